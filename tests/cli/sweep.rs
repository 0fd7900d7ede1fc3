//! Large experiments: shards that add up to the same bytes, that can be stopped, and that refuse what is not theirs.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::program::{file, json, numbers, run};

/// Five municipalities and three scenarios, of which one has an assumption of its own and one changes nothing.
fn experiment() -> Value {
    json!({
        "name": "klein", "seed": 3, "draws": 20, "years": 2,
        "municipalities": {"table": "sweep-table.csv", "preset": "doorsnee-100k-2027"},
        "scenarios": [
            {"name": "meer", "levers": {"fte_per_wijkteam": 13}},
            {"name": "rente", "levers": {"fte_per_wijkteam": 13}, "assumptions": {"omgeving_discount_rate": 0.05}},
            {"name": "niets"},
        ],
        "outputs": ["npv", "kantelpunt", "saldo", "outcomes/waiting_weeks"],
    })
}

const TABLE: &str = "id;inhabitants;bijstand_persons\nA;8000;\nB;31000;900\nC;31000;900\nD;140000;\nE;52000;1800\n";

/// The file of an experiment beside the table.
fn written(name: &str, experiment: &Value) -> String {
    file("sweep-table.csv", TABLE);
    file(name, &experiment.to_string())
}

/// An empty folder.
fn folder(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    if path.exists() {
        fs::remove_dir_all(&path).unwrap();
    }
    path.to_str().unwrap().to_owned()
}

fn sweep(experiment: &str, shard: &str, out: &str) -> Value {
    json(&["sweep", experiment, "--shard", shard, "--out", out])
}

/// The two tables after merging.
fn merged(out: &str) -> [Vec<u8>; 2] {
    json(&["merge", out]);
    ["results.parquet", "summary.parquet"].map(|name| fs::read(Path::new(out).join(name)).unwrap())
}

fn in_one(name: &str, experiment: &Value) -> (String, [Vec<u8>; 2]) {
    let (file, out) = (written(&format!("{name}.json"), experiment), folder(name));
    sweep(&file, "1/1", &out);
    let tables = merged(&out);
    (out, tables)
}

/// The sentence of a refusal.
fn refusal(arguments: &[&str]) -> String {
    let output = run(arguments);
    let sentence = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {sentence}");
    assert!(output.stdout.is_empty() && sentence.lines().count() == 1, "{arguments:?}: {sentence}");
    sentence
}

fn unit(out: &str, place: usize) -> PathBuf {
    Path::new(out).join(format!("units/{place:05}.parquet"))
}

#[test]
fn any_number_of_shards_in_any_order_and_on_any_number_of_threads_gives_the_same_bytes() {
    for (mode, count) in [("knowledge", 2), ("stochastic", 5)] {
        let mut experiment = experiment();
        experiment["mode"] = mode.into();
        let (_, whole) = in_one(&format!("sweep-{mode}-1"), &experiment);
        let (file, out) =
            (written(&format!("sweep-{mode}.json"), &experiment), folder(&format!("sweep-{mode}-{count}")));
        let mut computed = 0;
        for shard in (0..count).rev() {
            let (shard, threads) = (format!("{shard}/{count}"), (shard + 1).to_string());
            let said = json(&["sweep", &file, "--shard", &shard, "--out", &out, "--threads", &threads]);
            computed += said["computed"].as_u64().unwrap();
        }
        assert_eq!(computed, 5);
        assert!(merged(&out) == whole, "{mode}: {count} shards differ from one");
    }
}

#[test]
fn a_shard_that_was_killed_goes_on_where_it_was() {
    let file = written("sweep-killed.json", &experiment());
    let (out, (_, whole)) = (folder("sweep-killed"), in_one("sweep-not-killed", &experiment()));
    assert_eq!(sweep(&file, "1/2", &out)["computed"], 2);
    // What a killed process leaves: a draft without its end. What a copy that broke off leaves: a file without its end.
    let bytes = fs::read(unit(&out, 1)).unwrap();
    fs::write(unit(&out, 0).with_extension("77-1.part"), &bytes[..bytes.len() / 2]).unwrap();
    fs::write(unit(&out, 3), &bytes[..bytes.len() / 2]).unwrap();
    let sentence = refusal(&["merge", &out]);
    assert!(sentence.contains("ontbreken 4 van de 5") && sentence.contains("(A, C, D, E)"), "{sentence}");
    let again = sweep(&file, "1/2", &out);
    assert_eq!([&again["computed"], &again["already_there"]], [1, 1]);
    sweep(&file, "2/2", &out);
    assert!(merged(&out) == whole);
    assert_eq!(sweep(&file, "1/1", &out)["already_there"], 5);
}

