//! The three need classes of households, and the stocks and flows of each.

use crate::model::stocks::{Flow, Stock};

/// One value for each need class: single, multi, intensive.
pub(crate) type PerClass<T> = [T; 3];

/// Number of need classes.
pub(crate) const CLASSES: usize = 3;
/// Several laws, not intensive.
pub(crate) const MULTI: usize = 1;
/// Strict multi-problem household.
pub(crate) const INTENSIVE: usize = 2;

/// Has need, has not asked.
pub(crate) const LATENT: PerClass<Stock> = [Stock::LatentSingle, Stock::LatentMulti, Stock::LatentIntensive];
/// Asked, no plan yet.
pub(crate) const WAITING: PerClass<Stock> = [Stock::WaitingSingle, Stock::WaitingMulti, Stock::WaitingIntensive];
/// With the wijkteam.
pub(crate) const TEAM: PerClass<Stock> = [Stock::TeamSingle, Stock::TeamMulti, Stock::TeamIntensive];
/// With a provision, no team.
pub(crate) const PROVISION: PerClass<Stock> =
    [Stock::ProvisionSingle, Stock::ProvisionMulti, Stock::ProvisionIntensive];
/// Helped, may return.
pub(crate) const STABLE: PerClass<Stock> = [Stock::StableSingle, Stock::StableMulti, Stock::StableIntensive];

/// New need.
pub(crate) const NEED_ARISES: PerClass<Flow> =
    [Flow::NeedArisesSingle, Flow::NeedArisesMulti, Flow::NeedArisesIntensive];
/// Request.
pub(crate) const ASKS: PerClass<Flow> = [Flow::AsksSingle, Flow::AsksMulti, Flow::AsksIntensive];
/// Need that outreach found.
pub(crate) const FOUND: PerClass<Flow> = [Flow::FoundSingle, Flow::FoundMulti, Flow::FoundIntensive];
/// Recovery without a request.
pub(crate) const RECOVERS: PerClass<Flow> = [Flow::RecoversSingle, Flow::RecoversMulti, Flow::RecoversIntensive];
/// Request solved with the own network.
pub(crate) const OWN_NETWORK: PerClass<Flow> =
    [Flow::OwnNetworkSingle, Flow::OwnNetworkMulti, Flow::OwnNetworkIntensive];
/// From intake to the team.
pub(crate) const TO_TEAM: PerClass<Flow> = [Flow::ToTeamSingle, Flow::ToTeamMulti, Flow::ToTeamIntensive];
/// From intake to a provision.
pub(crate) const TO_PROVISION: PerClass<Flow> =
    [Flow::ToProvisionSingle, Flow::ToProvisionMulti, Flow::ToProvisionIntensive];
/// The team is done.
pub(crate) const TEAM_DONE: PerClass<Flow> = [Flow::TeamDoneSingle, Flow::TeamDoneMulti, Flow::TeamDoneIntensive];
/// The team refers to a specialist.
pub(crate) const REFERRED: PerClass<Flow> = [Flow::ReferredSingle, Flow::ReferredMulti, Flow::ReferredIntensive];
/// The team refers too early.
pub(crate) const REFERRED_EARLY: PerClass<Flow> =
    [Flow::ReferredEarlySingle, Flow::ReferredEarlyMulti, Flow::ReferredEarlyIntensive];
/// The provision ends.
pub(crate) const PROVISION_ENDS: PerClass<Flow> =
    [Flow::ProvisionEndsSingle, Flow::ProvisionEndsMulti, Flow::ProvisionEndsIntensive];
/// The need comes back.
pub(crate) const RELAPSE: PerClass<Flow> = [Flow::RelapseSingle, Flow::RelapseMulti, Flow::RelapseIntensive];
/// Lastingly helped.
pub(crate) const SETTLED: PerClass<Flow> = [Flow::SettledSingle, Flow::SettledMulti, Flow::SettledIntensive];
