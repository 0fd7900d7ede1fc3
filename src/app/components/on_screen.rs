//! What the page shows at this moment, for what leaves it: where a picture comes from is asked when it is made, so that no
//! chart follows the work for it.

use std::cell::RefCell;
use std::rc::Rc;

use crate::app::components::begroting::today;
use crate::app::hooks::address_of;
use crate::app::origin::Origin;
use crate::app::route::Route;
use crate::app::share::fragment;
use crate::app::work::Work;
use crate::scenario::story::Story;
use crate::text::Language;

/// The work, its stories, the screen and its language.
type Shown = (Rc<Work>, Rc<Vec<Story>>, Route, Language);

thread_local! {
    static SHOWN: RefCell<Option<Shown>> = const { RefCell::new(None) };
}

/// Tells what is on screen.
pub(crate) fn tell(work: &Rc<Work>, stories: &Rc<Vec<Story>>, route: Route, language: Language) {
    SHOWN.set(Some((Rc::clone(work), Rc::clone(stories), route, language)));
}

/// Where a chart on screen comes from, now.
pub(crate) fn origin() -> Option<Origin> {
    SHOWN.with_borrow(|shown| {
        let (work, stories, route, language) = shown.as_ref()?;
        let link = address_of(&fragment(work, stories, *route, *language));
        Some(Origin::of(work, today(), link, *language))
    })
}
