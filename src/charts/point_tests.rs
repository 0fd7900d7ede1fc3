//! What is read at a point is the table, and the point lies where the number of its row says.

use plotters::drawing::IntoDrawingArea;
use plotters::prelude::SVGBackend;

use crate::charts::chart::Chart;
use crate::charts::named_table::NamedTable;
use crate::charts::reading::Reading;
use crate::charts::samples::{kantelpunt_figures, line_figures};
use crate::charts::spot::Spot;
use crate::charts::style::ChartStyle;
use crate::charts::table::{kantelpunt_months, kantelpunt_table, line_table};
use crate::charts::uncertain_samples::*;
use crate::charts::{Drawn, draw_kantelpunt, draw_lines, kantelpunt_frame, line_frame};
use crate::text::Language;

type Area<'a> = plotters::drawing::DrawingArea<SVGBackend<'a>, plotters::coord::Shift>;

fn spots(size: (f64, f64), draw: impl Fn(&Area<'_>, &ChartStyle) -> Drawn) -> Vec<Spot> {
    let mut picture = String::new();
    let size = (size.0 as u32 * 2, size.1.ceil() as u32 * 2);
    draw(&SVGBackend::with_string(&mut picture, size).into_drawing_area(), &ChartStyle::new(2.0, Language::Nl)).unwrap()
}

/// Every point lies in the picture and has a row; every row is reached; what is read has the texts of the row.
fn held(name: &str, size: (f64, f64), spots: &[Spot], table: &NamedTable, skipped: usize) {
    let mut rows: Vec<usize> = spots.iter().map(|spot| spot.row).collect();
    rows.dedup();
    rows.sort_unstable();
    rows.dedup();
    assert_eq!(rows.len() + skipped, table.rows.len(), "{name}");
    for spot in spots {
        let within = spot.left >= 0.0 && spot.right <= size.0 && spot.top >= 0.0 && spot.bottom <= size.1;
        assert!(within && spot.left <= spot.right && spot.top <= spot.bottom, "{name}: {spot:?} in {size:?}");
        let (row, reading) = (&table.rows[spot.row], Reading::of(table, spot, Language::Nl).unwrap());
        let said = reading.spoken();
        match spot.cell {
            Some(cell) => assert!(said.contains(&row.cells[cell].text) && said.contains(&table.headers[cell + 1])),
            None => {
                for cell in row.cells.iter().filter(|cell| cell.text != "–") {
                    assert!(said.contains(&cell.text), "{name}: {} in {said}", cell.text);
                }
            }
        }
        assert!(said.contains(&row.name) && said.contains(&table.unit), "{name}: {said}");
    }
}

fn of<F: Chart>(figure: &F, width: f64) -> ((f64, f64), Vec<Spot>, NamedTable) {
    let size = (width, figure.height(width, &ChartStyle::new(2.0, Language::Nl)).unwrap().ceil());
    (size, spots(size, |area, style| figure.draw(area, style)), figure.table(Language::Nl).unwrap())
}

fn all<F: Chart>(named: Named<F>, skipped: impl Fn(&F) -> usize) {
    for (name, figure) in named {
        for width in [300.0, 640.0, 1200.0] {
            let (size, spots, table) = of(&figure, width);
            held(name, size, &spots, &table, skipped(&figure));
        }
    }
}

#[test]
fn every_point_of_every_chart_reads_its_row() {
    all(waterfalls(), |_| 0);
    all(tornados(), |_| 0);
    all(shares(), |figure| figure.parts.iter().filter(|part| part.share <= 0.0).count());
    all(chances(), |_| 0);
    all(dots(), |_| 0);
    all(turns(), |_| 0);
    all(frontiers(), |_| 0);
    all(frontier_maps(), |_| 0);
    all(pair_figures(), |_| 0);
}

/// Whether lengths are all one number of pixels for each unit, give or take a pixel and a half.
fn proportional(name: &str, pairs: &[(f64, f64)]) {
    let (length, size) =
        pairs.iter().copied().fold((0.0, 0.0), |most: (f64, f64), pair| if pair.1 > most.1 { pair } else { most });
    for &(one, value) in pairs.iter().filter(|_| size > 0.0) {
        assert!((one - value / size * length).abs() <= 2.0, "{name}: {one} for {value}, {length} for {size}");
    }
}

#[test]
fn bars_are_as_long_as_their_row_says() {
    let number = |table: &NamedTable, spot: &Spot, cell: usize| table.rows[spot.row].cells[cell].value.unwrap();
    for width in [320.0, 1200.0] {
        for (name, figure) in waterfalls() {
            let (_, spots, table) = of(&figure, width);
            // Standing or lying: the length is the side that differs between bars.
            let lies = spots.iter().all(|spot| (spot.bottom - spot.top - spots[0].bottom + spots[0].top).abs() < 0.01);
            let length = |spot: &Spot| if lies { spot.right - spot.left } else { spot.bottom - spot.top };
            let pairs: Vec<_> = spots.iter().map(|spot| (length(spot), number(&table, spot, 0).abs())).collect();
            proportional(name, &pairs);
        }
        for (name, figure) in tornados() {
            let (_, spots, table) = of(&figure, width);
            let span = |spot: &Spot| {
                let ends = [number(&table, spot, 2), number(&table, spot, 4), figure.default];
                ends.into_iter().fold(f64::MIN, f64::max) - ends.into_iter().fold(f64::MAX, f64::min)
            };
            let pairs: Vec<_> = spots.iter().map(|spot| (spot.right - spot.left, span(spot))).collect();
            proportional(name, &pairs);
        }
        for (name, figure) in shares() {
            let (_, spots, table) = of(&figure, width);
            let pairs: Vec<_> = spots.iter().map(|spot| (spot.right - spot.left, number(&table, spot, 0))).collect();
            proportional(name, &pairs);
        }
        for (name, figure) in frontiers() {
            let (_, spots, table) = of(&figure, width);
            let up = |spot: &Spot| spot.bottom - spot.marks[0].1;
            let pairs: Vec<_> = spots.iter().map(|spot| (up(spot), number(&table, spot, 0))).collect();
            proportional(name, &pairs);
        }
        for (name, figure) in dots() {
            let (_, spots, table) = of(&figure, width);
            let rising = spots
                .windows(2)
                .all(|pair| pair[0].left <= pair[1].left && number(&table, &pair[0], 0) <= number(&table, &pair[1], 0));
            assert!(rising, "{name}");
        }
    }
}

#[test]
fn lines_pass_where_their_table_says() {
    let size = (640.0, 300.0);
    let style = ChartStyle::new(2.0, Language::Nl);
    for (name, figure) in kantelpunt_figures() {
        let table = kantelpunt_months(&figure, Language::Nl).unwrap();
        let spots = spots(size, |area, style| draw_kantelpunt(area, &figure, style));
        held(name, size, &spots, &table, 0);
        let frame = kantelpunt_frame(size, &figure, &style).unwrap();
        for spot in &spots {
            let value = table.rows[spot.row].cells[1].value.unwrap();
            assert!((frame.y(value) - spot.marks[0].1).abs() < 1e-6, "{name}");
        }
        // At the end of each year the months say what the table on screen says.
        let years = kantelpunt_table(&figure, Language::Nl).unwrap();
        for (place, year) in years.rows.iter().enumerate() {
            assert_eq!(year.cells, table.rows[figure.last_month_of(place)].cells, "{name} {}", year.year);
        }
        assert_eq!(years.headers[2..], table.headers[2..]);
    }
    for (name, figure) in line_figures() {
        let table: NamedTable = line_table(&figure, Language::Nl).unwrap().into();
        let spots = spots(size, |area, style| draw_lines(area, &figure, style));
        held(name, size, &spots, &table, 0);
        let frame = line_frame(size, &figure, &style).unwrap();
        for spot in &spots {
            for (cell, mark) in table.rows[spot.row].cells.iter().zip(&spot.marks) {
                assert!((frame.y(cell.value.unwrap()) - mark.1).abs() < 1e-6, "{name}");
            }
        }
    }
}

#[test]
fn cells_lie_in_the_order_of_their_table() {
    fn ordered<F: Chart>(named: Named<F>) {
        for (name, figure) in named {
            let (_, spots, _) = of(&figure, 640.0);
            for (one, other) in spots.iter().flat_map(|one| spots.iter().map(move |other| (one, other))) {
                assert_eq!(one.row < other.row, one.top < other.top - 1.0, "{name}");
                assert_eq!(one.cell < other.cell, one.left < other.left - 1.0, "{name}");
            }
        }
    }
    ordered(frontier_maps());
    ordered(pair_figures());
}

#[test]
fn a_reading_is_plain() {
    let (_, figure) = &line_figures()[0];
    let table: NamedTable = line_table(figure, Language::Nl).unwrap().into();
    let reading = Reading::of(&table, &Spot { row: 9, ..Spot::default() }, Language::Nl).unwrap();
    assert_eq!(reading.name, "2036 (banen)");
    assert_eq!(reading.lines[..2], ["scenario: 411", "huidig beleid: 330"]);
    assert_eq!(reading.lines[3], "scenario, 8 van de 10 uitkomsten: 362 tot 461");
    let (_, map) = &frontier_maps()[0];
    let table = map.table(Language::Nl).unwrap();
    let reading = Reading::of(&table, &Spot { row: 0, cell: Some(1), ..Spot::default() }, Language::Nl).unwrap();
    assert!(reading.name.contains(&map.upward.name) && reading.name.contains(&map.across.name), "{reading:?}");
    assert!(Reading::of(&table, &Spot { row: 99, ..Spot::default() }, Language::Nl).is_none());
}
