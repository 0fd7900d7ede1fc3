//! The sentences of Start and of the tour's entry, in plain Dutch and in English.

use crate::app::said::{Said, said};
use crate::scenario::preset::{DEFAULT_MONTHS, PresetId};
use crate::text::Language;

said! {
    TITLE = "Wat kost een keuze eerst, en wat levert hij later op?" / "What does a choice cost first, and what does it yield later?";
    INTRO = "Kantelpunt rekent voor uw gemeente uit wat een keuze over sw-bedrijf, wijkteams, garantiebanen of samenwerking eerst kost, wat hij later oplevert, en in welk jaar het kantelt." / "Kantelpunt computes for your municipality what a choice about the sw-company, wijkteams, garantiebanen or cooperation costs first, what it yields later, and in which year it turns.";
    SKETCH = "Schets van de grafiek: een keuze kost eerst geld, komt bij het kantelpunt weer op nul en levert daarna op." / "Sketch of the chart: a choice costs money first, is back at zero at the turning point, and yields after that.";
    SKETCH_NOTE = "Een schets, geen uitkomst. Soms komt er geen kantelpunt." / "A sketch, not an outcome. Sometimes there is no turning point.";
    SKETCH_FIRST = "eerst kosten" / "costs first";
    SKETCH_TURN = "kantelpunt" / "turning point";
    SKETCH_LATER = "later voordeel" / "advantage later";
    TOUR = "Rondleiding" / "Tour";
    TOUR_OFFER = "Rondleiding in vijf stappen" / "Tour in five steps";
    TOUR_FAILED = "De rondleiding kan nu niet worden geladen. Probeer het later opnieuw." / "The tour cannot be loaded now. Try again later.";
    CHOOSE = "Kies een gemeente" / "Choose a municipality";
    CHOOSE_HELP = "U kunt alles later veranderen." / "You can change everything later.";
    AVERAGE = "Een doorsnee gemeente" / "An average municipality";
    AVERAGE_HELP = "Landelijke cijfers, naar rato. Kies wat het dichtst bij uw gemeente ligt." / "National figures, in proportion. Choose what is nearest to your municipality.";
    INHABITANTS = "inwoners" / "inhabitants";
    FROM = "Reken een doorsnee gemeente vanaf" / "Compute an average municipality from";
    FROM_2015 = "2015 is terugkijken: zo ziet u hoe goed het model de werkelijkheid volgt." / "2015 is looking back: so you see how well the model follows reality.";
    REGIONS = "Een regio, of het hele land" / "A region, or the whole country";
    REGIONS_HELP = "Deze cijfers zijn van 2015; op elke kaart staan de jaren. Het is terugkijken, geen plan voor straks." / "These figures are of 2015; each card says its years. This is looking back, not a plan for the years ahead.";
    OWN = "Uw eigen gemeente" / "Your own municipality";
    OWN_HELP = "Vul in wat u weet, of haal cijfers op bij CBS. De rest schatten wij naar rato; dat staat er steeds bij." / "Fill in what you know, or get figures from CBS. We estimate the rest in proportion, and always say so.";
    NO_PROJECT = "Dit is geen bestand van Kantelpunt. Een CSV met cijfers hoort bij ‘Vul tien cijfers in’." / "This is not a Kantelpunt file. A CSV with figures belongs at ‘Fill in ten figures’.";
    OWN_GO = "Vul tien cijfers in" / "Fill in ten figures";
    GO_ON = "Ga verder waar u was" / "Go on where you were";
    GO_ON_NOW = "op het scherm" / "on screen";
    GO_ON_MORE = "De andere projecten vindt u bovenaan de pagina, onder de naam van het project." / "You find the other projects at the top of the page, under the name of the project.";
    NO_PROJECTS = "Nog geen projecten" / "No projects yet";
    NO_PROJECTS_HELP = "Wat u doet, bewaren wij vanzelf in deze browser. De volgende keer gaat u hier verder." / "What you do is kept in this browser by itself. Next time you go on from here.";
    OPEN = "Open wat u al hebt" / "Open what you have";
    OPEN_FILE = "Kies een bestand" / "Choose a file";
    OPEN_FILE_HELP = "Een project of een scenario (.json) dat met Kantelpunt is gemaakt." / "A project or a scenario (.json) made with Kantelpunt.";
    OPEN_LINK = "Of plak een link" / "Or paste a link";
    OPEN_LINK_GO = "Open de link" / "Open the link";
    NO_LINK = "Dit is geen link van Kantelpunt. Plak de hele link, met alles wat achter ‘#’ staat." / "This is no link of Kantelpunt. Paste the whole link, with all that follows the ‘#’.";
    SAFE = "Wat u vooraf moet weten" / "What to know beforehand";
    SAFE_HERE = "Alles wordt in uw browser berekend. Uw cijfers gaan nergens heen, tenzij u ze zelf deelt." / "Everything is computed in your browser. Your figures go nowhere, unless you share them yourself.";
    SAFE_RANGE = "De toekomst is onzeker: elke uitkomst heeft een marge. Veel aannames zijn een oordeel, en dat staat erbij." / "The future is uncertain: every outcome has a range. Many assumptions are a judgement, and it says so.";
    SAFE_PERSONS = "Kantelpunt gaat over beleid. Gebruik het nooit om over personen te besluiten." / "Kantelpunt is about policy. Never use it to decide about persons.";
    SAFE_MORE = "Lees waar het op rust" / "Read what it rests on";
}

