//! Taking in, in Italian.

use super::{Italian, counted};
use crate::i18n::{IntakeWords, TimeWords};

impl IntakeWords for Italian {
    fn add(&self) -> &'static str {
        "Aggiungi licenze"
    }
    fn drop_hint(&self) -> &'static str {
        "Trascini i file di licenza in un punto qualsiasi della pagina"
    }
    fn drop_now(&self) -> &'static str {
        "Rilasci per verificare e aggiungere"
    }
    fn choose(&self) -> &'static str {
        "Scegli file…"
    }
    fn paste(&self) -> &'static str {
        "Incolla una chiave"
    }
    fn paste_label(&self) -> &'static str {
        "Chiavi di registrazione o testo di file di licenza"
    }
    fn paste_hint(&self) -> &'static str {
        "Una o molte, una chiave per riga. Per i file di licenza va bene l’intero messaggio."
    }
    fn paste_long(&self, bytes: usize) -> String {
        format!(
            "Il testo incollato ha {}: troppi per essere mostrati qui. Resta conservato finché non \
             è stato verificato.",
            counted(bytes, "carattere", "caratteri")
        )
    }
    fn paste_discard(&self) -> &'static str {
        "Eliminalo"
    }
    fn paste_send(&self) -> &'static str {
        "Verifica e aggiungi"
    }
    fn cancel(&self) -> &'static str {
        "Annulla"
    }
    fn progress(&self, done: usize, total: usize) -> String {
        let [done, total] = [done, total].map(|number| self.number(number as u64));
        format!("Verifica delle licenze: {done} di {total}")
    }
    fn added(&self, licenses: usize) -> String {
        counted(licenses, "licenza aggiunta", "licenze aggiunte")
    }
    fn already(&self, licenses: usize) -> String {
        match licenses {
            1 => "Questa licenza c’è già; nulla è stato aggiunto due volte".to_owned(),
            _ => format!(
                "{} ci sono già; nulla è stato aggiunto due volte",
                counted(licenses, "licenza", "licenze")
            ),
        }
    }
    fn names(&self, names: &[String], more: usize) -> String {
        let names = names.join(", ");
        if more == 0 { names } else { format!("{names} e {}", counted(more, "altra", "altre")) }
    }
    fn refused(&self, documents: usize) -> String {
        counted(documents, "documento non accettato", "documenti non accettati")
    }
    fn more_refused(&self, documents: usize) -> String {
        format!("… e {}.", counted(documents, "altro", "altri"))
    }
    fn pasted_text(&self) -> &'static str {
        "Testo incollato"
    }
    fn line(&self, line: usize) -> String {
        format!("riga {}", self.number(line as u64))
    }
    fn dismiss(&self) -> &'static str {
        "Ho capito"
    }
    fn dismiss_all(&self) -> &'static str {
        "Chiudi tutti"
    }
    fn unlock_key(&self) -> &'static str {
        "La Sua chiave di licenza"
    }
    fn unlock_machine(&self) -> &'static str {
        "Impronta della macchina"
    }
    fn unlock(&self) -> &'static str {
        "Apri"
    }
    fn unlock_wrong(&self) -> &'static str {
        "Non la apre. La confronti lettera per lettera con quanto Le ha inviato il produttore."
    }
    fn unlock_broken(&self, detail: &str) -> String {
        format!("Si apre, ma il contenuto non si può leggere: {detail}.")
    }
    fn unlocked(&self) -> &'static str {
        "Aperta, e non conservata"
    }
    fn drop_list(&self) -> &'static str {
        "Rilasci l’elenco degli account per leggerlo"
    }
}
