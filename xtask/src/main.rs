//! Builds, serves and tests the product: `cargo xtask` lists what it can do.

mod bench;
mod browser;
mod build;
mod debian;
mod documents;
mod experiments;
mod http;
mod node;
mod parts;
mod project;
mod pysd;
mod python;
mod rust;
mod serve;
mod site;
mod step;
mod styles;
mod test;

use std::process::ExitCode;
use step::{Failure, Outcome};

const HELP: &str = "\
cargo xtask build                               build the page into dist/
cargo xtask serve [--port 8080] [--base /]      build the page and serve it; --quick to try a change sooner
cargo xtask test                                check, test and try everything, in the browser too
cargo xtask bench [model] [ref12] [page]         measure the speed: of these, or of all";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(sentence)) => {
            eprintln!("\n{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Outcome {
    let (command, rest) = arguments.split_first().map_or(("help", arguments), |(first, rest)| (first.as_str(), rest));
    match command {
        "build" => step::no_arguments(rest).and_then(|()| build::command()),
        "serve" => serve::command(rest),
        "test" => step::no_arguments(rest).and_then(|()| test::command()),
        "bench" => bench::command(rest),
        // cargo calls us with a test in wasm: see `test::same_bits`.
        test::RUNNER => test::run_in_browser(rest),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        unknown => Err(Failure(format!("There is no command \"{unknown}\". Choose one of these:\n\n{HELP}"))),
    }
}
