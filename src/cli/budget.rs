//! The command `budget`: a scenario as rows of a budget, the chance that each year closes, and the reserve for it.

use std::ops::Range;

use kantelpunt_documents::paper::OwnCase;
use serde_json::{Map, Value, json};

use crate::analysis::budget::closing::{CERTAINTIES, Closing, Reserve};
use crate::analysis::budget::ledger::{self, Books, Ledger};
use crate::analysis::budget::words::{Facts, paragraph};
use crate::analysis::budget::{Budget, Row, UNIT};
use crate::analysis::chance::Chance;
use crate::analysis::experiment::Mode;
use crate::app::begroting::noticed::in_years;
use crate::app::share::{assumed, choices};
use crate::cli::budget_file::{self, Format, Manner};
use crate::cli::failure::Failure;
use crate::cli::goal_arguments::BudgetArguments;
use crate::cli::json::{self, printed};
use crate::cli::progress::Progress;
use crate::cli::setting::Setting;
use crate::cli::{plan, workers};
use crate::export::paper::{self, Found, Telling};
use crate::levers::Levers;
use crate::model::case::YearMonth;
use crate::model::iv3::Iv3;
use crate::model::post::Side;
use crate::scenario::Scenario;
use crate::scenario::input_error::InputError;
use crate::text::Language;

/// Months of a run, unless the plan is longer.
const USUAL_MONTHS: usize = 120;

pub(crate) fn answer(asked: &BudgetArguments, language: Language) -> Result<String, Failure> {
    let replications = plan::number("replications", &asked.replications, &plan::REPLICATIONS)?;
    let manner = Manner::read(asked)?;
    let span = |start| plan_years(asked, start);
    let months = |start: YearMonth| Ok(months_until(start, span(start)?.end));
    let setting = Setting::read(&asked.case, Some(&asked.scenario), months)?;
    let amendment = asked.amendment.as_deref().map(|file| amendment(file, &setting)).transpose()?;
    let (plan, iv3) = (span(setting.start)?, Iv3::load()?);
    let years = json::years(setting.start, setting.months);
    let [ledger, other] = replicate(&setting, amendment.as_ref(), replications);
    let budgeted = ledger::results(&setting.experiment.run(&[&setting.scenario.levers], Mode::Expected).reference);
    let first = setting.start.year;
    let places = plan.start.abs_diff(first) as usize..plan.end.abs_diff(first) as usize;
    let budget = Budget::new(&ledger, &iv3, &years, places.clone());
    let closings = Closings::of(&ledger, &budgeted, &budget, places.clone());
    let amended = amendment.as_ref().map(|scenario| (scenario, Budget::new(&other, &iv3, &years, places.clone())));
    let name = match language {
        Language::Nl => setting.preset.nl(),
        Language::En => setting.preset.en(),
    };
    let last_of_run = years.last().map_or(first, |(year, _)| *year);
    let words = Facts {
        case: &name,
        scenario: &setting.scenario.name,
        prices: first,
        from: plan.start,
        horizon: (first, last_of_run),
        plan: &closings.plan,
        changed: &closings.changed,
        is_no_difference: ledger.is_no_difference(),
        books: Some(&closings.books),
        run: &closings.run,
    };
    let paragraph = paragraph(&words, language);
    if manner.format != Format::Json {
        let telling = Telling {
            language,
            case: &name,
            scenario: &setting.scenario.name,
            choices: &choices(&setting.scenario.levers, &setting.policies, language),
            own: &OwnCase { assumptions: assumed(&setting.assumptions, language), ..OwnCase::default() },
            date: &manner.date,
            link: "",
            years: &years,
            plan: places.clone(),
            sign: manner.sign,
            letters: true,
            terms: true,
            shown: "begroting",
        };
        let found = Found {
            budget: &budget,
            plan: &closings.plan,
            changed: &closings.changed,
            run: &closings.run,
            better: paper::cheaper(&ledger, None, &places, &years),
            noticed: &in_years(&ledger.effects, &years, &places, language),
            paragraph: &paragraph,
            is_no_difference: ledger.is_no_difference(),
        };
        let beside =
            amended.as_ref().map(|(scenario, amended)| paper::amendment(&telling, &budget, (&scenario.name, amended)));
        let paper = paper::paper(&telling, &found, beside.into_iter().collect(), Vec::new());
        return budget_file::put(budget_file::bytes(&paper, manner.format)?, asked.output.as_deref());
    }
    let mut value = json!({
        "model_version": env!("CARGO_PKG_VERSION"),
        "preset": setting.preset.name(),
        "scenario": setting.scenario.name,
        "start": setting.start.to_string(),
        "mode": "stochastic",
        "replications": replications,
        "seed": setting.seed,
        "unit": "x1000",
        "prices": first,
        "years": plan.collect::<Vec<_>>(),
        "paragraph": paragraph,
    });
    if let Value::Object(fields) = &mut value {
        rows(&budget, language, fields);
        amended.iter().for_each(|(scenario, amended)| change(scenario, &budget, amended, fields));
        closings.write((first, last_of_run), budgeted.get(places).unwrap_or_default(), fields)?;
    }
    budget_file::put(json::pretty(&value)?.into_bytes(), asked.output.as_deref())
}

