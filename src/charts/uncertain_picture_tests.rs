//! Draws every sample of the uncertainty screens and looks at the picture: its texts, their contrast, its marks.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::prelude::SVGBackend;
use plotters::style::RGBColor;

use crate::charts::chart::Chart;
use crate::charts::label::Bounds;
use crate::charts::picture_tests::{attribute, elements, number, texts};
use crate::charts::style::{ChartStyle, colour, contrast};
use crate::charts::svg::chart_svg;
use crate::charts::uncertain_samples::*;
use crate::charts::{ChartError, Drawn};
use crate::text::Language;
use crate::text::number::ABSENT;

const WIDTHS: [u32; 12] = [280, 300, 320, 360, 420, 559, 560, 640, 768, 980, 1280, 1400];

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

type Draw = dyn Fn(&Area<'_>, &ChartStyle) -> Drawn;
type Height = dyn Fn(f64, &ChartStyle) -> f64;

/// One sample, whatever its kind.
struct Sample {
    name: &'static str,
    draw: Box<Draw>,
    height: Box<Height>,
}

fn samples_of<F: Chart + Clone + 'static>(named: Named<F>) -> impl Iterator<Item = Sample> {
    named.into_iter().map(|(name, figure)| {
        let other = figure.clone();
        Sample {
            name,
            draw: Box::new(move |area, style| figure.draw(area, style)),
            height: Box::new(move |width, style| other.height(width, style).unwrap()),
        }
    })
}

fn all() -> Vec<Sample> {
    let bars = samples_of(waterfalls()).chain(samples_of(tornados())).chain(samples_of(shares()));
    let chances = samples_of(chances()).chain(samples_of(dots())).chain(samples_of(turns()));
    bars.chain(chances)
        .chain(samples_of(frontiers()))
        .chain(samples_of(frontier_maps()))
        .chain(samples_of(pair_figures()))
        .collect()
}

impl Sample {
    fn size(&self, width: u32, language: Language) -> (u32, u32) {
        (width, (self.height)(f64::from(width), &ChartStyle::new(1.0, language)).ceil() as u32)
    }

    /// As it is on screen: in device pixels.
    fn picture(&self, (width, height): (u32, u32), scale: u32, language: Language) -> Result<String, ChartError> {
        let style = ChartStyle { font_factor: 1.24, ..ChartStyle::new(f64::from(scale), language) };
        let mut picture = String::new();
        {
            let area = SVGBackend::with_string(&mut picture, (width * scale, height * scale)).into_drawing_area();
            (self.draw)(&area, &style)?;
            area.present().unwrap();
        }
        Ok(picture)
    }
}

#[test]
fn no_text_is_clipped_and_no_texts_overlap() {
    for sample in all() {
        for width in WIDTHS {
            for (scale, language, more) in
                [(1, Language::Nl, 0), (2, Language::En, 0), (3, Language::Nl, 90), (1, Language::En, 41)]
            {
                let (_, height) = sample.size(width, language);
                let size = (width, height + more);
                let name = format!("{} {size:?} {scale} {language:?}", sample.name);
                let texts =
                    texts(&sample.picture(size, scale, language).unwrap_or_else(|error| panic!("{name}: {error}")));
                assert!(!texts.is_empty(), "{name}");
                let (right, bottom) = (f64::from(size.0 * scale), f64::from(size.1 * scale));
                let picture = Bounds { left: 0.0, top: 0.0, right, bottom };
                for (place, (text, bounds)) in texts.iter().enumerate() {
                    assert!(bounds.inside(&picture), "{name}: {text} is clipped");
                    for (other, others) in &texts[place + 1..] {
                        assert!(!bounds.overlaps(others), "{name}: {text} overlaps {other}");
                    }
                }
            }
        }
    }
}

fn bounds_of(rect: &str) -> Bounds {
    let (left, top) = (number(rect, "x"), number(rect, "y"));
    Bounds { left, top, right: left + number(rect, "width"), bottom: top + number(rect, "height") }
}

