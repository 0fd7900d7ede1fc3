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

/// What most terms follow from.
#[derive(Clone, Copy)]
pub(crate) struct Given<'a, N> {
    pub model: &'a Model<N>,
    /// What holds by now.
    pub policy: &'a Policy<N>,
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
    fn new(given: Given<'_, N>, progress: &Progress<N>, ties: &Ties<N>) -> Self {
        Self {
            toegang: toegang::Terms::new(given, progress.teams[1]),
            wijkteam: wijkteam::Terms::new(given, ties.partners),
            voorziening: voorziening::Terms::new(given.model),
            bijstand: bijstand::Terms::new(given, progress.placement, progress.governance[0]),
            garantiebaan: garantiebaan::Terms::new(given, progress.regional),
            beschut_werk: beschut_werk::Terms::new(given),
            sw: sw_bedrijf::Terms::new(given),
            samenwerking: samenwerking::Terms::new(given, progress, ties),
            buig: buig::Terms::new(given.model),
        }
    }

    /// Works out anew what rests on what moved.
    fn follow(&mut self, given: Given<'_, N>, progress: &Progress<N>, ties: &Ties<N>, moved: &Moved<'_, N>) {
        if moved.since(|progress| progress.teams[1]) {
            self.toegang = toegang::Terms::new(given, progress.teams[1]);
        }
        if moved.policy || moved.ties {
            self.wijkteam = wijkteam::Terms::new(given, ties.partners);
        }
        if moved.since(|progress| progress.placement) || moved.since(|progress| progress.governance[0]) {
            self.bijstand = bijstand::Terms::new(given, progress.placement, progress.governance[0]);
        }
        if moved.since(|progress| progress.regional) {
            self.garantiebaan = garantiebaan::Terms::new(given, progress.regional);
        }
        if moved.policy {
            self.beschut_werk = beschut_werk::Terms::new(given);
            self.sw = sw_bedrijf::Terms::new(given);
        }
        self.samenwerking = samenwerking::Terms::new(given, progress, ties);
    }
}

/// What moved since the month before.
struct Moved<'a, N> {
    policy: bool,
    ties: bool,
    /// How far everything was and is.
    progress: [&'a Progress<N>; 2],
}

impl<N: Number> Moved<'_, N> {
    /// Whether policy or this part of the way did.
    fn since(&self, part: fn(&Progress<N>) -> N) -> bool {
        let [was, is] = self.progress.map(part);
        self.policy || !was.is_same(is)
    }
}

/// How far a municipality is on the way from current policy to what was chosen, and with whom.
pub(crate) struct Way<N> {
    pub progress: Progress<N>,
    pub ties: Ties<N>,
}

impl<N: Number> Way<N> {
    /// Without a region.
    pub(crate) fn alone(model: &Model<N>, calendar: &CalendarMonth<N>) -> Self {
        let progress = model.progress(calendar);
        Self { ties: Ties::alone(model, &progress), progress }
    }
}

/// What a municipality takes along from month to month, as long as it stands.
pub(crate) struct Kept<N> {
    way: Way<N>,
    /// Whether every change is done.
    pub has_arrived: bool,
    calendar: CalendarMonth<N>,
    pub policy: Policy<N>,
    pub terms: Terms<N>,
    pub prices: Prices<N>,
}

impl<N: Number> Kept<N> {
    /// Everything, worked out.
    pub(crate) fn new(model: &Model<N>, way: Way<N>, calendar: &CalendarMonth<N>) -> Self {
        let Way { progress, ties } = &way;
        let policy = model.policy_at(progress);
        let given = Given { model, policy: &policy };
        let terms = Terms::new(given, progress, ties);
        let prices = Prices::new(given, progress, ties, calendar);
        Self { way, has_arrived: false, calendar: *calendar, policy, terms, prices }
    }

    /// What holds in this month: what is kept, with what does not stand any more worked out anew. Without a way it stands for
    /// good. Says whether prices moved.
    pub(crate) fn until_now<'a>(
        kept: &'a mut Option<Self>,
        model: &Model<N>,
        way: Option<Way<N>>,
        calendar: &CalendarMonth<N>,
    ) -> (&'a Self, bool) {
        let Some(kept) = kept else {
            let way = way.unwrap_or_else(|| Way::alone(model, calendar));
            return (kept.insert(Self::new(model, way, calendar)), true);
        };
        let moves = way.is_some_and(|way| kept.move_to(model, way));
        let is_new = moves || !all_same(&calendar.of_year(), &kept.calendar.of_year());
        if is_new {
            kept.calendar = *calendar;
            kept.prices.follow(model, calendar);
        }
        (kept, is_new)
    }

    /// Says whether anything moves.
    #[inline(never)]
    fn move_to(&mut self, model: &Model<N>, way: Way<N>) -> bool {
        let was = std::mem::replace(&mut self.way, way);
        let Way { progress, ties } = &self.way;
        let moved = Moved {
            policy: !progress.is_same_policy(&was.progress),
            ties: !ties.is_same(&was.ties),
            progress: [&was.progress, progress],
        };
        if !moved.ties && progress.is_same(&was.progress) {
            self.has_arrived = progress.is_same(&Progress::at_last(&model.timing));
            return false;
        }
        if moved.policy {
            self.policy = model.policy_at(progress);
        }
        let given = Given { model, policy: &self.policy };
        self.terms.follow(given, progress, ties, &moved);
        self.prices.move_on(given, progress, ties);
        true
    }
}
