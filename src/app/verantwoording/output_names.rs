//! What users call the outputs in which a mechanism shows.

use crate::app::verantwoording::text::Said;

const NAMES: [(&str, Said); 30] = [
    ("beschut_werk_binnen", Said("Beschut werk binnen het bedrijf", "Beschut werk inside the company")),
    (
        "beschut_werk_dagbesteding",
        Said("Beschut werk samen met dagbesteding", "Beschut werk together with dagbesteding"),
    ),
    ("beschut_werk_detachering", Said("Beschut werk bij een werkgever", "Beschut werk at an employer")),
    ("care_gap", Said("Zorgkosten boven het rijksbudget", "Care cost beyond the state budget")),
    ("cost_per_sw_place", Said("Kosten per sw-plek", "Cost per sw place")),
    ("cumulative", Said("Opgeteld verschil met huidig beleid", "Difference with current policy, added up")),
    ("decision_months", Said("Maanden tot een keuze begint", "Months until a choice begins")),
    ("digital_requests", Said("Aanvragen die digitaal gaan", "Requests handled digitally")),
    ("found_need", Said("Huishoudens die een team zelf vindt", "Households that a team finds")),
    ("garantiebaan_counted", Said("Garantiebanen die meetellen", "Garantiebanen that count")),
    (
        "garantiebaan_extra",
        Said("Garantiebanen die er anders niet waren", "Garantiebanen that would not exist otherwise"),
    ),
    ("intake_hours_per_request", Said("Uren intake per aanvraag", "Hours of intake per request")),
    ("load_ratio", Said("Werkdruk in de wijkteams", "Load of the wijkteams")),
    (
        "missed_requests",
        Said("Aanvragen waarvan meer problemen niet zijn gezien", "Requests whose several problems nobody saw"),
    ),
    ("multi_to_work", Said("Mensen met meer problemen die werk vinden", "Clients with several problems who find work")),
    ("new_need", Said("Nieuwe vraag van huishoudens", "New need of households")),
    ("outages", Said("Storingen in de backoffice", "Outages of the back office")),
    (
        "placed_municipal",
        Said("Mensen van de gemeente met een nieuwe garantiebaan", "Municipal clients placed in a garantiebaan"),
    ),
    ("ready_to_work", Said("Mensen die klaar zijn en werk vinden", "Clients who are ready and find work")),
    ("referred_early", Said("Huishoudens die te vroeg worden doorverwezen", "Households referred too early")),
    ("saldo", Said("Verschil met huidig beleid per jaar", "Difference with current policy per year")),
    ("solved_own_network", Said("Vragen opgelost met het eigen netwerk", "Requests solved with the own network")),
    ("table_fte", Said("Fte aan overlegtafels", "Fte at tables")),
    ("team_households", Said("Huishoudens met een wijkteam", "Households with a wijkteam")),
    ("wsw_groep", Said("Wsw: samen gedetacheerd", "Wsw: seconded as a group")),
    ("wsw_waiting", Said("Wachtlijst van de Wsw", "Waiting list of the Wsw")),
    ("youth_placed", Said("Jongeren naar werk of opleiding", "Young people to work or learning")),
    ("bijstand_persons", Said("Mensen met bijstand", "Persons with bijstand")),
    ("beschut_werk", Said("Mensen in beschut werk", "Persons in beschut werk")),
    ("waiting_weeks", Said("Wachttijd tot een plan", "Waiting time until a plan")),
];

/// The name of an output; its name in files when it has no other.
#[must_use]
pub fn output_name(id: &str) -> Option<Said> {
    NAMES.into_iter().find(|(known, _)| *known == id).map(|(_, said)| said)
}
