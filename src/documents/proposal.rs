//! The draft council proposal: what the figures say, and what a municipality must write there itself.

use crate::about::{limits, sources};
use crate::draft::Block;
use crate::number::{chance, euro};
use crate::paper::{Alternative, Language, Paper};
use crate::view::{Line, Role, View};

/// What the draft tells of the proposal itself, from the tables of the paper.
struct Own<'a> {
    paper: &'a Paper,
    /// The rows of the begroting: of each its name, and its sum over the budget years.
    posts: Vec<(&'a Line, f64)>,
    /// In the figures of an alternative.
    figures: Alternative,
    /// `2027–2030`
    span: String,
    /// The year of the structural amounts.
    last: i32,
    /// The reserve that is enough with 80 % chance, thousands of euro.
    reserve: f64,
}

impl<'a> Own<'a> {
    fn of(paper: &'a Paper) -> Option<Self> {
        let budget = paper.views.iter().find(|view| view.id == "begroting")?;
        let chances = paper.views.iter().find(|view| view.id == "kans")?;
        let years = budget.columns.len().checked_sub(1)?;
        let sum = |line: &Line| line.cells.iter().take(years).filter_map(|cell| cell.value).sum::<f64>();
        let total = budget.lines.iter().find(|line| line.role == Role::Total)?;
        let year = |column: usize| budget.columns.get(column).and_then(|column| column.year);
        let (first, end) = (year(0)?, year(years.checked_sub(1)?)?);
        Some(Self {
            paper,
            posts: budget.lines.iter().filter(|line| line.role == Role::Row).map(|line| (line, sum(line))).collect(),
            figures: Alternative {
                name: String::new(),
                total: sum(total),
                structural: total.cells.last()?.value?,
                closes: figure(chances, years, 0)?,
            },
            span: if first == end { first.to_string() } else { format!("{first}–{end}") },
            last: year(years).unwrap_or(end),
            reserve: figure(chances, years, 1)?,
        })
    }

    fn pick<'t>(&self, dutch: &'t str, english: &'t str) -> &'t str {
        self.paper.language.pick(dutch, english)
    }

    /// An amount without its sign.
    fn money(&self, thousands: f64) -> String {
        euro(thousands.abs(), self.paper.language)
    }
}

/// A figure of the table of chances: a line for every budget year comes first, then one for all of them.
fn figure(view: &View, line: usize, column: usize) -> Option<f64> {
    view.lines.get(line)?.cells.get(column)?.value
}

/// How many posts are named as reasons or as objections.
const NAMED: usize = 3;

/// The draft; continuing current policy is always one of the alternatives. A paper without a budget or chances gives none.
#[must_use]
pub fn draft(paper: &Paper) -> Vec<Block> {
    let Some(own) = Own::of(paper) else { return Vec::new() };
    let current = Alternative {
        name: own.pick("Huidig beleid voortzetten", "Continuing current policy").to_owned(),
        total: 0.0,
        structural: 0.0,
        closes: 1.0,
    };
    let mut blocks = opening(&own);
    blocks.extend(reasons(&own));
    blocks.push(heading(&own, "Alternatieven", "Alternatives"));
    for other in std::iter::once(&current).chain(&paper.alternatives) {
        blocks.extend(alternative(&own, other));
    }
    blocks.extend(finances(&own));
    blocks
}

fn heading(own: &Own<'_>, dutch: &str, english: &str) -> Block {
    Block::Heading(1, own.pick(dutch, english).to_owned())
}

fn to_fill(own: &Own<'_>, dutch: &str, english: &str) -> Block {
    Block::ToFill(own.pick(dutch, english).to_owned())
}

