//! The section "Wat doet dit, en wat niet": what the tool answers, and its limits.

use crate::text::Language;

/// The paragraphs of "Wat doet dit, en wat niet".
pub(crate) const ABOUT: [(&str, &str); 5] = [
    (
        "Kantelpunt laat zien wat een keuze in het sociaal domein de gemeente eerst kost en later oplevert: hoe u het sw-bedrijf en beschut werk inricht, hoe groot en breed de wijkteams zijn, en welke opgave aan garantiebanen haalbaar is. Het kantelpunt is het jaar vanaf wanneer alles bij elkaar opgeteld niet meer geld kost dan huidig beleid.",
        "Kantelpunt shows what a choice in the social domain costs the municipality first and yields later: how you organise the sw-company and sheltered work, how large and broad the wijkteams are, and which target of garantiebanen is within reach. The turning point is the year from which, all added up, it no longer costs more than current policy.",
    ),
    (
        "Het rekent per maand, met mensen en geld die van de ene plek naar de andere gaan. De marges komen uit veel berekeningen met steeds andere aannames en andere toevalligheden. Bedragen zijn in euro’s van het startjaar. Later geld telt iets minder zwaar.",
        "It computes month by month, with people and money that move from one place to another. The ranges come from many computations, each with other assumptions and other chance events. Amounts are in euros of the start year. Later money counts a little less.",
    ),
    (
        "Elk cijfer heeft een klasse. A: officiële statistiek of wet. B: onderzoek. C: een oordeel van de makers. Veel effecten zijn klasse C: niemand weet ze precies. Lees de marge daarom altijd mee, en vraag wat er waar moet zijn.",
        "Each figure has a grade. A: official statistic or law. B: study. C: judgement of the makers. Many effects are grade C: nobody knows them precisely. So always read the range too, and ask what would have to be true.",
    ),
    (
        "De doorsnee gemeenten zijn afgeleid van landelijke cijfers. Van de regio’s is een deel uit documenten bekend; de rest is naar rato. Vul uw eigen cijfers in voordat u iets besluit. Vermeden zorg is een verwacht effect en nog geen geld; u kunt het uitzetten bij Omstandigheden.",
        "The average municipalities are derived from national figures. Of the regions a part is known from documents; the rest is in proportion. Fill in your own before you decide anything. Avoided care is an expected effect and not yet money; you can switch it off under Circumstances.",
    ),
    (
        "Gebruik dit niet om over personen te besluiten. Het zegt niets over wie hulp of een baan nodig heeft.",
        "Do not use this to decide about persons. It says nothing about who needs help or a job.",
    ),
];

/// Words and abbreviations: the word, what it means in Dutch and in English.
pub(crate) const WORDS: [(&str, &str, &str); 18] = [
    (
        "banenafspraak, garantiebaan",
        "Werkgevers en overheid hebben afgesproken banen te maken voor mensen met een arbeidsbeperking. Zo’n baan heet een garantiebaan.",
        "Employers and government agreed to make jobs for people with a work limitation. Such a job is called a garantiebaan.",
    ),
    (
        "beschut werk",
        "Werk in een aangepaste omgeving, voor mensen die veel begeleiding nodig hebben.",
        "Sheltered work: in an adapted place, for people who need much guidance.",
    ),
    (
        "brede intake",
        "Een eerste gesprek over alles wat er speelt in een huishouden, niet alleen over de vraag zelf.",
        "A first talk about everything in a household, not only about the request itself.",
    ),
    (
        "CPB",
        "Centraal Planbureau: rekent plannen van de overheid door.",
        "The national bureau that computes what government plans do to the economy.",
    ),
    (
        "dagbesteding",
        "Een zinvolle dag met begeleiding, voor wie niet betaald kan werken.",
        "A meaningful day with guidance, for whoever cannot do paid work.",
    ),
    (
        "detachering",
        "Iemand is in dienst bij het sw-bedrijf, maar werkt bij een gewone werkgever.",
        "Someone is employed by the sw-company but works at an ordinary employer.",
    ),
    (
        "fte",
        "Een volledige werkweek. Twee halve banen zijn samen 1 fte.",
        "A full working week. Two half jobs are 1 fte together.",
    ),
    (
        "kantelpunt",
        "Het moment waarna een keuze opgeteld niet meer geld kost dan huidig beleid.",
        "The turning point: from then on a choice, all added up, costs no more than current policy.",
    ),
    (
        "loket",
        "Een balie van de gemeente waar mensen hun vraag stellen.",
        "A counter of the municipality where people ask for help.",
    ),
    (
        "P10, P50, P90",
        "Van 10 uitkomsten ligt er 1 onder P10 en 1 boven P90. P50 is de middelste.",
        "Of 10 outcomes 1 lies below P10 and 1 above P90. P50 is the middle one.",
    ),
    (
        "pools",
        "Een groep mensen die samen voor verschillende werkgevers werkt.",
        "A group of people who work together for several employers.",
    ),
    (
        "SCP",
        "Sociaal en Cultureel Planbureau: onderzoekt hoe het met mensen in Nederland gaat.",
        "The national bureau that studies how people in the Netherlands are doing.",
    ),
    (
        "sw-bedrijf",
        "Sociale werkvoorziening: het bedrijf waar mensen met een Wsw-plek of beschut werk in dienst zijn.",
        "Sheltered employment: the company that employs people with a Wsw place or beschut werk.",
    ),
    (
        "triage",
        "Kort uitzoeken hoe zwaar een vraag is en wie het beste kan helpen.",
        "Finding out quickly how heavy a request is and who can help best.",
    ),
    (
        "UWV",
        "Uitvoeringsinstituut Werknemersverzekeringen: betaalt uitkeringen zoals WW en Wajong.",
        "The national body that pays benefits such as unemployment benefit and Wajong.",
    ),
    (
        "Wajong",
        "Uitkering voor wie al jong een ziekte of handicap kreeg.",
        "A benefit for people who were ill or disabled from a young age.",
    ),
    (
        "wijkteam",
        "Mensen van de gemeente en van zorg en welzijn, die samen in één wijk helpen.",
        "People of the municipality and of care and welfare who help together in one neighbourhood.",
    ),
    (
        "Wsw",
        "Wet sociale werkvoorziening. Sinds 2015 komt er niemand meer bij.",
        "The sheltered employment act. Nobody has entered since 2015.",
    ),
];

/// The words with their meaning in a language.
pub fn words(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    WORDS.into_iter().map(move |(word, nl, en)| (word, language.pick(nl, en)))
}

/// The paragraphs in a language.
pub fn paragraphs(language: Language) -> impl Iterator<Item = &'static str> {
    ABOUT.into_iter().map(move |(nl, en)| language.pick(nl, en))
}
