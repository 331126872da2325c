//! Words of accounts and who takes a seat, in Italian.

use super::{Italian, counted};
use crate::i18n::{AccountWords, TimeWords};
use crate::state::Done;
use licentia_engine::protocol::{ModuleSeats, Show, SortBy, State};
use licentia_verifier::installation::AccountKind;

fn accounts(count: u32) -> String {
    counted(count as usize, "account", "account")
}

fn seats(count: u64) -> String {
    counted(usize::try_from(count).unwrap_or(usize::MAX), "posto", "posti")
}

impl AccountWords for Italian {
    fn no_accounts(&self) -> &'static str {
        "Chi usa i posti?"
    }
    fn no_accounts_more(&self) -> &'static str {
        "Dia a questa pagina l’elenco degli account del server. Mostrerà chi occupa un posto e \
         perché, quanti sono liberi e chi potrebbe cederne uno. L’elenco resta in questo browser."
    }
    fn how_to_export(&self, product: Option<&str>) -> &'static str {
        match product {
            Some("icewarp") => {
                "Nell’amministrazione di IceWarp apra gli utenti di ogni dominio e li esporti come \
                 CSV. I moduli usati da un account vanno in una colonna «modules»."
            }
            Some("kerio-connect") => {
                "Nell’amministrazione di Kerio Connect apra Account, poi Utenti, e li esporti come \
                 CSV. Una colonna «last login» mostra chi potrebbe cedere un posto."
            }
            Some("kerio-control") => {
                "Nell’amministrazione di Kerio Control apra Utenti e gruppi, poi Utenti, e li \
                 esporti come CSV. Una colonna «devices» dice quanti dispositivi ha ognuno."
            }
            Some("kerio-operator") => {
                "Nell’amministrazione di Kerio Operator apra Utenti e li esporti come CSV. Una \
                 colonna «extensions» dice quanti interni ha ognuno."
            }
            _ => {
                "Nell’amministrazione del server apra l’elenco degli utenti e lo esporti come CSV. \
                 Va bene anche un foglio di calcolo salvato come CSV."
            }
        }
    }
    fn which_columns(&self) -> &'static str {
        "Quali colonne sono comprese"
    }
    fn known_columns(&self) -> &'static [(&'static str, &'static str)] {
        &[
            ("id, account, email, username, user", "il nome dell’account; una è necessaria"),
            ("kind, type", "user, alias, mailing-list, group, resource, built-in-administrator"),
            ("enabled, status", "yes o no, enabled o disabled"),
            ("last login", "2026-01-15, 2026-01-15T09:30:00Z, oppure never"),
            ("modules", "id separati da spazi; im=2026-01-15 dice da quando"),
            ("login access, admin", "yes o no"),
            ("devices, extensions", "numeri"),
            ("created, domain, source, connected", "conservate; il primo accesso dà la precedenza"),
        ]
    }
    fn example_list(&self) -> &'static str {
        "Scarica un esempio"
    }
    fn example_name(&self) -> &'static str {
        "esempio-account.csv"
    }
    fn list_title(&self) -> &'static str {
        "Elenco degli account"
    }
    fn list_hint(&self) -> &'static str {
        "Trascini qui un file CSV o JSON, ovunque in questa pagina."
    }
    fn choose_list(&self) -> &'static str {
        "Scegli un elenco…"
    }
    fn replace_list(&self) -> &'static str {
        "Sostituisci l’elenco…"
    }
    fn paste_list(&self) -> &'static str {
        "Incolla un elenco"
    }
    fn paste_list_label(&self) -> &'static str {
        "L’elenco, con i nomi delle colonne nella prima riga"
    }
    fn read_list(&self) -> &'static str {
        "Leggi"
    }
    fn export_list(&self) -> &'static str {
        "Esporta gli account"
    }
    fn remove_list(&self) -> &'static str {
        "Rimuovi l’elenco"
    }
    fn pasted_list(&self) -> &'static str {
        "Elenco incollato"
    }
    fn reading(&self, name: Option<&str>, percent: Option<u32>) -> String {
        let what = name.unwrap_or("l’elenco");
        match percent {
            Some(percent) => format!("Lettura di {what}… {percent} %"),
            None => "Calcolo in corso…".to_owned(),
        }
    }

    fn list_read(&self, read: u32, left_out: u32) -> String {
        let read = self.number(read.into());
        match left_out {
            0 => format!("Account letti: {read}. Nulla è ancora cambiato."),
            rows => {
                let rows = counted(rows as usize, "riga tralasciata", "righe tralasciate");
                format!("Account letti: {read}, {rows}. Nulla è ancora cambiato.")
            }
        }
    }
    fn list_not_read(&self) -> &'static str {
        "Impossibile leggere l’elenco."
    }
    fn list_cancelled(&self) -> &'static str {
        "Interrotto. Nulla è cambiato."
    }
    fn list_done(&self, done: Done) -> String {
        match done {
            Done::Used { accounts: all, added, removed } => {
                let (added, removed) = (self.number(added.into()), self.number(removed.into()));
                format!("{} in uso: nuovi {added}, spariti {removed}.", accounts(all))
            }
            Done::Removed => "Gli account sono stati rimossi.".to_owned(),
            Done::BroughtBack => "Gli account sono di nuovo quelli di prima.".to_owned(),
        }
    }
    fn several_lists(&self, count: usize) -> (String, &'static str) {
        let lists = self.number(count as u64);
        (
            format!("{lists} elenchi in una volta."),
            "Scelga quello con tutti gli account del server.",
        )
    }
    fn list_changes(&self, added: u32, removed: u32, changed: u32) -> String {
        let [added, removed, changed] = [added, removed, changed].map(|it| self.number(it.into()));
        format!("Nuovi: +{added}, spariti: −{removed}, cambiati: {changed}")
    }
    fn list_same(&self) -> &'static str {
        "Sono gli account già noti."
    }
    fn new_accounts(&self) -> &'static str {
        "Nuovi"
    }
    fn gone_accounts(&self) -> &'static str {
        "Spariti"
    }
    fn and_more(&self, more: u32) -> String {
        format!("e {}", counted(more as usize, "altro", "altri"))
    }
    fn columns_read(&self) -> &'static str {
        "Comprese"
    }
    fn columns_aside(&self) -> &'static str {
        "Tralasciate"
    }
    fn rows_left_out(&self, rows: u32) -> String {
        counted(rows as usize, "riga tralasciata", "righe tralasciate")
    }
    fn rows_left_out_more(&self) -> &'static str {
        "Corregga l’elenco e lo legga di nuovo, oppure lo usi senza di esse."
    }
    fn more_complaints(&self, more: u32) -> String {
        counted(more as usize, "altro problema non mostrato", "altri problemi non mostrati")
    }
    fn list_line(&self) -> &'static str {
        "Riga"
    }
    fn list_column(&self) -> &'static str {
        "Colonna"
    }
    fn list_problem(&self) -> &'static str {
        "Che cosa non va"
    }
    fn whole_row(&self) -> &'static str {
        "l’intera riga"
    }
    fn use_list(&self) -> &'static str {
        "Usa questo elenco"
    }
    fn discard_list(&self) -> &'static str {
        "Scarta"
    }

    fn seats_title(&self) -> &'static str {
        "Posti"
    }
    fn seats_held(&self) -> &'static str {
        "Concessi"
    }
    fn seats_used(&self) -> &'static str {
        "Usati"
    }
    fn seats_free(&self) -> &'static str {
        "Liberi"
    }
    fn seats_trial(&self) -> &'static str {
        "In prova"
    }
    fn seats_refused(&self) -> &'static str {
        "Rifiutati"
    }
    fn seats_kept(&self) -> &'static str {
        "Oltre il limite"
    }
    fn seats_unlimited(&self) -> &'static str {
        "senza limite"
    }
    fn seats_verdict(&self, module: &ModuleSeats) -> String {
        let Some(held) = module.seats else { return "Nessun limite".to_owned() };
        match module.used.cmp(&held) {
            std::cmp::Ordering::Greater => match module.used - held {
                1 => "Manca 1 posto".to_owned(),
                missing => format!("Mancano {}", seats(missing)),
            },
            std::cmp::Ordering::Equal if held == 0 => "Senza licenza".to_owned(),
            std::cmp::Ordering::Equal => "Nessuno libero".to_owned(),
            std::cmp::Ordering::Less => {
                let free = usize::try_from(held - module.used).unwrap_or(usize::MAX);
                counted(free, "libero", "liberi")
            }
        }
    }
    fn seats_enough(&self) -> &'static str {
        "Bastano?"
    }
    fn how_freed(&self) -> &'static str {
        "Secondo quali regole si liberano posti"
    }
    fn how_counted(&self) -> &'static str {
        "Come si contano i posti qui"
    }
    fn published_in(&self, sources: &str) -> String {
        format!("Fonte: {sources}")
    }

    fn accounts_title(&self) -> &'static str {
        "Account"
    }
    fn accounts_label(&self, count: u32) -> String {
        format!("{}, si scorre con i tasti freccia", accounts(count))
    }
    fn show_which(&self) -> &'static str {
        "Quali account"
    }
    fn show_name(&self, show: Show) -> &'static str {
        match show {
            Show::All => "Tutti",
            Show::Counting => "Occupano un posto",
            Show::NotCounting => "Nessun posto",
            Show::Trial => "In prova",
            Show::Refused => "Rifiutati",
        }
    }
    fn of_module(&self) -> &'static str {
        "Modulo"
    }
    fn any_module(&self) -> &'static str {
        "Tutti"
    }
    fn search_accounts(&self) -> &'static str {
        "Cerca tra gli account"
    }
    fn search_accounts_hint(&self) -> &'static str {
        "Nome o dominio…"
    }
    fn no_such_accounts(&self) -> &'static str {
        "Nessun account corrisponde."
    }
    fn show_all_accounts(&self) -> &'static str {
        "Mostra tutti gli account"
    }
    fn column_name(&self, column: SortBy) -> &'static str {
        match column {
            SortBy::Account => "Account",
            SortBy::Kind => "Tipo",
            SortBy::LastLogin => "Ultimo accesso",
            SortBy::Counts => "Occupa un posto?",
        }
    }
    fn column_enabled(&self) -> &'static str {
        "Stato"
    }
    fn column_seat(&self) -> &'static str {
        "Posto"
    }
    fn account_kind(&self, kind: AccountKind) -> &'static str {
        match kind {
            AccountKind::User => "Utente",
            AccountKind::Alias => "Alias",
            AccountKind::MailingList => "Lista",
            AccountKind::Group => "Gruppo",
            AccountKind::Resource => "Risorsa",
            AccountKind::BuiltInAdministrator => "Amministratore",
        }
    }
    fn enabled(&self, enabled: bool) -> &'static str {
        if enabled { "Attivo" } else { "Disattivato" }
    }
    fn never_or_unknown(&self) -> &'static str {
        "Mai, o ignoto"
    }
    fn takes_seats(&self, seats: u32) -> String {
        match seats {
            0 => "Nessun posto".to_owned(),
            1 => "Occupa un posto".to_owned(),
            seats => format!("Occupa {} posti", self.number(seats.into())),
        }
    }
    fn by_rule(&self, rule: &str) -> String {
        format!("Regola {rule}")
    }
    fn seat_state(&self, state: State) -> &'static str {
        match state {
            State::Refused => "Rifiutato",
            State::Trial => "In prova",
            State::Kept => "Oltre il limite, resta",
            State::Unused => "Non ancora usato",
            State::Full => "Posto pieno",
        }
    }
    fn seat_until(&self, until: &str) -> String {
        format!("fino al {until}")
    }
    fn modules_of_state(&self, modules: usize) -> String {
        counted(modules, "modulo", "moduli")
    }
    fn row_waiting(&self) -> &'static str {
        "…"
    }

    fn free_title(&self) -> &'static str {
        "Liberare posti"
    }
    fn free_more(&self) -> &'static str {
        "Gli account che nessuno usa da tempo potrebbero cedere il posto. Questa pagina propone e \
         non cambia nulla sul Suo server: decide Lei."
    }
    fn free_logins_unknown(&self) -> &'static str {
        "L’elenco non dice quando qualcuno è entrato l’ultima volta, quindi non si può proporre \
         nessuno. Lo esporti con una colonna «last login»."
    }
    fn free_since(&self) -> &'static str {
        "Nessun accesso da"
    }
    fn free_days(&self, days: u32) -> String {
        match days {
            365 => "un anno".to_owned(),
            days => format!("{days} giorni"),
        }
    }
    fn free_never(&self, count: u32) -> String {
        format!("Anche gli account senza accessi noti ({})", self.number(count.into()))
    }
    fn free_found(&self, count: u32, freed: u64) -> String {
        let verb = if count == 1 { "potrebbe" } else { "potrebbero" };
        format!("{} {verb} cedere {}.", accounts(count), seats(freed))
    }
    fn free_nobody(&self) -> &'static str {
        "Nessuno manca da così tanto."
    }
    fn free_first(&self) -> &'static str {
        "Assenti da più tempo"
    }
    fn what_if(&self, module: Option<&str>) -> String {
        match module {
            None => "Se disattiva questi account".to_owned(),
            Some(module) => format!("Se toglie {module} a questi account"),
        }
    }
    fn now_used(&self) -> &'static str {
        "Usati ora"
    }
    fn then_used(&self) -> &'static str {
        "Usati poi"
    }
    fn now_said(&self) -> &'static str {
        "Ora"
    }
    fn then_said(&self) -> &'static str {
        "Poi"
    }
    fn commands_title(&self, count: u32) -> String {
        counted(count as usize, "comando per il server", "comandi per il server")
    }
    fn commands_odd(&self, count: u32) -> String {
        format!(
            "Nessun comando per {}: una riga di comando potrebbe leggere il nome in altro modo. Li \
             modifichi nell’amministrazione.",
            accounts(count)
        )
    }
    fn command_for_all(&self) -> &'static str {
        "Oppure lo tolga a tutti, e lo ridia a chi ne ha bisogno:"
    }
    fn ids_title(&self, count: u32) -> String {
        format!("{} da disattivare nell’amministrazione", accounts(count))
    }
    fn copy_all(&self) -> &'static str {
        "Copia tutto"
    }
    fn save_file(&self) -> &'static str {
        "Salva come file"
    }
    fn seats_of_one(&self, count: u32) -> String {
        seats(count.into())
    }
}
