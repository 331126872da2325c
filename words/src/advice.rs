//! What went wrong, and what to do about it.

use alloc::{format, string::String};

/// What went wrong, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// What is wrong: lower-case, no trailing period.
    pub problem: String,
    /// What to do about it; absent where it is said once for several problems.
    pub remedy: Option<String>,
}

impl Advice {
    /// A problem with its remedy.
    pub fn new(problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { problem: problem.into(), remedy: Some(remedy.into()) }
    }

    /// For one of several complaints, whose remedy is said for all.
    pub fn problem(problem: impl Into<String>) -> Self {
        Self { problem: problem.into(), remedy: None }
    }

    /// The same about something: `subject: problem`; about nothing in particular if that is empty.
    #[must_use]
    pub fn about(self, subject: &str) -> Self {
        match subject {
            "" => self,
            subject => Self { problem: format!("{subject}: {}", self.problem), ..self },
        }
    }

    /// The same with another remedy: a program may know a way of its own.
    #[must_use]
    pub fn with_remedy(self, remedy: impl Into<String>) -> Self {
        Self { remedy: Some(remedy.into()), ..self }
    }
}
