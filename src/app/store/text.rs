//! What the page says of what it keeps, in plain Dutch and in English.

use crate::app::history::MOST_STEPS;
use crate::app::said::said;
use crate::text::Language;
use crate::text::number::whole;

said! {
    PROJECTS = "Projecten" / "Projects";
    PROJECTS_HELP = "Elke verandering bewaren we meteen, alleen in deze browser op dit apparaat. Wilt u een project meenemen of delen? Bewaar het dan als bestand, bij ‘Deel’." / "Every change is kept at once, only in this browser on this device. Want to take a project along or share it? Then save it as a file, at ‘Share’.";
    NO_OTHERS = "Er zijn nog geen andere projecten." / "There are no other projects yet.";
    PROMISED = "Deze browser heeft beloofd ze te bewaren, ook als de schijf vol raakt." / "This browser has promised to keep them, also when the disk fills up.";
    NOT_PROMISED = "Deze browser belooft niet dat hij ze houdt: hij mag ze wissen als de schijf vol raakt, of als u hier lang niet komt. Bewaar wat u niet wilt verliezen ook als bestand." / "This browser does not promise to hold on to them: it may erase them when the disk fills up, or when you stay away for long. Save what you do not want to lose as a file too.";
    NEW_PROJECT = "Nieuw project" / "New project";
    NAME = "Naam" / "Name";
    OPEN = "Open" / "Open";
    ON_SCREEN = "Op het scherm" / "On screen";
    DUPLICATE = "Kopieer" / "Duplicate";
    DELETE = "Verwijder" / "Delete";
    DELETE_SURE = "Verwijder voor altijd" / "Delete for ever";
    DELETE_NOT = "Toch niet" / "Keep it";
    UNREADABLE_PROJECT = "niet te lezen" / "cannot be read";
    NO_NAME = "Een project heeft een naam. De oude naam blijft." / "A project has a name. The old name stays.";
    CLOSE = "Sluit" / "Close";
    HISTORY = "Geschiedenis" / "History";
    HISTORY_HELP = "Kies een stap, ook met de pijltjestoetsen: de pagina staat dan zoals toen. Er gaat niets verloren. Ook wat u terugnam, blijft in de lijst." / "Choose a step, with the arrow keys too: the page is then as it was. Nothing is lost. What you took back stays in the list too.";
    LEFT = "teruggenomen" / "taken back";
    START = "Begin" / "Start";
    UNREADABLE_STEP = "Die stap is niet te lezen; u blijft waar u was" / "That step cannot be read; you stay where you were";
    UNKNOWN_FORM = "De bewaarde tekst heeft een vorm die deze versie niet kent, of is beschadigd." / "The text that was kept has a form that this version does not know, or is damaged.";
    SAVE_TEXT = "Bewaar de tekst als bestand" / "Save the text as a file";
    SAVE_FILE = "Bewaar uw project als bestand" / "Save your project as a file";
    DISMISS = "Sluit deze melding" / "Close this message";
    FULL = "De opslag van deze browser is vol. Uw laatste veranderingen zijn niet bewaard. U kunt gewoon doorwerken. Bewaar uw project als bestand, of verwijder een oud project: dan proberen we het opnieuw." / "The storage of this browser is full. Your latest changes are not kept. You can simply go on. Save your project as a file, or delete an old project: then we try again.";
    FORBIDDEN = "Deze browser bewaart hier niets, bijvoorbeeld door een privévenster of een instelling. U kunt gewoon doorwerken, maar na sluiten of herladen is uw werk weg. Bewaar uw project daarom als bestand." / "This browser keeps nothing here, for example because of a private window or a setting. You can simply go on, but after closing or reloading your work is gone. So save your project as a file.";
}

/// How many steps there are at most.
#[must_use]
pub fn bound(language: Language) -> String {
    let most = whole(MOST_STEPS as f64, language);
    match language {
        Language::Nl => format!("De lijst bewaart het begin en de laatste {most} stappen."),
        Language::En => format!("The list keeps the start and the last {most} steps."),
    }
}

/// Another project came on screen.
#[must_use]
pub fn opened(name: &str, language: Language) -> String {
    format!("{} ‘{name}’", language.pick("Op het scherm: project", "On screen: project"))
}

/// Another step of the history came on screen.
#[must_use]
pub fn walked(words: &str, language: Language) -> String {
    format!("{} ‘{words}’", language.pick("Naar de stap", "To the step"))
}

/// A project was deleted.
#[must_use]
pub fn removed(name: &str, language: Language) -> String {
    format!("‘{name}’ {}", language.pick("is verwijderd.", "is deleted."))
}

/// A project was copied.
#[must_use]
pub fn duplicated(name: &str, language: Language) -> String {
    format!("‘{name}’ {}", language.pick("is gekopieerd, met de geschiedenis.", "is copied, with its history."))
}

/// A project was not copied: nothing of it is kept yet, or the browser kept nothing.
#[must_use]
pub fn not_duplicated(name: &str, language: Language) -> String {
    match language {
        Language::Nl => format!(
            "‘{name}’ is niet gekopieerd: er is nog niets van bewaard. Een project wordt bewaard zodra u iets verandert."
        ),
        Language::En => format!(
            "‘{name}’ is not copied: nothing of it is kept yet. A project is kept as soon as you change something."
        ),
    }
}

/// The project is open in another tab too.
#[must_use]
pub fn elsewhere(name: &str, copy: &str, language: Language) -> String {
    match language {
        Language::Nl => format!(
            "Project ‘{name}’ is ook in een ander tabblad open. Verandert u hier iets, dan bewaren we dat apart, als ‘{copy}’."
        ),
        Language::En => format!(
            "Project ‘{name}’ is open in another tab too. If you change something here, we keep that apart, as ‘{copy}’."
        ),
    }
}

/// What is changed here goes on in a copy.
#[must_use]
pub fn copied(name: &str, copy: &str, language: Language) -> String {
    match language {
        Language::Nl => format!(
            "In een ander tabblad is project ‘{name}’ ook open. Daarom staat wat u hier doet nu apart, als ‘{copy}’. Beide blijven bewaard."
        ),
        Language::En => format!(
            "Project ‘{name}’ is open in another tab too. So what you do here now stands apart, as ‘{copy}’. Both are kept."
        ),
    }
}

/// A project cannot be read.
#[must_use]
pub fn damaged(name: &str, why: &str, language: Language) -> String {
    match language {
        Language::Nl => format!(
            "Project ‘{name}’ is niet te lezen. Het blijft bewaard zoals het is; u werkt in een ander project. {why}"
        ),
        Language::En => {
            format!("Project ‘{name}’ cannot be read. It stays kept as it is; you work in another project. {why}")
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_text_is_there_in_both_languages() {
        crate::app::said::check(super::ALL);
    }
}
