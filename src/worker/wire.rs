//! What goes over the wire, as bytes: a job with its generation, and the rows that come back.

use js_sys::Uint8Array;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};

use crate::analysis::batch::Block;
use crate::worker::job::{Job, Row};

/// From the page to a worker.
#[derive(Serialize, Deserialize)]
pub(crate) struct Ask {
    pub(crate) generation: u64,
    pub(crate) job: Job,
}

/// From a worker to the page; no rows when the product's own data cannot be read.
#[derive(Serialize, Deserialize)]
pub(crate) struct Answer {
    pub(crate) generation: u64,
    pub(crate) block: Block,
    pub(crate) rows: Option<Vec<Row>>,
}

/// A message as bytes; `None` for what has no bytes, which nothing here is.
pub(crate) fn to_bytes(message: &impl Serialize) -> Option<JsValue> {
    postcard::to_stdvec(message).ok().map(|bytes| Uint8Array::from(bytes.as_slice()).into())
}

/// A message from bytes; `None` when they are something else.
pub(crate) fn from_bytes<T: DeserializeOwned>(data: &JsValue) -> Option<T> {
    let bytes = data.dyn_ref::<Uint8Array>()?.to_vec();
    postcard::from_bytes(&bytes).ok()
}
