//! Draws in css pixels on a plotters area: the only place that knows device pixels.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{Circle, DashedPathElement, PathElement, Polygon, Rectangle, Text};
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBAColor, RGBColor, ShapeStyle, TextStyle};

use crate::charts::ChartError;
use crate::charts::label::{Align, Bounds, Label};
use crate::charts::style::ChartStyle;

/// How strong a band is on its background.
pub(crate) const BAND_OPACITY: f64 = 0.14;

/// A point in css pixels.
pub(crate) type Point = (f64, f64);

type Drawn = Result<(), ChartError>;

/// Draws on one area in one style.
pub(crate) struct Pen<'a, DB: DrawingBackend> {
    area: &'a DrawingArea<DB, Shift>,
    style: &'a ChartStyle,
}

/// The smallest picture with anything legible in it, in css pixels.
const SMALLEST: (f64, f64) = (160.0, 110.0);

impl<'a, DB: DrawingBackend> Pen<'a, DB> {
    /// A pen on a cleared area.
    pub(crate) fn on(area: &'a DrawingArea<DB, Shift>, style: &'a ChartStyle) -> Result<Self, ChartError> {
        if !(style.scale.is_finite() && style.scale > 0.0) {
            return Err(ChartError::NotFinite("scale"));
        }
        let pen = Self { area, style };
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
        let mut path: Vec<_> = points.iter().map(|&point| self.device(point)).collect();
        path.dedup();
        path
    }

    /// One line through all points.
    pub(crate) fn line(&self, points: &[Point], colour: RGBColor, width: f64) -> Drawn {
        let element = PathElement::new(self.path(points), self.stroke(colour, width));
        self.area.draw(&element).map_err(|error| ChartError::Backend(error.to_string()))
    }

    /// A line of dashes: `dash` on, `gap` off.
    pub(crate) fn dashes(&self, points: &[Point], colour: RGBColor, width: f64, (dash, gap): (f64, f64)) -> Drawn {
        let (dash, gap) = (self.length(dash) as i32, self.length(gap) as i32);
        let element = DashedPathElement::new(self.path(points), dash, gap, self.stroke(colour, width));
        self.area.draw(&element).map_err(|error| ChartError::Backend(error.to_string()))
    }

    /// A light surface between a low and a high line.
    pub(crate) fn band(&self, low: &[Point], high: &[Point], colour: RGBColor) -> Drawn {
        let around: Vec<Point> = high.iter().chain(low.iter().rev()).copied().collect();
        let fill: RGBAColor = colour.mix(BAND_OPACITY);
        let element = Polygon::new(self.path(&around), fill);
        self.area.draw(&element).map_err(|error| ChartError::Backend(error.to_string()))
    }

    /// A filled rectangle.
    pub(crate) fn bar(&self, bounds: &Bounds, colour: RGBColor) -> Drawn {
        let corners = [self.device((bounds.left, bounds.top)), self.device((bounds.right, bounds.bottom))];
        let element = Rectangle::new(corners, colour.filled());
        self.area.draw(&element).map_err(|error| ChartError::Backend(error.to_string()))
    }

    /// A filled dot.
    pub(crate) fn dot(&self, centre: Point, radius: f64, colour: RGBColor) -> Drawn {
        let element = Circle::new(self.device(centre), self.length(radius), colour.filled());
        self.area.draw(&element).map_err(|error| ChartError::Backend(error.to_string()))
    }

    /// A dot with an open middle.
    pub(crate) fn ring(&self, centre: Point, radius: f64, colour: RGBColor, width: f64) -> Drawn {
        self.dot(centre, radius, colour)?;
        self.dot(centre, radius - width, self.style.colours.background)
    }

    /// A text. Placed by its anchor: nothing is measured.
    pub(crate) fn text(&self, label: &Label) -> Drawn {
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
