//! The figure of the kantelpunt chart: the expected line at once, the median with its band when it is known.

use crate::analysis::bands::Bands;
use crate::analysis::comparison::Kantelpunt;
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
    let knowledge = knowledge.filter(|_| bands.with_chance).map(|bands| band(&bands.cumulative));
    KantelpuntFigure { knowledge, ..middle(base, bands) }
}

/// The middle outcome with its band, in the time of a figure.
#[must_use]
pub fn middle(time: KantelpuntFigure, bands: &Bands) -> KantelpuntFigure {
    let cumulative = medians(&bands.cumulative);
    // The amount is the median of the deepest points, as in the key figures; it lies where the median line is deepest,
    // also when that line itself stays above zero.
    let deepest = cumulative.iter().enumerate().min_by(|one, other| one.1.total_cmp(other.1));
    let peak = deepest.filter(|_| bands.peak.p50 > 0.0).map(|(month, _)| Peak { month, amount: bands.peak.p50 });
    KantelpuntFigure {
        yearly_saldo: (time.start_year..).zip(medians(&bands.yearly)).collect(),
        band: Some(band(&bands.cumulative)),
        cumulative,
        peak,
        kantelpunt: bands.kantelpunt.p50,
        kantelpunt_probability: Some(bands.kantelpunt.probability),
        ..time
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
