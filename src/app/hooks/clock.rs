//! The time that a piece of work takes of the page.

/// Milliseconds on the clock of the page.
pub(super) fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}
