//! The settings of Begroting in a project document: as differences only, and read back or refused.

use kantelpunt_documents::paper::Sign;
use serde_json::{Map, Value, json};

use crate::app::begroting::settings::{Entry, MOST, MOST_PEOPLE, Moment, Settings};
use crate::export::paper::Item;
use crate::model::iv3::Iv3;
use crate::model::post::Post;
use crate::scenario::figure::{self, FIGURES};
use crate::scenario::input_error::InputError;

const KNOWN: [&str; 10] =
    ["moment", "year", "plus", "letters", "terms", "turned", "amendment", "through", "realised", "counts"];

impl Settings {
    /// What differs from how the screen opens; `start` is the first year of the run. Texts that could not be read are left
    /// out.
    #[must_use]
    pub fn write(&self, start: i32) -> Map<String, Value> {
        let usual = Self::default();
        let realised = |moment: Moment| -> Map<String, Value> {
            let own = self.realised(moment);
            own.iter().map(|(item, amount)| (name(*item), json!(amount))).collect()
        };
        let moments: Map<String, Value> = Moment::ALL
            .into_iter()
            .map(|moment| (moment.view().to_owned(), realised(moment)))
            .filter(|(_, figures)| !figures.is_empty())
            .map(|(moment, figures)| (moment, figures.into()))
            .collect();
        let counts: Map<String, Value> = self
            .counts()
            .iter()
            .filter_map(|(place, count)| Some((FIGURES.get(*place)?.id.to_owned(), json!(count))))
            .collect();
        let turned: Vec<Value> =
            self.turned.iter().map(|(taakveld, post)| json!(format!("{taakveld} {post}"))).collect();
        let year = start + i32::try_from(self.from).unwrap_or_default();
        [
            ("moment", json!(self.moment.view()), self.moment == usual.moment),
            ("year", json!(year), self.from == usual.from),
            ("plus", json!("cost"), self.sign == usual.sign),
            ("letters", json!(self.letters), self.letters == usual.letters),
            ("terms", json!(self.terms), self.terms == usual.terms),
            ("turned", json!(turned), turned.is_empty()),
            ("amendment", json!(self.amendment), self.amendment.is_none()),
            ("through", json!(self.through), self.through == usual.through),
            ("realised", json!(moments), moments.is_empty()),
            ("counts", json!(counts), counts.is_empty()),
        ]
        .into_iter()
        .filter(|(_, _, is_usual)| !is_usual)
        .map(|(name, value, _)| (name.to_owned(), value))
        .collect()
    }

    /// Reads what [`Self::write`] writes.
    ///
    /// # Errors
    /// The first thing that is not accepted.
    pub fn read(fields: &Map<String, Value>, start: i32) -> Result<Self, InputError> {
        let mut settings = Self::default();
        for (name, value) in fields {
            let refused = || asked(name, value, &KNOWN.join(", "));
            let yes = || value.as_bool().ok_or_else(|| asked(name, value, "true, false"));
            match name.as_str() {
                "moment" => settings.moment = moment(name, value)?,
                "year" => {
                    let place = value.as_i64().and_then(|year| usize::try_from(year - i64::from(start)).ok());
                    settings.from = place
                        .filter(|place| *place < YEARS)
                        .ok_or_else(|| asked(name, value, &format!("{start}, {}, …", start + 1)))?;
                }
                "plus" => {
                    let signs = [("advantage", Sign::Advantage), ("cost", Sign::Cost)];
                    let sign = signs.into_iter().find(|(id, _)| value == id);
                    settings.sign = sign.ok_or_else(|| asked(name, value, "advantage, cost"))?.1;
                }
                "letters" => settings.letters = yes()?,
                "terms" => settings.terms = yes()?,
                "amendment" => settings.amendment = Some(value.as_str().ok_or_else(refused)?.to_owned()),
                "through" => {
                    let month = value.as_u64().and_then(|month| u32::try_from(month).ok());
                    settings.through =
                        month.filter(|month| (1..12).contains(month)).ok_or_else(|| asked(name, value, "1, …, 11"))?;
                }
                "turned" => {
                    for row in value.as_array().ok_or_else(refused)? {
                        settings.turned.insert(turned(row)?);
                    }
                }
                "realised" => {
                    for (of, figures) in value.as_object().ok_or_else(refused)? {
                        let moment = moment(name, &json!(of))?;
                        for (id, amount) in figures.as_object().ok_or_else(refused)? {
                            settings.realised.insert((moment, item(id)?), figure(id, amount, MOST)?);
                        }
                    }
                }
                "counts" => {
                    for (id, count) in value.as_object().ok_or_else(refused)? {
                        let (place, _) =
                            figure::find(id).filter(|(_, spec)| spec.is_count()).ok_or_else(|| uncounted(id))?;
                        settings.counts.insert(place, figure(id, count, MOST_PEOPLE)?);
                    }
                }
                _ => return Err(refused()),
            }
        }
        Ok(settings)
    }
}

/// More years than any run has.
const YEARS: usize = 30;

fn asked(field: &str, value: &Value, options: &str) -> InputError {
    InputError::new(
        format!("budget.{field}"),
        value.to_string(),
        format!("kies uit: {options}"),
        format!("choose from: {options}"),
    )
}

