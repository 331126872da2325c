//! Orders, and licenses that are not in force, in Italian.

use super::{Italian, counted, days, grouped, users, years};
use crate::names::NameWords;
use crate::text::printable;
use crate::{Advice, OrderWords, TimeWords};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::order::{Change, Mismatch, NotFulfilled};
use licentia_verifier::{Kind, Refusal, Seats};

impl OrderWords for Italian {
    fn change(&self, change: &Change) -> String {
        match change {
            Change::AddUsers { users: more } => counted(*more, "altro utente", "altri utenti"),
            Change::AddModule { module, users: None } => {
                format!("il modulo {}, per tutti gli utenti", self.module(module))
            }
            Change::AddModule { module, users: Some(number) } => {
                format!("il modulo {}, per {}", self.module(module), users(*number))
            }
            Change::TrialModule { module } => format!("una prova di {}", self.module(module)),
            Change::Renew { years: more } => {
                format!("altra manutenzione per {}", years(*more))
            }
            Change::Upgrade { product, users: None } => {
                format!("{} al posto di questa licenza", self.product_of(product))
            }
            Change::Upgrade { product, users: Some(number) } => {
                let product = self.product_of(product);
                format!("{product} per {} al posto di questa licenza", users(*number))
            }
            Change::Bridge { days: number } => format!("una licenza ponte per {}", days(*number)),
        }
    }

    fn not_fulfilled(&self, error: &NotFulfilled) -> Advice {
        match error {
            NotFulfilled::LicenseMissing { order_id } => Advice::new(
                format!("la licenza {}, su cui si basa l’ordine, manca", self.quoted(order_id)),
                "fornire anche quella licenza",
            ),
            NotFulfilled::LicenseRevoked { order_id } => Advice::new(
                format!(
                    "la licenza {}, su cui si basa l’ordine, è stata revocata",
                    self.quoted(order_id)
                ),
                "chiarire prima questo; ciò che estende una licenza revocata non vale",
            ),
            NotFulfilled::HoldingMissing { holding } => Advice::new(
                format!(
                    "l’ordine è per {}, e nessuna licenza base o di prova si chiama così",
                    self.quoted(holding)
                ),
                "fornire anche la licenza, o chiedere un ordine che la nomini",
            ),
            NotFulfilled::NothingHeld { holding } => Advice::new(
                format!("{} non vale ancora", self.quoted(holding)),
                "rispondere all’ordine quando la licenza varrà",
            ),
            NotFulfilled::OtherProduct { product, held } => Advice::new(
                format!(
                    "l’ordine è per {}, ma la licenza è di {}",
                    self.product_of(product),
                    self.product_of(held)
                ),
                "un altro prodotto è un’altra licenza: ordinarla a parte, dal produttore",
            ),
            NotFulfilled::UnknownPolicy { id } => Advice::new(
                format!("la licenza segue le regole {}, che qui non si conoscono", self.quoted(id)),
                "fornire anche le regole",
            ),
            NotFulfilled::NoServer => Advice::new(
                format!(
                    "il modulo {} non ha utenti, dunque non ci sono utenti a cui aggiungerne",
                    self.module("server")
                ),
                "indicare il numero di utenti, o ordinare prima una licenza con utenti",
            ),
            NotFulfilled::UnlimitedAlready { module } => Advice::new(
                format!("il modulo {} ha già un numero qualsiasi di utenti", self.module(module)),
                "non c’è nulla da aggiungere",
            ),
            NotFulfilled::ModuleHeld { module } => Advice::new(
                format!("il modulo {} c’è già, per tutti gli utenti", self.module(module)),
                "non c’è nulla da aggiungere",
            ),
            NotFulfilled::NoTrial => Advice::new(
                "le regole della licenza non prevedono prove",
                "ordinare il modulo stesso",
            ),
            NotFulfilled::NoMaintenance => Advice::new(
                "non è mai stata acquistata manutenzione, dunque non c’è nulla da rinnovare",
                "togliere il rinnovo, e chiedere la manutenzione al produttore",
            ),
            NotFulfilled::FewerUsers { users: asked, held } => Advice::new(
                format!("l’ampliamento è per {}, ma la licenza {}", users(*asked), has(*held)),
                "un ampliamento ha almeno tanti utenti quanti prima",
            ),
            NotFulfilled::TooManyUsers { limit } => Advice::new(
                format!("una licenza avrebbe più utenti del massimo, {}", grouped(*limit)),
                "chiedere meno utenti",
            ),
            NotFulfilled::PastCalendar => Advice::new(
                "una licenza scadrebbe dopo l’anno 9999",
                "chiedere meno anni o meno giorni",
            ),
            NotFulfilled::OrderIdCount { given, needed } => {
                let given = counted(*given as u64, "ID ordine indicato", "ID ordine indicati");
                let needed = counted(*needed as u64, "licenza", "licenze");
                Advice::new(
                    format!("{given} per {needed}"),
                    "indicare un ID ordine per ogni modifica ordinata, o nessuno",
                )
            }
        }
    }

