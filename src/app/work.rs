//! What the user works on: a municipality, its current policy, scenarios, and assumptions. This is what undo walks.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::app::field::Field;
use crate::app::outlook::Question;
use crate::levers::spec::{Group, LeverSpec, Needs};
use crate::levers::{self, Levers, REGISTRY};
use crate::model::case::{Case, Figures};
use crate::parameters::{self, registry};
use crate::scenario::Scenario;
use crate::scenario::assumptions::{AssumptionSet, fixed};
use crate::scenario::figure::{self, FIGURES};
use crate::scenario::input_error::InputError;
use crate::scenario::own_figures::OwnFigures;
use crate::scenario::preset::Preset;

/// Everything that determines the result. Policy and assumptions are apart: each has its own reset.
#[derive(Debug, Clone, PartialEq)]
pub struct Work {
    /// The ready municipality that was chosen.
    pub preset: Rc<Preset>,
    /// The user's own figures, by place in [`FIGURES`].
    pub own_figures: BTreeMap<usize, f64>,
    /// Where an own figure comes from, when it was not typed here.
    pub own_sources: BTreeMap<usize, String>,
    /// The figures that hold: those of the preset, in proportion to the own number of inhabitants, then the own ones.
    pub figures: Figures,
    /// Current policy: the reference.
    pub current: Levers,
    /// What the user tries, at least one.
    pub scenarios: Vec<Scenario>,
    /// Which scenario is on screen.
    pub chosen: usize,
    /// What the user assumes otherwise than the registry.
    pub assumptions: AssumptionSet,
}

/// The assumptions that people change most, in the order of the page.
pub const CIRCUMSTANCES: [&str; 10] = [
    "omgeving_cycle_level",
    "wijkteam_initial_load",
    "wijkteam_team_saving",
    "wijkteam_induced_demand",
    "wijkteam_prevention",
    "garantiebaan_additional_share",
    "garantiebaan_rest_uitkering",
    "sw_subsidy_level",
    "omgeving_discount_rate",
    CARE_COUNTS,
];

/// The assumption that is a question with yes or no.
pub const CARE_COUNTS: &str = "omgeving_care_counts";

/// The fields of [`CIRCUMSTANCES`] that are numbers or questions in the registry.
pub fn circumstances() -> impl Iterator<Item = Field> {
    CIRCUMSTANCES.iter().filter_map(|id| parameters::find(id)).map(|(place, _)| Field::Assumption(place))
}

impl Work {
    /// A fresh start: nothing differs from current policy.
    #[must_use]
    pub fn new(preset: Rc<Preset>) -> Self {
        Self {
            own_figures: BTreeMap::new(),
            own_sources: BTreeMap::new(),
            figures: preset.members[0].case.figures,
            current: preset.members[0].current,
            scenarios: vec![Scenario { name: String::from("A"), levers: vec![preset.members[0].current] }],
            chosen: 0,
            assumptions: AssumptionSet::default(),
            preset,
        }
    }

    /// The levers of the scenario on screen.
    #[must_use]
    pub fn levers(&self) -> Levers {
        self.scenarios.get(self.chosen).and_then(|scenario| scenario.levers.first()).copied().unwrap_or(self.current)
    }

    /// The case that runs.
    #[must_use]
    pub fn case(&self) -> Case {
        Case { figures: self.figures, ..self.preset.members[0].case }
    }

    /// What is asked of the model.
    #[must_use]
    pub fn question(&self) -> Question {
        Question {
            case: self.case(),
            current: self.current,
            levers: self.levers(),
            assumptions: self.assumptions.clone(),
        }
    }

    /// The value that a field has now.
    #[must_use]
    pub fn value(&self, field: Field) -> f64 {
        match field {
            Field::Lever(place) => at(&self.levers(), place),
            Field::Figure(place) => {
                FIGURES.get(place).and_then(|spec| figure::value(&self.figures, spec.id)).unwrap_or(0.0)
            }
            Field::Assumption(place) => {
                registry().nth(place).map_or(0.0, |spec| self.assumptions.spread(place, &spec.spread).mode)
            }
        }
    }

    /// The value that a field goes back to: current policy, the preset's figure, the registry's default.
    #[must_use]
    pub fn reference(&self, field: Field) -> f64 {
        match field {
            Field::Lever(place) => at(&self.current, place),
            Field::Figure(place) => {
                let figures = self.scaled();
                FIGURES.get(place).and_then(|spec| figure::value(&figures, spec.id)).unwrap_or(0.0)
            }
            Field::Assumption(place) => registry().nth(place).map_or(0.0, |spec| spec.default_value()),
        }
    }

