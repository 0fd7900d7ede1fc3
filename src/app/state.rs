//! What the page remembers, and the one function that changes it. No browser types: every step is tested natively.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::app::alternatives::Listed;
use crate::app::begroting::settings::Set;
use crate::app::field::{Field, Refused};
use crate::app::history::History;
use crate::app::opening::{Notice, Shared};
use crate::app::title::{Keeping, Title};
use crate::app::work::{Work, group_fields};
use crate::levers::spec::Group;
use crate::parameters::path::{DataError, Paths};
use crate::scenario::assumptions::AssumptionSet;
use crate::scenario::input_error::InputError;
use crate::scenario::mechanism;
use crate::scenario::opinions::Opinions;
use crate::scenario::own_figures::OwnFigures;
use crate::scenario::preset::{Preset, PresetId};
use crate::scenario::story::{self, Story};
use crate::text::Language;

/// The municipality that the page opens with, so that it is never empty.
pub const FIRST_PRESET: PresetId = PresetId::average(100, 2027);

/// Everything the page remembers.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// Dutch unless the user chose English.
    pub language: Language,
    /// What is on screen.
    pub work: Rc<Work>,
    /// What was on screen before the last change: the ghost, and what the sentence compares with.
    pub before: Option<Rc<Work>>,
    /// What the last change was.
    pub last: Option<Change>,
    /// Texts that were not accepted.
    pub refused: BTreeMap<Field, Refused>,
    /// What is to be said of what was last opened, until the next step.
    pub notice: Option<Notice>,
    /// Every step; the present one holds what is on screen.
    pub history: History,
    /// Which project all this is.
    pub title: Rc<Title>,
    /// The field that is being moved: its moves are one step for undo until it comes to rest.
    pub(super) moving: Option<Field>,
    pub(super) paths: Rc<Paths>,
    /// The stories of every preset.
    pub stories: Rc<Vec<Story>>,
}

/// What the last change was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Another municipality.
    Preset,
    /// A row of the policy documents was shown at work.
    Demonstrated(usize),
    /// A story was chosen.
    Told(usize),
    /// A field was set, in one municipality or in all.
    Set(Field, Option<usize>),
    /// A part was put back.
    Reset,
    /// Figures came from a file or from CBS.
    Imported,
    /// Assumptions came from the estimates of a group.
    Pooled,
    /// A realised amount, a real count, or whether a row is incidental.
    Budgeted,
    /// The list of scenarios changed, or another one came on screen.
    Listed,
    /// Other work was opened, from a link or a file.
    Opened,
    /// The scenario became current policy.
    Adopted,
    /// A step back.
    Undone,
    /// A step forward again.
    Redone,
    /// Another step of the history.
    Walked,
    /// The step that was asked for cannot be read.
    Unreadable,
    /// Another project.
    Switched,
}

/// Which part to put back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The levers of one group, to current policy.
    Group(Group),
    /// All levers on screen, to current policy.
    Levers,
    /// All assumptions, to the registry.
    Assumptions,
    /// All figures on screen, to the preset.
    Figures,
    /// One field.
    Field(Field),
}

/// What the user does.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Chooses a language.
    Speak(Language),
    /// Chooses a municipality, a region or the country.
    Choose(PresetId),
    /// Looks at one municipality of a region, or at all.
    Show(Option<usize>),
    /// Takes the choices of a story, by its place among all stories.
    Tell(usize),
    /// Shows a row of the policy documents at work, by its place among all rows.
    Demonstrate(usize),
    /// Moves a slider or picks an option.
    Set(Field, f64),
    /// Types a number and leaves the field.
    Type(Field, String),
    /// Brings figures in, all at once; when one does not fit, nothing changes.
    Import(OwnFigures),
    /// Assumes what a group estimates, all at once.
    Pool(Opinions),
    /// Puts a part back.
    Reset(Part),
    /// Does something with the list of scenarios.
    List(Listed),
    /// Tells the budget otherwise, or fills in what was realised.
    Budget(Set),
    /// Puts other work on screen, as one step.
    Open(Rc<Work>),
    /// Opens what somebody shared.
    Receive(Shared),
    /// Tells something until the next step.
    Say(Notice),
    /// Has read what was said of it.
    Dismiss,
    /// Makes the scenario the current policy.
    Adopt,
    /// Rests for a moment: the next move is a step of its own.
    Rest,
    /// Takes a step back.
    Undo,
    /// Takes a step forward again.
    Redo,
    /// Does something with projects or with the history.
    Keep(Keeping),
}

impl State {
    /// The page as it opens.
    ///
    /// # Errors
    /// A data file of the product that cannot be read; tests keep the shipped files free of these.
    pub fn new() -> Result<Self, DataError> {
        let paths = Rc::new(Paths::load()?);
        let work = Rc::new(Work::new(Rc::new(Preset::load(FIRST_PRESET, &paths)?)));
        let stories = Rc::new(story::all()?);
        Ok(Self {
            language: Language::Nl,
            history: History::new(Rc::clone(&work)),
            title: Rc::default(),
            work,
            before: None,
            last: None,
            refused: BTreeMap::new(),
            notice: None,
            moving: None,
            paths,
            stories,
        })
    }

