//! How many seats are needed: the sum first, then by reason, then every account.

use super::facts::{Fact, stacked};
use super::table::columns;
use crate::style::{Style, Tone};
use crate::text::{count, grouped, printable};
use crate::words::ENGLISH;
use licentia_verifier::Map;
use licentia_verifier::policy::{Counting, Policy};
use licentia_verifier::rules::{self, Count, Rule};
use std::collections::BTreeMap;

/// A count, and how to show it.
#[derive(Debug)]
pub(crate) struct Counted<'a> {
    pub(crate) count: &'a Count,
    pub(crate) modules: &'a Map<String, u64>,
    pub(crate) policy: &'a Policy,
    /// Whether nobody chose the policy.
    pub(crate) default_policy: bool,
    /// How many accounts are listed.
    pub(crate) shown: usize,
}

impl Counted<'_> {
    /// All of it.
    pub(crate) fn text(&self, style: Style) -> String {
        let mut text = format!("{}\n", style.paint(Tone::Strong, &self.headline()));
        text += &stacked(&self.facts(), style);
        if self.count.counting == Counting::ActivePerModule {
            text += &table("By module", &self.by_module(), style);
        }
        text += &table("By reason", &self.by_reason(), style);
        text += &table("Accounts", &self.by_account(), style);
        let hidden = self.count.accounts.len().saturating_sub(self.shown);
        if 0 < hidden {
            text += &format!("  and {} more, listed by `--all`\n", grouped(hidden as u64));
        }
        text
    }

    fn headline(&self) -> String {
        let modules = self.modules.values().copied().max().unwrap_or(0);
        let (seats, where_to) = match self.count.counting {
            Counting::ActivePerModule => (modules, " for the module with the most users"),
            Counting::Mailboxes
            | Counting::Devices
            | Counting::Extensions
            | Counting::LoginAccounts => (self.count.seats_needed, ""),
        };
        let verb = if seats == 1 { "is" } else { "are" };
        format!("{} {verb} needed{where_to}", count_wide(seats, "seat"))
    }

    fn facts(&self) -> Vec<Fact> {
        let chosen = if self.default_policy { ", the default; see `--policy`" } else { "" };
        let accounts = &self.count.accounts;
        let counted = accounts.iter().filter(|account| account.counts).count();
        let [all, counted] = [accounts.len(), counted].map(|number| grouped(number as u64));
        let mut facts = vec![
            Fact::new("Policy", format!("{}{chosen}", self.policy.id)),
            Fact::new("Accounts", format!("{all}, {counted} with a seat")),
        ];
        if self.count.counting == Counting::Extensions {
            let extensions = grouped(self.count.extensions);
            let value = format!(
                "{extensions}; {} for each seat ({})",
                self.policy.extensions_per_seat.0,
                Rule::Seat5
            );
            facts.push(Fact::new("Extensions", value));
        }
        facts
    }

    fn by_module(&self) -> Vec<Vec<String>> {
        let row = |(module, seats): (&String, &u64)| {
            vec![printable(module), grouped(*seats), Rule::Seat7.to_string()]
        };
        titled(["Module", "Seats", "Rule"], self.modules.iter().map(row))
    }

    fn by_reason(&self) -> Vec<Vec<String>> {
        // Those that count first, then in the order of the reasons.
        let mut groups = BTreeMap::<_, (u64, u64)>::new();
        for account in &self.count.accounts {
            let key = (!account.counts, ENGLISH.reason(account.reason), account.rule);
            let (accounts, seats) = groups.entry(key).or_default();
            *accounts += 1;
            *seats += u64::from(account.seats);
        }
        let row = |((free, reason, rule), (accounts, seats)): ((bool, &str, Rule), (u64, u64))| {
            let counts = yes_or_no(!free).to_owned();
            vec![reason.to_owned(), counts, grouped(accounts), grouped(seats), rule.to_string()]
        };
        titled(["Reason", "Counts", "Accounts", "Seats", "Rule"], groups.into_iter().map(row))
    }

    fn by_account(&self) -> Vec<Vec<String>> {
        let row = |account: &rules::Counted| {
            vec![
                printable(&account.id),
                yes_or_no(account.counts).to_owned(),
                grouped(account.seats.into()),
                ENGLISH.reason_of_one(account.reason),
                account.rule.to_string(),
            ]
        };
        let accounts = self.count.accounts.iter().take(self.shown);
        titled(["Account", "Counts", "Seats", "Reason", "Rule"], accounts.map(row))
    }
}

pub(super) fn titled<const N: usize>(
    titles: [&str; N],
    rows: impl Iterator<Item = Vec<String>>,
) -> Vec<Vec<String>> {
    std::iter::once(titles.map(str::to_owned).to_vec()).chain(rows).collect()
}

/// A title and the rows under it; nothing for a table without rows.
pub(super) fn table(title: &str, rows: &[Vec<String>], style: Style) -> String {
    if rows.len() < 2 {
        return String::new();
    }
    let mut text = format!("\n{}\n", style.paint(Tone::Strong, title));
    for (index, line) in columns(rows).into_iter().enumerate() {
        let line = if index == 0 { style.paint(Tone::Quiet, &line) } else { line };
        text += &format!("  {line}\n");
    }
    text
}

fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

fn count_wide(number: u64, noun: &str) -> String {
    count(usize::try_from(number).unwrap_or(usize::MAX), noun)
}
