//! What a whole is made of: one bar of shares, each with its name; small ones are named outside it.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::DrawingBackend;
use plotters::style::RGBColor;

use crate::charts::figure::finite;
use crate::charts::glyph;
use crate::charts::label::{Align, Bounds, LINE_HEIGHT, Label};
use crate::charts::pen::Pen;
use crate::charts::scale::{font_at, plain};
use crate::charts::spot::Spot;
use crate::charts::style::{ChartStyle, text_on, tint};
use crate::charts::{ChartError, Drawn};
use crate::text::number::chance;

/// One share.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Share {
    /// What it is, in the language of the picture.
    pub name: String,
    /// Its share of the whole, 0 to 1.
    pub share: f64,
}

/// Shares of one whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShareFigure {
    /// What is divided, in the language of the picture, within a sentence: `de spreiding van het saldo`.
    pub whole: String,
    /// The shares, from left to right; they add up to 1.
    pub parts: Vec<Share>,
}

/// How far shares may be from adding up to 1: estimates are rounded.
const SLACK: f64 = 1e-6;

impl ShareFigure {
    /// Whether everything is finite, no share is below zero, and they add up to 1.
    ///
    /// # Errors
    /// Names what does not.
    pub fn check(&self) -> Result<(), ChartError> {
        if self.parts.is_empty() {
            return Err(ChartError::Empty);
        }
        shares_of_one(self.parts.iter().map(|part| part.share))
    }
}

/// Whether shares or chances are finite, not below zero, and add up to 1.
pub(crate) fn shares_of_one(shares: impl Iterator<Item = f64> + Clone) -> Result<(), ChartError> {
    finite("share", shares.clone())?;
    if shares.clone().any(|share| share < 0.0) {
        return Err(ChartError::Mismatch("a share is below zero"));
    }
    if (shares.sum::<f64>() - 1.0).abs() > SLACK {
        return Err(ChartError::Mismatch("the shares do not add up to 1"));
    }
    Ok(())
}

/// Draws the figure on an area.
///
/// # Errors
/// When the shares do not add up to 1, the area is too small (see [`height`]), or the backend refuses.
pub fn draw<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, figure: &ShareFigure, style: &ChartStyle) -> Drawn {
    figure.check()?;
    let pen = Pen::on(area, style)?;
    let (width, height) = pen.size();
    let places = Places::of(figure, width, height, style);
    if height + 0.5 < places.needed() {
        return Err(ChartError::TooSmall);
    }
    for segment in &places.segments {
        pen.outlined(&segment.bounds, segment.edge, segment.fill, 1.5)?;
        pen.spot(Spot::of(&segment.bounds, segment.row));
    }
    for (from, label) in &places.outside {
        let x = if label.align == Align::Start { label.x - 5.0 } else { label.x + 5.0 };
        pen.line(&[(x, *from), (x, label.y)], style.colours.ghost, 1.0)?;
    }
    places.inside.iter().chain(places.outside.iter().map(|(_, label)| label)).try_for_each(|label| pen.text(label))?;
    Ok(pen.spots())
}

/// The height that the figure asks for at a width, in css pixels.
///
/// # Errors
/// When the shares do not add up to 1.
pub fn height(width: f64, figure: &ShareFigure, style: &ChartStyle) -> Result<f64, ChartError> {
    figure.check()?;
    Ok(Places::of(figure, width, LOWEST, style).needed())
}

/// The thickness of the bar.
const THICK: f64 = 46.0;
/// The lowest picture.
const LOWEST: f64 = 110.0;
/// Around the bar.
const EDGE: f64 = 6.0;

struct Segment {
    /// Its place among the parts of the figure.
    row: usize,
    name: String,
    share: f64,
    bounds: Bounds,
    edge: RGBColor,
    fill: RGBColor,
}

impl Segment {
    fn middle(&self) -> f64 {
        (self.bounds.left + self.bounds.right) / 2.0
    }
}

struct Places {
    segments: Vec<Segment>,
    inside: Vec<Label>,
    /// Names outside the bar, each with the edge of the bar where its line starts.
    outside: Vec<(f64, Label)>,
    /// The lines of text above and below the bar.
    lines: (usize, usize),
    line: f64,
}

