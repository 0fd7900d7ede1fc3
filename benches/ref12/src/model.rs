//! The month of the workload, written as the product's month is: once, for any number.

use crate::table::Parameters;
use crate::time::Inputs;
use kantelpunt_core::engine::number::Number;
use kantelpunt_core::{flows, stocks};

stocks! {
    /// Persons, but for the last five: adoption (0 to 1), capacity (fte), perceived load, cost (kEUR), months of work.
    pub enum Stock {
        /// Bijstand, one problem.
        BijstandSingle = "bs",
        /// Bijstand, several problems.
        BijstandMultiple = "bm",
        /// Wijkteam, light support.
        WijkteamLight = "wl",
        /// Wijkteam, complex support.
        WijkteamComplex = "wc",
        /// Garantiebaan.
        Garantiebaan = "gb",
        /// Beschut werk.
        BeschutWerk = "bw",
        /// Wsw.
        Wsw = "sw",
        /// Dagbesteding.
        Dagbesteding = "db",
        /// Regular job.
        RegularJob = "rj",
        /// Left the municipality's care.
        Left = "lf",
        /// Adoption of the new way of working.
        Adoption = "a",
        /// Capacity of the wijkteams.
        Capacity = "k",
        /// Load as it is perceived.
        PerceivedLoad = "p",
        /// Cost so far.
        Cost = "cost",
        /// Months of work so far.
        Employed = "emp",
    }
}

