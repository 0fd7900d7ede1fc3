//! When something is kept: a moment after each change, and at once when the page goes out of sight.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Promise;
use js_sys::futures::{JsFuture, spawn_local};
use wasm_bindgen::JsValue;

use crate::app::keeper::database::{Database, Failure};
use crate::app::keeper::lock::Lock;
use crate::app::keeper::open::{notice, remember};
use crate::app::keeper::{Keeper, new_id, parting, promise};
use crate::app::state::{Action, State};
use crate::app::store::notice::Notice;
use crate::app::store::plan::{Plan, Saved};
use crate::app::title::{Keeping, Title, copy_name};

/// How long the hand rests before a change is kept, in milliseconds: nothing is written while a slider moves.
const REST: u32 = 200;
/// How long to wait for a write that is on its way, in milliseconds, and how often.
const WAIT: u32 = 20;
const MOST_WAITS: u32 = 100;

impl Keeper {
    /// Takes note of what is on screen; it is kept a moment later.
    pub(crate) fn note(self: &Rc<Self>, state: &State) {
        let mut inner = self.inner.borrow_mut();
        inner.latest = Some(state.clone());
        let is_other = inner.holds.as_ref() != Some(&state.title.id);
        if is_other {
            inner.lock.release();
            inner.lock = Lock::Asked;
            inner.holds = Some(state.title.id.clone());
            if let Some(next) = inner.next.take_if(|next| next.title.id == state.title.id) {
                inner.saved = next;
            }
        }
        drop(inner);
        if is_other {
            remember(&state.title.id);
            self.claim((*state.title).clone());
        }
        self.soon();
    }

    fn soon(self: &Rc<Self>) {
        let keeper = Rc::clone(self);
        self.inner.borrow_mut().timer = Some(Timeout::new(REST, move || keeper.keep()));
    }

    /// Keeps what is on screen now.
    pub(crate) fn keep(self: &Rc<Self>) {
        let keeper = Rc::clone(self);
        spawn_local(async move { keeper.kept().await });
    }

    /// Keeps what is on screen as the last thing that this page does.
    pub(crate) fn keep_at_once(self: &Rc<Self>) {
        self.inner.borrow_mut().timer = None;
        let inner = self.inner.borrow();
        let latest = inner.latest.as_ref();
        if let Some(plan) = latest.and_then(|latest| inner.saved.plan(latest, js_sys::Date::now())) {
            if !matches!(inner.lock, Lock::Elsewhere) {
                parting::leave(&plan);
            } else if plan.expected.is_some() {
                drop(inner);
                return self.leave_a_copy();
            }
        }
        drop(inner);
        self.keep();
    }

    /// Another tab has the project, and there is no time to go on in a copy first: the copy is what is left, and where this
    /// tab opens again.
    fn leave_a_copy(self: &Rc<Self>) {
        let mut inner = self.inner.borrow_mut();
        let (Some(state), Some(Notice::Elsewhere { name, copy })) = (inner.latest.clone(), inner.notice.clone()) else {
            return;
        };
        let title = Title { id: new_id(), name: copy.clone() };
        inner.left = Some(state.title.id.clone());
        let fresh = Saved::fresh(title.clone(), inner.saved.settings.clone());
        drop(inner);
        if let Some(plan) = fresh.plan(&state.named(title.clone()), js_sys::Date::now()) {
            parting::leave(&plan);
            remember(&title.id);
        }
        // Whoever stays, as a tab that only went out of sight, goes on in that copy.
        self.tell(Some(Notice::Copied { name, copy }));
        if let Some(dispatch) = self.dispatch() {
            dispatch.dispatch(Action::Keep(Keeping::Became(title)));
        }
    }

    /// Keeps what is on screen, and waits for what is on its way.
    pub(super) async fn all_kept(self: &Rc<Self>) {
        for _ in 0..MOST_WAITS {
            if !self.inner.borrow().writing {
                return self.kept().await;
            }
            pause(WAIT).await;
        }
    }

