//! What a chart says, in sentences: the same figure as the picture, read aloud. The title stands above the chart and is
//! its name for who does not see it; the notes say the rest.

use crate::charts::figure::{Held, KantelpuntFigure, LineFigure, NOTHING, Role};
use crate::text::Language;
use crate::text::number::{chance, decimal, money, money_range, signed_money, whole};

/// The sentences of a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// What the chart says, without a full stop.
    pub title: String,
    /// What it says further, one sentence each.
    pub notes: Vec<String>,
}

impl Message {
    /// Everything in one run of text, for the label of the picture.
    #[must_use]
    pub fn spoken(&self) -> String {
        std::iter::once(format!("{}.", self.title)).chain(self.notes.iter().cloned()).collect::<Vec<_>>().join(" ")
    }
}

/// What the kantelpunt chart says.
#[must_use]
pub fn kantelpunt_message(figure: &KantelpuntFigure, language: Language) -> Message {
    let notes = [from_when, in_the_end, without_chance, how_likely].map(|note| note(figure, language));
    Message { title: title(figure, language), notes: notes.into_iter().flatten().collect() }
}

/// How to read the kantelpunt chart: only what is in it.
#[must_use]
pub fn kantelpunt_legend(figure: &KantelpuntFigure, language: Language) -> String {
    let mut parts = vec![language.pick(
        "Verschil met huidig beleid per jaar (staven) en opgeteld (lijn).",
        "Difference with current policy per year (bars) and added up (line).",
    )];
    if figure.band.is_some() {
        parts.push(language.pick("De band bevat 8 van de 10 uitkomsten.", "The band holds 8 of every 10 outcomes."));
    }
    if figure.knowledge.is_some() {
        parts.push(language.pick(
            "Tussen de dunne lijnen (kennis) 8 van de 10 uitkomsten zonder toeval: alleen door wat we niet weten.",
            "Between the thin lines (knowledge) 8 of every 10 outcomes without chance: only by what we do not know.",
        ));
    }
    if figure.ghost.is_some() {
        parts.push(language.pick("Gestreept: vóór uw laatste wijziging.", "Dashed: before your last change."));
    }
    parts.join(" ")
}

/// What a line chart says about its last year: `In 2036: scenario 412, taak 480`.
#[must_use]
pub fn line_message(figure: &LineFigure, language: Language) -> Message {
    let last = figure.years().saturating_sub(1);
    let year = figure.start_year.saturating_add(i32::try_from(last).unwrap_or(0));
    let value = |value: f64| decimal(value, figure.digits, language);
    let lines = figure.lines.iter().filter(|line| line.role != Role::Ghost);
    let ends = lines.filter_map(|line| Some((line, *line.values.get(last)?)));
    let named: Vec<String> = ends.map(|(line, end)| format!("{} {}", line.label, value(end))).collect();
    if named.is_empty() {
        return Message::default();
    }
    let unit = if figure.unit.is_empty() { String::new() } else { format!(" ({})", figure.unit) };
    let range = figure.band.as_ref().and_then(|band| Some((*band.low.get(last)?, *band.high.get(last)?)));
    let has_scenario = figure.lines.iter().any(|line| line.role == Role::Scenario);
    let note = range.filter(|_| has_scenario).map(|(low, high)| match language {
        Language::Nl => {
            format!("8 van de 10 uitkomsten van het scenario liggen tussen {} en {}.", value(low), value(high))
        }
        Language::En => {
            format!("8 of every 10 outcomes of the scenario lie between {} and {}.", value(low), value(high))
        }
    });
    Message { title: format!("In {year}: {}{unit}", named.join(", ")), notes: note.into_iter().collect() }
}

