//! When the kantelpunt comes, as cases that one can count: a dot for each of twenty equally likely outcomes, in the row
//! of its calendar year. What does not come within the horizon has a row of its own, apart from the years.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::DrawingBackend;

use crate::charts::glyph;
use crate::charts::label::{Align, Bounds, LINE_HEIGHT, Label};
use crate::charts::pen::Pen;
use crate::charts::scale::{font_at, plain};
use crate::charts::share_bar::shares_of_one;
use crate::charts::spot::Spot;
use crate::charts::style::ChartStyle;
use crate::charts::{ChartError, Drawn};
use crate::text::Language;

/// How often something happens.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cases {
    /// The dots it has.
    pub dots: usize,
    /// The chance behind them, 0 to 1: what has no dot may still happen.
    pub share: f64,
}

/// The kantelpunt, counted in cases.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TurnFigure {
    /// An advantage from the start: nothing has to turn.
    pub from_start: Cases,
    /// A kantelpunt in each calendar year, from first to last.
    pub years: Vec<(i32, Cases)>,
    /// None within the horizon.
    pub not_within: Cases,
    /// No difference with current policy.
    pub no_difference: Cases,
}

/// What a row counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    FromStart,
    Year(i32),
    NotWithin,
    NoDifference,
}

impl TurnFigure {
    /// Whether the years follow each other, the chances add up to 1 and there are dots.
    ///
    /// # Errors
    /// Names what does not.
    pub fn check(&self) -> Result<(), ChartError> {
        let first = self.years.first().map_or(0, |&(year, _)| year);
        if self.years.is_empty() || self.dots() == 0 {
            return Err(ChartError::Empty);
        }
        if self.years.iter().zip(first..).any(|(&(year, _), expected)| year != expected) {
            return Err(ChartError::Mismatch("the years are not consecutive"));
        }
        shares_of_one([self.within().share, self.not_within.share, self.no_difference.share].into_iter())?;
        shares_of_one(self.rows().map(|(_, cases)| cases.share))
    }

    /// All dots.
    #[must_use]
    pub fn dots(&self) -> usize {
        self.rows().map(|(_, cases)| cases.dots).sum()
    }

    /// A kantelpunt within the horizon, or an advantage from the start.
    #[must_use]
    pub fn within(&self) -> Cases {
        self.years.iter().fold(self.from_start, |sum, (_, cases)| Cases {
            dots: sum.dots + cases.dots,
            share: sum.share + cases.share,
        })
    }

    /// The last calendar year.
    #[must_use]
    pub fn last_year(&self) -> i32 {
        self.years.last().map_or(0, |&(year, _)| year)
    }

    /// The lines that the rows may need: as many as when one row has all dots, so that rows come and go without a jump.
    fn lines(&self) -> usize {
        let most = self.rows().map(|(_, cases)| lines_of(cases)).sum::<usize>();
        most.max(self.rows().count() + self.dots().div_ceil(LINE) - 1)
    }

    /// The rows in their order. No difference is rare: it has a row only when it occurs.
    fn rows(&self) -> impl Iterator<Item = (Kind, Cases)> + Clone {
        let years = self.years.iter().map(|&(year, cases)| (Kind::Year(year), cases));
        let none = (self.no_difference != Cases::default()).then_some((Kind::NoDifference, self.no_difference));
        std::iter::once((Kind::FromStart, self.from_start))
            .chain(years)
            .chain([(Kind::NotWithin, self.not_within)])
            .chain(none)
    }

    /// The rows with their names, in their order.
    pub fn named(&self, language: Language) -> impl Iterator<Item = (String, Cases)> {
        let last = self.last_year();
        self.rows().map(move |(kind, cases)| (kind.name(last, language), cases))
    }
}

impl Kind {
    fn name(self, last: i32, language: Language) -> String {
        match (self, language) {
            (Self::FromStart, _) => language.pick("vanaf het begin", "from the start").to_owned(),
            (Self::Year(year), _) => year.to_string(),
            (Self::NotWithin, Language::Nl) => format!("niet t/m {last}"),
            (Self::NotWithin, Language::En) => format!("not by end {last}"),
            (Self::NoDifference, _) => language.pick("geen verschil", "no difference").to_owned(),
        }
    }
}

/// Dots in one line: people count on in tens.
const LINE: usize = 10;

