//! How sure the outcome is: a dot for each of twenty (or fifty) equally likely outcomes, stacked where they fall.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::DrawingBackend;

use crate::charts::figure::{extent, finite};
use crate::charts::frame::joined;
use crate::charts::label::{Align, Bounds, LINE_HEIGHT, Label};
use crate::charts::pen::{Pen, Point};
use crate::charts::quantity::Quantity;
use crate::charts::scale::{Scale, font_at, plain};
use crate::charts::spot::Spot;
use crate::charts::style::ChartStyle;
use crate::charts::{ChartError, Drawn};
use crate::text::Language;

/// Equally likely outcomes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DotFigure {
    /// What the outcome is counted in.
    pub quantity: Quantity,
    /// One outcome per dot, in any order.
    pub dots: Vec<f64>,
}

impl DotFigure {
    /// The figure of many outcomes in a number of dots: the outcome in the middle of each equal part of them.
    #[must_use]
    pub fn of_outcomes(quantity: Quantity, outcomes: &[f64], count: usize) -> Self {
        let mut sorted = outcomes.to_vec();
        sorted.sort_by(f64::total_cmp);
        let middle = |dot: usize| sorted.get((2 * dot + 1) * sorted.len() / (2 * count)).copied();
        Self { quantity, dots: (0..count).filter_map(middle).collect() }
    }

    /// Whether everything is finite.
    ///
    /// # Errors
    /// Names what is not.
    pub fn check(&self) -> Result<(), ChartError> {
        if self.dots.is_empty() {
            return Err(ChartError::Empty);
        }
        finite("outcome", self.dots.iter().copied())
    }

    /// The dots from low to high.
    #[must_use]
    pub fn sorted(&self) -> Vec<f64> {
        let mut dots = self.dots.clone();
        dots.sort_by(f64::total_cmp);
        dots
    }

    /// How many dots lie below zero.
    #[must_use]
    pub fn below(&self) -> usize {
        self.dots.iter().filter(|&&dot| self.is_below(dot)).count()
    }

    /// Whether an outcome is below zero, and not nothing.
    pub(crate) fn is_below(&self, dot: f64) -> bool {
        dot < 0.0 && !self.quantity.is_nothing(dot)
    }

    /// The lowest and highest outcome, zero included: what an axis must hold.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        extent(self.dots.iter().copied().chain([0.0]))
    }
}

/// Draws the figure on an area.
///
/// # Errors
/// When a value is not finite, the area is too small for a dot each, or the backend refuses.
pub fn draw<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, figure: &DotFigure, style: &ChartStyle) -> Drawn {
    figure.check()?;
    let pen = Pen::on(area, style)?;
    let size = pen.size();
    let font = font_at(size.0, style);
    let key = key(figure, size.0, font, style);
    let top = key.last().map_or(0.0, |(_, label)| label.bounds().bottom) + 6.0;
    let bottom = (size.1 - font * (2.0 * LINE_HEIGHT + 0.6)).round();
    let range = figure.quantity.axis_range(joined(figure.range(), style.range)?);
    let range = (range.0.min(0.0), range.1.max(0.0));
    let scale = Scale::along(range, (EDGE, size.0 - EDGE), &figure.quantity, font, style);
    let stacks = Stacks::of(figure, &scale, bottom - top, size.0).ok_or(ChartError::TooSmall)?;
    scale.draw_upright(&pen, (top, bottom), style)?;
    pen.line(&[(EDGE / 2.0, bottom), (size.0 - EDGE / 2.0, bottom)], style.colours.ghost, 1.0)?;
    let zero = scale.at(0.0);
    pen.line(&[(zero, top), (zero, bottom + 4.0)], style.colours.axis, 2.0)?;
    for (place, (point, is_cost)) in stacks.points(bottom).enumerate() {
        let half = stacks.size / 2.0;
        draw_dot(&pen, point, half - 0.6, is_cost, style)?;
        pen.spot(Spot::of(&Bounds::around(point, half), place));
    }
    for (is_cost, label) in &key {
        draw_dot(&pen, (label.x - font * 0.75, label.y), font * 0.42, *is_cost, style)?;
        pen.text(label)?;
    }
    let unit = figure.quantity.unit(&scale.ticks, style.language);
    let under = bottom + font * (0.9 + LINE_HEIGHT);
    pen.text(&plain(&unit, (size.0 - 2.0, under), Align::End, font, style))?;
    let ticks = scale.labels_under(bottom + font * 0.9, size.0, &figure.quantity, font, style);
    ticks.iter().try_for_each(|label| pen.text(label))?;
    Ok(pen.spots())
}

