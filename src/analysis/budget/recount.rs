//! The rest of a budget year once it is counted how many people there really are: from that month the model runs on from
//! those counts, under the same choices.
//!
//! Only counts are taken over. What a count stands for moves in proportion over the places that it has in the model; who
//! waits, who has not asked and the employers stay as expected, and so do prices, wages and staff.

use std::collections::BTreeMap;

use crate::analysis::experiment::Experiment;
use crate::levers::Levers;
use crate::model::State;
use crate::model::post::Post;
use crate::model::stocks::Stock;
use crate::scenario::figure::FIGURES;
use crate::text::order::sort_by;

/// What can be counted, by id of the figure, with the places that it has in the model. Persons with bijstand come last:
/// part of them is in the target group, which may be counted too.
const COUNTED: [(&str, &[Stock]); COUNTS] = [
    (
        "using_households",
        &[
            Stock::TeamSingle,
            Stock::TeamMulti,
            Stock::TeamIntensive,
            Stock::ProvisionSingle,
            Stock::ProvisionMulti,
            Stock::ProvisionIntensive,
        ],
    ),
    ("limited_persons", &[Stock::BenefitLimited]),
    ("wsw_persons", &[Stock::WswBinnen, Stock::WswLocatie, Stock::WswGroep, Stock::WswIndividueel, Stock::WswBegeleid]),
    ("beschut_persons", &[Stock::BeschutBinnen, Stock::BeschutDetachering, Stock::BeschutDagbesteding]),
    ("dagbesteding_persons", &[Stock::Dagbesteding]),
    ("garantiebaan_persons", &[Stock::Garantiebaan]),
    ("garantiebaan_uwv_persons", &[Stock::GarantiebaanUwv]),
    (BIJSTAND, &[Stock::BenefitReady, Stock::BenefitMulti]),
];

/// How many counts there are.
pub const COUNTS: usize = 8;
const BIJSTAND: &str = "bijstand_persons";
/// Of these a part, not all, has bijstand.
const TARGET_GROUP: [Stock; 3] = [Stock::BenefitLimited, Stock::ShelteredWait, Stock::WswWaiting];

/// Real counts, by place in [`FIGURES`].
pub type Counts = BTreeMap<usize, f64>;

/// A count in the expected run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Expected {
    /// Its place in [`FIGURES`].
    pub place: usize,
    /// At the moment of counting, as was expected.
    pub then: f64,
    /// At the end of the year, as was expected.
    pub end: f64,
    /// At the end of the year, from the real counts on.
    pub end_again: f64,
}

/// What real counts change in the rest of the year.
#[derive(Debug, Clone, PartialEq)]
pub struct Recount {
    /// Every count, in the order of [`FIGURES`].
    pub expected: Vec<Expected>,
    /// How much more each post comes to in the rest of the year, euro; all zero without counts.
    pub more: [f64; Post::COUNT],
}

impl Recount {
    /// From `through` months in the year that begins after `before` months of the run, to the end of that year, under
    /// these levers.
    #[must_use]
    pub fn new(experiment: &Experiment, levers: &[Levers], before: usize, through: usize, counts: &Counts) -> Self {
        let had_benefit = experiment.sampler().defaults().garantiebaan.had_benefit;
        let (then, end) = (before + through.min(12), before + 12);
        let (states, _) = experiment.months(levers, 0..then, None);
        let mut real = states.clone();
        take(&mut real, counts, had_benefit);
        let (expected, plan) = experiment.months(levers, then..end, Some(&states));
        let (again, posts) = experiment.months(levers, then..end, Some(&real));
        let [states, expected, again] = [states, expected, again].map(|states| counted(&states, had_benefit));
        let mut all: Vec<Expected> = (0..COUNTS)
            .filter_map(|at| {
                let place = place(COUNTED.get(at)?.0)?;
                Some(Expected { place, then: *states.get(at)?, end: *expected.get(at)?, end_again: *again.get(at)? })
            })
            .collect();
        sort_by(&mut all, |one, other| one.place.cmp(&other.place));
        let mut more = posts;
        more.iter_mut().zip(plan).for_each(|(more, plan)| *more -= plan);
        Self { expected: all, more }
    }
}

fn place(id: &str) -> Option<usize> {
    FIGURES.iter().position(|spec| spec.id == id)
}

fn sum(states: &[State<f64>], stocks: &[Stock]) -> f64 {
    states.iter().flat_map(|state| stocks.iter().map(|stock| state.stocks[*stock as usize])).sum()
}

/// The counts of these states, in the order of [`COUNTED`].
fn counted(states: &[State<f64>], had_benefit: f64) -> [f64; COUNTS] {
    COUNTED.map(|(id, stocks)| sum(states, stocks) + elsewhere(id, states, had_benefit))
}

/// Whom a count has in the places of another count: those of the target group that have bijstand.
fn elsewhere(id: &str, states: &[State<f64>], had_benefit: f64) -> f64 {
    if id == BIJSTAND { had_benefit * sum(states, &TARGET_GROUP) } else { 0.0 }
}

