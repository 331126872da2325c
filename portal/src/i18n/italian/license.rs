//! One license, in Italian.

use super::{Italian, counted};
use crate::i18n::{Field, LicenseWords, TimeWords, prettify};
use licentia_verifier::{Category, PriceClass, Refusal, Seats};

impl LicenseWords for Italian {
    fn field(&self, field: Field) -> &'static str {
        match field {
            Field::Name => "Nome",
            Field::Company => "Azienda",
            Field::Email => "E-mail",
            Field::StreetAddress => "Indirizzo",
            Field::ReferenceId => "ID di riferimento",
            Field::OrderId => "ID ordine",
            Field::PreviousOrderId => "ID ordine precedente",
            Field::Status => "Stato",
            Field::StatusAtIssue => "Stato all’emissione del file",
            Field::Issued => "Emessa",
            Field::NotBefore => "Valida dal",
            Field::Registered => "Registrata",
            Field::LicenseExpires => "Scadenza licenza",
            Field::MaintenanceExpires => "Scadenza manutenzione",
            Field::Policy => "Regole",
            Field::PriceClass => "Classe di prezzo",
            Field::Revalidation => "Riconvalida",
            Field::KeyId => "Firmata con la chiave",
            Field::Issuer => "Emittente",
            Field::TakenIn => "Aggiunta qui",
            Field::RegistrationKey => "Chiave di registrazione",
        }
    }
    fn absent(&self, field: Field) -> &'static str {
        match field {
            Field::ReferenceId => "qualsiasi macchina",
            Field::PreviousOrderId => "licenza a sé stante",
            Field::LicenseExpires => "mai, perpetua",
            Field::MaintenanceExpires => "senza manutenzione",
            Field::NotBefore => "da subito",
            Field::Revalidation => "come dicono le regole",
            Field::Registered => "non registrata",
            Field::Name
            | Field::Company
            | Field::Email
            | Field::StreetAddress
            | Field::OrderId
            | Field::Status
            | Field::StatusAtIssue
            | Field::Issued
            | Field::Policy
            | Field::PriceClass
            | Field::KeyId
            | Field::Issuer
            | Field::TakenIn
            | Field::RegistrationKey => "non indicato",
        }
    }
    fn lasts_with(&self, order: &str) -> String {
        format!("con {order}")
    }
    fn permits_nothing(&self) -> &'static str {
        "nessun ultimo giorno, dunque non permette nulla"
    }
    fn information(&self) -> &'static str {
        "Informazioni"
    }
    fn identity(&self) -> &'static str {
        "Licenza"
    }
    fn dates(&self) -> &'static str {
        "Date"
    }
    fn terms(&self) -> &'static str {
        "Condizioni"
    }
    fn modules(&self) -> &'static str {
        "Moduli"
    }
    fn no_modules(&self) -> &'static str {
        "Questa licenza non nomina moduli."
    }
    fn domain_limits(&self) -> &'static str {
        "Limiti dei singoli domini"
    }
    fn origin(&self) -> &'static str {
        "Firma"
    }
    fn module(&self) -> &'static str {
        "Modulo"
    }
    fn module_name(&self, id: &str) -> String {
        match id {
            "web-filter" => "Filtro web".to_owned(),
            "instant-messaging" => "Messaggistica istantanea".to_owned(),
            "archive" => "Archivio".to_owned(),
            "quarantine" => "Quarantena".to_owned(),
            id => prettify(id),
        }
    }
    fn category(&self) -> &'static str {
        "Categoria"
    }
    fn category_name(&self, category: Category) -> &'static str {
        match category {
            Category::Server => "Server",
            Category::Client => "Client",
        }
    }
    fn seat_count(&self, seats: Seats) -> String {
        match seats {
            Seats::Limited(seats) => self.number(seats.into()),
            Seats::Unlimited => "illimitati".to_owned(),
        }
    }
    fn seat_parts(&self, included: Seats, extra: u32) -> String {
        format!("{} + {} aggiuntivi", self.seat_count(included), self.number(extra.into()))
    }
    fn with_license(&self) -> &'static str {
        "con la licenza"
    }
    fn domain(&self) -> &'static str {
        "Dominio"
    }
    fn price_class(&self, class: PriceClass) -> &'static str {
        match class {
            PriceClass::Standard => "Standard",
            PriceClass::Edu => "Istruzione",
            PriceClass::Gov => "Enti pubblici e no profit",
        }
    }
    fn status_at_issue(&self, status: &str) -> String {
        let known = match status {
            "ACTIVE" => "attiva",
            "INACTIVE" => "inattiva: non usata di recente",
            "EXPIRING" => "in scadenza",
            "EXPIRED" => "scaduta",
            "SUSPENDED" => "sospesa",
            "BANNED" => "bloccata dal produttore",
            other => other,
        };
        known.to_owned()
    }
    fn revalidation(&self, period_days: u32, grace_days: u32) -> String {
        let days = |count: u32| counted(count as usize, "giorno", "giorni");
        format!("ogni {}, tolleranza {}", days(period_days), days(grace_days))
    }
    fn policy_changes(&self, changes: usize) -> String {
        format!("con {}", counted(changes, "regola propria", "regole proprie"))
    }
    fn refusal(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::NotYetValid { not_before, .. } => {
                format!("Questa licenza vale dal {}.", self.instant(*not_before))
            }
            Refusal::LicenseExpired { license_expires, .. } => {
                format!("Il diritto d’uso è terminato il {}.", self.date(*license_expires))
            }
            Refusal::ClockBehind { issued, at } => format!(
                "L’orologio di questo computer è sbagliato: segna {}, e il file è stato emesso il \
                 {}.",
                self.instant(*at),
                self.instant(*issued)
            ),
            Refusal::OtherMachine { fingerprint } => {
                format!("Questa licenza è per un’altra macchina, «{fingerprint}».")
            }
            Refusal::NotActive { status } => {
                let status = self.status_at_issue(status);
                format!("La licenza non era attiva quando il file è stato emesso: {status}.")
            }
            Refusal::FileExpired { file_expires, .. } => {
                format!("Questo file è scaduto il {}.", self.instant(*file_expires))
            }
        }
    }
    fn refusal_remedy(&self, refusal: &Refusal) -> &'static str {
        match refusal {
            Refusal::NotYetValid { .. } => {
                "Non c’è nulla da fare. Se la data è già passata, controlli l’orologio di questo \
                 computer."
            }
            Refusal::ClockBehind { .. } => "Regoli l’orologio di questo computer.",
            Refusal::OtherMachine { .. } => "Chieda al produttore un file per questa macchina.",
            Refusal::NotActive { .. } => "Chieda al produttore il motivo, e un file nuovo.",
            Refusal::FileExpired { .. } => {
                "Chieda al produttore un file nuovo: la licenza stessa può durare più a lungo."
            }
            Refusal::LicenseExpired { .. } => {
                "La rinnovi presso il rivenditore e aggiunga qui il rinnovo. Se la data deve \
                 ancora venire, controlli l’orologio di questo computer."
            }
        }
    }
    fn disproved(&self) -> &'static str {
        "Questa licenza non è più autentica"
    }
    fn disproved_more(&self) -> &'static str {
        "Sotto si legge ciò che dice, ma non vi si può fare affidamento."
    }
    fn damaged(&self) -> &'static str {
        "Questa voce non si può leggere"
    }
    fn damaged_more(&self) -> &'static str {
        "L’archivio del browser è stato danneggiato o modificato. Le altre licenze non ne \
         risentono. Rimuova questa voce e aggiunga di nuovo il file di licenza."
    }
    fn masked_hint(&self) -> &'static str {
        "Si vede solo l’inizio, perché nessuno possa leggere di nascosto. La copia dà la chiave \
         intera."
    }
    fn copy(&self, field: Field) -> String {
        format!("Copia: {}", self.field(field))
    }
    fn copied(&self) -> &'static str {
        "Copiato"
    }
    fn download(&self) -> &'static str {
        "Scarica il file di licenza"
    }
    fn download_text(&self) -> &'static str {
        "Scarica il testo"
    }
    fn remove(&self) -> &'static str {
        "Rimuovi"
    }
}
