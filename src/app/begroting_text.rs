//! The sentences of Begroting, in plain Dutch and in English.

use crate::app::begroting::settings::{MOST, MOST_PEOPLE, Moment};
use crate::app::said::{Said, said};
use crate::text::Language;
use crate::text::number::{month_name, whole};

said! {
    TITLE = "Sluit de begroting?" / "Does the budget close?";
    INTRO = "Wat betekent het scenario per taakveld en per jaar, hoe groot is de kans dat een jaar sluit, en welke reserve is nodig? Bedragen zijn hier het gemiddelde van alle berekeningen, want die tellen op; Verken laat de middelste uitkomst zien." / "What does the scenario mean by taakveld and by year, how large is the chance that a year closes, and which reserve is needed? Amounts here are the mean of all computations, since those add up; Explore shows the middle outcome.";
    NOTHING_YET = "Hieronder zijn daarom alle bedragen nul. Verander eerst een keuze in Verken: dan ziet u per jaar wat het kost en oplevert, en of de begroting sluit." / "So all amounts below are zero. First change a choice in Explore: then you see by year what it costs and yields, and whether the budget closes.";
    WAITS = "De boeken worden berekend" / "The books are being computed";
    SETTINGS = "Hoe het er staat" / "How it is shown";
    MOMENT = "Moment in het jaar" / "Moment of the year";
    YEAR = "Begrotingsjaar" / "Budget year";
    PLUS = "Een plus betekent" / "A plus means";
    PLUS_GAIN = "een voordeel" / "an advantage";
    PLUS_COST = "kosten (nadeel)" / "costs (disadvantage)";
    LETTERS = "V/N bij bedragen" / "V/N with amounts";
    TERMS = "Incidenteel/structureel (I/S)" / "Incidental/structural (I/S)";
    TURN = "Klik op I of S om een regel anders in te delen." / "Click I or S to sort a row otherwise.";
    AMENDMENT = "Amendement" / "Amendment";
    NO_AMENDMENT = "Geen" / "None";
    AMENDMENT_HELP = "Het scenario op het scherm is het voorstel. Maak in Vergelijk een kopie en verander die: dan kunt u die hier als amendement kiezen." / "The scenario on screen is the proposal. Make a copy in Compare and change it: then you can choose it here as the amendment.";
    THROUGH = "Gerealiseerd tot en met" / "Realised through";
    REALISED_HELP = "Vul in wat er werkelijk is uitgegeven (lasten) en ontvangen (baten), × € 1.000 en zonder min." / "Fill in what was really spent (costs) and received (income), × € 1,000 and without a minus.";
    BUDGETED = "Begroting: uw cijfers zijn aangepast" / "Budget: your figures are changed";
    COUNTS = "Werkelijke aantallen" / "Real numbers";
    COUNTS_HELP = "Zijn het er meer of minder dan begroot? Vul in wat u weet. Het model rekent de rest van het jaar dan opnieuw, vanaf die aantallen en met dezelfde keuzes. Wat u leeg laat, is zoals verwacht." / "Are there more or fewer than budgeted? Fill in what you know. The model then computes the rest of the year again, from those numbers and with the same choices. What you leave empty is as expected.";
    COUNTED = "Aantal" / "Number";
    COUNT_REAL = "Werkelijk" / "Real";
    COUNT_END = "Verwacht eind december" / "Expected end of December";
    COUNT_AGAIN = "Eind december, opnieuw berekend" / "End of December, computed again";
    CLOSES_HELP = "Een jaar sluit als het scenario in dat jaar niet duurder is dan huidig beleid. De reserve is het bedrag dat genoeg is om het tekort vanaf het begin tot en met dat jaar op te vangen, in 80, 90 of 95 van de 100 berekeningen. Verwerkt u de verwachte bedragen al in de begroting, dan is daarnaast alleen nog nodig wat in de regel ‘na wijziging van de begroting’ staat." / "A year closes if the scenario costs no more than current policy in that year. The reserve is the amount that is enough to cover the shortfall from the start through that year, in 80, 90 or 95 of every 100 computations. If the budget already takes in the expected amounts, only what stands in the row ‘after the change of the budget’ is needed beside it.";
    PARAGRAPH = "Tekst voor de paragraaf weerstandsvermogen" / "Text for the paragraph on resilience";
    NO_PARAGRAPH = "Er verschilt nog niets van huidig beleid. Zodra u in Verken een keuze verandert, staan hier de kansen en de reserve als tekst om over te nemen." / "Nothing differs from current policy yet. As soon as you change a choice in Explore, the chances and the reserve stand here as text to take over.";
    PARAGRAPH_HELP = "Klik op de tekst om hem helemaal te selecteren." / "Click the text to select all of it.";
    LEFT_OUT = "Wat hier niet in zit" / "What this leaves out";
    LEFT_OUT_OWN = "De bedragen zijn verschillen met huidig beleid. Of huidig beleid zelf binnen uw begroting past, zeggen ze niet. Bij Tussenrapportage en Jaarrekening staan wel de hele lasten en baten van deze posten: leg die naast uw eigen begroting." / "The amounts are differences with current policy. Whether current policy itself fits your budget they do not say. Tussenrapportage and Jaarrekening do show all costs and income of these posts: hold those beside your own budget.";
    LEFT_OUT_MODEL = "Andere risico’s van de gemeente, bijsturen onderweg, nieuw rijksbeleid en alles wat het model niet kent tellen niet mee. Een deel van de aannames is een oordeel (klasse C)." / "Other risks of the municipality, adjusting on the way, new national policy and everything the model does not know do not count. Part of the assumptions is judgement (grade C).";
    LEFT_OUT_MONEY = "Er is niet gerekend met rente en met latere loon- en prijsstijging. Bedragen zijn afgerond." / "Interest and later rises of wages and prices are not counted. Amounts are rounded.";
    FILES = "Meenemen" / "Take along";
    XLSX = "XLSX" / "XLSX";
    CSV = "CSV" / "CSV";
    CSV_MACHINE = "CSV (machine)" / "CSV (machine)";
    DRAFT = "Raadsvoorstel" / "Council proposal";
    COPY = "Kopieer Financiën" / "Copy Finances";
    PRINT = "Afdrukken" / "Print";
    MAKING = "Het bestand wordt gemaakt…" / "The file is being made…";
    FAILED = "Het bestand kon niet worden gemaakt: het deel van Kantelpunt dat bestanden schrijft, is niet binnengekomen. Controleer de verbinding en probeer het opnieuw." / "The file could not be made: the part of Kantelpunt that writes files did not arrive. Check the connection and try again.";
    COPIED = "De tekst en de tabel staan op het klembord." / "The text and the table are on the clipboard.";
    COPY_YOURSELF = "Kopiëren mag hier niet vanzelf. Selecteer de tekst hieronder en kopieer die zelf (Ctrl+C)." / "Copying by itself is not allowed here. Select the text below and copy it yourself (Ctrl+C).";
    COPY_TEXT = "Tekst Financiën" / "Text of Finances";
    KADERNOTA_HELP = "Kadernota (voorjaar): de ruimte per taakveld, voor de richting." / "Kadernota (spring): the room by taakveld, for the direction.";
    BEGROTING_HELP = "Begroting (najaar): elke post, incidenteel of structureel, voor het besluit." / "Begroting (autumn): every post, incidental or structural, for the decision.";
    TUSSENRAPPORTAGE_HELP = "Tussenrapportage (in het jaar): gerealiseerd tot nu, en de rest van het jaar opnieuw berekend met de werkelijke aantallen." / "Tussenrapportage (during the year): realised so far, and the rest of the year computed again with the real numbers.";
    JAARREKENING_HELP = "Jaarrekening (na het jaar): begroot tegenover gerealiseerd." / "Jaarrekening (after the year): budgeted against realised.";
    KADERNOTA = "Kadernota" / "Kadernota";
    BEGROTING = "Begroting" / "Begroting";
    TUSSENRAPPORTAGE = "Tussenrapportage" / "Tussenrapportage";
    JAARREKENING = "Jaarrekening" / "Jaarrekening";
}

