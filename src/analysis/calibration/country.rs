//! The country in 2015, run as the series saw it.

use crate::analysis::calibration::series::{START_YEAR, SeriesId};
use crate::engine::noise::Noise;
use crate::levers::Levers;
use crate::model::Model;
use crate::model::case::Case;
use crate::parameters::Parameters;
use crate::parameters::path::{DataError, PathId, Paths};
use crate::scenario::preset::{Preset, PresetId};

/// What each series would have published, by year and then by series.
pub type Observed = Vec<[f64; SeriesId::ALL.len()]>;

/// The country, with what its calendar knows.
#[derive(Debug, Clone)]
pub struct Country {
    case: Case,
    current: Levers,
    paths: Paths,
}

impl Country {
    /// The country until the end of a year. When calibration may know less than 2019, the path of beschut werk forgets what
    /// was derived from later figures; targets and tasks stay, for the law and the Staatscourant announced them.
    ///
    /// # Errors
    /// A shipped data file that cannot be read.
    pub fn load(until: i32, known: i32) -> Result<Self, DataError> {
        let full = Paths::load()?;
        let preset = Preset::load(PresetId::Country, &full)?;
        let nothing = DataError { file: "data/presets.csv", line: 0, expected: "the country" };
        let (case, current) = preset.municipalities().into_iter().next().ok_or(nothing)?;
        let months = 12 * usize::try_from(until - START_YEAR + 1).unwrap_or(1);
        // The points of 2015–2019 are figures; that of 2023 is a judgement which anybody could have made.
        let paths = full.without(PathId::BeschutUptake, known + 1..=2019);
        Ok(Self { case: Case { months, ..case }, current, paths })
    }

    /// What the calendar knows.
    #[must_use]
    pub const fn paths(&self) -> &Paths {
        &self.paths
    }

    /// Runs the country under current policy.
    pub fn observe<Z: Noise<f64>>(&self, parameters: Parameters<f64>, noise: impl FnOnce(usize) -> Z) -> Observed {
        let model = Model::new(self.case, self.current, self.current, parameters, &self.paths);
        let mut noise = noise(crate::model::stocks::Flow::COUNT);
        let mut state = *model.start();
        let mut observed: Observed = vec![[0.0; SeriesId::ALL.len()]; self.case.months / 12];
        for index in 0..self.case.months {
            let (next, result) = model.month(index, &state, &mut noise);
            state = next;
            let moment = self.case.start.plus(index);
            for (place, series) in SeriesId::ALL.into_iter().enumerate() {
                if series.month(moment.year) == moment.month {
                    observed[index / 12][place] = result.outcomes[series.outcome() as usize];
                }
            }
        }
        observed
    }
}

/// The figure of a year, when the run reached it.
#[must_use]
pub fn figure(observed: &Observed, series: SeriesId, year: i32) -> Option<f64> {
    let place = usize::try_from(year - START_YEAR).ok()?;
    observed.get(place).map(|year| year[series as usize])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::noise::Expected;
    use crate::scenario::assumptions::AssumptionSet;

    #[test]
    fn the_country_is_seen_as_a_simulation_reports_it() {
        let country = Country::load(2017, 2019).unwrap();
        let parameters = AssumptionSet::default().sampler(country.paths(), START_YEAR).defaults();
        let observed = country.observe(parameters, |_| Expected);
        assert_eq!(observed.len(), 3);
        let sum =
            figure(&observed, SeriesId::Market, 2016).unwrap() + figure(&observed, SeriesId::Government, 2016).unwrap();
        assert!((sum - figure(&observed, SeriesId::Total, 2016).unwrap()).abs() < 1e-6);
        // The third quarter lies before the end of the year.
        let (within, end) = (SeriesId::BeschutWithinYear, SeriesId::BeschutYearEnd);
        assert!(figure(&observed, within, 2016) < figure(&observed, end, 2016));
        assert_eq!(figure(&observed, end, 2018), None);
    }

    #[test]
    fn who_may_know_less_does_not_know_how_beschut_werk_went_on() {
        let (all, less) = (Country::load(2019, 2019).unwrap(), Country::load(2019, 2017).unwrap());
        let uptake = |country: &Country, year| country.paths().value(PathId::BeschutUptake, year);
        assert_eq!(uptake(&all, 2017), uptake(&less, 2017));
        assert!(uptake(&less, 2019) < uptake(&all, 2019));
    }
}
