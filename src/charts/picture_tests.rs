//! Draws every sample and looks at the picture: its texts, its marks, and that it is the same every time.

use plotters::drawing::IntoDrawingArea;
use plotters::prelude::SVGBackend;

use crate::charts::figure::{KantelpuntFigure, LineFigure};
use crate::charts::label::{Bounds, LINE_HEIGHT};
use crate::charts::samples::{kantelpunt_figures, line_figures, transition, with_band, with_knowledge};
use crate::charts::style::ChartStyle;
use crate::charts::svg::{kantelpunt_svg, lines_svg};
use crate::charts::{ChartError, draw_kantelpunt, draw_lines, glyph, kantelpunt_frame};
use crate::text::Language;
use crate::text::number::{ABSENT, parse};

const SIZES: [(u32, u32); 8] =
    [(280, 180), (280, 240), (300, 280), (360, 280), (600, 320), (980, 360), (1280, 420), (1600, 500)];

enum Sample {
    Kantelpunt(KantelpuntFigure),
    Lines(LineFigure),
}

impl Sample {
    fn all() -> Vec<(&'static str, Self)> {
        let kantelpunt = kantelpunt_figures().into_iter().map(|(name, figure)| (name, Self::Kantelpunt(figure)));
        kantelpunt.chain(line_figures().into_iter().map(|(name, figure)| (name, Self::Lines(figure)))).collect()
    }

    /// As it is on screen: in device pixels.
    fn picture(&self, (width, height): (u32, u32), scale: u32, language: Language) -> String {
        let style = ChartStyle { font_factor: 1.24, ..ChartStyle::new(f64::from(scale), language) };
        let mut picture = String::new();
        {
            let area = SVGBackend::with_string(&mut picture, (width * scale, height * scale)).into_drawing_area();
            let drawn = match self {
                Self::Kantelpunt(figure) => draw_kantelpunt(&area, figure, &style),
                Self::Lines(figure) => draw_lines(&area, figure, &style),
            };
            drawn.unwrap();
            area.present().unwrap();
        }
        picture
    }
}

/// The elements of one kind: their attributes, and the text in them.
pub(super) fn elements<'a>(picture: &'a str, kind: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let pieces = picture.split('<').filter_map(move |piece| piece.strip_prefix(kind)?.strip_prefix(' '));
    pieces.map(|piece| piece.split_once('>').unwrap()).map(|(attributes, text)| (attributes, text.trim_matches('\n')))
}

pub(super) fn attribute<'a>(attributes: &'a str, name: &str) -> &'a str {
    let from = attributes.find(&format!(" {name}=\"")).map(|at| at + name.len() + 3);
    let from = from.or_else(|| attributes.strip_prefix(name).map(|_| name.len() + 2)).unwrap();
    attributes[from..].split('"').next().unwrap()
}

pub(super) fn number(attributes: &str, name: &str) -> f64 {
    attribute(attributes, name).parse().unwrap()
}

/// The texts of a picture, with the room they take by the true advances of the font.
pub(super) fn texts(picture: &str) -> Vec<(String, Bounds)> {
    let text = |(attributes, text): (&str, &str)| {
        let text = &text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        let (x, y, size) = (number(attributes, "x"), number(attributes, "y"), number(attributes, "font-size"));
        let width = glyph::width(text, size, attributes.contains("bold"));
        let left = match attribute(attributes, "text-anchor") {
            "start" => x,
            "middle" => x - width / 2.0,
            _ => x - width,
        };
        let half = size * LINE_HEIGHT / 2.0 - 1.0;
        (text.to_owned(), Bounds { left, right: left + width, top: y - half, bottom: y + half })
    };
    elements(picture, "text").map(text).collect()
}

#[test]
fn no_text_is_clipped_and_no_texts_overlap() {
    for (name, sample) in Sample::all() {
        for size in SIZES {
            for (scale, language) in [(1, Language::Nl), (1, Language::En), (2, Language::En), (3, Language::Nl)] {
                let texts = texts(&sample.picture(size, scale, language));
                let (right, bottom) = (f64::from(size.0 * scale), f64::from(size.1 * scale));
                let picture = Bounds { left: 0.0, top: 0.0, right, bottom };
                for (place, (text, bounds)) in texts.iter().enumerate() {
                    assert!(bounds.inside(&picture), "{name} {size:?} {scale} {language:?}: {text} is clipped");
                    for (other, others) in &texts[place + 1..] {
                        let apart = !bounds.overlaps(others);
                        assert!(apart, "{name} {size:?} {scale} {language:?}: {text} overlaps {other}");
                    }
                }
            }
        }
    }
}

/// What the texts at the axes say about places: value = a + b × y, and calendar time = c + d × x.
struct Reading {
    money: (f64, f64),
    time: (f64, f64),
}

