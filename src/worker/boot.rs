//! How a worker begins: this very program once more, under the name of what it is for.

use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, DedicatedWorkerGlobalScope, Url, Worker, WorkerOptions};

use crate::worker::{analyst_remote, remote};

/// The name of a worker that runs blocks of replications.
pub(crate) const BANDS: &str = "bands";
/// The name of a worker that answers a long question.
pub(crate) const ANALYST: &str = "analyst";

#[wasm_bindgen]
extern "C" {
    /// Where this program was loaded from, under whatever path the site stands.
    #[wasm_bindgen(thread_local_v2, js_namespace = ["import", "meta"], js_name = url)]
    static SCRIPT: String;
}

/// A classic worker from a blob that imports this very program: works under a sub-path, in a sandboxed frame and under
/// a strict policy, where module workers fail without a word. It says `boot` when it can take the program.
pub(crate) fn boot(name: &str) -> Option<Worker> {
    let script = SCRIPT.with(Clone::clone);
    let source = format!(
        "onmessage=e=>{{onmessage=null;import({script:?}).then(m=>m.default({{module_or_path:e.data}}))\
         .catch(x=>setTimeout(()=>{{throw x}}))}};postMessage('boot');"
    );
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&source.into()), &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let named = WorkerOptions::new();
    named.set_name(name);
    Worker::new_with_options(&address, &named).ok()
}

/// The worker's side: does what its name says, until the page ends it.
pub fn serve() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    if scope.name() == ANALYST { analyst_remote::serve(scope) } else { remote::serve() }
}
