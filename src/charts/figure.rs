//! What a chart shows, in numbers only: no pixels, no colours, no texts but the names of things.

use crate::charts::ChartError;

/// A band between two monthly (or yearly) lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Band {
    /// The low edge: P10, in the unit of the line it belongs to.
    pub low: Vec<f64>,
    /// The high edge: P90.
    pub high: Vec<f64>,
}

/// The deepest point of the cumulative saldo: the extra money needed, first or later.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Peak {
    /// The month of the deepest point, counted from 0.
    pub month: usize,
    /// The money needed, in euro, 0 or more.
    pub amount: f64,
}

/// What the kantelpunt chart shows: the difference with current policy, per year and added up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KantelpuntFigure {
    /// The calendar year in which the first month lies.
    pub start_year: i32,
    /// The calendar month of the first month, 1 to 12.
    pub start_month: u32,
    /// The saldo of each calendar year, in euro; the first and last year may be a part of a year.
    pub yearly_saldo: Vec<(i32, f64)>,
    /// The discounted saldo added up, in euro; element m is after month m + 1.
    pub cumulative: Vec<f64>,
    /// P10 and P90 of the cumulative saldo, monthly: by chance and by what is not known together.
    pub band: Option<Band>,
    /// P10 and P90 by what is not known alone, monthly.
    pub knowledge: Option<Band>,
    /// The cumulative saldo before the last change.
    pub ghost: Option<Vec<f64>>,
    /// The deepest point, when the saldo goes below zero.
    pub peak: Option<Peak>,
    /// The month (counted from 0) after which the cumulative saldo stays at or above zero. With a band it is the middle
    /// one of the outcomes, as on the card: the median line may cross zero in another month, or not at all.
    pub kantelpunt: Option<usize>,
    /// The chance of a kantelpunt within the horizon, 0 to 1.
    pub kantelpunt_probability: Option<f64>,
}

/// Amounts below half a euro are nothing: they are written as € 0.
pub(crate) const NOTHING: f64 = 0.5;

/// A deepest point below this part of the highest point is hardly visible.
const HARDLY: f64 = 0.05;

impl KantelpuntFigure {
    /// Whether everything is finite and fits together.
    ///
    /// # Errors
    /// Names what does not.
    pub fn check(&self) -> Result<(), ChartError> {
        let last = self.yearly_saldo.len();
        if last == 0 || self.cumulative.is_empty() {
            return Err(ChartError::Empty);
        }
        if !(1..=12).contains(&self.start_month) {
            return Err(ChartError::Mismatch("the start month is not 1 to 12"));
        }
        if self.yearly_saldo.iter().zip(self.start_year..).any(|(&(year, _), expected)| year != expected) {
            return Err(ChartError::Mismatch("the years are not consecutive from the start year"));
        }
        let months = last * 12 - self.months_before();
        if self.cumulative.len() > months || self.cumulative.len() + 12 <= months {
            return Err(ChartError::Mismatch("the months and the years do not cover the same time"));
        }
        self.check_band()?;
        self.check_values()
    }

    fn bands(&self) -> impl Iterator<Item = &Band> {
        self.band.iter().chain(&self.knowledge)
    }

    fn check_band(&self) -> Result<(), ChartError> {
        for band in self.bands() {
            if band.low.len() != self.cumulative.len() || band.high.len() != self.cumulative.len() {
                return Err(ChartError::Mismatch("the band and the line differ in length"));
            }
            if band.low.iter().zip(&band.high).any(|(low, high)| low > high) {
                return Err(ChartError::Mismatch("the low edge of the band lies above the high edge"));
            }
        }
        Ok(())
    }

    fn check_values(&self) -> Result<(), ChartError> {
        finite("saldo per year", self.yearly_saldo.iter().map(|&(_, saldo)| saldo))?;
        finite("cumulative saldo", self.cumulative.iter().copied())?;
        finite("band", self.bands().flat_map(|band| band.low.iter().chain(&band.high)).copied())?;
        finite("previous line", self.ghost.iter().flatten().copied())?;
        finite("deepest point", self.peak.iter().map(|peak| peak.amount))?;
        finite("chance of a kantelpunt", self.kantelpunt_probability.into_iter())?;
        let months = [self.peak.map(|peak| peak.month), self.kantelpunt];
        if months.into_iter().flatten().any(|month| month >= self.cumulative.len()) {
            return Err(ChartError::Mismatch("a mark lies beyond the horizon"));
        }
        if self.peak.is_some_and(|peak| peak.amount < 0.0) {
            return Err(ChartError::Mismatch("the money needed is below zero"));
        }
        Ok(())
    }

