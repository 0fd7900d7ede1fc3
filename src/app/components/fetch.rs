//! The only question that the page asks of another host, and only when the user does.

use js_sys::futures::JsFuture;
use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, RequestInit, Response};

use crate::scenario::import::cbs::{CBS, CbsFigures, CbsProblem, Download};

/// How long we wait for each answer, milliseconds.
const PATIENCE: u32 = 30_000;

/// The figures that CBS publishes of the municipality with this code or name.
pub(crate) async fn figures(code: &str) -> Result<CbsFigures, CbsProblem> {
    let mut download = Download::new(CBS, code)?;
    if web_sys::window().is_some_and(|window| !window.navigator().on_line()) {
        return Err(CbsProblem::Offline);
    }
    while let Some(address) = download.next() {
        let answer = ask(address).await;
        // Beside this a browser tells no more of the reason than that there is one.
        let (status, body) = answer.map_err(|reason| match named(&reason).as_str() {
            "TimeoutError" => CbsProblem::Slow,
            _ => CbsProblem::NotReached(String::new()),
        })?;
        download.take(status, &body)?;
    }
    download.figures()
}

async fn ask(address: &str) -> Result<(u16, String), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let options = RequestInit::new();
    options.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(address, &options)).await?.dyn_into()?;
    let body = JsFuture::from(response.text()?).await?;
    Ok((response.status(), body.as_string().unwrap_or_default()))
}

fn named(reason: &JsValue) -> String {
    let name = js_sys::Reflect::get(reason, &"name".into()).ok().and_then(|name| name.as_string());
    name.unwrap_or_else(|| "fetch".to_owned())
}
