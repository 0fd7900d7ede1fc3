//! The ready municipalities, regions and the country as buttons, and the way to one's own figures.

use yew::prelude::*;

use crate::app::components::start::Props;
use crate::app::components::start::begin::{FIGURES, VERKEN, begin, go};
use crate::app::start_text::{
    AVERAGE, AVERAGE_HELP, CHOOSE, CHOOSE_HELP, FROM, FROM_2015, INHABITANTS, OWN, OWN_GO, OWN_HELP, REGIONS,
    REGIONS_HELP, shows, years,
};
use crate::app::state::{Action, FIRST_PRESET};
use crate::app::text::Texts;
use crate::app::work::Work;
use crate::scenario::preset::PresetId;

/// The start year that is shown first: that of the work on screen, when it can be chosen.
pub(super) fn first_year(work: &Work) -> i32 {
    let preset = work.preset.id;
    if preset.is_average() { preset.year() } else { FIRST_PRESET.year() }
}

pub(super) fn presets(props: &Props, year: &UseStateHandle<i32>) -> Html {
    let language = props.snapshot.0.language;
    let texts = Texts::of(language);
    let choose = |preset: PresetId| {
        let props = props.clone();
        Callback::from(move |_: MouseEvent| begin(&props, Action::Choose(preset), VERKEN))
    };
    let average = |preset: &PresetId| preset.is_average();
    let sizes = PresetId::ALL.into_iter().filter(average).filter(|preset| preset.year() == **year);
    let starts =
        PresetId::ALL.into_iter().filter(average).filter(|preset| preset.thousands() == FIRST_PRESET.thousands());
    let others = PresetId::ALL.into_iter().filter(|preset| !preset.is_average());
    let size = |preset: PresetId| {
        html! {
            <li><button type="button" class="kp-choice-card kp-choice-card--size" onclick={choose(preset)}>
                <span class="kp-choice-card__name num">{ texts.short_name(preset) }</span>{ " " }
                <span class="kp-choice-card__text">{ INHABITANTS.say(language) }{ " · " }<span class="num kp-choice-card__years">{ years(preset) }</span></span>
            </button></li>
        }
    };
    let other = |preset: PresetId| {
        html! {
            <li><button type="button" class="kp-choice-card" onclick={choose(preset)}>
                <span class="kp-choice-card__name">{ texts.name(preset) }</span>{ " " }
                <span class="kp-choice-card__text"><b class="num">{ years(preset) }</b>{ " · " }{ shows(preset).say(language) }</span>
            </button></li>
        }
    };
    let start = |preset: PresetId| {
        let (set, to) = (year.clone(), preset.year());
        html! {
            <button type="button" class="kp-pill" aria-pressed={(to == **year).to_string()}
                onclick={Callback::from(move |_: MouseEvent| set.set(to))}>{ to }</button>
        }
    };
    html! {
        <section class="kp-card kp-start__choose" aria-labelledby="start-kies">
            <h2 class="kp-start__name" id="start-kies">{ CHOOSE.say(language) }</h2>
            <p class="kp-muted">{ CHOOSE_HELP.say(language) }</p>
            <h3 class="kp-start__part">{ AVERAGE.say(language) }</h3>
            <p class="kp-muted">{ AVERAGE_HELP.say(language) }</p>
            <ul class="kp-choices kp-choices--sizes">{ for sizes.map(size) }</ul>
            <div class="kp-pills" role="group" aria-labelledby="start-vanaf">
                <span class="kp-pills__name" id="start-vanaf">{ FROM.say(language) }</span>
                { for starts.map(start) }
                <span class="kp-muted">{ FROM_2015.say(language) }</span>
            </div>
            <h3 class="kp-start__part">{ REGIONS.say(language) }</h3>
            <p class="kp-muted">{ REGIONS_HELP.say(language) }</p>
            <ul class="kp-choices">{ for others.map(other) }</ul>
        </section>
    }
}

/// The figures panel of Verken belongs to whatever is on screen there.
pub(super) fn own_figures(props: &Props) -> Html {
    let language = props.snapshot.0.language;
    html! {
        <section class="kp-card kp-start__way" aria-labelledby="start-eigen">
            <h2 class="kp-start__name" id="start-eigen">{ OWN.say(language) }</h2>
            <p>{ OWN_HELP.say(language) }</p>
            <button type="button" class="utrecht-button utrecht-button--primary-action"
                onclick={Callback::from(|_: MouseEvent| go(FIGURES))}>{ OWN_GO.say(language) }</button>
        </section>
    }
}
