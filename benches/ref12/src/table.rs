//! The uncertain parameters of every replication: NumPy's uniforms through the inverse distribution of each parameter.

use crate::pack::Pack;
use crate::pcg64::Pcg64;
use kantelpunt_core::engine::real::{exp, ln};
use kantelpunt_core::engine::sampler::normal_quantile;

/// How many replications one measurement holds.
pub const REPLICATIONS: usize = 1_000;
/// How many parameters are uncertain.
pub const PARAMETERS: usize = 8;
const SEED: u32 = 20_261_121;

/// The parameters of as many replications as one number holds.
#[derive(Debug, Clone, Copy)]
pub struct Parameters<N> {
    /// Persons who come to ask for bijstand, per month.
    pub inflow: N,
    /// Share of them with more than one problem.
    pub multiple: N,
    /// Monthly chance to find work.
    pub hire: N,
    /// Clients that one fte can serve.
    pub productivity: N,
    /// How much better a full adoption of the new way of working serves.
    pub effect: N,
    /// Speed of its adoption, per month.
    pub adoption: N,
    /// Monthly chance to lose work.
    pub relapse: N,
    /// Cost of a client in the wijkteam, euro per month.
    pub case_cost: N,
}

/// A distribution by its quantiles.
enum Quantile {
    /// Median, and standard deviation of the logarithm.
    Lognormal(f64, f64),
    /// From, to.
    Uniform(f64, f64),
}

const QUANTILES: [Quantile; PARAMETERS] = [
    Quantile::Lognormal(60.0, 0.15),
    Quantile::Uniform(0.25, 0.45),
    Quantile::Lognormal(0.012, 0.25),
    Quantile::Lognormal(28.0, 0.20),
    Quantile::Uniform(0.05, 0.45),
    Quantile::Lognormal(0.08, 0.35),
    Quantile::Lognormal(0.01, 0.25),
    Quantile::Lognormal(900.0, 0.20),
];

impl Quantile {
    fn at(&self, uniform: f64) -> f64 {
        match self {
            Self::Lognormal(median, deviation) => exp(ln(*median) + deviation * normal_quantile(uniform)),
            Self::Uniform(from, to) => from + (to - from) * uniform,
        }
    }
}

/// The table, one column per parameter, in the order of [`Parameters`]: all replications of the first, of the second …
#[must_use]
pub fn columns() -> Vec<f64> {
    let mut generator = Pcg64::new(SEED);
    let mut columns = vec![0.0; PARAMETERS * REPLICATIONS];
    for replication in 0..REPLICATIONS {
        for (parameter, quantile) in QUANTILES.iter().enumerate() {
            columns[parameter * REPLICATIONS + replication] = quantile.at(generator.uniform());
        }
    }
    columns
}

/// The same table, as the numbers to compute with. The last number is filled up with the last replication.
#[must_use]
pub fn packed<N: Pack>(columns: &[f64]) -> Vec<Parameters<N>> {
    let block = |first: usize| {
        let column = |parameter: usize| {
            let last = REPLICATIONS - 1;
            let values: Vec<f64> = (first..first + N::WIDTH)
                .map(|replication| {
                    columns[parameter * REPLICATIONS + if replication < last { replication } else { last }]
                })
                .collect();
            N::load(&values)
        };
        Parameters {
            inflow: column(0),
            multiple: column(1),
            hire: column(2),
            productivity: column(3),
            effect: column(4),
            adoption: column(5),
            relapse: column(6),
            case_cost: column(7),
        }
    };
    (0..REPLICATIONS).step_by(N::WIDTH).map(block).collect()
}
