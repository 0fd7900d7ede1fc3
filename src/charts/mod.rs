//! Charts: figures in, marks out. One function per chart, over any plotters backend: the canvas on screen, SVG for
//! export, SVG again in the tests.
//!
//! The charts of the uncertainty screens share one trait, [`chart::Chart`]: draw, height, message, table.
//!
//! A figure carries numbers only, a style carries looks only, and the table and the sentences
//! ([`message`]) come from the same figure as the picture. Nothing here asks a backend how wide a text is
//! (in the browser that costs a reflow per label): widths come from a small table of the font's own advances.

pub mod chance_bars;
pub mod chart;
mod columns;
pub mod dot_plot;
pub mod figure;
mod frame;
pub mod frontier;
pub mod frontier_map;
mod glyph;
mod kantelpunt_chart;
mod label;
mod line_chart;
pub mod message;
pub mod named_table;
pub mod pair_map;
mod pen;
pub mod poster;
pub mod quantity;
pub mod reading;
mod rows;
mod scale;
pub mod share_bar;
mod small_multiples;
pub mod spot;
pub mod style;
pub mod svg;
pub mod table;
pub mod table_text;
mod ticks;
pub mod tornado;
pub mod turn_dots;
pub mod waterfall;
pub mod words;

#[cfg(test)]
mod picture_tests;
#[cfg(test)]
mod point_tests;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod sweep_tests;
#[cfg(test)]
mod uncertain_picture_tests;
#[cfg(test)]
pub(crate) mod uncertain_samples;

pub use frame::Frame;
pub use kantelpunt_chart::{draw as draw_kantelpunt, frame as kantelpunt_frame};
pub use line_chart::{draw as draw_lines, frame as line_frame};
pub use small_multiples::{draw_beside, shared_range};

use std::fmt;

use crate::charts::spot::Spot;

/// What drawing gives: where each figure of the table is in the picture, in the order in which one walks along them.
pub type Drawn = Result<Vec<Spot>, ChartError>;

/// Why a chart is not drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChartError {
    /// The figure has nothing in it: no years, no lines, no parts.
    Empty,
    /// A value is not a finite number; which one.
    NotFinite(&'static str),
    /// Two series that belong together do not fit; what is wrong.
    Mismatch(&'static str),
    /// The area is too small to draw anything legible in.
    TooSmall,
    /// The backend refused.
    Backend(String),
}

impl fmt::Display for ChartError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => formatter.write_str("the figure is empty"),
            Self::NotFinite(what) => write!(formatter, "not a finite number: {what}"),
            Self::Mismatch(what) => write!(formatter, "the figure does not fit together: {what}"),
            Self::TooSmall => formatter.write_str("the area is too small for a chart"),
            Self::Backend(what) => write!(formatter, "the drawing failed: {what}"),
        }
    }
}

impl std::error::Error for ChartError {}
