//! What is shown: one view per route, and the parts of the page around them.

mod add;
mod broken;
mod buying;
mod dates;
mod empty;
mod glances;
mod head;
mod identity;
mod installation;
mod license;
mod licenses;
mod modules;
mod news;
mod notices;
mod order;
mod origin;
mod page;
mod passing;
mod places;
mod refusals;
mod report;
mod route;
mod row;
mod settings;
mod simulator;
mod unlock;

pub(crate) use page::TITLE;
#[cfg(test)]
pub(crate) use places::AnyPage;
pub(crate) use places::{HOME, Places, WHOLE};
