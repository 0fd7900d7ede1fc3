//! The sentences of the dialog Deel, in plain Dutch and in English.

use crate::app::said::said;
use crate::text::Language;

said! {
    SHARE = "Deel" / "Share";
    TITLE = "Deel wat u ziet" / "Share what you see";
    INTRO = "Wie de link opent, ziet dezelfde keuzes en dezelfde uitkomsten. De link wordt nergens bewaard: alles staat in de link zelf, en de browser stuurt dat deel naar geen enkele server." / "Anyone who opens the link sees the same choices and the same results. The link is stored nowhere: everything is in the link itself, and the browser sends that part to no server.";
    LINK = "Link" / "Link";
    COPY = "Kopieer" / "Copy";
    COPIED = "De link is gekopieerd." / "The link has been copied.";
    COPY_YOURSELF = "De browser laat kopiëren niet toe. De link is geselecteerd: kopieer hem zelf." / "The browser does not allow copying. The link is selected: copy it yourself.";
    QR = "QR-code van deze link" / "QR code of this link";
    QR_HELP = "Richt de camera van een telefoon op de code." / "Point the camera of a phone at the code.";
    NO_QR = "Deze link is te lang voor een QR-code. Kopieer de link, of bewaar een bestand." / "This link is too long for a QR code. Copy the link, or save a file.";
    IN_LINK = "Dit staat in de link" / "What the link holds";
    NO_CHANGES = "Geen verschil met huidig beleid." / "No difference with current policy.";
    ASSUMPTIONS = "Eigen aannames" / "Own assumptions";
    ON_SCREEN = "op het scherm" / "on screen";
    NOT_IN_LINK = "Niet in de link: waar eigen cijfers vandaan komen, wat elke deelnemer apart schatte, en wat u bij Begroting instelt en invult: wat een plus betekent, het begrotingsjaar, het amendement, wat is gerealiseerd en de werkelijke aantallen. Dat staat wel in een bestand. Wie de link heeft, kan alles lezen wat erin staat." / "Not in the link: where own figures come from, what each participant estimated, and what you set and fill in at Budget: what a plus means, the budget year, the amendment, what is realised and the real numbers. A file does hold those. Whoever has the link can read everything in it.";
    FILE = "Als bestand" / "As a file";
    SAVE = "Bewaar als bestand" / "Save as a file";
    OPEN = "Open bestand" / "Open a file";
    OPEN_HELP = "Openen is één stap: met ‘Maak ongedaan’ hebt u terug wat u had." / "Opening is one step: ‘Undo’ brings back what you had.";
    CLOSE = "Sluit" / "Close";
    FILE_NAME = "kantelpunt-project.json" / "kantelpunt-project.json";
}

/// Own figures and own current policy: without them another would get other results.
#[must_use]
pub fn brought(figures: usize, policy: bool, language: Language) -> Option<String> {
    let figures = match (figures, language) {
        (0, _) => None,
        (1, Language::Nl) => Some(String::from("1 eigen cijfer van uw gemeente")),
        (count, Language::Nl) => Some(format!("{count} eigen cijfers van uw gemeente")),
        (1, Language::En) => Some(String::from("1 own figure of your municipality")),
        (count, Language::En) => Some(format!("{count} own figures of your municipality")),
    };
    let policy = policy.then(|| language.pick("uw eigen huidige beleid", "your own current policy").to_owned());
    let told: Vec<String> = [figures, policy].into_iter().flatten().collect();
    let told = told.join(language.pick(" en ", " and "));
    let why = language
        .pick("zonder dat zou een ander andere uitkomsten zien", "without that another person would see other results");
    let lead = language.pick("Ook in de link", "Also in the link");
    (!told.is_empty()).then(|| format!("{lead}: {told}; {why}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_there_in_both_languages() {
        crate::app::said::check(ALL);
        assert!(
            NOT_IN_LINK.say(Language::Nl).contains("Begroting") && NOT_IN_LINK.say(Language::En).contains("Budget")
        );
        assert_eq!(brought(0, false, Language::Nl), None);
        assert!(
            brought(3, true, Language::Nl)
                .is_some_and(|told| told.contains("3 eigen cijfers") && told.contains("beleid"))
        );
    }
}
