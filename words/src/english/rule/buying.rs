//! What is bought, at which price, and how it arrives (BUY).

use super::{count, number};
use alloc::{format, string::String};
use licentia_verifier::policy::Policy;

pub(super) const FIRST_YEAR: &str = "\
    A new license includes its first year of maintenance. The year begins on the day on which the \
    license is registered.";

pub(super) const CO_TERMED: &str = "\
    Users who are added later are covered until the maintenance of the server ends: everything \
    comes up for renewal on one day.";

pub(super) const RENEWED_YEAR: &str = "\
    A renewed year of maintenance follows the last one without a gap and without an overlap, \
    whenever it is bought. Nobody published this: it is assumed.";

pub(super) const PRICE_CLASSES: &str = "\
    Education, government and non-profit customers pay less; the price list says how much. With \
    IceWarp more users cost money, but fewer bring none back.";

pub(super) const RESELLER: &str = "\
    A customer sends an order to a reseller, and the vendor issues the license. The new key comes \
    back by mail, or the server fetches it. The portal makes the order and takes in the signed \
    answer; it never takes a payment.";

pub(super) const REGISTERING: &str = "\
    If what was bought is one key, equal to the original one, entering it is all there is to do. \
    If it is a series of keys, the original comes first and the others follow. A genuine add-on \
    whose base is missing is \"incomplete\", not invalid.";

pub(super) const MODULES: &str = "\
    Optional modules such as antivirus, web filter or ActiveSync are ordered like users, and so is \
    the trial of a module.";

pub(super) const SUPPORT: &str = "\
    A support request carries the customer id, the license key, the customer's name and email \
    address, and a description. Where others can read along, only the first 11 characters of the \
    key are shown.";

pub(super) fn packs(policy: &Policy) -> String {
    format!(
        "A server license includes {}. Further users are sold in packs of {}.",
        count(policy.users_included, "user"),
        number(policy.users_per_pack)
    )
}

pub(super) fn renewal_price(policy: &Policy) -> String {
    format!(
        "Another year of maintenance costs about {} % of today's price of the same license when \
         bought new, not of what was paid for it then.",
        number(policy.maintenance_percent)
    )
}
