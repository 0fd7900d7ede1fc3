//! The screen Onzekerheid: what carries the outcome, what must be true, and which setting meets a target.

use yew::prelude::*;

use crate::app::components::screen::{Screen, ScreenProps};
use crate::app::onzekerheid_text::{INTRO, TITLE};
use crate::app::route::View;

#[component]
pub(crate) fn Onzekerheid(props: &ScreenProps) -> Html {
    html! {
        <Screen view={View::Onzekerheid} title={TITLE.say(props.language)} intro={INTRO.say(props.language)}>
        </Screen>
    }
}
