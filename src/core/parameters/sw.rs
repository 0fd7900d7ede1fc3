//! Assumptions about the sw-company, the Wsw and beschut werk.

crate::parameters! {
    /// Wsw and the sw-company.
    pub struct Sw("sw") {
        /// Persons who leave the Wsw, per year.
        wsw_outflow: Pert(0.046, 0.0548, 0.06) PerYear, A PANTEIA_WSW_2017, "S1",
            nl "Uitstroom uit de Wsw per jaar", en "Outflow from the Wsw per year",
            note "Geijkt op de cijfers tot en met 2019." / "Calibrated on series until 2019.";
        /// Standard units per person.
        se_per_person: Pert(0.86, 0.9, 0.94) SePerPerson, C JUDGEMENT, "S13",
            nl "Standaardeenheden per persoon", en "Standard units per person",
            note "83.014 arbeidsjaren op 94.000 personen (2016), met toeslag voor ernstige beperking." / "83,014 work-years for 94,000 persons (2016), with a weight for severe disability.";
        /// Share of the workers inside that works on location.
        locatie_share: Pert(0.2, 0.35, 0.5) Share, C JUDGEMENT, "S16",
            nl "Deel van de binnendienst dat op locatie werkt", en "Share of inside workers that works on location";
        /// Share of seconded workers in groups.
        groep_share: Pert(0.4, 0.44, 0.5) Share, A PANTEIA_WSW_2016, "S16",
            nl "Deel van de gedetacheerden in een groep", en "Share of seconded workers in groups";
        /// Share of seconded workers in begeleid werken.
        begeleid_share: Pert(0.13, 0.15, 0.18) Share, A PANTEIA_WSW_2016, "S16",
            nl "Deel van de gedetacheerden in begeleid werken", en "Share of seconded workers in begeleid werken";
        /// Wage per standard unit against the path of wages.
        wage_level: Pert(0.96, 1.0, 1.04) Ratio, C JUDGEMENT, "S3",
            nl "Wsw-loon ten opzichte van het verwachte verloop", en "Wsw wage against its expected course";
        /// State budget per standard unit against the path.
        subsidy_level: Pert(0.94, 1.0, 1.06) Ratio, C JUDGEMENT, "S3",
            nl "Rijksbudget Wsw ten opzichte van het verwachte verloop", en "State budget Wsw against its expected course",
            note "1 volgt de bedragen per jaar die bekend of geschat zijn; 1,05 is vijf procent meer." / "1 follows the amounts per year that are known or estimated; 1.05 is five percent more.";
        /// Fixed overhead per standard unit at the start.
        overhead_price: Pert(2_500.0, 3_500.0, 4_500.0) EuroPerSePerYear @ 2014, C JUDGEMENT, "S19",
            nl "Vaste overhead per standaardeenheid", en "Fixed overhead per standard unit",
            note "Past bij een bedrijfsresultaat van + € 615 per eenheid (2013)." / "Fits an operating result of + € 615 per unit (2013).";
        /// Guidance per standard unit.
        guidance_price: Pert(3_500.0, 4_400.0, 5_500.0) EuroPerSePerYear @ 2014, C JUDGEMENT, "S19",
            nl "Begeleiding per standaardeenheid", en "Guidance per standard unit";
        /// What it costs once to cut one euro of yearly overhead at the usual pace; faster costs more.
        overhead_cut_price: Pert(0.3, 0.7, 1.5) EuroPerEuro, C JUDGEMENT, "S19",
            nl "Afvloeiing per euro minder overhead", en "Redundancy cost per euro less overhead";
        /// Added value per standard unit, inside.
        value_binnen: Pert(4_000.0, 5_000.0, 6_000.0) EuroPerSePerYear @ 2014, C JUDGEMENT, "S16",
            nl "Opbrengst per eenheid, binnen", en "Added value per unit, inside";
        /// Added value per standard unit, on location.
        value_locatie: Pert(7_000.0, 8_500.0, 10_000.0) EuroPerSePerYear @ 2014, C JUDGEMENT, "S16",
            nl "Opbrengst per eenheid, op locatie", en "Added value per unit, on location";
        /// Added value per standard unit, group secondment.
        value_groep: Pert(8_000.0, 9_500.0, 11_000.0) EuroPerSePerYear @ 2014, C JUDGEMENT, "S16",
            nl "Opbrengst per eenheid, groepsdetachering", en "Added value per unit, group secondment";
        /// Added value per standard unit, individual secondment and begeleid werken.
        value_individueel: Pert(12_000.0, 14_000.0, 17_000.0) EuroPerSePerYear @ 2014, C JUDGEMENT, "S16",
            nl "Opbrengst per eenheid, individuele detachering", en "Added value per unit, individual secondment";
        /// Part of the average difference that a person who moves really gains.
        moved_gain_share: Pert(0.0, 0.3, 0.7) Share, C JUDGEMENT, "S16",
            nl "Deel van het verschil dat een verplaatste medewerker wint", en "Part of the difference that a moved worker gains",
            note "Wie al gedetacheerd is, is vaak de sterkste medewerker." / "Who is seconded already is often the strongest worker.";
        /// Persons that can be moved to another work form, per year, of those who could.
        move_pace: Pert(0.1, 0.25, 0.5) PerYear, C JUDGEMENT, "S16",
            nl "Tempo van verplaatsen naar detachering", en "Pace of moving to secondment";
        /// How much the company holds its workers back.
        inertia: Pert(0.0, 0.3, 0.7) Share, C JUDGEMENT, "S19",
            nl "Weerstand van de organisatie tegen uitplaatsing", en "Resistance of the organisation against outplacement";
        /// One-off cost of moving one person.
        move_price: Pert(500.0, 2_500.0, 6_000.0) EuroPerPlace @ 2014, C JUDGEMENT, "S16",
            nl "Kosten per verplaatsing", en "Cost per move";
        /// One-off cost of another form of governance.
        transition_price: Pert(500.0, 2_500.0, 5_000.0) EuroPerSe @ 2014, C JUDGEMENT, "S13",
            nl "Eenmalige kosten van een andere bestuursvorm", en "One-off cost of another form of governance",
            note "Houvast: starttekort van € 2,3 mln bij de fusie tot NEF (ongeveer 800 mensen, 2011): ongeveer € 3.200 per eenheid." / "Hold: start deficit of € 2.3 mln at the fusion into NEF (about 800 people, 2011): about € 3,200 per unit.";
        /// Largest loss of added value during a reorganisation.
        transition_dip: Pert(0.0, 0.06, 0.15) Share, C JUDGEMENT, "S13",
            nl "Dip in opbrengst tijdens de overgang", en "Dip in added value during the transition";
        /// Change of overhead when merged with the social service.
        merged_overhead: Pert(-0.15, 0.0, 0.15) Share, C JUDGEMENT, "S13",
            nl "Samen met de sociale dienst: overhead", en "With the social service: overhead",
            note "Er is geen bewijs voor een verschil; daarom nul met een ruime marge." / "No evidence of a difference; hence zero with a wide range.";
        /// Change of outflow to work when merged with the social service.
        merged_outflow: Pert(-0.06, 0.0, 0.06) Share, C JUDGEMENT, "S13",
            nl "Samen met de sociale dienst: uitstroom naar werk", en "With the social service: outflow to work";
        /// Change of overhead when the sw-company runs all re-integration.
        reintegration_overhead: Pert(-0.15, 0.0, 0.15) Share, C JUDGEMENT, "S14",
            nl "Sw-bedrijf doet re-integratie: overhead", en "Sw-company runs re-integration: overhead";
        /// Change of outflow to work when the sw-company runs all re-integration.
        reintegration_outflow: Pert(-0.06, 0.0, 0.06) Share, C JUDGEMENT, "S14",
            nl "Sw-bedrijf doet re-integratie: uitstroom naar werk", en "Sw-company runs re-integration: outflow to work";
        /// Change of the cost of executing benefits when company and social service are one.
        merged_execution: Pert(-0.08, 0.0, 0.08) Share, C JUDGEMENT, "S13",
            nl "Met de sociale dienst: uitvoeringskosten van de bijstand", en "With the social service: cost of executing benefits";
        /// Change of guidance per Wsw place when the company runs all re-integration.
        reintegration_guidance: Pert(-0.08, 0.0, 0.08) Share, C JUDGEMENT, "S14",
            nl "Alle re-integratie: begeleiding per Wsw-plek", en "All re-integration: guidance per Wsw place";
        /// Transition cost of a company that gets all re-integration, against a merger.
        reintegration_transition: Pert(0.3, 0.6, 1.1) Ratio, C JUDGEMENT, "S14",
            nl "Alle re-integratie: overgangskosten ten opzichte van een fusie", en "All re-integration: transition cost against a merger";
    }
}

