//! Words of orders and their answers.

use crate::state::AnswerOutcome;
use licentia_engine::protocol::OrderTold;

/// Words of orders and their answers.
pub(crate) trait OrderWords {
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
    fn answer_more(&self, outcome: &AnswerOutcome) -> String;
    fn see_order(&self) -> &'static str;
}
