//! The message about keeping, above the work, with what the user can do.

use yew::prelude::*;

use crate::app::components::download;
use crate::app::hooks::Snapshot;
use crate::app::store::notice::Notice;
use crate::app::store::{document, text};

const SMALL: &str = "utrecht-button utrecht-button--secondary-action kp-button--small";

/// The live region stands there from the start, so that what comes into it is heard.
pub(crate) fn kept_bar(notice: Option<&Notice>, snapshot: &Snapshot, close: Callback<MouseEvent>) -> Html {
    let language = snapshot.0.language;
    html! {
        <div class={classes!("kp-kept", notice.is_some().then_some("kp-warning"))}>
            <p aria-live="polite">{ notice.map(|notice| notice.say(language)).unwrap_or_default() }</p>
            if let Some(notice) = notice {
                <div class="kp-row">
                    { file(notice, snapshot) }
                    <button type="button" class={SMALL} onclick={close}>{ text::DISMISS.say(language) }</button>
                </div>
            }
        </div>
    }
}

/// What is not kept, or cannot be read, as a file.
fn file(notice: &Notice, snapshot: &Snapshot) -> Html {
    let (label, damaged) = match notice {
        Notice::Damaged(damage) => (text::SAVE_TEXT, Some(damage.text.clone())),
        notice if notice.is_passing() => (text::SAVE_FILE, None),
        _ => return Html::default(),
    };
    let (language, state) = (snapshot.0.language, snapshot.0.clone());
    let save = move |_: MouseEvent| match &damaged {
        Some(text) => download::offer("kantelpunt-beschadigd.txt", text, "text/plain;charset=utf-8"),
        None => download::offer("kantelpunt.json", &document::write(&state.work, &state), "application/json"),
    };
    html! { <button type="button" class={SMALL} onclick={save}>{ label.say(language) }</button> }
}
