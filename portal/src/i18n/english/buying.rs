//! Words of adding users, renewing, and orders, in English.

use super::{English, counted};
use crate::i18n::{BuyingWords, TimeWords};
use crate::state::{AnswerOutcome, KeyPlace};
use licentia_engine::protocol::{OrderTold, What};
use std::collections::BTreeSet;

fn users(number: u32) -> String {
    counted(number as usize, "user", "users")
}

impl BuyingWords for English {
    fn add_users(&self) -> &'static str {
        "Users"
    }
    fn users_held(&self, held: Option<u32>) -> String {
        match held {
            Some(held) => format!("{} licensed", users(held)),
            None => "Any number of users licensed".to_owned(),
        }
    }
    fn users_used(&self, used: u64) -> String {
        format!("{} in use", self.number(used))
    }
    fn users_unknown(&self) -> &'static str {
        "How many are in use is not known here yet:"
    }
    fn users_missing(&self, missing: u32) -> String {
        match missing {
            1 => "1 is missing".to_owned(),
            missing => format!("{} are missing", self.number(missing.into())),
        }
    }
    fn more_users(&self) -> &'static str {
        "More users"
    }
    fn one_pack_less(&self) -> &'static str {
        "One pack less"
    }
    fn one_pack_more(&self) -> &'static str {
        "One pack more"
    }
    fn users_in_packs(&self, asked: u32, got: u32, pack: u32) -> String {
        let packs = counted((got / pack.max(1)) as usize, "pack", "packs");
        match asked == got {
            true => format!("{packs} of {pack}"),
            false => format!(
                "Users are sold in packs of {pack}: {packs} with {} for the {} you need",
                users(got),
                self.number(asked.into())
            ),
        }
    }
    fn pack_price(&self, pack: u32, price: &str) -> String {
        format!("{price} for {}", users(pack))
    }
    fn bad_number(&self, most: u32) -> String {
        format!("Enter a whole number from 0 to {}.", self.number(most.into()))
    }
    fn any_number(&self) -> &'static str {
        "This license is for any number of users: there are none to add."
    }
    fn extra_modules(&self) -> &'static str {
        "Extra modules"
    }
    fn all_modules_held(&self) -> &'static str {
        "Every module that is sold is licensed for all users already."
    }
    fn modules_unlisted(&self) -> &'static str {
        "Without a price list it is not known here which modules there are. Name those you want \
         in the note to the reseller."
    }
    fn for_all_users(&self, seats: Option<u32>) -> String {
        match seats {
            Some(seats) => format!("for all users, instead of {}", self.number(seats.into())),
            None => "for all users".to_owned(),
        }
    }
    fn on_trial(&self) -> &'static str {
        "on trial now"
    }
    fn try_module(&self, days: u32) -> String {
        format!("Try it for {}, free", counted(days as usize, "day", "days"))
    }
    fn try_module_named(&self, days: u32, module: &str) -> String {
        format!("Try {module} for {}, free", counted(days as usize, "day", "days"))
    }
    fn price_unknown(&self) -> &'static str {
        "price on request"
    }
    fn price_currency(&self) -> &'static str {
        "Currency"
    }
    fn price_title(&self) -> &'static str {
        "Price"
    }
    fn price_total(&self) -> &'static str {
        "Total"
    }
    fn total_with_refusals(&self) -> &'static str {
        "Total of what has a price"
    }
    fn why_this_price(&self) -> &'static str {
        "Why this price"
    }
    fn put_together_from(&self) -> &'static str {
        "What the same license costs new"
    }
    fn no_price_list(&self) -> &'static str {
        "The reseller will tell you the price"
    }
    fn no_price_list_more(&self) -> &'static str {
        "This page has no price list. You can make the order all the same: the reseller answers \
         with an offer before anything is billed."
    }
    fn price_list_broken(&self) -> &'static str {
        "The price list cannot be used"
    }
    fn price_list(&self, issued: &str, until: Option<&str>, signed: bool) -> String {
        let until = until.map(|day| format!(", valid until {day}")).unwrap_or_default();
        let signed = if signed { "Signed price list" } else { "Price list" };
        format!("{signed} of {issued}{until}.")
    }
    fn no_tax(&self) -> &'static str {
        "List prices; the reseller’s offer decides."
    }
    fn nothing_chosen(&self) -> &'static str {
        "Choose users or a module to see a price."
    }
    fn ends_with(&self, day: &str) -> String {
        format!(
            "All of it is covered until {day}, when your maintenance ends: one renewal for all."
        )
    }
    fn not_possible(&self) -> &'static str {
        "This cannot be ordered"
    }
    fn before_and_after(&self) -> &'static str {
        "Before and after"
    }
    fn before_and_after_more(&self) -> &'static str {
        "The next 13 months, as they are and with this order installed today."
    }
    fn as_it_is(&self) -> &'static str {
        "As it is"
    }
    fn with_this_order(&self) -> &'static str {
        "With this order"
    }
    fn strip_label(&self, which: &str) -> String {
        format!("{which}: status over the next 13 months. The table below says the same.")
    }
    fn strip_in_words(&self) -> &'static str {
        "Status over time"
    }
    fn run_when(&self) -> &'static str {
        "When"
    }
    fn run_status(&self) -> &'static str {
        "Status"
    }
    fn differences_title(&self) -> &'static str {
        "What differs"
    }
    fn nothing_differs(&self) -> &'static str {
        "Nothing differs in these months."
    }
    fn before_change(&self) -> &'static str {
        "Before"
    }
    fn after_change(&self) -> &'static str {
        "After"
    }
    fn what_differs(&self, what: &What) -> String {
        match what {
            What::Seats(module) => format!("Users of {module}"),
            What::SeatsUntil(module, day) => format!("Users of {module}, until {day}"),
            What::Missing => "Users without a seat".to_owned(),
            What::Refused(module) => format!("Accounts refused, {module}"),
            What::Kept(module) => format!("Accounts beyond the limit, {module}"),
            What::Maintenance => "Maintenance ends".to_owned(),
            What::License => "License expires".to_owned(),
            What::NextChange => "Next change of status".to_owned(),
            What::InStatus(status) => format!("Time in status “{status}”"),
            What::Lost(function) => format!("{function} restricted"),
        }
    }
    fn not_there(&self) -> &'static str {
        "none"
    }
    fn no_change(&self) -> &'static str {
        "none in 13 months"
    }
    fn order_note(&self) -> &'static str {
        "Note to the reseller"
    }
    fn note_hint(&self) -> &'static str {
        "Optional: an order number of yours, whom to bill, questions."
    }
    fn note_too_long(&self) -> &'static str {
        "This note is too long for an order. Shorten it to 1,000 characters, and write the rest in \
         the mail."
    }
    fn make_order(&self) -> &'static str {
        "Make the order"
    }
    fn making_order(&self) -> &'static str {
        "Making the order…"
    }
    fn order_free(&self) -> &'static str {
        "Nothing is sent or billed by this. You get a file for your reseller, and can cancel."
    }
    fn order_not_made(&self) -> &'static str {
        "The order could not be made"
    }
    fn order_title(&self) -> &'static str {
        "Order"
    }
    fn orders_waiting(&self, orders: usize) -> String {
        match orders {
            1 => "An order waits for its answer".to_owned(),
            orders => format!("{} orders wait for their answers", self.number(orders as u64)),
        }
    }
    fn order_waits(&self) -> &'static str {
        "Waiting"
    }
    fn order_answered(&self) -> &'static str {
        "Complete"
    }
    fn waiting_since(&self, day: &str, ago: &str) -> String {
        format!("Waiting for the answer since {day} ({ago}).")
    }
    fn answered_on(&self, day: &str) -> String {
        format!("The answer came on {day}, and it is what was ordered.")
    }
    fn order_missing(&self) -> &'static str {
        "This order is not here"
    }
    fn order_missing_more(&self) -> &'static str {
        "It was cancelled, or made in another browser: orders are kept where they were made."
    }
    fn order_unreadable(&self) -> &'static str {
        "What is kept of this order cannot be read any more. Cancel it and make a new one."
    }
    fn what_was_ordered(&self) -> &'static str {
        "What was ordered"
    }
    fn order_license(&self) -> &'static str {
        "License"
    }
    fn ordered_by(&self) -> &'static str {
        "Licensee"
    }
    fn ordered_on(&self) -> &'static str {
        "Ordered on"
    }
    fn price_then(&self) -> &'static str {
        "Price that day"
    }
    fn price_by_reseller(&self) -> &'static str {
        "the reseller quotes it"
    }
    fn no_note(&self) -> &'static str {
        "none"
    }
    fn send_order(&self) -> &'static str {
        "Send it to your reseller"
    }
    fn send_order_file(&self) -> &'static str {
        "Download the order request. It names the change and the licenses it is for."
    }
    fn download_request(&self) -> &'static str {
        "Download the request"
    }
    fn send_order_mail(&self, reseller: Option<&str>) -> String {
        let to = reseller.map(|name| format!(" to {name}")).unwrap_or_default();
        format!("Attach it to this mail{to}, which is written already.")
    }
    fn open_mail(&self) -> &'static str {
        "Write the mail"
    }
    fn copy_mail(&self) -> &'static str {
        "Copy the text of the mail"
    }
    fn mail_too_long(&self) -> &'static str {
        "This mail is too long to be handed to a mail program: copy its text."
    }
    fn send_order_answer(&self) -> &'static str {
        "When the answer comes, drop its file anywhere on this page, or paste its text. It is \
         compared with this order before anything is added."
    }
    fn print_order(&self) -> &'static str {
        "Print"
    }
    fn cancel_order(&self) -> &'static str {
        "Cancel the order"
    }
    fn mail_subject(&self, order: &OrderTold) -> String {
        format!("Order {}: {}, license {}", order.id, order.product, order.installation)
    }
    fn mail_body(&self, order: &OrderTold, file: &str) -> String {
        let changes: String = order.changes.iter().map(|change| format!("- {change}\n")).collect();
        let price = order.total.as_ref().map(|total| format!("Price by your list: {total}\n"));
        let note = order.note.as_ref().map(|note| format!("Note: {note}\n"));
        format!(
            "Hello,\n\nwe would like to order for {}, license {}:\n\n{changes}\nLicensee: {}\n\
             {}{}Order request: {}\n\nThe file {file} is attached. It holds everything that is \
             needed to issue the licenses. Please send us the answer file.\n\nKind regards\n{}\n",
            order.product,
            order.installation,
            order.licensee,
            price.unwrap_or_default(),
            note.unwrap_or_default(),
            order.id,
            order.licensee,
        )
    }
    fn what_changed(&self) -> &'static str {
        "What it changed"
    }
    fn licenses_came(&self) -> &'static str {
        "New licenses"
    }
    fn answer_title(&self, outcome: &AnswerOutcome) -> String {
        let licenses = |count: usize| counted(count, "license", "licenses");
        match outcome {
            AnswerOutcome::Complete { request, licenses: count } => {
                format!("Order {request} is complete: {} added", licenses(*count))
            }
            AnswerOutcome::Again { request, added: 0 } => {
                format!("Order {request} is complete already; nothing was added twice")
            }
            AnswerOutcome::Again { request, added } => {
                format!("Order {request} is complete; {} added again", licenses(*added))
            }
            AnswerOutcome::AnsweredOtherwise { request } => {
                format!("Order {request} was answered by another answer")
            }
            AnswerOutcome::Differs { request, .. } => {
                format!("This is not what was ordered with {request}")
            }
            AnswerOutcome::NoOrder { request } => {
                format!("No order waits for this answer: it is for {request}")
            }
            AnswerOutcome::NotGenuine(_) => "This answer is not genuine".to_owned(),
            AnswerOutcome::Unchecked(_) => {
                "This answer could not be compared with the order".to_owned()
            }
        }
    }
    fn answer_more(&self, outcome: &AnswerOutcome) -> &'static str {
        match outcome {
            AnswerOutcome::Complete { .. } => "It was genuine, and exactly what was ordered.",
            AnswerOutcome::Again { .. } => "It is the same answer as before.",
            AnswerOutcome::AnsweredOtherwise { .. } => {
                "Nothing was changed. Ask the reseller why there are two answers to one order."
            }
            AnswerOutcome::Differs { .. } => {
                "Nothing was changed, and the order still waits. Send the reseller what is said \
                 here, and ask for another answer."
            }
            AnswerOutcome::NoOrder { .. } => {
                "Nothing was changed. The order was cancelled, or made in another browser: drop \
                 the answer there, or ask the reseller for the license files."
            }
            AnswerOutcome::NotGenuine(_) => "Nothing was changed, and the order still waits.",
            AnswerOutcome::Unchecked(_) => "Nothing was changed. Drop it once more.",
        }
    }
    fn renewal(&self) -> &'static str {
        "Renewal"
    }
    fn renewal_when(&self) -> &'static str {
        "When to renew"
    }
    fn renewal_for(&self) -> &'static str {
        "Renew for"
    }
    fn renewal_order(&self) -> &'static str {
        "Order the renewal"
    }
    fn renewal_none(&self) -> &'static str {
        "Not renewing needs no order. Choose another way to make one."
    }
    fn renewal_late_order(&self) -> &'static str {
        "The order can be made today: it says on which day you want it."
    }
    fn maintenance_until(&self, day: &str) -> String {
        format!("Maintenance is paid until {day}.")
    }
    fn maintained_until(&self, day: &str) -> String {
        format!("Maintenance until {day}")
    }
    fn years(&self, years: u32) -> String {
        counted(years as usize, "year", "years")
    }
    fn renew_now(&self) -> &'static str {
        "Renew now"
    }
    fn renew_late(&self) -> &'static str {
        "Renew late"
    }
    fn renew_never(&self) -> &'static str {
        "Do not renew"
    }
    fn renew_late_day(&self) -> &'static str {
        "On which day"
    }
    fn bad_day(&self, between: &(String, String)) -> String {
        format!("Choose a day from {} to {}.", between.0, between.1)
    }
    fn costs_nothing(&self) -> &'static str {
        "nothing"
    }
    fn nothing_lost(&self) -> &'static str {
        "Everything works all the time."
    }
    fn days_of_status(&self) -> &'static str {
        "How long in which status"
    }
    fn functions_lost(&self) -> &'static str {
        "What does not wholly work, and how long"
    }
    fn wanted_on(&self, day: &str) -> String {
        format!("Wanted on {day}.")
    }
    fn register_keys(&self) -> &'static str {
        "Register keys you received"
    }
    fn register_keys_more(&self) -> &'static str {
        "Either one key that is equal to the original, or a series: the original and those that \
         extend it. Paste them in any order."
    }
    fn register_label(&self) -> &'static str {
        "Keys, one on each line"
    }
    fn register_add(&self) -> &'static str {
        "Add these keys"
    }
    fn key_place(&self, place: &KeyPlace) -> String {
        match place {
            KeyPlace::Held => "already here".to_owned(),
            KeyPlace::Original => "the original: it comes first".to_owned(),
            KeyPlace::Equal => "equal to the original: it takes its place".to_owned(),
            KeyPlace::Extends(order) => format!("comes after {order}"),
            KeyPlace::Waits(order) => format!("incomplete: waits for {order}"),
            KeyPlace::OfNoUse => "of no use here: older, or for another product".to_owned(),
        }
    }
    fn keys_missing(&self, orders: &BTreeSet<String>) -> String {
        let names = orders.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        match orders.len() {
            1 => format!("Still missing: the key of {names}"),
            _ => format!("Still missing: the keys of {names}"),
        }
    }
    fn keys_missing_more(&self) -> &'static str {
        "Nothing is wrong with the others, but they count only together with it. Look in the mail \
         of that order, or ask your reseller."
    }
    fn see_order(&self) -> &'static str {
        "See what changed"
    }
}
