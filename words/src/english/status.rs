//! What a license means, in a word of English: status, functions, how far they work.

use super::English;
use crate::{StatusWords, names};
use alloc::{borrow::ToOwned, string::String};
use licentia_verifier::assess::{Display, Function, Level, Recommended, Severity, Status};

impl StatusWords for English {
    fn status(&self, status: Status) -> &'static str {
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

    fn display(&self, display: Display) -> &'static str {
        match display {
            Display::Ok => "OK",
            Display::Evaluation => "Evaluation",
            Display::ReferenceMismatch => "Reference ID mismatch",
        }
    }

    fn another_machine(&self) -> &'static str {
        "another one"
    }

    fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
            Severity::Critical => "critical",
        }
    }

    fn function(&self, function: Function) -> &'static str {
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

    fn level(&self, level: Level) -> &'static str {
        match level {
            Level::Blocked => "blocked",
            Level::Reduced => "reduced",
            Level::Delayed => "delayed",
            Level::Full => "full",
        }
    }

    fn recommended(&self, recommended: Recommended) -> &'static str {
        match recommended {
            Recommended::AddUsers => "Add users",
            Recommended::RenewLicense => "Renew license",
        }
    }

    fn module_name(&self, id: &str) -> String {
        match id {
            "archive" => "Archive".to_owned(),
            "desktop-client" | "desktop-clients" => "Desktop Client".to_owned(),
            "instant-messaging" => "Instant Messaging".to_owned(),
            "quarantine" => "Quarantine".to_owned(),
            "web-filter" => "Web Filter".to_owned(),
            id => names::module(id),
        }
    }
}