impl Places {
    fn of(figure: &ShareFigure, width: f64, height: f64, style: &ChartStyle) -> Self {
        let font = font_at(width, style);
        let line = font * LINE_HEIGHT + 1.0;
        let mut segments = segments(figure, width, style);
        let (within, beyond): (Vec<usize>, Vec<usize>) =
            (0..segments.len()).partition(|&place| inside_lines(&segments[place], font, style).is_some());
        // Names of the left half stand above the bar and run to the right, those of the right half below it and run to
        // the left: no line to a name passes through another name.
        let (above, below): (Vec<usize>, Vec<usize>) =
            beyond.into_iter().partition(|&place| segments[place].middle() < width / 2.0);
        let lines = (above.len(), below.len());
        let spare = (height - 2.0 * EDGE - THICK - line * (lines.0 + lines.1) as f64).max(0.0);
        let top = EDGE + line * lines.0 as f64 + spare / 2.0;
        for segment in &mut segments {
            (segment.bounds.top, segment.bounds.bottom) = (top, top + THICK);
        }
        let inside = within.iter().flat_map(|&place| inside_labels(&segments[place], font, style)).collect();
        let upper = above.iter().enumerate().map(|(number, &place)| {
            let y = top - 2.0 - line * ((lines.0 - number) as f64 - 0.5);
            (top, outside_label(&segments[place], y, Align::Start, width, font, style))
        });
        let lower = below.iter().enumerate().map(|(number, &place)| {
            let y = top + THICK + 2.0 + line * (number as f64 + 0.5);
            (top + THICK, outside_label(&segments[place], y, Align::End, width, font, style))
        });
        let outside = upper.chain(lower).collect();
        Self { segments, inside, outside, lines, line }
    }

    fn needed(&self) -> f64 {
        (2.0 * EDGE + THICK + self.line * (self.lines.0 + self.lines.1) as f64).ceil().max(LOWEST)
    }
}

/// The parts of the bar that have a width, side by side.
fn segments(figure: &ShareFigure, width: f64, style: &ChartStyle) -> Vec<Segment> {
    let colours = &style.colours;
    let bases = [colours.line, colours.cost, colours.reference];
    let (left, room) = (2.0, width - 4.0);
    let mut before = 0.0;
    let seen = figure.parts.iter().enumerate().filter(|(_, part)| part.share > 0.0).enumerate();
    seen.map(|(place, (row, part))| {
        let from = left + room * before;
        before += part.share;
        let to = left + room * before;
        // Full and light take turns, so that neighbours differ without their colour.
        let edge = bases[place / 2 % bases.len()];
        let fill = if place % 2 == 0 { edge } else { tint(edge, colours) };
        let gap = if to - from > 4.0 { 1.0 } else { 0.0 };
        let bounds = Bounds { left: from + gap, right: (to - gap).max(from + 1.0), top: 0.0, bottom: 0.0 };
        Segment { row, name: part.name.clone(), share: part.share, bounds, edge, fill }
    })
    .collect()
}

/// The name and the share within the bar, when they have room: on two lines.
fn inside_lines(segment: &Segment, font: f64, style: &ChartStyle) -> Option<[String; 2]> {
    let lines = [segment.name.clone(), chance(segment.share, style.language)];
    let room = segment.bounds.right - segment.bounds.left - 12.0;
    lines.iter().all(|line| glyph::width(line, font, true) <= room).then_some(lines)
}

fn inside_labels(segment: &Segment, font: f64, style: &ChartStyle) -> Vec<Label> {
    let middle = (segment.bounds.top + segment.bounds.bottom) / 2.0;
    let high = font * LINE_HEIGHT / 2.0;
    let colour = text_on(segment.fill, &style.colours);
    let lines = inside_lines(segment, font, style).into_iter().flatten().zip([middle - high, middle + high]);
    lines
        .zip([false, true])
        .map(|((line, y), bold)| Label {
            bold,
            colour,
            ..plain(&line, (segment.middle(), y), Align::Middle, font, style)
        })
        .collect()
}

fn outside_label(segment: &Segment, y: f64, align: Align, width: f64, font: f64, style: &ChartStyle) -> Label {
    let x = segment.middle();
    let (at, room) = if align == Align::Start { (x + 5.0, width - x - 7.0) } else { (x - 5.0, x - 7.0) };
    // The share first: a long name loses its end, never its number.
    let text = format!("{}\u{a0}{}", chance(segment.share, style.language), segment.name);
    let text = glyph::fitted(&text, font, false, room);
    Label { colour: style.colours.axis, ..plain(&text, (at, y), align, font, style) }
}
