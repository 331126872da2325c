//! What adding, renewing and orders have in common.

mod answers;
mod differences;
mod form;
mod mail;
mod place;
mod price;
mod waiting;

pub(super) use answers::answers;
pub(super) use differences::{differences, future};
pub(super) use form::{Form, MOST_USERS};
pub(super) use mail::Mail;
pub(super) use place::PlaceOrder;
pub(super) use price::{price, told};
pub(super) use waiting::waiting_orders;
