//! What was issued for an order: a row for each license.

use super::blocks::{kind, seat_count};
use super::table::columns;
use licentia_verifier::License;

/// A row for each license: its order id, what it is, what it brings, until when.
pub(crate) fn issued(licenses: &[License]) -> String {
    let row = |license: &License| {
        let brings = license.modules.iter().map(|module| match module.expires {
            Some(last) => {
                format!("{} {} until {last}", module.id, seat_count(module.total_seats()))
            }
            None => format!("{} {}", module.id, seat_count(module.total_seats())),
        });
        let ends = [
            license.license_expires.map(|last| format!("license until {last}")),
            license.maintenance_expires.map(|last| format!("maintenance until {last}")),
        ];
        let facts: Vec<String> = brings.chain(ends.into_iter().flatten()).collect();
        vec![license.order_id.clone(), kind(license.kind).to_owned(), facts.join(", ")]
    };
    let rows: Vec<Vec<String>> = licenses.iter().map(row).collect();
    columns(&rows).into_iter().map(|line| format!("  {line}\n")).collect()
}
