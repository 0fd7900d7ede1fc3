//! Draws in css pixels on a plotters area: the only place that knows device pixels.

use std::cell::RefCell;

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{Circle, DashedPathElement, PathElement, Polygon, Rectangle, Text};
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBAColor, RGBColor, ShapeStyle, TextStyle};

use crate::charts::ChartError;
use crate::charts::label::{Align, Bounds, Label};
use crate::charts::spot::Spot;
use crate::charts::style::{ChartStyle, tint};

/// How strong a band is on its background.
pub(crate) const BAND_OPACITY: f64 = 0.14;

/// A point in css pixels.
pub(crate) type Point = (f64, f64);

type Done = Result<(), ChartError>;

/// Draws on one area in one style.
pub(crate) struct Pen<'a, DB: DrawingBackend> {
    area: &'a DrawingArea<DB, Shift>,
    style: &'a ChartStyle,
    spots: RefCell<Vec<Spot>>,
}

/// The smallest picture with anything legible in it, in css pixels.
const SMALLEST: (f64, f64) = (160.0, 110.0);

impl<'a, DB: DrawingBackend> Pen<'a, DB> {
    /// A pen on a cleared area.
    pub(crate) fn on(area: &'a DrawingArea<DB, Shift>, style: &'a ChartStyle) -> Result<Self, ChartError> {
        if !(style.scale.is_finite() && style.scale > 0.0) {
            return Err(ChartError::NotFinite("scale"));
        }
        let pen = Self { area, style, spots: RefCell::default() };
        let (width, height) = pen.size();
        if width < SMALLEST.0 || height < SMALLEST.1 {
            return Err(ChartError::TooSmall);
        }
        area.fill(&style.colours.background).map_err(|error| ChartError::Backend(error.to_string()))?;
        Ok(pen)
    }

    /// The size of the picture in css pixels.
    pub(crate) fn size(&self) -> (f64, f64) {
        let (width, height) = self.area.dim_in_pixel();
        (f64::from(width) / self.style.scale, f64::from(height) / self.style.scale)
    }

    /// Remembers where a figure of the table is.
    pub(crate) fn spot(&self, spot: Spot) {
        self.spots.borrow_mut().push(spot);
    }

    /// Everything that can be pointed at, in the order of drawing.
    pub(crate) fn spots(self) -> Vec<Spot> {
        self.spots.into_inner()
    }

    fn device(&self, (x, y): Point) -> (i32, i32) {
        ((x * self.style.scale).round() as i32, (y * self.style.scale).round() as i32)
    }

    fn length(&self, css: f64) -> u32 {
        (css * self.style.scale).round().max(1.0) as u32
    }

    fn stroke(&self, colour: RGBColor, width: f64) -> ShapeStyle {
        ShapeStyle::from(&colour).stroke_width(self.length(width))
    }

    fn path(&self, points: &[Point]) -> Vec<(i32, i32)> {
        let kept = simplified(points, DEVIATION / self.style.scale);
        let mut path: Vec<_> = kept.into_iter().map(|point| self.device(point)).collect();
        path.dedup();
        path
    }

    /// One line through all points.
    pub(crate) fn line(&self, points: &[Point], colour: RGBColor, width: f64) -> Done {
        let element = PathElement::new(self.path(points), self.stroke(colour, width));
        self.area.draw(&element).map_err(|error| ChartError::Backend(error.to_string()))
    }

    /// A line of dashes: `dash` on, `gap` off.
    pub(crate) fn dashes(&self, points: &[Point], colour: RGBColor, width: f64, (dash, gap): (f64, f64)) -> Done {
        let (dash, gap) = (self.length(dash) as i32, self.length(gap) as i32);
        let element = DashedPathElement::new(self.path(points), dash, gap, self.stroke(colour, width));
        self.area.draw(&element).map_err(|error| ChartError::Backend(error.to_string()))
    }

    /// A light surface between a low and a high line.
    pub(crate) fn band(&self, low: &[Point], high: &[Point], colour: RGBColor) -> Done {
        let around: Vec<Point> = high.iter().chain(low.iter().rev()).copied().collect();
        let fill: RGBAColor = colour.mix(BAND_OPACITY);
        let element = Polygon::new(self.path(&around), fill);
        self.area.draw(&element).map_err(|error| ChartError::Backend(error.to_string()))
    }

    /// A filled rectangle.
    pub(crate) fn bar(&self, bounds: &Bounds, colour: RGBColor) -> Done {
        let corners = [self.device((bounds.left, bounds.top)), self.device((bounds.right, bounds.bottom))];
        let element = Rectangle::new(corners, colour.filled());
        self.area.draw(&element).map_err(|error| ChartError::Backend(error.to_string()))
    }

    /// A rectangle with an edge and another inside.
    pub(crate) fn outlined(&self, bounds: &Bounds, edge: RGBColor, inside: RGBColor, width: f64) -> Done {
        self.bar(bounds, edge)?;
        let Bounds { left, top, right, bottom } = *bounds;
        let within = Bounds { left: left + width, top: top + width, right: right - width, bottom: bottom - width };
        if within.right > within.left && within.bottom > within.top { self.bar(&within, inside) } else { Ok(()) }
    }

