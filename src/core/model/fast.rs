//! The doors to a whole run for the other rooms: not generic, so that they are built here, for speed, and built once.

use crate::engine::lanes::Lanes;
use crate::engine::noise::{Draws, Expected, LaneDraws};
use crate::model::State;
use crate::model::omgeving::Calendar;
use crate::model::region::{Choice, Region, Service};
use crate::model::run::{self, Lines, Trajectory, run, states};
use crate::parameters::Parameters;

/// Which draws of chance a run has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chance<const REPLICATIONS: usize> {
    /// Every flow at its mean.
    None,
    /// Whole persons.
    Drawn {
        /// The seed of all draws.
        seed: u64,
        /// Which replications.
        replications: [u32; REPLICATIONS],
    },
}

/// Runs these choices in one draw of the parameters: the reference that the lanes are held against.
#[must_use]
pub fn one(
    choices: &[Choice],
    service: &Service,
    parameters: Parameters<f64>,
    calendar: &Calendar,
    chance: Chance<1>,
) -> Trajectory {
    let region = Region::at(choices, service, parameters, calendar);
    match chance {
        Chance::None => run(&region, &mut Expected),
        Chance::Drawn { seed, replications: [replication] } => {
            run(&region, &mut Draws::new(seed, replication, region.flow_count()))
        }
    }
}

/// The lines of these choices in as many draws of the parameters as there are lanes: the same bytes as [`one`] after the
/// other.
#[must_use]
pub fn lanes(
    choices: &[Choice],
    service: &Service,
    parameters: Parameters<Lanes>,
    calendar: &Calendar,
    chance: Chance<{ Lanes::WIDTH }>,
) -> Lines<Lanes> {
    let region = Region::at(choices, service, parameters, calendar);
    match chance {
        Chance::None => run::lines(&region, &mut Expected),
        Chance::Drawn { seed, replications } => {
            run::lines(&region, &mut LaneDraws::new(seed, replications, region.flow_count()))
        }
    }
}

/// The states of every municipality at the end of each month of the expected run.
#[must_use]
pub fn expected_states(
    choices: &[Choice],
    service: &Service,
    parameters: Parameters<f64>,
    calendar: &Calendar,
) -> Vec<Vec<State<f64>>> {
    states(&Region::at(choices, service, parameters, calendar), &mut Expected)
}