    /// Keeps what is on screen.
    async fn kept(self: &Rc<Self>) {
        let Some(plan) = self.due() else { return };
        self.inner.borrow_mut().writing = true;
        let from = self.inner.borrow().saved.title.id.clone();
        let mut done = self.write(&plan).await;
        if done == Err(Failure::Forbidden) {
            // It may have been closed under us: it is opened once more.
            self.inner.borrow_mut().database = None;
            done = self.write(&plan).await;
        }
        self.inner.borrow_mut().writing = false;
        match done {
            Ok(()) => {
                parting::forget(&plan);
                // The first work of a project is there: now there is something to lose.
                if matches!(plan.expected, Some((_, None))) {
                    spawn_local(promise::ask());
                }
                let mut inner = self.inner.borrow_mut();
                // Unless another project came on screen meanwhile.
                if inner.saved.title.id == from {
                    inner.saved = plan.saved;
                }
                drop(inner);
                let passed = self.inner.borrow().notice.as_ref().is_some_and(Notice::is_passing);
                if passed {
                    self.tell(None);
                }
                // What changed while it was written.
                if self.due().is_some() {
                    self.soon();
                }
            }
            Err(Failure::Conflict) => self.go_on_in_a_copy().await,
            Err(Failure::Gone) => {
                // Erased by the browser, or deleted in another tab: what is on screen is kept anew, all of it.
                let title = self.inner.borrow().saved.title.clone();
                self.inner.borrow_mut().saved = Saved::fresh(title, None);
                self.soon();
            }
            Err(failure) => {
                if failure == Failure::Forbidden {
                    // The next change tries to open it again.
                    self.inner.borrow_mut().database = None;
                }
                self.tell(Some(notice(failure)));
            }
        }
    }

    async fn write(&self, plan: &Plan) -> Result<(), Failure> {
        self.database().await?.write(&plan.writes, plan.expected.as_ref()).await
    }

    /// What there is to write, unless this is not the moment.
    fn due(self: &Rc<Self>) -> Option<Plan> {
        let inner = self.inner.borrow();
        if inner.writing {
            return None;
        }
        let latest = inner.latest.as_ref().filter(|latest| inner.left.as_ref() != Some(&latest.title.id))?;
        let plan = inner.saved.plan(latest, js_sys::Date::now())?;
        match inner.lock {
            _ if plan.expected.is_none() => return Some(plan),
            Lock::Mine(_) | Lock::Unknown => return Some(plan),
            Lock::Asked => {
                drop(inner);
                self.soon();
            }
            Lock::Elsewhere => {
                let keeper = Rc::clone(self);
                spawn_local(async move { keeper.go_on_in_a_copy().await });
            }
        }
        None
    }

    /// The storage, opened again when it was not.
    pub(super) async fn database(&self) -> Result<Rc<Database>, Failure> {
        let known = self.inner.borrow().database.clone();
        match known {
            Some(database) => Ok(database),
            None => {
                let database = Rc::new(Database::open().await?);
                self.inner.borrow_mut().database = Some(Rc::clone(&database));
                Ok(database)
            }
        }
    }

    /// Asks for the project; says so when another tab has it.
    fn claim(self: &Rc<Self>, title: Title) {
        let keeper = Rc::clone(self);
        spawn_local(async move {
            let lock = Lock::take(&title.id).await;
            if keeper.inner.borrow().holds.as_ref() != Some(&title.id) {
                // Meanwhile another project came on screen.
                lock.release();
                return;
            }
            let is_elsewhere = matches!(lock, Lock::Elsewhere);
            keeper.inner.borrow_mut().lock = lock;
            if is_elsewhere {
                let copy = keeper.copy_of(&title.name).await;
                keeper.tell(Some(Notice::Elsewhere { name: title.name, copy }));
            }
        });
    }

    async fn copy_of(&self, name: &str) -> String {
        let language = self.latest().map(|state| state.language).unwrap_or_default();
        copy_name(name, &self.names().await, language)
    }

    /// What is on screen becomes a project of its own: what the other tab has stays as it is.
    async fn go_on_in_a_copy(self: &Rc<Self>) {
        let (Some(state), Some(dispatch)) = (self.latest(), self.dispatch()) else { return };
        let name = state.title.name.clone();
        if self.inner.borrow_mut().left.replace(state.title.id.clone()).as_ref() == Some(&state.title.id) {
            return;
        }
        let promised = match &self.inner.borrow().notice {
            Some(Notice::Elsewhere { name: of, copy }) if *of == name => Some(copy.clone()),
            _ => None,
        };
        let copy = match promised {
            Some(copy) => copy,
            None => self.copy_of(&name).await,
        };
        self.tell(Some(Notice::Copied { name, copy: copy.clone() }));
        dispatch.dispatch(Action::Keep(Keeping::Became(Title { id: new_id(), name: copy })));
    }
}

async fn pause(milliseconds: u32) {
    let promise = Promise::new(&mut |resolve, _| {
        Timeout::new(milliseconds, move || {
            let _ = resolve.call0(&JsValue::NULL);
        })
        .forget();
    });
    let _ = JsFuture::from(promise).await;
}
