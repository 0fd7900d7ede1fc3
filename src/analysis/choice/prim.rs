//! PRIM, the patient rule induction method (Friedman and Fisher 1999, doi:10.1023/A:1008894516817): the box in which
//! something happens often.
//!
//! Peeling starts with everything and takes off, again and again, the twentieth part at one end of one dimension that
//! raises the density most per point lost (the criterion of Kwakkel and Jaxa-Rozen 2016,
//! doi:10.1016/j.envsoft.2015.11.020, for values that come more than once, where a peel is larger than a twentieth).
//! Pasting gives back what was peeled too much. Only the order of values matters, so a dimension may as well be a
//! uniform as the value that it gives.

/// How to search.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// The share of the points in the box that a peel takes off.
    pub alpha: f64,
    /// The least share of all points that a box may hold.
    pub least_mass: f64,
    /// The most dimensions that a box may restrict.
    pub most_sides: usize,
}

impl Options {
    /// A twentieth at a time, as patient as Friedman and Fisher advise; three dimensions are what a sentence can hold.
    pub const PATIENT: Self = Self { alpha: 0.05, least_mass: 0.05, most_sides: 3 };
}

/// The limits of a box in one dimension.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Side {
    /// Which dimension.
    pub dimension: usize,
    /// The least value inside; −∞ without a limit.
    pub low: f64,
    /// The greatest value inside; ∞ without a limit.
    pub high: f64,
}

impl Side {
    fn holds(&self, point: &[f64]) -> bool {
        point.get(self.dimension).is_some_and(|value| self.low <= *value && *value <= self.high)
    }
}

/// An end of a dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The least values.
    Low,
    /// The greatest.
    High,
}

impl End {
    /// Both ends.
    pub const BOTH: [Self; 2] = [Self::Low, Self::High];
}

/// Limits in some dimensions, in order of dimension; without limits everything is inside.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bounds {
    /// The limits, one entry per restricted dimension.
    pub sides: Vec<Side>,
}

/// How many points a box holds, and how many of them are hits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Points.
    pub points: usize,
    /// Points where it happens.
    pub hits: usize,
}

impl Count {
    /// The share of hits among the points; zero without points.
    #[must_use]
    pub fn density(self) -> f64 {
        if self.points == 0 { 0.0 } else { self.hits as f64 / self.points as f64 }
    }
}

impl Bounds {
    /// Whether a point lies inside.
    #[must_use]
    pub fn contains(&self, point: &[f64]) -> bool {
        self.sides.iter().all(|side| side.holds(point))
    }

    /// The same without its limits in one dimension.
    #[must_use]
    pub fn without(&self, dimension: usize) -> Self {
        Self { sides: self.sides.iter().filter(|side| side.dimension != dimension).copied().collect() }
    }

    /// The same without its limit at one end of one dimension.
    #[must_use]
    pub fn open(&self, dimension: usize, end: End) -> Self {
        let mut bounds = self.clone();
        if bounds.restricts(dimension) {
            bounds.limit(dimension, end, if end == End::Low { f64::NEG_INFINITY } else { f64::INFINITY });
        }
        bounds
    }

    /// Whether it has a limit in this dimension.
    #[must_use]
    pub fn restricts(&self, dimension: usize) -> bool {
        self.sides.iter().any(|side| side.dimension == dimension)
    }

    /// What is inside, of these points and hits.
    #[must_use]
    pub fn count(&self, points: &[Vec<f64>], hits: &[bool]) -> Count {
        let inside = points.iter().zip(hits).filter(|(point, _)| self.contains(point));
        inside.fold(Count::default(), |count, (_, hit)| Count {
            points: count.points + 1,
            hits: count.hits + usize::from(*hit),
        })
    }

