//! The long explanation of a lever or an assumption: fetched when somebody opens it, kept for the next time.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::futures::JsFuture;
use wasm_bindgen::prelude::*;
use web_sys::Response;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::explanation::{Explanations, address};
use crate::app::field::Field;
use crate::app::text::Texts;
use crate::text::Language;

thread_local! {
    /// What was fetched before, by address.
    static KEPT: RefCell<BTreeMap<String, Rc<Explanations>>> = const { RefCell::new(BTreeMap::new()) };
}

#[derive(Clone, PartialEq)]
enum Fetched {
    NotYet,
    OnItsWay,
    Here(Rc<Explanations>),
    Failed,
}

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) field: Field,
}

#[component]
pub(crate) fn Explain(props: &Props) -> Html {
    let Props { language, field } = props;
    let texts = Texts::of(*language);
    let fetched = use_state_eq(|| Fetched::NotYet);
    let Some(address) = address(*field) else { return Html::default() };
    let fetch = {
        let fetched = fetched.clone();
        move || {
            if matches!(*fetched, Fetched::OnItsWay | Fetched::Here(_)) {
                return;
            }
            let (fetched, address) = (fetched.clone(), address.clone());
            fetched.set(Fetched::OnItsWay);
            spawn_local(async move {
                fetched.set(explanations(&address).await.map_or(Fetched::Failed, Fetched::Here));
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
        Fetched::Here(all) => all.of(field.id(), *language).map_or_else(
            || html! { <p>{ texts.explanation_missing }</p> },
            |parts| {
                let part = |(head, text)| html! { <><dt>{ head }</dt><dd>{ text }</dd></> };
                html! { <dl>{ for parts.into_iter().map(part) }</dl> }
            },
        ),
    };
    html! {
        <details class="kp-explain" ontoggle={on_open}>
            <summary>{ texts.more_explanation }<span class="visually-hidden">{ format!(" ({})", field.label(*language)) }</span></summary>
            <div aria-live="polite" aria-busy={(*fetched == Fetched::OnItsWay).to_string()}>{ inside }</div>
        </details>
    }
}

/// The explanations at an address, relative to the page.
async fn explanations(address: &str) -> Option<Rc<Explanations>> {
    if let Some(kept) = KEPT.with_borrow(|kept| kept.get(address).cloned()) {
        return Some(kept);
    }
    // A reason would help nobody here: the sentence says that it can be tried again.
    let text = text_at(address).await.ok()?;
    let explanations = Rc::new(Explanations::read(&text)?);
    KEPT.with_borrow_mut(|kept| kept.insert(address.to_owned(), Rc::clone(&explanations)));
    Some(explanations)
}

async fn text_at(address: &str) -> Result<String, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: Response = JsFuture::from(window.fetch_with_str(address)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    Ok(JsFuture::from(response.text()?).await?.as_string().unwrap_or_default())
}
