//! How licenses look in a terminal.

mod blocks;
mod card;
mod counted;
mod entitlement;
mod explained;
mod facts;
mod field;
mod inspection;
mod json_text;
mod listing;
mod narrowed;
mod quote;
mod table;

pub(crate) use card::verdict_card;
pub(crate) use counted::Counted;
pub(crate) use entitlement::entitlement;
pub(crate) use explained::{explained, explained_json};
pub(crate) use field::{field_json, field_value};
pub(crate) use inspection::inspected;
use json_text::indented;
pub(crate) use listing::Listing;
pub(crate) use narrowed::Narrowed;
pub(crate) use quote::quoted_prices;
pub(crate) use table::columns;
