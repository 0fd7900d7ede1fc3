//! What several parts of the month ask of its state, found once.

use crate::engine::number::Number;
use crate::model::omgeving::{self, CalendarMonth};
use crate::model::stocks::{Level, Stock};
use crate::model::terms::Terms;
use crate::model::{Model, State, beschut_werk, garantiebaan, outcome, sw_bedrijf};

/// What is found in a state, at a moment of the calendar.
#[derive(Clone, Copy)]
pub(crate) struct Found<N> {
    /// New need against the start: less when prevention works.
    pub need: N,
    /// The labour market against normal: above 1 more people find work and fewer need bijstand.
    pub labour_market: N,
    /// The same turned round: above 1 more people need bijstand.
    pub scarcity: N,
    /// Jobs that engaged employers offer: market and government.
    pub offered: [N; 2],
    /// Part of the jobs that would not have existed otherwise.
    pub additional: N,
    /// Target for all counted jobs.
    pub garantiebaan_target: N,
    /// The municipality's part of the national task for beschut werk.
    pub beschut_task: N,
    /// Persons in beschut werk, all forms.
    pub beschut_persons: N,
    /// Wsw workers, all forms.
    pub wsw_persons: N,
    /// Persons with bijstand who have no job.
    pub bijstand_persons: N,
}

impl<N: Number> Found<N> {
    /// Looks at a state.
    pub(crate) fn new(model: &Model<N>, state: &State<N>, calendar: &CalendarMonth<N>, terms: &Terms<N>) -> Self {
        let labour_market = omgeving::labour_market(&model.parameters, state);
        let offered = garantiebaan::offered(&terms.garantiebaan, state, labour_market);
        Self {
            need: need(model, state),
            labour_market,
            scarcity: labour_market.inverse(),
            offered,
            additional: garantiebaan::additional(&terms.garantiebaan, state, labour_market, offered),
            garantiebaan_target: (model.country_share * calendar.garantiebaan_target).named("garantiebaan_target"),
            beschut_task: (model.country_share * calendar.beschut_task).named("beschut_task"),
            beschut_persons: beschut_werk::persons(state),
            wsw_persons: sw_bedrijf::persons(state),
            bijstand_persons: outcome::bijstand_persons(&model.parameters, state),
        }
    }
}

fn need<N: Number>(model: &Model<N>, state: &State<N>) -> N {
    let prevented = |state: &State<N>| model.parameters.wijkteam.prevention * state.levels[Level::Prevention as usize];
    (prevented(state).complement() / prevented(&model.start).complement()).named("need_factor")
}

impl<N: Number> State<N> {
    pub(crate) fn stock(&self, stock: Stock) -> N {
        self.stocks[stock as usize]
    }

    pub(crate) fn level(&self, level: Level) -> N {
        self.levels[level as usize]
    }

    /// All of these stocks together.
    pub(crate) fn all<const COUNT: usize>(&self, stocks: [Stock; COUNT]) -> N {
        stocks.map(|stock| self.stock(stock)).into_iter().reduce(|sum, next| sum + next).unwrap_or(N::constant(0.0))
    }
}
