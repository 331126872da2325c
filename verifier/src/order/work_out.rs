//! Which licenses fulfil an order: one for each change.
//!
//! * More **users** are an add-on: seats for the server, and for every module of the server that
//!   has as many seats as it, rounded up to whole packs (BUY-1), until the server's own ends
//!   (BUY-4).
//! * A **module** is an add-on, for as many users as ordered or as the server will have.
//! * A module to **try** is an add-on whose module ends after the days of a product trial
//!   (TRIAL-1), the day of issue not counted; it has as many users as the server.
//! * **Maintenance** runs on from its previous end (BUY-5); so does the license if it has one, and
//!   a module that ended with either.
//! * An **upgrade** takes the place of the base. Add-ons go on counting, so it has only the seats
//!   that make up what was ordered together with theirs.
//! * A **bridge** lasts so many days after the day of issue (DUP-1).

use super::ends::{Ends, ending};
use super::fitting::{Fitting, seats};
use super::{Change, NotFulfilled, OrderRequest, Unfit};
use crate::entitlement::{Entitlement, Held, Holding, Standing};
use crate::policy::{Policy, UnknownPolicy};
use crate::{Category, Claims, Date, Instant, Kind, License, Module, RevocationList, Seats};
use alloc::{borrow::ToOwned, format, string::String, vec::Vec};
use sha2::{Digest, Sha256};

/// Modules that are installed with the user; others run on the server.
const CLIENT_MODULES: [&str; 2] = ["outlook-sync", "desktop-client"];
/// Digits of the request's hash in an order id: enough that no two requests share one.
const ORDER_ID_DIGITS: usize = 16;

/// What an issuer knows.
#[derive(Debug, Clone, Copy)]
pub struct Records<'a> {
    /// The licenses, among them all that the order is based on.
    pub licenses: &'a [License],
    /// The revoked orders.
    pub revoked: Option<&'a RevocationList>,
    /// His own policies, which win over presets.
    pub policies: &'a [Policy],
}

/// The claims of the licenses that fulfil an order, one for each change, in their order;
/// `order_ids` has as many, see [`order_ids`].
///
/// # Errors
/// [`NotFulfilled`], when the order does not fit what is held.
///
/// ```
/// # use licentia_verifier::{Keyring, Seats, open};
/// # use licentia_verifier::order::{OrderRequest, Records, order_ids, work_out};
/// let keyring = Keyring::parse(include_str!("../../../tests/vectors/keys.json"))?;
/// let base = open(include_str!("../../../www/demo/kerio-control.license"), &keyring)?;
/// let request = OrderRequest::read(format!(r#"{{
///     "id": "REQ-1", "created": "2026-06-01T12:00:00Z",
///     "licensee": {{ "name": "Ada Byron", "email": "ada@engines.example" }},
///     "product": "kerio-control", "holding": "{0}", "basedOn": ["{0}"],
///     "changes": [{{ "change": "add-users", "users": 7 }}]
/// }}"#, base.order_id).as_bytes()).unwrap();
///
/// let records = Records { licenses: &[base], revoked: None, policies: &[] };
/// let at = "2026-06-02T08:00:00Z".parse()?;
/// let licenses = work_out(&request, records, &order_ids(&request), at)?;
/// assert_eq!(licenses[0].modules[0].total_seats(), Seats::Limited(10), "two packs of five");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn work_out(
    request: &OrderRequest,
    records: Records<'_>,
    order_ids: &[String],
    at: Instant,
) -> Result<Vec<Claims>, NotFulfilled> {
    let (given, needed) = (order_ids.len(), request.changes.len());
    if given != needed {
        return Err(NotFulfilled::OrderIdCount { given, needed });
    }
    let order = Order::new(request, records, at)?;
    let license = |(change, order_id): (&Change, &String)| {
        let license = order.license(change, order_id);
        license.map_err(|unfit| order.fitting().told(change, unfit))
    };
    request.changes.iter().zip(order_ids).map(license).collect()
}

