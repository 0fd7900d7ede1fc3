//! The button Deel and its dialog, of which the contents load later (`share_body.rs`).

use std::rc::Rc;

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::app::components::coming::once_here;
use crate::app::components::share_body::BodyProps;
use crate::app::components::{Dispatch, SMALL_BUTTON};
use crate::app::hooks::Later;
use crate::app::route::Route;
use crate::app::share_text::{CLOSE, SHARE, TITLE};
use crate::app::work::Work;
use crate::scenario::story::Story;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) route: Route,
    pub(crate) work: Rc<Work>,
    pub(crate) stories: Rc<Vec<Story>>,
    pub(crate) dispatch: Dispatch,
}

#[component]
pub(crate) fn Share(props: &Props) -> Html {
    let open = use_state(|| false);
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let onclose = {
        let open = open.clone();
        Callback::from(move |()| open.set(false))
    };
    let Props { language, route, work, stories, dispatch } = props;
    html! {
        <>
            <button type="button" class="utrecht-button utrecht-button--primary-action kp-share" aria-haspopup="dialog" {onclick}>
                { SHARE.say(*language) }
            </button>
            if *open {
                <ShareDialog language={*language} route={*route} work={work.clone()} stories={stories.clone()}
                    dispatch={dispatch.clone()} {onclose} />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct DialogProps {
    language: Language,
    route: Route,
    work: Rc<Work>,
    stories: Rc<Vec<Story>>,
    dispatch: Dispatch,
    onclose: Callback<()>,
}

#[component]
fn ShareDialog(props: &DialogProps) -> Html {
    let DialogProps { language, route, work, stories, dispatch, onclose } = props;
    let (language, route) = (*language, *route);
    let dialog = use_node_ref();
    let later = use_context::<Later>();
    {
        let later = later.clone();
        use_effect_with(dialog.clone(), move |dialog| {
            later.iter().for_each(Later::ask);
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // A browser without dialogs shows nothing here, and the page goes on.
                let _ = dialog.show_modal();
            }
        });
    }
    let close = {
        let dialog = dialog.clone();
        Callback::from(move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    let contents = later.map(|later| {
        let close = close.clone();
        once_here(&later, language, |parts| {
            (parts.share)(BodyProps {
                language,
                route,
                work: work.clone(),
                stories: stories.clone(),
                dispatch: dispatch.clone(),
                close,
            })
        })
    });
    html! {
        <dialog class="kp-dialog" aria-labelledby="share-title" ref={dialog} onclose={onclose.reform(|_: Event| ())}>
            <div class="kp-dialog__head">
                <h2 class="kp-dialog__title" id="share-title">{ TITLE.say(language) }</h2>
                <button type="button" class={SMALL_BUTTON} onclick={close.reform(|_: MouseEvent| ())}>{ CLOSE.say(language) }</button>
            </div>
            { contents.unwrap_or_default() }
        </dialog>
    }
}