/// Makes these counts true, each in proportion; in a region over all municipalities.
fn take(states: &mut [State<f64>], counts: &Counts, had_benefit: f64) {
    for (id, stocks) in COUNTED {
        let Some(count) = place(id).and_then(|place| counts.get(&place)) else { continue };
        let (now, wanted) = (sum(states, stocks), (count - elsewhere(id, states, had_benefit)).max(0.0));
        let (members, first) = (states.len().max(1) as f64, stocks.first());
        for state in &mut *states {
            if now > 0.0 {
                stocks.iter().for_each(|stock| state.stocks[*stock as usize] *= wanted / now);
            } else if let Some(stock) = first {
                state.stocks[*stock as usize] = wanted / members;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parameters::path::Paths;
    use crate::scenario::assumptions::AssumptionSet;
    use crate::scenario::preset::{Preset, PresetId};

    fn experiment(id: PresetId) -> (Experiment, Vec<Levers>) {
        let paths = Paths::load().unwrap();
        let preset = Preset::load(id, &paths).unwrap();
        let members = preset.members.iter().map(|member| (member.case, member.current)).collect();
        let levers = preset.policies().into_iter().map(|(_, levers)| levers).collect();
        (Experiment::of_region(members, preset.service.clone(), &AssumptionSet::default(), paths), levers)
    }

    fn of(recount: &Recount, id: &str) -> Expected {
        *recount.expected.iter().find(|count| FIGURES[count.place].id == id).unwrap()
    }

    #[test]
    fn without_counts_or_with_those_that_were_expected_nothing_changes() {
        let (experiment, levers) = experiment(PresetId::average(100, 2027));
        let plain = Recount::new(&experiment, &levers, 12, 6, &Counts::new());
        assert!(plain.more.iter().all(|more| *more == 0.0) && plain.expected.len() == COUNTS);
        let known = plain.expected.iter().map(|count| (count.place, count.then)).collect();
        let same = Recount::new(&experiment, &levers, 12, 6, &known);
        assert!(same.more.iter().all(|more| more.abs() < 1.0), "{:?}", same.more);
        for count in &same.expected {
            assert!((count.end - count.end_again).abs() < 1e-6, "{count:?}");
        }
    }

    #[test]
    fn the_months_in_pieces_are_those_of_the_whole_run() {
        let (experiment, levers) = experiment(PresetId::Region(0));
        let whole = experiment.expected(&[&levers]);
        let (half, first) = experiment.months(&levers, 0..6, None);
        let (end, second) = experiment.months(&levers, 6..12, Some(&half));
        for post in Post::ALL {
            let [parts, year] =
                [first[*post as usize] + second[*post as usize], whole.scenarios[0].years[0].posts[*post as usize]];
            assert!((parts - year).abs() <= 1e-6 * year.abs().max(1.0), "{post:?}: {parts}, {year}");
        }
        let total: f64 = end.iter().map(|state| state.stocks[Stock::Dagbesteding as usize]).sum();
        assert!((total - whole.scenarios[0].years[0].stocks[Stock::Dagbesteding as usize]).abs() < 1e-6);
    }

    #[test]
    fn more_people_cost_more_in_what_is_left_of_the_year_and_less_the_later_they_are_counted() {
        let (experiment, levers) = experiment(PresetId::average(100, 2027));
        let plain = Recount::new(&experiment, &levers, 0, 6, &Counts::new());
        let bijstand = of(&plain, "bijstand_persons");
        let more = |through: usize| {
            let recount =
                Recount::new(&experiment, &levers, 0, through, &[(bijstand.place, bijstand.then + 100.0)].into());
            assert!(of(&recount, "bijstand_persons").end_again > of(&recount, "bijstand_persons").end);
            recount.more[Post::Bijstand as usize]
        };
        // A hundred persons more, about € 14,000 each, half a year; some of them leave.
        let (half, late) = (more(6), more(11));
        assert!((400_000.0..900_000.0).contains(&half), "{half}");
        assert!(late > 0.0 && late < half / 4.0, "{late} of {half}");
    }

    #[test]
    fn a_count_is_what_it_was_made_in_every_municipality_together() {
        let (experiment, levers) = experiment(PresetId::Region(0));
        let (states, _) = experiment.months(&levers, 0..5, None);
        let had_benefit = experiment.sampler().defaults().garantiebaan.had_benefit;
        let mut real = states.clone();
        let counts: Counts =
            COUNTED.iter().enumerate().map(|(at, (id, _))| (place(id).unwrap(), 500.0 + 100.0 * at as f64)).collect();
        take(&mut real, &counts, had_benefit);
        for ((id, _), count) in COUNTED.iter().zip(counted(&real, had_benefit)) {
            assert!((count - counts[&place(id).unwrap()]).abs() < 1e-6, "{id}: {count}");
        }
        // Of a municipality with none there are some, and the shares of the others stay.
        let share =
            |states: &[State<f64>]| states[0].stocks[Stock::WswBinnen as usize] / sum(states, &[Stock::WswBinnen]);
        assert!((share(&states) - share(&real)).abs() < 1e-9);
    }
}
