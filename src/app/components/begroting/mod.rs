//! The screen Begroting: the chance that each year closes, and the reserve that is needed.

use yew::prelude::*;

use crate::app::begroting_text::{INTRO, TITLE};
use crate::app::components::screen::{Screen, ScreenProps};
use crate::app::route::View;

#[component]
pub(crate) fn Begroting(props: &ScreenProps) -> Html {
    html! {
        <Screen view={View::Begroting} title={TITLE.say(props.language)} intro={INTRO.say(props.language)}>
        </Screen>
    }
}
