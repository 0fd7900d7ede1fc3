//! The stocks and flows of one municipality: the map of the model.

use crate::{flows, stocks};

stocks! {
    /// Where persons, households and employers are.
    pub enum Stock {
        /// Persons with bijstand who are ready for work.
        BenefitReady = "benefit_ready",
        /// Persons with bijstand and several problems.
        BenefitMulti = "benefit_multi",
        /// Target group of garantiebanen without a job, with or without benefit.
        BenefitLimited = "benefit_limited",
        /// Persons who left bijstand for work and may return.
        RegularWork = "regular_work",
        /// Persons who left bijstand for work for good, as long as they would otherwise still have had it.
        SettledWork = "settled_work",
        /// Municipal clients in a garantiebaan.
        Garantiebaan = "garantiebaan",
        /// Wajong clients in a garantiebaan.
        GarantiebaanUwv = "garantiebaan_uwv",
        /// Wajong clients with work capacity and no job: they compete for the same jobs.
        Wajong = "wajong",
        /// Persons with a Wsw indication who had no place when the Wsw was closed.
        WswWaiting = "wsw_waiting",
        /// Persons indicated for beschut werk without a place.
        ShelteredWait = "sheltered_wait",
        /// Beschut werk inside the company.
        BeschutBinnen = "beschut_werk_binnen",
        /// Beschut werk with employers: secondment and pools.
        BeschutDetachering = "beschut_werk_detachering",
        /// Beschut werk with arbeidsmatige dagbesteding.
        BeschutDagbesteding = "beschut_werk_dagbesteding",
        /// Persons in arbeidsmatige dagbesteding.
        Dagbesteding = "dagbesteding",
        /// Wsw workers inside.
        WswBinnen = "wsw_binnen",
        /// Wsw workers on location.
        WswLocatie = "wsw_locatie",
        /// Wsw workers in group secondment.
        WswGroep = "wsw_groep",
        /// Wsw workers in individual secondment.
        WswIndividueel = "wsw_individueel",
        /// Wsw workers in begeleid werken.
        WswBegeleid = "wsw_begeleid",
        /// Companies that might take part in the banenafspraak.
        MarketPotential = "market_potential",
        /// Companies that take part.
        MarketEngaged = "market_engaged",
        /// Companies that stopped.
        MarketDisappointed = "market_disappointed",
        /// Government employers that might take part.
        GovernmentPotential = "government_potential",
        /// Government employers that take part.
        GovernmentEngaged = "government_engaged",
        /// Government employers that stopped.
        GovernmentDisappointed = "government_disappointed",
        /// Single-problem households that have not asked.
        LatentSingle = "latent_single",
        /// Multi-problem households that have not asked.
        LatentMulti = "latent_multi",
        /// Intensive households that have not asked.
        LatentIntensive = "latent_intensive",
        /// Single-problem households that asked and have no plan yet.
        WaitingSingle = "waiting_single",
        /// Multi-problem households that asked and have no plan yet.
        WaitingMulti = "waiting_multi",
        /// Intensive households that asked and have no plan yet.
        WaitingIntensive = "waiting_intensive",
        /// Single-problem households with the wijkteam.
        TeamSingle = "team_single",
        /// Multi-problem households with the wijkteam.
        TeamMulti = "team_multi",
        /// Intensive households with the wijkteam.
        TeamIntensive = "team_intensive",
        /// Single-problem households with a provision and no team.
        ProvisionSingle = "provision_single",
        /// Multi-problem households with provisions and no team.
        ProvisionMulti = "provision_multi",
        /// Intensive households with provisions and no team.
        ProvisionIntensive = "provision_intensive",
        /// Single-problem households that were helped and may return.
        StableSingle = "stable_single",
        /// Multi-problem households that were helped and may return.
        StableMulti = "stable_multi",
        /// Intensive households that were helped and may return.
        StableIntensive = "stable_intensive",
    }
}

