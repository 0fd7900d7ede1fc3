//! The screen Begroting: the chance that each year closes, and the reserve that is needed.

use yew::prelude::*;

use crate::app::begroting::Books;
use crate::app::begroting_text::{
    INTRO, LEFT_OUT, LEFT_OUT_MODEL, LEFT_OUT_MONEY, LEFT_OUT_OWN, NOTHING_YET, PARAGRAPH, PARAGRAPH_HELP, PER_YEAR,
    PER_YEAR_HELP, TITLE, TOGETHER, WAITS,
};
use crate::app::components::data_table::data_table;
use crate::app::components::nothing_yet::NothingYet;
use crate::app::components::screen::{Screen, ScreenProps};
use crate::app::route::View;

#[component]
pub(crate) fn Begroting(props: &ScreenProps) -> Html {
    let ScreenProps { language, work, outlook, bands, .. } = props;
    let language = *language;
    // Bands that are the same ones are not read again.
    let books = use_memo((outlook.scenario.start.year, bands.clone()), |(from, bands)| {
        bands.as_deref().and_then(|bands| Books::of(*from, bands))
    });
    let content = match books.as_ref() {
        _ if outlook.is_no_difference(bands.as_deref()) => {
            html! { <NothingYet {language} help={NOTHING_YET.say(language)} /> }
        }
        None => html! { <div class="kp-card" role="status"><p>{ WAITS.say(language) }</p></div> },
        Some(books) => html! {
            <>
                { section("begroting-jaren", PER_YEAR.say(language), html! {
                    <div class="kp-card stack">
                        <p class="kp-text">{ PER_YEAR_HELP.say(language) }</p>
                        { data_table("tabel-jaren", true, PER_YEAR.say(language), || Some(books.per_year(language))) }
                    </div>
                }) }
                { section("begroting-samen", TOGETHER.say(language), html! {
                    <div class="kp-card">
                        { data_table("tabel-samen", true, TOGETHER.say(language), || Some(books.together(language))) }
                    </div>
                }) }
                { section("begroting-tekst", PARAGRAPH.say(language), html! {
                    <div class="kp-card stack">
                        <p class="kp-chart__caption">{ PARAGRAPH_HELP.say(language) }</p>
                        <p class="kp-text kp-quote">{ books.paragraph(work, language) }</p>
                    </div>
                }) }
                { section("begroting-niet", LEFT_OUT.say(language), html! {
                    <div class="kp-card">
                        <ul class="kp-list">{ for [LEFT_OUT_OWN, LEFT_OUT_MODEL, LEFT_OUT_MONEY].map(|text| html! { <li>{ text.say(language) }</li> }) }</ul>
                    </div>
                }) }
            </>
        },
    };
    html! { <Screen view={View::Begroting} title={TITLE.say(language)} intro={INTRO.say(language)}>{ content }</Screen> }
}

fn section(id: &'static str, title: &'static str, content: Html) -> Html {
    html! {
        <section class="kp-section stack" aria-labelledby={id}>
            <h2 class="kp-section__title" {id}>{ title }</h2>
            { content }
        </section>
    }
}
