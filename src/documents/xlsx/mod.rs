//! XLSX: a sheet per view with real numbers and formulas, and a sheet that says where they come from.

mod formula;
mod looks;
mod origin;
mod sheet;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::paper::Paper;
use crate::words::origin;

/// The paper as a workbook.
///
/// # Errors
/// What the workbook does not take, such as a date that is none; papers that the product fills are taken.
pub fn workbook(paper: &Paper) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let about =
        origin(paper).into_iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("; ");
    let properties = DocProperties::new()
        .set_title(title(paper))
        .set_author("Kantelpunt")
        .set_comment(about)
        // The day of the paper and not that of writing: the same paper gives the same bytes.
        .set_creation_datetime(&ExcelDateTime::parse_from_str(&paper.date)?);
    workbook.set_properties(&properties);
    let mut names = Vec::new();
    for view in &paper.views {
        sheet::write(workbook.add_worksheet(), &sheet_name(&view.title, &mut names), paper, view)?;
    }
    let name = sheet_name(paper.language.pick("Verantwoording", "Accountability"), &mut names);
    origin::write(workbook.add_worksheet(), &name, paper)?;
    workbook.save_to_buffer()
}

/// A workbook is no proposal: it is called after the budget.
fn title(paper: &Paper) -> String {
    format!("{}: {}", paper.language.pick("Begroting", "Budget"), paper.scenario)
}

/// A name that Excel takes for a sheet: at most 31 characters, none of `[]:*?/\`, no other sheet by that name.
fn sheet_name(title: &str, taken: &mut Vec<String>) -> String {
    let plain: String = title.chars().map(|letter| if "[]:*?/\\'".contains(letter) { ' ' } else { letter }).collect();
    let plain = plain.trim();
    let cut = |count: usize| plain.chars().take(count).collect::<String>().trim_end().to_owned();
    let mut name = if plain.is_empty() { "–".to_owned() } else { cut(31) };
    let mut place = 1;
    while taken.iter().any(|other| other.eq_ignore_ascii_case(&name)) {
        place += 1;
        name = format!("{} ({place})", cut(26));
    }
    taken.push(name.clone());
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn a_name_of_a_sheet_is_one_that_excel_takes() {
        let mut taken = Vec::new();
        assert_eq!(
            sheet_name("Begroting: t/m 2030 van de gehele regio", &mut taken),
            "Begroting  t m 2030 van de gehe"
        );
        assert_eq!(sheet_name("Kans", &mut taken), "Kans");
        assert_eq!(sheet_name("kans", &mut taken), "kans (2)");
        assert_eq!(sheet_name("", &mut taken), "–");
    }

    #[test]
    fn the_same_paper_gives_the_same_bytes_and_a_date_that_is_none_is_refused() {
        let paper = samples::paper();
        let bytes = workbook(&paper).unwrap();
        assert!(bytes.starts_with(b"PK") && bytes == workbook(&paper).unwrap());
        assert!(workbook(&Paper { date: "gisteren".into(), ..paper }).is_err());
    }

    /// The files of the workbook, by name.
    fn parts(paper: &Paper) -> impl Fn(&str) -> String + use<> {
        let bytes = workbook(paper).unwrap();
        move |name: &str| {
            let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
            std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
        }
    }

    #[test]
    fn the_workbook_is_called_after_the_budget_and_its_day_and_count_are_numbers() {
        let part = parts(&samples::paper());
        assert!(part("docProps/core.xml").contains("<dc:title>Begroting: Meer wijkteams</dc:title>"));
        let about = part("xl/worksheets/sheet4.xml");
        // The thirty-first of May 2027 as Excel counts days, and 1,024 draws: cells without a type are numbers.
        for number in ["46538", "1024"] {
            let at = about.find(&format!("<v>{number}</v>")).unwrap_or_else(|| panic!("{number}: {about}"));
            let cell = &about[about[..at].rfind("<c ").unwrap()..at];
            assert!(!cell.contains("t=\""), "{cell}");
        }
        assert!(part("xl/sharedStrings.xml").contains("Keuze: Fte per wijkteam van 10 naar 12"));
    }

    #[test]
    fn a_figure_that_is_not_filled_in_yet_leaves_a_formula_that_shows_nothing() {
        let paper = Paper { views: vec![samples::report()], ..samples::paper() }.computed();
        let sheet = parts(&paper)("xl/worksheets/sheet1.xml").replace("&quot;", "\"");
        for (formula, value) in
            [("IF(E8=\"\",\"\",E8-D8)", ""), ("IF(E7=\"\",\"\",E7-D7)", "-20"), ("SUM(D8,F8)", "-50")]
        {
            let found = format!("<f>{formula}</f><v>{value}</v>");
            assert!(sheet.contains(&found), "{found}: {sheet}");
        }
    }
}