fn colour_of(code: &str) -> RGBColor {
    colour(u32::from_str_radix(code.trim_start_matches('#'), 16).unwrap())
}

/// Everything drawn, in order: what it is, its attributes and its text.
fn drawn(picture: &str) -> Vec<(&str, &str)> {
    let pieces = picture.split('<').filter_map(|piece| piece.split_once(' '));
    pieces.filter(|(kind, _)| matches!(*kind, "rect" | "text" | "circle" | "polyline")).collect()
}

#[test]
fn every_text_stands_out_from_the_surface_under_it() {
    for sample in all() {
        for width in [300, 768, 1280] {
            let picture = sample.picture(sample.size(width, Language::Nl), 2, Language::Nl).unwrap();
            let mut surfaces: Vec<(Bounds, RGBColor)> = Vec::new();
            for (kind, attributes) in drawn(&picture) {
                if kind == "rect" && attribute(attributes, "fill") != "none" {
                    surfaces.push((bounds_of(attributes), colour_of(attribute(attributes, "fill"))));
                }
                if kind != "text" {
                    continue;
                }
                let element = format!("<text {attributes}");
                let (text, room) = texts(&element).remove(0);
                let ink = colour_of(attribute(attributes, "fill"));
                // Bars that a text touches lie under its plate, or it lies in the bar as a whole.
                let last = surfaces.iter().rev().find(|(surface, _)| room.inside(surface));
                let touched = surfaces.iter().rev().take_while(|(surface, _)| !room.inside(surface));
                let ratio = contrast(ink, last.unwrap().1);
                assert!(ratio >= 4.5, "{} {width}: {text} {ratio}", sample.name);
                for (surface, fill) in touched {
                    let free = !surface.overlaps(&room) || contrast(ink, *fill) >= 4.5;
                    assert!(free, "{} {width}: {text} runs over {fill:?}", sample.name);
                }
            }
        }
    }
}

#[test]
fn the_same_figure_gives_the_same_picture_in_few_strokes() {
    for sample in all() {
        let size = sample.size(980, Language::Nl);
        let picture = sample.picture(size, 2, Language::Nl).unwrap();
        assert_eq!(picture, sample.picture(size, 2, Language::Nl).unwrap(), "{}", sample.name);
        let strokes = picture.matches("\n<").count();
        assert!(strokes < 400, "{}: {strokes} strokes", sample.name);
        assert!(!picture.contains("NaN") && !picture.contains(ABSENT) && !picture.contains(">-"), "{}", sample.name);
    }
}

#[test]
fn any_size_is_a_picture_or_an_error_and_never_a_panic() {
    for sample in all() {
        for size in [(0, 0), (1, 1), (160, 110), (170, 900), (280, 60), (280, 120), (900, 115), (3000, 200)] {
            match sample.picture(size, 1, Language::Nl) {
                Ok(picture) => assert!(!picture.contains("NaN"), "{} {size:?}", sample.name),
                Err(error) => assert_eq!(error, ChartError::TooSmall, "{} {size:?}", sample.name),
            }
        }
    }
}

/// The bars of a colour: in order, with the open ones by their edge.
fn bars(picture: &str, code: &str) -> Vec<Bounds> {
    elements(picture, "rect").filter(|(at, _)| attribute(at, "fill") == code).map(|(at, _)| bounds_of(at)).collect()
}

const COST: &str = "#801650";
const GAIN: &str = "#28A197";
const LINE: &str = "#12436D";

#[test]
fn waterfall_bars_are_as_long_as_their_parts_and_hang_together() {
    let mut figure = waterfalls().remove(0).1;
    for (width, size) in [(300, (300, 420)), (1280, (1280, 340))] {
        for part in &mut figure.parts {
            part.name.truncate(12);
        }
        let style = ChartStyle::default();
        let picture = chart_svg(size, &figure, &style, "").unwrap();
        let long = |bar: &Bounds| if width > 1000 { bar.bottom - bar.top } else { bar.right - bar.left };
        let total = long(&bars(&picture, LINE)[0]) / figure.total;
        let amounts = || figure.parts.iter().map(|part| part.amount).chain(figure.uncertainty);
        let (up, down) = (bars(&picture, GAIN), bars(&picture, COST));
        let expect = |bars: Vec<Bounds>, amounts: Vec<f64>| {
            assert_eq!(bars.len(), amounts.len());
            for (bar, amount) in bars.iter().zip(amounts) {
                assert!((long(bar) - amount.abs() * total).abs() <= 3.0, "{} {amount}", long(bar));
            }
        };
        expect(up, amounts().filter(|amount| *amount > 0.0).collect());
        expect(down, amounts().filter(|amount| *amount < 0.0).collect());
    }
}

