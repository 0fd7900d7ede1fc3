//! Which tab a project belongs to: the first that opened it, until it closes, however it closes.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::futures::JsFuture;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::AbortSignal;

/// How long to wait for another tab to let go, in milliseconds: a reload is both tabs for a moment.
const PATIENCE: u32 = 1_000;
/// How often to ask when no other tab has it either.
const MOST_TRIES: u32 = 10;

/// Whether the project is this tab's.
pub(super) enum Lock {
    /// Nobody knows yet.
    Asked,
    /// It is this tab's, until this is called.
    Mine(Function),
    /// Another tab has it.
    Elsewhere,
    /// This browser cannot tell: who writes looks first.
    Unknown,
}

#[wasm_bindgen]
extern "C" {
    // Not in `web_sys` without its unstable part.
    #[wasm_bindgen(catch, js_namespace = ["navigator", "locks"], js_name = request)]
    fn request(name: &str, options: &JsValue, held: &Function) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["navigator", "locks"], js_name = query)]
    fn query() -> Result<Promise, JsValue>;
}

impl Lock {
    /// Asks for a project. On a machine that is busy an answer can stay out while nobody has the project: then it is asked
    /// again.
    pub(super) async fn take(id: &str) -> Self {
        let name = format!("kantelpunt/{id}");
        for _ in 0..MOST_TRIES {
            let lock = Self::ask(&name).await;
            if !matches!(lock, Self::Elsewhere) || is_held(&name).await {
                return lock;
            }
        }
        Self::Elsewhere
    }

    async fn ask(name: &str) -> Self {
        let release = Rc::new(RefCell::new(None));
        let mut asked = None;
        let granted = Promise::new(&mut |resolve, _| {
            let release = Rc::clone(&release);
            let held = Closure::once_into_js(move |_: JsValue| {
                let _ = resolve.call0(&JsValue::NULL);
                // The lock is held as long as this promise is open.
                Promise::new(&mut |settle, _| *release.borrow_mut() = Some(settle))
            });
            let options = Object::new();
            // Without the signal we wait until the other tab closes: later than asked, but true.
            let _ = Reflect::set(&options, &"signal".into(), &AbortSignal::timeout_with_u32(PATIENCE));
            asked = request(name, &options, held.unchecked_ref()).ok();
        });
        let Some(asked) = asked else { return Self::Unknown };
        // What was asked only ends by itself when it is refused.
        let first = JsFuture::from(Promise::race(&Array::of2(&granted, &asked))).await;
        match (first, release.borrow_mut().take()) {
            (Ok(_), Some(release)) => Self::Mine(release),
            _ => Self::Elsewhere,
        }
    }

    /// Lets go.
    pub(super) fn release(&self) {
        if let Self::Mine(release) = self {
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// Whether any tab has a lock of this name, as far as the browser tells.
async fn is_held(name: &str) -> bool {
    let Some(asked) = query().ok() else { return true };
    let found = JsFuture::from(asked).await.and_then(|found| Reflect::get(&found, &"held".into()));
    let Some(held) = found.ok().and_then(|held| held.dyn_into::<Array>().ok()) else { return true };
    held.iter().any(|lock| Reflect::get(&lock, &"name".into()).is_ok_and(|of| of == name))
}
