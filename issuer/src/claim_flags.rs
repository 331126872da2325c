//! The flags of `licentia issue` that give claims, so that a license needs no request file.

use crate::failure::Failure;
use crate::input::read_file;
use crate::moment::{date, instant};
use crate::text::quoted;
use crate::{Host, strict_json};
use clap::Args;
use licentia_verifier::{Date, Instant, limits};
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};

/// What [`licentia_verifier::Kind`] reads, for help and completions.
const KINDS: [&str; 6] = ["base", "add-on", "renewal", "upgrade", "trial", "bridge"];

/// Claims on the command line; they go before those of a request.
#[derive(Debug, Args)]
#[command(next_help_heading = "Claims (they complete a request, or replace what it says)")]
pub(crate) struct ClaimFlags {
    /// Who issues the license: your company's name, as shown to people
    #[arg(long, value_name = "NAME")]
    issuer: Option<String>,
    /// Identity of the license in your order database
    #[arg(long, value_name = "ID")]
    order_id: Option<String>,
    /// The license that this one updates or extends
    #[arg(long, value_name = "ID")]
    previous_order_id: Option<String>,
    /// What the license is
    #[arg(long, value_name = "KIND", value_parser = KINDS)]
    kind: Option<String>,
    /// The product, as in `kerio-connect`
    #[arg(long, value_name = "ID")]
    product: Option<String>,
    /// The edition of the product
    #[arg(long, value_name = "ID")]
    edition: Option<String>,
    /// The price class that it was sold in [default: standard]
    #[arg(long, value_name = "CLASS", value_parser = ["standard", "edu", "gov"])]
    price_class: Option<String>,
    /// The rules that it lives under, as in `kerio-connect`: see `licentia policy list` [default:
    /// those of its product]
    #[arg(long, value_name = "ID")]
    policy: Option<String>,
    /// The rules that it lives under, as a JSON object: `basedOn`, and the numbers that differ
    #[arg(long, value_name = "FILE", conflicts_with = "policy")]
    policy_file: Option<PathBuf>,
    /// The licensee's name
    #[arg(long)]
    name: Option<String>,
    /// The licensee's company
    #[arg(long, value_name = "NAME")]
    company: Option<String>,
    /// The licensee's mail address: notices go there
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
    /// The licensee's street address, on one line
    #[arg(long, value_name = "ADDRESS")]
    street_address: Option<String>,
    /// The machine that the license is bound to [default: any machine]
    #[arg(long, value_name = "ID")]
    reference_id: Option<String>,
    /// When it is signed, as in `2026-01-15T09:30:00Z` [default: now]
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    issued: Option<Instant>,
    /// The first instant at which it counts [default: at once]
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    not_before: Option<Instant>,
    /// The day of registration, as in `2026-01-15`
    #[arg(long, value_name = "DATE", value_parser = date)]
    registered_on: Option<Date>,
    /// The last day of the right to run [default: perpetual]
    #[arg(long, value_name = "DATE", value_parser = date)]
    license_expires: Option<Date>,
    /// The last day of the right to updates [default: none bought]
    #[arg(long, value_name = "DATE", value_parser = date)]
    maintenance_expires: Option<Date>,
    /// A module, as in `server:server:5+20` or `antivirus:server:unlimited`; may be repeated, and
    /// takes the place of the module of that id in the request
    #[arg(long = "module", value_name = "ID:CATEGORY:SEATS[+EXTRA]", value_parser = module)]
    modules: Vec<Value>,
    /// How often it must be revalidated, and for how long that may fail, in days, as in `30/2`
    #[arg(long, value_name = "PERIOD/GRACE", value_parser = revalidation)]
    revalidation: Option<Value>,
    /// The limit of one mail domain, as in `example.com=50`; may be repeated
    #[arg(long = "domain-limit", value_name = "DOMAIN=SEATS", value_parser = domain_limit)]
    domain_limits: Vec<Value>,
}

impl ClaimFlags {
    /// Whether any flag is given.
    pub(crate) fn is_empty(&self) -> bool {
        self.policy_file.is_none() && self.members(None).is_empty()
    }

    /// The claims that the flags give, as a request would spell them.
    pub(crate) fn read(&self, host: &Host<'_>) -> Result<Map<String, Value>, Failure> {
        let policy = self.policy_file.as_ref().map(|path| policy_file(path, host)).transpose()?;
        Ok(self.members(policy))
    }

