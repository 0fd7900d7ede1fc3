//! Which assumption matters most: how far the outcome moves when each goes from its low to its high end.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::DrawingBackend;

use crate::charts::figure::{extent, finite};
use crate::charts::frame::joined;
use crate::charts::glyph;
use crate::charts::label::{Align, Bounds, Label};
use crate::charts::pen::Pen;
use crate::charts::quantity::Quantity;
use crate::charts::rows::{End, Plan, Rows, is_wide};
use crate::charts::scale::{font_at, plain};
use crate::charts::spot::Spot;
use crate::charts::style::ChartStyle;
use crate::charts::{ChartError, Drawn};
use crate::text::order::largest_first;

/// One end of an assumption.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TornadoEnd {
    /// The value of the assumption as people write it, with its unit: `12%`.
    pub setting: String,
    /// What the outcome is with that value.
    pub outcome: f64,
}

/// One assumption.
#[derive(Clone, Debug, PartialEq)]
pub struct TornadoBar {
    /// The name, in the language of the picture.
    pub name: String,
    /// The evidence grade: `A`, `B` or `C`.
    pub grade: char,
    /// The low value of the assumption.
    pub low: TornadoEnd,
    /// The high value of the assumption; its outcome may be the lower one.
    pub high: TornadoEnd,
}

/// How an outcome depends on assumptions, one at a time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TornadoFigure {
    /// What the outcome is counted in.
    pub quantity: Quantity,
    /// What the outcome is, in the language of the picture, within a sentence: `het saldo`.
    pub outcome: String,
    /// The outcome with every assumption at its default.
    pub default: f64,
    /// The assumptions, in any order: the picture puts the one that matters most on top.
    pub bars: Vec<TornadoBar>,
}

impl TornadoFigure {
    /// Whether everything is finite.
    ///
    /// # Errors
    /// Names what is not.
    pub fn check(&self) -> Result<(), ChartError> {
        if self.bars.is_empty() {
            return Err(ChartError::Empty);
        }
        finite("default outcome", std::iter::once(self.default))?;
        finite("outcome", self.bars.iter().flat_map(|bar| [bar.low.outcome, bar.high.outcome]))
    }

    /// The lowest and highest outcome of a bar, the default included.
    #[must_use]
    pub fn span(&self, bar: &TornadoBar) -> (f64, f64) {
        extent([bar.low.outcome, bar.high.outcome, self.default].into_iter())
    }

    /// The assumptions, the one with the widest span first.
    #[must_use]
    pub fn sorted(&self) -> Vec<&TornadoBar> {
        let width = |bar: &TornadoBar| {
            let (low, high) = self.span(bar);
            high - low
        };
        let mut bars: Vec<&TornadoBar> = self.bars.iter().collect();
        largest_first(&mut bars, |bar| width(bar));
        bars
    }

    /// The lowest and highest outcome; zero is included when the outcome is money.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        let zero = (self.quantity == Quantity::Money).then_some(0.0);
        let outcomes = self.bars.iter().flat_map(|bar| [bar.low.outcome, bar.high.outcome]);
        extent(outcomes.chain([self.default]).chain(zero))
    }
}

impl TornadoBar {
    /// The ends by their outcome: the lower first.
    #[must_use]
    pub fn ends(&self) -> [&TornadoEnd; 2] {
        if self.low.outcome <= self.high.outcome { [&self.low, &self.high] } else { [&self.high, &self.low] }
    }
}

/// The room for a grade before a name.
const GRADE: f64 = 22.0;

/// Draws the figure on an area.
///
/// # Errors
/// When a value is not finite, the area is too small (see [`height`]), or the backend refuses.
pub fn draw<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, figure: &TornadoFigure, style: &ChartStyle) -> Drawn {
    figure.check()?;
    let pen = Pen::on(area, style)?;
    let bars = figure.sorted();
    let names: Vec<String> = bars.iter().map(|bar| bar.name.clone()).collect();
    let (width, height) = pen.size();
    let rows = Rows::new(&plan(width, &names, &ends(width, figure, style), figure, style)?, height)?;
    rows.draw_grid(&pen, style)?;
    rows.draw_zero(&pen, style)?;
    for (place, bar) in bars.into_iter().enumerate() {
        draw_bar(&pen, &rows, place, bar, figure, style)?;
    }
    draw_default(&pen, &rows, figure, style)?;
    rows.axis_labels(&figure.quantity, style).iter().try_for_each(|label| pen.text(label))?;
    Ok(pen.spots())
}

