//! The screen Onzekerheid: how sure the outcome is, and which assumptions carry it.

mod goal_answer;
mod goal_condition;
mod goal_form;
mod goal_seek;
mod spread;
mod what_counts;

use yew::prelude::*;

use crate::app::components::nothing_yet::NothingYet;
use crate::app::components::onzekerheid::goal_seek::GoalSeek;
use crate::app::components::onzekerheid::spread::Spread;
use crate::app::components::onzekerheid::what_counts::WhatCounts;
use crate::app::components::screen::{Screen, ScreenProps};
use crate::app::onzekerheid_text::{INTRO, NO_DIFFERENCE, TITLE, WAIT};
use crate::app::route::View;
use crate::app::said::Said;

#[component]
pub(crate) fn Onzekerheid(props: &ScreenProps) -> Html {
    let ScreenProps { language, work, outlook, bands, certainty, dispatch, .. } = props;
    let language = *language;
    let card =
        |text: Said| html! { <div class="kp-card"><p class="kp-text" role="status">{ text.say(language) }</p></div> };
    // Only with chance is the spread the whole spread.
    let complete = bands.as_ref().filter(|bands| bands.with_chance);
    let nothing = outlook.is_no_difference(bands.as_deref());
    html! {
        <Screen {language} view={View::Onzekerheid} title={TITLE.say(language)} intro={INTRO.say(language)}>
            if nothing {
                <NothingYet {language} help={NO_DIFFERENCE.say(language)} />
            } else {
                if let Some(bands) = complete {
                    <Spread {language} outlook={outlook.clone()} bands={bands.clone()} knowledge={certainty.as_ref().and_then(|certainty| certainty.knowledge)} />
                } else {
                    { card(WAIT) }
                }
                <WhatCounts {language} question={work.question()} />
            }
            <GoalSeek {language} work={work.clone()} dispatch={dispatch.clone()} />
        </Screen>
    }
}