    fn limit(&mut self, dimension: usize, end: End, limit: f64) {
        let place = self.sides.partition_point(|side| side.dimension < dimension);
        if self.sides.get(place).is_none_or(|side| side.dimension != dimension) {
            self.sides.insert(place, Side { dimension, low: f64::NEG_INFINITY, high: f64::INFINITY });
        }
        if let Some(side) = self.sides.get_mut(place) {
            match end {
                End::Low => side.low = limit,
                End::High => side.high = limit,
            }
        }
        self.sides.retain(|side| side.low > f64::NEG_INFINITY || side.high < f64::INFINITY);
    }
}

/// A box of the peeling trajectory.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Its limits.
    pub bounds: Bounds,
    /// What it holds of the points that it was found in.
    pub count: Count,
}

/// What could be taken off: everything beyond a limit at one end of a dimension.
struct Peel {
    dimension: usize,
    end: End,
    limit: f64,
    rest: Count,
    gain: f64,
}

/// A dimension with the points in ascending order.
struct Ordered {
    dimension: usize,
    places: Vec<u32>,
}

struct Search<'a> {
    points: &'a [Vec<f64>],
    hits: &'a [bool],
    inside: Vec<bool>,
    count: Count,
}

/// The boxes from everything to the smallest, each a peel smaller than the one before, in these dimensions only.
#[must_use]
pub fn peel(points: &[Vec<f64>], hits: &[bool], dimensions: &[usize], options: &Options) -> Vec<Step> {
    let mut bounds = Bounds::default();
    let count = bounds.count(points, hits);
    let mut search = Search { points, hits, inside: vec![true; points.len()], count };
    let mut orders: Vec<Ordered> = dimensions.iter().map(|dimension| search.ordered(*dimension)).collect();
    let least = (options.least_mass * points.len() as f64) as usize;
    let mut steps = vec![Step { bounds: bounds.clone(), count }];
    while search.count.hits < search.count.points {
        let is_full = bounds.sides.len() >= options.most_sides;
        let may_restrict = |order: &&mut Ordered| !is_full || bounds.restricts(order.dimension);
        let mut best: Option<Peel> = None;
        for order in orders.iter_mut().filter(may_restrict) {
            order.places.retain(|place| search.is_inside(*place));
            for end in End::BOTH {
                let found = search.peel(order, end, options.alpha).filter(|peel| peel.rest.points >= least.max(1));
                if let Some(found) = found.filter(|found| best.as_ref().is_none_or(|best| found.gain > best.gain)) {
                    best = Some(found);
                }
            }
        }
        let Some(peel) = best else { break };
        bounds.limit(peel.dimension, peel.end, peel.limit);
        search.keep(&bounds);
        steps.push(Step { bounds: bounds.clone(), count: search.count });
    }
    steps
}

impl Search<'_> {
    fn value(&self, dimension: usize, place: u32) -> f64 {
        self.points.get(place as usize).and_then(|point| point.get(dimension)).copied().unwrap_or(f64::NAN)
    }

    fn is_inside(&self, place: u32) -> bool {
        self.inside.get(place as usize).is_some_and(|inside| *inside)
    }

    fn ordered(&self, dimension: usize) -> Ordered {
        let mut places: Vec<u32> = (0..u32::try_from(self.points.len()).unwrap_or(u32::MAX)).collect();
        let order = |one: &u32, other: &u32| self.value(dimension, *one).total_cmp(&self.value(dimension, *other));
        places.sort_unstable_by(|one, other| order(one, other).then(one.cmp(other)));
        Ordered { dimension, places }
    }

    /// The peel at this end; `None` when it would take everything.
    fn peel(&self, order: &Ordered, end: End, alpha: f64) -> Option<Peel> {
        let patient = ((alpha * order.places.len() as f64) as usize).max(1);
        let place = |rank: usize| match end {
            End::Low => order.places.get(rank).copied(),
            End::High => order.places.len().checked_sub(rank + 1).and_then(|rank| order.places.get(rank).copied()),
        };
        let value = |rank| place(rank).map(|place| self.value(order.dimension, place));
        // Equal values go together.
        let last = value(patient - 1)?;
        let mut rank = patient;
        while value(rank)? == last {
            rank += 1;
        }
        let hits = (0..rank).filter_map(place).filter(|place| self.hits.get(*place as usize) == Some(&true)).count();
        let rest = Count { points: self.count.points - rank, hits: self.count.hits - hits };
        let gain = (rest.density() - self.count.density()) / rank as f64;
        Some(Peel { dimension: order.dimension, end, limit: value(rank)?, rest, gain })
    }

    fn keep(&mut self, bounds: &Bounds) {
        for (inside, point) in self.inside.iter_mut().zip(self.points) {
            *inside = *inside && bounds.contains(point);
        }
        let kept = self.inside.iter().zip(self.hits).filter(|(inside, _)| **inside);
        self.count = kept.fold(Count::default(), |count, (_, hit)| Count {
            points: count.points + 1,
            hits: count.hits + usize::from(*hit),
        });
    }
}

