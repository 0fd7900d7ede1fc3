//! What a difference is made of: bars from zero to the total, a part each, the uncertainty last.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::DrawingBackend;
use plotters::style::RGBColor;

use crate::charts::columns::{self, Columns};
use crate::charts::figure::{extent, finite};
use crate::charts::frame::joined;
use crate::charts::glyph;
use crate::charts::label::Label;
use crate::charts::pen::Pen;
use crate::charts::quantity::Quantity;
use crate::charts::rows::{self, End, Rows};
use crate::charts::scale::font_at;
use crate::charts::spot::Spot;
use crate::charts::style::ChartStyle;
use crate::charts::{ChartError, Drawn};
use crate::text::Language;

/// A part of a difference.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// What the part is, in the language of the picture.
    pub name: String,
    /// What it adds, in the quantity of the figure; below zero is a cost.
    pub amount: f64,
}

/// What a difference is made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WaterfallFigure {
    /// What is added up.
    pub quantity: Quantity,
    /// The parts, in the order of the bars.
    pub parts: Vec<Part>,
    /// What uncertainty adds to the parts, the last bar before the total; none leaves the bar out.
    pub uncertainty: Option<f64>,
    /// What all parts and the uncertainty add up to.
    pub total: f64,
}

/// One bar: where it starts and ends.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Step {
    pub(crate) name: String,
    pub(crate) from: f64,
    pub(crate) to: f64,
    is_total: bool,
}

impl Step {
    fn is_cost(&self) -> bool {
        self.to < self.from
    }

    fn colour(&self, style: &ChartStyle) -> RGBColor {
        match (self.is_total, self.is_cost()) {
            (true, _) => style.colours.line,
            (_, true) => style.colours.cost,
            (_, false) => style.colours.advantage,
        }
    }
}

impl WaterfallFigure {
    /// Whether everything is finite and the parts add up to the total.
    ///
    /// # Errors
    /// Names what does not.
    pub fn check(&self) -> Result<(), ChartError> {
        if self.parts.is_empty() {
            return Err(ChartError::Empty);
        }
        finite("part", self.parts.iter().map(|part| part.amount).chain(self.uncertainty))?;
        finite("total", std::iter::once(self.total))?;
        let sum: f64 = self.parts.iter().map(|part| part.amount).chain(self.uncertainty).sum();
        let size = self.parts.iter().map(|part| part.amount.abs()).fold(self.total.abs(), f64::max);
        if (sum - self.total).abs() > 1e-6 * size && !self.quantity.is_nothing(sum - self.total) {
            return Err(ChartError::Mismatch("the parts do not add up to the total"));
        }
        Ok(())
    }

    /// The bars, the total last.
    pub(crate) fn steps(&self, language: Language) -> Vec<Step> {
        let uncertainty = self.uncertainty.map(|amount| (uncertainty(language).to_owned(), amount));
        let named = self.parts.iter().map(|part| (part.name.clone(), part.amount)).chain(uncertainty);
        let mut at = 0.0;
        let mut steps: Vec<Step> = named
            .map(|(name, amount)| {
                let from = at;
                at += amount;
                Step { name, from, to: at, is_total: false }
            })
            .collect();
        steps.push(Step { name: total(language).to_owned(), from: 0.0, to: self.total, is_total: true });
        steps
    }

    /// The lowest and highest place that a bar reaches, zero included: what an axis must hold.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        extent(self.steps(Language::Nl).iter().flat_map(|step| [step.from, step.to]).chain([0.0]))
    }
}

/// The name of the last part.
pub(crate) const fn uncertainty(language: Language) -> &'static str {
    language.pick("onzekerheid", "uncertainty")
}

/// The name of the bar from zero.
pub(crate) const fn total(language: Language) -> &'static str {
    language.pick("samen", "total")
}

/// Draws the figure on an area: standing bars when every name has room, else lying bars.
///
/// # Errors
/// When a value is not finite, the parts do not add up, the area is too small (see [`height`]), or the backend refuses.
pub fn draw<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, figure: &WaterfallFigure, style: &ChartStyle) -> Drawn {
    figure.check()?;
    let pen = Pen::on(area, style)?;
    let words = Words::of(figure, style)?;
    match Columns::fitting(&words.columns(pen.size(), figure, style)) {
        Some(columns) => draw_columns(&pen, &columns, &words, figure, style)?,
        None => {
            let (width, height) = pen.size();
            let rows = Rows::new(&words.rows(width, &words.ends(width, style), figure, style), height)?;
            draw_rows(&pen, &rows, &words, figure, style)?;
        }
    }
    Ok(pen.spots())
}

