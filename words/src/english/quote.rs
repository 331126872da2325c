//! What changes cost, why something cannot be quoted, and what is worth knowing, in English.

use super::{English, count, grouped};
use crate::names::NameWords;
use crate::quote::by;
use crate::{Advice, QuoteWords, TimeWords};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::entitlement::{Part, Standing};
use licentia_verifier::quote::{Item, Line, QuoteRefusal, Remark};
use licentia_verifier::{OpenError, PriceClass};

impl QuoteWords for English {
    fn line_item(&self, line: &Line, money: &dyn Fn(i64) -> String) -> String {
        let span =
            line.covers.map(|it| format!("{} to {}", self.date(it.from), self.date(it.until)));
        match &line.item {
            Item::AddedUsers { module, users_asked, users_got } => {
                let asked = match users_asked == users_got {
                    true => String::new(),
                    false => format!(" ({} asked for)", users(*users_asked)),
                };
                format!(
                    "{}: {} more{asked}",
                    self.module_line(module),
                    count(*users_got as usize, "user")
                )
            }
            Item::AddedModule { module, users_included } => {
                format!(
                    "{}: new, with {}",
                    self.module_line(module),
                    count(*users_included as usize, "user")
                )
            }
            Item::Bridge { .. } => {
                format!("a bridge for a migration, {}", span.unwrap_or_default())
            }
            Item::TrialModule { module } => {
                format!("{}: on trial, {}", self.module_line(module), span.unwrap_or_default())
            }
            Item::Renewal { .. } => format!("maintenance, {}", span.unwrap_or_default()),
            Item::Upgrade { from_product, to_product, old_price, new_price } => {
                let [old, new] = [old_price, new_price].map(|price| money(price.amount_minor));
                let [from, to] = [from_product, to_product].map(|id| self.product_line(id));
                format!("{to} ({new} new) in place of {from} ({old} new)")
            }
        }
    }

    fn quantity(&self, line: &Line) -> String {
        let noun = match &line.item {
            Item::AddedUsers { .. } => "pack",
            Item::AddedModule { .. } | Item::TrialModule { .. } => "module",
            Item::Renewal { .. } => "year",
            Item::Upgrade { .. } | Item::Bridge { .. } => "license",
        };
        count(line.quantity as usize, noun)
    }

    fn price_class(&self, class: PriceClass) -> &'static str {
        match class {
            PriceClass::Standard => "standard",
            PriceClass::Edu => "education",
            PriceClass::Gov => "government and non-profit",
        }
    }

    fn remark(&self, remark: &Remark) -> String {
        let text = match remark {
            Remark::WithoutMaintenance { maintenance_expires: Some(day) } => {
                format!(
                    "what is added has no maintenance: that of the license ended on {}",
                    self.date(*day)
                )
            }
            Remark::WithoutMaintenance { maintenance_expires: None } => {
                "what is added has no maintenance: the license has none".to_owned()
            }
            Remark::LateRenewal { maintenance_expires, days_passed } => format!(
                "the renewal is late: it starts after {} all the same, and {} passed",
                self.date(*maintenance_expires),
                match days_passed {
                    1 => "1 day of it has".to_owned(),
                    days => format!("{} days of it have", users(*days)),
                }
            ),
            Remark::ModuleEnds { module, expires } => format!(
                "{} ends on {}: it is not part of what is renewed or exchanged",
                self.module(module),
                self.date(*expires)
            ),
            Remark::ModuleNotRaised { module } => {
                format!(
                    "{} keeps its number of users: the price list does not have it",
                    self.module(module)
                )
            }
            Remark::ModuleDropped { module, product } => {
                format!(
                    "{} is lost: {} has no such module",
                    self.module(module),
                    self.product_of(product)
                )
            }
            Remark::NotRefunded => {
                "the license costs less new than the one that it replaces: the difference \
                 is not refunded"
                    .to_owned()
            }
        };
        text + &by(remark.rule())
    }

    fn quote_refusal(&self, refusal: &QuoteRefusal) -> Advice {
        let problem = self.quote_problem(refusal) + &by(refusal.rule());
        Advice::new(problem, self.quote_remedy(refusal))
    }

    fn price_list_error(&self, error: &OpenError) -> Advice {
        let what = "a price list is a JSON object, or the same signed by the vendor as a document \
                    of type `price-list+jwt`";
        let problem = match error {
            OpenError::Empty => "there is nothing in it".to_owned(),
            OpenError::NotALicense { .. } => "it is no price list".to_owned(),
            OpenError::WrongType { typ: Some(typ), .. } => {
                format!("it is a document of type {}, not a price list", self.quoted(typ))
            }
            OpenError::WrongType { typ: None, .. } => {
                "it does not say that it is a price list".to_owned()
            }
            error => {
                let remedy = "ask the vendor for the original; do not trust these prices";
                return Advice::new(untrusted(error), remedy);
            }
        };
        Advice::new(problem, what)
    }

    fn idle(&self, part: &Part) -> Option<Advice> {
        let words = match &part.standing {
            Standing::Counts { .. } | Standing::Superseded { .. } => return None,
            Standing::Incomplete { previous_order_id } => Advice::new(
                format!("it does not count: it extends {}", self.quoted(previous_order_id)),
                "give that license as well",
            ),
            Standing::OtherProduct { product } => Advice::new(
                format!("it does not count: it extends a license of {}", self.product_of(product)),
                "ask the issuer for the right one",
            ),
            Standing::Revoked => Advice::new("the issuer revoked it", "ask the issuer why"),
        };
        Some(words.about(&self.quoted(&part.order_id)))
    }
}

