//! The sentences of Verantwoording, in plain Dutch and in English.

use crate::app::route::{Section, View};
pub use crate::app::said::Said;
use crate::app::said::said;
use crate::text::Language;
use crate::text::number::{NO_BREAK_SPACE, percent};

said! {
    NAVIGATION = "Schermen" / "Screens";
    START = "Start" / "Start";
    VERKEN = "Verken" / "Explore";
    VERGELIJK = "Vergelijk" / "Compare";
    WAAROM = "Waarom" / "Why";
    ONZEKERHEID = "Onzekerheid" / "Uncertainty";
    BEGROTING = "Begroting" / "Budget";
    VERANTWOORDING = "Verantwoording" / "Accountability";
    VERKEN_TITLE = "Verken wat een keuze doet" / "Explore what a choice does";
    TITLE = "Verantwoording" / "Accountability";
    INTRO = "Waar Kantelpunt op rust: wat het wel en niet kan, hoe goed het de werkelijkheid volgt, en elke aanname met haar bron." / "What Kantelpunt rests on: what it can and cannot do, how well it follows reality, and every assumption with its source.";
    ON_THIS_PAGE = "Op deze pagina" / "On this page";
    ABOUT = "Wat is Kantelpunt en wat niet" / "What Kantelpunt is and what it is not";
    REALITY = "Tegen de werkelijkheid gehouden" / "Held against reality";
    ASSUMPTIONS = "Aannames en bronnen" / "Assumptions and sources";
    MECHANISMS = "Mechanismen" / "Mechanisms";
    SOURCES = "Overzicht van bronnen" / "List of sources";
    VERSION = "Versie en licentie" / "Version and licence";
    REALITY_INTRO = "Wij lieten het model de jaren vanaf 2015 voor heel Nederland narekenen. De lijn is de middelste uitkomst. In de band liggen 8 van de 10 uitkomsten (P10–P90). De stippen zijn gepubliceerde cijfers. Een open stip ligt buiten de band: een misser." / "We let the model compute the years from 2015 for the whole country. The line is the middle outcome. The band holds 8 of every 10 outcomes (P10–P90). The dots are published figures. An open dot lies outside the band: a miss.";
    NOT_A_PROOF = "Op de jaren links van de streep is het model geijkt: het kende die cijfers. Dat een stip daar in de band ligt, bewijst dus weinig." / "On the years left of the dashed line the model was calibrated: it knew those figures. So a dot within the band there proves little.";
    ONE_BAND_IN_TEN = "Bij een goede band vallen ongeveer 8 van de 10 cijfers erin. Veel minder: het model is te zeker van zichzelf. Veel meer: de band is te ruim." / "With a good band about 8 of every 10 figures lie in it. Many fewer: the model is too sure of itself. Many more: the band is too wide.";
    BEFORE = "geijkt" / "calibrated";
    AFTER = "zelf berekend" / "on its own";
    MODEL = "model" / "model";
    PUBLISHED = "gepubliceerd" / "published";
    DOTS = "Bronnen van de stippen" / "Sources of the dots";
    VERIFIED = "gelezen in de bron" / "read in the source";
    DERIVED = "afgeleid uit gelezen cijfers" / "derived from figures that were read";
    YEAR = "Jaar" / "Year";
    FIGURE = "Cijfer" / "Figure";
    ORIGIN = "Bron" / "Source";
    STATUS = "Hoe gevonden" / "How found";
    NO_DATA = "De cijfers van deze vergelijking zijn niet te lezen." / "The figures of this comparison cannot be read.";
    ASSUMPTIONS_INTRO = "Een aanname is een getal dat wij niet zeker weten. De marge is het laagste en het hoogste getal waar wij mee rekenen. De codes S1 tot en met S39 wijzen naar de mechanismen." / "An assumption is a number that we are not sure of. The range is the lowest and the highest number that we compute with. The codes S1 to S39 point at the mechanisms.";
    GRADES = "Hoe goed zijn de aannames onderbouwd?" / "How well are the assumptions founded?";
    SEARCH = "Zoek in de aannames" / "Search the assumptions";
    GROUP = "Onderwerp" / "Subject";
    GRADE = "Klasse" / "Grade";
    ALL_GROUPS = "Alle onderwerpen" / "All subjects";
    ALL_GRADES = "Alle klassen" / "All grades";
    CLEAR = "Wis de filters" / "Clear the filters";
    NOTHING_FOUND = "Niets gevonden. Zoek op een ander woord of wis de filters." / "Nothing found. Search for another word or clear the filters.";
    ASSUMPTIONS_TABLE = "Tabel van alle aannames" / "Table of all assumptions";
    ASSUMPTION = "Aanname" / "Assumption";
    DEFAULT = "Standaard" / "Default";
    RANGE = "Marge" / "Range";
    MECHANISM_CODES = "Mechanisme" / "Mechanism";
    FIXED = "vast" / "fixed";
    FIXED_BETWEEN = "vast; instelbaar:" / "fixed; can be set:";
    YES = "ja" / "yes";
    NO = "nee" / "no";
    YES_OR_NO = "ja of nee" / "yes or no";
    JUDGEMENT = "oordeel van de makers, geen bron" / "judgement of the makers, no source";
    MECHANISMS_INTRO = "Een mechanisme is een uitspraak uit de beleidsdocumenten van 2014. Bij elk staat welke keuze of aanname het in beweging zet, welke aannames het sturen, en aan welke uitkomst u het ziet. Een test rekent elke rij na en faalt als de uitkomst niet beweegt." / "A mechanism is a claim of the policy documents of 2014. Each tells which choice or assumption sets it in motion, which assumptions drive it, and in which outcome you see it. A test computes every row and fails when the outcome does not move.";
    MECHANISMS_TABLE = "Tabel van alle mechanismen" / "Table of all mechanisms";
    CODE = "Code" / "Code";
    WHAT = "Wat" / "What";
    SETTINGS = "Keuze of aanname" / "Choice or assumption";
    DRIVEN_BY = "Gestuurd door" / "Driven by";
    OUTPUT = "Zichtbaar in" / "Seen in";
    SHOW_IN_VERKEN = "Bekijk in Verken" / "Show in Explore";
    EQUATIONS = "Vergelijkingen" / "Equations";
    EQUATIONS_INTRO = "Dit rekent het model in één maand uit. Wij hebben de vergelijkingen niet overgetypt. Het model schrijft ze zelf op, uit de code die ook de grafieken berekent." / "This is what the model computes in one month. We did not copy the equations by hand. The model writes them down itself, from the code that also computes the charts.";
    EQUATIONS_READING = "Eerst staat er een naam, daaronder hoe die volgt uit andere namen en getallen. De namen zijn die van de code en daarom meestal Engels. Zoek op een naam en u ziet ook waar hij nog meer voorkomt. `part_that_leaves(x)` is `(1 - exp(-x)) / x`: het deel van een maandelijkse kans op vertrek dat uitkomt." / "First there is a name, and below it how that follows from other names and numbers. The names are those of the code. Search for a name and you also see where else it is used. `part_that_leaves(x)` is `(1 - exp(-x)) / x`: the part of a monthly hazard of leaving that comes true.";
    EQUATIONS_ELSEWHERE = "Op de opdrachtregel geeft `kantelpunt equations` dezelfde lijst. Met `kantelpunt xmile` opent u het model in een ander rekenprogramma. In onze tests rekent zo’n programma, PySD, elke voorraad van elke maand na." / "On the command line `kantelpunt equations` gives the same list. With `kantelpunt xmile` you open the model in another program. In our tests such a program, PySD, recomputes every stock of every month.";
    SHOW_EQUATIONS = "Toon de vergelijkingen" / "Show the equations";
    HIDE_EQUATIONS = "Verberg de vergelijkingen" / "Hide the equations";
    SEARCH_EQUATIONS = "Zoek in de vergelijkingen" / "Search the equations";
    EQUATIONS_LIST = "Lijst van alle vergelijkingen" / "List of all equations";
    NO_EQUATION = "Niets gevonden. Zoek op een ander woord, of op een deel van een naam." / "Nothing found. Search for another word, or for a part of a name.";
    LOOPS = "Kringlopen" / "Feedback loops";
    LOOPS_INTRO = "Een kringloop is een keten van oorzaken die bij haar begin terugkomt. Een versterkende kringloop (R) maakt een verandering steeds groter. Een dempende kringloop (D) remt een verandering af." / "A feedback loop is a chain of causes that comes back to where it began. A reinforcing loop (R) makes a change ever larger. A balancing loop (B) slows a change down.";
    LOOPS_READING = "Een plus bij een pijl betekent: meer van het ene geeft meer van het andere. Een min betekent: meer van het ene geeft minder van het andere. Het programma vindt de pijlen in de vergelijkingen van de eerste maand. Een pijl die dan niets doet, staat er niet bij." / "A plus at an arrow means: more of one gives more of the other. A minus means: more of one gives less of the other. The program finds the arrows in the equations of the first month. An arrow that does nothing then is left out.";
    SHOW_LOOPS = "Toon de kringlopen" / "Show the feedback loops";
    HIDE_LOOPS = "Verberg de kringlopen" / "Hide the feedback loops";
    ARROWS = "De pijlen in woorden" / "The arrows in words";
    PUBLICATIONS = "Publicaties bij keuzes en aannames" / "Publications behind choices and assumptions";
    PUBLICATIONS_INTRO = "Elke publicatie staat hier één keer. ‘Via’ betekent: gelezen in een ander stuk dat haar aanhaalt." / "Each publication stands here once. ‘Via’ means: read in another text that quotes it.";
    MUNICIPAL_FIGURES = "Cijfers van de gemeenten" / "Figures of the municipalities";
    PATHS = "Paden per kalenderjaar" / "Paths by calendar year";
    PATHS_INTRO = "Prijzen, rijksbudgetten en landelijke taken. De bronnen staan er in het Engels, zoals in het gegevensbestand." / "Prices, state budgets and national tasks. As in the data file.";
}

