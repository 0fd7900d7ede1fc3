//! What stands still under current policy when the surroundings do: the start is a balance and not a jump.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

mod common;

use common::{World, dice, months, random_levers};
use kantelpunt::engine::noise::Expected;
use kantelpunt::levers::Levers;
use kantelpunt::model::Model;
use kantelpunt::model::outcome::Outcome;
use kantelpunt::model::stocks::{Flow, Level, Stock};

const HOUSEHOLDS: std::ops::RangeInclusive<usize> = Stock::LatentSingle as usize..=Stock::StableIntensive as usize;

/// What does not stand still, on purpose. Wsw: nobody enters. Garantiebanen, beschut werk, dagbesteding and employers:
/// the national tasks grow and the target group is fed by the law of 2015. Regular work takes in who leaves that group.
fn stands_still(stock: usize) -> Option<f64> {
    let bijstand = [Stock::BenefitReady as usize, Stock::BenefitMulti as usize];
    if HOUSEHOLDS.contains(&stock) {
        Some(0.005)
    } else if bijstand.contains(&stock) {
        // In balance at the start; the target group, which grows, later sends some more through regular work.
        Some(0.012)
    } else {
        None
    }
}

#[test]
fn under_current_policy_and_constant_surroundings_households_and_staff_stand_still() {
    let world = World::load();
    for preset in &world.presets {
        let model = world.model(preset, preset.members[0].current, world.assuming(&preset.members[0].case, &[]));
        let (start, end) = (*model.start(), months(&model, 120, &mut Expected)[119].after);
        for (stock, margin) in (0..Stock::COUNT).filter_map(|stock| Some((stock, stands_still(stock)?))) {
            let (first, last) = (start.stocks[stock], end.stocks[stock]);
            // The start is rounded to whole households, which in a small stock is more than half a percent.
            let margin = (margin * first).max(1.0);
            assert!((last - first).abs() < margin, "{} {}: {first} {last}", preset.id.name(), Stock::ALL[stock].name());
        }
        for level in [Level::StaffExperienced, Level::StaffLearning, Level::Fatigue, Level::Prevention] {
            let (first, last) = (start.levels[level as usize], end.levels[level as usize]);
            assert!((last / first - 1.0).abs() < 0.005, "{} {}: {first} {last}", preset.id.name(), level.name());
        }
        assert_eq!(end.levels[Level::InducedDemand as usize], 1.0);
    }
}

/// The drift of a household stock over ten years, against the margin: 3 %, or two halves of a rounding and a little.
fn drift(before: f64, after: f64) -> f64 {
    (after - before).abs() / (0.03 * before).max(1.2)
}

#[test]
fn whatever_is_assumed_and_whatever_current_policy_is_households_and_staff_stand_still() {
    let world = World::load();
    let mut dice = dice(30);
    let (mut moving, mut overasked, mut runs) = (Vec::new(), 0, 0);
    for preset in &world.presets {
        let sampler = world.sampler(&preset.members[0].case);
        for replication in 0..200 {
            let usual = preset.members[0].current;
            // A team that is far too small for its own intakes cannot stand still, and one that is far too large has no work.
            let current = Levers {
                inhabitants_per_wijkteam: usual.inhabitants_per_wijkteam,
                fte_per_wijkteam: usual.fte_per_wijkteam,
                brede_intake_share: usual.brede_intake_share,
                triage_hours: usual.triage_hours,
                kitchen_table_share: usual.kitchen_table_share,
                ..random_levers(&mut dice)
            };
            let current = if replication % 3 == 0 { usual } else { current };
            let mut parameters = sampler.draw(31, replication);
            // The cycle is not a start: a level that is drawn moves bijstand, and through it households.
            parameters.omgeving.cycle_level = 0.0;
            let assumed = parameters.wijkteam.initial_load;
            let model = Model::new(preset.members[0].case, current, current, parameters, &world.paths);
            let months = months(&model, 120, &mut Expected);
            let (start, end) = (months[0].before, months[119].after);
            runs += 1;
            // Drawn so that intakes alone ask more than the team at its assumed load can do: nothing can balance that.
            if months[0].result.outcomes[Outcome::LoadRatio as usize] > 1.03 * assumed {
                overasked += 1;
                continue;
            }
            let name = preset.id.name();
            for stock in HOUSEHOLDS {
                let (first, last) = (start.stocks[stock], end.stocks[stock]);
                if drift(first, last) > 1.0 {
                    moving.push(format!("{name} {replication} {}: {first} {last}", Stock::ALL[stock].name()));
                }
            }
            for level in [Level::StaffExperienced, Level::StaffLearning, Level::Fatigue, Level::Prevention] {
                let (first, last) = (start.levels[level as usize], end.levels[level as usize]);
                if (last / first - 1.0).abs() > 0.03 {
                    moving.push(format!("{name} {replication} {}: {first} {last}", level.name()));
                }
            }
        }
    }
    assert!(moving.is_empty(), "{moving:#?}");
    assert!(overasked * 200 <= runs, "{overasked} of {runs} draws ask too much of the team");
}

#[test]
fn heavy_need_stands_still_where_more_would_grow_heavy_than_the_known_users_leave_room_for() {
    let world = World::load();
    let preset = world.preset(100, 2015);
    let growing = |escalation, recovery| {
        let own = [
            ("toegang_escalation_multi", escalation),
            ("toegang_latent_recovery", recovery),
            ("huishoudens_intensive_share", 0.012),
            ("huishoudens_provision_months_intensive", 72.0),
        ];
        let model = world.model(preset, preset.members[0].current, world.assuming(&preset.members[0].case, &own));
        let months = months(&model, 120, &mut Expected);
        let [first, last] = [months[0].before, months[119].after]
            .map(|state| [Stock::LatentIntensive, Stock::StableIntensive].map(|stock| state.stocks[stock as usize]));
        assert!((0..2).all(|place| drift(first[place], last[place]) < 1.0), "{first:?} {last:?}");
        let flow = |flow: Flow| months[0].result.flows[flow as usize];
        (flow(Flow::NeedArisesIntensive), flow(Flow::RecoversIntensive) / first[0])
    };
    // With little growth there is room for new intensive need, and recovery is what is assumed.
    let (arises, recovers) = growing(0.0, 0.1);
    assert!(arises > 0.0 && recovers < 0.1 / 12.0, "{arises} {recovers}");
    // With much there is none, and more must recover than is assumed.
    let (arises, recovers) = growing(0.04, 0.1);
    assert!(arises < 1e-9 && recovers > 0.2 / 12.0, "{arises} {recovers}");
}
