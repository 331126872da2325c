//! The browser's clock, and the rhythm of long work.

use super::page::{document, window};
use crate::state::Pace;
use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use gloo::timers::future::TimeoutFuture;
use licentia_verifier::Instant;
use std::cell::Cell;

/// How often the time is read, in milliseconds: statuses change by the minute at most.
const TICK_MS: u32 = 20_000;

/// Longest slice of work, in milliseconds: a picture is due every 16.
const SLICE_MS: f64 = 12.0;

/// The time of the browser, to the second.
pub(crate) fn now() -> Instant {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit")]
    let seconds = (js_sys::Date::now() / 1000.0).floor() as i64;
    Instant::from_unix_seconds(seconds).unwrap_or_else(beginning)
}

/// A clock that shows a year of five digits shows nothing that could be used.
fn beginning() -> Instant {
    Instant::from_unix_seconds(0).expect("1970 has four digits")
}

/// Tells the time at an interval and whenever the page is looked at again.
pub(crate) struct Clock {
    _interval: Interval,
    _visible: Option<EventListener>,
}

impl Clock {
    pub(crate) fn new(tell: impl Fn(Instant) + Clone + 'static) -> Self {
        let listener = document().map(|document| {
            let tell = tell.clone();
            EventListener::new(&document, "visibilitychange", move |_| tell(now()))
        });
        Self { _interval: Interval::new(TICK_MS, move || tell(now())), _visible: listener }
    }
}

/// Waits.
pub(crate) async fn rest_ms(milliseconds: u32) {
    TimeoutFuture::new(milliseconds).await;
}

/// Slices short enough for the page to keep drawing.
pub(crate) struct SlicePace {
    began: Cell<f64>,
}

impl SlicePace {
    pub(crate) fn new() -> Self {
        Self { began: Cell::new(elapsed_ms()) }
    }
}

impl Pace for SlicePace {
    fn is_slice_over(&self) -> bool {
        SLICE_MS <= elapsed_ms() - self.began.get()
    }

    async fn rest(&self) {
        TimeoutFuture::new(0).await;
        self.began.set(elapsed_ms());
    }
}

fn elapsed_ms() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}
