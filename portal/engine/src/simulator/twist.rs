//! What is laid over a story, to see what that changes.

use crate::protocol::simulator::Twist;
use licentia_verifier::scenario::{Entry, Event, LicenseDocument, Scenario};
use licentia_verifier::{
    Category, Claims, Date, Instant, Kind, Module, PolicyReference, Seats, limits,
};

/// How many days before its end a license is renewed.
const RENEWED_BEFORE_DAYS: i64 = 7;
/// Renewals that a story is given at most: the calendar ends before longer ones.
const RENEWALS: usize = 12;
const DAY: i64 = 24 * 60 * 60;

pub(super) fn lay(twist: &Twist, scenario: &mut Scenario) {
    match twist {
        Twist::Policy(id) => scenario.policy = Some(PolicyReference::Named(id.clone())),
        Twist::Renewed => renewed(scenario),
        Twist::MoreUsers(users) => more_users(scenario, (*users).min(limits::SEATS)),
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

fn renewed(scenario: &mut Scenario) {
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
        install(scenario, at, claims);
    }
}

fn more_users(scenario: &mut Scenario, users: u32) {
    let Some(root) = root(scenario) else { return };
    let server = Module {
        id: "server".to_owned(),
        category: Category::Server,
        seats: Seats::Limited(0),
        extra_seats: users,
        expires: None,
    };
    let at = scenario.from;
    let claims = draft(root, Kind::AddOn, "MORE-USERS".to_owned(), at);
    install(scenario, at, Claims { modules: Vec::from([server]), ..claims });
}

fn install(scenario: &mut Scenario, at: Instant, claims: Claims) {
    let license = Box::new(LicenseDocument::draft(claims));
    let place = scenario.events.iter().position(|entry| at < entry.at);
    let entry = Entry { at, event: Event::LicenseInstalled { license, cost: None } };
    scenario.events.insert(place.unwrap_or(scenario.events.len()), entry);
}
