//! Levers of garantiebanen and the way to work.
#![allow(non_upper_case_globals, reason = "a lever is named as users write it in a scenario file")]

use crate::levers::spec::{Choice, Domain, Group, LeverSpec, Needs};
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
    needs: Needs::Nothing,
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
    needs: Needs::Nothing,
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
    needs: Needs::Nothing,
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
    default: 2.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S9",
    needs: Needs::Nothing,
    help: (
        "Begeleiding op de werkplek, gemiddeld over alle banen; niet elke baan heeft een coach. Het UWV rekent in zijn protocol met 15% van de uren in het eerste jaar, 7,5% in het tweede en 6% in het derde. Meer coaching houdt mensen langer aan het werk.",
        "Guidance at work, on average over all jobs; not every job has a coach. The protocol of UWV uses 15% of hours in the first year, 7.5% in the second and 6% in the third. More coaching keeps people at work longer.",
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
    grade: Grade::C,
    source: &source::SCP_2019,
    mechanism: "S21",
    needs: Needs::Nothing,
    help: (
        "Geld per persoon met bijstand per jaar, in euro van het startjaar. De evaluatie van de wet zag nauwelijks effect op de baankans; het verschil kan nul zijn.",
        "Money per person with bijstand per year, in euro of the start year. The evaluation of the law saw hardly any effect on the chance of work; it may be zero.",
    ),
};

/// How strictly priority groups come first.
pub const priority_rule: LeverSpec = LeverSpec {
    id: "priority_rule",
    group: GROUP,
    nl: "Voorrang voor prioriteitsgroepen",
    en: "Priority for priority groups",
    unit: Unit::Share,
    domain: Domain::Range { low: 0.0, high: 1.0, step: 0.05 },
    default: 0.5,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S9,S38",
    needs: Needs::Nothing,
    help: (
        "0%: de best passende persoon krijgt de plek. 100%: Wajongers en mensen van de Wsw-wachtlijst eerst. Hoeveel plekken er dan voor uw eigen cliënten overblijven, is een uitkomst.",
        "0%: the best person gets the place. 100%: Wajong clients and the Wsw waiting list first. How many places remain for your own clients is an outcome.",
    ),
};

/// Which part of engaged employers gets help with jobcarving.
pub const jobcarving_share: LeverSpec = LeverSpec {
    id: "jobcarving_share",
    group: GROUP,
    nl: "Jobcarving en functiecreatie",
    en: "Jobcarving and function creation",
    unit: Unit::Share,
    domain: Domain::Range { low: 0.0, high: 1.0, step: 0.05 },
    default: 0.1,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S12",
    needs: Needs::Nothing,
    help: (
        "Deel van de meedoende werkgevers dat hulp krijgt om taken tot een passende baan te maken. Het geeft meer banen per werkgever en kost geld per werkgever.",
        "Part of the engaged employers that gets help to turn tasks into a fitting job. It gives more jobs per employer and costs money per employer.",
    ),
};

/// Which part of procurement asks for social return.
pub const social_return_share: LeverSpec = LeverSpec {
    id: "social_return_share",
    group: GROUP,
    nl: "Social return bij inkoop",
    en: "Social return in procurement",
    unit: Unit::Share,
    domain: Domain::Range { low: 0.0, high: 1.0, step: 0.05 },
    default: 0.3,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S12",
    needs: Needs::Nothing,
    help: (
        "Deel van de inkoop waarbij u vraagt om banen voor de doelgroep. Het geeft banen bij bedrijven; leveranciers rekenen een deel door.",
        "Part of procurement in which you ask for jobs for the target group. It brings jobs at companies; suppliers charge a part.",
    ),
};

/// Places in labour pools and part-time combinations.
pub const pool_places: LeverSpec = LeverSpec {
    id: "pool_places",
    group: GROUP,
    nl: "Plekken in arbeidspools",
    en: "Places in labour pools",
    unit: Unit::Per100000,
    domain: Domain::Range { low: 0.0, high: 200.0, step: 5.0 },
    default: 0.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S12",
    needs: Needs::Nothing,
    help: (
        "Een pool maakt van deeltijdplekken bij verschillende werkgevers hele banen. Elke plek kost geld voor werving en planning.",
        "A pool turns part-time places at several employers into jobs. Each place costs money for recruiting and planning.",
    ),
};

