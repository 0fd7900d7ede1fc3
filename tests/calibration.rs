//! Calibration and hindcast can be repeated byte for byte, and what is shipped is what the commands make.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use kantelpunt::analysis::calibration::learn::Options;
use kantelpunt::analysis::calibration::series::{self, SeriesId};
use kantelpunt::analysis::calibration::table;

fn text(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_kantelpunt")).args(arguments).output().unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {complaint}");
    String::from_utf8(output.stdout).unwrap()
}

fn stored(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name)).unwrap()
}

/// Calibrates with few points into a folder of its own.
fn calibrated(folder: &str, seed: &str) -> (String, Vec<(String, String)>) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(folder);
    let out = folder.to_str().unwrap();
    let printed = text(&["calibrate", "--points", "512", "--seed", seed, "--out", out]);
    let names = ["calibration.csv", "calibration_correlations.csv", "calibration_cycle.csv", "calibration_summary.csv"];
    let read = |name: &str| (name.to_owned(), fs::read_to_string(folder.join(name)).unwrap());
    (printed, names.map(read).to_vec())
}

#[test]
fn the_same_seed_writes_the_same_bytes_and_another_seed_others() {
    let (printed, files) = calibrated("calibrate-one", "7");
    let (again, same) = calibrated("calibrate-two", "7");
    assert!(files == same && printed == again);
    assert_eq!(printed, files[3].1);
    let (_, other) = calibrated("calibrate-three", "8");
    assert_ne!(files[0].1, other[0].1);
    let options = Options { points: 512, seed: 7, ..Options::SHIPPED };
    assert!(files[0].1.starts_with(&table::header(&options)));
}

#[test]
fn the_shipped_posterior_says_what_the_command_would_use() {
    let file = stored("calibration.csv");
    let header = table::header(&Options::SHIPPED);
    assert!(file.starts_with(&header), "run `kantelpunt calibrate`\n{header}");
    let rest = &file[header.len()..];
    let size = rest.split("effective sample size ").nth(1).and_then(|rest| rest.split(' ').next()).unwrap();
    assert!(size.parse::<f64>().unwrap() >= 100.0, "{size}");
    // One line of fit for every target, with the figure that is published.
    for point in series::load().unwrap().iter().filter(|point| point.is_target()) {
        let line = format!("# fit of {} {}: published {}, ", point.series.name(), point.year, point.value);
        assert!(rest.contains(&line), "{line}");
    }
}

#[test]
fn the_shipped_hindcast_is_what_the_command_prints() {
    assert_eq!(stored("hindcast.csv"), text(&["hindcast"]), "run `kantelpunt hindcast > data/hindcast.csv`");
}

#[test]
fn fewer_years_have_the_same_bands() {
    let few = text(&["hindcast", "--until", "2016"]);
    let file = stored("hindcast.csv");
    let wanted: Vec<&str> = file
        .lines()
        .filter(|line| !line.contains(",20") || line.contains(",2015,") || line.contains(",2016,"))
        .collect();
    assert_eq!(few.lines().count(), 1 + 2 * SeriesId::ALL.len());
    // The draws of the discrepancy differ with the number of years, so the bands agree but for chance.
    for (one, other) in few.lines().zip(wanted).skip(1) {
        let number = |line: &str, place: usize| line.split(',').nth(place).unwrap().parse::<f64>().unwrap();
        assert_eq!(one.split(',').next(), other.split(',').next());
        let (low, high) = (number(other, 2), number(other, 4));
        assert!(number(one, 3) > low && number(one, 3) < high, "{one} for {other}");
    }
}

#[test]
fn the_hindcast_has_every_series_and_year_and_widens_where_nothing_is_known() {
    let file = stored("hindcast.csv");
    let rows: Vec<Vec<&str>> = file.lines().map(|line| line.split(',').collect()).collect();
    assert_eq!(rows[0], ["series", "year", "p10", "p50", "p90"]);
    assert_eq!(rows.len(), 1 + SeriesId::ALL.len() * 10);
    let number = |row: &[&str], place: usize| row[place].parse::<f64>().unwrap();
    for row in &rows[1..] {
        assert!(number(row, 2) < number(row, 3) && number(row, 3) < number(row, 4), "{row:?}");
    }
    for series in SeriesId::ALL {
        let width = |year: &str| {
            let row = rows.iter().find(|row| row[0] == series.name() && row[1] == year).unwrap();
            (number(row, 4) - number(row, 2)) / number(row, 3)
        };
        assert!(width("2020") > width("2019") && width("2024") > 2.0 * width("2019"), "{}", series.name());
    }
}

#[test]
fn the_bands_hold_most_of_the_figures_that_they_were_made_of() {
    let file = stored("hindcast.csv");
    let targets: Vec<_> = series::load().unwrap().into_iter().filter(|point| point.is_target()).collect();
    let inside = targets.iter().filter(|point| {
        let start = format!("{},{},", point.series.name(), point.year);
        let row = file.lines().find(|line| line.starts_with(&start)).unwrap();
        let band: Vec<f64> = row.split(',').skip(2).map(|text| text.parse().unwrap()).collect();
        band[0] <= point.value && point.value <= band[2]
    });
    assert!(inside.count() * 5 >= targets.len() * 4);
}

#[test]
fn on_years_that_were_held_out_the_model_beats_a_trend_line() {
    let printed = text(&["hindcast", "--score", "--points", "512", "--replications", "512"]);
    let rows: Vec<Vec<&str>> = printed.lines().map(|line| line.split(',').collect()).collect();
    assert_eq!(rows[0].len(), 10);
    assert!(rows.iter().all(|row| row.len() == 10));
    // Jobs of market, government and total in two years, beschut werk twice, bijstand in two years.
    assert_eq!(rows.len(), 1 + 10 + 1);
    let last: Vec<f64> = rows[11].iter().filter_map(|text| text.parse().ok()).collect();
    assert!(last[0] < last[1], "{last:?}");
}

#[test]
fn the_expected_run_of_the_country_is_near_what_was_published() {
    let out =
        text(&["simulate", "--preset", "nederland-2015", "--mode", "expected", "--years", "5", "--format", "csv"]);
    for (series, outcome, margin) in [
        (SeriesId::WswPersons, "wsw_persons", 0.02),
        (SeriesId::Market, "garantiebaan_market", 0.15),
        (SeriesId::Government, "garantiebaan_government", 0.2),
        (SeriesId::Bijstand, "bijstand_persons", 0.1),
    ] {
        for point in series::load().unwrap().iter().filter(|point| point.series == series && point.is_target()) {
            let start = format!("reference,outcomes/{outcome},{},", point.year);
            let row = out.lines().find(|line| line.starts_with(&start)).unwrap();
            let value: f64 = row.split(',').nth(3).unwrap().parse().unwrap();
            let miss = (value / point.value - 1.0).abs();
            assert!(miss < margin, "{outcome} {}: {value} for {}", point.year, point.value);
        }
    }
}

#[test]
fn a_wrong_number_is_refused_in_one_sentence() {
    for arguments in [["hindcast", "--until", "2014"], ["calibrate", "--points", "3"], ["hindcast", "--seed", "x"]] {
        let output = Command::new(env!("CARGO_BIN_EXE_kantelpunt")).args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert!(complaint.lines().count() == 1 && complaint.contains(arguments[2]), "{complaint}");
    }
}
