//! How long it takes from a move of the hand to a drawn chart: for tests and measurements, on the chart itself.

use std::cell::Cell;

use gloo_timers::callback::Timeout;
use web_sys::{Element, Event};

thread_local! {
    static MOVED_AT: Cell<Option<f64>> = const { Cell::new(None) };
}

/// A slider moved.
pub(crate) fn moved(event: &Event) {
    MOVED_AT.set(Some(event.time_stamp()));
    // What is drawn in a later task, such as a band, is no answer to this move.
    Timeout::new(0, || MOVED_AT.set(None)).forget();
}

/// A chart was drawn.
pub(crate) fn drawn(chart: &Element) {
    let now = web_sys::window().and_then(|window| window.performance()).map(|performance| performance.now());
    if let (Some(at), Some(now)) = (MOVED_AT.get(), now) {
        // Only a measurement: without it the page is as good.
        let _ = chart.set_attribute("data-response-ms", &format!("{:.2}", now - at));
    }
}
