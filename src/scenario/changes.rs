//! Which levers are set otherwise, for all municipalities or for one: what files, documents and links say of a policy.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::levers::spec::{Domain, LeverSpec};
use crate::levers::{self, Levers, REGISTRY};
use crate::scenario::file::{accepted, out_of_range};
use crate::scenario::input_error::InputError;
use crate::scenario::nearest;

/// Settings that differ from some policy. As text `lever` holds for all municipalities, `lever@municipality` for one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Changes {
    /// The setting in every municipality, by place of the lever in the registry.
    pub all: BTreeMap<usize, f64>,
    /// The setting in one municipality, by place of the lever and id of the municipality. It goes before that of all.
    pub one: BTreeMap<(usize, String), f64>,
}

impl Changes {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty() && self.one.is_empty()
    }

    /// What differs between a policy of each municipality and another, in as few words as will do.
    #[must_use]
    pub fn between(current: &[(String, Levers)], chosen: &[Levers]) -> Self {
        let mut changes = Self::default();
        for place in 0..REGISTRY.len() {
            let at = |levers: &Levers| levers.values().get(place).copied().unwrap_or_default();
            let settings: Vec<(f64, f64, &str)> =
                chosen.iter().zip(current).map(|(levers, (id, now))| (at(levers), at(now), id.as_str())).collect();
            let first = settings.first().map_or(0.0, |(value, ..)| *value);
            let mut differing = settings.iter().filter(|(value, now, _)| value != now).peekable();
            if settings.iter().any(|(value, ..)| *value != first) {
                changes.one.extend(differing.map(|(value, _, id)| ((place, (*id).to_owned()), *value)));
            } else if differing.peek().is_some() {
                changes.all.insert(place, first);
            }
        }
        changes
    }

    /// The policy of each municipality with these changes.
    ///
    /// # Errors
    /// A municipality that is not among them.
    pub fn over(&self, current: &[(String, Levers)]) -> Result<Vec<Levers>, InputError> {
        let mut levers: Vec<Levers> = current.iter().map(|(_, levers)| *levers).collect();
        for (place, setting) in &self.all {
            for value in levers.iter_mut().filter_map(|levers| levers.value_mut(*place)) {
                *value = *setting;
            }
        }
        for ((place, of), setting) in &self.one {
            let meant = current.iter().position(|(id, _)| id == of).ok_or_else(|| self.unknown(*place, of, current))?;
            if let Some(value) = levers.get_mut(meant).and_then(|levers| levers.value_mut(*place)) {
                *value = *setting;
            }
        }
        Ok(levers)
    }

    fn unknown(&self, place: usize, of: &str, current: &[(String, Levers)]) -> InputError {
        let name = format!("{}@{of}", REGISTRY.get(place).map_or("", |spec| spec.id));
        let value = self.write().remove(&name).unwrap_or_default();
        let known = current.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>().join(", ");
        accepted(&name, &value, &known)
    }

    /// Reads `{"lever": setting, "lever@municipality": setting}`.
    pub(crate) fn read(values: &Map<String, Value>) -> Result<Self, InputError> {
        let mut changes = Self::default();
        for (name, value) in values {
            let (id, municipality) = name.split_once('@').map_or((name.as_str(), None), |(id, of)| (id, Some(of)));
            let (place, spec) = levers::find(id).ok_or_else(|| unknown_lever(id, &value.to_string()))?;
            let setting = read_lever(spec, value)?;
            match municipality {
                None => changes.all.insert(place, setting),
                Some(of) => changes.one.insert((place, of.to_owned()), setting),
            };
        }
        Ok(changes)
    }

    /// Writes what [`Self::read`] reads, in the order of the registry.
    pub(crate) fn write(&self) -> Map<String, Value> {
        let mut written = Map::new();
        for (place, spec) in REGISTRY.iter().enumerate() {
            if let Some(setting) = self.all.get(&place) {
                written.insert(spec.id.into(), lever_value(spec, *setting));
            }
            for ((_, of), setting) in self.one.range((place, String::new())..(place + 1, String::new())) {
                written.insert(format!("{}@{of}", spec.id), lever_value(spec, *setting));
            }
        }
        written
    }
}

/// A lever's value as a file has it: a number, or the name of an option.
#[must_use]
pub fn lever_value(spec: &LeverSpec, value: f64) -> Value {
    match spec.domain {
        Domain::Range { .. } => json!(value),
        Domain::Choices(choices) => choices.get(value as usize).map_or(Value::Null, |choice| json!(choice.id)),
    }
}

fn read_lever(spec: &LeverSpec, value: &Value) -> Result<f64, InputError> {
    match spec.domain {
        Domain::Choices(choices) => {
            let options = choices.iter().map(|choice| choice.id).collect::<Vec<_>>().join(", ");
            let index = choices.iter().position(|choice| value.as_str() == Some(choice.id));
            index.map(|index| index as f64).ok_or_else(|| accepted(spec.id, value, &options))
        }
        Domain::Range { low, high, .. } => match value.as_f64() {
            Some(number) if spec.accepts(number) => Ok(number),
            _ => Err(out_of_range(spec.id, &value.to_string(), low, high)),
        },
    }
}

/// There is no lever with this name.
pub(crate) fn unknown_lever(id: &str, given: &str) -> InputError {
    let [nl, en] = nearest::choice(id, REGISTRY.iter().map(|spec| spec.id));
    InputError::new(id, given, format!("die hefboom bestaat niet; {nl}"), format!("there is no such lever; {en}"))
}