#[test]
fn money_axes_hold_zero_and_chance_axes_run_from_none_to_all() {
    for sample in all() {
        for width in [280, 768, 1400] {
            let picture = sample.picture(sample.size(width, Language::Nl), 2, Language::Nl).unwrap();
            let texts: Vec<String> = texts(&picture).into_iter().map(|(text, _)| text).collect();
            let has = |text: &str| texts.iter().any(|other| other == text);
            if has("€\u{a0}mln") || has("€\u{a0}×\u{a0}1.000") || has("€\u{a0}mld") || has("€") {
                assert!(has("0"), "{} {width}: {texts:?}", sample.name);
            }
            if has("kans") {
                assert!(has("0%") && has("100%"), "{} {width}: {texts:?}", sample.name);
            }
        }
    }
}

#[test]
fn chance_bars_are_as_high_as_their_chances() {
    let figure = &chances()[0].1;
    for size in [(280, 500), (1400, 300)] {
        let picture = chart_svg(size, figure, &ChartStyle::default(), "").unwrap();
        let long = |bar: &Bounds| if size.0 > 1000 { bar.bottom - bar.top } else { bar.right - bar.left };
        let years = bars(&picture, LINE);
        let seen: Vec<(i32, f64)> = figure.years.iter().copied().filter(|year| year.1 > 0.0).collect();
        assert_eq!(years.len(), seen.len());
        let one = long(&bars(&picture, COST)[0]) / figure.not_within;
        for (bar, (year, share)) in years.iter().zip(seen) {
            assert!((long(bar) - share * one).abs() <= 13.0, "{year}: {} {}", long(bar), share * one);
        }
        assert!((long(&bars(&picture, GAIN)[0]) - figure.from_start * one).abs() <= 13.0);
    }
}

#[test]
fn every_dot_is_drawn_on_its_side_of_zero() {
    for (name, figure) in dots() {
        let size = (768, figure.height(768.0, &ChartStyle::default()).unwrap() as u32);
        let picture = chart_svg(size, &figure, &ChartStyle::default(), "").unwrap();
        let zero = elements(&picture, "text").find(|(_, text)| *text == "0").map(|(at, _)| number(at, "x")).unwrap();
        let places = |code: &str| {
            let dots = elements(&picture, "circle").filter(|(at, _)| attribute(at, "fill") == code);
            dots.map(|(at, _)| number(at, "cx") - zero).collect::<Vec<f64>>()
        };
        // One of each kind is in the key, and drawn last.
        let (mut open, mut full) = (places(COST), places(GAIN));
        open.pop();
        full.pop();
        assert_eq!((open.len(), full.len()), (figure.below(), figure.dots.len() - figure.below()), "{name}");
        assert!(open.iter().all(|x| *x < 0.0) && full.iter().all(|x| *x > 0.0), "{name}");
    }
}

#[test]
fn every_case_has_its_dot_in_the_colour_of_its_kind() {
    for (name, figure) in turns() {
        for width in [280, 768] {
            let size = (width, figure.height(f64::from(width), &ChartStyle::default()).unwrap() as u32);
            let picture = chart_svg(size, &figure, &ChartStyle::default(), "").unwrap();
            let drawn =
                |code: &str| elements(&picture, "circle").filter(|(at, _)| attribute(at, "fill") == code).count();
            let years: usize = figure.years.iter().map(|(_, cases)| cases.dots).sum();
            let wanted = (figure.from_start.dots, years, figure.not_within.dots);
            assert_eq!((drawn(GAIN), drawn(LINE), drawn(COST)), wanted, "{name}");
        }
    }
}

