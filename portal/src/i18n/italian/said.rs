//! Announcements for who cannot see the page, in Italian.

use super::counted;
use crate::state::Said;

pub(super) fn said(said: &Said) -> String {
    let added = |count| counted(count, "licenza aggiunta", "licenze aggiunte");
    match said {
        Said::TakenIn { added: new, already, refused } => {
            let mut parts = Vec::new();
            if 0 < *new {
                parts.push(format!("{}.", added(*new)));
            }
            if 0 < *already {
                parts.push(format!(
                    "{}.",
                    counted(*already, "licenza già presente", "licenze già presenti")
                ));
            }
            if 0 < *refused {
                parts.push(format!(
                    "{}.",
                    counted(*refused, "documento non accettato", "documenti non accettati")
                ));
            }
            parts.join(" ")
        }
        Said::Stopped { added: new } => format!("Interrotto. {}.", added(*new)),
        Said::Removed(count) => {
            format!("{}. Si può annullare.", counted(*count, "licenza rimossa", "licenze rimosse"))
        }
        Said::BroughtBack(count) => {
            format!("{}.", counted(*count, "licenza ripristinata", "licenze ripristinate"))
        }
        Said::Copied => "Copiato.".to_owned(),
        Said::Saved => "Salvato.".to_owned(),
        Said::FieldsWrong(count) => {
            format!("Non salvato: {} da correggere.", counted(*count, "campo", "campi"))
        }
        Said::NotCopied => "Il browser non ha permesso di copiare.".to_owned(),
        Said::Found(count) => {
            format!("{}.", counted(*count, "licenza trovata", "licenze trovate"))
        }
    }
}
