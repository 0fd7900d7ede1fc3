//! Assumptions about access and intake: who asks, how long an intake takes, what it finds.

crate::parameters! {
    /// Access and intake.
    pub struct Toegang("toegang") {
        /// How long need exists before a household asks.
        months_before_asking: Pert(3.0, 6.0, 18.0) Months, C JUDGEMENT, "S28",
            nl "Tijd tussen probleem en eerste vraag", en "Time between problem and first request";
        /// Part of the households with need that recover by themselves, per year.
        latent_recovery: Pert(0.1, 0.3, 0.6) PerYear, C JUDGEMENT, "S39",
            nl "Zelf opgelost vóór een vraag", en "Solved before any request";
        /// Need of one law that grows into need of several laws, per year.
        escalation_single: Pert(0.0, 0.01, 0.03) PerYear, C JUDGEMENT, "S24",
            nl "Enkelvoudig probleem dat meervoudig wordt", en "Single problem that becomes several";
        /// Need of several laws that becomes intensive, per year.
        escalation_multi: Pert(0.0, 0.015, 0.04) PerYear, C JUDGEMENT, "S24",
            nl "Meervoudig probleem dat intensief wordt", en "Several problems that become intensive";
        /// Time from request to plan when nobody has to wait for staff.
        intake_months: Pert(0.9, 1.4, 2.8) Months, B WAITING_2018, "S31",
            nl "Doorlooptijd van een intake zonder wachtrij", en "Lead time of an intake without a queue",
            note "Norm zes weken; gemeten vier tot twaalf weken, wachtrij inbegrepen." / "Norm six weeks; measured four to twelve weeks, queue included.";
        /// Hours of a narrow intake.
        intake_hours_narrow: Pert(2.0, 3.0, 5.0) HoursPerRequest, C JUDGEMENT, "S25",
            nl "Uren voor een smalle intake", en "Hours of a narrow intake";
        /// Hours of a brede intake.
        intake_hours_brede: Pert(5.0, 8.0, 14.0) HoursPerRequest, C JUDGEMENT, "S25",
            nl "Uren voor een brede intake", en "Hours of a brede intake",
            note "Enig houvast: een keukentafelgesprek van € 500 (NRC, 2014)." / "Only hold: a kitchen-table talk of € 500 (NRC, 2014).";
        /// Price of an intake hour at a counter, overhead included.
        counter_hour_price: Pert(55.0, 75.0, 100.0) EuroPerHour @ 2017, C JUDGEMENT, "S20",
            nl "Prijs van een uur intake aan het loket", en "Price of an intake hour at the counter";
        /// Share of multi-problem households that narrow triage recognises without extra hours.
        triage_sensitivity: Pert(0.4, 0.6, 0.8) Share, C JUDGEMENT, "S21",
            nl "Meervoudig probleem herkend zonder extra triage", en "Several problems recognised without extra triage";
        /// Extra hours of triage that close half of what remains to be recognised.
        triage_half_hours: Pert(0.5, 1.5, 4.0) HoursPerRequest, C JUDGEMENT, "S21",
            nl "Extra triage-uren die de helft van de missers wegnemen", en "Extra triage hours that remove half of the misses";
        /// Share of single-problem households that triage takes for multi-problem.
        triage_false_alarm: Pert(0.02, 0.08, 0.2) Share, C JUDGEMENT, "S21",
            nl "Enkelvoudig probleem ten onrechte breed opgepakt", en "Single problem wrongly treated as several";
        /// Share of multi-problem households that a brede intake recognises.
        brede_sensitivity: Pert(0.8, 0.92, 0.98) Share, C JUDGEMENT, "S20",
            nl "Meervoudig probleem herkend in een brede intake", en "Several problems recognised in a brede intake";
        /// Share of unrecognised households that come back one class heavier.
        missed_heavier: Pert(0.0, 0.04, 0.12) Share, C JUDGEMENT, "S21",
            nl "Gemist en zwaarder terug", en "Missed and back with heavier need";
        /// Share of unrecognised households that come back with the same need.
        missed_returns: Pert(0.05, 0.2, 0.4) Share, C JUDGEMENT, "S21",
            nl "Gemist en later opnieuw gevraagd", en "Missed and asking again later";
        /// Share of requests of single-problem households solved with the own network.
        own_network_single: Pert(0.1, 0.2, 0.35) Share, C JUDGEMENT, "S39",
            nl "Opgelost met eigen netwerk, enkelvoudig", en "Solved with the own network, single problem";
        /// Share of requests of multi-problem households solved with the own network.
        own_network_multi: Pert(0.02, 0.06, 0.15) Share, C JUDGEMENT, "S39",
            nl "Opgelost met eigen netwerk, meervoudig", en "Solved with the own network, several problems";
        /// Extra requests solved with the own network when everybody gets a kitchen-table talk.
        kitchen_table_effect: Pert(0.0, 0.03, 0.1) Share, C JUDGEMENT, "S39",
            nl "Extra opgelost met eigen netwerk na een keukentafelgesprek", en "Extra solved with the own network after a kitchen-table talk";
        /// Extra hours of a kitchen-table talk.
        kitchen_table_hours: Pert(1.5, 3.0, 5.0) HoursPerRequest, C JUDGEMENT, "S39",
            nl "Extra uren voor een keukentafelgesprek", en "Extra hours of a kitchen-table talk",
            note "Enig houvast: een gesprek van € 500 (NRC, 2014)." / "Only hold: a talk of € 500 (NRC, 2014).";
        /// Simple requests that cannot go digital, whatever is offered.
        digital_cannot: Pert(0.4, 0.6, 0.85) Share, C JUDGEMENT, "S26",
            nl "Eenvoudige vragen die niet digitaal kunnen", en "Simple requests that cannot go digital";
        /// Intake hours that a digital request saves.
        digital_saving: Pert(0.3, 0.6, 0.9) Share, C JUDGEMENT, "S26",
            nl "Bespaarde intake-uren per digitale vraag", en "Intake hours saved per digital request";
        /// How long it takes until people use it.
        digital_months: Pert(12.0, 24.0, 48.0) Months, C JUDGEMENT, "S26",
            nl "Tijd tot mensen het digitale loket gebruiken", en "Time until people use digital handling";
        /// Investment in digital handling.
        digital_investment: Pert(1.0, 3.0, 8.0) EuroPerInhabitant @ 2019, C JUDGEMENT, "S26",
            nl "Investering in digitale afhandeling per inwoner", en "Investment in digital handling per inhabitant";
        /// Yearly cost of digital handling.
        digital_price: Pert(0.2, 0.6, 1.5) EuroPerInhabitantPerYear @ 2019, C JUDGEMENT, "S26",
            nl "Jaarlijkse kosten van digitale afhandeling per inwoner", en "Yearly cost of digital handling per inhabitant";
        /// How much sooner latent need is found per fte outreach per 10,000 inhabitants.
        outreach_effect: Pert(0.02, 0.12, 0.4) Ratio, C JUDGEMENT, "S28",
            nl "Gevonden problemen per fte outreach", en "Need found per fte outreach",
            note "Hoeveel huis-aan-huis oplevert, is niet gevonden; 35% van wie recht heeft op bijstand vraagt niet aan (Inspectie SZW, 2021)." / "No figure for door-to-door yield was found; 35% of those entitled to bijstand do not ask (Inspectie SZW, 2021).";
        /// Households that need no bijstand or provision while they do a tegenprestatie: less individual demand.
        tegenprestatie_demand: Pert(0.0, 0.01, 0.04) Share, C JUDGEMENT, "S23",
            nl "Minder individuele vraag door tegenprestatie", en "Less individual demand through tegenprestatie";
        /// Organising a tegenprestatie.
        tegenprestatie_price: Pert(200.0, 600.0, 1_500.0) EuroPerPersonPerYear @ 2014, C JUDGEMENT, "S23",
            nl "Organisatie van een tegenprestatie per persoon", en "Organising a tegenprestatie per person";
    }
}