/// How the chart is to be read, as a picture: parts of an SVG, with the words between them.
#[must_use]
pub fn sketch(language: Language) -> String {
    let [first, turn, later] = [SKETCH_FIRST, SKETCH_TURN, SKETCH_LATER].map(|word| word.say(language));
    [SKETCH_PARTS[0], first, SKETCH_PARTS[1], turn, SKETCH_PARTS[2], later, SKETCH_PARTS[3]].concat()
}

const SKETCH_PARTS: [&str; 4] = [
    r#"<svg viewBox="0 0 440 176" aria-hidden="true" focusable="false"><path class="kp-sketch__cost" d="M16 72C60 72 84 138 150 138S250 100 292 72Z"/><path class="kp-sketch__gain" d="M292 72C334 44 372 20 424 16V72Z"/><path class="kp-sketch__zero" d="M16 72H424"/><path class="kp-sketch__line" d="M16 72C60 72 84 138 150 138S250 100 292 72S372 20 424 16"/><circle cx="292" cy="72" r="6"/><text x="150" y="162" text-anchor="middle">"#,
    r#"</text><text x="286" y="58" text-anchor="end" class="kp-sketch__turn">"#,
    r#"</text><text x="424" y="96" text-anchor="end" class="kp-sketch__later">"#,
    "</text></svg>",
];

/// The years over which a ready case runs: `2015–2024`.
#[must_use]
pub fn years(preset: PresetId) -> String {
    let years = i32::try_from(DEFAULT_MONTHS / 12).unwrap_or_default();
    format!("{}–{}", preset.year(), preset.year() + years - 1)
}

/// What a region or the country shows, in one line.
#[must_use]
pub const fn shows(preset: PresetId) -> Said {
    match preset {
        PresetId::Country => Said(
            "Wat betekent een keuze voor het land, als het budget voor iedereen verschuift?",
            "What does a choice mean for the country, when the budget shifts for everyone?",
        ),
        PresetId::Region(0) => Said(
            "Een gezamenlijke dienst: blijven, eruit stappen of een kenniscentrum beginnen?",
            "A joint service: stay, leave, or begin a knowledge centre?",
        ),
        PresetId::Region(1) => Said(
            "Samen gebiedsteams vormen: wat verandert er als er een vijfde gemeente bij komt?",
            "Area teams together: what changes when a fifth municipality joins?",
        ),
        _ => Said(
            "Grote en kleine gemeenten: elf wijkteams in Zaanstad, alles in één gebouw of ieder voor zich?",
            "Large and small municipalities: eleven wijkteams in Zaanstad, all in one building, or each on its own?",
        ),
    }
}

/// A place that was asked for and is not there.
#[must_use]
pub fn lost(asked: &str, screen: &str, language: Language) -> String {
    let asked: String = asked.chars().take(LONGEST).collect();
    match language {
        Language::Nl => format!("De plek ‘{asked}’ bestaat niet. U ziet nu {screen}."),
        Language::En => format!("There is no place ‘{asked}’. You now see {screen}."),
    }
}

/// As much of an address as is repeated, in characters.
const LONGEST: usize = 40;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ready_case_says_over_which_years_it_runs() {
        assert_eq!(years(PresetId::average(100, 2027)), "2027–2036");
        assert_eq!([years(PresetId::Region(0)), years(PresetId::Country)], ["2015–2024"; 2]);
    }

    #[test]
    fn every_text_is_there_in_both_languages() {
        crate::app::said::check(ALL);
        let shown: Vec<Said> = PresetId::ALL.into_iter().filter(|preset| !preset.is_average()).map(shows).collect();
        crate::app::said::check(&shown);
        assert!(shown.iter().enumerate().all(|(place, line)| !shown[..place].contains(line)), "a line for each");
    }

    #[test]
    fn a_place_that_is_not_there_is_named_but_not_endlessly() {
        assert_eq!(
            lost("#bestaat-niet", "Verken", Language::Nl),
            "De plek ‘#bestaat-niet’ bestaat niet. U ziet nu Verken."
        );
        assert!(lost(&"x".repeat(900), "Verken", Language::En).len() < 100);
    }
}