fn opening(own: &Own<'_>) -> Vec<Block> {
    let Paper { scenario, case, date, language, version, .. } = own.paper;
    let span = &own.span;
    let sum = own.money(own.figures.total);
    let money_asked = match (own.figures.total < 0.0, language) {
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
    let kept = own.money(own.reserve);
    let reserve_asked = (own.reserve > 0.0).then(|| match language {
        Language::Nl => format!("Een reserve van {kept} aan te wijzen; die vangt het opgetelde tekort in {span} op met een zekerheid van 80%."),
        Language::En => format!("To designate a reserve of {kept}, which covers the running shortfall in {span} with a certainty of 80%."),
    });
    let agree = match language {
        Language::Nl => format!("In te stemmen met ‘{scenario}’ in {case}."),
        Language::En => format!("To agree with ‘{scenario}’ in {case}."),
    };
    let made = match language {
        Language::Nl => {
            format!("Concept van {date}, gemaakt met Kantelpunt {version}. Wat tussen haken staat, vult u zelf in.")
        }
        Language::En => format!(
            "Draft of {date}, made with Kantelpunt {version}. What stands between brackets is for you to write."
        ),
    };
    vec![
        Block::Title(own.paper.title.clone()),
        Block::Text(made),
        heading(own, "Voorgesteld besluit", "Proposed decision"),
        Block::Numbered([Some(agree), Some(money_asked), reserve_asked].into_iter().flatten().collect()),
        heading(own, "Inleiding", "Introduction"),
        to_fill(
            own,
            "Schrijf wat de aanleiding is en wie hierover eerder besloot",
            "Write what the occasion is and who decided about this before",
        ),
        heading(own, "Beoogd resultaat", "Intended result"),
        to_fill(
            own,
            "Schrijf wat inwoners hiervan merken en hoe de raad dat kan volgen",
            "Write what inhabitants will notice and how the council can follow that",
        ),
    ]
}

/// What speaks for it and what against it, as far as money goes.
fn reasons(own: &Own<'_>) -> Vec<Block> {
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
    let against: Vec<String> = against.chain([uncertain, judged.to_owned()]).collect();
    let mut blocks = vec![heading(own, "Argumenten", "Reasons")];
    if !for_it.is_empty() {
        blocks.push(Block::Bullets(for_it));
    }
    blocks.push(to_fill(own, "Noem de redenen die niet over geld gaan", "Name the reasons that are not about money"));
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

fn alternative(own: &Own<'_>, other: &Alternative) -> Vec<Block> {
    let span = &own.span;
    let against = |thousands: f64| {
        let money = own.money(thousands);
        match (thousands, own.paper.language) {
            (0.0, Language::Nl) => String::from("even duur als huidig beleid"),
            (0.0, Language::En) => String::from("as dear as current policy"),
            (0.0.., Language::Nl) => format!("{money} goedkoper dan huidig beleid"),
            (0.0.., Language::En) => format!("{money} cheaper than current policy"),
            (_, Language::Nl) => format!("{money} duurder dan huidig beleid"),
            (_, Language::En) => format!("{money} dearer than current policy"),
        }
    };
    let (sum, later, likely) =
        (against(other.total), against(other.structural), chance(other.closes, own.paper.language));
    let told = match own.paper.language {
        Language::Nl => format!("In {span} samen: {sum}; structureel: {later}. Kans dat elk jaar sluit: {likely}."),
        Language::En => {
            format!("In {span} together: {sum}; structural: {later}. Chance that every year closes: {likely}.")
        }
    };
    let mut objections = Vec::new();
    let mut object = |short: f64, dutch: &str, english: &str| {
        if short > 0.0 {
            objections.push(format!("{} {}.", own.money(short), own.pick(dutch, english)));
        }
    };
    object(
        own.figures.total - other.total,
        "duurder dan het voorstel in de begrotingsjaren samen",
        "dearer than the proposal in the budget years together",
    );
    object(
        own.figures.structural - other.structural,
        "per jaar duurder dan het voorstel op de lange duur",
        "a year dearer than the proposal in the long run",
    );
    let mut blocks = vec![Block::Heading(2, other.name.clone()), Block::Text(told)];
    let bare = objections.is_empty();
    if !bare {
        blocks.push(Block::Bullets(objections));
    }
    let more =
        own.pick("Noem de andere bezwaren tegen dit alternatief", "Name the other objections to this alternative");
    let only = own.pick(
        "In geld is er geen bezwaar tegen dit alternatief: noem het bezwaar dat voor de raad telt",
        "In money there is no objection to this alternative: name the one that counts for the council",
    );
    blocks.push(Block::ToFill(if bare { only } else { more }.to_owned()));
    blocks
}

fn finances(own: &Own<'_>) -> Vec<Block> {
    let mut about = limits(own.paper);
    about.extend(
        sources(own.paper).into_iter().map(|source| format!("{} {}", source.name, source.address).trim().to_owned()),
    );
    if !own.paper.link.is_empty() {
        about.push(format!(
            "{}: {}",
            own.pick("Dezelfde berekening op het scherm", "The same computation on screen"),
            own.paper.link
        ));
    }
    vec![
        heading(own, "Financiën", "Finances"),
        Block::Table("begroting".into()),
        heading(own, "Risico’s en reserve", "Risks and reserve"),
        Block::Text(own.paper.paragraph.clone()),
        Block::Table("kans".into()),
        heading(own, "Uitvoering", "Execution"),
        to_fill(
            own,
            "Schrijf wie wat wanneer doet, en wanneer de raad terughoort",
            "Write who does what when, and when the council hears back",
        ),
        heading(own, "Bronnen en beperkingen", "Sources and limits"),
        Block::Bullets(about),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::paper;

    fn told(language: Language) -> Vec<Block> {
        let other = Alternative { name: "Half".into(), total: -500.0, structural: 20.0, closes: 0.25 };
        draft(&Paper { language, alternatives: vec![other], paragraph: "De kans is …".into(), ..paper() })
    }

    #[test]
    fn the_draft_has_a_decision_reasons_and_alternatives_with_objections() {
        for (language, expected) in [
            (Language::Nl, ["Voorgesteld besluit", "Argumenten", "Alternatieven", "Huidig beleid voortzetten", "Half"]),
            (Language::En, ["Proposed decision", "Reasons", "Alternatives", "Continuing current policy", "Half"]),
        ] {
            let blocks = told(language);
            let is_heading =
                |title: &&str| blocks.iter().any(|block| matches!(block, Block::Heading(_, other) if other == title));
            assert!(expected.iter().all(is_heading), "{blocks:?}");
        }
    }

    #[test]
    fn its_amounts_are_those_of_the_tables() {
        let text = format!("{:?}", told(Language::Nl)).replace("\\u{a0}", " ");
        // −70 and 130 in the two budget years, 240 structural; the other −500 and 20.
        for part in [
            "voordeel van € 60.000 in 2027–2028",
            "reserve van € 1.500.000",
            "Medewerkers wijkteams (6.21): € 1.420.000 nadeel",
            "€ 560.000 duurder dan het voorstel",
            "€ 220.000 per jaar duurder",
            "sluit zonder extra geld is 20%",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }

    #[test]
    fn a_paper_without_a_budget_has_no_draft() {
        assert!(draft(&Paper::default()).is_empty());
    }
}
