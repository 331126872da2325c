//! The command line by example: these tests read like its manual.
//!
//! Each test has a desk: a directory of its own, a clock that stands still, and no terminal unless
//! it asks for one. Nothing sleeps, reads the wall clock or the environment.

mod assess;
mod bad_inputs;
mod compare;
mod count;
mod desk;
mod entitlement;
mod explain;
mod fulfil;
mod help;
mod inspect;
mod issue;
mod keygen;
mod keygen_files;
mod keys;
mod openssl;
mod order;
mod passphrase;
mod policy;
mod quote;
mod readme;
mod report;
mod requests;
mod revoke;
mod simulate;
mod verify;
