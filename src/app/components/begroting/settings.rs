//! How the budget is told: moment, year, sign, letters, amendment, month.

use std::rc::Rc;

use kantelpunt_documents::paper::Sign;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::app::begroting::settings::{Moment, Set, Settings};
use crate::app::begroting_text::{
    AMENDMENT, AMENDMENT_HELP, LETTERS, MOMENT, NO_AMENDMENT, PLUS, PLUS_COST, PLUS_GAIN, SETTINGS, TERMS, THROUGH,
    YEAR, moment,
};
use crate::app::components::SELECT;
use crate::app::work::Work;
use crate::text::Language;
use crate::text::number::month_name;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) work: Rc<Work>,
    pub(crate) years: Vec<(i32, usize)>,
    pub(crate) settings: Settings,
    pub(crate) set: Callback<Set>,
}

#[component]
pub(crate) fn SettingsForm(props: &Props) -> Html {
    let Props { language, work, years, settings, set } = props;
    let language = *language;
    let (_, help) = moment(settings.moment);
    let years: Vec<(String, String)> =
        years.iter().enumerate().map(|(place, (year, _))| (place.to_string(), year.to_string())).collect();
    let signs =
        [(PLUS_GAIN, "advantage"), (PLUS_COST, "cost")].map(|(said, id)| (id.into(), said.say(language).into()));
    let sign = if settings.sign == Sign::Cost { "cost" } else { "advantage" };
    let own = work.scenarios.get(work.chosen).map(|scenario| scenario.name.as_str());
    let others = work.scenarios.iter().map(|scenario| scenario.name.clone()).filter(|name| Some(name.as_str()) != own);
    let others: Vec<(String, String)> = std::iter::once((String::new(), NO_AMENDMENT.say(language).to_owned()))
        .chain(others.map(|name| (name.clone(), name)))
        .collect();
    let months: Vec<(String, String)> =
        (1..12).map(|month| (month.to_string(), month_name(month, language).to_owned())).collect();
    let number = |of: fn(usize) -> Set| move |value: String| value.parse().ok().map(of);
    html! {
        <section class="kp-section stack kp-no-print" aria-labelledby="begroting-instellingen">
            <h2 class="kp-section__title" id="begroting-instellingen">{ SETTINGS.say(language) }</h2>
            <div class="kp-card stack">
                <fieldset class="kp-segments">
                    <legend class="kp-segments__legend">{ MOMENT.say(language) }</legend>
                    <div class="kp-segments__options">{ for Moment::ALL.map(|one| moment_option(one, settings, set, language)) }</div>
                </fieldset>
                <p class="kp-text kp-muted">{ help.say(language) }</p>
                <div class="kp-filter kp-filter--budget">
                    { select("instelling-jaar", YEAR.say(language), &years, &settings.from.to_string(), set, number(Set::From)) }
                    { select("instelling-plus", PLUS.say(language), &signs, sign, set, |value| {
                        Some(Set::Sign(if value == "cost" { Sign::Cost } else { Sign::Advantage }))
                    }) }
                    if settings.moment == Moment::Tussenrapportage {
                        { select("instelling-maand", THROUGH.say(language), &months, &settings.through.to_string(), set,
                            |value: String| value.parse().ok().map(Set::Through)) }
                    }
                    if others.len() > 1 {
                        { select("instelling-amendement", AMENDMENT.say(language), &others,
                            settings.amendment.as_deref().unwrap_or_default(), set,
                            |value: String| Some(Set::Amendment((!value.is_empty()).then_some(value)))) }
                    }
                </div>
                <div class="kp-row">
                    { tick(LETTERS.say(language), settings.letters, set, Set::Letters) }
                    { tick(TERMS.say(language), settings.terms, set, Set::Terms) }
                </div>
                if others.len() < 2 {
                    <p class="kp-text kp-muted"><strong>{ AMENDMENT.say(language) }{ ": " }</strong>{ AMENDMENT_HELP.say(language) }</p>
                }
            </div>
        </section>
    }
}

fn moment_option(one: Moment, settings: &Settings, set: &Callback<Set>, language: Language) -> Html {
    let onchange = set.reform(move |_: Event| Set::Moment(one));
    html! {
        <label class="kp-segment" key={one.view()}>
            <input type="radio" name="begroting-moment" value={one.view()} checked={settings.moment == one} {onchange} />
            <span class="kp-segment__text">{ moment(one).0.say(language) }</span>
        </label>
    }
}

fn select(
    id: &'static str,
    label: &'static str,
    options: &[(String, String)],
    chosen: &str,
    set: &Callback<Set>,
    read: impl Fn(String) -> Option<Set> + 'static,
) -> Html {
    let onchange = {
        let set = set.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            read(select.value()).into_iter().for_each(|change| set.emit(change));
        })
    };
    let option = |(value, name): &(String, String)| {
        html! { <option value={value.clone()} selected={value == chosen}>{ name }</option> }
    };
    html! {
        <div class="kp-filter__field">
            <label for={id}>{ label }</label>
            <select class={SELECT} {id} {onchange}>{ for options.iter().map(option) }</select>
        </div>
    }
}

fn tick(label: &'static str, checked: bool, set: &Callback<Set>, of: fn(bool) -> Set) -> Html {
    let onchange = set.reform(move |event: Event| of(event.target_unchecked_into::<HtmlInputElement>().checked()));
    html! {
        <label class="kp-tick"><input type="checkbox" {checked} {onchange} />{ " " }{ label }</label>
    }
}
