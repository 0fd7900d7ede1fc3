//! The screen Vergelijk: scenarios side by side, and which of them is robust.

use yew::prelude::*;

use crate::app::components::screen::{Screen, ScreenProps};
use crate::app::route::View;
use crate::app::vergelijk_text::{INTRO, TITLE};

#[component]
pub(crate) fn Vergelijk(props: &ScreenProps) -> Html {
    html! {
        <Screen view={View::Vergelijk} title={TITLE.say(props.language)} intro={INTRO.say(props.language)}>
        </Screen>
    }
}
