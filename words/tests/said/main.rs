//! What is said about everything that can be said.

mod clauses;
mod rules;
mod samples;
mod values;
