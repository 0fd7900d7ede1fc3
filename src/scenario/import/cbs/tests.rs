//! Tests on the synthetic answers in `tests/data/cbs`.

use super::*;

const BASE: &str = "http://cbs.example/odata";
const REGIONS: &str = include_str!("../../../../tests/data/cbs/regions.json");
const INHABITANTS: &str = include_str!("../../../../tests/data/cbs/70072ned.json");
const BENEFITS: &str = include_str!("../../../../tests/data/cbs/80794ned.json");
const BENEFITS_2: &str = include_str!("../../../../tests/data/cbs/80794ned-2.json");

fn started() -> Download {
    Download::new(BASE, "gm9999").unwrap()
}

/// Gives these answers in turn.
fn answered(answers: &[&str]) -> Result<CbsFigures, CbsProblem> {
    let mut download = started();
    for answer in answers {
        assert!(download.next().is_some());
        download.take(200, &answer.replace("{base}", BASE))?;
    }
    assert_eq!(download.next(), None);
    download.figures()
}

#[test]
fn the_newest_known_figures_come_with_their_period_and_source() {
    let figures = answered(&[REGIONS, INHABITANTS, BENEFITS, BENEFITS_2]).unwrap();
    assert_eq!((figures.code.as_str(), figures.name.as_str()), ("GM9999", "Voorbeeldstad"));
    let found: Vec<_> = figures.found.iter().map(|found| (found.figure, found.value, found.period.as_str())).collect();
    assert_eq!(found, [("inhabitants", 52_345.0, "2025JJ00"), ("bijstand_persons", 1_370.0, "2025MM08")]);
    let moments: Vec<String> = figures.found.iter().map(|found| found.moment(Language::Nl)).collect();
    assert_eq!(moments, ["1 januari 2025", "augustus\u{a0}2025"]);
    let own = figures.own();
    assert_eq!(own.values, [(0, 52_345.0), (2, 1_370.0)].into());
    assert_eq!(own.sources[&2], "CBS StatLine 80794ned, Voorbeeldstad (GM9999), 2025MM08, CC BY 4.0");
}

#[test]
fn addresses_are_those_of_the_tables_and_spell_no_space_or_quote() {
    let mut download = Download::new(CBS, " GM0363 ").unwrap();
    let mut asked = Vec::new();
    for answer in [REGIONS.replace("GM9999", "GM0363"), INHABITANTS.into(), BENEFITS_2.into()] {
        asked.push(download.next().unwrap().to_owned());
        download.take(200, &answer).unwrap();
    }
    assert_eq!(
        asked,
        [
            format!("{CBS}/70072ned/RegioS?$format=json&$filter=substringof(%27GM0363%27,Key)"),
            format!(
                "{CBS}/70072ned/TypedDataSet?$format=json&$filter=substringof(%27GM0363%27,RegioS)%20and%20Perioden%20ge%20%272015JJ00%27"
            ),
            format!(
                "{CBS}/80794ned/TypedDataSet?$format=json&$filter=substringof(%27GM0363%27,RegioS)%20and%20Perioden%20ge%20%272015MM00%27"
            ),
        ]
    );
    assert_eq!(download.figures(), Err(CbsProblem::Nothing("GM0363".into())), "rows of another region do not count");
}

#[test]
fn the_rest_of_a_long_answer_is_asked_at_the_same_host_only() {
    let mut download = started();
    download.take(200, REGIONS).unwrap();
    download.take(200, INHABITANTS).unwrap();
    let relative = BENEFITS.replace("{base}/", "");
    download.take(200, &relative).unwrap();
    assert_eq!(download.next(), Some(format!("{BASE}/80794ned/TypedDataSet?$format=json&$skip=10000").as_str()));
    let elsewhere = download.take(200, &BENEFITS.replace("{base}", "http://cbs.example.evil/odata"));
    assert!(matches!(elsewhere, Err(CbsProblem::Shape { .. })), "{elsewhere:?}");
    let mut endless = started();
    endless.take(200, REGIONS).unwrap();
    endless.take(200, INHABITANTS).unwrap();
    let last = (0..MOST_PAGES).find_map(|_| endless.take(200, &BENEFITS.replace("{base}", BASE)).err());
    assert!(matches!(last, Some(CbsProblem::Shape { .. })));
}

#[test]
fn what_is_no_code_is_refused_before_anything_is_asked() {
    for code in ["", "0363", "GM363", "GM03634", "Amsterdam", "GM0'63", "PV0020"] {
        let problem = Download::new(BASE, code).unwrap_err();
        let sentence = problem.sentence(Language::Nl);
        assert!(problem.is_input() && sentence.contains(code) && sentence.contains("GM0363"), "{sentence}");
    }
}

#[test]
fn a_municipality_that_is_not_there_and_one_without_figures_are_told_apart() {
    let mut download = started();
    let unknown = download.take(200, r#"{"value": []}"#).unwrap_err();
    assert_eq!(unknown, CbsProblem::Unknown("GM9999".into()));
    let nothing = answered(&[REGIONS, r#"{"value": []}"#, r#"{"value": []}"#]).unwrap_err();
    assert_eq!(nothing, CbsProblem::Nothing("GM9999".into()));
    assert!(unknown.is_input() && nothing.is_input());
    let one = answered(&[REGIONS, INHABITANTS, r#"{"value": []}"#]).unwrap();
    assert_eq!(one.found.len(), 1, "one figure is better than none");
}

#[test]
fn an_answer_of_another_shape_says_where_it_went_wrong() {
    for (body, what) in [
        ("<html>", "JSON 1:1"),
        ("{\"value\": [{", "JSON"),
        ("[]", "value"),
        (r#"{"value": [3]}"#, "no object"),
        (
            r#"{"odata.error": {"code": "", "message": {"lang": "en-US", "value": "more than 10000"}}}"#,
            "more than 10000",
        ),
        (r#"{"value": [{"RegioS": "GM9999", "Perioden": "2025JJ00", "Mannen_2": 3}]}"#, "TotaleBevolking_…"),
        (r#"{"value": [{"RegioS": "GM9999", "Perioden": "2025JJ00", "TotaleBevolking_1": "veel"}]}"#, "veel"),
    ] {
        let mut download = started();
        download.take(200, REGIONS).unwrap();
        let problem = download.take(200, body).unwrap_err();
        assert!(!problem.is_input());
        for language in Language::ALL {
            let sentence = problem.sentence(language);
            assert!(sentence.contains(what) && sentence.contains("70072ned"), "{sentence}");
        }
    }
    let refused = started().take(503, "busy").unwrap_err().sentence(Language::En);
    assert!(refused.contains("503") && refused.contains("later"), "{refused}");
}
