//! Lists in the order in which people read them.
//!
//! In the place of `sort_by`, of which every list would bring a copy of 4 KB to the page: here all share one. What sorts many
//! numbers keeps that of std.

use std::cmp::Ordering;

/// Puts a list in order; what is equal stays as it stood.
pub fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = order(list.len(), &|one, other| match (list.get(one), list.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    for (place, wanted) in order.iter().enumerate() {
        let mut from = *wanted;
        // What stood before this place has been exchanged: it is where that exchange brought it.
        while from < place {
            from = order.get(from).copied().unwrap_or(place);
        }
        list.swap(place, from);
    }
}

/// Puts a list in its own order and leaves each thing in it once.
pub fn each_once<T: Ord>(list: &mut Vec<T>) {
    sort_by(list, T::cmp);
    list.dedup();
}

/// Puts what has the largest size first; what is equally large stays as it stood.
pub fn largest_first<T>(list: &mut [T], size: impl Fn(&T) -> f64) {
    sort_by(list, |one, other| size(other).total_cmp(&size(one)));
}

/// Which place comes first, which second, and so on.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_sorts_as_std_does_also_what_is_equal() {
        for count in 0..60_u32 {
            let mut list: Vec<(u32, u32)> = (0..count).map(|place| ((place * 37 + count) % 11, place)).collect();
            let mut wanted = list.clone();
            wanted.sort_by_key(|(key, _)| *key);
            sort_by(&mut list, |one, other| one.0.cmp(&other.0));
            assert_eq!(list, wanted);
        }
    }

    #[test]
    fn what_stands_twice_stays_once() {
        let mut list = vec![3, 1, 2, 3, 1];
        each_once(&mut list);
        assert_eq!(list, [1, 2, 3]);
    }

    #[test]
    fn the_largest_comes_first() {
        let mut list = [(1.5, 'a'), (-3.0, 'b'), (4.0, 'c'), (1.5, 'd')];
        largest_first(&mut list, |(size, _)| *size);
        assert_eq!(list.map(|(_, name)| name), ['c', 'a', 'd', 'b']);
    }
}