    fn members(&self, policy: Option<Value>) -> Map<String, Value> {
        let text = |value: &Option<String>| value.clone().map(Value::from);
        let moment = |value: Option<Instant>| value.map(|it| it.to_string().into());
        let day = |value: Option<Date>| value.map(|it| it.to_string().into());
        let list = |values: &[Value]| (!values.is_empty()).then(|| Value::from(values));
        let some = |members: Vec<(&str, Option<Value>)>| -> Map<String, Value> {
            let given = |(name, value): (&str, Option<Value>)| Some((name.to_owned(), value?));
            members.into_iter().filter_map(given).collect()
        };
        let licensee = some(vec![
            ("name", text(&self.name)),
            ("company", text(&self.company)),
            ("email", text(&self.email)),
            ("streetAddress", text(&self.street_address)),
        ]);
        some(vec![
            ("issuer", text(&self.issuer)),
            ("orderId", text(&self.order_id)),
            ("previousOrderId", text(&self.previous_order_id)),
            ("kind", text(&self.kind)),
            ("product", text(&self.product)),
            ("edition", text(&self.edition)),
            ("priceClass", text(&self.price_class)),
            ("policy", policy.or_else(|| text(&self.policy))),
            ("licensee", (!licensee.is_empty()).then_some(Value::Object(licensee))),
            ("referenceId", text(&self.reference_id)),
            ("issued", moment(self.issued)),
            ("notBefore", moment(self.not_before)),
            ("registeredOn", day(self.registered_on)),
            ("licenseExpires", day(self.license_expires)),
            ("maintenanceExpires", day(self.maintenance_expires)),
            ("modules", list(&self.modules)),
            ("revalidation", self.revalidation.clone()),
            ("domainLimits", list(&self.domain_limits)),
        ])
    }
}

/// Puts the claims of flags over those of a request.
pub(crate) fn overlay(request: &mut Map<String, Value>, flags: &Map<String, Value>) {
    for (name, value) in flags {
        match (request.get_mut(name), value) {
            (Some(Value::Object(old)), Value::Object(new)) if name == "licensee" => {
                old.extend(new.clone());
            }
            (Some(Value::Array(old)), Value::Array(new)) => {
                let key = if name == "modules" { "id" } else { "domain" };
                old.retain(|item| !new.iter().any(|other| other.get(key) == item.get(key)));
                old.extend(new.iter().cloned());
            }
            _ => {
                request.insert(name.clone(), value.clone());
            }
        }
    }
}

fn policy_file(path: &Path, host: &Host<'_>) -> Result<Value, Failure> {
    let name = path.display().to_string();
    let bytes = read_file(&host.path(path), limits::POLICY_BYTES)
        .map_err(|error| error.failure(&name, limits::POLICY_BYTES))?;
    match strict_json::read(&bytes) {
        Ok(policy @ Value::Object(_)) => Ok(policy),
        Ok(_) => Err(bad_policy(&name, "it is no JSON object")),
        Err(complaint) => Err(bad_policy(&name, &complaint)),
    }
}

fn bad_policy(name: &str, complaint: &str) -> Failure {
    Failure::could_not_run(
        format!("{}: {}", quoted(name), crate::text::printable(complaint)),
        "a policy file is an object with `basedOn`, and the numbers that differ from that policy",
    )
}

fn module(text: &str) -> Result<Value, String> {
    const SHAPE: &str = "expected ID:CATEGORY:SEATS or ID:CATEGORY:SEATS+EXTRA";
    let parts: Vec<&str> = text.split(':').collect();
    let [id, category, seats] = parts[..] else { return Err(SHAPE.to_owned()) };
    if category != "server" && category != "client" {
        return Err("the category is `server` or `client`".to_owned());
    }
    let mut module = json!({ "id": id, "category": category });
    module["seats"] = match seats.split_once('+') {
        Some((seats, extra)) => {
            module["extraSeats"] = number(extra)?;
            number(seats)?
        }
        None if seats == "unlimited" => seats.into(),
        None => number(seats)?,
    };
    Ok(module)
}

fn revalidation(text: &str) -> Result<Value, String> {
    let (period, grace) = text.split_once('/').ok_or("expected PERIOD/GRACE, as in 30/2")?;
    Ok(json!({ "periodDays": number(period)?, "graceDays": number(grace)? }))
}

fn domain_limit(text: &str) -> Result<Value, String> {
    let (domain, seats) = text.rsplit_once('=').ok_or("expected DOMAIN=SEATS")?;
    Ok(json!({ "domain": domain, "seats": number(seats)? }))
}

fn number(text: &str) -> Result<Value, String> {
    let number = text.parse::<u32>().map_err(|_| format!("`{text}` is not a number"))?;
    Ok(number.into())
}
