//! Tests of the ten figures in CSV: templates, exports of others, and what is no table at all.

use super::*;
use crate::text::Language;

fn base() -> Figures {
    Figures { inhabitants: 100_000.0, bijstand_persons: 4_000.0, ..Figures::default() }
}

fn remarks(text: &str) -> Vec<String> {
    read(text, &base()).unwrap_err().iter().map(|remark| remark.sentence(Language::Nl)).collect()
}

#[test]
fn the_template_names_every_figure_and_is_read_when_filled_in() {
    let template = template();
    assert!(FIGURES.iter().all(|spec| template.contains(spec.id) && template.contains(spec.nl)));
    assert!(remarks(&template)[0].contains("ten minste één"));
    let filled = template
        .replace("inhabitants;;;", "inhabitants;52.000;BRP 1-1-2026;")
        .replace("bijstand_persons;;;", "bijstand_persons;1480;;");
    let own = read(&filled, &base()).unwrap();
    assert_eq!(own.values, [(0, 52_000.0), (2, 1_480.0)].into());
    assert_eq!(own.sources, [(0, "BRP 1-1-2026".to_owned())].into());
}

#[test]
fn both_ways_of_writing_numbers_are_read() {
    for text in ["figure;value\nbenefit_price;15.234,5", "figure,value\nbenefit_price,15234.5"] {
        assert_eq!(read(text, &base()).unwrap().values, [(9, 15_234.5)].into(), "{text}");
    }
}

#[test]
fn every_row_that_is_wrong_is_named_and_nothing_is_kept() {
    let said = remarks(
        "figure;value;source\n\
         wsw_persons;90;\n\
         mensen;3;\n\
         bijstand_persons;veel;\n\
         wsw_persons;91;\n\
         beschut_persons;-4;\n\
         inhabitants;400;\n",
    );
    let parts = [
        (3, "mensen", "inhabitants, using_households"),
        (4, "‘veel’", "geen getal; geef een getal van 0–"),
        (5, "wsw_persons", "één keer"),
        (6, "‘-4’", "geef een getal van 0–"),
        (7, "‘400’", "–20.000.000"),
    ];
    assert_eq!(said.len(), parts.len(), "{said:#?}");
    for (line, (row, value, accepted)) in said.iter().zip(parts) {
        assert!(line.starts_with(&format!("Rij {row}: ")), "{line}");
        assert!(line.contains(value) && line.contains(accepted), "{line}");
    }
}

#[test]
fn a_count_is_held_against_the_inhabitants_of_the_file_wherever_they_stand() {
    let text = "figure;value\nbijstand_persons;7000\ninhabitants;20000";
    assert!(remarks(text)[0].contains("0–3.000"));
    assert!(read("figure;value\nbijstand_persons;7000", &base()).is_ok());
}

fn values(text: &str) -> Vec<(&'static str, f64)> {
    let reading = reading(text, &base());
    assert_eq!(reading.refused(), 0, "{text}: {:#?}", reading.lines);
    reading.good.values.iter().map(|(place, value)| (FIGURES[*place].id, *value)).collect()
}

#[test]
fn exports_of_others_are_read_however_they_stand() {
    let known = [("inhabitants", 52_000.0), ("bijstand_persons", 1_480.0)];
    for text in [
        "Cijfer;Waarde;Bron\r\nInwoners;52.000;BRP\r\nMensen met bijstand;1.480;Suite\r\n",
        "\u{feff}Waarde;Cijfer\n52000;INWONERS\n1480,0;Bijstandsgerechtigden",
        "Naam;Aantal;Opmerking\nAantal inwoners;52.000 inwoners;voorlopig\nbijstand;1.480 personen;;",
        "Cijfers sociaal domein\n\nKengetal;2026\nInwoners (1 januari);52 000\nBijstand;1480",
        "Inwoners;52.000\nBijstand;1.480;Suite;nog een opmerking",
        "Inwoners\t52.000\nBijstand\t1.480",
        "Gemeente;Inwoners;Bijstand;Wethouder\nVoorbeeldstad;52.000;1.480;Jansen",
        "figure,value\ninhabitants,52000\nbijstand_persons,\"1480\"\n",
        "Persons with bijstand;1480\nInhabitants;52000\nWsw workers;n.v.t.\nPersons in beschut werk;-",
    ] {
        assert_eq!(values(text), known, "{text}");
    }
    assert_eq!(values("Uitkering per persoon;€ 15.234,50"), [("benefit_price", 15_234.5)]);
    assert_eq!(values("Uitkering per persoon;15.234,- euro"), [("benefit_price", 15_234.0)]);
}