/// Order ids for the licenses of an order: out of the hash of its id, so that the same request has
/// the same ones, and nobody can choose a request id to get the order id of somebody else.
///
/// ```text
/// R1b2c3d4e5f60718-1, R1b2c3d4e5f60718-2, …
/// ```
#[must_use]
pub fn order_ids(request: &OrderRequest) -> Vec<String> {
    let hash = Sha256::digest(&request.id);
    let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let order_id = |number| format!("R{}-{number}", &hex[..ORDER_ID_DIGITS]);
    (1..=request.changes.len()).map(order_id).collect()
}

/// An order beside what is held.
struct Order<'a> {
    request: &'a OrderRequest,
    at: Instant,
    held: Held,
    policy: Policy,
    /// The license in force.
    trunk: &'a Claims,
    /// What the trunk and its renewals grant without any add-on.
    own: Vec<Module>,
    /// The modules that end with the license or its maintenance, or did.
    ending: Vec<Module>,
    /// Both ends of the license, once it is renewed.
    ends: Ends,
}

impl<'a> Order<'a> {
    fn new(
        request: &'a OrderRequest,
        records: Records<'a>,
        at: Instant,
    ) -> Result<Self, NotFulfilled> {
        let is_revoked = |id: &str| records.revoked.is_some_and(|list| list.revokes(id));
        let all = Entitlement::of(records.licenses.to_vec(), is_revoked);
        for order_id in &request.based_on {
            let mut parts = all.parts.iter().filter(|part| part.order_id == *order_id).peekable();
            let order_id = order_id.clone();
            if parts.peek().is_none() {
                return Err(NotFulfilled::LicenseMissing { order_id });
            }
            if parts.any(|part| part.standing == Standing::Revoked) {
                return Err(NotFulfilled::LicenseRevoked { order_id });
            }
        }
        let is_it = |holding: &Holding| holding.order_id == request.holding;
        let holding = all.holdings.into_iter().find(is_it);
        let name = || request.holding.clone();
        let holding = holding.ok_or_else(|| NotFulfilled::HoldingMissing { holding: name() })?;
        if holding.product != request.product {
            let product = request.product.clone();
            return Err(NotFulfilled::OtherProduct { product, held: holding.product });
        }
        let held =
            holding.at(at, 0).ok_or_else(|| NotFulfilled::NothingHeld { holding: name() })?;
        let policy = held
            .policy
            .resolve(records.policies)
            .map_err(|UnknownPolicy { id }| NotFulfilled::UnknownPolicy { id })?;
        let same = records.licenses.iter().filter(|license| license.order_id == held.order_id);
        let trunk = same.max_by_key(|license| license.issued).map(License::claims);
        let trunk = trunk.ok_or_else(|| NotFulfilled::NothingHeld { holding: name() })?;
        let own = holding.without_add_ons().at(at, 0);
        let own = own.map_or_else(Vec::new, |held| held.modules);
        let (known, on) = (Some(&policy), at.date());
        let fitting = Fitting { request, held: &held, policy: known, on };
        fitting.check()?;
        let mut ends = Ends::of(&held);
        for change in &request.changes {
            if let Change::Renew { years } = change {
                ends = fitting.ends(*years).map_err(|unfit| fitting.told(change, unfit))?;
            }
        }
        let ending = ending(&holding, &held, at);
        Ok(Self { request, at, held, policy, trunk, own, ending, ends })
    }

