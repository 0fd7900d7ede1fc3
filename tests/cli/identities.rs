//! What must hold between the printed figures, to the cent.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::program::{file, json, mean, numbers};

const CHOICES: &str = r#"{"version": 1, "name": "Keuzes", "levers": {"fte_per_wijkteam": 12,
    "sw_bestuur": "met_sociale_dienst", "beschut_ambition": 1.5, "jobcoach_hours": 6, "access_channel": "loket"}}"#;
const SAVING: &str = r#"{"name": "Zuinig", "levers": {"sw_overhead_months": 12},
    "assumptions": {"omgeving_discount_rate": 0.04, "wijkteam_team_saving": {"low": 0, "mode": 0.02, "high": 0.1}}}"#;

fn simulate(name: &str, content: &str, more: &[&str]) -> Value {
    let path = file(name, content);
    // From a list of codes to the next one, with a partial first and last year.
    let mut arguments = vec!["simulate", "--preset", "doorsnee-60k-2015", "--start", "2022-07", "--years", "5"];
    arguments.extend(["--monthly", "--replications", "40", "--scenario", &path]);
    arguments.extend(more);
    json(&arguments)
}

fn all() -> Vec<Value> {
    [("choices", CHOICES), ("saving", SAVING)]
        .into_iter()
        .flat_map(|(name, content)| {
            ["expected", "stochastic"]
                .map(|mode| simulate(&format!("identity-{name}-{mode}.json"), content, &["--mode", mode]))
        })
        .collect()
}

#[track_caller]
fn assert_equal(what: &str, one: &[f64], other: &[f64]) {
    assert_eq!(one.len(), other.len(), "{what}");
    for (one, other) in one.iter().zip(other) {
        assert!((one - other).abs() < 0.01, "{what}: {one} against {other}");
    }
}

/// Income − costs of a group of posts or taakvelden, per year.
fn balance(group: &Value) -> Vec<f64> {
    let mut balance: Vec<f64> = Vec::new();
    for entry in group.as_object().unwrap().values() {
        let (income, costs) = (mean(&entry["income"]), mean(&entry["costs"]));
        balance.resize(income.len(), 0.0);
        for (sum, (income, costs)) in balance.iter_mut().zip(income.iter().zip(&costs)) {
            *sum += income - costs;
        }
    }
    balance
}

fn difference(one: Vec<f64>, other: Vec<f64>) -> Vec<f64> {
    one.iter().zip(&other).map(|(one, other)| one - other).collect()
}

#[test]
fn saldo_is_the_change_of_income_less_costs_by_taakveld_and_by_post() {
    for results in all() {
        let scenario = &results["scenarios"][0];
        for group in ["money", "posts"] {
            for reference in [&results["reference"], &scenario["reference"]] {
                let change = difference(balance(&scenario[group]), balance(&reference[group]));
                assert_equal(group, &mean(&scenario["saldo"]), &change);
            }
        }
        assert!(mean(&scenario["saldo"]).iter().any(|saldo| saldo.abs() > 1_000.0), "a scenario without effect");
    }
}

