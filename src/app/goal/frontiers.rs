//! What a goal seek found, as figures and tables: the chance of every setting of one lever, or a map of two.

use crate::analysis::seek::point::Point;
use crate::analysis::seek::search::Answer;
use crate::app::field::Field;
use crate::app::goal::Asked;
use crate::app::goal::answer::target;
use crate::app::goal::text::{CHANCE_COLUMN, DIFFERENCE, ENOUGH, NO, SETTING, THE_ANSWER, YES};
use crate::charts::frontier::{FrontierFigure, FrontierPoint};
use crate::charts::frontier_map::{FrontierMapFigure, LeverAxis};
use crate::charts::named_table::{NamedRow, NamedTable, text_cell};
use crate::charts::quantity::Quantity;
use crate::levers::REGISTRY;
use crate::levers::spec::Domain;
use crate::text::Language;
use crate::text::number::{chance, signed_money};
use crate::text::order::each_once;

/// Settings of a lever on a map: more have no room on a phone.
const MOST_CELLS: usize = 9;
/// Combinations in the table of small changes.
const MOST_ROWS: usize = 8;
/// Decimals that the number of a lever has at most.
const MOST_DIGITS: usize = 3;

/// The chance by the value of the one lever that was turned; nothing for a lever of options, which has no axis.
#[must_use]
pub fn curve(asked: &Asked, answer: &Answer, language: Language) -> Option<FrontierFigure> {
    let [field] = asked.fields[..] else { return None };
    let figure = FrontierFigure {
        lever: field.label(language).to_owned(),
        quantity: quantity(field, language)?,
        target: target(asked, language),
        points: answer
            .points
            .iter()
            .map(|point| FrontierPoint { value: shown(field, point, 0), chance: point.chance.probability() })
            .collect(),
        asked: asked.goal.probability,
        answer: answer.points.iter().position(|point| answer.best.as_ref() == Some(point)),
        nearest: answer.points.iter().position(|point| answer.shown() == Some(point)),
        current: answer.points.iter().position(|point| point.distance() == 0.0),
    };
    Some(figure)
}

/// The settings around the answer, or around the likeliest, as a map; nothing when one of the levers has options.
#[must_use]
pub fn map(asked: &Asked, answer: &Answer, language: Language) -> Option<FrontierMapFigure> {
    let [across, upward] = asked.fields[..] else { return None };
    let centre = answer.shown()?;
    let grid = Grid::around(centre, &answer.points);
    let axis = |field: Field, lever: usize, places: &[usize]| {
        let values = places.iter().filter_map(|place| {
            answer
                .points
                .iter()
                .find(|point| point.places.get(lever) == Some(place))
                .map(|point| shown(field, point, lever))
        });
        Some(LeverAxis {
            name: field.label(language).to_owned(),
            quantity: quantity(field, language)?,
            values: values.collect(),
        })
    };
    let place = |own: usize, places: &[usize]| places.iter().position(|known| *known == own);
    let [column, row] = centre.places[..] else { return None };
    let shown = place(column, &grid.columns).zip(place(row, &grid.rows));
    Some(FrontierMapFigure {
        target: target(asked, language),
        across: axis(across, 0, &grid.columns)?,
        upward: axis(upward, 1, &grid.rows)?,
        chances: grid
            .rows
            .iter()
            .map(|row| grid.columns.iter().map(|column| grid.chance(*column, *row)).collect())
            .collect(),
        asked: asked.goal.probability,
        answer: answer.best.as_ref().and(shown),
        nearest: shown,
    })
}

/// Every setting with its chance and what it brings on average: of a lever of options all of them, of two levers the small changes that do.
#[must_use]
pub fn table(asked: &Asked, answer: &Answer, language: Language) -> NamedTable {
    let of_two = asked.fields.len() > 1;
    let shown: Vec<&Point> = if of_two && answer.best.is_some() {
        answer
            .best
            .iter()
            .chain(answer.smallest.iter().filter(|point| Some(*point) != answer.best.as_ref()))
            .take(MOST_ROWS)
            .collect()
    } else if of_two {
        answer.likeliest.iter().collect()
    } else {
        answer.points.iter().collect()
    };
    let row = |point: &&Point| {
        let enough = match (answer.best.as_ref() == Some(*point), point.meets(asked.goal.probability)) {
            (true, _) => THE_ANSWER,
            (false, true) => YES,
            (false, false) => NO,
        };
        let named: Vec<String> =
            asked.fields.iter().zip(&point.values).map(|(field, value)| field.spoken(*value, language)).collect();
        NamedRow {
            name: named.join(" × "),
            cells: vec![
                text_cell(chance(point.chance.probability(), language)),
                text_cell(signed_money(point.npv(), language)),
                text_cell(enough.say(language)),
            ],
        }
    };
    let names: Vec<&str> = asked.fields.iter().map(|field| field.label(language)).collect();
    let head = if of_two { names.join(" × ") } else { SETTING.say(language).to_owned() };
    NamedTable {
        unit: String::new(),
        headers: std::iter::once(head)
            .chain([CHANCE_COLUMN, DIFFERENCE, ENOUGH].map(|head| head.say(language).to_owned()))
            .collect(),
        rows: shown.iter().map(row).collect(),
    }
}

