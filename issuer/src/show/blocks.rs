//! The blocks of a license: whose it is, what it is, its modules, its dates.

use super::facts::{Fact, stacked, two_sides};
use super::table::columns;
use crate::style::{Style, Tone};
use crate::text::{count, grouped};
use crate::words::ENGLISH;
use licentia_verifier::{
    Category, Claims, Date, Instant, Kind, Module, PolicyReference, PriceClass, Seats,
};
use licentia_words::is_over;

/// The end of a bridge that names none.
pub(super) const NO_LAST_DAY: &str = "no last day, so it permits nothing";

/// Who may use it on the left, which license it is on the right.
pub(super) fn information(
    claims: &Claims,
    status: &str,
    room: Option<usize>,
    style: Style,
) -> String {
    let licensee = &claims.licensee;
    let left: Vec<Fact> = [
        ("Licensee", Some(&licensee.name)),
        ("Company", licensee.company.as_ref()),
        ("Email", Some(&licensee.email)),
        ("Address", licensee.street_address.as_ref()),
    ]
    .into_iter()
    .filter_map(|(label, value)| Some(Fact::new(label, value?)))
    .collect();
    let right = [
        Fact::new("Reference ID", claims.reference_id.as_deref().unwrap_or("any machine")),
        Fact::new("Order ID", &claims.order_id),
        Fact::new("Previous order ID", claims.previous_order_id.as_deref().unwrap_or("none")),
        Fact::new("Status", status),
    ];
    two_sides(&left, &right, room, style)
}

/// What was sold, by whom, under which rules.
pub(super) fn license(claims: &Claims, key_id: &str, at: Instant, style: Style) -> String {
    let edition = claims.edition.as_ref().map_or_else(String::new, |it| format!(", edition {it}"));
    let product = format!("{}{edition}{}", claims.product, price_class(claims.price_class));
    let kind = match &claims.previous_order_id {
        Some(previous) if claims.kind.extends_another() => {
            format!("{}; counts only together with {previous}", kind(claims.kind))
        }
        _ => kind(claims.kind).to_owned(),
    };
    let policy = policy(&claims.policy());
    let issued = format!("{}, {}", claims.issued, ENGLISH.distance(claims.issued, at));
    let mut facts =
        vec![Fact::new("Product", product), Fact::new("Kind", kind), Fact::new("Policy", policy)];
    if let Some(revalidation) = claims.revalidation {
        let (period, grace) = (revalidation.period_days, revalidation.grace_days);
        let value = format!("every {}, may fail for {}", days(period), days(grace));
        facts.push(Fact::new("Revalidation", value));
    }
    if !claims.domain_limits.is_empty() {
        let seats = claims.domain_limits.iter().map(|limit| u64::from(limit.seats)).sum();
        let domains = count(claims.domain_limits.len(), "domain");
        facts.push(Fact::new("Domain limits", format!("{domains}, {} seats", grouped(seats))));
    }
    facts.push(Fact::new("Issued by", &claims.issuer));
    facts.push(Fact::new("Issued", issued));
    if !key_id.is_empty() {
        facts.push(Fact::new("Signed by key", key_id));
    }
    stacked(&facts, style)
}

/// A row for each module.
pub(super) fn modules(modules: &[Module], at: Instant, style: Style) -> String {
    let titles = ["Module", "Category", "Seats", "Expires"].map(str::to_owned).to_vec();
    let row = |module: &Module| {
        let expires = match module.expires {
            Some(last) => day(last, at),
            None => "with the license".to_owned(),
        };
        vec![module.id.clone(), category(module.category).to_owned(), seats(module), expires]
    };
    let rows: Vec<Vec<String>> = std::iter::once(titles).chain(modules.iter().map(row)).collect();
    let mut text = String::new();
    for (index, line) in columns(&rows).into_iter().enumerate() {
        let module = index.checked_sub(1).map(|index| &modules[index]);
        let line = match module.map(|module| module.expires) {
            None => style.paint(Tone::Quiet, &line),
            Some(Some(last)) if is_over(last, at) => style.paint(Tone::Warning, &line),
            Some(_) => line,
        };
        text += &format!("  {line}\n");
    }
    text
}

/// From when to when.
pub(super) fn dates(claims: &Claims, at: Instant, style: Style) -> String {
    let mut facts = Vec::new();
    if let Some(registered) = claims.registered_on {
        facts.push(Fact::new("Registered on", registered.to_string()));
    }
    if let Some(not_before) = claims.not_before {
        let value = format!("{not_before}, {}", ENGLISH.distance(not_before, at));
        facts.push(Fact::new("Valid from", value).warning(at < not_before));
    }
    let [license, maintenance] =
        ends(claims.license_expires, claims.maintenance_expires, claims.lasts_with(), at);
    facts.push(match claims.permits_nothing() {
        true => Fact::new("License expires", NO_LAST_DAY).warning(true),
        false => license,
    });
    facts.push(maintenance);
    stacked(&facts, style)
}

/// The two ends of a license (TERM-1); `with` is the license that a part of one ends with.
pub(super) fn ends(
    license: Option<Date>,
    maintenance: Option<Date>,
    with: Option<&str>,
    at: Instant,
) -> [Fact; 2] {
    let end = |label, last: Option<Date>, none: &str| match (last, with) {
        (Some(last), _) => Fact::new(label, day(last, at)).warning(is_over(last, at)),
        (None, Some(with)) => Fact::new(label, format!("with {with}")),
        (None, None) => Fact::new(label, none),
    };
    [
        end("License expires", license, "never"),
        end("Maintenance expires", maintenance, "none was bought"),
    ]
}

/// `2026-12-31, 30 days left`.
fn day(last: Date, at: Instant) -> String {
    match ENGLISH.remaining(last, at) {
        Some(remaining) => format!("{last}, {remaining}"),
        None => last.to_string(),
    }
}

/// The rules that a license lives under.
pub(super) fn policy(policy: &PolicyReference) -> String {
    match policy {
        PolicyReference::Named(id) => id.clone(),
        PolicyReference::Embedded(policy) => format!("its own, based on {}", policy.based_on),
    }
}

fn days(days: u32) -> String {
    count(days as usize, "day")
}

fn seats(module: &Module) -> String {
    match (module.seats, module.total_seats()) {
        (Seats::Limited(seats), Seats::Limited(total)) if seats < total => {
            let [total, seats, extra] = [total, seats, module.extra_seats].map(u64::from);
            format!("{} ({} + {})", grouped(total), grouped(seats), grouped(extra))
        }
        (_, total) => seat_count(total),
    }
}

pub(super) fn seat_count(seats: Seats) -> String {
    match seats {
        Seats::Limited(seats) => grouped(seats.into()),
        Seats::Unlimited => "unlimited".to_owned(),
    }
}

fn category(category: Category) -> &'static str {
    match category {
        Category::Server => "server",
        Category::Client => "client",
    }
}

pub(super) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Base => "base",
        Kind::AddOn => "add-on",
        Kind::Renewal => "renewal",
        Kind::Upgrade => "upgrade",
        Kind::Trial => "trial",
        Kind::Bridge => "bridge, for a migration",
    }
}

fn price_class(class: PriceClass) -> &'static str {
    match class {
        PriceClass::Standard => "",
        PriceClass::Edu => ", for education",
        PriceClass::Gov => ", for government and non-profit",
    }
}
