//! Where things are: the plot, its two axes and their texts. The page asks it where a month is, for a pointer or an
//! arrow key.

use plotters::prelude::DrawingBackend;

use crate::charts::ChartError;
use crate::charts::glyph;
use crate::charts::label::{Align, Bounds, Label};
use crate::charts::pen::Pen;
use crate::charts::style::ChartStyle;
use crate::charts::ticks::Ticks;

/// Where the years are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Years {
    /// A year is a stretch of the axis.
    Stretches,
    /// A year is a point: its end.
    Points,
}

/// What a frame is made for.
pub(crate) struct Plan<'a> {
    pub(crate) style: &'a ChartStyle,
    pub(crate) size: (f64, f64),
    pub(crate) start_year: i32,
    pub(crate) count: usize,
    pub(crate) years: Years,
    /// What the axis must hold.
    pub(crate) range: (f64, f64),
    /// A value under which a text must fit above the end of the axis.
    pub(crate) room_under: Option<f64>,
    /// The widest name at the right.
    pub(crate) widest_name: f64,
    /// The text of a tick.
    pub(crate) tick: &'a dyn Fn(f64, &Ticks) -> String,
}

/// The places in a picture, in css pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// The left edge of the plot.
    pub left: f64,
    /// The right edge of the plot.
    pub right: f64,
    /// The top of the plot.
    pub top: f64,
    /// The bottom of the plot.
    pub bottom: f64,
    /// The value at the bottom.
    pub low: f64,
    /// The value at the top.
    pub high: f64,
    /// The first calendar year.
    pub start_year: i32,
    /// How many calendar years there are.
    pub count: usize,
    pub(crate) size: (f64, f64),
    pub(crate) font: f64,
    pub(crate) ticks: Ticks,
    years: Years,
}

/// Between the picture's edge or the plot and a text.
const GAP: f64 = 8.0;
/// Between the plot and a name at its right: a mark at the end of a line stays free.
pub(crate) const NAME_GAP: f64 = 10.0;

impl Frame {
    pub(crate) fn new(plan: &Plan<'_>) -> Self {
        let (width, height) = plan.size;
        let font = if width < 420.0 { plan.style.font_size - 1.0 } else { plan.style.font_size };
        let (top, bottom) = ((font * 2.2).round(), (height - font * 2.2).round());
        let ticks = axis(plan, bottom - top, font);
        let widest =
            ticks.values().map(|value| glyph::width(&(plan.tick)(value, &ticks), font, false)).fold(0.0, f64::max);
        let left = (widest + GAP + 2.0).round().min(width * 0.4);
        let right = (width - plan.widest_name - NAME_GAP - 3.0).round().max(left + width * 0.25);
        let Plan { start_year, count, size, years, .. } = *plan;
        Self {
            left,
            right,
            top,
            bottom,
            low: ticks.low(),
            high: ticks.high(),
            start_year,
            count,
            size,
            font,
            ticks,
            years,
        }
    }

    /// The height of a value.
    #[must_use]
    pub fn y(&self, value: f64) -> f64 {
        self.bottom - (value - self.low) / (self.high - self.low) * (self.bottom - self.top)
    }

    /// Where a time is: in years since the start of the first year of the axis.
    #[must_use]
    pub fn x(&self, years: f64) -> f64 {
        let width = self.right - self.left;
        match (self.years, self.count) {
            (Years::Stretches, count) => self.left + width * years / count as f64,
            (Years::Points, 0 | 1) => self.left + width / 2.0,
            (Years::Points, count) => self.left + width * years / (count - 1) as f64,
        }
    }

    /// Where the name of a year is, by its place on the axis.
    #[must_use]
    pub fn x_of_year(&self, place: usize) -> f64 {
        match self.years {
            Years::Stretches => self.x(place as f64 + 0.5),
            Years::Points => self.x(place as f64),
        }
    }

    /// The place of the year nearest to a horizontal position, for a pointer.
    #[must_use]
    pub fn year_at(&self, x: f64) -> usize {
        let distance = |place: &usize| (self.x_of_year(*place) - x).abs();
        (0..self.count).min_by(|one, other| distance(one).total_cmp(&distance(other))).unwrap_or(0)
    }

