//! Where the figures of a table are in its picture: drawing tells it, so that pointing needs no second geometry and reads
//! the table itself.

use crate::charts::label::Bounds;

/// What can be pointed at: a bar, a dot, a cell, or a moment on the time axis. Lengths are css pixels of the picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spot {
    /// The left edge; of a moment the moment itself.
    pub left: f64,
    /// The top.
    pub top: f64,
    /// The right edge; of a moment the moment itself.
    pub right: f64,
    /// The bottom.
    pub bottom: f64,
    /// The points of the lines at a moment.
    pub marks: Vec<(f64, f64)>,
    /// The row of the table that has its figures.
    pub row: usize,
    /// The cell of that row, when it is about one cell only: the first one behind the name is 0.
    pub cell: Option<usize>,
}

impl Spot {
    /// A box with the figures of a row.
    pub(crate) fn of(bounds: &Bounds, row: usize) -> Self {
        let Bounds { left, top, right, bottom } = *bounds;
        Self { left, top, right, bottom, row, ..Self::default() }
    }

    /// A moment, from the top to the bottom of a plot.
    pub(crate) fn moment(x: f64, (top, bottom): (f64, f64), marks: Vec<(f64, f64)>, row: usize) -> Self {
        Self { left: x, top, right: x, bottom, marks, row, cell: None }
    }

    /// How far a point lies from it, squared; 0 within it.
    fn distance(&self, (x, y): (f64, f64)) -> f64 {
        let beyond = |at: f64, low: f64, high: f64| (low - at).max(at - high).max(0.0);
        let (across, down) = (beyond(x, self.left, self.right), beyond(y, self.top, self.bottom));
        across * across + down * down
    }
}

/// The place of what lies nearest to a point; of equally near ones the first. Nothing in a picture without any.
#[must_use]
pub fn nearest(spots: &[Spot], point: (f64, f64)) -> Option<usize> {
    let far = |place: &usize| spots.get(*place).map_or(f64::INFINITY, |spot| spot.distance(point));
    (0..spots.len()).min_by(|one, other| far(one).total_cmp(&far(other)))
}

/// A way to go from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the first one.
    First,
    /// To the last one.
    Last,
    /// So many further, or back when below zero.
    By(isize),
    /// One row up in a picture of cells; back in another one.
    Up,
    /// One row down in a picture of cells; further in another one.
    Down,
}

/// Where a step leads: it stops at both ends.
#[must_use]
pub fn walked(spots: &[Spot], at: usize, step: Step) -> usize {
    let last = spots.len().saturating_sub(1);
    let by = |count: isize| at.saturating_add_signed(count).min(last);
    match step {
        Step::First => 0,
        Step::Last => last,
        Step::By(count) => by(count),
        Step::Up => above(spots, at, -1.0).unwrap_or_else(|| by(-1)),
        Step::Down => above(spots, at, 1.0).unwrap_or_else(|| by(1)),
    }
}

/// The next cell of the same column, upwards (−1) or downwards (+1); itself at the edge. Nothing when these are no cells.
fn above(spots: &[Spot], at: usize, way: f64) -> Option<usize> {
    let from = spots.get(at)?;
    from.cell?;
    let far = |place: &usize| spots.get(*place).map_or(f64::INFINITY, |spot| (spot.top - from.top) * way);
    let column = (0..spots.len()).filter(|place| spots.get(*place).is_some_and(|spot| spot.cell == from.cell));
    Some(column.filter(|place| far(place) > 0.5).min_by(|one, other| far(one).total_cmp(&far(other))).unwrap_or(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells() -> Vec<Spot> {
        let cell = |row: usize, column: usize| {
            let (left, top) = (column as f64 * 10.0, row as f64 * 10.0);
            let bounds = Bounds { left, top, right: left + 9.0, bottom: top + 9.0 };
            Spot { cell: Some(column), ..Spot::of(&bounds, row) }
        };
        (0..3).flat_map(|row| (0..4).map(move |column| cell(row, column))).collect()
    }

    #[test]
    fn what_is_pointed_at_is_the_nearest() {
        let cells = cells();
        assert_eq!(nearest(&cells, (12.0, 3.0)), Some(1));
        assert_eq!(nearest(&cells, (-50.0, 300.0)), Some(8));
        assert_eq!(nearest(&cells, (9.4, 4.0)), Some(0));
        assert_eq!(nearest(&[], (0.0, 0.0)), None);
        let moments: Vec<Spot> =
            (0..5).map(|row| Spot::moment(row as f64 * 10.0, (0.0, 100.0), Vec::new(), row)).collect();
        assert_eq!(nearest(&moments, (26.0, 400.0)), Some(3));
    }

    #[test]
    fn steps_stop_at_the_ends_and_go_up_and_down_in_cells() {
        let cells = cells();
        assert_eq!((walked(&cells, 5, Step::Up), walked(&cells, 5, Step::Down)), (1, 9));
        assert_eq!((walked(&cells, 1, Step::Up), walked(&cells, 9, Step::Down)), (1, 9));
        assert_eq!((walked(&cells, 11, Step::By(1)), walked(&cells, 0, Step::By(-1))), (11, 0));
        assert_eq!((walked(&cells, 4, Step::First), walked(&cells, 4, Step::Last)), (0, 11));
        let row: Vec<Spot> = (0..4).map(|row| Spot { row, ..Spot::default() }).collect();
        assert_eq!((walked(&row, 1, Step::Up), walked(&row, 1, Step::Down)), (0, 2));
        assert_eq!((walked(&row, 1, Step::By(12)), walked(&[], 0, Step::Last)), (3, 0));
    }
}
