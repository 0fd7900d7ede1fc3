//! The draft of a paper with known figures: what it asks, what it says of each choice, and that it asks nothing twice.

use super::*;
use crate::paper::{Cheaper, Language};
use crate::samples::{noticed, paper, people};
use crate::view::Line;

fn with(language: Language) -> Paper {
    let other = Alternative {
        name: "Half".into(),
        choices: vec!["Fte per wijkteam van 10 naar 11".into()],
        total: -500.0,
        structural: 20.0,
        closes: 0.25,
        beaten: Cheaper { span: 0.8, later: 0.7, run: 0.7 },
        ..Alternative::default()
    };
    Paper { language, alternatives: vec![other], paragraph: "De kans is …".into(), ..paper() }
}

fn told(language: Language) -> Vec<Block> {
    draft(&with(language))
}

fn text(blocks: &[Block]) -> String {
    format!("{blocks:?}").replace("\\u{a0}", " ")
}

/// The items of the decision.
fn asked(blocks: &[Block]) -> Vec<String> {
    let numbered = blocks.iter().find_map(|block| if let Block::Numbered(items) = block { Some(items) } else { None });
    numbered.unwrap().iter().map(|item| item.replace('\u{a0}', " ")).collect()
}

#[test]
fn the_draft_has_a_decision_reasons_and_alternatives_with_objections() {
    for (language, expected) in [
        (Language::Nl, ["Voorgesteld besluit", "Argumenten", "Alternatieven", "Huidig beleid voortzetten", "Half"]),
        (Language::En, ["Proposed decision", "Reasons", "Alternatives", "Continuing current policy", "Half"]),
    ] {
        let blocks = told(language);
        let is_heading =
            |title: &&str| blocks.iter().any(|block| matches!(block, Block::Heading(_, other) if other == title));
        assert!(expected.iter().all(is_heading), "{blocks:?}");
    }
}

