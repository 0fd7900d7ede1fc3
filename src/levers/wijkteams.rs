//! Levers of wijkteams and access: how many, how broad, who gets a brede intake.
#![allow(non_upper_case_globals, reason = "a lever is named as users write it in a scenario file")]

use crate::levers::spec::{Choice, Domain, Group, LeverSpec};
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
    needs: None,
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
    needs: None,
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
    needs: None,
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
    needs: None,
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
    needs: None,
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
    needs: None,
    help: (
        "Meer tijd aan de voorkant herkent meer mensen met meer problemen tegelijk, en kost bij elke aanvraag uren.",
        "More time at the front recognises more people with several problems, and costs hours at every request.",
    ),
};
