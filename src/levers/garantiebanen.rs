//! Levers of garantiebanen and the way to work.
#![allow(non_upper_case_globals, reason = "a lever is named as users write it in a scenario file")]

use crate::levers::spec::{Domain, Group, LeverSpec};
use crate::parameters::source;
use crate::parameters::spec::Grade;
use crate::parameters::unit::Unit;

const GROUP: Group = Group::Garantiebanen;

/// How many garantiebanen the municipality wants to make possible for its own clients, against its part of the target.
pub const garantiebaan_ambition: LeverSpec = LeverSpec {
    id: "garantiebaan_ambition",
    group: GROUP,
    nl: "Garantiebanen ten opzichte van de opgave",
    en: "Garantiebanen against the target",
    unit: Unit::Share,
    domain: Domain::Range { low: 0.0, high: 2.0, step: 0.05 },
    default: 1.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S8,S10",
    needs: None,
    help: (
        "100% is het aandeel in de landelijke afspraak voor cliënten van de gemeente. Hoger heeft alleen zin als werkgevers meedoen.",
        "100% is the part of the national agreement for clients of the municipality. More only makes sense when employers take part.",
    ),
};

/// Staff of the employer service.
pub const employer_service_fte: LeverSpec = LeverSpec {
    id: "employer_service_fte",
    group: GROUP,
    nl: "Werkgeversdienstverlening",
    en: "Employer service",
    unit: Unit::FtePer100000,
    domain: Domain::Range { low: 0.0, high: 15.0, step: 0.5 },
    default: 4.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S8",
    needs: None,
    help: (
        "Mensen die werkgevers bellen en helpen. Meer mensen brengen werkgevers eerder over de streep en vullen plekken sneller, maar steeds minder per fte. Meer banen voor eigen cliënten vraagt ook een hogere opgave.",
        "People who call and help employers. More people win employers over and fill places sooner, but less and less per fte. More jobs for own clients also asks for a higher target.",
    ),
};

/// Chairs of business circles and others who win over colleagues.
pub const ambassadors: LeverSpec = LeverSpec {
    id: "ambassadors",
    group: GROUP,
    nl: "Ambassadeurs uit het bedrijfsleven",
    en: "Ambassadors from business",
    unit: Unit::Per100000,
    domain: Domain::Range { low: 0.0, high: 20.0, step: 1.0 },
    default: 0.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S8",
    needs: None,
    help: (
        "Voorzitters van bedrijvenkringen die andere werkgevers aanspreken. Goedkoop; hoeveel het doet, is een oordeel.",
        "Chairs of business circles who speak to other employers. Cheap; how much it does is a judgement.",
    ),
};

/// Hours of coaching per job and month.
pub const jobcoach_hours: LeverSpec = LeverSpec {
    id: "jobcoach_hours",
    group: GROUP,
    nl: "Jobcoaching",
    en: "Job coaching",
    unit: Unit::HoursPerJobPerMonth,
    domain: Domain::Range { low: 0.0, high: 12.0, step: 0.5 },
    default: 4.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S9",
    needs: None,
    help: (
        "Begeleiding op de werkplek. Het UWV rekent in zijn protocol met 15% van de uren in het eerste jaar, 7,5% in het tweede en 6% in het derde. Meer coaching houdt mensen langer aan het werk.",
        "Guidance at work. The protocol of UWV uses 15% of hours in the first year, 7.5% in the second and 6% in the third. More coaching keeps people at work longer.",
    ),
};

/// Re-integration money per person with bijstand.
pub const reintegration_spend: LeverSpec = LeverSpec {
    id: "reintegration_spend",
    group: GROUP,
    nl: "Re-integratiegeld",
    en: "Re-integration money",
    unit: Unit::EuroPerPersonPerYear,
    domain: Domain::Range { low: 0.0, high: 4_000.0, step: 50.0 },
    default: 1_200.0,
    grade: Grade::B,
    source: &source::SCP_2019,
    mechanism: "S21",
    needs: None,
    help: (
        "Geld per persoon met bijstand per jaar, in euro van het startjaar. De evaluatie van de wet zag nauwelijks effect op de baankans; het verschil kan nul zijn.",
        "Money per person with bijstand per year, in euro of the start year. The evaluation of the law saw hardly any effect on the chance of work; it may be zero.",
    ),
};
