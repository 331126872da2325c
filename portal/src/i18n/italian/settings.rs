//! Words of the settings, in Italian.

use super::{Italian, counted};
use crate::i18n::{SettingsWords, TimeWords};
use licentia_verifier::Instant;

impl SettingsWords for Italian {
    fn look(&self) -> &'static str {
        "Aspetto"
    }
    fn clock(&self) -> &'static str {
        "Fuso orario dei server"
    }
    fn clock_more(&self) -> &'static str {
        "Ciò che una licenza dice di un giorno vale fino alla mezzanotte del luogo in cui si trova \
         il server. Un server che indica il proprio fuso lo mantiene."
    }
    fn zone_label(&self) -> &'static str {
        "Rispetto a UTC"
    }
    fn trusted_keys(&self) -> &'static str {
        "Chiavi attendibili"
    }
    fn trusted_keys_more(&self) -> &'static str {
        "Una licenza è autentica se è firmata con una di queste chiavi. Le chiavi del produttore \
         arrivano con questa pagina."
    }
    fn key_column(&self) -> &'static str {
        "Chiave"
    }
    fn key_use(&self) -> &'static str {
        "In uso"
    }
    fn key_from(&self) -> &'static str {
        "Provenienza"
    }
    fn key_pinned(&self) -> &'static str {
        "il produttore"
    }
    fn key_added(&self) -> &'static str {
        "aggiunta qui"
    }
    fn key_always(&self) -> &'static str {
        "sempre"
    }
    fn key_revoked(&self) -> &'static str {
        "revocata"
    }
    fn add_key(&self) -> &'static str {
        "Considera attendibile un’altra chiave"
    }
    fn add_key_more(&self) -> &'static str {
        "Solo se sa di chi è la chiave: chi ne possiede l’altra metà può creare licenze che \
         questa pagina chiama autentiche. Ciò di cui si fida solo il Suo browser non vale nulla \
         per il produttore."
    }
    fn key_label(&self) -> &'static str {
        "Chiave pubblica: JWK Set, PEM o 64 cifre esadecimali"
    }
    fn key_add(&self) -> &'static str {
        "Considera attendibile"
    }
    fn key_remove(&self) -> &'static str {
        "Non considerarla più attendibile"
    }
    fn key_known(&self) -> &'static str {
        "Questa chiave è già attendibile."
    }
    fn key_unusable(&self) -> &'static str {
        "Questa non è una chiave pubblica utilizzabile."
    }
    fn key_private(&self) -> &'static str {
        "Questa è una chiave privata. Non va mostrata a nessuno e qui non viene usata."
    }
    fn own_keys(&self) -> &'static str {
        "Questo browser si fida di una chiave che non è del produttore"
    }
    fn own_keys_more(&self) -> &'static str {
        "Le licenze firmate con essa appaiono autentiche qui e in nessun altro posto."
    }
    fn own_keys_link(&self) -> &'static str {
        "Vedi le chiavi"
    }
    fn kept(&self) -> &'static str {
        "Ciò che è conservato in questo browser"
    }
    fn kept_more(&self) -> &'static str {
        "Chiavi di registrazione, ciò che ha indicato sui server, ordini e bozze. Tutto si \
         trova solo in questo browser."
    }
    fn export_all(&self) -> &'static str {
        "Esporta tutto"
    }
    fn import_all(&self) -> &'static str {
        "Importa…"
    }
    fn erase_all(&self) -> &'static str {
        "Cancella tutto…"
    }
    fn erase_sure(&self) -> &'static str {
        "Cancellare tutto ciò che è conservato qui?"
    }
    fn erase_more(&self) -> &'static str {
        "Non si potrà recuperare. Se può servire, lo esporti prima."
    }
    fn erase_yes(&self) -> &'static str {
        "Cancella tutto"
    }
    fn erase_no(&self) -> &'static str {
        "Conserva"
    }
    fn import_unreadable(&self) -> &'static str {
        "Il browser non riesce a leggere questo file."
    }
    fn import_bad(&self) -> &'static str {
        "Questo non è un’esportazione di questa pagina"
    }
    fn import_newer(&self) -> &'static str {
        "Questa esportazione è di una versione più recente della pagina. La ricarichi e importi \
         di nuovo."
    }
    fn kept_count(&self, licenses: usize, documents: usize) -> String {
        let licenses = counted(licenses, "licenza", "licenze");
        format!("{licenses}, {}", counted(documents, "altro documento", "altri documenti"))
    }
    fn key_window(&self, from: Option<Instant>, until: Option<Instant>) -> String {
        match (from, until) {
            (None, None) => self.key_always().to_owned(),
            (Some(from), None) => format!("dal {}", self.instant(from)),
            (None, Some(until)) => format!("fino al {}", self.instant(until)),
            (Some(from), Some(until)) => {
                format!("{} – {}", self.instant(from), self.instant(until))
            }
        }
    }
}
