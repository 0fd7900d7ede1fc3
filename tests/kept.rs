//! A run keeps what stands still from month to month: it gives the bits of months that are each worked out from nothing.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

mod common;

use common::{World, months, with_all};
use kantelpunt::engine::noise::Expected;
use kantelpunt::model::outcome::Outcome;
use kantelpunt::model::region::Region;
use kantelpunt::model::run::{run, saldo};

/// Changes that begin and end in different months, some of them together.
const SETTINGS: [&[(&str, f64)]; 6] = [
    &[],
    &[("sw_bestuur", 1.0), ("sw_transition_months", 30.0), ("work_income_placement", 1.0)],
    &[("fte_per_wijkteam", 13.0), ("decision_months", 9.0), ("digital_share", 0.4)],
    &[("joint_service", 1.0), ("joint_change_months", 20.0), ("partners", 4.0)],
    &[("backoffice", 2.0), ("work_company", 2.0), ("one_face", 1.0)],
    &[("jobcoach_hours", 6.0)],
];

fn bits(values: impl IntoIterator<Item = f64>) -> Vec<u64> {
    values.into_iter().map(f64::to_bits).collect()
}

#[test]
fn a_run_gives_the_bits_of_its_months_one_by_one() {
    let world = World::load();
    for preset in [world.preset(20, 2015), world.preset(100, 2027)] {
        let member = &preset.members[0];
        for changes in SETTINGS {
            let levers = with_all(&member.current, changes);
            let model = world.model(preset, levers, world.sampler(&member.case).draw(3, 1));
            let months = months(&model, member.case.months, &mut Expected);
            let whole = run(&model, &mut Expected);
            let saldos = months.iter().map(|month| saldo(&month.result.posts));
            assert_eq!(bits(whole.saldo), bits(saldos), "{changes:?}");
            let (last, year) = (months.last().unwrap(), whole.years.last().unwrap());
            assert_eq!(bits(year.stocks), bits(last.after.stocks), "{changes:?}");
            for outcome in Outcome::ALL.iter().filter(|outcome| !outcome.is_average()) {
                let place = *outcome as usize;
                assert_eq!(year.outcomes[place], last.result.outcomes[place], "{outcome:?} {changes:?}");
            }
        }
    }
}

#[test]
fn so_does_a_region_of_which_every_municipality_chooses_something_else() {
    let world = World::load();
    for preset in &world.regions {
        let case = &preset.members[0].case;
        let parameters = world.sampler(case).draw(3, 2);
        let choices: Vec<_> = preset.members.iter().zip(SETTINGS.iter().cycle()).collect();
        let choices: Vec<_> = choices
            .into_iter()
            .map(|(member, changes)| (member.case, member.current, with_all(&member.current, changes)))
            .collect();
        let region = Region::new(&choices, &preset.service, parameters, &world.paths);
        let mut states = region.start();
        let mut saldos = vec![Vec::new(); states.len()];
        for month in 0..case.months {
            let results = region.month_at(&region.calendar(month).unwrap(), &states, &mut Expected);
            for (line, (_, result)) in saldos.iter_mut().zip(&results) {
                line.push(saldo(&result.posts));
            }
            states = results.into_iter().map(|(state, _)| state).collect();
        }
        for (one, other) in run(&region, &mut Expected).members.into_iter().zip(saldos) {
            assert_eq!(bits(one), bits(other), "{}", preset.id.name());
        }
    }
}
