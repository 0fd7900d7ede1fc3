//! The command `seek`: the smallest or cheapest setting of one or two levers that meets a target, or that none does.

use serde_json::{Map, Value, json};

use crate::analysis::chance::Chance;
use crate::analysis::seek::dial::Dial;
use crate::analysis::seek::goal::Goal;
use crate::analysis::seek::point::{Drawn, Point};
use crate::analysis::seek::search::{Answer, By, Search};
use crate::analysis::seek::target::Calendar;
use crate::analysis::seek::{Seek, WITH_CHANCE};
use crate::cli::failure::Failure;
use crate::cli::goal_arguments::SeekArguments;
use crate::cli::json::{self, printed};
use crate::cli::progress::Progress;
use crate::cli::setting::Setting;
use crate::cli::{plan, workers};
use crate::levers::spec::Domain;
use crate::scenario::changes::lever_value;

/// Draws that a thread does at a time.
const PIECE: u32 = 16;

pub(crate) fn answer(asked: &SeekArguments) -> Result<String, Failure> {
    let probability = probability(&asked.probability)?;
    let by = plan::one_of("by", &asked.by, &[("smallest", By::Smallest), ("cheapest", By::Cheapest)])?;
    let months = 12 * plan::number("years", &asked.years, &plan::YEARS)?;
    let setting = Setting::read(&asked.case, asked.scenario.as_deref(), |_| Ok(months))?;
    let calendar = Calendar { start: setting.start, months: setting.months };
    let goal = Goal { levers: asked.lever.clone(), target: asked.target.clone(), probability, by };
    let (seek, mut search) = goal.read(&setting.policies, setting.scenario.levers.clone(), calendar)?;
    run(&mut search, |search, draw| evaluate(&seek, &setting, search, draw), workers::available());
    let mut answer = search.answer();
    if let Some(values) = answer.shown().map(|point| point.values.clone()) {
        answer.with_chance = with_chance(&seek, &setting, &values);
    }
    let writer = Writer { seek: &seek, probability };
    let mut value = json!({
        "model_version": env!("CARGO_PKG_VERSION"),
        "preset": setting.preset.name(),
        "start": setting.start.to_string(),
        "scenario": setting.scenario.name,
        "target": seek.target.to_string(),
        "asked_probability": probability,
        "by": asked.by,
        "mode": "knowledge_only",
        "seed": setting.seed,
    });
    if let Value::Object(fields) = &mut value {
        writer.write(&answer, fields)?;
    }
    json::pretty(&value)
}

fn probability(value: &str) -> Result<f64, Failure> {
    let read = value.parse().ok().filter(|chance| *chance > 0.0 && *chance <= 1.0);
    read.ok_or_else(|| Goal::refused_probability(value).into())
}

/// Does all the work of a search on these threads; the answer does not depend on how many there are.
fn run(search: &mut Search, evaluate: impl Fn(&Search, u32) -> Vec<Vec<Drawn>> + Sync, threads: usize) {
    while let Some(work) = search.work() {
        let pieces = work.draws.len().div_ceil(PIECE as usize) as u32;
        let mut progress = Progress::new(pieces);
        let mut drawn = Vec::with_capacity(pieces as usize);
        let now = &*search;
        let compute = |piece| evaluate(now, work.draws.start + piece * PIECE);
        workers::in_blocks(1, pieces, threads, compute, |piece, results| {
            drawn.push(results);
            progress.show(piece + 1);
        });
        drawn.iter().for_each(|piece| search.take(piece));
    }
}

/// A piece of the work, from this draw on.
fn evaluate(seek: &Seek, setting: &Setting, search: &Search, first: u32) -> Vec<Vec<Drawn>> {
    let Some(work) = search.work() else { return Vec::new() };
    let draws = first..work.draws.end.min(first + PIECE);
    seek.evaluate(&setting.experiment, setting.seed, &work, draws)
}

/// The chance of a setting when what happens by chance is drawn too.
fn with_chance(seek: &Seek, setting: &Setting, values: &[f64]) -> Chance {
    let mut chance = Chance::default();
    let compute = |piece: u32| {
        let first = piece * PIECE;
        seek.with_chance(&setting.experiment, setting.seed, values, first..(first + PIECE).min(WITH_CHANCE))
    };
    workers::in_blocks(1, WITH_CHANCE.div_ceil(PIECE), workers::available(), compute, |_, met| {
        met.into_iter().for_each(|met| chance.add(met));
    });
    chance
}

struct Writer<'a> {
    seek: &'a Seek,
    probability: f64,
}

