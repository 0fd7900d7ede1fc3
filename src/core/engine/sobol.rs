//! Points that fill a cube evenly: Sobol's sequence with Owen's scrambling.

use crate::engine::random::mixed;

/// How many coordinates the sequence itself has; a scrambled point can have more.
pub const DIMENSIONS: usize = 64;

/// Bits of a coordinate.
const BITS: usize = 32;

/// 2^−33: half the distance between two neighbouring coordinates.
const HALF_STEP: f64 = 1.0 / 8_589_934_592.0;

/// What tells the key of an order from that of a coordinate.
const ORDER: u64 = 1 << 63;

/// Degree, inner coefficients and first direction numbers of the primitive polynomials for coordinates 2 to 64: the file
/// new-joe-kuo-6.21201 of S. Joe and F. Y. Kuo, Constructing Sobol sequences with better two-dimensional projections
/// (2008, doi:10.1137/070709359), taken over from SALib 1.6.0. The first coordinate needs none.
#[rustfmt::skip]
const TABLE: [(usize, u32, [u32; 9]); DIMENSIONS - 1] = [
    (1, 0, [1, 0, 0, 0, 0, 0, 0, 0, 0]),
    (2, 1, [1, 3, 0, 0, 0, 0, 0, 0, 0]),
    (3, 1, [1, 3, 1, 0, 0, 0, 0, 0, 0]),
    (3, 2, [1, 1, 1, 0, 0, 0, 0, 0, 0]),
    (4, 1, [1, 1, 3, 3, 0, 0, 0, 0, 0]),
    (4, 4, [1, 3, 5, 13, 0, 0, 0, 0, 0]),
    (5, 2, [1, 1, 5, 5, 17, 0, 0, 0, 0]),
    (5, 4, [1, 1, 5, 5, 5, 0, 0, 0, 0]),
    (5, 7, [1, 1, 7, 11, 19, 0, 0, 0, 0]),
    (5, 11, [1, 1, 5, 1, 1, 0, 0, 0, 0]),
    (5, 13, [1, 1, 1, 3, 11, 0, 0, 0, 0]),
    (5, 14, [1, 3, 5, 5, 31, 0, 0, 0, 0]),
    (6, 1, [1, 3, 3, 9, 7, 49, 0, 0, 0]),
    (6, 13, [1, 1, 1, 15, 21, 21, 0, 0, 0]),
    (6, 16, [1, 3, 1, 13, 27, 49, 0, 0, 0]),
    (6, 19, [1, 1, 1, 15, 7, 5, 0, 0, 0]),
    (6, 22, [1, 3, 1, 15, 13, 25, 0, 0, 0]),
    (6, 25, [1, 1, 5, 5, 19, 61, 0, 0, 0]),
    (7, 1, [1, 3, 7, 11, 23, 15, 103, 0, 0]),
    (7, 4, [1, 3, 7, 13, 13, 15, 69, 0, 0]),
    (7, 7, [1, 1, 3, 13, 7, 35, 63, 0, 0]),
    (7, 8, [1, 3, 5, 9, 1, 25, 53, 0, 0]),
    (7, 14, [1, 3, 1, 13, 9, 35, 107, 0, 0]),
    (7, 19, [1, 3, 1, 5, 27, 61, 31, 0, 0]),
    (7, 21, [1, 1, 5, 11, 19, 41, 61, 0, 0]),
    (7, 28, [1, 3, 5, 3, 3, 13, 69, 0, 0]),
    (7, 31, [1, 1, 7, 13, 1, 19, 1, 0, 0]),
    (7, 32, [1, 3, 7, 5, 13, 19, 59, 0, 0]),
    (7, 37, [1, 1, 3, 9, 25, 29, 41, 0, 0]),
    (7, 41, [1, 3, 5, 13, 23, 1, 55, 0, 0]),
    (7, 42, [1, 3, 7, 3, 13, 59, 17, 0, 0]),
    (7, 50, [1, 3, 1, 3, 5, 53, 69, 0, 0]),
    (7, 55, [1, 1, 5, 5, 23, 33, 13, 0, 0]),
    (7, 56, [1, 1, 7, 7, 1, 61, 123, 0, 0]),
    (7, 59, [1, 1, 7, 9, 13, 61, 49, 0, 0]),
    (7, 62, [1, 3, 3, 5, 3, 55, 33, 0, 0]),
    (8, 14, [1, 3, 1, 15, 31, 13, 49, 245, 0]),
    (8, 21, [1, 3, 5, 15, 31, 59, 63, 97, 0]),
    (8, 22, [1, 3, 1, 11, 11, 11, 77, 249, 0]),
    (8, 38, [1, 3, 1, 11, 27, 43, 71, 9, 0]),
    (8, 47, [1, 1, 7, 15, 21, 11, 81, 45, 0]),
    (8, 49, [1, 3, 7, 3, 25, 31, 65, 79, 0]),
    (8, 50, [1, 3, 1, 1, 19, 11, 3, 205, 0]),
    (8, 52, [1, 1, 5, 9, 19, 21, 29, 157, 0]),
    (8, 56, [1, 3, 7, 11, 1, 33, 89, 185, 0]),
    (8, 67, [1, 3, 3, 3, 15, 9, 79, 71, 0]),
    (8, 70, [1, 3, 7, 11, 15, 39, 119, 27, 0]),
    (8, 84, [1, 1, 3, 1, 11, 31, 97, 225, 0]),
    (8, 97, [1, 1, 1, 3, 23, 43, 57, 177, 0]),
    (8, 103, [1, 3, 7, 7, 17, 17, 37, 71, 0]),
    (8, 115, [1, 3, 1, 5, 27, 63, 123, 213, 0]),
    (8, 122, [1, 1, 3, 5, 11, 43, 53, 133, 0]),
    (9, 8, [1, 3, 5, 5, 29, 17, 47, 173, 479]),
    (9, 13, [1, 3, 3, 11, 3, 1, 109, 9, 69]),
    (9, 16, [1, 1, 1, 5, 17, 39, 23, 5, 343]),
    (9, 22, [1, 3, 1, 5, 25, 15, 31, 103, 499]),
    (9, 25, [1, 1, 1, 11, 11, 17, 63, 105, 183]),
    (9, 44, [1, 1, 5, 11, 9, 29, 97, 231, 363]),
    (9, 47, [1, 1, 5, 15, 19, 45, 41, 7, 383]),
    (9, 52, [1, 3, 7, 7, 31, 19, 83, 137, 221]),
    (9, 55, [1, 1, 1, 3, 23, 15, 111, 223, 83]),
    (9, 59, [1, 1, 5, 13, 31, 15, 55, 25, 161]),
    (9, 62, [1, 1, 3, 13, 25, 47, 39, 87, 257]),
];

