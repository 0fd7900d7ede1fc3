//! "Wat is nodig?": the question that the user fills in, read into the goal seek that the command line does as well.

pub mod answer;
pub mod figure;
pub mod frontiers;
#[cfg(test)]
mod tests;
pub mod text;

use crate::analysis::seek::goal::Goal;
use crate::analysis::seek::search::By;
use crate::app::field::Field;
use crate::app::goal::figure::{Condition, Figure, Side};
use crate::app::goal::text::{CHANCE_ERROR, CHOOSE_LEVER, CHOOSE_OTHER};
use crate::app::lever_view::is_fixed;
use crate::app::outlook::{Question, SEED};
use crate::app::work::{Work, at, group_fields};
use crate::levers::spec::Group;
use crate::levers::{self, Levers};
use crate::text::Language;
use crate::text::number::parse;
use crate::worker::study::{self, About};

/// Chances that can be picked.
pub const CHANCES: [f64; 3] = [0.8, 0.9, 0.95];
/// More conditions than these nobody oversees.
pub const MOST_CONDITIONS: usize = 3;
/// Years after the start that a target is about at first: the horizon of a council and a half.
const USUAL_YEARS: i32 = 5;
/// The lever that is chosen at first.
const USUAL_LEVER: &str = "fte_per_wijkteam";

/// The question as it stands on screen: whatever is typed, right or wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalForm {
    /// The places of the levers; the second may be none.
    pub levers: [Option<usize>; 2],
    /// What must hold, at least one and at most [`MOST_CONDITIONS`].
    pub conditions: Vec<ConditionForm>,
    /// The chance that was picked; `None`: an own one.
    pub chance: Option<f64>,
    /// The own chance as it was typed, in percent.
    pub own_chance: String,
    /// Which of the settings that meet the target.
    pub by: By,
}

/// A condition as it stands on screen.
#[derive(Debug, Clone, PartialEq)]
pub struct ConditionForm {
    /// What it is about.
    pub figure: Figure,
    /// On which side of the bound.
    pub side: Side,
    /// The bound as it was typed.
    pub typed: String,
    /// Of which year; one that the run does not have is read as the nearest.
    pub year: Option<i32>,
}

/// Which part of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A lever, by its place in the form.
    Lever(usize),
    /// The amount of a condition, by its place in the form.
    Amount(usize),
    /// The own chance.
    Chance,
}

/// What was asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// As the command line would read it.
    pub goal: Goal,
    /// The levers.
    pub fields: Vec<Field>,
    /// The conditions that its target says.
    pub conditions: Vec<Condition>,
}

impl Default for ConditionForm {
    fn default() -> Self {
        Self { figure: Figure::Kantelpunt, side: Side::AtLeast, typed: String::new(), year: None }
    }
}

impl Default for GoalForm {
    fn default() -> Self {
        Self {
            levers: [levers::find(USUAL_LEVER).map(|(place, _)| place), None],
            conditions: vec![ConditionForm::default()],
            chance: Some(CHANCES[0]),
            own_chance: String::new(),
            by: By::Smallest,
        }
    }
}

/// First and last calendar year of the runs.
#[must_use]
pub fn years(work: &Work) -> (i32, i32) {
    work.cases().first().map_or((0, 0), |case| {
        let last = case.start.plus(case.months.saturating_sub(1));
        (case.start.year, last.year)
    })
}

/// The levers of a group that can be turned in this work.
pub fn levers_of(work: &Work, group: Group) -> impl Iterator<Item = usize> {
    group_fields(group).filter(|field| !is_fixed(work, *field)).filter_map(|field| match field {
        Field::Lever(place) => Some(place),
        Field::Figure(_) | Field::Assumption(_) => None,
    })
}

impl ConditionForm {
    /// The year that holds in this work.
    #[must_use]
    pub fn year_in(&self, work: &Work) -> i32 {
        let (first, last) = years(work);
        self.year.unwrap_or(first + USUAL_YEARS).clamp(first, last)
    }

