//! The figures of the charts that put scenarios side by side.

use std::rc::Rc;

use crate::analysis::bands::Bands;
use crate::analysis::choice::Choice;
use crate::analysis::choice::versus::{Pair, Verdict};
use crate::analysis::choice::words::Names;
use crate::analysis::experiment::Replication;
use crate::app::chart_view::middle;
use crate::app::compared::Compared;
use crate::app::topic::Topic;
use crate::charts::figure::{KantelpuntFigure, LineFigure};
use crate::charts::pair_map::{PairChance, PairFigure};
use crate::model::case::YearMonth;
use crate::text::Language;

/// The kantelpunt chart of each scenario.
#[must_use]
pub fn money(found: &Compared, start: YearMonth) -> Vec<KantelpuntFigure> {
    let time = KantelpuntFigure { start_year: start.year, start_month: start.month, ..KantelpuntFigure::default() };
    found.bands.iter().map(|bands| middle(time.clone(), bands)).collect()
}

/// One outcome of each scenario beside current policy, and the range that holds all of them.
#[must_use]
pub fn outcomes(
    topic: Topic,
    found: &Compared,
    expected: &Replication,
    language: Language,
) -> (Vec<LineFigure>, (f64, f64)) {
    let scenarios = expected.scenarios.iter().zip(&found.bands);
    let of = |(scenario, bands): (_, &Rc<Bands>)| topic.figure_of(scenario, &expected.reference, Some(bands), language);
    let figures: Vec<LineFigure> = scenarios.map(of).collect();
    let joined = |one: (f64, f64), other: (f64, f64)| (one.0.min(other.0), one.1.max(other.1));
    let range = figures.iter().map(LineFigure::range).reduce(joined).unwrap_or_default();
    (figures, range)
}

/// The chance of each option, current policy included, to be better than each other.
#[must_use]
pub fn pairs(choice: &Choice, names: &Names<'_>) -> PairFigure {
    let options = (0..choice.regrets.len()).map(|option| names.of(option)).collect();
    let pair = |pair: &Pair| PairChance {
        a: pair.a,
        b: pair.b,
        chance: pair.versus.probability_a_better,
        is_apart: pair.versus.verdict.is_distinguishable(),
        is_same: pair.versus.verdict == Verdict::NoDifference,
    };
    PairFigure { options, pairs: choice.pairs.iter().map(pair).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::alternatives::Listed;
    use crate::app::chart_view::kantelpunt_figure;
    use crate::app::compared::Comparing;
    use crate::app::field::Field;
    use crate::app::outlook::{Outlook, Question};
    use crate::app::state::{Action, State};
    use crate::app::work::Work;
    use crate::charts::chart::Chart;
    use crate::levers;

    /// Three scenarios: more teams, the same again, and fewer.
    fn work(state: &State) -> Work {
        let (place, _) = levers::find("fte_per_wijkteam").unwrap();
        let more = state.after(Action::Set(Field::Lever(place), 12.0)).after(Action::List(Listed::Copied));
        (*more.after(Action::List(Listed::Copied)).after(Action::Set(Field::Lever(place), 8.0)).work).clone()
    }

    fn found(comparing: &Comparing) -> Compared {
        let bands = |question: Question| Rc::new(question.job(true, &[32]).run().unwrap());
        Compared::of(&comparing.questions().map(bands).collect::<Vec<_>>())
    }

    #[test]
    fn each_picture_is_that_of_verken_for_its_scenario() {
        let state = State::new().unwrap();
        let work = work(&state);
        let comparing = Comparing::of(&work);
        let found = found(&comparing);
        let question = work.question();
        let bands = question.job(true, &[32]).run().unwrap();
        let experiment = comparing.experiment((*state.paths()).clone());
        let outlook = Outlook::of(&experiment, &question.levers).unwrap();
        let figures = money(&found, outlook.scenario.start);
        assert_eq!(figures.len(), 3);
        assert!(figures.iter().all(|figure| figure.check().is_ok() && !figure.is_nothing()));
        assert_eq!(figures[2], kantelpunt_figure(&outlook, Some(&bands), None, None));
        assert_eq!(figures[0], figures[1]);
        let expected = comparing.expected(&experiment);
        for topic in Topic::all() {
            let (figures, (low, high)) = outcomes(topic, &found, &expected, Language::Nl);
            assert_eq!(figures[2], topic.figure(&outlook, Some(&bands), Language::Nl), "{topic:?}");
            assert!(figures.iter().all(|figure| figure.check().is_ok()), "{topic:?}");
            assert!(figures.iter().all(|figure| low <= figure.range().0 && figure.range().1 <= high), "{topic:?}");
        }
    }

    #[test]
    fn equal_scenarios_are_one_pair_that_cannot_be_told_apart() {
        let work = work(&State::new().unwrap());
        let found = found(&Comparing::of(&work));
        let scenarios: Vec<String> = work.scenarios.iter().map(|scenario| scenario.name.clone()).collect();
        let figure = pairs(&found.choice, &Names { scenarios: &scenarios, language: Language::Nl });
        assert_eq!(figure.options, ["‘A’", "‘B’", "‘C’", "huidig beleid"]);
        assert!(figure.check().is_ok() && !figure.pairs[0].is_apart && figure.pairs[0].chance == 0.5);
        let told = figure.message(Language::Nl).spoken();
        assert!(told.contains("iet te onderscheiden"), "{told}");
    }
}
