//! The browser's storage as texts under keys. Everything in one write is kept, or nothing of it.

use gloo_timers::callback::Timeout;
use idb::event::VersionChangeEvent;
use idb::{
    DatabaseEvent, Error, Factory, KeyRange, ObjectStore, ObjectStoreParams, Query, Request, Transaction,
    TransactionMode,
};
use js_sys::futures::JsFuture;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;

use crate::app::store::plan::{Expected, Write};
use crate::app::store::record::Head;
use crate::app::store::restore::Record;

const NAME: &str = "kantelpunt";
const STORE: &str = "kept";
/// How long the storage may take to open, in milliseconds: the page waits for it.
const PATIENCE: u32 = 3_000;

/// The storage.
pub(super) struct Database {
    inner: idb::Database,
}

/// Why something was not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Failure {
    /// There is no room.
    Full,
    /// The browser does not allow it, or cannot.
    Forbidden,
    /// Another tab wrote in between.
    Conflict,
    /// What should stand there was erased.
    Gone,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::UpdateFailed(error) | Error::TransactionOpenFailed(error) => Self::of(&error),
            _ => Self::Forbidden,
        }
    }
}

impl Failure {
    /// What a browser's error means here.
    fn of(error: &JsValue) -> Self {
        let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
        if name.as_deref() == Some("QuotaExceededError") { Self::Full } else { Self::Forbidden }
    }
}

impl Database {
    /// Opens the storage, and makes it at the first visit.
    pub(super) async fn open() -> Result<Self, Failure> {
        let mut request = Factory::new()?.open(NAME, Some(1))?;
        request.on_upgrade_needed(|event: VersionChangeEvent| {
            // Without the store every write fails, and the page tells so.
            let _ = event.database().and_then(|database| database.create_object_store(STORE, ObjectStoreParams::new()));
        });
        settled(|resolve, reject| {
            let (late, refuse) = (reject.clone(), reject);
            request.on_success(move |_| call(&resolve, &JsValue::NULL));
            request.on_error(move |_| call(&refuse, &JsValue::NULL));
            Timeout::new(PATIENCE, move || call(&late, &JsValue::NULL)).forget();
        })
        .await?;
        Ok(Self { inner: request.database()? })
    }

    /// What stands under keys that begin so, in the order of the keys.
    pub(super) async fn read(&self, prefixes: &[String]) -> Result<Vec<Record>, Failure> {
        let transaction = self.inner.transaction(&[STORE], TransactionMode::ReadOnly)?;
        let store = transaction.object_store(STORE)?;
        let mut requests = Vec::new();
        for prefix in prefixes {
            let range = || within(prefix).map(Query::KeyRange);
            requests.push((store.get_all_keys(Some(range()?), None)?, store.get_all(Some(range()?), None)?));
        }
        finished(transaction).await?;
        let mut records = Vec::new();
        for (keys, texts) in requests {
            let (keys, texts): (Array, Array) = (keys.result()?.unchecked_into(), texts.result()?.unchecked_into());
            let pairs = keys.iter().zip(texts.iter());
            records.extend(pairs.filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?))));
        }
        Ok(records)
    }

    /// Writes all of it or nothing; nothing when another revision stands there than is expected.
    pub(super) async fn write(&self, writes: &[Write], expected: Option<&Expected>) -> Result<(), Failure> {
        let transaction = self.inner.transaction(&[STORE], TransactionMode::ReadWrite)?;
        let store = transaction.object_store(STORE)?;
        if let Some((key, revision)) = expected {
            let mut request = store.get(Query::Key(key.into()))?;
            settled(|resolve, reject| {
                request.on_success(move |_| call(&resolve, &JsValue::NULL));
                request.on_error(move |_| call(&reject, &JsValue::NULL));
            })
            .await?;
            let text = request.result()?.as_string();
            if text.is_none() && revision.is_some() {
                return Err(Failure::Gone);
            }
            if text.map(|text| Head::read(&text).map(|head| head.revision)) != revision.map(Some) {
                return Err(Failure::Conflict);
            }
        }
        for write in writes {
            if let Err(error) = put(&store, write) {
                // A part of it must not stay.
                let _ = transaction.abort();
                return Err(error.into());
            }
        }
        // Said at once: a page that goes away keeps what it said, not what it was about to say.
        finished(transaction.commit()?).await
    }
}

fn put(store: &ObjectStore, write: &Write) -> Result<(), Error> {
    match write {
        Write::Put(key, text) => store.put(&text.into(), Some(&key.into())).map(drop),
        Write::Remove(key) => store.delete(Query::Key(key.into())).map(drop),
    }
}

fn within(prefix: &str) -> Result<KeyRange, Error> {
    KeyRange::bound(&prefix.into(), &format!("{prefix}\u{ffff}").into(), None, None)
}

/// Waits until everything in a transaction is kept.
async fn finished(mut transaction: Transaction) -> Result<(), Failure> {
    settled(|resolve, reject| {
        transaction.on_complete(move |_| call(&resolve, &JsValue::NULL));
        transaction.on_abort(move |event: web_sys::Event| {
            let stopped = event.target().and_then(|target| Transaction::try_from(target).ok());
            let error = stopped.and_then(|stopped| stopped.error()).map_or(JsValue::NULL, JsValue::from);
            call(&reject, &error);
        });
    })
    .await
}

/// Waits for one of two events.
async fn settled(listen: impl FnOnce(Function, Function)) -> Result<(), Failure> {
    let mut listen = Some(listen);
    let promise = Promise::new(&mut |resolve, reject| {
        if let Some(listen) = listen.take() {
            listen(resolve, reject);
        }
    });
    JsFuture::from(promise).await.map(drop).map_err(|error| Failure::of(&error))
}

fn call(settle: &Function, with: &JsValue) {
    // A promise that is settled already has nothing to tell.
    let _ = settle.call1(&JsValue::NULL, with);
}
