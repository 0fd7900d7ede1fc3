//! Which way each lever pushes, as a table that a policy maker can read: lever × outcome, with the expected sign.
#![allow(clippy::unwrap_used, reason = "a test may stop where it breaks")]

mod common;

use common::{World, compare, prepared, ruled, with};
use kantelpunt::engine::noise::{Expected, Noise};
use kantelpunt::levers::spec::{Domain, LeverSpec};
use kantelpunt::levers::{Levers, REGISTRY, find};
use kantelpunt::model::outcome::Outcome;
use kantelpunt::model::post::Post;
use kantelpunt::model::run::{Trajectory, run};
use kantelpunt::model::stocks::{Flow, Stock};
use kantelpunt::parameters::Parameters;
use kantelpunt::scenario::preset::Preset;

/// What is looked at: the mean of the years, or of the first or last year.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Figure {
    Mean(Outcome),
    Costs(Post),
    FirstYear(Post),
    LastYear(Post),
    People(Stock),
    FlowOf(Flow),
    /// A flow for each of whom it comes from, over the whole run.
    PerPerson(Flow, Stock),
    Saldo,
    FirstSaldo,
}

/// Which way it goes when the lever goes up.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Sign {
    Up,
    Down,
    /// Up, or the same where something else is binding.
    NotDown,
    /// Down, or the same where something else is binding.
    NotUp,
    Same,
    /// The same within 0.2 %: who moves in a month cannot leave in that month.
    Nearly,
    /// The same at the defaults, and either way within the ranges: no evidence says which.
    Neutral,
    /// Up at the defaults, and either way within the ranges; why.
    UpAtDefaults(&'static str),
    /// Neither the documents nor the model say; why.
    Open(&'static str),
}

use Figure::{Costs, FirstSaldo, FirstYear, FlowOf, LastYear, Mean, People, PerPerson, Saldo};
use Sign::{Down, Nearly, Neutral, NotDown, NotUp, Open, Same, Up, UpAtDefaults};

/// For a lever of choices "up" is from the first option to the one that is named behind it.
#[rustfmt::skip]
const DIRECTIONS: &[(&str, Figure, Sign)] = &[
    // Wijkteams: more staff, more air, more money first.
    ("fte_per_wijkteam", Mean(Outcome::LoadRatio), Down),
    ("fte_per_wijkteam", Mean(Outcome::WaitingWeeks), NotUp),
    ("fte_per_wijkteam", Mean(Outcome::Absence), NotUp),
    ("fte_per_wijkteam", Costs(Post::WijkteamStaff), Up),
    ("fte_per_wijkteam", FirstSaldo, Down),
    ("fte_per_wijkteam", Costs(Post::WswWages), Same),
    ("fte_per_wijkteam", Saldo, Open("what is avoided may or may not outweigh the staff: that is the question of the product")),
    // A small municipality keeps one team, however many inhabitants a team might serve.
    ("inhabitants_per_wijkteam", Mean(Outcome::LoadRatio), NotDown),
    ("inhabitants_per_wijkteam", Costs(Post::WijkteamFixed), NotUp),
    ("inhabitants_per_wijkteam", Costs(Post::WijkteamStaff), NotUp),
    ("wijkteam_scope", FlowOf(Flow::NeedArisesSingle), Down),
    ("wijkteam_scope", People(Stock::TeamSingle), Down),
    ("wijkteam_scope", Mean(Outcome::LoadRatio), Down),
    ("access_channel", Mean(Outcome::LoadRatio), Down),
    ("access_channel", Costs(Post::IntakeCounter), Up),
    ("access_channel", Mean(Outcome::WaitingWeeks), NotUp),
    ("brede_intake_share", Mean(Outcome::LoadRatio), Up),
    ("brede_intake_share", FlowOf(Flow::MissedMultiReturns), Down),
    ("brede_intake_share", FlowOf(Flow::MissedMultiHeavier), Down),
    ("triage_hours", Mean(Outcome::LoadRatio), Up),
    ("triage_hours", FlowOf(Flow::MissedMultiReturns), Down),
    ("triage_hours", FlowOf(Flow::MissedIntensiveReturns), Down),
    ("triage_hours", Costs(Post::SwOverhead), Same),
    // Garantiebanen and the way to work.
    ("garantiebaan_ambition", People(Stock::Garantiebaan), NotDown),
    ("garantiebaan_ambition", Costs(Post::Loonkostensubsidie), NotDown),
    ("garantiebaan_ambition", People(Stock::TeamMulti), Same),
    ("employer_service_fte", Mean(Outcome::GarantiebaanCounted), NotDown),
    ("employer_service_fte", Costs(Post::EmployerService), Up),
    ("employer_service_fte", People(Stock::MarketPotential), Down),
    ("ambassadors", Mean(Outcome::GarantiebaanCounted), NotDown),
    ("ambassadors", Costs(Post::Ambassadors), Up),
    ("ambassadors", People(Stock::MarketPotential), Down),
    ("jobcoach_hours", People(Stock::Garantiebaan), NotDown),
    ("jobcoach_hours", Costs(Post::JobCoaching), Up),
    ("jobcoach_hours", FlowOf(Flow::GarantiebaanEnds), Down),
    ("jobcoach_hours", Saldo, Open("a job kept saves a benefit, an hour of coaching costs: which is more depends on the prices")),
    ("reintegration_spend", Mean(Outcome::BijstandPersons), Down),
    ("reintegration_spend", Costs(Post::Reintegration), Up),
    ("reintegration_spend", People(Stock::RegularWork), Up),
    // Access and intake.
    ("kitchen_table_share", Mean(Outcome::SolvedOwnNetwork), Up),
    ("kitchen_table_share", Mean(Outcome::IntakeHoursPerRequest), Up),
    ("kitchen_table_share", Saldo, Open("hours at every request against fewer provisions")),
    ("digital_share", Mean(Outcome::DigitalRequests), NotDown),
    ("digital_share", Mean(Outcome::IntakeHoursPerRequest), NotUp),
    ("digital_share", FirstYear(Post::DigitalInvestment), Up),
    ("digital_share", LastYear(Post::DigitalInvestment), Same),
    ("outreach_fte", Mean(Outcome::FoundNeed), Up),
    ("outreach_fte", People(Stock::LatentSingle), Down),
    ("outreach_fte", Costs(Post::Outreach), Up),
    ("specialist_share", Mean(Outcome::ReferredEarly), Down),
    ("specialist_share", FirstYear(Post::WijkteamStaff), Up),
    ("provider_staffed_share", Mean(Outcome::NewNeed), Open("CPB saw an association, not a cause")),
    ("provider_staffed_share", Mean(Outcome::ReferredEarly), Open("more referrals per household, but a busier team has fewer households")),
    ("provider_staffed_share", FlowOf(Flow::NeedArisesIntensive), Nearly),
    ("provider_staffed_share", Costs(Post::SwOverhead), Same),
    ("provider_staffed_share", FlowOf(Flow::OwnNetworkSingle), Open("as new need")),
    ("task_boundary", Mean(Outcome::ReferredLate), Open("fewer per household by a clear task, unless the task brings more work")),
    ("task_boundary", Mean(Outcome::LoadRatio), Open("a clear task may bring work as well as keep it out")),
    ("task_boundary", FlowOf(Flow::TeamDoneMulti), Open("follows the load")),
    ("task_boundary", Costs(Post::WijkteamFixed), Same),
    ("team_debt_help", Mean(Outcome::LoadRatio), Up),
    ("team_debt_help", FlowOf(Flow::MultiImproves), Open("sooner ready for work by debt help, but a busier team treats fewer households")),
    ("team_debt_help", Mean(Outcome::WaitingWeeks), NotDown),
    ("team_activation", Mean(Outcome::LoadRatio), Open("more work per household, fewer households")),
    ("team_activation", Mean(Outcome::SolvedOwnNetwork), NotDown),
    ("work_income_placement", Costs(Post::WorkIncomePlacement), Up),
    ("work_income_placement", FlowOf(Flow::MultiToWork), Up),
    ("work_income_placement", FlowOf(Flow::ReadyToWork), Open("the care focus of the team slows who is ready, while others get ready sooner")),
    // Garantiebanen and the way to work, the rest.
    ("priority_rule", Mean(Outcome::PlacedMunicipal), NotUp),
    ("priority_rule", Mean(Outcome::WswWaiting), NotUp),
    ("priority_rule", People(Stock::BenefitLimited), NotDown),
    ("jobcarving_share", Mean(Outcome::GarantiebaanCounted), Up),
    ("jobcarving_share", Costs(Post::Jobcarving), Up),
    ("jobcarving_share", Mean(Outcome::GarantiebaanExtra), Up),
    ("social_return_share", Mean(Outcome::GarantiebaanCounted), Up),
    ("social_return_share", Costs(Post::SocialReturn), Up),
    ("pool_places", Mean(Outcome::GarantiebaanCounted), Up),
    ("pool_places", Costs(Post::LabourPools), Up),
    ("startersbeurzen", Mean(Outcome::YouthPlaced), Up),
    ("startersbeurzen", Costs(Post::Startersbeurzen), Up),
    ("startersbeurzen", FlowOf(Flow::ReadyInflow), Down),
    ("youth_chain_share", Mean(Outcome::YouthPlaced), Up),
    ("youth_chain_share", FlowOf(Flow::LimitedInflow), Down),
    ("youth_chain_share", Costs(Post::YouthChain), Up),
    ("direct_forwarding", Costs(Post::DirectForwarding), Up),
    ("direct_forwarding", Mean(Outcome::ReadyToWork), Open("a range that contains no effect and a small adverse one")),
    ("businesslike_approach", PerPerson(Flow::MultiToWork, Stock::BenefitMulti), Up),
    ("businesslike_approach", Mean(Outcome::MultiToWork), UpAtDefaults("who turns out to have no right cannot go to work from bijstand: hardly any extra steps, and fewer go")),
    ("businesslike_approach", Costs(Post::Businesslike), Up),
    ("businesslike_approach", Mean(Outcome::BijstandPersons), Down),
    ("tegenprestatie_share", FlowOf(Flow::NeedArisesSingle), NotUp),
    ("tegenprestatie_share", Costs(Post::Tegenprestatie), Up),
    // Cooperation.
    ("decision_months", Mean(Outcome::DecisionMonths), Up),
    ("decision_months", FirstYear(Post::SwTransition), NotUp),
    ("joint_service", Costs(Post::PartnerChange), Up),
    ("joint_service", FirstYear(Post::PartnerChange), Same),
    ("joint_change_months", FirstYear(Post::PartnerChange), NotUp),
    ("partners", Mean(Outcome::TableFte), Up),
    ("partners", Costs(Post::Tables), Up),
    ("backoffice", Costs(Post::BackOfficeMerger), Up),
    ("backoffice", FirstSaldo, Down),
    ("backoffice", LastYear(Post::BackOffice), Open("beyond scale a merged back office may be cheaper or dearer")),
    ("backoffice_redundancy", Mean(Outcome::Outages), NotUp),
    ("backoffice_redundancy", Costs(Post::Redundancy), Up),
    ("congruent_regions", Mean(Outcome::TableFte), Down),
    ("congruent_regions", Costs(Post::Tables), Down),
    ("congruent_regions", Costs(Post::RegionalApproach), Up),
    ("harmonisation", People(Stock::MarketPotential), Down),
    ("harmonisation", Costs(Post::RegionalApproach), Up),
    ("one_face", People(Stock::MarketPotential), Down),
    ("one_face", Costs(Post::RegionalApproach), Up),
    ("work_company", Costs(Post::RegionalApproach), Up),
    ("work_company", People(Stock::MarketPotential), Open("an executing company may bind fewer employers")),
    // Sw-inrichting.
    ("beschut_ambition", Mean(Outcome::BeschutWerk), NotDown),
    ("beschut_ambition", Costs(Post::BeschutWages), NotDown),
    ("beschut_detachering_share", People(Stock::BeschutDetachering), Up),
    ("beschut_detachering_share", People(Stock::BeschutBinnen), Down),
    ("beschut_detachering_share", Costs(Post::BeschutFormGain), Neutral),
    ("beschut_dagbesteding_share", People(Stock::BeschutDagbesteding), Up),
    ("beschut_dagbesteding_share", People(Stock::BeschutBinnen), Down),
    ("wsw_detachering_share", People(Stock::WswGroep), Up),
    ("wsw_detachering_share", Costs(Post::WswValue), Up),
    ("wsw_detachering_share", Costs(Post::WswWages), Nearly),
    ("wsw_detachering_share", Mean(Outcome::WswPersons), Nearly),
    ("sw_overhead_months", Costs(Post::SwOverhead), Up),
    ("sw_overhead_months", FirstYear(Post::SwOverheadCut), Down),
    ("sw_bestuur", Costs(Post::SwTransition), Up),
    ("sw_bestuur", FirstYear(Post::WswValue), Down),
    ("sw_bestuur", LastYear(Post::WswValue), Same),
    ("sw_bestuur", LastYear(Post::SwOverhead), Neutral),
    ("sw_bestuur", LastYear(Post::BijstandExecution), Neutral),
    ("sw_bestuur", LastYear(Post::SwGuidance), Neutral),
    ("sw_bestuur", FirstSaldo, Down),
    ("sw_transition_months", FirstYear(Post::SwTransition), NotUp),
    ("sw_transition_months", LastYear(Post::SwTransition), Same),
    ("sw_transition_months", Costs(Post::WswValue), Down),
];

fn expected(world: &World, preset: &Preset, levers: Levers) -> (Trajectory, Vec<f64>) {
    under(world, preset, levers, world.assuming(&preset.members[0].case, &[]))
}

/// The expected run, which keeps the sum of each flow.
struct Summed(Vec<f64>);

impl Noise<f64> for Summed {
    fn begin_month(&mut self) {}

    fn exits<const K: usize>(&mut self, stock: f64, slots: [usize; K], probabilities: [f64; K]) -> [f64; K] {
        let flows = Expected.exits(stock, slots, probabilities);
        slots.into_iter().zip(flows).for_each(|(slot, flow)| self.0[slot] += flow);
        flows
    }

    fn arrivals(&mut self, slot: usize, mean: f64) -> f64 {
        let arriving = Expected.arrivals(slot, mean);
        self.0[slot] += arriving;
        arriving
    }

    fn shock(&mut self) -> f64 {
        Noise::<f64>::shock(&mut Expected)
    }
}

/// The expected run under these assumptions, with the sum of each flow.
fn under(world: &World, preset: &Preset, levers: Levers, parameters: Parameters<f64>) -> (Trajectory, Vec<f64>) {
    let mut flows = Summed(vec![0.0; Flow::COUNT]);
    let trajectory = run(&world.model(preset, levers, parameters), &mut flows);
    (trajectory, flows.0)
}

fn figure(which: Figure, told: &(Trajectory, Vec<f64>)) -> f64 {
    let (trajectory, flows) = told;
    let years = &trajectory.years;
    match which {
        Mean(outcome) => years.iter().map(|year| year.outcomes[outcome as usize]).sum::<f64>() / years.len() as f64,
        Costs(post) => years.iter().map(|year| year.posts[post as usize]).sum(),
        FirstYear(post) => years[0].posts[post as usize],
        LastYear(post) => years[years.len() - 1].posts[post as usize],
        People(stock) => years.iter().map(|year| year.stocks[stock as usize]).sum::<f64>() / years.len() as f64,
        FlowOf(flow) => flows[flow as usize],
        PerPerson(flow, stock) => figure(FlowOf(flow), told) / figure(People(stock), told),
        Saldo => trajectory.saldo.iter().sum(),
        FirstSaldo => trajectory.saldo[..12].iter().sum(),
    }
}

/// Steps of a lever to compare: three levels of a range; for choices from the first to each other.
fn steps(spec: &LeverSpec) -> Vec<(f64, f64)> {
    match spec.domain {
        Domain::Range { low, high, .. } => vec![(low, 0.5 * (low + high)), (0.5 * (low + high), high)],
        Domain::Choices(choices) => (1..choices.len()).map(|option| (0.0, option as f64)).collect(),
    }
}

/// Claims about the defaults alone.
fn is_open_within_the_ranges(sign: Sign) -> bool {
    matches!(sign, Neutral | UpAtDefaults(_))
}

fn agrees(sign: Sign, from: f64, to: f64) -> bool {
    let tolerance = 1e-9 * from.abs().max(to.abs()).max(1e-6);
    match sign {
        Up | UpAtDefaults(_) => to > from + tolerance,
        Down => to < from - tolerance,
        NotDown => to >= from - tolerance,
        NotUp => to <= from + tolerance,
        Same | Neutral => (to - from).abs() <= tolerance,
        Nearly => (to - from).abs() <= 0.002 * from.abs(),
        Open(_) => true,
    }
}

/// Where the table is wrong for this municipality under these assumptions.
fn surprises(world: &World, preset: &Preset, parameters: Parameters<f64>, is_drawn: bool) -> Vec<String> {
    let mut surprises = Vec::new();
    for spec in REGISTRY {
        let start = prepared(&preset.members[0].current, spec);
        for (from, to) in steps(spec) {
            let run = |value| under(world, preset, with(&start, spec.id, value), parameters);
            let (before, after) = (run(from), run(to));
            for (_, what, sign) in DIRECTIONS.iter().filter(|(id, ..)| *id == spec.id) {
                let (one, other) = (figure(*what, &before), figure(*what, &after));
                let is_as_told = agrees(*sign, one, other) || (is_drawn && is_open_within_the_ranges(*sign));
                if !is_as_told {
                    let name = preset.id.name();
                    surprises.push(format!("{name} {} {from} → {to}: {what:?} {one} → {other}, not {sign:?}", spec.id));
                }
            }
        }
    }
    surprises
}

#[test]
fn every_lever_pushes_the_way_the_table_says_in_every_preset_and_over_its_whole_range() {
    let world = World::load();
    let surprises: Vec<String> = world
        .presets
        .iter()
        .flat_map(|preset| surprises(&world, preset, world.assuming(&preset.members[0].case, &[]), false))
        .collect();
    assert!(surprises.is_empty(), "{surprises:#?}");
}

#[test]
fn every_lever_pushes_that_way_whatever_is_assumed_within_the_ranges() {
    let world = World::load();
    let preset = world.preset(100, 2015);
    let sampler = world.sampler(&preset.members[0].case);
    let surprises: Vec<String> =
        (0..200).flat_map(|draw| surprises(&world, preset, sampler.draw(12, draw), true)).collect();
    assert!(surprises.is_empty(), "{surprises:#?}");
}

/// Levers of which nobody knows in any outcome which way they push.
const RIGHTLY_OPEN: [&str; 2] = ["provider_staffed_share", "task_boundary"];

#[test]
fn every_lever_stands_in_the_table() {
    for spec in REGISTRY {
        let signs = DIRECTIONS.iter().filter(|(id, ..)| *id == spec.id);
        let claims =
            signs.filter(|(.., sign)| !matches!(sign, Open(_) | Same | Nearly | Neutral | UpAtDefaults(_))).count();
        assert!(claims >= 1 || RIGHTLY_OPEN.contains(&spec.id), "{}", spec.id);
    }
    assert!(DIRECTIONS.iter().all(|(id, ..)| find(id).is_some()));
    assert!(
        DIRECTIONS.iter().all(|(.., sign)| !matches!(sign, Open(reason) | UpAtDefaults(reason) if reason.is_empty()))
    );
}

#[test]
fn more_inhabitants_per_team_means_less_staff_and_more_load_where_there_is_more_than_one_team() {
    let world = World::load();
    let preset = world.preset(150, 2027);
    let run = |value| expected(&world, preset, with(&preset.members[0].current, "inhabitants_per_wijkteam", value));
    let (small, middle, large) = (run(5_000.0), run(15_000.0), run(40_000.0));
    for (one, other) in [(&small, &middle), (&middle, &large)] {
        assert!(agrees(Up, figure(Mean(Outcome::LoadRatio), one), figure(Mean(Outcome::LoadRatio), other)));
        assert!(agrees(Down, figure(Costs(Post::WijkteamStaff), one), figure(Costs(Post::WijkteamStaff), other)));
    }
}

#[test]
fn a_brede_intake_for_everyone_never_lowers_cost_when_there_is_no_multi_problem() {
    let world = World::load();
    let nobody = [
        ("huishoudens_multi_share", 0.0),
        ("huishoudens_intensive_share", 0.0),
        ("toegang_escalation_single", 0.0),
        ("toegang_escalation_multi", 0.0),
    ];
    for preset in &world.presets {
        for channel in [0.0, 1.0] {
            let current = with(&preset.members[0].current, "access_channel", channel);
            let preset = ruled(preset, current);
            let outcome = compare(&world, &preset, &nobody, with(&current, "brede_intake_share", 1.0));
            let sums = &outcome.comparisons[0].cumulative;
            let best = sums.iter().copied().fold(f64::MIN, f64::max);
            assert!(best <= 0.005, "{} channel {channel}: {best}", preset.id.name());
        }
    }
}

#[test]
fn wijkteams_cost_first() {
    let world = World::load();
    for preset in &world.presets {
        let outcome = compare(&world, preset, &[], with(&preset.members[0].current, "fte_per_wijkteam", 12.0));
        assert!(outcome.comparisons[0].yearly_saldo[0] < 0.0, "{}", preset.id.name());
        assert!(outcome.comparisons[0].peak_funding > 0.0, "{}", preset.id.name());
    }
}

#[test]
fn an_emptying_sw_company_keeps_overhead_so_that_it_rises_per_place() {
    let world = World::load();
    for preset in &world.presets {
        let (trajectory, _) = expected(&world, preset, preset.members[0].current);
        let per_person: Vec<f64> = trajectory
            .years
            .iter()
            .map(|year| year.posts[Post::SwOverhead as usize] / year.outcomes[Outcome::WswPersons as usize])
            .collect();
        assert!(per_person.windows(2).all(|pair| pair[1] > pair[0]), "{}: {per_person:?}", preset.id.name());
    }
}

#[test]
fn a_wsw_worker_who_moves_gains_the_assumed_share_of_the_average_difference_from_wherever_he_comes() {
    let world = World::load();
    let preset = world.preset(100, 2015);
    let value = |share: f64, from: f64| {
        let own = [("sw_moved_gain_share", share), ("sw_locatie_share", from)];
        let parameters = world.assuming(&preset.members[0].case, &own);
        figure(
            Costs(Post::WswValue),
            &under(&world, preset, with(&preset.members[0].current, "wsw_detachering_share", 0.7), parameters),
        ) - figure(Costs(Post::WswValue), &under(&world, preset, preset.members[0].current, parameters))
    };
    // Everybody from inside the company, everybody from a location of an employer.
    for from in [0.0, 1.0] {
        let (none, third, all) = (value(0.0, from), value(0.3, from), value(1.0, from));
        assert!(all > 0.0, "{from}: {all}");
        // Who moves in a month cannot leave in that month, which adds a little.
        assert!(none.abs() < 0.1 * all, "{from}: {none} of {all}");
        assert!(((third - none) / (all - none) - 0.3).abs() < 1e-9, "{from}: {third} between {none} and {all}");
    }
}
