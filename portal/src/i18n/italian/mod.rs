//! Italian.

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

/// Italian.
pub(super) struct Italian;

impl TimeWords for Italian {
    fn month(&self, month: usize) -> &'static str {
        const MONTHS: [&str; 12] =
            ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"];
        MONTHS.get(month.wrapping_sub(1)).copied().unwrap_or_default()
    }

    fn number(&self, number: u64) -> String {
        super::grouped(number, '.')
    }
}

/// A count and its noun: `1 licenza`, `2.000 licenze`.
fn counted(count: usize, one: &str, many: &str) -> String {
    let number = Italian.number(count as u64);
    format!("{number} {}", if count == 1 { one } else { many })
}
