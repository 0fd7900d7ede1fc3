//! Results as CSV in long form, for other programs: decimal points, one value of time a row.

use crate::analysis::report::{Period, Report, Turning};
use crate::cli::failure::Failure;
use crate::cli::json::{printed, statistics, years};
use crate::cli::plan::Plan;
use crate::cli::simulate::Results;
use crate::model::case::YearMonth;

/// Columns of statistics: mean, P10, P50, P90.
const STATISTICS: usize = 4;

/// The results of `simulate`. `year` is a calendar year, a month for a monthly series, and empty for the whole run.
pub(crate) fn simulation(plan: &Plan, results: &Results) -> Result<String, Failure> {
    let years = years(results.start, results.months).into_iter().map(|(year, _)| year).collect();
    let is_drawn = plan.replications.is_some();
    let mut table = Table { start: results.start, years, is_drawn, monthly: plan.monthly, text: String::new() };
    table.text.push_str("scenario,series,year,mean,p10,p50,p90\n");
    for run in &results.scenarios {
        table.report(&run.name, &run.report)?;
    }
    table.report("reference", &results.reference.report)?;
    for run in results.scenarios.iter().filter(|run| !run.shares_reference) {
        table.report(&format!("{}/reference", run.name), &run.reference.report)?;
    }
    Ok(table.text)
}

struct Table {
    start: YearMonth,
    years: Vec<i32>,
    is_drawn: bool,
    monthly: bool,
    text: String,
}

impl Table {
    fn report(&mut self, scenario: &str, report: &Report) -> Result<(), Failure> {
        let monthly = self.monthly;
        for series in report.series.iter().filter(|series| monthly || series.period != Period::Month) {
            for (place, summary) in series.values.iter().enumerate() {
                let time = match series.period {
                    Period::Year => self.years.get(place).map(i32::to_string).unwrap_or_default(),
                    Period::Month => self.start.plus(place).to_string(),
                    Period::Run | Period::Turn => String::new(),
                };
                let mut cells = Vec::with_capacity(STATISTICS);
                for (_, of) in statistics(self.is_drawn) {
                    cells.push(printed(of(summary), &series.name)?.to_string());
                }
                self.row(scenario, &series.name, &time, cells);
            }
        }
        report.turning.as_ref().map_or(Ok(()), |turning| self.turning(scenario, turning))
    }

    fn turning(&mut self, scenario: &str, turning: &Turning) -> Result<(), Failure> {
        let all = turning.kantelpunt;
        let months = [turning.month_of_mean, all.p10, all.p50, all.p90];
        let month = |month: Option<usize>| month.map_or(String::new(), |month| self.start.plus(month).to_string());
        let months = months.map(month).into_iter().take(statistics(self.is_drawn).len()).collect();
        self.row(scenario, "kantelpunt", "", months);
        let probability = printed(all.probability, "kantelpunt")?.to_string();
        self.row(scenario, "kantelpunt/probability", "", vec![probability]);
        Ok(())
    }

    fn row(&mut self, scenario: &str, series: &str, time: &str, mut cells: Vec<String>) {
        cells.resize(STATISTICS, String::new());
        self.text.push_str(&format!("{},{series},{time},{}\n", quoted(scenario), cells.join(",")));
    }
}

/// A text that may hold the characters of CSV itself.
fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_the_characters_of_csv_is_quoted() {
        assert_eq!(quoted("Meer fte"), "Meer fte");
        assert_eq!(quoted("Meer, \"snel\""), "\"Meer, \"\"snel\"\"\"");
    }
}