/// What a chart of a model against published figures says: how many of them lie in the band, and each that does not.
#[must_use]
pub fn measured_message(figure: &LineFigure, language: Language) -> Message {
    let held: Vec<Held> = figure.held().collect();
    let misses: Vec<&Held> = held.iter().filter(|held| !held.is_hit()).collect();
    let title = match (language, held.len(), held.len() - misses.len()) {
        (Language::Nl, 0, _) => "Geen gepubliceerde cijfers in deze jaren".to_owned(),
        (Language::En, 0, _) => "No published figures in these years".to_owned(),
        (Language::Nl, 1, hits) => {
            format!("Het enige gepubliceerde jaar valt {} de band", if hits == 1 { "in" } else { "buiten" })
        }
        (Language::En, 1, hits) => {
            format!("The only published year lies {} the band", if hits == 1 { "in" } else { "outside" })
        }
        (Language::Nl, 2, 0) => "Geen van beide gepubliceerde jaren valt in de band".to_owned(),
        (Language::En, 2, 0) => "Neither published year lies in the band".to_owned(),
        (Language::Nl, 2, 2) => "Beide gepubliceerde jaren vallen in de band".to_owned(),
        (Language::En, 2, 2) => "Both published years lie in the band".to_owned(),
        (Language::Nl, count, 0) => format!("Geen van de {count} gepubliceerde jaren valt in de band"),
        (Language::En, count, 0) => format!("None of the {count} published years lies in the band"),
        (Language::Nl, count, hits) if count == hits => format!("Alle {count} gepubliceerde jaren vallen in de band"),
        (Language::En, count, hits) if count == hits => format!("All {count} published years lie in the band"),
        (Language::Nl, count, 1) => format!("1 van de {count} gepubliceerde jaren valt in de band"),
        (Language::En, count, 1) => format!("1 of the {count} published years lies in the band"),
        (Language::Nl, count, hits) => format!("{hits} van de {count} gepubliceerde jaren vallen in de band"),
        (Language::En, count, hits) => format!("{hits} of the {count} published years lie in the band"),
    };
    Message { title, notes: misses.into_iter().map(|held| miss(held, language)).collect() }
}

fn miss(held: &Held, language: Language) -> String {
    let [value, low, high] = [held.value, held.low, held.high].map(|value| whole(value, language));
    let side = if held.value < held.low { language.pick("onder", "below") } else { language.pick("boven", "above") };
    match language {
        Language::Nl => format!("Misser in {}: {value} ligt {side} de band van {low} tot {high}.", held.year),
        Language::En => format!("Miss in {}: {value} lies {side} the band of {low} to {high}.", held.year),
    }
}

fn title(figure: &KantelpuntFigure, language: Language) -> String {
    if figure.is_nothing() {
        return language
            .pick("Nog geen verschil met huidig beleid", "No difference with current policy yet")
            .to_owned();
    }
    // The kantelpunt decides, as on the card: the line of the middle outcomes may stay above zero while half of the
    // outcomes go below it first.
    if figure.kantelpunt == Some(0) || (figure.kantelpunt.is_none() && figure.visible_peak().is_none()) {
        return without_costs(figure, language).to_owned();
    }
    let turns = match figure.kantelpunt.map(|month| figure.year_of(month)) {
        Some(year) => format!(", {} {year}", language.pick("kantelpunt in", "turning point in")),
        None => format!("; {}", not_reached(figure, language)),
    };
    let Some(peak) = figure.visible_peak().filter(|_| !figure.hardly_costs()) else {
        return language.pick("Vrijwel geen extra kosten", "Hardly any extra costs").to_owned() + &turns;
    };
    let before = figure.cumulative.get(..peak.month).unwrap_or_default();
    let needed = money(peak.amount, language);
    let first = if before.iter().any(|&saldo| saldo >= NOTHING) {
        match language {
            Language::Nl => format!("Eerst voordeel, daarna {needed} extra"),
            Language::En => format!("First an advantage, then {needed} extra"),
        }
    } else if figure.kantelpunt.is_none() && peak.month + 1 == figure.cumulative.len() {
        match language {
            Language::Nl => format!("De extra kosten lopen op tot {needed}"),
            Language::En => format!("The extra costs rise to {needed}"),
        }
    } else {
        match language {
            Language::Nl => format!("Eerst {needed} extra"),
            Language::En => format!("First {needed} extra"),
        }
    };
    first + &turns
}

