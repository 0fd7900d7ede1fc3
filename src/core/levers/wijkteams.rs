//! Levers of wijkteams and access: how many, how broad, who gets a brede intake.
#![allow(non_upper_case_globals, reason = "a lever is named as users write it in a scenario file")]

use crate::levers::spec::{Choice, Domain, Group, LeverSpec, Needs};
use crate::parameters::source;
use crate::parameters::spec::Grade;
use crate::parameters::unit::Unit;

const GROUP: Group = Group::Wijkteams;

/// How many inhabitants one team serves.
pub const inhabitants_per_wijkteam: LeverSpec = LeverSpec {
    id: "inhabitants_per_wijkteam",
    group: GROUP,
    nl: "Inwoners per wijkteam",
    en: "Inhabitants per wijkteam",
    unit: Unit::Inhabitants,
    domain: Domain::Range { low: 5_000.0, high: 40_000.0, step: 500.0 },
    default: 15_000.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S28,S29",
    needs: Needs::Nothing,
    help: (
        "Gangbaar is 11.500 tot 18.500. Minder inwoners per team betekent meer teams: dichterbij, maar elk team heeft vaste kosten.",
        "Usual is 11,500 to 18,500. Fewer inhabitants per team means more teams: nearer, but each team has fixed cost.",
    ),
};

/// How large one team is.
pub const fte_per_wijkteam: LeverSpec = LeverSpec {
    id: "fte_per_wijkteam",
    group: GROUP,
    nl: "Fte per wijkteam",
    en: "Fte per wijkteam",
    unit: Unit::Fte,
    domain: Domain::Range { low: 3.0, high: 20.0, step: 0.5 },
    default: 10.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S31",
    needs: Needs::Nothing,
    help: (
        "Meer medewerkers verlagen de werkdruk, verkorten het wachten en kunnen meer huishoudens aan, maar kosten direct geld en roepen vragen op. Een team kan niet kleiner dan een paar fte: daaronder betaalt u toch de kleinste bezetting.",
        "More staff lowers the load, shortens waiting and can help more households, but costs money at once and brings up requests. A team cannot be smaller than a few fte: below that you pay the smallest size all the same.",
    ),
};

/// For whom the team is.
pub const wijkteam_scope: LeverSpec = LeverSpec {
    id: "wijkteam_scope",
    group: GROUP,
    nl: "Voor wie is het wijkteam?",
    en: "Who is the wijkteam for?",
    unit: Unit::Choice,
    domain: Domain::Choices(&[
        Choice { id: "alle_vragen", nl: "Alle vragen", en: "Every question" },
        Choice { id: "doelgroepen", nl: "Doelgroepen", en: "Target groups" },
        Choice { id: "alleen_complex", nl: "Alleen complex", en: "Complex only" },
    ]),
    default: 0.0,
    grade: Grade::B,
    source: &source::CPB_2019,
    mechanism: "S29",
    needs: Needs::Nothing,
    help: (
        "Een team dat voor elke vraag open staat, roept ook nieuwe vragen op (CPB: 14% meer verwijzingen; wij rekenen met 5%). Alleen complexe vragen houdt het team vrij voor wie het nodig heeft.",
        "A team that is open to every question also brings up new ones (CPB: 14% more referrals; we use 5%). Complex questions only keeps the team free for those who need it.",
    ),
};

/// Where people ask.
pub const access_channel: LeverSpec = LeverSpec {
    id: "access_channel",
    group: GROUP,
    nl: "Waar kloppen mensen aan?",
    en: "Where do people ask?",
    unit: Unit::Choice,
    domain: Domain::Choices(&[
        Choice { id: "wijkteam", nl: "Bij het wijkteam", en: "At the wijkteam" },
        Choice { id: "loket", nl: "Aan een loket", en: "At a counter" },
    ]),
    default: 0.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S2,S20",
    needs: Needs::Nothing,
    help: (
        "Is het team de toegang, dan gaat tijd voor intakes af van tijd voor gezinnen. Een loket kost apart geld, maar geeft het team lucht.",
        "If the team is the access, hours for intakes come out of hours for families. A counter costs money apart, but gives the team air.",
    ),
};

