//! Policies, where their numbers come from, and what cannot be meant by them, in Italian.

use super::{Italian, counted, days, the_percent};
use crate::names::NameWords;
use crate::policy::no_grace_from;
use crate::text::printable;
use crate::{Advice, PolicyWords};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::policy::{PolicyFlaw, Source, Unit};

impl PolicyWords for Italian {
    fn preset(&self, id: &str) -> String {
        match id {
            "kerio-connect" => {
                let from = no_grace_from(|day| self.from(day));
                format!("Kerio Connect, licenze emesse {from} in poi: sospese alla scadenza")
            }
            "kerio-connect-grace" => {
                let before = no_grace_from(|day| self.of(day));
                format!("Kerio Connect, licenze emesse prima {before}: 30 giorni di tolleranza")
            }
            "kerio-control" => "Kerio Control: un posto copre 5 dispositivi".to_owned(),
            "kerio-operator" => "Kerio Operator: un posto copre 3 interni".to_owned(),
            "kerio-workspace" => "Kerio Workspace: gli account che possono accedere".to_owned(),
            "icewarp" => {
                "IceWarp: posti di prova, riconvalida con 2 giorni di tolleranza".to_owned()
            }
            "icewarp-7-days" => {
                "IceWarp, tipi di licenza la cui riconvalida ha 7 giorni di tolleranza".to_owned()
            }
            "trial" => {
                "la prova di un prodotto: 30 giorni, un numero qualsiasi di utenti".to_owned()
            }
            _ => String::new(),
        }
    }

    fn source(&self, source: Source) -> &'static str {
        match source {
            Source::ExpiryArticle => "supporto GFI, licenze di Kerio Connect scadute",
            Source::ConnectManual => "manuale di Kerio Connect, licenze",
            Source::LicensingPolicy => "condizioni di licenza di Kerio",
            Source::DuplicatesArticle => "CoreTech 2015, licenze Kerio duplicate",
            Source::IceWarpManual => "manuale di IceWarp, licenze",
            Source::OtherVendorMaterial => "altro materiale del produttore",
            Source::Assumed => "PRESUNTO: nessuno l’ha pubblicato",
        }
    }

    fn source_name(&self, source: Source) -> &'static str {
        match source {
            Source::ExpiryArticle => "articolo GFI",
            Source::ConnectManual => "manuale Connect",
            Source::LicensingPolicy => "condizioni di licenza",
            Source::DuplicatesArticle => "articolo CoreTech",
            Source::IceWarpManual => "manuale IceWarp",
            Source::OtherVendorMaterial => "materiale del produttore",
            Source::Assumed => "PRESUNTO",
        }
    }

    fn unit(&self, unit: Unit) -> &'static str {
        match unit {
            Unit::Days => " giorni",
            Unit::Hours => " ore",
            Unit::Seats => " posti",
            Unit::Percent => " %",
            Unit::Count | Unit::Choice => "",
        }
    }

    fn overruled(&self, policy: &str, field: &str, value: &str) -> String {
        format!(
            "Non in vigore con le regole {}: il loro `{field}` è {}.",
            self.quoted(policy),
            printable(value)
        )
    }

    fn policy_flaw(&self, flaw: &PolicyFlaw) -> Advice {
        match flaw {
            PolicyFlaw::NothingPerSeat => Advice::new(
                "un posto non copre nulla, così che nessun numero di posti basta mai",
                "portare `devicesPerSeat` o `extensionsPerSeat`, quello che `counting` nomina, \
                 sopra 0",
            ),
            PolicyFlaw::TrialSeatWithoutDays => Advice::new(
                "un posto di prova dura 0 giorni: chi lo riceve è rifiutato subito",
                "portare `seatTrialDays` sopra 0, o `overLimit` a `refused`",
            ),
            PolicyFlaw::EmptyPack => Advice::new(
                "un pacchetto contiene 0 utenti: non se ne possono mai aggiungere",
                "portare `usersPerPack` sopra 0",
            ),
            PolicyFlaw::NoRetry => Advice::new(
                "una riconvalida non riuscita non è mai ritentata",
                "portare `revalidationRetryHours` sopra 0",
            ),
            PolicyFlaw::NoSecondChance => Advice::new(
                "la prima riconvalida non riuscita ferma tutti i servizi",
                "portare `revalidationGraceDays` o `emergencyDays` sopra 0",
            ),
            PolicyFlaw::NoticeAfterGrace { notice_hours, grace_hours } => {
                let notice = counted(*notice_hours, "ora", "ore");
                Advice::new(
                    format!(
                        "un avviso è previsto dopo {notice}, quando la tolleranza di cui avverte è \
                         finita dall’ora {grace_hours}"
                    ),
                    "correggere `revalidationNoticeHours` o `revalidationGraceDays`",
                )
            }
            PolicyFlaw::UselessNotice { days: number } => Advice::new(
                format!(
                    "l’avviso {} prima della fine c’è due volte, o non avverte di nulla",
                    days(*number)
                ),
                "correggere `noticeDays`",
            ),
            PolicyFlaw::NeverRecommended { percent } => Advice::new(
                format!(
                    "altri utenti sono consigliati oltre {} dei posti: mai",
                    the_percent(*percent)
                ),
                "portare `addUsersPercent` a 100 o meno",
            ),
            PolicyFlaw::NoTimeToMove => Advice::new(
                "i servizi si fermano nell’istante in cui la macchina cambia",
                "portare `mismatchDays` sopra 0",
            ),
            PolicyFlaw::LimitForNobody => Advice::new(
                "la posta in uscita è limitata, ma per nessuno",
                "portare `smtpFreeFromSeats` sopra 0, o `smtpDailyPerSeat` a 0",
            ),
            PolicyFlaw::NoWayToMove => Advice::new(
                "due macchine non possono mai funzionare insieme, nemmeno per passare dall’una \
                 all’altra",
                "portare `migrationOverlapDays` sopra 0, o permettere uno `standby`",
            ),
        }
    }
}
