//! A timeline for spreadsheets, for calendars, as a picture; and what changes in it.

mod changes;
mod csv;
#[cfg(test)]
mod fixture;
mod ical;
mod seats;
mod svg;

pub use changes::{Change, changes, rules};
pub use csv::csv;
pub use ical::calendar;
pub use seats::{Summary, by_module, is_exceeded, summaries};
pub use svg::picture;
