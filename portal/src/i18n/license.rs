//! Words of one license.

use licentia_verifier::{Category, PriceClass, Refusal, Seats};

/// What a value is called, and what its absence means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    Name,
    Company,
    Email,
    StreetAddress,
    ReferenceId,
    OrderId,
    PreviousOrderId,
    Status,
    StatusAtIssue,
    Issued,
    NotBefore,
    Registered,
    LicenseExpires,
    MaintenanceExpires,
    Policy,
    PriceClass,
    Revalidation,
    KeyId,
    Issuer,
    TakenIn,
    RegistrationKey,
}

/// Words of one license.
pub(crate) trait LicenseWords {
    /// What a value is called.
    fn field(&self, field: Field) -> &'static str;
    /// What the absence of a value means.
    fn absent(&self, field: Field) -> &'static str;
    /// When a part of the license of that order ends: with that.
    fn lasts_with(&self, order: &str) -> String;
    /// The end of a bridge that names none.
    fn permits_nothing(&self) -> &'static str;
    fn information(&self) -> &'static str;
    fn identity(&self) -> &'static str;
    fn dates(&self) -> &'static str;
    fn terms(&self) -> &'static str;
    fn modules(&self) -> &'static str;
    fn no_modules(&self) -> &'static str;
    fn domain_limits(&self) -> &'static str;
    fn origin(&self) -> &'static str;
    fn module(&self) -> &'static str;
    fn module_name(&self, id: &str) -> String;
    fn category(&self) -> &'static str;
    fn category_name(&self, category: Category) -> &'static str;
    fn seat_count(&self, seats: Seats) -> String;
    /// How seats are made up: included and extra.
    fn seat_parts(&self, included: Seats, extra: u32) -> String;
    fn with_license(&self) -> &'static str;
    fn domain(&self) -> &'static str;
    fn price_class(&self, class: PriceClass) -> &'static str;
    /// The status that another vendor's file says that the license had, in a word or a few.
    fn status_at_issue(&self, status: &str) -> String;
    fn revalidation(&self, period_days: u32, grace_days: u32) -> String;
    fn policy_changes(&self, changes: usize) -> String;
    fn refusal(&self, refusal: &Refusal) -> String;
    fn refusal_remedy(&self, refusal: &Refusal) -> &'static str;
    fn disproved(&self) -> &'static str;
    fn disproved_more(&self) -> &'static str;
    fn damaged(&self) -> &'static str;
    fn damaged_more(&self) -> &'static str;
    fn masked_hint(&self) -> &'static str;
    fn copy(&self, field: Field) -> String;
    fn copied(&self) -> &'static str;
    fn download(&self) -> &'static str;
    fn download_text(&self) -> &'static str;
    fn remove(&self) -> &'static str;
}
