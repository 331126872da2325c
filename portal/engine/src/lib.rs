//! Answers the portal's questions about licenses.
//!
//! The portal draws and this engine thinks, each on a thread of its own, so that a page with fifty
//! thousand accounts goes on answering the hand that scrolls it. What goes over the border is in
//! [`protocol`]: questions, and answers that are ready to be shown. [`Engine`] is pure: the worker
//! around it is in `main.rs`, and tests call it directly.
//!
//! ```
//! use licentia_engine::{Engine, protocol::{Failure, Manage, Question}};
//!
//! // Nothing can be asked before keys are there to trust.
//! let question = Manage { installation: "A-1".into(), now: 0 };
//! let answer = Engine::default().answer(question.call(), &[], &mut |_| {});
//! assert!(matches!(Manage::read(&answer), Err(Failure::NotSetUp)));
//! ```

mod accounts;
mod buying;
mod desk;
mod engine;
mod glance;
mod manage;
pub mod protocol;
mod said;
mod server;
mod simulator;
mod unlock;

pub use engine::Engine;
