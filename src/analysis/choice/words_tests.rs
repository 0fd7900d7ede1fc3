//! Every sentence about a choice, held against its numbers.

use super::*;
use crate::analysis::choice::{Criterion, Headline};
use Language::{En, Nl};

fn headlines(npv: &[f64]) -> Vec<Headline> {
    let of = |npv: &f64| Headline { npv: *npv, peak_funding: 1e6, ..Headline::CURRENT_POLICY };
    npv.iter().map(of).collect()
}

/// Values that win by one amount in so many of 100 cases, and lose by another in the rest.
fn wins(count: usize, won: f64, lost: f64) -> Vec<f64> {
    (0..100).map(|place| if place < count { won } else { -lost }).collect()
}

/// What the first pair says: scenarios A and B, or one scenario against current policy.
fn told(scenarios: &[&[f64]], language: Language) -> String {
    let choice = Choice::of(&scenarios.iter().map(|npv| headlines(npv)).collect::<Vec<_>>(), Criterion::Npv);
    let names: Vec<String> = ["A", "B"].iter().take(scenarios.len()).map(|name| (*name).to_owned()).collect();
    pair_sentence(&choice.pairs[0], &Names { scenarios: &names, language })
}

#[test]
fn a_pair_that_cannot_be_told_apart_says_so_and_why() {
    assert_eq!(
        told(&[&wins(58, 1e6, 1e5), &[0.0; 100]], Nl),
        "‘A’ en ‘B’ zijn niet te onderscheiden: in 6 van de 10 gevallen is ‘A’ beter."
    );
    assert_eq!(
        told(&[&wins(40, 1e6, 1e6)], En),
        "‘A’ and current policy cannot be told apart: in 6 of 10 cases current policy is better."
    );
    assert_eq!(
        told(&[&wins(90, 1e6, 9e6)], Nl),
        "‘A’ en huidig beleid zijn niet te onderscheiden: het verschil valt binnen de rekenfout. Meer \
         berekeningen kunnen uitsluitsel geven."
    );
    assert_eq!(
        told(&[&[5.0; 9], &[5.0; 9]], Nl),
        "‘A’ en ‘B’ zijn niet te onderscheiden: ze geven in elke berekening dezelfde uitkomst."
    );
}

#[test]
fn the_better_one_is_named_with_how_often_and_how_much() {
    // 72 × 2 million − 28 × 1 million, of 100.
    let expected = "In 7 van de 10 gevallen is ‘A’ beter dan ‘B’. Gemiddeld scheelt het €\u{a0}1,2\u{a0}mln; in 8 van de \
                    10 gevallen ligt het voordeel tussen \u{2212}\u{a0}€\u{a0}1,0\u{a0}mln en +\u{a0}€\u{a0}2,0\u{a0}mln.";
    assert_eq!(told(&[&wins(72, 2e6, 1e6), &[0.0; 100]], Nl), expected);
    let turned = told(&[&[0.0; 100], &wins(72, 2e6, 1e6)], Nl);
    assert_eq!(turned, expected.replace('A', "X").replace('B', "A").replace('X', "B"));
    assert_eq!(
        told(&[&[-3e5; 100]], En),
        "In all cases current policy is better than ‘A’. On average the difference is €\u{a0}300,000; in 8 of 10 cases \
         the advantage lies between €\u{a0}300,000 and €\u{a0}300,000."
    );
}

#[test]
fn more_often_and_better_on_average_may_be_two_options() {
    assert_eq!(
        told(&[&wins(90, 1e6, 1e8)], Nl),
        "In 9 van de 10 gevallen is ‘A’ beter dan huidig beleid, maar gemiddeld is huidig beleid €\u{a0}9,1\u{a0}mln \
         beter: als ‘A’ tegenvalt, scheelt het veel."
    );
}

