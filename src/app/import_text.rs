//! What the page says about figures and estimates that come from elsewhere.

use crate::app::field::Field;
use crate::app::work::Work;
use crate::engine::decimal;
use crate::parameters::registry;
use crate::scenario::figure;
use crate::scenario::import::cbs::{CbsFigures, Found};
use crate::scenario::input_error::InputError;
use crate::scenario::opinions::{Estimate, Opinions};
use crate::scenario::own_figures::OwnFigures;
use crate::scenario::pool::pooled;
use crate::text::Language;
use crate::text::number::{percent, whole};

/// A text in Dutch and in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair(&'static str, &'static str);

impl Pair {
    /// The text in a language.
    #[must_use]
    pub const fn say(self, language: Language) -> &'static str {
        language.pick(self.0, self.1)
    }
}

macro_rules! pairs {
    ($($(#[$doc:meta])* $name:ident = $nl:literal / $en:literal;)+) => {
        $($(#[$doc])* pub const $name: Pair = Pair($nl, $en);)+
        /// Every text, for the tests.
        #[cfg(test)]
        const ALL: &[Pair] = &[$($name),+];
    };
}

pairs! {
    /// The answer came when another municipality of the region was on screen.
    ELSEWHERE = "U kijkt nu naar een andere gemeente. Haal de cijfers hier opnieuw op." / "You are looking at another municipality now. Get the figures here again.";
    /// Heading.
    BRING = "Cijfers overnemen" / "Bring figures in";
    /// Field for a municipality.
    CODE = "Gemeentecode, zoals GM0363" / "Municipality code, such as GM0363";
    /// Button.
    ASK_CBS = "Haal cijfers op bij CBS" / "Get figures from CBS";
    /// What the button sends.
    ASK_CBS_HELP = "Inwoners en mensen met bijstand. Alleen bij deze klik vraagt uw browser iets aan CBS: de gemeentecode gaat mee, uw cijfers niet." / "Inhabitants and persons with bijstand. Only at this click your browser asks CBS something: the municipality code goes along, your figures do not.";
    /// While CBS is asked.
    ASKING = "CBS wordt gevraagd…" / "Asking CBS…";
    /// File input.
    FIGURES_FILE = "CSV met cijfers" / "CSV with figures";
    /// Button.
    FIGURES_TEMPLATE = "Sjabloon voor cijfers (CSV)" / "Template for figures (CSV)";
    /// Heading.
    GROUP = "Schattingen van een groep" / "Estimates of a group";
    /// File input.
    ESTIMATES_FILE = "Schattingen van een groep (CSV)" / "Estimates of a group (CSV)";
    /// Button.
    ESTIMATES_TEMPLATE = "Sjabloon voor schattingen (CSV)" / "Template for estimates (CSV)";
    /// What happens with the estimates.
    GROUP_HELP = "Iedereen telt even zwaar. Het model rekent met de schattingen samen; hoe ver ze uit elkaar liggen, blijft hier staan." / "Everybody weighs the same. The model computes with the estimates together; how far they lie apart stays here.";
    /// Heading of a refused file.
    REFUSED = "Niets overgenomen. Dit klopt niet:" / "Nothing was taken over. This is not right:";
    /// A file that the browser cannot give.
    UNREADABLE = "Het bestand is niet te lezen: kies het opnieuw." / "The file cannot be read: choose it again.";
    /// Heading of assumptions without slider.
    UNSEEN = "Deze aannames staan niet hierboven en gelden wel" / "These assumptions are not shown above, and do hold";
    /// What the last change was.
    IMPORTED = "Cijfers overgenomen" / "Figures taken over";
    /// What the last change was.
    POOLED = "Schattingen van de groep overgenomen" / "Estimates of the group taken over";
}

/// Which figures came from CBS, of when, and under which licence.
#[must_use]
pub fn from_cbs(figures: &CbsFigures, language: Language) -> String {
    let of = |found: &Found| {
        let label = figure::find(found.figure).map_or("", |(place, _)| Field::Figure(place).label(language));
        format!("{label} {} ({}, CBS {})", whole(found.value, language), found.moment(language), found.table)
    };
    let found = figures.found.iter().map(of).collect::<Vec<_>>().join("; ");
    let CbsFigures { name, code, .. } = figures;
    match language {
        Language::Nl => format!("Overgenomen voor {name} ({code}): {found}. Bron: CBS StatLine, CC BY 4.0."),
        Language::En => format!("Taken over for {name} ({code}): {found}. Source: CBS StatLine, CC BY 4.0."),
    }
}

/// Why figures do not fit the municipality, whether they are new or were there.
#[must_use]
pub fn does_not_fit(error: &InputError, language: Language) -> String {
    let label = figure::find(&error.field).map(|(place, _)| Field::Figure(place).label(language).to_owned());
    InputError { field: label.unwrap_or_else(|| error.field.clone()), ..error.clone() }.sentence(language)
}

/// Which figures came from a file.
#[must_use]
pub fn from_file(own: &OwnFigures, file: &str, language: Language) -> String {
    let labels: Vec<&str> = own.values.keys().map(|place| Field::Figure(*place).label(language)).collect();
    taken(file, labels.len(), &labels.join(", "), language)
}

/// Which assumptions came from a group.
#[must_use]
pub fn from_group(opinions: &Opinions, file: &str, language: Language) -> String {
    let labels: Vec<&str> = opinions.estimates.keys().map(|place| Field::Assumption(*place).label(language)).collect();
    taken(file, labels.len(), &labels.join(", "), language)
}

fn taken(file: &str, count: usize, labels: &str, language: Language) -> String {
    match (language, count) {
        (Language::Nl, _) => format!("Overgenomen uit {file} ({count}): {labels}."),
        (Language::En, _) => format!("Taken over from {file} ({count}): {labels}."),
    }
}

/// What holds for an assumption: one value, or lowest, likeliest and highest.
#[must_use]
pub fn in_use(work: &Work, field: Field, language: Language) -> String {
    let Field::Assumption(place) = field else { return String::new() };
    let Some(spec) = registry().nth(place) else { return String::new() };
    let spread = work.assumptions.spread(place, &spec.spread);
    let high = field.spoken(rounded(spread.high), language);
    if spread.low == spread.high {
        return high;
    }
    let [low, mode] = [spread.low, spread.mode].map(|value| field.shown(rounded(value), language));
    format!("{low} / {mode} / {high}")
}

/// How a group thinks of an assumption: how many estimates, how far apart, what is computed with.
#[must_use]
pub fn opinion(work: &Work, place: usize, estimates: &[Estimate], language: Language) -> String {
    let field = Field::Assumption(place);
    let pooled = pooled(estimates);
    let (low, high) = (field.shown(rounded(pooled.lowest), language), field.spoken(rounded(pooled.highest), language));
    let (count, used) = (estimates.len(), in_use(work, field, language));
    let apart = percent(pooled.disagreement, language);
    match (language, count) {
        (Language::Nl, 1) => format!("1 schatting, {low} tot {high}; gebruikt: {used}."),
        (Language::En, 1) => format!("1 estimate, {low} to {high}; used: {used}."),
        (Language::Nl, _) => format!(
            "{count} schattingen, {low} tot {high}; gebruikt: {used}. {} ({apart} van de spreiding zit tussen mensen).",
            views(pooled.disagreement).say(language)
        ),
        (Language::En, _) => format!(
            "{count} estimates, {low} to {high}; used: {used}. {} ({apart} of the spread lies between people).",
            views(pooled.disagreement).say(language)
        ),
    }
}

/// The disagreement in words. The bounds are our judgement: where half of the spread is between people, their ranges
/// hardly overlap.
const fn views(disagreement: f64) -> Pair {
    if disagreement < 0.2 {
        Pair("De groep is het redelijk eens", "The group agrees fairly well")
    } else if disagreement < 0.5 {
        Pair("De groep verschilt van mening", "The group differs")
    } else {
        Pair("De groep is verdeeld: praat hier eerst over door", "The group is divided: talk about this first")
    }
}

/// Four digits: more than anybody knows.
fn rounded(value: f64) -> f64 {
    decimal::parse(&format!("{value:.3e}")).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::{Action, State};
    use crate::scenario::import::estimates;

    #[test]
    fn every_text_is_there_in_both_languages() {
        for Pair(nl, en) in ALL {
            assert!(!nl.is_empty() && !en.is_empty() && nl != en);
        }
    }

    #[test]
    fn a_figure_that_does_not_fit_is_called_as_on_the_page() {
        let own = OwnFigures { values: [(0, 400.0)].into(), ..OwnFigures::default() };
        let work = State::new().expect("the shipped data").work;
        let error = work.with_figures(&own).expect_err("too few inhabitants");
        assert!(does_not_fit(&error, Language::Nl).starts_with("‘Inwoners’ kan niet 400 zijn: geef een getal van "));
    }

    #[test]
    fn what_a_group_thinks_is_said_with_its_spread_and_what_is_used() {
        let csv = "participant;parameter;low;likely;high\na;wijkteam_team_saving;0,05;0,1;0,15\n\
                   b;wijkteam_team_saving;0,25;0,3;0,35\na;wijkteam_induced_demand;1;1;1\n";
        let opinions = estimates::read(csv).expect("estimates");
        let state = State::new().expect("the shipped data").after(Action::Pool(opinions.clone()));
        let said: Vec<String> = opinions
            .estimates
            .iter()
            .map(|(place, estimates)| opinion(&state.work, *place, estimates, Language::Nl))
            .collect();
        assert!(
            said.iter()
                .any(|said| said.starts_with("2 schattingen, 5 tot 35%; gebruikt: 5 / 20 / 35%. De groep is verdeeld")),
            "{said:?}"
        );
        assert!(said.iter().any(|said| said.starts_with("1 schatting, ")), "{said:?}");
        assert!(from_group(&opinions, "x.csv", Language::En).starts_with("Taken over from x.csv (2): "));
    }
}
