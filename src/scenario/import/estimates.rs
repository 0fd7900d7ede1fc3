//! What a group estimates, in CSV: one row for each participant and assumption.

use crate::parameters::spec::ParameterSpec;
use crate::parameters::{self, registry};
use crate::scenario::file::{accepted_range, out_of_range, spread, unknown_assumption};
use crate::scenario::import::table::{NoNumber, Row, Table, cell};
use crate::scenario::import::{Reading, RowError, Verdict, quoted};
use crate::scenario::input_error::InputError;
use crate::scenario::opinions::{Estimate, Opinions};
use crate::text::Language;
use crate::text::number;

const POINTS: [&str; 3] = ["low", "likely", "high"];
const NEEDED: [&str; 5] = ["participant", "parameter", "low", "likely", "high"];
/// What may stand beside it; these are there to read and say nothing to us.
const OPTIONAL: [&str; 3] = ["label", "unit", "usual"];

/// An empty table with a row for every assumption: a row without estimate is skipped, a row may be repeated for the next
/// participant. Windows line ends and a byte order mark, so that a Dutch spreadsheet opens it as it is.
#[must_use]
pub fn template() -> String {
    let mut lines = vec!["\u{feff}participant;parameter;low;likely;high;label;unit;usual".to_owned()];
    lines.extend(registry().filter(|spec| !spec.is_fixed()).map(|spec| {
        let [low, usual, high] = [spec.spread.low, spec.spread.mode, spec.spread.high];
        let range = [low, usual, high].map(|value| number::shortest(value, Language::Nl)).join(" / ");
        format!(";{};;;;{};{};{}", spec.id, cell(spec.nl), cell(spec.unit.in_files()), cell(&range))
    }));
    lines.join("\r\n") + "\r\n"
}

/// Reads a filled in table that has to be good as a whole.
///
/// # Errors
/// Everything that is wrong, row by row.
pub fn read(text: &str) -> Result<Opinions, Vec<RowError>> {
    reading(text).whole()
}

/// Reads a filled in table row by row. A share may be written as `0,25` or as `25%`.
#[must_use]
pub fn reading(text: &str) -> Reading<Opinions> {
    let table = match Table::read(text, &NEEDED, &OPTIONAL) {
        Ok(table) => table,
        Err(errors) => return Reading::nothing(errors),
    };
    let mut reading: Reading<Opinions> = Reading::default();
    for row in table.rows.iter().filter(|row| POINTS.iter().any(|name| !table.cell(row, name).is_empty())) {
        let [participant, parameter] = ["participant", "parameter"].map(|name| table.cell(row, name));
        let typed = format!("{participant}: {}", POINTS.map(|point| table.cell(row, point)).join(" / "));
        let verdicts = match read_row(&table, row) {
            Err(errors) => errors.into_iter().map(Verdict::Refused).collect(),
            Ok((place, estimate)) => {
                let others = reading.good.estimates.entry(place).or_default();
                if others.iter().any(|other| other.participant == participant) {
                    vec![Verdict::Refused(twice(participant, parameter))]
                } else {
                    others.push(estimate);
                    vec![Verdict::Good]
                }
            }
        };
        verdicts.into_iter().for_each(|verdict| reading.add(row.number, parameter, &typed, verdict));
    }
    let is_empty = reading.good.is_empty();
    let nothing = [
        "er is geen enkele schatting ingevuld, vul er ten minste één in",
        "no estimate was filled in, fill in at least one",
    ];
    reading.finished(is_empty, "low", nothing)
}

fn twice(participant: &str, parameter: &str) -> InputError {
    InputError::new(
        "participant",
        quoted(participant),
        format!("deze deelnemer schatte {parameter} al, geef één schatting"),
        format!("this participant estimated {parameter} already, give one estimate"),
    )
}

