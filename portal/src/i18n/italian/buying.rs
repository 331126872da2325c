//! Words of adding users and renewing, in Italian.

use super::{Italian, counted};
use crate::i18n::{BuyingWords, TimeWords};
use crate::state::KeyPlace;
use licentia_engine::protocol::What;
use std::collections::BTreeSet;

fn users(number: u32) -> String {
    counted(number as usize, "utente", "utenti")
}

impl BuyingWords for Italian {
    fn add_users(&self) -> &'static str {
        "Utenti"
    }
    fn users_held(&self, held: Option<u32>) -> String {
        match held {
            Some(held) => format!("{} in licenza", users(held)),
            None => "Utenti in licenza senza limite".to_owned(),
        }
    }
    fn users_used(&self, used: u64) -> String {
        format!("{} in uso", self.number(used))
    }
    fn users_unknown(&self) -> &'static str {
        "Quanti siano in uso qui non si sa ancora:"
    }
    fn users_missing(&self, missing: u32) -> String {
        match missing {
            1 => "ne manca 1".to_owned(),
            missing => format!("ne mancano {}", self.number(missing.into())),
        }
    }
    fn more_users(&self) -> &'static str {
        "Utenti in più"
    }
    fn one_pack_less(&self) -> &'static str {
        "Un pacchetto in meno"
    }
    fn one_pack_more(&self) -> &'static str {
        "Un pacchetto in più"
    }
    fn users_in_packs(&self, asked: u32, got: u32, pack: u32) -> String {
        let packs = counted((got / pack.max(1)) as usize, "pacchetto", "pacchetti");
        match asked == got {
            true => format!("{packs} da {pack}"),
            false => format!(
                "Gli utenti si vendono in pacchetti da {pack}: {packs} con {} (richiesti: {})",
                users(got),
                self.number(asked.into())
            ),
        }
    }
    fn pack_price(&self, pack: u32, price: &str) -> String {
        format!("{price} per {}", users(pack))
    }
    fn bad_number(&self, most: u32) -> String {
        format!("Inserisca un numero intero da 0 a {}.", self.number(most.into()))
    }
    fn any_number(&self) -> &'static str {
        "Questa licenza vale per un numero qualsiasi di utenti: non ce ne sono da aggiungere."
    }
    fn extra_modules(&self) -> &'static str {
        "Moduli aggiuntivi"
    }
    fn all_modules_held(&self) -> &'static str {
        "Tutti i moduli in vendita sono già in licenza per tutti gli utenti."
    }
    fn modules_unlisted(&self) -> &'static str {
        "Senza un listino qui non si sa quali moduli esistano. Indichi quelli desiderati nella \
         nota al rivenditore."
    }
    fn for_all_users(&self, seats: Option<u32>) -> String {
        match seats {
            Some(seats) => format!("per tutti gli utenti, invece di {}", self.number(seats.into())),
            None => "per tutti gli utenti".to_owned(),
        }
    }
    fn on_trial(&self) -> &'static str {
        "ora in prova"
    }
    fn try_module(&self, days: u32) -> String {
        format!("In prova per {}, gratis", counted(days as usize, "giorno", "giorni"))
    }
    fn try_module_named(&self, days: u32, module: &str) -> String {
        format!("{module} in prova per {}, gratis", counted(days as usize, "giorno", "giorni"))
    }
    fn price_unknown(&self) -> &'static str {
        "prezzo su richiesta"
    }
    fn price_currency(&self) -> &'static str {
        "Valuta"
    }
    fn price_title(&self) -> &'static str {
        "Prezzo"
    }
    fn price_total(&self) -> &'static str {
        "Totale"
    }
    fn total_with_refusals(&self) -> &'static str {
        "Totale di ciò che ha un prezzo"
    }
    fn why_this_price(&self) -> &'static str {
        "Perché questo prezzo"
    }
    fn put_together_from(&self) -> &'static str {
        "Quanto costa nuova la stessa licenza"
    }
    fn no_price_list(&self) -> &'static str {
        "Il prezzo lo comunicherà il rivenditore"
    }
    fn no_price_list_more(&self) -> &'static str {
        "Questa pagina non ha un listino. Può preparare l’ordine lo stesso: il rivenditore \
         risponde con un’offerta prima di fatturare."
    }
    fn price_list_broken(&self) -> &'static str {
        "Il listino non è utilizzabile"
    }
    fn price_list(&self, issued: &str, until: Option<&str>, signed: bool) -> String {
        let until = until.map(|day| format!(", valido fino al {day}")).unwrap_or_default();
        let signed = if signed { "Listino firmato" } else { "Listino" };
        format!("{signed} del {issued}{until}.")
    }
    fn no_tax(&self) -> &'static str {
        "Prezzi di listino; vale l’offerta del rivenditore."
    }
    fn nothing_chosen(&self) -> &'static str {
        "Scelga utenti o un modulo per vedere un prezzo."
    }
    fn ends_with(&self, day: &str) -> String {
        format!(
            "Tutto è coperto fino al {day}, quando termina la manutenzione: un solo rinnovo per \
             tutto."
        )
    }
    fn not_possible(&self) -> &'static str {
        "Questo non si può ordinare"
    }
    fn before_and_after(&self) -> &'static str {
        "Prima e dopo"
    }
    fn before_and_after_more(&self) -> &'static str {
        "I prossimi 13 mesi, come sono e con questo ordine installato oggi."
    }
    fn as_it_is(&self) -> &'static str {
        "Com’è ora"
    }
    fn with_this_order(&self) -> &'static str {
        "Con questo ordine"
    }
    fn strip_label(&self, which: &str) -> String {
        format!("{which}: lo stato nei prossimi 13 mesi. La tabella sotto dice lo stesso.")
    }
    fn strip_in_words(&self) -> &'static str {
        "Stato nel tempo"
    }
    fn run_when(&self) -> &'static str {
        "Quando"
    }
    fn run_status(&self) -> &'static str {
        "Stato"
    }
    fn differences_title(&self) -> &'static str {
        "Che cosa cambia"
    }
    fn nothing_differs(&self) -> &'static str {
        "In questi mesi non cambia nulla."
    }
    fn before_change(&self) -> &'static str {
        "Prima"
    }
    fn after_change(&self) -> &'static str {
        "Dopo"
    }
    fn what_differs(&self, what: &What) -> String {
        match what {
            What::Seats(module) => format!("Utenti di {module}"),
            What::SeatsUntil(module, day) => format!("Utenti di {module}, fino al {day}"),
            What::Missing => "Utenti senza posto".to_owned(),
            What::Refused(module) => format!("Account rifiutati, {module}"),
            What::Kept(module) => format!("Account oltre il limite, {module}"),
            What::Maintenance => "Fine della manutenzione".to_owned(),
            What::License => "Scadenza della licenza".to_owned(),
            What::Bridge => "Entrambe le macchine permesse fino al".to_owned(),
            What::NextChange => "Prossimo cambio di stato".to_owned(),
            What::InStatus(status) => format!("Tempo nello stato «{status}»"),
            What::Lost(function) => format!("{function}: con limitazioni"),
        }
    }
    fn not_there(&self) -> &'static str {
        "nessuno"
    }
    fn no_change(&self) -> &'static str {
        "nessuno in 13 mesi"
    }
    fn renewal(&self) -> &'static str {
        "Rinnovo"
    }
    fn renewal_when(&self) -> &'static str {
        "Quando rinnovare"
    }
    fn renewal_for(&self) -> &'static str {
        "Rinnovo per"
    }
    fn renewal_order(&self) -> &'static str {
        "Ordini il rinnovo"
    }
    fn renewal_none(&self) -> &'static str {
        "Per non rinnovare non serve un ordine. Scelga un altro modo per prepararne uno."
    }
    fn renewal_late_order(&self) -> &'static str {
        "L’ordine si può preparare oggi: indica per quale giorno lo desidera."
    }
    fn maintenance_until(&self, day: &str) -> String {
        format!("La manutenzione è pagata fino al {day}.")
    }
    fn maintained_until(&self, day: &str) -> String {
        format!("Manutenzione fino al {day}")
    }
    fn years(&self, years: u32) -> String {
        counted(years as usize, "anno", "anni")
    }
    fn renew_now(&self) -> &'static str {
        "Rinnovare ora"
    }
    fn renew_late(&self) -> &'static str {
        "Rinnovare in ritardo"
    }
    fn renew_never(&self) -> &'static str {
        "Non rinnovare"
    }
    fn renew_late_day(&self) -> &'static str {
        "In quale giorno"
    }
    fn bad_day(&self, between: &(String, String)) -> String {
        format!("Scelga un giorno dal {} al {}.", between.0, between.1)
    }
    fn costs_nothing(&self) -> &'static str {
        "nulla"
    }
    fn nothing_lost(&self) -> &'static str {
        "Funziona sempre tutto."
    }
    fn days_of_status(&self) -> &'static str {
        "Quanto a lungo in quale stato"
    }
    fn functions_lost(&self) -> &'static str {
        "Che cosa non funziona del tutto, e per quanto"
    }
    fn wanted_on(&self, day: &str) -> String {
        format!("Desiderato per il {day}.")
    }
    fn register_keys(&self) -> &'static str {
        "Registrare le chiavi ricevute"
    }
    fn register_keys_more(&self) -> &'static str {
        "Una chiave uguale all’originale, oppure una serie: l’originale e quelle che la estendono. \
         Le incolli in qualsiasi ordine."
    }
    fn register_label(&self) -> &'static str {
        "Chiavi, una per riga"
    }
    fn register_add(&self) -> &'static str {
        "Aggiungi queste chiavi"
    }
    fn key_place(&self, place: &KeyPlace) -> String {
        match place {
            KeyPlace::Held => "già presente".to_owned(),
            KeyPlace::Original => "l’originale: viene per prima".to_owned(),
            KeyPlace::Equal => "uguale all’originale: ne prende il posto".to_owned(),
            KeyPlace::Extends(order) => format!("viene dopo {order}"),
            KeyPlace::Waits(order) => format!("incompleta: attende {order}"),
            KeyPlace::OfNoUse => "qui non serve: più vecchia, o per un altro prodotto".to_owned(),
        }
    }
    fn keys_missing(&self, orders: &BTreeSet<String>) -> String {
        let names = orders.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        match orders.len() {
            1 => format!("Manca ancora la chiave di {names}"),
            _ => format!("Mancano ancora le chiavi di {names}"),
        }
    }
    fn keys_missing_more(&self) -> &'static str {
        "Le altre non hanno nulla di sbagliato, ma valgono solo insieme a quella. Guardi nel \
         messaggio di quell’ordine o chieda al rivenditore."
    }
}
