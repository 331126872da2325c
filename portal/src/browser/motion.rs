//! What goes on by itself: pictures that move, and things that are done a little later.

use super::page::{document, window};
use gloo::timers::callback::{Interval, Timeout};

/// Calls at an interval, as long as it is kept and somebody looks at the page.
pub(crate) struct Ticks {
    _interval: Interval,
}

impl Ticks {
    pub(crate) fn new(milliseconds: u32, tick: impl Fn() + 'static) -> Self {
        let seen = move || {
            if document().is_some_and(|document| !document.hidden()) {
                tick();
            }
        };
        Self { _interval: Interval::new(milliseconds, seen) }
    }
}

/// Calls once, later, if it is kept until then.
pub(crate) struct Later {
    _timeout: Timeout,
}

impl Later {
    pub(crate) fn new(milliseconds: u32, act: impl FnOnce() + 'static) -> Self {
        Self { _timeout: Timeout::new(milliseconds, act) }
    }
}

/// Whether the person wants little to move.
pub(crate) fn is_motion_unwanted() -> bool {
    let query = window().and_then(|it| it.match_media("(prefers-reduced-motion: reduce)").ok()?);
    query.is_some_and(|query| query.matches())
}