impl Reading {
    fn of(picture: &str) -> Self {
        let axis = elements(picture, "text").filter(|(attributes, _)| attribute(attributes, "text-anchor") == "end");
        // The text at the deepest point may end at its place too.
        let tick = |(at, text): (&str, &str)| Some((number(at, "y"), parse(text, Language::Nl).ok()?));
        let ticks: Vec<_> = axis.filter_map(tick).collect();
        let unit = texts(picture).into_iter().find(|(text, _)| text.starts_with('€')).unwrap().0;
        let factor = if unit.contains("mln") { 1e6 } else { 1e3 };
        let middle =
            elements(picture, "text").filter(|(attributes, _)| attribute(attributes, "text-anchor") == "middle");
        let years = middle.filter_map(|(at, text)| Some((number(at, "x"), f64::from(text.parse::<i32>().ok()?) + 0.5)));
        let (low, high) = (ticks[0], ticks[ticks.len() - 1]);
        let years: Vec<_> = years.collect();
        assert!(ticks.iter().any(|&(_, value)| value == 0.0), "zero is not on the axis");
        let through = |(at, value): (f64, f64), (to, last): (f64, f64)| {
            let slope = (last - value) / (to - at);
            (value - slope * at, slope)
        };
        let (offset, slope) = through(low, high);
        Self { money: (offset * factor, slope * factor), time: through(years[0], years[years.len() - 1]) }
    }

    fn money(&self, y: f64) -> f64 {
        self.money.0 + self.money.1 * y
    }

    fn time(&self, x: f64) -> f64 {
        self.time.0 + self.time.1 * x
    }
}

#[test]
fn marks_stand_where_the_numbers_are() {
    for (start_month, months) in [(1, 120), (7, 126), (7, 120), (12, 121), (1, 360)] {
        let figure = with_band(transition(start_month, months), 7e6);
        let picture = Sample::Kantelpunt(figure.clone()).picture((980, 360), 2, Language::Nl);
        let read = Reading::of(&picture);
        let euro = read.money.1.abs();
        let near = |one: f64, other: f64, pixels: f64| (one - other).abs() <= pixels * euro + 1.0;
        let month = 1.0 / 12.0;

        let circles: Vec<_> = elements(&picture, "circle").collect();
        let (dot, ring) = (circles[0].0, circles[1].0);
        let after = |index: usize| f64::from(figure.start_year) + (index as f64 + f64::from(start_month)) * month;
        let peak = figure.peak.unwrap();
        assert!(near(read.money(number(ring, "cy")), -peak.amount, 1.0), "peak at {}", read.money(number(ring, "cy")));
        assert!(
            (read.time(number(ring, "cx")) - after(peak.month)).abs() < 0.03,
            "peak at {}",
            read.time(number(ring, "cx"))
        );
        assert!(near(read.money(number(dot, "cy")), 0.0, 1.0));
        let (turned, at) = (after(figure.kantelpunt.unwrap()), read.time(number(dot, "cx")));
        assert!(at > turned - month - 0.03 && at < turned + 0.03, "turns at {at}, not in the month before {turned}");

        let bars: Vec<_> = elements(&picture, "rect").skip(1).collect();
        assert_eq!(bars.len(), figure.yearly_saldo.len());
        for (&(bar, _), &(year, saldo)) in bars.iter().zip(&figure.yearly_saldo) {
            assert!(near(number(bar, "height") * euro, saldo.abs(), 2.0), "{year}");
            let expected = if saldo < 0.0 { "#801650" } else { "#28A197" };
            assert!(attribute(bar, "fill") == expected || number(bar, "height") < 1.0, "{year}");
            let middle = read.time(number(bar, "x") + number(bar, "width") / 2.0);
            assert!(middle > f64::from(year) && middle < f64::from(year + 1), "{year}: {middle}");
        }

        let line = elements(&picture, "polyline").last().unwrap().0;
        let points: Vec<(f64, f64)> = attribute(line, "points")
            .split_whitespace()
            .map(|pair| pair.split_once(',').unwrap())
            .map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap()))
            .collect();
        let &(x, y) = points.last().unwrap();
        assert!(near(read.money(y), *figure.cumulative.last().unwrap(), 1.0));
        assert!((read.time(x) - after(months - 1)).abs() < 0.03);
        assert!(near(read.money(points[0].1), 0.0, 1.0));
        assert!((read.time(points[0].0) - (after(0) - month)).abs() < 0.03);
    }
}

#[test]
fn the_band_by_knowledge_is_two_thin_lines_at_its_edges_and_no_surface() {
    let plain = with_band(transition(1, 120), 7e6);
    let both = with_knowledge(plain.clone(), 0.5);
    let drawn = |figure: &KantelpuntFigure| Sample::Kantelpunt(figure.clone()).picture((980, 360), 2, Language::Nl);
    let (one, two) = (drawn(&plain), drawn(&both));
    let surfaces = |picture: &str| elements(picture, "polygon").count();
    assert_eq!((surfaces(&one), surfaces(&two)), (1, 1));
    let lines = |picture: &str| elements(picture, "polyline").map(|(at, _)| at.to_owned()).collect::<Vec<_>>();
    let read = Reading::of(&two);
    let ends: Vec<f64> = lines(&two)
        .iter()
        .filter(|line| attribute(line, "stroke") == "#12436D" && attribute(line, "stroke-width") == "2")
        .map(|line| attribute(line, "points").split_whitespace().last().unwrap().split_once(',').unwrap().1)
        .map(|y| read.money(y.parse().unwrap()))
        .collect();
    let knowledge = both.knowledge.unwrap();
    let euro = read.money.1.abs();
    for edge in [&knowledge.low, &knowledge.high] {
        let expected = edge[edge.len() - 1];
        assert!(ends.iter().any(|end| (end - expected).abs() <= euro + 1.0), "{expected}: {ends:?}");
    }
    assert_eq!(lines(&two).len(), lines(&one).len() + 4, "two edges, each with a light rim");
    assert!(texts(&two).iter().any(|(text, _)| text == "kennis"));
    assert!(!texts(&one).iter().any(|(text, _)| text == "kennis"));
}

