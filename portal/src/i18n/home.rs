//! Words of the list of installations.

use crate::state::Status;
use licentia_verifier::entitlement::Standing;
use licentia_verifier::{Date, Kind, Seats};

/// Words of the list of installations.
pub(crate) trait HomeWords {
    /// So many licenses belong to it besides the first.
    fn more_licenses(&self, more: usize) -> String;
    /// Over what is to be done.
    fn recommended(&self) -> &'static str;
    /// So many seats are used, of so many or any number.
    fn used_of(&self, used: u64, seats: Option<u32>) -> String;
    /// The heads of columns.
    fn order_head(&self) -> &'static str;
    fn status_head(&self) -> &'static str;
    fn act_renew(&self) -> &'static str;
    /// Why a license belongs to no installation.
    fn standing(&self, standing: &Standing) -> String;
    fn licensee(&self) -> &'static str;
    fn seats(&self) -> &'static str;
    fn users(&self, seats: Seats) -> String;
    fn expires(&self) -> &'static str;
    fn kind(&self, kind: Kind) -> &'static str;
    fn status(&self, status: Status) -> &'static str;
    fn demo(&self) -> &'static str;
    fn product(&self) -> &'static str;
    fn unreadable(&self) -> &'static str;
    /// When the right to run ends, as the list shows it; absent: never.
    fn runs_until(&self, expires: Option<Date>) -> String;
    fn days_left(&self, days: i64) -> String;
}
