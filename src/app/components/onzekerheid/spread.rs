//! The spread of the outcome: equally likely outcomes, the chance of each year of the kantelpunt, and the sampling error.

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::bands::Bands;
use crate::analysis::precision::of_mean;
use crate::analysis::turning::distribution::{KantelpuntDistribution, When};
use crate::analysis::turning::words;
use crate::app::certainty::{DOTS, KnowledgeShare};
use crate::app::certainty_text::{SHARES_CAPTION, split, split_figure};
use crate::app::components::chart_card::ChartCard;
use crate::app::onzekerheid_text::{CHANCES_CAPTION, DOTS_CAPTION, HOW_SURE, SPREAD_HELP, sampling_error};
use crate::app::outlook::Outlook;
use crate::charts::chance_bars::ChanceFigure;
use crate::charts::dot_plot::DotFigure;
use crate::charts::quantity::Quantity;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) outlook: Rc<Outlook>,
    pub(crate) bands: Rc<Bands>,
    /// What of the spread is lack of knowledge, when it is known.
    pub(crate) knowledge: Option<KnowledgeShare>,
}

#[component]
pub(crate) fn Spread(props: &Props) -> Html {
    let Props { language, outlook, bands, knowledge } = props;
    let language = *language;
    let found = use_memo(bands.clone(), |bands| {
        let months = outlook.comparison.cumulative.len();
        KantelpuntDistribution::of(bands.each.kantelpunt.iter().copied(), outlook.scenario.start, months)
    });
    let dots = use_memo(bands.clone(), |bands| DotFigure::of_outcomes(Quantity::Money, &bands.each.npv, DOTS));
    let error = sampling_error(of_mean(&bands.each.npv), found.by(outlook.last_year()), bands.replications, language);
    let told = words::sentences(&found, DOTS, language);
    html! {
        <section class="kp-section stack" aria-labelledby="spreiding">
            <h2 class="kp-section__title" id="spreiding">{ HOW_SURE.say(language) }</h2>
            <div class="kp-card stack">
                <p class="kp-text">{ SPREAD_HELP.say(language) }</p>
                <ul class="kp-list">{ for told.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                <p class="kp-text">{ error }</p>
                if let Some(found) = knowledge { <p class="kp-text">{ split(*found, language) }</p> }
            </div>
            if let Some(found) = knowledge {
                <ChartCard {language} id="kennis" figure={split_figure(*found, language)} caption={SHARES_CAPTION.say(language)} />
            }
            <div class="kp-pair">
                <ChartCard {language} id="uitkomsten" figure={(*dots).clone()} caption={DOTS_CAPTION.say(language)} />
                <ChartCard {language} id="kansen" figure={chances(&found)} caption={CHANCES_CAPTION.say(language)} />
            </div>
        </section>
    }
}

/// The chances over all replications: they add up to one.
fn chances(found: &KantelpuntDistribution) -> ChanceFigure {
    let share =
        |wanted: When| found.bars.iter().filter(|bar| bar.when == wanted).map(|bar| bar.chance.value).sum::<f64>();
    let year = |when| if let When::Year(year) = when { Some(year) } else { None };
    ChanceFigure {
        from_start: share(When::FromTheStart),
        years: found.bars.iter().filter_map(|bar| Some((year(bar.when)?, bar.chance.value))).collect(),
        not_within: share(When::Never),
        no_difference: share(When::NoDifference),
    }
}
