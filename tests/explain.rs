//! Every lever and every assumption explains itself in both languages.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::path::Path;

use kantelpunt::levers::REGISTRY;
use kantelpunt::parameters::registry;
use serde_json::Value;

const PARTS: [&str; 6] = ["what", "example", "drives", "notices", "for", "against"];

fn file(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/explain").join(format!("{name}.json"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The file in which a text stands, and its id.
fn places() -> Vec<(String, &'static str)> {
    let levers = REGISTRY.iter().map(|spec| (format!("levers_{}", spec.group.id()), spec.id));
    levers.chain(registry().map(|spec| (spec.group.to_string(), spec.id))).collect()
}

#[test]
fn every_lever_and_assumption_has_six_parts_in_two_languages() {
    let mut missing = Vec::new();
    for (name, id) in places() {
        let texts = &file(&name)[id];
        for part in PARTS {
            let [nl, en] = ["nl", "en"].map(|language| texts[language][part].as_str().unwrap_or_default());
            let is_sentence = |text: &str| text.len() > 20 && text.ends_with(['.', '?', ')']);
            if !is_sentence(nl) || !is_sentence(en) || nl == en {
                missing.push(format!("{name}: {id}: {part}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn no_text_explains_what_is_not_there() {
    let places = places();
    let names: BTreeSet<&String> = places.iter().map(|(name, _)| name).collect();
    for name in names {
        for id in file(name).as_object().unwrap().keys() {
            assert!(places.iter().any(|(of, known)| of == name && known == id), "{name}: {id}");
        }
    }
}
