//! Words of orders and their answers, in English.

use super::{English, counted};
use crate::i18n::{OrderWords, TimeWords};
use crate::state::AnswerOutcome;
use licentia_engine::protocol::OrderTold;

impl OrderWords for English {
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
            AnswerOutcome::Unordered { request, added: 0, .. } => {
                format!("Answer to {request}: its licenses are held already")
            }
            AnswerOutcome::Unordered { request, added, .. } => {
                format!("Answer to {request}: {} added", licenses(*added))
            }
            AnswerOutcome::NoOrder { request, .. } => {
                format!("No order waits for this answer: it is for {request}")
            }
            AnswerOutcome::NotGenuine(_) => "This answer is not genuine".to_owned(),
            AnswerOutcome::Unchecked(_) => {
                "This answer could not be compared with the order".to_owned()
            }
        }
    }
    fn answer_more(&self, outcome: &AnswerOutcome) -> String {
        let more = match outcome {
            AnswerOutcome::Complete { .. } => "It was genuine, and exactly what was ordered.",
            AnswerOutcome::Again { .. } => "It is the same answer as before.",
            AnswerOutcome::AnsweredOtherwise { .. } => {
                "Nothing was changed. Ask the reseller why there are two answers to one order."
            }
            AnswerOutcome::Differs { .. } => {
                "Nothing was changed, and the order still waits. Send the reseller what is said \
                 here, and ask for another answer."
            }
            AnswerOutcome::Unordered { .. } => {
                "The order was not made here, so that nobody compared the answer with it. Its \
                 licenses are genuine and extend what is held: see whether they are what you \
                 wanted."
            }
            AnswerOutcome::NoOrder { extends, .. } => {
                return format!(
                    "Nothing was changed. The order was made elsewhere, and what the answer \
                     extends is not held here: {}. Add that license first, then this answer once \
                     more.",
                    extends.join(", ")
                );
            }
            AnswerOutcome::NotGenuine(_) => "Nothing was changed, and the order still waits.",
            AnswerOutcome::Unchecked(_) => "Nothing was changed. Drop it once more.",
        };
        more.to_owned()
    }
    fn see_order(&self) -> &'static str {
        "See what changed"
    }
}
