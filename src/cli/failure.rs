//! What can go wrong, as one sentence in the user's language, with its exit status.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::parameters::path::DataError;
use crate::scenario::import::RowError;
use crate::scenario::import::cbs::CbsProblem;
use crate::scenario::input_error::InputError;
use crate::text::Language;

/// Why there is no result.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The user can mend it: the sentence in Dutch and in English.
    Input(String, String),
    /// Somebody else must mend it: the sentence in Dutch and in English.
    Elsewhere(String, String),
    /// We must mend it.
    Ours(String),
}

impl Failure {
    pub(crate) const fn status(&self) -> u8 {
        match self {
            Self::Input(..) => 2,
            Self::Elsewhere(..) | Self::Ours(_) => 1,
        }
    }

    pub(crate) fn sentence(&self, language: Language) -> String {
        match (self, language) {
            (Self::Input(sentence, _) | Self::Elsewhere(sentence, _), Language::Nl)
            | (Self::Input(_, sentence) | Self::Elsewhere(_, sentence), Language::En) => sentence.clone(),
            (Self::Ours(what), Language::Nl) => format!("Dit is een fout van Kantelpunt, niet van u: {what}."),
            (Self::Ours(what), Language::En) => format!("This is a fault of Kantelpunt, not yours: {what}."),
        }
    }

    /// Everything that is wrong in the rows of this file, one line each.
    pub(crate) fn in_rows(errors: &[RowError], file: &str) -> Self {
        let lines = |language| {
            let lines = errors.iter().map(|error| format!("{file}: {}", error.sentence(language)));
            lines.collect::<Vec<_>>().join("\n")
        };
        Self::Input(lines(Language::Nl), lines(Language::En))
    }

    /// The same about an input that stands in this file.
    pub(crate) fn in_file(error: &InputError, file: &str) -> Self {
        let sentence = |language| format!("{file}: {}", error.sentence(language));
        Self::Input(sentence(Language::Nl), sentence(Language::En))
    }
}

impl From<InputError> for Failure {
    fn from(error: InputError) -> Self {
        Self::Input(error.sentence(Language::Nl), error.sentence(Language::En))
    }
}

impl From<CbsProblem> for Failure {
    fn from(problem: CbsProblem) -> Self {
        let kind = if problem.is_input() { Self::Input } else { Self::Elsewhere };
        kind(problem.sentence(Language::Nl), problem.sentence(Language::En))
    }
}

impl From<DataError> for Failure {
    fn from(error: DataError) -> Self {
        Self::Ours(error.to_string())
    }
}

/// A value that is none of the options.
pub(crate) fn choice(field: &str, value: &str, options: &[&str]) -> Failure {
    let options = options.join(", ");
    InputError::new(field, value, format!("kies uit: {options}"), format!("choose from: {options}")).into()
}

/// The language of sentences, also when the arguments cannot be read.
pub(crate) fn language(arguments: impl Iterator<Item = String>) -> Language {
    let mut is_next = false;
    let mut language = Language::default();
    for argument in arguments {
        let code = if is_next { Some(argument.as_str()) } else { argument.strip_prefix("--lang=") };
        language = code.and_then(Language::from_code).unwrap_or(language);
        is_next = argument == "--lang";
    }
    language
}

/// One sentence for what clap would say in several lines.
pub(crate) fn of_clap(error: &clap::Error) -> Failure {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let sentence =
        |nl: &str, en: &str, what: String| Failure::Input(format!("‘{what}’ {nl}."), format!("‘{what}’ {en}."));
    let argument = || text(ContextKind::InvalidArg);
    const COMMANDS: &str = "presets, levers, parameters, mechanisms, schema, simulate, sensitivity, calibrate, hindcast, equations, xmile, import-csv, import-cbs, pool";
    match error.kind() {
        ErrorKind::UnknownArgument => sentence(
            "is geen optie van dit commando; `--help` noemt ze alle",
            "is no option of this command; `--help` lists them all",
            argument(),
        ),
        ErrorKind::InvalidSubcommand => sentence(
            &format!("is geen commando, kies uit: {COMMANDS}"),
            &format!("is no command, choose from: {COMMANDS}"),
            text(ContextKind::InvalidSubcommand),
        ),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => Failure::Input(
            format!("Geef een commando, kies uit: {COMMANDS}."),
            format!("Give a command, choose from: {COMMANDS}."),
        ),
        ErrorKind::MissingRequiredArgument => sentence("ontbreekt en is nodig", "is missing and needed", argument()),
        ErrorKind::InvalidValue => {
            sentence("krijgt geen waarde en heeft er een nodig", "gets no value and needs one", argument())
        }
        ErrorKind::ArgumentConflict => {
            sentence("kan maar één keer gegeven worden", "can be given only once", argument())
        }
        _ => {
            let rendered = error.render().to_string();
            let first = rendered.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
            Failure::Input(format!("{first}."), format!("{first}."))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_found_in_any_form_and_dutch_otherwise() {
        let of = |text: &str| language(text.split(' ').map(String::from));
        assert_eq!(of("simulate --lang en"), Language::En);
        assert_eq!(of("--lang=en simulate"), Language::En);
        assert_eq!(of("--lang de simulate"), Language::Nl);
        assert_eq!(of("simulate --preset en"), Language::Nl);
    }

    #[test]
    fn our_own_fault_has_status_one() {
        let failure = Failure::from(DataError { file: "data/x.csv", line: 3, expected: "a year" });
        assert_eq!(failure.status(), 1);
        assert!(failure.sentence(Language::Nl).contains("data/x.csv line 3"));
    }
}
