//! English.

mod accounts;
mod buying;
mod fault;
mod home;
mod intake;
mod license;
mod manage;
mod open_error;
mod orders;
mod page;
mod said;
mod server;
mod settings;
mod setup;
mod simulator;

use super::TimeWords;

/// English.
pub(super) struct English;

impl TimeWords for English {
    fn month(&self, month: usize) -> &'static str {
        const MONTHS: [&str; 12] =
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        MONTHS.get(month.wrapping_sub(1)).copied().unwrap_or_default()
    }

    fn number(&self, number: u64) -> String {
        super::grouped(number, ',')
    }
}

/// A count and its noun: `1 license`, `2,000 licenses`.
fn counted(count: usize, one: &str, many: &str) -> String {
    let number = English.number(count as u64);
    format!("{number} {}", if count == 1 { one } else { many })
}
