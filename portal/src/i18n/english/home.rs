//! Words of the list of installations, in English.

use super::{English, counted};
use crate::i18n::{HomeWords, TimeWords};
use crate::state::Status;
use licentia_verifier::entitlement::Standing;
use licentia_verifier::{Date, Kind, Seats};

impl HomeWords for English {
    fn more_licenses(&self, more: usize) -> String {
        format!("+ {}", counted(more, "license", "licenses"))
    }
    fn recommended(&self) -> &'static str {
        "Recommended"
    }
    fn used_of(&self, used: u64, seats: Option<u32>) -> String {
        let used = self.number(used);
        match seats {
            Some(seats) => format!("{used} of {} seats", self.number(seats.into())),
            None => format!("{used} seats used"),
        }
    }
    fn act_renew(&self) -> &'static str {
        "Renew"
    }
    fn standing(&self, standing: &Standing) -> String {
        match standing {
            Standing::Counts { .. } => "In use".to_owned(),
            Standing::Incomplete { previous_order_id } => format!("Add {previous_order_id} first"),
            Standing::OtherProduct { .. } => "For another product".to_owned(),
            Standing::Superseded { by } => format!("Replaced by {by}"),
            Standing::Revoked => "Revoked".to_owned(),
        }
    }
    fn licensee(&self) -> &'static str {
        "Licensee"
    }
    fn seats(&self) -> &'static str {
        "Seats"
    }
    fn users(&self, seats: Seats) -> String {
        match seats {
            Seats::Limited(seats) => counted(seats as usize, "seat", "seats"),
            Seats::Unlimited => "unlimited seats".to_owned(),
        }
    }
    fn expires(&self) -> &'static str {
        "Expires"
    }
    fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Base => "Base license",
            Kind::AddOn => "Add-on",
            Kind::Renewal => "Renewal",
            Kind::Upgrade => "Upgrade",
            Kind::Trial => "Trial",
            Kind::Bridge => "Bridge license",
        }
    }
    fn status(&self, status: Status) -> &'static str {
        match status {
            Status::InForce => "In force",
            Status::NotYetValid => "Not yet valid",
            Status::Expired => "Expired",
            Status::Suspended => "Suspended",
            Status::Banned => "Banned",
            Status::FileExpired => "File out of date",
            Status::OtherMachine => "For another machine",
            Status::NotGenuine => "Not genuine",
            Status::Damaged => "Damaged",
        }
    }
    fn demo(&self) -> &'static str {
        "Demo"
    }
    fn product(&self) -> &'static str {
        "Product"
    }
    fn unreadable(&self) -> &'static str {
        "Unreadable entry"
    }
    fn runs_until(&self, expires: Option<Date>) -> String {
        match expires {
            None => "Perpetual".to_owned(),
            Some(date) => format!("Until {}", self.date(date)),
        }
    }
    fn days_left(&self, days: i64) -> String {
        let count = usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX);
        match days {
            0 => "today is the last day".to_owned(),
            1.. => format!("{} left", counted(count, "day", "days")),
            ..0 => format!("{} ago", counted(count, "day", "days")),
        }
    }
    fn order_head(&self) -> &'static str {
        "Order ID"
    }
    fn status_head(&self) -> &'static str {
        "Status"
    }
}
