//! Tests of the link: short, whole or refused, and the same document on the other side.

use std::collections::BTreeSet;

use super::*;
use crate::engine::random::{Purpose, RandomStream};
use crate::levers;
use crate::levers::spec::Domain;
use crate::scenario::assumptions::fixed;
use crate::scenario::preset::PresetId;

fn project() -> Project {
    let mut project = Project::new(PresetId::average(100, 2027));
    let levers = [
        ("fte_per_wijkteam", 12.5),
        ("inhabitants_per_wijkteam", 12_500.0),
        ("brede_intake_share", 0.35),
        ("sw_bestuur", 1.0),
        ("garantiebaan_ambition", 1.25),
        ("jobcoach_hours", 3.5),
    ];
    for (id, value) in levers {
        project.scenarios[0].levers.all.insert(levers::find(id).unwrap().0, value);
    }
    for (id, value) in [
        ("wijkteam_team_saving", 0.25),
        ("wijkteam_initial_load", 1.05),
        ("omgeving_discount_rate", 0.0225),
        ("wijkteam_prevention", 0.125),
    ] {
        let (place, _) = crate::parameters::find(id).unwrap();
        project.assumptions.own.insert(place, fixed(value));
    }
    project
}

fn whole(body: &str) -> String {
    format!("{body}{CHECK}{}", check(body))
}

#[test]
fn ten_changes_are_short_enough_for_a_qr_code_and_come_back() {
    let project = project();
    let link = encode(&project, Language::Nl);
    assert!(link.len() < 250, "{} {link}", link.len());
    assert_eq!(decode(&link), Ok(Link { project, language: None }));
}

#[test]
fn a_link_is_plain_signs_and_says_its_language() {
    let mut project = project();
    project.scenarios[0].name = "50% & meer = bétér, +!@:.\u{7}".into();
    let link = encode(&project, Language::En);
    assert!(link.chars().all(|sign| sign.is_ascii_alphanumeric() || "-.:,=&@+!%".contains(sign)), "{link}");
    assert_eq!(decode(&link), Ok(Link { project, language: Some(Language::En) }));
}

#[test]
fn a_program_that_encodes_or_breaks_a_link_on_the_way_does_no_harm() {
    let project = project();
    let link = encode(&project, Language::Nl);
    let encoded: String = link.bytes().map(|byte| format!("%{byte:02x}")).collect();
    let broken = link.replace(",ftePerWijk", ",fte\r\n PerWijk");
    assert_ne!(broken, link);
    for link in [encoded, broken, link.replace(':', "%3A").replace('=', "%3D").replace('&', "%26")] {
        assert_eq!(decode(&link).as_ref().map(|link| &link.project), Ok(&project));
    }
}

#[test]
fn a_link_that_lost_its_tail_or_one_sign_opens_nothing() {
    let link = encode(&project(), Language::Nl);
    for until in 2..link.len() {
        assert_eq!(decode(&link[..until]), Err(LinkError::Damaged), "{}", &link[..until]);
    }
    let mut accepted = 0;
    for place in 4..link.len() {
        let sign = if link.as_bytes()[place] == b'1' { "2" } else { "1" };
        accepted += usize::from(decode(&format!("{}{sign}{}", &link[..place], &link[place + 1..])).is_ok());
    }
    assert_eq!(accepted, 0);
    assert!(LinkError::Damaged.sentence(Language::Nl).contains("niet heel"));
}

#[test]
fn a_newer_link_says_so_and_opens_only_when_all_of_it_is_known() {
    let newer = encode(&project(), Language::Nl).replace("model=0.1.0", "model=9.0.0");
    let (body, _) = newer.rsplit_once(CHECK).unwrap();
    let opened = decode(&whole(body)).unwrap();
    assert!(opened.project.is_newer());
    let sentence = |link: &str| decode(link).unwrap_err().sentence(Language::Nl);
    for body in [format!("{body}&nieuw=1"), body.replace("ftePerWijk", "ftePerBuur"), body.replace("v=1", "v=2")] {
        let said = sentence(&whole(&body));
        assert!(said.contains("nieuwere versie van Kantelpunt (9.0.0)") && said.contains("niets geopend"), "{said}");
    }
    assert!(sentence("v=7").contains("nieuwere versie van Kantelpunt dan deze"));
    let unknown = decode(&whole(&body.replace("9.0.0", "0.1.0").replace("ftePerWijk", "ftePerBuur")));
    let said = unknown.unwrap_err().sentence(Language::En);
    assert!(said.contains("‘ftePerBuur’") && said.contains("no such lever"), "{said}");
}

#[test]
fn no_two_names_of_a_kind_are_shortened_to_the_same() {
    for ids in [LEVER_IDS, ASSUMPTION_IDS, FIGURE_IDS] {
        let known = ids.known();
        let short: BTreeSet<&String> = known.iter().map(|(short, _)| short).collect();
        assert_eq!(short.len(), known.len());
        assert!(short.iter().all(|short| short.bytes().all(|sign| sign.is_ascii_alphanumeric())));
    }
    for spec in REGISTRY {
        if let Domain::Choices(choices) = spec.domain {
            let short: BTreeSet<String> = choices.iter().map(|choice| short::short(choice.id)).collect();
            assert_eq!(short.len(), choices.len(), "{}", spec.id);
            assert!(short.iter().all(|short| short.parse::<f64>().is_err()), "{}: an option is no number", spec.id);
        }
    }
    assert_eq!(short::short("wijkteam_team_saving"), "wijkTeamSavi");
}

#[test]
fn an_address_of_ours_is_told_from_any_other() {
    assert_eq!(in_address("https://x.nl/a/?b=c#/vergelijk?v=1&model=2"), Some("v=1&model=2"));
    for other in ["", "#/verken", "#/verantwoording?taal=en", "https://x.nl/?v=1", "v=1"] {
        assert_eq!(in_address(other), None, "{other}");
    }
}

#[test]
fn no_text_breaks_the_reader() {
    let mut dice = RandomStream::new(42, 0, Purpose::Parameters);
    let mut below = |limit: usize| ((dice.uniform() * limit as f64) as usize).min(limit - 1);
    let link = encode(&project(), Language::En);
    let (body, _) = link.rsplit_once(CHECK).unwrap();
    let pieces =
        ["&", "=", ",", ":", "..", "@", "!", "%", "%zz", "é", "NaN", "inf", "1e999", "-", "scenario=", "c=", "+"];
    let mut refused = 0;
    for round in 0..20_000 {
        let mut text: Vec<char> = body.chars().collect();
        for _ in 0..=below(3) {
            let at = below(text.len());
            let until = (at + below(8)).min(text.len());
            text.splice(at..until, pieces[below(pieces.len())].chars());
        }
        let text: String = text.into_iter().collect();
        // With a check that holds, so that the rest is read too.
        refused += usize::from(decode(&if round % 5 == 0 { text } else { whole(&text) }).is_err());
    }
    assert!(refused > 14_000, "{refused}");
}