/// A heading with its paragraphs.
pub struct Part {
    /// What it is about.
    pub heading: Said,
    /// What it says.
    pub paragraphs: &'static [Said],
}

/// "Wat is Kantelpunt en wat niet", part by part; version and licence follow.
pub const PARTS: &[Part] = &[
    Part {
        heading: Said("Waarvoor u het kunt gebruiken", "What you can use it for"),
        paragraphs: &[
            Said(
                "Kantelpunt laat een gemeente zien wat een keuze in het sociaal domein eerst kost en later oplevert, en wanneer het kantelt. Gebruik het om keuzes naast elkaar te zetten, om aannames te bespreken, en om een raadsstuk voor te bereiden.",
                "Kantelpunt shows a municipality what a choice in the social domain costs first and yields later, and when it turns. Use it to hold choices side by side, to discuss assumptions, and to prepare a council paper.",
            ),
            Said(
                "Lees altijd de marge, niet alleen het middelste getal. Vul uw eigen cijfers in voordat u iets besluit.",
                "Always read the range, not only the middle number. Fill in your own figures before you decide anything.",
            ),
        ],
    },
    Part {
        heading: Said("Waarvoor u het niet mag gebruiken", "What you must not use it for"),
        paragraphs: &[
            Said(
                "Neem er geen besluit mee over een persoon, een huishouden of een werkgever. Het model kent geen mensen, alleen aantallen. Het zegt niets over wie hulp, een uitkering of een baan moet krijgen.",
                "Do not use it to decide about a person, a household or an employer. The model knows no people, only numbers. It says nothing about who should get help, a benefit or a job.",
            ),
            Said(
                "Gebruik een uitkomst ook niet als begroting of als bewijs dat beleid werkt. Het is een verkenning van wat kan gebeuren als de aannames kloppen.",
                "Do not use an outcome as a budget either, or as proof that a policy works. It explores what can happen if the assumptions hold.",
            ),
        ],
    },
    Part {
        heading: Said("Grenzen van het model", "Limits of the model"),
        paragraphs: &[
            Said(
                "Veel effecten zijn nooit goed gemeten. Daar vullen wij een oordeel in, met een ruime marge: klasse C. Vooral wat een wijkteam aan zorg bespaart, is een verwachting en nog geen geld.",
                "Many effects were never measured well. There we fill in a judgement, with a wide range: grade C. Above all, what a wijkteam saves on care is an expectation and not yet money.",
            ),
            Said(
                "De gemeenten in het model zijn een doorsnee, afgeleid van landelijke cijfers; van de regio’s is een deel uit documenten bekend. Een huishouden gaat maar één keer per maand van de ene groep naar de andere. Werkgevers tellen per gemeente, ook in een regio.",
                "The municipalities in the model are averages, derived from national figures; of the regions a part is known from documents. A household moves from one group to another only once a month. Employers count per municipality, also in a region.",
            ),
            Said(
                "De regels zijn die van vandaag, ook in een berekening die in 2015 begint. Bedragen in keuzes zijn in euro’s van het startjaar.",
                "The rules are those of today, also in a computation that starts in 2015. Amounts in choices are in euros of the start year.",
            ),
        ],
    },
    Part {
        heading: Said("Privacy", "Privacy"),
        paragraphs: &[Said(
            "Alles wordt in uw browser berekend. Uw cijfers en keuzes gaan nergens heen. Er zijn geen cookies en er is geen meting van bezoek. Eén uitzondering kiest u zelf: haalt u met een knop cijfers op bij CBS, dan vraagt uw browser CBS om één gemeentecode. Uw eigen cijfers gaan daarbij niet mee.",
            "Everything is computed in your browser. Your figures and choices go nowhere. There are no cookies and no counting of visits. One exception is your own choice: when you press a button to get figures from CBS, your browser asks CBS for one municipality code. Your own figures do not go along.",
        )],
    },
];

