//! The doors to a whole run for the other rooms: not generic, so that they are built here, for speed, and built once.

use std::ops::Range;

use crate::engine::lanes::Lanes;
use crate::engine::noise::{Draws, Expected, LaneDraws};
use crate::model::State;
use crate::model::lines::add;
use crate::model::omgeving::Calendar;
use crate::model::post::Post;
use crate::model::region::{Choice, Region, Service};
use crate::model::run::{self, Lines, Trajectory, run, states};
use crate::parameters::Parameters;

/// Which draws of chance a run has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chance {
    /// Every flow at its mean.
    None,
    /// Whole persons.
    Drawn {
        /// The seed of all draws.
        seed: u64,
        /// Which replications.
        replications: [u32; Lanes::WIDTH],
    },
}

/// The expected run of these choices in one draw of the parameters.
#[must_use]
pub fn expected(choices: &[Choice], service: &Service, parameters: Parameters<f64>, calendar: &Calendar) -> Trajectory {
    run(&Region::at(choices, service, parameters, calendar), &mut Expected)
}

/// A run with whole persons. Apart from [`expected`], so that a page that draws in lanes only does not load it.
#[must_use]
pub fn drawn(
    choices: &[Choice],
    service: &Service,
    parameters: Parameters<f64>,
    calendar: &Calendar,
    (seed, replication): (u64, u32),
) -> Trajectory {
    let region = Region::at(choices, service, parameters, calendar);
    run(&region, &mut Draws::new(seed, replication, region.flow_count()))
}

/// The lines of these choices in as many draws of the parameters as there are lanes: the same bytes as [`expected`] or
/// [`drawn`], one after the other.
#[must_use]
pub fn lanes(
    choices: &[Choice],
    service: &Service,
    parameters: Parameters<Lanes>,
    calendar: &Calendar,
    chance: Chance,
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

/// The months of the expected run from these states on, or from the start where there are none: the states at their end
/// and what every post comes to over these months, euro.
#[must_use]
pub fn expected_months(
    choices: &[Choice],
    service: &Service,
    parameters: Parameters<f64>,
    calendar: &Calendar,
    months: Range<usize>,
    states: Option<&[State<f64>]>,
) -> (Vec<State<f64>>, [f64; Post::COUNT]) {
    let region = Region::at(choices, service, parameters, calendar);
    let mut states = states.map_or_else(|| region.start(), <[State<f64>]>::to_vec);
    let mut posts = [0.0; Post::COUNT];
    for index in months {
        let Some(moment) = region.calendar(index) else { break };
        let month = region.month_at(&moment, &states, &mut Expected);
        month.iter().for_each(|(_, result)| add(&mut posts, &result.posts));
        states = month.into_iter().map(|(state, _)| state).collect();
    }
    (states, posts)
}
