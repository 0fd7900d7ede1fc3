//! Tests of the reader: a refusal says what is wrong, and no text breaks it.

use super::*;
use crate::engine::random::{Purpose, RandomStream};
use crate::scenario::project_schema;
use crate::text::Language;

const FULL: &str = r#"{
  "version": 1, "model": "0.1.0", "preset": "kop-van-noord-holland", "shown": "texel", "story": "kenniscentrum",
  "figures": {"texel": {"figures": {"inhabitants": 13600}, "sources": {"inhabitants": "Basisregistratie"}}},
  "current_policy": {"fte_per_wijkteam@texel": 8.5, "sw_bestuur": "eigen_bedrijf"},
  "scenarios": [{"name": "A", "levers": {"fte_per_wijkteam": 12}}, {"name": "Café"}], "chosen": "Café",
  "assumptions": {"wijkteam_team_saving": 0.2, "wijkteam_initial_load": {"low": 0.8, "mode": 1, "high": 1.1}},
  "opinions": {"wijkteam_initial_load": {"estimates": [{"participant": "Jo", "low": 0.8, "mode": 1, "high": 1.1}]}}
}"#;

fn refusal(text: &str, language: Language) -> String {
    read(text).unwrap_err().sentence(language)
}

#[test]
fn a_document_says_everything_once_and_reads_back() {
    let project = read(FULL).unwrap();
    assert_eq!((project.chosen, project.scenarios.len(), project.figures.len()), (1, 2, 1));
    assert_eq!(read(&write(&project)), Ok(project));
}

#[test]
fn a_refusal_names_the_field_the_value_and_what_is_accepted() {
    for (old, new, parts) in [
        (r#""shown""#, r#""toont""#, ["toont", "texel", "shown"]),
        ("kop-van-noord-holland", "kop", ["preset", "\"kop\"", "doorsnee-100k-2027"]),
        ("fte_per_wijkteam@texel", "fte_per_team@texel", ["fte_per_team", "8.5", "no such lever"]),
        ("8.5", "85", ["fte_per_wijkteam", "85", "3 and 20"]),
        ("eigen_bedrijf", "eigen", ["sw_bestuur", "eigen", "eigen_bedrijf"]),
        ("\"Café\"}]", "\"A\"}]", ["name", "\"A\"", "no other scenario"]),
        ("\"Café\"}]", "\" \"}]", ["name", "\" \"", "1 to 40"]),
        ("\"chosen\": \"Café\"", "\"chosen\": \"C\"", ["chosen", "\"C\"", "A, Café"]),
        (
            "\"low\": 0.8, \"mode\": 1, \"high\": 1.1}}",
            "\"low\": 8, \"mode\": 9, \"high\": 10}}",
            ["wijkteam_initial_load", "8", "number between"],
        ),
        ("wijkteam_team_saving", "wijkteam_saving", ["wijkteam_saving", "0.2", "no such assumption"]),
        ("\"inhabitants\": 13600", "\"people\": 13600", ["figure", "people", "inhabitants"]),
        ("kenniscentrum", "elf-teams", ["story", "elf-teams", "kenniscentrum"]),
        ("\"version\": 1", "\"version\": 0", ["version", "0", "1"]),
        ("\"model\": \"0.1.0\"", "\"model\": 1", ["model", "1", "0.1.0"]),
        ("\"name\": \"Café\"", "\"name\": 3", ["name", "3", "text"]),
    ] {
        assert!(FULL.contains(old), "{old}");
        let sentence = refusal(&FULL.replace(old, new), Language::En);
        assert!(parts.iter().all(|part| sentence.contains(part)), "{new}: {sentence}");
    }
    assert!(refusal("[]", Language::En).contains("object"));
    assert_eq!(refusal("{}", Language::En), "This is not a Kantelpunt file.");
    assert!(refusal(r#"{"version": 1}"#, Language::En).starts_with("‘model’ is missing"));
    assert!(refusal(r#"{"version": 99}"#, Language::En).contains("newer version"));
    assert!(refusal(r#"{"version": 1, "model": "0.1.0"}"#, Language::En).contains("doorsnee-100k-2027"));
    let no_scenarios = r#"{"version": 1, "model": "0.1.0", "preset": "nederland-2015", "scenarios": []}"#;
    assert!(refusal(no_scenarios, Language::En).contains("at least one"));
}

#[test]
fn a_newer_version_says_so() {
    let format = FULL.replace("\"version\": 1", "\"version\": 2").replace("\"0.1.0\"", "\"9.0.0\"");
    let lever = FULL.replace("fte_per_wijkteam", "fte_per_buurt").replace("\"0.1.0\"", "\"9.0.0\"");
    for text in [&format, &lever] {
        assert!(refusal(text, Language::Nl).contains("gemaakt met een nieuwere versie van Kantelpunt (9.0.0)"));
        assert!(refusal(text, Language::En).contains("made with a newer version of Kantelpunt (9.0.0)"));
    }
    let known = read(&FULL.replace("\"0.1.0\"", "\"9.0.0\"")).unwrap();
    assert!(known.is_newer() && known.is_of_other_model(), "what it knows it opens");
    assert!(
        !refusal(&FULL.replace("fte_per_wijkteam", "x").replace("0.1.0", "0.0.1"), Language::Nl).contains("nieuwere")
    );
}

#[test]
fn no_text_breaks_the_reader() {
    let mut dice = RandomStream::new(41, 0, Purpose::Parameters);
    let mut below = |limit: usize| ((dice.uniform() * limit as f64) as usize).min(limit - 1);
    let pieces = [
        "\"", "{", "}", "[", "]", ",", ":", "null", "-1", "1e999", "1e-400", "\u{0}", "é", "@", "true", "NaN", "\\u",
        "{}", "\"\"",
    ];
    let mut refused = 0;
    for _ in 0..20_000 {
        let mut text: Vec<char> = FULL.chars().collect();
        for _ in 0..=below(3) {
            let at = below(text.len());
            let until = (at + below(12)).min(text.len());
            let piece = pieces[below(pieces.len())];
            text.splice(at..until, piece.chars());
        }
        refused += usize::from(read(&text.iter().collect::<String>()).is_err());
    }
    assert!(refused > 15_000, "{refused}");
    for deep in ["[", "{\"a\":"] {
        assert!(read(&deep.repeat(100_000)).is_err());
    }
}

#[test]
fn the_schema_names_every_field_and_no_other() {
    let schema = project_schema::schema();
    let named: Vec<&String> = schema["properties"].as_object().unwrap().keys().collect();
    let mut known = KNOWN.to_vec();
    known.sort_unstable();
    assert_eq!(named, known);
    assert!(schema["$defs"]["levers"]["properties"]["fte_per_wijkteam"].is_object());
    assert!(schema["properties"]["assumptions"]["properties"]["wijkteam_team_saving"].is_object());
    assert!(schema["properties"]["opinions"].is_object());
}
