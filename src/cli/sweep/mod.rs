//! Large experiments: `sweep` computes a shard of the municipalities, `merge` puts the shards together. What is written
//! depends on the experiment alone, not on the number of shards, threads or machines.

mod fingerprint;
mod folder;
mod merge;
mod parquet_table;
mod plan;
mod results;
mod shard;

use crate::cli::failure::Failure;
use crate::cli::sweep::folder::Folder;
use crate::cli::sweep::plan::Plan;
use crate::cli::sweep::shard::Shard;
use crate::cli::sweep_arguments::{MergeArguments, SweepArguments};
use crate::cli::{json, workers};
use crate::scenario::input_error::InputError;

/// More threads than any machine has for one shard.
const THREADS: std::ops::RangeInclusive<usize> = 1..=1_024;

/// Computes one shard.
pub(crate) fn sweep(asked: &SweepArguments) -> Result<String, Failure> {
    let shard = shard(&asked.shard)?;
    let threads = match &asked.threads {
        Some(count) => crate::cli::plan::number("threads", count, &THREADS)?,
        None => workers::available(),
    };
    let (plan, fingerprint) = Plan::read(&asked.experiment)?;
    json::pretty(&shard::run(&plan, fingerprint, shard, &Folder::new(&asked.out), threads)?)
}

/// Puts all shards together.
pub(crate) fn merge(asked: &MergeArguments) -> Result<String, Failure> {
    json::pretty(&merge::run(&Folder::new(&asked.dir), &asked.dir)?)
}

/// Reads `I/N`. Whoever counts from 1 and whoever counts from 0 both get every part once: N/N is 0/N.
fn shard(text: &str) -> Result<Shard, Failure> {
    let read = |(place, count): (&str, &str)| {
        let digits = |text: &str| text.parse::<usize>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
        let (place, count) = (digits(place)?, digits(count)?);
        (count > 0 && place <= count).then(|| Shard { remainder: place % count, count })
    };
    text.split_once('/').and_then(read).ok_or_else(|| {
        InputError::new(
            "shard",
            text,
            "geef I/N met I van 1 tot en met N (of van 0 tot en met N − 1), zoals 1/8",
            "give I/N with I from 1 to N (or from 0 to N − 1), such as 1/8",
        )
        .into()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn shards_are_counted_from_one_or_from_zero() {
        assert_eq!(shard("2/3").unwrap(), Shard { remainder: 2, count: 3 });
        assert_eq!(shard("3/3").unwrap(), shard("0/3").unwrap());
        assert_eq!(shard("1/1").unwrap(), Shard { remainder: 0, count: 1 });
        for wrong in ["", "1", "4/3", "1/0", "-1/3", "+1/3", "a/b", "1/3/5"] {
            let sentence = shard(wrong).unwrap_err().sentence(Language::En);
            assert!(sentence.contains("‘shard’") && sentence.contains("1/8"), "{sentence}");
        }
    }
}
