//! Why a text is no genuine license, in Italian.

use super::{Italian, counted};
use crate::i18n::{Advice, FaultWords, TimeWords};
use licentia_verifier::{Instant, OpenError, Part, SizedThing};

pub(super) fn advice(error: &OpenError) -> Advice {
    Advice::new(what(error), remedy(error))
}

fn what(error: &OpenError) -> String {
    match error {
        OpenError::Empty => "Non contiene nulla.".to_owned(),
        OpenError::TooLarge { what, size, limit } => too_large(*what, *size, *limit),
        OpenError::NotALicense { looks_like } => Italian.looks_like(*looks_like).what,
        OpenError::SeveralDocuments { count } => {
            format!("Contiene {count} licenze dove se ne attendeva una.")
        }
        OpenError::UnfinishedArmor { line } => {
            format!("Il file di licenza che inizia alla riga {line} non ha fine.")
        }
        OpenError::ArmorCharacter { line, character } => {
            format!("Alla riga {line} c’è «{character}», che non compare in nessuna licenza.")
        }
        OpenError::WrappedKey { lines } => {
            format!("La chiave di registrazione è spezzata in {lines} righe.")
        }
        OpenError::PartCount { parts } => {
            format!("La chiave è incompleta: {} invece di 3.", counted(*parts, "parte", "parti"))
        }
        OpenError::Base64 { part } => format!("{} della chiave è danneggiato.", name(*part)),
        OpenError::SignatureLength { characters } => {
            format!("La firma ha {characters} caratteri invece di 86.")
        }
        OpenError::JsonSyntax { part, .. } => format!("{} non si può leggere.", name(*part)),
        OpenError::DuplicateMember { part, member, .. } => {
            format!("{} dice «{member}» due volte.", name(*part))
        }
        OpenError::TooDeep { part, limit } => {
            format!("{} è annidato oltre {limit} livelli.", name(*part))
        }
        OpenError::HeaderMember { path, detail } | OpenError::BadClaim { path, detail } => {
            format!("{} non è come dovrebbe: {detail}.", quoted(path))
        }
        OpenError::UnsupportedAlgorithm { alg } => {
            format!("È firmata con il metodo «{alg}», che qui non si usa.")
        }
        OpenError::WrongType { typ, .. } => wrong_type(typ.as_deref()),
        OpenError::UnknownExtension { names } => {
            format!("Richiede ciò che questa pagina non conosce: {}.", names.join(", "))
        }
        OpenError::ForbiddenParameter { name } => {
            format!("La sua intestazione contiene «{name}»: cerca di provarsi da sé.")
        }
        OpenError::UnknownKey { .. } => {
            "È firmata con una chiave che questa pagina non conosce.".to_owned()
        }
        OpenError::NoKeyFits { .. } => {
            "Così com’è, non l’ha firmata nessuna delle chiavi di cui questa pagina si fida."
                .to_owned()
        }
        OpenError::Encrypted { .. } => "È cifrata: la apre solo la chiave di licenza.".to_owned(),
        OpenError::WrongSecret { .. } => "La chiave di licenza non la apre.".to_owned(),
        OpenError::SeveralSignatures { count } => {
            format!("Porta {count} firme che conterebbero; dev’essercene una sola.")
        }
        OpenError::EnvelopeMember { path, detail } => {
            format!("L’involucro è danneggiato in {}: {detail}.", quoted(path))
        }
        OpenError::KeyRevoked { revoked_at, .. } => revoked(*revoked_at),
        OpenError::SignatureMismatch { .. } => {
            "La firma non corrisponde: la licenza è stata alterata.".to_owned()
        }
        OpenError::OutsideKeyWindow { issued, .. } => format!(
            "Dice di essere stata emessa il {}, quando la sua chiave non era in uso.",
            Italian.instant(*issued)
        ),
    }
}

