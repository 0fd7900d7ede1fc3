//! Bars that lie down, one under the other: names beside them, or above them when the picture is narrow.

use plotters::prelude::DrawingBackend;

use crate::charts::ChartError;
use crate::charts::glyph;
use crate::charts::label::{Align, Bounds, LINE_HEIGHT, Label, wrapped};
use crate::charts::pen::Pen;
use crate::charts::quantity::Quantity;
use crate::charts::scale::{Scale, font_at, plain};
use crate::charts::style::ChartStyle;

/// What rows are made for.
pub(crate) struct Plan<'a> {
    pub(crate) style: &'a ChartStyle,
    pub(crate) width: f64,
    pub(crate) names: &'a [String],
    /// Whether the names stand beside the bars, else above them.
    pub(crate) beside: bool,
    /// Room before each name, for a mark.
    pub(crate) indent: f64,
    /// The texts at the ends of bars: the axis leaves room for them.
    pub(crate) ends: &'a [End],
    /// Whether the texts at the ends have a line of their own above the bar.
    pub(crate) ends_above: bool,
    /// What the axis must hold.
    pub(crate) range: (f64, f64),
    pub(crate) quantity: &'a Quantity,
}

/// A text at the end of a bar.
#[derive(Clone, Copy, Debug)]
pub(crate) struct End {
    /// The value where the bar ends.
    pub(crate) value: f64,
    /// The room that the text takes beyond it, in css pixels.
    pub(crate) room: f64,
    /// Whether the text is left of the bar.
    pub(crate) is_left: bool,
}

/// From this width on names stand beside their bars.
const WIDE: f64 = 560.0;
/// A bar is at least and at most this thick.
const BAR: (f64, f64) = (16.0, 26.0);
/// Between two rows, with names beside the bars and above them.
const APART: (f64, f64) = (7.0, 13.0);
/// The height below which nothing is legible.
const LOWEST: f64 = 112.0;
/// The most lines of a name.
const LINES: usize = 3;

fn apart(beside: bool) -> f64 {
    if beside { APART.0 } else { APART.1 }
}

/// Whether long names stand beside their bars at a width.
pub(crate) fn is_wide(width: f64) -> bool {
    width >= WIDE
}

/// One row: its name in lines, and its place.
struct Row {
    name: Vec<String>,
    top: f64,
    height: f64,
    /// The height of the texts above the bar.
    above: f64,
}

/// The places of the rows.
pub(crate) struct Rows {
    pub(crate) font: f64,
    pub(crate) scale: Scale,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    width: f64,
    rows: Vec<Row>,
    beside: bool,
    indent: f64,
    ends_above: bool,
}

impl Rows {
    /// The rows in a picture of a height.
    ///
    /// # Errors
    /// When the rows do not fit in that height.
    pub(crate) fn new(plan: &Plan<'_>, height: f64) -> Result<Self, ChartError> {
        if height + 0.5 < Self::height(plan) {
            return Err(ChartError::TooSmall);
        }
        let font = font_at(plan.width, plan.style);
        let (top, bottom) = ((font * 2.2).round(), (height - font * 2.0).round());
        let mut rows = rows(plan, font);
        let lines = rows.iter().flat_map(|row| &row.name);
        let widest = lines.map(|line| glyph::width(line, font, false)).fold(0.0, f64::max);
        let spare = (bottom - top - rows.iter().map(|row| row.height).sum::<f64>()) / rows.len().max(1) as f64;
        let mut at = top;
        for row in &mut rows {
            row.top = at;
            row.height += spare;
            at += row.height;
        }
        let left = if plan.beside { plan.indent + widest + 14.0 } else { 4.0 };
        let scale = scale(plan, (left, plan.width - 4.0), font);
        let Plan { width, beside, indent, ends_above, .. } = *plan;
        Ok(Self { font, scale, top, bottom, width, rows, beside, indent, ends_above })
    }

    /// The height that the rows ask for.
    pub(crate) fn height(plan: &Plan<'_>) -> f64 {
        let font = font_at(plan.width, plan.style);
        (font * 4.2 + rows(plan, font).iter().map(|row| row.height).sum::<f64>()).ceil().max(LOWEST) + 1.0
    }

    /// A bar from one value to another.
    pub(crate) fn bar(&self, place: usize, from: f64, to: f64) -> Bounds {
        let (top, height) =
            self.rows.get(place).map_or((self.top, 0.0), |row| (row.top + row.above, row.height - row.above));
        let half = (height - self.apart()).clamp(BAR.0, BAR.1) / 2.0;
        // Under its name the bar stands near to that name: what is free lies before the next one.
        let middle = if self.beside { top + height / 2.0 } else { top + half + 2.0 + self.free(place) };
        let (one, other) = (self.scale.at(from), self.scale.at(to));
        let (left, right) = (one.min(other), one.max(other).max(one.min(other) + 1.5));
        Bounds { left, right, top: middle - half, bottom: middle + half }
    }

    /// Half of what a row has more than its texts and the thickest bar.
    fn free(&self, place: usize) -> f64 {
        let spare = |row: &Row| (row.height - row.above - BAR.1 - self.apart()) / 2.0;
        self.rows.get(place).map_or(0.0, spare).max(0.0)
    }

    fn apart(&self) -> f64 {
        apart(self.beside)
    }

