//! The sentences of Vergelijk, in plain Dutch and in English.

use crate::analysis::precision::Estimate;
use crate::app::said::said;
use crate::text::Language;
use crate::text::number::{chance, give_or_take, whole};

said! {
    TITLE = "Scenario’s naast elkaar" / "Scenarios side by side";
    INTRO = "Zet scenario’s naast elkaar, ook met huidig beleid, en zie welke keuze het beste standhoudt." / "Put scenarios side by side, current policy included, and see which choice holds up best.";
    LIST = "Uw scenario’s" / "Your scenarios";
    LIST_HELP = "Het scenario op het scherm past u aan in Verken. Maak een kopie om iets anders te proberen." / "You change the scenario on screen in Explore. Make a copy to try something else.";
    ONE_ONLY = "U hebt één scenario. Hieronder staat het naast huidig beleid. Maak een kopie en verander die in Verken: dan ziet u welk van de twee het beste standhoudt." / "You have one scenario. Below it stands beside current policy. Make a copy and change it in Explore: then you see which of the two holds up best.";
    NOTHING_YET = "Hier ziet u uw scenario’s naast elkaar: wat ze kosten en opleveren, en welke het beste standhoudt. Verander eerst een keuze in Verken." / "Here you see your scenarios side by side: what they cost and yield, and which holds up best. First change a choice in Explore.";
    COPY = "Kopieer het scenario op het scherm" / "Copy the scenario on screen";
    SHOW = "Zet op het scherm" / "Put on screen";
    SHOWN = "Op het scherm" / "On screen";
    REMOVE = "Verwijder" / "Remove";
    NAME = "Naam" / "Name";
    NAME_REFUSED = "Die naam kan niet: hij is leeg of al in gebruik. De oude naam blijft." / "That name is not possible: it is empty or taken. The old name stays.";
    CHANGED = "Andere keuzes dan nu" / "Choices that differ";
    ACTIONS = "Wat u ermee kunt doen" / "What you can do with it";
    FIGURES = "Kerncijfers" / "Key figures";
    FIGURES_HELP = "Alles is het verschil met huidig beleid; + is voordeel. P50 is de middelste uitkomst; 8 van de 10 uitkomsten liggen tussen P10 en P90." / "Everything is the difference with current policy; + is an advantage. P50 is the middle outcome; 8 of every 10 outcomes lie between P10 and P90.";
    SCENARIO = "Scenario" / "Scenario";
    CURRENT_POLICY = "Huidig beleid" / "Current policy";
    ADDED_UP = "Opgeteld" / "Added up";
    PEAK = "Diepste punt (P50)" / "Deepest point (P50)";
    STRUCTURAL = "Laatste jaar (P50)" / "Last year (P50)";
    CHANCE_OF_KANTELPUNT = "Kans op een kantelpunt" / "Chance of a turning point";
    CHANCE_PAYS_BACK = "Kans dat het zich terugverdient" / "Chance that it pays back";
    PAIRS = "Welke is beter?" / "Which one is better?";
    BESIDE = "Naast elkaar" / "Side by side";
    BESIDE_HELP = "Alle grafieken hebben dezelfde schaal." / "All charts have the same scale.";
    NOT_APART = "Niet te onderscheiden van" / "Cannot be told apart from";
    PAIRS_CAPTION = "Donker: de rij is vaker beter dan de kolom. Open en met ~: niet te onderscheiden; =: altijd gelijk. Licht: de rij is minder vaak beter." / "Dark: the row is better more often than the column. Open and with ~: cannot be told apart; =: always the same. Light: the row is better less often.";
    FAILING = "Wanneer gaat het mis?" / "When does it fail?";
    FAILING_HELP = "We zoeken bij welke aannames dat het vaakst gebeurt." / "We look for the assumptions under which that happens most.";
    FAILING_WAIT = "Even geduld: we zoeken wanneer het misgaat." / "One moment: we look for when it fails.";
    RULE = "Hoe vaak" / "How often";
    SHARE = "Deel" / "Share";
    OF_RULE = "Mislukt, als dit zo is" / "Fails, when this is so";
    OF_ALL = "Mislukt, over alle gevallen" / "Fails, over all cases";
    OF_FAILURES = "Van alle mislukkingen valt hieronder" / "Of all failures, are among these";
    RULE_HOLDS = "Zo vaak is dit zo" / "This is so";
    RULE_HELP = "De letter zegt hoe goed we de aanname kennen: A is een officieel cijfer, B onderzoek, C een oordeel. De regel is gezocht in de ene helft van de berekeningen en geteld in de andere. ± is twee keer de rekenfout." / "The letter says how well we know the assumption: A is an official figure, B research, C a judgement. The rule was looked for in one half of the runs and counted in the other. ± is twice the sampling error.";
    OUTCOMES = "Een andere uitkomst naast elkaar" / "Another outcome side by side";
    OUTCOMES_HELP = "Alle grafieken hebben dezelfde schaal." / "All charts have the same scale.";
    OUTCOME = "Uitkomst" / "Outcome";
    PAIRS_HELP = "Alle scenario’s krijgen hetzelfde voorgelegd: dezelfde aannames en hetzelfde toeval. We vergelijken wat er aan het einde opgeteld overblijft. Twee keuzes zijn niet te onderscheiden als geen van beide in meer dan 2 van de 3 gevallen de beste is, of als het verschil binnen de rekenfout valt. Die grens is ons oordeel." / "All scenarios meet the same: the same assumptions and the same chance. We compare what remains added up in the end. Two choices cannot be told apart when neither is the better one in more than 2 of 3 cases, or when the difference lies within the sampling error. That limit is our judgement.";
    REGRET = "Waar krijgt u het minst spijt van?" / "What will you regret least?";
    REGRET_HELP = "Spijt is wat u achteraf misloopt: het verschil met de keuze die in die berekening de beste was." / "Regret is what you miss afterwards: the difference with the choice that was the best in that computation.";
    MEAN_REGRET = "Gemiddeld" / "On average";
    P90_REGRET = "In 1 van de 10 gevallen meer dan" / "In 1 of 10 cases more than";
    MOST_REGRET = "Meeste in deze berekeningen" / "Most in these computations";
    CHANCE_BEST = "Kans dat dit de beste is" / "Chance that this is best";
    WAIT = "Even geduld: de scenario’s worden doorgerekend." / "One moment: the scenarios are being computed.";
}

