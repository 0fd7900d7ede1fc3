//! The chart that gives the product its name: what a choice costs first and yields later, per year and added up.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::DrawingBackend;

use crate::charts::figure::KantelpuntFigure;
use crate::charts::frame::{Frame, NAME_GAP, Plan, Years, joined};
use crate::charts::glyph;
use crate::charts::label::{Align, Bounds, LINE_HEIGHT, Label, spread};
use crate::charts::pen::{Pen, Point};
use crate::charts::spot::Spot;
use crate::charts::style::ChartStyle;
use crate::charts::ticks::Ticks;
use crate::charts::{ChartError, Drawn};
use crate::text::Language;
use crate::text::number::{MoneyUnit, decimal, money};
use crate::text::order::sort_by;

/// Draws the figure on an area.
///
/// # Errors
/// When a value is not finite, the series do not fit together, the area is too small, or the backend refuses.
pub fn draw<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, figure: &KantelpuntFigure, style: &ChartStyle) -> Drawn {
    let pen = Pen::on(area, style)?;
    let frame = frame(pen.size(), figure, style)?;
    let marks = Marks::of(figure, &frame);
    frame.draw_grid(&pen, style)?;
    draw_money(&pen, &frame, &marks, style)?;
    draw_marks(&pen, &frame, &marks, style)?;
    labels(figure, &frame, &marks, style).iter().try_for_each(|label| pen.text(label))?;
    for (month, &point) in marks.line.iter().skip(1).enumerate() {
        pen.spot(Spot::moment(point.0, (frame.top, frame.bottom), vec![point], month));
    }
    Ok(pen.spots())
}

/// The places in the picture of a figure, in css pixels, for a picture of a size in css pixels.
///
/// # Errors
/// When a value is not finite or the series do not fit together.
pub fn frame(size: (f64, f64), figure: &KantelpuntFigure, style: &ChartStyle) -> Result<Frame, ChartError> {
    figure.check()?;
    let range = joined(figure.range(), style.range)?;
    let font = if size.0 < 420.0 { style.font_size - 1.0 } else { style.font_size };
    let widest_name = names(figure, style.language)
        .into_iter()
        .map(|(name, ..)| glyph::width(name, font, name == line_name(style.language)))
        .fold(0.0, f64::max);
    let tick = tick_text(figure, style.language);
    Ok(Frame::new(&Plan {
        style,
        size,
        start_year: figure.start_year,
        count: figure.yearly_saldo.len(),
        years: Years::Stretches,
        // Nothing to show: both sides of zero wait for a first change.
        range: if range.1 - range.0 < 1.0 { (-1e6, 1e6) } else { range },
        room_under: figure.visible_peak().map(|peak| -peak.amount),
        widest_name,
        tick: &tick,
    }))
}

/// The places of everything that is not text.
struct Marks {
    bars: Vec<Bounds>,
    line: Vec<Point>,
    ghost: Vec<Point>,
    band: Option<(Vec<Point>, Vec<Point>)>,
    knowledge: Option<(Vec<Point>, Vec<Point>)>,
    peak: Option<Point>,
    kantelpunt: Option<Point>,
}

impl Marks {
    fn of(figure: &KantelpuntFigure, frame: &Frame) -> Self {
        let months = figure.cumulative.len();
        let path = |values: &[f64]| path(values, months, figure, frame);
        Self {
            bars: bars(figure, frame),
            line: path(&figure.cumulative),
            ghost: figure.ghost.as_deref().map(path).unwrap_or_default(),
            band: figure.band.as_ref().map(|band| (path(&band.low), path(&band.high))),
            knowledge: figure.knowledge.as_ref().map(|band| (path(&band.low), path(&band.high))),
            peak: figure.visible_peak().map(|peak| (x_after(peak.month, figure, frame), frame.y(-peak.amount))),
            kantelpunt: figure.visible_kantelpunt().map(|month| (x_of_crossing(month, figure, frame), frame.y(0.0))),
        }
    }
}