/// Which part of the people that are not flagged gets a brede intake as well.
pub const brede_intake_share: LeverSpec = LeverSpec {
    id: "brede_intake_share",
    group: GROUP,
    nl: "Wie krijgt een brede intake?",
    en: "Who gets a brede intake?",
    unit: Unit::Share,
    domain: Domain::Range { low: 0.0, high: 1.0, step: 0.05 },
    default: 0.25,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S20,S25",
    needs: Needs::Nothing,
    help: (
        "0%: alleen bij een vermoeden van meer problemen. 100%: iedereen. Breed kijken vindt meer, maar kost bij een enkelvoudige vraag alleen tijd.",
        "0%: only where several problems are suspected. 100%: everyone. Looking broadly finds more, but for a single question it only costs time.",
    ),
};

/// Extra hours of triage per request.
pub const triage_hours: LeverSpec = LeverSpec {
    id: "triage_hours",
    group: GROUP,
    nl: "Extra tijd voor triage",
    en: "Extra time for triage",
    unit: Unit::HoursPerRequest,
    domain: Domain::Range { low: 0.0, high: 3.0, step: 0.25 },
    default: 0.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S21",
    needs: Needs::Nothing,
    help: (
        "Meer tijd aan de voorkant herkent meer mensen met meer problemen tegelijk, en kost bij elke aanvraag uren.",
        "More time at the front recognises more people with several problems, and costs hours at every request.",
    ),
};

/// Which part of the requests gets a kitchen-table talk.
pub const kitchen_table_share: LeverSpec = LeverSpec {
    id: "kitchen_table_share",
    group: GROUP,
    nl: "Keukentafelgesprek",
    en: "Kitchen-table talk",
    unit: Unit::Share,
    domain: Domain::Range { low: 0.0, high: 1.0, step: 0.05 },
    default: 0.2,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S20,S39",
    needs: Needs::Nothing,
    help: (
        "Deel van de aanvragen met een gesprek thuis over wat iemand zelf en met het eigen netwerk kan. Er wordt meer zonder voorziening opgelost, maar het gesprek kost uren.",
        "Part of the requests with a talk at home about what people can do themselves and with their own network. More is solved without a provision, but the talk costs hours.",
    ),
};

/// Which part of the simple requests is offered digitally.
pub const digital_share: LeverSpec = LeverSpec {
    id: "digital_share",
    group: GROUP,
    nl: "Eenvoudige vragen digitaal",
    en: "Simple requests digital",
    unit: Unit::Share,
    domain: Domain::Range { low: 0.0, high: 0.8, step: 0.05 },
    default: 0.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S26",
    needs: Needs::Nothing,
    help: (
        "Deel van de eenvoudige vragen dat u digitaal wilt afhandelen. Het kost eerst een investering, mensen stappen langzaam over en een deel kan het niet.",
        "Part of the simple requests that you want to handle digitally. It asks for an investment first, people move slowly and some cannot.",
    ),
};

/// Staff that looks for need that nobody told.
pub const outreach_fte: LeverSpec = LeverSpec {
    id: "outreach_fte",
    group: GROUP,
    nl: "Outreach: onbekende problemen opzoeken",
    en: "Outreach: looking for unknown need",
    unit: Unit::FtePer10000,
    domain: Domain::Range { low: 0.0, high: 3.0, step: 0.1 },
    default: 0.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S28",
    needs: Needs::Nothing,
    help: (
        "Mensen die langs de deuren gaan en problemen vinden die niemand meldde. Eerder helpen voorkomt soms erger, maar er komen eerst vragen bij.",
        "People who go from door to door and find need that nobody told. Earlier help sometimes prevents worse, but it brings requests first.",
    ),
};

/// Which part of the team is specialist.
pub const specialist_share: LeverSpec = LeverSpec {
    id: "specialist_share",
    group: GROUP,
    nl: "Specialisten in het team",
    en: "Specialists in the team",
    unit: Unit::Share,
    domain: Domain::Range { low: 0.0, high: 0.5, step: 0.05 },
    default: 0.15,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S31",
    needs: Needs::Nothing,
    help: (
        "Naast generalisten zijn specialisten nodig. Zonder hen verwijst een team te vroeg door naar dure hulp; een specialist kost wel meer.",
        "Specialists are needed beside generalists. Without them a team refers too early to costly help; a specialist does cost more.",
    ),
};

