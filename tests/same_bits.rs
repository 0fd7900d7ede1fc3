//! The same bits everywhere: one text, run natively by `cargo test` and in Chromium by `cargo xtask test`.
//!
//! A stand-in for the golden run: the functions that the engine leans on, over a few thousand arguments.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test_configure!(run_in_browser);

/// FNV-1a over the bits of what `libm` computes.
fn fingerprint() -> u64 {
    let values = (1..4096_u32).map(f64::from).flat_map(|n| [libm::exp(-n / 512.0), libm::log(n), libm::pow(n, 0.7)]);
    values
        .flat_map(|value| value.to_bits().to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn native_and_browser_compute_the_same_bits() {
    assert_eq!(format!("{:016x}", fingerprint()), "7d22c1b93afa1c32");
}
