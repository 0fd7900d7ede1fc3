//! The list of projects: what there is, and what the user does with it.

use std::rc::Rc;

use crate::app::keeper::database::Failure;
use crate::app::keeper::open::notice;
use crate::app::keeper::{Keeper, new_id};
use crate::app::state::Action;
use crate::app::store::key;
use crate::app::store::notice::Notice;
use crate::app::store::plan::{Saved, Write};
use crate::app::store::restore::{self, Summary, copied, summaries};
use crate::app::title::{Keeping, Title, copy_name, new_name};
use crate::text::Language;

impl Keeper {
    /// The projects that are kept, the latest first.
    pub(crate) async fn list(self: &Rc<Self>) -> Vec<Summary> {
        self.all_kept().await;
        self.heads().await.unwrap_or_default()
    }

    pub(super) async fn names(&self) -> Vec<String> {
        let heads = self.heads().await.unwrap_or_default();
        heads.into_iter().map(|summary| summary.title.name).collect()
    }

    async fn heads(&self) -> Result<Vec<Summary>, Failure> {
        Ok(summaries(&self.database().await?.read(&[key::HEADS.to_owned()]).await?))
    }

    /// Puts another project on screen. What was on screen is kept first.
    pub(crate) async fn show(self: &Rc<Self>, id: &str) {
        self.all_kept().await;
        let (Some(state), Some(dispatch)) = (self.latest(), self.dispatch()) else { return };
        let found = match self.records(id).await {
            Ok(records) => restore::project(id, &records, &state),
            Err(failure) => return self.tell(Some(notice(failure))),
        };
        match found {
            Some(Ok((opened, saved))) => {
                let settings = self.inner.borrow().saved.settings.clone();
                self.inner.borrow_mut().next = Some(Saved { settings, ..saved });
                self.tell(None);
                dispatch.dispatch(Action::Keep(Keeping::Opened(Rc::new(opened))));
            }
            Some(Err(damage)) => self.tell(Some(Notice::Damaged(damage))),
            None => {}
        }
    }

    /// Starts a project from nothing. What was on screen is kept first.
    pub(crate) async fn begin(self: &Rc<Self>) {
        self.all_kept().await;
        let Some(dispatch) = self.dispatch() else { return };
        let mut taken = self.names().await;
        taken.extend(self.latest().map(|state| state.title.name.clone()));
        let title = Title { id: new_id(), name: new_name(&taken) };
        let settings = self.inner.borrow().saved.settings.clone();
        self.inner.borrow_mut().next = Some(Saved::fresh(title.clone(), settings));
        self.tell(None);
        dispatch.dispatch(Action::Keep(Keeping::Began(title)));
    }

    /// Makes a copy of a project with its history; it does not come on screen.
    pub(crate) async fn duplicate(self: &Rc<Self>, of: &Title, language: Language) -> bool {
        self.all_kept().await;
        let name = copy_name(&of.name, &self.names().await, language);
        let records = self.records(&of.id).await.unwrap_or_default();
        if records.is_empty() {
            return false;
        }
        let copy = Title { id: new_id(), name };
        self.changed(&copied(&records, &of.id, &copy, js_sys::Date::now())).await
    }

    /// Forgets a project with its history.
    pub(crate) async fn remove(self: &Rc<Self>, id: &str) {
        if let Ok(records) = self.records(id).await {
            let writes: Vec<Write> = records.into_iter().map(|(key, _)| Write::Remove(key)).collect();
            self.changed(&writes).await;
        }
    }

    /// Writes this; whether that went well.
    async fn changed(self: &Rc<Self>, writes: &[Write]) -> bool {
        let done = match self.database().await {
            Ok(database) => database.write(writes, None).await,
            Err(failure) => Err(failure),
        };
        let is_done = done.is_ok();
        if let Err(failure) = done {
            self.tell(Some(notice(failure)));
        }
        // With a project less there may be room again.
        self.all_kept().await;
        is_done
    }

    async fn records(&self, id: &str) -> Result<Vec<restore::Record>, Failure> {
        self.database().await?.read(&[key::head(id), key::steps(id)]).await
    }
}
