//! The dialog with the projects: begin, open, name, copy, delete.

use std::future::Future;
use std::rc::Rc;

use js_sys::futures::spawn_local;
use web_sys::{HtmlDialogElement, HtmlInputElement};
use yew::prelude::*;

use crate::app::components::{Dispatch, when};
use crate::app::hooks::Snapshot;
use crate::app::keeper::{Keeper, is_keeping_promised};
use crate::app::said::Said;
use crate::app::state::Action;
use crate::app::store::restore::Summary;
use crate::app::store::text::{
    CLOSE, DELETE, DELETE_NOT, DELETE_SURE, DUPLICATE, NAME, NEW_PROJECT, NO_NAME, NO_OTHERS, NOT_PROMISED, ON_SCREEN,
    OPEN, PROJECTS, PROJECTS_HELP, PROMISED, UNREADABLE_PROJECT, duplicated, not_duplicated, removed,
};
use crate::app::title::{Keeping, LONGEST_NAME, Title, name};
use crate::app::vergelijk_text::about;
use crate::text::Language;

const SMALL: &str = "utrecht-button utrecht-button--secondary-action kp-button--small";

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) snapshot: Snapshot,
    pub(crate) keeper: Rc<Keeper>,
    pub(crate) dispatch: Dispatch,
}

/// What the dialog knows.
#[derive(Clone, PartialEq, Default)]
struct Known {
    list: Vec<Summary>,
    /// Whether that is all there is.
    is_read: bool,
    /// Which project is about to be deleted, when the user says so once more.
    sure: Option<String>,
    /// What was done.
    said: String,
    /// Whether the browser promised to keep it all; `None` when nobody knows.
    promised: Option<bool>,
}

#[component]
pub(crate) fn Projects(props: &Props) -> Html {
    let Props { snapshot, keeper, .. } = props;
    let (language, title) = (snapshot.0.language, &snapshot.0.title);
    let dialog = use_node_ref();
    let known = use_state(Known::default);
    let show = {
        let (dialog, keeper, known) = (dialog.clone(), Rc::clone(keeper), known.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(dialog) = dialog.cast::<HtmlDialogElement>() else { return };
            if dialog.show_modal().is_ok() {
                let (keeper, known) = (Rc::clone(&keeper), known.clone());
                spawn_local(async move {
                    let (list, promised) = (keeper.list().await, is_keeping_promised().await);
                    known.set(Known { list, promised, is_read: true, ..Known::default() });
                });
            }
        })
    };
    let close = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| shut(&dialog))
    };
    let begin = {
        let (dialog, keeper) = (dialog.clone(), Rc::clone(keeper));
        Callback::from(move |_: MouseEvent| {
            let keeper = Rc::clone(&keeper);
            shut(&dialog);
            spawn_local(async move { keeper.begin().await });
        })
    };
    let rows = known.list.iter().filter(|summary| summary.title.id != title.id);
    html! {
        <>
            <button type="button" class="kp-project" aria-haspopup="dialog" onclick={show}>
                <span class="visually-hidden">{ PROJECTS.say(language) }{ ": " }</span>
                <span class="kp-project__name">{ &title.name }</span><span aria-hidden="true">{ "▾" }</span>
            </button>
            <dialog class="kp-dialog" aria-labelledby="projecten" ref={dialog.clone()}>
                <div class="kp-dialog__head">
                    <h2 class="kp-dialog__title" id="projecten">{ PROJECTS.say(language) }</h2>
                    <button type="button" class={SMALL} onclick={close}>{ CLOSE.say(language) }</button>
                </div>
                <p class="kp-text">{ PROJECTS_HELP.say(language) }
                    if let Some(promised) = known.promised { { " " }{ if promised { PROMISED } else { NOT_PROMISED }.say(language) } }
                </p>
                <p class="kp-muted" role="status">{ &known.said }</p>
                <ul class="kp-projects">
                    <li class="kp-projects__one kp-projects__one--shown">{ present(props, &known) }</li>
                    { for rows.map(|summary| html! { <li class="kp-projects__one" key={summary.title.id.clone()}>{ row(props, &dialog, &known, summary) }</li> }) }
                </ul>
                if known.is_read && known.list.iter().all(|summary| summary.title.id == title.id) { <p class="kp-muted">{ NO_OTHERS.say(language) }</p> }
                <button type="button" class={SMALL} onclick={begin}>{ NEW_PROJECT.say(language) }</button>
            </dialog>
        </>
    }
}

fn shut(dialog: &NodeRef) {
    if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
        dialog.close();
    }
}

