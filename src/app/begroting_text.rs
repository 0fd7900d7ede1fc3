//! The sentences of Begroting, in plain Dutch and in English.

use crate::app::said::said;

said! {
    TITLE = "Sluit de begroting?" / "Does the budget close?";
    INTRO = "Hoe groot is de kans dat een jaar sluit zonder extra geld, en welke reserve is nodig?" / "How large is the chance that a year closes without extra money, and which reserve is needed?";
    NOTHING_YET = "Hier ziet u hoe groot de kans is dat een begrotingsjaar sluit. Verander eerst een keuze in Verken." / "Here you see how large the chance is that a budget year closes. First change a choice in Explore.";
    WAITS = "Wordt berekend…" / "Being computed…";
    PER_YEAR = "Per jaar" / "Per year";
    PER_YEAR_HELP = "Een jaar sluit als het scenario in dat jaar niet duurder is dan huidig beleid. De reserve is het bedrag dat genoeg is om het tekort vanaf het begin tot en met dat jaar op te vangen, in 80, 90 of 95 van de 100 berekeningen." / "A year closes if the scenario costs no more than current policy in that year. The reserve is the amount that is enough to cover the shortfall from the start through that year, in 80, 90 or 95 of every 100 computations.";
    TOGETHER = "Meer jaren samen" / "Several years together";
    YEAR = "Jaar" / "Year";
    YEARS = "Jaren" / "Years";
    CLOSES = "Kans dat het sluit" / "Chance that it closes";
    EVERY = "Kans dat elk jaar sluit" / "Chance that every year closes";
    SUM = "Kans dat de jaren samen sluiten" / "Chance that the years close together";
    RESERVE = "Reserve" / "Reserve";
    PARAGRAPH = "Tekst voor de paragraaf weerstandsvermogen" / "Text for the paragraph on resilience";
    PARAGRAPH_HELP = "Klik op de tekst om hem helemaal te selecteren." / "Click the text to select all of it.";
    LEFT_OUT = "Wat hier niet in zit" / "What this leaves out";
    LEFT_OUT_OWN = "De vergelijking is met huidig beleid. Of huidig beleid zelf binnen de begroting blijft, staat hier niet; het commando ‘kantelpunt budget’ berekent dat wel, met de regels per taakveld." / "The comparison is with current policy. Whether current policy itself stays within the budget is not here; the command ‘kantelpunt budget’ does compute that, with the rows per taakveld.";
    LEFT_OUT_MODEL = "Andere risico’s van de gemeente, bijsturen onderweg, nieuw rijksbeleid en alles wat het model niet kent tellen niet mee. Een deel van de aannames is een oordeel (klasse C)." / "Other risks of the municipality, adjusting on the way, new national policy and everything the model does not know do not count. Part of the assumptions is judgement (grade C).";
    LEFT_OUT_MONEY = "Er is niet gerekend met rente en met latere loon- en prijsstijging. Bedragen zijn afgerond." / "Interest and later rises of wages and prices are not counted. Amounts are rounded.";
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_text_is_there_in_both_languages() {
        crate::app::said::check(super::ALL);
    }
}
