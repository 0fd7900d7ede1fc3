//! Gives the user a file that the page made.

use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The kind of a CSV file.
pub(crate) const CSV: &str = "text/csv;charset=utf-8";

/// Offers a file to keep.
pub(crate) fn offer(name: &str, text: &str, kind: &str) {
    // A browser that cannot make a file offers none: the page goes on.
    let _ = try_offer(name, text, kind);
}

fn try_offer(name: &str, text: &str, kind: &str) -> Result<(), JsValue> {
    let properties = BlobPropertyBag::new();
    properties.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &properties)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}
