//! Every chart in both languages at every width that a page has: no label is clipped and none lies over another.

use plotters::drawing::IntoDrawingArea;
use plotters::prelude::SVGBackend;

use crate::charts::chart::Chart;
use crate::charts::label::Bounds;
use crate::charts::picture_tests::texts;
use crate::charts::poster::Poster;
use crate::charts::samples::{kantelpunt_figures, line_figures};
use crate::charts::style::ChartStyle;
use crate::charts::svg::{fine, fine_size};
use crate::charts::uncertain_samples::*;
use crate::charts::{Drawn, draw_beside, draw_kantelpunt, draw_lines};
use crate::text::Language;

/// A poster with long texts, as those of the page are.
fn poster() -> Poster {
    let long =
        "Verschil met huidig beleid per jaar (staven) en opgeteld (lijn). De band bevat 8 van de 10 uitkomsten. ";
    Poster {
        name: "Werkdruk in de wijkteams".to_owned(),
        title: "Eerst voordeel, daarna € 4,1 mln extra; geen kantelpunt binnen de horizon (t/m 2036), ook niet later"
            .to_owned(),
        notes: long.repeat(2).trim_end().to_owned(),
        reading: long.repeat(6).trim_end().to_owned(),
        origin: vec![
            "Doorsnee gemeente, 100.000 inwoners, 2027 · scenario A".to_owned(),
            long.to_owned(),
            "Bron".to_owned(),
        ],
        link: format!("https://kantelpunt.example.org/#/verken?v=1&{}", "ftePerWijk:12.5&".repeat(14)),
        code: Some((61, vec![(4, 4, 7), (50, 56, 1)])),
    }
}

type Area<'a> = plotters::drawing::DrawingArea<SVGBackend<'a>, plotters::coord::Shift>;

/// From the narrowest picture of a phone at 320 px to the widest of a desk.
fn widths() -> impl Iterator<Item = u32> {
    (236..=1400).step_by(13)
}

/// The heights of the page's stylesheet for charts that have none of their own.
const HEIGHTS: [u32; 4] = [176, 192, 240, 400];

fn looked_at(
    name: &str,
    size: (u32, u32),
    language: Language,
    draw: impl Fn(&Area<'_>, &ChartStyle) -> Drawn,
) -> Vec<String> {
    let style = fine(&ChartStyle::new(1.0, language));
    let mut picture = String::new();
    {
        let area = SVGBackend::with_string(&mut picture, fine_size(size)).into_drawing_area();
        if let Err(error) = draw(&area, &style) {
            return vec![format!("{name} {size:?} {language:?}: {error}")];
        }
        area.present().unwrap();
    }
    let texts = texts(&picture);
    let (right, bottom) = fine_size(size);
    let whole = Bounds { left: 0.0, top: 0.0, right: f64::from(right), bottom: f64::from(bottom) };
    let mut wrong = Vec::new();
    for (place, (text, bounds)) in texts.iter().enumerate() {
        if !bounds.inside(&whole) {
            wrong.push(format!("{name} {size:?} {language:?}: {text} is clipped"));
        }
        let over = texts.iter().skip(place + 1).filter(|(_, other)| bounds.overlaps(other));
        wrong.extend(over.map(|(other, _)| format!("{name} {size:?} {language:?}: {text} lies over {other}")));
    }
    wrong
}

fn sweep<F: Chart>(named: Named<F>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (name, figure) in &named {
        for (width, language) in widths().flat_map(|width| Language::ALL.map(|language| (width, language))) {
            let height = figure.height(f64::from(width), &ChartStyle::new(1.0, language)).unwrap().ceil() as u32;
            wrong.extend(looked_at(name, (width, height), language, |area, style| figure.draw(area, style)));
        }
    }
    wrong
}

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} labels:\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
}

#[test]
fn charts_of_bars_keep_their_labels_apart() {
    none(&sweep(waterfalls()));
    none(&sweep(tornados()));
    none(&sweep(shares()));
    none(&sweep(chances()));
}

#[test]
fn charts_of_dots_and_cells_keep_their_labels_apart() {
    none(&sweep(dots()));
    none(&sweep(turns()));
    none(&sweep(frontiers()));
    none(&sweep(frontier_maps()));
    none(&sweep(pair_figures()));
}

#[test]
fn charts_over_time_keep_their_labels_apart() {
    let mut wrong = Vec::new();
    for (width, height) in widths().flat_map(|width| HEIGHTS.map(|height| (width, height))) {
        for language in Language::ALL {
            for (name, figure) in line_figures() {
                let draw = |area: &Area<'_>, style: &ChartStyle| draw_lines(area, &figure, style);
                wrong.extend(looked_at(name, (width, height), language, draw));
            }
            for (name, figure) in kantelpunt_figures() {
                let draw = |area: &Area<'_>, style: &ChartStyle| draw_kantelpunt(area, &figure, style);
                wrong.extend(looked_at(name, (width, height), language, draw));
            }
        }
    }
    none(&wrong);
}

#[test]
fn charts_side_by_side_keep_their_labels_apart() {
    let figures: Vec<_> = kantelpunt_figures().into_iter().map(|(_, figure)| figure).take(5).collect();
    let mut wrong = Vec::new();
    for (width, language) in (280..=620).step_by(11).flat_map(|width| Language::ALL.map(|language| (width, language))) {
        for place in 0..figures.len() {
            let draw = |area: &Area<'_>, style: &ChartStyle| draw_beside(area, &figures, place, style);
            wrong.extend(looked_at("beside", (width, 240), language, draw));
        }
    }
    none(&wrong);
}

#[test]
fn charts_that_leave_the_page_fit_their_picture_with_everything_around_them() {
    fn posters<F: Chart>(named: Named<F>) -> Vec<String> {
        let mut wrong = Vec::new();
        for (name, figure) in &named {
            for (language, poster) in
                Language::ALL.into_iter().flat_map(|language| [(language, poster()), (language, Poster::default())])
            {
                let style = ChartStyle::new(1.0, language);
                let (width, height) = poster.size(&style, |width| figure.height(width, &style).ok());
                let size = (width.round() as u32, height.round() as u32);
                wrong.extend(looked_at(name, size, language, |area, style| {
                    poster.draw(area, style, |area, style| figure.draw(area, style)).map(|()| Vec::new())
                }));
            }
        }
        wrong
    }
    none(&posters(waterfalls()));
    none(&posters(tornados()));
    none(&posters(shares()));
    none(&posters(chances()));
    none(&posters(dots()));
    none(&posters(turns()));
    none(&posters(frontiers()));
    none(&posters(frontier_maps()));
    none(&posters(pair_figures()));
    let mut wrong = Vec::new();
    for (name, figure) in kantelpunt_figures() {
        wrong.extend(looked_at(name, (960, 540), Language::Nl, |area, style| {
            poster().draw(area, style, |area, style| draw_kantelpunt(area, &figure, style)).map(|()| Vec::new())
        }));
    }
    none(&wrong);
}
