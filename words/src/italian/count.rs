//! Who takes a seat and why, and what is wrong with an account list, in Italian.

use super::{DIGITS, Italian, counted, grouped};
use crate::names::NameWords;
use crate::{Advice, CountWords};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::installation::csv::{ListError, Problem};
use licentia_verifier::rules::Reason;

impl CountWords for Italian {
    fn reason(&self, reason: Reason) -> &'static str {
        match reason {
            Reason::Mailbox => "casella di posta attiva",
            Reason::AdministratorMailbox => {
                "casella di posta attiva, con diritti di amministratore"
            }
            Reason::Devices { .. } => "può accedere, secondo i suoi dispositivi",
            Reason::LoginAccess => "può accedere",
            Reason::ServiceActive { .. } => "il servizio di un modulo è attivo",
            Reason::NoServiceActive => "nessun modulo ha il servizio attivo",
            Reason::NoLoginAccess => "non può accedere",
            Reason::Disabled => "disattivato",
            Reason::Alias => "un alias",
            Reason::MailingList => "una lista di distribuzione",
            Reason::Group => "un gruppo",
            Reason::Resource => "una risorsa",
            Reason::BuiltInAdministrator => "l’amministratore fornito con il prodotto",
        }
    }

    fn reason_of_one(&self, of: Reason) -> String {
        match of {
            Reason::Devices { devices, per_seat } => {
                let devices = counted(devices, "dispositivo", "dispositivi");
                format!("{devices}, un posto ne copre {}", grouped(per_seat))
            }
            Reason::ServiceActive { modules } => {
                format!("il servizio di {} è attivo", counted(modules, "modulo", "moduli"))
            }
            Reason::Mailbox
            | Reason::AdministratorMailbox
            | Reason::LoginAccess
            | Reason::NoServiceActive
            | Reason::NoLoginAccess
            | Reason::Disabled
            | Reason::Alias
            | Reason::MailingList
            | Reason::Group
            | Reason::Resource
            | Reason::BuiltInAdministrator => self.reason(of).to_owned(),
        }
    }

    fn row_problem(&self, problem: &Problem) -> String {
        match problem {
            Problem::CellCount { found, expected } => {
                let found = counted(*found as u64, "cella", "celle");
                format!("la riga ha {found}, l’intestazione {}", grouped(*expected as u64))
            }
            Problem::OpenQuote => {
                "qui si aprono virgolette che non si chiudono: nulla di ciò che segue si può \
                 leggere"
                    .to_owned()
            }
            Problem::NotUtf8 => "non è in UTF-8".to_owned(),
            Problem::CellTooLong { limit_bytes } => {
                format!("è più lungo di {}", DIGITS.size(*limit_bytes as u64))
            }
            Problem::NoId => "l’account non ha un ID".to_owned(),
            Problem::DuplicateId { found, first_line } => {
                format!("{} è già nella riga {}", self.quoted(found), grouped(*first_line as u64))
            }
            Problem::NotAText { found, limit_bytes } => {
                let (found, limit) = (self.quoted(found), grouped(*limit_bytes as u64));
                format!("{found} supera i {limit} byte, o contiene ciò che non si può stampare")
            }
            Problem::NotABoolean { found } => {
                format!("{} non è né `yes` né `no`", self.quoted(found))
            }
            Problem::NotAKind { found } => {
                format!("{} non è un tipo di account", self.quoted(found))
            }
            Problem::NotASource { found } => {
                format!("{} non è `local`, `directory` o `import`", self.quoted(found))
            }
            Problem::NotATime { found } => format!(
                "{} non è né una data (`2026-01-15`) né un istante (`2026-01-15T09:30:00Z`)",
                self.quoted(found)
            ),
            Problem::NotANumber { found, limit } => {
                format!("{} non è un numero da 0 a {}", self.quoted(found), grouped(*limit))
            }
            Problem::NotAModule { found } => {
                format!("{} non è l’ID di un modulo", self.quoted(found))
            }
            Problem::TooManyModules { count: found, limit } => {
                let found = counted(*found as u64, "modulo è", "moduli sono");
                format!("{found} più di {}", grouped(*limit as u64))
            }
        }
    }

    fn list_error(&self, error: &ListError) -> Advice {
        let right_file = "controllare che questo sia il file giusto";
        match error {
            ListError::Empty => Advice::new("non contiene nulla", right_file),
            ListError::TooLarge { size_bytes, limit_bytes } => {
                let (size, most) = DIGITS.sizes(*size_bytes as u64, *limit_bytes as u64);
                Advice::new(
                    format!("è troppo grande: {size}; se ne leggono al massimo {most}"),
                    right_file,
                )
            }
            ListError::NotText => Advice::new(
                "la sua intestazione non è testo in UTF-8",
                "esportarlo come CSV in UTF-8",
            ),
            ListError::TooManyColumns { count, limit } => {
                let (found, limit) = (grouped(*count as u64), grouped(*limit as u64));
                Advice::new(
                    format!("la sua intestazione ha {found} colonne; ne sono ammesse {limit}"),
                    right_file,
                )
            }
            ListError::NoIdColumn { columns } => Advice::new(
                format!(
                    "nessuna colonna dice di quale account tratta una riga; le colonne sono {}",
                    self.list(columns)
                ),
                "la prima riga deve nominare le colonne; chiamare `id` o `email` quella con gli \
                 account",
            ),
            ListError::TooManyRows { limit } => Advice::new(
                format!("ha più di {}", counted(*limit as u64, "riga", "righe")),
                "dividerlo in un elenco per ogni server",
            ),
        }
    }
}
