//! The long explanation of a lever or an assumption, or of the words on a screen: fetched when somebody opens it, kept for
//! the next time.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::futures::JsFuture;
use wasm_bindgen::prelude::*;
use web_sys::Response;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::explanation::{self, Explanations};
use crate::app::field::Field;
use crate::app::text::Texts;
use crate::app::words;
use crate::text::Language;

thread_local! {
    /// What was fetched before, by address.
    static KEPT: RefCell<BTreeMap<String, Rc<str>>> = const { RefCell::new(BTreeMap::new()) };
}

/// Heads with their texts, in both languages; none where nothing is explained.
type Told = Rc<[Vec<(String, String)>; 2]>;

/// Which words to explain; none: all of them.
pub(crate) type Words = &'static [&'static str];

#[derive(Clone, PartialEq)]
enum Fetched {
    NotYet,
    OnItsWay,
    Here(Told),
    Failed,
}

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    /// A lever or an assumption to explain …
    #[prop_or_default]
    pub(crate) field: Option<Field>,
    /// … or words.
    #[prop_or_default]
    pub(crate) words: Option<Words>,
}

#[component]
pub(crate) fn Explain(props: &Props) -> Html {
    let Props { language, field, words } = *props;
    let texts = Texts::of(language);
    let fetched = use_state_eq(|| Fetched::NotYet);
    let address = words.map_or_else(|| field.and_then(explanation::address), |_| Some(words::ADDRESS.to_owned()));
    let Some(address) = address else { return Html::default() };
    let fetch = {
        let fetched = fetched.clone();
        move || {
            if matches!(*fetched, Fetched::OnItsWay | Fetched::Here(_)) {
                return;
            }
            let (fetched, address) = (fetched.clone(), address.clone());
            fetched.set(Fetched::OnItsWay);
            spawn_local(async move {
                fetched.set(told(address, field, words).await.map_or(Fetched::Failed, Fetched::Here));
            });
        }
    };
    let on_open = {
        let fetch = fetch.clone();
        Callback::from(move |_: Event| fetch())
    };
    let again = Callback::from(move |_: MouseEvent| fetch());
    let inside = match &*fetched {
        Fetched::NotYet => Html::default(),
        Fetched::OnItsWay => html! { <p>{ texts.explanation_loads }</p> },
        Fetched::Failed => html! {
            <p>{ texts.explanation_fails }{ " " }
                <button type="button" class="kp-link kp-link--first" onclick={again}>{ texts.try_again }</button></p>
        },
        Fetched::Here(told) => {
            let [nl, en] = &**told;
            match if language == Language::Nl { nl } else { en } {
                parts if parts.is_empty() => html! { <p>{ texts.explanation_missing }</p> },
                parts => {
                    html! { <dl>{ for parts.iter().map(|(head, text)| html! { <><dt>{ head }</dt><dd>{ text }</dd></> }) }</dl> }
                }
            }
        }
    };
    let summary = match (field, words) {
        (Some(field), _) => {
            html! { <>{ texts.more_explanation }<span class="visually-hidden">{ format!(" ({})", field.label(language)) }</span></> }
        }
        (None, Some([])) => html! { texts.all_words },
        (None, _) => html! { texts.words },
    };
    html! {
        <details class={classes!("kp-explain", words.map(|_| "kp-words"))} ontoggle={on_open}>
            <summary>{ summary }</summary>
            <div aria-live="polite" aria-busy={(*fetched == Fetched::OnItsWay).to_string()}>{ inside }</div>
        </details>
    }
}

/// What a file says about it; `None` when the file cannot be read.
fn read(text: &str, field: Option<Field>, words: Option<Words>) -> Option<Told> {
    if let Some(words) = words {
        let [nl, en] = Language::ALL.map(|language| words::read(text, words, language));
        return Some(Rc::new([nl?, en?]));
    }
    let explanations = Explanations::read(text)?;
    let id = field.map_or("", Field::id);
    Some(Rc::new(Language::ALL.map(|language| {
        let parts = explanations.of(id, language).into_iter().flatten();
        parts.map(|(head, text)| (head.to_owned(), text.to_owned())).collect()
    })))
}

/// What the file at an address, relative to the page, says about it.
async fn told(address: String, field: Option<Field>, words: Option<Words>) -> Option<Told> {
    if let Some(kept) = KEPT.with_borrow(|kept| kept.get(&address).cloned()) {
        return read(&kept, field, words);
    }
    // A reason would help nobody here: the sentence says that it can be tried again.
    let text = text_at(&address).await.ok()?;
    let told = read(&text, field, words)?;
    KEPT.with_borrow_mut(|kept| kept.insert(address, text.into()));
    Some(told)
}

async fn text_at(address: &str) -> Result<String, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: Response = JsFuture::from(window.fetch_with_str(address)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    Ok(JsFuture::from(response.text()?).await?.as_string().unwrap_or_default())
}
