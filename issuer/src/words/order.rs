//! Why an order cannot be fulfilled, or an answer is not what was ordered, in words.

use crate::failure::Words;
use crate::text::{count, grouped, printable, quoted};
use licentia_verifier::order::{Mismatch, NotFulfilled};
use licentia_verifier::{Kind, Seats};

/// Why an order cannot be fulfilled, in words.
pub(crate) fn not_fulfilled(error: &NotFulfilled) -> Words {
    match error {
        NotFulfilled::LicenseMissing { order_id } => Words::new(
            format!("the license {}, on which the order is based, is not here", quoted(order_id)),
            "give it by `--licenses`",
        ),
        NotFulfilled::LicenseRevoked { order_id } => Words::new(
            format!("the license {}, on which the order is based, was revoked", quoted(order_id)),
            "settle that first; what extends a revoked license does not count",
        ),
        NotFulfilled::HoldingMissing { holding } => Words::new(
            format!("the order is for {}, and no base or trial is called so", quoted(holding)),
            "give the license by `--licenses`, or ask for an order that names it",
        ),
        NotFulfilled::NothingHeld { holding } => Words::new(
            format!("{} does not count yet", quoted(holding)),
            "answer the order once the license counts",
        ),
        NotFulfilled::OtherProduct { product, held } => Words::new(
            format!("the order is for {}, but {} is held", quoted(product), quoted(held)),
            "another product is another license: issue it by `licentia issue`",
        ),
        NotFulfilled::UnknownPolicy { id } => Words::new(
            format!("the license lives under the policy {}, which is not known here", quoted(id)),
            "give it by `--policy FILE`",
        ),
        NotFulfilled::NoServer => Words::new(
            "no module `server` is held, so there are no users to add to",
            "name the number of users in the order, or issue the license by `licentia issue`",
        ),
        NotFulfilled::UnlimitedAlready { module } => Words::new(
            format!("the module {} has any number of users already", quoted(module)),
            "there is nothing to add",
        ),
        NotFulfilled::ModuleHeld { module } => Words::new(
            format!("the module {} is held already, for all users", quoted(module)),
            "there is nothing to add",
        ),
        NotFulfilled::NoTrial => Words::new(
            "the policy of the license knows no trial",
            "set `trialDays` in a policy of your own, and give it by `--policy FILE`",
        ),
        NotFulfilled::NoMaintenance => Words::new(
            "no maintenance was ever bought, so there is no end to renew it from",
            "issue a renewal with `licentia issue --maintenance-expires`",
        ),
        NotFulfilled::FewerUsers { users, held } => Words::new(
            format!(
                "the upgrade is for {} users, but {} are held",
                grouped_u32(*users),
                seats(*held)
            ),
            "an upgrade has at least as many users as before",
        ),
        NotFulfilled::PastCalendar => {
            Words::new("a license would end after the year 9999", "ask for fewer years or days")
        }
        NotFulfilled::OrderIdCount { given, needed } => Words::new(
            format!("{} given for {}", count(*given, "order id"), count(*needed, "license")),
            "give `--order-id` once for each change of the order, or not at all",
        ),
    }
}

/// In what an answer is not what was ordered, in words.
pub(crate) fn mismatch(mismatch: &Mismatch) -> Words {
    Words::problem(match mismatch {
        Mismatch::OtherRequest { request_id, expected } => {
            format!("it answers the request {}, not {}", quoted(request_id), quoted(expected))
        }
        Mismatch::RequestChanged { .. } => {
            "the request is not the one that was answered: it was changed".to_owned()
        }
        Mismatch::OtherProduct { order_id, product, expected } => {
            let [order_id, product, expected] = [order_id, product, expected].map(|it| quoted(it));
            format!("{order_id} is for {product}; {expected} was ordered")
        }
        Mismatch::FewerUsers { module, issued, ordered } => {
            let (module, ordered) = (quoted(module), grouped_u32(*ordered));
            format!("it brings {} users of {module}; {ordered} were ordered", seats(*issued))
        }
        Mismatch::ModuleMissing { module } => {
            format!("it does not bring the module {}", quoted(module))
        }
        Mismatch::MaintenanceNotExtended { expires, ordered } => {
            let expires = expires.map_or_else(
                || "it extends no maintenance".to_owned(),
                |expires| format!("its maintenance ends on {expires}"),
            );
            match ordered {
                Some(ordered) => format!("{expires}; {ordered} was ordered"),
                None => expires,
            }
        }
        Mismatch::LicenseMissing { kind } => format!("it does not bring {}", a(*kind)),
        Mismatch::NotBasedOnOrder { order_id, previous_order_id } => {
            let extends = previous_order_id
                .as_deref()
                .map_or_else(|| "nothing".to_owned(), |previous| quoted(&printable(previous)));
            format!("{} extends {extends}, on which the order is not based", quoted(order_id))
        }
    })
}

fn a(kind: Kind) -> &'static str {
    match kind {
        Kind::Base => "a base",
        Kind::AddOn => "an add-on",
        Kind::Renewal => "a renewal",
        Kind::Upgrade => "an upgrade",
        Kind::Trial => "a trial",
        Kind::Bridge => "a bridge license",
    }
}

fn seats(seats: Seats) -> String {
    match seats {
        Seats::Limited(seats) => grouped_u32(seats),
        Seats::Unlimited => "any number of".to_owned(),
    }
}

fn grouped_u32(number: u32) -> String {
    grouped(number.into())
}
