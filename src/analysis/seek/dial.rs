//! A lever that a search may turn: of all municipalities, or of one.

use crate::analysis::seek::scale::Scale;
use crate::levers::spec::{Domain, LeverSpec};
use crate::levers::{self, Levers, REGISTRY};
use crate::scenario::input_error::InputError;

/// A lever to turn.
#[derive(Debug, Clone)]
pub struct Dial {
    /// As the user named it: `fte_per_wijkteam` or `fte_per_wijkteam@schagen`.
    pub name: String,
    /// The lever.
    pub spec: &'static LeverSpec,
    /// Its place in the registry.
    place: usize,
    /// The municipalities whose lever it is.
    members: Vec<usize>,
    /// What it is now in each of them.
    current: Vec<f64>,
}

impl Dial {
    /// The lever with this name, for a preset with these municipalities and their current policy.
    ///
    /// # Errors
    /// There is no such lever or municipality.
    pub fn parse(name: &str, policies: &[(String, Levers)]) -> Result<Self, InputError> {
        let (id, municipality) = name.split_once('@').map_or((name, None), |(id, of)| (id, Some(of)));
        let Some((place, spec)) = levers::find(id) else {
            let known = REGISTRY.iter().map(|spec| spec.id).collect::<Vec<_>>().join(", ");
            return Err(unknown(
                name,
                "die hefboom bestaat niet, kies uit",
                "there is no such lever, choose from",
                &known,
            ));
        };
        let is_meant = |member: &&(usize, &(String, Levers))| municipality.is_none_or(|of| of == member.1.0);
        let members: Vec<(usize, &(String, Levers))> = policies.iter().enumerate().collect();
        let meant: Vec<_> = members.iter().filter(is_meant).collect();
        if meant.is_empty() {
            let known = policies.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>().join(", ");
            let (nl, en) = ("kies achter @ een gemeente uit", "choose behind @ a municipality from");
            return Err(unknown(name, nl, en, &known));
        }
        let current = meant.iter().filter_map(|(_, (_, levers))| levers.values().get(place).copied()).collect();
        Ok(Self {
            name: name.to_owned(),
            spec,
            place,
            members: meant.iter().map(|(member, _)| *member).collect(),
            current,
        })
    }

    /// The levers of these names: one or two that do not turn the same.
    ///
    /// # Errors
    /// None, more than two, the same one twice, or a name that [`Self::parse`] refuses.
    pub fn parse_all(names: &[String], policies: &[(String, Levers)]) -> Result<Vec<Self>, InputError> {
        let dials = names.iter().map(|name| Self::parse(name, policies)).collect::<Result<Vec<_>, _>>()?;
        match &dials[..] {
            [_] => Ok(dials),
            [one, other] if !one.overlaps(other) => Ok(dials),
            _ => Err(InputError::new(
                "lever",
                names.join(", "),
                "geef één hefboom, of twee verschillende",
                "give one lever, or two different ones",
            )),
        }
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.place == other.place && self.members.iter().any(|member| other.members.contains(member))
    }

    /// What can be chosen along it.
    #[must_use]
    pub fn scale(&self) -> Scale {
        match self.spec.domain {
            Domain::Range { low, high, step } => Scale::steps(low, high, step, &self.current),
            Domain::Choices(choices) => Scale::options(choices.len(), &self.current),
        }
    }

    /// Turns it in the levers of each municipality.
    pub fn turn(&self, levers: &mut [Levers], value: f64) {
        for member in &self.members {
            if let Some(setting) = levers.get_mut(*member).and_then(|levers| levers.value_mut(self.place)) {
                *setting = value;
            }
        }
    }
}

fn unknown(name: &str, nl: &str, en: &str, known: &str) -> InputError {
    InputError::new("lever", name, format!("{nl}: {known}"), format!("{en}: {known}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn towns() -> Vec<(String, Levers)> {
        let current = Levers::defaults();
        vec![("schagen".into(), current), ("texel".into(), Levers { fte_per_wijkteam: 5.0, ..current })]
    }

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_string()).collect()
    }

    #[test]
    fn a_lever_turns_in_every_municipality_or_in_one() {
        let mut levers: Vec<Levers> = towns().into_iter().map(|(_, levers)| levers).collect();
        Dial::parse("fte_per_wijkteam", &towns()).unwrap().turn(&mut levers, 9.0);
        assert!(levers.iter().all(|levers| levers.fte_per_wijkteam == 9.0));
        let one = Dial::parse("fte_per_wijkteam@texel", &towns()).unwrap();
        one.turn(&mut levers, 12.0);
        assert_eq!(levers.iter().map(|levers| levers.fte_per_wijkteam).collect::<Vec<_>>(), [9.0, 12.0]);
        let scale = one.scale();
        assert_eq!(scale.moves[scale.values.iter().position(|value| *value == 5.0).unwrap()], 0.0);
        assert_eq!(Dial::parse("sw_bestuur", &towns()).unwrap().scale().values[..2], [0.0, 1.0]);
    }

    #[test]
    fn every_lever_has_steps_from_its_lowest_to_its_highest_value() {
        for spec in REGISTRY {
            let scale = Dial::parse(spec.id, &towns()).unwrap().scale();
            assert_eq!(
                (scale.values.first(), scale.values.last()),
                (Some(&spec.low()), Some(&spec.high())),
                "{}",
                spec.id
            );
            assert!(scale.values.iter().all(|value| spec.accepts(*value)), "{}", spec.id);
            assert!(scale.len() <= 81, "{} does not fit in one grid", spec.id);
        }
    }

    #[test]
    fn a_wrong_lever_is_refused_with_what_is_accepted() {
        let refusal = |wrong: &[&str]| Dial::parse_all(&names(wrong), &towns()).unwrap_err().sentence(Language::En);
        assert!(refusal(&["fte"]).contains("fte_per_wijkteam"));
        assert!(refusal(&["fte_per_wijkteam@urk"]).contains("schagen, texel"));
        for wrong in [
            &[][..],
            &["jobcoach_hours", "jobcoach_hours"],
            &["jobcoach_hours", "jobcoach_hours@texel"],
            &["jobcoach_hours", "fte_per_wijkteam", "ambassadors"],
        ] {
            assert!(refusal(wrong).contains("two different"), "{wrong:?}");
        }
        let both = names(&["jobcoach_hours@schagen", "jobcoach_hours@texel"]);
        assert_eq!(Dial::parse_all(&both, &towns()).unwrap().len(), 2);
    }
}