#[test]
fn regret_is_told_with_its_mean_its_tail_and_its_most() {
    let npv: Vec<f64> = (0..100).map(|place| if place < 80 { 1e6 } else { -4e6 }).collect();
    let choice = Choice::of(&[headlines(&npv)], Criterion::Npv);
    let names = ["A".to_owned()];
    let say =
        |option, language| regret_sentence(option, &choice.regrets[option], &Names { scenarios: &names, language });
    assert_eq!(
        say(0, Nl),
        "Met ‘A’ bent u gemiddeld €\u{a0}800.000 slechter uit dan met de beste keuze, in 1 van de 10 gevallen \
         €\u{a0}4,0\u{a0}mln of meer, en in deze berekeningen hoogstens €\u{a0}4,0\u{a0}mln."
    );
    assert_eq!(
        say(1, En),
        "With current policy you are worse off than with the best choice by €\u{a0}800,000 on average, by \
         €\u{a0}1.0\u{a0}million or more in 1 of 10 cases, and by €\u{a0}1.0\u{a0}million at most in these runs."
    );
    let rare = Choice::of(&[headlines(&wins(95, 1e6, 2e6))], Criterion::Npv);
    let told = regret_sentence(0, &rare.regrets[0], &Names { scenarios: &names, language: Nl });
    assert!(told.contains("dan met de beste keuze, en in deze berekeningen hoogstens"), "{told}");
    let sure = Choice::of(&[headlines(&[1.0; 4])], Criterion::Npv);
    let names = Names { scenarios: &names, language: Nl };
    assert_eq!(regret_sentence(0, &sure.regrets[0], &names), "‘A’ is in elke berekening de beste keuze.");
}

#[test]
fn the_robust_choice_is_named_with_what_cannot_be_told_apart_from_it() {
    let say = |scenarios: &[&[f64]], language| {
        let choice = Choice::of(&scenarios.iter().map(|npv| headlines(npv)).collect::<Vec<_>>(), Criterion::Npv);
        let names: Vec<String> = ["A", "B"].iter().take(scenarios.len()).map(|name| (*name).to_owned()).collect();
        robust_sentence(&choice, &Names { scenarios: &names, language }).unwrap()
    };
    assert_eq!(
        say(&[&[2e6; 20]], Nl),
        "‘A’ is de robuuste keuze: de spijt is gemiddeld het kleinst, en ook in de slechtste 1 van de 10 gevallen."
    );
    assert!(say(&[&[2e6; 20], &[2e6; 20]], Nl).ends_with("‘B’ is niet te onderscheiden van ‘A’."));
    let choice = Choice::of(&[headlines(&[0.0; 20]), headlines(&[0.0; 20])], Criterion::Npv);
    let (scenarios, apart) = (["A", "B"].map(str::to_owned), Choice::of(&[headlines(&[2e6; 20])], Criterion::Npv));
    let names = Names { scenarios: &scenarios, language: Nl };
    let told = alike_sentence(0, &choice, &names).unwrap();
    assert_eq!(told, "Opgeteld niet te onderscheiden van ‘B’ en huidig beleid.");
    assert_eq!(alike_sentence(0, &apart, &names), None);
    assert!(say(&[&[-2e6; 20]], En).starts_with("Current policy is the robust choice"));
    // Wins much in 3 of 4 cases; when it loses, it loses more than ever is missed without it.
    let risky: Vec<f64> = (0..100).map(|place| if place % 4 > 0 { 2e6 } else { -3e6 }).collect();
    assert_eq!(
        say(&[&risky], Nl),
        "Geen keuze is in alles de robuuste: gemiddeld geeft ‘A’ de minste spijt, en in de slechtste 1 van de 10 gevallen huidig beleid."
    );
}

#[test]
fn good_enough_is_told_in_cases() {
    let mut all = headlines(&wins(70, 1e6, 1e6));
    all.iter_mut().skip(50).for_each(|headline| headline.peak_funding = 3e6);
    let bound = Some(2e6);
    assert_eq!(
        satisficing_sentence(&Satisficing::of(&all, bound), bound, Nl),
        "In 7 van de 10 gevallen is het aan het einde niet duurder dan huidig beleid. In 5 van de 10 gevallen is nooit \
         meer dan €\u{a0}2,0\u{a0}mln extra nodig, en in 5 van de 10 gevallen geldt het allebei."
    );
    assert_eq!(
        satisficing_sentence(&Satisficing::of(&all, None), None, En),
        "In 7 of 10 cases it costs no more than current policy in the end."
    );
}
