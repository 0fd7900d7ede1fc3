//! One quantity over the years: a scenario with its band, what it is compared with, and what should be reached.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::DrawingBackend;
use plotters::style::RGBColor;

use crate::charts::figure::{Line, LineFigure, Measure, Role};
use crate::charts::frame::{Frame, NAME_GAP, Plan, Years, joined};
use crate::charts::glyph;
use crate::charts::label::{Align, LINE_HEIGHT, Label, spread};
use crate::charts::pen::{Pen, Point};
use crate::charts::spot::Spot;
use crate::charts::style::ChartStyle;
use crate::charts::ticks::Ticks;
use crate::charts::{ChartError, Drawn};
use crate::text::Language;
use crate::text::number::decimal;
use crate::text::order::largest_first;

/// Draws the figure on an area.
///
/// # Errors
/// When a value is not finite, the lines do not fit together, the area is too small, or the backend refuses.
pub fn draw<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, figure: &LineFigure, style: &ChartStyle) -> Drawn {
    let pen = Pen::on(area, style)?;
    let frame = frame(pen.size(), figure, style)?;
    frame.draw_grid(&pen, style)?;
    draw_band(&pen, figure, &frame, style)?;
    draw_axis(&pen, &frame, style)?;
    draw_divide(&pen, figure, &frame, style)?;
    // The scenario lies on top of what it is compared with.
    for (place, line) in figure.lines.iter().enumerate().rev() {
        draw_line(&pen, &points(&line.values, &frame), looks(figure, place, style))?;
    }
    draw_measured(&pen, figure, &frame, style)?;
    let mut labels = frame.axis_labels(&tick_text(style.language), style);
    labels.push(frame.unit(&figure.unit, style));
    labels.extend(divide_labels(figure, &frame, style));
    labels.extend(name_labels(figure, &frame, style));
    labels.iter().try_for_each(|label| pen.text(label))?;
    for place in 0..figure.years() {
        let values = figure.lines.iter().filter_map(|line| line.values.get(place));
        let x = frame.x_of_year(place);
        let marks = values.map(|&value| (x, frame.y(value))).collect();
        pen.spot(Spot::moment(x, (frame.top, frame.bottom), marks, place));
    }
    Ok(pen.spots())
}

/// The places in the picture of a figure, in css pixels, for a picture of a size in css pixels.
///
/// # Errors
/// When a value is not finite or the lines do not fit together.
pub fn frame(size: (f64, f64), figure: &LineFigure, style: &ChartStyle) -> Result<Frame, ChartError> {
    figure.check()?;
    let (low, high) = joined(figure.range(), style.range)?;
    let font = if size.0 < 420.0 { style.font_size - 1.0 } else { style.font_size };
    let name_width = |line: &Line| glyph::width(&line.label, font, line.role == Role::Scenario);
    let widest_name = figure.lines.iter().map(name_width).fold(0.0, f64::max).min(size.0 * 0.36);
    let tick = tick_text(style.language);
    Ok(Frame::new(&Plan {
        style,
        size,
        start_year: figure.start_year,
        count: figure.years(),
        years: Years::Points,
        // Less than five of something still gets an axis of whole numbers.
        range: if figure.measure == Measure::Count { (low, high.max(low + 5.0)) } else { (low, high) },
        room_under: None,
        widest_name,
        tick: &tick,
    }))
}

/// How a line looks: its colour, the colour of its name, its width and its dashes.
#[derive(Clone, Copy)]
struct Looks {
    line: RGBColor,
    name: RGBColor,
    width: f64,
    dashes: Option<(f64, f64)>,
}

fn looks(figure: &LineFigure, place: usize, style: &ChartStyle) -> Looks {
    let before = figure.lines.iter().take(place).filter(|line| line.role == Role::Scenario).count();
    let plain = Looks { line: style.colours.reference, name: style.colours.text, width: 1.5, dashes: None };
    match figure.lines.get(place).map(|line| line.role) {
        Some(Role::Reference) => Looks { dashes: Some((6.0, 5.0)), ..plain },
        Some(Role::Ghost) => Looks { line: style.colours.ghost, dashes: Some((6.0, 5.0)), ..plain },
        Some(Role::Target) => Looks { dashes: Some((2.5, 4.0)), ..plain },
        _ => {
            let (line, name) = style.colours.scenarios[before % style.colours.scenarios.len()];
            Looks { line, name, width: 2.5, dashes: None }
        }
    }
}

fn points(values: &[f64], frame: &Frame) -> Vec<Point> {
    values.iter().enumerate().map(|(place, &value)| (frame.x_of_year(place), frame.y(value))).collect()
}

fn draw_band<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    figure: &LineFigure,
    frame: &Frame,
    style: &ChartStyle,
) -> Result<(), ChartError> {
    let Some(band) = &figure.band else { return Ok(()) };
    let first = figure.lines.iter().position(|line| line.role == Role::Scenario).unwrap_or(0);
    let (low, high) = (points(&band.low, frame), points(&band.high, frame));
    pen.band(&widened(&low), &widened(&high), looks(figure, first, style).line)
}

