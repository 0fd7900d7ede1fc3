//! Where the user is: follows the fragment of the address, and takes the focus along.

use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement};
use yew::prelude::*;

use crate::app::route::Route;

/// The place that the address names now.
pub(crate) fn here() -> Route {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    Route::from_hash(&hash.unwrap_or_default())
}

/// A fold of Verken that the address names, such as `#cijfers`, opened; its head.
fn unfolded() -> Option<HtmlElement> {
    let window = web_sys::window()?;
    let hash = window.location().hash().ok()?;
    let fold = window.document()?.get_element_by_id(hash.strip_prefix('#')?)?;
    let head = fold.query_selector(":scope > summary").ok()??;
    // A fold that stays closed is still there to be opened.
    let _ = fold.set_attribute("open", "");
    head.dyn_into().ok()
}

/// Puts the focus on the heading of a place, and the place in sight.
pub(crate) fn arrive(route: Route) {
    let Some(window) = web_sys::window() else { return };
    if let Some(head) = unfolded() {
        let _ = head.focus();
        return head.scroll_into_view();
    }
    // A section of a screen that is still on its way is nowhere: its heading is.
    let places = [route, Route::to(route.view)];
    let heading = window
        .document()
        .and_then(|document| places.iter().find_map(|place| document.get_element_by_id(&place.target())));
    let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) else { return };
    // Without the focus the place is still in sight.
    let _ = heading.focus();
    match route.section {
        Some(_) => heading.scroll_into_view(),
        None => window.scroll_to_with_x_and_y(0.0, 0.0),
    }
}

/// Follows links, the back button and addresses that are typed.
#[hook]
pub(crate) fn use_route() -> Route {
    let route = use_state_eq(here);
    {
        let route = route.clone();
        use_effect_with((), move |()| {
            let listener = Closure::<dyn Fn(Event)>::new(move |_| route.set(here()));
            let window = web_sys::window();
            if let Some(window) = &window {
                // Without it the page stays on the screen that it opened with.
                let _ = window.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
            }
            move || {
                if let Some(window) = window {
                    let _ = window.remove_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
                }
            }
        });
    }
    *route
}

/// Takes the focus along to where the user goes: at once, and again when the screen takes the place of the heading that stood
/// there while it was on its way, as long as that has the focus.
#[hook]
pub(crate) fn use_arrival(route: Route, is_here: bool) {
    let before = use_mut_ref(|| None::<Route>);
    // Whether it was here, and whether that heading had the focus when it came: asked while it is still there, and kept until
    // the screen is drawn, before which the page may be drawn once more.
    let came = use_mut_ref(|| (is_here, false));
    if came.borrow().0 != is_here {
        *came.borrow_mut() = (is_here, is_here && has_focus(Route::to(route.view)));
    }
    use_effect_with((route, is_here), move |(route, _)| {
        let takes_over = std::mem::take(&mut came.borrow_mut().1);
        if route.moves_focus(before.replace(Some(*route))) || takes_over {
            arrive(*route);
        }
    });
}

fn has_focus(route: Route) -> bool {
    let active = web_sys::window().and_then(|window| window.document()).and_then(|document| document.active_element());
    active.is_some_and(|element| element.id() == route.target())
}
