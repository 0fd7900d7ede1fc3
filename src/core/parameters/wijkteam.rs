//! Assumptions about the wijkteam and the households that it serves.

crate::parameters! {
    /// The wijkteam: norms, load, staff, effects.
    pub struct Wijkteam("wijkteam") {
        /// Single-problem households that one fte can serve: the norm for "not vulnerable".
        norm_single: Pert(80.0, 100.0, 120.0) HouseholdsPerFte, B LPBL_BZK_2014, "S31",
            nl "Norm: enkelvoudige huishoudens per fte", en "Norm: single-problem households per fte";
        /// Households that one fte can serve, vulnerable.
        norm_vulnerable: Pert(30.0, 35.0, 40.0) HouseholdsPerFte, B LPBL_BZK_2014, "S31",
            nl "Norm: kwetsbare huishoudens per fte", en "Norm: vulnerable households per fte";
        /// Households that one fte can serve, intensive.
        norm_intensive: Pert(5.0, 6.0, 7.0) HouseholdsPerFte, B LPBL_BZK_2014, "S31",
            nl "Norm: intensieve huishoudens per fte", en "Norm: intensive households per fte";
        /// Which part of the multi-problem households counts as heavy in the caseload norm.
        multi_heavy_share: Pert(0.05, 0.15, 0.3) Share, C JUDGEMENT, "S31",
            nl "Deel van de meervoudige huishoudens dat als zwaar telt", en "Share of multi-problem households that counts as heavy",
            note "Verbindt de normen (5/15/80%) met onze drie klassen." / "Links the norms (5/15/80%) to our three classes.";
        /// Load at the start: caseload against norm.
        initial_load: Pert(0.95, 1.1, 1.4) Ratio, C JUDGEMENT, "S31",
            nl "Werkdruk bij de start (1 = norm)", en "Load at the start (1 = norm)",
            note "Negen van de tien gemeenten melden te weinig capaciteit (Movisie 2017); de hoogte is een oordeel." / "Nine out of ten municipalities report too little capacity (Movisie 2017); the level is a judgement.";
        /// Hours that one fte works in a year.
        productive_hours: Pert(1_320.0, 1_363.0, 1_450.0) HoursPerFtePerYear, B HOT_2023, "S31",
            nl "Werkbare uren per fte", en "Productive hours per fte";
        /// Share of time that goes to administration.
        administration_share: Pert(0.3, 0.37, 0.38) Share, B MOVISIE_2022, "S31",
            nl "Tijd voor administratie", en "Time for administration",
            note "Gemeten 30–38%; medewerkers vinden 19% aanvaardbaar." / "Measured 30–38%; staff find 19% acceptable.";
        /// Share of administration that the caseload norms already allow for.
        administration_norm: Pert(0.15, 0.19, 0.25) Share, C JUDGEMENT, "S31",
            nl "Administratie waarmee de norm rekent", en "Administration that the norm allows for",
            note "Wat medewerkers aanvaardbaar vinden (Movisie, 2022)." / "What staff find acceptable (Movisie, 2022).";
        /// Absence at normal load.
        absence: Pert(0.05, 0.053, 0.075) Share, B A_EN_O_2012, "S31",
            nl "Verzuim bij normale werkdruk", en "Absence at normal load";
        /// How much absence rises per unit of load above 1, relative.
        absence_per_overload: Pert(0.0, 0.8, 2.0) Ratio, C JUDGEMENT, "S31",
            nl "Extra verzuim bij overbelasting", en "Extra absence under overload";
        /// Staff that leave per year at normal load.
        turnover: Pert(0.08, 0.12, 0.2) PerYear, C JUDGEMENT, "S31",
            nl "Vertrek van medewerkers per jaar", en "Staff turnover per year";
        /// How much turnover rises per unit of load above 1, relative.
        turnover_per_overload: Pert(0.0, 1.0, 2.5) Ratio, C JUDGEMENT, "S31",
            nl "Extra vertrek bij overbelasting", en "Extra turnover under overload";
        /// How much treatment and intake slow down per unit of load above 1.
        overload_slowdown: Pert(0.2, 0.5, 1.0) Ratio, C JUDGEMENT, "S31",
            nl "Vertraging van het werk bij overbelasting", en "Slow-down of work under overload",
            note "In de praktijk draaien teams op het dubbele van de norm (18 gezinnen waar 8–9 de norm is) zonder stil te vallen." / "In practice teams run at twice the norm (18 families where 8–9 is the norm) without coming to a halt.";
        /// Delay with which staff feel the load.
        fatigue_months: Pert(3.0, 6.0, 12.0) Months, C JUDGEMENT, "S31",
            nl "Vertraging waarmee werkdruk doorwerkt", en "Delay before load shows in staff";
        /// How long a vacancy stays open.
        vacancy_months: Pert(2.0, 4.0, 8.0) Months, C JUDGEMENT, "S31",
            nl "Duur van een vacature", en "Duration of a vacancy";
        /// How long a newcomer learns.
        learning_months: Pert(4.0, 9.0, 18.0) Months, C JUDGEMENT, "S31",
            nl "Inwerktijd van een nieuwe medewerker", en "Learning time of a newcomer";
        /// What a newcomer does of the work of an experienced colleague.
        learning_productivity: Pert(0.3, 0.5, 0.7) Share, C JUDGEMENT, "S31",
            nl "Productie tijdens het inwerken", en "Productivity while learning";
        /// A team smaller than this is staffed at this size all the same.
        minimum_team_fte: Pert(4.0, 5.0, 8.0) Fte, C JUDGEMENT, "S29",
            nl "Kleinste werkbare team", en "Smallest workable team";
        /// All-in price of an fte in the team.
        fte_price: Pert(70_000.0, 85_000.0, 100_000.0) EuroPerFtePerYear @ 2014, C JUDGEMENT, "S24",
            nl "Kosten per fte in het wijkteam", en "Cost per fte in the wijkteam";
        /// What a team costs beside its staff: place, coordination, systems.
        team_price: Pert(20_000.0, 50_000.0, 100_000.0) EuroPerTeamPerYear @ 2014, C JUDGEMENT, "S29",
            nl "Vaste kosten per team", en "Fixed cost per team";
        /// Share of extra staff that comes with its budget from existing organisations.
        staff_with_budget: Pert(0.0, 0.3, 0.7) Share, C JUDGEMENT, "S24",
            nl "Extra medewerkers die met hun budget overkomen", en "Extra staff that bring their budget along";
        /// One-off cost of an extra fte, as a share of its yearly price.
        setup_share: Pert(0.05, 0.15, 0.3) Share, C JUDGEMENT, "S24",
            nl "Eenmalige kosten per extra fte", en "One-off cost per extra fte";
        /// One-off cost of another scope or access, as a share of the yearly cost of the teams.
        reorganisation_share: Pert(0.03, 0.1, 0.2) Share, C JUDGEMENT, "S24",
            nl "Eenmalige kosten van een andere opdracht of toegang", en "One-off cost of another scope or access";
        /// How much shorter help lasts when the team gives it to a single-problem household, against a provision.
        shortening_single: Pert(-0.2, 0.0, 0.2) Share, C JUDGEMENT, "S31",
            nl "Kortere hulp door het team, enkelvoudig", en "Shorter help by the team, single problem",
            note "Er is geen bewijs voor een verschil; daarom nul met een marge." / "No evidence of a difference; hence zero with a range.";
        /// How much shorter help lasts when the team gives it to a multi-problem or intensive household.
        shortening_multi: Pert(0.0, 0.15, 0.4) Share, C JUDGEMENT, "S31",
            nl "Kortere hulp door het team, meer problemen", en "Shorter help by the team, several problems",
            note "Landelijk is geen besparing gezien; nul hoort bij de marge." / "No saving was seen nationally; zero is within the range.";
        /// How far the share of requests that the team takes follows its size: 0 not at all, 1 fully.
        intake_follows_size: Pert(0.2, 0.7, 1.0) Share, C JUDGEMENT, "S31",
            nl "Een groter team neemt meer huishoudens aan", en "A larger team takes in more households";
        /// How strongly an overloaded team passes requests on to provisions, per unit of load above 1.
        overload_diverts: Pert(0.5, 1.5, 3.0) Ratio, C JUDGEMENT, "S31",
            nl "Doorverwijzen bij overbelasting", en "Passing requests on under overload";
        /// Households that the team refers to a specialist, per year.
        referral: Pert(0.1, 0.25, 0.5) PerYear, C JUDGEMENT, "S31",
            nl "Doorverwijzing uit het team per jaar", en "Referral out of the team per year";
        /// Part of the care cost that is saved while the team has the lead.
        team_saving: Pert(0.0, 0.08, 0.25) Share, C RADAR_2013, "S24",
            nl "Besparing op zorg zolang het team de regie heeft", en "Saving on care while the team has the lead",
            note "Geclaimd 25%, afgeleid van de zwaarste gezinnen; de meest waarschijnlijke waarde is een oordeel." / "Claimed 25%, derived from the heaviest families; the most likely value is a judgement.";
        /// Requests of a team that is open to every question, against one that is not.
        induced_demand: Pert(1.0, 1.05, 1.14) Ratio, C CPB_2019, "S29",
            nl "Extra vraag door een team voor elke vraag", en "Extra demand from a team for every question",
            note "CPB: 14% meer verwijzingen, vooral bij teams van zorgaanbieders; samenhang, geen bewijs. Een deel is gevonden nood, daarom rekenen wij met 5%." / "CPB: 14% more referrals, mainly with teams of care providers; association, not proof. A part is found need, hence we use 5%.";
        /// Part of the induced demand that disappears when a team becomes narrower or smaller.
        induced_reversible: Pert(0.0, 0.4, 1.0) Share, C JUDGEMENT, "S29",
            nl "Extra vraag die verdwijnt als het team smaller wordt", en "Induced demand that disappears when the team narrows",
            note "Wie eenmaal is gevonden, blijft vragen; niemand heeft het terugdraaien gemeten." / "Who was once found keeps asking; nobody measured the way back.";
        /// How far a team for target groups takes single-problem households, against a team for every question.
        target_groups_single: Pert(0.3, 0.5, 0.7) Share, C JUDGEMENT, "S29",
            nl "Team voor doelgroepen: enkelvoudige vragen", en "Team for target groups: single problems";
        /// How far a team for target groups takes multi-problem households, against a team for every question.
        target_groups_multi: Pert(0.6, 0.8, 0.95) Share, C JUDGEMENT, "S29",
            nl "Team voor doelgroepen: meervoudige vragen", en "Team for target groups: several problems";
        /// How far a team for target groups invites new requests, against a team for every question.
        target_groups_invitation: Pert(0.2, 0.4, 0.7) Share, C JUDGEMENT, "S29",
            nl "Team voor doelgroepen: extra vraag", en "Team for target groups: induced demand";
        /// How far a team for complex questions takes single-problem households.
        complex_only_single: Pert(0.02, 0.1, 0.25) Share, C JUDGEMENT, "S29",
            nl "Team voor complexe vragen: enkelvoudige vragen", en "Team for complex questions: single problems";
        /// How far a team for complex questions takes multi-problem households.
        complex_only_multi: Pert(0.75, 0.9, 1.0) Share, C JUDGEMENT, "S29",
            nl "Team voor complexe vragen: meervoudige vragen", en "Team for complex questions: several problems";
        /// Delay with which demand follows supply.
        induced_months: Pert(6.0, 12.0, 24.0) Months, C JUDGEMENT, "S29",
            nl "Vertraging van extra vraag", en "Delay of induced demand";
        /// Largest part of new need that present teams can prevent.
        prevention: Pert(0.0, 0.04, 0.15) Share, C JUDGEMENT, "S24",
            nl "Problemen die het team kan voorkomen", en "Need that the team can prevent",
            note "Landelijk is geen preventieve besparing gezien; nul hoort bij de marge." / "No preventive saving was seen nationally; zero is within the range.";
        /// Delay before prevention works.
        prevention_months: Pert(24.0, 42.0, 60.0) Months, C JUDGEMENT, "S24",
            nl "Tijd tot preventie werkt", en "Time until prevention works";
        /// Staff at which half of the possible prevention is reached.
        prevention_half_fte: Pert(3.0, 6.0, 12.0) FtePer10000, C JUDGEMENT, "S24",
            nl "Bezetting bij de helft van de preventie", en "Staff at half of the prevention";
        /// Extra demand of teams staffed by care providers, against civil servants.
        provider_demand: Pert(-0.02, 0.09, 0.14) Share, B CPB_2019, "S29,S31",
            nl "Extra vraag als zorgaanbieders het team bemensen", en "Extra demand when care providers staff the team",
            note "CPB: 9–14% meer verwijzingen; samenhang, geen bewijs." / "CPB: 9–14% more referrals; association, not proof.";
        /// Referrals that come too early, per year, when there are no specialists in the team.
        early_referral: Pert(0.05, 0.2, 0.5) PerYear, C JUDGEMENT, "S31",
            nl "Te vroege doorverwijzing zonder specialisten", en "Too early referral without specialists";
        /// Share of specialists at which half of the early referrals is gone.
        specialist_half: Pert(0.1, 0.2, 0.35) Share, C JUDGEMENT, "S31",
            nl "Aandeel specialisten dat te vroeg doorverwijzen halveert", en "Share of specialists that halves early referral";
        /// What a specialist costs more than a generalist.
        specialist_premium: Pert(0.05, 0.15, 0.3) Share, C JUDGEMENT, "S31",
            nl "Meerkosten van een specialist", en "Extra cost of a specialist";
        /// Multi-problem households that grow heavier in the team because they are referred too late, per year at full load.
        late_referral: Pert(0.0, 0.006, 0.03) PerYear, C JUDGEMENT, "S31",
            nl "Verergering door te late doorverwijzing", en "Worsening by too late referral";
        /// How much more often that happens per unit of load above 1.
        late_per_overload: Pert(0.5, 1.5, 3.0) Ratio, C JUDGEMENT, "S31",
            nl "Te laat doorverwijzen bij overbelasting", en "Too late referral under overload";
        /// Part of the late referrals that a clear task prevents.
        boundary_effect: Pert(0.0, 0.3, 0.7) Share, C JUDGEMENT, "S31",
            nl "Te laat doorverwijzen dat een duidelijke taak voorkomt", en "Late referral that a clear task prevents";
        /// Part of the caseload work that a clear task keeps out of the team.
        boundary_relief: Pert(-0.05, 0.03, 0.15) Share, C JUDGEMENT, "S31",
            nl "Werk dat een duidelijke taak buiten het team houdt", en "Work that a clear task keeps out of the team";
        /// Extra work per household when the team does schuldhulpverlening.
        debt_work: Pert(0.05, 0.12, 0.25) Share, C JUDGEMENT, "S34",
            nl "Extra werk per huishouden door schuldhulpverlening", en "Extra work per household by schuldhulpverlening";
        /// How much sooner multi-problem clients get ready for work when the team helps with debts.
        debt_effect: Pert(0.0, 0.15, 0.4) Ratio, C REGIOPLAN_2011, "S34",
            nl "Sneller klaar voor werk door schuldhulp in het team", en "Sooner ready for work by debt help in the team",
            note "Regioplan: bijstand 4–12 maanden korter door schuldhulp, ook buiten een wijkteam." / "Regioplan: bijstand 4–12 months shorter by debt help, also outside a wijkteam.";
        /// Extra work per household when the team does sociale activering.
        activation_work: Pert(0.03, 0.08, 0.15) Share, C JUDGEMENT, "S34",
            nl "Extra werk per huishouden door sociale activering", en "Extra work per household by sociale activering";
        /// How much more often requests are solved with the own network when the team activates.
        activation_effect: Pert(0.0, 0.005, 0.03) Share, C JUDGEMENT, "S34",
            nl "Extra eigen oplossingen door sociale activering", en "Extra own solutions by sociale activering";
        /// How much more often a single problem grows heavier when the team is closed to simple questions.
        narrow_escalation: Pert(0.0, 0.4, 1.5) Ratio, C JUDGEMENT, "S28,S29",
            nl "Kleine problemen die groter worden als het team smal is", en "Small problems that grow when the team is narrow",
            note "Wie geen gehoor vindt, komt later en zwaarder terug; niemand heeft het gemeten." / "Who finds no hearing comes back later and heavier; nobody measured it.";
    }
}
