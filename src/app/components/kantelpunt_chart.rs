//! The chart that it is all about: what a choice costs first and yields later.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::chart_body::ChartBody;
use crate::app::components::picture::Picture;
use crate::app::components::{Dispatch, does};
use crate::app::field::Field;
use crate::app::state::Action;
use crate::app::text::Texts;
use crate::app::work::Work;
use crate::charts::figure::KantelpuntFigure;
use crate::charts::message::{kantelpunt_legend, kantelpunt_message};
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
    let calm = use_mut_ref(|| None::<(f64, f64)>);
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
    let legend = format!("{} {}", kantelpunt_legend(figure, *language), texts.price_level(*start_year));
    let kind = if figure.band.is_some() { texts.middle_outcome } else { texts.expected_outcome };
    html! {
        <figure class="kp-card kp-chart" id="kantelpunt-grafiek">
            <figcaption class="kp-chart__text">
                <h2 class="kp-chart__title">{ message.title.clone() }</h2>
                <p class="kp-chart__caption">{ &legend }</p>
            </figcaption>
            <ChartBody language={*language} id="kantelpunt" picture={Picture::Kantelpunt(figure.clone())} {range} {message}
                reading={format!("{legend} {kind} {spread}")} />
            <p class="kp-chart__caption">{ kind }{ " " }{ spread }</p>
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
