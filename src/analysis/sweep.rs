//! A large experiment, as far as it is computing: the draws of one municipality, what is kept of them, and their summary.

use std::ops::Range;

use crate::analysis::comparison::Comparison;
use crate::analysis::experiment::{Experiment, Mode, Replication};
use crate::analysis::record::Record;
use crate::analysis::turning::summary::KantelpuntSummary;
use crate::engine::noise::{Draws, KnownShocks, Noise};
use crate::engine::quantile::{Summary, summarise};
use crate::levers::Levers;
use crate::model::run::{Trajectory, run};
use crate::scenario::experiment_file::Drawing;
use crate::scenario::output::Output;

/// What is the same for every draw.
#[derive(Debug, Clone, Copy)]
pub struct Drawn {
    /// What is drawn.
    pub drawing: Drawing,
    /// The seed of the experiment.
    pub seed: u64,
    /// The seed of the municipality's own chance. Draw for draw, the assumptions and the business cycle are those of every
    /// other municipality; who leaves and who arrives is its own, so that chance evens out in sums over municipalities.
    /// `None`: as in a simulation with the seed of the experiment.
    pub own_chance: Option<u64>,
}

/// The records of each scenario in these draws: per scenario one for each draw, in their order.
#[must_use]
pub fn records(
    experiment: &Experiment,
    scenarios: &[Vec<Levers>],
    months: usize,
    drawn: &Drawn,
    draws: Range<u32>,
) -> Vec<Vec<Record>> {
    let Drawn { drawing, seed, own_chance } = *drawn;
    if drawing == Drawing::Knowledge {
        let points = experiment.sampler().points(seed);
        let draws: Vec<Vec<f64>> = draws.map(|draw| experiment.sampler().at(&points.point(draw))).collect();
        return Record::of_draws(experiment, scenarios, &draws);
    }
    let mut records: Vec<Vec<Record>> = scenarios.iter().map(|_| Vec::with_capacity(draws.len())).collect();
    for replication in draws {
        let runs = match own_chance {
            None => experiment.run(scenarios, Mode::Stochastic { seed, replication }),
            Some(own) => with_own_chance(experiment, scenarios, months, [seed, own], replication),
        };
        for (all, record) in records.iter_mut().zip(Record::of(runs)) {
            all.push(record);
        }
    }
    records
}

/// A stochastic run in which flows are drawn by the second seed, and everything that municipalities share by the first.
fn with_own_chance(
    experiment: &Experiment,
    scenarios: &[Vec<Levers>],
    months: usize,
    [seed, own]: [u64; 2],
    replication: u32,
) -> Replication {
    let parameters = experiment.sampler().draw(seed, replication);
    let mut common = Draws::new(seed, replication, 0);
    let shocks: Vec<f64> = (0..months).map(|_| common.shock()).collect();
    let trajectory = |levers: Option<&[Levers]>| -> Trajectory {
        let region = experiment.region(levers, parameters);
        let draws = Draws::new(own, replication, region.flow_count());
        run(&region, &mut KnownShocks::new(draws, shocks.clone()))
    };
    let reference = trajectory(None);
    let scenarios: Vec<Trajectory> = scenarios.iter().map(|levers| trajectory(Some(levers))).collect();
    let discount_rate = experiment.discount_rate();
    let comparisons = scenarios.iter().map(|scenario| Comparison::new(scenario, &reference, discount_rate)).collect();
    Replication { reference, scenarios, comparisons }
}

/// One kept figure: of the run, or of one calendar year of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading {
    /// Which output.
    pub output: Output,
    /// The calendar year; `None` for a figure of the whole run.
    pub year: Option<i32>,
}

/// The kept figures of a run of so many calendar years, in the order of [`figures`].
#[must_use]
pub fn headings(outputs: &[Output], first_year: i32, years: u32) -> Vec<Heading> {
    let calendar = || (first_year..).take(years as usize);
    let of = |output: &Output| -> Vec<Heading> {
        let output = *output;
        if output.is_yearly() {
            calendar().map(|year| Heading { output, year: Some(year) }).collect()
        } else {
            vec![Heading { output, year: None }]
        }
    };
    outputs.iter().flat_map(of).collect()
}

/// The kept figures of one draw. A kantelpunt that never comes is infinitely far.
#[must_use]
pub fn figures(record: &Record, outputs: &[Output]) -> Vec<f64> {
    let Comparison { yearly_saldo, yearly_national_saldo, peak_funding, kantelpunt, npv, structural, .. } =
        &record.comparison;
    let mut figures = Vec::new();
    for output in outputs {
        match output {
            Output::Npv => figures.push(*npv),
            Output::PeakFunding => figures.push(*peak_funding),
            Output::Kantelpunt => figures.push(kantelpunt.month().map_or(f64::INFINITY, |month| month as f64)),
            Output::Structural => figures.push(*structural),
            Output::Saldo => figures.extend(yearly_saldo),
            Output::NationalSaldo => figures.extend(yearly_national_saldo),
            Output::Outcome(outcome) => figures.extend(record.outcome(*outcome)),
        }
    }
    figures
}