    fn mismatch(&self, mismatch: &Mismatch) -> Advice {
        Advice::problem(match mismatch {
            Mismatch::OtherRequest { request_id, expected } => {
                let (request, expected) = (self.quoted(request_id), self.quoted(expected));
                format!("risponde alla richiesta {request}, non a {expected}")
            }
            Mismatch::RequestChanged { .. } => {
                "la richiesta non è quella a cui si è risposto: è stata cambiata".to_owned()
            }
            Mismatch::OtherProduct { order_id, product, expected } => {
                let [product, expected] = [product, expected].map(|it| self.product_of(it));
                format!("{} è per {product}; è stato ordinato {expected}", self.quoted(order_id))
            }
            Mismatch::FewerUsers { module, issued, ordered } => {
                let brought = match issued {
                    Seats::Limited(issued) => users(*issued),
                    Seats::Unlimited => "un numero qualsiasi di utenti".to_owned(),
                };
                let (module, ordered) = (self.module(module), grouped(*ordered));
                format!("porta {brought} di {module}; ordinati: {ordered}")
            }
            Mismatch::ModuleMissing { module } => {
                format!("non porta il modulo {}", self.module(module))
            }
            Mismatch::MaintenanceNotExtended { expires, ordered } => {
                let expires = expires.map_or_else(
                    || "non prolunga la manutenzione".to_owned(),
                    |expires| format!("la sua manutenzione scade {}", self.the(expires)),
                );
                match ordered {
                    Some(ordered) => format!("{expires}; ordinata fino {}", self.to(*ordered)),
                    None => expires,
                }
            }
            Mismatch::LicenseMissing { kind } => format!("non porta {}", self.kind(*kind)),
            Mismatch::NotBasedOnOrder { order_id, previous_order_id } => {
                let order = self.quoted(order_id);
                match previous_order_id.as_deref() {
                    None => format!("{order} non estende nulla, e non si basa sull’ordine"),
                    Some(previous) => {
                        let previous = self.quoted(&printable(previous));
                        format!("{order} estende {previous}, su cui l’ordine non si basa")
                    }
                }
            }
        })
    }

    fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Base => "una licenza base",
            Kind::AddOn => "un’aggiunta",
            Kind::Renewal => "un rinnovo",
            Kind::Upgrade => "un ampliamento",
            Kind::Trial => "una prova",
            Kind::Bridge => "una licenza ponte",
        }
    }

    fn refusal(&self, refusal: &Refusal) -> Advice {
        match refusal {
            Refusal::NotYetValid { not_before, at } => Advice::new(
                format!(
                    "non valida prima del {} ({})",
                    self.instant(*not_before),
                    self.distance(*not_before, *at)
                ),
                "usarla da allora; se è già passato, regolare l’orologio di questo computer",
            ),
            Refusal::LicenseExpired { license_expires, at } => {
                let ago = self
                    .past(*license_expires, *at)
                    .map_or_else(String::new, |ago| format!(", {ago}"));
                Advice::new(
                    format!(
                        "scaduta: il suo ultimo giorno era {}{ago}",
                        self.the(*license_expires)
                    ),
                    "ordinare un rinnovo, indicando il suo ID ordine",
                )
            }
            Refusal::ClockBehind { issued, at } => {
                let later = self.span(issued.unix_seconds() - at.unix_seconds());
                Advice::new(
                    format!(
                        "l’orologio è sbagliato: segna {}, e il file è stato emesso {}, {later} \
                         dopo",
                        self.instant(*at),
                        self.the_instant(*issued)
                    ),
                    "regolare l’orologio di questo computer",
                )
            }
            Refusal::OtherMachine { fingerprint } => Advice::new(
                format!("è per un’altra macchina: la sua impronta è {}", self.quoted(fingerprint)),
                "usarla su quella macchina, o chiedere al produttore un file per questa",
            ),
            Refusal::NotActive { status } => Advice::new(
                format!(
                    "la licenza non era attiva quando il file è stato emesso: {}",
                    self.quoted(status)
                ),
                "chiederne il motivo al produttore; se è risolto, chiedere un file nuovo",
            ),
            Refusal::FileExpired { file_expires, at } => Advice::new(
                format!(
                    "il file è scaduto {} ({})",
                    self.the_instant(*file_expires),
                    self.distance(*file_expires, *at)
                ),
                "chiedere al produttore un file nuovo: la licenza stessa può durare più a lungo",
            ),
        }
    }
}

fn has(seats: Seats) -> String {
    match seats {
        Seats::Limited(seats) => format!("ne ha {}", grouped(seats)),
        Seats::Unlimited => "ne ha un numero qualsiasi".to_owned(),
    }
}
