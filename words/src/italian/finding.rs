//! What there is to say about a license at an installation, in Italian.

use super::{Italian, accounts, counted, grouped, seats, users};
use crate::names::NameWords;
use crate::{FindingWords, PictureWords, TimeWords, Zone};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::assess::{Breach, Fact, LimitedBy, Remedy, StandbyCase};

impl FindingWords for Italian {
    fn fact(&self, fact: &Fact, zone: Zone) -> String {
        let fixed = |text: &str| text.to_owned();
        match fact {
            Fact::NoLicense => fixed("nessuna licenza è installata, o nessuna è valida"),
            Fact::NotYetValid { not_before } => {
                format!("la licenza non vale prima {}", self.of_time(*not_before, zone))
            }
            Fact::Incomplete { order_id, previous_order_id } => {
                let (part, base) = (self.quoted(order_id), self.quoted(previous_order_id));
                format!("{part} attende la licenza {base}, di cui è un’estensione")
            }
            Fact::OtherProduct { order_id, product } => {
                let product = self.product_of(product);
                format!("{} è per un altro prodotto, {product}", self.quoted(order_id))
            }
            Fact::Revoked { order_id } => {
                format!("il produttore ha revocato {}", self.quoted(order_id))
            }
            Fact::Evaluation => fixed("è una valutazione"),
            Fact::EvaluationOver => fixed("la valutazione è terminata"),
            Fact::LicenseEnding { last_day } => {
                format!("la licenza scade dopo {}", self.the(*last_day))
            }
            Fact::Grace { last_day } => {
                let day = self.the(*last_day);
                format!("la licenza è scaduta dopo {day} e corre il periodo di tolleranza")
            }
            Fact::GraceOver { last_day } => {
                let day = self.the(*last_day);
                format!("la licenza è scaduta dopo {day} e il periodo di tolleranza è terminato")
            }
            Fact::LicenseExpired { last_day } => {
                format!("la licenza è scaduta dopo {}", self.the(*last_day))
            }
            Fact::MaintenanceEnding { last_day } => {
                format!("la manutenzione scade dopo {}", self.the(*last_day))
            }
            Fact::MaintenanceLapsed { last_day } => {
                format!("la manutenzione è scaduta dopo {}", self.the(*last_day))
            }
            Fact::NoMaintenance => fixed("non è stata acquistata alcuna manutenzione"),
            Fact::BuildAfterMaintenance { released, last_day } => {
                let (released, day) = (self.of(*released), self.the(*last_day));
                format!("la build in uso è {released}, la manutenzione è scaduta dopo {day}")
            }
            Fact::UpdatePending { order_id } => {
                format!("quanto acquistato con l’ordine {} è in arrivo", self.quoted(order_id))
            }
            Fact::UpdateOverdue { order_id } => {
                let order = self.quoted(order_id);
                format!("quanto acquistato con l’ordine {order} sarebbe dovuto già arrivare")
            }
            Fact::ModuleEnded { module, last_day } => {
                let day = self.the(*last_day);
                format!("il modulo {} è scaduto dopo {day}", self.module(module))
            }
            Fact::RevalidationFailing => fixed("la riconvalida della licenza non riesce"),
            Fact::Emergency => {
                fixed("la licenza non è stata riconvalidata in tempo: modalità di emergenza")
            }
            Fact::EmergencyOver => {
                fixed("la modalità di emergenza è terminata, i servizi si fermano a mezzanotte")
            }
            Fact::ServicesStopped => {
                fixed("i servizi sono stati fermati: la licenza non è stata riconvalidata")
            }
            Fact::Migration => {
                fixed("due macchine sono in funzione per il tempo di una migrazione")
            }
            Fact::MigrationOverdue => {
                fixed("due macchine sono in funzione più a lungo di quanto duri una migrazione")
            }
            Fact::HighAvailability => fixed("due macchine sono una coppia ad alta disponibilità"),
            Fact::WebFilterDiffers { .. }
            | Fact::ReferenceMismatch { .. }
            | Fact::MismatchOver { .. }
            | Fact::ReferenceUnknown { .. }
            | Fact::TooManyTransfers { .. }
            | Fact::Standby { .. }
            | Fact::Duplicate { .. }
            | Fact::ClockRollback { .. }
            | Fact::TrafficDelay { .. } => self.of_server(fact),
            Fact::SeatsExceeded { .. }
            | Fact::SeatsNearlyUsed { .. }
            | Fact::SeatsFull { .. }
            | Fact::TrialSeats { .. }
            | Fact::AccountsRefused { .. }
            | Fact::ExtensionsExceeded { .. }
            | Fact::DomainFull { .. } => self.of_seats(fact, zone),
        }
    }

