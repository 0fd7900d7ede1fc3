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

/// The paragraphs in a language.
pub fn paragraphs(language: Language) -> impl Iterator<Item = &'static str> {
    ABOUT.into_iter().map(move |(nl, en)| language.pick(nl, en))
}
