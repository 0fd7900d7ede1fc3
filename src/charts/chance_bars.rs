//! When the kantelpunt comes: the chance of each calendar year, of an advantage from the start, and of none in time.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::DrawingBackend;

use crate::charts::columns::{self, Columns};
use crate::charts::glyph;
use crate::charts::label::{Bounds, Label};
use crate::charts::pen::Pen;
use crate::charts::quantity::Quantity;
use crate::charts::rows::{self, End, Rows};
use crate::charts::scale::font_at;
use crate::charts::share_bar::shares_of_one;
use crate::charts::spot::Spot;
use crate::charts::style::ChartStyle;
use crate::charts::{ChartError, Drawn};
use crate::text::Language;
use crate::text::number::percent;

/// The chance of a kantelpunt, by year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChanceFigure {
    /// The chance of an advantage from the start: nothing has to turn. 0 to 1.
    pub from_start: f64,
    /// The chance of a kantelpunt in each calendar year, from first to last, 0 to 1.
    pub years: Vec<(i32, f64)>,
    /// The chance that it is not reached within the horizon, 0 to 1.
    pub not_within: f64,
    /// The chance that there is no difference with current policy at all, 0 to 1: it has a bar when it can happen. All
    /// chances add up to 1.
    pub no_difference: f64,
}

impl ChanceFigure {
    /// Whether the chances are finite, not below zero, and add up to 1, and the years follow each other.
    ///
    /// # Errors
    /// Names what does not.
    pub fn check(&self) -> Result<(), ChartError> {
        let Some(&(first, _)) = self.years.first() else { return Err(ChartError::Empty) };
        if self.years.iter().zip(first..).any(|(&(year, _), expected)| year != expected) {
            return Err(ChartError::Mismatch("the years are not consecutive"));
        }
        shares_of_one(self.all())
    }

    /// Every chance, in the order of the bars: from the start, the years, not within the horizon, no difference.
    pub fn all(&self) -> impl Iterator<Item = f64> + Clone {
        let years = self.years.iter().map(|&(_, share)| share);
        let none = (self.no_difference > 0.0).then_some(self.no_difference);
        std::iter::once(self.from_start).chain(years).chain([self.not_within]).chain(none)
    }

    /// The names of the bars, in the same order.
    #[must_use]
    pub fn names(&self, language: Language) -> Vec<String> {
        let years = self.years.iter().map(|(year, _)| year.to_string());
        let first = language.pick("vanaf het begin", "from the start").to_owned();
        let never = language.pick("niet binnen de horizon", "not within the horizon").to_owned();
        let none = (self.no_difference > 0.0).then(|| language.pick("geen verschil", "no difference").to_owned());
        std::iter::once(first).chain(years).chain([never]).chain(none).collect()
    }
}

/// Draws the figure on an area: standing bars when every text has room, else lying bars.
///
/// # Errors
/// When the chances do not add up to 1, the area is too small (see [`height`]), or the backend refuses.
pub fn draw<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, figure: &ChanceFigure, style: &ChartStyle) -> Drawn {
    figure.check()?;
    let pen = Pen::on(area, style)?;
    let words = Words::of(figure, style.language);
    if let Some(columns) = Columns::fitting(&words.columns(pen.size(), style)) {
        columns.draw_grid(&pen, style)?;
        for (place, (share, text)) in figure.all().zip(&words.values).enumerate() {
            let bar = columns.bar(place, 0.0, share);
            if share > 0.0 {
                draw_bar(&pen, &bar, place, figure, style)?;
            }
            pen.plated(&columns.value(&bar, text, true, style))?;
            pen.spot(Spot::of(&bar, place));
        }
        columns.draw_zero(&pen, style)?;
        columns.labels(&Quantity::Chance, style).iter().try_for_each(|label| pen.text(label))?;
        return Ok(pen.spots());
    }
    let (width, height) = pen.size();
    let rows = Rows::new(&words.rows(width, &words.ends(figure, width, style), style), height)?;
    rows.draw_grid(&pen, style)?;
    for (place, (share, text)) in figure.all().zip(&words.values).enumerate() {
        let bar = rows.bar(place, 0.0, share);
        if share > 0.0 {
            draw_bar(&pen, &bar, place, figure, style)?;
        }
        let [_, value] = rows.ends(&bar, ["", text], style);
        pen.plated(&Label { bold: true, colour: style.colours.axis, ..value })?;
        rows.name(place, style).iter().try_for_each(|line| pen.text(line))?;
        pen.spot(Spot::of(&bar, place));
    }
    rows.draw_zero(&pen, style)?;
    rows.axis_labels(&Quantity::Chance, style).iter().try_for_each(|label| pen.text(label))?;
    Ok(pen.spots())
}

/// The height that the figure asks for at a width, in css pixels.
///
/// # Errors
/// When the chances do not add up to 1.
pub fn height(width: f64, figure: &ChanceFigure, style: &ChartStyle) -> Result<f64, ChartError> {
    figure.check()?;
    let words = Words::of(figure, style.language);
    let standing = Columns::fitting(&words.columns((width, STANDING), style)).is_some();
    Ok(if standing { STANDING } else { Rows::height(&words.rows(width, &[], style)) })
}

/// The height of standing bars, in css pixels.
const STANDING: f64 = 300.0;

/// The first bar is an advantage, those behind the years are open.
fn draw_bar<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    bar: &Bounds,
    place: usize,
    figure: &ChanceFigure,
    style: &ChartStyle,
) -> Result<(), ChartError> {
    let colours = &style.colours;
    match place {
        0 => pen.amount(bar, colours.advantage, false),
        place if place == figure.years.len() + 1 => pen.amount(bar, colours.cost, true),
        place if place > figure.years.len() => pen.amount(bar, colours.ghost, true),
        _ => pen.amount(bar, colours.line, false),
    }
}

struct Words {
    names: Vec<String>,
    values: Vec<String>,
}

impl Words {
    fn of(figure: &ChanceFigure, language: Language) -> Self {
        Self { names: figure.names(language), values: figure.all().map(|share| short(share, language)).collect() }
    }

    fn columns<'a>(&'a self, size: (f64, f64), style: &'a ChartStyle) -> columns::Plan<'a> {
        let (names, values) = (&self.names, &self.values);
        columns::Plan { style, size, names, values, range: (0.0, 1.0), quantity: &Quantity::Chance }
    }

    fn ends(&self, figure: &ChanceFigure, width: f64, style: &ChartStyle) -> Vec<End> {
        let font = font_at(width, style);
        let end =
            |(value, text): (f64, &String)| End { value, room: glyph::width(text, font, true) + 6.0, is_left: false };
        figure.all().zip(&self.values).map(end).collect()
    }

    fn rows<'a>(&'a self, width: f64, ends: &'a [End], style: &'a ChartStyle) -> rows::Plan<'a> {
        rows::Plan {
            style,
            width,
            names: &self.names,
            beside: true,
            indent: 0.0,
            ends,
            ends_above: false,
            range: (0.0, 1.0),
            quantity: &Quantity::Chance,
        }
    }
}

/// A chance on a bar, that never claims what it has not: `54%`, `<1%`, `>99%`.
fn short(share: f64, language: Language) -> String {
    if share > 0.0 && share < 0.01 {
        "<1%".to_owned()
    } else if share > 0.99 && share < 1.0 {
        ">99%".to_owned()
    } else {
        percent(share, language)
    }
}
