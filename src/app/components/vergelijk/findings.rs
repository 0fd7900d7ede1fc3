//! What the comparison says: key figures, each against each, and regret.

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::bands::Bands;
use crate::analysis::choice::Satisficing;
use crate::analysis::choice::regret::Regret;
use crate::analysis::choice::words::{Names, alike_names, pair_sentence, regret_sentence, robust_sentence};
use crate::app::compared::Compared;
use crate::app::compared_view;
use crate::app::components::chart_body::Whose;
use crate::app::components::chart_card::ChartCard;
use crate::app::said::Said;
use crate::app::vergelijk_text::{
    ADDED_UP, CHANCE_BEST, CHANCE_OF_KANTELPUNT, CHANCE_PAYS_BACK, CURRENT_POLICY, FIGURES, FIGURES_HELP, MEAN_REGRET,
    MOST_REGRET, NOT_APART, P90_REGRET, PAIRS, PAIRS_CAPTION, PAIRS_HELP, PEAK, REGRET, REGRET_HELP, SCENARIO,
    STRUCTURAL, rests_on,
};
use crate::text::Language;
use crate::text::number::{ABSENT, chance, money, signed_money};

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) names: Vec<String>,
    pub(crate) found: Rc<Compared>,
    /// Which scenario is on screen.
    pub(crate) chosen: usize,
    pub(crate) last_year: i32,
}

#[component]
pub(crate) fn Findings(props: &Props) -> Html {
    let Props { language, names, found, .. } = props;
    let language = *language;
    let spoken = Names { scenarios: names, language };
    let pairs = found.choice.pairs.iter().map(|pair| html! { <li>{ pair_sentence(pair, &spoken) }</li> });
    let regrets = found.choice.regrets.iter().enumerate();
    let told = regrets.map(|(option, regret)| html! { <li>{ regret_sentence(option, regret, &spoken) }</li> });
    html! {
        <>
            { section("kerncijfers", FIGURES, language, html! {
                <>
                    <p class="kp-text">{ FIGURES_HELP.say(language) }{ " " }{ rests_on(found.replications, language) }</p>
                    { figures(props) }
                </>
            }) }
            <section class="kp-section stack" aria-labelledby="paren">
                <h2 class="kp-section__title" id="paren">{ PAIRS.say(language) }</h2>
                <div class="kp-charts">
                    <ChartCard {language} id="paren" whose={Whose::Scenario(names.join(", "))} figure={compared_view::pairs(&found.choice, &spoken)} caption={PAIRS_CAPTION.say(language)} />
                    <div class="kp-card stack">
                        <p class="kp-text">{ PAIRS_HELP.say(language) }</p>
                        <ul class="kp-list">{ for pairs }</ul>
                    </div>
                </div>
            </section>
            { section("spijt", REGRET, language, html! {
                <>
                    <p class="kp-text">{ REGRET_HELP.say(language) }</p>
                    if let Some(robust) = robust_sentence(&found.choice, &spoken) { <p class="kp-text"><strong>{ robust }</strong></p> }
                    { regret_table(props) }
                    <ul class="kp-list">{ for told }</ul>
                </>
            }) }
        </>
    }
}

fn section(id: &'static str, title: Said, language: Language, children: Html) -> Html {
    html! {
        <section class="kp-section stack" aria-labelledby={id}>
            <h2 class="kp-section__title" {id}>{ title.say(language) }</h2>
            <div class="kp-card stack">{ children }</div>
        </section>
    }
}

/// A table with a first column of names and numbers behind it.
fn table(label: &'static str, heads: Vec<String>, language: Language, rows: Html) -> Html {
    html! {
        <div class="kp-table-scroll kp-table-scroll--whole" role="group" aria-labelledby={label} tabindex="0">
            <table class="utrecht-table kp-table kp-table--figures" aria-labelledby={label}>
                <thead><tr>
                    <th scope="col">{ SCENARIO.say(language) }</th>
                    { for heads.into_iter().map(|head| html! { <th scope="col" class="num">{ head }</th> }) }
                    <th scope="col">{ NOT_APART.say(language) }</th>
                </tr></thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}

fn row(name: &str, shown: bool, cells: Vec<String>, alike: Option<String>) -> Html {
    html! {
        <tr class={classes!(shown.then_some("kp-table__row--shown"))}>
            <th scope="row">{ name }</th>
            { for cells.into_iter().map(|cell| html! { <td class="num">{ cell }</td> }) }
            <td>{ alike.unwrap_or_else(|| ABSENT.to_owned()) }</td>
        </tr>
    }
}

fn figures(props: &Props) -> Html {
    let Props { language, names, found, chosen, last_year } = props;
    let language = *language;
    let added_up =
        |part: &str| format!("{} {} {last_year} ({part})", ADDED_UP.say(language), language.pick("t/m", "through"));
    let mut heads: Vec<String> = ["P10", "P50", "P90"].map(added_up).into();
    heads.extend([PEAK, STRUCTURAL, CHANCE_OF_KANTELPUNT, CHANCE_PAYS_BACK].map(|head| head.say(language).to_owned()));
    let cells = |bands: &Bands, satisficing: &Satisficing| -> Vec<String> {
        let Bands { npv, peak, structural, kantelpunt, .. } = bands;
        [npv.p10, npv.p50, npv.p90]
            .map(|amount| signed_money(amount, language))
            .into_iter()
            .chain([money(peak.p50, language), signed_money(structural.p50, language)])
            .chain([kantelpunt.probability, satisficing.pays_back.value].map(|share| chance(share, language)))
            .collect()
    };
    let alike = |option| alike_names(option, &found.choice, &Names { scenarios: names, language });
    let scenarios = names.iter().zip(found.bands.iter().zip(&found.satisficing)).enumerate();
    let scenarios = scenarios.map(|(place, (name, (bands, satisficing)))| {
        row(name, place == *chosen, cells(bands, satisficing), alike(place))
    });
    // Against itself there is nothing to turn or to pay back.
    let reference = row(
        CURRENT_POLICY.say(language),
        false,
        vec![ABSENT.to_owned(); heads.len()],
        alike(found.choice.current_policy()),
    );
    table("kerncijfers", heads, language, html! { <>{ for scenarios }{ reference }</> })
}

fn regret_table(props: &Props) -> Html {
    let Props { language, names, found, chosen, .. } = props;
    let language = *language;
    let heads = [MEAN_REGRET, P90_REGRET, MOST_REGRET, CHANCE_BEST].map(|head| head.say(language).to_owned());
    let of = |(place, regret): (usize, &Regret)| {
        let name = names.get(place).map_or(CURRENT_POLICY.say(language), String::as_str);
        let mut cells: Vec<String> =
            [regret.mean.value, regret.p90, regret.max].map(|amount| money(amount, language)).into();
        cells.push(chance(regret.probability_best, language));
        row(name, place == *chosen, cells, alike_names(place, &found.choice, &Names { scenarios: names, language }))
    };
    let rows = found.choice.regrets.iter().enumerate().map(of);
    table("spijt", heads.into(), language, html! { <>{ for rows }</> })
}
