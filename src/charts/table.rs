//! The figures of a chart as a table: the same numbers, for who does not see the picture or wants to check it.

use crate::charts::ChartError;
use crate::charts::figure::{KantelpuntFigure, LineFigure, Role};
use crate::charts::named_table::{NamedRow, NamedTable};
use crate::charts::reading::EDGES;
use crate::text::Language;
use crate::text::number::{ABSENT, MoneyUnit, decimal, month_year};

/// One number and how it reads.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The number in its own unit (euro for money), for a file that a machine reads.
    pub value: Option<f64>,
    /// The number as shown, in the unit of its column.
    pub text: String,
}

/// One year.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The calendar year: the head of the row.
    pub year: i32,
    /// A cell per column, without the year.
    pub cells: Vec<Cell>,
}

/// A table with a head and a row per year.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What the numbers are in, for the caption; empty when the heads say it all.
    pub unit: String,
    /// The heads of the columns, the year first.
    pub headers: Vec<String>,
    /// The years, from first to last.
    pub rows: Vec<Row>,
}

/// The kantelpunt chart as a table: saldo per year, and added up at the end of each year with its band.
///
/// # Errors
/// When the figure does not fit together.
pub fn kantelpunt_table(figure: &KantelpuntFigure, language: Language) -> Result<Table, ChartError> {
    let columns = MoneyColumns::of(figure, language)?;
    let row = |(place, &(year, saldo)): (usize, &(i32, f64))| {
        let cells = columns.cells(saldo, figure.last_month_of(place), language);
        Row { year, cells }
    };
    let saldo = language.pick("Saldo", "Balance");
    Ok(Table {
        headers: columns.headers(language.pick("Jaar", "Year"), saldo),
        rows: figure.yearly_saldo.iter().enumerate().map(row).collect(),
        unit: columns.unit.label(language).to_owned(),
    })
}

/// The same, a row for each month: the saldo is that of the year in which the month lies.
///
/// # Errors
/// When the figure does not fit together.
pub fn kantelpunt_months(figure: &KantelpuntFigure, language: Language) -> Result<NamedTable, ChartError> {
    let columns = MoneyColumns::of(figure, language)?;
    let row = |month: usize| {
        let (year, place) = (figure.year_of(month), (figure.months_before() + month) / 12);
        let saldo = figure.yearly_saldo.get(place).map_or(0.0, |&(_, saldo)| saldo);
        let name = month_year(year, figure.month_of(month), language);
        NamedRow { name, cells: columns.cells(saldo, month, language) }
    };
    let saldo = language.pick("Saldo van het jaar", "Balance of the year");
    Ok(NamedTable {
        headers: columns.headers(language.pick("Maand", "Month"), saldo),
        rows: (0..figure.cumulative.len()).map(row).collect(),
        unit: columns.unit.label(language).to_owned(),
    })
}

/// What stands in the columns of the kantelpunt chart, behind the saldo.
struct MoneyColumns<'a> {
    unit: MoneyUnit,
    /// The head, and a value for each month.
    months: Vec<(String, &'a [f64])>,
}

impl<'a> MoneyColumns<'a> {
    fn of(figure: &'a KantelpuntFigure, language: Language) -> Result<Self, ChartError> {
        figure.check()?;
        let (low, high) = figure.range();
        let added_up = language.pick("Opgeteld", "Added up");
        let alone = language.pick("alleen door kennis", "by knowledge alone");
        let before = language.pick("vóór uw laatste wijziging", "before your last change");
        let mut months: Vec<(String, &[f64])> = vec![(added_up.to_owned(), &figure.cumulative)];
        for (band, lead) in [(&figure.band, added_up.to_owned()), (&figure.knowledge, format!("{added_up}, {alone}"))] {
            let edges = band.iter().flat_map(|band| EDGES.into_iter().zip([&band.low, &band.high]));
            months.extend(edges.map(|(edge, values)| (format!("{lead}, {edge}"), values.as_slice())));
        }
        months.extend(figure.ghost.iter().map(|ghost| (format!("{added_up}, {before}"), ghost.as_slice())));
        Ok(Self { unit: MoneyUnit::of_table(low.abs().max(high)), months })
    }

    fn headers(&self, first: &str, saldo: &str) -> Vec<String> {
        let months = self.months.iter().map(|(head, _)| head.clone());
        [first, saldo].into_iter().map(str::to_owned).chain(months).collect()
    }

    fn cells(&self, saldo: f64, month: usize, language: Language) -> Vec<Cell> {
        let cell = |value: f64| Cell { value: Some(value), text: self.unit.whole(value, language) };
        let at_end = |(_, values): &(String, &[f64])| values.get(month).copied().map_or_else(absent, cell);
        std::iter::once(cell(saldo)).chain(self.months.iter().map(at_end)).collect()
    }
}