/// A share with twice its error: `84% (± 4%)`.
#[must_use]
pub fn margin(share: Estimate, language: Language) -> String {
    let error = give_or_take(2.0 * share.standard_error, language).map(|error| format!(" ({error})"));
    format!("{}{}", chance(share.value, language), error.unwrap_or_default())
}

/// A button about one scenario, as it is read aloud.
#[must_use]
pub fn about(action: &str, name: &str) -> String {
    format!("{action}: {name}")
}

/// How far the runs are.
#[must_use]
pub fn progress(done: u32, total: u32, language: Language) -> String {
    let (done, total) = (whole(f64::from(done), language), whole(f64::from(total), language));
    match language {
        Language::Nl => format!("{done} van {total} berekeningen klaar"),
        Language::En => format!("{done} of {total} computations done"),
    }
}

/// What the tables rest on.
#[must_use]
pub fn rests_on(replications: usize, language: Language) -> String {
    let count = whole(replications as f64, language);
    match language {
        Language::Nl => format!(
            "Uit {count} berekeningen, voor elk scenario met dezelfde aannames en hetzelfde toeval. In Verken zijn het er meer: daar kan een getal iets afwijken."
        ),
        Language::En => format!(
            "From {count} computations, with the same assumptions and the same chance for every scenario. Explore has more: a number may differ a little there."
        ),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_text_is_there_in_both_languages() {
        crate::app::said::check(super::ALL);
    }

    #[test]
    fn a_share_has_its_error_beside_it() {
        let share = crate::analysis::precision::of_share(84, 100);
        let said = |share| super::margin(share, crate::text::Language::Nl);
        assert_eq!(said(share), "84% (±\u{a0}7%)");
        assert_eq!(said(crate::analysis::precision::of_share(8_400, 100_000)), "8% (±\u{a0}minder dan\u{a0}1%)");
        assert_eq!(
            said(crate::analysis::precision::of_share(100, 100)),
            "meer dan\u{a0}99%",
            "no error was found, not none"
        );
    }
}
