//! What the page says about figures and estimates that come from elsewhere.

use crate::app::field::Field;
use crate::app::work::Work;
use crate::engine::decimal;
use crate::parameters::registry;
use crate::scenario::figure;
use crate::scenario::import::cbs::{CbsFigures, Found};
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
    CODE = "Gemeente (naam of code)" / "Municipality (name or code)";
    /// Button.
    ASK_CBS = "Haal cijfers op bij CBS" / "Get figures from CBS";
    /// What the button sends.
    ASK_CBS_HELP = "U krijgt inwoners en mensen met bijstand. Alleen bij deze klik vraagt uw browser iets aan CBS. De gemeentecode gaat mee, uw cijfers niet." / "You get inhabitants and persons with bijstand. Only at this click your browser asks CBS something. The municipality code goes along, your figures do not.";
    /// While CBS is asked.
    ASKING = "CBS wordt gevraagd…" / "Asking CBS…";
    /// File input.
    FIGURES_FILE = "Kies een CSV met cijfers" / "Choose a CSV with figures";
    /// What else can be done with a file.
    DROP_HERE = "Of sleep het bestand naar deze pagina." / "Or drag the file to this page.";
    /// What the file may be.
    FIGURES_FILE_HELP = "Een export uit Excel is goed: elke rij een cijfer, of elk cijfer een kolom. U hoeft niet alles te weten." / "An export from Excel will do: a figure in each row, or in each column. You need not know everything.";
    /// Heading of what folds.
    PASTE = "Of plak cellen uit Excel" / "Or paste cells from Excel";
    /// Field for cells.
    PASTE_FIELD = "Cellen: cijfer en waarde" / "Cells: figure and value";
    /// Button.
    PASTE_READ = "Lees de cellen" / "Read the cells";
    /// What the cells are called in a report.
    PASTED = "geplakte cellen" / "pasted cells";
    /// Head of a column.
    COLUMN_ROW = "Rij" / "Row";
    /// Head of a column.
    COLUMN_FOUND = "Dit stond er" / "What stood there";
    /// Head of a column.
    COLUMN_VERDICT = "Oordeel" / "Verdict";
    /// A row that can be taken over.
    LINE_GOOD = "Goed" / "Good";
    /// A row without value.
    LINE_OPEN = "Leeg: blijft geschat" / "Empty: stays estimated";
    /// A row about something that we do not have.
    UNKNOWN_FIGURE = "Dit cijfer kennen we niet. Gebruik een naam uit het sjabloon" / "We do not know this figure. Use a name of the template";
    /// A row about something that we do not have.
    UNKNOWN_ASSUMPTION = "Deze aanname kennen we niet. Gebruik een naam uit het sjabloon" / "We do not know this assumption. Use a name of the template";
    /// Button.
    LEAVE = "Neem niets over" / "Take nothing over";
    /// What the user chose.
    LEFT = "Er is niets overgenomen. Uw cijfers zijn zoals ze waren." / "Nothing was taken over. Your figures are as they were.";
    /// A workbook in the place of a table.
    WORKBOOK = "Dit is een werkmap van Excel. Kies in Excel ‘Opslaan als’ en dan ‘CSV UTF-8’, of kopieer de cellen en plak ze hier." / "This is a workbook of Excel. In Excel choose ‘Save as’ and then ‘CSV UTF-8’, or copy the cells and paste them here.";
    /// A picture or something like it.
    NO_TEXT = "Dit bestand is geen tabel: kies een CSV." / "This file is no table: choose a CSV.";
    /// Heading of what looks wrong.
    DOUBTS = "Kijk dit nog eens na (we rekenen er wel mee)" / "Please check this (we do compute with it)";
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

/// Figures of CBS that are older than the start by more than this many years are old.
const OLD: i32 = 3;