    /// Whether there is a step to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.history.back().is_some()
    }

    /// Whether there is a step to take again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.history.forward().is_some()
    }

    /// The paths that every run shares.
    #[must_use]
    pub fn paths(&self) -> Rc<Paths> {
        Rc::clone(&self.paths)
    }

    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        match action {
            Action::Speak(language) => Self { language, ..self.clone() },
            Action::Rest => Self { moving: None, ..self.clone() },
            Action::Choose(id) => self.chosen(id),
            Action::Show(shown) => self.showing(shown),
            Action::Tell(place) => self.told(place),
            Action::Demonstrate(place) => self.demonstrated(place),
            Action::Set(field, value) => self.set(field, value),
            Action::Type(field, typed) => self.typed(field, typed),
            Action::Import(own) => match self.work.with_figures(&own) {
                Ok(work) => self.changed(work, Change::Imported).with_no_refusals(),
                Err(_) => self.clone(),
            },
            Action::Pool(opinions) => {
                let assumptions = self.work.assumptions.with_opinions(&opinions);
                self.changed(Work { assumptions, ..(*self.work).clone() }, Change::Pooled).with_no_refusals()
            }
            Action::Reset(part) => self.reset(part),
            Action::List(step) => self.changed(self.work.with_list(&step), Change::Listed).with_no_refusals(),
            Action::Budget(set) => self.budgeted(set),
            Action::Open(work) => self.changed((*work).clone(), Change::Opened).with_no_refusals(),
            Action::Receive(shared) => self.receiving(&shared),
            Action::Say(notice) => Self { notice: Some(notice), ..self.clone() },
            Action::Dismiss => Self { notice: None, ..self.clone() },
            Action::Adopt => self.changed(self.work.adopted(), Change::Adopted),
            Action::Undo => self.walked(self.history.back(), Change::Undone),
            Action::Redo => self.walked(self.history.forward(), Change::Redone),
            Action::Keep(keeping) => self.keeping(&keeping),
        }
    }

    fn chosen(&self, id: PresetId) -> Self {
        // The shipped files load: `State::new` has read them all.
        let Ok(preset) = Preset::load(id, &self.paths) else { return self.clone() };
        self.changed(self.work.moved_to(Rc::new(preset)), Change::Preset).with_no_refusals()
    }

    fn told(&self, place: usize) -> Self {
        let story = self.stories.get(place).filter(|story| story.preset == self.work.preset.id.name());
        // The shipped stories fit: a test tells them all.
        let told = story.and_then(|story| self.work.with_story(place, story).ok());
        told.map_or_else(|| self.clone(), |work| self.changed(work, Change::Told(place)).with_no_refusals())
    }

    fn demonstrated(&self, place: usize) -> Self {
        // The shipped rows load and fit: a test shows them all.
        let row = mechanism::all().ok().and_then(|rows| rows.into_iter().nth(place));
        let shown = row.and_then(|row| {
            let preset = Preset::load(PresetId::from_name(&row.preset)?, &self.paths).ok()?;
            Work::new(Rc::new(preset)).demonstrating(&row).ok()
        });
        shown.map_or_else(|| self.clone(), |work| self.changed(work, Change::Demonstrated(place)).with_no_refusals())
    }

    fn set(&self, field: Field, value: f64) -> Self {
        match self.work.with(field, value) {
            Ok(work) => self.moved(work, field),
            Err(error) => self.refusing(field, value.to_string(), error),
        }
    }

    fn typed(&self, field: Field, typed: String) -> Self {
        let read = field.read(&typed, self.language, &self.work);
        match read.and_then(|value| self.work.with(field, value).map_err(|error| does_not_fit(field, error))) {
            Ok(work) => Self { moving: None, ..self.moved(work, field) },
            Err(error) => self.refusing(field, typed, error),
        }
    }

    fn reset(&self, part: Part) -> Self {
        let mut work = (*self.work).clone();
        let levers =
            |groups: &[Group]| -> Vec<Field> { groups.iter().flat_map(|group| group_fields(*group)).collect() };
        let fields = match part {
            Part::Group(group) => levers(&[group]),
            Part::Levers => levers(&Group::ALL),
            Part::Field(field) => vec![field],
            Part::Assumptions => {
                work.assumptions = AssumptionSet::default();
                vec![]
            }
            Part::Figures => {
                work = work.without_own_figures();
                vec![]
            }
        };
        for field in fields {
            match work.without(field) {
                Ok(reset) => work = reset,
                Err(error) => return self.refusing(field, String::new(), does_not_fit(field, error)),
            }
        }
        if part == Part::Levers && work.changed_of(None) == 0 {
            work.story = None;
        }
        self.changed(work, Change::Reset).with_no_refusals()
    }

    /// A field moved: one step for undo as long as it keeps moving.
    fn moved(&self, work: Work, field: Field) -> Self {
        let mut state = if self.moving == Some(field) {
            let work = Rc::new(work);
            Self { history: self.history.replaced(Rc::clone(&work)), work, ..self.clone() }
        } else {
            Self { moving: Some(field), ..self.changed(work, Change::Set(field, self.work.shown)) }
        };
        state.refused.remove(&field);
        state
    }

    pub(super) fn changed(&self, work: Work, change: Change) -> Self {
        if work == *self.work {
            return self.clone();
        }
        let (before, work) = (Some(Rc::clone(&self.work)), Rc::new(work));
        let history = self.history.with(Rc::clone(&work), change);
        Self { before, work, history, last: Some(change), moving: None, notice: None, ..self.clone() }
    }

    fn refusing(&self, field: Field, typed: String, error: InputError) -> Self {
        let mut state = self.clone();
        state.refused.insert(field, Refused { typed, error });
        state
    }

    pub(super) fn with_no_refusals(self) -> Self {
        Self { refused: BTreeMap::new(), ..self }
    }
}

/// A figure that is fine by itself, but leaves no room for another own figure.
fn does_not_fit(field: Field, error: InputError) -> InputError {
    if error.field == field.id() {
        return error;
    }
    InputError {
        accepted_nl: format!("dan past een ander eigen cijfer niet meer. {}", error.sentence(Language::Nl)),
        accepted_en: format!("another figure of yours would no longer fit. {}", error.sentence(Language::En)),
        ..error
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
