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
    for code in ["", "363", "GM363", "GM03634", "G", "GM0'63", "PV0020"] {
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

/// The list of municipalities, as CBS would give it: names that are alike, with accents, and of other kinds of region.
const LIST: &str = include_str!("../../../../tests/data/cbs/municipalities.json");

/// The code that the next question is about, or why there is none.
fn looked_up(given: &str) -> Result<String, CbsProblem> {
    let mut download = Download::new(BASE, given)?;
    let asked = download.next().unwrap().to_owned();
    assert!(!asked.contains(given), "CBS does not learn what was typed: {asked}");
    assert!(asked.ends_with("substringof(%27GM%27,Key)"), "{asked}");
    download.take(200, LIST)?;
    let next = download.next().unwrap();
    let at = next.find("GM").unwrap();
    Ok(next[at..at + 6].to_owned())
}

#[test]
fn a_municipality_is_found_by_its_name_whatever_its_capitals_accents_and_signs() {
    for (given, code) in [
        ("Voorbeeldstad", "GM9999"),
        (" voorbeeld-stad ", "GM9999"),
        ("Voorbeeldst", "GM9999"),
        ("Oude Ijzerdam", "GM9997"),
        ("oudé ijzerdam", "GM9997"),
        ("Duin", "GM9993"),
        ("dünvoorbeeld", "GM9992"),
    ] {
        assert_eq!(looked_up(given).as_deref(), Ok(code), "{given}");
    }
    let several = looked_up("Zandwijk").unwrap_err();
    let CbsProblem::Several(_, choices) = &several else { panic!("{several:?}") };
    let names: Vec<&str> = choices.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(names, ["Zandwijk (L.)", "Zandwijk (NH.)"], "a longer name is not meant");
    assert!(several.sentence(Language::Nl).contains("Zandwijk (L.) (GM9996), Zandwijk (NH.) (GM9995)"));
    for none in ["Nergenshuizen", "Provincie Voorbeeld"] {
        let none = looked_up(none).unwrap_err();
        assert!(matches!(none, CbsProblem::NoName(_)) && none.is_input(), "{none:?}");
    }
}

#[test]
fn what_was_found_by_name_is_told_by_the_name_of_cbs() {
    let mut download = Download::new(BASE, "VOORBEELDSTAD").unwrap();
    for answer in [LIST, INHABITANTS, BENEFITS, BENEFITS_2] {
        download.take(200, &answer.replace("{base}", BASE)).unwrap();
    }
    let figures = download.figures().unwrap();
    assert_eq!((figures.code.as_str(), figures.name.as_str(), figures.found.len()), ("GM9999", "Voorbeeldstad", 2));
    assert_eq!(figures.found[0].year(), 2025);
}

#[test]
fn every_reason_is_a_sentence_in_both_languages_that_says_what_to_do() {
    let address = || "x".to_owned();
    for problem in [
        CbsProblem::Offline,
        CbsProblem::Slow,
        CbsProblem::NotReached("TypeError".into()),
        CbsProblem::Refused { status: 404, address: address() },
        CbsProblem::Refused { status: 429, address: address() },
        CbsProblem::Refused { status: 503, address: address() },
        CbsProblem::Shape { address: address(), what: "y".into() },
    ] {
        let [nl, en] = Language::ALL.map(|language| problem.sentence(language));
        assert!(nl.to_lowercase().contains("vul de cijfers zelf in") && nl.ends_with('.'), "{nl}");
        assert!(en.to_lowercase().contains("fill in the figures yourself") && !problem.is_input(), "{en}");
    }
}