/// The end of a month on the axis.
fn x_after(month: usize, figure: &KantelpuntFigure, frame: &Frame) -> f64 {
    frame.x((figure.months_before() + month + 1) as f64 / 12.0)
}

/// Where the line crosses zero in a month, or the end of the month when it does not.
fn x_of_crossing(month: usize, figure: &KantelpuntFigure, frame: &Frame) -> f64 {
    let after = figure.cumulative.get(month).copied().unwrap_or(0.0);
    let before = month.checked_sub(1).and_then(|previous| figure.cumulative.get(previous)).copied().unwrap_or(0.0);
    let back = if before < 0.0 && after >= 0.0 { after / (after - before) } else { 0.0 };
    frame.x(((figure.months_before() + month + 1) as f64 - back) / 12.0)
}

/// A monthly line from its start at zero, as far as the horizon.
fn path(values: &[f64], months: usize, figure: &KantelpuntFigure, frame: &Frame) -> Vec<Point> {
    let start = (frame.x(figure.months_before() as f64 / 12.0), frame.y(0.0));
    let points = values.iter().take(months).enumerate();
    std::iter::once(start)
        .chain(points.map(|(month, &value)| (x_after(month, figure, frame), frame.y(value))))
        .collect()
}

/// A bar per year, over the part of the year that the figure covers.
fn bars(figure: &KantelpuntFigure, frame: &Frame) -> Vec<Bounds> {
    let stretch = frame.x(1.0) - frame.x(0.0);
    let (first, last) = (figure.months_before(), figure.months_before() + figure.cumulative.len());
    let share = if stretch < 18.0 { 0.7 } else { 0.5 };
    let bar = |(place, &(_, saldo)): (usize, &(i32, f64))| {
        let (from, to) = ((place * 12).max(first), ((place + 1) * 12).min(last));
        let middle = frame.x((from + to) as f64 / 24.0);
        let half = ((to - from) as f64 / 12.0 * (stretch * share).min(56.0)).max(2.0) / 2.0;
        let (zero, end) = (frame.y(0.0), frame.y(saldo));
        Bounds { left: middle - half, right: middle + half, top: zero.min(end), bottom: zero.max(end) }
    };
    figure.yearly_saldo.iter().enumerate().map(bar).collect()
}

fn draw_money<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    frame: &Frame,
    marks: &Marks,
    style: &ChartStyle,
) -> Result<(), ChartError> {
    let (colours, zero) = (&style.colours, frame.y(0.0));
    if let Some((low, high)) = &marks.band {
        pen.band(low, high, colours.line)?;
    }
    for bar in &marks.bars {
        let above = bar.top < zero;
        pen.bar(bar, if above { colours.advantage } else { colours.cost })?;
    }
    pen.line(&[(frame.left, zero), (frame.right, zero)], colours.axis, 1.5)
}

fn draw_marks<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    frame: &Frame,
    marks: &Marks,
    style: &ChartStyle,
) -> Result<(), ChartError> {
    let colours = &style.colours;
    // Two thin lines and no fill: apart from the whole band without its colour.
    for edge in marks.knowledge.iter().flat_map(|(low, high)| [low, high]) {
        pen.line(edge, colours.background, 3.0)?;
        pen.line(edge, colours.line, 1.0)?;
    }
    // A light edge keeps the line visible where it crosses a bar.
    pen.line(&marks.line, colours.background, 4.5)?;
    if !marks.ghost.is_empty() {
        pen.dashes(&marks.ghost, colours.ghost, 1.5, (6.0, 5.0))?;
    }
    if let Some(point) = marks.kantelpunt {
        pen.dashes(&[(point.0, frame.top - 2.0), point], colours.line, 1.5, (2.0, 3.0))?;
    }
    pen.line(&marks.line, colours.line, 2.5)?;
    if let Some(point) = marks.kantelpunt {
        pen.dot(point, 5.0, colours.line)?;
    }
    marks.peak.map_or(Ok(()), |point| pen.ring(point, 5.5, colours.cost, 2.5))
}

