//! What users call the published series.

use crate::app::verantwoording::text::Said;

/// The name of a series, its unit and what it counts.
pub struct Naming {
    /// As in the data files.
    pub id: &'static str,
    /// What users call it.
    pub name: Said,
    /// What the axis counts.
    pub unit: Said,
    /// What was counted, and when.
    pub note: Said,
}

const PERSONS: Said = Said("personen", "persons");
const JOBS: Said = Said("banen", "jobs");
const AGREEMENT: Said = Said(
    "Extra banen van 25,5 uur sinds 1 januari 2013, aan het eind van elk jaar. Het cijfer van 2015 is anders geteld; daarop is niet geijkt.",
    "Extra jobs of 25.5 hours since 1 January 2013, at the end of each year. The figure of 2015 was counted otherwise; it was not calibrated on.",
);
const YEAR_END: Said = Said("Aan het eind van elk jaar.", "At the end of each year.");

/// Every series that we know; a series without a naming goes by the name in its file.
pub const NAMINGS: [Naming; 8] = [
    Naming { id: "wsw_persons", name: Said("Mensen in de Wsw", "Persons in the Wsw"), unit: PERSONS, note: YEAR_END },
    Naming {
        id: "ba_realised_market",
        name: Said("Banenafspraak: banen bij bedrijven", "Banenafspraak: jobs at companies"),
        unit: JOBS,
        note: AGREEMENT,
    },
    Naming {
        id: "ba_realised_gov",
        name: Said("Banenafspraak: banen bij de overheid", "Banenafspraak: jobs with government"),
        unit: JOBS,
        note: AGREEMENT,
    },
    Naming {
        id: "ba_realised_total",
        name: Said("Banenafspraak: alle banen", "Banenafspraak: all jobs"),
        unit: JOBS,
        note: AGREEMENT,
    },
    Naming {
        id: "beschut_realised_yearend",
        name: Said("Beschut werk aan het eind van het jaar", "Beschut werk at the end of the year"),
        unit: PERSONS,
        note: YEAR_END,
    },
    Naming {
        id: "beschut_realised_intrayear",
        name: Said("Beschut werk in de loop van het jaar", "Beschut werk within the year"),
        unit: PERSONS,
        note: Said(
            "Op een moment dat per jaar verschilt, zoals eind maart of eind september. Het model is op hetzelfde moment afgelezen.",
            "At a moment that differs by year, such as the end of March or of September. The model was read at the same moment.",
        ),
    },
    Naming {
        id: "bijstand_persons",
        name: Said("Mensen met bijstand", "Persons with bijstand"),
        unit: PERSONS,
        note: Said(
            "Tot de AOW-leeftijd, aan het eind van elk jaar.",
            "Up to the pension age, at the end of each year.",
        ),
    },
    Naming {
        id: "lks_users",
        name: Said("Mensen met loonkostensubsidie", "Persons with loonkostensubsidie (wage subsidy)"),
        unit: PERSONS,
        note: Said(
            "Aan het eind van elk jaar, zonder het vaste bedrag van het eerste half jaar.",
            "At the end of each year, without the flat rate of the first half year.",
        ),
    },
];

/// The naming of a series.
#[must_use]
pub fn naming(id: &str) -> Option<&'static Naming> {
    NAMINGS.iter().find(|naming| naming.id == id)
}
