//! Why something cannot be quoted, in Italian.

use super::{Italian, grouped, users, years};
use crate::names::NameWords;
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::quote::QuoteRefusal;

impl Italian {
    pub(super) fn quote_problem(self, refusal: &QuoteRefusal) -> String {
        match refusal {
            QuoteRefusal::PriceListNotYetIssued { issued, on } => {
                let (issued, on) = (self.the(issued.date()), self.the(*on));
                format!("il listino è stato emesso {issued}, dopo {on}")
            }
            QuoteRefusal::PriceListEnded { valid_until, on } => {
                let (until, on) = (self.to(*valid_until), self.the(*on));
                format!("i prezzi erano validi fino {until}, e non {on}")
            }
            QuoteRefusal::CurrencyNotListed { currency, listed } => format!(
                "il listino non ha prezzi in {}, solo in {}",
                self.quoted(currency),
                self.list(listed)
            ),
            QuoteRefusal::ProductNotListed { product } => {
                format!("il listino non contiene il prodotto {}", self.product_of(product))
            }
            QuoteRefusal::ModuleNotListed { module, product } => format!(
                "il listino non contiene il modulo {} di {}",
                self.module(module),
                self.product_of(product)
            ),
            QuoteRefusal::NoServer => {
                format!("la licenza non ha il modulo {}", self.module("server"))
            }
            QuoteRefusal::UnlimitedUsers { module } => format!(
                "gli utenti di {} non sono limitati: non c’è un prezzo per averne altri",
                self.module(module)
            ),
            QuoteRefusal::ZeroUsers => "non è richiesto alcun utente".to_owned(),
            QuoteRefusal::ZeroYears => "non è richiesto alcun anno".to_owned(),
            QuoteRefusal::TooManyUsers { users: number, limit } => {
                let limit = grouped(*limit);
                format!("avrebbe {}, e nessuna licenza ne ha più di {limit}", users(*number))
            }
            QuoteRefusal::EmptyPack => "secondo le regole un pacchetto ha 0 utenti".to_owned(),
            QuoteRefusal::Lowering { module, users: has, users_asked } => {
                let (has, asked) = (users(*has), grouped(*users_asked));
                let module = self.module(module);
                format!(
                    "{module} ha {has}, e se ne chiede un totale di {asked}: ridurre non dà \
                     rimborsi"
                )
            }
            QuoteRefusal::AlreadyHeld { module } => {
                format!("la licenza ha già {}", self.module(module))
            }
            QuoteRefusal::UnequalToServer { module, users_asked, server_users } => {
                let (asked, server) = (users(*users_asked), grouped(*server_users));
                let module = self.module(module);
                format!("{module} per {asked}, mentre il server ne ha {server}: devono essere pari")
            }
            QuoteRefusal::NoTrial => "secondo le regole una prova dura 0 giorni".to_owned(),
            QuoteRefusal::NoMaintenance => "la licenza non ha mai avuto manutenzione".to_owned(),
            QuoteRefusal::MaintenanceEnded { maintenance_expires, on } => format!(
                "i prezzi sono per i giorni che restano, e la manutenzione è scaduta {}, prima \
                 {}",
                self.the(*maintenance_expires),
                self.of(*on)
            ),
            QuoteRefusal::TooFewYears { years: number, .. } => format!(
                "gli anni rinnovati decorrono dalla scadenza precedente: {} sarebbe già finito",
                match number {
                    1 => "1 anno".to_owned(),
                    number => format!("un periodo di {}", years(*number)),
                }
            ),
            QuoteRefusal::CalendarEnds => "durerebbe oltre l’anno 9999".to_owned(),
            QuoteRefusal::AmountTooLarge { .. } => {
                "l’importo è troppo grande per essere scritto".to_owned()
            }
        }
    }

    pub(super) fn quote_remedy(self, refusal: &QuoteRefusal) -> String {
        let fixed = match refusal {
            QuoteRefusal::PriceListNotYetIssued { .. } | QuoteRefusal::PriceListEnded { .. } => {
                "chiedere al produttore il listino di quel giorno"
            }
            QuoteRefusal::CurrencyNotListed { .. } => "scegliere un’altra valuta",
            QuoteRefusal::ProductNotListed { .. } | QuoteRefusal::ModuleNotListed { .. } => {
                "controllare come è scritto, o chiedere al produttore un listino che lo contenga"
            }
            QuoteRefusal::NoServer => "fornire la licenza base insieme a ciò che la estende",
            QuoteRefusal::UnlimitedUsers { .. } => {
                "chiedere un’offerta al produttore: una prova, per esempio, non ha prezzo"
            }
            QuoteRefusal::ZeroUsers | QuoteRefusal::ZeroYears => "chiederne almeno 1",
            QuoteRefusal::TooManyUsers { .. } | QuoteRefusal::AmountTooLarge { .. } => {
                "chiederne di meno"
            }
            QuoteRefusal::EmptyPack => "scegliere altre regole",
            QuoteRefusal::Lowering { .. } => "chiederne almeno quanti ce ne sono",
            QuoteRefusal::AlreadyHeld { .. } => {
                "non occorre acquistare nulla; altri utenti si possono chiedere indicandone il \
                 numero"
            }
            QuoteRefusal::UnequalToServer { .. } => "omettere il numero: segue quello del server",
            QuoteRefusal::NoTrial => "acquistarlo, o scegliere altre regole",
            QuoteRefusal::NoMaintenance => "chiedere un’offerta al produttore",
            QuoteRefusal::MaintenanceEnded { .. } => "rinnovare prima, poi chiedere di nuovo",
            QuoteRefusal::TooFewYears { years_needed, .. } => {
                return format!("rinnovare per {}", years(*years_needed));
            }
            QuoteRefusal::CalendarEnds => "chiedere meno anni",
        };
        fixed.to_owned()
    }
}
