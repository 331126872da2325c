//! Buying as a loop of documents: what is wanted, what it costs, what was issued for it.
//!
//! * An [`OrderRequest`] says what a customer wants changed; it goes to the reseller (BUY-7). It is
//!   plain JSON: whoever has the license may ask. [`OrderRequest::fits`] says whether what is held
//!   allows it, before it is sent.
//! * [`work_out`] says which licenses fulfil it, on top of those that are held.
//! * An [`OrderAnswer`] brings those licenses back, signed. [`OrderAnswer::check`] compares it with
//!   the request, so that nobody has to believe that he got what he ordered.

mod answer;
mod change;
mod check;
mod ends;
mod fitting;
mod read_change;
mod refused;
mod request;
mod unfit;
mod wanted;
mod work_out;

pub use answer::{ORDER_ANSWER_TYPE, OrderAnswer, OrderAnswerClaims};
pub use change::Change;
pub use check::{AnswerCheck, Mismatch};
pub(crate) use ends::last_day;
pub use refused::NotFulfilled;
pub use request::OrderRequest;
pub use unfit::Unfit;
pub use work_out::{Records, order_ids, work_out};
