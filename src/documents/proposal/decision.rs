//! What the council is asked: to agree, to change the budget by what is expected, and to keep a reserve for what is not.

use super::{Own, heading, people, to_fill};
use crate::draft::Block;
use crate::paper::{Language, OwnCase, Paper};

pub(super) fn decision(own: &Own<'_>) -> Vec<Block> {
    let Paper { scenario, case, language, .. } = own.paper;
    let agree = match language {
        Language::Nl => format!("In te stemmen met ‘{scenario}’ in {case}."),
        Language::En => format!("To agree with ‘{scenario}’ in {case}."),
    };
    let asked = [Some(agree), Some(money_asked(own)), reserve_asked(own)];
    let mut blocks = vec![
        heading(own, "Voorgesteld besluit", "Proposed decision"),
        Block::Numbered(asked.into_iter().flatten().collect()),
        Block::Text(why_this_reserve(own)),
    ];
    blocks.extend(choices(own, scenario, &own.paper.choices));
    blocks.extend(rests_on(own));
    blocks.extend([
        heading(own, "Inleiding", "Introduction"),
        to_fill(
            own,
            "Schrijf wat de aanleiding is en wie hierover eerder besloot",
            "Write what the occasion is and who decided about this before",
        ),
        heading(own, "Beoogd resultaat", "Intended result"),
    ]);
    blocks.extend(result(own));
    blocks
}

/// What becomes better for people, as far as the model knows it.
fn result(own: &Own<'_>) -> Vec<Block> {
    let better = people::sentences(own, true);
    if better.is_empty() {
        return vec![to_fill(
            own,
            "Schrijf wat inwoners hiervan merken en hoe de raad dat kan volgen",
            "Write what inhabitants will notice and how the council can follow that",
        )];
    }
    let least = people::SMALLEST * 100.0;
    let lead = match own.paper.language {
        Language::Nl => format!(
            "Volgens het model, als gemiddelde van alle berekeningen. Verschillen van minder dan {least:.0}% staan hier niet:"
        ),
        Language::En => format!(
            "By the model, as the mean of all computations. Differences of less than {least:.0}% do not stand here:"
        ),
    };
    vec![
        Block::Text(lead),
        Block::Bullets(better),
        to_fill(
            own,
            "Schrijf wat inwoners hier verder van merken en hoe de raad dat kan volgen",
            "Write what else inhabitants will notice and how the council can follow that",
        ),
    ]
}

/// What all amounts rest on beside the ready case.
fn rests_on(own: &Own<'_>) -> Vec<Block> {
    let OwnCase { figures, policy, assumptions } = &own.paper.own;
    let lists = [
        (
            figures,
            "De gemeente is gerekend met eigen cijfers in plaats van geschatte:",
            "The municipality is computed with own figures in the place of estimated ones:",
        ),
        (
            policy,
            "Huidig beleid, waar alles mee is vergeleken, is zoals de gemeente het zelf heeft ingevuld:",
            "Current policy, with which all is compared, is as the municipality itself has filled it in:",
        ),
        (
            assumptions,
            "Alle bedragen, ook die van huidig beleid, zijn gerekend met eigen aannames in plaats van de gewone:",
            "All amounts, those of current policy too, are computed with own assumptions in the place of the usual ones:",
        ),
    ];
    let told = lists.into_iter().filter(|(texts, ..)| !texts.is_empty());
    told.flat_map(|(texts, dutch, english)| {
        [Block::Text(own.pick(dutch, english).to_owned()), Block::Bullets(texts.clone())]
    })
    .collect()
}

/// What a scenario is: its choices, each against current policy. A paper that does not know them says nothing of them.
pub(super) fn choices(own: &Own<'_>, name: &str, choices: &[String]) -> Vec<Block> {
    if choices.is_empty() {
        return Vec::new();
    }
    let lead = match own.paper.language {
        Language::Nl => format!("Dit verandert ‘{name}’ aan huidig beleid:"),
        Language::En => format!("This is what ‘{name}’ changes in current policy:"),
    };
    vec![Block::Text(lead), Block::Bullets(choices.to_vec())]
}

/// The expected amounts, once: they are the change of the budget.
fn money_asked(own: &Own<'_>) -> String {
    let (span, sum) = (&own.span, own.money(own.figures.total));
    match (own.figures.total, own.paper.language) {
        (0.0, Language::Nl) => {
            format!("De begroting te wijzigen zoals onder Financiën staat; in {span} samen is dat per saldo niets.")
        }
        (0.0, Language::En) => {
            format!("To change the budget as stated under Finances; in {span} together that comes to nothing.")
        }
        (0.0.., Language::Nl) => format!(
            "De begroting te wijzigen zoals onder Financiën staat, en zo het verwachte voordeel van {sum} in {span} te verwerken."
        ),
        (0.0.., Language::En) => format!(
            "To change the budget as stated under Finances, and so to take in the expected advantage of {sum} in {span}."
        ),
        (_, Language::Nl) => format!(
            "De begroting te wijzigen zoals onder Financiën staat, en zo de verwachte kosten van {sum} in {span} te dekken."
        ),
        (_, Language::En) => format!(
            "To change the budget as stated under Finances, and so to cover the expected cost of {sum} in {span}."
        ),
    }
}

/// What is kept beside that: for the part of the draws that ends worse than expected.
fn reserve_asked(own: &Own<'_>) -> Option<String> {
    let (span, kept) = (&own.span, own.money(own.reserve));
    (own.reserve > 0.0).then(|| match own.paper.language {
        Language::Nl => format!(
            "Daarnaast een reserve van {kept} aan te wijzen voor tegenvallers in {span}. De verwachte bedragen zitten daar niet in."
        ),
        Language::En => format!(
            "To designate, beside that, a reserve of {kept} for setbacks in {span}. The expected amounts are not in it."
        ),
    })
}

/// That 80 % is a choice, and where the others stand.
fn why_this_reserve(own: &Own<'_>) -> String {
    let told = match (own.reserve > 0.0, own.paper.language) {
        (true, Language::Nl) => {
            "De gewijzigde begroting en deze reserve zijn samen genoeg in 80 van de 100 berekeningen. 80% is een keuze van dit \
             concept en geen norm: in 20 van de 100 berekeningen komt de gemeente ook dan geld tekort."
        }
        (true, Language::En) => {
            "The changed budget and this reserve together are enough in 80 of 100 computations. 80% is a choice of this draft and \
             no standard: in 20 of 100 computations the municipality runs short even then."
        }
        (false, Language::Nl) => {
            "Een reserve daarnaast is niet nodig bij een zekerheid van 80%. Die 80% is een keuze van dit concept en geen norm."
        }
        (false, Language::En) => {
            "No reserve is needed beside that for a certainty of 80%. That 80% is a choice of this draft and no standard."
        }
    };
    let others = own.pick(
        "Wat 90% en 95% zekerheid vragen, staat onder Risico’s en reserve, in de regel ‘na wijziging van de begroting’.",
        "What 90% and 95% certainty ask stands under Risks and reserve, in the row ‘after the change of the budget’.",
    );
    format!("{told} {others}")
}