    /// The plot as a box.
    pub(crate) fn plot(&self) -> Bounds {
        Bounds { left: self.left, top: self.top, right: self.right, bottom: self.bottom }
    }

    /// A text in the picture's own size.
    pub(crate) fn label(&self, text: &str, (x, y): (f64, f64), align: Align, style: &ChartStyle) -> Label {
        Label { text: text.to_owned(), x, y, align, size: self.font, bold: false, colour: style.colours.text }
    }

    /// The unit, above the values.
    pub(crate) fn unit(&self, text: &str, style: &ChartStyle) -> Label {
        self.label(text, (2.0, self.top - self.font * 1.4), Align::Start, style)
    }

    /// The texts of the two axes.
    pub(crate) fn axis_labels(&self, tick: &dyn Fn(f64, &Ticks) -> String, style: &ChartStyle) -> Vec<Label> {
        let value =
            |value: f64| self.label(&tick(value, &self.ticks), (self.left - GAP, self.y(value)), Align::End, style);
        let year = |place: usize| {
            let name = self.start_year.saturating_add(i32::try_from(place).unwrap_or(0)).to_string();
            let below = self.bottom + self.font * 1.4;
            self.label(&name, (self.x_of_year(place), below), Align::Middle, style).kept_between(1.0, self.size.0 - 1.0)
        };
        self.ticks.values().map(value).chain(self.named_years().map(year)).collect()
    }

    /// The years that get a name: all of them, or evenly thinned out, the last one too when that comes out even.
    fn named_years(&self) -> impl Iterator<Item = usize> + use<> {
        let needed = glyph::width("2036", self.font, false) + self.font * 0.8;
        let apart = (self.x_of_year(1) - self.x_of_year(0)).abs();
        let least = if self.count < 2 { 1 } else { (needed / apart.max(0.1)).ceil().max(1.0) as usize };
        let even = (least..=least * 2).find(|step| self.count.saturating_sub(1).is_multiple_of(*step));
        (0..self.count).step_by(even.unwrap_or(least))
    }

    /// Draws the calm lines behind the figures.
    pub(crate) fn draw_grid<DB: DrawingBackend>(
        &self,
        pen: &Pen<'_, DB>,
        style: &ChartStyle,
    ) -> Result<(), ChartError> {
        for value in self.ticks.values() {
            let y = self.y(value);
            pen.line(&[(self.left, y), (self.right, y)], style.colours.grid, 1.0)?;
        }
        Ok(())
    }
}

/// What the axis must hold: the figure, and the range it shares with other pictures.
pub(crate) fn joined(figure: (f64, f64), shared: Option<(f64, f64)>) -> Result<(f64, f64), ChartError> {
    match shared {
        None => Ok(figure),
        Some((low, high)) if low.is_finite() && high.is_finite() => Ok((low.min(figure.0), high.max(figure.1))),
        Some(_) => Err(ChartError::NotFinite("shared range")),
    }
}

/// The value axis, with room for a text under the deepest mark.
fn axis(plan: &Plan<'_>, height: f64, font: f64) -> Ticks {
    let (low, high) = match plan.range {
        (low, high) if high - low > 0.0 => (low, high),
        (0.0, _) => (0.0, 1.0),
        (low, _) => (low - low.abs() / 2.0, low + low.abs() / 2.0),
    };
    let most = (height / (font * 2.9)).clamp(2.0, 7.0) as usize;
    let ticks = Ticks::around(low, high, most);
    let Some(mark) = plan.room_under else { return ticks };
    let room = font * 2.1;
    let free = |ticks: &Ticks| (mark - ticks.low()) / (ticks.high() - ticks.low()) * height;
    if free(&ticks) >= room {
        return ticks;
    }
    // One more look after the axis has changed: a longer axis makes a pixel worth more.
    let deeper =
        |ticks: &Ticks| Ticks::around(low.min(mark - room / height * (ticks.high() - ticks.low())), high, most);
    let longer = deeper(&ticks);
    if free(&longer) >= room { longer } else { deeper(&longer) }
}
