//! Every assumption as a table that can be searched and filtered.

use crate::app::field::Field;
use crate::app::verantwoording::text::{FIXED, FIXED_BETWEEN, NO, Said, YES, YES_OR_NO, from_to, prices_of};
use crate::parameters::registry;
use crate::parameters::spec::{Grade, ParameterSpec};
use crate::parameters::unit::Unit;
use crate::text::Language;
use crate::text::letters::small;

/// The subjects, in the order of the registry, with what users call them.
pub const GROUPS: [(&str, Said); 10] = [
    ("toegang", Said("Toegang en intake", "Access and intake")),
    ("wijkteam", Said("Wijkteams", "Wijkteams")),
    ("huishoudens", Said("Huishoudens en zorg", "Households and care")),
    ("bijstand", Said("Bijstand en werk", "Bijstand and work")),
    ("garantiebaan", Said("Garantiebanen", "Garantiebanen")),
    ("sw", Said("Wsw en sw-bedrijf", "Wsw and sw-company")),
    ("beschut_werk", Said("Beschut werk en dagbesteding", "Beschut werk and dagbesteding")),
    ("jongeren", Said("Jongeren", "Young people")),
    ("samenwerking", Said("Samenwerking", "Cooperation")),
    ("omgeving", Said("Omgeving van de gemeente", "The world around the municipality")),
];

/// The grades, best first.
pub const GRADES: [Grade; 3] = [Grade::A, Grade::B, Grade::C];

/// What to show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that all must occur; a code such as `S3` must be one of the codes.
    pub text: String,
    /// The subject, when one was chosen.
    pub group: Option<&'static str>,
    /// The grade, when one was chosen.
    pub grade: Option<Grade>,
}

impl Filter {
    /// The assumptions that fit, with their place in the registry.
    #[must_use]
    pub fn rows(&self, language: Language) -> Vec<(usize, &'static ParameterSpec)> {
        let words: Vec<String> = self.text.split_whitespace().map(small).collect();
        let fits = |spec: &ParameterSpec| {
            self.group.is_none_or(|group| spec.group == group)
                && self.grade.is_none_or(|grade| spec.grade == grade)
                && (words.is_empty() || holds(spec, &words, language))
        };
        registry().enumerate().filter(|(_, spec)| fits(spec)).collect()
    }

    /// Whether it leaves nothing out.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.group.is_none() && self.grade.is_none()
    }
}

fn holds(spec: &ParameterSpec, words: &[String], language: Language) -> bool {
    let (note_nl, note_en) = spec.note;
    let (label, note) = (language.pick(spec.nl, spec.en), language.pick(note_nl, note_en));
    let text = small(&[label, note, spec.id, spec.source.title, spec.source.publisher].join(" "));
    words.iter().all(|word| text.contains(word.as_str()) || codes(spec).any(|code| code.eq_ignore_ascii_case(word)))
}

/// The rows of the mechanism table that an assumption belongs to.
pub fn codes(spec: &ParameterSpec) -> impl Iterator<Item = &'static str> {
    spec.mechanism.split(',').map(str::trim)
}

/// The group with this name.
#[must_use]
pub fn group(id: &str) -> Option<&'static str> {
    GROUPS.into_iter().map(|(known, _)| known).find(|known| *known == id)
}

/// The grade with this letter.
#[must_use]
pub fn grade(letter: &str) -> Option<Grade> {
    GRADES.into_iter().find(|grade| grade.letter() == letter)
}

/// How many assumptions have a grade.
#[must_use]
pub fn count_of(grade: Grade) -> usize {
    registry().filter(|spec| spec.grade == grade).count()
}

/// The default with its unit, and for an amount the year of its prices.
#[must_use]
pub fn default_text(place: usize, spec: &ParameterSpec, language: Language) -> String {
    if is_question(spec) {
        return if spec.default_value() > spec.spread.low { YES } else { NO }.say(language).to_owned();
    }
    let value = Field::Assumption(place).spoken(spec.default_value(), language);
    spec.price_year.map_or_else(|| value.clone(), |year| format!("{value} ({})", prices_of(year, language)))
}