    /// The name of a row, a label per line.
    pub(crate) fn name(&self, place: usize, style: &ChartStyle) -> Vec<Label> {
        let Some(row) = self.rows.get(place) else { return Vec::new() };
        let high = self.font * LINE_HEIGHT;
        let first = if self.beside {
            row.top + row.height / 2.0 - high * (row.name.len() as f64 - 1.0) / 2.0
        } else {
            row.top + self.free(place) + high / 2.0
        };
        let label = |(number, line): (usize, &String)| {
            let at = (2.0 + self.indent, first + number as f64 * high);
            Label { colour: style.colours.axis, ..plain(line, at, Align::Start, self.font, style) }
        };
        row.name.iter().enumerate().map(label).collect()
    }

    /// The texts at the two ends of a bar, apart from each other and within the picture.
    pub(crate) fn ends(&self, bar: &Bounds, texts: [&str; 2], style: &ChartStyle) -> [Label; 2] {
        let [left, right] = texts;
        if self.ends_above {
            let y = bar.top - self.font * LINE_HEIGHT / 2.0 - 1.0;
            let fitted = |text: &str| glyph::fitted(text, self.font, false, self.width / 2.0 - 8.0);
            let low = plain(&fitted(left), (bar.left, y), Align::Middle, self.font, style);
            let high = plain(&fitted(right), (bar.right, y), Align::Middle, self.font, style);
            // Each above its end of the bar, as far as they stay apart.
            let (first, last) = (low.width() + 8.0, self.width - high.width() - 8.0);
            let middle = ((bar.left + bar.right) / 2.0).max(first).min(last);
            return [low.kept_between(2.0, middle - 6.0), high.kept_between(middle + 6.0, self.width - 2.0)];
        }
        let y = (bar.top + bar.bottom) / 2.0;
        let low = plain(left, (bar.left - 5.0, y), Align::End, self.font, style);
        [low, plain(right, (bar.right + 5.0, y), Align::Start, self.font, style)]
    }

    /// The texts of the axis, its unit included.
    pub(crate) fn axis_labels(&self, quantity: &Quantity, style: &ChartStyle) -> Vec<Label> {
        let y = self.bottom + self.font;
        let mut labels = self.scale.labels_under(y, self.width, quantity, self.font, style);
        labels.push(self.unit(quantity, style));
        labels
    }

    /// The unit, above the rows.
    pub(crate) fn unit(&self, quantity: &Quantity, style: &ChartStyle) -> Label {
        let text = quantity.unit(&self.scale.ticks, style.language);
        plain(&text, (2.0, self.top - self.font * 1.3), Align::Start, self.font, style)
    }

    /// The calm lines behind the bars.
    pub(crate) fn draw_grid<DB: DrawingBackend>(
        &self,
        pen: &Pen<'_, DB>,
        style: &ChartStyle,
    ) -> Result<(), ChartError> {
        self.scale.draw_upright(pen, (self.top, self.bottom), style)
    }

    /// The zero line.
    pub(crate) fn draw_zero<DB: DrawingBackend>(
        &self,
        pen: &Pen<'_, DB>,
        style: &ChartStyle,
    ) -> Result<(), ChartError> {
        if !self.scale.has_zero() {
            return Ok(());
        }
        let zero = self.scale.at(0.0);
        pen.line(&[(zero, self.top), (zero, self.bottom)], style.colours.axis, 1.5)
    }
}

/// The longest axis between two edges that leaves room for the texts at the ends of the bars.
fn scale(plan: &Plan<'_>, (left, right): (f64, f64), font: f64) -> Scale {
    let along = |ends: (f64, f64)| Scale::along(plan.range, ends, plan.quantity, font, plan.style);
    let shortest = (right - left) * 0.2;
    let (mut from, mut to) = (left, right);
    // A shorter axis moves the ends of the bars too: a few looks bring it to rest.
    for _ in 0..12 {
        let scale = along((from, to));
        let beyond = |end: &End| match end.is_left {
            true => (left - (scale.at(end.value) - end.room), 0.0),
            false => (0.0, scale.at(end.value) + end.room - right),
        };
        let lacking = plan.ends.iter().map(beyond);
        let (low, high) = lacking.fold((0.0_f64, 0.0_f64), |most, lack| (most.0.max(lack.0), most.1.max(lack.1)));
        if (low <= 0.0 && high <= 0.0) || to - from - low - high < shortest {
            break;
        }
        // A little more than is lacking: it does not have to come to rest exactly.
        (from, to) = (from + if low > 0.0 { low + 1.0 } else { 0.0 }, to - if high > 0.0 { high + 1.0 } else { 0.0 });
    }
    along((from, to))
}

/// The rows with the least height that each needs, not yet in their place.
fn rows(plan: &Plan<'_>, font: f64) -> Vec<Row> {
    let room = if plan.beside { plan.width * 0.34 } else { plan.width - 4.0 } - plan.indent;
    let row = |name: &String| {
        let name = wrapped(name, font, false, room, LINES);
        let lines = name.len() as f64 * font * LINE_HEIGHT;
        let ends = if plan.ends_above { font * LINE_HEIGHT } else { 0.0 };
        let above = if plan.beside { 0.0 } else { (lines + ends).ceil() + 1.0 };
        let height = (above + BAR.0).max(if plan.beside { lines } else { 0.0 }) + apart(plan.beside);
        Row { name, top: 0.0, height, above }
    };
    plan.names.iter().map(row).collect()
}
