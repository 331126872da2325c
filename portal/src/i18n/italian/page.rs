//! The page around the licenses, in Italian.

use super::{Italian, counted, said};
use crate::i18n::{PageWords, TimeWords};
use crate::state::{Said, Sort, Theme};

impl PageWords for Italian {
    fn own_name(&self) -> &'static str {
        "Italiano"
    }
    fn licenses(&self) -> &'static str {
        "Licenze"
    }
    fn tab_title(&self, part: &str, vendor: Option<&str>) -> String {
        vendor.map_or_else(|| part.to_owned(), |vendor| format!("{part} – {vendor}"))
    }
    fn places(&self) -> &'static str {
        "Sezioni"
    }
    fn place_simulator(&self) -> &'static str {
        "Simulatore"
    }
    fn place_settings(&self) -> &'static str {
        "Impostazioni"
    }
    fn skip(&self) -> &'static str {
        "Vai al contenuto"
    }
    fn language(&self) -> &'static str {
        "Lingua"
    }
    fn theme(&self) -> &'static str {
        "Colori"
    }
    fn theme_name(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::Auto => "Come il sistema",
            Theme::Light => "Chiaro",
            Theme::Dark => "Scuro",
        }
    }
    fn loading(&self) -> &'static str {
        "Caricamento…"
    }
    fn checking_stored(&self) -> &'static str {
        "Verifica delle licenze in corso…"
    }
    fn private(&self) -> &'static str {
        "Nulla lascia questo computer"
    }
    fn private_why(&self) -> &'static str {
        "Le licenze sono verificate da questa pagina stessa, dentro il browser, e conservate nel \
         suo archivio locale. Le regole di sicurezza della pagina le vietano di inviare qualsiasi \
         cosa; ciò che è stato aperto funziona anche senza rete."
    }
    fn close(&self) -> &'static str {
        "Chiudi"
    }
    fn demo_banner(&self) -> &'static str {
        "Dati dimostrativi"
    }
    fn demo_banner_more(&self) -> &'static str {
        "Aziende inventate, nulla è stato venduto. Si guardi intorno, poi aggiunga le Sue licenze."
    }
    fn remove_demo(&self) -> &'static str {
        "Rimuovi i dati dimostrativi"
    }
    fn fleeting(&self) -> &'static str {
        "Conservate solo fino alla chiusura di questa pagina"
    }
    fn fleeting_more(&self) -> &'static str {
        "Questo browser non permette alla pagina di conservare altro, come in una finestra anonima \
         o con il disco pieno. Conservi i file di licenza."
    }
    fn empty(&self) -> &'static str {
        "Ancora nessuna licenza"
    }
    fn empty_more(&self) -> &'static str {
        "Aggiunga il file di licenza o la chiave di registrazione ricevuti con l’ordine. Vedrà \
         subito se la licenza è autentica, che cosa permette e quando scade."
    }
    fn show_demo(&self) -> &'static str {
        "Prova con dati dimostrativi"
    }
    fn count(&self, licenses: usize) -> String {
        counted(licenses, "licenza", "licenze")
    }
    fn found(&self, found: usize, of: usize) -> String {
        format!("{} di {}", self.number(found as u64), self.count(of))
    }
    fn search(&self) -> &'static str {
        "Cerca fra le licenze"
    }
    fn search_hint(&self) -> &'static str {
        "Prodotto, ordine, azienda…"
    }
    fn nothing_found(&self, search: &str) -> String {
        format!("Nessuna licenza contiene «{search}».")
    }
    fn clear_search(&self) -> &'static str {
        "Mostra tutte le licenze"
    }
    fn sort(&self) -> &'static str {
        "Ordina per"
    }
    fn sort_name(&self, sort: Sort) -> &'static str {
        match sort {
            Sort::Newest => "Ultime aggiunte",
            Sort::Expiry => "Prime a scadere",
            Sort::Product => "Prodotto",
            Sort::Licensee => "Titolare",
        }
    }
    fn pages(&self) -> &'static str {
        "Pagine dell’elenco"
    }
    fn range(&self, from: usize, to: usize, of: usize) -> String {
        let [from, to, of] = [from, to, of].map(|number| self.number(number as u64));
        format!("{from}–{to} di {of}")
    }
    fn previous_page(&self) -> &'static str {
        "Precedente"
    }
    fn next_page(&self) -> &'static str {
        "Successiva"
    }
    fn removed(&self, licenses: usize) -> String {
        format!("{}.", counted(licenses, "licenza rimossa", "licenze rimosse"))
    }
    fn undo(&self) -> &'static str {
        "Annulla"
    }
    fn not_found(&self) -> &'static str {
        "Questa licenza non è qui"
    }
    fn not_found_more(&self) -> &'static str {
        "È stata rimossa, oppure è conservata in un altro browser. Aggiunga di nuovo il file per \
         vederla."
    }
    fn back(&self) -> &'static str {
        "Tutte le licenze"
    }
    fn questions(&self) -> &'static str {
        "Domande?"
    }
    fn said(&self, said: &Said) -> String {
        said::said(said)
    }
    fn opening(&self) -> &'static str {
        "Apertura…"
    }
    fn not_opened(&self) -> &'static str {
        "Impossibile caricare questa pagina. Controlli la connessione e riprovi, o ricarichi la \
         pagina. Nulla è andato perduto."
    }
    fn own_key_tag(&self) -> &'static str {
        "Chiave propria"
    }
    fn order_cancelled(&self) -> &'static str {
        "Ordine annullato. Se ha inviato la richiesta, avvisi il rivenditore."
    }
    fn reload(&self) -> &'static str {
        "Riprova"
    }
}
