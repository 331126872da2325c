//! Numbers of the page, each with its reason.

/// Licenses on one page of the list: a few screens, drawn in a few milliseconds.
pub(crate) const PAGE_ENTRIES: usize = 50;

/// From how many licenses on search and sorting appear: fewer are seen at a glance.
pub(crate) const SEARCH_FROM_ENTRIES: usize = 8;

/// Most refusals that are listed: nobody reads more, and all of them are counted.
pub(crate) const REFUSALS: usize = 50;

/// Most news of answers that are shown at a time: an answer is a rare thing.
pub(crate) const ANSWERS: usize = 10;

/// Most names in the report of an intake: the rest is a number.
pub(crate) const NAMES: usize = 5;

/// Longest settings, in bytes: the largest key set and as much again.
pub(crate) const SETTINGS_BYTES: usize = 128 * 1024;

/// Most demo files: a handful shows every kind.
pub(crate) const DEMO_FILES: usize = 50;

/// Most links in the foot of the page: more would be a page of their own.
pub(crate) const LINKS: usize = 12;

/// Longest name of a vendor, in bytes: fits the head of the page.
pub(crate) const NAME_BYTES: usize = 80;