/// A sequence of points in the open unit cube. Any 2^k points in a row from a multiple of 2^k are spread evenly.
#[derive(Debug, Clone)]
pub struct Sobol {
    directions: Vec<[u32; BITS]>,
    dimensions: usize,
    seed: Option<u64>,
}

impl Sobol {
    /// The sequence as Sobol meant it, in order of the plain (not the Gray) code, its points in the middle of their cells.
    /// Beyond [`DIMENSIONS`] there are no coordinates.
    #[must_use]
    pub fn plain(dimensions: usize) -> Self {
        let dimensions = dimensions.min(DIMENSIONS);
        Self { directions: (0..dimensions).map(directions).collect(), dimensions, seed: None }
    }

    /// The same, each coordinate scrambled by nested uniform permutations that follow from `seed` (A. B. Owen, Randomly
    /// permuted (t, m, s)-nets and (t, s)-sequences, 1995, doi:10.1007/978-1-4612-2552-2_19): as even, and unbiased.
    ///
    /// Any number of coordinates: after each [`DIMENSIONS`] the sequence starts again, in an order of its own (padding;
    /// B. Burley, Practical hash-based Owen scrambling, 2020). What matters together should stand within one such group.
    #[must_use]
    pub fn scrambled(dimensions: usize, seed: u64) -> Self {
        Self { directions: (0..dimensions.min(DIMENSIONS)).map(directions).collect(), dimensions, seed: Some(seed) }
    }

    /// The point at this place: each coordinate strictly between 0 and 1.
    #[must_use]
    pub fn point(&self, index: u32) -> Vec<f64> {
        let mut point = Vec::with_capacity(self.dimensions);
        let mut order = index;
        for dimension in 0..self.dimensions {
            let (group, place) = (dimension / DIMENSIONS, dimension % DIMENSIONS);
            if let (0, 1.., Some(seed)) = (place, group, self.seed) {
                order = scrambled(index, mixed(seed ^ ORDER ^ group as u64));
            }
            let directions = &self.directions[place];
            let plain = (0..BITS).fold(0, |word, bit| word ^ (directions[bit] & ((order >> bit) & 1).wrapping_neg()));
            let word = self.seed.map_or(plain, |seed| scrambled(plain, mixed(seed ^ dimension as u64)));
            // 33 bits: exact.
            point.push((f64::from(word) * 2.0 + 1.0) * HALF_STEP);
        }
        point
    }
}

/// The direction numbers of a coordinate, the first bit highest.
fn directions(dimension: usize) -> [u32; BITS] {
    let mut numbers = [0; BITS];
    let Some((degree, inner, first)) = dimension.checked_sub(1).and_then(|place| TABLE.get(place)) else {
        for (bit, number) in numbers.iter_mut().enumerate() {
            *number = 1 << (BITS - 1 - bit);
        }
        return numbers;
    };
    let degree = *degree;
    for bit in 0..BITS {
        numbers[bit] = if bit < degree {
            first[bit] << (BITS - 1 - bit)
        } else {
            let before = numbers[bit - degree];
            (1..degree)
                .filter(|step| (inner >> (degree - 1 - step)) & 1 == 1)
                .fold(before ^ (before >> degree), |number, step| number ^ numbers[bit - step])
        };
    }
    numbers
}

