//! Decides whether a license file is genuine, and reads what it grants.
//!
//! Text and trusted keys go in, a typed answer comes out. There is no clock, no network and no
//! global state in here: time is an argument, and trust comes from the caller alone. (One constant
//! is computed late, see [`Keyring::prepare`].)
//!
//! ```
//! use licentia_verifier::{Instant, Keyring, judge, open};
//!
//! let keyring = Keyring::parse(include_str!("../../tests/vectors/keys.json"))?;
//! let text = include_str!("../../www/demo/kerio-connect.license");
//!
//! // Genuine or not: a `License` exists only if its signature held.
//! let license = open(text, &keyring)?;
//! assert_eq!(license.product, "kerio-connect");
//!
//! // Genuine and in force at an instant, as one value that serialises to JSON.
//! let verdict = judge(text, &keyring, "2026-06-01T00:00:00Z".parse::<Instant>()?);
//! assert_eq!(verdict.word(), "valid");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! * [`open`] takes one license file or registration key; [`split`] cuts a text with several.
//! * [`peek`] shows what a file says without asking whether it is true.
//! * Files of Keygen's open like our own; [`open_with`] takes what decrypts them, [`Secrets`].
//! * [`Keyring`] holds the keys that the caller trusts.
//! * [`OpenError`] is the closed set of reasons why something is not a genuine license.
//! * [`judge`] adds the question of time: [`Verdict`].
//! * [`RevocationList`] says which orders their issuer revoked; [`order`] is how to buy more.
//! * [`installation`] holds the facts about one running server, [`rules`] what follows from them.
//! * [`quote`] says what a change to a license costs, by a price list.
//!
//! The format is described in `FORMAT.md`, every limit in [`limits`].

#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

pub mod assess;
mod base64;
mod calendar;
mod claims;
mod document;
pub mod entitlement;
mod envelope;
mod error;
mod index;
pub mod installation;
pub mod json;
mod keygen;
mod keyring;
mod license;
pub mod limits;
mod map;
pub mod order;
pub mod policy;
mod problems;
pub mod quote;
mod revocation;
pub mod rules;
pub mod scenario;
mod signed;
pub mod simulate;
mod sort;
mod time;
mod verdict;

pub use claims::{
    Category, Claims, DomainLimit, Kind, Licensee, Module, PriceClass, Revalidation, Seats,
    is_identifier,
};
pub use envelope::{Document, Form, LooksLike, split};
pub use error::{OpenError, Part, Secret, SizedThing};
pub use keygen::{Keygen, Secrets};
pub use keyring::{KeyWindow, Keyring, KeyringError, Revoked, SkippedKey, TrustedKey, thumbprint};
pub use license::{
    LICENSE_TYPE, License, Unverified, armor, masked, open, open_compact, open_with, peek,
    signed_by,
};
pub use map::Map;
pub use policy::{EmbeddedPolicy, PolicyReference};
pub use revocation::{REVOCATIONS_TYPE, RevocationList, Revocations, Unfollowed};
pub use time::{Date, Instant, TimeError};
pub use verdict::{Refusal, Verdict, judge, judge_all, judge_all_with, judge_with};
