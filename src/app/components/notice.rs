//! What is to be said of a link or a file that was opened, or was not.

use yew::prelude::*;

use crate::app::components::{Dispatch, SMALL_BUTTON, does};
use crate::app::opening::Notice;
use crate::app::share_text::CLOSE;
use crate::app::state::Action;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) notice: Option<Notice>,
    pub(crate) dispatch: Dispatch,
}

/// The live region stands there from the start, so that what comes into it is heard.
#[component]
pub(crate) fn NoticeBar(props: &Props) -> Html {
    let Props { language, notice, dispatch } = props;
    html! {
        <div class="kp-told" role="alert">
            if let Some(notice) = notice {
                <p class="kp-warning kp-told__line">
                    <span>{ notice.sentence(*language) }</span>
                    <button type="button" class={SMALL_BUTTON}
                        onclick={does(dispatch, Action::Dismiss)}>{ CLOSE.say(*language) }</button>
                </p>
            }
        </div>
    }
}
