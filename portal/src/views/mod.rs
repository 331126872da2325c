//! What is shown: one view per route, and the parts of the page around them.

mod add;
mod broken;
mod buying;
mod dates;
mod empty;
mod head;
mod identity;
mod installation;
mod license;
mod licenses;
mod modules;
mod notices;
mod order;
mod origin;
mod page;
mod report;
mod route;
mod row;
mod settings;
mod simulator;
mod unlock;

pub(crate) use page::Page;