impl Writer<'_> {
    fn write(&self, answer: &Answer, fields: &mut Map<String, Value>) -> Result<(), Failure> {
        let chance = |point: Option<&Point>| point.map_or(0.0, |point| point.chance.probability());
        let shown = answer.shown();
        let values = answer.best.as_ref().map(|point| self.values(point));
        let points = |points: &[Point]| points.iter().map(|point| self.point(point)).collect::<Result<Vec<_>, _>>();
        if let [dial] = &self.seek.dials[..] {
            fields.insert("lever".into(), json!(dial.name));
            fields.insert("value".into(), json!(values.and_then(|values| values.first().cloned())));
            fields.insert("frontier".into(), json!(points(&answer.points)?));
            fields.insert("meets".into(), json!(self.meeting(dial, &answer.points)));
        } else {
            let names: Vec<&str> = self.seek.dials.iter().map(|dial| dial.name.as_str()).collect();
            fields.insert("levers".into(), json!(names));
            fields.insert("values".into(), json!(values));
            fields.insert("frontier".into(), json!(points(&answer.smallest)?));
            fields.insert("grid".into(), json!(points(&answer.points)?));
        }
        fields.insert("probability".into(), json!(chance(shown)));
        let error = shown.map(|point| printed(point.chance.standard_error(), "se")).transpose()?;
        fields.insert("se".into(), json!(error));
        fields.insert("probability_with_chance".into(), json!(answer.with_chance.probability()));
        let error = printed(answer.with_chance.standard_error(), "se_with_chance")?;
        fields.insert("se_with_chance".into(), json!(error));
        fields.insert("is_current_policy".into(), json!(answer.best.as_ref().map(|point| point.distance() == 0.0)));
        fields.insert("best".into(), answer.best.as_ref().map(|point| self.point(point)).transpose()?.into());
        fields
            .insert("best_chance".into(), answer.likeliest.as_ref().map(|point| self.point(point)).transpose()?.into());
        Ok(())
    }

    fn values(&self, point: &Point) -> Vec<Value> {
        self.seek.dials.iter().zip(&point.values).map(|(dial, value)| lever_value(dial.spec, *value)).collect()
    }

    fn point(&self, point: &Point) -> Result<Value, Failure> {
        let mut values = self.values(point);
        let npv = printed(point.npv(), "npv")?;
        let mut value = json!({
            "probability": point.chance.probability(),
            "se": printed(point.chance.standard_error(), "se")?,
            "draws": point.chance.draws,
            "meets": point.meets(self.probability),
            "cost": 0.0 - npv,
            "npv": npv,
            "peak_funding": printed(point.peak_funding(), "peak_funding")?,
            "moves": point.moves,
        });
        if values.len() == 1 {
            value["value"] = values.remove(0);
        } else {
            value["values"] = json!(values);
        }
        Ok(value)
    }

    /// Every run of steps that meets the target; options stand by themselves.
    fn meeting(&self, dial: &Dial, points: &[Point]) -> Vec<Value> {
        let is_ordered = matches!(dial.spec.domain, Domain::Range { .. });
        let follows =
            |one: &Point, next: &Point| is_ordered && one.meets(self.probability) == next.meets(self.probability);
        let runs = points.chunk_by(follows).filter_map(|run| run.first().zip(run.last()));
        runs.filter(|(first, _)| first.meets(self.probability))
            .map(|(first, last)| json!({"from": self.values(first).first(), "to": self.values(last).first()}))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::seek::scale::Scale;
    use crate::analysis::seek::search::Effort;

    #[test]
    fn the_answer_does_not_depend_on_the_number_of_threads() {
        let found = |threads| {
            let scale = Scale::steps(0.0, 20.0, 1.0, &[4.0]);
            let mut search = Search::new(vec![scale], 0.8, By::Smallest, Effort::of(1));
            let evaluate = |search: &Search, first: u32| {
                let work = search.work().unwrap();
                let one = |value: f64, draw: u32| {
                    let met = f64::from(draw % 10) < value - 3.0;
                    Drawn { met, npv: 0.1 * f64::from(draw), peak_funding: value }
                };
                let draws = first..work.draws.end.min(first + PIECE);
                work.settings.iter().map(|values| draws.clone().map(|draw| one(values[0], draw)).collect()).collect()
            };
            run(&mut search, evaluate, threads);
            search.answer()
        };
        let one = found(1);
        assert_eq!(one.best.as_ref().unwrap().values, [11.0]);
        assert_eq!(one, found(3));
    }
}
