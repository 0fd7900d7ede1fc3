//! Figures of the uncertainty screens to look at and to test with: every shape that a result can have.

use crate::charts::chance_bars::ChanceFigure;
use crate::charts::dot_plot::DotFigure;
use crate::charts::frontier::{FrontierFigure, FrontierPoint};
use crate::charts::frontier_map::{FrontierMapFigure, LeverAxis};
use crate::charts::pair_map::{PairChance, PairFigure};
use crate::charts::quantity::Quantity;
use crate::charts::share_bar::{Share, ShareFigure};
use crate::charts::tornado::{TornadoBar, TornadoEnd, TornadoFigure};
use crate::charts::turn_dots::{Cases, TurnFigure};
use crate::charts::waterfall::{Part, WaterfallFigure};

pub(crate) type Named<F> = Vec<(&'static str, F)>;

fn households() -> Quantity {
    Quantity::Number { unit: "huishoudens".to_owned(), digits: 0 }
}

fn waterfall(parts: &[(&str, f64)], uncertainty: Option<f64>, quantity: Quantity) -> WaterfallFigure {
    let total = parts.iter().map(|(_, amount)| amount).sum::<f64>() + uncertainty.unwrap_or(0.0);
    let parts = parts.iter().map(|&(name, amount)| Part { name: name.to_owned(), amount }).collect();
    WaterfallFigure { quantity, parts, uncertainty, total }
}

pub(crate) fn waterfalls() -> Named<WaterfallFigure> {
    let groups = [
        ("vroegsignalering", 2.4e6),
        ("samenwerking met de sociale dienst", -1.3e6),
        ("beschut werk", -4.5e5),
        ("wijkteams", 8e5),
    ];
    let many: Vec<(&str, f64)> =
        ["uitstroom", "wijkteam en toegang", "garantiebanen", "bijstand", "schuldhulpverlening"]
            .into_iter()
            .cycle()
            .zip([-3.1e6, 1.2e6, -2.2e5, 9.7e5, 1.6e6, -8.8e5, 2.1e5, 40.0, -1.4e6, 5.5e5])
            .collect();
    let jobs = Quantity::Number { unit: "banen".to_owned(), digits: 1 };
    let money = Quantity::Money;
    vec![
        ("waterfall", waterfall(&groups, Some(-3.5e5), money.clone())),
        ("waterfall of ten parts", waterfall(&many, Some(4.2e5), money.clone())),
        ("waterfall below zero", waterfall(&[("opbouw", -9e5), ("beheer", -3e5)], Some(-2e4), money.clone())),
        ("waterfall without uncertainty", waterfall(&[("opbouw", 9e5), ("beheer", -3e5)], None, money.clone())),
        ("waterfall of nothing", waterfall(&[("opbouw", 0.0), ("beheer", 0.0)], Some(0.0), money.clone())),
        ("waterfall of one part", waterfall(&[("opbouw", 1.5e9)], Some(-1.6e9), money)),
        ("waterfall of jobs", waterfall(&[("detachering", 120.5), ("beschut werk", -12.0)], Some(3.5), jobs)),
    ]
}

fn bar(name: &str, grade: char, low: (&str, f64), high: (&str, f64)) -> TornadoBar {
    let end = |(setting, outcome): (&str, f64)| TornadoEnd { setting: setting.to_owned(), outcome };
    TornadoBar { name: name.to_owned(), grade, low: end(low), high: end(high) }
}

pub(crate) fn tornados() -> Named<TornadoFigure> {
    let bars = vec![
        bar("prijs van een beschutte plek", 'A', ("€\u{a0}8.900 per jaar", 1.3e6), ("€\u{a0}11.200 per jaar", 0.7e6)),
        bar("effect van vroegsignalering op schulden", 'C', ("2%", -2.1e6), ("9%", 3.9e6)),
        bar("duur van een traject bij de wijkteams in maanden", 'B', ("4 maanden", 1.9e6), ("14 maanden", -0.6e6)),
        bar("deel dat uitstroomt naar werk", 'B', ("10%", 0.8e6), ("16%", 1.4e6)),
        bar("herhaling", 'C', ("0,2", 1.1e6), ("0,4", 1.1e6)),
    ];
    let shifted = |by: f64| {
        let shift = |end: &TornadoEnd| TornadoEnd { outcome: end.outcome + by, ..end.clone() };
        bars.iter().map(|bar| TornadoBar { low: shift(&bar.low), high: shift(&bar.high), ..bar.clone() }).collect()
    };
    let saldo = |default: f64, bars: Vec<TornadoBar>| TornadoFigure {
        quantity: Quantity::Money,
        outcome: "het saldo".to_owned(),
        default,
        bars,
    };
    let weeks = Quantity::Number { unit: "weken".to_owned(), digits: 1 };
    let wait = vec![
        bar("instroom", 'A', ("90", 6.0), ("130", 11.5)),
        bar("verloop van personeel, ook bij de backoffice en de toegang", 'C', ("8%", 9.4), ("22%", 9.9)),
    ];
    vec![
        ("tornado", saldo(1.1e6, bars.clone())),
        ("tornado far from zero", saldo(9.1e6, shifted(8e6))),
        ("tornado below zero", saldo(-8.9e6, shifted(-10e6))),
        ("tornado of one bar", saldo(0.0, vec![bar("effect", 'C', ("1%", -5e4), ("3%", 4e4))])),
        ("tornado of nothing", saldo(0.0, vec![bar("effect", 'C', ("1%", 0.0), ("3%", 0.0))])),
        (
            "tornado of weeks",
            TornadoFigure { quantity: weeks, outcome: "de wachttijd".to_owned(), default: 8.2, bars: wait },
        ),
    ]
}

fn share(parts: &[(&str, f64)]) -> ShareFigure {
    let parts = parts.iter().map(|&(name, share)| Share { name: name.to_owned(), share }).collect();
    ShareFigure { whole: "de spreiding van het saldo".to_owned(), parts }
}

pub(crate) fn shares() -> Named<ShareFigure> {
    vec![
        ("shares by grade", share(&[("officieel cijfer (A)", 0.08), ("onderzoek (B)", 0.3), ("oordeel (C)", 0.62)])),
        ("shares of chance", share(&[("toeval", 0.23), ("kennis", 0.77)])),
        ("one share is all", share(&[("officieel cijfer (A)", 0.0), ("oordeel (C)", 1.0)])),
        (
            "tiny shares",
            share(&[
                ("de prijs van een beschutte plek in de regio", 0.004),
                ("uitstroom", 0.016),
                ("oordeel (C)", 0.93),
                ("herhaling", 0.03),
                ("instroom naar dagbesteding en begeleid werk", 0.02),
            ]),
        ),
        (
            "six equal shares",
            share(&[
                ("een", 1.0 / 6.0),
                ("twee", 1.0 / 6.0),
                ("drie en een half", 1.0 / 6.0),
                ("vier", 1.0 / 6.0),
                ("vijf", 1.0 / 6.0),
                ("zes", 1.0 / 6.0),
            ]),
        ),
    ]
}

fn chances_of(from_start: f64, years: &[f64]) -> ChanceFigure {
    let not_within = (1.0 - from_start - years.iter().sum::<f64>()).max(0.0);
    ChanceFigure { from_start, years: (2027..).zip(years.iter().copied()).collect(), not_within, no_difference: 0.0 }
}

pub(crate) fn chances() -> Named<ChanceFigure> {
    let ten = [0.0, 0.01, 0.02, 0.05, 0.09, 0.14, 0.18, 0.07, 0.03, 0.01];
    vec![
        ("chances", chances_of(0.1, &ten)),
        ("chances of thirty years", chances_of(0.004, &[0.03; 30])),
        ("always from the start", chances_of(1.0, &[0.0; 10])),
        ("never within the horizon", chances_of(0.0, &[0.0; 10])),
        ("hardly ever within", chances_of(0.0, &[0.0, 0.003, 0.001])),
        ("a tie at the half case", chances_of(0.0, &[0.2, 0.275, 0.0])),
        ("one year", chances_of(0.25, &[0.5])),
        ("often no difference", ChanceFigure { not_within: 0.2, no_difference: 0.1, ..chances_of(0.1, &ten) }),
    ]
}

/// The same chances in twenty cases: a case stands in the row where the middle of its twentieth part falls.
fn turns_of(figure: &ChanceFigure, no_difference: f64) -> TurnFigure {
    let mut before = 0.0;
    let mut cases = |share: f64| {
        let inside = |dot: &u32| (before..before + share).contains(&((f64::from(*dot) + 0.5) / 20.0));
        let dots = (0..20).filter(inside).count();
        before += share;
        Cases { dots, share }
    };
    let rest = 1.0 - no_difference;
    TurnFigure {
        from_start: cases(figure.from_start * rest),
        years: figure.years.iter().map(|&(year, share)| (year, cases(share * rest))).collect(),
        not_within: cases(figure.not_within * rest),
        no_difference: cases(no_difference),
    }
}

pub(crate) fn turns() -> Named<TurnFigure> {
    let of = |(name, figure)| (name, turns_of(&figure, 0.0));
    let some = turns_of(&chances_of(0.2, &[0.3, 0.2]), 0.3);
    let named = ["turns", "turns of thirty years", "turns from the start", "no turns", "hardly any turns"];
    let figures = chances().into_iter().map(|(_, figure)| figure);
    named.into_iter().zip(figures).map(of).chain([("turns and no difference", some)]).collect()
}

fn dots_of(count: usize, value: impl Fn(f64) -> f64) -> DotFigure {
    let dots = (0..count).map(|place| value((place as f64 + 0.5) / count as f64)).collect();
    DotFigure { quantity: Quantity::Money, dots }
}

pub(crate) fn dots() -> Named<DotFigure> {
    // Near to normal: steep in the middle, far at the ends.
    let bell = |part: f64| (part - 0.5) * (1.0 + 9.0 * (part - 0.5) * (part - 0.5));
    vec![
        ("dots", dots_of(20, |part| 1.0e6 + 6e6 * bell(part))),
        ("fifty dots", dots_of(50, |part| 1.0e6 + 6e6 * bell(part))),
        ("dots all above zero", dots_of(20, |part| 9e6 + 4e6 * bell(part))),
        ("dots all below zero", dots_of(50, |part| -9e6 + 4e6 * bell(part))),
        ("dots on one heap", dots_of(50, |_| 3e5)),
        ("dots with one far away", dots_of(20, |part| if part > 0.97 { 4e7 } else { 2e5 * bell(part) })),
        ("dots of nothing", dots_of(20, |_| 0.0)),
        ("dots with some of nothing", dots_of(20, |part| if part < 0.6 { 0.1 } else { -4e4 * part })),
        (
            "dots of jobs",
            DotFigure {
                quantity: Quantity::Number { unit: "banen".to_owned(), digits: 0 },
                ..dots_of(20, |part| 40.0 + 300.0 * bell(part))
            },
        ),
    ]
}

fn frontier(chances: &[f64], step: f64, quantity: Quantity) -> FrontierFigure {
    let point = |(place, &chance): (usize, &f64)| FrontierPoint { value: step * place as f64, chance };
    let points: Vec<FrontierPoint> = chances.iter().enumerate().map(point).collect();
    let answer = points.iter().position(|point| point.chance >= 0.8);
    let most = points.iter().map(|point| point.chance).fold(0.0, f64::max);
    let nearest = points.iter().position(|point| point.chance == most);
    FrontierFigure {
        lever: "vroegsignalering".to_owned(),
        quantity,
        target: "een kantelpunt vóór 2033".to_owned(),
        points,
        asked: 0.8,
        answer,
        nearest,
        current: None,
    }
}

pub(crate) fn frontiers() -> Named<FrontierFigure> {
    let rising = [0.05, 0.2, 0.47, 0.74, 0.82, 0.9, 0.94];
    let falling = [0.05, 0.55, 0.86, 0.84, 0.7, 0.45, 0.2];
    let long = FrontierFigure {
        lever: "deel van de nieuwe klanten dat via de wijkteams begeleid wordt naar werk".to_owned(),
        ..frontier(&rising, 5e4, Quantity::Money)
    };
    vec![
        ("frontier", frontier(&rising, 10.0, households())),
        ("frontier without answer", frontier(&[0.05, 0.3, 0.52, 0.63, 0.61], 10.0, households())),
        ("frontier that falls again", frontier(&falling, 10.0, households())),
        ("frontier of money", long),
        ("frontier of one point", frontier(&[0.9], 10.0, households())),
        ("frontier that always does", frontier(&[1.0, 1.0, 1.0], 10.0, households())),
        ("frontier that never does", frontier(&[0.0, 0.0, 0.0], 10.0, households())),
        (
            "frontier of many points",
            frontier(&(0..40).map(|place| f64::from(place) / 41.0).collect::<Vec<_>>(), 2.5, households()),
        ),
    ]
}

fn map(columns: usize, rows: usize, asked: f64, top: f64) -> FrontierMapFigure {
    let axis = |name: &str, quantity: Quantity, step: f64, count: usize| LeverAxis {
        name: name.to_owned(),
        quantity,
        values: (0..count).map(|place| step * place as f64).collect(),
    };
    let chance = |across: usize, upward: usize| {
        let far = across as f64 / columns as f64 + upward as f64 / rows as f64;
        (far * top).min(1.0)
    };
    let chances: Vec<Vec<f64>> =
        (0..rows).map(|upward| (0..columns).map(|across| chance(across, upward)).collect()).collect();
    let pairs = (0..columns).rev().flat_map(|across| (0..rows).map(move |upward| (across, upward)));
    let answer = pairs.filter(|&(across, upward)| chances[upward][across] >= asked).min_by_key(|pair| pair.0 + pair.1);
    FrontierMapFigure {
        target: "een kantelpunt vóór 2033".to_owned(),
        across: axis("vroegsignalering", households(), 10.0, columns),
        upward: axis("budget", Quantity::Money, 1e5, rows),
        chances,
        asked,
        answer,
        nearest: Some((columns - 1, rows - 1)),
    }
}

pub(crate) fn frontier_maps() -> Named<FrontierMapFigure> {
    let mut long = map(5, 5, 0.6, 0.5);
    long.across.name = "deel van de nieuwe klanten dat via de wijkteams begeleid wordt naar werk".to_owned();
    long.upward.name.clone_from(&long.across.name);
    vec![
        ("map", map(5, 4, 0.8, 0.63)),
        ("map without answer", map(5, 4, 0.8, 0.4)),
        ("map where all is enough", map(4, 4, 0.0, 0.7)),
        ("map of one cell", map(1, 1, 0.0, 1.0)),
        ("map with long names", long),
        ("map of many cells", map(7, 7, 0.6, 0.5)),
    ]
}

fn pairs(options: &[&str], chance: impl Fn(usize, usize) -> (f64, bool)) -> PairFigure {
    let places = (0..options.len()).flat_map(|a| (a + 1..options.len()).map(move |b| (a, b)));
    let pair = |(a, b)| {
        let (chance, is_apart) = chance(a, b);
        PairChance { a, b, chance, is_apart, is_same: chance == 0.5 && !is_apart }
    };
    PairFigure { options: options.iter().map(|&name| name.to_owned()).collect(), pairs: places.map(pair).collect() }
}

pub(crate) fn pair_figures() -> Named<PairFigure> {
    let three = |a: usize, b: usize| [(0.32, true), (0.545, false), (0.785, true)][a + b - 1];
    let long = "‘Drie gemeenten samen in één sw-bedrijf’";
    let seven = [long, "‘B’", "‘Meer wijkteams en minder doorverwijzen’", "‘D’", "‘E’", "‘F’", "huidig beleid"];
    let nine = ["‘A’", "‘B’", "‘C’", "‘D’", "‘E’", "‘F’", "‘G’", "‘H’", "huidig beleid"];
    vec![
        ("one pair", pairs(&["‘A’", "huidig beleid"], |_, _| (0.004, true))),
        ("pairs", pairs(&["‘A’", "‘Samen’", "huidig beleid"], three)),
        ("pairs of seven", pairs(&seven, |a, b| ((a * 7 + b * 3) as f64 / 60.0, (a + b) % 3 > 0))),
        ("pairs of nine", pairs(&nine, |a, b| ((b - a) as f64 / 8.0, b > a + 1))),
    ]
}
