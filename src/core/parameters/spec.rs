//! What every parameter must say of itself, and the macro that declares one.

use serde::{Deserialize, Serialize};

use crate::engine::distribution::{Shape, Spread};
use crate::parameters::source::Source;
use crate::parameters::unit::Unit;

/// How well a figure is founded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Grade {
    /// Official statistic or law.
    A,
    /// Study or published benchmark.
    B,
    /// Judgement of the makers; the user is told so.
    C,
}

impl Grade {
    /// The letter that users see.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
        }
    }
}

/// One uncertain assumption: its meaning, range, evidence and source.
#[derive(Debug, Clone, Copy)]
pub struct ParameterSpec {
    /// Stable name, as in scenario files.
    pub id: &'static str,
    /// The room of the registry that it stands in.
    pub group: &'static str,
    /// Label in Dutch.
    pub nl: &'static str,
    /// Label in English.
    pub en: &'static str,
    /// What the value counts.
    pub unit: Unit,
    /// For a price: the year whose euros it is in.
    pub price_year: Option<u16>,
    /// Default with its honest range.
    pub spread: Spread,
    /// How well it is founded.
    pub grade: Grade,
    /// Where it comes from.
    pub source: &'static Source,
    /// Row(s) of the mechanism table, such as `S31`.
    pub mechanism: &'static str,
    /// What the reader must know to weigh it (Dutch, English); empty when the source says it all.
    pub note: (&'static str, &'static str),
}

/// Declares a group of parameters: each once, with everything [`ParameterSpec`] asks. Gives a struct with a field for
/// each, generic over the number the model computes with.
///
/// Grammar of an entry: `id: Shape(low, default, high) Unit [@ price year], Grade SOURCE, "mechanism", nl "…", en "…"
/// [, note "…" / "…"];`
#[macro_export]
macro_rules! parameters {
    ($(#[$doc:meta])* pub struct $name:ident($group:literal) {
        $($(#[$field_doc:meta])* $id:ident : $shape:ident($low:expr, $default:expr, $high:expr) $unit:ident $(@ $year:literal)?,
          $grade:ident $source:ident, $mechanism:literal, nl $nl:literal, en $en:literal $(, note $note_nl:literal / $note_en:literal)? ;)+
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy)]
        pub struct $name<N> { $($(#[$field_doc])* #[doc = concat!("\n\n", $en, ".")] pub $id: N,)+ }

        impl $name<f64> {
            /// The declarations, in the order of the fields.
            pub const SPECS: &[$crate::parameters::spec::ParameterSpec] = &[$($crate::parameters::spec::ParameterSpec {
                id: concat!($group, "_", stringify!($id)),
                group: $group,
                nl: $nl,
                en: $en,
                unit: $crate::parameters::unit::Unit::$unit,
                price_year: $crate::parameters!(@year $($year)?),
                spread: $crate::engine::distribution::Spread {
                    low: $low, mode: $default, high: $high,
                    shape: $crate::engine::distribution::Shape::$shape,
                },
                grade: $crate::parameters::spec::Grade::$grade,
                source: &$crate::parameters::source::$source,
                mechanism: $mechanism,
                note: $crate::parameters!(@note $($note_nl, $note_en)?),
            }),+];
        }

        impl<N> $name<N> {
            /// Takes the next values, one for each field, in order of declaration. Who gives them stays outside: written out
            /// at every field it would be a copy of 10 KB for each of them.
            #[inline(never)]
            pub(crate) fn take(next: &mut dyn FnMut() -> N) -> Self {
                Self { $($id: next(),)+ }
            }
        }
    };
    (@year $year:literal) => { Some($year) };
    (@year) => { None };
    (@note $nl:literal, $en:literal) => { ($nl, $en) };
    (@note) => { ("", "") };
}

impl ParameterSpec {
    /// The default value, in the unit and price year of the declaration.
    #[must_use]
    pub const fn default_value(&self) -> f64 {
        self.spread.mode
    }

    /// Whether the value is known exactly, such as a number set by law.
    #[must_use]
    pub fn is_fixed(&self) -> bool {
        self.spread.shape == Shape::Fixed
    }
}