/// The honest range.
#[must_use]
pub fn range_text(place: usize, spec: &ParameterSpec, language: Language) -> String {
    let shown = |value: f64| {
        let number = Field::Assumption(place).shown(value, language);
        if spec.unit.shown_labels().0.starts_with('%') { format!("{number}%") } else { number }
    };
    let range = from_to(&shown(spec.spread.low), &shown(spec.spread.high), language);
    match (is_question(spec), spec.is_fixed(), spec.spread.low < spec.spread.high) {
        (true, ..) => YES_OR_NO.say(language).to_owned(),
        (_, true, false) => FIXED.say(language).to_owned(),
        (_, true, true) => format!("{} {range}", FIXED_BETWEEN.say(language)),
        (_, false, _) => range,
    }
}

/// Whether it is a question with two answers, written as 0 and 1.
fn is_question(spec: &ParameterSpec) -> bool {
    let whole = [spec.default_value(), 1.0 - spec.default_value()].contains(&0.0);
    spec.is_fixed() && spec.unit == Unit::Share && (spec.spread.low, spec.spread.high) == (0.0, 1.0) && whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parameters::count;
    use Language::{En, Nl};

    fn found(text: &str, language: Language) -> Vec<&'static str> {
        let filter = Filter { text: text.to_owned(), ..Filter::default() };
        filter.rows(language).into_iter().map(|(_, spec)| spec.id).collect()
    }

    #[test]
    fn every_assumption_is_in_one_group_and_has_one_grade() {
        let in_groups: usize =
            GROUPS.iter().map(|(id, _)| Filter { group: group(id), ..Filter::default() }.rows(Nl).len()).sum();
        let in_grades: usize = GRADES.iter().map(|grade| count_of(*grade)).sum();
        assert_eq!((in_groups, in_grades), (count(), count()));
        assert!(GROUPS.iter().all(|(id, _)| registry().any(|spec| spec.group == *id)));
        assert_eq!((group("onzin"), grade("D"), grade("B")), (None, None, Some(Grade::B)));
    }

    #[test]
    fn an_empty_filter_shows_everything_and_spaces_are_empty_too() {
        assert_eq!(Filter::default().rows(Nl).len(), count());
        assert!(Filter { text: "  ".to_owned(), ..Filter::default() }.is_empty());
        assert_eq!(found("   ", En).len(), count());
    }

    #[test]
    fn words_are_sought_in_the_language_on_screen_whatever_their_case_and_order() {
        assert_eq!(found("DISCONTOVOET", Nl), ["omgeving_discount_rate"]);
        assert_eq!(found("discontovoet", En), [""; 0]);
        assert_eq!(found("rate  Discount", En), found("discount rate", En));
        assert!(found("zzz", Nl).is_empty());
        assert!(found("omgeving_quotum", Nl).contains(&"omgeving_quotum"), "the name in scenario files");
    }

    #[test]
    fn a_code_is_whole() {
        let with = |code: &str| registry().filter(|spec| codes(spec).any(|own| own == code)).count();
        for code in ["S3", "s3", "S31"] {
            assert_eq!(found(code, Nl).len(), with(&code.to_uppercase()), "{code}");
        }
    }

    #[test]
    fn filters_narrow_each_other() {
        let filter = Filter { text: "S3".to_owned(), group: group("omgeving"), grade: Some(Grade::B) };
        let rows = filter.rows(Nl);
        assert!(!rows.is_empty() && !filter.is_empty());
        assert!(rows.iter().all(|(_, spec)| spec.group == "omgeving" && spec.grade == Grade::B));
    }

    #[test]
    fn a_value_has_its_unit_its_range_and_its_prices() {
        let text = |id: &str, language| {
            let (place, spec) = crate::parameters::find(id).unwrap();
            (
                default_text(place, spec, language).replace('\u{a0}', " "),
                range_text(place, spec, language).replace('\u{a0}', " "),
            )
        };
        let both = |one: &str, other: &str| (one.to_owned(), other.to_owned());
        assert_eq!(text("omgeving_care_cut", Nl), both("13%", "8% tot 20%"));
        assert_eq!(text("omgeving_discount_rate", Nl), both("2,25% per jaar", "vast; instelbaar: 0% tot 4%"));
        assert_eq!(text("omgeving_quotum", En), both("no", "yes or no"));
        assert_eq!(text("omgeving_care_counts", Nl), both("ja", "ja of nee"));
        assert_eq!(text("omgeving_buig_objective_from", En), both("40,000 inhabitants", "fixed"));
        let (place, spec) = registry().enumerate().find(|(_, spec)| spec.price_year.is_some()).unwrap();
        assert!(default_text(place, spec, Nl).contains("prijzen van 20"));
    }
}
