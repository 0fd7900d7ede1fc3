//! What a canvas can show: one of the figures of the charts.

use std::any::Any;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use yew::html::IntoPropValue;

use crate::app::components::sheet::Sheet;
use crate::charts::chance_bars::ChanceFigure;
use crate::charts::chart::Chart;
use crate::charts::dot_plot::DotFigure;
use crate::charts::figure::{KantelpuntFigure, LineFigure};
use crate::charts::frontier::FrontierFigure;
use crate::charts::frontier_map::FrontierMapFigure;
use crate::charts::message::Message;
use crate::charts::named_table::NamedTable;
use crate::charts::pair_map::PairFigure;
use crate::charts::share_bar::ShareFigure;
use crate::charts::style::ChartStyle;
use crate::charts::table::{kantelpunt_months, kantelpunt_table, line_table};
use crate::charts::tornado::TornadoFigure;
use crate::charts::turn_dots::TurnFigure;
use crate::charts::waterfall::WaterfallFigure;
use crate::charts::{Drawn, draw_beside, draw_kantelpunt, draw_lines};
use crate::text::Language;

/// What is drawn.
#[derive(Clone, PartialEq)]
pub(crate) enum Picture {
    Kantelpunt(KantelpuntFigure),
    Lines(LineFigure),
    /// One of several, by its place: they share their axis.
    Beside(Rc<Vec<KantelpuntFigure>>, usize),
    /// Any other: what draws it is in the part of the program that makes it, and loads with that.
    Other(Other),
}

/// A chart of any kind.
#[derive(Clone)]
pub(crate) struct Other(Rc<dyn Shown>);

/// A chart as the page uses it, whatever its kind.
trait Shown: Any {
    fn draw(&self, area: &DrawingArea<Sheet<'_>, Shift>, style: &ChartStyle) -> Drawn;
    fn message(&self, language: Language) -> Message;
    fn table(&self, language: Language) -> Option<NamedTable>;
    fn height(&self, width: f64, style: &ChartStyle) -> Option<f64>;
    fn is_same(&self, other: &dyn Any) -> bool;
}

impl<F: Chart + PartialEq + 'static> Shown for F {
    fn draw(&self, area: &DrawingArea<Sheet<'_>, Shift>, style: &ChartStyle) -> Drawn {
        Chart::draw(self, area, style)
    }

    fn message(&self, language: Language) -> Message {
        Chart::message(self, language)
    }

    fn table(&self, language: Language) -> Option<NamedTable> {
        Chart::table(self, language).ok()
    }

    fn height(&self, width: f64, style: &ChartStyle) -> Option<f64> {
        Chart::height(self, width, style).ok()
    }

    fn is_same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<F>() == Some(self)
    }
}

impl PartialEq for Other {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same(&*other.0)
    }
}

macro_rules! pictures {
    ($($figure:ty),+) => {
        $(impl From<$figure> for Picture {
            fn from(figure: $figure) -> Self {
                Self::Other(Other(Rc::new(figure)))
            }
        }

        impl IntoPropValue<Picture> for $figure {
            fn into_prop_value(self) -> Picture {
                self.into()
            }
        })+
    };
}

pictures!(
    WaterfallFigure,
    ChanceFigure,
    DotFigure,
    TurnFigure,
    ShareFigure,
    TornadoFigure,
    FrontierFigure,
    FrontierMapFigure,
    PairFigure
);

impl Picture {
    pub(crate) fn draw(&self, area: &DrawingArea<Sheet<'_>, Shift>, style: &ChartStyle) -> Drawn {
        match self {
            Self::Kantelpunt(figure) => draw_kantelpunt(area, figure, style),
            Self::Lines(figure) => draw_lines(area, figure, style),
            Self::Beside(figures, place) => draw_beside(area, figures, *place, style),
            Self::Other(figure) => figure.0.draw(area, style),
        }
    }

    /// What it says; nothing for charts over time, whose cards say it themselves.
    pub(crate) fn message(&self, language: Language) -> Message {
        match self {
            Self::Kantelpunt(_) | Self::Lines(_) | Self::Beside(..) => Message::default(),
            Self::Other(figure) => figure.0.message(language),
        }
    }

    /// Its figures as a table; nothing when they do not fit together.
    pub(crate) fn table(&self, language: Language) -> Option<NamedTable> {
        match self {
            Self::Kantelpunt(figure) => kantelpunt_table(figure, language).ok().map(Into::into),
            Self::Beside(figures, place) => kantelpunt_table(figures.get(*place)?, language).ok().map(Into::into),
            Self::Lines(figure) => line_table(figure, language).ok().map(Into::into),
            Self::Other(figure) => figure.0.table(language),
        }
    }

    /// The figures of its points: each month of the kantelpunt chart, else those of its table.
    pub(crate) fn points(&self, language: Language) -> Option<NamedTable> {
        match self {
            Self::Kantelpunt(figure) => kantelpunt_months(figure, language).ok(),
            Self::Beside(figures, place) => kantelpunt_months(figures.get(*place)?, language).ok(),
            picture => picture.table(language),
        }
    }

    /// How many points a large step passes: a year of months.
    pub(crate) const fn stride(&self) -> isize {
        if matches!(self, Self::Kantelpunt(_) | Self::Beside(..)) { 12 } else { 5 }
    }

    /// The height that it asks for at this width, both in css pixels; nothing when any height will do, or when it
    /// cannot be drawn: drawing tells why.
    pub(crate) fn height(&self, width: f64, style: &ChartStyle) -> Option<f64> {
        match self {
            Self::Kantelpunt(_) | Self::Lines(_) | Self::Beside(..) => None,
            Self::Other(figure) => figure.0.height(width, style),
        }
    }
}