flows! {
    /// How they move. Each flow owns one uniform per month and replication, in this order.
    pub enum Flow over Stock {
        ReadyInflow = "ready_inflow": Outside => BenefitReady,
        MultiInflow = "multi_inflow": Outside => BenefitMulti,
        LimitedInflow = "limited_inflow": Outside => BenefitLimited,
        ReadyToWork = "ready_to_work": BenefitReady => RegularWork,
        ReadyLeaves = "ready_leaves": BenefitReady => Outside,
        ReadyWorsens = "ready_worsens": BenefitReady => BenefitMulti,
        MultiImproves = "multi_improves": BenefitMulti => BenefitReady,
        MultiToWork = "multi_to_work": BenefitMulti => RegularWork,
        MultiLeaves = "multi_leaves": BenefitMulti => Outside,
        LimitedToGarantiebaan = "limited_to_garantiebaan": BenefitLimited => Garantiebaan,
        LimitedToWork = "limited_to_work": BenefitLimited => RegularWork,
        LimitedToShelteredWait = "limited_to_sheltered_wait": BenefitLimited => ShelteredWait,
        LimitedLeaves = "limited_leaves": BenefitLimited => Outside,
        WorkReturns = "work_returns": RegularWork => BenefitReady,
        WorkSettles = "work_settles": RegularWork => SettledWork,
        SettledLeaves = "settled_leaves": SettledWork => Outside,
        GarantiebaanEnds = "garantiebaan_ends": Garantiebaan => BenefitLimited,
        GarantiebaanToWork = "garantiebaan_to_work": Garantiebaan => RegularWork,
        GarantiebaanLeaves = "garantiebaan_leaves": Garantiebaan => Outside,
        UwvPlaced = "uwv_placed": Wajong => GarantiebaanUwv,
        UwvEnds = "uwv_ends": GarantiebaanUwv => Wajong,
        UwvLeaves = "uwv_leaves": GarantiebaanUwv => Outside,
        WajongLeaves = "wajong_leaves": Wajong => Outside,
        WaitingToGarantiebaan = "waiting_to_garantiebaan": WswWaiting => Garantiebaan,
        WaitingToWork = "waiting_to_work": WswWaiting => RegularWork,
        WaitingToShelteredWait = "waiting_to_sheltered_wait": WswWaiting => ShelteredWait,
        WaitingLeaves = "waiting_leaves": WswWaiting => Outside,
        SchoolToWork = "school_to_work": Outside => RegularWork,
        MarketEngages = "market_engages": MarketPotential => MarketEngaged,
        MarketStops = "market_stops": MarketEngaged => MarketDisappointed,
        MarketRecovers = "market_recovers": MarketDisappointed => MarketPotential,
        GovernmentEngages = "government_engages": GovernmentPotential => GovernmentEngaged,
        GovernmentStops = "government_stops": GovernmentEngaged => GovernmentDisappointed,
        GovernmentRecovers = "government_recovers": GovernmentDisappointed => GovernmentPotential,
        WaitToBinnen = "wait_to_binnen": ShelteredWait => BeschutBinnen,
        WaitToDetachering = "wait_to_detachering": ShelteredWait => BeschutDetachering,
        WaitToBeschutDagbesteding = "wait_to_beschut_dagbesteding": ShelteredWait => BeschutDagbesteding,
        WaitToDagbesteding = "wait_to_dagbesteding": ShelteredWait => Dagbesteding,
        BinnenToDetachering = "binnen_to_detachering": BeschutBinnen => BeschutDetachering,
        BinnenToDagbesteding = "binnen_to_dagbesteding": BeschutBinnen => BeschutDagbesteding,
        BinnenLeaves = "binnen_leaves": BeschutBinnen => Outside,
        DetacheringToBinnen = "detachering_to_binnen": BeschutDetachering => BeschutBinnen,
        DetacheringLeaves = "detachering_leaves": BeschutDetachering => Outside,
        DagbestedingToBinnen = "dagbesteding_to_binnen": BeschutDagbesteding => BeschutBinnen,
        BeschutDagbestedingLeaves = "beschut_dagbesteding_leaves": BeschutDagbesteding => Outside,
        DagbestedingInflow = "dagbesteding_inflow": Outside => Dagbesteding,
        DagbestedingLeaves = "dagbesteding_leaves": Dagbesteding => Outside,
        WswBinnenToGroep = "wsw_binnen_to_groep": WswBinnen => WswGroep,
        WswBinnenLeaves = "wsw_binnen_leaves": WswBinnen => Outside,
        WswLocatieToGroep = "wsw_locatie_to_groep": WswLocatie => WswGroep,
        WswLocatieLeaves = "wsw_locatie_leaves": WswLocatie => Outside,
        WswGroepToBinnen = "wsw_groep_to_binnen": WswGroep => WswBinnen,
        WswGroepLeaves = "wsw_groep_leaves": WswGroep => Outside,
        WswIndividueelLeaves = "wsw_individueel_leaves": WswIndividueel => Outside,
        WswBegeleidLeaves = "wsw_begeleid_leaves": WswBegeleid => Outside,
        NeedArisesSingle = "need_arises_single": Outside => LatentSingle,
        NeedArisesMulti = "need_arises_multi": Outside => LatentMulti,
        NeedArisesIntensive = "need_arises_intensive": Outside => LatentIntensive,
        AsksSingle = "asks_single": LatentSingle => WaitingSingle,
        AsksMulti = "asks_multi": LatentMulti => WaitingMulti,
        AsksIntensive = "asks_intensive": LatentIntensive => WaitingIntensive,
        FoundSingle = "found_single": LatentSingle => WaitingSingle,
        FoundMulti = "found_multi": LatentMulti => WaitingMulti,
        FoundIntensive = "found_intensive": LatentIntensive => WaitingIntensive,
        RecoversSingle = "recovers_single": LatentSingle => Outside,
        RecoversMulti = "recovers_multi": LatentMulti => Outside,
        RecoversIntensive = "recovers_intensive": LatentIntensive => Outside,
        SingleEscalates = "single_escalates": LatentSingle => LatentMulti,
        MultiEscalates = "multi_escalates": LatentMulti => LatentIntensive,
        OwnNetworkSingle = "own_network_single": WaitingSingle => StableSingle,
        OwnNetworkMulti = "own_network_multi": WaitingMulti => StableMulti,
        OwnNetworkIntensive = "own_network_intensive": WaitingIntensive => StableIntensive,
        ToTeamSingle = "to_team_single": WaitingSingle => TeamSingle,
        ToTeamMulti = "to_team_multi": WaitingMulti => TeamMulti,
        ToTeamIntensive = "to_team_intensive": WaitingIntensive => TeamIntensive,
        ToProvisionSingle = "to_provision_single": WaitingSingle => ProvisionSingle,
        ToProvisionMulti = "to_provision_multi": WaitingMulti => ProvisionMulti,
        ToProvisionIntensive = "to_provision_intensive": WaitingIntensive => ProvisionIntensive,
        MissedMultiReturns = "missed_multi_returns": WaitingMulti => LatentMulti,
        MissedIntensiveReturns = "missed_intensive_returns": WaitingIntensive => LatentIntensive,
        MissedMultiHeavier = "missed_multi_heavier": WaitingMulti => LatentIntensive,
        TeamDoneSingle = "team_done_single": TeamSingle => StableSingle,
        TeamDoneMulti = "team_done_multi": TeamMulti => StableMulti,
        TeamDoneIntensive = "team_done_intensive": TeamIntensive => StableIntensive,
        ReferredSingle = "referred_single": TeamSingle => ProvisionSingle,
        ReferredMulti = "referred_multi": TeamMulti => ProvisionMulti,
        ReferredIntensive = "referred_intensive": TeamIntensive => ProvisionIntensive,
        ReferredEarlySingle = "referred_early_single": TeamSingle => ProvisionSingle,
        ReferredEarlyMulti = "referred_early_multi": TeamMulti => ProvisionMulti,
        ReferredEarlyIntensive = "referred_early_intensive": TeamIntensive => ProvisionIntensive,
        ReferredLate = "referred_late": TeamMulti => TeamIntensive,
        ProvisionEndsSingle = "provision_ends_single": ProvisionSingle => StableSingle,
        ProvisionEndsMulti = "provision_ends_multi": ProvisionMulti => StableMulti,
        ProvisionEndsIntensive = "provision_ends_intensive": ProvisionIntensive => StableIntensive,
        RelapseSingle = "relapse_single": StableSingle => LatentSingle,
        RelapseMulti = "relapse_multi": StableMulti => LatentMulti,
        RelapseIntensive = "relapse_intensive": StableIntensive => LatentIntensive,
        SettledSingle = "settled_single": StableSingle => Outside,
        SettledMulti = "settled_multi": StableMulti => Outside,
        SettledIntensive = "settled_intensive": StableIntensive => Outside,
        Outage = "outage": Outside => Outside,
    }
}