/// Why prices are not to be trusted.
fn untrusted(error: &OpenError) -> &'static str {
    match error {
        OpenError::Empty | OpenError::NotALicense { .. } | OpenError::WrongType { .. } => {
            "it is no price list"
        }
        OpenError::TooLarge { .. } => "it is too large",
        OpenError::SeveralDocuments { .. } => "it holds several documents, not one",
        OpenError::UnfinishedArmor { .. }
        | OpenError::ArmorCharacter { .. }
        | OpenError::WrappedKey { .. }
        | OpenError::PartCount { .. }
        | OpenError::Base64 { .. }
        | OpenError::EnvelopeMember { .. }
        | OpenError::SignatureLength { .. } => "it was damaged, or cut off",
        OpenError::JsonSyntax { .. }
        | OpenError::DuplicateMember { .. }
        | OpenError::TooDeep { .. }
        | OpenError::HeaderMember { .. }
        | OpenError::UnsupportedAlgorithm { .. }
        | OpenError::UnknownExtension { .. }
        | OpenError::ForbiddenParameter { .. }
        | OpenError::BadClaim { .. } => "it is not written as a price list is",
        OpenError::UnknownKey { .. } => "a key signed it that is not trusted",
        OpenError::NoKeyFits { .. } => "no trusted key signed it as it is",
        OpenError::SeveralSignatures { .. } => "several trusted keys signed it, not one",
        OpenError::Encrypted { .. } | OpenError::WrongSecret { .. } => "it is encrypted",
        OpenError::KeyRevoked { .. } => "the key that signed it was revoked",
        OpenError::SignatureMismatch { .. } => "its signature does not match: it was changed",
        OpenError::OutsideKeyWindow { .. } => "it was signed outside of the time of its key",
    }
}

