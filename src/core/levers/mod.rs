//! WHAT a municipality can choose: every lever once, with labels, range, unit, evidence and help.

pub mod garantiebanen;
pub mod samenwerking;
pub mod spec;
pub mod sw_inrichting;
pub mod wijkteams;

use crate::engine::number::Number;
use crate::levers::spec::LeverSpec;

macro_rules! levers {
    ($($(#[$doc:meta])* $group:ident { $($field:ident,)+ })+) => {
        /// A setting of every lever. A lever of choices holds the index of the option.
        #[derive(Debug, Clone, Copy, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
        pub struct Levers { $($(#[doc = concat!("See [`", stringify!($group), "::", stringify!($field), "`].")] pub $field: f64,)+)+ }

        /// Every lever as a number to compute with. Of a lever of choices it says something only between two options.
        #[derive(Debug, Clone, Copy)]
        pub struct Doses<N> { $($(#[doc = concat!("See [`", stringify!($group), "::", stringify!($field), "`].")] pub $field: N,)+)+ }

        /// Every lever, in the order in which users see them.
        pub const REGISTRY: &[&LeverSpec] = &[$($(&$group::$field),+),+];

        impl Levers {
            /// The defaults of the registry.
            #[must_use]
            pub const fn defaults() -> Self {
                Self { $($($field: $group::$field.default,)+)+ }
            }

            /// The setting of each lever, in the order of the registry.
            #[must_use]
            pub const fn values(&self) -> [f64; REGISTRY.len()] {
                [$($(self.$field),+),+]
            }

            /// Every lever on its way from this setting to another: which part of the way may differ per lever.
            pub fn towards<N: Number>(&self, other: &Self, part: impl Fn(&LeverSpec) -> N) -> Doses<N> {
                Doses { $($($field: (part(&$group::$field) * (other.$field - self.$field) + self.$field).named(stringify!($field)),)+)+ }
            }

            /// The setting of the lever at this place of the registry.
            pub fn value_mut(&mut self, index: usize) -> Option<&mut f64> {
                [$($(&mut self.$field),+),+].into_iter().nth(index)
            }
        }
    };
}

/// The levers of a single municipality, where those of several are asked.
impl AsRef<[Self]> for Levers {
    fn as_ref(&self) -> &[Self] {
        std::slice::from_ref(self)
    }
}

levers! {
    sw_inrichting {
        sw_bestuur,
        sw_transition_months,
        beschut_detachering_share,
        beschut_dagbesteding_share,
        beschut_ambition,
        wsw_detachering_share,
        sw_overhead_months,
    }
    wijkteams {
        inhabitants_per_wijkteam,
        fte_per_wijkteam,
        wijkteam_scope,
        access_channel,
        brede_intake_share,
        triage_hours,
        kitchen_table_share,
        digital_share,
        outreach_fte,
        specialist_share,
        provider_staffed_share,
        task_boundary,
        team_debt_help,
        team_activation,
        work_income_placement,
    }
    garantiebanen {
        garantiebaan_ambition,
        employer_service_fte,
        ambassadors,
        jobcoach_hours,
        reintegration_spend,
        priority_rule,
        jobcarving_share,
        social_return_share,
        pool_places,
        startersbeurzen,
        youth_chain_share,
        direct_forwarding,
        businesslike_approach,
        tegenprestatie_share,
    }
    samenwerking {
        decision_months,
        joint_service,
        joint_change_months,
        partners,
        backoffice,
        backoffice_redundancy,
        congruent_regions,
        harmonisation,
        one_face,
        work_company,
    }
}

/// The lever with this id and its place in the registry.
#[must_use]
pub fn find(id: &str) -> Option<(usize, &'static LeverSpec)> {
    REGISTRY.iter().enumerate().find(|(_, spec)| spec.id == id).map(|(index, spec)| (index, *spec))
}
