//! Words of the machine, in Italian.

use super::{Italian, counted};
use crate::i18n::{ServerWords, TimeWords};
use licentia_engine::protocol::{MachineRole, Restored, ServerField, Wrong};

impl ServerWords for Italian {
    fn server_field(&self, field: ServerField) -> &'static str {
        match field {
            ServerField::ReferenceId => "ID di riferimento di questa macchina",
            ServerField::UtcOffset => "Orologio, avanti su UTC",
            ServerField::Released => "Versione pubblicata il",
            ServerField::Version => "Versione installata",
            ServerField::Extensions => "Interni telefonici",
            ServerField::LastSuccess => "Server delle licenze raggiunto il",
            ServerField::Host => "Nome host",
            ServerField::Ip => "Indirizzo IP",
            ServerField::MovesUsed => "Passaggi ad altro hardware finora",
            ServerField::MachineId => "Nome",
            ServerField::Cables => "Cavi di rete collegati",
            ServerField::Since => "Con la licenza dal",
        }
    }
    fn server_hint(&self, field: ServerField) -> &'static str {
        match field {
            ServerField::UtcOffset => "Per esempio +01:00",
            ServerField::Extensions => "Quelli di nessun account: code, sale",
            ServerField::LastSuccess => "Secondo l’orologio del server",
            ServerField::ReferenceId
            | ServerField::Released
            | ServerField::Version
            | ServerField::Host
            | ServerField::Ip
            | ServerField::MovesUsed
            | ServerField::MachineId
            | ServerField::Cables
            | ServerField::Since => "",
        }
    }
    fn server_wrong(&self, wrong: &Wrong) -> String {
        match wrong {
            Wrong::Missing => "È necessario.".to_owned(),
            Wrong::Number(most) => {
                format!("Scriva un numero intero da 0 a {}.", self.number((*most).into()))
            }
            Wrong::Day => "Non è un giorno. Lo scriva come 2026-12-31.".to_owned(),
            Wrong::Instant => "Non è un’ora, o è futura. Scriva quella passata.".to_owned(),
            Wrong::Offset => "Scriva ore e minuti, come +01:00 o -03:30.".to_owned(),
            Wrong::Text(most) => format!("Al massimo {most} caratteri, su una riga."),
            Wrong::Twice => "Un’altra macchina ha questo nome. Ne scelga uno diverso.".to_owned(),
        }
    }
    fn server_role(&self, role: MachineRole) -> &'static str {
        match role {
            MachineRole::Production => "Produzione",
            MachineRole::Standby => "Riserva",
            MachineRole::Migration => "Nuova macchina di una migrazione",
            MachineRole::HighAvailability => "Una di una coppia ad alta disponibilità",
        }
    }
    fn server_restored(&self, licenses: usize) -> String {
        format!("Ripristinati: {} e i dati del server.", counted(licenses, "licenza", "licenze"))
    }
    fn server_not_restored(&self, refused: &Restored) -> (String, String) {
        match refused {
            Restored::Contents { .. } | Restored::NoBackup => (
                "Non è una copia di sicurezza, o è danneggiata.".to_owned(),
                "Scelga il file scaricato qui. Nulla è stato cambiato.".to_owned(),
            ),
            Restored::OtherInstallation { id } => (
                format!("È la copia di un’altra installazione, {id}."),
                "Apra quella installazione e la ripristini lì. Nulla è stato cambiato.".to_owned(),
            ),
            Restored::OtherMachine { made_on, here } => (
                format!("Questa copia è stata fatta sulla macchina {made_on}, e questa è {here}."),
                "Una copia si ripristina solo dove è stata fatta (ACT-7). Su questa macchina \
                 inserisca la licenza stessa, o ne chieda una al produttore. Nulla è stato \
                 cambiato."
                    .to_owned(),
            ),
            Restored::MachineUnknown { made_on } => (
                format!(
                    "Questa copia è della macchina {made_on}, e nessuno ha detto quale sia questa."
                ),
                "Indichi qui sopra l’ID di riferimento di questa macchina, salvi e riprovi. Nulla \
                 è stato cambiato."
                    .to_owned(),
            ),
        }
    }
    fn server_facts(&self) -> &'static str {
        "Questo server"
    }
    fn server_facts_more(&self) -> &'static str {
        "Quanto dice qui resta in questo browser. Su di esso si basano le risposte di \
         tutte le pagine; un campo vuoto significa che nessuno lo sa."
    }
    fn server_licensed(&self, licensed: &str) -> String {
        format!("La licenza è legata a {licensed}.")
    }
    fn server_is_licensed(&self) -> &'static str {
        "È questa macchina"
    }
    fn server_unreachable(&self) -> &'static str {
        "Da qui il server delle licenze non è raggiungibile"
    }
    fn server_save(&self) -> &'static str {
        "Salva"
    }
    fn server_discard(&self) -> &'static str {
        "Annulla le modifiche"
    }
    fn server_unsaved(&self) -> &'static str {
        "Non ancora salvato. Quanto scritto resta, anche se esce."
    }
    fn server_copies(&self) -> &'static str {
        "Macchine con questa licenza"
    }
    fn server_no_machines(&self) -> &'static str {
        "Nessuno ha nominato macchine: si suppone che la licenza sia solo su questa, il \
         che è sempre permesso. È anche su un’altra? Le nomini entrambe."
    }
    fn server_machines_fine(&self) -> &'static str {
        "Così come sono descritte, queste macchine non violano nulla."
    }
    fn server_permitted(&self) -> &'static str {
        "È permesso"
    }
    fn server_breach(&self) -> &'static str {
        "Viola il contratto"
    }
    fn server_add_machine(&self) -> &'static str {
        "Aggiungi una macchina"
    }
    fn server_machine(&self, place: usize) -> String {
        format!("Macchina {place}")
    }
    fn server_remove_machine(&self, name: &str) -> String {
        format!("Togli {name}")
    }
    fn server_role_label(&self) -> &'static str {
        "A che serve"
    }
    fn server_service_off(&self) -> &'static str {
        "Il servizio è spento"
    }
    fn server_traffic(&self) -> &'static str {
        "Vi passano posta o chiamate"
    }
    fn server_activation(&self) -> &'static str {
        "Si attiverebbe?"
    }
    fn server_activation_more(&self) -> &'static str {
        "Tutte le licenze di questa installazione, inserite una dopo l’altra a mezzogiorno \
         di quel giorno, su questa macchina."
    }
    fn server_activation_unknown(&self) -> &'static str {
        "Nessuno ha detto quale macchina sia questa: l’ID di riferimento non viene confrontato."
    }
    fn server_activation_day(&self) -> &'static str {
        "In questo giorno"
    }
    fn server_accepted(&self) -> &'static str {
        "Accettata"
    }
    fn server_refused(&self) -> &'static str {
        "Non accettata"
    }
    fn server_moving(&self) -> &'static str {
        "Passare a un’altra macchina"
    }
    fn server_moves(&self, used: u32, allowed: u32) -> String {
        format!("Spostamenti finora: {used} su {allowed}.")
    }
    fn server_no_moves(&self) -> &'static str {
        "Non resta alcuno spostamento: chieda al produttore prima di cominciare."
    }
    fn server_step_old(&self) -> &'static str {
        "Disinstalli il prodotto sulla vecchia macchina, o la metta fuori linea per sempre."
    }
    fn server_step_overlap(&self, days: u32) -> String {
        format!(
            "Le due macchine possono funzionare insieme al massimo {days} giorni, per il tempo del \
             passaggio."
        )
    }
    fn server_step_reference(&self) -> &'static str {
        "Chieda al produttore una licenza con l’ID di riferimento della nuova macchina: quella \
         di prima è legata alla vecchia."
    }
    fn server_step_bridge(&self, days: u32) -> String {
        format!(
            "Più di {days} giorni? Ordini una licenza ponte, che permette entrambe le macchine per \
             la sua durata."
        )
    }
    fn server_bridge_order(&self) -> &'static str {
        "Ordina una licenza ponte"
    }
    fn server_step_enter(&self) -> &'static str {
        "Inserisca la licenza sulla nuova macchina e ne indichi l’ID di riferimento qui sopra."
    }
    fn server_bridge_days(&self) -> &'static str {
        "Per quanti giorni"
    }
    fn server_bridge_hint(&self, days: u32) -> String {
        format!(
            "Entrambe le macchine possono funzionare per altrettanti giorni dopo quello di \
             emissione. {days} giorni non richiedono un ponte."
        )
    }
    fn server_bridge_bad_days(&self, most: u32) -> String {
        format!("Inserisca un numero intero da 1 a {}.", self.number(most.into()))
    }
    fn server_bridge_to(&self) -> &'static str {
        "ID di riferimento della nuova macchina, se è noto"
    }
    fn server_without(&self) -> &'static str {
        "Su un’altra macchina senza una licenza per essa"
    }
    fn server_not_bound(&self) -> &'static str {
        "Questa licenza non è legata a una macchina: nessun servizio si ferma per il \
         passaggio in sé."
    }
    fn server_at_once(&self) -> &'static str {
        "Subito"
    }
    fn server_backup(&self) -> &'static str {
        "Copia di sicurezza e ripristino"
    }
    fn server_backup_more(&self) -> &'static str {
        "Una copia contiene le chiavi di registrazione e tutto ciò che si sa di questo \
         server. La custodisca come le chiavi stesse."
    }
    fn server_backup_unknown(&self) -> &'static str {
        "Una copia è legata alla sua macchina: indichi prima l’ID di riferimento qui sopra."
    }
    fn server_back_up(&self) -> &'static str {
        "Scarica una copia"
    }
    fn server_drop_hint(&self) -> &'static str {
        "Una copia si può anche trascinare qui."
    }
    fn server_restore(&self) -> &'static str {
        "Ripristina una copia…"
    }
}
