//! What a large experiment keeps of each draw.

use crate::model::outcome::Outcome;

/// A figure that is kept, by the name that it has in the results of a simulation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Output {
    /// The discounted running sum at the end of the horizon, euro.
    Npv,
    /// The deepest point of the running sum, euro ≥ 0.
    PeakFunding,
    /// Months from the start to the turning point, 0 for an advantage from the start; nothing when it never comes.
    Kantelpunt,
    /// The difference in the last twelve months, euro.
    Structural,
    /// The difference per calendar year, euro.
    Saldo,
    /// The same if every municipality did this, euro.
    NationalSaldo,
    /// An outcome of the scenario itself per calendar year, in its own unit.
    Outcome(Outcome),
}

/// The group of all outcomes, and the start of the name of one.
const OUTCOMES: &str = "outcomes";

impl Output {
    /// What is kept unless the experiment says otherwise: every figure that is a difference with the reference.
    pub const USUAL: [Self; 5] = [Self::Npv, Self::PeakFunding, Self::Kantelpunt, Self::Structural, Self::Saldo];

    const DIFFERENCES: [(&'static str, Self); 6] = [
        ("npv", Self::Npv),
        ("peak_funding", Self::PeakFunding),
        ("kantelpunt", Self::Kantelpunt),
        ("structural", Self::Structural),
        ("saldo", Self::Saldo),
        ("national_saldo", Self::NationalSaldo),
    ];

    /// The stable name: `npv`, or `outcomes/waiting_weeks` for an outcome.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Outcome(outcome) => format!("{OUTCOMES}/{}", outcome.name()),
            other => {
                let named = Self::DIFFERENCES.iter().find(|(_, output)| *output == other);
                named.map_or("", |(name, _)| name).to_owned()
            }
        }
    }

    /// The outputs with this name: one, or every outcome for `outcomes`; none when there is no such name.
    #[must_use]
    pub fn named(name: &str) -> Vec<Self> {
        let outcomes = || Outcome::ALL.iter().copied();
        match name.strip_prefix(OUTCOMES) {
            Some("") => outcomes().map(Self::Outcome).collect(),
            Some(rest) => {
                outcomes().filter(|one| rest.strip_prefix('/') == Some(one.name())).map(Self::Outcome).collect()
            }
            None => Self::DIFFERENCES.iter().filter(|(known, _)| *known == name).map(|(_, output)| *output).collect(),
        }
    }

    /// Every name that [`Self::named`] knows.
    pub fn names() -> impl Iterator<Item = String> {
        let groups = Self::DIFFERENCES.iter().map(|(name, _)| (*name).to_owned()).chain([OUTCOMES.to_owned()]);
        groups.chain(Outcome::ALL.iter().map(|outcome| Self::Outcome(*outcome).name()))
    }

    /// Whether there is a value for each calendar year, and not one for the run.
    #[must_use]
    pub const fn is_yearly(self) -> bool {
        matches!(self, Self::Saldo | Self::NationalSaldo | Self::Outcome(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_read_back() {
        for name in Output::names().filter(|name| name != OUTCOMES) {
            assert_eq!(Output::named(&name).iter().map(|output| output.name()).collect::<Vec<_>>(), [name]);
        }
        assert_eq!(Output::named(OUTCOMES).len(), Outcome::ALL.len());
        for unknown in ["", "mpv", "outcomes/", "outcomeswaiting_weeks", "waiting_weeks"] {
            assert!(Output::named(unknown).is_empty(), "{unknown}");
        }
    }
}
