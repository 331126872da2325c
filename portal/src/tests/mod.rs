//! The portal without a browser: what happens to the state, and views rendered to text.

mod accounts;
mod buying;
mod holding;
mod listing;
mod manage;
mod passing;
mod sample;
mod server;
mod settings;
mod settings_page;
mod simulator;
mod starting;
mod stories;
mod taking_in;
mod views;
mod words;
