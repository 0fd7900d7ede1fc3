//! Scenarios side by side on one scale: what each costs first and yields later.

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::choice::words::{Names, alike_sentence};
use crate::app::compared::Compared;
use crate::app::compared_view::money;
use crate::app::components::picture::Picture;
use crate::app::components::vergelijk::multiple::Multiple;
use crate::app::text::Texts;
use crate::app::vergelijk_text::{BESIDE, BESIDE_HELP};
use crate::charts::message::{kantelpunt_legend, kantelpunt_message};
use crate::model::case::YearMonth;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) names: Vec<String>,
    pub(crate) found: Rc<Compared>,
    /// The first month.
    pub(crate) start: YearMonth,
}

#[component]
pub(crate) fn Beside(props: &Props) -> Html {
    let Props { language, names, found, start } = props;
    let language = *language;
    let figures = use_memo((Rc::clone(found), *start), |(found, start)| Rc::new(money(found, *start)));
    // Nothing differs from current policy anywhere: there is nothing to see yet.
    let Some(legend) = figures.iter().find(|figure| !figure.is_nothing()) else { return Html::default() };
    let texts = Texts::of(language);
    let legend = kantelpunt_legend(legend, language);
    let reading = [BESIDE_HELP.say(language), &legend, &texts.price_level(start.year), texts.middle_outcome].join(" ");
    let reading = AttrValue::from(reading);
    let spoken = Names { scenarios: names, language };
    let card = |(place, (name, figure)): (usize, (&String, _))| {
        let picture = Picture::Beside(Rc::clone(&*figures), place);
        let mut message = kantelpunt_message(figure, language);
        if figure.is_nothing() {
            // Between nothing and nothing there is no more to say.
            message.notes.clear();
        }
        html! {
            <Multiple key={place} {language} id={format!("naast-{place}")} name={name.clone()} {picture} reading={reading.clone()}
                {message} note={alike_sentence(place, &found.choice, &spoken)} />
        }
    };
    html! {
        <section class="kp-section stack" aria-labelledby="naast-elkaar">
            <h2 class="kp-section__title" id="naast-elkaar">{ BESIDE.say(language) }</h2>
            <p class="kp-text">{ &reading }</p>
            <div class="kp-multiples">{ for names.iter().zip(figures.iter()).enumerate().map(card) }</div>
        </section>
    }
}
