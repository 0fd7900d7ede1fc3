//! The page and its workers: one wasm for both.

fn main() {}