/// Startersbeurzen and leerwerkbanen per year.
pub const startersbeurzen: LeverSpec = LeverSpec {
    id: "startersbeurzen",
    group: GROUP,
    nl: "Startersbeurzen en leerwerkbanen",
    en: "Startersbeurzen and leerwerkbanen",
    unit: Unit::Per100000PerYear,
    domain: Domain::Range { low: 0.0, high: 100.0, step: 5.0 },
    default: 0.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S8,S12,S22",
    needs: Needs::Nothing,
    help: (
        "Plekken waar jongeren ervaring opdoen in plaats van bijstand te vragen. Niet elke beurs voorkomt een uitkering.",
        "Places where young people gain experience instead of asking for bijstand. Not every one prevents a benefit.",
    ),
};

/// For which part of school leavers the chain is closed.
pub const youth_chain_share: LeverSpec = LeverSpec {
    id: "youth_chain_share",
    group: GROUP,
    nl: "Sluitende keten voor jongeren",
    en: "Closed chain for young people",
    unit: Unit::Share,
    domain: Domain::Range { low: 0.0, high: 1.0, step: 0.05 },
    default: 0.3,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S22",
    needs: Needs::Nothing,
    help: (
        "Deel van de schoolverlaters uit VSO en PrO dat school, gemeente en werkgever samen naar werk of leren brengen in plaats van naar een uitkering.",
        "Part of the school leavers of VSO and PrO whom school, municipality and employer together bring to work or learning instead of a benefit.",
    ),
};

/// Whether new clients go to a work-learning company at once.
pub const direct_forwarding: LeverSpec = LeverSpec {
    id: "direct_forwarding",
    group: GROUP,
    nl: "Direct doorgeleiden naar het werk-leerbedrijf",
    en: "Direct forwarding to the work-learning company",
    unit: Unit::Choice,
    domain: Domain::Choices(&[Choice { id: "nee", nl: "Nee", en: "No" }, Choice { id: "ja", nl: "Ja", en: "Yes" }]),
    default: 0.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S35",
    needs: Needs::Nothing,
    help: (
        "Een nieuwe cliënt gaat na de intake meteen naar een traject. Dat start sneller, maar ook wie zelf werk had gevonden krijgt een traject.",
        "A new client goes to a trajectory right after intake. That starts sooner, but who would have found work alone gets a trajectory too.",
    ),
};

/// Whether the social service keeps its businesslike approach.
pub const businesslike_approach: LeverSpec = LeverSpec {
    id: "businesslike_approach",
    group: GROUP,
    nl: "Zakelijke aanpak bij meer problemen",
    en: "Businesslike approach with several problems",
    unit: Unit::Choice,
    domain: Domain::Choices(&[Choice { id: "nee", nl: "Nee", en: "No" }, Choice { id: "ja", nl: "Ja", en: "Yes" }]),
    default: 1.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S37",
    needs: Needs::Nothing,
    help: (
        "De sociale dienst let op meedoen en op recht. Die zakelijke aanpak kan mensen met meer problemen in beweging brengen, ook als het team de regie heeft.",
        "The social service looks at participation and legality. That businesslike approach may set people with several problems in motion, also when the team has the lead.",
    ),
};

/// Which part of bijstand clients does a tegenprestatie.
pub const tegenprestatie_share: LeverSpec = LeverSpec {
    id: "tegenprestatie_share",
    group: GROUP,
    nl: "Tegenprestatie",
    en: "Tegenprestatie",
    unit: Unit::Share,
    domain: Domain::Range { low: 0.0, high: 0.6, step: 0.05 },
    default: 0.05,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S23",
    needs: Needs::Nothing,
    help: (
        "Deel van de mensen met bijstand dat iets terugdoet, bijvoorbeeld in een buurthuis. Het steunt voorzieningen voor iedereen en verlaagt de vraag een beetje, maar kost organisatie.",
        "Part of the people with bijstand who do something in return, for instance in a community centre. It supports provisions for all and lowers demand a little, but costs organising.",
    ),
};
