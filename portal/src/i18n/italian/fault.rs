//! What went wrong with a file, in Italian.

use super::{Italian, counted, open_error, setup};
use crate::i18n::{Advice, FaultWords};
use crate::state::{Problem, SetupError};
use licentia_verifier::{KeyringError, LooksLike, OpenError};

impl FaultWords for Italian {
    fn problem(&self, problem: &Problem) -> Advice {
        match problem {
            Problem::Open(error) | Problem::Answer(error) => self.open_error(error),
            Problem::Locked { .. } => Advice::new(
                "È autentica e cifrata: la apre la Sua chiave di licenza.",
                "La chiave è usata una volta, su questo computer, e non conservata. Quanto dice il \
                 file è mostrato qui e non aggiunto all’elenco, perché in seguito non potrebbe \
                 essere verificato di nuovo.",
            ),
            Problem::Unreadable => Advice::new(
                "Il browser non ha potuto leggere questo file.",
                "Una cartella non si può aggiungere: la apra e scelga i file che contiene. Un \
                 file spostato o aperto altrove va scelto di nuovo.",
            ),
            Problem::NotServed => Advice::new(
                "Questo file dimostrativo non è sul server.",
                "Le Sue licenze non c’entrano. Avvisi chi gestisce questa pagina.",
            ),
            Problem::NoKeys => Advice::new(
                "Non si può verificare: a questa pagina mancano le chiavi per farlo.",
                "Riprovi quando la pagina sarà configurata.",
            ),
        }
    }
    fn open_error(&self, error: &OpenError) -> Advice {
        open_error::advice(error)
    }
    fn looks_like(&self, looks_like: LooksLike) -> Advice {
        let ask = "Aggiunga il file .license stesso, o la chiave di registrazione.";
        match looks_like {
            LooksLike::Pdf => Advice::new(
                "Questo è un PDF, non un file di licenza.",
                "Forse è la fattura o il manuale. La licenza è un file a parte nello stesso \
                 messaggio; una chiave stampata nel PDF si può copiare e incollare.",
            ),
            LooksLike::Zip => Advice::new(
                "Questo è un archivio ZIP o un documento d’ufficio.",
                "Lo estragga e aggiunga il file .license che contiene.",
            ),
            LooksLike::Image => Advice::new("Questa è un’immagine, non un file di licenza.", ask),
            LooksLike::Utf16 => Advice::new(
                "Questo testo è stato salvato in UTF-16, che cambia i byte di una licenza.",
                "Lo apra in un editor e lo salvi di nuovo come «UTF-8» o «testo semplice»; oppure \
                 copi la chiave e la incolli qui.",
            ),
            LooksLike::Binary => {
                Advice::new("Questo file non contiene testo, dunque nessuna licenza.", ask)
            }
            LooksLike::Html => Advice::new(
                "Questa è una pagina web, non un file di licenza.",
                "Forse è stata salvata la pagina d’accesso invece del file: lo scarichi di nuovo.",
            ),
            LooksLike::Xml => {
                Advice::new("Questo è un documento XML, non un file di licenza.", ask)
            }
            LooksLike::Json => {
                Advice::new("Questo è un documento JSON, non un file di licenza.", ask)
            }
            LooksLike::PrivateKey => Advice::new(
                "Questa è una chiave privata. Nessuno deve vederla.",
                "Qui non è stata conservata. La rimetta al sicuro e, se è arrivata per posta, \
                 avvisi chi ne è responsabile.",
            ),
            LooksLike::PublicKey => Advice::new(
                "Questa è una chiave pubblica, non una licenza.",
                "Le chiavi di questa pagina le stabilisce il produttore; qui non si aggiungono.",
            ),
            LooksLike::OtherArmor => Advice::new(
                "Questo è un documento diverso da una licenza di questo produttore, o una \
                 licenza le cui righe sono state unite.",
                ask,
            ),
            LooksLike::KeyAmongText => Advice::new(
                "C’è una chiave di registrazione in mezzo ad altre parole.",
                "Copi solo la chiave, su una riga a sé, e la incolli qui.",
            ),
            LooksLike::Text => Advice::new("Questo testo non contiene licenze.", ask),
        }
    }
    fn setup(&self) -> &'static str {
        "Questa pagina non è configurata correttamente"
    }
    fn setup_error(&self, error: &SetupError) -> Advice {
        setup::advice(error)
    }
    fn keyring_error(&self, error: &KeyringError) -> Advice {
        setup::keys(error)
    }
    fn setup_where(&self) -> &'static str {
        "Nel file portal.json, accanto a questa pagina sul server."
    }
    fn setup_kept(&self, licenses: usize) -> String {
        let wait = "Fino ad allora nessuna licenza può essere verificata.";
        if licenses == 0 {
            return wait.to_owned();
        }
        let kept = counted(licenses, "licenza resta", "licenze restano");
        format!("{wait} {kept} in questo browser, intatte.")
    }
}
