//! A chart as a picture that stands on its own: above it what it says, below it how to read it and where it comes from.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::DrawingBackend;

use crate::charts::glyph;
use crate::charts::label::{Align, Bounds, LINE_HEIGHT, Label, wrapped};
use crate::charts::pen::Pen;
use crate::charts::scale::plain;
use crate::charts::style::ChartStyle;
use crate::charts::{ChartError, Drawn};

/// A code of squares: how many a side has, and the dark runs as column, row and length.
pub type Code = (i32, Vec<(i32, i32, i32)>);

/// What stands around a chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Poster {
    /// What it is about, such as an outcome or a scenario; may be empty.
    pub name: String,
    /// What it says.
    pub title: String,
    /// What it says further.
    pub notes: String,
    /// How to read it: what a band means.
    pub reading: String,
    /// Where it comes from, a line each: case and scenario, in bold; evidence; maker, version and date.
    pub origin: Vec<String>,
    /// The address that opens it.
    pub link: String,
    /// The address as a code for a phone.
    pub code: Option<Code>,
}

/// The shape: 16 to 9.
pub const SHAPE: (f64, f64) = (960.0, 540.0);
/// The most that a chart with many rows may make the letters smaller.
const SMALLEST: f64 = 2.4;
/// The room at the edges.
const EDGE: f64 = 28.0;
/// The most lines of the title, of the notes, of how to read it, and of the address: fewer beside a code that opens it.
const LINES: (usize, usize, usize, usize) = (2, 3, 5, 3);
const LINES_BESIDE_CODE: usize = 1;
/// The part of the height that a chart over time has at least: it asks for none itself.
const CHART: f64 = 0.5;
/// The letters of the title, and of what stands at the foot.
const TITLE: f64 = 21.0;
const FOOT: f64 = 11.5;
/// The side of the code.
const CODE: f64 = 104.0;

impl Poster {
    /// The size of the picture in css pixels, of this shape: as small as the chart allows, so that letters are large.
    pub fn size(&self, style: &ChartStyle, height: impl Fn(f64) -> Option<f64>) -> (f64, f64) {
        let sizes = (0..=28).map(|step| 1.0 + f64::from(step) * 0.05).map(|times| (SHAPE.0 * times, SHAPE.1 * times));
        let fits = |size: &(f64, f64)| {
            let places = self.places(*size, style);
            height(size.0 - 2.0 * EDGE).unwrap_or(CHART * size.1) <= places.chart.bottom - places.chart.top
        };
        sizes.clone().find(fits).unwrap_or((SHAPE.0 * SMALLEST, SHAPE.1 * SMALLEST))
    }