/// The height of a line of dots, and what parts the years from the other rows, in css pixels.
const ROW: f64 = 20.0;
const APART: f64 = 9.0;
/// Above the first and below the last row.
const EDGE: f64 = 3.0;
/// The largest and smallest dot, with the room around it.
const DOT: (f64, f64) = (15.0, 4.0);

/// Draws the figure on an area.
///
/// # Errors
/// When the chances do not add up to 1, the area is too small (see [`height`]), or the backend refuses.
pub fn draw<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, figure: &TurnFigure, style: &ChartStyle) -> Drawn {
    figure.check()?;
    let pen = Pen::on(area, style)?;
    let (width, height) = pen.size();
    let font = font_at(width, style);
    let names: Vec<String> = figure.named(style.language).map(|(name, _)| name).collect();
    let left = names.iter().map(|name| glyph::width(name, font, false)).fold(0.0, f64::max) + 14.0;
    let size = ((width - left - count_room(font)) / LINE as f64).min(DOT.0);
    let line = (height - 2.0 * (EDGE + APART)) / figure.lines() as f64;
    if size < DOT.1 || line + 0.5 < font * LINE_HEIGHT {
        return Err(ChartError::TooSmall);
    }
    let mut top = EDGE;
    for (place, ((kind, cases), name)) in figure.rows().zip(&names).enumerate() {
        if begins_apart(kind, figure) {
            let between = top + APART / 2.0;
            pen.line(&[(0.0, between), (width, between)], style.colours.grid, 1.0)?;
            top += APART;
        }
        let y = top + line / 2.0;
        pen.text(&Label { colour: style.colours.axis, ..plain(name, (2.0, y), Align::Start, font, style) })?;
        for dot in 0..cases.dots {
            let at = (left + ((dot % LINE) as f64 + 0.5) * size, y + (dot / LINE) as f64 * line);
            draw_dot(&pen, at, size.min(line) / 2.0 - 0.8, kind, style)?;
        }
        if let Some(label) = count(cases, (left + cases.dots.min(LINE) as f64 * size, y), font, style) {
            pen.text(&label)?;
        }
        let high = line * lines_of(cases) as f64;
        pen.spot(Spot::of(&Bounds { left: 0.0, right: width, top, bottom: top + high }, place));
        top += high;
    }
    Ok(pen.spots())
}

/// The height that the figure asks for, in css pixels: the same at every width.
///
/// # Errors
/// When the chances do not add up to 1.
pub fn height(_width: f64, figure: &TurnFigure, _style: &ChartStyle) -> Result<f64, ChartError> {
    figure.check()?;
    Ok((ROW * figure.lines() as f64 + 2.0 * (EDGE + APART)).max(112.0))
}

/// A row that has no dots has a line too.
const fn lines_of(cases: Cases) -> usize {
    if cases.dots > LINE { cases.dots.div_ceil(LINE) } else { 1 }
}

/// The years stand together.
fn begins_apart(kind: Kind, figure: &TurnFigure) -> bool {
    kind == Kind::NotWithin || figure.years.first().is_some_and(|&(first, _)| kind == Kind::Year(first))
}

/// An advantage is full in its own colour, a year full, and none within the horizon is open, as in the bars of chances.
fn draw_dot<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    at: (f64, f64),
    radius: f64,
    kind: Kind,
    style: &ChartStyle,
) -> Result<(), ChartError> {
    let colours = &style.colours;
    let edge = (radius * 0.4).clamp(1.0, 2.5);
    match kind {
        Kind::FromStart => pen.dot(at, radius, colours.advantage),
        Kind::Year(_) => pen.dot(at, radius, colours.line),
        Kind::NotWithin => pen.ring(at, radius, colours.cost, edge),
        Kind::NoDifference => pen.ring(at, radius, colours.ghost, edge),
    }
}

/// The number behind the dots; what is too rare for a dot is not nothing.
fn count(cases: Cases, (x, y): (f64, f64), font: f64, style: &ChartStyle) -> Option<Label> {
    let (text, bold) = match cases {
        Cases { dots: 0, share } if share > 0.0 => ("<1".to_owned(), false),
        Cases { dots: 0, .. } => return None,
        Cases { dots, .. } => (dots.to_string(), true),
    };
    let colour = if bold { style.colours.axis } else { style.colours.text };
    Some(Label { bold, colour, ..plain(&text, (x + 5.0, y), Align::Start, font, style) })
}

/// The room of that number.
fn count_room(font: f64) -> f64 {
    glyph::width("20", font, true) + 8.0
}
