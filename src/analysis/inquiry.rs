//! An analysis that asks for runs a few at a time, so that threads, a worker of a page or a test can do them.
//!
//! Its questions come in rounds: what a round asks may depend on the answers to the round before. Within a round the
//! blocks are independent; the answers go back together, in the order of the blocks, whoever found them.

/// What asks for runs.
pub trait Inquiry {
    /// How many blocks the present round has; 0 when nothing is left to ask.
    fn blocks(&self) -> u32;

    /// The draws of a block: for each run a value for each parameter, as declared.
    fn block(&self, place: u32) -> Vec<Vec<f64>>;

    /// Takes the outputs of the whole round, in the order in which blocks and draws asked for them, and goes on to the
    /// next round.
    fn take(&mut self, outputs: Vec<f64>);
}

/// Asks until there is nothing left to ask, one block after another.
pub fn exhaust(inquiry: &mut impl Inquiry, mut evaluate: impl FnMut(&[Vec<f64>]) -> Vec<f64>) {
    while inquiry.blocks() > 0 {
        let outputs = (0..inquiry.blocks()).flat_map(|place| evaluate(&inquiry.block(place))).collect();
        inquiry.take(outputs);
    }
}

/// How many draws a block has where nothing else decides: enough to fill the lanes of a machine, few enough to share out.
pub(crate) const DRAWS: usize = 16;

/// How many blocks of [`DRAWS`] make so many draws.
pub(crate) fn blocks_of(draws: usize) -> u32 {
    u32::try_from(draws.div_ceil(DRAWS)).unwrap_or(u32::MAX)
}

/// A block of a list of draws.
pub(crate) fn block_of(draws: &[Vec<f64>], place: u32) -> Vec<Vec<f64>> {
    draws.iter().skip(place as usize * DRAWS).take(DRAWS).cloned().collect()
}
