//! Assumptions about cooperation between municipalities: scale, tables, partners, back office, outages.

crate::parameters! {
    /// Cooperation.
    pub struct Samenwerking("samenwerking") {
        /// Change of the cost of executing benefits when partners do it together.
        joint_saving: Pert(-0.05, 0.0, 0.05) Share, B ALLERS_DE_GREEF, "S34",
            nl "Besparing op uitvoering door een gezamenlijke dienst", en "Saving on execution by a joint service",
            note "Gemiddeld geen effect op de uitgaven van gemeenten; de marge van 5% is een oordeel." / "On average no effect on municipal spending; the range of 5% is a judgement.";
        /// One-off cost of leaving or joining a joint service.
        exit_price: Pert(5.0, 20.0, 70.0) EuroPerInhabitant @ 2011, C NEF_2011, "S34,S35",
            nl "Eenmalige kosten van uittreden of toetreden", en "One-off cost of leaving or joining",
            note "Het startkort van NEF was ongeveer 35 euro per inwoner (2,3 miljoen, vier gemeenten); dat was een fusie, uittreden kost meestal minder." / "The start deficit of NEF was about 35 euro per inhabitant (2.3 million, four municipalities); that was a merger, leaving mostly costs less.";
        /// How long leaving or joining takes.
        exit_months: Pert(6.0, 12.0, 24.0) Months, C JUDGEMENT, "S34,S35",
            nl "Duur van uittreden of toetreden", en "Length of leaving or joining";
        /// Cost of the joint service that its partners share.
        joint_price: Pert(20.0, 35.0, 60.0) EuroPerInhabitantPerYear @ 2019, C JUDGEMENT, "S34",
            nl "Gedeelde kosten van een gezamenlijke dienst per inwoner", en "Shared cost of a joint service per inhabitant",
            note "Past bij € 2.883 uitvoeringskosten per uitkering (Berenschot, 2019), waarvan een deel vast is." / "Fits € 2,883 execution cost per benefit (Berenschot, 2019), of which a part is fixed.";
        /// Part of the shared cost that stays when a partner leaves.
        stranded_share: Pert(0.2, 0.5, 0.9) Share, C JUDGEMENT, "S34",
            nl "Deel van de kosten dat achterblijft bij uittreden", en "Part of the cost that stays behind at an exit";
        /// How long stranded cost lasts.
        stranded_months: Pert(24.0, 48.0, 84.0) Months, C JUDGEMENT, "S34",
            nl "Duur van achterblijvende kosten", en "How long stranded cost lasts";
        /// Extra time to a decision per partner in a joint service.
        delay_per_partner: Pert(0.0, 0.7, 2.0) Months, C JUDGEMENT, "S4",
            nl "Extra beslistijd per partner", en "Extra decision time per partner";
        /// How much room of its own a very small partner loses in a joint service.
        room_lost: Pert(0.0, 0.15, 0.4) Share, C JUDGEMENT, "S4",
            nl "Eigen ruimte die een kleine partner verliest", en "Room of its own that a small partner loses";
        /// Cooperations in which a municipality takes part.
        tables: Pert(23.0, 33.0, 52.0) Tables, B KWINK_2020, "S32",
            nl "Samenwerkingen per gemeente", en "Cooperations per municipality",
            note "Friesland 23, Limburg 52 (2020)." / "Friesland 23, Limburg 52 (2020).";
        /// Of these, part in the social domain.
        social_tables: Pert(0.2, 0.35, 0.5) Share, C JUDGEMENT, "S32",
            nl "Deel daarvan in het sociaal domein", en "Part of these in the social domain";
        /// Staff per table and municipality.
        table_fte: Pert(0.05, 0.1, 0.2) Fte, C JUDGEMENT, "S32",
            nl "Menskracht per overlegtafel", en "Staff per table";
        /// Extra tables per partner and per sw-company in a joint service.
        tables_per_partner: Pert(0.5, 1.5, 3.0) Tables, C JUDGEMENT, "S18,S32",
            nl "Extra overlegtafels per partner en sw-bedrijf", en "Extra tables per partner and sw-company";
        /// Part of the table time that wijkteams give.
        tables_by_team: Pert(0.05, 0.15, 0.3) Share, C JUDGEMENT, "S32",
            nl "Deel van de overlegtijd uit de wijkteams", en "Part of the table time given by wijkteams";
        /// All-in price of an fte policy staff.
        policy_fte_price: Pert(80_000.0, 95_000.0, 115_000.0) EuroPerFtePerYear @ 2019, C JUDGEMENT, "S32",
            nl "Kosten per fte beleid en overleg", en "Cost per fte policy and consultation";
        /// Back office of the social domain: payments, administration, applications.
        backoffice_price: Pert(10.0, 18.0, 30.0) EuroPerInhabitantPerYear @ 2019, C JUDGEMENT, "S27",
            nl "Backoffice sociaal domein per inwoner", en "Back office of the social domain per inhabitant";
        /// Extra cost of a back office at 10,000 inhabitants, against a full scale.
        scale_inefficiency: Pert(0.0, 0.15, 0.3) Share, C NIAOUNAKIS_BLANK, "S27",
            nl "Schaalnadeel van een backoffice bij 10.000 inwoners", en "Scale disadvantage of a back office at 10,000 inhabitants",
            note "Tot 30% bij belastingafdelingen; voor sociale zaken niet gemeten, daarom kan het nul zijn." / "Up to 30% in tax departments; not measured for social services, so it may be zero.";
        /// Size at which scale has nothing more to give.
        scale_exhausted: Pert(50_000.0, 60_000.0, 65_000.0) Inhabitants, B NIAOUNAKIS_BLANK, "S27",
            nl "Schaalvoordeel van een backoffice uitgewerkt bij", en "Scale advantage of a back office exhausted at",
            note "Gemeten bij belastingafdelingen." / "Measured in tax departments.";
        /// Other saving of a merged back office, beside scale.
        merger_saving: Pert(-0.1, 0.0, 0.1) Share, C AMBTELIJKE_FUSIE, "S27",
            nl "Overige besparing van een samengevoegde backoffice", en "Other saving of a merged back office",
            note "Adviseurs noemen 5–10%; onderzoek ziet gemiddeld niets, en bij kleine gemeenten hogere kosten." / "Consultants claim 5–10%; research sees nothing on average, and higher cost in small municipalities.";
        /// One-off cost of merging, as a share of the yearly cost.
        merger_cost: Pert(0.3, 0.8, 1.5) Ratio, C JUDGEMENT, "S27",
            nl "Eenmalige kosten van samenvoegen (deel van een jaar)", en "One-off cost of merging (part of a year)";
        /// How long merging takes.
        merger_months: Pert(12.0, 24.0, 48.0) Months, C JUDGEMENT, "S27",
            nl "Duur van samenvoegen", en "Length of merging";
        /// Critical functions of a back office, such as application management.
        critical_functions: Pert(2.0, 4.0, 8.0) Functions, C JUDGEMENT, "S27,S35",
            nl "Kwetsbare functies in een backoffice", en "Vulnerable functions in a back office";
        /// Persons per function below which it is vulnerable.
        redundancy_floor: Pert(2.0, 2.5, 3.5) PersonsPerFunction, C JUDGEMENT, "S35",
            nl "Mensen per functie waaronder zij kwetsbaar is", en "Persons per function below which it is vulnerable";
        /// Outages per year of a function that a single person can do.
        outages: Pert(0.2, 0.8, 2.0) PerYear, C JUDGEMENT, "S35",
            nl "Storingen per jaar van een functie met één persoon", en "Outages per year of a function with one person";
        /// Cost of an outage.
        outage_price: Pert(10_000.0, 40_000.0, 120_000.0) EuroPerOutage @ 2019, C JUDGEMENT, "S35",
            nl "Kosten van een storing", en "Cost of an outage";
        /// Cost of one more person who can do a function.
        redundancy_price: Pert(10_000.0, 25_000.0, 60_000.0) EuroPerFunctionPerYear @ 2019, C JUDGEMENT, "S35",
            nl "Kosten van één extra persoon per functie", en "Cost of one more person per function";
        /// Sw-companies that serve the municipality, where no region says so.
        companies: Pert(1.0, 1.2, 2.0) Companies, C JUDGEMENT, "S18",
            nl "Sw-bedrijven die de gemeente bedienen", en "Sw-companies that serve the municipality";
        /// Extra joining of employers when all instruments are the same in the region.
        harmonisation_effect: Pert(0.0, 0.15, 0.4) Ratio, C JUDGEMENT, "S5",
            nl "Invloed van gelijke regels op werkgevers", en "Influence of harmonised rules on employers";
        /// Cost of harmonising all instruments.
        harmonisation_price: Pert(0.2, 0.6, 1.5) EuroPerInhabitantPerYear @ 2019, C JUDGEMENT, "S5",
            nl "Kosten van volledige harmonisatie per inwoner", en "Cost of full harmonisation per inhabitant";
        /// Extra joining of employers when one person per employer speaks for all.
        one_face_effect: Pert(0.0, 0.1, 0.3) Ratio, C JUDGEMENT, "S5,S36",
            nl "Invloed van één aanspreekpunt op werkgevers", en "Influence of one contact on employers";
        /// Coordination of one contact per employer.
        one_face_price: Pert(0.1, 0.3, 0.8) EuroPerInhabitantPerYear @ 2019, C JUDGEMENT, "S5,S36",
            nl "Kosten van één aanspreekpunt per inwoner", en "Cost of one contact per inhabitant";
        /// Extra joining of employers by a work-company that is a platform.
        virtual_effect: Pert(0.0, 0.05, 0.15) Ratio, C JUDGEMENT, "S6",
            nl "Invloed van een virtueel werkbedrijf", en "Influence of a virtual work-company";
        /// The same by one that executes.
        executing_effect: Pert(-0.05, 0.12, 0.35) Ratio, C JUDGEMENT, "S6",
            nl "Invloed van een uitvoerend werkbedrijf", en "Influence of an executing work-company";
        /// Cost of a virtual work-company.
        virtual_price: Pert(0.1, 0.3, 0.8) EuroPerInhabitantPerYear @ 2019, C JUDGEMENT, "S6",
            nl "Kosten van een virtueel werkbedrijf per inwoner", en "Cost of a virtual work-company per inhabitant";
        /// Cost of an executing work-company.
        executing_price: Pert(1.0, 2.5, 5.0) EuroPerInhabitantPerYear @ 2019, C JUDGEMENT, "S6",
            nl "Kosten van een uitvoerend werkbedrijf per inwoner", en "Cost of an executing work-company per inhabitant";
        /// How long employers need to notice another regional approach.
        regional_months: Pert(6.0, 12.0, 24.0) Months, C JUDGEMENT, "S5,S6",
            nl "Tijd tot een regionale aanpak werkt", en "Time until a regional approach works";
        /// Part of the tables between partners that remains without a joint service.
        tables_outside: Pert(0.2, 0.5, 0.8) Share, C JUDGEMENT, "S32",
            nl "Overlegtafels met partners zonder gezamenlijke dienst", en "Tables with partners without a joint service";
        /// Critical functions that a sw-company can take over or share.
        company_functions: Pert(0.0, 0.4, 0.8) Share, C JUDGEMENT, "S27",
            nl "Kwetsbare functies die het sw-bedrijf kan delen", en "Vulnerable functions that the sw-company can share";
        /// Part of the cost of a function or an outage that does not depend on size.
        function_fixed: Pert(0.2, 0.5, 0.8) Share, C JUDGEMENT, "S35",
            nl "Kosten van een functie of storing die niet van omvang afhangen", en "Cost of a function or outage that does not depend on size";
        /// Cost of bringing regions together, when all coincide.
        congruence_price: Pert(0.0, 0.6, 2.0) EuroPerInhabitantPerYear @ 2019, C JUDGEMENT, "S32",
            nl "Kosten van samenvallende regio's per inwoner", en "Cost of regions that coincide per inhabitant";
    }
}
