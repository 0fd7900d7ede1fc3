//! Assumptions about bijstand and the way to work.

crate::parameters! {
    /// Bijstand and outflow to work.
    pub struct Bijstand("bijstand") {
        /// Share of persons with bijstand who are not able to work soon.
        multi_share: Pert(0.45, 0.6, 0.7) Share, B SCP_2019, "S1",
            nl "Bijstand: niet snel aan het werk te helpen", en "Bijstand: not able to work soon";
        /// Outflow to work of persons who are ready, per year.
        ready_to_work: Pert(0.17, 0.21, 0.26) PerYear, C JUDGEMENT, "S21",
            nl "Uitstroom naar werk, klaar voor werk", en "Outflow to work, ready for work",
            note "Samen met de andere groepen 10,5% per jaar (CBS, 2015)." / "With the other groups 10.5% a year (CBS, 2015).";
        /// Outflow to work of persons with several problems, per year.
        multi_to_work: Pert(0.015, 0.035, 0.06) PerYear, C JUDGEMENT, "S21",
            nl "Uitstroom naar werk, meer problemen", en "Outflow to work, several problems";
        /// Outflow to work of the target group without a garantiebaan, per year.
        limited_to_work: Pert(0.02, 0.05, 0.09) PerYear, C JUDGEMENT, "S1",
            nl "Uitstroom naar werk, doelgroep zonder garantiebaan", en "Outflow to work, target group without garantiebaan";
        /// Persons of the target group who leave for other reasons, per year.
        limited_leaves: Pert(0.03, 0.05, 0.08) PerYear, C JUDGEMENT, "S1",
            nl "Doelgroep: vertrek om andere redenen", en "Target group: leaving for other reasons";
        /// New persons in the target group, per year.
        limited_inflow: Pert(0.25, 0.497, 0.8) Per1000, C UWV_REGISTER, "S1",
            nl "Nieuwe mensen in de doelgroep per jaar", en "New persons in the target group per year",
            note "Het register groeit 2.000–3.800 per kwartaal; het deel van de gemeenten is een oordeel. Geijkt op de cijfers tot en met 2019." / "The register grows 2,000–3,800 a quarter; the municipal part is a judgement. Calibrated on series until 2019.";
        /// Outflow for other reasons, per year: age, moving, partner.
        other_outflow: Pert(0.095, 0.115, 0.135) PerYear, A CBS_83450, "S1",
            nl "Uitstroom om andere redenen", en "Outflow for other reasons",
            note "22,0% in totaal min 10,5% naar werk." / "22.0% in total minus 10.5% to work.";
        /// Persons who are ready and lose that, per year.
        ready_worsens: Pert(0.02, 0.05, 0.1) PerYear, C JUDGEMENT, "S21",
            nl "Van klaar voor werk naar meer problemen", en "From ready for work to several problems";
        /// Persons with several problems who become ready, per year, without extra help.
        multi_improves: Pert(0.02, 0.04, 0.08) PerYear, C JUDGEMENT, "S30",
            nl "Van meer problemen naar klaar voor werk", en "From several problems to ready for work";
        /// How strongly that follows the share of households in treatment.
        treatment_effect: Pert(0.0, 0.3, 0.8) Ratio, C JUDGEMENT, "S30",
            nl "Invloed van het wijkteam op klaar worden voor werk", en "Influence of the wijkteam on getting ready for work";
        /// Persons at work who return to bijstand, per year.
        work_returns: Pert(0.15, 0.3, 0.4) PerYear, C CBS_82662, "S1",
            nl "Terugval van werk naar bijstand", en "Return from work to bijstand",
            note "25–33% van de instroom had een jaar eerder nog bijstand; dat is geen kans per jaar, de omrekening is een oordeel." / "25–33% of inflow had bijstand within the year before; that is no chance per year, the conversion is a judgement.";
        /// Persons at work who settle and leave the model, per year.
        work_settles: Pert(0.3, 0.5, 0.8) PerYear, C JUDGEMENT, "S1",
            nl "Blijvend aan het werk", en "Settled at work";
        /// Benefits per person: a couple shares one.
        benefits_per_person: Pert(0.8, 0.85, 1.0) Ratio, C JUDGEMENT, "S24",
            nl "Uitkeringen per persoon met bijstand", en "Benefits per person with bijstand",
            note "Een paar deelt één uitkering." / "A couple shares one benefit.";
        /// Bijstand per benefit and year.
        benefit_price: Pert(13_500.0, 14_000.0, 16_500.0) EuroPerHouseholdPerYear @ 2019, B BERENSCHOT_2019, "S24",
            nl "Uitkering per jaar", en "Benefit per year";
        /// Cost of execution per benefit and year.
        execution_price: Pert(2_000.0, 2_883.0, 3_750.0) EuroPerHouseholdPerYear @ 2019, B BERENSCHOT_2019, "S24",
            nl "Uitvoeringskosten per uitkering", en "Execution cost per benefit";
        /// Part of the execution cost that follows the number of benefits within a year.
        execution_variable_share: Pert(0.2, 0.5, 0.8) Share, C JUDGEMENT, "S24",
            nl "Uitvoeringskosten die meebewegen", en "Execution cost that moves along";
        /// Largest change of outflow that very much or no re-integration money can bring.
        reintegration_effect: Pert(0.0, 0.15, 0.6) Ratio, C JUDGEMENT, "S21",
            nl "Invloed van re-integratiegeld op uitstroom", en "Influence of re-integration money on outflow",
            note "SCP zag na 2015 nauwelijks verschil (7% naar 8%)." / "SCP saw hardly any difference after 2015 (7% to 8%).";
        /// Wage of a person who leaves for work, as a multiple of the benefit.
        work_wage_ratio: Pert(1.1, 1.4, 1.8) Ratio, C JUDGEMENT, "S24",
            nl "Loon na uitstroom ten opzichte van de uitkering", en "Wage after outflow against the benefit";
        /// Extra outflow of multi-problem clients when work and income sits in the team.
        in_team_multi: Pert(0.0, 0.1, 0.3) Ratio, C RADAR_ROTTERDAM_2014, "S30",
            nl "Werk en inkomen in het team: meer uitstroom bij meer problemen", en "Work and income in the team: more outflow with several problems",
            note "Rotterdam: duidelijke meerwaarde op dertien gevallen, zonder getal; de hoogte is een oordeel." / "Rotterdam: clear added value in thirteen cases, without a number; the size is a judgement.";
        /// Less outflow of clients who are ready, because a team looks at care first.
        care_focus: Pert(0.0, 0.08, 0.25) Ratio, C JUDGEMENT, "S7,S30",
            nl "Zorgblik van het team: minder uitstroom van wie klaar is", en "Care focus of the team: less outflow of those who are ready";
        /// Extra hours per benefit and year for rules when work and income sits in the team.
        in_team_hours: Pert(0.5, 1.5, 3.0) HoursPerPersonPerYear, C JUDGEMENT, "S30,S34",
            nl "Extra regeluren per uitkering in het team", en "Extra hours for rules per benefit in the team";
        /// Part of the gain of work and income in the team that a kennispool on call keeps.
        kennispool_part: Pert(0.2, 0.5, 0.8) Share, C JUDGEMENT, "S34",
            nl "Deel van de winst dat een kennispool houdt", en "Part of the gain that a kennispool keeps";
        /// Hours of the kennispool per multi-problem household in the team and year.
        kennispool_hours: Pert(1.0, 3.0, 6.0) HoursPerHouseholdPerYear, C JUDGEMENT, "S34",
            nl "Uren kennispool per gezin in het team", en "Hours of the kennispool per household in the team";
        /// Share of the asked hours that a kennispool gives at once; the rest waits.
        kennispool_queue: Pert(0.5, 0.75, 0.95) Share, C JUDGEMENT, "S34",
            nl "Deel van de kennispool-uren zonder wachtrij", en "Part of the kennispool hours without a queue";
        /// Part of the gain that sharing a building keeps.
        colocation_part: Pert(0.0, 0.25, 0.6) Share, C JUDGEMENT, "S36",
            nl "Deel van de winst door samen in één gebouw", en "Part of the gain by sharing a building";
        /// Cost of shared buildings.
        colocation_price: Pert(2_000.0, 8_000.0, 20_000.0) EuroPerTeamPerYear @ 2014, C JUDGEMENT, "S36",
            nl "Kosten van samen in één gebouw per team", en "Cost of sharing a building per team";
        /// How long another place of work and income takes to work.
        placement_months: Pert(6.0, 12.0, 24.0) Months, C JUDGEMENT, "S30",
            nl "Tijd tot een andere plek van werk en inkomen werkt", en "Time until another place of work and income works";
        /// Price of an hour of an income consultant.
        consultant_hour_price: Pert(50.0, 65.0, 85.0) EuroPerHour @ 2014, C JUDGEMENT, "S34",
            nl "Prijs van een uur consulent werk en inkomen", en "Price of an hour of an income consultant";
        /// Extra outflow of clients who are ready when they go to a work-learning company at once.
        forwarding_effect: Pert(-0.05, 0.08, 0.25) Ratio, C JUDGEMENT, "S35",
            nl "Invloed van direct doorgeleiden op uitstroom", en "Influence of direct forwarding on outflow",
            note "Noordoost-Friesland noemt vrij veel uitplaatsing; een meting is niet gevonden." / "Noordoost-Friesland reports fairly many placements; no measurement was found.";
        /// What a trajectory at a work-learning company costs each new client beyond the re-integration money.
        forwarding_price: Pert(0.0, 300.0, 1_500.0) EuroPerPerson @ 2014, C JUDGEMENT, "S35",
            nl "Meerkosten van direct doorgeleiden per nieuwe cliënt", en "Extra cost of direct forwarding per new client",
            note "Trajecten worden betaald uit het re-integratiegeld; hier staat alleen wat erbij komt." / "Trajectories are paid from the re-integration money; this is only what comes on top.";
        /// Extra steps towards work of multi-problem clients under a businesslike approach.
        businesslike_effect: Pert(0.0, 0.1, 0.3) Ratio, C JUDGEMENT, "S37",
            nl "Invloed van een zakelijke aanpak bij meer problemen", en "Influence of a businesslike approach with several problems";
        /// Extra other outflow under a businesslike approach: who turns out to have no right.
        businesslike_outflow: Pert(0.0, 0.02, 0.08) Ratio, C JUDGEMENT, "S37",
            nl "Extra overige uitstroom door een zakelijke aanpak", en "Extra other outflow under a businesslike approach";
        /// Cost of a businesslike approach.
        businesslike_price: Pert(30.0, 100.0, 250.0) EuroPerPersonPerYear @ 2014, C JUDGEMENT, "S37",
            nl "Kosten van een zakelijke aanpak per persoon met bijstand", en "Cost of a businesslike approach per person with bijstand";
    }
}