/// The second scenario, under the assumptions of the first.
fn amendment(file: &str, setting: &Setting) -> Result<Scenario, Failure> {
    let read = plan::scenarios(&[file.to_owned()], &setting.policies)?.pop();
    let (scenario, assumptions) = read.ok_or_else(|| Failure::Ours("a file without a scenario".into()))?;
    if assumptions == setting.assumptions {
        return Ok(scenario);
    }
    Err(InputError::new(
        "amendment",
        file,
        "dezelfde aannames als in het voorstel: een amendement verandert keuzes, geen aannames",
        "the assumptions of the proposal: an amendment changes choices, no assumptions",
    )
    .into())
}

/// The calendar years of the plan; the run can reach 30 years.
fn plan_years(asked: &BudgetArguments, start: YearMonth) -> Result<Range<i32>, Failure> {
    let furthest = start.year + *plan::YEARS.end() as i32 - 1;
    let from = asked.from.as_deref().map(|year| plan::number("from", year, &(start.year..=furthest))).transpose()?;
    let from = from.unwrap_or(start.year);
    let years: i32 = plan::number("years", &asked.years, &(1..=furthest - from + 1))?;
    Ok(from..from + years)
}

/// From the start to the end of the last plan year, or ten years when that is longer.
fn months_until(start: YearMonth, end: i32) -> usize {
    let until = end.abs_diff(start.year) as usize * 12 + 1 - start.month as usize;
    until.max(USUAL_MONTHS)
}

/// The books of the scenario and of the amendment, in the same draws; those of no amendment are empty.
fn replicate(setting: &Setting, amendment: Option<&Scenario>, replications: u32) -> [Ledger; 2] {
    let mut progress = Progress::new(replications);
    let mut ledgers = [Ledger::default(), Ledger::default()];
    let scenarios: Vec<&Vec<Levers>> =
        std::iter::once(&setting.scenario).chain(amendment).map(|scenario| &scenario.levers).collect();
    let compute = |replication| {
        let run = setting.experiment.run(&scenarios, Mode::Stochastic { seed: setting.seed, replication });
        [Books::at(&run, 0), Books::at(&run, 1)]
    };
    workers::in_order(replications, workers::available(), compute, |replication, books| {
        for (ledger, books) in ledgers.iter_mut().zip(books) {
            books.into_iter().for_each(|books| ledger.add(books));
        }
        progress.show(replication + 1);
    });
    ledgers
}

/// What an amendment makes of the totals, and the cover that it needs beside the proposal.
fn change(scenario: &Scenario, proposal: &Budget, amended: &Budget, fields: &mut Map<String, Value>) {
    let difference: Vec<i64> =
        amended.totals.iter().zip(&proposal.totals).map(|(amended, proposed)| amended - proposed).collect();
    let cover: Vec<i64> = difference.iter().map(|difference| (-difference).max(0)).collect();
    let told = json!({"scenario": scenario.name, "total": amended.totals, "difference": difference, "cover": cover});
    fields.insert("amendment".into(), told);
}

fn rows(budget: &Budget, language: Language, fields: &mut Map<String, Value>) {
    let row = |row: &Row| {
        let spec = row.post.spec();
        json!({
            "taakveld": row.taakveld,
            "post": spec.id,
            "label": language.pick(spec.nl, spec.en),
            "side": if spec.side == Side::Cost { "cost" } else { "income" },
            "kind": if row.incidental { "incidental" } else { "structural" },
            "amounts": row.amounts,
            "structural": row.structural,
        })
    };
    fields.insert("rows".into(), budget.rows.iter().map(row).collect());
    fields.insert("total".into(), json!({"amounts": budget.totals, "structural": budget.structural}));
    fields.insert("rounding".into(), json!(language.pick(
        "Duizendtallen, zo afgerond dat de regels optellen tot het totaal: alles naar beneden, daarna de grootste resten naar boven.",
        "Thousands, rounded so that the rows add up to the total: all down, then the largest remainders up.",
    )));
}

