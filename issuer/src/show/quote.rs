//! What changes cost: the lines and their sum, then what there will be.

use super::facts::{Fact, stacked};
use super::table::columns;
use crate::Host;
use crate::sentence::sentence;
use crate::style::{Style, Tone};
use crate::text::{grouped, printable, width};
use crate::words::ENGLISH;
use licentia_verifier::policy::Policy;
use licentia_verifier::quote::{Item, Line, Outcome, Prorated, Quote};
use licentia_verifier::{Date, Module, PriceClass, Seats};
use std::{iter, ops::Range};

/// All of it.
pub(crate) fn quoted_prices(
    quote: &Quote,
    policy: &Policy,
    signed: bool,
    host: &Host<'_>,
) -> String {
    let style = host.style();
    let shown = Shown { quote, policy, style, room: host.columns() };
    let title = format!("Quote for {}, {}", quote.order_id, quote.before.product);
    let mut text = format!("{}\n{}", style.paint(Tone::Strong, &title), shown.facts(signed));
    text += &format!("\n{}", shown.lines());
    for line in &quote.lines {
        text += &shown.new_prices(line);
    }
    text += &shown.outcome();
    if !quote.remarks.is_empty() {
        text.push('\n');
    }
    for it in &quote.remarks {
        text += &sentence(host.columns(), style, Tone::Warning, "note:", &ENGLISH.remark(it));
    }
    text
}

/// A quote, and how to show it.
struct Shown<'a> {
    quote: &'a Quote,
    policy: &'a Policy,
    style: Style,
    /// Columns that there are; none where nobody watches.
    room: Option<usize>,
}

