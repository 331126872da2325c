//! Words of adding users, renewing, and orders.

use crate::state::{AnswerOutcome, KeyPlace};
use licentia_engine::protocol::{OrderTold, What};
use std::collections::BTreeSet;

/// Words of adding users, renewing, and orders.
pub(crate) trait BuyingWords {
    fn add_users(&self) -> &'static str;
    /// How many users are licensed; without a limit, that there is none.
    fn users_held(&self, held: Option<u32>) -> String;
    fn users_used(&self, used: u64) -> String;
    /// That it is not known how many are used, before a link to where that is said.
    fn users_unknown(&self) -> &'static str;
    fn users_missing(&self, missing: u32) -> String;
    fn more_users(&self) -> &'static str;
    fn one_pack_less(&self) -> &'static str;
    fn one_pack_more(&self) -> &'static str;
    /// That users come in packs, and what that makes of a number.
    fn users_in_packs(&self, asked: u32, got: u32, pack: u32) -> String;
    fn pack_price(&self, pack: u32, price: &str) -> String;
    fn bad_number(&self, most: u32) -> String;
    fn any_number(&self) -> &'static str;
    fn extra_modules(&self) -> &'static str;
    fn all_modules_held(&self) -> &'static str;
    fn modules_unlisted(&self) -> &'static str;
    /// For whom a module is: all, instead of so many.
    fn for_all_users(&self, seats: Option<u32>) -> String;
    fn on_trial(&self) -> &'static str;
    fn try_module(&self, days: u32) -> String;
    /// The same for who cannot see which module it belongs to.
    fn try_module_named(&self, days: u32, module: &str) -> String;
    fn price_unknown(&self) -> &'static str;
    fn price_currency(&self) -> &'static str;
    fn price_title(&self) -> &'static str;
    fn price_total(&self) -> &'static str;
    fn total_with_refusals(&self) -> &'static str;
    fn why_this_price(&self) -> &'static str;
    fn put_together_from(&self) -> &'static str;
    fn no_price_list(&self) -> &'static str;
    fn no_price_list_more(&self) -> &'static str;
    fn price_list_broken(&self) -> &'static str;
    /// Which list it is: when it was issued, until when it counts, whether it is signed.
    fn price_list(&self, issued: &str, until: Option<&str>, signed: bool) -> String;
    fn no_tax(&self) -> &'static str;
    fn nothing_chosen(&self) -> &'static str;
    fn ends_with(&self, day: &str) -> String;
    fn not_possible(&self) -> &'static str;
    fn before_and_after(&self) -> &'static str;
    fn before_and_after_more(&self) -> &'static str;
    fn as_it_is(&self) -> &'static str;
    fn with_this_order(&self) -> &'static str;
    fn strip_label(&self, which: &str) -> String;
    fn strip_in_words(&self) -> &'static str;
    fn run_when(&self) -> &'static str;
    fn run_status(&self) -> &'static str;
    fn differences_title(&self) -> &'static str;
    fn nothing_differs(&self) -> &'static str;
    fn before_change(&self) -> &'static str;
    fn after_change(&self) -> &'static str;
    fn what_differs(&self, what: &What) -> String;
    fn not_there(&self) -> &'static str;
    fn no_change(&self) -> &'static str;
    fn order_note(&self) -> &'static str;
    fn note_hint(&self) -> &'static str;
    fn note_too_long(&self) -> &'static str;
    fn make_order(&self) -> &'static str;
    fn making_order(&self) -> &'static str;
    fn order_free(&self) -> &'static str;
    fn order_not_made(&self) -> &'static str;
    fn order_title(&self) -> &'static str;
    fn orders_waiting(&self, orders: usize) -> String;
    fn order_waits(&self) -> &'static str;
    fn order_answered(&self) -> &'static str;
    fn waiting_since(&self, day: &str, ago: &str) -> String;
    fn answered_on(&self, day: &str) -> String;
    fn order_missing(&self) -> &'static str;
    fn order_missing_more(&self) -> &'static str;
    fn order_unreadable(&self) -> &'static str;
    fn what_was_ordered(&self) -> &'static str;
    fn order_license(&self) -> &'static str;
    fn ordered_by(&self) -> &'static str;
    fn ordered_on(&self) -> &'static str;
    fn price_then(&self) -> &'static str;
    fn price_by_reseller(&self) -> &'static str;
    fn no_note(&self) -> &'static str;
    fn send_order(&self) -> &'static str;
    fn send_order_file(&self) -> &'static str;
    fn download_request(&self) -> &'static str;
    /// The mail, and to whom it goes, if that is known.
    fn send_order_mail(&self, reseller: Option<&str>) -> String;
    fn open_mail(&self) -> &'static str;
    fn copy_mail(&self) -> &'static str;
    fn mail_too_long(&self) -> &'static str;
    fn send_order_answer(&self) -> &'static str;
    fn print_order(&self) -> &'static str;
    fn cancel_order(&self) -> &'static str;
    fn mail_subject(&self, order: &OrderTold) -> String;
    fn mail_body(&self, order: &OrderTold, file: &str) -> String;
    fn what_changed(&self) -> &'static str;
    fn licenses_came(&self) -> &'static str;
    /// What came of an answer, in a few words.
    fn answer_title(&self, outcome: &AnswerOutcome) -> String;
    /// All else about it.
    fn answer_more(&self, outcome: &AnswerOutcome) -> &'static str;
    fn renewal(&self) -> &'static str;
    fn renewal_when(&self) -> &'static str;
    fn renewal_for(&self) -> &'static str;
    fn renewal_order(&self) -> &'static str;
    fn renewal_none(&self) -> &'static str;
    fn renewal_late_order(&self) -> &'static str;
    fn maintenance_until(&self, day: &str) -> String;
    fn maintained_until(&self, day: &str) -> String;
    fn years(&self, years: u32) -> String;
    fn renew_now(&self) -> &'static str;
    fn renew_late(&self) -> &'static str;
    fn renew_never(&self) -> &'static str;
    fn renew_late_day(&self) -> &'static str;
    fn bad_day(&self, between: &(String, String)) -> String;
    fn costs_nothing(&self) -> &'static str;
    fn nothing_lost(&self) -> &'static str;
    fn days_of_status(&self) -> &'static str;
    fn functions_lost(&self) -> &'static str;
    /// What the reseller reads of a late renewal.
    fn wanted_on(&self, day: &str) -> String;
    fn register_keys(&self) -> &'static str;
    fn register_keys_more(&self) -> &'static str;
    fn register_label(&self) -> &'static str;
    fn register_add(&self) -> &'static str;
    fn key_place(&self, place: &KeyPlace) -> String;
    fn keys_missing(&self, orders: &BTreeSet<String>) -> String;
    fn keys_missing_more(&self) -> &'static str;
    fn see_order(&self) -> &'static str;
}