/// The name of a screen in the navigation.
#[must_use]
pub const fn view_name(view: View) -> Said {
    match view {
        View::Start => START,
        View::Verken => VERKEN,
        View::Vergelijk => VERGELIJK,
        View::Waarom => WAAROM,
        View::Onzekerheid => ONZEKERHEID,
        View::Begroting => BEGROTING,
        View::Verantwoording => VERANTWOORDING,
    }
}

/// The title of the document.
#[must_use]
pub fn document_title(view: View, site: &str, language: Language) -> String {
    format!("{} – {site}", view_name(view).say(language))
}

/// The heading of a section.
#[must_use]
pub const fn section_name(section: Section) -> Said {
    match section {
        Section::About => ABOUT,
        Section::Reality => REALITY,
        Section::Assumptions => ASSUMPTIONS,
        Section::Mechanisms => MECHANISMS,
        Section::Equations => EQUATIONS,
        Section::Loops => LOOPS,
        Section::Sources => SOURCES,
    }
}

/// Which version this is, and under which licence.
#[must_use]
pub fn version(language: Language) -> String {
    let version = env!("CARGO_PKG_VERSION");
    match language {
        Language::Nl => format!(
            "Dit is modelversie {version}. Noem haar als u een uitkomst gebruikt. Kantelpunt is vrije software onder de licentie EUPL-1.2: iedereen mag het gebruiken, nalezen en veranderen."
        ),
        Language::En => format!(
            "This is model version {version}. Name it when you use an outcome. Kantelpunt is free software under the licence EUPL-1.2: everybody may use, read and change it."
        ),
    }
}