/// The name of a moment of the cycle, and what it is for.
#[must_use]
pub const fn moment(moment: Moment) -> (Said, Said) {
    match moment {
        Moment::Kadernota => (KADERNOTA, KADERNOTA_HELP),
        Moment::Begroting => (BEGROTING, BEGROTING_HELP),
        Moment::Tussenrapportage => (TUSSENRAPPORTAGE, TUSSENRAPPORTAGE_HELP),
        Moment::Jaarrekening => (JAARREKENING, JAARREKENING_HELP),
    }
}

/// What the file is called that was just made.
#[must_use]
pub fn made(file: &str, language: Language) -> String {
    match language {
        Language::Nl => format!("{file} is gemaakt en staat bij uw downloads."),
        Language::En => format!("{file} is made and stands among your downloads."),
    }
}

/// The name of the field for a realised figure.
#[must_use]
pub fn realised(row: &str, side: &str, language: Language) -> String {
    match language {
        Language::Nl => format!("Gerealiseerd, {row}, {side} (× € 1.000)"),
        Language::En => format!("Realised, {row}, {side} (× € 1,000)"),
    }
}

/// The head of the column with what was expected at the end of a month.
#[must_use]
pub fn expected_then(month: u32, language: Language) -> String {
    format!("{} {}", language.pick("Verwacht eind", "Expected end of"), month_name(month, language))
}

/// The name of the field for a real count.
#[must_use]
pub fn count_field(label: &str, month: u32, language: Language) -> String {
    let month = month_name(month, language);
    match language {
        Language::Nl => format!("Werkelijk eind {month}: {label}"),
        Language::En => format!("Real at the end of {month}: {label}"),
    }
}

/// Why a real count was not accepted.
#[must_use]
pub fn count_refused(typed: &str, language: Language) -> String {
    match language {
        Language::Nl => {
            format!("‘{typed}’ is geen aantal: typ een getal van 0 tot en met {}.", whole(MOST_PEOPLE, language))
        }
        Language::En => {
            format!("‘{typed}’ is no number of people: type a number from 0 to {}.", whole(MOST_PEOPLE, language))
        }
    }
}

/// Why a realised figure was not accepted.
#[must_use]
pub fn refused(typed: &str, language: Language) -> String {
    match language {
        Language::Nl => {
            format!("‘{typed}’ is geen bedrag × € 1.000: typ een getal van 0 tot en met {}.", whole(MOST, language))
        }
        Language::En => format!("‘{typed}’ is no amount × € 1,000: type a number from 0 to {}.", whole(MOST, language)),
    }
}

/// What a click on I or S of a row does.
#[must_use]
pub fn turn(row: &str, is_incidental: bool, language: Language) -> String {
    match (language, is_incidental) {
        (Language::Nl, true) => format!("{row}: I, incidenteel. Maak structureel"),
        (Language::Nl, false) => format!("{row}: S, structureel. Maak incidenteel"),
        (Language::En, true) => format!("{row}: I, incidental. Make structural"),
        (Language::En, false) => format!("{row}: S, structural. Make incidental"),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_text_is_there_in_both_languages() {
        crate::app::said::check(super::ALL);
    }
}