fn labels(figure: &KantelpuntFigure, frame: &Frame, marks: &Marks, style: &ChartStyle) -> Vec<Label> {
    let language = style.language;
    let unit = frame.unit(unit_of(figure, &frame.ticks).label(language), style);
    let mut labels = frame.axis_labels(&tick_text(figure, language), style);
    labels.extend(kantelpunt_label(figure, frame, marks, &unit, style));
    labels.extend(peak_label(figure, frame, marks, style));
    labels.extend(name_labels(figure, frame, style));
    labels.push(unit);
    labels
}

/// The year of the kantelpunt, above the plot: nothing else is there but the unit.
fn kantelpunt_label(
    figure: &KantelpuntFigure,
    frame: &Frame,
    marks: &Marks,
    unit: &Label,
    style: &ChartStyle,
) -> Option<Label> {
    let (month, (x, _)) = (figure.visible_kantelpunt()?, marks.kantelpunt?);
    let text = format!("{}\u{a0}{}", style.language.pick("kantelpunt", "turning point"), figure.year_of(month));
    let label = frame.label(&text, (x, unit.y), Align::Middle, style);
    let label = Label { bold: true, colour: style.colours.line, ..label };
    Some(label.kept_between(unit.bounds().right + 10.0, frame.size.0 - 2.0))
}

/// The money needed, near the deepest point: where it covers least.
fn peak_label(figure: &KantelpuntFigure, frame: &Frame, marks: &Marks, style: &ChartStyle) -> Option<Label> {
    let (peak, (x, y)) = (figure.visible_peak()?, marks.peak?);
    let plot = frame.plot();
    let amount = money(-peak.amount, style.language);
    let named = format!("{}\u{a0}{amount}", style.language.pick("diepste punt", "deepest"));
    // In the narrowest picture the mark alone says what it is.
    let fits = glyph::width(&named, frame.font, true) <= plot.right - plot.left - 4.0;
    let text = if fits { named } else { amount };
    let at = |(x, y): Point, align: Align| {
        let label = frame.label(&text, (x, y), align, style);
        Label { bold: true, colour: style.colours.cost, ..label }.kept_between(plot.left + 2.0, plot.right - 2.0)
    };
    let far = frame.font * 1.4;
    let candidates = [
        at((x, y + far), Align::Middle),
        at((x - 4.0, y + far), Align::Start),
        at((x + 4.0, y + far), Align::End),
        at((x + 11.0, y), Align::Start),
        at((x - 11.0, y), Align::End),
        at((x, y - far), Align::Middle),
    ];
    let cost = |label: &Label| covered(&label.bounds(), marks, &plot);
    candidates.into_iter().min_by(|one, other| cost(one).total_cmp(&cost(other)))
}

/// How much of the picture a text would cover: bars and lines, or beyond the plot.
fn covered(bounds: &Bounds, marks: &Marks, plot: &Bounds) -> f64 {
    let outside = if bounds.inside(plot) { 0.0 } else { 1e6 };
    let bars: f64 = marks.bars.iter().map(|bar| bar.shared(bounds)).sum();
    let on = |line: &[Point]| line.iter().filter(|&&point| bounds.holds(point)).count() as f64;
    let edges: f64 = marks.knowledge.iter().map(|(low, high)| on(low) + on(high)).sum();
    outside + bars + 40.0 * on(&marks.line) + 8.0 * (on(&marks.ghost) + edges)
}