    fn fact_name(&self, fact: &Fact) -> String {
        let name = match fact {
            Fact::NoLicense => "nessuna licenza",
            Fact::NotYetValid { .. } => "non ancora valida",
            Fact::Incomplete { .. } => "incompleta",
            Fact::OtherProduct { .. } => "altro prodotto",
            Fact::Revoked { .. } => "revocata",
            Fact::Evaluation => "in valutazione",
            Fact::EvaluationOver => "valutazione terminata",
            Fact::LicenseEnding { .. } => "licenza in scadenza",
            Fact::Grace { .. } => "periodo di tolleranza",
            Fact::GraceOver { .. } => "tolleranza terminata",
            Fact::LicenseExpired { .. } => "licenza scaduta",
            Fact::MaintenanceEnding { .. } => "manutenzione in scadenza",
            Fact::MaintenanceLapsed { .. } => "manutenzione scaduta",
            Fact::NoMaintenance => "nessuna manutenzione",
            Fact::BuildAfterMaintenance { .. } => "build successiva alla manutenzione",
            Fact::UpdatePending { .. } => "aggiornamento in arrivo",
            Fact::UpdateOverdue { .. } => "aggiornamento in ritardo",
            Fact::ModuleEnded { .. } => "modulo scaduto",
            Fact::SeatsExceeded { .. } => "posti superati",
            Fact::SeatsNearlyUsed { .. } => "posti quasi esauriti",
            Fact::SeatsFull { .. } => "posti esauriti",
            Fact::TrialSeats { .. } => "posti di prova",
            Fact::AccountsRefused { .. } => "account rifiutati",
            Fact::ExtensionsExceeded { .. } => "troppi interni",
            Fact::WebFilterDiffers { .. } => "filtro web diverso",
            Fact::DomainFull { .. } => "dominio pieno",
            Fact::ReferenceMismatch { .. } => "ID di riferimento diverso",
            Fact::MismatchOver { .. } => "tempo per l’altra macchina scaduto",
            Fact::ReferenceUnknown { .. } => "ID di riferimento sconosciuto",
            Fact::TooManyTransfers { .. } => "troppi spostamenti",
            Fact::RevalidationFailing => "riconvalida non riuscita",
            Fact::Emergency => "emergenza",
            Fact::EmergencyOver => "emergenza terminata",
            Fact::ServicesStopped => "servizi fermati",
            Fact::Migration => "migrazione",
            Fact::MigrationOverdue => "migrazione troppo lunga",
            Fact::Standby { .. } => "riserva (standby)",
            Fact::HighAvailability => "alta disponibilità",
            Fact::Duplicate { .. } => "installazioni multiple",
            Fact::ClockRollback { .. } => "orologio indietro",
            Fact::TrafficDelay { .. } => "posta ritardata",
        };
        name.to_owned()
    }

