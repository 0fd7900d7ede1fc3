//! Why the scenario on screen differs from current policy: what each part of the answer shows.

use crate::analysis::bands::Bands;
use crate::analysis::why::Why;
use crate::analysis::why::attribution::{Parts, Player};
use crate::analysis::why::loops::{self, Finding};
use crate::analysis::why::rebased::Lines;
use crate::app::outlook::Question;
use crate::app::said::Said;
use crate::app::text::Texts;
use crate::app::waarom_text::{CURRENT, CURRENT_OWN, CURRENT_USUAL, OWN_ASSUMPTIONS, SCENARIO};
use crate::charts::figure::{Line, LineFigure, Measure, Role};
use crate::charts::quantity::Quantity;
use crate::charts::waterfall::{Part, WaterfallFigure};
use crate::model::case::YearMonth;
use crate::parameters::path::Paths;
use crate::scenario::assumptions::AssumptionSet;
use crate::text::Language;
use crate::text::number::{MoneyUnit, signed_money};
use crate::text::order::sort_by;

/// Decimals of an amount in the unit of the axis.
const DIGITS: usize = 1;

/// The answer to a question, from expected runs alone: it does not wait for replications.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What each group of choices brings.
    pub parts: Parts,
    /// Every loop; the active ones first, and of these the largest amount.
    pub loops: Vec<Finding>,
    /// Policy apart from assumptions.
    pub lines: Lines,
    /// Whether the user assumes something else than the registry.
    pub has_own_assumptions: bool,
}

impl Answer {
    /// Runs what the answer needs.
    #[must_use]
    pub fn of(question: &Question, paths: Paths) -> Self {
        let setup = question.setup.clone();
        let has_own_assumptions = setup.assumptions.own != AssumptionSet::default().own;
        let why = Why::new(setup.municipalities, setup.service, setup.assumptions, paths, &question.levers);
        let mut loops = loops::findings(&why);
        sort_by(&mut loops, |one, other| {
            other.is_active.cmp(&one.is_active).then(other.amount.abs().total_cmp(&one.amount.abs()))
        });
        Self { parts: Parts::of(&why), loops, lines: Lines::of(&why), has_own_assumptions }
    }
}

/// The bars from nothing to the mean over the replications; until chance is in these, to the expected run, without a bar
/// for uncertainty. A group that has no part in it has no bar.
#[must_use]
pub fn waterfall(parts: &Parts, bands: Option<&Bands>, language: Language) -> WaterfallFigure {
    let mean = bands.filter(|bands| bands.with_chance).map(|bands| bands.npv.mean);
    let bars = parts.waterfall(mean.unwrap_or(parts.expected));
    let named = Player::ALL.into_iter().zip(bars.parts).filter(|(_, amount)| *amount != 0);
    WaterfallFigure {
        quantity: Quantity::Money,
        parts: named.map(|(player, amount)| Part { name: name(player, language), amount: euros(amount) }).collect(),
        uncertainty: mean.map(|_| euros(bars.uncertainty)),
        total: euros(bars.total),
    }
}

fn euros(cents: i64) -> f64 {
    cents as f64 / 100.0
}

fn name(player: Player, language: Language) -> String {
    match player {
        Player::Levers(group) => Texts::of(language).group(group),
        Player::Assumptions => OWN_ASSUMPTIONS.say(language),
    }
    .to_owned()
}

/// The result of the municipality per year, against current policy under the usual assumptions: the scenario, and current
/// policy under the user's assumptions when these are other ones.
#[must_use]
pub fn line_figure(answer: &Answer, start: YearMonth, language: Language) -> LineFigure {
    let lines = &answer.lines;
    let against = |values: &[f64]| -> Vec<f64> {
        values.iter().zip(&lines.reference_default).map(|(value, usual)| value - usual).collect()
    };
    let mut shown = vec![(SCENARIO, against(&lines.scenario), Role::Scenario)];
    if answer.has_own_assumptions {
        shown.push((CURRENT_OWN, against(&lines.reference), Role::Reference));
        shown.push((CURRENT_USUAL, against(&lines.reference_default), Role::Target));
    } else {
        shown.push((CURRENT, against(&lines.reference), Role::Reference));
    }
    let all = shown.iter().flat_map(|(_, values, _)| values);
    let unit = MoneyUnit::of_axis(all.fold(0.0, |largest, value| value.abs().max(largest)));
    let line = |(label, values, role): (Said, Vec<f64>, Role)| Line {
        label: label.say(language).to_owned(),
        values: values.iter().map(|value| value / unit.euros()).collect(),
        role,
    };
    LineFigure {
        start_year: start.year,
        start_month: start.month,
        unit: unit.label(language).to_owned(),
        digits: DIGITS,
        measure: Measure::Difference,
        lines: shown.into_iter().map(line).collect(),
        ..LineFigure::default()
    }
}

/// What the assumptions do and what the policy does, each added up over the years.
#[must_use]
pub fn apart(answer: &Answer, language: Language) -> String {
    let added_up = |amounts: Vec<f64>| signed_money(amounts.iter().sum(), language);
    let policy = added_up(answer.lines.due_to_policy());
    let (from, until) = answer.lines.years.first().zip(answer.lines.years.last()).unwrap_or((&0, &0));
    if !answer.has_own_assumptions {
        return match language {
            Language::Nl => format!(
                "U hebt geen aannames veranderd. Het hele verschil komt dus door beleid: {policy}, opgeteld van {from} tot en met {until}."
            ),
            Language::En => format!(
                "You changed no assumptions. So the whole difference is due to policy: {policy}, added up from {from} through {until}."
            ),
        };
    }
    let assumptions = added_up(answer.lines.due_to_assumptions());
    match language {
        Language::Nl => format!(
            "Opgeteld van {from} tot en met {until} verandert huidig beleid door uw aannames {assumptions}. Uw beleid doet daar, bij dezelfde aannames, {policy} bij: alleen dat laatste is het verschil met huidig beleid."
        ),
        Language::En => format!(
            "Added up from {from} through {until}, your assumptions change current policy by {assumptions}. Under the same assumptions, your policy adds {policy}: only the latter is the difference with current policy."
        ),
    }
}

#[cfg(test)]
#[path = "waarom_tests.rs"]
mod tests;
