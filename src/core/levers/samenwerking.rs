//! Levers of cooperation: when to decide, with whom, at what scale, with which face to employers.
#![allow(non_upper_case_globals, reason = "a lever is named as users write it in a scenario file")]

use crate::levers::spec::{Choice, Domain, Group, LeverSpec, Needs};
use crate::parameters::source;
use crate::parameters::spec::Grade;
use crate::parameters::unit::Unit;

const GROUP: Group = Group::Samenwerking;

/// How long the decision takes before anything starts.
pub const decision_months: LeverSpec = LeverSpec {
    id: "decision_months",
    group: GROUP,
    nl: "Tijd tot het besluit",
    en: "Time until the decision",
    unit: Unit::Months,
    domain: Domain::Range { low: 0.0, high: 36.0, step: 1.0 },
    default: 0.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S2,S4",
    needs: Needs::AnyChange("sw_bestuur", 1),
    help: (
        "Zolang er niet is besloten, loopt het huidige beleid door. De helft van de ondervraagde gemeenten besloot in 2014 later. Partners in een gezamenlijke dienst maken de tijd langer.",
        "As long as nothing is decided, current policy goes on. Half of the municipalities asked decided later in 2014. Partners in a joint service make it longer.",
    ),
};

/// Whether the municipality runs a joint social service with partners.
pub const joint_service: LeverSpec = LeverSpec {
    id: "joint_service",
    group: GROUP,
    nl: "Gezamenlijke sociale dienst",
    en: "Joint social service",
    unit: Unit::Choice,
    domain: Domain::Choices(&[
        Choice { id: "zelf", nl: "Zelf", en: "By ourselves" },
        Choice { id: "samen", nl: "Samen met partners", en: "With partners" },
    ]),
    default: 0.0,
    grade: Grade::B,
    source: &source::ALLERS_DE_GREEF,
    mechanism: "S4,S34,S35",
    needs: Needs::Nothing,
    help: (
        "Samen bent u minder kwetsbaar, maar u levert eigen ruimte en tempo in. Uittreden en toetreden kosten eenmalig geld, en wie blijft, houdt kosten over. Gemiddeld bespaart samenwerken niets.",
        "Together you are less vulnerable, but you give up room and pace. Leaving and joining cost money once, and who stays keeps cost. On average cooperation saves nothing.",
    ),
};

/// When leaving or joining takes effect.
pub const joint_change_months: LeverSpec = LeverSpec {
    id: "joint_change_months",
    group: GROUP,
    nl: "Moment van toetreden of uittreden",
    en: "Moment of joining or leaving",
    unit: Unit::Months,
    domain: Domain::Range { low: 0.0, high: 96.0, step: 6.0 },
    default: 12.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S34,S35",
    needs: Needs::Lever("joint_service", 1),
    help: (
        "Na hoeveel maanden de verandering ingaat: 12 is na één jaar.",
        "After how many months the change takes effect: 12 is after one year.",
    ),
};

/// How many partner municipalities of the same size there are.
pub const partners: LeverSpec = LeverSpec {
    id: "partners",
    group: GROUP,
    nl: "Aantal partnergemeenten",
    en: "Number of partner municipalities",
    unit: Unit::Partners,
    domain: Domain::Range { low: 0.0, high: 8.0, step: 1.0 },
    default: 2.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S4,S32,S34",
    needs: Needs::Nothing,
    help: (
        "Partners van gemiddeld dezelfde omvang, voor een gezamenlijke dienst of backoffice. Meer partners geven schaal, maar ook meer overleg en minder eigen ruimte. In een regio volgt dit uit de gemeenten zelf.",
        "Partners of about the same size, for a joint service or back office. More partners give scale, but also more consultation and less room. In a region this follows from the municipalities themselves.",
    ),
};

/// With whom the back office is merged.
pub const backoffice: LeverSpec = LeverSpec {
    id: "backoffice",
    group: GROUP,
    nl: "Backoffice samenvoegen",
    en: "Merging the back office",
    unit: Unit::Choice,
    domain: Domain::Choices(&[
        Choice { id: "zelf", nl: "Eigen backoffice", en: "Own back office" },
        Choice { id: "met_buren", nl: "Met buurgemeenten", en: "With neighbours" },
        Choice { id: "met_sw_bedrijf", nl: "Met het sw-bedrijf", en: "With the sw-company" },
    ]),
    default: 0.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S27",
    needs: Needs::Nothing,
    help: (
        "Samenvoegen kost eerst geld. Bij belastingen was schaalvoordeel op bij ongeveer 60.000 inwoners; wat er verder overblijft, kan nul of negatief zijn.",
        "Merging costs money first. In taxes scale was exhausted at about 60,000 inhabitants; what remains beyond may be zero or negative.",
    ),
};

