//! How licenses look in a terminal.

mod blocks;
mod card;
mod counted;
mod entitlement;
mod facts;
mod inspection;
mod issued;
mod json_text;
mod listing;
mod table;

pub(crate) use card::verdict_card;
pub(crate) use counted::Counted;
pub(crate) use entitlement::entitlement;
pub(crate) use inspection::inspected;
pub(crate) use issued::issued;
use json_text::indented;
pub(crate) use listing::Listing;
pub(crate) use table::columns;
