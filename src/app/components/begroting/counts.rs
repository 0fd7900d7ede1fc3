//! How many people there really are in the middle of the year: fields beside what was expected, and what comes of it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::analysis::budget::recount::{Expected, Recount};
use crate::app::begroting::settings::{Set, Settings};
use crate::app::begroting_text::{
    COUNT_AGAIN, COUNT_END, COUNT_REAL, COUNTED, COUNTS, COUNTS_HELP, count_field, count_refused, expected_then,
};
use crate::app::field::Field;
use crate::text::Language;
use crate::text::number::whole;

/// The table of counts at the moment of the tussenrapportage.
pub(crate) fn counts(settings: &Settings, recount: &Recount, set: &Callback<Set>, language: Language) -> Html {
    let is_again = !settings.counts().is_empty();
    let head =
        |title: String, is_figure: bool| html! { <th scope="col" class={is_figure.then_some("num")}>{ title }</th> };
    html! {
        <section class="kp-section stack" aria-labelledby="begroting-aantallen">
            <h2 class="kp-section__title" id="begroting-aantallen">{ COUNTS.say(language) }</h2>
            <div class="kp-card stack">
                <p class="kp-text kp-muted">{ COUNTS_HELP.say(language) }</p>
                <div class="kp-table-scroll kp-table-scroll--whole" role="group" aria-labelledby="begroting-aantallen" tabindex="0">
                    <table class="utrecht-table kp-table kp-counts" aria-labelledby="begroting-aantallen">
                        <thead><tr>
                            { head(COUNTED.say(language).to_owned(), false) }
                            { head(expected_then(settings.through, language), true) }
                            { head(COUNT_REAL.say(language).to_owned(), true) }
                            { head(COUNT_END.say(language).to_owned(), true) }
                            if is_again { { head(COUNT_AGAIN.say(language).to_owned(), true) } }
                        </tr></thead>
                        <tbody>{ for recount.expected.iter().map(|count| row(count, settings, set, (is_again, language))) }</tbody>
                    </table>
                </div>
            </div>
        </section>
    }
}

fn row(count: &Expected, settings: &Settings, set: &Callback<Set>, (is_again, language): (bool, Language)) -> Html {
    let (place, figure) = (count.place, Field::Figure(count.place));
    let label = figure.label(language);
    let (typed, is_refused) = settings.counts.get(&place).map(|entry| entry.shown(language)).unwrap_or_default();
    let (id, error) = (format!("aantal-{}", figure.id()), format!("aantal-{}-fout", figure.id()));
    let onchange =
        set.reform(move |event: Event| Set::Count(place, event.target_unchecked_into::<HtmlInputElement>().value()));
    html! {
        <tr key={id.clone()}>
            <th scope="row">{ label }</th>
            <td class="num">{ whole(count.then, language) }</td>
            <td class="num">
                <input type="text" inputmode="decimal" autocomplete="off" {id}
                    class={classes!("utrecht-textbox", "utrecht-textbox--html-input", "kp-lever__number", "num", is_refused.then_some("utrecht-textbox--invalid"))}
                    aria-label={count_field(label, settings.through, language)} aria-invalid={is_refused.then_some("true")}
                    aria-describedby={is_refused.then_some(error.clone())} value={typed.clone()} {onchange} />
                if is_refused { <p class="kp-error" role="alert" id={error}>{ count_refused(&typed, language) }</p> }
            </td>
            <td class="num">{ whole(count.end, language) }</td>
            if is_again { <td class="num">{ whole(count.end_again, language) }</td> }
        </tr>
    }
}