/// A word of warning about figures of another time than the start of the run.
#[must_use]
pub fn of_other_time(figures: &CbsFigures, start: i32, language: Language) -> Option<String> {
    let (first, last) = figures
        .found
        .iter()
        .fold((i32::MAX, i32::MIN), |(first, last), found| (first.min(found.year()), last.max(found.year())));
    Some(match (language, first < start - OLD, last > start + 1) {
        (_, false, false) => return None,
        (Language::Nl, true, _) => {
            format!(
                "Let op: cijfers uit {first} zijn oud. Misschien bestaat deze gemeente niet meer onder deze naam of code."
            )
        }
        (Language::En, true, _) => {
            format!(
                "Note: figures of {first} are old. Perhaps this municipality no longer exists under this name or code."
            )
        }
        (Language::Nl, false, true) => {
            format!("Let op: uw berekening begint in {start} en deze cijfers zijn uit {last}.")
        }
        (Language::En, false, true) => {
            format!("Note: your computation starts in {start} and these figures are of {last}.")
        }
    })
}

/// How the rows of a file stand of which some were refused.
#[must_use]
pub fn rows_told(file: &str, good: usize, refused: usize, language: Language) -> String {
    match (language, good) {
        (Language::Nl, 0) => format!("{file}: geen enkele regel is bruikbaar. Er is niets overgenomen."),
        (Language::En, 0) => format!("{file}: no row can be used. Nothing was taken over."),
        (Language::Nl, _) => {
            format!("{file}: {refused} van de {} regels kloppen niet. Er is nog niets overgenomen.", good + refused)
        }
        (Language::En, _) => {
            format!("{file}: {refused} of the {} rows are not right. Nothing was taken over yet.", good + refused)
        }
    }
}

/// The button that takes the good rows over.
#[must_use]
pub fn take_rows(good: usize, language: Language) -> String {
    match (language, good) {
        (Language::Nl, 1) => "Neem de goede regel over".into(),
        (Language::En, 1) => "Take the good row over".into(),
        (Language::Nl, _) => format!("Neem de {good} goede regels over"),
        (Language::En, _) => format!("Take the {good} good rows over"),
    }
}

/// The name of the table of what was not taken over.
#[must_use]
pub fn left_out(file: &str, language: Language) -> String {
    format!("{} {file}", language.pick("Niet overgenomen uit", "Not taken over from"))
}

/// How a figure that is not the user's own was found: in proportion to the inhabitants.
#[must_use]
pub fn estimated_from(usual: f64, inhabitants: f64, language: Language) -> String {
    let (usual, inhabitants) = (whole(usual, language), whole(inhabitants, language));
    match language {
        Language::Nl => format!(
            "Geschat: een doorsnee gemeente van {inhabitants} inwoners heeft er {usual}, naar rato van uw inwoners."
        ),
        Language::En => format!(
            "Estimated: an average municipality of {inhabitants} inhabitants has {usual}, in proportion to your inhabitants."
        ),
    }
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
    fn figures_of_another_time_come_with_a_word_of_warning() {
        let of = |period: &str| CbsFigures {
            code: "GM9999".into(),
            name: "Voorbeeldstad".into(),
            found: vec![Found { figure: "inhabitants", value: 1.0, table: "70072ned", period: period.into() }],
        };
        assert_eq!(of_other_time(&of("2025JJ00"), 2027, Language::Nl), None);
        assert!(of_other_time(&of("2018JJ00"), 2027, Language::Nl).is_some_and(|said| said.contains("2018 zijn oud")));
        assert!(of_other_time(&of("2025JJ00"), 2015, Language::En).is_some_and(|said| said.contains("starts in 2015")));
    }

    #[test]
    fn a_figure_that_does_not_fit_is_called_as_on_the_page() {
        let own = OwnFigures { values: [(0, 400.0)].into(), ..OwnFigures::default() };
        let work = State::new().expect("the shipped data").work;
        let error = work.with_figures(&own).expect_err("too few inhabitants");
        assert!(
            Field::spoken_error(&error, Language::Nl).starts_with("‘Inwoners’ kan niet 400 zijn: geef een getal van ")
        );
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