#[test]
fn what_belongs_to_another_experiment_is_refused() {
    let (ours, whole) = in_one("sweep-ours", &experiment());
    let mut other = experiment();
    other["seed"] = 4.into();
    let (theirs, different) = in_one("sweep-theirs", &other);
    assert!(whole[0] != different[0], "another seed gives other draws");
    let file = written("sweep-other.json", &other);
    let sentence = refusal(&["sweep", &file, "--out", &ours]);
    assert!(sentence.contains("‘out’") && sentence.contains("ander experiment"), "{sentence}");
    // A stale file in the place of one of ours, and one beside them.
    fs::copy(unit(&theirs, 2), unit(&ours, 2)).unwrap();
    for arguments in [vec!["merge", &ours], vec!["sweep", &written("sweep-ours.json", &experiment()), "--out", &ours]] {
        let sentence = refusal(&[&["--lang", "en"], &arguments[..]].concat());
        assert!(sentence.contains("00002.parquet") && sentence.contains("another experiment"), "{sentence}");
    }
    fs::copy(unit(&theirs, 1), unit(&theirs, 7)).unwrap();
    assert!(refusal(&["merge", &theirs]).contains("00007.parquet"));
}

#[test]
fn a_municipality_does_not_depend_on_the_others() {
    let mut experiment = experiment();
    experiment["mode"] = "stochastic".into();
    let (all, _) = in_one("sweep-all", &experiment);
    file("sweep-two.csv", "id;inhabitants;bijstand_persons\nE;52000;1800\nB;31000;900\n");
    experiment["municipalities"]["table"] = "sweep-two.csv".into();
    let (two, _) = in_one("sweep-two", &experiment);
    for (there, here) in [(4, 0), (1, 1)] {
        assert_eq!(values(&unit(&all, there)), values(&unit(&two, here)));
    }
    // B and C have equal figures and a chance of their own.
    assert_ne!(values(&unit(&all, 1)), values(&unit(&all, 2)));
}

/// The last column of every row.
fn values(path: &Path) -> Vec<String> {
    rows(path).into_iter().map(|row| row.rsplit("value: ").next().unwrap().to_owned()).collect()
}

/// Every row as text.
fn rows(path: &Path) -> Vec<String> {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    let reader = SerializedFileReader::new(fs::File::open(path).unwrap()).unwrap();
    reader.get_row_iter(None).unwrap().map(|row| row.unwrap().to_string()).collect()
}

#[test]
fn a_preset_gives_what_a_simulation_gives() {
    let (preset, seed) = ("noordoost-friesland", "3");
    let mut experiment = experiment();
    experiment["mode"] = "stochastic".into();
    experiment["presets"] = json!([preset]);
    experiment.as_object_mut().unwrap().remove("municipalities");
    let (out, _) = in_one("sweep-preset", &experiment);
    let scenario = file("sweep-scenario.json", &experiment["scenarios"][1].to_string());
    let options = ["--seed", seed, "--replications", "20", "--years", "2", "--mode", "stochastic"];
    let simulated = json(&[&["simulate", "--preset", preset, "--scenario", &scenario], &options[..]].concat());
    let simulated = &simulated["scenarios"][0];
    let summary: Vec<String> = rows(&Path::new(&out).join("summary.parquet"))
        .into_iter()
        .filter(|row| row.contains("scenario: \"rente\""))
        .collect();
    let mean = |row: &str| -> f64 { row.split("mean: ").nth(1).unwrap().split(',').next().unwrap().parse().unwrap() };
    let close = |row: &str, expected: f64| assert!((mean(row) - expected).abs() < 1e-4, "{row}: {expected}");
    assert_eq!(summary.len(), 1 + 1 + 2 + 2);
    close(&summary[0], simulated["npv"]["mean"].as_f64().unwrap());
    assert!(summary[1].contains("mean: null"), "a kantelpunt has no mean: {}", summary[1]);
    for (year, expected) in numbers(&simulated["saldo"]["mean"]).into_iter().enumerate() {
        close(&summary[2 + year], expected);
    }
    for (year, expected) in numbers(&simulated["outcomes"]["waiting_weeks"]["mean"]).into_iter().enumerate() {
        close(&summary[4 + year], expected);
    }
}