#[test]
fn shares_are_as_wide_as_they_are_large() {
    for (name, figure) in shares() {
        let picture = chart_svg((768, 240), &figure, &ChartStyle::default(), "").unwrap();
        let all: Vec<Bounds> = elements(&picture, "rect").skip(1).map(|(at, _)| bounds_of(at)).collect();
        for part in figure.parts.iter().filter(|part| part.share > 0.0) {
            let wanted = part.share * 764.0 * 8.0;
            assert!(all.iter().any(|bar| (bar.right - bar.left - wanted).abs() <= 20.0), "{name}: {}", part.name);
        }
    }
}

#[test]
fn each_cell_has_its_chance_and_dark_cells_are_those_that_reach_it() {
    for (name, figure) in frontier_maps() {
        let picture = chart_svg((768, 400), &figure, &ChartStyle::default(), "").unwrap();
        let cells: Vec<(f64, f64)> = drawn(&picture)
            .windows(2)
            .filter(|pair| pair[0].0 == "rect" && pair[1].0 == "text")
            .map(|pair| {
                let fill = colour_of(attribute(pair[0].1, "fill"));
                let text = texts(&format!("<text {}", pair[1].1)).remove(0).0;
                (text.parse().unwrap(), contrast(fill, colour(0xFFFFFF)))
            })
            .collect();
        let chances: Vec<f64> = figure.chances.iter().flatten().copied().collect();
        assert_eq!(cells.len(), chances.len(), "{name}");
        for ((percent, dark), chance) in cells.iter().zip(chances) {
            assert!((percent / 100.0 - chance).abs() <= 0.005 + 1e-9, "{name}");
            assert_eq!(*dark > 4.5, chance >= figure.asked, "{name}: {chance} {dark}");
        }
    }
}

#[test]
fn each_pair_has_its_chance_and_what_cannot_be_told_apart_is_open_and_marked() {
    for (name, figure) in pair_figures() {
        let size = (768, figure.height(768.0, &ChartStyle::default()).unwrap() as u32);
        let picture = chart_svg(size, &figure, &ChartStyle::default(), "").unwrap();
        let cells: Vec<(String, f64)> = drawn(&picture)
            .windows(2)
            .filter(|pair| pair[0].0 == "rect" && pair[1].0 == "text")
            .map(|pair| {
                let fill = colour_of(attribute(pair[0].1, "fill"));
                (texts(&format!("<text {}", pair[1].1)).remove(0).0, contrast(fill, colour(0xFFFFFF)))
            })
            .collect();
        let count = figure.options.len();
        let all = (0..count).flat_map(|row| (0..count).map(move |column| (row, column)));
        let seen: Vec<_> = all.filter_map(|(row, column)| figure.seen(row, column)).collect();
        for ((text, dark), seen) in cells.iter().zip(&seen) {
            let mark = if seen.is_apart { "" } else { "~" };
            assert_eq!(text, &format!("{mark}{}", seen.percent()), "{name}");
            assert_eq!(*dark > 4.5, seen.leads(), "{name}: {text}");
            assert!(seen.is_apart || *dark < 1.01, "{name}: {text} is open");
        }
        assert_eq!(cells.len(), seen.len(), "{name}");
    }
}

/// `KANTELPUNT_PICTURES=/tmp/pictures cargo test pictures_to_look_at` writes them all.
#[test]
fn pictures_to_look_at() {
    let Ok(folder) = std::env::var("KANTELPUNT_PICTURES") else { return };
    std::fs::create_dir_all(&folder).unwrap();
    for sample in all() {
        for width in [320, 768, 1400] {
            for language in Language::ALL {
                let picture = sample.picture(sample.size(width, language), 4, language).unwrap();
                let file = format!("{folder}/{}-{width}-{}.svg", sample.name.replace(' ', "-"), language.code());
                std::fs::write(file, picture).unwrap();
            }
        }
    }
}