    /// A bar for an amount: full for what comes in, open with a light inside for what it costs. Not by colour alone.
    pub(crate) fn amount(&self, bounds: &Bounds, colour: RGBColor, is_cost: bool) -> Done {
        if is_cost {
            self.outlined(bounds, colour, tint(colour, &self.style.colours), 2.0)
        } else {
            self.bar(bounds, colour)
        }
    }

    /// A text on a plate of the background: no line runs through it.
    pub(crate) fn plated(&self, label: &Label) -> Done {
        let room = label.bounds();
        let plate =
            Bounds { left: room.left - 1.0, right: room.right + 1.0, top: room.top + 1.0, bottom: room.bottom - 1.0 };
        self.bar(&plate, self.style.colours.background)?;
        self.text(label)
    }

    /// A filled dot.
    pub(crate) fn dot(&self, centre: Point, radius: f64, colour: RGBColor) -> Done {
        let element = Circle::new(self.device(centre), self.length(radius), colour.filled());
        self.area.draw(&element).map_err(|error| ChartError::Backend(error.to_string()))
    }

    /// A dot with an open middle.
    pub(crate) fn ring(&self, centre: Point, radius: f64, colour: RGBColor, width: f64) -> Done {
        self.dot(centre, radius, colour)?;
        self.dot(centre, radius - width, self.style.colours.background)
    }

    /// A text. Placed by its anchor: nothing is measured.
    pub(crate) fn text(&self, label: &Label) -> Done {
        let weight = if label.bold { FontStyle::Bold } else { FontStyle::Normal };
        let size = label.size * self.style.scale * self.style.font_factor;
        let side = match label.align {
            Align::Start => HPos::Left,
            Align::Middle => HPos::Center,
            Align::End => HPos::Right,
        };
        let style = TextStyle {
            font: FontDesc::new(FontFamily::Name(&self.style.font_family), size, weight),
            color: label.colour.to_backend_color(),
            pos: Pos::new(side, VPos::Center),
        };
        let element = Text::new(label.text.as_str(), self.device((label.x, label.y)), style);
        self.area.draw(&element).map_err(|error| ChartError::Backend(error.to_string()))
    }
}

/// How far a drawn line may pass from a point, in device pixels. Less makes a slope of monthly points a staircase,
/// because every point is rounded to a whole pixel.
const DEVIATION: f64 = 0.7;

/// The points that a line needs to pass no further than `deviation` from all of them (Douglas and Peucker).
fn simplified(points: &[Point], deviation: f64) -> Vec<Point> {
    let mut kept = vec![false; points.len()];
    let mut spans = vec![(0, points.len().saturating_sub(1))];
    while let Some((from, to)) = spans.pop() {
        kept.iter_mut().skip(from).step_by((to - from).max(1)).take(2).for_each(|kept| *kept = true);
        let far = |&place: &usize| distance(points[place], points[from], points[to]);
        let furthest = (from + 1..to).max_by(|one, other| far(one).total_cmp(&far(other)));
        if let Some(place) = furthest.filter(|place| far(place) > deviation) {
            spans.extend([(from, place), (place, to)]);
        }
    }
    points.iter().zip(kept).filter_map(|(&point, kept)| kept.then_some(point)).collect()
}

/// How far a point lies from the line through two others, or from both when they are one.
fn distance((x, y): Point, (from_x, from_y): Point, (to_x, to_y): Point) -> f64 {
    let (run, rise) = (to_x - from_x, to_y - from_y);
    let length = (run * run + rise * rise).sqrt();
    let (right, down) = (x - from_x, y - from_y);
    if length > 0.0 { (run * down - rise * right).abs() / length } else { (right * right + down * down).sqrt() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_its_bends_and_loses_what_lies_between() {
        let straight: Vec<Point> = (0..100).map(|x| (f64::from(x), f64::from(x) / 3.0)).collect();
        assert_eq!(simplified(&straight, 0.5), [straight[0], straight[99]]);
        let bent = [(0.0, 0.0), (5.0, 0.1), (10.0, 0.0), (15.0, 10.0), (20.0, 20.0)];
        assert_eq!(simplified(&bent, 0.5), [bent[0], bent[2], bent[4]]);
        let there_and_back = [(0.0, 0.0), (5.0, 9.0), (0.0, 0.0)];
        assert_eq!(simplified(&there_and_back, 0.5), there_and_back);
        assert_eq!(simplified(&bent[..1], 0.5), [bent[0]]);
        assert!(simplified(&[], 0.5).is_empty());
    }

    #[test]
    fn no_point_lies_further_than_the_deviation() {
        let curve: Vec<Point> = (0..120).map(|x| (f64::from(x) * 6.0, f64::from((x - 60) * (x - 60)) / 20.0)).collect();
        let kept = simplified(&curve, 0.7);
        assert!(kept.len() < 30, "{}", kept.len());
        for point in &curve {
            let near = kept
                .windows(2)
                .any(|pair| pair[0].0 <= point.0 && point.0 <= pair[1].0 && distance(*point, pair[0], pair[1]) <= 0.7);
            assert!(near, "{point:?}");
        }
    }
}