#[test]
fn money_is_the_posts_by_their_code_of_the_year() {
    let codes: BTreeMap<&str, [&str; 2]> = include_str!("../../data/iv3.csv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .map(|line| line.split(';').collect::<Vec<_>>())
        .map(|fields| (fields[0], [fields[1], fields[2]]))
        .collect();
    for results in all() {
        let years = numbers(&results["years"]);
        let scenario = &results["scenarios"][0];
        for side in ["costs", "income"] {
            let mut sums = BTreeMap::new();
            for (post, amounts) in scenario["posts"].as_object().unwrap() {
                for (place, amount) in mean(&amounts[side]).into_iter().enumerate() {
                    let code = codes[post.as_str()][usize::from(years[place] > 2024.0)];
                    sums.entry(code).or_insert_with(|| vec![0.0; years.len()])[place] += amount;
                }
            }
            for (code, sum) in &sums {
                assert_equal(code, sum, &mean(&scenario["money"][code][side]));
            }
            assert!(scenario["money"].as_object().unwrap().keys().all(|code| sums.contains_key(code.as_str())));
        }
    }
}

#[test]
fn cumulative_is_the_discounted_running_sum_and_the_years_are_made_of_months() {
    for results in all() {
        let scenario = &results["scenarios"][0];
        let growth = 1.0 + scenario["discount_rate"].as_f64().unwrap();
        let monthly = mean(&scenario["monthly"]["saldo"]);
        let mut sum = 0.0;
        let running: Vec<f64> = (0_u32..)
            .zip(&monthly)
            .map(|(month, saldo)| {
                sum += saldo * libm::pow(growth, -f64::from(month) / 12.0);
                sum
            })
            .collect();
        assert_equal("cumulative per month", &mean(&scenario["monthly"]["cumulative"]), &running);
        let mut first = 0;
        for (year, months) in numbers(&results["months_in_year"]).into_iter().enumerate() {
            let last = first + months as usize;
            let saldo = monthly[first..last].iter().sum();
            assert_equal("saldo", &[mean(&scenario["saldo"])[year]], &[saldo]);
            assert_equal("cumulative", &[mean(&scenario["cumulative"])[year]], &[running[last - 1]]);
            first = last;
        }
        assert_eq!(first, monthly.len());
        assert_equal("npv", &[scenario["npv"]["mean"].as_f64().unwrap()], &[sum]);
        let last_year = monthly[monthly.len() - 12..].iter().sum();
        assert_equal("structural", &[scenario["structural"]["mean"].as_f64().unwrap()], &[last_year]);
    }
}

#[test]
fn peak_and_kantelpunt_follow_from_the_running_sum() {
    let mut turned = 0;
    for results in all() {
        let scenario = &results["scenarios"][0];
        let months = results["months"].as_array().unwrap();
        let line = mean(&scenario["monthly"]["cumulative"]);
        let deepest = line.iter().fold(0.0, |deepest, sum| f64::max(deepest, -sum));
        let peak = &scenario["peak_funding"];
        assert_equal("peak", &[peak["of_mean"].as_f64().unwrap()], &[deepest]);
        let after_the_last_negative = line.iter().rposition(|sum| *sum < -0.005).map_or(0, |month| month + 1);
        let kantelpunt = months.get(after_the_last_negative).cloned().unwrap_or_default();
        assert_eq!(scenario["kantelpunt"]["mean"], kantelpunt);
        turned += usize::from(after_the_last_negative > 0 && !kantelpunt.is_null());
        if results["mode"] == "expected" {
            assert_eq!(peak["mean"], peak["of_mean"]);
            assert_eq!(scenario["kantelpunt"]["probability"], if kantelpunt.is_null() { 0.0 } else { 1.0 });
        } else {
            // The deepest point of each draw lies at least as deep as that of the mean line.
            assert!(peak["mean"].as_f64().unwrap() >= deepest - 0.01);
        }
    }
    assert!(turned > 0, "no scenario of this test turns within the horizon");
}

#[test]
fn the_payers_sum_to_society_and_the_municipality_pays_the_saldo() {
    for results in all() {
        let scenario = &results["scenarios"][0];
        let payers = scenario["payers"].as_object().unwrap();
        assert_eq!(payers.len(), 5);
        let mut sum = vec![0.0; numbers(&results["years"]).len()];
        for payer in payers.values() {
            sum.iter_mut().zip(mean(payer)).for_each(|(sum, amount)| *sum += amount);
        }
        assert_equal("societal", &mean(&scenario["societal"]), &sum);
        assert_equal("municipality", &mean(&scenario["saldo"]), &mean(&payers["municipality"]));
    }
}

#[test]
fn a_scenario_that_changes_nothing_differs_by_exactly_nothing() {
    for mode in ["expected", "stochastic"] {
        let same = r#"{"name": "Zelfde", "levers": {"fte_per_wijkteam": 10}, "assumptions": {"sw_move_price": 900}}"#;
        let results = simulate(&format!("identity-same-{mode}.json"), same, &["--mode", mode]);
        let scenario = &results["scenarios"][0];
        let monthly = &scenario["monthly"];
        let series = [&scenario["saldo"], &scenario["cumulative"], &scenario["national_saldo"], &scenario["societal"]];
        let monthly = [&monthly["saldo"], &monthly["cumulative"], &monthly["national_saldo"]];
        let payers = scenario["payers"].as_object().unwrap().values();
        for value in series.into_iter().chain(monthly).chain(payers) {
            for statistic in value.as_object().unwrap().values() {
                assert!(numbers(statistic).iter().all(|number| number.to_bits() == 0), "{value}");
            }
        }
        for name in ["npv", "structural", "peak_funding"] {
            assert_eq!(scenario[name]["mean"], 0.0);
        }
        assert_eq!(scenario["kantelpunt"]["mean"], Value::Null);
        assert_eq!(scenario["kantelpunt"]["probability"], 0.0);
        for group in ["money", "posts", "stocks", "outcomes", "elsewhere"] {
            assert_eq!(scenario[group], scenario["reference"][group]);
        }
    }
}