crate::parameters! {
    /// Beschut werk and arbeidsmatige dagbesteding.
    pub struct BeschutWerk("beschut_werk") {
        /// Positive advices per year, as a share of the target group without a job.
        advice: Pert(0.03, 0.07, 0.12) PerYear, C JUDGEMENT, "S17",
            nl "Indicaties beschut werk per jaar", en "Indications for beschut werk per year";
        /// Time between indication and place when there is a place.
        placing_months: Pert(2.0, 3.0, 6.0) Months, B ARBEIDSDESKUNDIGEN_2018, "S17",
            nl "Tijd tot plaatsing", en "Time to placement",
            note "63% was binnen drie maanden geplaatst (2018)." / "63% was placed within three months (2018).";
        /// Persons who leave, per year.
        outflow: Pert(0.03, 0.06, 0.12) PerYear, C JUDGEMENT, "S17",
            nl "Uitstroom uit beschut werk per jaar", en "Outflow from beschut werk per year";
        /// Wage per place.
        wage: Pert(22_000.0, 24_000.0, 26_000.0) EuroPerPlacePerYear @ 2017, B EMMEN_2017, "S24",
            nl "Loon per plek", en "Wage per place";
        /// Guidance per place, whatever the form.
        guidance: Pert(6_500.0, 8_000.0, 10_000.0) EuroPerPlacePerYear @ 2017, B EMMEN_2017, "S24",
            nl "Begeleiding per plek", en "Guidance per place";
        /// Overhead and other cost per place.
        other_cost: Pert(1_500.0, 3_000.0, 5_000.0) EuroPerPlacePerYear @ 2017, C JUDGEMENT, "S24",
            nl "Overige kosten per plek", en "Other cost per place",
            note "Sluit aan bij een tekort van ongeveer € 10.000 per plek (2023)." / "Fits a shortfall of about € 10,000 per place (2023).";
        /// Added value per place.
        value: Pert(3_000.0, 5_000.0, 7_000.0) EuroPerPlacePerYear @ 2017, C JUDGEMENT, "S24",
            nl "Opbrengst per plek", en "Added value per place";
        /// State guidance budget per place against its path.
        guidance_level: Pert(0.9, 1.0, 1.1) Ratio, C JUDGEMENT, "S3",
            nl "Begeleidingsbudget van het Rijk ten opzichte van het verwachte verloop", en "State guidance budget against its expected course";
        /// Loonkostensubsidie per place.
        loonkostensubsidie: Pert(9_000.0, 13_000.0, 16_000.0) EuroPerPlacePerYear @ 2017, C JUDGEMENT, "S24",
            nl "Loonkostensubsidie per plek", en "Loonkostensubsidie per place";
        /// Net yearly gain of a seconded place against one inside.
        seconded_gain: Pert(-2_500.0, 0.0, 2_500.0) EuroPerPlacePerYear @ 2017, C JUDGEMENT, "S16",
            nl "Voordeel van detachering per plek", en "Gain of secondment per place",
            note "Er is geen bewijs voor een verschil; daarom nul met een ruime marge." / "No evidence of a difference; hence zero with a wide range.";
        /// Net yearly gain of a place with dagbesteding against one inside.
        dagbesteding_gain: Pert(-2_500.0, 0.0, 2_500.0) EuroPerPlacePerYear @ 2017, C JUDGEMENT, "S15",
            nl "Voordeel van combineren met dagbesteding per plek", en "Gain of combining with dagbesteding per place";
        /// One-off cost of moving a place to another form.
        move_price: Pert(500.0, 2_000.0, 5_000.0) EuroPerPlace @ 2017, C JUDGEMENT, "S15",
            nl "Kosten per verplaatste plek", en "Cost per moved place";
        /// Places that move to the chosen form, per year.
        move_pace: Pert(0.15, 0.3, 0.6) PerYear, C JUDGEMENT, "S15",
            nl "Tempo van verplaatsen naar de gekozen vorm", en "Pace of moving to the chosen form";
        /// Persons waiting for a place who go to dagbesteding, per year.
        wait_to_dagbesteding: Pert(0.05, 0.15, 0.3) PerYear, C JUDGEMENT, "S15",
            nl "Van wachten op beschut werk naar dagbesteding", en "From waiting for beschut werk to dagbesteding";
        /// Arbeidsmatige dagbesteding per person.
        dagbesteding_price: Pert(7_000.0, 10_000.0, 12_000.0) EuroPerPersonPerYear @ 2014, B CEDRIS_2014, "S15",
            nl "Arbeidsmatige dagbesteding per persoon", en "Arbeidsmatige dagbesteding per person";
        /// Persons who leave dagbesteding, per year.
        dagbesteding_outflow: Pert(0.1, 0.15, 0.25) PerYear, C JUDGEMENT, "S15",
            nl "Uitstroom uit dagbesteding per jaar", en "Outflow from dagbesteding per year";
    }
}