/// The height that the figure asks for at a width, in css pixels.
///
/// # Errors
/// When a value is not finite or the parts do not add up.
pub fn height(width: f64, figure: &WaterfallFigure, style: &ChartStyle) -> Result<f64, ChartError> {
    figure.check()?;
    let words = Words::of(figure, style)?;
    let standing = Columns::fitting(&words.columns((width, STANDING), figure, style)).is_some();
    Ok(if standing { STANDING } else { Rows::height(&words.rows(width, &[], figure, style)) })
}

/// The height of standing bars, in css pixels.
const STANDING: f64 = 340.0;

/// The bars and their texts.
struct Words {
    steps: Vec<Step>,
    names: Vec<String>,
    values: Vec<String>,
    range: (f64, f64),
}

impl Words {
    fn of(figure: &WaterfallFigure, style: &ChartStyle) -> Result<Self, ChartError> {
        let steps = figure.steps(style.language);
        let value = |step: &Step| figure.quantity.signed(step.to - step.from, style.language);
        Ok(Self {
            names: steps.iter().map(|step| step.name.clone()).collect(),
            values: steps.iter().map(value).collect(),
            range: figure.quantity.axis_range(joined(figure.range(), style.range)?),
            steps,
        })
    }

    fn columns<'a>(
        &'a self,
        size: (f64, f64),
        figure: &'a WaterfallFigure,
        style: &'a ChartStyle,
    ) -> columns::Plan<'a> {
        let (names, values) = (&self.names, &self.values);
        columns::Plan { style, size, names, values, range: self.range, quantity: &figure.quantity }
    }

    /// The text of each bar stands at the end that the bar goes to.
    fn ends(&self, width: f64, style: &ChartStyle) -> Vec<End> {
        let font = font_at(width, style);
        let end = |(step, text): (&Step, &String)| End {
            value: step.to,
            room: glyph::width(text, font, true) + 6.0,
            is_left: step.is_cost(),
        };
        self.steps.iter().zip(&self.values).map(end).collect()
    }

    fn rows<'a>(
        &'a self,
        width: f64,
        ends: &'a [End],
        figure: &'a WaterfallFigure,
        style: &'a ChartStyle,
    ) -> rows::Plan<'a> {
        rows::Plan {
            style,
            width,
            names: &self.names,
            beside: rows::is_wide(width),
            indent: 0.0,
            ends,
            ends_above: false,
            range: self.range,
            quantity: &figure.quantity,
        }
    }
}

fn draw_columns<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    columns: &Columns,
    words: &Words,
    figure: &WaterfallFigure,
    style: &ChartStyle,
) -> Result<(), ChartError> {
    columns.draw_grid(pen, style)?;
    let bars: Vec<_> =
        words.steps.iter().zip(0..).map(|(step, place)| columns.bar(place, step.from, step.to)).collect();
    for (step, bar) in words.steps.iter().zip(&bars) {
        pen.amount(bar, step.colour(style), step.is_cost())?;
    }
    for (step, pair) in words.steps.iter().zip(bars.windows(2)) {
        let y = columns.scale.at(step.to);
        if let [one, next] = pair {
            pen.line(&[(one.right, y), (next.left, y)], style.colours.ghost, 1.0)?;
        }
    }
    columns.draw_zero(pen, style)?;
    for (place, ((step, bar), text)) in words.steps.iter().zip(&bars).zip(&words.values).enumerate() {
        pen.spot(Spot::of(bar, place));
        pen.plated(&columns.value(bar, text, !step.is_cost(), style))?;
    }
    columns.labels(&figure.quantity, style).iter().try_for_each(|label| pen.text(label))
}

fn draw_rows<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    rows: &Rows,
    words: &Words,
    figure: &WaterfallFigure,
    style: &ChartStyle,
) -> Result<(), ChartError> {
    rows.draw_grid(pen, style)?;
    let bars: Vec<_> = words.steps.iter().zip(0..).map(|(step, place)| rows.bar(place, step.from, step.to)).collect();
    for (step, bar) in words.steps.iter().zip(&bars) {
        pen.amount(bar, step.colour(style), step.is_cost())?;
    }
    for (step, pair) in words.steps.iter().zip(bars.windows(2)) {
        let x = rows.scale.at(step.to);
        if let [one, next] = pair {
            pen.line(&[(x, one.bottom), (x, next.top)], style.colours.ghost, 1.0)?;
        }
    }
    rows.draw_zero(pen, style)?;
    for (place, ((step, bar), text)) in words.steps.iter().zip(&bars).zip(&words.values).enumerate() {
        pen.spot(Spot::of(bar, place));
        let [low, high] = rows.ends(bar, [text, text], style);
        let value = if step.is_cost() { low } else { high };
        pen.plated(&Label { bold: true, colour: style.colours.axis, ..value })?;
        rows.name(place, style).iter().try_for_each(|line| pen.plated(line))?;
    }
    rows.axis_labels(&figure.quantity, style).iter().try_for_each(|label| pen.text(label))
}
