//! What adding, renewing and orders have in common.

mod answers;
mod differences;
mod form;
mod mail;
mod place;
mod price;
mod register;
mod waiting;

pub(super) use answers::answers;
pub(super) use differences::{differences, future, named_strip};
pub(super) use form::{Form, MOST_USERS};
pub(super) use mail::Mail;
pub(super) use place::PlaceOrder;
pub(super) use price::{price, price_list, quote, rules, told};
pub(super) use register::{Register, register_draft};
pub(super) use waiting::waiting_orders;
