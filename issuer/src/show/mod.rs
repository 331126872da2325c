//! How licenses look in a terminal.

mod assessed;
mod blocks;
mod card;
mod compared;
mod counted;
mod entitlement;
mod explained;
mod facts;
mod field;
mod inspection;
mod issued;
mod json_text;
mod keygen;
mod listing;
mod narrowed;
mod quote;
mod rows;
mod table;
mod timeline;

pub(crate) use assessed::assessed;
pub(crate) use card::verdict_card;
pub(crate) use compared::compared;
pub(crate) use counted::Counted;
pub(crate) use entitlement::entitlement;
pub(crate) use explained::{explained, legend};
pub(crate) use field::field_value;
pub(crate) use inspection::inspected;
pub(crate) use issued::issued;
use json_text::indented;
pub(crate) use listing::Listing;
pub(crate) use narrowed::narrowed;
pub(crate) use quote::quoted_prices;
pub(crate) use rows::Look;
pub(crate) use table::columns;
pub(crate) use timeline::timeline_table;
