//! What the model says of every preset, as a page that a policy officer can read. When the model, a parameter or a preset
//! changes, the page changes: look at the difference, and when it is meant, write the pages anew with
//! `KANTELPUNT_GOLDEN=write cargo test --test golden`.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use kantelpunt::analysis::comparison::{Comparison, Kantelpunt};
use kantelpunt::analysis::experiment::{Experiment, Mode};
use kantelpunt::levers::Levers;
use kantelpunt::model::iv3::Iv3;
use kantelpunt::model::outcome::Outcome;
use kantelpunt::model::run::Trajectory;
use kantelpunt::parameters::path::Paths;
use kantelpunt::scenario::assumptions::AssumptionSet;
use kantelpunt::scenario::figure::{FIGURES, value};
use kantelpunt::scenario::preset::{Preset, PresetId};
use kantelpunt::scenario::{file, story};
use kantelpunt::text::Language::Nl;
use kantelpunt::text::number::{decimal, whole};

/// What is shown of current policy: label, outcome, decimals.
const OUTCOMES: [(&str, Outcome, usize); 12] = [
    ("Mensen met bijstand", Outcome::BijstandPersons, 0),
    ("Wsw-medewerkers", Outcome::WswPersons, 0),
    ("Beschut werk", Outcome::BeschutWerk, 0),
    ("Taak beschut werk", Outcome::BeschutTask, 0),
    ("Garantiebanen, geteld", Outcome::GarantiebaanCounted, 0),
    ("Opgave garantiebanen", Outcome::GarantiebaanTarget, 0),
    ("Wsw-wachtlijst", Outcome::WswWaiting, 0),
    ("Mensen met loonkostensubsidie", Outcome::LoonkostensubsidiePersons, 0),
    ("Werkdruk wijkteams (1 = norm)", Outcome::LoadRatio, 2),
    ("Weken tot een plan", Outcome::WaitingWeeks, 1),
    ("Fte aan overlegtafels", Outcome::TableFte, 1),
    ("Kosten per sw-plek (euro)", Outcome::CostPerSwPlace, 0),
];

fn row(page: &mut String, label: &str, cells: impl Iterator<Item = String>) {
    writeln!(page, "| {label} | {} |", cells.collect::<Vec<_>>().join(" | ")).unwrap();
}

fn head(page: &mut String, first: &str, run: &Trajectory) {
    row(page, first, run.years.iter().map(|year| year.year.to_string()));
    row(page, "---", run.years.iter().map(|_| "---:".to_string()));
}

/// One line for a scenario: its saldo per year, its turning point.
fn told(page: &mut String, name: &str, comparison: &Comparison, start: i32) {
    row(page, name, comparison.yearly_saldo.iter().map(|saldo| whole(saldo / 1_000.0, Nl)));
    let turn = match comparison.kantelpunt {
        Kantelpunt::NoDifference => "geen verschil".into(),
        Kantelpunt::FromTheStart => "meteen voordeel".into(),
        Kantelpunt::Month(month) => format!("kantelpunt in {}", start + (month / 12) as i32),
        Kantelpunt::Never => "geen kantelpunt binnen tien jaar".into(),
    };
    let peak = whole(comparison.peak_funding / 1_000.0, Nl);
    writeln!(page, "\n{name}: {turn}; diepste punt {peak} × € 1.000.\n").unwrap();
}

/// What a taakveld is about, as far as the model books on it.
fn taakveld(code: &str) -> &'static str {
    match code {
        "0.4" => "overhead",
        "0.7" => "rijksbudgetten",
        "6.1" => "samenkracht",
        "6.2" | "6.21" => "wijkteams en toegang",
        "6.3" => "inkomensregelingen",
        "6.4" => "begeleide participatie (sw)",
        "6.5" => "arbeidsparticipatie",
        "6.7" => "zorg en ondersteuning",
        _ => "",
    }
}

/// What [`example`] changes.
const EXAMPLE: &str = "Voorbeeld: 11 fte per wijkteam, sw-bedrijf samen met de sociale dienst, 6 uur jobcoaching per baan en maand, \
    backoffice samen met buurgemeenten, sluitende keten voor 60% van de jongeren, keukentafelgesprek bij de helft van de vragen.\n\n";

