//! How sure the figures on screen are: their sampling error, the kantelpunt in cases, and lack of knowledge apart from
//! chance.

use crate::analysis::bands::Bands;
use crate::analysis::precision::{Estimate, chance_interval, of_quantile};
use crate::analysis::sensitivity::variance::{Pair, Split};
use crate::analysis::turning::distribution::{KantelpuntDistribution, When};
use crate::charts::turn_dots::{Cases, TurnFigure};
use crate::model::case::YearMonth;

/// Dots that people can still count.
pub const DOTS: usize = 20;

/// Fewer pairs than this say too little about the parts of a spread.
const FEWEST_PAIRS: usize = 256;

/// What the replications say about themselves: small, and computed once for each bands.
#[derive(Debug, Clone, PartialEq)]
pub struct Certainty {
    /// How many replications the figures rest on.
    pub replications: usize,
    /// Whether chance is in them.
    pub with_chance: bool,
    /// How far the shown deepest point may still move: two standard errors, euro; `None` when there are too few.
    pub peak: Option<f64>,
    /// The same of the difference in the last twelve months.
    pub structural: Option<f64>,
    /// The same of the running sum at the end.
    pub npv: Option<f64>,
    /// Between which two the shown chance of a kantelpunt lies, to two standard errors, 0 to 1.
    pub chance: (f64, f64),
    /// The kantelpunt in cases.
    pub turns: TurnFigure,
    /// What of the spread of the running sum is lack of knowledge; `None` as long as it is not known, or without spread.
    pub knowledge: Option<KnowledgeShare>,
}

/// The share of lack of knowledge in a variance; the rest is chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KnowledgeShare {
    /// The share, 0 to 1, with its standard error.
    pub share: Estimate,
    /// From how many pairs of runs.
    pub pairs: usize,
}

impl Certainty {
    /// From the bands on screen of a run that starts in this month and, beside bands with chance, those of lack of knowledge
    /// alone of the same question.
    #[must_use]
    pub fn of(start: YearMonth, bands: &Bands, knowledge: Option<&Bands>) -> Self {
        // The figure on screen is the median: the error of a mean is another one.
        let margin = |values: &[f64]| of_quantile(values, 0.5).standard_error().map(|error| 2.0 * error);
        Self {
            replications: bands.replications,
            with_chance: bands.with_chance,
            peak: margin(&bands.each.peak),
            structural: margin(&bands.each.structural),
            npv: margin(&bands.each.npv),
            chance: chance_interval(bands.kantelpunt.probability, bands.replications),
            turns: turns(start, bands),
            knowledge: knowledge.filter(|_| bands.with_chance).and_then(|knowledge| knowledge_share(bands, knowledge)),
        }
    }
}

/// What of the spread of the running sum is lack of knowledge.
///
/// Both bands have the same parameters in the same replication, so that their figures are the pairs that
/// `kantelpunt sensitivity` runs: no other runs are needed, and the answer is the same one. Why it is not the variance of
/// one band over that of the other is told in [`variance`](crate::analysis::sensitivity::variance).
fn knowledge_share(together: &Bands, knowledge: &Bands) -> Option<KnowledgeShare> {
    if knowledge.with_chance {
        return None;
    }
    let both = knowledge.each.npv.iter().zip(&together.each.npv);
    let pairs: Vec<Pair> = both.map(|(&mean, &drawn)| Pair { mean, drawn }).collect();
    let chance = Split::of(&pairs).share_of_chance.filter(|_| pairs.len() >= FEWEST_PAIRS)?;
    Some(KnowledgeShare { share: Estimate { value: 1.0 - chance.value, ..chance }, pairs: pairs.len() })
}

/// The kantelpunt in cases.
fn turns(start: YearMonth, bands: &Bands) -> TurnFigure {
    let turns = bands.each.kantelpunt.iter().copied();
    let found = KantelpuntDistribution::of(turns, start, bands.cumulative.len());
    let mut figure = TurnFigure::default();
    for (bar, dots) in found.bars.iter().zip(found.dots(DOTS)) {
        let cases = Cases { dots, share: bar.chance.value };
        match bar.when {
            When::FromTheStart => figure.from_start = cases,
            When::Year(year) => figure.years.push((year, cases)),
            When::Never => figure.not_within = cases,
            When::NoDifference => figure.no_difference = cases,
        }
    }
    figure
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::sensitivity::output::Output;
    use crate::app::field::Field;
    use crate::app::outlook::{Question, SEED};
    use crate::app::state::{Action, State};
    use crate::charts::chart::Chart;
    use crate::levers;
    const START: YearMonth = YearMonth { year: 2027, month: 1 };

    fn asked() -> (State, Question) {
        let (place, _) = levers::find("fte_per_wijkteam").unwrap();
        let state = State::new().unwrap().after(Action::Set(Field::Lever(place), 12.0));
        let question = state.work.question();
        (state, question)
    }

    fn bands(question: &Question, count: u32, with_chance: bool) -> Bands {
        question.job(with_chance, &[count]).run().unwrap()
    }

    #[test]
    fn knowledge_and_chance_are_the_split_of_the_command_line() {
        let (state, question) = asked();
        let (knowledge, together) = (bands(&question, 256, false), bands(&question, 300, true));
        let experiment = question.experiment((*state.paths()).clone());
        let pair = |replication| Pair::run(&experiment, &question.levers, Output::Npv, (SEED, replication)).unwrap();
        let known = Split::of(&(0..256).map(pair).collect::<Vec<_>>()).share_of_chance.unwrap();
        let found = Certainty::of(START, &together, Some(&knowledge)).knowledge.unwrap();
        assert_eq!(found.pairs, 256);
        assert!((found.share.value - (1.0 - known.value)).abs() < 1e-12, "{found:?} {known:?}");
        assert_eq!(found.share.standard_error, known.standard_error);
        assert!((0.5..1.0).contains(&found.share.value), "{found:?}");
        assert_eq!(Certainty::of(START, &knowledge, None).knowledge, None);
        assert_eq!(Certainty::of(START, &together, Some(&together)).knowledge, None, "that is no pair");
    }

    #[test]
    fn the_error_is_that_of_the_figure_shown_and_shrinks_with_more_replications() {
        let (_, question) = asked();
        let (few, many) = (bands(&question, 64, false), bands(&question, 1_024, false));
        let margins = |bands: &Bands| {
            let found = Certainty::of(START, bands, None);
            [found.peak, found.structural, found.npv].map(Option::unwrap)
        };
        for (few, many) in margins(&few).into_iter().zip(margins(&many)) {
            // A quarter, with room for what sampling does to an error itself.
            assert!(many > 0.0 && (0.12..0.5).contains(&(many / few)), "{few} {many}");
        }
        let (low, high) = Certainty::of(START, &many, None).chance;
        assert!((low..high).contains(&many.kantelpunt.probability));
        let one = Certainty::of(START, &bands(&question, 1, true), None);
        assert_eq!((one.npv, one.replications), (None, 1), "one says nothing about the others");
    }

    #[test]
    fn the_cases_are_those_of_the_bands() {
        let (_, question) = asked();
        let bands = bands(&question, 64, true);
        let Certainty { turns, .. } = Certainty::of(START, &bands, None);
        assert!(Chart::check(&turns).is_ok());
        assert_eq!(turns.dots(), DOTS);
        assert!((turns.within().share - bands.kantelpunt.probability).abs() < 1e-12);
        assert_eq!((turns.years[0].0, turns.last_year(), turns.years.len()), (2027, 2036, 10));
    }
}
