//! What a word means for its reader, for programs that paint it. Nothing is said by colour alone.

use licentia_verifier::assess::{Level, Severity, Status};

/// What a colour means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// As it should be.
    Good,
    /// Somebody should look at it.
    Warning,
    /// Wrong.
    Bad,
    /// A title.
    Strong,
    /// Of less interest.
    Quiet,
}

/// How a status is painted.
#[must_use]
pub fn status_tone(status: Status) -> Tone {
    match status {
        Status::Ok | Status::Evaluation => Tone::Good,
        Status::MaintenanceLapsed
        | Status::RevalidationGrace
        | Status::ReferenceMismatch
        | Status::Grace => Tone::Warning,
        Status::Emergency
        | Status::EmergencyOver
        | Status::ClientsBlocked
        | Status::Suspended
        | Status::Stopped => Tone::Bad,
    }
}

/// How it is painted how grave a finding is.
#[must_use]
pub fn severity_tone(severity: Severity) -> Tone {
    match severity {
        Severity::Info => Tone::Quiet,
        Severity::Warning => Tone::Warning,
        Severity::Error | Severity::Critical => Tone::Bad,
    }
}

/// How it is painted how far something works.
#[must_use]
pub fn level_tone(level: Level) -> Tone {
    match level {
        Level::Blocked => Tone::Bad,
        Level::Reduced | Level::Delayed => Tone::Warning,
        Level::Full => Tone::Good,
    }
}
