//! One file per command.

pub(crate) mod build;
pub(crate) mod generate;
pub(crate) mod package;
pub(crate) mod seal;
pub(crate) mod serve;
pub(crate) mod setup;
mod trunk;