    /// The months of the first calendar year that lie before the start.
    pub(crate) fn months_before(&self) -> usize {
        self.start_month.saturating_sub(1) as usize
    }

    /// The calendar year of a month, counted from 0.
    #[must_use]
    pub fn year_of(&self, month: usize) -> i32 {
        self.start_year.saturating_add(i32::try_from((self.months_before() + month) / 12).unwrap_or(i32::MAX))
    }

    /// The calendar month, 1 to 12, of a month counted from 0.
    #[must_use]
    pub fn month_of(&self, month: usize) -> u32 {
        u32::try_from((self.months_before() + month) % 12 + 1).unwrap_or(1)
    }

    /// The last month of a year by its place in `yearly_saldo`.
    #[must_use]
    pub fn last_month_of(&self, place: usize) -> usize {
        ((place + 1) * 12).saturating_sub(self.months_before() + 1).min(self.cumulative.len().saturating_sub(1))
    }

    /// The last calendar year.
    #[must_use]
    pub fn last_year(&self) -> i32 {
        self.yearly_saldo.last().map_or(self.start_year, |&(year, _)| year)
    }

    /// The deepest point, when it is worth naming.
    #[must_use]
    pub fn visible_peak(&self) -> Option<Peak> {
        self.peak.filter(|peak| peak.amount >= NOTHING)
    }

    /// The kantelpunt, when there is something to turn: an advantage from the start has no mark.
    #[must_use]
    pub fn visible_kantelpunt(&self) -> Option<usize> {
        self.kantelpunt.filter(|&month| month > 0 && !self.is_nothing())
    }

    /// Whether the deepest point is hardly visible beside the rest, while the line itself never goes below zero: the
    /// middle outcome turns, though its line does not.
    pub(crate) fn hardly_costs(&self) -> bool {
        let highest = self.cumulative.iter().copied().fold(0.0, f64::max);
        let dips = self.cumulative.iter().any(|&saldo| saldo <= -NOTHING);
        !dips && self.visible_peak().is_none_or(|peak| peak.amount < HARDLY * highest)
    }

    /// Whether nothing differs from current policy.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        let none = |value: f64| value.abs() < NOTHING;
        self.visible_peak().is_none()
            && self.yearly_saldo.iter().all(|&(_, saldo)| none(saldo))
            && self.cumulative.iter().all(|&saldo| none(saldo))
    }

    /// The lowest and highest amount in the figure, zero included: what an axis must hold. Small multiples on one
    /// scale take theirs from [`shared_range`](crate::charts::shared_range).
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        let saldo = self.yearly_saldo.iter().map(|(_, saldo)| saldo);
        let band = self.bands().flat_map(|band| band.low.iter().chain(&band.high));
        let peak = self.peak.map(|peak| -peak.amount);
        let values = saldo.chain(&self.cumulative).chain(band).chain(self.ghost.iter().flatten());
        extent(values.copied().chain(peak).chain([0.0]))
    }
}

/// What a line stands for; it decides how the line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A scenario: a full line. The band belongs to the first one.
    Scenario,
    /// What it is compared with, such as current policy: dashed.
    Reference,
    /// What should be reached or not exceeded, such as a task or a norm: dotted.
    Target,
    /// The scenario before the last change: dashed and light.
    Ghost,
}

/// One line of a line chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The name at the end of the line.
    pub label: String,
    /// One value per year, at the end of the year.
    pub values: Vec<f64>,
    /// What the line stands for.
    pub role: Role,
}

/// How a quantity is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// A number of something: the axis starts at zero.
    #[default]
    Count,
    /// A ratio, read against its norm: the axis holds the lines and the norm.
    Ratio,
    /// A difference with something: the axis holds zero.
    Difference,
}

