//! Whether the browser promised to keep what stands in its storage, also when the disk fills up.

use js_sys::Promise;
use js_sys::futures::JsFuture;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["navigator", "storage"], js_name = persist)]
    fn persist() -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["navigator", "storage"], js_name = persisted)]
    fn persisted() -> Result<Promise, JsValue>;
}

/// Asks for the promise. Some browsers ask the user, others decide by themselves; a refusal changes nothing here.
pub(super) async fn ask() {
    let _ = is_yes(persist()).await;
}

/// Whether the promise was given; `None` where the browser cannot say so.
pub(crate) async fn is_given() -> Option<bool> {
    is_yes(persisted()).await
}

async fn is_yes(asked: Result<Promise, JsValue>) -> Option<bool> {
    JsFuture::from(asked.ok()?).await.ok()?.as_bool()
}
