//! What depends on the month only, worked out once.

use std::sync::LazyLock;

/// Steps of one month.
pub const MONTHS: usize = 180;
/// Points in time that are recorded: the start, and the end of every month.
pub const POINTS: usize = MONTHS + 1;

/// The month's own inputs.
#[derive(Debug, Clone, Copy)]
pub struct Inputs {
    /// Whether the levers work: 1 from month 12 on, before that 0.
    pub on: f64,
    /// Season of the inflow, around 1.
    pub season: f64,
    /// Discount factor of a cost in this month.
    pub discount: f64,
}

impl Inputs {
    /// Those of every month.
    #[must_use]
    pub fn all() -> &'static [Self; MONTHS] {
        static ALL: LazyLock<[Inputs; MONTHS]> = LazyLock::new(|| std::array::from_fn(Inputs::at));
        &ALL
    }

    fn at(month: usize) -> Self {
        let month = month as f64;
        Self {
            on: if month >= 12.0 { 1.0 } else { 0.0 },
            season: 1.0 + 0.05 * libm::sin(0.523_598_775_598_298_8 * month),
            discount: libm::exp(-0.003_268_394_5 * month),
        }
    }
}
