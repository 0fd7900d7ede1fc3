//! The later part of the program: fetched when something asks for it, or quietly once the page is at rest.

use std::cell::Cell;

use js_sys::futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use crate::app::components::later::{NotCome, Parts, parts};

/// How far the later part is: what the page gives to all of its components (a context).
#[derive(Clone)]
pub(crate) enum Later {
    /// On its way, or not asked for, which this does.
    Coming(Callback<()>),
    /// There.
    Here(&'static Parts),
    /// It did not come; this asks for it again.
    Failed(Callback<()>),
}

thread_local! {
    static HERE: Cell<Option<&'static Parts>> = const { Cell::new(None) };
}

impl Later {
    /// Whether there is something to show.
    pub(crate) fn is_here(&self) -> bool {
        matches!(self, Self::Here(_))
    }

    /// Asks for it.
    pub(crate) fn ask(&self) {
        if let Self::Coming(ask) | Self::Failed(ask) = self {
            ask.emit(());
        }
    }
}

impl PartialEq for Later {
    fn eq(&self, other: &Self) -> bool {
        // There is one later part, and one way to ask for it.
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// Gives the later part to `then`: at once when it is there, since a browser lets a page do some things only while a button is
/// pressed.
pub(crate) fn with_parts(then: impl FnOnce(Result<&'static Parts, NotCome>) + 'static) {
    if let Some(parts) = HERE.get() {
        return then(Ok(parts));
    }
    spawn_local(async {
        let came = parts().await;
        if let Ok(parts) = came {
            HERE.set(Some(parts));
        }
        then(came);
    });
}

/// What has the focus.
fn focused() -> Option<Element> {
    web_sys::window()?.document()?.active_element()
}

/// Whether it can be seen from top to bottom: within the window, and under nothing that stays in place while the page scrolls.
fn is_in_sight(element: &Element) -> bool {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return false };
    let place = element.get_bounding_client_rect();
    let middle = place.left() + place.width() / 2.0;
    let is_on_top = |height: f64| {
        let found = document.element_from_point(middle as f32, height as f32);
        found.is_some_and(|found| element.contains(Some(&found)))
    };
    [place.top() + 1.0, place.bottom() - 1.0].into_iter().all(is_on_top)
}

/// The later part; asks for it when it is `wanted`, and without a word when the page is `at_rest`.
#[hook]
pub(crate) fn use_later(wanted: bool, at_rest: bool) -> Later {
    let failed = use_state(|| false);
    let looked_at = use_mut_ref(|| None::<Element>);
    let ask = {
        let (failed, looked_at) = (failed.clone(), looked_at.clone());
        use_callback((), move |(): (), ()| {
            failed.set(false);
            let (failed, looked_at) = (failed.clone(), looked_at.clone());
            with_parts(move |came| {
                *looked_at.borrow_mut() = focused().filter(is_in_sight);
                // Also when it was there already, for something else: the page is drawn anew with it.
                failed.set(came.is_err());
            });
        })
    };
    use_effect_with(HERE.get().is_some(), move |_| {
        // What came takes more room than what stood in its place: what the user is busy with stays in sight.
        if let Some(looked_at) = looked_at.take().filter(|element| !is_in_sight(element)) {
            looked_at.scroll_into_view_with_bool(false);
        }
    });
    {
        let ask = ask.clone();
        use_effect_with((wanted, at_rest), move |(wanted, at_rest)| {
            if (*wanted || *at_rest) && HERE.get().is_none() {
                ask.emit(());
            }
        });
    }
    match (HERE.get(), *failed) {
        (Some(parts), _) => Later::Here(parts),
        (None, false) => Later::Coming(ask),
        (None, true) => Later::Failed(ask),
    }
}
