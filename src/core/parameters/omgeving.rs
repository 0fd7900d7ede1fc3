//! Assumptions about the world around the municipality: the business cycle, state rules, the discount rate.

crate::parameters! {
    /// The world around the municipality.
    pub struct Omgeving("omgeving") {
        /// Level of the business cycle against normal: + is a tight labour market.
        cycle_level: Pert(-0.2, 0.0, 0.2) Share, C JUDGEMENT, "S1",
            nl "Conjunctuur ten opzichte van normaal", en "Business cycle against normal",
            note "Een invoer, geen voorspelling: + is een krappe arbeidsmarkt." / "An input, not a forecast: + is a tight labour market.";
        /// How long the cycle remembers.
        cycle_months: Pert(24.0, 36.0, 60.0) Months, C JUDGEMENT, "S1",
            nl "Geheugen van de conjunctuur", en "Memory of the business cycle";
        /// Size of a monthly shock to the cycle: standard deviation; 0.024 gives swings of about 0.1.
        cycle_shock: Pert(0.01, 0.024, 0.04) Ratio, C JUDGEMENT, "S1",
            nl "Grootte van conjunctuurschokken per maand", en "Size of monthly business-cycle shocks";
        /// Inhabitants of the country, to share out national targets.
        national_inhabitants: Fixed(16_900_000.0, 16_900_000.0, 16_900_000.0) Inhabitants, C JUDGEMENT, "S8",
            nl "Inwoners van Nederland voor de verdeling van taken", en "Inhabitants of the country to share out tasks",
            note "16,9 miljoen begin 2015, uit het hoofd; de taken worden naar rato verdeeld." / "16.9 million at the start of 2015, from memory; tasks are shared out pro rata.";
        /// Municipalities above this size are paid by an objective model.
        buig_objective_from: Fixed(40_000.0, 40_000.0, 40_000.0) Inhabitants, B WET_BUIG, "S3",
            nl "Bijstandsbudget geheel objectief vanaf", en "Benefit budget fully objective from";
        /// Municipalities below this size are paid by their history.
        buig_historical_to: Fixed(15_000.0, 15_000.0, 15_000.0) Inhabitants, B WET_BUIG, "S3",
            nl "Bijstandsbudget geheel historisch tot", en "Benefit budget fully historical up to";
        /// Lag with which a budget follows spending.
        buig_lag_months: Pert(18.0, 24.0, 36.0) Months, C JUDGEMENT, "S3",
            nl "Vertraging waarmee het budget de uitgaven volgt", en "Lag with which the budget follows spending";
        /// Shortage above which the state pays half.
        buig_half_from: Fixed(0.075, 0.075, 0.075) Share, B WET_BUIG, "S3",
            nl "Vangnet: helft vergoed vanaf", en "Safety net: half compensated from";
        /// Shortage above which the state pays all.
        buig_full_from: Fixed(0.125, 0.125, 0.125) Share, B WET_BUIG, "S3",
            nl "Vangnet: geheel vergoed vanaf", en "Safety net: fully compensated from";
        /// Discount rate, real, per year.
        discount_rate: Fixed(0.0, 0.0225, 0.04) PerYear, C JUDGEMENT, "S24",
            nl "Discontovoet", en "Discount rate",
            note "Hoeveel minder later geld telt per jaar. Gangbaar voor de overheid; uit het hoofd, niet nagelezen." / "How much less later money counts per year. Usual for government; from memory, not checked.";
        /// Whether avoided care counts as money (1) or not (0).
        care_counts: Fixed(0.0, 1.0, 1.0) Share, C JUDGEMENT, "S24",
            nl "Verandering in zorgkosten telt mee", en "Change in care cost counts",
            note "Minder zorg is een geclaimd effect. Zonder deze post tellen minder én extra zorgkosten niet mee." / "Less care is a claimed effect. Without this post neither less nor extra care cost counts.";
        /// The cut of 2015 on care and support, as part of the budget.
        care_cut: Pert(0.08, 0.13, 0.2) Share, C RIJKSKORTINGEN_2015, "S3",
            nl "Rijkskorting van 2015 op zorg en ondersteuning", en "State cut of 2015 on care and support",
            note "Tussen Wmo (gemiddeld 11%) en jeugd (ongeveer 15%); huishoudelijke hulp 32%, begeleiding 25%." / "Between Wmo (11% on average) and youth (about 15%); domestic help 32%, guidance 25%.";
        /// Whether a quotum with a levy is in force for employers (1) or not (0).
        quotum: Fixed(0.0, 0.0, 1.0) Share, B QUOTUM_2018, "S11",
            nl "Quotum voor werkgevers van kracht", en "Quotum for employers in force",
            note "Geactiveerd voor de overheid in 2018, heffing opgeschort." / "Activated for government in 2018, levy suspended.";
        /// Whether amounts follow prices after the start (1) or stay in euro of the start year (0).
        indexation: Fixed(0.0, 0.0, 1.0) Share, C JUDGEMENT, "S3",
            nl "Bedragen indexeren", en "Index amounts",
            note "Nee: alles in euro van het startjaar. Ja: bedragen groeien mee met de prijzen." / "No: everything in euro of the start year. Yes: amounts follow prices.";
    }
}
