//! What changes cost, why something cannot be quoted, and what is worth knowing, in words.

use super::open_error;
use crate::failure::Words;
use crate::text::{count, grouped, list, quoted};
use licentia_verifier::entitlement::{Part, Standing};
use licentia_verifier::quote::{Item, Line, QuoteRefusal, Remark};
use licentia_verifier::rules::Rule;
use licentia_verifier::{OpenError, PriceClass};

/// What a line is for; `money` writes an amount.
pub(crate) fn line_item(line: &Line, money: impl Fn(i64) -> String) -> String {
    let span = line.covers.map(|covers| format!("{} to {}", covers.from, covers.until));
    match &line.item {
        Item::AddedUsers { module, users_asked, users_got } => {
            let asked = match users_asked == users_got {
                true => String::new(),
                false => format!(" ({} asked for)", users(*users_asked)),
            };
            format!("{module}: {} more{asked}", count(*users_got as usize, "user"))
        }
        Item::AddedModule { module, users_included } => {
            format!("{module}: new, with {}", count(*users_included as usize, "user"))
        }
        Item::Bridge { .. } => format!("a bridge for a migration, {}", span.unwrap_or_default()),
        Item::TrialModule { module } => {
            format!("{module}: on trial, {}", span.unwrap_or_default())
        }
        Item::Renewal { .. } => format!("maintenance, {}", span.unwrap_or_default()),
        Item::Upgrade { from_product, to_product, old_price, new_price } => {
            let [old, new] = [old_price, new_price].map(|price| money(price.amount_minor));
            format!("{to_product} ({new} new) in place of {from_product} ({old} new)")
        }
    }
}

/// How many of what.
pub(crate) fn quantity(line: &Line) -> String {
    let noun = match &line.item {
        Item::AddedUsers { .. } => "pack",
        Item::AddedModule { .. } | Item::TrialModule { .. } => "module",
        Item::Renewal { .. } => "year",
        Item::Upgrade { .. } | Item::Bridge { .. } => "license",
    };
    count(line.quantity as usize, noun)
}

/// Who pays less.
pub(crate) fn price_class(class: PriceClass) -> &'static str {
    match class {
        PriceClass::Standard => "standard",
        PriceClass::Edu => "education",
        PriceClass::Gov => "government and non-profit",
    }
}

/// What a customer should know.
pub(crate) fn remark(remark: &Remark) -> String {
    let text = match remark {
        Remark::WithoutMaintenance { maintenance_expires: Some(day) } => {
            format!("what is added has no maintenance: that of the license ended on {day}")
        }
        Remark::WithoutMaintenance { maintenance_expires: None } => {
            "what is added has no maintenance: the license has none".to_owned()
        }
        Remark::LateRenewal { maintenance_expires, days_passed } => format!(
            "the renewal is late: it starts after {maintenance_expires} all the same, \
             and {} passed",
            match days_passed {
                1 => "1 day of it has".to_owned(),
                days => format!("{} days of it have", users(*days)),
            }
        ),
        Remark::ModuleEnds { module, expires } => format!(
            "{} ends on {expires}: it is not part of what is renewed or exchanged",
            quoted(module)
        ),
        Remark::ModuleNotRaised { module } => {
            format!("{} keeps its number of users: the price list does not have it", quoted(module))
        }
        Remark::ModuleDropped { module, product } => {
            format!("{} is lost: {} has no such module", quoted(module), quoted(product))
        }
        Remark::NotRefunded => {
            "the license costs less new than the one that it replaces: the difference is not \
             refunded"
                .to_owned()
        }
    };
    text + &by(remark.rule())
}

/// Why something cannot be quoted.
pub(crate) fn quote_refusal(refusal: &QuoteRefusal) -> Words {
    let problem = problem(refusal) + &by(refusal.rule());
    Words::new(problem, remedy(refusal))
}

fn problem(refusal: &QuoteRefusal) -> String {
    match refusal {
        QuoteRefusal::PriceListNotYetIssued { issued, on } => {
            format!("the price list was issued on {}, after {on}", issued.date())
        }
        QuoteRefusal::PriceListEnded { valid_until, on } => {
            format!("the prices were valid until {valid_until}, not on {on}")
        }
        QuoteRefusal::CurrencyNotListed { currency, listed } => {
            format!(
                "the price list has no prices in {}, only in {}",
                quoted(currency),
                list(listed)
            )
        }
        QuoteRefusal::ProductNotListed { product } => {
            format!("the price list does not have the product {}", quoted(product))
        }
        QuoteRefusal::ModuleNotListed { module, product } => {
            format!("the price list has no module {} of {}", quoted(module), quoted(product))
        }
        QuoteRefusal::NoServer => "the license has no module `server`".to_owned(),
        QuoteRefusal::UnlimitedUsers { module } => {
            format!("the users of {} are not limited: there is no price for them", quoted(module))
        }
        QuoteRefusal::ZeroUsers => "no users are asked for".to_owned(),
        QuoteRefusal::ZeroYears => "no years are asked for".to_owned(),
        QuoteRefusal::TooManyUsers { users, limit } => {
            let limit = grouped(u64::from(*limit));
            format!("it would have {} users, and no license has more than {limit}", grouped(*users))
        }
        QuoteRefusal::EmptyPack => "by the policy a pack has 0 users".to_owned(),
        QuoteRefusal::Lowering { module, users: has, users_asked } => format!(
            "{} has {}, and {} would be fewer: lowering is not refunded",
            quoted(module),
            count(*has as usize, "user"),
            users(*users_asked)
        ),
        QuoteRefusal::AlreadyHeld { module } => {
            format!("the license has {} already", quoted(module))
        }
        QuoteRefusal::UnequalToServer { module, users_asked, server_users } => format!(
            "{} for {} users, where the server has {}: both must be equal",
            quoted(module),
            users(*users_asked),
            users(*server_users)
        ),
        QuoteRefusal::NoTrial => "by the policy a trial lasts 0 days".to_owned(),
        QuoteRefusal::NoMaintenance => "the license never had maintenance".to_owned(),
        QuoteRefusal::MaintenanceEnded { maintenance_expires, on } => format!(
            "prices are for the days that are left, and maintenance ended on \
             {maintenance_expires}, before {on}"
        ),
        QuoteRefusal::TooFewYears { years, .. } => format!(
            "renewed years start at the previous expiry: {} would be over already",
            count(*years as usize, "year")
        ),
        QuoteRefusal::CalendarEnds => "it would last beyond the year 9999".to_owned(),
        QuoteRefusal::AmountTooLarge { .. } => "the amount is too large to be written".to_owned(),
    }
}

