//! What the council could choose instead: going on as now, and the other scenarios.

use super::decision::choices;
use super::{CLEAR, Own, heading, people};
use crate::draft::Block;
use crate::number::chance;
use crate::paper::{Alternative, Language};

pub(super) fn alternatives(own: &Own<'_>) -> Vec<Block> {
    let mut blocks = vec![heading(own, "Alternatieven", "Alternatives")];
    let current = Alternative {
        name: own.pick("Huidig beleid voortzetten", "Continuing current policy").to_owned(),
        beaten: own.paper.better,
        ..Alternative::default()
    };
    let unchanged = own.pick(
        "Er verandert niets. Alle bedragen in dit voorstel zijn het verschil met dit beleid; of het zelf binnen de begroting past, is niet berekend.",
        "Nothing changes. All amounts in this proposal are the difference with this policy; whether it stays within the budget itself was not computed.",
    );
    blocks.extend(alternative(own, &current, unchanged.to_owned()));
    for other in &own.paper.alternatives {
        blocks.extend(alternative(own, other, told(own, other)));
    }
    blocks
}

/// Its money against current policy, and the chance that it needs no extra.
fn told(own: &Own<'_>, other: &Alternative) -> String {
    let against = |thousands: f64| {
        let money = own.money(thousands);
        match (thousands, own.paper.language) {
            (0.0, Language::Nl) => String::from("evenveel als huidig beleid"),
            (0.0, Language::En) => String::from("the same as current policy"),
            (0.0.., Language::Nl) => format!("{money} minder dan huidig beleid"),
            (0.0.., Language::En) => format!("{money} less than current policy"),
            (_, Language::Nl) => format!("{money} meer dan huidig beleid"),
            (_, Language::En) => format!("{money} more than current policy"),
        }
    };
    let (sum, later) = (against(other.total), against(other.structural));
    let (span, last, likely) = (&own.span, own.last, chance(other.closes, own.paper.language));
    match own.paper.language {
        Language::Nl => format!(
            "Kost in {span} samen {sum}, en in {last} per jaar {later}. De kans dat elk jaar van {span} sluit zonder extra geld is {likely}."
        ),
        Language::En => format!(
            "In {span} together it costs {sum}, and in {last} a year {later}. The chance that every year of {span} closes without extra money is {likely}."
        ),
    }
}

/// How its money compares with that of the proposal, each time with the chance that the proposal is the cheaper one.
struct Money {
    better: Vec<String>,
    worse: Vec<String>,
    /// What cannot be told apart.
    same: Vec<String>,
}

fn money(own: &Own<'_>, other: &Alternative) -> Money {
    let (span, last) = (own.span.as_str(), own.last);
    let mut money = Money { better: Vec::new(), worse: Vec::new(), same: Vec::new() };
    let when = [
        format!("in {span} {}", own.pick("samen", "together")),
        own.pick("per jaar in", "a year in").to_owned() + &format!(" {last}"),
    ];
    let short = [own.figures.total - other.total, own.figures.structural - other.structural];
    for ((short, beaten), when) in short.into_iter().zip([other.beaten.span, other.beaten.later]).zip(when) {
        let (amount, likely) = (own.money(short), chance(beaten, own.paper.language));
        let is_clear = if short > 0.0 { beaten >= CLEAR } else { 1.0 - beaten >= CLEAR };
        let list = match (is_clear, short > 0.0) {
            _ if short == 0.0 => continue,
            (false, _) => &mut money.same,
            (true, true) => &mut money.worse,
            (true, false) => &mut money.better,
        };
        let sentence = match (own.paper.language, short > 0.0, is_clear) {
            (Language::Nl, true, true) => {
                format!("{amount} duurder dan het voorstel {when}. De kans dat het voorstel goedkoper is, is {likely}.")
            }
            (Language::Nl, false, true) => format!(
                "{amount} goedkoper dan het voorstel {when}. De kans dat het voorstel goedkoper is, is {likely}."
            ),
            (Language::Nl, _, false) => format!(
                "In geld {when} niet te onderscheiden van het voorstel: de kans dat het voorstel goedkoper is, is {likely}."
            ),
            (Language::En, true, true) => format!(
                "Costs {amount} more than the proposal {when}. The chance that the proposal is cheaper is {likely}."
            ),
            (Language::En, false, true) => format!(
                "Costs {amount} less than the proposal {when}. The chance that the proposal is cheaper is {likely}."
            ),
            (Language::En, _, false) => format!(
                "In money {when} it cannot be told apart from the proposal: the chance that the proposal is cheaper is {likely}."
            ),
        };
        list.push(sentence);
    }
    money
}

fn alternative(own: &Own<'_>, other: &Alternative, told: String) -> Vec<Block> {
    let Money { mut better, mut worse, same } = money(own, other);
    better.extend(people::against(own, other, true));
    worse.extend(people::against(own, other, false));
    let mut blocks = vec![Block::Heading(2, other.name.clone())];
    blocks.extend(choices(own, &other.name, &other.choices));
    blocks.push(Block::Text(told));
    blocks.extend(same.into_iter().map(Block::Text));
    let bare = worse.is_empty();
    for (sentences, dutch, english) in [
        (better, "Beter dan het voorstel:", "Better than the proposal:"),
        (worse, "Slechter dan het voorstel:", "Worse than the proposal:"),
    ] {
        if !sentences.is_empty() {
            blocks.extend([Block::Text(own.pick(dutch, english).to_owned()), Block::Bullets(sentences)]);
        }
    }
    let more =
        own.pick("Noem de andere bezwaren tegen dit alternatief", "Name the other objections to this alternative");
    let only = own.pick(
        "In deze cijfers is er geen bezwaar tegen dit alternatief: noem het bezwaar dat voor de raad telt",
        "In these figures there is no objection to this alternative: name the one that counts for the council",
    );
    blocks.push(Block::ToFill(if bare { only } else { more }.to_owned()));
    blocks
}
