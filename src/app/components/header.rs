//! The head of the page: name, screens, language, a step back and forward.

use yew::prelude::*;

use crate::app::components::look;
use crate::app::components::route_link::RouteLink;
use crate::app::components::tour::tour_button;
use crate::app::components::{Dispatch, does};
use crate::app::route::{Route, View};
use crate::app::start_text::TOUR;
use crate::app::state::Action;
use crate::app::text::Texts;
use crate::app::verantwoording::text::{NAVIGATION, view_name};
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    /// The screen that is shown.
    pub(crate) view: View,
    pub(crate) can_undo: bool,
    pub(crate) can_redo: bool,
    pub(crate) dispatch: Dispatch,
    /// What else stands among the tools.
    pub(crate) children: Html,
}

#[component]
pub(crate) fn Header(props: &Props) -> Html {
    let Props { language, view, can_undo, can_redo, dispatch, children } = props;
    let texts = Texts::of(*language);
    let option = |option: Language| {
        let (sign, name) = (option.pick("NL", "EN"), option.pick("Nederlands", "English"));
        html! {
            <button type="button" class="kp-language__option" lang={option.code()}
                aria-pressed={(option == *language).to_string()} onclick={does(dispatch, Action::Speak(option))}>
                { sign }<span class="visually-hidden">{ " " }{ name }</span>
            </button>
        }
    };
    let step = |name: &'static str, sign: &'static str, can: bool, action: Action| {
        html! {
            <button type="button" class="utrecht-button utrecht-button--secondary-action kp-button--square"
                aria-label={name} title={name} aria-disabled={(!can).to_string()} onclick={does(dispatch, action)}>
                <span aria-hidden="true">{ sign }</span>
            </button>
        }
    };
    let link = |to: View| {
        html! {
            <RouteLink route={Route::to(to)} class="kp-nav__link" current={(to == *view).then_some("page")}>
                { view_name(to).say(*language) }
            </RouteLink>
        }
    };
    html! {
        <header class="kp-header">
            <span class="kp-brand">
                <img class="kp-brand__mark" src={look::logo()} alt="" />
                <span class="kp-brand__name">{ look::name() }</span>
            </span>
            <nav class="kp-nav" aria-label={NAVIGATION.say(*language)}>{ for View::ALL.map(link) }</nav>
            <p class="kp-header__line">{ texts.tag_line }</p>
            <div class="kp-header__tools">
                <div class="kp-language" role="group" aria-label={texts.language_name}>
                    { for Language::ALL.map(option) }
                </div>
                { tour_button(dispatch, TOUR.say(*language), classes!("utrecht-button", "utrecht-button--secondary-action", "kp-button--square", "kp-tour-entry"), Some("?")) }
                { look::scheme_field(*language) }
                if !matches!(view, View::Start | View::Verantwoording) {
                    { step(texts.undo, "↶", *can_undo, Action::Undo) }
                    { step(texts.redo, "↷", *can_redo, Action::Redo) }
                }
                { children.clone() }
            </div>
        </header>
    }
}
