//! What speaks for the proposal and what against it, as far as the figures go.

use super::{Own, heading, people, to_fill};
use crate::draft::Block;
use crate::number::chance;
use crate::paper::Language;
use crate::view::Line;

/// How many posts are named as reasons or as objections.
const NAMED: usize = 3;

pub(super) fn reasons(own: &Own<'_>) -> Vec<Block> {
    let (last, span) = (own.last, &own.span);
    let yearly = own.money(own.figures.structural);
    let sentence = |gain: bool| match (gain, own.paper.language) {
        (true, Language::Nl) => {
            format!("In {last} is de gemeente {yearly} per jaar goedkoper uit dan met huidig beleid.")
        }
        (true, Language::En) => {
            format!("In {last} it costs the municipality {yearly} a year less than current policy.")
        }
        (false, Language::Nl) => {
            format!("In {last} is de gemeente {yearly} per jaar duurder uit dan met huidig beleid.")
        }
        (false, Language::En) => {
            format!("In {last} it costs the municipality {yearly} a year more than current policy.")
        }
    };
    let likely = chance(own.figures.closes, own.paper.language);
    let uncertain = match own.paper.language {
        Language::Nl => format!("De kans dat elk jaar van {span} sluit zonder extra geld is {likely}."),
        Language::En => format!("The chance that every year of {span} closes without extra money is {likely}."),
    };
    let judged = own.pick(
        "Een deel van de aannames is een oordeel en geen meting.",
        "Part of the assumptions is judgement and no measurement.",
    );
    let posts = |gain: bool| named(own, gain);
    let for_it: Vec<String> =
        (own.figures.structural > 0.0).then(|| sentence(true)).into_iter().chain(posts(true)).collect();
    let against = (own.figures.structural < 0.0).then(|| sentence(false)).into_iter().chain(posts(false));
    let against: Vec<String> =
        against.chain(people::sentences(own, false)).chain([uncertain, judged.to_owned()]).collect();
    let mut blocks = vec![heading(own, "Argumenten", "Reasons")];
    if !for_it.is_empty() {
        blocks.push(Block::Bullets(for_it));
    }
    blocks.push(to_fill(own, "Noem de andere redenen", "Name the other reasons"));
    blocks.push(heading(own, "Kanttekeningen", "Objections"));
    blocks.push(Block::Bullets(against));
    blocks
}

/// The posts with the largest gain or loss over the budget years.
fn named(own: &Own<'_>, gain: bool) -> Vec<String> {
    let mut rows: Vec<&(&Line, f64)> =
        own.posts.iter().filter(|(_, sum)| if gain { *sum > 0.0 } else { *sum < 0.0 }).collect();
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
