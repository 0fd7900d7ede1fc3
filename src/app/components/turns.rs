//! Beside the kantelpunt chart: when it turns, in cases that one can count.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::certainty::Certainty;
use crate::app::certainty_text::{TURNS_KNOWLEDGE, TURNS_TOGETHER};
use crate::app::components::chart_card::ChartCard;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    /// Of the bands on screen, when there are any.
    pub(crate) certainty: Option<Rc<Certainty>>,
}

/// While a hand moves there may be no bands: then the cases of the last ones stay, and fade when that takes long.
#[component]
pub(crate) fn Turns(props: &Props) -> Html {
    let Props { language, certainty } = props;
    let last = use_mut_ref(|| None::<Rc<Certainty>>);
    if certainty.is_some() {
        last.borrow_mut().clone_from(certainty);
    }
    let shown = last.borrow().clone();
    let Some(shown) = shown else { return html! { <div class="kp-card kp-turns" aria-busy="true" /> } };
    let caption = if shown.with_chance { TURNS_TOGETHER } else { TURNS_KNOWLEDGE };
    let busy = certainty.is_none();
    html! {
        <div class={classes!("kp-turns", busy.then_some("kp-turns--busy"))} aria-busy={busy.to_string()}>
            <ChartCard language={*language} id="gevallen" figure={shown.turns.clone()} caption={caption.say(*language)} />
        </div>
    }
}