/// The height that the figure asks for, in css pixels: the same at every width.
///
/// # Errors
/// When a value is not finite.
pub fn height(_width: f64, figure: &DotFigure, _style: &ChartStyle) -> Result<f64, ChartError> {
    figure.check()?;
    Ok(if figure.dots.len() > 25 { 300.0 } else { 240.0 })
}

/// Room at both ends of the axis: a dot is wider than its value.
const EDGE: f64 = 30.0;
/// The largest and smallest dot, in css pixels.
const DOT: (f64, f64) = (28.0, 3.0);

/// An outcome below zero is open, another one full.
fn draw_dot<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    at: Point,
    radius: f64,
    is_cost: bool,
    style: &ChartStyle,
) -> Result<(), ChartError> {
    if is_cost {
        pen.ring(at, radius, style.colours.cost, (radius * 0.4).clamp(1.0, 2.5))
    } else {
        pen.dot(at, radius, style.colours.advantage)
    }
}

/// Dots in stacks, as large as they can be.
struct Stacks {
    size: f64,
    /// The middle of a dot, its place in the stack from the bottom, and whether it is below zero.
    dots: Vec<(f64, usize, bool)>,
}

impl Stacks {
    /// The stacks within a height and a width; nothing when the dots would be too small to see.
    fn of(figure: &DotFigure, scale: &Scale, height: f64, width: f64) -> Option<Self> {
        let halves = (DOT.0 - DOT.1) as usize * 2;
        let sizes = (0..=halves).map(|step| DOT.0 - step as f64 / 2.0);
        sizes.map(|size| Self::sized(figure, scale, size)).find(|stacks| stacks.fit(height, width))
    }

    fn sized(figure: &DotFigure, scale: &Scale, size: f64) -> Self {
        let zero = scale.at(0.0);
        let mut last = (f64::NEG_INFINITY, 0);
        let place = |value: f64| {
            let below = figure.is_below(value);
            // A stack begins or ends at zero: no dot lies on both sides of it.
            let value = if below { value } else { value.max(0.0) };
            let bin = ((scale.at(value) - zero) / size).floor();
            let bin = if below { bin.min(-1.0) } else { bin };
            last = if last.0 == bin { (bin, last.1 + 1) } else { (bin, 0) };
            (zero + (bin + 0.5) * size, last.1, below)
        };
        Self { size, dots: figure.sorted().into_iter().map(place).collect() }
    }

    fn fit(&self, height: f64, width: f64) -> bool {
        let half = self.size / 2.0;
        let within = |&(x, place, _): &(f64, usize, bool)| {
            x - half >= 1.0 && x + half <= width - 1.0 && (place + 1) as f64 * self.size <= height
        };
        self.dots.iter().all(within)
    }

    fn points(&self, bottom: f64) -> impl Iterator<Item = (Point, bool)> {
        self.dots.iter().map(move |&(x, place, below)| ((x, bottom - 1.0 - (place as f64 + 0.5) * self.size), below))
    }
}

/// What the two kinds of dots are, with how many there are of each; side by side when there is room.
fn key(figure: &DotFigure, width: f64, font: f64, style: &ChartStyle) -> Vec<(bool, Label)> {
    let below = figure.below();
    let count = figure.dots.len();
    let text = |is_cost: bool, number: usize| {
        let what = side(&figure.quantity, is_cost, style.language);
        format!("{what}: {number} {} {count}", style.language.pick("van de", "of"))
    };
    let label = |text: &str, at: Point| Label {
        bold: true,
        colour: style.colours.axis,
        ..plain(text, at, Align::Start, font, style)
    };
    let (left, first, line) = (font * 1.5, font * 0.8, font * LINE_HEIGHT);
    let cost = label(&text(true, below), (left, first));
    let other = text(false, count - below);
    let beside = label(&other, (cost.bounds().right + font * 3.0, first));
    let under = label(&other, (left, first + line));
    let second = if beside.bounds().right < width - 2.0 { beside } else { under };
    vec![(true, cost), (false, second)]
}

fn side(quantity: &Quantity, is_cost: bool, language: Language) -> &'static str {
    match (quantity, is_cost) {
        (Quantity::Money, true) => language.pick("kost geld", "costs money"),
        (Quantity::Money, false) => language.pick("kost geen geld", "costs no money"),
        (_, true) => language.pick("onder nul", "below zero"),
        (_, false) => language.pick("nul of meer", "zero or more"),
    }
}