impl Shown<'_> {
    fn facts(&self, signed: bool) -> String {
        let list = &self.quote.price_list;
        let until = list.valid_until.map_or_else(String::new, |day| format!(", until {day}"));
        let signed = if signed { "signed by a trusted key" } else { "not signed" };
        let issued = list.issued.date();
        let mut facts = vec![
            Fact::new("On", self.quote.on.to_string()),
            Fact::new("Price list", format!("{}, of {issued}{until}; {signed}", list.version)),
        ];
        if let Some(note) = &list.note {
            facts.push(Fact::new("About the prices", note));
        }
        let class = self.quote.price_class;
        if class != PriceClass::Standard {
            let percent = self.quote.lines.first().map_or(100, |line| line.class_percent);
            let value =
                format!("{}, {percent} % of the list price (BUY-6)", ENGLISH.price_class(class));
            facts.push(Fact::new("Price class", value));
        }
        stacked(&facts, self.style)
    }

    /// The lines, which add up to the last row.
    fn lines(&self) -> String {
        let lines = &self.quote.lines;
        let shares = lines.iter().any(|line| !share(line).is_empty());
        let times = lines.iter().any(|line| line.prorated.is_some());
        let row = |cells: [String; 7]| -> Vec<String> {
            let [item, quantity, price, share, time, amount, rules] = cells;
            let optional = |shown: bool, cell| shown.then_some(cell);
            [Some(item), Some(quantity), Some(price), optional(shares, share)]
                .into_iter()
                .chain([optional(times, time), Some(amount), Some(rules)])
                .flatten()
                .collect()
        };
        let titles = ["Item", "Quantity", "List price", "Share", "Time left", "Amount", "Rules"];
        let of = |line: &Line| {
            let rules: Vec<&str> = line.rules.iter().map(|rule| rule.id()).collect();
            row([
                printable(&ENGLISH.line_item(line, &|amount| self.money(amount))),
                ENGLISH.quantity(line),
                self.money(line.unit_price.amount_minor),
                share(line),
                line.prorated.map_or_else(String::new, time),
                self.money(line.amount.amount_minor),
                rules.join(", "),
            ])
        };
        let total = match self.quote.refusals.is_empty() {
            true => "Total",
            false => "Total of what can be quoted",
        };
        let amount = self.money(self.quote.total.amount_minor);
        let blank = String::new;
        let sum = [total.to_owned(), blank(), blank(), blank(), blank(), amount, blank()];
        let rows: Vec<Vec<String>> = iter::once(row(titles.map(str::to_owned)))
            .chain(lines.iter().map(of))
            .chain([row(sum)])
            .collect();
        let last = rows[0].len() - 1;
        let room = self.room.unwrap_or(usize::MAX);
        let text = self.table(rows.clone(), 1..last);
        // No title is wider than what stands below it.
        if text.lines().skip(1).all(|line| width(line) <= room) {
            return text;
        }
        // Too wide: each item above its numbers.
        let (items, rows): (Vec<String>, Vec<Vec<String>>) =
            rows.into_iter().map(|mut row| (row.remove(0), row)).unzip();
        let table = self.table(rows, 0..last - 1);
        let below = |(item, line): (String, &str)| format!("  {item}\n    {}\n", line.trim_end());
        items.into_iter().zip(table.lines()).map(below).collect()
    }

    /// How the list price of a renewed license comes about.
    fn new_prices(&self, line: &Line) -> String {
        let parts = match &line.item {
            Item::Renewal { parts } => parts,
            Item::AddedUsers { .. }
            | Item::AddedModule { .. }
            | Item::TrialModule { .. }
            | Item::Bridge { .. }
            | Item::Upgrade { .. } => return String::new(),
        };
        let included = self.policy.users_included.0;
        let per_pack = self.policy.users_per_pack.0;
        let rows = parts.iter().map(|part| {
            let packs = match part.packs {
                0 => format!("up to {included} users"),
                packs => format!("{included} users + {packs} × {per_pack}"),
            };
            vec![printable(&part.module), packs, self.money(part.price.amount_minor)]
        });
        let together = self.money(line.unit_price.amount_minor);
        let sum = vec!["together".to_owned(), String::new(), together];
        let title = "The same license new, at list prices (BUY-3)";
        let title = self.style.paint(Tone::Strong, title);
        let titles = ["Module", "Users", "List price"].map(str::to_owned).to_vec();
        let rows = iter::once(titles).chain(rows).chain([sum]).collect();
        format!("\n{title}\n{}", self.table(rows, 2..3))
    }

    /// What there was, and what there will be.
    fn outcome(&self) -> String {
        let (before, after) = (&self.quote.before, &self.quote.after);
        let mut facts = Vec::new();
        if before.product != after.product {
            facts.push(Fact::new("Product", becomes(&before.product, &after.product)));
        }
        let date = |day: Option<Date>, none: &str| {
            day.map_or_else(|| none.to_owned(), |day| day.to_string())
        };
        let ends = |outcome: &Outcome| {
            let maintenance = date(outcome.maintenance_expires, "none was bought");
            (date(outcome.license_expires, "never"), maintenance)
        };
        let ((old_license, old_maintenance), (license, maintenance)) = (ends(before), ends(after));
        facts.push(Fact::new("License expires", becomes(&old_license, &license)));
        facts.push(Fact::new("Maintenance expires", becomes(&old_maintenance, &maintenance)));
        let titles = ["Module", "Users", "Expires"].map(str::to_owned).to_vec();
        let modules = after.modules.iter().map(|module| {
            let old = before.modules.iter().find(|old| old.id == module.id);
            let old_users = old.map_or_else(|| "none".to_owned(), users);
            let expires = date(module.expires, "with the license");
            vec![printable(&module.id), becomes(&old_users, &users(module)), expires]
        });
        let title = self.style.paint(Tone::Strong, "Afterwards");
        let rows = iter::once(titles).chain(modules).collect();
        format!("\n{title}\n{}\n{}", stacked(&facts, self.style), self.table(rows, 0..0))
    }

    /// The rows, their titles first; in columns of numbers these end below each other.
    fn table(&self, mut rows: Vec<Vec<String>>, numbers: Range<usize>) -> String {
        for column in numbers {
            let widest = rows.iter().map(|row| width(&row[column])).max().unwrap_or(0);
            for row in &mut rows {
                let blanks = " ".repeat(widest - width(&row[column]));
                row[column].insert_str(0, &blanks);
            }
        }
        let mut text = String::new();
        for (index, line) in columns(&rows).into_iter().enumerate() {
            let line = if index == 0 { self.style.paint(Tone::Quiet, &line) } else { line };
            text += &format!("  {line}\n");
        }
        text
    }

    /// `1,234.50 EUR`.
    fn money(&self, amount_minor: i64) -> String {
        let currency = self.quote.currency.as_ref();
        let (code, digits) = currency.map_or(("", 0), |it| (it.code.as_str(), it.minor_digits));
        ENGLISH.amount(amount_minor, digits, code)
    }
}

/// What is paid of the list price; nothing to say if it is all of it.
fn share(line: &Line) -> String {
    let class = (line.class_percent != 100).then_some(line.class_percent);
    let shares = [line.maintenance_percent, class].into_iter().flatten();
    let shares: Vec<String> = shares.map(|percent| format!("{percent} %")).collect();
    shares.join(" × ")
}

fn time(left: Prorated) -> String {
    let Prorated { whole_periods, days, period_days } = left;
    match (whole_periods, days) {
        (whole, 0) => format!("{whole} ×"),
        (0, days) => format!("{days} of {period_days} days"),
        (whole, days) => format!("{whole} × and {days} of {period_days} days"),
    }
}

fn users(module: &Module) -> String {
    match module.total_seats() {
        Seats::Limited(users) => grouped(users.into()),
        Seats::Unlimited => "unlimited".to_owned(),
    }
}

fn becomes(before: &str, after: &str) -> String {
    if before == after { after.to_owned() } else { format!("{before} → {after}") }
}
