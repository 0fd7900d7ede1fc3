//! Which feedback loops of `model/mod.rs` are active: how much of the difference with current policy runs through each.
//!
//! A loop is cut in scenario and reference alike, and both are run again (expected run). What the difference loses by the
//! cut is what runs through the loop, euro at the horizon; + means that the loop makes the scenario more advantageous. The
//! amounts do not add up: loops work on each other, and much runs through none.
//!
//! A cut must not make another municipality. The start is solved from the assumptions, so setting an effect to its neutral
//! value (0) may move it; and an effect that all rests on may be so strong that without it another world is compared. So
//! what a loop does at the start is kept where assumptions can say that, and only its response is taken away. No cut moves
//! the state at the start.
//!
//! | Loop | The cut |
//! |---|---|
//! | overload | absence and turnover stay at what the load at the start makes of them, whatever staff feel later |
//! | discovery | demand never gets round to following supply: its delay is endless. The effects at 0 would also take away early referrals by care providers, and so move the start |
//! | prevention | teams prevent nothing: against the start, neither more nor less |
//! | fixed-cost squeeze | overhead follows the workforce within a month. No assumption has a neutral value here, the lever has. The amount includes what it costs to let overhead go |
//! | imitation | the employers that take part go on to win over as many as those at the start did, and not more when they become more; in a region as many as on average |
//! | disappointment | no employer stops because a job ended. This takes away what it does at the start as well: nothing else can hold it there |
//! | late referral | late referrals stay at what the load at the start makes of them |

use crate::analysis::record::Record;
use crate::analysis::why::Why;
use crate::analysis::why::measure::{Evidence, Measure, Reading};
use crate::levers::Levers;
use crate::model::outcome::Outcome;
use crate::model::stocks::Stock;
use crate::parameters;

/// A loop counts as active when at least this part of the money runs through it: of the discounted monthly differences,
/// each taken as positive, so that a scenario that first costs and later yields is measured by what it moves and not by
/// what is left of it. One percent is a judgement: less is lost in the rounding of any figure that we show.
pub const ACTIVE_SHARE: f64 = 0.01;

/// Less than half a cent is rounding of the computer.
const HALF_A_CENT: f64 = 0.005;

/// Months after which nothing comes any more within a run: longer than any horizon, and still a number.
const NEVER: f64 = 1e30;

/// The named feedback loops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeedbackLoop {
    /// Load → fatigue → absence and turnover → capacity → load.
    Overload,
    /// Presence → induced demand → load.
    Discovery,
    /// Presence → less new need.
    Prevention,
    /// Fewer Wsw workers carry an overhead that follows slowly.
    FixedCostSqueeze,
    /// Engaged employers win over others.
    Imitation,
    /// Jobs that end cost employers.
    Disappointment,
    /// Load → heavier households → load.
    LateReferral,
}

/// What was found of a loop.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Which loop.
    pub of: FeedbackLoop,
    /// How much of the difference at the horizon runs through it, euro of the start year.
    pub amount: f64,
    /// Whether that is at least [`ACTIVE_SHARE`] of the money that moves.
    pub is_active: bool,
    /// Two or three figures that show it, in the year in which the first differs most.
    pub evidence: Vec<Evidence>,
}

impl FeedbackLoop {
    /// All of them, in the order of `model/mod.rs`.
    pub const ALL: [Self; 7] = [
        Self::Overload,
        Self::Discovery,
        Self::Prevention,
        Self::FixedCostSqueeze,
        Self::Imitation,
        Self::Disappointment,
        Self::LateReferral,
    ];

