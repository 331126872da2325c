//! The portal: shows what licenses say, in the browser alone.
//!
//! [`state`] decides, [`views`] and [`components`] show, [`i18n`] speaks, [`browser`] is the only
//! door to the outside, and [`store`] is where state meets Yew.

mod asking;
mod browser;
mod components;
mod i18n;
mod program;
mod state;
mod store;
mod text;
mod views;

#[cfg(test)]
mod tests;

/// Starts the program of a first visit.
pub fn start_home() {
    store::start(&program::HOME);
}

/// Starts the whole portal.
pub fn start_portal() {
    store::start(&program::WHOLE);
}
