//! The chart that it is all about: what a choice costs first and yields later.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::canvas::Canvas;
use crate::app::components::data_table::{data_table, table_button};
use crate::app::components::picture::Picture;
use crate::app::components::{Dispatch, does};
use crate::app::field::Field;
use crate::app::state::Action;
use crate::app::text::Texts;
use crate::app::work::Work;
use crate::charts::figure::KantelpuntFigure;
use crate::charts::message::{kantelpunt_legend, kantelpunt_message};
use crate::charts::table::kantelpunt_table;
use crate::levers;
use crate::text::Language;

/// The lever of the first try, and how many of its steps.
const FIRST_TRY: (&str, f64) = ("fte_per_wijkteam", 4.0);

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) figure: KantelpuntFigure,
    pub(crate) start_year: i32,
    /// What the spread comes from; may be empty.
    pub(crate) spread: AttrValue,
    pub(crate) work: Rc<Work>,
    pub(crate) dispatch: Dispatch,
}

#[component]
pub(crate) fn KantelpuntChart(props: &Props) -> Html {
    let Props { language, figure, start_year, spread, work, dispatch } = props;
    let texts = Texts::of(*language);
    let open = use_state(|| false);
    let failed = use_state(|| false);
    let calm = use_mut_ref(|| None::<(f64, f64)>);
    let on_failure = {
        let failed = failed.clone();
        Callback::from(move |now: bool| failed.set(now))
    };
    if figure.is_nothing() {
        *calm.borrow_mut() = None;
        return nothing_yet(texts, work, dispatch);
    }
    // With a band the axis is known; until the next one it stays where it is.
    if figure.band.is_some() {
        *calm.borrow_mut() = Some(figure.range());
    }
    let range = (*calm.borrow()).filter(|_| figure.band.is_none());
    let message = kantelpunt_message(figure, *language);
    html! {
        <figure class="kp-card kp-chart" id="kantelpunt-grafiek">
            <figcaption class="kp-chart__text">
                <h2 class="kp-chart__title">{ &message.title }</h2>
                <p class="kp-chart__caption">{ kantelpunt_legend(figure, *language) }{ " " }{ texts.price_level(*start_year) }</p>
            </figcaption>
            <div class="kp-toolbar">{ table_button("kantelpunt-tabel", &open, *language) }</div>
            <Canvas language={*language} picture={Picture::Kantelpunt(figure.clone())} {range} label={message.spoken()} {on_failure} />
            if *failed { <p>{ texts.no_chart }</p> }
            <p class="kp-chart__caption">{ if figure.band.is_some() { texts.middle_outcome } else { texts.expected_outcome } }{ " " }{ spread }</p>
            { data_table("kantelpunt-tabel", *open, &message.title, || kantelpunt_table(figure, *language).ok()) }
        </figure>
    }
}

/// Before the first choice there is nothing to draw: what to do, and a way to do it.
fn nothing_yet(texts: &Texts, work: &Work, dispatch: &Dispatch) -> Html {
    let (id, steps) = FIRST_TRY;
    let try_it = levers::find(id).map(|(place, _)| {
        let field = Field::Lever(place);
        let value = work.reference(field) + steps * field.step(work);
        let name = texts.try_it(field.label(texts.language), &field.spoken(value, texts.language));
        (name, Action::Set(field, value))
    });
    html! {
        <div class="kp-card kp-empty stack">
            <h2 class="kp-chart__title">{ texts.nothing_yet }</h2>
            <p>{ texts.nothing_yet_help }</p>
            if let Some((name, action)) = try_it {
                <button type="button" class="utrecht-button utrecht-button--primary-action" onclick={does(dispatch, action)}>{ name }</button>
            }
        </div>
    }
}
