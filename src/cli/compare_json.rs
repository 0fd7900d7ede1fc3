//! A comparison of scenarios as JSON: the names of the contract.

use serde_json::{Value, json};

use crate::analysis::choice::discovery::{Discovery, Finding, Rule};
use crate::analysis::choice::discovery_words::{FAILING_NPV, condition, sentence};
use crate::analysis::choice::regret::Regret;
use crate::analysis::choice::versus::{Pair, Verdict};
use crate::analysis::choice::words::{Names, pair_sentence, regret_sentence, robust_sentence, satisficing_sentence};
use crate::analysis::choice::{Headline, Satisficing};
use crate::analysis::precision::{Estimate, of_mean};
use crate::analysis::turning::distribution::{KantelpuntDistribution, When};
use crate::analysis::turning::words::sentences;
use crate::cli::compare::{Plan, Results};
use crate::cli::failure::Failure;
use crate::cli::json::printed;
use crate::parameters::registry;
use crate::text::Language;

/// The dots in which the kantelpunt is told.
const DOTS: usize = 20;

/// What current policy is called, as everywhere on the command line.
const REFERENCE: &str = "reference";

pub(crate) fn comparison(plan: &Plan, results: &Results, language: Language) -> Result<String, Failure> {
    let writer = Writer { plan, results, names: Names { scenarios: &results.names, language } };
    let scenarios = || results.names.iter().zip(&results.drawn.headlines);
    let choice = &results.choice;
    let mut value = json!({
        "model_version": env!("CARGO_PKG_VERSION"),
        "preset": plan.preset.name(),
        "start": results.start.to_string(),
        "years": plan.months / 12,
        "mode": "stochastic",
        "replications": plan.replications,
        "seed": plan.seed,
        "output": plan.output.name(),
        "bound": plan.bound,
        "options": (0..choice.regrets.len()).map(|option| writer.option(option)).collect::<Result<Vec<_>, _>>()?,
        "pairs": choice.pairs.iter().map(|pair| writer.pair(pair)).collect::<Result<Vec<_>, _>>()?,
        "regret": writer.all_regret()?,
        "robust": writer.robust(),
        "satisficing": scenarios().map(|(name, all)| writer.satisficing(name, all)).collect::<Result<Vec<_>, _>>()?,
        "kantelpunt": scenarios().map(|(name, all)| writer.kantelpunt(name, all)).collect::<Result<Vec<_>, _>>()?,
        "failing": language.pick(FAILING_NPV[0], FAILING_NPV[1]),
        "discovery": scenarios().map(|(name, all)| writer.discovery(name, all)).collect::<Result<Vec<_>, _>>()?,
    });
    if let Some((_, own)) = &plan.figures {
        value["figures"] = own.write()["figures"].take();
    }
    Ok(format!("{value}\n"))
}

struct Writer<'a> {
    plan: &'a Plan,
    results: &'a Results,
    names: Names<'a>,
}