    fn deadline(&self, fact: &Fact) -> String {
        let text = match fact {
            Fact::NotYetValid { .. } => "la licenza inizia a valere",
            Fact::Evaluation => "termina la valutazione",
            Fact::LicenseEnding { .. } => "scade la licenza",
            Fact::Grace { .. } => "termina il periodo di tolleranza",
            Fact::MaintenanceEnding { .. } => "scade la manutenzione",
            Fact::UpdatePending { .. } => "quanto acquistato dovrebbe essere arrivato",
            Fact::TrialSeats { module, .. } => {
                return format!("termina un posto di prova di {}", self.module(module));
            }
            Fact::ReferenceMismatch { .. } => {
                "i servizi si fermano: la licenza è per un’altra macchina"
            }
            Fact::RevalidationFailing => {
                "inizia la modalità di emergenza: nessuna impostazione può essere cambiata"
            }
            Fact::Emergency => "termina la modalità di emergenza",
            Fact::EmergencyOver => "i servizi si fermano: la licenza non è stata riconvalidata",
            Fact::Migration => "termina il tempo per la migrazione",
            Fact::ClockRollback { .. } => "l’orologio ha recuperato il ritardo",
            Fact::TrafficDelay { .. } => "la posta non è più ritardata",
            Fact::NoLicense
            | Fact::Incomplete { .. }
            | Fact::OtherProduct { .. }
            | Fact::Revoked { .. }
            | Fact::EvaluationOver
            | Fact::GraceOver { .. }
            | Fact::LicenseExpired { .. }
            | Fact::MaintenanceLapsed { .. }
            | Fact::NoMaintenance
            | Fact::BuildAfterMaintenance { .. }
            | Fact::UpdateOverdue { .. }
            | Fact::ModuleEnded { .. }
            | Fact::SeatsExceeded { .. }
            | Fact::SeatsNearlyUsed { .. }
            | Fact::SeatsFull { .. }
            | Fact::AccountsRefused { .. }
            | Fact::ExtensionsExceeded { .. }
            | Fact::WebFilterDiffers { .. }
            | Fact::DomainFull { .. }
            | Fact::MismatchOver { .. }
            | Fact::ReferenceUnknown { .. }
            | Fact::TooManyTransfers { .. }
            | Fact::ServicesStopped
            | Fact::MigrationOverdue
            | Fact::Standby { .. }
            | Fact::HighAvailability
            | Fact::Duplicate { .. } => return self.no_longer(&[fact]),
        };
        text.to_owned()
    }

    fn remedy(&self, remedy: Remedy) -> &'static str {
        match remedy {
            Remedy::InstallLicense => "installare una licenza valida nell’amministrazione",
            Remedy::InstallBase => "registrare la licenza di cui questa è un’estensione",
            Remedy::Wait => "attendere: non occorre fare altro",
            Remedy::Renew => "rinnovare la licenza o la sua manutenzione",
            Remedy::AddUsers => "acquistare posti",
            Remedy::AddUsersOrFreeSeats => {
                "acquistare posti, oppure disattivare o eliminare account per liberarne"
            }
            Remedy::RenewOrOlderBuild => {
                "rinnovare la manutenzione, o tornare a una build precedente"
            }
            Remedy::FetchByHand => "scaricare l’aggiornamento a mano nell’amministrazione",
            Remedy::LicenseForMachine => "chiedere al produttore una licenza per questa macchina",
            Remedy::NameMachine => "indicare quale macchina è, con il suo ID di riferimento",
            Remedy::ReachLicenseServer => {
                "permettere al server di raggiungere il server delle licenze, o inserire una \
                 licenza senza connessione"
            }
            Remedy::EndMigration => {
                "mettere fuori servizio la vecchia macchina, o chiedere una licenza ponte"
            }
            Remedy::StopDuplicate => "far lavorare una sola macchina",
            Remedy::AskVendor => "chiedere al produttore",
            Remedy::SetClock => "regolare l’orologio del server",
            Remedy::SendLess => "inviare meno posta, o acquistare posti",
            Remedy::AlignUsers => "rendere uguali i due numeri di utenti",
        }
    }

    fn limited(&self, by: LimitedBy) -> &'static str {
        match by {
            LimitedBy::License => "la licenza",
            LimitedBy::Domain => "il suo stesso limite",
        }
    }
}

impl Italian {
    /// What is about seats; whatever else there is has words above.
    fn of_seats(self, fact: &Fact, zone: Zone) -> String {
        match fact {
            Fact::SeatsExceeded { module, used, seats: held } => {
                let (needed, held) = (seats(*used), grouped(*held));
                format!("{} richiede {needed} e ne ha {held}", self.module(module))
            }
            Fact::SeatsNearlyUsed { module, used, seats: held } => {
                format!("{} usa {} su {}", self.module(module), seats(*used), grouped(*held))
            }
            Fact::SeatsFull { used, seats: held } => {
                let (used, held) = (grouped(*used), grouped(*held));
                format!("posti occupati: {used} su {held}; non si possono creare account locali")
            }
            Fact::TrialSeats { module, accounts: number, first_end } => {
                let (module, end) = (self.module(module), self.to_time(*first_end, zone));
                match number {
                    1 => format!("1 account di {module} in un posto di prova, fino {end}"),
                    number => {
                        let number = accounts(*number);
                        format!("{number} di {module} in posti di prova, il primo fino {end}")
                    }
                }
            }
            Fact::AccountsRefused { module, accounts: number } => {
                format!("{} rifiuta {}", self.module(module), accounts(*number))
            }
            Fact::ExtensionsExceeded { extensions, allowed } => {
                let found = counted(*extensions, "interno", "interni");
                format!("{found}, {}", allowed_of(*allowed))
            }
            Fact::DomainFull { domain, used, limit, limited_by } => {
                let number = accounts(*used);
                let (domain, limit) = (self.quoted(domain), grouped(*limit));
                format!("il dominio {domain} ha {number} su {limit}: {}", limit_of(*limited_by))
            }
            other => self.fact_name(other),
        }
    }