/// How many published figures lie in the bands, over all series; nothing when none was published.
#[must_use]
pub fn score(hits: usize, count: usize, language: Language) -> Option<String> {
    let percent = percent(hits as f64 / count as f64, language);
    match (language, count) {
        (_, 0) => None,
        (Language::Nl, _) => {
            Some(format!("Van de {count} gepubliceerde cijfers liggen er {hits} in de band ({percent})."))
        }
        (Language::En, _) => Some(format!("Of the {count} published figures {hits} lie in the band ({percent}).")),
    }
}

/// That nobody has checked the later years yet, as long as nothing was published of them.
#[must_use]
pub fn unchecked(last_known: i32, last_year: i32, language: Language) -> Option<String> {
    match language {
        _ if last_year <= last_known => None,
        Language::Nl => Some(format!(
            "Na {last_known} staan er geen gepubliceerde cijfers in de gegevens. De jaren tot en met {last_year} berekende het model zelf; die zijn hier nog niet getoetst."
        )),
        Language::En => Some(format!(
            "After {last_known} there are no published figures in the data. The years through {last_year} the model computed on its own; they have not been checked here yet."
        )),
    }
}

/// How many assumptions are shown.
#[must_use]
pub fn shown(count: usize, total: usize, language: Language) -> String {
    match language {
        Language::Nl => format!("{count} van {total} aannames"),
        Language::En => format!("{count} of {total} assumptions"),
    }
}

