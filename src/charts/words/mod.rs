//! What the charts of the uncertainty screens say, and their tables: the same figures as the pictures.

mod chances;
mod dots;
mod frontier;
mod frontier_map;
mod pairs;
mod shares;
mod times;
mod tornado;
mod turns;
mod waterfall;

pub use chances::{chance_message, chance_table};
pub use dots::{dot_message, dot_table};
pub use frontier::{frontier_message, frontier_table};
pub use frontier_map::{frontier_map_message, frontier_map_table};
pub use pairs::{pair_message, pair_table};
pub use shares::{share_message, share_table};
pub use tornado::{tornado_message, tornado_table};
pub use turns::{turn_message, turn_table};
pub use waterfall::{waterfall_message, waterfall_table};

pub(crate) use times::Times;

use crate::charts::ChartError;
use crate::charts::message::Message;
use crate::text::Language;

/// What stands in the place of a chart that cannot be drawn.
fn unsaid(error: &ChartError, language: Language) -> Message {
    let title = match error {
        ChartError::Empty => {
            language.pick("Er zijn nog geen cijfers om te laten zien", "There are no figures to show yet")
        }
        _ => language.pick(
            "Deze cijfers zijn niet compleet: er is geen grafiek",
            "These figures are not complete: there is no chart",
        ),
    };
    Message { title: title.to_owned(), notes: Vec::new() }
}

/// Names in a row: `a, b en c`.
fn listed(names: &[String], language: Language) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} {} {last}", before.join(", "), language.pick("en", "and")),
    }
}
