//! Why there are no figures of CBS, in one sentence that says what to do.

use crate::scenario::input_error::InputError;
use crate::text::Language;

/// Why there are no figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CbsProblem {
    /// What was given is neither a code nor a name of a municipality.
    NoCode(String),
    /// No municipality has a name like this.
    NoName(String),
    /// Several have a name like this: code and name of each.
    Several(String, Vec<(String, String)>),
    /// The browser says that it has no network.
    Offline,
    /// CBS did not answer in time.
    Slow,
    /// CBS knows no municipality with this code.
    Unknown(String),
    /// CBS has none of the figures of this municipality.
    Nothing(String),
    /// No answer came: the network or the host, with the reason where we know it.
    NotReached(String),
    /// CBS answered with an error.
    Refused {
        /// The status of the answer.
        status: u16,
        /// What was asked.
        address: String,
    },
    /// CBS answered something that we cannot read.
    Shape {
        /// What was asked.
        address: String,
        /// What we stumbled over.
        what: String,
    },
}

impl CbsProblem {
    /// Whether other input would help.
    #[must_use]
    pub const fn is_input(&self) -> bool {
        matches!(self, Self::NoCode(_) | Self::NoName(_) | Self::Several(..) | Self::Unknown(_) | Self::Nothing(_))
    }

    /// One sentence for the user.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let by_hand = language.pick(
            "probeer het later opnieuw, of vul de cijfers zelf in",
            "try again later, or fill in the figures yourself",
        );
        match (self, language) {
            (Self::NoCode(code), _) => InputError::new(
                language.pick("gemeente", "municipality"),
                format!("‘{code}’"),
                "geef de naam, of de code van CBS: GM en vier cijfers, zoals GM0363",
                "give the name, or the code of CBS: GM and four digits, such as GM0363",
            )
            .sentence(language),
            (Self::NoName(name), _) => InputError::new(
                language.pick("gemeente", "municipality"),
                format!("‘{name}’"),
                "CBS kent geen gemeente die zo heet; controleer de naam, of geef de code, zoals GM0363",
                "CBS knows no municipality of that name; check the name, or give the code, such as GM0363",
            )
            .sentence(language),
            (Self::Several(name, choices), _) => {
                let choices = choices.iter().map(|(code, name)| format!("{name} ({code})")).collect::<Vec<_>>().join(", ");
                match language {
                    Language::Nl => format!("Bij ‘{name}’ passen meer gemeenten. Kies er één: {choices}."),
                    Language::En => format!("More municipalities fit ‘{name}’. Choose one: {choices}."),
                }
            }
            (Self::Offline, Language::Nl) => {
                "U bent nu niet verbonden met internet, dus CBS is niet gevraagd. Vul de cijfers zelf in, of probeer het later.".into()
            }
            (Self::Offline, Language::En) => {
                "You are not connected to the internet now, so CBS was not asked. Fill in the figures yourself, or try later.".into()
            }
            (Self::Slow, _) => {
                let lead = language.pick("CBS antwoordt niet binnen 30 seconden", "CBS does not answer within 30 seconds");
                format!("{lead}: {by_hand}.")
            }
            (Self::Unknown(code), _) => InputError::new(
                language.pick("gemeentecode", "municipality code"),
                format!("‘{code}’"),
                "CBS kent geen gemeente met deze code, geef een code die nu geldt",
                "CBS knows no municipality with this code, give one that holds now",
            )
            .sentence(language),
            (Self::Nothing(code), Language::Nl) => {
                format!(
                    "CBS heeft van {code} geen inwoners en geen mensen met bijstand sinds 2015; vul de cijfers zelf in."
                )
            }
            (Self::Nothing(code), Language::En) => format!(
                "CBS has neither inhabitants nor persons with bijstand of {code} since 2015; fill in the figures yourself."
            ),
            (Self::NotReached(reason), Language::Nl) => format!(
                "CBS is niet bereikt{}: kijk of er internet is en of uw netwerk opendata.cbs.nl toelaat, of vul de cijfers zelf in.",
                between(reason)
            ),
            (Self::NotReached(reason), Language::En) => format!(
                "CBS was not reached{}: see whether there is internet and your network lets opendata.cbs.nl through, or fill in the figures yourself.",
                between(reason)
            ),
            // The host is busy or broken: nothing is wrong with what was asked.
            (Self::Refused { status: status @ (429 | 500..), .. }, _) => {
                let lead = language.pick("CBS kan nu geen antwoord geven", "CBS cannot answer now");
                let cause = language.pick("dat ligt niet aan u", "that is not your doing");
                format!("{lead} ({}{status}; {cause}): {by_hand}.", language.pick("fout ", "error "))
            }
            (Self::Refused { status, address }, Language::Nl) => {
                format!("CBS antwoordt met fout {status} op {address}: {by_hand}.")
            }
            (Self::Refused { status, address }, Language::En) => {
                format!("CBS answers with error {status} to {address}: {by_hand}.")
            }
            (Self::Shape { address, what }, Language::Nl) => {
                format!("Het antwoord van CBS op {address} is anders dan verwacht ({what}): {by_hand}.")
            }
            (Self::Shape { address, what }, Language::En) => {
                format!("The answer of CBS to {address} is not what we expected ({what}): {by_hand}.")
            }
        }
    }
}

/// A reason between brackets, when there is one.
fn between(reason: &str) -> String {
    if reason.is_empty() { String::new() } else { format!(" ({reason})") }
}