fn remedy(error: &OpenError) -> String {
    let remedy = match error {
        OpenError::NotALicense { looks_like } => return Italian.looks_like(*looks_like).remedy,
        OpenError::Empty | OpenError::ArmorCharacter { .. } => {
            "Chieda il file originale a chi l’ha inviato."
        }
        OpenError::TooLarge { what: SizedThing::Keys, .. } => {
            "Non dice quale chiave l’ha firmata. Avvisi chi gestisce questa pagina."
        }
        OpenError::TooLarge { .. } => "Aggiunga solo il file di licenza, o meno chiavi per volta.",
        OpenError::SeveralDocuments { .. } => "Le aggiunga una per una.",
        OpenError::UnfinishedArmor { .. } => {
            "È stato troncato: manca l’ultima riga, che inizia con «-----END». Lo copi o scarichi \
             di nuovo."
        }
        OpenError::WrappedKey { .. } => {
            "Un programma di posta l’ha mandata a capo. Unisca le righe senza spazi, o aggiunga \
             il file di licenza."
        }
        OpenError::PartCount { .. }
        | OpenError::Base64 { .. }
        | OpenError::SignatureLength { .. }
        | OpenError::EnvelopeMember { .. }
        | OpenError::JsonSyntax { .. } => {
            "Copi di nuovo la chiave intera, dal primo all’ultimo carattere, o aggiunga il file \
             di licenza."
        }
        OpenError::WrongType { .. } => {
            "Ordini ed elenchi firmati si somigliano: aggiunga il file di licenza."
        }
        OpenError::UnknownExtension { .. } => {
            "Serve una versione più recente di questa pagina. Avvisi chi la gestisce."
        }
        OpenError::Encrypted { .. } | OpenError::WrongSecret { .. } => {
            "Aggiunga il file all’elenco delle licenze: lì si apre con la chiave di licenza."
        }
        OpenError::NoKeyFits { .. } => {
            "È stata alterata, o viene da un altro produttore. Aggiunga il file originale così \
             come è arrivato."
        }
        OpenError::UnknownKey { .. } => {
            "Forse è di un altro produttore, o più recente di questa pagina. Chieda al produttore."
        }
        OpenError::KeyRevoked { .. } => "Chieda al produttore una licenza firmata di nuovo.",
        OpenError::SignatureMismatch { .. } => {
            "Aggiunga il file originale così come è arrivato. Un editor può averlo cambiato."
        }
        OpenError::DuplicateMember { .. }
        | OpenError::TooDeep { .. }
        | OpenError::HeaderMember { .. }
        | OpenError::BadClaim { .. }
        | OpenError::UnsupportedAlgorithm { .. }
        | OpenError::ForbiddenParameter { .. }
        | OpenError::SeveralSignatures { .. }
        | OpenError::OutsideKeyWindow { .. } => {
            "Si rivolga a chi l’ha emessa: non è stata fatta correttamente."
        }
    };
    remedy.to_owned()
}

fn too_large(what: SizedThing, size: u64, limit: u64) -> String {
    let [size, limit] = [size, limit].map(|number| Italian.number(number));
    match what {
        SizedThing::Input => format!("Ha {size} byte; se ne leggono al massimo {limit}."),
        SizedThing::Documents => {
            format!("Contiene {size} licenze; se ne leggono al massimo {limit}.")
        }
        SizedThing::Document => format!("Una licenza ha {size} byte; ne sono ammessi {limit}."),
        SizedThing::Keys => {
            format!("Si dovrebbero provare {size} chiavi; se ne provano al massimo {limit}.")
        }
        SizedThing::Header => {
            format!("La sua intestazione ha {size} byte; ne sono ammessi {limit}.")
        }
    }
}

fn wrong_type(typ: Option<&str>) -> String {
    match typ {
        Some(typ) => format!("Questo documento è del tipo «{typ}», non una licenza."),
        None => "Questo documento non dice di essere una licenza.".to_owned(),
    }
}

fn revoked(at: Option<Instant>) -> String {
    match at {
        Some(at) => format!("La sua chiave è stata revocata il {}.", Italian.instant(at)),
        None => "La sua chiave è stata revocata.".to_owned(),
    }
}

fn quoted(path: &str) -> String {
    if path.is_empty() { "Ciò che dice".to_owned() } else { format!("«{path}»") }
}

/// With nouns of one gender, so that the sentences around them agree.
fn name(part: Part) -> &'static str {
    match part {
        Part::Header => "Il blocco d’intestazione",
        Part::Payload => "Il contenuto",
        Part::Signature => "Il blocco della firma",
        Part::Envelope => "L’involucro",
    }
}