/// The box made larger at the ends where that does not lower its density, a twentieth of its points at a time.
#[must_use]
pub fn paste(points: &[Vec<f64>], hits: &[bool], bounds: &Bounds, options: &Options) -> Bounds {
    let mut bounds = bounds.clone();
    let mut density = bounds.count(points, hits).density();
    loop {
        let mut best: Option<(Bounds, f64)> = None;
        for side in bounds.sides.clone() {
            for end in End::BOTH {
                let Some(larger) = grown(points, &bounds, side, end, options.alpha) else { continue };
                let found = larger.count(points, hits).density();
                if found >= best.as_ref().map_or(density, |(_, best)| *best) {
                    best = Some((larger, found));
                }
            }
        }
        let Some((larger, found)) = best else { return bounds };
        (bounds, density) = (larger, found);
    }
}

/// The box with a share of its points more beyond one end of one side; `None` where there is no limit or nothing
/// beyond.
fn grown(points: &[Vec<f64>], bounds: &Bounds, side: Side, end: End, alpha: f64) -> Option<Bounds> {
    let others = bounds.without(side.dimension);
    let reach = |point: &&Vec<f64>| others.contains(point);
    let values = points.iter().filter(reach).filter_map(|point| point.get(side.dimension).copied());
    let within = |value: &f64| side.low <= *value && *value <= side.high;
    let count = values.clone().filter(within).count();
    let mut beyond: Vec<f64> = match end {
        End::Low => values.filter(|value| *value < side.low).map(|value| -value).collect(),
        End::High => values.filter(|value| *value > side.high).collect(),
    };
    beyond.sort_unstable_by(f64::total_cmp);
    let last = (((alpha * count as f64) as usize).max(1) - 1).min(beyond.len().checked_sub(1)?);
    let limit = *beyond.get(last)?;
    let is_everything = beyond.last() == Some(&limit);
    let mut larger = bounds.clone();
    let limit = if is_everything { f64::INFINITY } else { limit };
    larger.limit(side.dimension, end, if end == End::Low { -limit } else { limit });
    Some(larger)
}

/// The box of the trajectory to tell: the densest of those that hold at least this share of all hits, or rather the
/// largest that is within one standard error of that density. The densest itself is partly luck and too small (the
/// one-standard-error rule that Breiman, Friedman, Olshen and Stone 1984 prune trees by).
#[must_use]
pub fn chosen(steps: &[Step], least_coverage: f64) -> Option<&Step> {
    let all = steps.first()?.count.hits as f64;
    let eligible = || steps.iter().filter(|step| step.count.hits as f64 >= least_coverage * all);
    let density = |step: &Step| step.count.density();
    let densest = eligible().fold(None, |best: Option<&Step>, step| match best {
        Some(best) if density(best) >= density(step) => Some(best),
        _ => Some(step),
    })?;
    let error = (density(densest) * (1.0 - density(densest)) / densest.count.points.max(1) as f64).sqrt();
    eligible().find(|step| density(step) >= density(densest) - error)
}

#[cfg(test)]
#[path = "prim_tests.rs"]
mod tests;
