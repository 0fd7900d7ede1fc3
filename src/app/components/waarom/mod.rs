//! The screen Waarom: the difference per group of choices, the loops at work, and policy apart from assumptions.

use yew::prelude::*;

use crate::app::components::screen::{Screen, ScreenProps};
use crate::app::route::View;
use crate::app::waarom_text::{INTRO, TITLE};

#[component]
pub(crate) fn Waarom(props: &ScreenProps) -> Html {
    html! {
        <Screen view={View::Waarom} title={TITLE.say(props.language)} intro={INTRO.say(props.language)}>
        </Screen>
    }
}
