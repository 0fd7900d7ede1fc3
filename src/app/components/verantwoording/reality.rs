//! The model held against the published series: a chart for each.

use yew::prelude::*;

use crate::app::components::verantwoording::reality_chart::RealityChart;
use crate::app::verantwoording::reality::{charts, tally};
use crate::app::verantwoording::text::{NO_DATA, NOT_A_PROOF, ONE_BAND_IN_TEN, REALITY_INTRO, score, unchecked};
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
}

#[component]
pub(crate) fn Reality(props: &Props) -> Html {
    let language = props.language;
    let charts = use_memo(language, |language| charts(*language));
    let Ok(charts) = &*charts else {
        return html! { <p class="kp-warning">{ NO_DATA.say(language) }</p> };
    };
    let tally = tally(charts);
    html! {
        <>
            <div class="kp-card stack">
                <p class="kp-text">{ REALITY_INTRO.say(language) }</p>
                if let Some(score) = score(tally.hits, tally.count, language) {
                    <p class="kp-text"><strong>{ score }</strong>{ " " }{ ONE_BAND_IN_TEN.say(language) }</p>
                }
                <p class="kp-text">{ NOT_A_PROOF.say(language) }{ " " }{ unchecked(tally.last_published, tally.last_year, language) }</p>
            </div>
            <div class="kp-charts">
                { for charts.iter().map(|chart| html! { <RealityChart key={chart.id} {language} chart={chart.clone()} /> }) }
            </div>
        </>
    }
}