    fn read(&self, work: &Work, language: Language) -> Result<Condition, &'static str> {
        let bound = match self.figure.has_amount() {
            true => parse(&self.typed, language).map_err(|reason| reason.message(language))?,
            false => 0.0,
        };
        // Without the sign of a zero.
        Ok(Condition { figure: self.figure, side: self.side, bound: bound + 0.0, year: self.year_in(work) })
    }
}

impl GoalForm {
    /// Reads what is asked of this work.
    ///
    /// # Errors
    /// Every part that cannot be read, with a sentence about it.
    pub fn read(&self, work: &Work, language: Language) -> Result<Asked, Vec<(Part, String)>> {
        let mut wrong: Vec<(Part, String)> = Vec::new();
        let fields: Vec<Field> = self
            .levers
            .iter()
            .flatten()
            .map(|place| Field::Lever(*place))
            .filter(|field| !is_fixed(work, *field))
            .collect();
        match (self.levers, &fields[..]) {
            (_, [one, other]) if one == other => wrong.push((Part::Lever(1), CHOOSE_OTHER.say(language).into())),
            ([None, _], _) | (_, []) => wrong.push((Part::Lever(0), CHOOSE_LEVER.say(language).into())),
            _ => {}
        }
        let mut conditions = Vec::with_capacity(self.conditions.len());
        for (place, condition) in self.conditions.iter().enumerate() {
            match condition.read(work, language) {
                Ok(condition) => conditions.push(condition),
                Err(reason) => wrong.push((Part::Amount(place), capitalised(reason))),
            }
        }
        let own = || parse(&self.own_chance, language).ok().map(|percent| percent / 100.0);
        let probability = self.chance.or_else(own).filter(|chance| *chance > 0.0 && *chance <= 1.0);
        if probability.is_none() {
            wrong.push((Part::Chance, CHANCE_ERROR.say(language).into()));
        }
        let texts: Vec<String> = conditions.iter().map(Condition::as_text).collect();
        let goal = Goal {
            levers: fields.iter().map(|field| lever_name(*field, work)).collect(),
            target: texts.join(" and "),
            probability: probability.unwrap_or_default(),
            by: self.by,
        };
        if wrong.is_empty() { Ok(Asked { goal, fields, conditions }) } else { Err(wrong) }
    }
}

fn capitalised(reason: &str) -> String {
    let mut letters = reason.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

/// As the command line names it: of the municipality on screen, or of all.
fn lever_name(field: Field, work: &Work) -> String {
    let member = work.shown.filter(|_| work.is_region()).and_then(|place| work.preset.members.get(place));
    member.map_or_else(|| field.id().to_owned(), |member| format!("{}@{}", field.id(), member.id))
}

/// The long question. What the sought levers are now does not matter, so it is left out: taking the answer over leaves the
/// question as it is.
#[must_use]
pub fn question(work: &Work, goal: &Goal) -> study::Question {
    let Question { setup, mut levers } = work.question();
    let names: Vec<String> = work.preset.members.iter().map(|member| member.id.clone()).collect();
    for name in &goal.levers {
        let (id, member) = name.split_once('@').map_or((&name[..], None), |(id, member)| (id, Some(member)));
        let Some((place, _)) = levers::find(id) else { continue };
        let all = levers.iter_mut().zip(&setup.municipalities).zip(&names);
        for ((own, (_, current)), _) in all.filter(|(_, of)| member.is_none_or(|member| member == *of)) {
            set(own, place, at(current, place));
        }
    }
    study::Question { setup, levers, about: About::Seek { names, goal: goal.clone(), seed: SEED } }
}

fn set(levers: &mut Levers, place: usize, value: f64) {
    if let Some(lever) = levers.value_mut(place) {
        *lever = value;
    }
}

/// Whether the levers of the scenario on screen are at these values.
#[must_use]
pub fn is_taken(work: &Work, settings: &[(Field, f64)]) -> bool {
    settings.iter().all(|(field, value)| work.values(*field, work.shown).iter().all(|own| own == value))
}
