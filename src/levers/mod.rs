//! WHAT a municipality can choose: every lever once, with labels, range, unit, evidence and help.

pub mod garantiebanen;
pub mod spec;
pub mod sw_inrichting;
pub mod wijkteams;

use crate::levers::spec::LeverSpec;

macro_rules! levers {
    ($($(#[$doc:meta])* $group:ident { $($field:ident,)+ })+) => {
        /// A setting of every lever. A lever of choices holds the index of the option.
        #[derive(Debug, Clone, Copy, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
        pub struct Levers { $($(#[doc = concat!("See [`", stringify!($group), "::", stringify!($field), "`].")] pub $field: f64,)+)+ }

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

            /// The setting of the lever at this place of the registry.
            pub fn value_mut(&mut self, index: usize) -> Option<&mut f64> {
                [$($(&mut self.$field),+),+].into_iter().nth(index)
            }
        }
    };
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
    }
    garantiebanen {
        garantiebaan_ambition,
        employer_service_fte,
        ambassadors,
        jobcoach_hours,
        reintegration_spend,
    }
}

/// The lever with this id and its place in the registry.
#[must_use]
pub fn find(id: &str) -> Option<(usize, &'static LeverSpec)> {
    REGISTRY.iter().enumerate().find(|(_, spec)| spec.id == id).map(|(index, spec)| (index, *spec))
}
