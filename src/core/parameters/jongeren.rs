//! Assumptions about young people: who leaves special and practical schools, and what a closed chain does.

crate::parameters! {
    /// School leavers of VSO and PrO.
    pub struct Jongeren("jongeren") {
        /// Young people who leave special or practical schools with work capacity, per year.
        school_leavers: Pert(0.3, 0.5, 0.8) Per1000, C JUDGEMENT, "S22",
            nl "Schoolverlaters uit VSO en PrO per jaar", en "School leavers of VSO and PrO per year";
        /// Of these, part that comes to the municipality without a chain.
        to_municipality: Pert(0.2, 0.35, 0.5) Share, C JUDGEMENT, "S22",
            nl "Deel dat zonder keten bij de gemeente komt", en "Part that comes to the municipality without a chain";
        /// Part of them that a closed chain brings to work or learning instead.
        chain_effect: Pert(0.0, 0.25, 0.5) Share, C SCP_2019, "S22",
            nl "Deel dat een sluitende keten naar werk of leren brengt", en "Part that a closed chain brings to work or learning",
            note "Jonggehandicapten werkten na de wet vaker: 29% werd 38% in het derde jaar; dat is geen meting van de keten." / "Young disabled worked more often after the law: 29% became 38% in the third year; that does not measure the chain.";
        /// Cost of the chain per school leaver.
        chain_price: Pert(1_000.0, 2_500.0, 5_000.0) EuroPerPerson @ 2019, C JUDGEMENT, "S22",
            nl "Kosten van de keten per schoolverlater", en "Cost of the chain per school leaver";
        /// Part of a startersbeurs that leads to work instead of bijstand.
        startersbeurs_effect: Pert(0.05, 0.2, 0.4) Share, C JUDGEMENT, "S12,S22",
            nl "Deel van de startersbeurzen dat bijstand voorkomt", en "Part of the startersbeurzen that prevents bijstand";
        /// Cost of a startersbeurs or leerwerkbaan.
        startersbeurs_price: Pert(2_000.0, 3_500.0, 6_000.0) EuroPerPerson @ 2014, C JUDGEMENT, "S12,S22",
            nl "Kosten van een startersbeurs of leerwerkbaan", en "Cost of a startersbeurs or leerwerkbaan";
    }
}
