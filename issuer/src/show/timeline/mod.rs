//! A timeline: as a table, for spreadsheets, for calendars, as a picture.

mod changes;
mod csv;
#[cfg(test)]
mod fixture;
mod ical;
mod seats;
mod svg;
mod table;

pub(crate) use changes::rules;
pub(crate) use csv::csv;
pub(crate) use ical::calendar;
pub(crate) use svg::picture;
pub(super) use table::drafts;
pub(crate) use table::table;