#[test]
fn the_good_rows_stand_beside_those_that_are_refused() {
    let text = "Cijfer;Waarde\nInwoners;52.000\nUitkeringen;1.200\nBijstand;4%\nWsw;€ 90\nBeschut;\nToelichting;\n";
    let reading = reading(text, &base());
    let told: Vec<(usize, &str, &str)> = reading
        .lines
        .iter()
        .map(|line| {
            let verdict = match &line.verdict {
                Verdict::Good => "good",
                Verdict::Open => "open",
                Verdict::Refused(error) => error.accepted_nl.split(';').next().unwrap(),
            };
            (line.row, line.name.as_str(), verdict)
        })
        .collect();
    assert_eq!(told[0], (2, "inhabitants", "good"));
    assert!(told[1].1 == "Uitkeringen" && told[1].2.starts_with("kies uit"), "{told:?}");
    assert_eq!(told[2], (4, "bijstand_persons", "dit is een percentage, geen aantal"));
    assert_eq!(told[3], (5, "wsw_persons", "dit is een bedrag, geen aantal"));
    assert_eq!(told[4], (6, "beschut_persons", "open"));
    assert_eq!((told.len(), reading.refused()), (5, 3), "a remark without value is no row");
    assert_eq!(reading.good.values, [(0, 52_000.0)].into());
    assert_eq!(reading.whole().unwrap_err().len(), 3);
}

#[test]
fn what_is_no_table_says_what_is_needed_and_never_breaks() {
    for text in ["", "\n\n", "hallo", "a;b\n1;2", "Gemeente;Jaar\nX;2026", "\"", "Cijfer;2025;2026\nInwoners;1;2"] {
        let reading = reading(text, &base());
        assert!(reading.refused() > 0 && reading.good.values.is_empty(), "{text:?}");
    }
    let two = "Gemeente;Inwoners;Bijstand\nA;52000;1480\nB;20000;700";
    assert!(remarks(two)[0].contains("één rij"), "{:?}", remarks(two));
    // Any bytes at all: a report, never an end.
    let mut seed = 7_u32;
    for length in 0..200 {
        let mut bytes = Vec::new();
        for _ in 0..length {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            bytes.push(b"Inwoners;,\t\"\n\r.5%\xe9\x80\0figure;value"[(seed >> 16) as usize % 32]);
        }
        let reading = reading(&crate::scenario::import::bytes::text(&bytes), &base());
        assert!(reading.good.over(&base()).is_ok());
    }
}

#[test]
fn the_template_of_the_page_has_dutch_names_and_the_figures_of_now() {
    let template = template_beside(&base(), Language::Nl);
    assert!(
        template.starts_with("\u{feff}cijfer;waarde;bron;eenheid;nu gerekend met\r\nInwoners;;;inwoners;100000\r\n")
    );
    assert!(remarks(&template)[0].contains("ten minste één"), "what holds now is not what was filled in");
    for language in Language::ALL {
        let template = template_beside(&base(), language);
        let name = language.pick("Inwoners", "Inhabitants");
        assert_eq!(
            values(&template.replace(&format!("{name};;"), &format!("{name};52.000;"))),
            [("inhabitants", 52_000.0)]
        );
    }
}
