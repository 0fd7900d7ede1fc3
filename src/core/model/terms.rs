//! Terms: what follows from assumptions, policy and calendar year alone, whatever the state. It is worked out when one of
//! these moves, and kept for the months in which all of them stand still.

use crate::engine::number::Number;
use crate::model::omgeving::CalendarMonth;
use crate::model::policy::{Policy, Progress, all_same};
use crate::model::prices::Prices;
use crate::model::region::Ties;
use crate::model::{
    Model, beschut_werk, bijstand, buig, garantiebaan, samenwerking, sw_bedrijf, toegang, voorziening, wijkteam,
};

/// What terms follow from.
#[derive(Clone, Copy)]
pub(crate) struct Given<'a, N> {
    pub model: &'a Model<N>,
    /// What holds by now.
    pub policy: &'a Policy<N>,
    /// With whom it works together.
    pub ties: &'a Ties<N>,
}

/// The terms of each part of the month.
pub(crate) struct Terms<N> {
    pub toegang: toegang::Terms<N>,
    pub wijkteam: wijkteam::Terms<N>,
    pub voorziening: voorziening::Terms<N>,
    pub bijstand: bijstand::Terms<N>,
    pub garantiebaan: garantiebaan::Terms<N>,
    pub beschut_werk: beschut_werk::Terms<N>,
    pub sw: sw_bedrijf::Terms<N>,
    pub samenwerking: samenwerking::Terms<N>,
    pub buig: buig::Terms<N>,
}

impl<N: Number> Terms<N> {
    pub(crate) fn new(given: Given<'_, N>) -> Self {
        Self {
            toegang: toegang::Terms::new(given),
            wijkteam: wijkteam::Terms::new(given),
            voorziening: voorziening::Terms::new(given),
            bijstand: bijstand::Terms::new(given),
            garantiebaan: garantiebaan::Terms::new(given),
            beschut_werk: beschut_werk::Terms::new(given),
            sw: sw_bedrijf::Terms::new(given),
            samenwerking: samenwerking::Terms::new(given),
            buig: buig::Terms::new(given),
        }
    }
}

/// What a municipality takes along from month to month, as long as it stands.
pub(crate) struct Kept<N> {
    pub policy: Policy<N>,
    ties: Ties<N>,
    calendar: CalendarMonth<N>,
    pub terms: Terms<N>,
    pub prices: Prices<N>,
}

impl<N: Number> Kept<N> {
    /// Everything, worked out.
    pub(crate) fn new(model: &Model<N>, progress: &Progress<N>, ties: &Ties<N>, calendar: &CalendarMonth<N>) -> Self {
        let policy = model.policy_at(progress);
        let given = Given { model, policy: &policy, ties };
        let (terms, prices) = (Terms::new(given), Prices::new(given, calendar));
        Self { policy, ties: *ties, calendar: *calendar, terms, prices }
    }

    /// Works out anew what does not stand any more at this point of the way.
    pub(crate) fn follow(
        &mut self,
        model: &Model<N>,
        progress: &Progress<N>,
        ties: &Ties<N>,
        calendar: &CalendarMonth<N>,
    ) {
        let policy_stands = progress.is_same(&self.policy.progress);
        let terms_stand = policy_stands && ties.is_same(&self.ties);
        if terms_stand && all_same(&calendar.of_year(), &self.calendar.of_year()) {
            return;
        }
        if !policy_stands {
            self.policy = model.policy_at(progress);
        }
        (self.ties, self.calendar) = (*ties, *calendar);
        let given = Given { model, policy: &self.policy, ties };
        if !terms_stand {
            self.terms = Terms::new(given);
        }
        self.prices = Prices::new(given, calendar);
    }
}