/// A lever as an axis counts it: shares in percent.
fn quantity(field: Field, language: Language) -> Option<Quantity> {
    let Field::Lever(place) = field else { return None };
    let Domain::Range { step, .. } = REGISTRY.get(place)?.domain else { return None };
    let scaled = |digits: usize| (0..digits).fold(step * field.unit().shown_factor(), |scaled, _| scaled * 10.0);
    let digits = (0..MOST_DIGITS).find(|digits| (scaled(*digits).round() - scaled(*digits)).abs() < 1e-6);
    Some(Quantity::Number { unit: field.unit_label(language).to_owned(), digits: digits.unwrap_or(MOST_DIGITS) })
}

fn shown(field: Field, point: &Point, lever: usize) -> f64 {
    point.values.get(lever).copied().unwrap_or_default() * field.unit().shown_factor()
}

/// Rows and columns of which every pair was looked at.
struct Grid<'a> {
    columns: Vec<usize>,
    rows: Vec<usize>,
    points: &'a [Point],
}

impl<'a> Grid<'a> {
    /// The places that stand in one row or column with the centre, less those that miss most pairs, and then evenly thinned
    /// out. The centre always stays.
    fn around(centre: &Point, points: &'a [Point]) -> Self {
        let [column, row] = centre.places[..] else { return Self { columns: vec![], rows: vec![], points } };
        let along = |own: usize, fixed: usize, at: usize| -> Vec<usize> {
            let same = points.iter().filter(|point| point.places.get(fixed) == Some(&at));
            let mut places: Vec<usize> = same.filter_map(|point| point.places.get(own).copied()).collect();
            each_once(&mut places);
            places
        };
        let mut grid = Self { columns: along(0, 1, row), rows: along(1, 0, column), points };
        while let Some((in_columns, place)) = grid.worst(column, row) {
            if in_columns { &mut grid.columns } else { &mut grid.rows }.retain(|own| *own != place);
        }
        thin(&mut grid.columns, column);
        thin(&mut grid.rows, row);
        grid
    }

    fn find(&self, column: usize, row: usize) -> Option<&Point> {
        self.points.iter().find(|point| point.places == [column, row])
    }

    fn chance(&self, column: usize, row: usize) -> f64 {
        self.find(column, row).map_or(0.0, |point| point.chance.probability())
    }

    /// The column (true) or row that misses the largest share of its pairs; nothing when none misses any.
    fn worst(&self, column: usize, row: usize) -> Option<(bool, usize)> {
        let missed = |count: usize, of: usize| count as f64 / of.max(1) as f64;
        let columns = self.columns.iter().filter(|own| **own != column).map(|own| {
            let count = self.rows.iter().filter(|row| self.find(*own, **row).is_none()).count();
            (missed(count, self.rows.len()), true, *own)
        });
        let rows = self.rows.iter().filter(|own| **own != row).map(|own| {
            let count = self.columns.iter().filter(|column| self.find(**column, *own).is_none()).count();
            (missed(count, self.columns.len()), false, *own)
        });
        let worst = columns.chain(rows).max_by(|one, other| one.0.total_cmp(&other.0))?;
        (worst.0 > 0.0).then_some((worst.1, worst.2))
    }
}

/// At most [`MOST_CELLS`] of these, evenly spread, with this one among them.
fn thin(places: &mut Vec<usize>, centre: usize) {
    let count = places.len();
    if count <= MOST_CELLS {
        return;
    }
    let parts = MOST_CELLS - 2;
    *places = (0..=parts).filter_map(|part| places.get((count - 1) * part / parts).copied()).chain([centre]).collect();
    each_once(places);
}