/// The names at the ends of the lines: text, height, importance.
fn names(figure: &KantelpuntFigure, language: Language) -> Vec<(&'static str, f64)> {
    let last =
        |values: &[f64]| values.get(..figure.cumulative.len().min(values.len())).and_then(<[f64]>::last).copied();
    let ends = [
        (line_name(language), last(&figure.cumulative)),
        ("P90", figure.band.as_ref().and_then(|band| last(&band.high))),
        ("P10", figure.band.as_ref().and_then(|band| last(&band.low))),
        (knowledge_name(language), figure.knowledge.as_ref().and_then(|band| last(&band.high))),
        (ghost_name(language), figure.ghost.as_deref().and_then(last)),
    ];
    ends.into_iter().filter_map(|(name, end)| end.map(|end| (name, end))).collect()
}

const fn line_name(language: Language) -> &'static str {
    language.pick("opgeteld", "added up")
}

/// The name of the band by what is not known, at its high edge.
const fn knowledge_name(language: Language) -> &'static str {
    language.pick("kennis", "knowledge")
}

/// The name of the line from before the last change.
const fn ghost_name(language: Language) -> &'static str {
    language.pick("eerder", "before")
}

fn name_labels(figure: &KantelpuntFigure, frame: &Frame, style: &ChartStyle) -> Vec<Label> {
    let mut names = names(figure, style.language);
    // Of two names that want the same place, P90 stays above the line and P10 below it.
    let order = |name: &str| {
        ["P90", knowledge_name(style.language), line_name(style.language), ghost_name(style.language), "P10"]
            .iter()
            .position(|known| *known == name)
    };
    sort_by(&mut names, |one, other| other.1.total_cmp(&one.1).then(order(one.0).cmp(&order(other.0))));
    let wanted: Vec<f64> = names.iter().map(|&(_, value)| frame.y(value)).collect();
    let half = frame.font * LINE_HEIGHT / 2.0;
    let heights = spread(&wanted, frame.font * LINE_HEIGHT + 0.5, frame.top + half / 2.0, frame.bottom - half);
    let label = |(&(name, _), y): (&(&str, f64), f64)| {
        let label = frame.label(name, (frame.right + NAME_GAP, y), Align::Start, style);
        if name == line_name(style.language) {
            Label { bold: true, colour: style.colours.line, ..label }
        } else {
            label
        }
    };
    names.iter().zip(heights).map(label).collect()
}

/// The unit of the axis. Amounts stand in the picture and in what is said of it: where these are in millions, the axis
/// is so too, also when a wide band makes it longer than a billion.
fn unit_of(figure: &KantelpuntFigure, ticks: &Ticks) -> MoneyUnit {
    let unit = MoneyUnit::of_axis(ticks.low().abs().max(ticks.high().abs()));
    let end = figure.cumulative.last().map_or(0.0, |end| end.abs());
    let said = figure.visible_peak().map_or(end, |peak| peak.amount.max(end));
    if unit == MoneyUnit::Billion && MoneyUnit::of_text(said) == MoneyUnit::Million { MoneyUnit::Million } else { unit }
}

/// The text of a tick in the unit of its axis.
fn tick_text(figure: &KantelpuntFigure, language: Language) -> impl Fn(f64, &Ticks) -> String {
    move |value, ticks| {
        let unit = unit_of(figure, ticks).euros();
        if value == 0.0 { "0".to_owned() } else { decimal(value / unit, ticks.digits(unit), language) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::figure::Peak;

    #[test]
    fn the_axis_counts_in_the_unit_of_what_is_said() {
        let of = |amount: f64| {
            let peak = Some(Peak { month: 0, amount });
            let figure = KantelpuntFigure { cumulative: vec![-amount], peak, ..KantelpuntFigure::default() };
            unit_of(&figure, &Ticks::around(-2.0 * amount, 0.0, 7))
        };
        // The band of a country is wider than a billion, its deepest point is not.
        assert_eq!([694e6, 8e6, 1.2e9].map(of), [MoneyUnit::Million, MoneyUnit::Million, MoneyUnit::Billion]);
    }
}
