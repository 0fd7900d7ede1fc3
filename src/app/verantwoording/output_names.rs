//! What users call the outputs in which a mechanism shows: as the list of the second chart does, where it can be seen.

use crate::app::topic::Topic;
use crate::app::verantwoording::text::Said;
use crate::text::Language;

/// What the second chart does not show.
const OTHERS: [(&str, Said); 2] = [
    ("cumulative", Said("Opgeteld verschil met huidig beleid", "Difference with current policy, added up")),
    ("saldo", Said("Verschil met huidig beleid per jaar", "Difference with current policy per year")),
];

/// The name of an output.
#[must_use]
pub fn output_name(id: &str, language: Language) -> Option<&'static str> {
    let topic = Topic::all().find(|topic| topic.shows(id)).map(|topic| topic.label(language));
    topic.or_else(|| OTHERS.into_iter().find(|(known, _)| *known == id).map(|(_, said)| said.say(language)))
}