fn remedy(refusal: &QuoteRefusal) -> String {
    let fixed = match refusal {
        QuoteRefusal::PriceListNotYetIssued { .. } | QuoteRefusal::PriceListEnded { .. } => {
            "ask the vendor for the list of that day"
        }
        QuoteRefusal::CurrencyNotListed { .. } => "name another with `--currency`",
        QuoteRefusal::ProductNotListed { .. } | QuoteRefusal::ModuleNotListed { .. } => {
            "check its spelling, or ask the vendor for a list that has it"
        }
        QuoteRefusal::NoServer => "give the base license together with what extends it",
        QuoteRefusal::UnlimitedUsers { .. } => {
            "ask the vendor for an offer: a trial, for one, has no price"
        }
        QuoteRefusal::ZeroUsers | QuoteRefusal::ZeroYears => "ask for 1 at least",
        QuoteRefusal::TooManyUsers { .. } | QuoteRefusal::AmountTooLarge { .. } => "ask for fewer",
        QuoteRefusal::EmptyPack => "name another with `--policy`",
        QuoteRefusal::Lowering { .. } => "ask for at least as many as there are",
        QuoteRefusal::AlreadyHeld { .. } => {
            "nothing needs to be bought; `--add-module MODULE=USERS` asks for more users of it"
        }
        QuoteRefusal::UnequalToServer { .. } => "leave the number out: it follows the server",
        QuoteRefusal::NoTrial => "buy it with `--add-module`, or name another policy",
        QuoteRefusal::NoMaintenance => "ask the vendor for an offer",
        QuoteRefusal::MaintenanceEnded { .. } => "renew first, and ask again afterwards",
        QuoteRefusal::TooFewYears { years_needed, .. } => {
            return format!("renew for {}", count(*years_needed as usize, "year"));
        }
        QuoteRefusal::CalendarEnds => "ask for fewer years",
    };
    fixed.to_owned()
}

/// Why a file is no genuine price list.
pub(crate) fn price_list_error(error: &OpenError) -> Words {
    let what = "a price list is a JSON object, or the same signed by the vendor as a document of \
                type `price-list+jwt`";
    match error {
        OpenError::Empty => Words::new("there is nothing in it", what),
        OpenError::NotALicense { .. } => Words::new("it is no price list", what),
        OpenError::WrongType { typ: Some(typ), .. } => {
            let problem = format!("it is a document of type {}, not a price list", quoted(typ));
            Words::new(problem, what)
        }
        OpenError::WrongType { typ: None, .. } => {
            Words::new("it does not say that it is a price list", what)
        }
        OpenError::TooLarge { .. }
        | OpenError::SeveralDocuments { .. }
        | OpenError::UnfinishedArmor { .. }
        | OpenError::ArmorCharacter { .. }
        | OpenError::WrappedKey { .. }
        | OpenError::PartCount { .. }
        | OpenError::Base64 { .. }
        | OpenError::SignatureLength { .. }
        | OpenError::JsonSyntax { .. }
        | OpenError::DuplicateMember { .. }
        | OpenError::TooDeep { .. }
        | OpenError::HeaderMember { .. }
        | OpenError::UnsupportedAlgorithm { .. }
        | OpenError::UnknownExtension { .. }
        | OpenError::ForbiddenParameter { .. }
        | OpenError::UnknownKey { .. }
        | OpenError::KeyRevoked { .. }
        | OpenError::SignatureMismatch { .. }
        | OpenError::OutsideKeyWindow { .. }
        | OpenError::NoKeyFits { .. }
        | OpenError::Encrypted { .. }
        | OpenError::WrongSecret { .. }
        | OpenError::SeveralSignatures { .. }
        | OpenError::EnvelopeMember { .. }
        | OpenError::BadClaim { .. } => {
            let problem = open_error(error).problem.replace("license", "price list");
            Words::new(problem, "ask the vendor for the original; do not trust these prices")
        }
    }
}

/// That a license does not count, if somebody should know.
pub(crate) fn idle(part: &Part) -> Option<Words> {
    let words = match &part.standing {
        Standing::Counts { .. } | Standing::Superseded { .. } => return None,
        Standing::Incomplete { previous_order_id } => Words::new(
            format!("it does not count: it extends {}", quoted(previous_order_id)),
            "give that license as well",
        ),
        Standing::OtherProduct { product } => Words::new(
            format!("it does not count: it extends a license of {}", quoted(product)),
            "ask the issuer for the right one",
        ),
        Standing::Revoked => Words::new("the issuer revoked it", "ask the issuer why"),
    };
    Some(words.about(&quoted(&part.order_id)))
}

fn users(number: u32) -> String {
    grouped(u64::from(number))
}

fn by(rule: Option<Rule>) -> String {
    rule.map_or_else(String::new, |rule| format!(" ({rule})"))
}
