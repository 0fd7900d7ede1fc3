//! The figures that describe a municipality, as users see and replace them.

use std::collections::BTreeMap;

use crate::model::case::Figures;
use crate::parameters::unit::Unit;
use crate::scenario::input_error::InputError;
use crate::scenario::nearest;
use crate::text::Language;
use crate::text::number;

/// One of the figures: what it is called and what it accepts.
#[derive(Debug, Clone, Copy)]
pub struct FigureSpec {
    /// Stable name, as in files.
    pub id: &'static str,
    /// Label in Dutch.
    pub nl: &'static str,
    /// Label in English.
    pub en: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// Lowest accepted value.
    pub low: f64,
    /// Highest accepted value per 1,000 inhabitants; for inhabitants and prices the highest value itself.
    pub high: f64,
}

impl FigureSpec {
    /// Whether it counts people or jobs, and so grows with the municipality.
    #[must_use]
    pub const fn is_count(&self) -> bool {
        matches!(self.unit, Unit::Households | Unit::Persons | Unit::Jobs)
    }

    /// Lowest and highest accepted value in a municipality with these figures.
    #[must_use]
    pub fn accepted(&self, figures: &Figures) -> (f64, f64) {
        let high = if self.is_count() { (self.high * figures.inhabitants / 1_000.0).floor() } else { self.high };
        (self.low, high)
    }

    /// What is said of a value that is not accepted in a municipality with these figures.
    #[must_use]
    pub fn refusal(&self, value: impl Into<String>, figures: &Figures) -> InputError {
        let (low, high) = self.accepted(figures);
        let range = |language| format!("{}–{}", number::whole(low, language), number::whole(high, language));
        // A count that is too high is often right, and the inhabitants wrong.
        let of = |nl_or_en: &str, language| {
            let inhabitants = || format!(" ({nl_or_en} {})", number::whole(figures.inhabitants, language));
            if self.is_count() { inhabitants() } else { String::new() }
        };
        InputError::new(
            self.id,
            value,
            format!("geef een getal van {}{}", range(Language::Nl), of("inwoners:", Language::Nl)),
            format!("give a number from {}{}", range(Language::En), of("inhabitants:", Language::En)),
        )
    }
}

macro_rules! figures {
    ($($id:ident, $unit:ident, $low:literal..$high:literal, $nl:literal, $en:literal;)+) => {
        /// The ten figures, in the order in which users see them.
        pub const FIGURES: &[FigureSpec] = &[$(FigureSpec {
            id: stringify!($id), nl: $nl, en: $en, unit: Unit::$unit, low: $low, high: $high,
        }),+];

        /// The figure with this name.
        #[must_use]
        pub fn value(figures: &Figures, id: &str) -> Option<f64> {
            match id { $(stringify!($id) => Some(figures.$id),)+ _ => None }
        }

        fn value_mut<'a>(figures: &'a mut Figures, id: &str) -> Option<&'a mut f64> {
            match id { $(stringify!($id) => Some(&mut figures.$id),)+ _ => None }
        }
    };
}

figures! {
    inhabitants, Inhabitants, 500.0..20000000.0, "Inwoners", "Inhabitants";
    using_households, Households, 0.0..400.0, "Huishoudens met een voorziening", "Households with a provision";
    bijstand_persons, Persons, 0.0..150.0, "Mensen met bijstand", "Persons with bijstand";
    limited_persons, Persons, 0.0..30.0, "Doelgroep banenafspraak zonder baan", "Target group without a job";
    wsw_persons, Persons, 0.0..40.0, "Wsw-medewerkers", "Wsw workers";
    beschut_persons, Persons, 0.0..20.0, "Mensen in beschut werk", "Persons in beschut werk";
    dagbesteding_persons, Persons, 0.0..20.0, "Mensen in arbeidsmatige dagbesteding", "Persons in arbeidsmatige dagbesteding";
    garantiebaan_persons, Jobs, 0.0..20.0, "Garantiebanen van cliënten van de gemeente", "Garantiebanen of municipal clients";
    garantiebaan_uwv_persons, Jobs, 0.0..20.0, "Garantiebanen van Wajongers", "Garantiebanen of Wajong clients";
    benefit_price, EuroPerPersonPerYear, 0.0..40000.0, "Uitkering per persoon (0 = landelijk)", "Benefit per person (0 = national)";
}

/// The figures of a municipality of another size, everything else in proportion.
#[must_use]
pub fn scaled(figures: &Figures, inhabitants: f64) -> Figures {
    let mut scaled = Figures { inhabitants, ..*figures };
    let factor = if figures.inhabitants > 0.0 { inhabitants / figures.inhabitants } else { 1.0 };
    for spec in FIGURES.iter().filter(|spec| spec.is_count()) {
        if let (Some(place), Some(before)) = (value_mut(&mut scaled, spec.id), value(figures, spec.id)) {
            *place = (before * factor).round();
        }
    }
    scaled
}

/// The figures of a preset, in proportion to the own number of inhabitants, with the own figures over them; `own` is by
/// place in [`FIGURES`].
///
/// # Errors
/// An own figure that is not accepted for a municipality of this size.
pub fn own_over(preset: &Figures, own: &BTreeMap<usize, f64>) -> Result<Figures, InputError> {
    let mut figures = own.get(&0).map_or(*preset, |inhabitants| scaled(preset, *inhabitants));
    for (place, value) in own {
        if let Some(spec) = FIGURES.get(*place) {
            set(&mut figures, spec.id, *value)?;
        }
    }
    Ok(figures)
}

/// The figure with this name and its place in [`FIGURES`].
#[must_use]
pub fn find(id: &str) -> Option<(usize, &'static FigureSpec)> {
    FIGURES.iter().enumerate().find(|(_, spec)| spec.id == id)
}

/// There is no figure with this name.
#[must_use]
pub fn unknown(id: &str) -> InputError {
    let [nl, en] = nearest::choice(id, FIGURES.iter().map(|spec| spec.id));
    InputError::new("figure", format!("‘{id}’"), nl, en)
}

/// Sets one figure.
///
/// # Errors
/// An unknown figure, or a value outside what is accepted for a municipality of this size; the figures stay as they were.
pub fn set(figures: &mut Figures, id: &str, value: f64) -> Result<(), InputError> {
    let Some(spec) = FIGURES.iter().find(|spec| spec.id == id) else {
        return Err(unknown(id));
    };
    let (low, high) = spec.accepted(figures);
    if !(low..=high).contains(&value) {
        return Err(spec.refusal(value.to_string(), figures));
    }
    if let Some(place) = value_mut(figures, id) {
        *place = value;
    }
    Ok(())
}
