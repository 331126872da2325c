//! What stands in pictures and calendars of a timeline, in Italian.

use super::{Italian, counted, grouped};
use crate::names::NameWords;
use crate::picture::NAMED_ORDERS;
use crate::{FindingWords, Label, PictureWords, StatusWords, TimeWords, Zone};
use alloc::{format, string::String, vec::Vec};
use licentia_verifier::Instant;
use licentia_verifier::assess::{Fact, Function, Level};

impl PictureWords for Italian {
    fn label(&self, label: Label) -> &'static str {
        match label {
            Label::Status => "Stato",
            Label::WhatWorks => "Che cosa funziona",
            Label::WhatHappens => "Che cosa accade",
            Label::Messages => "messaggi",
            Label::Events => "eventi",
            Label::Seats => "Posti",
            Label::Changes => "Che cosa cambia, e perché",
            Label::Key => "Legenda",
            Label::Works => "funziona",
            Label::WorksAgain => "di nuovo funzionante",
            Label::SeatsHeld => "posti della licenza",
            Label::FullSeats => "posti ordinari",
            Label::CountedOnly => "solo contati",
            Label::KeptBeyond => "mantenuti oltre il limite",
            Label::TrialSeats => "posti di prova",
            Label::Refused => "rifiutati",
            Label::MessageSent => "è inviato un messaggio",
            Label::Done => "accettato, o fatto",
            Label::NotDone => "rifiutato, non riuscito o fermato",
            Label::NoEffect => "senza effetto",
            Label::Unlimited => "illimitati",
            Label::Plan => "previsione: licenze inventate",
            Label::NoProduct => "nessun prodotto",
            Label::License => "licenza",
            Label::NothingToSay => "nulla da segnalare",
        }
    }

    fn license_of(&self, product: &str) -> String {
        format!("Licenza di {product}")
    }

    fn between(&self, from: Instant, until: Instant, zone: Zone) -> String {
        let length = self.span(until.unix_seconds() - from.unix_seconds());
        let (from, until) = (self.since(from, zone), self.till(until, zone));
        format!("{from} {until}, {length}")
    }

    fn times_at(&self, zone: Zone) -> String {
        format!("orari di UTC{}", zone.name())
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
        format!("non più: {}", names.join(", "))
    }

    fn drafts(&self, orders: &[String]) -> String {
        let named = self.list(orders.iter().take(NAMED_ORDERS));
        let more = match orders.len().saturating_sub(NAMED_ORDERS) {
            0 => String::new(),
            more => format!(" e {}", counted(more as u64, "altra", "altre")),
        };
        format!(
            "inventate, non firmate: {named}{more}; ciò che ne segue è una previsione, non un \
                 diritto"
        )
    }

    fn seats_held(&self, held: &str) -> String {
        format!("posti {held}")
    }

    fn peak(&self, seats: u64) -> String {
        format!("massimo {}", grouped(seats))
    }

    fn more(&self, number: u64) -> String {
        format!("e {}", counted(number, "altro", "altri"))
    }

    fn more_modules(&self, number: u64) -> String {
        format!("e {}", counted(number, "altro modulo", "altri moduli"))
    }

    fn more_changes(&self, number: u64) -> String {
        format!("e {}", counted(number, "altro cambiamento", "altri cambiamenti"))
    }

    fn more_changes_in_table(&self, number: u64) -> String {
        let verb = if number == 1 { "che è" } else { "che sono" };
        format!("{}, {verb} nella tabella", self.more_changes(number))
    }

    fn notice(&self, subject: &str) -> String {
        format!("messaggio: {subject}")
    }

    fn to(&self, recipients: &str) -> String {
        format!("a: {recipients}")
    }

    fn help(&self, remedy: &str) -> String {
        format!("rimedio: {remedy}")
    }
}