/// What a line chart shows: one quantity over the years.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineFigure {
    /// The calendar year of the first value.
    pub start_year: i32,
    /// The calendar month in which the first year starts, 1 to 12.
    pub start_month: u32,
    /// The unit as shown at the axis: `banen`, `personen`.
    pub unit: String,
    /// How many decimals its numbers are written with.
    pub digits: usize,
    /// How the quantity is read.
    pub measure: Measure,
    /// The lines, most important first.
    pub lines: Vec<Line>,
    /// P10 and P90 of the first scenario, yearly.
    pub band: Option<Band>,
    /// What was measured, as marks beside the lines.
    pub measured: Option<Measured>,
    /// Where the years part in two.
    pub divide: Option<Divide>,
}

/// What was measured in some of the years.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measured {
    /// What the marks are called in the table.
    pub label: String,
    /// One value per year; nothing where none was published.
    pub values: Vec<Option<f64>>,
}

/// A year after which the years are of another kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Divide {
    /// The last calendar year of the first part.
    pub last_year: i32,
    /// What the first part is called.
    pub before: String,
    /// What the second part is called.
    pub after: String,
}

/// A measured value against the band of its year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Held {
    /// The place of the year.
    pub place: usize,
    /// The calendar year.
    pub year: i32,
    /// What was measured.
    pub value: f64,
    /// P10 of that year.
    pub low: f64,
    /// P90 of that year.
    pub high: f64,
}

impl Held {
    /// Whether the value lies in the band, its edges included.
    #[must_use]
    pub fn is_hit(&self) -> bool {
        (self.low..=self.high).contains(&self.value)
    }
}

impl LineFigure {
    /// Each measured value with the band of its year; nothing without a band.
    pub fn held(&self) -> impl Iterator<Item = Held> {
        let values = self.measured.iter().flat_map(|measured| measured.values.iter().enumerate());
        values.filter_map(|(place, value)| {
            let band = self.band.as_ref()?;
            let year = self.start_year.saturating_add(i32::try_from(place).ok()?);
            Some(Held { place, year, value: (*value)?, low: *band.low.get(place)?, high: *band.high.get(place)? })
        })
    }

    /// How many years the figure has.
    #[must_use]
    pub fn years(&self) -> usize {
        self.lines.first().map_or(0, |line| line.values.len())
    }

    /// Whether everything is finite and fits together.
    ///
    /// # Errors
    /// Names what does not.
    pub fn check(&self) -> Result<(), ChartError> {
        let years = self.years();
        if years == 0 {
            return Err(ChartError::Empty);
        }
        if self.lines.iter().any(|line| line.values.len() != years) {
            return Err(ChartError::Mismatch("the lines differ in length"));
        }
        if self.band.as_ref().is_some_and(|band| band.low.len() != years || band.high.len() != years) {
            return Err(ChartError::Mismatch("the band and the lines differ in length"));
        }
        if self.measured.as_ref().is_some_and(|measured| measured.values.len() != years) {
            return Err(ChartError::Mismatch("the measured values and the lines differ in length"));
        }
        finite(
            "measured value",
            self.measured.iter().flat_map(|measured| &measured.values).filter_map(|value| *value),
        )?;
        finite("line", self.lines.iter().flat_map(|line| &line.values).copied())?;
        finite("band", self.band.iter().flat_map(|band| band.low.iter().chain(&band.high)).copied())
    }

    /// The lowest and highest value in the figure; zero is included when the quantity is a count.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        let band = self.band.iter().flat_map(|band| band.low.iter().chain(&band.high));
        let zero = (self.measure != Measure::Ratio).then_some(0.0);
        let measured = self.measured.iter().flat_map(|measured| &measured.values).filter_map(|value| *value);
        extent(self.lines.iter().flat_map(|line| &line.values).chain(band).copied().chain(zero).chain(measured))
    }
}

pub(crate) fn finite(what: &'static str, mut values: impl Iterator<Item = f64>) -> Result<(), ChartError> {
    // Beyond 10^15 euro nothing is meant, and differences of such numbers may no longer be finite.
    if values.all(|value| value.abs() < 1e15) { Ok(()) } else { Err(ChartError::NotFinite(what)) }
}

pub(crate) fn extent(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let widen = |(low, high): (f64, f64), value: f64| (low.min(value), high.max(value));
    let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), widen);
    if low <= high { (low, high) } else { (0.0, 0.0) }
}
