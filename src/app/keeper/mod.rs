//! Keeps the work in the browser's own storage: when, under which project, and what to tell when it cannot.

mod database;
mod lock;
mod open;
mod parting;
mod projects;
mod promise;
mod save;

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::Callback;

use crate::app::components::Dispatch;
use crate::app::keeper::database::Database;
use crate::app::keeper::lock::Lock;
use crate::app::state::State;
use crate::app::store::notice::Notice;
use crate::app::store::plan::Saved;

pub(crate) use open::open;
pub(crate) use promise::is_given as is_keeping_promised;

/// The one keeper of the page.
pub(crate) struct Keeper {
    inner: RefCell<Inner>,
}

struct Inner {
    /// The storage, once it opened.
    database: Option<Rc<Database>>,
    /// What stands in it.
    saved: Saved,
    /// What stands in it of the project that is about to come on screen.
    next: Option<Saved>,
    /// The id of the project that goes on as a copy.
    left: Option<String>,
    /// What is on screen.
    latest: Option<State>,
    /// Whether the project is this tab's.
    lock: Lock,
    /// The id of the project that the lock is of.
    holds: Option<String>,
    /// Whether a write is on its way.
    writing: bool,
    timer: Option<Timeout>,
    /// What the page was told last.
    notice: Option<Notice>,
    page: Option<(Dispatch, Callback<Option<Notice>>)>,
}

impl PartialEq for Keeper {
    /// There is one.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Keeper {
    /// The page is there: it hears from now on what there is to tell.
    pub(crate) fn meet(&self, dispatch: Dispatch, tell: Callback<Option<Notice>>) {
        let mut inner = self.inner.borrow_mut();
        inner.page = Some((dispatch, tell.clone()));
        let notice = inner.notice.clone();
        drop(inner);
        tell.emit(notice);
    }

    /// Whether the page opened with work of an earlier visit, or with word of it.
    pub(crate) fn has_restored(&self) -> bool {
        let inner = self.inner.borrow();
        inner.saved.head.is_some() || matches!(inner.notice, Some(Notice::Damaged(_)))
    }

    /// Whether what is on screen is kept, as far as we know.
    pub(crate) fn is_keeping(&self) -> bool {
        !self.inner.borrow().notice.as_ref().is_some_and(Notice::is_passing)
    }

    /// Tells the page, unless it knows.
    pub(crate) fn tell(&self, notice: Option<Notice>) {
        let mut inner = self.inner.borrow_mut();
        if inner.notice == notice {
            return;
        }
        inner.notice.clone_from(&notice);
        let page = inner.page.clone();
        drop(inner);
        if let Some((_, tell)) = page {
            tell.emit(notice);
        }
    }

    fn dispatch(&self) -> Option<Dispatch> {
        self.inner.borrow().page.as_ref().map(|(dispatch, _)| dispatch.clone())
    }

    fn latest(&self) -> Option<State> {
        self.inner.borrow().latest.clone()
    }
}

/// An id that no other project has.
fn new_id() -> String {
    let chance = js_sys::Math::random() * f64::from(u32::MAX);
    format!("{:011x}{:08x}", js_sys::Date::now() as u64, chance as u32)
}
