//! Steps, the programs they call, and failures that say in one sentence what to do.

use std::fmt::Display;
use std::io::ErrorKind;
use std::process::{Command, Stdio};
use std::time::Instant;

/// Why we stop, and what the reader can do about it.
#[derive(Debug, PartialEq)]
pub(crate) struct Failure(pub(crate) String);

pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// Turns any error into a sentence of ours, with the cause at its end.
pub(crate) trait OrSay<T> {
    fn or_say(self, sentence: impl Display) -> Outcome<T>;
}

impl<T, E: Display> OrSay<T> for Result<T, E> {
    fn or_say(self, sentence: impl Display) -> Outcome<T> {
        self.map_err(|cause| Failure(format!("{sentence} ({cause})")))
    }
}

/// Says what happens now and, when it took a while, how long it took.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("→ {what}");
    let start = Instant::now();
    let result = work()?;
    let seconds = start.elapsed().as_secs_f64();
    if seconds >= 0.5 {
        println!("  {seconds:.1} s");
    }
    Ok(result)
}

/// Runs a program in view of the reader; its failure is ours.
pub(crate) fn run(command: &mut Command, when_missing: &str, when_failing: &str) -> Outcome {
    let status = command.stdin(Stdio::null()).status().map_err(|cause| not_started(command, &cause, when_missing))?;
    if status.success() { Ok(()) } else { Err(Failure(when_failing.to_owned())) }
}

/// Runs a program quietly for its answer.
pub(crate) fn ask(command: &mut Command, when_missing: &str, when_failing: &str) -> Outcome<String> {
    let output = command.stdin(Stdio::null()).output().map_err(|cause| not_started(command, &cause, when_missing))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    } else {
        let message = String::from_utf8_lossy(&output.stderr);
        Err(Failure(format!("{when_failing}\n{}", message.trim())))
    }
}

fn not_started(command: &Command, cause: &std::io::Error, when_missing: &str) -> Failure {
    match cause.kind() {
        ErrorKind::NotFound => Failure(when_missing.to_owned()),
        _ => Failure(format!("{} does not start: {cause}.", command.get_program().display())),
    }
}

pub(crate) fn no_arguments(rest: &[String]) -> Outcome {
    match rest.first() {
        None => Ok(()),
        Some(unknown) => Err(Failure(format!("\"{unknown}\" means nothing to this command: leave it out."))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_said_in_our_words() {
        let answer = run(&mut Command::new("no-such-program-here"), "Install it.", "It failed.");
        assert_eq!(answer, Err(Failure("Install it.".to_owned())));
    }

    #[test]
    fn a_failing_program_gives_our_sentence() {
        assert_eq!(run(&mut Command::new("false"), "missing", "It failed."), Err(Failure("It failed.".to_owned())));
    }
}
