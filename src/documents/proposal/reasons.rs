//! What speaks for the proposal and what against it, as far as the figures go.

use super::{CLEAR, Own, heading, people, to_fill};
use crate::draft::Block;
use crate::number::chance;
use crate::paper::Language;
use crate::view::Line;

/// How many posts are named as reasons or as objections.
const NAMED: usize = 3;

pub(super) fn reasons(own: &Own<'_>) -> Vec<Block> {
    let (span, language) = (&own.span, own.paper.language);
    let likely = chance(own.figures.closes, language);
    let uncertain = match language {
        Language::Nl => format!("De kans dat elk jaar van {span} sluit zonder extra geld is {likely}."),
        Language::En => format!("The chance that every year of {span} closes without extra money is {likely}."),
    };
    let judged = own.pick(
        "Een deel van de aannames is een oordeel en geen meting.",
        "Part of the assumptions is judgement and no measurement.",
    );
    let gains = own.figures.structural > 0.0 && own.paper.better.later >= CLEAR;
    let later = (own.figures.structural != 0.0).then(|| structural(own));
    let (for_later, against_later) = if gains { (later, None) } else { (None, later) };
    let for_it: Vec<String> = for_later.into_iter().chain(named(own, true)).collect();
    let against = against_later.into_iter().chain(named(own, false)).chain(people::sentences(own, false));
    let against: Vec<String> = against.chain([together(own), uncertain, judged.to_owned()]).collect();
    let mut blocks = vec![heading(own, "Argumenten", "Reasons")];
    if !for_it.is_empty() {
        blocks.push(Block::Bullets(for_it));
    }
    blocks.push(to_fill(own, "Noem de andere redenen", "Name the other reasons"));
    blocks.push(heading(own, "Kanttekeningen", "Objections"));
    blocks.push(Block::Bullets(against));
    blocks
}

/// What it costs or yields in the end, with the chance that it is cheaper then.
fn structural(own: &Own<'_>) -> String {
    let (last, yearly, better) = (own.last, own.money(own.figures.structural), own.paper.better.later);
    let likely = chance(better, own.paper.language);
    let is_gain = own.figures.structural > 0.0;
    let expected = match (own.paper.language, is_gain) {
        (Language::Nl, true) => {
            format!("In {last} is de gemeente gemiddeld {yearly} per jaar goedkoper uit dan met huidig beleid.")
        }
        (Language::Nl, false) => {
            format!("In {last} is de gemeente gemiddeld {yearly} per jaar duurder uit dan met huidig beleid.")
        }
        (Language::En, true) => {
            format!("In {last} it costs the municipality {yearly} a year less than current policy, on average.")
        }
        (Language::En, false) => {
            format!("In {last} it costs the municipality {yearly} a year more than current policy, on average.")
        }
    };
    let is_clear = if is_gain { better >= CLEAR } else { 1.0 - better >= CLEAR };
    match (own.paper.language, is_clear) {
        (Language::Nl, true) => format!("{expected} De kans dat het dan goedkoper is, is {likely}."),
        (Language::Nl, false) => format!(
            "{expected} De kans dat het dan goedkoper is, is {likely}: dat is niet te onderscheiden van huidig beleid."
        ),
        (Language::En, true) => format!("{expected} The chance that it is cheaper by then is {likely}."),
        (Language::En, false) => format!(
            "{expected} The chance that it is cheaper by then is {likely}: that cannot be told apart from current policy."
        ),
    }
}

/// The whole run in one chance.
fn together(own: &Own<'_>) -> String {
    let (last, likely) = (own.last, chance(own.paper.better.run, own.paper.language));
    match own.paper.language {
        Language::Nl => format!(
            "Over alle jaren tot en met {last} samen is de kans dat het voorstel goedkoper is dan huidig beleid {likely}."
        ),
        Language::En => format!(
            "Over all years through {last} together the chance that the proposal costs less than current policy is {likely}."
        ),
    }
}

/// Whether two posts are the same money, once paid and once received: no reason for anything.
fn mirror((one, _): &(&Line, f64), (other, _): &(&Line, f64)) -> bool {
    let pairs = || one.cells.iter().zip(&other.cells).filter_map(|(one, other)| one.value.zip(other.value));
    let moves = pairs().any(|(one, _)| one != 0.0);
    // Each was rounded to a thousand.
    moves && pairs().all(|(one, other)| (one + other).abs() <= 1.0)
}

/// The posts with the largest gain or loss over the budget years.
fn named(own: &Own<'_>, gain: bool) -> Vec<String> {
    let is_asked = |(_, sum): &&(&Line, f64)| if gain { *sum > 0.0 } else { *sum < 0.0 };
    let counts = |post: &&(&Line, f64)| !own.posts.iter().any(|other| mirror(post, other));
    let mut rows: Vec<&(&Line, f64)> = own.posts.iter().filter(is_asked).filter(counts).collect();
    rows.sort_by(|(_, one), (_, other)| other.abs().total_cmp(&one.abs()));
    let span = &own.span;
    let say = |(line, sum): &&(&Line, f64)| {
        let (label, money) = (&line.label, own.money(*sum));
        let taakveld = line.taakveld.as_deref().unwrap_or_default();
        match (gain, own.paper.language) {
            (true, Language::Nl) => format!("{label} ({taakveld}): {money} voordeel in {span}."),
            (true, Language::En) => format!("{label} ({taakveld}): an advantage of {money} in {span}."),
            (false, Language::Nl) => format!("{label} ({taakveld}): {money} nadeel in {span}."),
            (false, Language::En) => format!("{label} ({taakveld}): a disadvantage of {money} in {span}."),
        }
    };
    rows.iter().take(NAMED).map(say).collect()
}