    /// Draws it all; `chart` draws the chart on its part.
    ///
    /// # Errors
    /// Those of the chart, when there is no room for it, or when the backend refuses.
    pub fn draw<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        style: &ChartStyle,
        chart: impl FnOnce(&DrawingArea<DB, Shift>, &ChartStyle) -> Drawn,
    ) -> Result<(), ChartError> {
        let pen = Pen::on(area, style)?;
        let size = pen.size();
        let places = self.places(size, style);
        let Bounds { left, top, right, bottom } = places.chart;
        if bottom - top < 120.0 {
            return Err(ChartError::TooSmall);
        }
        places.labels.iter().try_for_each(|label| pen.text(label))?;
        let line = bottom + 8.0;
        pen.line(&[(left, line), (right, line)], style.colours.grid, 1.0)?;
        self.draw_code(&pen, (right, line + 10.0), style)?;
        let device = |css: f64| (css * style.scale).round() as i32;
        let corner = (device(left), device(top));
        let room = (device(right - left), device(bottom - top));
        chart(&area.clone().shrink(corner, room), style).map(|_| ())
    }

    fn places(&self, (width, height): (f64, f64), style: &ChartStyle) -> Places {
        let (colours, room) = (&style.colours, width - 2.0 * EDGE);
        let mut labels = Vec::new();
        let mut at = EDGE - 6.0;
        let mut put = |lines: Vec<String>, size: f64, bold: bool, colour, at: &mut f64| {
            for line in lines {
                *at += size * LINE_HEIGHT;
                let label = plain(&line, (EDGE, *at - size * LINE_HEIGHT / 2.0), Align::Start, size, style);
                labels.push(Label { bold, colour, ..label });
            }
        };
        let font = style.font_size + 1.0;
        if !self.name.is_empty() {
            put(vec![glyph::fitted(&self.name, font, true, room)], font, true, colours.text, &mut at);
            at += 2.0;
        }
        put(balanced(&self.title, TITLE, room, LINES.0), TITLE, true, colours.axis, &mut at);
        if !self.notes.is_empty() {
            at += 3.0;
            put(wrapped(&self.notes, font, false, room, LINES.1), font, false, colours.text, &mut at);
        }
        let top = at + 12.0;
        let beside = if self.code.is_some() { room - CODE - 20.0 } else { room };
        let mut foot =
            if self.reading.is_empty() { Vec::new() } else { wrapped(&self.reading, FOOT, false, beside, LINES.2) };
        let mut origin = self.origin.iter().map(|line| glyph::fitted(line, FOOT, true, beside));
        let head: Vec<String> = origin.next().into_iter().collect();
        foot.extend(origin);
        let most = if self.code.is_some() { LINES_BESIDE_CODE } else { LINES.3 };
        foot.extend(broken(&self.link, FOOT, beside, most));
        let high = (foot.len() + head.len()) as f64 * FOOT * LINE_HEIGHT;
        let high = if self.code.is_some() { high.max(CODE) } else { high };
        let mut at = height - EDGE + 8.0 - high;
        let bottom = at - 18.0;
        put(head, FOOT, true, colours.text, &mut at);
        put(foot, FOOT, false, colours.text, &mut at);
        Places { labels, chart: Bounds { left: EDGE, top, right: EDGE + room, bottom } }
    }

    fn draw_code<DB: DrawingBackend>(
        &self,
        pen: &Pen<'_, DB>,
        (right, top): (f64, f64),
        style: &ChartStyle,
    ) -> Result<(), ChartError> {
        let Some((squares, runs)) = &self.code else { return Ok(()) };
        // Every square a whole number of pixels: phones read that best.
        let side = ((CODE * style.scale / f64::from(*squares)).floor() / style.scale).max(1.0 / style.scale);
        let (left, colour) = (right - side * f64::from(*squares), style.colours.axis);
        for &(column, row, length) in runs {
            let (x, y) = (left + side * f64::from(column), top + side * f64::from(row));
            pen.bar(&Bounds { left: x, top: y, right: x + side * f64::from(length), bottom: y + side }, colour)?;
        }
        Ok(())
    }
}

struct Places {
    labels: Vec<Label>,
    chart: Bounds,
}

/// A text in as few lines as it needs, about equally long.
fn balanced(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let lines = wrapped(text, size, true, room, most);
    let whole = lines.join(" ");
    let narrower = (10..20).map(|part| wrapped(text, size, true, room * f64::from(part) / 20.0, most));
    let same = |found: &Vec<String>| found.len() == lines.len() && found.join(" ") == whole;
    narrower.filter(|_| lines.len() > 1).find(same).unwrap_or_else(|| lines.clone())
}

/// An address in lines, broken anywhere; only the page itself when it has no room.
fn broken(link: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for letter in link.chars() {
        let full = lines.last().is_none_or(|line| glyph::width(line, size, false) > room - size);
        if full {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push(letter);
        }
    }
    if lines.len() <= most {
        return lines.into_iter().filter(|line| !line.is_empty()).collect();
    }
    let page = link.split('#').next().unwrap_or_default();
    vec![glyph::fitted(page, size, false, room)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chart_over_time_has_half_of_the_picture_however_much_is_said() {
        let words = |count: usize| "Middelste uitkomst van alle berekeningen. ".repeat(count);
        let poster = Poster {
            title: words(3),
            notes: words(5),
            reading: words(12),
            origin: vec![words(1), words(2), words(1)],
            link: format!("https://kantelpunt.nl/#/verken?v=1&{}", "ftePerWijk:12,".repeat(30)),
            code: Some((61, vec![(0, 0, 7)])),
            ..Poster::default()
        };
        let style = ChartStyle::default();
        let size = poster.size(&style, |_| None);
        let Bounds { top, bottom, .. } = poster.places(size, &style).chart;
        assert!(bottom - top >= size.1 / 2.0, "{top}–{bottom} of {size:?}");
        assert!(size.0 <= SHAPE.0 * 1.4, "letters stay large: {size:?}");
    }
}
