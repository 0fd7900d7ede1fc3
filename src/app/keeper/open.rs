//! How the page opens: with the project that was on screen, as it was left.

use std::cell::RefCell;
use std::rc::Rc;

use crate::app::keeper::database::{Database, Failure};
use crate::app::keeper::lock::Lock;
use crate::app::keeper::{Inner, Keeper, new_id, parting};
use crate::app::state::{Action, State};
use crate::app::store::key;
use crate::app::store::notice::Notice;
use crate::app::store::plan::Saved;
use crate::app::store::record::Settings;
use crate::app::store::restore::{self, summaries};
use crate::app::title::{Title, new_name};

/// Where a tab remembers its project over a reload, apart from other tabs.
const OF_THIS_TAB: &str = "kantelpunt-project";

/// The state that the page opens with, and its keeper. Whatever fails, the page opens.
pub(crate) async fn open(state: State) -> (State, Rc<Keeper>) {
    let found = match Database::open().await {
        Ok(database) => restored(&state, database).await,
        Err(failure) => Err(failure),
    };
    let (state, mut inner) = found.unwrap_or_else(|failure| {
        let title = Title { id: new_id(), name: new_name(&[]) };
        let inner = Inner::new(None, Saved::fresh(title.clone(), None));
        (state.named(title), Inner { notice: Some(notice(failure)), ..inner })
    });
    inner.latest = Some(state.clone());
    (state, Rc::new(Keeper { inner: RefCell::new(inner) }))
}

async fn restored(state: &State, database: Database) -> Result<(State, Inner), Failure> {
    parting::take_over(&database).await;
    let kept = database.read(&[key::SETTINGS.to_owned()]).await?;
    let settings = kept.first().map(|(_, text)| Settings::read(text)).unwrap_or_default();
    let state = state.after(Action::Speak(settings.language));
    let id = of_this_tab().or_else(|| settings.last.clone());
    let records = match &id {
        Some(id) => database.read(&[key::head(id), key::steps(id)]).await?,
        None => Vec::new(),
    };
    let mut notice = None;
    match id.and_then(|id| restore::project(&id, &records, &state)) {
        Some(Ok((opened, saved))) => {
            let saved = Saved { settings: Some(settings), ..saved };
            return Ok((state.resumed(&opened), Inner::new(Some(database), saved)));
        }
        Some(Err(damage)) => notice = Some(Notice::Damaged(damage)),
        None => {}
    }
    let heads = database.read(&[key::HEADS.to_owned()]).await?;
    let taken: Vec<String> = summaries(&heads).into_iter().map(|summary| summary.title.name).collect();
    let title = Title { id: new_id(), name: new_name(&taken) };
    let inner = Inner::new(Some(database), Saved::fresh(title.clone(), Some(settings)));
    Ok((state.named(title), Inner { notice, ..inner }))
}

impl Inner {
    fn new(database: Option<Database>, saved: Saved) -> Self {
        Self {
            database: database.map(Rc::new),
            saved,
            next: None,
            left: None,
            latest: None,
            lock: Lock::Asked,
            holds: None,
            writing: false,
            timer: None,
            notice: None,
            page: None,
        }
    }
}

/// What a failure is to the user.
pub(super) const fn notice(failure: Failure) -> Notice {
    match failure {
        Failure::Full => Notice::Full,
        Failure::Forbidden | Failure::Conflict | Failure::Gone => Notice::Forbidden,
    }
}

fn of_this_tab() -> Option<String> {
    session()?.get_item(OF_THIS_TAB).ok().flatten()
}

/// This tab opens with this project when it is loaded again.
pub(super) fn remember(id: &str) {
    if let Some(session) = session() {
        // Without it the tab opens with the last project of all tabs.
        let _ = session.set_item(OF_THIS_TAB, id);
    }
}

fn session() -> Option<web_sys::Storage> {
    web_sys::window().and_then(|window| window.session_storage().ok().flatten())
}
