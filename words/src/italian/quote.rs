//! What changes cost, and what is worth knowing, in Italian.

use super::{Italian, counted, days, users, years};
use crate::names::NameWords;
use crate::quote::by;
use crate::{Advice, QuoteWords, TimeWords};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::entitlement::{Part, Standing};
use licentia_verifier::quote::{Item, Line, QuoteRefusal, Remark};
use licentia_verifier::{OpenError, PriceClass};

impl QuoteWords for Italian {
    fn line_item(&self, line: &Line, money: &dyn Fn(i64) -> String) -> String {
        let span = line.covers.map(|it| format!("{} {}", self.from(it.from), self.to(it.until)));
        let span = span.unwrap_or_default();
        match &line.item {
            Item::AddedUsers { module, users_asked, users_got } => {
                let asked = match users_asked == users_got {
                    true => String::new(),
                    false => format!(" (richiesti: {})", self.number(u64::from(*users_asked))),
                };
                format!("{}: {} in più{asked}", self.module_line(module), users(*users_got))
            }
            Item::AddedModule { module, users_included } => {
                format!("{}: nuovo, con {}", self.module_line(module), users(*users_included))
            }
            Item::Bridge { .. } => format!("licenza ponte per una migrazione, {span}"),
            Item::TrialModule { module } => {
                format!("{}: in prova, {span}", self.module_line(module))
            }
            Item::Renewal { .. } => format!("manutenzione, {span}"),
            Item::Upgrade { from_product, to_product, old_price, new_price } => {
                let [old, new] = [old_price, new_price].map(|price| money(price.amount_minor));
                let [from, to] = [from_product, to_product].map(|id| self.product_line(id));
                format!("{to} ({new} nuovo) al posto di {from} ({old} nuovo)")
            }
        }
    }

    fn quantity(&self, line: &Line) -> String {
        let (one, many) = match &line.item {
            Item::AddedUsers { .. } => ("pacchetto", "pacchetti"),
            Item::AddedModule { .. } | Item::TrialModule { .. } => ("modulo", "moduli"),
            Item::Renewal { .. } => return years(line.quantity),
            Item::Upgrade { .. } | Item::Bridge { .. } => ("licenza", "licenze"),
        };
        counted(line.quantity, one, many)
    }

    fn price_class(&self, class: PriceClass) -> &'static str {
        match class {
            PriceClass::Standard => "standard",
            PriceClass::Edu => "istruzione",
            PriceClass::Gov => "enti pubblici e no profit",
        }
    }

    fn remark(&self, remark: &Remark) -> String {
        let text = match remark {
            Remark::WithoutMaintenance { maintenance_expires: Some(day) } => format!(
                "ciò che si aggiunge non ha manutenzione: quella della licenza è scaduta {}",
                self.the(*day)
            ),
            Remark::WithoutMaintenance { maintenance_expires: None } => {
                "ciò che si aggiunge non ha manutenzione: la licenza non ne ha".to_owned()
            }
            Remark::LateRenewal { maintenance_expires, days_passed } => {
                let passed = match days_passed {
                    1 => "1 giorno ne è già passato".to_owned(),
                    number => format!("{} ne sono già passati", days(*number)),
                };
                let end = self.the(*maintenance_expires);
                format!("il rinnovo è in ritardo: decorre comunque dopo {end}, e {passed}")
            }
            Remark::ModuleEnds { module, expires } => format!(
                "{} scade {}: non fa parte di ciò che si rinnova o si cambia",
                self.module(module),
                self.the(*expires)
            ),
            Remark::ModuleNotRaised { module } => format!(
                "{} mantiene il suo numero di utenti: il listino non lo contiene",
                self.module(module)
            ),
            Remark::ModuleDropped { module, product } => format!(
                "{} va perso: {} non ha un modulo simile",
                self.module(module),
                self.product_of(product)
            ),
            Remark::NotRefunded => {
                "la licenza costa meno, da nuova, di quella che sostituisce: la differenza non è \
                 rimborsata"
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
        let what = "un listino è un oggetto JSON, o lo stesso firmato dal produttore come \
                    documento di tipo `price-list+jwt`";
        let problem = match error {
            OpenError::Empty => "non contiene nulla".to_owned(),
            OpenError::NotALicense { .. } => "non è un listino".to_owned(),
            OpenError::WrongType { typ: Some(typ), .. } => {
                format!("è un documento di tipo {}, non un listino", self.quoted(typ))
            }
            OpenError::WrongType { typ: None, .. } => "non dice di essere un listino".to_owned(),
            error => {
                let remedy =
                    "chiedere l’originale al produttore; questi prezzi non sono affidabili";
                return Advice::new(untrusted(error), remedy);
            }
        };
        Advice::new(problem, what)
    }

    fn idle(&self, part: &Part) -> Option<Advice> {
        let advice = match &part.standing {
            Standing::Counts { .. } | Standing::Superseded { .. } => return None,
            Standing::Incomplete { previous_order_id } => Advice::new(
                format!("non vale: è un’estensione di {}", self.quoted(previous_order_id)),
                "fornire anche quella licenza",
            ),
            Standing::OtherProduct { product } => Advice::new(
                format!("non vale: estende una licenza di {}", self.product_of(product)),
                "chiedere quella giusta all’emittente",
            ),
            Standing::Revoked => {
                Advice::new("l’emittente l’ha revocata", "chiederne il motivo all’emittente")
            }
        };
        Some(advice.about(&self.quoted(&part.order_id)))
    }
}

/// Why prices are not to be trusted.
fn untrusted(error: &OpenError) -> &'static str {
    match error {
        OpenError::Empty | OpenError::NotALicense { .. } | OpenError::WrongType { .. } => {
            "non è un listino"
        }
        OpenError::TooLarge { .. } => "è troppo grande",
        OpenError::SeveralDocuments { .. } => "contiene più documenti, non uno",
        OpenError::UnfinishedArmor { .. }
        | OpenError::ArmorCharacter { .. }
        | OpenError::WrappedKey { .. }
        | OpenError::PartCount { .. }
        | OpenError::Base64 { .. }
        | OpenError::EnvelopeMember { .. }
        | OpenError::SignatureLength { .. } => "è stato danneggiato, o troncato",
        OpenError::JsonSyntax { .. }
        | OpenError::DuplicateMember { .. }
        | OpenError::TooDeep { .. }
        | OpenError::HeaderMember { .. }
        | OpenError::UnsupportedAlgorithm { .. }
        | OpenError::UnknownExtension { .. }
        | OpenError::ForbiddenParameter { .. }
        | OpenError::BadClaim { .. } => "non è scritto come un listino",
        OpenError::UnknownKey { .. } => "l’ha firmato una chiave che non è fidata",
        OpenError::NoKeyFits { .. } => "così com’è non l’ha firmato nessuna chiave fidata",
        OpenError::SeveralSignatures { .. } => "l’hanno firmato più chiavi fidate, non una",
        OpenError::Encrypted { .. } | OpenError::WrongSecret { .. } => "è cifrato",
        OpenError::KeyRevoked { .. } => "la chiave che l’ha firmato è stata revocata",
        OpenError::SignatureMismatch { .. } => "la sua firma non corrisponde: è stato cambiato",
        OpenError::OutsideKeyWindow { .. } => "è stato firmato fuori dal tempo della sua chiave",
    }
}
