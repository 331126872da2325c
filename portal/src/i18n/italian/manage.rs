//! Words of what a license means, in Italian.

use super::{Italian, counted};
use crate::i18n::ManageWords;
use licentia_engine::protocol::{Failure, Way};

impl ManageWords for Italian {
    fn product_label(&self) -> &'static str {
        "Prodotto"
    }
    fn this_machine(&self, reference_id: &str) -> String {
        format!("Questa macchina è {reference_id}.")
    }
    fn on_its_machine(&self) -> &'static str {
        "È questa macchina."
    }
    fn machine_unknown(&self) -> &'static str {
        "Nessuno ha detto quale macchina sia questa."
    }
    fn next_change(&self) -> &'static str {
        "Prossimo cambiamento"
    }
    fn no_next_change(&self) -> &'static str {
        "Nulla cambia da sé: tutto resta com’è finché nessuno fa qualcosa."
    }
    fn status_then(&self) -> &'static str {
        "Stato da allora"
    }
    fn status_stays(&self) -> &'static str {
        "Lo stato resta com’è."
    }
    fn manage_findings(&self) -> &'static str {
        "Che cosa sapere"
    }
    fn no_findings(&self) -> &'static str {
        "Tutto bene: non c’è nulla da sapere né da fare."
    }
    fn finding_since(&self, when: &str) -> String {
        format!("Dal {when}")
    }
    fn finding_until(&self, when: &str) -> String {
        format!("Fino al {when}")
    }
    fn rule_name(&self, id: &str, title: &str) -> String {
        format!("Regola {id}: {title}")
    }
    fn rule_sources(&self) -> &'static str {
        "Fonte"
    }
    fn way_to(&self, way: Way) -> &'static str {
        match way {
            Way::AddUsers => "Aggiungi utenti",
            Way::Renew => "Rinnova licenza",
            Way::Accounts => "Posti usati",
            Way::Server => "Server",
            Way::Licenses => "Aggiungi una licenza",
            Way::Support => "Chiedi assistenza",
        }
    }
    fn accounts_concerned(&self, accounts: u64) -> String {
        let count = usize::try_from(accounts).unwrap_or(usize::MAX);
        counted(count, "account interessato", "account interessati")
    }
    fn trial_until(&self, last_day: &str) -> String {
        format!("posto di prova, ultimo giorno {last_day}")
    }
    fn is_refused(&self) -> &'static str {
        "rifiutato"
    }
    fn more_accounts(&self, accounts: u64) -> String {
        let count = usize::try_from(accounts).unwrap_or(usize::MAX);
        format!("e {}", counted(count, "altro account", "altri account"))
    }
    fn all_accounts(&self) -> &'static str {
        "Tutti gli account"
    }
    fn used_seats(&self) -> &'static str {
        "Usati"
    }
    fn used_unknown(&self) -> &'static str {
        "non noti"
    }
    fn read_accounts(&self) -> &'static str {
        "Leggi i posti usati"
    }
    fn maintenance_left(&self) -> &'static str {
        "Manutenzione"
    }
    fn renewal_expires(&self, day: &str) -> String {
        format!("Il rinnovo scade il {day}")
    }
    fn recommended_action(&self) -> &'static str {
        "Consigliato"
    }
    fn nothing_recommended(&self) -> &'static str {
        "nulla"
    }
    fn trial_count(&self, accounts: u64) -> String {
        format!("{accounts} in prova")
    }
    fn refused_count(&self, accounts: u64) -> String {
        counted(usize::try_from(accounts).unwrap_or(usize::MAX), "rifiutato", "rifiutati")
    }
    fn not_held(&self) -> &'static str {
        "senza licenza"
    }
    fn why_exceeded(&self, module: &str) -> String {
        format!("{module} usa più posti di quanti ce ne sono. Perché?")
    }
    fn what_works(&self) -> &'static str {
        "Che cosa funziona"
    }
    fn works_count(&self, wholly: usize, of: usize) -> String {
        if wholly == of {
            "Tutto funziona pienamente.".to_owned()
        } else {
            format!("Funzionano pienamente: {wholly} su {of}.")
        }
    }
    fn look_ahead(&self) -> &'static str {
        "I prossimi 13 mesi"
    }
    fn ahead_more(&self) -> &'static str {
        "Se non si fa nulla."
    }
    fn what_happens(&self, moments: usize) -> String {
        format!("Che cosa succede e quando ({moments})")
    }
    fn nothing_happens(&self) -> &'static str {
        "In questo periodo non cambia nulla."
    }
    fn strip_today(&self) -> &'static str {
        "oggi"
    }
    fn moment_when(&self) -> &'static str {
        "Quando"
    }
    fn moment_what(&self) -> &'static str {
        "Che cosa"
    }
    fn moment_details(&self) -> &'static str {
        "Dettagli"
    }
    fn message_again(&self, times: u32, last: &str) -> String {
        format!("e {}, fino al {last}", counted(times as usize, "altra volta", "altre volte"))
    }
    fn works_with_seat(&self) -> &'static str {
        "Tutto funziona pienamente, per gli account che hanno un posto."
    }
    fn works_functions(&self) -> &'static str {
        "Funzioni"
    }
    fn server_message(&self) -> &'static str {
        "Messaggio del server"
    }
    fn manage_actions(&self) -> &'static str {
        "Da portare con sé"
    }
    fn calendar_file(&self) -> &'static str {
        "Calendario"
    }
    fn calendar_hint(&self) -> &'static str {
        "Tutte le scadenze come file di calendario (.ics)"
    }
    fn print_page(&self) -> &'static str {
        "Stampa"
    }
    fn export_licenses(&self) -> &'static str {
        "Esporta le licenze"
    }
    fn export_facts(&self) -> &'static str {
        "Esporta i dati del server"
    }
    fn support(&self) -> &'static str {
        "Chiedi assistenza"
    }
    fn support_more(&self) -> &'static str {
        "Questo testo dice tutto ciò che l’assistenza chiederà. Lo legga, aggiunga la domanda e lo \
         spedisca Lei: questa pagina non spedisce nulla."
    }
    fn support_text(&self) -> &'static str {
        "Testo per l’assistenza"
    }
    fn support_copy(&self) -> &'static str {
        "Copia il testo"
    }
    fn support_mail(&self) -> &'static str {
        "Scrivi un’e-mail"
    }
    fn support_nobody(&self) -> &'static str {
        "Il produttore non ha detto a chi scrivere. Copi il testo e lo spedisca come di consueto."
    }
    fn support_subject(&self, product: &str, order: &str) -> String {
        format!("{product}, ordine {order}: domanda sulla licenza")
    }
    fn support_greeting(&self) -> &'static str {
        "(La Sua domanda)"
    }
    fn support_page(&self, version: &str) -> String {
        format!("Pagina: Licentia {version}")
    }
    fn held_documents(&self) -> &'static str {
        "Licenze di questa installazione"
    }
    fn document_kind(&self) -> &'static str {
        "Tipo"
    }
    fn license_standing(&self) -> &'static str {
        "Valore"
    }
    fn license_counts(&self) -> &'static str {
        "Conta"
    }
    fn counts_from(&self, day: &str) -> String {
        format!("Conta dal {day}")
    }
    fn superseded(&self, by: &str) -> String {
        format!("Sostituita da {by}")
    }
    fn newer_copy(&self) -> &'static str {
        "Sostituita da una copia più recente"
    }
    fn failure(&self, failure: &Failure) -> (String, String) {
        let (what, remedy) = match failure {
            Failure::Said { what, remedy } => return (what.clone(), remedy.clone()),
            Failure::NotSetUp | Failure::NotOpened => {
                ("Il motore non ha chiavi di cui fidarsi.", "Ricarichi la pagina.")
            }
            Failure::Unreadable | Failure::Stopped => {
                ("Il motore non risponde.", "Ricarichi la pagina. Nulla è andato perso.")
            }
            Failure::Cancelled => {
                ("È stato interrotto prima della fine.", "Può riavviarlo quando vuole.")
            }
        };
        (what.to_owned(), remedy.to_owned())
    }
    fn ways(&self) -> &'static str {
        "Questa installazione"
    }
    fn way_manage(&self) -> &'static str {
        "Licenza"
    }
    fn way_accounts(&self) -> &'static str {
        "Posti usati"
    }
    fn way_server(&self) -> &'static str {
        "Server"
    }
    fn way_users(&self) -> &'static str {
        "Aggiungi utenti"
    }
    fn way_renew(&self) -> &'static str {
        "Rinnova"
    }
    fn thinking(&self) -> &'static str {
        "Calcolo in corso…"
    }
}
