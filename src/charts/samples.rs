//! Figures to look at and to test with: every shape that a choice can have.

use crate::charts::figure::{Band, Divide, KantelpuntFigure, Line, LineFigure, Measure, Measured, Peak, Role};

/// The figure of a saldo per month, with its marks as the analysis finds them.
pub(crate) fn figure_of(start_month: u32, months: usize, saldo: impl Fn(f64) -> f64) -> KantelpuntFigure {
    let start_year = 2027;
    let before = (start_month - 1) as usize;
    let mut yearly_saldo: Vec<(i32, f64)> = Vec::new();
    let mut cumulative = Vec::new();
    let mut total = 0.0;
    for month in 0..months {
        let amount = saldo(month as f64 / 12.0) / 12.0;
        let year = start_year + ((before + month) / 12) as i32;
        match yearly_saldo.last_mut().filter(|(last, _)| *last == year) {
            Some((_, sum)) => *sum += amount,
            None => yearly_saldo.push((year, amount)),
        }
        total += amount;
        cumulative.push(total);
    }
    let deepest = (0..months).min_by(|&one, &other| cumulative[one].total_cmp(&cumulative[other]));
    let peak = deepest.filter(|&month| cumulative[month] < 0.0).map(|month| Peak { month, amount: -cumulative[month] });
    let below = cumulative.iter().rposition(|&value| value < 0.0);
    let kantelpunt = match below {
        _ if cumulative.iter().all(|&value| value == 0.0) => None,
        None => Some(0),
        Some(last) => (last + 1 < months).then_some(last + 1),
    };
    KantelpuntFigure {
        start_year,
        start_month,
        yearly_saldo,
        cumulative,
        peak,
        kantelpunt,
        ..KantelpuntFigure::default()
    }
}

/// With a band that widens, a line from before the last change, and a chance.
pub(crate) fn with_band(figure: KantelpuntFigure, width: f64) -> KantelpuntFigure {
    let edge = |sign: f64, skew: f64| {
        let far = |month: usize| sign * skew * width * (month as f64 / figure.cumulative.len() as f64);
        figure.cumulative.iter().enumerate().map(|(month, value)| value + far(month)).collect::<Vec<f64>>()
    };
    let band = Some(Band { low: edge(-1.0, 0.9), high: edge(1.0, 1.1) });
    let ghost = Some(figure.cumulative.iter().enumerate().map(|(month, value)| value - 5e3 * month as f64).collect());
    KantelpuntFigure { band, ghost, kantelpunt_probability: Some(0.54), ..figure }
}

/// With a band by what is not known: a part of the whole band.
pub(crate) fn with_knowledge(figure: KantelpuntFigure, part: f64) -> KantelpuntFigure {
    let knowledge = figure.band.as_ref().map(|band| {
        let near = |edge: &[f64]| {
            edge.iter().zip(&figure.cumulative).map(|(edge, value)| value + part * (edge - value)).collect()
        };
        Band { low: near(&band.low), high: near(&band.high) }
    });
    KantelpuntFigure { knowledge, ..figure }
}

/// A transition that costs first: the shape of the sketch.
pub(crate) fn transition(start_month: u32, months: usize) -> KantelpuntFigure {
    figure_of(start_month, months, |year| match year {
        year if year < 2.0 => -1.2e6 - 0.5e6 * year,
        year => (-1.6e6 + 0.75e6 * (year - 2.0)).min(1.15e6),
    })
}

/// Every figure, with a name.
pub(crate) fn kantelpunt_figures() -> Vec<(&'static str, KantelpuntFigure)> {
    let plain = |saldo: f64| figure_of(1, 120, move |_| saldo);
    vec![
        ("transition", with_band(transition(1, 120), 7e6)),
        ("two bands", with_knowledge(with_band(transition(1, 120), 7e6), 0.6)),
        ("two bands nearly the same", with_knowledge(with_band(transition(1, 120), 7e6), 0.98)),
        ("two bands, little known of chance", with_knowledge(with_band(plain(-1.1e6), 2e6), 0.1)),
        ("transition without band", transition(1, 120)),
        ("partial first year", with_band(transition(7, 120), 7e6)),
        ("start in december", with_band(transition(12, 121), 3e6)),
        ("thirty years", with_band(transition(1, 360), 2e7)),
        ("thirty years from october", with_band(transition(10, 351), 2e7)),
        ("nothing", plain(0.0)),
        ("nothing with a band", with_band(plain(0.0), 0.0)),
        ("one year of costs", figure_of(1, 12, |_| -1.3e6)),
        ("one month", figure_of(12, 1, |_| -1.3e6)),
        ("one year turning", with_band(figure_of(1, 12, |year| if year < 0.4 { -5e5 } else { 9e5 }), 1e5)),
        ("never back", with_band(plain(-1.1e6), 2e6)),
        ("never negative", with_band(plain(0.8e6), 3e6)),
        ("small amounts", with_band(figure_of(1, 48, |year| if year < 1.0 { -42_000.0 } else { 21_000.0 }), 3e4)),
        ("a few euros", figure_of(1, 24, |year| if year < 1.0 { -40.0 } else { 55.0 })),
        ("a nation", with_band(figure_of(1, 180, |year| -2e9 + 0.5e9 * year), 4e9)),
        ("advantage first", with_band(figure_of(1, 120, |year| 1e6 - 0.4e6 * year), 1e6)),
        ("narrow band", with_band(transition(1, 120), 1e5)),
        ("wide band", with_band(transition(1, 120), 9e7)),
        ("turns at once", with_band(figure_of(1, 120, |year| if year < 0.15 { -3e6 } else { 6e5 }), 2e6)),
        ("turns at the end", with_band(figure_of(1, 120, |year| if year < 4.9 { -6e5 } else { 6e5 }), 2e6)),
        ("one large bill", with_band(figure_of(1, 120, |year| if year < 1.0 { -6e6 } else { 7e5 }), 2e6)),
    ]
}

