//! One look each. A component gets what it shows, words included, and knows no state.

mod alert;
mod choice;
mod copy_button;
mod icon;
mod pager;
mod said_chip;
mod seats_bar;
mod status_chip;
mod strip;
mod tag;
mod value;
mod virtual_list;

pub(crate) use alert::{Alert, Tone};
pub(crate) use choice::{Choice, ChoiceOption};
pub(crate) use copy_button::CopyButton;
pub(crate) use icon::{Icon, picture};
pub(crate) use pager::Pager;
pub(crate) use said_chip::said_chip;
pub(crate) use seats_bar::{SeatParts, seats_bar};
pub(crate) use status_chip::status_chip;
pub(crate) use strip::{TimeStrip, paint};
pub(crate) use tag::{loud_tag, tag};
pub(crate) use value::Value;
pub(crate) use virtual_list::VirtualList;
