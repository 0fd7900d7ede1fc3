//! The draft council proposal: what the figures say, and what a municipality must write there itself.

use kantelpunt_documents::draft::Block;

use crate::analysis::budget::{Row, UNIT};
use crate::export::paper::words::{limits, sources, title};
use crate::export::paper::{Found, Telling};
use crate::text::Language;
use crate::text::number::{chance, money};

/// Another choice than the one that is proposed.
#[derive(Debug, Clone, PartialEq)]
pub struct Alternative {
    /// Its name.
    pub name: String,
    /// Over the budget years together, thousands of euro, + = advantage against current policy.
    pub total: i64,
    /// In the last whole year, the same.
    pub structural: i64,
    /// The chance that every budget year closes, 0 to 1.
    pub closes: f64,
}

/// How many posts are named as reasons or as objections.
const NAMED: usize = 3;

/// The draft; continuing current policy is always one of the alternatives.
pub(crate) fn draft(telling: &Telling<'_>, found: &Found<'_>, alternatives: &[Alternative]) -> Vec<Block> {
    let own = own(found);
    let current = Alternative {
        name: telling.pick("Huidig beleid voortzetten", "Continuing current policy").to_owned(),
        total: 0,
        structural: 0,
        closes: 1.0,
    };
    let mut blocks = opening(telling, found, &own);
    blocks.extend(reasons(telling, found, &own));
    blocks.push(heading(telling, "Alternatieven", "Alternatives"));
    for other in std::iter::once(&current).chain(alternatives) {
        blocks.extend(alternative(telling, &own, other));
    }
    blocks.extend(finances(telling, found));
    blocks
}

/// The proposal itself in the figures of an alternative.
fn own(found: &Found<'_>) -> Alternative {
    Alternative {
        name: String::new(),
        total: found.budget.totals.iter().sum(),
        structural: found.budget.structural,
        closes: found.plan.every.probability(),
    }
}

fn heading(telling: &Telling<'_>, dutch: &str, english: &str) -> Block {
    Block::Heading(1, telling.pick(dutch, english).to_owned())
}

fn to_fill(telling: &Telling<'_>, dutch: &str, english: &str) -> Block {
    Block::ToFill(telling.pick(dutch, english).to_owned())
}

/// An amount without its sign.
fn amount(telling: &Telling<'_>, thousands: i64) -> String {
    money(thousands.abs() as f64 * UNIT, telling.language)
}

fn opening(telling: &Telling<'_>, found: &Found<'_>, own: &Alternative) -> Vec<Block> {
    let Telling { scenario, case, date, language, .. } = telling;
    let span = telling.span();
    let sum = amount(telling, own.total);
    let [reserve, ..] = found.plan.reserve();
    let money_asked = match (own.total < 0, language) {
        (true, Language::Nl) => {
            format!("De kosten van {sum} in {span} te dekken en de begroting te wijzigen zoals onder Financiën staat.")
        }
        (true, Language::En) => {
            format!("To cover the cost of {sum} in {span} and to change the budget as stated under Finances.")
        }
        (false, Language::Nl) => {
            format!("Het voordeel van {sum} in {span} te verwerken in de begroting zoals onder Financiën staat.")
        }
        (false, Language::En) => {
            format!("To take the advantage of {sum} in {span} into the budget as stated under Finances.")
        }
    };
    let kept = money((reserve.amount / UNIT).ceil() * UNIT, *language);
    let reserve_asked = (reserve.amount > 0.0).then(|| match language {
        Language::Nl => format!("Een reserve van {kept} aan te wijzen; die vangt het opgetelde tekort in {span} op met een zekerheid van 80%."),
        Language::En => format!("To designate a reserve of {kept}, which covers the running shortfall in {span} with a certainty of 80%."),
    });
    let agree = match language {
        Language::Nl => format!("In te stemmen met ‘{scenario}’ in {case}."),
        Language::En => format!("To agree with ‘{scenario}’ in {case}."),
    };
    let made = match language {
        Language::Nl => format!(
            "Concept van {date}, gemaakt met Kantelpunt {}. Wat tussen haken staat, vult u zelf in.",
            env!("CARGO_PKG_VERSION")
        ),
        Language::En => format!(
            "Draft of {date}, made with Kantelpunt {}. What stands between brackets is for you to write.",
            env!("CARGO_PKG_VERSION")
        ),
    };
    vec![
        Block::Title(title(telling)),
        Block::Text(made),
        heading(telling, "Voorgesteld besluit", "Proposed decision"),
        Block::Numbered([Some(agree), Some(money_asked), reserve_asked].into_iter().flatten().collect()),
        heading(telling, "Inleiding", "Introduction"),
        to_fill(
            telling,
            "Schrijf wat de aanleiding is en wie hierover eerder besloot",
            "Write what the occasion is and who decided about this before",
        ),
        heading(telling, "Beoogd resultaat", "Intended result"),
        to_fill(
            telling,
            "Schrijf wat inwoners hiervan merken en hoe de raad dat kan volgen",
            "Write what inhabitants will notice and how the council can follow that",
        ),
    ]
}

