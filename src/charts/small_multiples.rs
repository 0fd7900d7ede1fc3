//! Several kantelpunt charts on one money axis, so that their heights can be compared.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::DrawingBackend;

use crate::charts::figure::KantelpuntFigure;
use crate::charts::pen::Pen;
use crate::charts::style::ChartStyle;
use crate::charts::{ChartError, Drawn, draw_kantelpunt, kantelpunt_frame};

/// How often the axes may widen each other: each time to a rounder number.
const ROUNDS: usize = 12;

/// The range that gives all figures the same axis in pictures of one size: set it as
/// [`ChartStyle::range`] of each picture.
///
/// A picture may need a longer axis than its figure, for the text under its deepest point; so the range is that of the
/// longest axis.
///
/// # Errors
/// When there is no figure, or one does not fit together.
pub fn shared_range(
    figures: &[KantelpuntFigure],
    size: (f64, f64),
    style: &ChartStyle,
) -> Result<(f64, f64), ChartError> {
    let mut range = figures.iter().map(KantelpuntFigure::range).reduce(joined).ok_or(ChartError::Empty)?;
    for _ in 0..ROUNDS {
        let style = ChartStyle { range: Some(range), ..style.clone() };
        let mut axes = Vec::with_capacity(figures.len());
        for figure in figures {
            let frame = kantelpunt_frame(size, figure, &style)?;
            axes.push((frame.low, frame.high));
        }
        let first = axes.first().copied().unwrap_or(range);
        if axes.iter().all(|&axis| axis == first) {
            return Ok(range);
        }
        range = axes.into_iter().fold(range, joined);
    }
    Err(ChartError::TooSmall)
}

/// Draws the figure at a place among these, on the axis that all of them share in pictures of this size.
///
/// # Errors
/// Those of the figure itself and of [`shared_range`]; a place without a figure is empty.
pub fn draw_beside<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    figures: &[KantelpuntFigure],
    place: usize,
    style: &ChartStyle,
) -> Drawn {
    let figure = figures.get(place).ok_or(ChartError::Empty)?;
    let range = shared_range(figures, Pen::on(area, style)?.size(), style)?;
    draw_kantelpunt(area, figure, &ChartStyle { range: Some(range), ..style.clone() })
}

fn joined(one: (f64, f64), other: (f64, f64)) -> (f64, f64) {
    (one.0.min(other.0), one.1.max(other.1))
}

#[cfg(test)]
mod tests {
    use plotters::drawing::IntoDrawingArea;
    use plotters::prelude::SVGBackend;

    use super::*;
    use crate::charts::samples::kantelpunt_figures;

    #[test]
    fn every_pair_of_figures_gets_one_axis_that_holds_both() {
        let all: Vec<(&str, KantelpuntFigure)> = kantelpunt_figures();
        for size in [(280.0, 180.0), (320.0, 240.0), (460.0, 300.0), (980.0, 360.0)] {
            for (name, one) in &all {
                for (others, other) in &all {
                    let figures = [one.clone(), other.clone()];
                    let range = shared_range(&figures, size, &ChartStyle::default()).unwrap();
                    let style = ChartStyle { range: Some(range), ..ChartStyle::default() };
                    let frames = figures.each_ref().map(|figure| kantelpunt_frame(size, figure, &style).unwrap());
                    let [first, second] = &frames;
                    assert_eq!((first.low, first.high), (second.low, second.high), "{name}, {others} {size:?}");
                    assert!((first.y(0.0) - second.y(0.0)).abs() < 1e-9, "{name}, {others}");
                    for figure in &figures {
                        let (low, high) = figure.range();
                        assert!(first.low <= low && first.high >= high, "{name}, {others}");
                    }
                }
            }
        }
    }

    #[test]
    fn pictures_beside_each_other_name_the_same_amounts_at_their_axes() {
        let figures: Vec<KantelpuntFigure> =
            kantelpunt_figures().into_iter().take(3).map(|(_, figure)| figure).collect();
        let axis = |place: usize| {
            let mut picture = String::new();
            {
                let area = SVGBackend::with_string(&mut picture, (300, 220)).into_drawing_area();
                draw_beside(&area, &figures, place, &ChartStyle::default()).unwrap();
            }
            let ends = |text: &&str| text.contains("text-anchor=\"end\"") && !text.contains("diepste");
            let ticks: Vec<String> = picture.split("<text").filter(ends).map(str::to_owned).collect();
            assert!(ticks.len() > 2, "{picture}");
            ticks
        };
        assert_eq!(axis(0), axis(1));
        assert_eq!(axis(0), axis(2));
        let mut picture = String::new();
        let area = SVGBackend::with_string(&mut picture, (300, 220)).into_drawing_area();
        assert_eq!(draw_beside(&area, &figures, 3, &ChartStyle::default()), Err(ChartError::Empty));
    }

    #[test]
    fn all_figures_together_get_one_axis() {
        let figures: Vec<KantelpuntFigure> = kantelpunt_figures().into_iter().map(|(_, figure)| figure).collect();
        let range = shared_range(&figures, (300.0, 200.0), &ChartStyle::default()).unwrap();
        let style = ChartStyle { range: Some(range), ..ChartStyle::default() };
        let lows: Vec<f64> =
            figures.iter().map(|figure| kantelpunt_frame((300.0, 200.0), figure, &style).unwrap().low).collect();
        assert!(lows.iter().all(|low| *low == lows[0]));
        assert_eq!(shared_range(&[], (300.0, 200.0), &style), Err(ChartError::Empty));
    }
}
