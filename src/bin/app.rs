//! The page and its workers: one wasm for both.

#[cfg(target_arch = "wasm32")]
fn main() {
    kantelpunt::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This program runs in a browser: start it with `cargo xtask serve`.");
}
