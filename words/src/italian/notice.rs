//! The messages that a product sends, in Italian.

use super::{Italian, counted, days};
use crate::names::NameWords;
use crate::notice::{NAMED_ACCOUNTS, Said};
use crate::{Message, NoticeWords, Zone, rule_of_message};
use alloc::{borrow::ToOwned, format, string::String, sync::Arc, vec::Vec};
use licentia_verifier::Map;
use licentia_verifier::simulate::{AccountList, Recipient, Subject};

impl NoticeWords for Italian {
    fn message(&self, subject: &Subject, zone: Zone) -> Message {
        self.said(subject, zone).by(rule_of_message(subject))
    }

    fn recipient(&self, recipient: Recipient) -> &'static str {
        match recipient {
            Recipient::Administrator => "amministratore",
            Recipient::Postmaster => "postmaster",
            Recipient::LicenseHolder => "titolare della licenza",
            Recipient::CopyrightHolder => "titolare dei diritti",
        }
    }
}

impl Italian {
    /// What a message says: its subject line, and a clause each for what has happened, what happens
    /// next and by when, what the reader can do.
    fn said(self, subject: &Subject, zone: Zone) -> Said {
        let lasting = |hours: u32| counted(hours, "ora", "ore");
        let reach = "permettergli di raggiungere il server delle licenze, o inserire una licenza \
                     senza connessione: l’una o l’altra cosa basta, e subito";
        match subject {
            Subject::MaintenanceEnding { days: left, last_day, ends_license } => Said::new(
                format!("la manutenzione del software scade tra {}", days(*left)),
                format!("l’ultimo giorno di manutenzione del software è {}", self.the(*last_day)),
                match ends_license {
                    true => "dopo quel giorno scade anche la licenza",
                    false => {
                        "dopo quel giorno non ci sono aggiornamenti; ciò che è installato continua \
                         a funzionare"
                    }
                }
                .to_owned(),
                "rinnovare prima la manutenzione",
            ),
            Subject::UpdateOverdue { order_id } => {
                let order = self.quoted(order_id);
                Said::new(
                    format!("quanto acquistato con l’ordine {order} non è arrivato"),
                    format!("l’ordine {order} è stato acquistato, e il server non l’ha ricevuto"),
                    "la licenza resta com’era prima dell’acquisto".to_owned(),
                    "scaricare l’aggiornamento a mano nell’amministrazione",
                )
            }
            Subject::TrialSeats { modules } => self.trial_seats(modules),
            Subject::RevalidationFailed { host, ip, hours, emergency_at } => Said::new(
                format!("server delle licenze non raggiunto da {}", lasting(*hours)),
                format!(
                    "{} non raggiunge il server delle licenze da {}, e continua a provare",
                    self.server(host.as_deref(), ip.as_deref()),
                    lasting(*hours)
                ),
                format!(
                    "se continua così, la modalità di emergenza inizia {}: i servizi funzionano, e \
                     nessuna impostazione può essere cambiata",
                    self.the_time(*emergency_at, zone)
                ),
                reach,
            ),
            Subject::EmergencyBegan { host, ip, stop_at } => Said::new(
                "la modalità di emergenza è iniziata".to_owned(),
                format!(
                    "{} non ha potuto raggiungere in tempo il server delle licenze: i servizi \
                     funzionano, e nessuna impostazione può essere cambiata",
                    self.server(host.as_deref(), ip.as_deref())
                ),
                format!(
                    "se continua così, tutti i servizi si fermano {}",
                    self.the_time(*stop_at, zone)
                ),
                reach,
            ),
            Subject::EmergencyOver { host, ip, stop_at } => Said::new(
                "la modalità di emergenza è terminata, i servizi si fermano".to_owned(),
                format!(
                    "{} non ha potuto raggiungere il server delle licenze fino alla fine della \
                     modalità di emergenza",
                    self.server(host.as_deref(), ip.as_deref())
                ),
                format!(
                    "tutti i servizi si fermano {}, e a ogni mezzanotte successiva",
                    self.the_time(*stop_at, zone)
                ),
                reach,
            ),
        }
    }

    fn trial_seats(self, modules: &Map<Arc<str>, AccountList>) -> Said {
        let seats: usize = modules.values().map(AccountList::len).sum();
        let over: Vec<String> =
            modules.iter().map(|(module, ids)| self.over_limit(module, ids)).collect();
        Said::new(
            format!("{} in uso", counted(seats as u64, "posto di prova", "posti di prova")),
            over.join(", "),
            "a ciascuno il modulo è rifiutato quando la sua prova termina".to_owned(),
            "acquistare posti, o restringere l’accesso al modulo a meno account",
        )
    }

    /// The server by name and address (REVAL-7).
    fn server(self, host: Option<&str>, ip: Option<&str>) -> String {
        match (host, ip) {
            (Some(host), Some(ip)) => format!("{} ({})", self.quoted(host), self.quoted(ip)),
            (Some(name), None) | (None, Some(name)) => self.quoted(name),
            (None, None) => "il server, di nome e indirizzo sconosciuti,".to_owned(),
        }
    }

    fn over_limit(self, module: &str, accounts: &AccountList) -> String {
        let module = self.module(module);
        let named = self.list(accounts.iter().take(NAMED_ACCOUNTS));
        match accounts.len().saturating_sub(NAMED_ACCOUNTS) {
            0 => format!("oltre il limite di {module}: {named}"),
            more => {
                let more = counted(more as u64, "altro", "altri");
                format!("oltre il limite di {module}: {named} e {more}")
            }
        }
    }
}
