//! What to choose from when there is nothing by a name: the one that was probably meant, or else all of them.

use strsim::osa_distance;

/// How many letters there may be to a slip of the pen for a name to be taken for another: a judgement.
const LETTERS_PER_SLIP: usize = 4;

/// The sentence part in Dutch and in English, to stand behind a colon or a semicolon.
pub(crate) fn choice<'a>(given: &str, known: impl Iterator<Item = &'a str>) -> [String; 2] {
    let known: Vec<&str> = known.collect();
    match meant(given, &known) {
        Some(name) => [format!("misschien bedoelt u ‘{name}’"), format!("perhaps you mean ‘{name}’")],
        None => {
            let all = known.join(", ");
            [format!("kies uit: {all}"), format!("choose from: {all}")]
        }
    }
}

/// The nearest name, when it is near.
pub(crate) fn meant<'a>(given: &str, known: &[&'a str]) -> Option<&'a str> {
    let slips = |name: &str| osa_distance(given, name);
    let nearest = known.iter().copied().min_by_key(|name| slips(name))?;
    (slips(nearest) <= given.chars().count().div_ceil(LETTERS_PER_SLIP)).then_some(nearest)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 3] = ["fte_per_wijkteam", "wijkteam_scope", "partners"];

    #[test]
    fn a_slip_finds_its_name_and_anything_else_gets_the_list() {
        assert_eq!(meant("fte_per_wijkteem", &KNOWN), Some("fte_per_wijkteam"));
        assert_eq!(meant("fte_wijkteam", &KNOWN), None, "four letters of twelve are no slip");
        assert_eq!((meant("partnres", &KNOWN), meant("x", &KNOWN)), (Some("partners"), None));
        assert_eq!(choice("partnrs", KNOWN.into_iter())[0], "misschien bedoelt u ‘partners’");
        assert_eq!(choice("xyz", KNOWN.into_iter())[1], "choose from: fte_per_wijkteam, wijkteam_scope, partners");
    }
}