stocks! {
    /// What has a memory but is no count of persons: capacity, delays, budgets.
    pub enum Level {
        /// Experienced staff of the wijkteams, fte.
        StaffExperienced = "staff_experienced",
        /// Staff that is still learning, fte.
        StaffLearning = "staff_learning",
        /// Load as staff feel it, with delay: 1 is the norm.
        Fatigue = "fatigue",
        /// Part of possible prevention that works by now.
        Prevention = "prevention",
        /// Demand that follows supply: 1 is none.
        InducedDemand = "induced_demand",
        /// Fixed overhead of the sw-company, euro per year.
        SwOverhead = "sw_overhead",
        /// Average difference in added value of who moved to secondment, net, still there: euro per unit and year.
        WswMoved = "wsw_moved",
        /// Benefit spending as the state's budget remembers it, euro per month.
        RememberedBenefits = "remembered_benefits",
        /// Spending on loonkostensubsidie as the state's budget remembers it, euro per month.
        RememberedSubsidies = "remembered_subsidies",
        /// Part of the simple requests that is handled digitally by now.
        DigitalAdoption = "digital_adoption",
        /// Cost that partners who left a joint service leave behind, euro per year.
        Stranded = "stranded",
        /// Persons with bijstand in the country under the same cycle and its usual policy, against the start.
        NationalBijstand = "national_bijstand",
        /// The same as the objective budget remembers it.
        RememberedNational = "remembered_national",
        /// Business cycle against normal: + is a tight labour market.
        Cycle = "cycle",
    }
}
