//! One license, in English.

use super::{English, counted};
use crate::i18n::{Field, LicenseWords, TimeWords, prettify};
use licentia_verifier::{Category, PriceClass, Refusal, Seats};

impl LicenseWords for English {
    fn field(&self, field: Field) -> &'static str {
        match field {
            Field::Name => "Name",
            Field::Company => "Company",
            Field::Email => "Email",
            Field::StreetAddress => "Street address",
            Field::ReferenceId => "Reference ID",
            Field::OrderId => "Order ID",
            Field::PreviousOrderId => "Previous order ID",
            Field::Status => "Status",
            Field::StatusAtIssue => "Status when the file was issued",
            Field::Issued => "Issued",
            Field::NotBefore => "Valid from",
            Field::Registered => "Registered",
            Field::LicenseExpires => "License expires",
            Field::MaintenanceExpires => "Maintenance expires",
            Field::Policy => "Policy",
            Field::PriceClass => "Price class",
            Field::Revalidation => "Revalidation",
            Field::KeyId => "Signed by key",
            Field::Issuer => "Issuer",
            Field::TakenIn => "Added here",
            Field::RegistrationKey => "Registration key",
        }
    }
    fn absent(&self, field: Field) -> &'static str {
        match field {
            Field::ReferenceId => "any machine",
            Field::PreviousOrderId => "stands by itself",
            Field::LicenseExpires => "never, perpetual",
            Field::MaintenanceExpires => "no maintenance",
            Field::NotBefore => "at once",
            Field::Revalidation => "as the policy says",
            Field::Registered => "not registered",
            Field::Name
            | Field::Company
            | Field::Email
            | Field::StreetAddress
            | Field::OrderId
            | Field::Status
            | Field::StatusAtIssue
            | Field::Issued
            | Field::Policy
            | Field::PriceClass
            | Field::KeyId
            | Field::Issuer
            | Field::TakenIn
            | Field::RegistrationKey => "not stated",
        }
    }
    fn lasts_with(&self, order: &str) -> String {
        format!("with {order}")
    }
    fn permits_nothing(&self) -> &'static str {
        "no last day, so it permits nothing"
    }
    fn information(&self) -> &'static str {
        "Information"
    }
    fn identity(&self) -> &'static str {
        "License"
    }
    fn dates(&self) -> &'static str {
        "Dates"
    }
    fn terms(&self) -> &'static str {
        "Terms"
    }
    fn modules(&self) -> &'static str {
        "Modules"
    }
    fn no_modules(&self) -> &'static str {
        "This license names no modules."
    }
    fn domain_limits(&self) -> &'static str {
        "Limits of single domains"
    }
    fn origin(&self) -> &'static str {
        "Signature"
    }
    fn module(&self) -> &'static str {
        "Module"
    }
    fn module_name(&self, id: &str) -> String {
        prettify(id)
    }
    fn category(&self) -> &'static str {
        "Category"
    }
    fn category_name(&self, category: Category) -> &'static str {
        match category {
            Category::Server => "Server",
            Category::Client => "Client",
        }
    }
    fn seat_count(&self, seats: Seats) -> String {
        match seats {
            Seats::Limited(seats) => self.number(seats.into()),
            Seats::Unlimited => "unlimited".to_owned(),
        }
    }
    fn seat_parts(&self, included: Seats, extra: u32) -> String {
        format!("{} + {} extra", self.seat_count(included), self.number(extra.into()))
    }
    fn with_license(&self) -> &'static str {
        "with the license"
    }
    fn domain(&self) -> &'static str {
        "Domain"
    }
    fn price_class(&self, class: PriceClass) -> &'static str {
        match class {
            PriceClass::Standard => "Standard",
            PriceClass::Edu => "Education",
            PriceClass::Gov => "Government, non-profit",
        }
    }
    fn status_at_issue(&self, status: &str) -> String {
        let known = match status {
            "ACTIVE" => "active",
            "INACTIVE" => "inactive: not used lately",
            "EXPIRING" => "about to expire",
            "EXPIRED" => "expired",
            "SUSPENDED" => "suspended",
            "BANNED" => "banned",
            other => other,
        };
        known.to_owned()
    }
    fn revalidation(&self, period_days: u32, grace_days: u32) -> String {
        let days = |count: u32| counted(count as usize, "day", "days");
        format!("every {}, grace {}", days(period_days), days(grace_days))
    }
    fn policy_changes(&self, changes: usize) -> String {
        format!("with {} of its own", counted(changes, "rule", "rules"))
    }
    fn refusal(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::NotYetValid { not_before, .. } => {
                format!("This license counts from {} on.", self.instant(*not_before))
            }
            Refusal::LicenseExpired { license_expires, .. } => {
                format!("The right to run ended with {}.", self.date(*license_expires))
            }
            Refusal::ClockBehind { issued, at } => format!(
                "This computer’s clock is wrong: it says {}, and the file was issued on {}.",
                self.instant(*at),
                self.instant(*issued)
            ),
            Refusal::OtherMachine { fingerprint } => {
                format!("This license is for another machine, “{fingerprint}”.")
            }
            Refusal::NotActive { status } => {
                let status = self.status_at_issue(status);
                format!("The license was not active when the file was issued: {status}.")
            }
            Refusal::FileExpired { file_expires, .. } => {
                format!("This file expired on {}.", self.instant(*file_expires))
            }
        }
    }
    fn refusal_remedy(&self, refusal: &Refusal) -> &'static str {
        match refusal {
            Refusal::NotYetValid { .. } => {
                "Nothing needs to be done. If the date has passed, check this computer’s clock."
            }
            Refusal::ClockBehind { .. } => "Set the clock of this computer.",
            Refusal::OtherMachine { .. } => "Fetch a file for this machine from the vendor.",
            Refusal::NotActive { .. } => "Ask the vendor why, and for a new file.",
            Refusal::FileExpired { .. } => {
                "Fetch a new file from the vendor: the license itself may run longer."
            }
            Refusal::LicenseExpired { .. } => {
                "Renew it with your reseller and add the renewal here. If the date is still to \
                 come, check this computer’s clock."
            }
        }
    }
    fn disproved(&self) -> &'static str {
        "This license is no longer genuine"
    }
    fn disproved_more(&self) -> &'static str {
        "What it says is shown below, but nothing of it can be relied on."
    }
    fn damaged(&self) -> &'static str {
        "This entry cannot be read"
    }
    fn damaged_more(&self) -> &'static str {
        "The browser’s storage was damaged or changed. Your other licenses are not affected. \
         Remove this entry and add the license file again."
    }
    fn masked_hint(&self) -> &'static str {
        "Only the beginning is shown, so that nobody can read along. Copying gives the whole key."
    }
    fn copy(&self, field: Field) -> String {
        let mut name = self.field(field).to_owned();
        if !name.contains("ID") {
            name.make_ascii_lowercase();
        }
        format!("Copy {name}")
    }
    fn copied(&self) -> &'static str {
        "Copied"
    }
    fn download(&self) -> &'static str {
        "Download license file"
    }
    fn download_text(&self) -> &'static str {
        "Download the text"
    }
    fn remove(&self) -> &'static str {
        "Remove"
    }
}
