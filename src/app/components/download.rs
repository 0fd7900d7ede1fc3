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

/// Offers the bytes of a file of this kind to keep.
pub(crate) fn offer_bytes(name: &str, kind: &str, bytes: &js_sys::Uint8Array) -> Result<(), JsValue> {
    give(name, &Blob::new_with_u8_array_sequence_and_options(&js_sys::Array::of1(bytes), &of_kind(kind))?)
}

/// Offers what the browser made to keep.
pub(crate) fn offer_blob(name: &str, blob: &JsValue) -> Result<(), JsValue> {
    give(name, blob.dyn_ref().ok_or(JsValue::NULL)?)
}

/// A text as a file of this kind.
pub(crate) fn blob(text: &str, kind: &str) -> Result<Blob, JsValue> {
    Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &of_kind(kind))
}

fn try_offer(name: &str, text: &str, kind: &str) -> Result<(), JsValue> {
    give(name, &blob(text, kind)?)
}

fn of_kind(kind: &str) -> BlobPropertyBag {
    let bag = BlobPropertyBag::new();
    bag.set_type(kind);
    bag
}

fn give(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}
