//! The parts of the page, one file each. Only here are Yew, the DOM and the canvas known.

mod about;
mod begroting;
pub(crate) mod broken;
mod canvas;
mod chart_body;
mod chart_card;
mod circumstances;
mod coming;
mod data_table;
mod download;
mod estimates_import;
mod explain;
mod fetch;
mod figures_import;
mod figures_panel;
mod file_field;
mod fold;
mod footer;
mod header;
mod history_panel;
mod kantelpunt_chart;
mod kept_bar;
mod key_figures;
pub(crate) mod later;
mod lever_panel;
mod long_question;
pub(crate) mod look;
mod nothing_yet;
mod notice;
mod number_field;
mod on_screen;
mod onzekerheid;
mod outcome_chart;
pub(crate) mod page;
mod paper_head;
mod picture;
mod place_choice;
mod pointing;
mod preset_bar;
mod projects;
mod report;
mod route_link;
mod save_choice;
mod save_menu;
mod screen;
mod segments;
mod share;
mod share_body;
mod shares;
mod sheet;
mod slider;
mod source;
mod start;
mod status;
mod stories;
mod tour;
mod turns;
mod verantwoording;
mod vergelijk;
mod waarom;

use std::rc::Rc;

use js_sys::{Date, Object, Reflect};
use yew::prelude::*;

use crate::app::state::{Action, State};
use crate::text::Language;

/// What every part needs to tell what the user does.
pub(crate) type Dispatch = UseReducerDispatcher<State>;

/// The classes of a choice out of a list.
const SELECT: &str = "utrecht-select utrecht-select--html-select kp-select";

/// The classes of a button beside others.
const SMALL_BUTTON: &str = "utrecht-button utrecht-button--secondary-action kp-button--small";

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}

/// A callback that does one thing, whatever the event.
fn does<E: 'static>(dispatch: &Dispatch, action: Action) -> Callback<E> {
    let dispatch = dispatch.clone();
    Callback::from(move |_: E| dispatch.dispatch(action.clone()))
}

/// A moment in the time of the user, such as `22 nov 2026, 07:05`.
fn when(milliseconds: f64, language: Language) -> String {
    let options = Object::new();
    for (name, value) in [("dateStyle", "medium"), ("timeStyle", "short")] {
        // Without it the moment is written in full.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    let locale = language.pick("nl-NL", "en-GB");
    Date::new(&milliseconds.into()).to_locale_string(locale, &options).into()
}
