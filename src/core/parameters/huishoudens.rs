//! Assumptions about households that use provisions: who they are, how long, at what cost.

crate::parameters! {
    /// Households and their provisions.
    pub struct Huishoudens("huishoudens") {
        /// Share of using households with provisions of several laws, intensive ones not included.
        multi_share: Pert(0.085, 0.1, 0.115) Share, B SCP_2017, "S25",
            nl "Gebruikers met voorzieningen uit meer wetten", en "Users with provisions of several laws",
            note "11,5% in totaal (2017), min de intensieve huishoudens." / "11.5% in all (2017), less the intensive households.";
        /// Strict multi-problem families, as a share of using households (0.35% of all households ÷ 23%).
        intensive_share: Pert(0.012, 0.015, 0.024) Share, B KANN_WEEDAGE, "S25",
            nl "Gebruikers met intensieve problemen", en "Users with intensive problems";
        /// Length of a provision of a single-problem household.
        provision_months_single: Pert(14.0, 24.0, 40.0) Months, C JUDGEMENT, "S24",
            nl "Duur van een voorziening, enkelvoudig", en "Duration of a provision, single problem",
            note "Wmo en bijstand duren lang (17–33% gebruikt zeven jaar achtereen), jeugdhulp kort." / "Wmo and benefit last long (17–33% use seven years in a row), youth care short.";
        /// Length of a provision of a multi-problem household.
        provision_months_multi: Pert(18.0, 30.0, 48.0) Months, C JUDGEMENT, "S24",
            nl "Duur van een voorziening, meervoudig", en "Duration of a provision, several problems";
        /// Length of a provision of an intensive household.
        provision_months_intensive: Pert(24.0, 40.0, 72.0) Months, C JUDGEMENT, "S24",
            nl "Duur van een voorziening, intensief", en "Duration of a provision, intensive";
        /// Helped households that come back, per year.
        relapse: Pert(0.03, 0.1, 0.15) PerYear, C SCP_2018_VOORZIENINGEN, "S24",
            nl "Terugkeer na hulp per jaar", en "Return after help per year",
            note "Wmo 10%, jeugd 15%, participatie 7% kwam terug in 2012–2018; of dat per jaar is, zegt de bron niet." / "Wmo 10%, youth 15%, participation 7% came back in 2012–2018; whether that is per year the source does not say.";
        /// Helped households that no longer differ from others, per year.
        stable_leaves: Pert(0.1, 0.2, 0.4) PerYear, C JUDGEMENT, "S24",
            nl "Blijvend geholpen per jaar", en "Lastingly helped per year";
        /// Care cost of a single-problem household.
        care_price_single: Pert(2_500.0, 3_500.0, 5_000.0) EuroPerHouseholdPerYear @ 2017, C JUDGEMENT, "S24",
            nl "Zorgkosten per huishouden, enkelvoudig", en "Care cost per household, single problem";
        /// Care cost of a multi-problem household.
        care_price_multi: Pert(8_000.0, 12_000.0, 18_000.0) EuroPerHouseholdPerYear @ 2017, C JUDGEMENT, "S24",
            nl "Zorgkosten per huishouden, meervoudig", en "Care cost per household, several problems";
        /// Care cost of an intensive household, borne by the municipality.
        care_price_intensive: Pert(40_000.0, 100_000.0, 114_000.0) EuroPerHouseholdPerYear @ 2017, B NPZ_WOERDEN, "S24",
            nl "Zorgkosten per huishouden, intensief", en "Care cost per household, intensive",
            note "De marge is verschil in afbakening, geen ruis; bij onze strikte klasse horen de hoge bedragen." / "The range is a difference of definition, not noise; our strict class goes with the high amounts.";
        /// What a household costs while it waits, against its care cost afterwards.
        waiting_cost: Pert(1.0, 1.1, 1.5) Ratio, C JUDGEMENT, "S31",
            nl "Kosten tijdens het wachten ten opzichte van daarna", en "Cost while waiting against afterwards",
            note "Oordeel: wij tellen wachten nooit als besparing, omdat overbrugging, schade en spoed ook geld kosten." / "Judgement: we never count waiting as a saving, because bridging, harm and emergencies cost money too.";
        /// What an intensive household costs the health insurer.
        insurer_price_intensive: Pert(5_000.0, 12_000.0, 25_000.0) EuroPerHouseholdPerYear @ 2017, C JUDGEMENT, "S24",
            nl "Kosten voor de zorgverzekeraar, intensief", en "Cost to the health insurer, intensive";
        /// Share of team caseload against all users: single.
        team_share_single: Pert(0.02, 0.04, 0.08) Share, C JUDGEMENT, "S29",
            nl "Deel van de gebruikers in het team, enkelvoudig", en "Share of users in the team, single problem",
            note "Alleen de verhouding tussen de klassen telt; de omvang volgt uit de bezetting." / "Only the ratio between classes counts; the size follows from staff.";
        /// Share of team caseload against all users: multi.
        team_share_multi: Pert(0.15, 0.25, 0.4) Share, C JUDGEMENT, "S29",
            nl "Deel van de gebruikers in het team, meervoudig", en "Share of users in the team, several problems";
        /// Share of team caseload against all users: intensive.
        team_share_intensive: Pert(0.3, 0.5, 0.7) Share, C JUDGEMENT, "S29",
            nl "Deel van de gebruikers in het team, intensief", en "Share of users in the team, intensive";
        /// Part of the using households with a single problem that uses care or support, and not bijstand alone.
        single_with_care: Pert(0.55, 0.67, 0.8) Share, B SCP_2017, "S24",
            nl "Enkelvoudige gebruikers met zorg of ondersteuning", en "Single-problem users with care or support",
            note "Een derde van het gebruik is participatie (SCP, 2017): die huishoudens hebben geen zorgkosten." / "A third of use is participation (SCP, 2017): those households have no care cost.";
    }
}
