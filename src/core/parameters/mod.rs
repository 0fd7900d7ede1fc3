//! WHAT we assume: every number once, with unit, range, distribution, evidence grade, source and labels.

pub mod bijstand;
pub mod garantiebaan;
pub mod huishoudens;
pub mod jongeren;
pub mod omgeving;
pub mod path;
pub mod samenwerking;
pub mod source;
pub mod spec;
pub mod sw;
pub mod toegang;
pub mod unit;
pub mod wijkteam;

use crate::parameters::path::Paths;
use crate::parameters::spec::ParameterSpec;

macro_rules! registry {
    ($($(#[$doc:meta])* $field:ident : $module:ident :: $group:ident,)+) => {
        /// Every assumption of the model, ready to compute with: prices in euro of the start year.
        #[derive(Debug, Clone, Copy)]
        pub struct Parameters<N> { $($(#[$doc])* pub $field: $module::$group<N>,)+ }

        impl<N> Parameters<N> {
            /// Takes the next value for each parameter, in the order of the registry.
            pub fn take(mut next: impl FnMut() -> N) -> Self {
                Self { $($field: $module::$group::take(&mut next),)+ }
            }
        }

        const GROUPS: &[&[ParameterSpec]] = &[$($module::$group::SPECS),+];
    };
}

registry! {
    /// Access and intake.
    toegang: toegang::Toegang,
    /// Wijkteam.
    wijkteam: wijkteam::Wijkteam,
    /// Households and provisions.
    huishoudens: huishoudens::Huishoudens,
    /// Bijstand and work.
    bijstand: bijstand::Bijstand,
    /// Garantiebanen.
    garantiebaan: garantiebaan::Garantiebaan,
    /// Wsw and the sw-company.
    sw: sw::Sw,
    /// Beschut werk and dagbesteding.
    beschut_werk: sw::BeschutWerk,
    /// Young people.
    jongeren: jongeren::Jongeren,
    /// Cooperation.
    samenwerking: samenwerking::Samenwerking,
    /// The world around.
    omgeving: omgeving::Omgeving,
}

/// Every parameter, in the order of declaration.
pub fn registry() -> impl Iterator<Item = &'static ParameterSpec> {
    GROUPS.iter().copied().flatten()
}

/// How many parameters there are.
#[must_use]
pub fn count() -> usize {
    GROUPS.iter().map(|group| group.len()).sum()
}

/// The parameter with this id and its place in the registry.
#[must_use]
pub fn find(id: &str) -> Option<(usize, &'static ParameterSpec)> {
    // Unseen by the compiler, which else writes out a comparison with each name: 48 KB.
    std::hint::black_box(GROUPS).iter().copied().flatten().enumerate().find(|(_, spec)| spec.id == id)
}

/// What turns the declared value of each parameter into one to compute with: 1, or for a price the step from its
/// price year to the start year.
#[must_use]
pub fn price_factors(paths: &Paths, start_year: i32) -> Vec<f64> {
    registry().map(|spec| spec.price_year.map_or(1.0, |year| paths.price_step(i32::from(year), start_year))).collect()
}
