//! The portal: shows what licenses say, in the browser alone.
//!
//! [`state`] decides, [`views`] and [`components`] show, [`i18n`] speaks, [`browser`] is the only
//! door to the outside, and [`store`] is where state meets Yew.

mod asking;
mod browser;
mod components;
mod i18n;
mod state;
mod store;
mod views;

#[cfg(test)]
mod tests;

/// Draws the portal into the page.
pub fn start() {
    store::start();
}