/// A scenario that touches every group of levers.
fn example(current: &Levers) -> Levers {
    Levers {
        fte_per_wijkteam: 11.0,
        sw_bestuur: 1.0,
        jobcoach_hours: 6.0,
        backoffice: 1.0,
        youth_chain_share: 0.6,
        kitchen_table_share: 0.5,
        ..*current
    }
}

fn page(id: PresetId, paths: &Paths) -> String {
    let preset = Preset::load(id, paths).unwrap();
    let experiment = Experiment::of_region(
        preset.municipalities(),
        preset.service.clone(),
        &AssumptionSet::default(),
        paths.clone(),
    );
    let mut page = format!("# {}\n\nVerwachte uitkomst bij de standaardaannames, euro van het startjaar. ", id.nl());
    page.push_str("Deze pagina is geschreven door `tests/golden.rs`.\n\n## Bij de start\n\n");
    row(&mut page, "Cijfer", preset.members.iter().map(|member| member.name.clone()));
    row(&mut page, "---", preset.members.iter().map(|_| "---:".to_string()));
    for figure in FIGURES {
        let cells = preset.members.iter().map(|member| whole(value(&member.case.figures, figure.id).unwrap(), Nl));
        row(&mut page, figure.nl, cells);
    }
    let stories = story::of(id).unwrap();
    let named: Vec<(String, Vec<Levers>)> = stories
        .iter()
        .map(|story| (story.nl.clone(), file::read(&story.scenario.to_string(), &preset.policies()).unwrap().0.levers))
        .collect();
    let all: Vec<(String, Vec<Levers>)> = std::iter::once((
        "Voorbeeld".to_string(),
        preset.members.iter().map(|member| example(&member.current)).collect(),
    ))
    .chain(named)
    .collect();
    let levers: Vec<&Vec<Levers>> = all.iter().map(|(_, levers)| levers).collect();
    let outcome = experiment.run(&levers, Mode::Expected);
    let run = &outcome.reference;
    page.push_str("\n## Huidig beleid\n\n");
    head(&mut page, "Uitkomst", run);
    for (label, which, digits) in OUTCOMES {
        row(&mut page, label, run.years.iter().map(|year| decimal(year.outcomes[which as usize], digits, Nl)));
    }
    page.push_str("\n## Lasten min baten per taakveld, × € 1.000 (min = meer baten dan lasten)\n\n");
    head(&mut page, "Taakveld", run);
    let iv3 = Iv3::load().unwrap();
    let totals: Vec<_> = run.years.iter().map(|year| iv3.totals(year.year, &year.posts)).collect();
    for (place, code) in iv3.codes().iter().enumerate() {
        let net: Vec<f64> = totals.iter().map(|totals| totals[place].costs - totals[place].income).collect();
        if net.iter().any(|net| *net != 0.0) {
            row(&mut page, &format!("{code} {}", taakveld(code)), net.iter().map(|net| whole(net / 1_000.0, Nl)));
        }
    }
    page.push_str("\n## Verschil met huidig beleid, × € 1.000 per jaar (+ is voordeel)\n\n");
    page.push_str(EXAMPLE);
    for story in &stories {
        writeln!(page, "{}: {}\n", story.nl, story.text_nl).unwrap();
    }
    for ((name, _), comparison) in all.iter().zip(&outcome.comparisons) {
        head(&mut page, "Scenario", run);
        told(&mut page, name, comparison, run.start.year);
    }
    page
}

fn place(id: PresetId) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(format!("{}.md", id.name()))
}

#[test]
fn every_preset_says_what_its_page_says() {
    let paths = Paths::load().unwrap();
    let writes = std::env::var("KANTELPUNT_GOLDEN").is_ok_and(|value| value == "write");
    let mut differing = Vec::new();
    for id in PresetId::ALL {
        let now = page(id, &paths);
        if writes {
            fs::create_dir_all(place(id).parent().unwrap()).unwrap();
            fs::write(place(id), &now).unwrap();
        }
        let kept = fs::read_to_string(place(id)).unwrap_or_default();
        if kept != now {
            let first = kept.lines().zip(now.lines()).find(|(one, other)| one != other);
            differing.push(format!("{}: {first:?}", id.name()));
        }
    }
    assert!(differing.is_empty(), "see the top of tests/golden.rs\n{differing:#?}");
}
