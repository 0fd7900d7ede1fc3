//! The command line. In the browser there is none; cargo builds every binary, so it is empty there.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    kantelpunt::cli::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