fn moment(name: &str, value: &Value) -> Result<Moment, InputError> {
    let known = || Moment::ALL.map(Moment::view).join(", ");
    Moment::ALL.into_iter().find(|moment| value == moment.view()).ok_or_else(|| asked(name, value, &known()))
}

/// A side of a taakveld: `6.3 lasten`.
fn name(item: Item) -> String {
    format!("{} {}", item.taakveld, if item.is_income { INCOME } else { COSTS })
}

const COSTS: &str = "lasten";
const INCOME: &str = "baten";

fn item(id: &str) -> Result<Item, InputError> {
    let (code, side) = id.split_once(' ').unwrap_or((id, ""));
    let taakveld = taakveld(code).filter(|_| [COSTS, INCOME].contains(&side));
    let taakveld = taakveld.ok_or_else(|| asked("realised", &json!(id), "6.3 lasten, 6.3 baten, …"))?;
    Ok(Item { taakveld, is_income: side == INCOME })
}

/// The code of the product that is written so.
fn taakveld(code: &str) -> Option<&'static str> {
    // The shipped code list can be read: a test does.
    Iv3::load().ok()?.codes().iter().copied().find(|known| *known == code)
}

fn turned(row: &Value) -> Result<(String, String), InputError> {
    let pair = row.as_str().and_then(|row| row.split_once(' '));
    let known =
        pair.filter(|(code, post)| taakveld(code).is_some() && Post::ALL.iter().any(|one| one.spec().id == *post));
    let (code, post) = known.ok_or_else(|| asked("turned", row, "6.3 bijstand, …"))?;
    Ok((code.to_owned(), post.to_owned()))
}

/// No figure of this name counts persons.
fn uncounted(id: &str) -> InputError {
    let counts: Vec<&str> = FIGURES.iter().filter(|spec| spec.is_count()).map(|spec| spec.id).collect();
    asked("counts", &json!(id), &counts.join(", "))
}

fn figure(id: &str, value: &Value, most: f64) -> Result<Entry, InputError> {
    let number = value.as_f64().filter(|number| (0.0..=most).contains(number));
    number.map(Entry::Known).ok_or_else(|| {
        let (nl, en) = (format!("geef een getal van 0 tot en met {most}"), format!("give a number from 0 to {most}"));
        InputError::new(format!("budget.{id}"), value.to_string(), nl, en)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::begroting::settings::Set;
    use crate::text::Language;

    fn filled() -> Settings {
        let item = |taakveld, is_income| Item { taakveld, is_income };
        [
            Set::Moment(Moment::Jaarrekening),
            Set::Realised(item("6.21", false), "12".into()),
            Set::Moment(Moment::Tussenrapportage),
            Set::Realised(item("6.3", false), "12.345".into()),
            Set::Realised(item("6.3", true), "9.000".into()),
            Set::Count(2, "2.500".into()),
            Set::From(3),
            Set::Sign(Sign::Cost),
            Set::Letters(false),
            Set::Terms(false),
            Set::Turn("6.3".into(), "bijstand".into()),
            Set::Amendment(Some("B".into())),
            Set::Through(9),
        ]
        .into_iter()
        .fold(Settings::default(), |settings, set| settings.after(set, Language::Nl))
    }

    #[test]
    fn every_setting_comes_back_and_the_usual_ones_take_no_word() {
        let settings = filled();
        let written = settings.write(2027);
        assert_eq!(written.len(), KNOWN.len(), "{written:?}");
        assert_eq!(Settings::read(&written, 2027), Ok(settings.clone()));
        assert!(Settings::default().write(2027).is_empty());
        let refused = settings.after(Set::Count(2, "veel".into()), Language::Nl).write(2027);
        assert!(!refused.contains_key("counts"), "a text that could not be read is not kept");
    }

    #[test]
    fn what_is_not_known_is_refused_with_its_name_and_what_is_accepted() {
        for (text, parts) in [
            (r#"{"colour": 1}"#, ["budget.colour", "moment"]),
            (r#"{"moment": "herfst"}"#, ["herfst", "kadernota"]),
            (r#"{"year": 2015}"#, ["budget.year", "2027"]),
            (r#"{"through": 12}"#, ["12", "11"]),
            (r#"{"plus": true}"#, ["budget.plus", "cost"]),
            (r#"{"letters": "ja"}"#, ["budget.letters", "true"]),
            (r#"{"turned": ["6.3 niets"]}"#, ["6.3 niets", "6.3 bijstand"]),
            (r#"{"realised": {"begin": {}}}"#, ["begin", "tussenrapportage"]),
            (r#"{"realised": {"jaarrekening": {"9.9 lasten": 1}}}"#, ["9.9", "6.3 lasten"]),
            (r#"{"realised": {"jaarrekening": {"6.3 lasten": -1}}}"#, ["6.3 lasten", "0"]),
            (r#"{"counts": {"inhabitants": 1}}"#, ["inhabitants", "bijstand_persons"]),
            (r#"{"counts": {"bijstand_persons": "veel"}}"#, ["bijstand_persons", "0"]),
        ] {
            let fields = serde_json::from_str(text).unwrap();
            let sentence = Settings::read(&fields, 2027).unwrap_err().sentence(Language::Nl);
            assert!(parts.iter().all(|part| sentence.contains(part)), "{text}: {sentence}");
        }
    }
}
