//! The sentences of "Wat is nodig?", in plain Dutch and in English.

use crate::app::said::said;
use crate::text::Language;

said! {
    TITLE = "Wat is nodig?" / "What would it take?";
    HELP = "Zeg wat u wilt bereiken en aan welke hefboom u wilt draaien. Het model zoekt de stand waarmee dat met genoeg kans lukt. Al uw andere keuzes blijven zoals ze zijn." / "Say what you want to reach and which lever you want to turn. The model seeks the setting that does so with enough chance. All your other choices stay as they are.";
    LEVERS = "Waaraan mag gedraaid worden?" / "What may be turned?";
    LEVER = "Hefboom" / "Lever";
    SECOND_LEVER = "Tweede hefboom (mag)" / "Second lever (optional)";
    NO_LEVER = "Kies een hefboom" / "Choose a lever";
    NO_SECOND = "Geen tweede" / "No second one";
    TARGET = "Wat moet er gelden?" / "What must hold?";
    FIGURE = "Wat" / "What";
    SIDE = "Hoe" / "How";
    AMOUNT = "Hoeveel" / "How much";
    YEAR = "In welk jaar" / "In which year";
    AT_LATEST = "Uiterlijk in" / "At the latest in";
    MORE_CONDITIONS = "Nog een voorwaarde" / "One more condition";
    MONEY = "Geld" / "Money";
    CHANCE = "Met welke kans?" / "With which chance?";
    OWN_CHANCE = "Anders" / "Other";
    OWN_CHANCE_FIELD = "Eigen kans, in procent" / "Own chance, in percent";
    BY = "Welke stand, als er meer zijn?" / "Which setting, if there are several?";
    SMALLEST = "De kleinste verandering" / "The smallest change";
    CHEAPEST = "De goedkoopste" / "The cheapest";
    SEEK = "Zoek" / "Seek";
    CHANGED = "U hebt de vraag veranderd. Druk op Zoek voor een nieuw antwoord." / "You changed the question. Press Seek for a new answer.";
    ANSWER = "Het antwoord" / "The answer";
    TAKE = "Neem over" / "Take over";
    TAKEN = "Deze stand staat in uw scenario." / "This setting is in your scenario.";
    OTHERS = "Combinaties die het halen met een kleine verandering" / "Combinations that reach it with a small change";
    NEAREST = "De combinatie die het dichtst in de buurt komt" / "The combination that comes nearest";
    DIFFERENCE = "Opgeteld verschil" / "Difference added up";
    CHANCE_COLUMN = "Kans" / "Chance";
    SETTING = "Stand" / "Setting";
    ENOUGH = "Genoeg" / "Enough";
    YES = "ja" / "yes";
    THE_ANSWER = "ja, het antwoord" / "yes, the answer";
    NO = "nee" / "no";
    EVERY_SETTING = "De kans van elke stand" / "The chance of each setting";
    MAP_CAPTION = "De standen rond het antwoord. Tussen de vakjes is niet alles bekeken." / "The settings around the answer. Not everything between the cells was looked at.";
    CURVE_CAPTION = "Elke stap van de hefboom is bekeken; standen met weinig berekeningen kunnen er iets naast zitten." / "Every step of the lever was looked at; settings with few computations may be a little off.";
    CHOOSE_LEVER = "Kies een hefboom." / "Choose a lever.";
    CHOOSE_OTHER = "Kies twee verschillende hefbomen." / "Choose two different levers.";
    CHANCE_ERROR = "Vul een kans in boven 0 en hoogstens 100 procent, zoals 85." / "Enter a chance above 0 and at most 100 percent, such as 85.";
    KANTELPUNT = "Kantelpunt" / "Turning point";
    NPV = "Opgeteld verschil aan het einde" / "Difference added up to the end";
    STRUCTURAL = "Structureel verschil per jaar" / "Structural difference per year";
    PEAK_FUNDING = "Diepste punt: wat u voorschiet" / "Deepest point: what you advance";
    SALDO = "Verschil in een jaar" / "Difference in a year";
    CUMULATIVE = "Opgeteld verschil na een jaar" / "Difference added up after a year";
    NATIONAL_SALDO = "Verschil als elke gemeente dit doet" / "Difference if every municipality does this";
    EURO = "euro" / "euro";
    EURO_A_YEAR = "euro per jaar" / "euro per year";
    AT_LEAST = "minstens" / "at least";
    ABOVE = "meer dan" / "more than";
    AT_MOST = "hoogstens" / "at most";
    BELOW = "minder dan" / "less than";
}

/// The button that takes a condition away, by its place from 0.
#[must_use]
pub fn remove_condition(place: usize, language: Language) -> String {
    let number = place + 1;
    match language {
        Language::Nl => format!("Haal voorwaarde {number} weg"),
        Language::En => format!("Remove condition {number}"),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_text_is_there_in_both_languages() {
        crate::app::said::check(super::ALL);
    }
}
