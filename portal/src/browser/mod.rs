//! The only door to the browser. All of it is in here, so that all else runs without one.

mod accounts;
mod address;
mod chance;
mod channel;
mod clock;
mod database;
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
mod engine;
mod fetch;
mod files;
mod foothold;
mod handout;
mod leaving;
mod look;
mod motion;
mod offers;
mod page;
mod painting;
mod passage;
mod scroll;
mod squeeze;

pub(crate) use accounts::account_task;
pub(crate) use address::Address;
pub(crate) use chance::request_id;
pub(crate) use channel::Channel;
pub(crate) use clock::{Clock, SlicePace, now, rest_ms};
pub(crate) use database::{Database, DatabaseError};
pub(crate) use engine::{ask, ask_of_file, stop_engine};
pub(crate) use fetch::{demo_file, prices, settings};
pub(crate) use files::{chosen, dropped};
pub(crate) use foothold::Foothold;
pub(crate) use handout::{copy, download};
pub(crate) use leaving::Unfinished;
pub(crate) use look::{apply_look, forget_look, paint, preferred_look, remember_look};
pub(crate) use motion::{Later, Ticks, is_motion_unwanted};
pub(crate) use offers::{Offers, take_drops};
#[cfg(target_arch = "wasm32")]
pub(crate) use page::lower;
pub(crate) use page::{
    address, focus, is_checked, is_focus_lost, print, reload, set_title, text_of,
};
pub(crate) use painting::download_picture;
pub(crate) use passage::{Stage, fetch_whole, hand_over, luggage};
pub(crate) use scroll::{Resizes, Viewport, move_down, scroll_to_top, set_height, viewport};
pub(crate) use squeeze::{squeeze, unsqueeze};