    fn fitting(&self) -> Fitting<'_> {
        let (policy, on) = (Some(&self.policy), self.at.date());
        Fitting { request: self.request, held: &self.held, policy, on }
    }

    /// The license that fulfils one change.
    fn license(&self, change: &Change, order_id: &str) -> Result<Claims, Unfit> {
        let (fitting, claims) = (self.fitting(), |kind| self.claims(kind, order_id));
        Ok(match change {
            Change::AddUsers { users } => {
                let modules = self.more_users(fitting.more_users(*users)?);
                Claims { modules, ..claims(Kind::AddOn) }
            }
            Change::AddModule { module, users } => {
                let modules = self.new_module(module, fitting.users_of(module, *users)?, None);
                Claims { modules, ..claims(Kind::AddOn) }
            }
            Change::TrialModule { module } => {
                let (users, last) = fitting.trial(module)?;
                let modules = self.new_module(module, users, Some(last));
                Claims { modules, ..claims(Kind::AddOn) }
            }
            Change::Renew { .. } => {
                Claims { modules: self.renewed_modules(), ..claims(Kind::Renewal) }
            }
            Change::Upgrade { product, users } => Claims {
                modules: self.larger(fitting.upgrade(product, *users)?),
                revalidation: self.held.revalidation,
                domain_limits: self.held.domain_limits.clone(),
                ..claims(Kind::Upgrade)
            },
            Change::Bridge { days } => Claims {
                license_expires: Some(fitting.last_day(*days)?),
                maintenance_expires: None,
                ..claims(Kind::Bridge)
            },
        })
    }

    /// What all licenses of the order have in common.
    fn claims(&self, kind: Kind, order_id: &str) -> Claims {
        let Self { request, held, .. } = self;
        // What the customer does not know of would leave his new license incomplete (BUY-8).
        let is_known = request.based_on.contains(&held.order_id);
        let previous = if is_known { &held.order_id } else { &request.holding };
        let reference_id = request.reference_id.as_ref().or(held.reference_id.as_ref());
        Claims {
            order_id: order_id.to_owned(),
            previous_order_id: Some(previous.clone()),
            kind,
            licensee: held.licensee.clone(),
            reference_id: reference_id.cloned(),
            issued: self.at,
            not_before: None,
            registered_on: Some(self.at.date()),
            license_expires: self.ends.license,
            maintenance_expires: self.ends.maintenance,
            modules: Vec::new(),
            revalidation: None,
            domain_limits: Vec::new(),
            ..self.trunk.clone()
        }
    }

    /// So many seats more, for the server and all that is counted with it.
    fn more_users(&self, more: u32) -> Vec<Module> {
        let fitting = self.fitting();
        let more = |module: &Module| Module {
            seats: Seats::Limited(0),
            extra_seats: more,
            ..module.clone()
        };
        self.held.modules.iter().filter(|it| fitting.is_counted(it)).map(more).collect()
    }

    /// Modules that end with the license or its maintenance go on with it.
    fn renewed_modules(&self) -> Vec<Module> {
        let expires = |module: &Module| match module.expires == self.held.maintenance_expires {
            true => self.ends.maintenance,
            false => self.ends.license,
        };
        let renewed = |module: &Module| Module {
            seats: Seats::Limited(0),
            extra_seats: 0,
            expires: expires(module),
            ..module.clone()
        };
        self.ending.iter().map(renewed).collect()
    }

    /// The modules of a larger license in place of the trunk.
    fn larger(&self, more: u32) -> Vec<Module> {
        let fitting = self.fitting();
        let grow = |module: &Module| {
            let is_counted = fitting.held(&module.id).is_some_and(|it| fitting.is_counted(it));
            let more = if is_counted { more } else { 0 };
            Module { seats: module.seats.plus(more), ..module.clone() }
        };
        self.own.iter().map(grow).collect()
    }

    fn new_module(&self, id: &str, users: u32, expires: Option<Date>) -> Vec<Module> {
        let category = match self.fitting().held(id) {
            Some(held) => held.category,
            None if CLIENT_MODULES.contains(&id) => Category::Client,
            None => Category::Server,
        };
        let (id, seats) = (id.to_owned(), seats(users));
        Vec::from([Module { id, category, seats, extra_seats: 0, expires }])
    }
}
