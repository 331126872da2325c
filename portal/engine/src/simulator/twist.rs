//! What is laid over a story, to see what that changes.

use crate::buying::Listed;
use crate::protocol::simulator::Twist;
use licentia_verifier::entitlement::{Entitlement, Held, Holding};
use licentia_verifier::order::Change;
use licentia_verifier::quote::{Asked, quote};
use licentia_verifier::scenario::{Cost, Entry, Event, LicenseDocument, Scenario};
use licentia_verifier::{
    Category, Claims, Date, Instant, Kind, Module, PolicyReference, Seats, limits,
};

/// How many days before its end a license is renewed.
const RENEWED_BEFORE_DAYS: i64 = 7;
/// Renewals that a story is given at most: the calendar ends before longer ones.
const RENEWALS: usize = 12;
const SERVER: &str = "server";
const DAY: i64 = 24 * 60 * 60;

pub(super) fn lay(twist: &Twist, scenario: &mut Scenario, prices: &Listed) {
    match twist {
        Twist::Policy(id) => scenario.policy = Some(PolicyReference::Named(id.clone())),
        Twist::Renewed => renewed(scenario, prices),
        Twist::MoreUsers(users) => {
            more_users(scenario, (*users).min(limits::SEATS), prices);
        }
    }
}

/// What the licenses that are there at first extend.
pub(super) fn root(scenario: &Scenario) -> Option<&Claims> {
    let mut claims = scenario.licenses.iter().map(|it| &it.claims);
    claims.clone().find(|it| !it.kind.extends_another()).or_else(|| claims.next())
}

/// The last days of license and maintenance, as the licenses that are there at first say.
pub(super) fn ends(scenario: &Scenario) -> (Option<Date>, Option<Date>) {
    let claims = || scenario.licenses.iter().map(|it| &it.claims);
    let license = claims().filter_map(|it| it.license_expires).max();
    (license, claims().filter_map(|it| it.maintenance_expires).max())
}

/// A license of that kind on top of a root, of which nothing but that is said.
pub(super) fn draft(root: &Claims, kind: Kind, order_id: String, issued: Instant) -> Claims {
    Claims {
        order_id,
        previous_order_id: Some(root.order_id.clone()),
        kind,
        issued,
        policy: None,
        not_before: None,
        registered_on: None,
        license_expires: None,
        maintenance_expires: None,
        modules: Vec::new(),
        revalidation: None,
        domain_limits: Vec::new(),
        ..root.clone()
    }
}

fn renewed(scenario: &mut Scenario, prices: &Listed) {
    let Some(root) = root(scenario).cloned() else { return };
    let (mut license, mut maintenance) = ends(scenario);
    for number in 1..=RENEWALS {
        let Some(first) = license.into_iter().chain(maintenance).min() else { return };
        let Some(end) = first.end(scenario.installation.utc_offset_minutes) else { return };
        let day = end.unix_seconds() - (RENEWED_BEFORE_DAYS + 1) * DAY;
        let at = day.max(scenario.from.unix_seconds());
        let Some(at) = Instant::from_unix_seconds(at).filter(|at| *at < scenario.until) else {
            return;
        };
        let later = |day: Option<Date>| day.and_then(|day| day.plus_years(1));
        (license, maintenance) = (later(license), later(maintenance));
        let claims = Claims {
            license_expires: license,
            maintenance_expires: maintenance,
            ..draft(&root, Kind::Renewal, format!("RENEWAL-{number}"), at)
        };
        let cost = cost(scenario, Change::Renew { years: 1 }, at, prices);
        install(scenario, at, claims, cost);
    }
}

fn more_users(scenario: &mut Scenario, users: u32, prices: &Listed) {
    let Some(root) = root(scenario).cloned() else { return };
    let at = scenario.from;
    let held = held(scenario, at).map(|(_, held)| held.modules).unwrap_or_default();
    let all = held.iter().find(|module| module.id == SERVER).map(Module::total_seats);
    // What has as many users as the server has as many more.
    let follows = |module: &&Module| {
        module.id != SERVER
            && module.category == Category::Server
            && module.expires.is_none()
            && Some(module.total_seats()) == all
    };
    let more = |id: &str| Module {
        id: id.to_owned(),
        category: Category::Server,
        seats: Seats::Limited(0),
        extra_seats: users,
        expires: None,
    };
    let followers = held.iter().filter(follows).map(|module| more(&module.id));
    let modules = [more(SERVER)].into_iter().chain(followers).collect();
    let claims = draft(&root, Kind::AddOn, "MORE-USERS".to_owned(), at);
    let cost = cost(scenario, Change::AddUsers { users }, at, prices);
    install(scenario, at, Claims { modules, ..claims }, cost);
}

/// What is held at an instant, of the holding that the root began.
fn held(scenario: &Scenario, at: Instant) -> Option<(Holding, Held)> {
    let of_event = |entry: &Entry| match &entry.event {
        Event::LicenseBought { license, .. } | Event::LicenseInstalled { license, .. } => {
            (entry.at <= at).then(|| license.claims.clone())
        }
        _ => None,
    };
    let there = scenario.licenses.iter().map(|it| it.claims.clone());
    let claims = there.chain(scenario.events.iter().filter_map(of_event));
    let holdings = Entitlement::of_claims(claims, |_| false).holdings;
    let root = &root(scenario)?.order_id;
    let holding = holdings.into_iter().find(|it| it.order_id == *root)?;
    let held = holding.at(at, scenario.installation.utc_offset_minutes)?;
    Some((holding, held))
}

/// What a change costs on the day of an instant, as its own page would say; nothing, where nobody
/// can tell.
fn cost(scenario: &Scenario, change: Change, at: Instant, prices: &Listed) -> Option<Cost> {
    let (holding, held) = held(scenario, at)?;
    let policy = scenario.policy.as_ref().unwrap_or(&held.policy);
    let policy = policy.resolve(&scenario.policies).ok()?;
    let currency = prices.currency(None);
    let quote = quote(&Asked {
        held: &held,
        product: &holding.product,
        price_class: held.price_class,
        changes: &[change],
        prices: prices.list()?,
        policy: &policy,
        currency: &currency,
        on: at.date(),
    });
    let amount_minor = quote.total.amount_minor;
    quote.refusals.is_empty().then_some(Cost { amount_minor, currency })
}

fn install(scenario: &mut Scenario, at: Instant, claims: Claims, cost: Option<Cost>) {
    let license = Box::new(LicenseDocument::draft(claims));
    let place = scenario.events.iter().position(|entry| at < entry.at);
    let entry = Entry { at, event: Event::LicenseInstalled { license, cost } };
    scenario.events.insert(place.unwrap_or(scenario.events.len()), entry);
}