/// A figure over all draws. What has no value is `None`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FigureSummary {
    /// The mean; a kantelpunt has none, as that of the draws that turn says nothing of those that do not.
    pub mean: Option<f64>,
    /// The tenth percentile.
    pub p10: Option<f64>,
    /// The median.
    pub p50: Option<f64>,
    /// The ninetieth percentile.
    pub p90: Option<f64>,
    /// Of a kantelpunt: the share of draws in which it comes within the horizon.
    pub probability: Option<f64>,
}

/// Summarises the values of one figure, in order of draw; those that are infinitely far never came. Reorders the values.
#[must_use]
pub fn summary(output: Output, values: &mut [f64]) -> FigureSummary {
    if output == Output::Kantelpunt {
        let turned = values.iter().filter(|month| month.is_finite()).map(|month| *month as usize).collect();
        let KantelpuntSummary { p10, p50, p90, probability } = KantelpuntSummary::of(turned, values.len());
        let month = |month: Option<usize>| month.map(|month| month as f64);
        return FigureSummary {
            mean: None,
            p10: month(p10),
            p50: month(p50),
            p90: month(p90),
            probability: Some(probability),
        };
    }
    let Summary { mean, p10, p50, p90 } = summarise(values);
    FigureSummary { mean: Some(mean), p10: Some(p10), p50: Some(p50), p90: Some(p90), probability: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::case::Case;
    use crate::model::outcome::Outcome;
    use crate::parameters::path::Paths;
    use crate::scenario::assumptions::AssumptionSet;
    use crate::scenario::preset::{Preset, PresetId};

    const MONTHS: usize = 24;

    fn experiment() -> (Experiment, Vec<Vec<Levers>>) {
        let paths = Paths::load().unwrap();
        let preset = Preset::load(PresetId::average(20, 2027), &paths).unwrap();
        let member = &preset.members[0];
        let case = Case { months: MONTHS, ..member.case };
        let levers = vec![Levers { fte_per_wijkteam: 12.0, ..member.current }];
        (Experiment::new(case, member.current, &AssumptionSet::default(), paths), vec![levers])
    }

    fn drawn(drawing: Drawing, own_chance: Option<u64>) -> Vec<Record> {
        let (experiment, scenarios) = experiment();
        let mut records = records(&experiment, &scenarios, MONTHS, &Drawn { drawing, seed: 7, own_chance }, 3..6);
        records.remove(0)
    }

    #[test]
    fn draws_are_those_of_a_simulation() {
        let (experiment, scenarios) = experiment();
        for drawing in Drawing::ALL {
            for (place, record) in drawn(drawing, None).into_iter().enumerate() {
                let replication = 3 + place as u32;
                let mode = match drawing {
                    Drawing::Knowledge => Mode::KnowledgeOnly { seed: 7, replication },
                    Drawing::Stochastic => Mode::Stochastic { seed: 7, replication },
                };
                assert_eq!(vec![record], Record::of(experiment.run(&scenarios, mode)));
            }
        }
    }

    #[test]
    fn own_chance_is_own_and_the_rest_is_shared() {
        let plain = drawn(Drawing::Stochastic, None);
        assert_eq!(drawn(Drawing::Stochastic, Some(7)), plain, "by the same seed it is the same");
        assert_ne!(drawn(Drawing::Stochastic, Some(8)), plain);
        assert_eq!(drawn(Drawing::Knowledge, Some(8)), drawn(Drawing::Knowledge, None), "without chance there is none");
    }

    #[test]
    fn every_kept_figure_has_its_heading() {
        let outputs = [Output::named("outcomes/waiting_weeks"), Output::USUAL.to_vec()].concat();
        let headings = headings(&outputs, 2027, 2);
        let record = &drawn(Drawing::Knowledge, None)[0];
        let figures = figures(record, &outputs);
        assert_eq!((headings.len(), figures.len()), (2 + 4 + 2, 2 + 4 + 2));
        let of = |output, year| figures[headings.iter().position(|one| *one == Heading { output, year }).unwrap()];
        assert_eq!(of(Output::Npv, None), record.comparison.npv);
        assert_eq!(of(Output::Saldo, Some(2028)), record.comparison.yearly_saldo[1]);
        let waiting = Output::Outcome(Outcome::WaitingWeeks);
        assert_eq!(Some(of(waiting, Some(2028))), record.outcome(Outcome::WaitingWeeks).nth(1));
    }

    #[test]
    fn a_kantelpunt_that_mostly_never_comes_has_a_chance_and_no_mean() {
        let found = summary(Output::Kantelpunt, &mut [f64::INFINITY, 10.0, f64::INFINITY, f64::INFINITY]);
        assert_eq!((found.mean, found.p10, found.p50, found.probability), (None, Some(10.0), None, Some(0.25)));
        let found = summary(Output::Npv, &mut [1.0, 2.0, 6.0]);
        assert_eq!((found.mean, found.p50, found.probability), (Some(3.0), Some(2.0), None));
    }
}
