//! Words of the simulator, in Italian.

use super::Italian;
use crate::i18n::simulator::typed;
use crate::i18n::{SimText, SimulatorWords, TimeWords};
use licentia_engine::protocol::simulator::{FieldFault, FieldName};

impl SimulatorWords for Italian {
    fn sim(&self, text: SimText) -> &'static str {
        match text {
            SimText::About => {
                "Una macchina del tempo per le licenze: riproduca i prossimi mesi, cambi ciò che \
                 accade e veda che cosa funziona in ogni giorno, e perché."
            }
            SimText::YourInstallations => "Le Sue installazioni",
            SimText::NoInstallations => {
                "Ancora nessuna. Aggiunga una licenza nell’elenco delle licenze: qui potrà \
                 riprodurne i prossimi tredici mesi."
            }
            SimText::ReadyStories => "Scenari pronti",
            SimText::OwnStories => "I Suoi scenari",
            SimText::IfNothing => "I prossimi tredici mesi, se non si fa nulla",
            SimText::OpenFile => "Apri un file di scenario…",
            SimText::OpenFileHint => "Oppure lo trascini qui. Resta in questo browser.",
            SimText::OtherStory => "Tutti gli scenari",
            SimText::NotFound => "Questo scenario non è qui",
            SimText::NotFoundMore => {
                "È stato rimosso, o appartiene a un altro browser. Ne scelga uno qui sotto."
            }
            SimText::Unread => "Questo non è uno scenario che si possa riprodurre",
            SimText::UnreadMore => "Corregga questi punti nel file, poi lo apra di nuovo:",
            SimText::Playing => "Riproduzione…",
            SimText::Time => "Tempo",
            SimText::TimeHint => {
                "Tasti freccia: un giorno. Con Maiusc: una settimana. Pagina su e giù: un mese. \
                 Inizio e Fine: primo e ultimo istante."
            }
            SimText::Instant => "Vai a",
            SimText::Back => "Riproduci all’indietro",
            SimText::Forward => "Riproduci in avanti",
            SimText::Pause => "Pausa",
            SimText::PreviousChange => "Cambiamento precedente",
            SimText::NextChange => "Cambiamento successivo",
            SimText::FirstStop => "Primo arresto:",
            SimText::NothingStops => "In questo periodo nulla si ferma.",
            SimText::AllChanges => "Tutti i cambiamenti",
            SimText::Speed => "Velocità",
            SimText::SpeedDay => "Un giorno al secondo",
            SimText::SpeedWeek => "Una settimana al secondo",
            SimText::SpeedMonth => "Un mese al secondo",
            SimText::Status => "Stato",
            SimText::Dialog => "La finestra della licenza mostra:",
            SimText::LicenseDialog => "Finestra della licenza",
            SimText::NothingToSay => "Nulla da segnalare.",
            SimText::WhatToDo => "Che cosa fare:",
            SimText::Works => "Che cosa funziona",
            SimText::Function => "Funzione",
            SimText::Module => "Modulo",
            SimText::Level => "Quanto",
            SimText::Why => "Perché",
            SimText::Seats => "Posti",
            SimText::SeatsUsed => "Usati",
            SimText::SeatsHeld => "Posseduti",
            SimText::SeatsTrial => "Di prova",
            SimText::SeatsRefused => "Rifiutati",
            SimText::SeatsKept => "Mantenuti oltre il limite",
            SimText::Unlimited => "illimitati",
            SimText::NoSeats => "Nessun modulo conta posti.",
            SimText::AsTable => "Come tabella",
            SimText::Thinned => "I passi sono più di quanti se ne distinguano; i massimi restano.",
            SimText::From => "Da",
            SimText::Messages => "Messaggi",
            SimText::NoMessages => "Finora nessuno.",
            SimText::To => "A:",
            SimText::Log => "Registro",
            SimText::NoLog => "Finora nulla.",
            SimText::Outcomes => "Esito degli eventi",
            SimText::NoOutcomes => "Finora nulla è stato rifiutato, né fatto dal server da sé.",
            SimText::ByItself => "Da sé",
            SimText::NewestOnly => "Sono mostrati solo i più recenti.",
            SimText::Events => "Eventi",
            SimText::NoEvents => {
                "Ancora non accade nulla. Aggiunga un evento per vedere che cosa cambia."
            }
            SimText::AddEvent => "Aggiungi evento",
            SimText::KindOfEvent => "Che cosa accade",
            SimText::Change => "Modifica",
            SimText::Duplicate => "Duplica, un giorno dopo",
            SimText::Remove => "Rimuovi",
            SimText::ShowThen => "Mostra questo istante",
            SimText::DayEarlier => "Un giorno prima",
            SimText::DayLater => "Un giorno dopo",
            SimText::Save => "Salva la modifica",
            SimText::Add => "Aggiungi alla linea del tempo",
            SimText::Cancel => "Annulla",
            SimText::NewEvent => "Nuovo evento",
            SimText::ChangeEvent => "Modifica dell’evento",
            SimText::Frame => "Periodo e regole",
            SimText::BeginsAt => "Inizia",
            SimText::EndsBefore => "Finisce prima di",
            SimText::Policy => "Regole",
            SimText::AsLicenses => "Come dicono le licenze",
            SimText::Apply => "Applica",
            SimText::Undo => "Annulla modifica",
            SimText::Redo => "Ripeti modifica",
            SimText::StartOver => "Scarta tutte le modifiche",
            SimText::Changed => "modificato",
            SimText::Beside => "Confronta con",
            SimText::BesideNothing => "Niente",
            SimText::BesidePolicies => "Altre regole",
            SimText::BesidePlans => "Un altro piano",
            SimText::BesideStories => "Un altro scenario",
            SimText::Renewed => "Rinnovata in tempo",
            SimText::Unchanged => "Prima delle mie modifiche",
            SimText::Compare => "A confronto",
            SimText::This => "Questo",
            SimText::Other => "A confronto",
            SimText::Same => "Non differiscono nel periodo che entrambi coprono.",
            SimText::NoCommonTime => "Non hanno alcun periodo in comune.",
            SimText::FirstDifference => "Prima differenza:",
            SimText::HowLong => "Quanto dura ogni stato",
            SimText::Lost => "Che cosa non funziona del tutto, e per quanto",
            SimText::NothingLost => "In entrambi tutto funziona sempre.",
            SimText::PlanPriced => {
                "Ciò che il piano acquista costa quanto dice il listino nel giorno \
                 dell’acquisto."
            }
            SimText::PlanUnpriced => {
                "Non si sa quanto costi questo piano: in questo periodo non si acquista nulla, o \
                 il listino non ne ha il prezzo."
            }
            SimText::Spent => "Spesa",
            SimText::Plan => "Piano",
            SimText::HandOut => "Esporta e condividi",
            SimText::HandOutHint => {
                "I file contengono lo scenario così com’è, nomi compresi. Il link non contiene né \
                 nomi né licenze."
            }
            SimText::AsScenario => "Scenario (JSON)",
            SimText::AsTableFile => "Tabella (CSV)",
            SimText::AsCalendar => "Calendario (.ics)",
            SimText::AsDrawing => "Immagine (SVG)",
            SimText::AsPicture => "Immagine (PNG)",
            SimText::NotDrawn => {
                "Questo browser non ha potuto disegnare l’immagine. L’SVG funziona ovunque."
            }
            SimText::Link => "Link",
            SimText::LinkHolds => {
                "Il link stesso porta lo scenario; nulla viene caricato altrove. Contiene date, \
                 numeri di posti, prodotti, regole ed eventi. Chiavi di registrazione, persone, \
                 aziende, indirizzi, account, domini e macchine sono omessi o numerati."
            }
            SimText::CopyLink => "Copia il link",
            SimText::LinkCopied => "Link copiato",
            SimText::LinkTooLong => {
                "Questo scenario è troppo grande per un link. Lo esporti come file e invii \
                 quello."
            }
            SimText::NoLink => "Questo browser non può creare link. Esporti lo scenario come file.",
            SimText::OpeningLink => "Apertura dello scenario del link…",
            SimText::BrokenLink => "Il link non è completo",
            SimText::BrokenLinkMore => {
                "Una parte si è persa per strada. Lo copi per intero, o chieda il file."
            }
            SimText::SharedStory => "Scenario condiviso",
            SimText::NotChanged => "Non è stato possibile cambiarlo",
            SimText::Forget => "Rimuovi questo scenario",
        }
    }

    fn ready_story(&self, name: &str) -> (&'static str, &'static str) {
        match name {
            "grace-before-2023" => (
                "Kerio Connect prima di maggio 2023",
                "Una licenza di aprile 2023 finisce: 30 giorni di tolleranza, poi i client sono \
                 bloccati.",
            ),
            "grace-since-2023" => (
                "Kerio Connect da maggio 2023",
                "Una licenza di maggio 2023 finisce lo stesso giorno: tutto è sospeso subito.",
            ),
            "revalidation" => (
                "Riconvalida fallita",
                "Il server delle licenze è irraggiungibile: avvisi, modalità di emergenza, poi \
                 tutti i servizi si fermano.",
            ),
            "seats" => (
                "Posti oltre il limite",
                "Cinque posti, sette utenti: chi entra, chi è rifiutato, e un pacchetto da \
                 cinque.",
            ),
            "migration" => (
                "Migrazione con due macchine",
                "Entrambe le macchine portano posta più a lungo del permesso; aiuta una licenza \
                 ponte.",
            ),
            "mapped-users" => (
                "Utenti mappati oltre il limite",
                "IceWarp mappa utenti da una directory: prima posti di prova, poi il rifiuto dopo \
                 14 giorni.",
            ),
            _ => ("Scenario", ""),
        }
    }

    fn field_name(&self, name: FieldName) -> &'static str {
        match name {
            FieldName::At => "Quando (orologio del server)",
            FieldName::From => "Inizia",
            FieldName::Until => "Finisce prima di",
            FieldName::Account => "Account",
            FieldName::AccountOrAll => "Account (vuoto: tutti)",
            FieldName::AccountKind => "Che cos’è",
            FieldName::Source => "Da dove viene",
            FieldName::Admin => "Ha diritti di amministrazione",
            FieldName::Devices => "Dispositivi",
            FieldName::Extensions => "Interni telefonici",
            FieldName::Module => "Modulo",
            FieldName::LicenseKey => {
                "Chiave di registrazione (al posto degli altri dati della licenza)"
            }
            FieldName::LicenseKind => "Tipo di licenza",
            FieldName::OrderId => "ID ordine",
            FieldName::PreviousOrderId => "Estende l’ordine",
            FieldName::LicenseExpires => "Ultimo giorno della licenza",
            FieldName::MaintenanceExpires => "Ultimo giorno della manutenzione",
            FieldName::LicenseModule => "Aggiunge posti al modulo",
            FieldName::Seats => "Posti aggiunti",
            FieldName::Cost => "Costo",
            FieldName::Currency => "Valuta",
            FieldName::RecoveredOrder => "ID ordine (vuoto: ciò che è installato)",
            FieldName::Released => "Rilasciata il",
            FieldName::Version => "Versione",
            FieldName::ReferenceId => "ID di riferimento della nuova macchina",
            FieldName::Machine => "Macchina",
            FieldName::Role => "A che cosa serve",
            FieldName::ServiceOn => "Il suo servizio è attivo",
            FieldName::TrafficPasses => "Vi passano posta o chiamate",
            FieldName::Cables => "Cavi di rete collegati",
            FieldName::Since => "Ha la licenza da",
            FieldName::Messages => "Messaggi, in entrata e in uscita",
            FieldName::ClockTo => "L’orologio è impostato a",
            FieldName::RevokedOrder => "Ordine che viene revocato",
        }
    }

    fn field_fault(&self, fault: FieldFault) -> String {
        match fault {
            FieldFault::Missing => "Da compilare.".to_owned(),
            FieldFault::NotATime => "Non è un orario. Scriva 2026-03-01 09:30.".to_owned(),
            FieldFault::NotADay => "Non è un giorno del calendario. Scriva 2026-03-01.".to_owned(),
            FieldFault::NotANumber { most } => {
                format!("Scriva un numero intero da 0 a {}.", self.number(most))
            }
            FieldFault::NotAnAmount => "Scriva un importo come 48 o 48,50.".to_owned(),
            FieldFault::NotAName { most } => {
                format!("Usi al massimo {} caratteri, su una riga.", self.number(most.into()))
            }
            FieldFault::NotAnId => {
                "Usi solo lettere senza accenti, cifre e . _ / -, al massimo 64.".to_owned()
            }
            FieldFault::NotAChoice => "Scelga una voce dell’elenco.".to_owned(),
            FieldFault::BeforeBeginning => "Deve venire dopo l’inizio.".to_owned(),
            FieldFault::TooLate { days, latest } => format!(
                "Si possono simulare al massimo {} giorni. Scriva al più tardi {}.",
                self.number(days.into()),
                typed(latest),
            ),
            FieldFault::NotGenuine => {
                "Non è una licenza autentica secondo le chiavi di questa pagina.".to_owned()
            }
            FieldFault::SameOrder => "Una licenza non può estendere sé stessa.".to_owned(),
        }
    }

    fn so_many_more_users(&self, users: u32) -> String {
        format!("{} utenti in più", self.number(users.into()))
    }

    fn under_policy(&self, policy: &str) -> String {
        format!("Regole: {policy}")
    }

    fn events_of(&self, from: u32, to: u32, all: u32) -> String {
        let number = |number: u32| self.number(number.into());
        format!("{}–{} di {}", number(from), number(to), number(all))
    }

    fn chart_label(&self, module: &str) -> String {
        format!("Posti di {module} nel tempo; la tabella sotto dice lo stesso.")
    }

    fn story_strip(&self, story: &str) -> String {
        format!("Stato nel tempo: {story}")
    }

    fn link_length(&self, letters: usize) -> String {
        format!("Il link è lungo {} caratteri", self.number(letters as u64))
    }
}