/// A line chart as a table: a column per line, then the band of the first scenario, then what was measured.
///
/// # Errors
/// When the figure does not fit together.
pub fn line_table(figure: &LineFigure, language: Language) -> Result<Table, ChartError> {
    figure.check()?;
    let band = figure.band.iter().flat_map(|band| [&band.low, &band.high]);
    let columns: Vec<&Vec<f64>> = figure.lines.iter().map(|line| &line.values).chain(band).collect();
    let cell = |value: f64| Cell { value: Some(value), text: decimal(value, figure.digits, language) };
    let row = |(place, year): (usize, i32)| {
        let cells = columns.iter().map(|column| column.get(place).copied().map_or_else(absent, cell));
        let held = figure.held().find(|held| held.place == place);
        let measured = figure.measured.iter().flat_map(|measured| {
            let value = measured.values.get(place).copied().flatten();
            let within =
                held.map(|held| if held.is_hit() { language.pick("ja", "yes") } else { language.pick("nee", "no") });
            [value.map(cell), within.map(|text| Cell { value: None, text: text.to_owned() })]
        });
        Row { year, cells: cells.chain(measured.map(|cell| cell.unwrap_or_else(absent))).collect() }
    };
    let rows = (0..figure.years()).zip(figure.start_year..).map(row).collect();
    let names = figure.lines.iter().map(|line| line.label.clone());
    let mut headers: Vec<String> = std::iter::once(language.pick("Jaar", "Year").to_owned()).chain(names).collect();
    if figure.band.is_some() {
        let first = figure.lines.iter().find(|line| line.role == Role::Scenario);
        let name = first.map_or("", |line| line.label.as_str());
        headers.extend(EDGES.map(|edge| format!("{name}, {edge}")));
    }
    if let Some(measured) = &figure.measured {
        headers.extend([measured.label.clone(), language.pick("in de band", "in the band").to_owned()]);
    }
    Ok(Table { unit: figure.unit.clone(), headers, rows })
}

fn absent() -> Cell {
    Cell { value: None, text: ABSENT.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::samples::{kantelpunt_figures, line_figures};

    #[test]
    fn every_row_is_as_wide_as_the_head_and_every_number_is_that_of_the_figure() {
        for (name, figure) in kantelpunt_figures() {
            let table = kantelpunt_table(&figure, Language::Nl).unwrap();
            assert_eq!(table.rows.len(), figure.yearly_saldo.len(), "{name}");
            let last = table.rows.last().unwrap();
            assert_eq!(last.cells[1].value, figure.cumulative.last().copied(), "{name}");
            for (row, &(year, saldo)) in table.rows.iter().zip(&figure.yearly_saldo) {
                assert_eq!((row.year, row.cells[0].value), (year, Some(saldo)), "{name}");
                assert_eq!(row.cells.len() + 1, table.headers.len(), "{name}");
            }
        }
        for (name, figure) in line_figures() {
            let table = line_table(&figure, Language::En).unwrap();
            assert!(table.rows.iter().all(|row| row.cells.len() + 1 == table.headers.len()), "{name}");
            assert_eq!(table.rows.len(), figure.years(), "{name}");
        }
    }

    #[test]
    fn both_bands_are_in_the_table_at_the_end_of_each_year() {
        for (name, figure) in kantelpunt_figures().into_iter().filter(|(_, figure)| figure.knowledge.is_some()) {
            let table = kantelpunt_table(&figure, Language::Nl).unwrap();
            let (band, knowledge) = (figure.band.as_ref().unwrap(), figure.knowledge.as_ref().unwrap());
            for (place, row) in table.rows.iter().enumerate() {
                let month = figure.last_month_of(place);
                let expected = [&band.low, &band.high, &knowledge.low, &knowledge.high].map(|edge| Some(edge[month]));
                let found: Vec<Option<f64>> = row.cells[2..6].iter().map(|cell| cell.value).collect();
                assert_eq!(found, expected, "{name} {}", row.year);
            }
            assert_eq!(table.headers[5], "Opgeteld, alleen door kennis, P10");
        }
    }

    #[test]
    fn the_saldo_of_the_years_adds_up_to_the_last_column() {
        // The samples are not discounted, so that they add up.
        for (name, figure) in kantelpunt_figures() {
            let table = kantelpunt_table(&figure, Language::Nl).unwrap();
            let mut total = 0.0;
            for row in &table.rows {
                total += row.cells[0].value.unwrap();
                assert!(
                    (total - row.cells[1].value.unwrap()).abs() <= 1e-6 * total.abs() + 1e-3,
                    "{name} {}",
                    row.year
                );
            }
        }
    }

    #[test]
    fn amounts_are_in_thousands_with_the_unit_in_the_caption() {
        let (_, figure) = &kantelpunt_figures()[1];
        let table = kantelpunt_table(figure, Language::Nl).unwrap();
        assert_eq!(
            (table.unit.as_str(), &table.headers[..2]),
            ("€\u{a0}×\u{a0}1.000", &["Jaar", "Saldo"].map(str::to_owned)[..])
        );
        assert_eq!(table.rows[0].cells[0].text, "−1.429");
    }
}
