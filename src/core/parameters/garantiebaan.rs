//! Assumptions about garantiebanen: employers, matching, retention, what a job saves.

crate::parameters! {
    /// Garantiebanen.
    pub struct Garantiebaan("garantiebaan") {
        /// Market employers that may ever take part, per 1,000 inhabitants.
        market_employers: Pert(2.5, 4.63, 7.0) Per1000, C JUDGEMENT, "S11",
            nl "Bedrijven die mee kunnen doen", en "Companies that may take part",
            note "Geijkt op de cijfers tot en met 2019." / "Calibrated on series until 2019.";
        /// Government employers that may ever take part, per 1,000 inhabitants.
        government_employers: Pert(0.1, 0.289, 0.5) Per1000, C JUDGEMENT, "S11",
            nl "Overheidswerkgevers die mee kunnen doen", en "Government employers that may take part",
            note "Geijkt op de cijfers tot en met 2019." / "Calibrated on series until 2019.";
        /// Jobs per engaged company.
        market_jobs: Pert(1.3, 1.72, 2.3) JobsPerEmployer, C JUDGEMENT, "S12",
            nl "Garantiebanen per meedoend bedrijf", en "Garantiebanen per engaged company",
            note "Geijkt op de cijfers tot en met 2019." / "Calibrated on series until 2019.";
        /// Jobs per engaged government employer.
        government_jobs: Pert(4.0, 7.64, 12.0) JobsPerEmployer, C JUDGEMENT, "S12",
            nl "Garantiebanen per meedoende overheidswerkgever", en "Garantiebanen per engaged government employer",
            note "Geijkt op de cijfers tot en met 2019." / "Calibrated on series until 2019.";
        /// Bass: own initiative, market, per year.
        market_initiative: Pert(0.005, 0.0242, 0.05) PerYear, C JUDGEMENT, "S8",
            nl "Bedrijven: eigen initiatief", en "Companies: own initiative",
            note "Geijkt op de cijfers tot en met 2019." / "Calibrated on series until 2019.";
        /// Bass: imitation, market, per year.
        market_imitation: Pert(0.25, 0.479, 0.7) PerYear, C JUDGEMENT, "S8",
            nl "Bedrijven: navolging", en "Companies: imitation",
            note "Geijkt op de cijfers tot en met 2019." / "Calibrated on series until 2019.";
        /// Bass: own initiative, government, per year.
        government_initiative: Pert(0.005, 0.0241, 0.05) PerYear, C JUDGEMENT, "S8",
            nl "Overheid: eigen initiatief", en "Government: own initiative",
            note "Geijkt op de cijfers tot en met 2019." / "Calibrated on series until 2019.";
        /// Bass: imitation, government, per year.
        government_imitation: Pert(0.15, 0.349, 0.5) PerYear, C JUDGEMENT, "S8",
            nl "Overheid: navolging", en "Government: imitation",
            note "De overheid blijft achter bij de markt: 55–65% van de eigen opgave in 2016–2019. Geijkt op de cijfers tot en met 2019." / "Government lags the market: 55–65% of its own target in 2016–2019. Calibrated on series until 2019.";
        /// Largest change that much or no employer service brings: in how fast employers join and places are filled.
        service_effect: Pert(0.0, 0.4, 0.9) Ratio, C JUDGEMENT, "S8",
            nl "Invloed van werkgeversdienstverlening", en "Influence of the employer service";
        /// Extra joining of companies per ambassador per 100,000 inhabitants.
        ambassador_effect: Pert(0.0, 0.05, 0.15) Ratio, C JUDGEMENT, "S8",
            nl "Invloed van een ambassadeur uit het bedrijfsleven", en "Influence of an ambassador from business";
        /// Engaged employers that stop after a job ended, per ended job.
        disappointment: Pert(0.02, 0.08, 0.2) Share, C JUDGEMENT, "S11",
            nl "Werkgevers die afhaken na een beëindigde baan", en "Employers that stop after a job ended";
        /// Disappointed employers that may take part again, per year.
        recovery: Pert(0.1, 0.25, 0.5) PerYear, C JUDGEMENT, "S11",
            nl "Afgehaakte werkgevers die terugkomen", en "Disappointed employers that come back";
        /// Share of the jobs at the start that is with government.
        government_job_share: Pert(0.14, 0.16, 0.2) Share, A VIJFMETING, "S8",
            nl "Garantiebanen bij de overheid bij de start", en "Garantiebanen with government at the start";
        /// Time to fill an opening.
        fill_months: Pert(2.0, 4.27, 8.0) Months, C JUDGEMENT, "S9",
            nl "Tijd om een plek te vullen", en "Time to fill an opening",
            note "Geijkt op de cijfers tot en met 2019." / "Calibrated on series until 2019.";
        /// Part of the target that is meant for clients of the municipality, and that it gets money for.
        municipal_share: Pert(0.16, 0.418, 0.6) Share, C KST_34352_36, "S9",
            nl "Deel van de opgave voor cliënten van de gemeente", en "Part of the target for clients of the municipality",
            note "16% in 2015, daarna meer; de hoogte daarna is een oordeel. Geijkt op de cijfers tot en met 2019." / "16% in 2015, more afterwards; the later level is a judgement. Calibrated on series until 2019.";
        /// Jobs that end, per year, at normal coaching.
        job_end: Pert(0.13, 0.2, 0.4) PerYear, B UWV_DUURZAAMHEID, "S9",
            nl "Banen die eindigen per jaar", en "Jobs that end per year",
            note "Na een jaar werkt 67–71% van de starters en 83–88% van allen nog of weer; 66% zit nog op dezelfde plek." / "After a year 67–71% of starters and 83–88% of all still or again work; 66% are still in the same place.";
        /// Share of ended jobs that lead to regular work.
        job_grows: Pert(0.02, 0.08, 0.2) Share, C JUDGEMENT, "S9",
            nl "Beëindigde banen die overgaan in gewoon werk", en "Ended jobs that lead to regular work";
        /// Persons who leave a job for other reasons, per year: age, moving.
        job_leaves: Pert(0.01, 0.02, 0.04) PerYear, C JUDGEMENT, "S9",
            nl "Vertrek uit een baan om andere redenen", en "Leaving a job for other reasons";
        /// Largest change of job ends that much or no coaching brings.
        coaching_effect: Pert(0.0, 0.25, 0.5) Ratio, C JUDGEMENT, "S9",
            nl "Invloed van jobcoaching op baanbehoud", en "Influence of coaching on retention";
        /// Share of counted jobs that would not have existed otherwise.
        additional_share: Pert(0.3, 0.6, 0.9) Share, C JUDGEMENT, "S10",
            nl "Garantiebanen die er anders niet waren", en "Garantiebanen that would not have existed",
            note "De evaluatie (Panteia, 2019) noemt geen getal; 30, 60 en 90% zijn drie veronderstellingen." / "The evaluation (Panteia, 2019) gives no number; 30, 60 and 90% are three suppositions.";
        /// Share of municipal clients in a job who had a benefit before.
        had_benefit: Pert(0.4, 0.6, 0.8) Share, C JUDGEMENT, "S10",
            nl "Had vóór de baan een uitkering", en "Had a benefit before the job";
        /// Part of the benefit that remains beside the job.
        rest_uitkering: Pert(0.2, 0.35, 0.55) Share, C SCP_WSW_WACHTLIJST, "S38",
            nl "Deel van de uitkering dat blijft naast de baan", en "Part of the benefit that remains beside the job",
            note "58–63% houdt een deel; hoe groot dat deel is, is een oordeel." / "58–63% keep a part; how large that part is, is a judgement.";
        /// Share of jobs with loonkostensubsidie.
        loonkostensubsidie_share: Pert(0.6, 0.79, 0.95) Share, C JUDGEMENT, "S12",
            nl "Banen met loonkostensubsidie", en "Jobs with loonkostensubsidie",
            note "Geijkt op de cijfers tot en met 2019." / "Calibrated on series until 2019.";
        /// Loonkostensubsidie per job.
        loonkostensubsidie_price: Pert(6_000.0, 8_500.0, 11_000.0) EuroPerJobPerYear @ 2019, C JUDGEMENT, "S24",
            nl "Loonkostensubsidie per baan", en "Loonkostensubsidie per job";
        /// Wage of a job of 25.5 hours.
        job_wage: Pert(14_000.0, 16_000.0, 19_000.0) EuroPerJobPerYear @ 2019, C JUDGEMENT, "S24",
            nl "Loonkosten van een garantiebaan", en "Wage cost of a garantiebaan";
        /// Price of an hour of coaching.
        coach_hour_price: Pert(60.0, 80.0, 100.0) EuroPerHour @ 2019, C JUDGEMENT, "S24",
            nl "Prijs van een uur jobcoaching", en "Price of an hour of coaching";
        /// Price of an fte employer service.
        service_fte_price: Pert(75_000.0, 90_000.0, 110_000.0) EuroPerFtePerYear @ 2019, C JUDGEMENT, "S8",
            nl "Kosten per fte werkgeversdienstverlening", en "Cost per fte employer service";
        /// What an ambassador costs in organisation.
        ambassador_price: Pert(1_000.0, 4_000.0, 10_000.0) EuroPerYear @ 2019, C JUDGEMENT, "S8",
            nl "Organisatiekosten per ambassadeur", en "Organising cost per ambassador";
        /// Wajong clients with work capacity and no job, at the start.
        wajong_candidates: Pert(3.0, 4.45, 6.5) Per1000, C UWV_REGISTER, "S1,S9",
            nl "Wajongers zonder baan die kunnen werken", en "Wajong clients without a job who can work",
            note "Afgeleid van het register (200.000–250.000, de helft werkt), min het deel van de gemeenten. Geijkt op de cijfers tot en met 2019." / "Derived from the register (200,000–250,000, half of them work), less the municipal part. Calibrated on series until 2019.";
        /// How readily employers take a Wajong client, against a municipal client.
        wajong_readiness: Pert(0.5, 0.911, 1.3) Ratio, C JUDGEMENT, "S9",
            nl "Kans van een Wajonger op een plek, ten opzichte van een cliënt van de gemeente", en "Chance of a Wajong client for a place, against a municipal client",
            note "Geijkt op de cijfers tot en met 2019." / "Calibrated on series until 2019.";
        /// How readily employers take somebody from the Wsw waiting list, against a municipal client.
        waiting_readiness: Pert(0.3, 0.7, 1.1) Ratio, C JUDGEMENT, "S9,S38",
            nl "Kans van iemand van de Wsw-wachtlijst op een plek", en "Chance of somebody from the Wsw waiting list for a place";
        /// How many times more readily priority groups are placed when priority is fully kept.
        priority_strength: Pert(1.0, 3.23, 6.0) Ratio, C JUDGEMENT, "S9",
            nl "Voorrang van prioriteitsgroepen bij volledige voorrang", en "Advantage of priority groups when priority is fully kept",
            note "Geijkt op de cijfers tot en met 2019." / "Calibrated on series until 2019.";
        /// Persons with a Wsw indication and no place at the start of 2015.
        wsw_waiting: Pert(0.55, 0.65, 0.75) Per1000, B SCP_WSW_WACHTLIJST, "S38",
            nl "Mensen op de Wsw-wachtlijst begin 2015", en "Persons on the Wsw waiting list at the start of 2015",
            note "11.000 mensen landelijk." / "11,000 persons in the country.";
        /// Persons on the waiting list who find work by themselves, per year.
        waiting_works: Pert(0.03, 0.07, 0.12) PerYear, C SCP_WSW_WACHTLIJST, "S38",
            nl "Wsw-wachtlijst: zelf werk gevonden per jaar", en "Wsw waiting list: found work themselves per year",
            note "30% had binnen twee jaar een baan, garantiebanen inbegrepen; het deel daarbuiten is een oordeel." / "30% had a job within two years, garantiebanen included; the part outside them is a judgement.";
        /// Persons who leave the waiting list for other reasons, per year.
        waiting_leaves: Pert(0.03, 0.06, 0.1) PerYear, C JUDGEMENT, "S38",
            nl "Wsw-wachtlijst: vertrek om andere redenen per jaar", en "Wsw waiting list: leaving for other reasons per year";
        /// Persons on the waiting list who get an advice for beschut werk, per year.
        waiting_advice: Pert(0.01, 0.04, 0.1) PerYear, C JUDGEMENT, "S38",
            nl "Wsw-wachtlijst: advies beschut werk per jaar", en "Wsw waiting list: advice for beschut werk per year";
        /// Wajong benefit per person without a job.
        wajong_benefit: Pert(11_000.0, 13_500.0, 16_000.0) EuroPerPersonPerYear @ 2019, C JUDGEMENT, "S1",
            nl "Wajong-uitkering per persoon", en "Wajong benefit per person";
        /// Part of the Wajong benefit that remains beside a job.
        wajong_remains: Pert(0.3, 0.5, 0.7) Share, C JUDGEMENT, "S1",
            nl "Deel van de Wajong dat blijft naast een baan", en "Part of the Wajong benefit that remains beside a job";
        /// Extra effort of employers while a quotum with a levy is in force.
        quotum_effort: Pert(0.0, 0.3, 0.8) Ratio, C JUDGEMENT, "S11",
            nl "Extra inzet van werkgevers onder een quotum", en "Extra effort of employers under a quotum";
        /// Extra employers that stop because they are forced.
        quotum_unwilling: Pert(0.0, 0.4, 1.2) Ratio, C JUDGEMENT, "S11",
            nl "Extra afhaken onder een quotum", en "Extra stopping under a quotum";
        /// Extra jobs per employer when all get help with jobcarving and function creation.
        jobcarving_effect: Pert(0.05, 0.2, 0.4) Ratio, C JUDGEMENT, "S12",
            nl "Extra banen per werkgever door jobcarving", en "Extra jobs per employer by jobcarving";
        /// Cost of that help per engaged employer.
        jobcarving_price: Pert(500.0, 1_500.0, 3_500.0) EuroPerEmployerPerYear @ 2014, C JUDGEMENT, "S12",
            nl "Kosten van jobcarving per werkgever", en "Cost of jobcarving per employer";
        /// Extra jobs per company when all procurement asks for social return.
        social_return_effect: Pert(0.0, 0.1, 0.25) Ratio, C JUDGEMENT, "S12",
            nl "Extra banen per bedrijf door social return", en "Extra jobs per company by social return";
        /// Cost of social return in all procurement.
        social_return_price: Pert(0.2, 0.7, 2.0) EuroPerInhabitantPerYear @ 2014, C JUDGEMENT, "S12",
            nl "Kosten van social return per inwoner", en "Cost of social return per inhabitant";
        /// Extra jobs that a place in a labour pool or part-time combination makes possible.
        pool_effect: Pert(0.2, 0.6, 0.9) JobsPerPlace, C JUDGEMENT, "S12",
            nl "Banen per poolplek", en "Jobs per place in a pool";
        /// Cost of a place in a labour pool.
        pool_price: Pert(500.0, 2_000.0, 5_000.0) EuroPerPlacePerYear @ 2014, C JUDGEMENT, "S12",
            nl "Kosten per plek in een arbeidspool", en "Cost per place in a labour pool";
        /// Levy per missing job while a quotum is in force.
        quotum_levy: Fixed(5_000.0, 5_000.0, 5_000.0) EuroPerJobPerYear @ 2018, B QUOTUM_2018, "S11",
            nl "Heffing per ontbrekende baan onder een quotum", en "Levy per missing job under a quotum";
        /// Wajong clients at the start whom no employer takes.
        wajong_not_placeable: Pert(0.2, 0.4, 0.6) Share, C JUDGEMENT, "S9",
            nl "Wajongers die geen werkgever aanneemt", en "Wajong clients whom no employer takes";
        /// Persons on the Wsw waiting list at the start whom no employer takes.
        waiting_not_placeable: Pert(0.3, 0.5, 0.65) Share, C SCP_2019, "S38",
            nl "Mensen van de Wsw-wachtlijst die geen werkgever aanneemt", en "Persons of the Wsw waiting list whom no employer takes",
            note "Ruim vier jaar na de wet had 35% van de wachtlijst een baan (SCP, 2019); hoeveel er nooit een krijgt, is een oordeel." / "More than four years after the law 35% of the waiting list had a job (SCP, 2019); how many never get one is a judgement.";
        /// Part of the jobs made by instruments that would not have existed otherwise.
        instrument_additional: Pert(0.4, 0.75, 0.95) Share, C JUDGEMENT, "S10",
            nl "Banen door instrumenten die er anders niet waren", en "Jobs made by instruments that would not have existed";
    }
}