    /// Whether the user set this field.
    #[must_use]
    pub fn is_own(&self, field: Field) -> bool {
        match field {
            Field::Lever(_) => self.value(field) != self.reference(field),
            Field::Figure(place) => self.own_figures.contains_key(&place),
            Field::Assumption(place) => self.assumptions.own.contains_key(&place),
        }
    }

    /// The range that an assumption is drawn from, unless the user fixed it at one value.
    #[must_use]
    pub fn margin(&self, field: Field) -> Option<(f64, f64)> {
        let Field::Assumption(place) = field else { return None };
        let spread = registry().nth(place).map(|spec| self.assumptions.spread(place, &spec.spread))?;
        (spread.low < spread.high).then_some((spread.low, spread.high))
    }

    /// How many levers of a group differ from current policy.
    #[must_use]
    pub fn changed_in(&self, group: Group) -> usize {
        group_fields(group).filter(|field| self.is_own(*field)).count()
    }

    /// How many levers differ from current policy.
    #[must_use]
    pub fn changed(&self) -> usize {
        Group::ALL.into_iter().map(|group| self.changed_in(group)).sum()
    }

    /// The other lever that has to differ from current policy before this one matters, when it does not yet.
    #[must_use]
    pub fn unmet_need(&self, spec: &LeverSpec) -> Option<Field> {
        let (id, is_met) = match spec.needs {
            Needs::Nothing => return None,
            Needs::Lever(id, _) => (id, self.is_own(Field::Lever(levers::find(id)?.0))),
            // The lever itself changes nothing, so it does not count.
            Needs::AnyChange(id, _) => {
                let own = levers::find(spec.id).is_some_and(|(place, _)| self.is_own(Field::Lever(place)));
                (id, self.changed() > usize::from(own))
            }
        };
        let (place, _) = levers::find(id)?;
        (!is_met).then_some(Field::Lever(place))
    }

    /// The same with another value in a field.
    ///
    /// # Errors
    /// A figure that is not accepted, or that no longer fits an own figure.
    pub fn with(&self, field: Field, value: f64) -> Result<Self, InputError> {
        let mut work = self.clone();
        match field {
            Field::Lever(place) => {
                for levers in
                    work.scenarios.iter_mut().skip(self.chosen).take(1).flat_map(|scenario| &mut scenario.levers)
                {
                    if let Some(setting) = levers.value_mut(place) {
                        *setting = value;
                    }
                }
            }
            Field::Figure(place) => {
                work.own_figures.insert(place, value);
                work.own_sources.remove(&place);
                work.figures = work.own_over_preset()?;
            }
            Field::Assumption(place) => {
                let own = (value != self.reference(field)).then(|| fixed(value));
                work.assumptions = work.assumptions.with(place, own);
            }
        }
        Ok(work)
    }

    /// The same with the figure of the preset again.
    ///
    /// # Errors
    /// When an own figure does not fit a municipality of the preset's size.
    pub fn without_own_figure(&self, place: usize) -> Result<Self, InputError> {
        let mut work = self.clone();
        work.own_figures.remove(&place);
        work.own_sources.remove(&place);
        work.figures = work.own_over_preset()?;
        Ok(work)
    }

    /// The same with these own figures beside those that were there.
    ///
    /// # Errors
    /// A figure that does not fit the municipality, whether it is new or was there.
    pub fn with_figures(&self, own: &OwnFigures) -> Result<Self, InputError> {
        let mut work = self.clone();
        for (place, value) in &own.values {
            work.own_figures.insert(*place, *value);
            work.own_sources.remove(place);
        }
        work.own_sources.extend(own.sources.clone());
        work.figures = work.own_over_preset()?;
        Ok(work)
    }

    /// The own assumptions that no slider shows: they hold all the same.
    pub fn unseen(&self) -> impl Iterator<Item = Field> {
        let own = self.assumptions.own.keys().map(|place| Field::Assumption(*place));
        own.filter(|field| circumstances().all(|seen| seen != *field))
    }

    /// The figures of the preset, in proportion to the own number of inhabitants.
    fn scaled(&self) -> Figures {
        let preset = self.preset.members[0].case.figures;
        self.own_figures.get(&0).map_or(preset, |inhabitants| figure::scaled(&preset, *inhabitants))
    }

    fn own_over_preset(&self) -> Result<Figures, InputError> {
        figure::own_over(&self.preset.members[0].case.figures, &self.own_figures)
    }
}

fn at(levers: &Levers, place: usize) -> f64 {
    levers.values().get(place).copied().unwrap_or_default()
}

/// The levers of a group, in the order of the registry.
pub fn group_fields(group: Group) -> impl Iterator<Item = Field> {
    REGISTRY.iter().enumerate().filter(move |(_, spec)| spec.group == group).map(|(place, _)| Field::Lever(place))
}
