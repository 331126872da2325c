//! Buying as a loop of documents: what is wanted, what it costs, what was issued for it.

mod change;

pub use change::Change;