#[test]
fn a_wrong_experiment_gives_one_sentence() {
    let mut count = 0;
    let mut changed = |name: &str, value: Value| {
        let mut experiment = experiment();
        experiment[name] = value;
        count += 1;
        written(&format!("sweep-wrong-{count}.json"), &experiment)
    };
    file("sweep-broken.csv", "id;inhabitants\nA;veel\n");
    let cases = [
        (changed("draws", 0.into()), "‘draws’ kan niet 0 zijn", "from 1 to 50000"),
        (changed("mode", "snel".into()), "knowledge, stochastic", "choose from"),
        (changed("hefbomen", 1.into()), "‘hefbomen’", "choose from: version, name"),
        (changed("scenarios", json!([{"levers": {"fte": 1}}])), "scenarios[0]", "there is no such lever"),
        (changed("scenarios", json!([{}, {}])), "geef elke naam één keer", "give every name once"),
        (changed("scenarios", json!(["nergens.json"])), "nergens.json", "can be read"),
        (
            changed("municipalities", json!({"table": "weg.csv", "preset": "doorsnee-20k-2027"})),
            "weg.csv",
            "can be read",
        ),
        (
            changed("municipalities", json!({"table": "sweep-broken.csv", "preset": "doorsnee-20k-2027"})),
            "Rij 2: ‘inhabitants’ kan niet ‘veel’ zijn",
            "Row 2",
        ),
        (file("sweep-wrong.json", "{"), "geldige JSON", "valid JSON"),
    ];
    let out = folder("sweep-refused");
    for (path, nl, en) in &cases {
        let dutch = refusal(&["sweep", path, "--out", &out]);
        assert!(dutch.contains(nl), "{path}: {dutch}");
        let english = refusal(&["sweep", path, "--out", &out, "--lang", "en"]);
        assert!(english.contains(en), "{path}: {english}");
    }
    let good = written("sweep-good.json", &experiment());
    assert!(refusal(&["sweep", &good, "--out", &out, "--shard", "3/2"]).contains("‘shard’"));
    assert!(refusal(&["sweep", &good, "--out", &out, "--threads", "0"]).contains("1 tot en met 1024"));
    assert!(refusal(&["sweep", &good]).contains("--out"));
    assert!(refusal(&["merge", &out]).contains("geen experiment"));
    assert!(!Path::new(&out).exists(), "nothing is written before everything is right");
}

#[test]
fn the_schema_of_an_experiment_is_printed() {
    let schema = json(&["schema", "--experiment"]);
    assert_eq!(schema["title"], "Kantelpunt experiment");
    let known = schema["properties"].as_object().unwrap();
    assert!(experiment().as_object().unwrap().keys().all(|field| known.contains_key(field)));
}

#[test]
fn the_worked_example_is_accepted_and_its_table_says_that_it_is_synthetic() {
    let folder_of_example = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/experiments");
    let table = fs::read_to_string(folder_of_example.join("synthetic_municipalities.csv")).unwrap();
    assert!(table.starts_with("# SYNTHETIC"));
    let mut example: Value =
        serde_json::from_slice(&fs::read(folder_of_example.join("national.json")).unwrap()).unwrap();
    let table = folder_of_example.join("synthetic_municipalities.csv");
    example["municipalities"]["table"] = table.to_str().unwrap().into();
    example["draws"] = 1.into();
    example["years"] = 1.into();
    let path = file("sweep-national.json", &example.to_string());
    let said = sweep(&path, "1/171", &folder("sweep-national"));
    assert_eq!([&said["municipalities"], &said["computed"]], [342, 2]);
}
