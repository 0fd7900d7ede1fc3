//! What a browser does with a paper: has it written by the module that writes files, copies it, prints it.

use js_sys::futures::JsFuture;
use js_sys::{Function, Promise, Reflect, Uint8Array};
use kantelpunt_documents::paper::Paper;
use wasm_bindgen::prelude::*;

use crate::app::components::download;

/// A form of file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Format {
    /// As the module that writes files calls it.
    id: &'static str,
    /// What stands in the name of the file before its date.
    name: &'static str,
    ending: &'static str,
    kind: &'static str,
}

/// Every form, in the order of the buttons.
pub(crate) const FORMATS: [Format; 4] = [
    Format {
        id: "xlsx",
        name: "begroting",
        ending: "xlsx",
        kind: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    },
    Format { id: "csv", name: "begroting", ending: "csv", kind: "text/csv;charset=utf-8" },
    Format { id: "csv-machine", name: "begroting-machine", ending: "csv", kind: "text/csv;charset=utf-8" },
    Format {
        id: "docx",
        name: "raadsvoorstel",
        ending: "docx",
        kind: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    },
];

#[wasm_bindgen]
extern "C" {
    /// Fetches the module that writes files: in `start.js`, which knows where the site stands.
    #[wasm_bindgen(js_name = kantelpuntDocuments, catch)]
    fn documents() -> Result<Promise, JsValue>;
}

/// Has the paper written and offers it to keep; the name of the file, or nothing when that failed.
pub(crate) async fn file(paper: &Paper, format: &Format) -> Option<String> {
    let name = format!("kantelpunt-{}-{}.{}", format.name, paper.date, format.ending);
    let written = bytes(paper, format).await.and_then(|bytes| download::offer_bytes(&name, format.kind, &bytes));
    if let Err(reason) = &written {
        web_sys::console::info_2(&"The file was not made:".into(), reason);
    }
    written.ok().map(|()| name)
}

async fn bytes(paper: &Paper, format: &Format) -> Result<Uint8Array, JsValue> {
    let paper = serde_json::to_string(paper).map_err(|error| JsValue::from_str(&error.to_string()))?;
    let module = JsFuture::from(documents()?).await?;
    let write: Function = Reflect::get(&module, &"write".into())?.dyn_into()?;
    write.call2(&JsValue::NULL, &format.id.into(), &paper.into())?.dyn_into()
}

/// Whether the text is on the clipboard.
pub(crate) async fn copy(text: &str) -> bool {
    let clipboard = || {
        let navigator = web_sys::window()?.navigator();
        // Without a safe connection there is none, whatever its type says.
        let there = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|there| there.is_object());
        there.then(|| navigator.clipboard())
    };
    match clipboard() {
        Some(clipboard) => JsFuture::from(clipboard.write_text(text)).await.is_ok(),
        None => false,
    }
}

/// Opens the browser's own window for printing.
pub(crate) fn print() {
    // A browser that cannot print says so itself.
    let _ = web_sys::window().map(|window| window.print());
}

/// The day on the user's clock: `2027-05-31`.
pub(crate) fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
