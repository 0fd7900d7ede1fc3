//! Where a chart comes from: case, scenario, date, version, evidence and link. It stands in every picture and every file
//! that leaves the page.

use crate::app::own_case::{case_name, own_case};
use crate::app::save_text::{CASE, DATE, LINK, SCENARIO, UNIT, VERSION, made, rests_on};
use crate::app::work::Work;
use crate::text::Language;

/// Where a chart comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The language of its texts.
    pub language: Language,
    /// Municipality, region or country.
    pub case: String,
    /// The same in a name of a file.
    pub file: String,
    /// The scenario; empty when the chart is about none.
    pub scenario: String,
    /// The day it was made: `2027-05-31`.
    pub date: String,
    /// The address that opens the same.
    pub link: String,
}

impl Origin {
    /// Where a chart of the scenario on screen comes from.
    #[must_use]
    pub fn of(work: &Work, date: String, link: String, language: Language) -> Self {
        let preset = work.preset.id;
        let scenario = work.scenarios.get(work.chosen).map(|scenario| scenario.name.clone()).unwrap_or_default();
        let case = case_name(work, language);
        let own = own_case(work, language);
        Self { language, case: format!("{case}, {}{own}", preset.year()), file: preset.name(), scenario, date, link }
    }

    /// The lines at the foot of a picture, without the link.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let scenario = match self.scenario.as_str() {
            "" => String::new(),
            name => format!(" · scenario {name}"),
        };
        vec![format!("{}{scenario}", self.case), rests_on(self.language), made(&self.date, self.language)]
    }

    /// The rows under the figures in a file.
    #[must_use]
    pub fn rows(&self, unit: &str) -> Vec<(&'static str, String)> {
        let language = self.language;
        let rows = [
            (UNIT, unit),
            (CASE, &self.case),
            (SCENARIO, &self.scenario),
            (DATE, &self.date),
            (VERSION, env!("CARGO_PKG_VERSION")),
            (LINK, &self.link),
        ];
        let told = rows.into_iter().filter(|(_, text)| !text.is_empty());
        told.map(|(name, text)| (name.say(language), text.to_owned())).collect()
    }

    /// The name of a file with a chart: case, chart and day.
    #[must_use]
    pub fn file_name(&self, chart: &str, ending: &str) -> String {
        format!("kantelpunt-{}-{}-{}.{ending}", self.file, chart.replace('_', "-"), self.date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::State;

    #[test]
    fn a_picture_tells_case_scenario_date_version_and_evidence() {
        let state = State::new().unwrap();
        for language in Language::ALL {
            let origin = Origin::of(&state.work, "2027-05-31".into(), "https://example.org/#/verken".into(), language);
            let said = origin.lines().join("\n");
            for part in
                [&origin.case, "scenario A", language.pick("31 mei 2027", "31 May 2027"), env!("CARGO_PKG_VERSION")]
            {
                assert!(said.contains(part), "{part}: {said}");
            }
            let rows = origin.rows("€");
            assert_eq!(rows.len(), 6);
            assert!(rows.iter().any(|(_, text)| text == "https://example.org/#/verken"));
            let name = origin.file_name("found_need", "csv");
            assert_eq!(name, "kantelpunt-doorsnee-100k-2027-found-need-2027-05-31.csv");
        }
    }

    #[test]
    fn a_chart_about_no_scenario_names_none() {
        let origin = Origin { case: "Nederland".into(), ..Origin::default() };
        assert_eq!(origin.lines()[0], "Nederland");
        assert!(!origin.rows("").iter().any(|(_, text)| text.is_empty()));
    }
}