/// Which part of the team comes from care providers.
pub const provider_staffed_share: LeverSpec = LeverSpec {
    id: "provider_staffed_share",
    group: GROUP,
    nl: "Teamleden van zorgaanbieders",
    en: "Team members of care providers",
    unit: Unit::Share,
    domain: Domain::Range { low: 0.0, high: 1.0, step: 0.05 },
    default: 0.3,
    grade: Grade::B,
    source: &source::CPB_2019,
    mechanism: "S29,S31",
    needs: Needs::Nothing,
    help: (
        "Het CPB zag meer doorverwijzingen bij teams van zorgaanbieders dan bij teams van ambtenaren. Dat kan een markt voor zorg zijn, of gevonden nood.",
        "CPB saw more referrals by teams of care providers than by teams of civil servants. That may be a market for care, or need that was found.",
    ),
};

/// Whether the team has a clear, bounded task.
pub const task_boundary: LeverSpec = LeverSpec {
    id: "task_boundary",
    group: GROUP,
    nl: "Duidelijk afgebakende taak",
    en: "Clearly bounded task",
    unit: Unit::Choice,
    domain: Domain::Choices(&[Choice { id: "nee", nl: "Nee", en: "No" }, Choice { id: "ja", nl: "Ja", en: "Yes" }]),
    default: 0.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S31",
    needs: Needs::Nothing,
    help: (
        "Met een heldere taak weet een team wanneer het moet doorverwijzen en neemt het minder op zijn bord. Te laat doorverwijzen maakt problemen zwaarder.",
        "With a clear task a team knows when to refer and takes less on its plate. Referring too late makes problems heavier.",
    ),
};

/// Whether the team does schuldhulpverlening.
pub const team_debt_help: LeverSpec = LeverSpec {
    id: "team_debt_help",
    group: GROUP,
    nl: "Schuldhulpverlening in het team",
    en: "Schuldhulpverlening in the team",
    unit: Unit::Choice,
    domain: Domain::Choices(&[Choice { id: "nee", nl: "Nee", en: "No" }, Choice { id: "ja", nl: "Ja", en: "Yes" }]),
    default: 0.0,
    grade: Grade::C,
    source: &source::REGIOPLAN_2011,
    mechanism: "S34",
    needs: Needs::Nothing,
    help: (
        "Het team helpt ook bij schulden. Dat kost werk per huishouden en kan mensen met meer problemen eerder klaar maken voor werk.",
        "The team also helps with debts. That costs work per household and may get people with several problems ready for work sooner.",
    ),
};

/// Whether the team does sociale activering.
pub const team_activation: LeverSpec = LeverSpec {
    id: "team_activation",
    group: GROUP,
    nl: "Sociale activering in het team",
    en: "Sociale activering in the team",
    unit: Unit::Choice,
    domain: Domain::Choices(&[Choice { id: "nee", nl: "Nee", en: "No" }, Choice { id: "ja", nl: "Ja", en: "Yes" }]),
    default: 0.0,
    grade: Grade::C,
    source: &source::JUDGEMENT,
    mechanism: "S34",
    needs: Needs::Nothing,
    help: (
        "Het team helpt mensen meedoen in de buurt. Dat kost werk per huishouden en lost soms iets op zonder voorziening.",
        "The team helps people take part in the neighbourhood. That costs work per household and sometimes solves things without a provision.",
    ),
};

/// Where work and income sits.
pub const work_income_placement: LeverSpec = LeverSpec {
    id: "work_income_placement",
    group: GROUP,
    nl: "Waar zit werk en inkomen?",
    en: "Where is work and income?",
    unit: Unit::Choice,
    domain: Domain::Choices(&[
        Choice { id: "apart", nl: "Apart", en: "Separate" },
        Choice { id: "samen_in_gebouw", nl: "Samen in één gebouw", en: "Sharing a building" },
        Choice { id: "kennispool", nl: "Kennispool op afroep", en: "Kennispool on call" },
        Choice { id: "in_team", nl: "In het team", en: "In the team" },
    ]),
    default: 0.0,
    grade: Grade::C,
    source: &source::RADAR_ROTTERDAM_2014,
    mechanism: "S7,S30,S34,S36",
    needs: Needs::Nothing,
    help: (
        "In het team helpt het mensen met meer problemen, maar de blik op zorg remt wie klaar is voor werk en de regels kosten uren. Een kennispool of een gedeeld gebouw houdt een deel van de winst.",
        "In the team it helps people with several problems, but the focus on care slows those who are ready and rules cost hours. A kennispool or a shared building keeps a part of the gain.",
    ),
};
