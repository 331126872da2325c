//! What a license means, in a word of Italian: status, functions, how far they work.

use super::Italian;
use crate::{StatusWords, names};
use alloc::{borrow::ToOwned, string::String};
use licentia_verifier::assess::{Display, Function, Level, Recommended, Severity, Status};

impl StatusWords for Italian {
    fn status(&self, status: Status) -> &'static str {
        match status {
            Status::Ok => "in regola",
            Status::Evaluation => "valutazione",
            Status::MaintenanceLapsed => "senza aggiornamenti",
            Status::RevalidationGrace => "riconvalida non riuscita",
            Status::ReferenceMismatch => "altra macchina",
            Status::Grace => "in tolleranza",
            Status::Emergency => "modalità di emergenza",
            Status::EmergencyOver => "emergenza terminata",
            Status::ClientsBlocked => "client bloccati",
            Status::Suspended => "sospesa",
            Status::Stopped => "servizi fermi",
        }
    }

    fn display(&self, display: Display) -> &'static str {
        match display {
            Display::Ok => "OK",
            Display::Evaluation => "Valutazione",
            Display::ReferenceMismatch => "ID di riferimento diverso",
        }
    }

    fn another_machine(&self) -> &'static str {
        "un’altra"
    }

    fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Info => "informazione",
            Severity::Warning => "avviso",
            Severity::Error => "errore",
            Severity::Critical => "critico",
        }
    }

    fn function(&self, function: Function) -> &'static str {
        match function {
            Function::WebMail => "posta via web",
            Function::DesktopClients => "client desktop",
            Function::MailDelivery => "recapito della posta",
            Function::ActiveSync => "ActiveSync",
            Function::AntivirusUpdates => "aggiornamenti antivirus",
            Function::AntiSpamUpdates => "aggiornamenti antispam",
            Function::ProductUpdates => "aggiornamenti prodotto",
            Function::Administration => "amministrazione",
            Function::AccountCreation => "creazione di account",
        }
    }

    fn level(&self, level: Level) -> &'static str {
        match level {
            Level::Blocked => "bloccato",
            Level::Reduced => "ridotto",
            Level::Delayed => "ritardato",
            Level::Full => "completo",
        }
    }

    fn recommended(&self, recommended: Recommended) -> &'static str {
        match recommended {
            Recommended::AddUsers => "Aggiungere utenti",
            Recommended::RenewLicense => "Rinnovare la licenza",
        }
    }

    fn module_name(&self, id: &str) -> String {
        match id {
            "archive" => "Archivio".to_owned(),
            "desktop-client" | "desktop-clients" => "Client desktop".to_owned(),
            "instant-messaging" => "Messaggistica istantanea".to_owned(),
            "quarantine" => "Quarantena".to_owned(),
            "voicemail" => "Segreteria telefonica".to_owned(),
            "web-filter" => "Filtro web".to_owned(),
            id => names::module(id),
        }
    }
}
