//! Where the posts stand in the books: the taakveld of Iv3 (information for third parties) of a post in a year.

use crate::model::post::{Post, Side};
use crate::parameters::path::{DataError, rows};

const FILE: &str = include_str!("../../../data/iv3.csv");
const FILE_NAME: &str = "data/iv3.csv";

/// The first year of the later code list.
const NEW_CODES_FROM: i32 = 2025;

/// Costs and income of the municipality, euro.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Amounts {
    /// What it pays.
    pub costs: f64,
    /// What it receives.
    pub income: f64,
}

/// The code list: for each post of the municipality's books its taakveld until 2024 and from 2025.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Iv3 {
    /// Every code, in order.
    codes: Vec<&'static str>,
    /// Place in `codes` per post: until 2024, from 2025; none for a post outside the municipality's books.
    places: Vec<Option<[usize; 2]>>,
}

impl Iv3 {
    /// Reads the code list that is compiled into the product.
    ///
    /// # Errors
    /// A line that cannot be read, or a post of the books without a code; a test keeps the shipped file free of these.
    pub fn load() -> Result<Self, DataError> {
        let mut pairs = vec![None; Post::COUNT];
        for (line, fields) in rows(FILE) {
            let error = |expected| DataError { file: FILE_NAME, line, expected };
            let [id, until, from] = fields[..] else {
                return Err(error("three fields: post;until_2024;from_2025"));
            };
            let post = Post::ALL.iter().find(|post| post.spec().id == id).ok_or(error("a known post"))?;
            if post.spec().side == Side::Elsewhere {
                return Err(error("a post of the municipality's own books"));
            }
            pairs[*post as usize] = Some([until, from]);
        }
        let in_books = |post: &Post| post.spec().side != Side::Elsewhere;
        if Post::ALL.iter().any(|post| in_books(post) && pairs[*post as usize].is_none()) {
            return Err(DataError { file: FILE_NAME, line: 0, expected: "every post of the municipality's books" });
        }
        let mut codes: Vec<&str> = pairs.iter().flatten().flatten().copied().collect();
        codes.sort_unstable();
        codes.dedup();
        let place = |code: &str| codes.partition_point(|known| *known < code);
        let places = pairs.iter().map(|pair| pair.map(|pair| pair.map(place))).collect();
        Ok(Self { codes, places })
    }

    /// Every code of both lists, in order.
    #[must_use]
    pub fn codes(&self) -> &[&'static str] {
        &self.codes
    }

    /// The taakveld of a post in a year; `None` when the post is outside the municipality's books.
    #[must_use]
    pub fn code(&self, post: Post, year: i32) -> Option<&'static str> {
        self.place(post, year).map(|place| self.codes[place])
    }

    /// Costs and income of each code, in the order of [`Self::codes`]; zero for a code of the other list.
    #[must_use]
    pub fn totals(&self, year: i32, posts: &[f64; Post::COUNT]) -> Vec<Amounts> {
        let mut totals = vec![Amounts::default(); self.codes.len()];
        for (post, amount) in Post::ALL.iter().zip(posts) {
            if let Some(total) = self.place(*post, year).and_then(|place| totals.get_mut(place)) {
                match post.spec().side {
                    Side::Cost => total.costs += amount,
                    Side::Income => total.income += amount,
                    Side::Elsewhere => {}
                }
            }
        }
        totals
    }

    fn place(&self, post: Post, year: i32) -> Option<usize> {
        self.places[post as usize].map(|[until, from]| if year < NEW_CODES_FROM { until } else { from })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::run::saldo;

    #[test]
    fn every_post_of_the_books_has_a_code_in_every_year() {
        let iv3 = Iv3::load().unwrap();
        for post in Post::ALL {
            for year in [2015, 2024, 2025, 2040] {
                assert_eq!(iv3.code(*post, year).is_some(), post.spec().side != Side::Elsewhere, "{post:?} {year}");
            }
        }
        assert_eq!(iv3.code(Post::WijkteamStaff, 2024), Some("6.2"));
        assert_eq!(iv3.code(Post::WijkteamStaff, 2025), Some("6.21"));
    }

    #[test]
    fn the_totals_add_up_to_the_saldo_and_leave_the_other_list_empty() {
        let iv3 = Iv3::load().unwrap();
        let posts = std::array::from_fn(|index| (index + 1) as f64);
        let totals = iv3.totals(2024, &posts);
        let sum: f64 = totals.iter().map(|total| total.income - total.costs).sum();
        assert_eq!(sum, saldo(&posts));
        let later = iv3.codes().iter().position(|code| *code == "6.21").unwrap();
        assert_eq!(totals[later], Amounts::default());
    }
}