/// The estimate in a row, or everything that is wrong with it.
fn read_row(table: &Table, row: &Row) -> Result<(usize, Estimate), Vec<InputError>> {
    let mut errors: Vec<InputError> = table.too_wide(row).into_iter().collect();
    let participant = table.cell(row, "participant");
    if participant.is_empty() {
        errors.push(InputError::new(
            "participant",
            quoted(""),
            "geef een naam, een rol of een nummer",
            "give a name, a role or a number",
        ));
    }
    let id = table.cell(row, "parameter");
    let Some((place, spec)) = parameters::find(id) else {
        errors.push(InputError { field: "parameter".into(), ..unknown_assumption(id, &quoted(id)) });
        return Err(errors);
    };
    let mut points = [0.0; 3];
    for (point, column) in points.iter_mut().zip(POINTS) {
        match read_point(table, spec, table.cell(row, column)) {
            Ok(value) => *point = value,
            Err(error) => errors.push(InputError { field: format!("{id}, {column}"), ..error }),
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let given = POINTS.map(|column| table.cell(row, column)).join(" / ");
    let spread = spread(spec, points, &given).map_err(|error| {
        vec![InputError {
            accepted_nl: "geef eerst het laagste, dan het waarschijnlijkste, dan het hoogste".into(),
            accepted_en: "give the lowest first, then the likeliest, then the highest".into(),
            ..error
        }]
    })?;
    Ok((place, Estimate { participant: participant.to_owned(), spread }))
}

fn read_point(table: &Table, spec: &ParameterSpec, typed: &str) -> Result<f64, InputError> {
    let factor = if typed.ends_with('%') { spec.unit.shown_factor() } else { 1.0 };
    let (low, high) = accepted_range(spec);
    let refusal = out_of_range(spec.id, &quoted(typed), low, high);
    match table.number(typed).map(|value| value / factor) {
        Ok(value) if (low..=high).contains(&value) => Ok(value),
        Ok(_) => Err(refusal),
        Err(NoNumber(nl, en)) => Err(InputError {
            accepted_nl: format!("{nl}; {}", refusal.accepted_nl),
            accepted_en: format!("{en}; {}", refusal.accepted_en),
            ..refusal
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::distribution::Shape;

    const HEADER: &str = "participant;parameter;low;likely;high\n";

    fn remarks(rows: &str) -> Vec<String> {
        let remarks = read(&format!("{HEADER}{rows}")).unwrap_err();
        remarks.iter().map(|remark| remark.sentence(Language::Nl)).collect()
    }

    #[test]
    fn estimates_are_kept_by_assumption_as_they_were_given() {
        let rows = "wethouder;wijkteam_team_saving;0,05;0,1;0,3\n\
                    team 3;wijkteam_team_saving;5%;20%;40%\n\
                    team 3;omgeving_discount_rate;0.02;0.02;0.02\n";
        let opinions = read(&format!("{HEADER}{rows}")).unwrap();
        let (saving, _) = parameters::find("wijkteam_team_saving").unwrap();
        let (rate, _) = parameters::find("omgeving_discount_rate").unwrap();
        let estimates = &opinions.estimates[&saving];
        assert_eq!(estimates.iter().map(|e| e.participant.as_str()).collect::<Vec<_>>(), ["wethouder", "team 3"]);
        assert_eq!((estimates[1].spread.low, estimates[1].spread.high), (0.05, 0.4));
        assert_eq!(opinions.estimates[&rate][0].spread.shape, Shape::Fixed);
    }

    #[test]
    fn the_template_names_what_can_be_estimated_and_is_read_when_filled_in() {
        let template = template();
        assert!(read(&template).unwrap_err()[0].sentence(Language::En).contains("at least one"));
        let filled = template.replace(";wijkteam_team_saving;;;;", "ik;wijkteam_team_saving;0,1;0,2;0,3;");
        assert_eq!(read(&filled).unwrap().estimates.len(), 1);
    }

    #[test]
    fn every_row_that_is_wrong_is_named() {
        let said = remarks(
            "a;wijkteam_team_saving;0,1;0,2;0,3\n\
             a;wijkteam_team_saving;0,1;0,2;0,4\n\
             ;wijkteam_team_saving;0,1;0,2;0,4\n\
             b;wijkteam_sparing;0,1;0,2;0,4\n\
             b;wijkteam_team_saving;veel;0,2;7\n\
             b;wijkteam_team_saving;0,3;0,2;0,4\n\
             b;wijkteam_team_saving;0,1;0,2;\n",
        );
        let parts = [
            (3, "‘a’", "al"),
            (4, "participant", "naam"),
            (5, "‘wijkteam_sparing’", "bestaat niet"),
            (6, "low’ kan niet ‘veel’", "geen getal"),
            (6, "high’ kan niet ‘7’", "tussen"),
            (7, "0,3 / 0,2 / 0,4", "eerst het laagste"),
            (8, "high’ ontbreekt", "vul een getal in"),
        ];
        assert_eq!(said.len(), parts.len(), "{said:#?}");
        for (line, (row, value, accepted)) in said.iter().zip(parts) {
            assert!(line.starts_with(&format!("Rij {row}: ")), "{line}");
            assert!(line.contains(value) && line.contains(accepted), "{line}");
        }
    }

    #[test]
    fn good_estimates_stand_beside_those_that_are_refused_also_under_dutch_heads() {
        let text =
            "Deelnemer;Aanname;Laagste;Waarschijnlijkst;Hoogste\na;wijkteam_team_saving;5%;20%;40%\nb;onbekend;1;2;3\n";
        let reading = reading(text);
        let verdicts: Vec<bool> = reading.lines.iter().map(|line| line.verdict == Verdict::Good).collect();
        assert_eq!((verdicts, reading.good.estimates.len()), (vec![true, false], 1));
        assert_eq!(reading.lines[0].typed, "a: 5% / 20% / 40%");
        assert!(super::reading("\"").refused() == 1 && super::reading("").refused() > 0);
    }
}
