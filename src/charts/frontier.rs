//! How far a lever must go: the chance to meet a target against the lever's value, and the setting that answers.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::DrawingBackend;

use crate::charts::figure::{extent, finite};
use crate::charts::glyph;
use crate::charts::label::{Align, Bounds, LINE_HEIGHT, Label};
use crate::charts::pen::{Pen, Point};
use crate::charts::quantity::Quantity;
use crate::charts::scale::{Scale, font_at, plain};
use crate::charts::spot::Spot;
use crate::charts::style::ChartStyle;
use crate::charts::{ChartError, Drawn};
use crate::text::number::percent;

/// One setting that was tried.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FrontierPoint {
    /// The value of the lever, in its own unit.
    pub value: f64,
    /// The chance to meet the target with it, 0 to 1.
    pub chance: f64,
}

/// The chance to meet a target, by the value of a lever.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FrontierFigure {
    /// The name of the lever, in the language of the picture.
    pub lever: String,
    /// What the lever is counted in.
    pub quantity: Quantity,
    /// The target within a sentence, in the language of the picture: `een kantelpunt vóór 2033`.
    pub target: String,
    /// The settings, from low to high; the chance may go up and down.
    pub points: Vec<FrontierPoint>,
    /// The chance that is asked, 0 to 1.
    pub asked: f64,
    /// The place in `points` of the setting that answers; nothing when no setting has the asked chance.
    pub answer: Option<usize>,
    /// The place of the setting that comes nearest when none answers.
    pub nearest: Option<usize>,
    /// The place of current policy, which differs from itself in nothing.
    pub current: Option<usize>,
}

impl FrontierFigure {
    /// Whether everything is finite and the answer answers.
    ///
    /// # Errors
    /// Names what does not fit.
    pub fn check(&self) -> Result<(), ChartError> {
        if self.points.is_empty() {
            return Err(ChartError::Empty);
        }
        finite("value of the lever", self.points.iter().map(|point| point.value))?;
        chances(self.points.iter().map(|point| point.chance).chain([self.asked]))?;
        if self.points.windows(2).any(|pair| pair.first().map(|one| one.value) >= pair.last().map(|two| two.value)) {
            return Err(ChartError::Mismatch("the settings do not rise"));
        }
        match self.answer.map(|place| self.points.get(place)) {
            Some(Some(point)) if point.chance >= self.asked => Ok(()),
            Some(_) => Err(ChartError::Mismatch("the answer does not have the asked chance")),
            None if self.points.iter().any(|point| point.chance >= self.asked) => {
                Err(ChartError::Mismatch("a setting has the asked chance but none is the answer"))
            }
            None if self.nearest.is_none_or(|place| place >= self.points.len()) => {
                Err(ChartError::Mismatch("no setting answers and none is the nearest"))
            }
            None => Ok(()),
        }
    }

    /// The setting that answers.
    #[must_use]
    pub fn answer(&self) -> Option<FrontierPoint> {
        self.answer.and_then(|place| self.points.get(place)).copied()
    }
}

/// A name with a unit behind it: what has no room is left out of the name, never of the unit.
pub(crate) fn with_unit(name: &str, unit: &str, font: f64, room: f64) -> String {
    let unit = if unit.is_empty() { String::new() } else { format!(" ({unit})") };
    glyph::fitted(name, font, false, room - glyph::width(&unit, font, false)) + &unit
}

/// Whether all chances are numbers of 0 to 1.
pub(crate) fn chances(values: impl Iterator<Item = f64> + Clone) -> Result<(), ChartError> {
    finite("chance", values.clone())?;
    let mut values = values;
    if values.all(|chance| (0.0..=1.0).contains(&chance)) {
        Ok(())
    } else {
        Err(ChartError::Mismatch("a chance is not 0 to 1"))
    }
}

/// Draws the figure on an area.
///
/// # Errors
/// When a value is not finite, the answer does not answer, the area is too small, or the backend refuses.
pub fn draw<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, figure: &FrontierFigure, style: &ChartStyle) -> Drawn {
    figure.check()?;
    let pen = Pen::on(area, style)?;
    let places = Places::of(figure, pen.size(), style);
    let Bounds { left, right, top, bottom } = places.plot;
    let colours = &style.colours;
    places.chance.draw_level(&pen, (left, right), style)?;
    pen.line(&[(left, bottom), (right, bottom)], colours.axis, 1.5)?;
    let asked = places.chance.at(figure.asked);
    pen.dashes(&[(left, asked), (right, asked)], colours.cost, 1.5, (6.0, 5.0))?;
    pen.line(&places.points, colours.background, 4.5)?;
    pen.line(&places.points, colours.line, 2.5)?;
    for (&at, point) in places.points.iter().zip(&figure.points) {
        // A setting that has the asked chance is full, another one open.
        match point.chance >= figure.asked {
            true => pen.dot(at, 4.5, colours.line)?,
            false => pen.ring(at, 4.5, colours.line, 1.8)?,
        }
    }
    if let Some((x, y)) = figure.answer.and_then(|place| places.points.get(place)).copied() {
        pen.dashes(&[(x, top - 4.0), (x, y - 9.0)], colours.line, 1.5, (2.0, 3.0))?;
        pen.dashes(&[(x, y + 9.0), (x, bottom)], colours.line, 1.5, (2.0, 3.0))?;
        pen.ring((x, y), 9.0, colours.line, 2.0)?;
        pen.dot((x, y), 4.5, colours.line)?;
    }
    pen.plated(&places.asked(figure, style))?;
    places.labels(figure, style).iter().try_for_each(|label| pen.text(label))?;
    for (place, &point) in places.points.iter().enumerate() {
        pen.spot(Spot::moment(point.0, (top, bottom), vec![point], place));
    }
    Ok(pen.spots())
}

