//! Account lists and who takes a seat.
