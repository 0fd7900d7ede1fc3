//! The state's budget for benefits (BUIG): objective for large municipalities, historical for small ones, and the
//! national line, where what all save is shared out again.

use crate::engine::number::Number;
use crate::model::stocks::{Level, Stock};
use crate::model::{Model, Now, bijstand};

/// Income for benefits this month, euro.
pub(crate) struct Budget<N> {
    /// What this municipality gets.
    pub local: N,
    /// Compensation of a large shortage.
    pub safety_net: N,
    /// What it would get if every municipality did the same.
    pub national: N,
}

/// Spending that the budget is for, euro per month.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spending<N> {
    /// Benefits.
    pub benefits: N,
    /// Loonkostensubsidie, beschut werk included.
    pub subsidies: N,
}

/// What stands in the budget all through a run.
pub(crate) struct Terms<N> {
    /// Benefits and loonkostensubsidie per job and per place of beschut werk, euro per month.
    pub benefit: N,
    pub job_subsidy: N,
    pub beschut_subsidy: N,
    /// Share of the budget that the objective model sets: 1 for large municipalities, 0 for small ones.
    objective_share: N,
    /// Shortage above which half of it is paid, how far that goes, and above which all of it is paid.
    half_from: N,
    half_span: N,
    full_from: N,
}

impl<N: Number> Terms<N> {
    pub(crate) fn new(model: &Model<N>) -> Self {
        let p = &model.parameters.omgeving;
        let g = &model.parameters.garantiebaan;
        let size = N::constant(model.case.size());
        let span = p.buig_objective_from - p.buig_historical_to;
        Self {
            benefit: model.benefit_price() / 12.0,
            job_subsidy: g.loonkostensubsidie_share * g.loonkostensubsidie_price / 12.0,
            beschut_subsidy: model.parameters.beschut_werk.loonkostensubsidie / 12.0,
            objective_share: ((size - p.buig_historical_to) / span).within(0.0, 1.0),
            half_from: p.buig_half_from,
            half_span: (p.buig_full_from - p.buig_half_from).positive_part(),
            full_from: p.buig_full_from,
        }
    }
}

impl<N: Number> Spending<N> {
    /// Of this month.
    pub(crate) fn new(now: &Now<'_, N>, benefits: N) -> Self {
        let Terms { benefit, job_subsidy, beschut_subsidy, .. } = now.terms.buig;
        let jobs = now.stock(Stock::Garantiebaan);
        Self {
            benefits: benefits * benefit,
            subsidies: jobs * job_subsidy + now.found.beschut_persons * beschut_subsidy,
        }
    }

    /// What the shared-out budget has to carry: loonkostensubsidie only as far as it is not paid by realisation.
    pub(crate) fn shared_out(&self, now: &Now<'_, N>) -> N {
        self.benefits + self.subsidies * now.calendar.subsidy_funded.complement()
    }
}

/// The budget against this month's spending.
pub(crate) fn budget<N: Number>(now: &Now<'_, N>, spending: &Spending<N>) -> Budget<N> {
    let objective_share = now.terms.buig.objective_share;
    let memory =
        Spending { benefits: now.level(Level::RememberedBenefits), subsidies: now.level(Level::RememberedSubsidies) };
    let remembered = memory.shared_out(now);
    let shared_out = objective_share * objective(now) + objective_share.complement() * remembered;
    let funded = spending.subsidies * now.calendar.subsidy_funded;
    Budget {
        local: shared_out + funded,
        safety_net: safety_net(now, shared_out, spending.shared_out(now)),
        national: remembered + funded,
    }
}

/// What the objective model pays: spending at the start as it would have moved with the country, with loonkostensubsidie as
/// far as the national tasks grew since.
fn objective<N: Number>(now: &Now<'_, N>) -> N {
    let start = now.model.start_spending;
    let growth = (task_subsidy(now) - now.model.start_task_subsidy).positive_part();
    start.benefits * now.level(Level::RememberedNational)
        + (start.subsidies + growth) * now.calendar.subsidy_funded.complement()
}

/// Loonkostensubsidie per month if the municipality does what the national tasks ask.
pub(crate) fn task_subsidy<N: Number>(now: &Now<'_, N>) -> N {
    let Terms { job_subsidy, beschut_subsidy, .. } = now.terms.buig;
    let jobs = now.found.garantiebaan_target * now.model.parameters.garantiebaan.municipal_share;
    jobs * job_subsidy + now.found.beschut_task * beschut_subsidy
}

/// Half of a shortage above the first threshold, all of it above the second.
fn safety_net<N: Number>(now: &Now<'_, N>, budget: N, spending: N) -> N {
    let Terms { half_from, half_span, full_from, .. } = now.terms.buig;
    let shortage = (spending - budget) / budget.max(N::constant(1.0));
    let half = (shortage - half_from).positive_part().min(half_span);
    let full = (shortage - full_from).positive_part();
    (half * 0.5 + full) * budget
}

/// Spending as the budget remembers it next month.
pub(crate) fn levels<N: Number>(now: &Now<'_, N>, spending: &Spending<N>, next: &mut [N; Level::COUNT]) {
    let lag = now.model.parameters.omgeving.buig_lag_months;
    for (level, spent) in
        [(Level::RememberedBenefits, spending.benefits), (Level::RememberedSubsidies, spending.subsidies)]
    {
        let remembered = now.level(level);
        next[level as usize] = remembered + (spent - remembered) / lag;
    }
    let national = now.level(Level::NationalBijstand);
    let remembered = now.level(Level::RememberedNational);
    next[Level::NationalBijstand as usize] = national + bijstand::national_change(now, national);
    next[Level::RememberedNational as usize] = remembered + (national - remembered) / lag;
}