/// The project on screen, with a field for its name.
fn present(props: &Props, known: &UseStateHandle<Known>) -> Html {
    let Props { snapshot, dispatch, .. } = props;
    let (language, title) = (snapshot.0.language, Rc::clone(&snapshot.0.title));
    let rename = {
        let (title, dispatch, known) = (Rc::clone(&title), dispatch.clone(), known.clone());
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let said = match name(&field.value()) {
                Some(name) => {
                    dispatch.dispatch(Action::Keep(Keeping::Became(Title { name, id: title.id.clone() })));
                    String::new()
                }
                None => {
                    field.set_value(&title.name);
                    NO_NAME.say(language).to_owned()
                }
            };
            known.set(Known { said, ..(*known).clone() });
        })
    };
    html! {
        <>
            <label class="kp-projects__name">
                <span class="kp-muted">{ NAME.say(language) }</span>
                <input class="utrecht-textbox" maxlength={LONGEST_NAME.to_string()} value={title.name.clone()} onchange={rename} />
            </label>
            <span class="kp-muted">{ ON_SCREEN.say(language) }</span>
            <div class="kp-row">{ button(props, known, DUPLICATE, &title, duplicate) }</div>
        </>
    }
}

/// A project that is not on screen.
fn row(props: &Props, dialog: &NodeRef, known: &UseStateHandle<Known>, summary: &Summary) -> Html {
    let Props { snapshot, keeper, .. } = props;
    let (language, title) = (snapshot.0.language, &summary.title);
    let open = {
        let (dialog, keeper, id) = (dialog.clone(), Rc::clone(keeper), title.id.clone());
        Callback::from(move |_: MouseEvent| {
            let (keeper, id) = (Rc::clone(&keeper), id.clone());
            shut(&dialog);
            spawn_local(async move { keeper.show(&id).await });
        })
    };
    let ask = |sure: Option<String>| {
        let known = known.clone();
        Callback::from(move |_: MouseEvent| known.set(Known { sure: sure.clone(), ..(*known).clone() }))
    };
    let asked = known.sure.as_ref() == Some(&title.id);
    let changed = summary.changed.map_or_else(|| UNREADABLE_PROJECT.say(language).to_owned(), |at| when(at, language));
    html! {
        <>
            <span class="kp-projects__name">{ &title.name }</span>
            <span class="kp-muted">{ changed }</span>
            <div class="kp-row">
                if asked {
                    // Where the first button was: who presses twice deletes nothing.
                    <button type="button" class={SMALL} onclick={ask(None)}>{ DELETE_NOT.say(language) }</button>
                    { button(props, known, DELETE_SURE, title, remove) }
                } else {
                    <button type="button" class={SMALL} aria-label={about(DELETE.say(language), &title.name)} onclick={ask(Some(title.id.clone()))}>{ DELETE.say(language) }</button>
                    { button(props, known, DUPLICATE, title, duplicate) }
                    <button type="button" class={SMALL} aria-label={about(OPEN.say(language), &title.name)} onclick={open}>{ OPEN.say(language) }</button>
                }
            </div>
        </>
    }
}

/// A button that does something with a project and then shows the list anew.
fn button<F>(
    props: &Props,
    known: &UseStateHandle<Known>,
    label: Said,
    title: &Title,
    act: fn(Rc<Keeper>, Title, Language) -> F,
) -> Html
where
    F: Future<Output = String> + 'static,
{
    let language = props.snapshot.0.language;
    let onclick = {
        let (keeper, known, title) = (Rc::clone(&props.keeper), known.clone(), title.clone());
        Callback::from(move |_: MouseEvent| {
            let (keeper, known, title) = (Rc::clone(&keeper), known.clone(), title.clone());
            spawn_local(async move {
                let said = act(Rc::clone(&keeper), title, language).await;
                known.set(Known { said, sure: None, list: keeper.list().await, is_read: true, ..(*known).clone() });
            });
        })
    };
    let spoken = about(label.say(language), &title.name);
    html! { <button type="button" class={SMALL} aria-label={spoken} {onclick}>{ label.say(language) }</button> }
}

async fn duplicate(keeper: Rc<Keeper>, title: Title, language: Language) -> String {
    let is_copied = keeper.duplicate(&title, language).await;
    if is_copied { duplicated(&title.name, language) } else { not_duplicated(&title.name, language) }
}

async fn remove(keeper: Rc<Keeper>, title: Title, language: Language) -> String {
    keeper.remove(&title.id).await;
    removed(&title.name, language)
}
