//! The named feedback loops: where in the equations they run, and what they are called.

use crate::export::causal::Loop;
use crate::text::Language;

/// A loop to look for.
pub(crate) struct Spec {
    pub id: &'static str,
    nl: &'static str,
    en: &'static str,
    about: (&'static str, &'static str),
    /// Its quantities; each works on the next, and the last on the first.
    pub cycle: &'static [&'static str],
    /// What feeds it and what it leads to: cause and effect.
    pub beside: &'static [(&'static str, &'static str)],
}

/// The loops of `model/mod.rs`.
pub(crate) const SPECS: [Spec; 7] = [
    Spec {
        id: "overload",
        nl: "Overbelasting",
        en: "Overload",
        about: (
            "Een team met te veel werk raakt vermoeid, dan vallen mensen uit en gaan weg, en wie blijft heeft nog meer werk.",
            "A team with too much work tires, then people fall ill and leave, and who stays has even more work.",
        ),
        cycle: &["load_ratio", "fatigue", "absence", "team_capacity"],
        beside: &[("fatigue", "turnover"), ("turnover", "staff_experienced"), ("staff_experienced", "team_capacity")],
    },
    Spec {
        id: "discovery",
        nl: "Ontdekking",
        en: "Discovery",
        about: (
            "Aanwezige teams brengen vragen naar boven. De vraag volgt het aanbod langzaam, en geeft de teams meer werk.",
            "Present teams bring up questions. Demand follows supply slowly, and gives the teams more work.",
        ),
        cycle: &["induced_demand", "induced_demand_follows"],
        beside: &[
            ("induced_demand", "latent_multi"),
            ("latent_multi", "waiting_multi"),
            ("waiting_multi", "team_multi"),
            ("team_multi", "caseload_fte"),
            ("caseload_fte", "load_ratio"),
            ("induced_target", "induced_demand_follows"),
        ],
    },
    Spec {
        id: "prevention",
        nl: "Preventie",
        en: "Prevention",
        about: (
            "Ervaren mensen in de wijk voorkomen nieuwe problemen. Dat geeft minder werk, minder vermoeidheid en minder vertrek, \
             zodat er ervaren mensen blijven.",
            "Experienced staff in the neighbourhood prevents new problems. That gives less work, less fatigue and less turnover, \
             so that experienced staff stays.",
        ),
        cycle: &[
            "staff_experienced",
            "prevention",
            "need_factor",
            "latent_multi",
            "waiting_multi",
            "team_multi",
            "caseload_fte",
            "load_ratio",
            "fatigue",
            "turnover",
        ],
        beside: &[],
    },
    Spec {
        id: "fixed_cost_squeeze",
        nl: "Klem van vaste kosten",
        en: "Fixed-cost squeeze",
        about: (
            "De overhead van het sw-bedrijf volgt het krimpende aantal Wsw'ers langzaam; zolang dragen minder mensen hogere kosten.",
            "Overhead of the sw-company follows the shrinking number of Wsw workers slowly; so long, fewer people carry a higher cost.",
        ),
        cycle: &["sw_overhead", "sw_overhead_follows"],
        beside: &[("wsw_persons", "sw_overhead_follows"), ("sw_overhead", "outcome_cost_per_sw_place")],
    },
    Spec {
        id: "imitation",
        nl: "Navolging",
        en: "Imitation",
        about: (
            "Werkgevers die meedoen, winnen andere werkgevers.",
            "Employers that take part win over other employers.",
        ),
        cycle: &["market_engaged", "market_joins"],
        beside: &[("employer_service", "market_joins")],
    },
    Spec {
        id: "disappointment",
        nl: "Teleurstelling",
        en: "Disappointment",
        about: (
            "Meer werkgevers geven meer garantiebanen. Banen die eindigen, kosten werkgevers, en dat remt de groei.",
            "More employers give more garantiebanen. Jobs that end cost employers, and that slows the growth.",
        ),
        cycle: &["market_engaged", "openings", "garantiebaan_uwv", "employers_stop"],
        beside: &[("openings", "garantiebaan"), ("garantiebaan", "employers_stop"), ("job_end", "employers_stop")],
    },
    Spec {
        id: "late_referral",
        nl: "Te late verwijzing",
        en: "Late referral",
        about: (
            "Een overbelast team verwijst te laat. Dan worden problemen zwaarder, en een zwaarder gezin geeft meer werk.",
            "An overloaded team refers too late. Then problems grow heavier, and a heavier household gives more work.",
        ),
        cycle: &["load_ratio", "late_referral", "team_intensive", "caseload_fte"],
        beside: &[],
    },
];

