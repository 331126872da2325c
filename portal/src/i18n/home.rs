//! Words of the list of installations.

use licentia_verifier::entitlement::Standing;

/// Words of the list of installations.
pub(crate) trait HomeWords {
    /// So many licenses belong to it besides the first.
    fn more_licenses(&self, more: usize) -> String;
    /// Over what is to be done.
    fn recommended(&self) -> &'static str;
    /// So many seats are used, of so many or any number.
    fn used_of(&self, used: u64, seats: Option<u32>) -> String;
    fn act_renew(&self) -> &'static str;
    /// Why a license belongs to no installation.
    fn standing(&self, standing: &Standing) -> String;
}
