//! The first question of the page: which municipality, region or country.

use yew::prelude::*;

use crate::app::components::{Dispatch, does};
use crate::app::state::{Action, FIRST_PRESET};
use crate::app::text::Texts;
use crate::scenario::preset::PresetId;
use crate::text::Language;
use crate::text::number::whole;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) chosen: PresetId,
    /// The figure that holds: the user may have another than the preset.
    pub(crate) inhabitants: f64,
    /// Whether a figure in a region or the country is the user's own.
    pub(crate) own_figures: bool,
    pub(crate) last_year: i32,
    pub(crate) dispatch: Dispatch,
}

#[component]
pub(crate) fn PresetBar(props: &Props) -> Html {
    let Props { language, chosen, inhabitants, own_figures, last_year, dispatch } = props;
    let texts = Texts::of(*language);
    let short = texts.short_name(*chosen);
    // With another number of inhabitants none of the ready sizes holds any more.
    let own_size = chosen.is_average() && short != whole(*inhabitants, *language);
    let pill = |text: String, name: Option<String>, preset: PresetId, pressed: bool| {
        html! {
            <button type="button" class="kp-pill" aria-label={name} aria-pressed={pressed.to_string()}
                onclick={does(dispatch, Action::Choose(preset))}>{ text }</button>
        }
    };
    let named = |preset: PresetId, pressed| pill(texts.short_name(preset), Some(texts.name(preset)), preset, pressed);
    // Each size once, at the chosen start; each start once, at the chosen size.
    let year = if chosen.is_average() { chosen.year() } else { FIRST_PRESET.year() };
    let sizes = PresetId::ALL.into_iter().filter(|preset| preset.is_average() && preset.year() == year);
    let starts =
        PresetId::ALL.into_iter().filter(|preset| preset.is_average() && preset.thousands() == chosen.thousands());
    let others = PresetId::ALL.into_iter().filter(|preset| !preset.is_average());
    html! {
        <section class="kp-bar" aria-label={texts.choose_municipality}>
            <h2 class="kp-bar__case">{ texts.choose_municipality }
                <span class="kp-muted">{ format!(" {} · {}", texts.kind(*chosen, own_size || *own_figures), texts.case_in_short(*inhabitants, chosen.year(), *last_year)) }</span>
            </h2>
            <div class="kp-pills kp-pills--first" role="group" aria-label={texts.size}>
                <span class="kp-pills__name" aria-hidden="true">{ texts.size }</span>
                { for sizes.map(|preset| named(preset, preset == *chosen && !own_size)) }
            </div>
            <div class="kp-pills kp-pills--next" role="group" aria-label={texts.region}>
                <span class="kp-pills__name" aria-hidden="true">{ texts.region }</span>
                { for others.map(|preset| named(preset, preset == *chosen)) }
            </div>
            if chosen.is_average() {
                <div class="kp-pills kp-pills--next" role="group" aria-label={texts.start_year}>
                    <span class="kp-pills__name" aria-hidden="true">{ texts.start_year }</span>
                    { for starts.map(|preset| pill(preset.year().to_string(), None, preset, preset == *chosen)) }
                </div>
            }
        </section>
    }
}