fn line(label: &str, role: Role, count: usize, value: impl Fn(f64) -> f64) -> Line {
    Line { label: label.to_owned(), role, values: (0..count).map(|year| value(year as f64)).collect() }
}

fn lines(unit: &str, measure: Measure, lines: Vec<Line>, width: f64) -> LineFigure {
    let edge = |sign: f64| {
        let first = &lines[0].values;
        first.iter().enumerate().map(|(year, value)| value + sign * width * value * (year as f64).sqrt()).collect()
    };
    let band = (width > 0.0).then(|| Band { low: edge(-1.0), high: edge(1.0) });
    LineFigure {
        start_year: 2027,
        start_month: 1,
        unit: unit.to_owned(),
        measure,
        lines,
        band,
        ..LineFigure::default()
    }
}

/// Held against what was published: two hits, of which one on an edge, and a miss.
pub(crate) fn published(last_year: i32) -> LineFigure {
    let jobs = |year: f64| 21_000.0 + 9_500.0 * year;
    let plain = lines("banen van 25,5 uur", Measure::Count, vec![line("model", Role::Scenario, 10, jobs)], 0.0);
    let edge = |step: f64| (0..10).map(|year| jobs(f64::from(year)) + step * f64::from(year)).collect();
    let values = [21_000.0, 30_000.0, 60_000.0].into_iter().map(Some).chain([None; 7]).collect();
    LineFigure {
        start_year: 2015,
        band: Some(Band { low: edge(-1_000.0), high: edge(1_000.0) }),
        measured: Some(Measured { label: "gepubliceerd".to_owned(), values }),
        divide: Some(Divide { last_year, before: "geijkt".to_owned(), after: "vooruit".to_owned() }),
        ..plain
    }
}

/// Every line figure, with a name.
pub(crate) fn line_figures() -> Vec<(&'static str, LineFigure)> {
    let jobs = |year: f64| 150.0 + 262.0 * year / (year + 3.0) * 1.33;
    let load = |year: f64| 0.96 + 0.35 * year / (1.0 + year * year * 0.55) - 0.012 * year;
    vec![
        (
            "jobs",
            lines(
                "banen",
                Measure::Count,
                vec![
                    line("scenario", Role::Scenario, 10, jobs),
                    line("huidig beleid", Role::Reference, 10, |year| 150.0 + 20.0 * year),
                    line("taak", Role::Target, 10, |year| 160.0 + 35.5 * year),
                ],
                0.04,
            ),
        ),
        (
            "jobs with a ghost",
            lines(
                "banen",
                Measure::Count,
                vec![
                    line("scenario", Role::Scenario, 10, jobs),
                    line("huidig beleid", Role::Reference, 10, |year| 150.0 + 20.0 * year),
                    line("taak", Role::Target, 10, |year| 160.0 + 35.5 * year),
                    line("eerder", Role::Ghost, 10, |year| 148.0 + 21.0 * year),
                ],
                0.04,
            ),
        ),
        ("published", published(2019)),
        ("published, all years known", published(2024)),
        (
            "load",
            lines(
                "werk ÷ capaciteit",
                Measure::Ratio,
                vec![line("scenario", Role::Scenario, 10, load), line("norm", Role::Target, 10, |_| 1.0)],
                0.03,
            ),
        ),
        (
            "benefits",
            lines(
                "personen",
                Measure::Count,
                vec![
                    line("scenario", Role::Scenario, 30, |year| 2_400.0 - 12.0 * year),
                    line("huidig beleid", Role::Reference, 30, |_| 2_400.0),
                ],
                0.01,
            ),
        ),
        (
            "one year",
            lines(
                "banen",
                Measure::Count,
                vec![line("scenario", Role::Scenario, 1, |_| 12.0), line("taak", Role::Target, 1, |_| 14.0)],
                0.1,
            ),
        ),
        (
            "all the same",
            lines(
                "banen",
                Measure::Count,
                vec![
                    line("A · Sw samen met sociale dienst", Role::Scenario, 5, |_| 0.0),
                    line("B · Detacheren", Role::Scenario, 5, |_| 0.0),
                    line("huidig beleid", Role::Reference, 5, |_| 0.0),
                    line("taak", Role::Target, 5, |_| 0.0),
                ],
                0.0,
            ),
        ),
        (
            "five scenarios",
            lines(
                "weken",
                Measure::Ratio,
                vec![
                    line("A", Role::Scenario, 10, |year| 6.0 - 0.2 * year),
                    line("B", Role::Scenario, 10, |year| 6.0 - 0.21 * year),
                    line("C", Role::Scenario, 10, |year| 6.0 + 0.3 * year),
                    line("D", Role::Scenario, 10, |year| 6.0 + 0.1 * year),
                    line("E", Role::Scenario, 10, |_| 6.0),
                    line("norm", Role::Target, 10, |_| 8.0),
                ],
                0.0,
            ),
        ),
    ]
}