/// A single year is shown as a short stretch.
fn widened(points: &[Point]) -> Vec<Point> {
    match points {
        [(x, y)] => vec![(x - 12.0, *y), (x + 12.0, *y)],
        points => points.to_vec(),
    }
}

fn draw_axis<DB: DrawingBackend>(pen: &Pen<'_, DB>, frame: &Frame, style: &ChartStyle) -> Result<(), ChartError> {
    if frame.low > 0.0 || frame.high < 0.0 {
        return Ok(());
    }
    let zero = frame.y(0.0);
    pen.line(&[(frame.left, zero), (frame.right, zero)], style.colours.axis, 1.0)
}

/// Where the line between the two parts of the years stands; nothing when all years are on one side.
fn divide_at(figure: &LineFigure, frame: &Frame) -> Option<f64> {
    let years = usize::try_from(figure.divide.as_ref()?.last_year.checked_sub(figure.start_year)?).ok()? + 1;
    (years < figure.years()).then(|| frame.x(years as f64 - 0.5))
}

fn draw_divide<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    figure: &LineFigure,
    frame: &Frame,
    style: &ChartStyle,
) -> Result<(), ChartError> {
    let Some(x) = divide_at(figure, frame) else { return Ok(()) };
    pen.dashes(&[(x, frame.top - frame.font * 0.6), (x, frame.bottom)], style.colours.ghost, 1.0, (4.0, 4.0))
}

/// The names of the two parts above the plot, each as far as it fits: the line alone says where they part.
fn divide_labels(figure: &LineFigure, frame: &Frame, style: &ChartStyle) -> Vec<Label> {
    let (Some(divide), Some(x)) = (&figure.divide, divide_at(figure, frame)) else { return Vec::new() };
    let y = frame.top - frame.font * 1.4;
    let unit = frame.unit(&figure.unit, style).bounds();
    let before = frame.label(&divide.before, (x - NAME_GAP, y), Align::End, style);
    let after = frame.label(&divide.after, (x + NAME_GAP, y), Align::Start, style);
    let before = Some(before).filter(|label| label.bounds().left > unit.right + NAME_GAP);
    let after = Some(after).filter(|label| label.bounds().right < frame.size.0 && x + NAME_GAP > unit.right);
    before.into_iter().chain(after).collect()
}

/// What was measured: a dot within the band, an open one outside it.
fn draw_measured<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    figure: &LineFigure,
    frame: &Frame,
    style: &ChartStyle,
) -> Result<(), ChartError> {
    for held in figure.held() {
        let point = (frame.x_of_year(held.place), frame.y(held.value));
        // A white rim keeps a mark apart from the line that it lies on.
        pen.dot(point, MARK + 1.5, style.colours.background)?;
        if held.is_hit() {
            pen.dot(point, MARK, style.colours.axis)?;
        } else {
            pen.ring(point, MARK + 0.5, style.colours.cost, 2.0)?;
        }
    }
    Ok(())
}

/// The radius of a measured value.
const MARK: f64 = 4.0;

fn draw_line<DB: DrawingBackend>(pen: &Pen<'_, DB>, points: &[Point], looks: Looks) -> Result<(), ChartError> {
    if let ([point], None) = (points, looks.dashes) {
        return pen.dot(*point, 4.5, looks.line);
    }
    let points = widened(points);
    match looks.dashes {
        Some(dashes) => pen.dashes(&points, looks.line, looks.width, dashes),
        None => pen.line(&points, looks.line, looks.width),
    }
}

/// The names at the ends of the lines, apart from each other; the first ones when there is no room for all.
fn name_labels(figure: &LineFigure, frame: &Frame, style: &ChartStyle) -> Vec<Label> {
    let gap = frame.font * LINE_HEIGHT + 0.5;
    let room = ((frame.bottom - frame.top) / gap).max(1.0) as usize;
    let end = |line: &Line| line.values.last().copied().unwrap_or(0.0);
    let mut places: Vec<usize> = (0..figure.lines.len()).take(room).collect();
    largest_first(&mut places, |&place| end(&figure.lines[place]));
    let wanted: Vec<f64> = places.iter().map(|&place| frame.y(end(&figure.lines[place]))).collect();
    let half = frame.font * LINE_HEIGHT / 2.0;
    let heights = spread(&wanted, gap, frame.top + half / 2.0, frame.bottom - half);
    let left = frame.right + NAME_GAP;
    let label = |(&place, y): (&usize, f64)| {
        let (line, looks) = (&figure.lines[place], looks(figure, place, style));
        let bold = line.role == Role::Scenario;
        let text = glyph::fitted(&line.label, frame.font, bold, frame.size.0 - left - 1.0);
        Label { bold, colour: looks.name, ..frame.label(&text, (left, y), Align::Start, style) }
    };
    places.iter().zip(heights).map(label).collect()
}

/// The text of a tick.
fn tick_text(language: Language) -> impl Fn(f64, &Ticks) -> String {
    move |value, ticks| if value == 0.0 { "0".to_owned() } else { decimal(value, ticks.digits(1.0), language) }
}