/// How many equations are shown.
#[must_use]
pub fn shown_equations(count: usize, total: usize, language: Language) -> String {
    match language {
        Language::Nl => format!("{count} van {total} vergelijkingen"),
        Language::En => format!("{count} of {total} equations"),
    }
}

/// What the equations are of: the case on screen, and what the user chose there.
#[must_use]
pub fn taken_from(case: &str, year: i32, own: Own, language: Language) -> String {
    let parts = [
        (own.choices, Said("uw keuzes", "your choices")),
        (own.assumptions, Said("uw aannames", "your assumptions")),
        (own.figures, Said("uw cijfers", "your figures")),
    ];
    let parts: Vec<&str> =
        parts.into_iter().filter(|(is_own, _)| *is_own).map(|(_, part)| part.say(language)).collect();
    let with = match parts.as_slice() {
        [] => Said("met huidig beleid", "with current policy").say(language).to_owned(),
        [one] => format!("{} {one}", language.pick("met", "with")),
        [others @ .., last] => {
            format!("{} {} {} {last}", language.pick("met", "with"), others.join(", "), language.pick("en", "and"))
        }
    };
    match language {
        Language::Nl => format!("U ziet wat nu in Verken staat: {case}, vanaf {year}, {with}."),
        Language::En => format!("You see what is now in Explore: {case}, from {year}, {with}."),
    }
}

/// What the user has otherwise than the ready case.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Own {
    /// Levers.
    pub choices: bool,
    /// Assumptions.
    pub assumptions: bool,
    /// Figures of a municipality.
    pub figures: bool,
}

/// Whose loops they are, of several municipalities.
#[must_use]
pub fn of_first(name: &str, language: Language) -> String {
    match language {
        Language::Nl => format!("Van de regio tonen wij de kringlopen van {name}."),
        Language::En => format!("Of the region we show the loops of {name}."),
    }
}

/// A text in which names of code stand between back quotes: its parts, each with whether it is code.
pub fn with_code(text: &str) -> impl Iterator<Item = (bool, &str)> {
    text.split('`').enumerate().map(|(place, part)| (place % 2 == 1, part)).filter(|(_, part)| !part.is_empty())
}

/// How many assumptions have a grade.
#[must_use]
pub fn graded(count: usize, total: usize, language: Language) -> String {
    let percent = percent(count as f64 / total.max(1) as f64, language);
    format!("{count} {} {total} ({percent})", language.pick("van", "of"))
}

/// The year whose prices a value is in.
#[must_use]
pub fn prices_of(year: u16, language: Language) -> String {
    match language {
        Language::Nl => format!("prijzen van {year}"),
        Language::En => format!("prices of {year}"),
    }
}

/// From one value to another.
#[must_use]
pub fn from_to(low: &str, high: &str, language: Language) -> String {
    format!("{low}{NO_BREAK_SPACE}{}{NO_BREAK_SPACE}{high}", language.pick("tot", "to"))
}

/// What a publication is used for.
#[must_use]
pub fn used_by(assumptions: usize, levers: usize, language: Language) -> String {
    let some = |count: usize, one: Said, more: Said| {
        (count > 0).then(|| format!("{count} {}", if count == 1 { one } else { more }.say(language)))
    };
    let parts = [
        some(assumptions, Said("aanname", "assumption"), Said("aannames", "assumptions")),
        some(levers, Said("keuze", "choice"), Said("keuzes", "choices")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{} {}", language.pick("bij", "for"), parts.join(language.pick(" en ", " and ")))
}

#[cfg(test)]
#[path = "text_tests.rs"]
mod tests;
