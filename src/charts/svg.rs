//! Pictures as SVG: for export, for places without a canvas, and for the tests.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::prelude::SVGBackend;

use crate::charts::chart::Chart;
use crate::charts::figure::{KantelpuntFigure, LineFigure};
use crate::charts::style::ChartStyle;
use crate::charts::table_text::escaped;
use crate::charts::{ChartError, Drawn, draw_kantelpunt, draw_lines};

/// Positions are whole numbers: this many to a css pixel, so that curves are smooth at any size.
const FINENESS: u32 = 8;
/// What plotters' SVG backend divides font sizes by.
const FONT_FACTOR: f64 = 1.24;

/// The kantelpunt chart as an SVG document; `title` is what it says, for who does not see it.
///
/// # Errors
/// Those of [`draw_kantelpunt`].
pub fn kantelpunt_svg(
    size: (u32, u32),
    figure: &KantelpuntFigure,
    style: &ChartStyle,
    title: &str,
) -> Result<String, ChartError> {
    document(size, style, title, |area, style| draw_kantelpunt(area, figure, style))
}

/// The line chart as an SVG document; `title` is what it says, for who does not see it.
///
/// # Errors
/// Those of [`draw_lines`].
pub fn lines_svg(size: (u32, u32), figure: &LineFigure, style: &ChartStyle, title: &str) -> Result<String, ChartError> {
    document(size, style, title, |area, style| draw_lines(area, figure, style))
}

/// A chart of the uncertainty screens as an SVG document; `title` is what it says, for who does not see it.
///
/// # Errors
/// Those of [`Chart::draw`].
pub fn chart_svg<F: Chart>(
    size: (u32, u32),
    figure: &F,
    style: &ChartStyle,
    title: &str,
) -> Result<String, ChartError> {
    document(size, style, title, |area, style| figure.draw(area, style))
}

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// The style of an SVG: positions fine enough, letters of the right size.
#[must_use]
pub fn fine(style: &ChartStyle) -> ChartStyle {
    ChartStyle { scale: f64::from(FINENESS), font_factor: FONT_FACTOR, ..style.clone() }
}

/// The size of the backend that an SVG of a size in css pixels is drawn on.
#[must_use]
pub fn fine_size((width, height): (u32, u32)) -> (u32, u32) {
    (width.saturating_mul(FINENESS), height.saturating_mul(FINENESS))
}

/// What the backend wrote as a document of a size in css pixels, with a title and a description for who does not see it.
#[must_use]
pub fn enclosed(body: &str, (width, height): (u32, u32), title: &str, description: &str) -> String {
    let content = body.find('>').map_or(body, |end| body.get(end + 1..).unwrap_or_default());
    let (fine_width, fine_height) = fine_size((width, height));
    let description = match description {
        "" => String::new(),
        text => format!("\n<desc>{}</desc>", escaped(text)),
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {fine_width} {fine_height}\" role=\"img\">\n<title>{}</title>{description}{content}",
        escaped(title)
    )
}

fn document(
    size: (u32, u32),
    style: &ChartStyle,
    title: &str,
    draw: impl FnOnce(&Area<'_>, &ChartStyle) -> Drawn,
) -> Result<String, ChartError> {
    let mut body = String::new();
    {
        let area = SVGBackend::with_string(&mut body, fine_size(size)).into_drawing_area();
        draw(&area, &fine(style))?;
        area.present().map_err(|error| ChartError::Backend(error.to_string()))?;
    }
    Ok(enclosed(&body, size, title, ""))
}