impl English {
    fn quote_problem(self, refusal: &QuoteRefusal) -> String {
        match refusal {
            QuoteRefusal::PriceListNotYetIssued { issued, on } => {
                format!(
                    "the price list was issued on {}, after {}",
                    self.date(issued.date()),
                    self.date(*on)
                )
            }
            QuoteRefusal::PriceListEnded { valid_until, on } => {
                format!(
                    "the prices were valid until {}, not on {}",
                    self.date(*valid_until),
                    self.date(*on)
                )
            }
            QuoteRefusal::CurrencyNotListed { currency, listed } => {
                format!(
                    "the price list has no prices in {}, only in {}",
                    self.quoted(currency),
                    self.list(listed)
                )
            }
            QuoteRefusal::ProductNotListed { product } => {
                format!("the price list does not have the product {}", self.product_of(product))
            }
            QuoteRefusal::ModuleNotListed { module, product } => {
                format!(
                    "the price list has no module {} of {}",
                    self.module(module),
                    self.product_of(product)
                )
            }
            QuoteRefusal::NoServer => {
                format!("the license has no module {}", self.module("server"))
            }
            QuoteRefusal::UnlimitedUsers { module } => {
                format!(
                    "the users of {} are not limited: there is no price for them",
                    self.module(module)
                )
            }
            QuoteRefusal::ZeroUsers => "no users are asked for".to_owned(),
            QuoteRefusal::ZeroYears => "no years are asked for".to_owned(),
            QuoteRefusal::TooManyUsers { users, limit } => {
                let limit = grouped(u64::from(*limit));
                format!(
                    "it would have {} users, and no license has more than {limit}",
                    grouped(*users)
                )
            }
            QuoteRefusal::EmptyPack => "by the policy a pack has 0 users".to_owned(),
            QuoteRefusal::Lowering { module, users: has, users_asked } => format!(
                "{} has {}, and {} would be fewer: lowering is not refunded",
                self.module(module),
                count(*has as usize, "user"),
                users(*users_asked)
            ),
            QuoteRefusal::AlreadyHeld { module } => {
                format!("the license has {} already", self.module(module))
            }
            QuoteRefusal::UnequalToServer { module, users_asked, server_users } => format!(
                "{} for {} users, where the server has {}: both must be equal",
                self.module(module),
                users(*users_asked),
                users(*server_users)
            ),
            QuoteRefusal::NoTrial => "by the policy a trial lasts 0 days".to_owned(),
            QuoteRefusal::NoMaintenance => "the license never had maintenance".to_owned(),
            QuoteRefusal::MaintenanceEnded { maintenance_expires, on } => format!(
                "prices are for the days that are left, and maintenance ended on {}, before \
                 {}",
                self.date(*maintenance_expires),
                self.date(*on)
            ),
            QuoteRefusal::TooFewYears { years, .. } => format!(
                "renewed years start at the previous expiry: {} would be over already",
                count(*years as usize, "year")
            ),
            QuoteRefusal::CalendarEnds => "it would last beyond the year 9999".to_owned(),
            QuoteRefusal::AmountTooLarge { .. } => {
                "the amount is too large to be written".to_owned()
            }
        }
    }

    fn quote_remedy(self, refusal: &QuoteRefusal) -> String {
        let fixed = match refusal {
            QuoteRefusal::PriceListNotYetIssued { .. } | QuoteRefusal::PriceListEnded { .. } => {
                "ask the vendor for the list of that day"
            }
            QuoteRefusal::CurrencyNotListed { .. } => "choose another currency",
            QuoteRefusal::ProductNotListed { .. } | QuoteRefusal::ModuleNotListed { .. } => {
                "check its spelling, or ask the vendor for a list that has it"
            }
            QuoteRefusal::NoServer => "give the base license together with what extends it",
            QuoteRefusal::UnlimitedUsers { .. } => {
                "ask the vendor for an offer: a trial, for one, has no price"
            }
            QuoteRefusal::ZeroUsers | QuoteRefusal::ZeroYears => "ask for 1 at least",
            QuoteRefusal::TooManyUsers { .. } | QuoteRefusal::AmountTooLarge { .. } => {
                "ask for fewer"
            }
            QuoteRefusal::EmptyPack => "choose another policy",
            QuoteRefusal::Lowering { .. } => "ask for at least as many as there are",
            QuoteRefusal::AlreadyHeld { .. } => {
                "nothing needs to be bought; more users of it can be asked for by their number"
            }
            QuoteRefusal::UnequalToServer { .. } => "leave the number out: it follows the server",
            QuoteRefusal::NoTrial => "buy it, or choose another policy",
            QuoteRefusal::NoMaintenance => "ask the vendor for an offer",
            QuoteRefusal::MaintenanceEnded { .. } => "renew first, and ask again afterwards",
            QuoteRefusal::TooFewYears { years_needed, .. } => {
                return format!("renew for {}", count(*years_needed as usize, "year"));
            }
            QuoteRefusal::CalendarEnds => "ask for fewer years",
        };
        fixed.to_owned()
    }
}

fn users(number: u32) -> String {
    grouped(u64::from(number))
}