/// How many persons can do each critical function.
pub const backoffice_redundancy: LeverSpec = LeverSpec {
    id: "backoffice_redundancy",
    group: GROUP,
    nl: "Mensen per kwetsbare functie",
    en: "Persons per vulnerable function",
    unit: Unit::PersonsPerFunction,
    domain: Domain::Range { low: 1.0, high: 4.0, step: 0.5 },
    default: 2.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S27,S35",
    needs: Needs::Nothing,
    help: (
        "Met één applicatiebeheerder bent u kwetsbaar: valt die uit, dan staat het werk stil. Meer mensen per functie kosten geld en voorkomen storingen.",
        "With a single application manager you are vulnerable: when he is out, work stops. More persons per function cost money and prevent outages.",
    ),
};

/// For which part of the themes the regions coincide.
pub const congruent_regions: LeverSpec = LeverSpec {
    id: "congruent_regions",
    group: GROUP,
    nl: "Regio's die samenvallen",
    en: "Regions that coincide",
    unit: Unit::Share,
    domain: Domain::Range { low: 0.0, high: 1.0, step: 0.05 },
    default: 0.5,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S18,S32",
    needs: Needs::Nothing,
    help: (
        "Vallen arbeidsmarkt-, jeugd- en zorgregio samen, dan zit u aan minder overlegtafels. Dat hangt ook van anderen af en kost afstemming.",
        "When regions for labour, youth and care coincide, you sit at fewer tables. That depends on others too, and costs coordination.",
    ),
};

/// Which part of rules and instruments is the same in the region.
pub const harmonisation: LeverSpec = LeverSpec {
    id: "harmonisation",
    group: GROUP,
    nl: "Gelijke regels in de regio",
    en: "Harmonised rules in the region",
    unit: Unit::Share,
    domain: Domain::Range { low: 0.0, high: 1.0, step: 0.05 },
    default: 0.3,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S5",
    needs: Needs::Nothing,
    help: (
        "Werkgevers doen eerder mee als elke gemeente dezelfde regels heeft. Het kost overleg en eigen ruimte.",
        "Employers join sooner when every municipality has the same rules. It costs consultation and room of one's own.",
    ),
};

/// Whether one person speaks to an employer for all.
pub const one_face: LeverSpec = LeverSpec {
    id: "one_face",
    group: GROUP,
    nl: "Eén aanspreekpunt per werkgever",
    en: "One contact per employer",
    unit: Unit::Choice,
    domain: Domain::Choices(&[Choice { id: "nee", nl: "Nee", en: "No" }, Choice { id: "ja", nl: "Ja", en: "Yes" }]),
    default: 0.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S5,S36",
    needs: Needs::Nothing,
    help: (
        "Elke werkgever hoort één naam, namens alle gemeenten en het UWV. Dat vraagt afstemming.",
        "Each employer hears one name, for all municipalities and UWV. That asks for coordination.",
    ),
};

/// What the regional work-company is.
pub const work_company: LeverSpec = LeverSpec {
    id: "work_company",
    group: GROUP,
    nl: "Regionaal werkbedrijf",
    en: "Regional work-company",
    unit: Unit::Choice,
    domain: Domain::Choices(&[
        Choice { id: "geen", nl: "Geen", en: "None" },
        Choice { id: "virtueel", nl: "Virtueel platform", en: "Virtual platform" },
        Choice { id: "uitvoerend", nl: "Uitvoerend bedrijf", en: "Executing company" },
    ]),
    default: 1.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S6",
    needs: Needs::Nothing,
    help: (
        "In 2014 waren werkbedrijven vaker een platform dan een organisatie. Een uitvoerend bedrijf kost meer; of het meer werkgevers bindt, is een oordeel.",
        "In 2014 work-companies were more often a platform than an organisation. An executing company costs more; whether it binds more employers is a judgement.",
    ),
};
