//! The command `import-cbs`: asks CBS over the network, one address after the other.

use std::time::Duration;

use ureq::Agent;

use crate::cli::failure::Failure;
use crate::cli::import_arguments::ImportCbsArguments;
use crate::cli::{json, plan};
use crate::scenario::import::cbs::{CbsProblem, Download};
use crate::scenario::input_error::InputError;

/// How long one answer may take, in seconds.
const SECONDS: std::ops::RangeInclusive<u64> = 1..=300;
/// More than any answer about one municipality has.
const MOST_BYTES: u64 = 20_000_000;

pub(crate) fn answer(asked: &ImportCbsArguments) -> Result<String, Failure> {
    let seconds = plan::number("timeout", &asked.timeout, &SECONDS)?;
    if !["http://", "https://"].iter().any(|start| asked.base_url.starts_with(start)) {
        return Err(InputError::new(
            "base-url",
            &asked.base_url,
            "geef een adres dat begint met https:// of http://",
            "give an address that starts with https:// or http://",
        )
        .into());
    }
    let agent = agent(Duration::from_secs(seconds));
    let mut download = Download::new(&asked.base_url, &asked.code)?;
    while let Some(address) = download.next() {
        let (status, body) = ask(&agent, address).map_err(|error| CbsProblem::NotReached(error.to_string()))?;
        download.take(status, &body)?;
    }
    json::pretty(&download.figures()?.own().write())
}

fn agent(patience: Duration) -> Agent {
    Agent::config_builder()
        .timeout_global(Some(patience))
        // What a status means is for the download to say.
        .http_status_as_error(false)
        .user_agent(concat!("kantelpunt/", env!("CARGO_PKG_VERSION")))
        .build()
        .into()
}

fn ask(agent: &Agent, address: &str) -> Result<(u16, String), ureq::Error> {
    let mut response = agent.get(address).call()?;
    let body = response.body_mut().with_config().limit(MOST_BYTES).lossy_utf8(true).read_to_string()?;
    Ok((response.status().as_u16(), body))
}
