//! Round numbers along an axis.

/// An axis from one round number to another, in equal round steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Ticks {
    first: f64,
    last: f64,
    /// The distance between two ticks.
    pub(crate) step: f64,
}

impl Ticks {
    /// The axis in at most `most` steps that holds `low..=high` with the least room to spare.
    pub(crate) fn around(low: f64, high: f64, most: usize) -> Self {
        let most = most.max(2) as f64;
        let span = (high - low).max(f64::MIN_POSITIVE);
        let power = power_of_ten(span / most);
        let steps = [1.0, 2.0, 4.0, 5.0, 10.0, 20.0, 40.0].map(|digit| digit * power);
        let candidates = steps.into_iter().map(|step| Self::stepping(low, high, step));
        let fitting = candidates.filter(|axis| axis.last - axis.first <= most);
        // Fours read a little slower than ones, twos and fives.
        let cost = |axis: &Self| axis.span() / span + if axis.step / power % 5.0 == 4.0 { 0.12 } else { 0.0 };
        let best = fitting.min_by(|one, other| cost(one).total_cmp(&cost(other)));
        best.unwrap_or_else(|| Self::stepping(low, high, 50.0 * power))
    }

    fn stepping(low: f64, high: f64, step: f64) -> Self {
        let slack = 1e-9;
        let first = (low / step + slack).floor();
        Self { first, last: (high / step - slack).ceil().max(first + 1.0), step }
    }

    fn span(&self) -> f64 {
        (self.last - self.first) * self.step
    }

    /// Where the axis starts.
    pub(crate) fn low(&self) -> f64 {
        self.first * self.step
    }

    /// Where the axis ends.
    pub(crate) fn high(&self) -> f64 {
        self.last * self.step
    }

    /// The ticks, from low to high.
    pub(crate) fn values(self) -> impl Iterator<Item = f64> {
        let count = (self.last - self.first) as usize;
        (0..=count).map(move |place| (self.first + place as f64) * self.step)
    }

    /// How many decimals a tick needs when one unit is `unit`.
    pub(crate) fn digits(&self, unit: f64) -> usize {
        let mut step = self.step / unit;
        let mut digits = 0;
        while digits < 6 && (step - step.round()).abs() > 1e-6 * step {
            step *= 10.0;
            digits += 1;
        }
        digits
    }
}

/// The largest power of ten that is not above a positive value.
fn power_of_ten(value: f64) -> f64 {
    let mut power = 1.0;
    while power * 10.0 <= value {
        power *= 10.0;
    }
    while power > value && power > 1e-300 {
        power /= 10.0;
    }
    power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_are_round_hold_their_values_and_waste_little() {
        for (low, high) in
            [(-6.6, 8.1), (-4.1e6, 0.7e6), (0.0, 480.0), (-0.031, 0.0), (-1.0, 1.0), (0.82, 1.31), (0.0, 1e12)]
        {
            for most in [3, 5, 7, 9] {
                let axis = Ticks::around(low, high, most);
                let count = axis.values().count() - 1;
                assert!(axis.low() <= low + 1e-6 * axis.step && axis.high() >= high - 1e-6 * axis.step, "{axis:?}");
                assert!((1..=most).contains(&count), "{low}..{high}: {count} steps of {}", axis.step);
                assert!(axis.span() <= 2.6 * (high - low), "{low}..{high} in {axis:?}");
            }
        }
        assert_eq!(Ticks::around(-6.6, 8.0, 6).values().collect::<Vec<_>>(), [-8.0, -4.0, 0.0, 4.0, 8.0]);
    }

    #[test]
    fn zero_is_exactly_zero_and_decimals_are_enough() {
        let axis = Ticks::around(-0.7, 0.4, 6);
        assert!(axis.values().any(|tick| tick == 0.0));
        assert_eq!(Ticks::around(-4e5, 1e5, 6).digits(1e6), 1);
        assert_eq!(Ticks::around(-8e6, 8e6, 6).digits(1e6), 0);
        assert_eq!(Ticks::around(0.0, 0.3, 6).digits(1.0), 2);
    }
}
