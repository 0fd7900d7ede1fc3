//! Bars that stand up, side by side, with their names under them: only when every name and every value has room.

use plotters::prelude::DrawingBackend;

use crate::charts::ChartError;
use crate::charts::glyph;
use crate::charts::label::{Align, Bounds, LINE_HEIGHT, Label, wrapped};
use crate::charts::pen::Pen;
use crate::charts::quantity::Quantity;
use crate::charts::scale::{Scale, font_at, plain};
use crate::charts::style::ChartStyle;

/// What columns are made for.
pub(crate) struct Plan<'a> {
    pub(crate) style: &'a ChartStyle,
    pub(crate) size: (f64, f64),
    pub(crate) names: &'a [String],
    /// The text at each bar.
    pub(crate) values: &'a [String],
    /// What the axis must hold.
    pub(crate) range: (f64, f64),
    pub(crate) quantity: &'a Quantity,
}

/// The most lines of a name.
const LINES: usize = 3;
/// Between two texts side by side.
const GAP: f64 = 8.0;
/// The height below which columns say nothing.
const LOWEST: f64 = 200.0;

/// The width in which a name fits whole on its lines.
fn narrowest(name: &str, font: f64) -> f64 {
    let longest = name.split(' ').map(|word| glyph::width(word, font, false)).fold(0.0, f64::max);
    let fits = |room: &f64| wrapped(name, font, false, *room, LINES).join(" ") == name;
    let wider = (0..60).map(|step| longest + 4.0 * f64::from(step));
    wider.clone().find(fits).unwrap_or_else(|| glyph::width(name, font, false))
}

/// The places of the columns.
pub(crate) struct Columns {
    pub(crate) font: f64,
    pub(crate) scale: Scale,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    edges: Vec<(f64, f64)>,
    names: Vec<Vec<String>>,
}

impl Columns {
    /// The columns, when everything has room.
    pub(crate) fn fitting(plan: &Plan<'_>) -> Option<Self> {
        // What the names do not need under the plot, the bars get.
        let most = Self::with_lines(plan, LINES)?;
        let needed = most.names.iter().map(Vec::len).max().unwrap_or(1);
        Some(Self::with_lines(plan, needed).unwrap_or(most))
    }

    fn with_lines(plan: &Plan<'_>, most_lines: usize) -> Option<Self> {
        let (width, height) = plan.size;
        let font = font_at(width, plan.style);
        let value = |text: &String| glyph::width(text, font, true);
        let least: Vec<f64> = plan
            .names
            .iter()
            .zip(plan.values)
            .map(|(name, text)| narrowest(name, font).max(value(text)) + GAP)
            .collect();
        let top = (font * 2.2).round();
        let bottom = (height - font * (LINE_HEIGHT * most_lines as f64 + 0.9)).round();
        // Texts above the highest and below the lowest bar lie within the plot.
        let inner = (bottom - font * 1.4, top + font * 1.4);
        let most = ((bottom - top) / (font * 2.9)).clamp(2.0, 7.0) as usize;
        let scale = Scale::new(plan.range, most, inner);
        let tick =
            |value: f64| glyph::width(&plan.quantity.tick(value, &scale.ticks, plan.style.language), font, false);
        let left = (scale.ticks.values().map(tick).fold(0.0, f64::max) + 10.0).round();
        let right = width - 3.0;
        let spare = right - left - least.iter().sum::<f64>();
        if spare < 0.0 || height < LOWEST {
            return None;
        }
        let more = spare / least.len().max(1) as f64;
        let mut at = left;
        let edges: Vec<(f64, f64)> = least
            .iter()
            .map(|needed| {
                at += needed + more;
                (at - needed - more, at)
            })
            .collect();
        let lines =
            |(name, &(from, to)): (&String, &(f64, f64))| wrapped(name, font, false, to - from - 4.0, most_lines);
        let names: Vec<Vec<String>> = plan.names.iter().zip(&edges).map(lines).collect();
        // A name that is cut short asks for rows instead.
        let whole = names.iter().zip(plan.names).all(|(lines, name)| lines.join(" ") == *name);
        whole.then_some(Self { font, scale, left, right, top, bottom, edges, names })
    }

    /// A bar from one value to another.
    pub(crate) fn bar(&self, place: usize, from: f64, to: f64) -> Bounds {
        let &(left, right) = self.edges.get(place).unwrap_or(&(self.left, self.right));
        let half = ((right - left) * 0.62).min(64.0) / 2.0;
        let middle = (left + right) / 2.0;
        let (one, other) = (self.scale.at(from), self.scale.at(to));
        let (top, bottom) = (one.min(other), one.max(other).max(one.min(other) + 1.5));
        Bounds { left: middle - half, right: middle + half, top, bottom }
    }

    /// A text at the end of a bar: above it, or below it when it goes down.
    pub(crate) fn value(&self, bar: &Bounds, text: &str, up: bool, style: &ChartStyle) -> Label {
        let y = if up { bar.top - self.font * 0.8 } else { bar.bottom + self.font * 0.8 };
        let at = ((bar.left + bar.right) / 2.0, y);
        Label { bold: true, colour: style.colours.axis, ..plain(text, at, Align::Middle, self.font, style) }
    }

    /// The texts of the axis, its unit and the names.
    pub(crate) fn labels(&self, quantity: &Quantity, style: &ChartStyle) -> Vec<Label> {
        let (font, language) = (self.font, style.language);
        let tick = |value: f64| {
            let text = quantity.tick(value, &self.scale.ticks, language);
            plain(&text, (self.left - 8.0, self.scale.at(value)), Align::End, font, style)
        };
        let unit = quantity.unit(&self.scale.ticks, language);
        let unit = plain(&unit, (2.0, self.top - font * 1.3), Align::Start, font, style);
        let name = |((from, to), lines): (&(f64, f64), &Vec<String>)| {
            let middle = (from + to) / 2.0;
            let label = move |(number, line): (usize, &String)| {
                let y = self.bottom + font * (0.9 + LINE_HEIGHT * number as f64);
                plain(line, (middle, y), Align::Middle, font, style)
            };
            lines.iter().enumerate().map(label).collect::<Vec<_>>()
        };
        let names = self.edges.iter().zip(&self.names).flat_map(name);
        self.scale.ticks.values().map(tick).chain([unit]).chain(names).collect()
    }

    /// The calm lines.
    pub(crate) fn draw_grid<DB: DrawingBackend>(
        &self,
        pen: &Pen<'_, DB>,
        style: &ChartStyle,
    ) -> Result<(), ChartError> {
        self.scale.draw_level(pen, (self.left, self.right), style)
    }

    /// The zero line, over the bars.
    pub(crate) fn draw_zero<DB: DrawingBackend>(
        &self,
        pen: &Pen<'_, DB>,
        style: &ChartStyle,
    ) -> Result<(), ChartError> {
        let zero = self.scale.at(0.0);
        pen.line(&[(self.left, zero), (self.right, zero)], style.colours.axis, 1.5)
    }
}