/// Declares the flows, and writes out what they do to the stocks: a loop over the table of flows, as in
/// `engine::stock_flow::after`, is not unrolled by the compiler and takes more time than the month itself.
macro_rules! flows_written_out {
    ($(#[$doc:meta])* pub enum Flow over Stock { $($flow:ident = $label:literal : $from:ident => $to:ident,)+ }) => {
        flows! { $(#[$doc])* pub enum Flow over Stock { $($flow = $label : $from => $to,)+ } }

        /// The stocks after these flows, the same as `engine::stock_flow::after` gives.
        #[inline(always)]
        pub fn after<N: Number>(stocks: &Stocks<N>, flows: &Flows<N>) -> Stocks<N> {
            let mut next = *stocks;
            $(
                flows_written_out!(@change next $from - flows[Flow::$flow as usize]);
                flows_written_out!(@change next $to + flows[Flow::$flow as usize]);
            )+
            next
        }
    };
    (@change $next:ident Outside $sign:tt $flow:expr) => {};
    (@change $next:ident $stock:ident $sign:tt $flow:expr) => {
        $next[Stock::$stock as usize] = $next[Stock::$stock as usize] $sign $flow;
    };
}

flows_written_out! {
    /// The 31 flows of persons, then those that change what is no person.
    pub enum Flow over Stock {
        F1 = "f1": Outside => BijstandSingle,
        F2 = "f2": Outside => BijstandMultiple,
        F3 = "f3": BijstandSingle => BijstandMultiple,
        F4 = "f4": BijstandMultiple => BijstandSingle,
        F5 = "f5": BijstandSingle => RegularJob,
        F6 = "f6": BijstandMultiple => RegularJob,
        F7 = "f7": BijstandSingle => WijkteamLight,
        F8 = "f8": BijstandMultiple => WijkteamComplex,
        F9 = "f9": WijkteamLight => WijkteamComplex,
        F10 = "f10": WijkteamComplex => WijkteamLight,
        F11 = "f11": WijkteamLight => BijstandSingle,
        F12 = "f12": WijkteamComplex => BijstandMultiple,
        F13 = "f13": WijkteamLight => RegularJob,
        F14 = "f14": WijkteamComplex => Garantiebaan,
        F15 = "f15": BijstandMultiple => BeschutWerk,
        F16 = "f16": WijkteamComplex => Dagbesteding,
        F17 = "f17": BijstandMultiple => Dagbesteding,
        F18 = "f18": Wsw => Left,
        F19 = "f19": Wsw => BeschutWerk,
        F20 = "f20": Garantiebaan => RegularJob,
        F21 = "f21": Garantiebaan => BijstandSingle,
        F22 = "f22": BeschutWerk => Garantiebaan,
        F23 = "f23": BeschutWerk => Dagbesteding,
        F24 = "f24": Dagbesteding => BeschutWerk,
        F25 = "f25": Dagbesteding => Left,
        F26 = "f26": RegularJob => BijstandSingle,
        F27 = "f27": RegularJob => Left,
        F28 = "f28": BijstandSingle => Left,
        F29 = "f29": BijstandMultiple => Left,
        F30 = "f30": WijkteamLight => Left,
        F31 = "f31": WijkteamComplex => Left,
        F32 = "f32": Outside => Adoption,
        F33 = "f33": Outside => Capacity,
        F34 = "f34": Outside => PerceivedLoad,
        F35 = "f35": Outside => Cost,
        F36 = "f36": Outside => Employed,
    }
}

/// The flows between stocks of persons come first.
pub const PERSON_FLOWS: usize = Flow::F32 as usize;

/// The stocks of as many replications as one number holds.
pub type Stocks<N> = [N; Stock::COUNT];
/// The flows of one month.
pub type Flows<N> = [N; Flow::COUNT];

/// What is chosen: L1 to L4.
#[derive(Debug, Clone, Copy)]
pub struct Levers {
    /// Whether the new way of working is adopted: 0 or 1.
    pub adopt: f64,
    /// Extra fte in the wijkteams.
    pub extra_fte: f64,
    /// Extra places for garantiebanen.
    pub extra_places: f64,
    /// Whether the new way of working also prevents inflow: 0 or 1.
    pub prevent: f64,
}

/// Scenario S3, the one that is measured.
pub const S3: Levers = Levers { adopt: 1.0, extra_fte: 5.0, extra_places: 60.0, prevent: 1.0 };

/// How many outputs are recorded at every point in time.
pub const OUTPUTS: usize = 4;

/// Everybody at the start.
#[must_use]
pub fn start<N: Number>() -> Stocks<N> {
    let stocks = [1800.0, 900.0, 350.0, 250.0, 150.0, 120.0, 400.0, 330.0, 700.0, 0.0, 0.02, 40.0, 1.0, 0.0, 0.0];
    stocks.map(N::constant)
}

/// Bijstand, caseload of the wijkteams (persons), cost (kEUR) and months of work so far.
#[inline(always)]
pub fn outputs<N: Number>(stocks: &Stocks<N>) -> [N; OUTPUTS] {
    let [single, multiple, light, complex, .., cost, employed] = *stocks;
    [single + multiple, light + complex, cost, employed]
}

/// All flows of a month, from the stocks at its start.
#[inline(always)]
pub fn flows<N: Number>(stocks: &Stocks<N>, p: &Parameters<N>, levers: Levers, now: &Inputs) -> Flows<N> {
    let [bs, bm, wl, wc, gb, bw, sw, db, rj, _, a, k, perceived, ..] = *stocks;
    let one = N::constant(1.0);

    let load = wl + wc * 3.0;
    let capacity = k * p.productivity;
    let served = one.min(capacity / load.max(one));
    let better = p.effect * a + 1.0;
    let over = (perceived - 1.0).positive_part();
    let pressure = over * 0.5 + 1.0;
    let room = one.min(((N::constant(1.5) - perceived) * 2.0).positive_part());
    let hired = p.hire * better;
    let wanted = (over * 8.0 + (40.0 + levers.extra_fte * now.on)).min(N::constant(60.0));
    let arriving = (a * (0.1 * levers.prevent)).complement() * p.inflow * now.season;
    let free_places = N::constant(200.0 + levers.extra_places * now.on) - gb;

    let care = (bs + bm) * 1.5 + wl * 0.25 + wc * p.case_cost * 0.001 + gb * 0.6;
    let work = bw * 1.1 + sw * 2.2 + db + k * 7.0;
    [
        arriving * p.multiple.complement(),
        arriving * p.multiple,
        bs * 0.004 * pressure,
        bm * 0.003 * better,
        bs * hired,
        bm * 0.25 * hired,
        bs * 0.02 * room,
        bm * 0.03 * room,
        wl * 0.01 * (N::constant(2.0) - served),
        wc * 0.03 * served * better,
        wl * 0.08 * served,
        wc * 0.03 * served,
        wl * 1.5 * served * hired,
        (wc * 0.01 * better).min(free_places.positive_part() * (1.0 / 6.0)),
        (bm * 0.004).min((N::constant(220.0) - bw).positive_part() * (1.0 / 12.0)),
        wc * 0.006,
        bm * 0.002,
        sw * 0.008,
        sw * 0.001,
        gb * 0.010,
        gb * 0.008,
        bw * 0.002,
        bw * 0.003,
        db * 0.002,
        db * 0.006,
        rj * p.relapse,
        rj * 0.005,
        bs * 0.006,
        bm * 0.004,
        wl * 0.004,
        wc * 0.003,
        p.adoption * (levers.adopt * now.on) * a * a.complement(),
        (wanted - k) * (1.0 / 8.0),
        (load / capacity.max(one) - perceived) * (1.0 / 3.0),
        (care + work) * now.discount,
        rj + gb + bw,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use kantelpunt_core::engine::stock_flow;

    #[test]
    fn what_is_written_out_is_what_the_table_of_flows_says() {
        let flows: Flows<f64> = std::array::from_fn(|place| (place as f64).sqrt());
        assert_eq!(after(&start(), &flows), stock_flow::after(&start(), &flows, Flow::SPECS));
    }

    /// The rest of the code reads the stocks by position.
    #[test]
    fn flows_of_persons_come_first_and_connect_persons() {
        for (place, flow) in Flow::SPECS.iter().enumerate() {
            let of_persons = flow.to.is_some_and(|to| to < Stock::Adoption as usize);
            assert_eq!(of_persons, place < PERSON_FLOWS, "{}", flow.name);
        }
    }
}
