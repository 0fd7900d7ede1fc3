//! A value axis between two places: round numbers, and where a value is.

use plotters::prelude::DrawingBackend;

use crate::charts::ChartError;
use crate::charts::glyph;
use crate::charts::label::{Align, Label};
use crate::charts::pen::Pen;
use crate::charts::quantity::Quantity;
use crate::charts::style::ChartStyle;
use crate::charts::ticks::Ticks;
use crate::text::order::sort_by;

/// The font size at a width: narrow pictures use one pixel less.
pub(crate) fn font_at(width: f64, style: &ChartStyle) -> f64 {
    if width < 420.0 { style.font_size - 1.0 } else { style.font_size }
}

/// A text in the plain colour.
pub(crate) fn plain(text: &str, (x, y): (f64, f64), align: Align, font: f64, style: &ChartStyle) -> Label {
    Label { text: text.to_owned(), x, y, align, size: font, bold: false, colour: style.colours.text }
}

/// An axis of values.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    pub(crate) ticks: Ticks,
    start: f64,
    end: f64,
}

impl Scale {
    /// The axis that holds a range in at most `most` steps, from the place `start` to the place `end`.
    pub(crate) fn new(range: (f64, f64), most: usize, (start, end): (f64, f64)) -> Self {
        Self { ticks: Ticks::around(range.0, range.1, most), start, end }
    }

    /// The axis along a width, with as many steps as have room for their texts.
    pub(crate) fn along(
        range: (f64, f64),
        ends: (f64, f64),
        quantity: &Quantity,
        font: f64,
        style: &ChartStyle,
    ) -> Self {
        let fits = |scale: &Self| {
            let texts = scale.ticks.values().map(|value| quantity.tick(value, &scale.ticks, style.language));
            let widest = texts.map(|text| glyph::width(&text, font, false)).fold(0.0, f64::max);
            widest + font <= scale.at(scale.ticks.low() + scale.ticks.step) - scale.start
        };
        let fewest = || Self::new(range, 2, ends);
        (3..=8).rev().map(|most| Self::new(range, most, ends)).find(fits).unwrap_or_else(fewest)
    }

    /// Where a value is.
    pub(crate) fn at(&self, value: f64) -> f64 {
        let share = (value - self.ticks.low()) / (self.ticks.high() - self.ticks.low());
        self.start + share * (self.end - self.start)
    }

    /// Whether zero is on the axis.
    pub(crate) fn has_zero(&self) -> bool {
        self.ticks.low() <= 0.0 && self.ticks.high() >= 0.0
    }

    /// The texts under a horizontal axis: zero first, then what has room beside it.
    pub(crate) fn labels_under(
        &self,
        y: f64,
        width: f64,
        quantity: &Quantity,
        font: f64,
        style: &ChartStyle,
    ) -> Vec<Label> {
        let label = |value: f64| {
            let text = quantity.tick(value, &self.ticks, style.language);
            plain(&text, (self.at(value), y), Align::Middle, font, style).kept_between(1.0, width - 1.0)
        };
        let mut values: Vec<f64> = self.ticks.values().collect();
        sort_by(&mut values, |one, other| (*one != 0.0).cmp(&(*other != 0.0)));
        let mut kept: Vec<Label> = Vec::new();
        for label in values.into_iter().map(label) {
            let bounds = label.bounds();
            let free = |other: &Label| {
                other.bounds().right + font * 0.4 < bounds.left || bounds.right + font * 0.4 < other.bounds().left
            };
            if kept.iter().all(free) {
                kept.push(label);
            }
        }
        kept
    }

    /// Calm vertical lines at the round numbers.
    pub(crate) fn draw_upright<DB: DrawingBackend>(
        &self,
        pen: &Pen<'_, DB>,
        (top, bottom): (f64, f64),
        style: &ChartStyle,
    ) -> Result<(), ChartError> {
        for x in self.ticks.values().map(|value| self.at(value)) {
            pen.line(&[(x, top), (x, bottom)], style.colours.grid, 1.0)?;
        }
        Ok(())
    }

    /// Calm horizontal lines at the round numbers.
    pub(crate) fn draw_level<DB: DrawingBackend>(
        &self,
        pen: &Pen<'_, DB>,
        (left, right): (f64, f64),
        style: &ChartStyle,
    ) -> Result<(), ChartError> {
        for y in self.ticks.values().map(|value| self.at(value)) {
            pen.line(&[(left, y), (right, y)], style.colours.grid, 1.0)?;
        }
        Ok(())
    }
}