#[test]
fn everything_lies_within_the_plot() {
    for (name, figure) in kantelpunt_figures() {
        for range in [None, Some((-2e6, 2e6)), Some((-5e8, 1e8))] {
            let style = ChartStyle { range, ..ChartStyle::default() };
            let frame = kantelpunt_frame((600.0, 320.0), &figure, &style).unwrap();
            let (low, high) = figure.range();
            assert!(frame.y(low) <= frame.bottom + 0.01 && frame.y(high) >= frame.top - 0.01, "{name}");
            assert!(frame.low <= 0.0 && frame.high >= 0.0, "{name}");
            assert_eq!(frame.year_at(frame.x_of_year(figure.yearly_saldo.len() - 1)), figure.yearly_saldo.len() - 1);
        }
    }
}

#[test]
fn the_same_figure_gives_the_same_picture_in_few_strokes() {
    for (name, sample) in Sample::all() {
        let picture = sample.picture((980, 360), 2, Language::Nl);
        assert_eq!(picture, sample.picture((980, 360), 2, Language::Nl), "{name}");
        let strokes = picture.matches("\n<").count();
        assert!(strokes < 360, "{name}: {strokes} strokes");
        assert!(!picture.contains("NaN") && !picture.contains(ABSENT) && !picture.contains(">-"), "{name}");
    }
}

#[test]
fn a_bad_figure_is_an_error_and_never_a_panic() {
    let style = ChartStyle::default();
    let good = with_knowledge(with_band(transition(1, 120), 7e6), 0.5);
    let draw = |figure: &KantelpuntFigure| kantelpunt_svg((600, 320), figure, &style, "");
    assert!(draw(&good).is_ok());
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX] {
        let change = |change: &dyn Fn(&mut KantelpuntFigure)| {
            let mut figure = good.clone();
            change(&mut figure);
            assert!(matches!(draw(&figure), Err(ChartError::NotFinite(_) | ChartError::Mismatch(_))), "{bad}");
        };
        change(&|figure| figure.yearly_saldo[3].1 = bad);
        change(&|figure| figure.cumulative[3] = bad);
        change(&|figure| figure.band.as_mut().unwrap().low[3] = bad);
        change(&|figure| figure.band.as_mut().unwrap().high[3] = bad);
        change(&|figure| figure.knowledge.as_mut().unwrap().low[3] = bad);
        change(&|figure| figure.knowledge.as_mut().unwrap().high[3] = bad);
        change(&|figure| figure.ghost.as_mut().unwrap()[3] = bad);
        change(&|figure| figure.peak.as_mut().unwrap().amount = bad);
    }
    assert_eq!(draw(&KantelpuntFigure::default()), Err(ChartError::Empty));
    assert!(matches!(draw(&KantelpuntFigure { start_month: 13, ..good.clone() }), Err(ChartError::Mismatch(_))));
    assert!(matches!(draw(&KantelpuntFigure { kantelpunt: Some(120), ..good.clone() }), Err(ChartError::Mismatch(_))));
    assert_eq!(kantelpunt_svg((0, 0), &good, &style, ""), Err(ChartError::TooSmall));
    let endless = ChartStyle { range: Some((f64::NAN, 1.0)), ..ChartStyle::default() };
    assert!(kantelpunt_svg((600, 320), &good, &endless, "").is_err());
    assert!(lines_svg((600, 320), &LineFigure::default(), &style, "").is_err());
}

/// `KANTELPUNT_PICTURES=/tmp/pictures cargo test pictures_to_look_at` writes them all.
#[test]
fn pictures_to_look_at() {
    let Ok(folder) = std::env::var("KANTELPUNT_PICTURES") else { return };
    std::fs::create_dir_all(&folder).unwrap();
    for (name, sample) in Sample::all() {
        for size in [(980, 360), (600, 320), (300, 280)] {
            for language in Language::ALL {
                let style = ChartStyle::new(1.0, language);
                let svg = match &sample {
                    Sample::Kantelpunt(figure) => kantelpunt_svg(size, figure, &style, name).unwrap(),
                    Sample::Lines(figure) => lines_svg(size, figure, &style, name).unwrap(),
                };
                let file = format!("{folder}/{}-{}-{}.svg", name.replace(' ', "-"), size.0, language.code());
                std::fs::write(file, svg).unwrap();
            }
        }
    }
}
