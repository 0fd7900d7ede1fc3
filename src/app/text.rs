//! Every sentence of the page, in plain Dutch and in English. Labels of levers, assumptions and figures are in their
//! registries; what a chart says is in `charts::message`.

use crate::levers::spec::Group;
use crate::parameters::spec::Grade;
use crate::scenario::preset::PresetId;
use crate::text::Language;
use crate::text::letters::sentence_case;
use crate::text::number::{month_year, whole};

macro_rules! texts {
    ($($name:ident = $nl:literal / $en:literal;)+) => {
        /// The fixed texts in one language.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs, reason = "a text is documented by what it says")]
        pub struct Texts { pub language: Language, $(pub $name: &'static str,)+ }

        impl Texts {
            const NL: Self = Self { language: Language::Nl, $($name: $nl,)+ };
            const EN: Self = Self { language: Language::En, $($name: $en,)+ };
            /// The two versions of every text, for the tests.
            #[cfg(test)]
            pub(crate) const PAIRS: &[(&str, &str)] = &[$(($nl, $en)),+];
        }
    };
}

texts! {
    to_content = "Naar de inhoud" / "To the content";
    tag_line = "Wat kost een keuze eerst, en wat levert hij later op?" / "What does a choice cost first, and what does it yield later?";
    language_name = "Taal" / "Language";
    undo = "Maak ongedaan" / "Undo";
    redo = "Doe opnieuw" / "Redo";
    choose_municipality = "Kies een gemeente" / "Choose a municipality";
    size = "Inwoners" / "Inhabitants";
    start_year = "Start" / "Start";
    average_municipality = "doorsnee gemeente" / "average municipality";
    own_municipality = "eigen cijfers" / "own figures";
    levers = "Uw keuzes" / "Your choices";
    levers_help = "Elk streepje is huidig beleid. Verschuif iets en zie wat het doet." / "Each tick is current policy. Move something and see what it does.";
    reset = "Zet terug" / "Reset";
    reset_all = "Alle keuzes terug naar huidig beleid" / "All choices back to current policy";
    adopt = "Dit ís ons huidige beleid" / "This is our current policy";
    adopt_help = "Voert uw gemeente nu al ander beleid? Stel het hierboven in en maak het de vergelijking." / "Does your municipality already have another policy? Set it above and make it the comparison.";
    own_figures = "Cijfers van uw gemeente" / "Figures of your municipality";
    own_figures_help = "Vul in wat u weet. De rest is een doorsnee, naar rato van het aantal inwoners." / "Fill in what you know. The rest is an average, in proportion to the inhabitants.";
    estimated = "geschat" / "estimated";
    own_figure = "eigen cijfer" / "own figure";
    size_chosen = "Gekozen omvang." / "Chosen size.";
    national_price = "Bij 0 rekent het model met het landelijke bedrag." / "At 0 the model uses the national amount.";
    circumstances = "Omstandigheden" / "Circumstances";
    circumstances_help = "Geen keuzes, maar aannames: ze gelden ook voor huidig beleid. Een eigen waarde vervangt de marge." / "Not choices but assumptions: they hold for current policy too. A value of your own replaces the range.";
    reset_circumstances = "Alle aannames terug" / "All assumptions back";
    yes = "Ja" / "Yes";
    no = "Nee" / "No";
    source = "Uitleg en bron" / "Why and source";
    results = "Uitkomst" / "Result";
    kantelpunt = "Kantelpunt" / "Turning point";
    peak = "Diepste punt" / "Deepest point";
    at_once = "meteen" / "at once";
    no_difference_short = "–" / "–";
    no_difference_range = "nog geen verschil" / "no difference yet";
    range_note = "Groot: de middelste uitkomst (P50). Klein: 8 van de 10 uitkomsten liggen ertussen (P10–P90)." / "Large: the middle outcome (P50). Small: 8 of every 10 outcomes lie in between (P10–P90).";
    changes_nothing = "dat verandert niets aan de uitkomst" / "that changes nothing in the result";
    rebased = "Ook huidig beleid is opnieuw berekend." / "Current policy was computed anew too.";
    starts_anew = "; uw keuzes beginnen hier opnieuw" / "; your choices start anew here";
    differs = "verschilt per gemeente" / "differs per municipality";
    your_choice_differs = "Uw keuze verschilt per gemeente" / "Your choice differs per municipality";
    region = "Regio of land" / "Region or country";
    applies_to = "Geldt voor" / "Applies to";
    all_municipalities = "Alle gemeenten" / "All municipalities";
    applies_help = "Een keuze geldt voor alle gemeenten, of alleen voor de gemeente die u hier kiest. De uitkomst is altijd die van de hele regio." / "A choice holds for all municipalities, or only for the one that you pick here. The result is always that of the whole region.";
    stories = "Verhalen uit de documenten" / "Stories from the documents";
    story_changed = "Daarna hebt u zelf keuzes veranderd." / "After that you changed choices yourself.";
    given_by_region = "In een regio volgt dit uit de gemeenten zelf." / "In a region this follows from the municipalities themselves.";
    sum_of_figures = "Dit zijn alle gemeenten samen. Kies bij ‘Geldt voor’ een gemeente om haar cijfers in te vullen." / "These are all municipalities together. Pick one at ‘Applies to’ to fill in its figures.";
    region_figures_help = "Vul in wat u weet. De rest komt uit de documenten, of is het landelijke cijfer naar rato van het aantal inwoners." / "Fill in what you know. The rest is from the documents, or the national figure in proportion to the inhabitants.";
    shares = "Wat merkt elke gemeente?" / "What does each municipality notice?";
    shares_caption = "Verwachte uitkomst tegenover huidig beleid; + is voordeel. Samen zijn de bedragen de verwachte uitkomst van de regio." / "Expected result against current policy; + is an advantage. Together the amounts are the expected result of the region.";
    municipality = "Gemeente" / "Municipality";
    in_proportion = "naar rato" / "in proportion";
    scaled_figure = "Dit is het landelijke cijfer, naar rato van het aantal inwoners." / "This is the national figure, in proportion to the inhabitants.";
    mean_caption = "Gemiddelde van de gemeenten, naar inwoners." / "Mean of the municipalities, by inhabitants.";
    more_explanation = "Meer uitleg" / "More explanation";
    explanation_loads = "De uitleg wordt geladen…" / "Loading the explanation…";
    explanation_fails = "De uitleg kan nu niet worden geladen." / "The explanation cannot be loaded now.";
    explanation_missing = "Hier is nog geen uitleg voor." / "There is no explanation for this yet.";
    try_again = "Probeer opnieuw" / "Try again";
    was_reset = "Teruggezet" / "Put back";
    was_adopted = "Wat u instelde, is nu huidig beleid" / "What you set is now current policy";
    stands_at_nothing = "het verschil met huidig beleid is nu nul" / "the difference with current policy is now zero";
    way_back = "Met ‘Maak ongedaan’ komt uw vorige werk terug." / "‘Undo’ brings your earlier work back.";
    was_undone = "Ongedaan gemaakt" / "Undone";
    was_redone = "Opnieuw gedaan" / "Done again";
    nothing_yet = "Nog geen verschil met huidig beleid" / "No difference with current policy yet";
    nothing_yet_help = "Alles staat nu op huidig beleid. Verschuif een keuze, bijvoorbeeld het aantal fte per wijkteam. Dan ziet u hier per jaar wat het eerst kost, wat het later oplevert en wanneer het kantelt." / "Everything is at current policy. Move a choice, such as the fte per wijkteam. Then you see here, year by year, what it costs first, what it yields later and when it turns.";
    table = "Tabel" / "Table";
    second_chart = "Toon ook" / "Also show";
    outcome_caption = "Aan het eind van elk jaar." / "At the end of each year.";
    average_caption = "Gemiddeld per jaar." / "Average per year.";
    expected_caption = "Scenario en huidig beleid: verwacht." / "Scenario and current policy: expected.";
    middle_caption = "Scenario en huidig beleid: middelste uitkomst." / "Scenario and current policy: middle outcome.";
    middle_outcome = "Middelste uitkomst van alle berekeningen. Later geld telt iets minder zwaar; daarom tellen de jaren niet precies op tot Opgeteld." / "Middle outcome of all computations. Later money counts a little less; so the years do not add up exactly to Added up.";
    expected_outcome = "Verwachte uitkomst. Later geld telt iets minder zwaar; daarom tellen de jaren niet precies op tot Opgeteld." / "Expected outcome. Later money counts a little less; so the years do not add up exactly to Added up.";
    overloaded = "De werkdruk komt boven 2,5 keer de norm. Zo’n werkdruk is nooit gemeten: lees deze uitkomst als waarschuwing, niet als raming." / "The work load exceeds 2.5 times the norm. Such a load was never measured: read this result as a warning, not as an estimate.";
    words = "Wat betekenen deze woorden?" / "What do these words mean?";
    all_words = "Wat betekenen de woorden?" / "What do the words mean?";
    to_chart = "Naar de grafiek" / "To the chart";
    to_levers = "Terug naar de keuzes" / "Back to the choices";
    band_caption = "De band bevat 8 van de 10 uitkomsten van het scenario." / "The band holds 8 of every 10 outcomes of the scenario.";
    ghost_caption = "Gestreept en licht: vóór uw laatste wijziging." / "Dashed and light: before your last change.";
    no_chart = "De grafiek kan hier niet worden getekend. De tabel heeft dezelfde cijfers." / "The chart cannot be drawn here. The table has the same figures.";
    about = "Wat doet dit, en wat niet" / "What this does, and what it does not";
    footer = "Kantelpunt rekent in uw browser. Er gaat geen cijfer naar een server. Alleen als u cijfers ophaalt bij CBS, vraagt uw browser CBS om één gemeentecode." / "Kantelpunt computes in your browser. No figure goes to a server. Only when you get figures from CBS, your browser asks CBS for one municipality code.";
    accessibility = "Toegankelijkheid" / "Accessibility";
    licences = "Licenties van wat wij gebruiken" / "Licences of what we use";
    data_broken = "Een gegevensbestand van Kantelpunt is beschadigd. Herlaad de pagina." / "A data file of Kantelpunt is damaged. Reload the page.";
}

impl Texts {
    /// The texts in a language.
    #[must_use]
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Nl => &Self::NL,
            Language::En => &Self::EN,
        }
    }

    const fn pick(&self, nl: &'static str, en: &'static str) -> &'static str {
        self.language.pick(nl, en)
    }

    /// The name of a group of levers.
    #[must_use]
    pub const fn group(&self, group: Group) -> &'static str {
        match group {
            Group::SwInrichting => self.pick("Sw-inrichting", "Sheltered employment (sw)"),
            Group::Wijkteams => self.pick("Wijkteams en toegang", "Wijkteams and access"),
            Group::Garantiebanen => self.pick("Garantiebanen en werk", "Garantiebanen and work"),
            Group::Samenwerking => self.pick("Samenwerking", "Cooperation"),
        }
    }

    /// What an evidence grade means.
    #[must_use]
    pub const fn grade(&self, grade: Grade) -> &'static str {
        match grade {
            Grade::A => self.pick("Klasse A: officiële statistiek of wet", "Grade A: official statistic or law"),
            Grade::B => self.pick("Klasse B: onderzoek", "Grade B: study"),
            Grade::C => self.pick("Klasse C: oordeel van de makers", "Grade C: judgement of the makers"),
        }
    }

    /// The name of a ready municipality with its start.
    #[must_use]
    pub fn chose(&self, preset: &PresetId) -> String {
        match self.language {
            Language::Nl => format!("{}, start {}", preset.nl(), preset.year()),
            Language::En => format!("{}, start {}", preset.en(), preset.year()),
        }
    }

    /// The reference value under a slider.
    #[must_use]
    pub fn now(&self, spoken: &str) -> String {
        format!("{} {spoken}", self.pick("Huidig:", "Current:"))
    }

    /// The default of an assumption that is a question.
    #[must_use]
    pub fn standard(&self, spoken: &str) -> String {
        format!("{} {spoken}", self.pick("Standaard:", "Default:"))
    }

    /// The default of an assumption with its range.
    #[must_use]
    pub fn usual(&self, spoken: &str, low: &str, high: &str) -> String {
        match self.language {
            Language::Nl => format!("Standaard: {spoken}, marge {low} tot {high}"),
            Language::En => format!("Default: {spoken}, range {low} to {high}"),
        }
    }

    /// How many levers of a group were changed.
    #[must_use]
    pub fn changed(&self, count: usize) -> String {
        format!("{count} {}", self.pick("gewijzigd", "changed"))
    }

    /// The name of a button that puts a part back.
    #[must_use]
    pub fn reset_part(&self, part: &str) -> String {
        format!("{}: {part}", self.reset)
    }

    /// Why a lever cannot be moved yet.
    #[must_use]
    pub fn needs(&self, label: &str) -> String {
        match self.language {
            Language::Nl => format!("Doet pas iets als u bij ‘{label}’ iets anders kiest dan huidig beleid."),
            Language::En => format!("Only matters once you choose something else than current policy at ‘{label}’."),
        }
    }

    /// Where a parameter or lever comes from.
    #[must_use]
    pub fn published(&self, title: &str, publisher: &str, year: u16) -> String {
        format!("{title} ({publisher}, {year})")
    }

    /// Where a figure of a ready municipality comes from.
    #[must_use]
    pub fn origin(&self, source: &str, moment: i32, rolled_forward: bool, start: i32) -> String {
        let since = match (self.language, rolled_forward) {
            (_, false) => String::new(),
            (Language::Nl, true) => format!(" Stand {moment}, door het model verder gerekend tot {start}."),
            (Language::En, true) => format!(" State of {moment}, carried forward to {start} by the model."),
        };
        // The grade already says that it is a judgement.
        let judged = self.pick("oordeel", "judgement");
        let source = source.strip_prefix(judged).map_or(source, |rest| rest.trim_start_matches([':', ',', ' ']));
        let stop = if source.is_empty() { "" } else { "." };
        format!("{}{stop}{since}", sentence_case(source)).trim_start().to_owned()
    }

    /// A key figure's label.
    #[must_use]
    pub fn structural_in(&self, year: i32) -> String {
        format!("{} {year}", self.pick("Structureel in", "Structural in"))
    }

    /// A key figure's label.
    #[must_use]
    pub fn added_up_through(&self, year: i32) -> String {
        format!("{} {year}", self.pick("Opgeteld t/m", "Added up through"))
    }

    /// The chance of a kantelpunt.
    #[must_use]
    pub fn chance_through(&self, year: i32, chance: &str) -> String {
        match self.language {
            Language::Nl => format!("kans t/m {year}: {chance}"),
            Language::En => format!("chance through {year}: {chance}"),
        }
    }

    /// The chance of a kantelpunt, behind its range.
    #[must_use]
    pub fn chance_of_it(&self, chance: &str) -> String {
        format!("{} {chance}", self.pick("kans", "chance"))
    }

    /// The range of the kantelpunt; a late one lies beyond the horizon.
    #[must_use]
    pub fn between_years(&self, low: i32, high: Option<i32>, last: i32) -> String {
        match (self.language, high) {
            (Language::Nl, Some(high)) => format!("tussen {low} en {high}"),
            (Language::En, Some(high)) => format!("between {low} and {high}"),
            (Language::Nl, None) => format!("vanaf {low}, of niet t/m {last}"),
            (Language::En, None) => format!("from {low}, or not by {last}"),
        }
    }

    /// How far the ranges are.
    #[must_use]
    pub fn progress(&self, done: usize, total: usize) -> String {
        let (done, total) = (whole(done as f64, self.language), whole(total as f64, self.language));
        match self.language {
            Language::Nl => format!("Marges: {done} van {total} berekeningen"),
            Language::En => format!("Ranges: {done} of {total} computations"),
        }
    }

    /// A field that went from one value to another.
    #[must_use]
    pub fn from_to(&self, label: &str, before: &str, now: &str) -> String {
        let from = match label.ends_with('?') {
            true => self.pick("Van", "From"),
            false => self.pick("van", "from"),
        };
        format!("{label} {from} {before} {} {now}", self.pick("naar", "to"))
    }

    /// The button of the first try.
    #[must_use]
    pub fn try_it(&self, label: &str, spoken: &str) -> String {
        format!("{} {label}: {spoken}", self.pick("Probeer", "Try"))
    }

    /// Yes or no.
    #[must_use]
    pub const fn yes_or_no(&self, yes: bool) -> &'static str {
        if yes { self.yes } else { self.no }
    }

    /// The case in a few words: `100.000 inwoners · 2027–2036`.
    #[must_use]
    pub fn case_in_short(&self, inhabitants: f64, from: i32, through: i32) -> String {
        format!("{} {} · {from}–{through}", whole(inhabitants, self.language), self.pick("inwoners", "inhabitants"))
    }

    /// What the amounts are in.
    #[must_use]
    pub fn price_level(&self, year: i32) -> String {
        let month = month_year(year, 1, self.language);
        match self.language {
            Language::Nl => format!("Bedragen in euro’s van {year}; de berekening begint in {month}."),
            Language::En => format!("Amounts in euros of {year}; the computation starts in {month}."),
        }
    }
}

/// A label with soft hyphens in the words that are longer than a line of levers: not every browser knows where Dutch
/// words break.
#[must_use]
pub fn breakable(label: &str) -> String {
    LONG_WORDS.iter().fold(label.to_owned(), |label, parts| label.replace(&parts.concat(), &parts.join("\u{ad}")))
}

const LONG_WORDS: [&[&str]; 2] = [&["Werkgevers", "dienst", "verlening"], &["buur", "gemeenten"]];

#[cfg(test)]
#[path = "text_tests.rs"]
mod tests;