impl Writer<'_> {
    fn name(&self, option: usize) -> &str {
        self.results.names.get(option).map_or(REFERENCE, String::as_str)
    }

    fn option(&self, option: usize) -> Result<Value, Failure> {
        let output = self.plan.output;
        let merits: Vec<f64> = match self.results.drawn.headlines.get(option) {
            Some(headlines) => headlines.iter().map(|headline| output.merit(headline)).collect(),
            None => vec![output.merit(&Headline::CURRENT_POLICY); self.plan.replications as usize],
        };
        let summary = self.results.choice.merits.get(option).copied().unwrap_or_default();
        let mut value = json!({"scenario": self.name(option)});
        estimate(&mut value, "mean", of_mean(&merits))?;
        for (name, figure) in [("p10", summary.p10), ("p50", summary.p50), ("p90", summary.p90)] {
            value[name] = json!(printed(figure, name)?);
        }
        Ok(value)
    }

    fn pair(&self, pair: &Pair) -> Result<Value, Failure> {
        let versus = &pair.versus;
        let mut difference = json!({});
        estimate(&mut difference, "mean", versus.difference)?;
        for (name, figure) in [("p10", versus.p10), ("p50", versus.p50), ("p90", versus.p90)] {
            difference[name] = json!(printed(figure, name)?);
        }
        Ok(json!({
            "a": self.name(pair.a),
            "b": self.name(pair.b),
            "probability_a_better": printed(versus.probability_a_better, "probability_a_better")?,
            "equal": printed(versus.equal, "equal")?,
            "difference": difference,
            "distinguishable": versus.verdict.is_distinguishable(),
            "verdict": verdict(versus.verdict),
            "sentence": pair_sentence(pair, &self.names),
        }))
    }

    fn all_regret(&self) -> Result<Vec<Value>, Failure> {
        self.results.choice.regrets.iter().enumerate().map(|(option, regret)| self.regret(option, regret)).collect()
    }

    fn regret(&self, option: usize, regret: &Regret) -> Result<Value, Failure> {
        let mut value = json!({"scenario": self.name(option)});
        estimate(&mut value, "mean", regret.mean)?;
        for (name, figure) in [("p90", regret.p90), ("max", regret.max), ("probability_best", regret.probability_best)]
        {
            value[name] = json!(printed(figure, name)?);
        }
        value["sentence"] = json!(regret_sentence(option, regret, &self.names));
        Ok(value)
    }

    fn robust(&self) -> Value {
        let choice = &self.results.choice;
        choice.robust.map_or(Value::Null, |robust| {
            json!({
                "by_mean": self.name(robust.by_mean),
                "by_p90": self.name(robust.by_p90),
                "sentence": robust_sentence(choice, &self.names),
            })
        })
    }

    fn satisficing(&self, name: &str, headlines: &[Headline]) -> Result<Value, Failure> {
        let found = Satisficing::of(headlines, self.plan.bound);
        let mut value = json!({
            "scenario": name,
            "sentence": satisficing_sentence(&found, self.plan.bound, self.names.language),
        });
        for (part, chance) in [
            ("npv_not_negative", Some(found.pays_back)),
            ("peak_funding_within_bound", self.plan.bound.map(|_| found.within_funding)),
            ("both", self.plan.bound.map(|_| found.both)),
        ] {
            value[part] = chance.map(chance_json).transpose()?.unwrap_or_default();
        }
        Ok(value)
    }

    fn kantelpunt(&self, name: &str, headlines: &[Headline]) -> Result<Value, Failure> {
        let turns = headlines.iter().map(|headline| headline.kantelpunt);
        let found = KantelpuntDistribution::of(turns, self.results.start, self.plan.months);
        let mut bars = Vec::with_capacity(found.bars.len());
        for (bar, dots) in found.bars.iter().zip(found.dots(DOTS)) {
            let mut value = json!({"when": when(bar.when), "count": bar.count, "dots": dots});
            estimate(&mut value, "probability", bar.chance)?;
            bars.push(value);
        }
        Ok(json!({"scenario": name, "bars": bars, "sentences": sentences(&found, DOTS, self.names.language)}))
    }

    fn discovery(&self, name: &str, headlines: &[Headline]) -> Result<Value, Failure> {
        let found = Discovery::of(&self.results.drawn.declared, headlines, |headline| !headline.pays_back());
        let mut value = json!({
            "scenario": name,
            "finding": finding(&found.finding),
            "sentence": sentence(&found, self.names.language),
            "criterion": "npv < 0",
            "base_rate": printed(found.base_rate(), "base_rate")?,
            "box": [],
            "coverage": null,
            "density": null,
            "mass": null,
        });
        if let Finding::Rule(rule) = &found.finding {
            self.rule(&mut value, rule)?;
        }
        Ok(value)
    }

    fn rule(&self, value: &mut Value, rule: &Rule) -> Result<(), Failure> {
        let mut limits = Vec::with_capacity(rule.limits.len());
        for limit in &rule.limits {
            let spec = registry().nth(limit.place);
            limits.push(json!({
                "parameter": spec.map(|spec| spec.id),
                "unit": spec.map(|spec| spec.unit.in_files()),
                "low": limit.low,
                "high": limit.high,
                "p_value": printed(limit.p_value, "p_value")?,
                "condition": condition(limit, self.names.language),
            }));
        }
        value["box"] = limits.into();
        value["coverage"] = json!(printed(rule.coverage.value, "coverage")?);
        value["density"] = json!(printed(rule.density.value, "density")?);
        value["coverage_standard_error"] = error(rule.coverage)?;
        value["density_standard_error"] = error(rule.density)?;
        value["mass"] = json!(printed(rule.mass, "mass")?);
        Ok(())
    }
}

/// A figure under its name, and its standard error beside it.
fn estimate(value: &mut Value, name: &str, of: Estimate) -> Result<(), Failure> {
    value[name] = json!(printed(of.value, name)?);
    value["standard_error"] = error(of)?;
    Ok(())
}

fn chance_json(of: Estimate) -> Result<Value, Failure> {
    let mut value = json!({});
    estimate(&mut value, "probability", of)?;
    Ok(value)
}

fn error(of: Estimate) -> Result<Value, Failure> {
    Ok(json!(printed(of.standard_error, "standard_error")?))
}

fn when(when: When) -> Value {
    match when {
        When::NoDifference => json!("no_difference"),
        When::FromTheStart => json!("from_the_start"),
        When::Year(year) => json!(year.to_string()),
        When::Never => json!("never"),
    }
}

const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::NoDifference => "no_difference",
        Verdict::TossUp => "toss_up",
        Verdict::WithinError => "within_error",
        Verdict::ABetter => "a_better",
        Verdict::BBetter => "b_better",
        Verdict::AMoreOften => "a_more_often_b_on_average",
        Verdict::BMoreOften => "b_more_often_a_on_average",
    }
}

const fn finding(finding: &Finding) -> &'static str {
    match finding {
        Finding::AlmostNever => "almost_never",
        Finding::AlmostAlways => "almost_always",
        Finding::TooFewRuns => "too_few_runs",
        Finding::NoSimpleRule => "no_simple_rule",
        Finding::Rule(_) => "rule",
    }
}
