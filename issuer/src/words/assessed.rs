//! What a license means, in a word: status, functions, how far they work, seats.

use crate::style::Tone;
use licentia_verifier::assess::{Display, Function, Level, Recommended, Severity, Status};

/// What a license means.
pub(crate) fn status(status: Status) -> &'static str {
    match status {
        Status::Ok => "ok",
        Status::Evaluation => "evaluation",
        Status::MaintenanceLapsed => "no updates",
        Status::RevalidationGrace => "revalidation failing",
        Status::ReferenceMismatch => "other machine",
        Status::Grace => "in grace",
        Status::Emergency => "emergency mode",
        Status::EmergencyOver => "emergency over",
        Status::ClientsBlocked => "clients blocked",
        Status::Suspended => "suspended",
        Status::Stopped => "stopped",
    }
}

/// How it is painted.
pub(crate) fn status_tone(status: Status) -> Tone {
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

/// What the license dialog shows.
pub(crate) fn display(display: Display) -> &'static str {
    match display {
        Display::Ok => "OK",
        Display::Evaluation => "Evaluation",
        Display::ReferenceMismatch => "Reference ID mismatch",
    }
}

/// How grave a finding is.
pub(crate) fn severity(severity: Severity) -> (&'static str, Tone) {
    match severity {
        Severity::Info => ("info", Tone::Quiet),
        Severity::Warning => ("warning", Tone::Warning),
        Severity::Error => ("error", Tone::Bad),
        Severity::Critical => ("critical", Tone::Bad),
    }
}

/// What the product can do.
pub(crate) fn function(function: Function) -> &'static str {
    match function {
        Function::WebMail => "web mail",
        Function::DesktopClients => "desktop clients",
        Function::MailDelivery => "mail delivery",
        Function::ActiveSync => "ActiveSync",
        Function::AntivirusUpdates => "antivirus updates",
        Function::AntiSpamUpdates => "anti-spam updates",
        Function::ProductUpdates => "product updates",
        Function::Administration => "administration",
        Function::AccountCreation => "account creation",
    }
}

/// How far something works.
pub(crate) fn level(level: Level) -> &'static str {
    match level {
        Level::Blocked => "blocked",
        Level::Reduced => "reduced",
        Level::Delayed => "delayed",
        Level::Full => "full",
    }
}

/// How it is painted.
pub(crate) fn level_tone(level: Level) -> Tone {
    match level {
        Level::Blocked => Tone::Bad,
        Level::Reduced | Level::Delayed => Tone::Warning,
        Level::Full => Tone::Good,
    }
}

/// What the license dialog recommends.
pub(crate) fn recommended(recommended: Recommended) -> &'static str {
    match recommended {
        Recommended::AddUsers => "Add users",
        Recommended::RenewLicense => "Renew license",
    }
}