    /// The same of what is about machines, clock and traffic.
    fn of_server(self, fact: &Fact) -> String {
        match fact {
            Fact::WebFilterDiffers { web_filter, server } => {
                let (one, other) = (any_users(*web_filter), any_users(*server));
                format!("il filtro web ha una licenza per {one}, il prodotto per {other}")
            }
            Fact::ReferenceMismatch { licensed, found } => {
                let (licensed, found) = (self.quoted(licensed), self.quoted(found));
                format!("la licenza è legata alla macchina {licensed}, questa è {found}")
            }
            Fact::MismatchOver { licensed, found } => {
                let (licensed, found) = (self.quoted(licensed), self.quoted(found));
                format!(
                    "la licenza è legata alla macchina {licensed}, questa è {found}, e il tempo \
                     per ottenerne un’altra è scaduto"
                )
            }
            Fact::ReferenceUnknown { licensed } => {
                let licensed = self.quoted(licensed);
                format!(
                    "la licenza è legata alla macchina {licensed}, e non si sa quale sia questa"
                )
            }
            Fact::TooManyTransfers { used, allowed } => {
                let moves = counted(*used, "spostamento", "spostamenti");
                format!("{moves} su altro hardware, {}", allowed_of(*allowed))
            }
            Fact::Standby { case } => {
                format!("una seconda macchina è di riserva (standby): {}", standby(*case))
            }
            Fact::Duplicate { breach: how, machines } => {
                let machines = counted(*machines, "macchina", "macchine");
                let how = breach(*how);
                format!(
                    "{machines} con una sola licenza: {how}, le fatture possono essere retrodatate"
                )
            }
            Fact::ClockRollback { behind_seconds } => {
                let behind = self.span(*behind_seconds);
                format!("l’orologio è indietro di {behind} rispetto a quanto visto prima")
            }
            Fact::TrafficDelay { messages, limit } => {
                let messages = counted(*messages, "messaggio", "messaggi");
                let limit = grouped(*limit);
                format!("{messages} oggi, oltre {limit} la posta in uscita è ritardata")
            }
            other => self.fact_name(other),
        }
    }
}

/// How many are allowed of what was named before.
pub(super) fn allowed_of(number: impl Into<u64>) -> String {
    match number.into() {
        1 => "ne è consentito 1".to_owned(),
        number => format!("ne sono consentiti {}", grouped(number)),
    }
}

/// Whose limit it is.
pub(super) fn limit_of(by: LimitedBy) -> &'static str {
    match by {
        LimitedBy::License => "è il limite della licenza",
        LimitedBy::Domain => "è il limite del dominio stesso",
    }
}

fn standby(case: StandbyCase) -> &'static str {
    match case {
        StandbyCase::ServiceOff => "il suo servizio è spento",
        StandbyCase::NoMail => "non vi passa posta",
        StandbyCase::OneCable => "ha al massimo un cavo di rete collegato",
        StandbyCase::NoCalls => "non vi passano chiamate",
    }
}

fn breach(breach: Breach) -> &'static str {
    match breach {
        Breach::TooManyCopies => "non ne sono permesse più di due",
        Breach::TwoInProduction => "due sono in produzione",
        Breach::StandbyCarriesMail => "passa posta dalla macchina di riserva",
        Breach::StandbyCables => "più di un cavo di rete è collegato alla macchina di riserva",
        Breach::StandbyCarriesCalls => "passano chiamate dalla macchina di riserva",
        Breach::StandbyForbidden => "il prodotto non permette una macchina di riserva",
        Breach::PairForbidden => "il prodotto non permette una coppia ad alta disponibilità",
    }
}

fn any_users(seats: Option<u32>) -> String {
    seats.map_or_else(|| "un numero qualsiasi di utenti".to_owned(), users)
}
