//! What goes over the wire, as bytes: an order with the task it is for, and how far it is.

use js_sys::Uint8Array;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};

use crate::worker::job::{Job, Progress};
use crate::worker::schedule::Task;

/// From the page to a worker: a job in the place of what it does, or an end to that.
#[derive(Serialize, Deserialize)]
pub(crate) enum Ask {
    Do(Task, Box<Job>),
    Stop,
}

/// From a worker to the page; no progress when the product's own data cannot be read.
#[derive(Serialize, Deserialize)]
pub(crate) struct Answer {
    pub(crate) task: Task,
    pub(crate) progress: Option<Progress>,
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
