//! Names for what the set-up of a run leaves to every month: for the readings that write equations down.

use crate::engine::number::Number;
use crate::model::Model;
use crate::model::omgeving::CalendarMonth;
use crate::model::stocks::Level;

macro_rules! per_class {
    ($values:expr, $name:literal, $when:literal) => {
        for (value, name) in $values.iter().zip([
            concat!($name, "_single", $when),
            concat!($name, "_multi", $when),
            concat!($name, "_intensive", $when),
        ]) {
            let _ = value.named(name);
        }
    };
}

macro_rules! setting {
    ($setting:expr, $when:literal) => {
        let _ = $setting.formation.teams.named(concat!("teams", $when));
        let _ = $setting.formation.fte.named(concat!("staff_wanted", $when));
        let _ = $setting.invitation.named(concat!("invitation", $when));
        per_class!($setting.intake.hours, "intake_hours", $when);
        per_class!($setting.intake.own_network, "own_network_share", $when);
        per_class!($setting.intake.missed_returns, "missed_returns_share", $when);
        per_class!($setting.intake.missed_heavier, "missed_heavier_share", $when);
        per_class!($setting.intake.team_openness, "team_openness", $when);
    };
}

impl<N: Number> Model<N> {
    /// Names what the set-up of a run leaves to every month.
    pub fn name_set_up(&self) {
        let model = self;
        setting!(model.before, "_current");
        setting!(model.after, "_chosen");
        let start = &model.baseline;
        per_class!(start.need_arises, "need_at_start", "");
        per_class!(start.recovers, "recovery_before_asking", "");
        per_class!(start.team_share, "team_share_at_start", "");
        let spending = &model.start_spending;
        for (value, name) in [
            (model.timing.delay, "decision_delay"),
            (start.bijstand.ready_inflow, "ready_inflow_at_start"),
            (start.bijstand.multi_inflow, "multi_inflow_at_start"),
            (spending.benefits, "benefit_spending_at_start"),
            (spending.subsidies, "subsidy_spending_at_start"),
            (model.start_task_subsidy, "task_subsidy_at_start"),
            (model.start_care, "care_at_start"),
            (model.start().levels[Level::Prevention as usize], "prevention_at_start"),
        ] {
            let _ = value.named(name);
        }
    }

    /// Works out what holds at a moment of the calendar, for the names that it gives.
    pub fn name_policy(&self, calendar: &CalendarMonth<N>) {
        let _ = self.policy_at(&self.progress(calendar));
    }
}
