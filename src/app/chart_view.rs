//! The figure of the kantelpunt chart: the expected line at once, the median with its band when it is known.

use crate::analysis::bands::Bands;
use crate::analysis::comparison::Kantelpunt;
use crate::analysis::ensemble::KantelpuntSummary;
use crate::app::outlook::Outlook;
use crate::charts::figure::{Band, KantelpuntFigure, Peak};
use crate::engine::quantile::Summary;

/// The line before the last change, when it is of the same kind as the line itself: expected or middle outcome.
#[must_use]
pub fn ghost(before: &Outlook, bands_before: Option<&Bands>, bands_now: Option<&Bands>) -> Option<Vec<f64>> {
    match (bands_before, bands_now) {
        _ if before.comparison.kantelpunt == Kantelpunt::NoDifference => None,
        (_, None) => Some(before.comparison.cumulative.clone()),
        (before, Some(_)) => before.map(|bands| medians(&bands.cumulative)),
    }
}

/// What the kantelpunt chart shows; beside bands with chance the one of lack of knowledge alone, when it is known.
#[must_use]
pub fn kantelpunt_figure(
    outlook: &Outlook,
    bands: Option<&Bands>,
    knowledge: Option<&Bands>,
    ghost: Option<Vec<f64>>,
) -> KantelpuntFigure {
    let comparison = &outlook.comparison;
    let years = outlook.scenario.years.iter().map(|year| year.year);
    let base = KantelpuntFigure {
        start_year: outlook.scenario.start.year,
        start_month: outlook.scenario.start.month,
        ghost,
        ..KantelpuntFigure::default()
    };
    let Some(bands) = bands else {
        return KantelpuntFigure {
            yearly_saldo: years.zip(comparison.yearly_saldo.iter().copied()).collect(),
            cumulative: comparison.cumulative.clone(),
            peak: comparison.peak_month.map(|month| Peak { month, amount: comparison.peak_funding }),
            kantelpunt: comparison.kantelpunt.month(),
            ..base
        };
    };
    let middle = Middle {
        cumulative: &bands.cumulative,
        yearly: &bands.yearly,
        peak: &bands.peak,
        kantelpunt: &bands.kantelpunt,
    };
    let knowledge = knowledge.filter(|_| bands.with_chance).map(|bands| band(&bands.cumulative));
    KantelpuntFigure { knowledge, ..middle.figure(base) }
}

/// What the kantelpunt chart shows of many replications.
pub struct Middle<'a> {
    /// The running sum, monthly.
    pub cumulative: &'a [Summary],
    /// The difference per calendar year.
    pub yearly: &'a [Summary],
    /// The deepest point.
    pub peak: &'a Summary,
    /// The kantelpunt.
    pub kantelpunt: &'a KantelpuntSummary,
}

impl Middle<'_> {
    /// The middle outcome with its band, in the time of a figure.
    #[must_use]
    pub fn figure(&self, time: KantelpuntFigure) -> KantelpuntFigure {
        let cumulative = medians(self.cumulative);
        // The amount is the median of the deepest points, as in the key figures; it lies where the median line is
        // deepest, also when that line itself stays above zero.
        let deepest = cumulative.iter().enumerate().min_by(|one, other| one.1.total_cmp(other.1));
        let peak = deepest.filter(|_| self.peak.p50 > 0.0).map(|(month, _)| Peak { month, amount: self.peak.p50 });
        KantelpuntFigure {
            yearly_saldo: (time.start_year..).zip(medians(self.yearly)).collect(),
            band: Some(band(self.cumulative)),
            cumulative,
            peak,
            kantelpunt: self.kantelpunt.p50,
            kantelpunt_probability: Some(self.kantelpunt.probability),
            ..time
        }
    }
}

/// P10 and P90 of a series.
#[must_use]
pub fn band(series: &[Summary]) -> Band {
    let each = |quantile: fn(&Summary) -> f64| series.iter().map(quantile).collect();
    Band { low: each(|summary| summary.p10), high: each(|summary| summary.p90) }
}

/// The middle of each element of a series.
#[must_use]
pub fn medians(series: &[Summary]) -> Vec<f64> {
    series.iter().map(|summary| summary.p50).collect()
}