#[test]
fn its_amounts_are_those_of_the_tables() {
    let text = text(&told(Language::Nl));
    // −70 and 130 in the two budget years, 240 structural; the other −500 and 20.
    for part in [
        "verwachte voordeel van € 60.000 in 2027–2028",
        "reserve van € 90.000",
        "Medewerkers wijkteams (6.21): € 1.420.000 nadeel",
        "€ 560.000 duurder dan het voorstel",
        "€ 220.000 duurder dan het voorstel per jaar in 2028. De kans dat het voorstel goedkoper is, is 70%.",
        "sluit zonder extra geld is 20%",
        "Concept van 31 mei 2027",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn the_expected_cost_is_asked_once_and_the_reserve_is_what_is_needed_beside_it() {
    let mut paper = with(Language::Nl);
    // Nothing comes back: 1.420 and 30 thousand less.
    paper.views[0].lines[2].cells.iter_mut().for_each(|cell| cell.value = Some(0.0));
    let paper = paper.computed();
    let items = asked(&draft(&paper));
    assert!(items[1].contains("verwachte kosten van € 1.450.000 in 2027–2028 te dekken"), "{items:?}");
    // The reserve without a change of the budget is € 1.500.000: that would cover the same cost again.
    assert!(items[2].contains("reserve van € 90.000") && items[2].contains("zitten daar niet in"), "{items:?}");
    assert!(items.iter().all(|item| !item.contains("1.500.000")), "{items:?}");
    let text = text(&draft(&paper));
    for part in
        ["in 80 van de 100 berekeningen", "een keuze van dit concept en geen norm", "Wat 90% en 95% zekerheid vragen"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    let english = asked(&draft(&Paper { language: Language::En, ..paper.clone() }));
    assert!(english[1].contains("cover the expected cost of € 1,450,000"), "{english:?}");
    assert!(english[2].contains("The expected amounts are not in it"), "{english:?}");
}

#[test]
fn without_a_need_for_it_no_reserve_is_asked() {
    let mut paper = with(Language::Nl);
    paper.views[2].lines[3].cells[1].value = Some(0.0);
    assert_eq!(asked(&draft(&paper)).len(), 2);
    assert!(text(&draft(&paper)).contains("Een reserve daarnaast is niet nodig"));
}

#[test]
fn every_scenario_says_what_it_changes() {
    let blocks = told(Language::Nl);
    let listed = |name: &str, choice: &str| {
        let lead = format!("Dit verandert ‘{name}’ aan huidig beleid:");
        let at = blocks.iter().position(|block| *block == Block::Text(lead.clone())).unwrap();
        assert_eq!(blocks[at + 1], Block::Bullets(vec![choice.into()]));
        at
    };
    let first = listed("Meer wijkteams", "Fte per wijkteam van 10 naar 12");
    assert!(first < listed("Half", "Fte per wijkteam van 10 naar 11"));
    assert!(text(&told(Language::En)).contains("This is what ‘Half’ changes in current policy:"));
}

#[test]
fn what_an_alternative_costs_is_said_in_plain_words() {
    let english = text(&told(Language::En));
    for part in [
        "it costs € 500,000 more than current policy",
        "a year € 20,000 less than current policy",
        "Costs € 560,000 more than the proposal",
    ] {
        assert!(english.contains(part), "{part}: {english}");
    }
    assert!(!english.contains("dear") && english.contains("Nothing changes. All amounts"), "{english}");
    let same = Alternative { name: "Same".into(), ..Alternative::default() };
    let english = text(&draft(&Paper { alternatives: vec![same], ..with(Language::En) }));
    assert!(english.contains("it costs the same as current policy"), "{english}");
}

/// The items of all lists below a heading.
fn below(blocks: &[Block], title: &str) -> Vec<String> {
    let at = blocks.iter().position(|block| matches!(block, Block::Heading(_, heading) if heading == title)).unwrap();
    let until_next = blocks[at + 1..].iter().take_while(|block| !matches!(block, Block::Heading(..)));
    let items =
        until_next.filter_map(|block| if let Block::Bullets(items) = block { Some(items.clone()) } else { None });
    items.flatten().map(|item| item.replace('\u{a0}', " ")).collect()
}

#[test]
fn what_people_notice_is_a_result_or_an_objection_and_an_alternative_is_held_against_it() {
    let mut paper = with(Language::Nl);
    paper.views.push(people());
    // The alternative makes the waiting even shorter, says nothing of jobs, and has more persons with bijstand.
    paper.alternatives[0].noticed = vec![
        noticed("waiting", "Wachttijd tot een plan", ("weken", 1, false), [8.1, 5.0, 0.99, 0.0]),
        noticed("bijstand", "Mensen met bijstand", ("personen", 0, false), [2_000.0, 2_050.0, 0.1, 0.9]),
    ];
    let blocks = draft(&paper);
    assert_eq!(
        below(&blocks, "Beoogd resultaat"),
        ["Wachttijd tot een plan: 6,2 weken in 2028, met huidig beleid 8,1. De kans op beter is 93%, op slechter 5%."]
    );
    let against = below(&blocks, "Kanttekeningen");
    let jobs = "Garantiebanen: 1.150 banen in 2028, met huidig beleid 1.210. De kans op beter is 10%, op slechter 50%.";
    assert!(
        against.iter().any(|item| item == jobs),
        "four in ten are the same, and of the others most are worse: {against:?}"
    );
    assert!(against.iter().all(|item| !item.starts_with("Mensen met bijstand")), "as good as a toss: {against:?}");
    let current = below(&blocks, "Huidig beleid voortzetten").join(" ");
    assert!(current.contains("Wachttijd tot een plan: 8,1 weken in 2028, met het voorstel 6,2."), "{current}");
    assert!(
        current.find("Garantiebanen: 1.210") < current.find("Wachttijd"),
        "what is better there comes first: {current}"
    );
    let other = below(&blocks, "Half").join(" ");
    for item in [
        "Wachttijd tot een plan: 5,0 weken in 2028, met het voorstel 6,2.",
        "Garantiebanen: 1.210 banen in 2028, met het voorstel 1.150.",
        "Mensen met bijstand: 2.050 personen in 2028, met het voorstel 1.999.",
    ] {
        assert!(other.contains(item), "{item}: {other}");
    }
}

#[test]
fn of_two_years_the_larger_change_is_told_and_a_small_one_in_neither() {
    let mut view = people();
    let waiting = |year: &str, with: f64| Line {
        part: Some(year.into()),
        ..noticed("waiting", "Wachttijd tot een plan", ("weken", 1, false), [8.0, with, 0.9, 0.1])
    };
    view.lines = vec![waiting("2028", 7.5), waiting("2036", 6.0)];
    view.lines.push(noticed("bijstand", "Mensen met bijstand", ("personen", 0, false), [2_000.0, 1_990.0, 0.9, 0.1]));
    let paper = Paper { views: [with(Language::En).views, vec![view]].concat(), ..with(Language::En) };
    let result = below(&draft(&paper), "Intended result");
    assert!(result.len() == 1 && result[0].contains("6.0 weken in 2036"), "{result:?}");
}

#[test]
fn what_cannot_be_told_apart_is_no_reason() {
    let clear = told(Language::Nl);
    assert!(below(&clear, "Argumenten")[0].contains("gemiddeld € 240.000 per jaar goedkoper"), "{clear:?}");
    let better = Cheaper { later: 0.53, ..Cheaper::default() };
    let blocks = draft(&Paper { better, ..with(Language::Nl) });
    assert!(below(&blocks, "Argumenten").iter().all(|item| !item.contains("240.000")), "{blocks:?}");
    let against = below(&blocks, "Kanttekeningen");
    assert!(against[0].contains("is 53%: dat is niet te onderscheiden van huidig beleid"), "{against:?}");
    assert!(text(&blocks).contains("In geld per jaar in 2028 niet te onderscheiden van het voorstel"), "{blocks:?}");
}

#[test]
fn what_one_post_pays_and_another_receives_is_no_reason() {
    let mut paper = with(Language::Nl);
    let mut mirrored = paper.views[0].lines[2].clone();
    mirrored.label = "Betaald en ontvangen".into();
    mirrored.cells.iter_mut().for_each(|cell| cell.value = cell.value.map(|value| 1.0 - value));
    paper.views[0].lines.insert(3, mirrored);
    let blocks = draft(&paper);
    assert!(!format!("{blocks:?}").contains("Betaald en ontvangen"), "{blocks:?}");
    assert!(below(&blocks, "Argumenten").iter().all(|item| !item.contains("BUIG")), "{blocks:?}");
}

#[test]
fn years_that_are_over_are_no_proposal() {
    assert!(!text(&told(Language::Nl)).contains("kijkt terug"));
    let blocks = draft(&Paper { date: "2031-01-02".into(), ..with(Language::Nl) });
    assert!(text(&blocks).contains("deze berekening kijkt terug, naar 2027–2028"), "{blocks:?}");
}

#[test]
fn where_nothing_differs_there_is_nothing_to_decide() {
    let blocks = draft(&Paper { is_no_difference: true, ..with(Language::Nl) });
    assert!(text(&blocks).contains("verschilt nog niet van huidig beleid"), "{blocks:?}");
    assert!(!blocks.iter().any(|block| matches!(block, Block::Numbered(_) | Block::Table(_))), "{blocks:?}");
}

#[test]
fn what_is_the_users_own_stands_before_the_first_amount_that_rests_on_it() {
    let own = crate::paper::OwnCase {
        figures: vec!["Inwoners: 52.000 inwoners".to_owned()],
        policy: vec!["Fte per wijkteam: 11 fte (gewoon: 10 fte)".to_owned()],
        assumptions: vec!["Besparing op zorg: 25%".to_owned()],
    };
    let text = text(&draft(&Paper { own, ..with(Language::Nl) }));
    let heading = text.find("Inleiding");
    for (lead, item) in [
        ("met eigen cijfers", "Inwoners: 52.000"),
        ("zoals de gemeente het zelf heeft ingevuld", "11 fte (gewoon: 10 fte)"),
        ("gerekend met eigen aannames", "Besparing op zorg: 25%"),
    ] {
        let (lead, item) = (text.find(lead), text.find(item));
        assert!(lead.is_some() && lead < item && item < heading, "{text}");
    }
    assert!(!format!("{:?}", draft(&with(Language::Nl))).contains("eigen"), "nothing own, nothing said");
}

#[test]
fn a_paper_without_a_budget_has_no_draft() {
    assert!(draft(&Paper::default()).is_empty());
}
