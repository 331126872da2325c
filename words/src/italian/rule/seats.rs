//! Who takes a seat (SEAT-1 to SEAT-8).

use super::{counted, grouped, number};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::policy::Policy;

pub(super) const MAILBOXES: &str = "\
    In Kerio Connect ogni casella attiva prende un posto, sommando tutti i domini del server. Non \
    fa differenza se l’account è stato creato sul server, mappato da un servizio di directory o \
    importato.";

pub(super) const NOT_COUNTED: &str = "\
    Non prendono posti gli account disattivati, gli alias, le liste di distribuzione, i domini, i \
    gruppi, le risorse e l’amministratore fornito con il prodotto. Un account normale che riceve \
    diritti di amministratore ne prende uno lo stesso.";

pub(super) const WEB_FILTER: &str = "\
    Kerio Control Web Filter ha una licenza per esattamente tanti utenti quanti Kerio Control \
    stesso, né di meno né di più.";

pub(super) const LOGIN_ACCOUNTS: &str = "\
    In Kerio Workspace ogni account che può accedere prende un posto, tranne l’account admin.";

pub(super) const PER_MODULE: &str = "\
    IceWarp conta ogni modulo per sé: un account utente prende un posto di ogni modulo il cui \
    servizio è attivo per lui. Liste di distribuzione, gruppi, risorse e tutto ciò che non è un \
    utente non ne prendono. Che un account disattivato non usi alcun servizio è presunto.";

pub(super) const STRICTER_LIMIT: &str = "\
    Dove un dominio ha un limite proprio accanto a quello della licenza, vale il più basso. Se \
    sono uguali, il limite è indicato come quello della licenza.";

pub(super) fn devices(policy: &Policy) -> String {
    let per_seat = counted(policy.devices_per_seat.0, "dispositivo", "dispositivi");
    let further = match policy.devices_per_seat.0 {
        1 => "ogni altro dispositivo ne prende uno in più".to_owned(),
        number => {
            format!(
                "ogni altro gruppo di {}, anche incompleto, ne prende uno in più",
                grouped(number)
            )
        }
    };
    format!(
        "In Kerio Control ogni account che può accedere prende un posto, anche gli ospiti; \
         l’account admin è gratuito. Un posto copre {per_seat} del suo utente, e {further}. Un \
         dispositivo è un indirizzo IP: un computer, un telefono, un client VPN."
    )
}

pub(super) fn extensions(policy: &Policy) -> String {
    let (per_seat, example) = (policy.extensions_per_seat, 12_u32);
    let needed = example.div_ceil(per_seat.0.max(1)).max(2);
    format!(
        "In Kerio Operator ogni account che può accedere prende un posto, e un posto permette {}. \
         Se ce ne sono più di {} per ognuno di questi account, decidono gli interni: 2 utenti con \
         {example} interni hanno bisogno di {} posti.",
        counted(per_seat.0, "interno", "interni"),
        number(per_seat),
        grouped(needed)
    )
}
