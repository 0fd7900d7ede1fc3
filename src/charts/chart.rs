//! What every chart of the uncertainty screens can do: be drawn, say its height, be told and be read as a table. One
//! component can then show them all.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::DrawingBackend;

use crate::charts::chance_bars::{self, ChanceFigure};
use crate::charts::dot_plot::{self, DotFigure};
use crate::charts::frontier::{self, FrontierFigure};
use crate::charts::frontier_map::{self, FrontierMapFigure};
use crate::charts::message::Message;
use crate::charts::named_table::NamedTable;
use crate::charts::pair_map::{self, PairFigure};
use crate::charts::share_bar::{self, ShareFigure};
use crate::charts::style::ChartStyle;
use crate::charts::tornado::{self, TornadoFigure};
use crate::charts::turn_dots::{self, TurnFigure};
use crate::charts::waterfall::{self, WaterfallFigure};
use crate::charts::{ChartError, Drawn, words};
use crate::text::Language;

/// A figure that is a chart.
pub trait Chart {
    /// Whether everything is finite and fits together.
    ///
    /// # Errors
    /// Names what does not.
    fn check(&self) -> Result<(), ChartError>;

    /// Draws the figure on an area. What it gives points at the rows of [`table`](Self::table).
    ///
    /// # Errors
    /// Those of [`check`](Self::check), when the area is too small, or when the backend refuses.
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &ChartStyle) -> Drawn;

    /// The height that the figure asks for at a width, both in css pixels. A lower picture may be refused as too small.
    ///
    /// # Errors
    /// Those of [`check`](Self::check).
    fn height(&self, width: f64, style: &ChartStyle) -> Result<f64, ChartError>;

    /// What the chart says; of a figure that cannot be drawn, that there is nothing to show.
    fn message(&self, language: Language) -> Message;

    /// The figures as a table.
    ///
    /// # Errors
    /// Those of [`check`](Self::check).
    fn table(&self, language: Language) -> Result<NamedTable, ChartError>;
}

macro_rules! chart {
    ($figure:ty, $module:ident, $message:ident, $table:ident) => {
        impl Chart for $figure {
            fn check(&self) -> Result<(), ChartError> {
                Self::check(self)
            }

            fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &ChartStyle) -> Drawn {
                $module::draw(area, self, style)
            }

            fn height(&self, width: f64, style: &ChartStyle) -> Result<f64, ChartError> {
                $module::height(width, self, style)
            }

            fn message(&self, language: Language) -> Message {
                words::$message(self, language)
            }

            fn table(&self, language: Language) -> Result<NamedTable, ChartError> {
                words::$table(self, language)
            }
        }
    };
}

chart!(WaterfallFigure, waterfall, waterfall_message, waterfall_table);
chart!(TornadoFigure, tornado, tornado_message, tornado_table);
chart!(ShareFigure, share_bar, share_message, share_table);
chart!(ChanceFigure, chance_bars, chance_message, chance_table);
chart!(DotFigure, dot_plot, dot_message, dot_table);
chart!(TurnFigure, turn_dots, turn_message, turn_table);
chart!(FrontierFigure, frontier, frontier_message, frontier_table);
chart!(FrontierMapFigure, frontier_map, frontier_map_message, frontier_map_table);
chart!(PairFigure, pair_map, pair_message, pair_table);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::svg::chart_svg;
    use crate::charts::uncertain_samples::*;

    #[test]
    fn a_bad_figure_is_an_error_and_a_sentence_and_never_a_panic() {
        fn refused<F: Chart>(figure: &F) {
            let error = chart_svg((600, 600), figure, &ChartStyle::default(), "").unwrap_err();
            assert!(matches!(error, ChartError::NotFinite(_) | ChartError::Mismatch(_) | ChartError::Empty), "{error}");
            assert!(figure.table(Language::Nl).is_err() && figure.height(600.0, &ChartStyle::default()).is_err());
            let said = figure.message(Language::Nl).spoken();
            assert!(said.contains("geen grafiek") || said.contains("nog geen cijfers"), "{said}");
        }
        fn broken<F: Chart>(named: Named<F>, change: impl Fn(&mut F)) {
            let mut figure = named.into_iter().next().unwrap().1;
            assert!(figure.check().is_ok());
            change(&mut figure);
            refused(&figure);
        }
        for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX] {
            broken(waterfalls(), |figure| figure.parts[1].amount = bad);
            broken(waterfalls(), |figure| figure.uncertainty = Some(bad));
            broken(waterfalls(), |figure| figure.total = bad);
            broken(tornados(), |figure| figure.default = bad);
            broken(tornados(), |figure| figure.bars[2].low.outcome = bad);
            broken(shares(), |figure| figure.parts[0].share = bad);
            broken(chances(), |figure| figure.years[2].1 = bad);
            broken(chances(), |figure| figure.not_within = bad);
            broken(dots(), |figure| figure.dots[3] = bad);
            broken(turns(), |figure| figure.years[3].1.share = bad);
            broken(turns(), |figure| figure.not_within.share = bad);
            broken(frontiers(), |figure| figure.points[2].value = bad);
            broken(frontiers(), |figure| figure.points[2].chance = bad);
            broken(frontiers(), |figure| figure.asked = bad);
            broken(frontier_maps(), |figure| figure.chances[1][1] = bad);
            broken(frontier_maps(), |figure| figure.upward.values[1] = bad);
            broken(pair_figures(), |figure| figure.pairs[0].chance = bad);
            let endless = ChartStyle { range: Some((0.0, bad)), ..ChartStyle::default() };
            let shared = chart_svg((600, 600), &dots()[0].1, &endless, "");
            assert!(bad == f64::MAX || shared.is_err());
        }
        refused(&WaterfallFigure::default());
        refused(&TornadoFigure::default());
        refused(&ShareFigure::default());
        refused(&ChanceFigure::default());
        refused(&DotFigure::default());
        refused(&TurnFigure::default());
        refused(&FrontierFigure::default());
        refused(&FrontierMapFigure::default());
        refused(&PairFigure::default());
        broken(waterfalls(), |figure| figure.total += 1e4);
        broken(shares(), |figure| figure.parts[0].share += 0.01);
        broken(chances(), |figure| figure.years[1].0 = 2050);
        broken(turns(), |figure| figure.years[1].0 = 2050);
        broken(frontiers(), |figure| figure.answer = Some(1));
        broken(frontiers(), |figure| figure.answer = Some(99));
        broken(frontiers(), |figure| figure.answer = None);
        broken(frontier_maps(), |figure| figure.answer = Some((0, 0)));
        broken(frontier_maps(), |figure| figure.answer = None);
        broken(frontier_maps(), |figure| figure.chances.truncate(1));
        broken(pair_figures(), |figure| figure.pairs[0].chance = 1.5);
        broken(pair_figures(), |figure| figure.pairs.clear());
    }
}
