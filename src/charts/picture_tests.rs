//! Draws every sample and looks at the picture: its texts, its marks, and that it is the same every time.

use crate::charts::figure::{KantelpuntFigure, LineFigure};
use crate::charts::label::Bounds;
use crate::charts::samples::{kantelpunt_figures, line_figures};
use crate::charts::style::ChartStyle;
use crate::charts::svg::{kantelpunt_svg, lines_svg};
use crate::charts::{ChartError, glyph};
use crate::text::Language;

const SIZES: [(u32, u32); 7] = [(280, 240), (300, 280), (360, 280), (600, 320), (980, 360), (1280, 420), (1600, 500)];

enum Sample {
    Kantelpunt(KantelpuntFigure),
    Lines(LineFigure),
}

impl Sample {
    fn all() -> Vec<(&'static str, Self)> {
        let kantelpunt = kantelpunt_figures().into_iter().map(|(name, figure)| (name, Self::Kantelpunt(figure)));
        kantelpunt.chain(line_figures().into_iter().map(|(name, figure)| (name, Self::Lines(figure)))).collect()
    }

    fn svg(&self, size: (u32, u32), language: Language) -> Result<String, ChartError> {
        let style = ChartStyle::new(1.0, language);
        match self {
            Self::Kantelpunt(figure) => kantelpunt_svg(size, figure, &style, "titel"),
            Self::Lines(figure) => lines_svg(size, figure, &style, "titel"),
        }
    }
}

/// `KANTELPUNT_PICTURES=/tmp/pictures cargo test pictures_to_look_at` writes them all.
#[test]
fn pictures_to_look_at() {
    let Ok(folder) = std::env::var("KANTELPUNT_PICTURES") else { return };
    std::fs::create_dir_all(&folder).unwrap();
    for (name, sample) in Sample::all() {
        for size in [(980, 360), (600, 320), (300, 280)] {
            for language in Language::ALL {
                let svg = sample.svg(size, language).unwrap();
                let file = format!("{folder}/{}-{}-{}.svg", name.replace(' ', "-"), size.0, language.code());
                std::fs::write(file, svg).unwrap();
            }
        }
    }
}
