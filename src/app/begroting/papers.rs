//! The paper of the work on screen, as the settings tell it: what the screen shows and what every file holds.

use std::ops::Range;

use kantelpunt_documents::paper::{Alternative, Paper};

use crate::analysis::budget::Budget;
use crate::analysis::budget::closing::Closing;
use crate::analysis::budget::ledger::Ledger;
use crate::analysis::budget::recount::{Counts, Recount};
use crate::analysis::budget::words::{Facts, paragraph};
use crate::app::begroting::noticed::in_years;
use crate::app::begroting::settings::{Moment, Settings};
use crate::app::own_case::{case_name, own_case, own_lists};
use crate::app::share::changes;
use crate::app::work::Work;
use crate::export::paper::{self, Again, Found, Item, Telling};
use crate::model::iv3::Iv3;
use crate::parameters::path::DataError;
use crate::scenario::figure::FIGURES;
use crate::text::Language;
use crate::text::number::whole;

/// Years of a municipal budget: the budget year and three more.
const PLAN: usize = 4;

/// Where and when a paper is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// The day: `2027-05-31`.
    pub date: String,
    /// The address of the page.
    pub link: String,
}

/// The paper, and what can be filled in at the moment on screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// The paper.
    pub paper: Paper,
    /// The lines of the report on screen, in their order; none at another moment.
    pub items: Vec<Item>,
    /// Whether nothing differs from current policy.
    pub is_no_difference: bool,
}

/// The calendar years of the run and the months in each.
pub type Years<'a> = &'a [(i32, usize)];

/// Tells the scenario on screen; `recount` is what real counts change, and `ledgers` are those of all scenarios, in the order of the list.
///
/// # Errors
/// The code list of the product that cannot be read; a test keeps the shipped one free of this.
pub fn tell(
    work: &Work,
    ledgers: &[Ledger],
    years: Years<'_>,
    settings: &Settings,
    occasion: &Occasion,
    recount: Option<&Recount>,
    language: Language,
) -> Result<Option<Told>, DataError> {
    let Some((scenario, ledger)) = work.scenarios.get(work.chosen).zip(ledgers.get(work.chosen)) else {
        return Ok(None);
    };
    let iv3 = Iv3::load()?;
    let from = settings.from.min(years.len().saturating_sub(1));
    let plan = from..(from + PLAN).min(years.len());
    let case = format!("{}{}", case_name(work, language), own_case(work, language));
    let telling = Telling {
        language,
        case: &case,
        scenario: &scenario.name,
        choices: &changes(work, work.chosen, language),
        own: &own_lists(work, language),
        date: &occasion.date,
        link: &occasion.link,
        years,
        plan: plan.clone(),
        sign: settings.sign,
        letters: settings.letters,
        terms: settings.terms,
        shown: settings.moment.view(),
    };
    let budget = |ledger: &Ledger| {
        let mut budget = Budget::new(ledger, &iv3, years, plan.clone());
        budget.turn(&settings.turned);
        budget
    };
    let own = budget(ledger);
    let draws = within(ledger, plan.clone());
    let (closing, run) = (Closing::of(&draws), Closing::of(&ledger.differences));
    let changed = Closing::against(&draws, &own.euros());
    let is_no_difference = ledger.is_no_difference();
    let year_at = |place: usize| years.get(place).map_or(0, |(year, _)| *year);
    let paragraph = paragraph(
        &Facts {
            case: &case,
            scenario: &scenario.name,
            prices: year_at(0),
            from: year_at(from),
            horizon: (year_at(0), year_at(years.len().saturating_sub(1))),
            plan: &closing,
            changed: &changed,
            is_no_difference,
            books: None,
            run: &run,
        },
        language,
    );
    let expected = Item::expected(ledger, &iv3, (from, year_at(from)));
    let again = recount.filter(|_| !settings.counts().is_empty()).map(|recount| Again {
        more: Item::sums(&iv3, year_at(from), |post| recount.more.get(post as usize).copied().unwrap_or_default()),
        counts: told_counts(recount, &settings.counts(), language),
    });
    let mut views = Vec::new();
    for moment in [Moment::Tussenrapportage, Moment::Jaarrekening] {
        if let Some(period) = moment.period(settings.through) {
            let again = again.as_ref().filter(|_| moment == Moment::Tussenrapportage);
            views.push(paper::report(&telling, &expected, period, &settings.realised(moment), again));
        }
    }
    let others: Vec<(usize, &str, &Ledger)> = work
        .scenarios
        .iter()
        .zip(ledgers)
        .enumerate()
        .filter(|(place, _)| *place != work.chosen)
        .map(|(place, (scenario, ledger))| (place, scenario.name.as_str(), ledger))
        .collect();
    let beside = others.iter().find(|(_, name, _)| settings.amendment.as_deref() == Some(name));
    views.extend(beside.map(|(_, name, ledger)| paper::amendment(&telling, &own, (name, &budget(ledger)))));
    let of_proposal = ledger;
    let alternatives = others.iter().map(|(place, name, ledger)| {
        let budget = budget(ledger);
        Alternative {
            name: (*name).to_owned(),
            choices: changes(work, *place, language),
            total: budget.totals.iter().sum::<i64>() as f64,
            structural: budget.structural as f64,
            closes: Closing::of(&within(ledger, plan.clone())).every.probability(),
            beaten: paper::cheaper(of_proposal, Some(ledger), &plan, years),
            noticed: in_years(&ledger.effects, years, &plan, language)
                .iter()
                .flat_map(|(year, noticed)| paper::lines(*year, noticed))
                .collect(),
        }
    });
    let alternatives = alternatives.collect();
    let found = Found {
        budget: &own,
        plan: &closing,
        changed: &changed,
        run: &run,
        better: paper::cheaper(of_proposal, None, &plan, years),
        noticed: &in_years(&ledger.effects, years, &plan, language),
        paragraph: &paragraph,
        is_no_difference,
    };
    let paper = paper::paper(&telling, &found, views, alternatives);
    let has_items = settings.moment.period(settings.through).is_some();
    let items = expected.into_iter().filter(|_| has_items).map(|(item, _)| item).collect();
    Ok(Some(Told { paper, items, is_no_difference }))
}

/// Each real count beside what was expected: `Mensen met bijstand 2.500 (verwacht 2.347)`.
fn told_counts(recount: &Recount, counts: &Counts, language: Language) -> Vec<String> {
    let told = recount.expected.iter().filter_map(|expected| {
        let (count, spec) = (counts.get(&expected.place)?, FIGURES.get(expected.place)?);
        let label = language.pick(spec.nl, spec.en);
        let word = language.pick("verwacht", "expected");
        Some(format!("{label} {} ({word} {})", whole(*count, language), whole(expected.then, language)))
    });
    told.collect()
}

/// The draws of these years.
fn within(ledger: &Ledger, plan: Range<usize>) -> Vec<Vec<f64>> {
    ledger.differences.iter().map(|draw| draw.get(plan.clone()).unwrap_or_default().to_vec()).collect()
}

#[cfg(test)]
#[path = "papers_tests.rs"]
mod tests;