/// What the quantities in the loops are called.
const LABELS: [(&str, &str, &str); 29] = [
    ("absence", "verzuim in het team", "absence in the team"),
    ("caseload_fte", "werk door huishoudens", "work from households"),
    ("employer_service", "werkgeversdienst", "employer service"),
    ("employers_stop", "werkgevers die stoppen", "employers that stop"),
    ("fatigue", "vermoeidheid", "fatigue"),
    ("garantiebaan", "garantiebanen van de gemeente", "garantiebanen of the municipality"),
    ("garantiebaan_uwv", "garantiebanen van Wajongers", "garantiebanen of Wajong clients"),
    ("induced_demand", "opgeroepen vraag", "induced demand"),
    ("induced_demand_follows", "aanpassing van de vraag", "demand adapts"),
    ("induced_target", "vraag die bij het aanbod past", "demand that fits supply"),
    ("job_end", "banen die eindigen", "jobs that end"),
    ("late_referral", "te late verwijzing", "late referral"),
    ("latent_multi", "nog niet gestelde vragen", "need not asked for"),
    ("load_ratio", "belasting van het team", "load of the team"),
    ("market_engaged", "werkgevers die meedoen", "employers that take part"),
    ("market_joins", "werkgevers die aansluiten", "employers that join"),
    ("need_factor", "nieuwe problemen", "new problems"),
    ("openings", "vacatures", "openings"),
    ("outcome_cost_per_sw_place", "kosten per plek", "cost per place"),
    ("prevention", "preventie", "prevention"),
    ("staff_experienced", "ervaren personeel", "experienced staff"),
    ("sw_overhead", "overhead sw-bedrijf", "overhead sw-company"),
    ("sw_overhead_follows", "aanpassing van de overhead", "overhead adapts"),
    ("team_capacity", "capaciteit van het team", "capacity of the team"),
    ("team_intensive", "zware gezinnen in het team", "heavy households in the team"),
    ("team_multi", "huishoudens in het team", "households in the team"),
    ("turnover", "vertrek uit het team", "staff that leave"),
    ("waiting_multi", "wachtende huishoudens", "waiting households"),
    ("wsw_persons", "Wsw'ers", "Wsw workers"),
];

/// What users call a quantity.
pub(crate) fn label(name: &str, language: Language) -> String {
    let known = LABELS.iter().find(|(id, ..)| *id == name);
    known.map_or_else(
        || name.trim_start_matches("outcome_").replace('_', " "),
        |(_, nl, en)| language.pick(nl, en).to_owned(),
    )
}

/// What a loop is called, and whether it reinforces or dampens.
pub(crate) fn title(of: &Loop, language: Language) -> String {
    let name = spec(of).map_or(of.id, |spec| language.pick(spec.nl, spec.en));
    let kind = if of.is_reinforcing() {
        language.pick("versterkend", "reinforcing")
    } else {
        language.pick("dempend", "balancing")
    };
    format!("{name} ({kind})")
}

/// What happens in a loop.
pub(crate) fn about(of: &Loop, language: Language) -> &'static str {
    spec(of).map_or("", |spec| language.pick(spec.about.0, spec.about.1))
}

/// What happens in a loop and each of its arrows, as one text.
pub(crate) fn told(of: &Loop, language: Language) -> String {
    format!("{} {}.", about(of, language), arrows(of, language).join("; "))
}

/// The arrows in words.
pub(crate) fn arrows(of: &Loop, language: Language) -> Vec<String> {
    let arrows = of.arrows.iter().map(|arrow| {
        let [from, to] = [arrow.from, arrow.to].map(|place| label(&of.nodes[place], language));
        let verb = match arrow.sign {
            super::causal::Sign::Same => language.pick("meer", "more"),
            super::causal::Sign::Opposite => language.pick("minder", "less"),
        };
        let more = language.pick("meer", "more");
        let gives = language.pick("geeft", "gives");
        format!("{more} {from} {gives} {verb} {to}")
    });
    arrows.collect()
}

fn spec(of: &Loop) -> Option<&'static Spec> {
    SPECS.iter().find(|spec| spec.id == of.id)
}
