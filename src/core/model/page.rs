//! What a month is written on, and how it is seen while it is written.

use crate::engine::number::Number;
use crate::model::found::Found;
use crate::model::omgeving::CalendarMonth;
use crate::model::outcome::Outcome;
use crate::model::policy::Policy;
use crate::model::post::Post;
use crate::model::prices::Prices;
use crate::model::region::Shared;
use crate::model::stocks::{Flow, Level, Stock};
use crate::model::terms::{Kept, Terms};
use crate::model::{Model, MonthResult, State};

/// What a municipality has before it during a run, month after month.
pub struct Page<N> {
    /// The state: at the start of a month, and when it is written at its end.
    pub(crate) state: State<N>,
    /// What the last month gave.
    pub(crate) result: MonthResult<N>,
    /// What stood in that month.
    pub(crate) kept: Option<Kept<N>>,
}

impl<N: Number> Page<N> {
    /// Before the month that starts with this state.
    pub(crate) fn new(state: State<N>) -> Self {
        let zero = N::constant(0.0);
        let result = MonthResult {
            flows: [zero; Flow::COUNT],
            posts: [zero; Post::COUNT],
            national_buig: zero,
            outcomes: [zero; Outcome::COUNT],
        };
        Self { state, result, kept: None }
    }

    /// Whether every change of this municipality is done.
    pub(crate) fn has_arrived(&self) -> bool {
        self.kept.as_ref().is_some_and(|kept| kept.has_arrived)
    }
}

/// The month as it is seen from its start.
pub(crate) struct Now<'a, N> {
    pub model: &'a Model<N>,
    pub state: &'a State<N>,
    pub calendar: &'a CalendarMonth<N>,
    /// What holds by now.
    pub policy: &'a Policy<N>,
    /// What follows from policy, whatever the state.
    pub terms: &'a Terms<N>,
    pub prices: &'a Prices<N>,
    /// What it has from its region.
    pub shared: &'a Shared<N>,
    /// What several parts of the month ask of the state.
    pub found: Found<N>,
}

impl<'a, N: Number> Now<'a, N> {
    pub(crate) fn new(
        model: &'a Model<N>,
        state: &'a State<N>,
        calendar: &'a CalendarMonth<N>,
        shared: &'a Shared<N>,
        kept: &'a Kept<N>,
    ) -> Self {
        let Kept { policy, terms, prices, .. } = kept;
        let found = Found::new(model, state, calendar, terms);
        Self { model, state, calendar, policy, terms, prices, shared, found }
    }

    pub(crate) fn stock(&self, stock: Stock) -> N {
        self.state.stock(stock)
    }

    pub(crate) fn level(&self, level: Level) -> N {
        self.state.level(level)
    }
}
