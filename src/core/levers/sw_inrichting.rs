//! Levers of the sw-inrichting: who governs, how beschut werk is organised, how the Wsw is phased out.
#![allow(non_upper_case_globals, reason = "a lever is named as users write it in a scenario file")]

use crate::levers::spec::{Choice, Domain, Group, LeverSpec, Needs};
use crate::parameters::source;
use crate::parameters::spec::Grade;
use crate::parameters::unit::Unit;

const GROUP: Group = Group::SwInrichting;

/// Who governs the sw-company.
pub const sw_bestuur: LeverSpec = LeverSpec {
    id: "sw_bestuur",
    group: GROUP,
    nl: "Wie bestuurt het sw-bedrijf?",
    en: "Who governs the sw-company?",
    unit: Unit::Choice,
    domain: Domain::Choices(&[
        Choice { id: "eigen_bedrijf", nl: "Eigen sw-bedrijf", en: "Own sw-company" },
        Choice { id: "met_sociale_dienst", nl: "Samen met de sociale dienst", en: "With the social service" },
        Choice {
            id: "alle_reintegratie",
            nl: "Sw-bedrijf doet alle re-integratie",
            en: "Sw-company runs all re-integration",
        },
    ]),
    default: 0.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S13,S14",
    needs: Needs::Nothing,
    help: (
        "Een andere bestuursvorm kost eerst geld en aandacht. Of hij daarna goedkoper is, weet niemand: wij rekenen met nul en een ruime marge.",
        "Another form of governance costs money and attention first. Nobody knows whether it is cheaper afterwards: we use zero with a wide range.",
    ),
};

/// How long a change of governance takes.
pub const sw_transition_months: LeverSpec = LeverSpec {
    id: "sw_transition_months",
    group: GROUP,
    nl: "Duur van de overgang",
    en: "Length of the transition",
    unit: Unit::Months,
    domain: Domain::Range { low: 6.0, high: 48.0, step: 1.0 },
    default: 18.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S13,S14",
    needs: Needs::Lever("sw_bestuur", 1),
    help: (
        "Zolang de overgang duurt, brengt het bedrijf minder op. Een langere overgang spreidt de kosten, maar rekt ook de dip.",
        "While the transition lasts, the company earns less. A longer one spreads the cost, but stretches the dip too.",
    ),
};

/// Which part of beschut werk, as far as not combined with dagbesteding, is seconded.
pub const beschut_detachering_share: LeverSpec = LeverSpec {
    id: "beschut_detachering_share",
    group: GROUP,
    nl: "Beschut werk bij werkgevers (detachering, pools)",
    en: "Beschut werk with employers (secondment, pools)",
    unit: Unit::Share,
    domain: Domain::Range { low: 0.0, high: 1.0, step: 0.05 },
    default: 0.2,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S16,S17",
    needs: Needs::Nothing,
    help: (
        "Deel van de plekken dat niet met dagbesteding wordt gecombineerd en bij gewone werkgevers of sociale firma's staat. De rest werkt in het bedrijf.",
        "Share of the places not combined with dagbesteding that is with ordinary employers or social firms. The rest works inside the company.",
    ),
};

/// Which part of beschut werk is combined with arbeidsmatige dagbesteding.
pub const beschut_dagbesteding_share: LeverSpec = LeverSpec {
    id: "beschut_dagbesteding_share",
    group: GROUP,
    nl: "Beschut werk samen met dagbesteding",
    en: "Beschut werk with dagbesteding",
    unit: Unit::Share,
    domain: Domain::Range { low: 0.0, high: 1.0, step: 0.05 },
    default: 0.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S15",
    needs: Needs::Nothing,
    help: (
        "Deel van alle beschutte plekken dat samen met arbeidsmatige dagbesteding wordt georganiseerd.",
        "Share of all sheltered places that is organised together with arbeidsmatige dagbesteding.",
    ),
};

/// Places beschut werk against the municipality's part of the national task.
pub const beschut_ambition: LeverSpec = LeverSpec {
    id: "beschut_ambition",
    group: GROUP,
    nl: "Plekken beschut werk ten opzichte van de taak",
    en: "Places beschut werk against the task",
    unit: Unit::Share,
    domain: Domain::Range { low: 0.0, high: 2.0, step: 0.05 },
    default: 1.0,
    grade: Grade::B,
    source: &source::SIGNIFICANT_2023,
    mechanism: "S17",
    needs: Needs::Nothing,
    help: (
        "100% is het aandeel van de gemeente in de landelijke taak. Een plek kost meer dan het Rijk betaalt, maar scheelt een uitkering.",
        "100% is the municipality's part of the national task. A place costs more than the state pays, but saves a benefit.",
    ),
};

/// Which part of the Wsw works seconded (group, individual or begeleid werken).
pub const wsw_detachering_share: LeverSpec = LeverSpec {
    id: "wsw_detachering_share",
    group: GROUP,
    nl: "Wsw'ers die bij werkgevers werken",
    en: "Wsw workers placed with employers",
    unit: Unit::Share,
    domain: Domain::Range { low: 0.2, high: 0.8, step: 0.01 },
    default: 0.43,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S16,S19",
    needs: Needs::Nothing,
    help: (
        "Groeps- en individuele detachering en begeleid werken samen. Wie verplaatst wordt, verdient maar een deel van het gemiddelde verschil terug.",
        "Group and individual secondment and begeleid werken together. Who moves gains only a part of the average difference.",
    ),
};

/// How fast the fixed overhead follows a shrinking workforce.
pub const sw_overhead_months: LeverSpec = LeverSpec {
    id: "sw_overhead_months",
    group: GROUP,
    nl: "Tijd om vaste overhead af te bouwen",
    en: "Time to reduce fixed overhead",
    unit: Unit::Months,
    domain: Domain::Range { low: 12.0, high: 120.0, step: 6.0 },
    default: 60.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S19",
    needs: Needs::Nothing,
    help: (
        "Er stromen geen Wsw'ers meer in. Gebouwen en staf krimpen langzamer dan het aantal medewerkers; sneller afbouwen kost eenmalig geld.",
        "Nobody enters the Wsw any more. Buildings and staff shrink more slowly than the workforce; reducing faster costs money once.",
    ),
};
