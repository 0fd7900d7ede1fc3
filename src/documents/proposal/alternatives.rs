//! What the council could choose instead: going on as now, and the other scenarios.

use super::decision::choices;
use super::{Own, heading, people};
use crate::draft::Block;
use crate::number::chance;
use crate::paper::{Alternative, Language};

pub(super) fn alternatives(own: &Own<'_>) -> Vec<Block> {
    let mut blocks = vec![heading(own, "Alternatieven", "Alternatives")];
    let current = Alternative {
        name: own.pick("Huidig beleid voortzetten", "Continuing current policy").to_owned(),
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

fn alternative(own: &Own<'_>, other: &Alternative, told: String) -> Vec<Block> {
    let mut objections = Vec::new();
    let mut object = |short: f64, dutch: &str, english: &str| {
        if short > 0.0 {
            let money = own.money(short);
            objections.push(match own.paper.language {
                Language::Nl => format!("{money} {dutch}."),
                Language::En => format!("Costs {money} {english}."),
            });
        }
    };
    object(
        own.figures.total - other.total,
        "duurder dan het voorstel in de begrotingsjaren samen",
        "more than the proposal in the budget years together",
    );
    object(
        own.figures.structural - other.structural,
        "per jaar duurder dan het voorstel op de lange duur",
        "a year more than the proposal in the long run",
    );
    let mut blocks = vec![Block::Heading(2, other.name.clone())];
    blocks.extend(choices(own, &other.name, &other.choices));
    blocks.push(Block::Text(told));
    objections.extend(people::objections(own, other));
    let bare = objections.is_empty();
    if !objections.is_empty() {
        blocks.push(Block::Bullets(objections));
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