/// Every bit flipped or not, as a hash of the bits above it says.
fn scrambled(word: u32, key: u64) -> u32 {
    (0..BITS).fold(word, |scrambled, bit| {
        // The bits above, with a one before them, so that 0 and 00 are told apart.
        let above = (1_u64 << bit) | (u64::from(word) >> (BITS - bit));
        scrambled ^ (((mixed(key ^ above) >> 63) as u32) << (BITS - 1 - bit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The points without their half step.
    fn plain(dimensions: usize, index: u32) -> Vec<f64> {
        Sobol::plain(dimensions).point(index).into_iter().map(|value| value - HALF_STEP).collect()
    }

    #[test]
    fn the_first_points_are_those_of_joe_and_kuo() {
        // Their example in Gray code: 1, 3, 2, 6 … are our 1, 3, 2, 6.
        assert_eq!(plain(3, 0), [0.0, 0.0, 0.0]);
        assert_eq!(plain(3, 1), [0.5, 0.5, 0.5]);
        assert_eq!(plain(3, 3), [0.75, 0.25, 0.25]);
        assert_eq!(plain(3, 2), [0.25, 0.75, 0.75]);
        assert_eq!(plain(3, 6), [0.375, 0.375, 0.625]);
        assert_eq!(plain(3, 7), [0.875, 0.875, 0.125]);
    }

    #[test]
    fn every_coordinate_of_two_to_the_k_points_has_one_in_every_cell() {
        for sequence in [Sobol::plain(DIMENSIONS), Sobol::scrambled(DIMENSIONS, 5)] {
            let points: Vec<Vec<f64>> = (0..256).map(|index| sequence.point(index)).collect();
            for dimension in 0..DIMENSIONS {
                let mut seen = [0; 256];
                for point in &points {
                    seen[(point[dimension] * 256.0) as usize] += 1;
                }
                assert!(seen.iter().all(|count| *count == 1), "coordinate {dimension}");
            }
        }
    }

    #[test]
    fn coordinates_beyond_the_table_are_as_even_and_not_copies() {
        let sequence = Sobol::scrambled(3 * DIMENSIONS, 5);
        let points: Vec<Vec<f64>> = (1_024..2_048).map(|index| sequence.point(index)).collect();
        for dimension in 0..3 * DIMENSIONS {
            let mut seen = [0; 1_024];
            for point in &points {
                seen[(point[dimension] * 1_024.0) as usize] += 1;
            }
            assert!(seen.iter().all(|count| *count == 1), "coordinate {dimension}");
            let before = dimension % DIMENSIONS;
            let product: f64 = points.iter().map(|point| (point[dimension] - 0.5) * (point[before] - 0.5)).sum();
            let correlation = product * 12.0 / 1_024.0;
            assert!(dimension == before || correlation.abs() < 0.2, "{before} and {dimension}: {correlation}");
        }
    }

    #[test]
    fn two_coordinates_fill_the_elementary_boxes_too() {
        let sequence = Sobol::scrambled(2, 9);
        for (wide, high) in [(1, 64), (2, 32), (4, 16), (8, 8), (16, 4)] {
            let mut seen = vec![0; 64];
            for index in 0..64 {
                let point = sequence.point(index);
                let (x, y) = ((point[0] * f64::from(wide)) as usize, (point[1] * f64::from(high)) as usize);
                seen[x * high as usize + y] += 1;
            }
            assert!(seen.iter().all(|count| *count == 1), "{wide} × {high}");
        }
    }

    #[test]
    fn a_mean_over_scrambled_points_is_far_better_than_by_chance() {
        let product = |point: &[f64]| point.iter().map(|value| 0.5 + value).product::<f64>();
        for seed in 0..8 {
            let sequence = Sobol::scrambled(10, seed);
            let mean = (0..4_096).map(|index| product(&sequence.point(index))).sum::<f64>() / 4_096.0;
            // By chance the error would be about 0.018.
            assert!((mean - 1.0).abs() < 0.004, "seed {seed}: {mean}");
        }
    }

    #[test]
    fn a_seed_gives_the_same_points_again_and_another_seed_others() {
        let points = |seed| (0..50).map(|index| Sobol::scrambled(6, seed).point(index)).collect::<Vec<_>>();
        assert_eq!(points(3), points(3));
        assert_ne!(points(3), points(4));
        assert!(points(3).iter().flatten().all(|value| *value > 0.0 && *value < 1.0));
    }
}