/// The height that the figure asks for at a width, in css pixels.
///
/// # Errors
/// When a value is not finite.
pub fn height(width: f64, figure: &TornadoFigure, style: &ChartStyle) -> Result<f64, ChartError> {
    figure.check()?;
    let names: Vec<String> = figure.sorted().iter().map(|bar| bar.name.clone()).collect();
    Ok(Rows::height(&plan(width, &names, &[], figure, style)?))
}

/// The texts at the ends of the bars: where they stand, when they stand beside them.
fn ends(width: f64, figure: &TornadoFigure, style: &ChartStyle) -> Vec<End> {
    if !is_wide(width) {
        return Vec::new();
    }
    let font = font_at(width, style);
    let of_bar = |bar: &TornadoBar| {
        let (low, high) = figure.span(bar);
        let [left, right] = bar.ends().map(|end| glyph::width(&setting(&end.setting, width, font), font, false) + 7.0);
        [End { value: low, room: left, is_left: true }, End { value: high, room: right, is_left: false }]
    };
    figure.bars.iter().flat_map(of_bar).collect()
}

/// The value of an assumption, shortened when it would leave no room for the bars.
fn setting(text: &str, width: f64, font: f64) -> String {
    if is_wide(width) { glyph::fitted(text, font, false, width * 0.2) } else { text.to_owned() }
}

fn plan<'a>(
    width: f64,
    names: &'a [String],
    ends: &'a [End],
    figure: &'a TornadoFigure,
    style: &'a ChartStyle,
) -> Result<Plan<'a>, ChartError> {
    Ok(Plan {
        style,
        width,
        names,
        beside: is_wide(width),
        indent: GRADE,
        ends,
        ends_above: !is_wide(width),
        range: figure.quantity.axis_range(joined(figure.range(), style.range)?),
        quantity: &figure.quantity,
    })
}

fn draw_bar<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    rows: &Rows,
    place: usize,
    bar: &TornadoBar,
    figure: &TornadoFigure,
    style: &ChartStyle,
) -> Result<(), ChartError> {
    let colours = &style.colours;
    let (low, high) = figure.span(bar);
    if low < figure.default {
        pen.amount(&rows.bar(place, low, figure.default), colours.cost, true)?;
    }
    if high > figure.default {
        pen.amount(&rows.bar(place, figure.default, high), colours.advantage, false)?;
    }
    let whole = rows.bar(place, low, high);
    pen.spot(Spot::of(&whole, place));
    // Both ends on one side of the default: the nearer one is a line in the bar.
    for end in bar.ends() {
        let x = rows.scale.at(end.outcome);
        pen.line(&[(x, whole.top - 2.0), (x, whole.bottom + 2.0)], colours.axis, 1.5)?;
    }
    let [left, right] = bar.ends().map(|end| setting(&end.setting, pen.size().0, rows.font));
    let texts = rows.ends(&whole, [&left, &right], style);
    let name = rows.name(place, style);
    texts.iter().chain(&name).try_for_each(|label| pen.plated(label))?;
    let beside = name.first().map_or(whole.top, |line| line.y);
    draw_grade(pen, (2.0, beside), bar.grade, rows.font, style)
}

/// The grade: a letter in a box.
fn draw_grade<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    (left, y): (f64, f64),
    grade: char,
    font: f64,
    style: &ChartStyle,
) -> Result<(), ChartError> {
    let half = (font * 0.68).round();
    let frame = Bounds { left, right: left + 2.0 * half, top: y - half, bottom: y + half };
    pen.outlined(&frame, style.colours.reference, style.colours.background, 1.0)?;
    let letter = plain(&grade.to_string(), (left + half, y), Align::Middle, font - 1.0, style);
    pen.text(&Label { bold: true, colour: style.colours.reference, ..letter })
}

/// The outcome that every bar starts from, with its text above the rows.
fn draw_default<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    rows: &Rows,
    figure: &TornadoFigure,
    style: &ChartStyle,
) -> Result<(), ChartError> {
    let unit = rows.unit(&figure.quantity, style);
    let x = rows.scale.at(figure.default);
    for place in 0..figure.bars.len() {
        let bar = rows.bar(place, figure.default, figure.default);
        pen.line(&[(x, bar.top - 3.0), (x, bar.bottom + 3.0)], style.colours.line, 2.0)?;
    }
    pen.line(&[(x, rows.top - rows.font * 0.6), (x, rows.top)], style.colours.line, 2.0)?;
    let said = figure.quantity.said(figure.default, style.language);
    let text = format!("{}\u{a0}{said}", style.language.pick("standaard", "default"));
    let label = plain(&text, (x, unit.y), Align::Middle, rows.font, style);
    let label = Label { bold: true, colour: style.colours.line, ..label };
    pen.text(&label.kept_between(unit.bounds().right + 8.0, pen.size().0 - 2.0))
}