struct Closings {
    plan: Closing,
    /// Against a budget that already holds the rows.
    changed: Closing,
    books: Closing,
    run: Closing,
}

impl Closings {
    /// How the years at these places end, against current policy and against what was budgeted, and how all do.
    fn of(ledger: &Ledger, budgeted: &[f64], budget: &Budget, places: Range<usize>) -> Self {
        let within = |draws: &[Vec<f64>]| -> Vec<Vec<f64>> {
            draws.iter().map(|draw| draw.get(places.clone()).unwrap_or_default().to_vec()).collect()
        };
        let against: Vec<Vec<f64>> = ledger
            .results
            .iter()
            .map(|draw| draw.iter().zip(budgeted).map(|(result, budgeted)| result - budgeted).collect())
            .collect();
        Self {
            plan: Closing::of(&within(&ledger.differences)),
            changed: Closing::against(&within(&ledger.differences), &budget.euros()),
            books: Closing::of(&within(&against)),
            run: Closing::of(&ledger.differences),
        }
    }

    fn write(&self, horizon: (i32, i32), budgeted: &[f64], fields: &mut Map<String, Value>) -> Result<(), Failure> {
        let Self { plan, changed, books, run } = self;
        fields.insert("closes".into(), chances(&plan.years));
        fields.insert("closes_se".into(), errors(&plan.years)?);
        fields.insert("closes_every_year".into(), chance(plan.every)?);
        fields.insert("closes_together".into(), chance(plan.together)?);
        let budgeted: Vec<f64> = budgeted.iter().map(|euro| (euro / UNIT).round()).collect();
        fields.insert(
            "books".into(),
            json!({
                "budgeted": budgeted,
                "closes": chances(&books.years),
                "closes_se": errors(&books.years)?,
                "closes_every_year": chance(books.every)?,
                "closes_together": chance(books.together)?,
                "reserve": reserve(&books.reserve(), |reserve| reserve.amount),
            }),
        );
        fields.insert("reserve".into(), reserve(&plan.reserve(), |reserve| reserve.amount));
        fields.insert("reserve_se".into(), reserve(&plan.reserve(), |reserve| reserve.standard_error));
        fields.insert("reserve_after_change".into(), reserve(&changed.reserve(), |reserve| reserve.amount));
        let by_year = plan.reserves.iter().map(|year| reserve(year, |reserve| reserve.amount));
        fields.insert("reserve_by_year".into(), by_year.collect());
        fields.insert(
            "horizon".into(),
            json!({
                "years": (horizon.0..=horizon.1).collect::<Vec<_>>(),
                "closes": chances(&run.years),
                "closes_se": errors(&run.years)?,
                "closes_every_year": chance(run.every)?,
                "closes_together": chance(run.together)?,
                "reserve": reserve(&run.reserve(), |reserve| reserve.amount),
                "reserve_se": reserve(&run.reserve(), |reserve| reserve.standard_error),
            }),
        );
        Ok(())
    }
}

fn chances(years: &[Chance]) -> Value {
    years.iter().map(|year| year.probability()).collect()
}

fn errors(years: &[Chance]) -> Result<Value, Failure> {
    years.iter().map(|year| Ok(json!(printed(year.standard_error(), "closes_se")?))).collect()
}

fn chance(chance: Chance) -> Result<Value, Failure> {
    Ok(json!({"probability": chance.probability(), "se": printed(chance.standard_error(), "se")?}))
}

/// Thousands rounded up, so that the printed reserve is enough too.
fn reserve(reserves: &[Reserve], of: impl Fn(&Reserve) -> f64) -> Value {
    let name = |certainty: f64| format!("{:.0}", certainty * 100.0);
    let named = CERTAINTIES
        .iter()
        .zip(reserves)
        .map(|(certainty, reserve)| (name(*certainty), json!((of(reserve) / UNIT).ceil())));
    Value::Object(named.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_run_reaches_the_end_of_the_plan() {
        let start = |year, month| YearMonth { year, month };
        assert_eq!(months_until(start(2027, 1), 2031), 120);
        assert_eq!(months_until(start(2015, 1), 2031), 16 * 12);
        assert_eq!(months_until(start(2015, 7), 2031), 16 * 12 - 6);
    }
}