/// The height that the figure asks for at a width, in css pixels.
///
/// # Errors
/// When the figure does not fit together.
pub fn height(width: f64, figure: &FrontierFigure, _style: &ChartStyle) -> Result<f64, ChartError> {
    figure.check()?;
    Ok(if width < 420.0 { 260.0 } else { 300.0 })
}

struct Places {
    size: (f64, f64),
    font: f64,
    plot: Bounds,
    chance: Scale,
    lever: Scale,
    points: Vec<Point>,
}

impl Places {
    fn of(figure: &FrontierFigure, size: (f64, f64), style: &ChartStyle) -> Self {
        let font = font_at(size.0, style);
        let (top, bottom) = ((font * 2.4).round(), (size.1 - font * (2.0 * LINE_HEIGHT + 0.6)).round());
        let most = ((bottom - top) / (font * 2.4)).clamp(2.0, 10.0) as usize;
        let chance = Scale::new((0.0, 1.0), most, (bottom, top));
        let (left, right) = ((glyph::width("100%", font, false) + 10.0).round(), size.0 - 14.0);
        let values = extent(figure.points.iter().map(|point| point.value));
        let ends = (left + 12.0, right);
        let lever = Scale::along(figure.quantity.axis_range(values), ends, &figure.quantity, font, style);
        let points = figure.points.iter().map(|point| (lever.at(point.value), chance.at(point.chance))).collect();
        Self { size, font, plot: Bounds { left, right, top, bottom }, chance, lever, points }
    }

    fn labels(&self, figure: &FrontierFigure, style: &ChartStyle) -> Vec<Label> {
        let (font, language) = (self.font, style.language);
        let tick = |value: f64| {
            let text = Quantity::Chance.tick(value, &self.chance.ticks, language);
            plain(&text, (self.plot.left - 8.0, self.chance.at(value)), Align::End, font, style)
        };
        let mut labels: Vec<Label> = self.chance.ticks.values().map(tick).collect();
        let under = self.plot.bottom + font;
        labels.extend(self.lever.labels_under(under, self.size.0, &figure.quantity, font, style));
        let unit = figure.quantity.unit(&self.lever.ticks, language);
        let name = with_unit(&figure.lever, &unit, font, self.size.0 - 4.0);
        labels.push(plain(&name, (self.size.0 - 2.0, under + font * LINE_HEIGHT), Align::End, font, style));
        let top = self.plot.top - font * 1.5;
        let unit = plain(language.pick("kans", "chance"), (2.0, top), Align::Start, font, style);
        labels.push(self.answer(figure, &unit, style));
        labels.push(unit);
        labels
    }

    /// The answer above the plot, or that there is none.
    fn answer(&self, figure: &FrontierFigure, unit: &Label, style: &ChartStyle) -> Label {
        let language = style.language;
        let (text, x) = match figure.answer() {
            Some(point) => {
                let value = figure.quantity.said(point.value, language);
                (format!("{}\u{a0}{value}", language.pick("antwoord:", "answer:")), self.lever.at(point.value))
            }
            None => (
                language.pick("geen enkele stand haalt het", "no setting reaches it").to_owned(),
                (self.plot.left + self.plot.right) / 2.0,
            ),
        };
        let from = unit.bounds().right + 8.0;
        let text = glyph::fitted(&text, self.font, true, self.size.0 - 2.0 - from);
        let label = plain(&text, (x, unit.y), Align::Middle, self.font, style);
        Label { bold: true, colour: style.colours.line, ..label }.kept_between(from, self.size.0 - 2.0)
    }

    /// The asked chance, at the end of its line where it covers least.
    fn asked(&self, figure: &FrontierFigure, style: &ChartStyle) -> Label {
        let asked = percent(figure.asked, style.language);
        let text = format!("{}\u{a0}{asked}", style.language.pick("gevraagd", "asked"));
        let y = self.chance.at(figure.asked);
        let at = |x: f64, y: f64, align: Align| {
            let label = plain(&text, (x, y), align, self.font, style);
            Label { bold: true, colour: style.colours.cost, ..label }
        };
        let far = self.font * 0.8;
        let (left, right) = (self.plot.left + 2.0, self.plot.right);
        let candidates = [
            at(right, y - far, Align::End),
            at(left, y - far, Align::Start),
            at(right, y + far, Align::End),
            at(left, y + far, Align::Start),
        ];
        let cost = |label: &Label| self.covered(&label.bounds());
        let best = candidates.into_iter().min_by(|one, other| cost(one).total_cmp(&cost(other)));
        best.unwrap_or_else(|| at(right, y - far, Align::End))
    }

    /// How much of the line a text would cover, or lie beyond the plot.
    fn covered(&self, bounds: &Bounds) -> f64 {
        let outside = if bounds.top < self.plot.top - 2.0 || bounds.bottom > self.plot.bottom { 1e6 } else { 0.0 };
        let wide = Bounds {
            left: bounds.left - 8.0,
            right: bounds.right + 8.0,
            top: bounds.top - 8.0,
            bottom: bounds.bottom + 8.0,
        };
        let on = self.points.iter().filter(|&&point| wide.holds(point)).count() as f64;
        let between = self.points.windows(2).flat_map(|pair| {
            let (from, to) = (pair.first().copied().unwrap_or_default(), pair.last().copied().unwrap_or_default());
            let part = move |step: i32| f64::from(step) / 20.0;
            (1..20).map(move |step| (from.0 + (to.0 - from.0) * part(step), from.1 + (to.1 - from.1) * part(step)))
        });
        outside + 40.0 * on + between.filter(|&point| bounds.holds(point)).count() as f64
    }
}