/// The saldo never goes below zero.
fn without_costs(figure: &KantelpuntFigure, language: Language) -> &'static str {
    if figure.cumulative.iter().any(|&saldo| saldo >= NOTHING) {
        language.pick("Vanaf het begin voordeel", "An advantage from the start")
    } else {
        language.pick("Opgeteld geen verschil met huidig beleid", "No difference with current policy when added up")
    }
}

fn not_reached(figure: &KantelpuntFigure, language: Language) -> String {
    let year = figure.last_year();
    match language {
        Language::Nl => format!("geen kantelpunt binnen de horizon (t/m {year})"),
        Language::En => format!("no turning point within the horizon (through {year})"),
    }
}

/// The year from which every year brings an advantage, when an earlier one did not; and in which outcome, for it is one of many.
fn from_when(figure: &KantelpuntFigure, language: Language) -> Option<String> {
    let last_without = figure.yearly_saldo.iter().rposition(|&(_, saldo)| saldo < NOTHING)?;
    let &(year, _) = figure.yearly_saldo.get(last_without + 1)?;
    let outcome = if figure.band.is_some() {
        language.pick("in de middelste uitkomst", "in the middle outcome")
    } else {
        language.pick("naar verwachting", "as expected")
    };
    Some(match language {
        Language::Nl if year == figure.last_year() => format!("In {year} is er {outcome} voordeel."),
        Language::Nl => format!("Vanaf {year} {outcome} elk jaar voordeel."),
        Language::En if year == figure.last_year() => format!("In {year} there is an advantage, {outcome}."),
        Language::En => format!("From {year} an advantage every year, {outcome}."),
    })
}

/// What it adds up to at the horizon, with its range.
fn in_the_end(figure: &KantelpuntFigure, language: Language) -> Option<String> {
    if figure.is_nothing() && figure.band.is_none() {
        return None;
    }
    let (year, total) = (figure.last_year(), signed_money(*figure.cumulative.last()?, language));
    let mut text = match language {
        Language::Nl => format!("Opgeteld t/m {year}: {total}"),
        Language::En => format!("Added up through {year}: {total}"),
    };
    if let Some((&low, &high)) = figure.band.as_ref().and_then(|band| band.low.last().zip(band.high.last())) {
        let lead = language.pick("; 8 van de 10 uitkomsten liggen ", "; 8 of every 10 outcomes lie ");
        text = text + lead + &money_range(low, high, language);
    }
    Some(text + ".")
}

/// The range at the horizon that is left when there is no chance in it.
fn without_chance(figure: &KantelpuntFigure, language: Language) -> Option<String> {
    let knowledge = figure.knowledge.as_ref()?;
    let range = money_range(*knowledge.low.last()?, *knowledge.high.last()?, language);
    Some(match language {
        Language::Nl => format!("Zonder toeval, alleen door wat we niet weten: {range}."),
        Language::En => format!("Without chance, only by what we do not know: {range}."),
    })
}

/// The chance of a kantelpunt within the horizon, when it is known.
fn how_likely(figure: &KantelpuntFigure, language: Language) -> Option<String> {
    let chance = chance(figure.kantelpunt_probability?, language);
    let months = figure.cumulative.len();
    let within = match (months, language) {
        (12, Language::Nl) => "binnen 1 jaar".to_owned(),
        (12, Language::En) => "within 1 year".to_owned(),
        (months, Language::Nl) if months.is_multiple_of(12) => format!("binnen {} jaar", months / 12),
        (months, Language::En) if months.is_multiple_of(12) => format!("within {} years", months / 12),
        (_, Language::Nl) => format!("t/m {}", figure.last_year()),
        (_, Language::En) => format!("through {}", figure.last_year()),
    };
    Some(match language {
        Language::Nl => format!("Kans op een kantelpunt {within}: {chance}."),
        Language::En => format!("Chance of a turning point {within}: {chance}."),
    })
}

#[cfg(test)]
#[path = "message_tests.rs"]
mod tests;
