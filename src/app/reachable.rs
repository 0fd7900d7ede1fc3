//! Work that a user can reach: random steps on the page, for tests.

use crate::app::alternatives::Listed;
use crate::app::field::Field;
use crate::app::state::{Action, Part, State};
use crate::engine::distribution::{Shape, Spread};
use crate::engine::random::{Purpose, RandomStream};
use crate::levers::spec::Domain;
use crate::levers::{REGISTRY, spec::Group};
use crate::parameters::{self, registry};
use crate::scenario::figure::FIGURES;
use crate::scenario::mechanism;
use crate::scenario::opinions::{Estimate, Opinions};
use crate::scenario::own_figures::OwnFigures;
use crate::scenario::preset::PresetId;
use crate::text::{Language, number};

/// A person who tries everything.
pub(crate) struct Hand(RandomStream);

impl Hand {
    pub(crate) fn new(seed: u64) -> Self {
        Self(RandomStream::new(seed, 0, Purpose::Parameters))
    }

    /// A whole number below this.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        ((self.0.uniform() * limit as f64) as usize).min(limit - 1)
    }

    /// A page after this many steps from this one.
    pub(crate) fn walk(&mut self, from: &State, steps: usize) -> State {
        (0..steps).fold(from.clone(), |state, _| {
            let action = self.action(&state);
            state.after(action)
        })
    }

    /// A value between two others, often one of them.
    fn between(&mut self, low: f64, high: f64) -> f64 {
        let part = (self.0.uniform() * 1.4 - 0.2).clamp(0.0, 1.0);
        if part == 1.0 { high } else { low + (high - low) * part }
    }

    fn field(&mut self) -> Field {
        match self.below(3) {
            0 => Field::Lever(self.below(REGISTRY.len())),
            1 => Field::Figure(self.below(FIGURES.len())),
            _ => Field::Assumption(self.below(parameters::count())),
        }
    }

    fn value(&mut self, field: Field, state: &State) -> f64 {
        let (low, high) = field.accepted(&state.work);
        match field {
            Field::Lever(place) if matches!(REGISTRY[place].domain, Domain::Choices(_)) => {
                self.below(high as usize + 1) as f64
            }
            // The page up and down keys leave what a computer makes of a step; the slider what it makes of a percentage.
            _ if self.below(2) == 0 => self.between(low, high),
            _ => {
                let (low, high) = field.slider_range(&state.work);
                let factor = field.unit().shown_factor();
                let shown = format!("{:.6}", self.between(low, high) * factor);
                shown.parse::<f64>().unwrap_or_default() / factor
            }
        }
    }

    fn estimates(&mut self, place: usize, state: &State) -> Vec<Estimate> {
        let (low, high) = Field::Assumption(place).accepted(&state.work);
        let names = ["wethouder", "cliëntenraad; \"Jo\"", "", "Ünal & zn."];
        (0..=self.below(3))
            .map(|_| {
                let mut points = [self.between(low, high), self.between(low, high), self.between(low, high)];
                points.sort_by(f64::total_cmp);
                let [low, mode, high] = points;
                let shape = if low < high { Shape::Pert } else { Shape::Fixed };
                let participant = names[self.below(names.len())].into();
                Estimate { participant, spread: Spread { low, mode, high, shape } }
            })
            .collect()
    }

    fn import(&mut self, state: &State) -> OwnFigures {
        let mut own = OwnFigures::default();
        for _ in 0..self.below(5) {
            let place = self.below(FIGURES.len());
            own.values.insert(place, self.value(Field::Figure(place), state));
            if self.below(2) == 0 {
                own.sources.insert(place, "Suite, 1 januari 2026".into());
            }
        }
        own
    }

    fn action(&mut self, state: &State) -> Action {
        match self.below(20) {
            0 => Action::Choose(PresetId::ALL[self.below(PresetId::ALL.len())]),
            1 => Action::Show((self.below(2) == 0).then(|| self.below(9))),
            2 => Action::Tell(self.below(state.stories.len())),
            3 => Action::Demonstrate(self.below(mechanism::all().map_or(1, |rows| rows.len()))),
            4 => Action::Import(self.import(state)),
            5 => {
                let place = self.below(parameters::count());
                Action::Pool(Opinions { estimates: [(place, self.estimates(place, state))].into() })
            }
            6 => Action::Reset(match self.below(5) {
                0 => Part::Group(Group::ALL[self.below(4)]),
                1 => Part::Levers,
                2 => Part::Assumptions,
                3 => Part::Figures,
                _ => Part::Field(self.field()),
            }),
            7 => Action::List(Listed::Copied),
            8 => Action::List(Listed::Chosen(self.below(4))),
            9 => Action::List(Listed::Removed(self.below(4))),
            10 => {
                let names = [
                    " Breder team ",
                    "50% & meer = beter?",
                    "é‘\u{1f600}!,:@+.",
                    "A",
                    "een naam van meer dan veertig tekens, die dus korter wordt",
                ];
                Action::List(Listed::Renamed(self.below(3), names[self.below(names.len())].into()))
            }
            11 => Action::Adopt,
            12 => Action::Undo,
            13 => {
                let field = self.field();
                let shown = self.value(field, state) * field.unit().shown_factor();
                Action::Type(field, number::shortest(shown, Language::Nl))
            }
            _ => {
                let field = self.field();
                let value = self.value(field, state);
                Action::Set(field, value)
            }
        }
    }
}

/// Every assumption at both ends of its slider, one page each.
pub(crate) fn ends(state: &State) -> impl Iterator<Item = State> {
    [false, true].into_iter().map(|is_high| {
        (0..registry().count()).fold(state.clone(), |state, place| {
            let field = Field::Assumption(place);
            let (low, high) = field.slider_range(&state.work);
            let factor = field.unit().shown_factor();
            let shown = format!("{:.6}", if is_high { high } else { low } * factor);
            state.after(Action::Set(field, shown.parse::<f64>().unwrap_or_default() / factor))
        })
    })
}
