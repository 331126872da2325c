//! What stands in pictures and calendars of a timeline, in English.

use super::{English, grouped};
use crate::names::NameWords;
use crate::picture::NAMED_ORDERS;
use crate::{FindingWords, Label, PictureWords, StatusWords, TimeWords, Zone};
use alloc::{format, string::String, vec::Vec};
use licentia_verifier::Instant;
use licentia_verifier::assess::{Fact, Function, Level};

impl PictureWords for English {
    fn label(&self, label: Label) -> &'static str {
        match label {
            Label::Status => "Status",
            Label::WhatWorks => "What works",
            Label::WhatHappens => "What happens",
            Label::Messages => "messages",
            Label::Events => "events",
            Label::Seats => "Seats",
            Label::Changes => "What changes, and why",
            Label::Key => "Key",
            Label::Works => "works",
            Label::WorksAgain => "works again",
            Label::SeatsHeld => "seats held",
            Label::FullSeats => "full seats",
            Label::CountedOnly => "counted only",
            Label::KeptBeyond => "kept beyond the limit",
            Label::TrialSeats => "trial seats",
            Label::Refused => "refused",
            Label::MessageSent => "a message is sent",
            Label::Done => "accepted, or done",
            Label::NotDone => "refused, failed, or stopped",
            Label::NoEffect => "without effect",
            Label::Unlimited => "unlimited",
            Label::Plan => "plan: licenses that were made up",
            Label::NoProduct => "no product",
            Label::License => "license",
            Label::NothingToSay => "nothing to complain of",
        }
    }

    fn license_of(&self, product: &str) -> String {
        format!("License of {product}")
    }

    fn between(&self, from: Instant, until: Instant, zone: Zone) -> String {
        let length = self.span(until.unix_seconds() - from.unix_seconds());
        let [from, until] = [from, until].map(|it| self.short_time(it, zone));
        format!("{from} to {until}, {length}")
    }

    fn times_at(&self, zone: Zone) -> String {
        format!("times at {}", zone.name())
    }

    fn works(&self, level: Level, functions: &[Function]) -> String {
        let names: Vec<&str> = functions.iter().map(|it| self.function(*it)).collect();
        let level = match level {
            Level::Full => self.label(Label::WorksAgain),
            level => self.level(level),
        };
        format!("{level}: {}", names.join(", "))
    }

    fn no_longer(&self, facts: &[&Fact]) -> String {
        let names: Vec<String> = facts.iter().map(|it| self.fact_name(it)).collect();
        format!("no longer: {}", names.join(", "))
    }

    fn drafts(&self, orders: &[String]) -> String {
        let named = self.list(orders.iter().take(NAMED_ORDERS));
        let more = match orders.len().saturating_sub(NAMED_ORDERS) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        format!("made up, not signed: {named}{more}; what follows from that is a plan, not a right")
    }

    fn seats_held(&self, held: &str) -> String {
        format!("seats {held}")
    }

    fn peak(&self, seats: u64) -> String {
        format!("peak {}", grouped(seats))
    }

    fn more(&self, number: u64) -> String {
        format!("and {} more", grouped(number))
    }

    fn more_modules(&self, number: u64) -> String {
        format!("and {} modules more", grouped(number))
    }

    fn more_changes(&self, number: u64) -> String {
        format!("and {number} changes more")
    }

    fn more_changes_in_table(&self, number: u64) -> String {
        format!("and {} changes more, which are in the table", grouped(number))
    }

    fn notice(&self, subject: &str) -> String {
        format!("notice: {subject}")
    }

    fn to(&self, recipients: &str) -> String {
        format!("to: {recipients}")
    }

    fn help(&self, remedy: &str) -> String {
        format!("help: {remedy}")
    }
}