    /// Stable name, the same as in `export::causal`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Overload => "overload",
            Self::Discovery => "discovery",
            Self::Prevention => "prevention",
            Self::FixedCostSqueeze => "fixed_cost_squeeze",
            Self::Imitation => "imitation",
            Self::Disappointment => "disappointment",
            Self::LateReferral => "late_referral",
        }
    }

    /// What shows it; the first decides in which year.
    pub(crate) const fn measures(self) -> &'static [Measure] {
        match self {
            Self::Overload => &[
                Measure::Outcome(Outcome::LoadRatio),
                Measure::Outcome(Outcome::Absence),
                Measure::Outcome(Outcome::WaitingWeeks),
            ],
            Self::Discovery => &[Measure::InducedDemand, Measure::Outcome(Outcome::NewNeed)],
            Self::Prevention => &[Measure::PreventedShare, Measure::ExperiencedStaff],
            Self::FixedCostSqueeze => &[Measure::OverheadPerWswWorker, Measure::Outcome(Outcome::CostPerSwPlace)],
            Self::Imitation => &[Measure::EngagedEmployers, Measure::Outcome(Outcome::GarantiebaanCounted)],
            Self::Disappointment => &[Measure::DisappointedEmployers, Measure::Outcome(Outcome::GarantiebaanCounted)],
            Self::LateReferral => &[Measure::Outcome(Outcome::LoadRatio), Measure::LateShare],
        }
    }

    /// These assumptions (declared, in the order of the registry) with the loop cut; the squeeze is cut by its lever.
    /// `joined` is the share of employers that take part at the start: companies, government.
    #[must_use]
    pub fn cut(self, declared: &[f64], joined: [f64; 2]) -> Vec<f64> {
        let mut cut = declared.to_vec();
        match self {
            Self::Overload => {
                freeze(&mut cut, "wijkteam_absence", "wijkteam_absence_per_overload");
                freeze(&mut cut, "wijkteam_turnover", "wijkteam_turnover_per_overload");
            }
            Self::LateReferral => freeze(&mut cut, "wijkteam_late_referral", "wijkteam_late_per_overload"),
            Self::Discovery => set(&mut cut, "wijkteam_induced_months", NEVER),
            Self::Prevention => set(&mut cut, "wijkteam_prevention", 0.0),
            Self::Imitation => {
                let kinds = [
                    ("garantiebaan_market_initiative", "garantiebaan_market_imitation"),
                    ("garantiebaan_government_initiative", "garantiebaan_government_imitation"),
                ];
                for ((initiative, imitation), joined) in kinds.into_iter().zip(joined) {
                    let at_start = get(declared, initiative) + get(declared, imitation) * joined;
                    set(&mut cut, initiative, at_start);
                    set(&mut cut, imitation, 0.0);
                }
            }
            Self::Disappointment => set(&mut cut, "garantiebaan_disappointment", 0.0),
            Self::FixedCostSqueeze => {}
        }
        cut
    }
}

/// Takes away the response to load, and keeps what it makes of the rate at the start.
fn freeze(declared: &mut [f64], rate: &str, response: &str) {
    let overload = (get(declared, "wijkteam_initial_load") - 1.0).max(0.0);
    let at_start = get(declared, rate) * (get(declared, response) * overload + 1.0);
    set(declared, rate, at_start);
    set(declared, response, 0.0);
}

fn get(declared: &[f64], id: &str) -> f64 {
    parameters::find(id).and_then(|(place, _)| declared.get(place)).copied().unwrap_or_default()
}

fn set(declared: &mut [f64], id: &str, value: f64) {
    if let Some(declared) = parameters::find(id).and_then(|(place, _)| declared.get_mut(place)) {
        *declared = value;
    }
}

/// Share of companies and of government employers that take part at the start, in all municipalities together.
fn joined_at_start(why: &Why) -> [f64; 2] {
    let start = why.own().region(None, why.own().sampler().defaults()).start();
    let all = |stock: Stock| -> f64 { start.iter().map(|state| state.stocks[stock as usize]).sum() };
    [(Stock::MarketPotential, Stock::MarketEngaged), (Stock::GovernmentPotential, Stock::GovernmentEngaged)].map(
        |(potential, engaged)| {
            let employers = all(potential) + all(engaged);
            if employers > 0.0 { all(engaged) / employers } else { 0.0 }
        },
    )
}

/// Every loop, in the order of [`FeedbackLoop::ALL`].
#[must_use]
pub fn findings(why: &Why) -> Vec<Finding> {
    let declared = why.own().sampler().declared_defaults();
    let mut draws = vec![declared.to_vec()];
    let joined = joined_at_start(why);
    draws.extend(FeedbackLoop::ALL.map(|of| of.cut(declared, joined)));
    let records: Vec<Record> = Record::of_draws(why.own(), &[why.scenario()], &draws).into_iter().flatten().collect();
    let npv = |record: Option<&Record>| record.map_or(0.0, |record| record.comparison.npv);
    let whole = npv(records.first());
    let threshold = records.first().map_or(0.0, gross) * ACTIVE_SHARE;
    let reading = Reading::of(why);
    FeedbackLoop::ALL
        .into_iter()
        .enumerate()
        .map(|(place, of)| {
            let without = match of {
                FeedbackLoop::FixedCostSqueeze => without_squeeze(why),
                _ => npv(records.get(place + 1)),
            };
            let amount = whole - without;
            let is_active = amount.abs() >= threshold && amount.abs() >= HALF_A_CENT;
            Finding { of, amount, is_active, evidence: reading.evidence(of.measures()) }
        })
        .collect()
}

/// The difference when overhead follows the workforce within a month, in scenario and reference.
fn without_squeeze(why: &Why) -> f64 {
    let (experiment, scenario) = why.changed(|levers| Levers { sw_overhead_months: 1.0, ..levers });
    let declared = experiment.sampler().declared_defaults().to_vec();
    let records = Record::of_draws(&experiment, &[scenario], &[declared]);
    records.iter().flatten().next().map_or(0.0, |record| record.comparison.npv)
}

/// The discounted monthly differences, each taken as positive: never less than the difference at the horizon.
fn gross(record: &Record) -> f64 {
    let mut before = 0.0;
    let mut sum = 0.0;
    for after in &record.comparison.cumulative {
        sum += (after - before).abs();
        before = *after;
    }
    sum
}
