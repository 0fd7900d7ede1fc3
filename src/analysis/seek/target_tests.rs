//! Targets: read, said back, refused, and held against a run.

use super::*;
use crate::analysis::comparison::Kantelpunt;
use crate::analysis::experiment::{Experiment, Mode};
use crate::levers::Levers;
use crate::parameters::path::Paths;
use crate::scenario::assumptions::AssumptionSet;
use crate::scenario::preset::{Preset, PresetId};
use crate::text::Language;

const RUN: Calendar = Calendar { start: YearMonth { year: 2027, month: 1 }, months: 120 };

fn target(text: &str) -> Target {
    Target::parse(text, RUN).unwrap()
}

fn refusal(text: &str, language: Language) -> String {
    Target::parse(text, RUN).unwrap_err().sentence(language)
}

/// A run of the real model, whose figures a test may overwrite.
fn record() -> Record {
    let paths = Paths::load().unwrap();
    let preset = Preset::load(PresetId::average(20, 2027), &paths).unwrap();
    let member = &preset.members[0];
    let experiment = Experiment::new(member.case, member.current, &AssumptionSet::default(), paths);
    let levers = Levers { fte_per_wijkteam: 12.0, ..member.current };
    Record::of(experiment.run(&[levers], Mode::Expected)).remove(0)
}

#[test]
fn every_condition_reads_its_own_figure_and_its_own_bound() {
    let mut record = record();
    record.comparison.npv = -100.0;
    record.comparison.structural = 20.0;
    record.comparison.peak_funding = 500.0;
    for (text, holds) in [
        ("npv >= -100", true),
        ("npv > -100", false),
        ("npv<=-100", true),
        ("npv < -100", false),
        ("structural ≥ 2e1", true),
        ("peak_funding ≤ 499.5", false),
        ("npv >= -100 and peak_funding <= 500", true),
        ("npv >= -100 en peak_funding <= 400", false),
        ("npv >= 0 and peak_funding <= 500", false),
    ] {
        assert_eq!(target(text).is_met(&record), holds, "{text}");
    }
}

#[test]
fn a_figure_of_a_year_is_that_of_the_year() {
    let mut record = record();
    record.comparison.yearly_saldo = (0..10).map(f64::from).collect();
    record.comparison.yearly_national_saldo = (0..10).map(|year| f64::from(-year)).collect();
    record.comparison.cumulative = (0..120).map(f64::from).collect();
    let loads: Vec<f64> = record.outcome(Outcome::LoadRatio).collect();
    for (text, value) in [
        ("saldo@2030", 3.0),
        ("national_saldo@2030", -3.0),
        ("cumulative@2027", 11.0),
        ("cumulative@2036", 119.0),
        ("load_ratio@2029", loads[2]),
    ] {
        assert!(target(&format!("{text} >= {value}")).is_met(&record), "{text}");
        assert!(!target(&format!("{text} > {value}")).is_met(&record), "{text}");
    }
    assert_ne!(loads[1], loads[2]);
}

#[test]
fn the_kantelpunt_is_a_year_or_a_month_and_never_meets_nothing() {
    let mut record = record();
    let mut holds = |turn: Kantelpunt, text: &str| {
        record.comparison.kantelpunt = turn;
        target(text).is_met(&record)
    };
    // Month 59 is December 2031.
    for (turn, by_2031, before_2031, by_april) in [
        (Kantelpunt::FromTheStart, true, true, true),
        (Kantelpunt::Month(47), true, true, true),
        (Kantelpunt::Month(48), true, false, true),
        (Kantelpunt::Month(52), true, false, false),
        (Kantelpunt::Month(59), true, false, false),
        (Kantelpunt::Month(60), false, false, false),
        (Kantelpunt::Never, false, false, false),
        (Kantelpunt::NoDifference, false, false, false),
    ] {
        assert_eq!(holds(turn, "kantelpunt <= 2031"), by_2031, "{turn:?}");
        assert_eq!(holds(turn, "kantelpunt < 2031"), before_2031, "{turn:?}");
        assert_eq!(holds(turn, "kantelpunt <= 2031-04"), by_april, "{turn:?}");
    }
}

#[test]
fn a_run_that_starts_within_a_year_has_a_short_first_year() {
    let run = Calendar { start: YearMonth { year: 2015, month: 7 }, months: 24 };
    assert_eq!(run.years(), (2015, 2017));
    assert_eq!([0, 1, 2].map(|place| run.last_month(place)), [5, 17, 23]);
    assert_eq!(run.months_before(YearMonth { year: 2016, month: 1 }), 6.0);
}

#[test]
fn a_target_is_said_back_as_it_was_read() {
    let said = target("  npv>=0   and waiting_weeks@2030 <= 6 ").to_string();
    assert_eq!(said, "npv >= 0 and waiting_weeks@2030 <= 6");
    assert_eq!(target(&said), target("npv >= 0 en waiting_weeks@2030 <= 6"));
}

#[test]
fn a_refusal_says_what_is_wrong_and_what_is_accepted_in_both_languages() {
    for (text, nl, en) in [
        ("", "geef een naam", "give a name"),
        ("npv", "geef een naam", "give a name"),
        ("npv = 0", "geef een naam", "give a name"),
        ("npv >= 0 and", "geef een naam", "give a name"),
        ("winst >= 0", "kies een naam uit: npv", "choose a name from: npv"),
        ("load_ratio <= 1", "noem een jaar van 2027 tot en met 2036", "name a year from 2027 to 2036"),
        ("load_ratio@2040 <= 1", "load_ratio@2036", "load_ratio@2036"),
        ("load_ratio@mei <= 1", "noem een jaar", "name a year"),
        ("npv@2030 >= 0", "npv heeft geen jaar", "npv has no year"),
        ("npv >= veel", "zoals 500000", "such as 500000"),
        ("npv >= inf", "zoals 500000", "such as 500000"),
        ("peak_funding <= 500.000", "zonder punten", "without thousands"),
        ("kantelpunt >= 2031", "geef kantelpunt <=", "give kantelpunt <="),
        ("kantelpunt <= 2050", "2027 tot en met 2036", "from 2027 to 2036"),
        ("kantelpunt <= 2031-13", "2036-04", "2036-04"),
    ] {
        for (language, part) in [(Language::Nl, nl), (Language::En, en)] {
            let sentence = refusal(text, language);
            assert!(sentence.contains("target") && sentence.contains(part), "{text}: {sentence}");
        }
    }
    assert!(refusal("winst >= 0", Language::Nl).contains("garantiebaan_counted"));
    assert!(target("load_ratio@2030 <= 1.025").to_string().contains("1.025"));
}