/// What speaks for it and what against it, as far as money goes.
fn reasons(telling: &Telling<'_>, found: &Found<'_>, own: &Alternative) -> Vec<Block> {
    let last = telling.last_whole_year().unwrap_or_default();
    let yearly = amount(telling, own.structural);
    let sentence = |gain: bool| match (gain, telling.language) {
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
    let likely = chance(own.closes, telling.language);
    let span = telling.span();
    let uncertain = match telling.language {
        Language::Nl => format!("De kans dat elk jaar van {span} sluit zonder extra geld is {likely}."),
        Language::En => format!("The chance that every year of {span} closes without extra money is {likely}."),
    };
    let judged = telling.pick(
        "Een deel van de aannames is een oordeel en geen meting.",
        "Part of the assumptions is judgement and no measurement.",
    );
    let posts = |gain: bool| named(telling, found, gain);
    let for_it: Vec<String> = (own.structural > 0).then(|| sentence(true)).into_iter().chain(posts(true)).collect();
    let against = (own.structural < 0).then(|| sentence(false)).into_iter().chain(posts(false));
    let against: Vec<String> = against.chain([uncertain, judged.to_owned()]).collect();
    let mut blocks = vec![heading(telling, "Argumenten", "Reasons")];
    if !for_it.is_empty() {
        blocks.push(Block::Bullets(for_it));
    }
    blocks.push(to_fill(
        telling,
        "Noem de redenen die niet over geld gaan",
        "Name the reasons that are not about money",
    ));
    blocks.push(heading(telling, "Kanttekeningen", "Objections"));
    blocks.push(Block::Bullets(against));
    blocks
}

/// The posts with the largest gain or loss over the budget years.
fn named(telling: &Telling<'_>, found: &Found<'_>, gain: bool) -> Vec<String> {
    let sum = |row: &Row| row.amounts.iter().sum::<i64>();
    let mut rows: Vec<&Row> =
        found.budget.rows.iter().filter(|row| if gain { sum(row) > 0 } else { sum(row) < 0 }).collect();
    rows.sort_by_key(|row| -sum(row).abs());
    let span = telling.span();
    let say = |row: &&Row| {
        let (spec, money) = (row.post.spec(), amount(telling, sum(row)));
        match (gain, telling.language) {
            (true, Language::Nl) => format!("{} ({}): {money} voordeel in {span}.", spec.nl, row.taakveld),
            (true, Language::En) => format!("{} ({}): an advantage of {money} in {span}.", spec.en, row.taakveld),
            (false, Language::Nl) => format!("{} ({}): {money} nadeel in {span}.", spec.nl, row.taakveld),
            (false, Language::En) => format!("{} ({}): a disadvantage of {money} in {span}.", spec.en, row.taakveld),
        }
    };
    rows.iter().take(NAMED).map(say).collect()
}

fn alternative(telling: &Telling<'_>, own: &Alternative, other: &Alternative) -> Vec<Block> {
    let span = telling.span();
    let against = |thousands: i64| {
        let money = amount(telling, thousands);
        match (thousands.signum(), telling.language) {
            (0, Language::Nl) => String::from("even duur als huidig beleid"),
            (0, Language::En) => String::from("as dear as current policy"),
            (1, Language::Nl) => format!("{money} goedkoper dan huidig beleid"),
            (1, Language::En) => format!("{money} cheaper than current policy"),
            (_, Language::Nl) => format!("{money} duurder dan huidig beleid"),
            (_, Language::En) => format!("{money} dearer than current policy"),
        }
    };
    let (sum, later, likely) =
        (against(other.total), against(other.structural), chance(other.closes, telling.language));
    let told = match telling.language {
        Language::Nl => format!("In {span} samen: {sum}; structureel: {later}. Kans dat elk jaar sluit: {likely}."),
        Language::En => {
            format!("In {span} together: {sum}; structural: {later}. Chance that every year closes: {likely}.")
        }
    };
    let mut objections = Vec::new();
    let mut object = |short: i64, dutch: &str, english: &str| {
        if short > 0 {
            objections.push(format!("{} {}.", amount(telling, short), telling.pick(dutch, english)));
        }
    };
    object(
        own.total - other.total,
        "duurder dan het voorstel in de begrotingsjaren samen",
        "dearer than the proposal in the budget years together",
    );
    object(
        own.structural - other.structural,
        "per jaar duurder dan het voorstel op de lange duur",
        "a year dearer than the proposal in the long run",
    );
    let mut blocks = vec![Block::Heading(2, other.name.clone()), Block::Text(told)];
    let bare = objections.is_empty();
    if !bare {
        blocks.push(Block::Bullets(objections));
    }
    let more =
        telling.pick("Noem de andere bezwaren tegen dit alternatief", "Name the other objections to this alternative");
    let only = telling.pick(
        "In geld is er geen bezwaar tegen dit alternatief: noem het bezwaar dat voor de raad telt",
        "In money there is no objection to this alternative: name the one that counts for the council",
    );
    blocks.push(Block::ToFill(if bare { only } else { more }.to_owned()));
    blocks
}

fn finances(telling: &Telling<'_>, found: &Found<'_>) -> Vec<Block> {
    let mut about = limits(telling);
    about.extend(
        sources(telling).into_iter().map(|source| format!("{} {}", source.name, source.address).trim().to_owned()),
    );
    if !telling.link.is_empty() {
        about.push(format!(
            "{}: {}",
            telling.pick("Dezelfde berekening op het scherm", "The same computation on screen"),
            telling.link
        ));
    }
    vec![
        heading(telling, "Financiën", "Finances"),
        Block::Table("begroting".into()),
        heading(telling, "Risico’s en reserve", "Risks and reserve"),
        Block::Text(found.paragraph.to_owned()),
        Block::Table("kans".into()),
        heading(telling, "Uitvoering", "Execution"),
        to_fill(
            telling,
            "Schrijf wie wat wanneer doet, en wanneer de raad terughoort",
            "Write who does what when, and when the council hears back",
        ),
        heading(telling, "Bronnen en beperkingen", "Sources and limits"),
        Block::Bullets(about),
    ]
}
