//! What is wrong with the vendor's settings, in Italian.

use super::Italian;
use crate::i18n::{Advice, FaultWords, TimeWords};
use crate::state::SetupError;
use licentia_verifier::KeyringError;

const PUT: &str = "Metta il file al suo posto, poi ricarichi.";
const CORRECT: &str = "Lo corregga, poi ricarichi.";
const CHECK_KEYS: &str = "Esporti di nuovo le chiavi pubbliche e sostituisca «keys».";

pub(super) fn advice(error: &SetupError) -> Advice {
    match error {
        SetupError::Missing { status } => {
            Advice::new(format!("Il file manca: il server ha risposto {status}."), PUT)
        }
        SetupError::Unreachable => Advice::new(
            "Il file non si è potuto leggere: nessuna risposta.",
            "Controlli la connessione. Una pagina aperta come file dal disco non può leggerne \
             altri: pubblichi la cartella con un server web qualsiasi.",
        ),
        SetupError::TooLarge { size, limit } => Advice::new(
            format!(
                "Il file ha {} byte; ne sono ammessi {}.",
                Italian.number(*size as u64),
                Italian.number(*limit as u64)
            ),
            CORRECT,
        ),
        SetupError::Syntax { line, column, detail } => {
            Advice::new(format!("Riga {line}, colonna {column}: {detail}."), CORRECT)
        }
        SetupError::Member { path, detail } if path.is_empty() => {
            Advice::new(format!("Non è come dovrebbe: {detail}."), CORRECT)
        }
        SetupError::Member { path, detail } => Advice::new(format!("«{path}»: {detail}."), CORRECT),
        SetupError::Keys(error) => Italian.keyring_error(error),
    }
}

pub(super) fn keys(error: &KeyringError) -> Advice {
    let what = match error {
        KeyringError::PrivateKey { index } => {
            let place = index.map(|index| format!("keys[{index}]"));
            let place = place.as_deref().unwrap_or("keys");
            return Advice::new(
                format!(
                    "«{place}» è una chiave privata. Chiunque abbia aperto questa pagina ha potuto \
                     leggerla."
                ),
                "La tolga subito dal server, la revochi e ne crei una nuova: chi la possiede può \
                 firmare licenze. Qui vanno solo chiavi pubbliche.",
            );
        }
        KeyringError::EmptyKeys => "«keys» è vuoto.".to_owned(),
        KeyringError::KeysTooLarge { size, limit } => {
            format!("«keys» ha {size} byte; ne sono ammessi {limit}.")
        }
        KeyringError::NotKeys { .. } => "«keys» non è un JWK Set.".to_owned(),
        KeyringError::BadPem => "«keys» non è una chiave pubblica di tipo Ed25519.".to_owned(),
        KeyringError::BadKeySet { path, detail } if path.is_empty() => format!("«keys»: {detail}."),
        KeyringError::BadKeySet { path, detail } => format!("«{path}» in «keys»: {detail}."),
        KeyringError::TooManyKeys { count, limit } => {
            format!("«keys» contiene {count} chiavi; ne sono ammesse {limit}.")
        }
        KeyringError::KeyIdMismatch { index, key_id, expected } => {
            format!("«keys[{index}].kid» è «{key_id}», ma l’impronta della chiave è «{expected}».")
        }
        KeyringError::DuplicateKey { key_id } => format!("La chiave «{key_id}» compare due volte."),
        KeyringError::InvalidKey { index } => format!("«keys[{index}]» non è una chiave Ed25519."),
        KeyringError::WeakKey { index } => {
            format!("«keys[{index}]» è una chiave debole: chiunque potrebbe firmare al suo posto.")
        }
        KeyringError::NoUsableKey { .. } => "«keys» non contiene chiavi Ed25519.".to_owned(),
    };
    Advice::new(what, CHECK_KEYS)
}
