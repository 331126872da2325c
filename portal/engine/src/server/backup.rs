//! Backups: bound to the machine on which they were made (ACT-7).

use crate::engine::Engine;
use crate::protocol::{Backup, Failure, Restore, Restored};
use licentia_verifier::installation::Installation;
use licentia_verifier::json;

/// What tells a backup from any other document.
const KIND: &str = "licentia-backup";
const VERSION: u32 = 1;

impl Engine {
    /// A backup; empty if nobody said which machine this is.
    pub(crate) fn backup(&self, question: &Backup) -> Result<String, Failure> {
        let desk = self.desk(&question.installation)?;
        let Some(reference_id) = &desk.facts.reference_id else { return Ok(String::new()) };
        let keys: Vec<&str> = desk.licenses.iter().map(|it| it.registration_key()).collect();
        let backup = serde_json::json!({
            "kind": KIND,
            "version": VERSION,
            "installation": desk.id,
            "referenceId": reference_id,
            "licenses": keys,
            "facts": desk.facts,
        });
        serde_json::to_string_pretty(&backup).map_err(|_| Failure::Unreadable)
    }

    pub(crate) fn restore(&self, question: &Restore) -> Result<Restored, Failure> {
        let desk = self.desk(&question.installation)?;
        let Some(contents) = contents(&question.backup) else { return Ok(Restored::NoBackup) };
        let Contents { installation, made_on, licenses, facts } = contents;
        if installation != desk.id {
            return Ok(Restored::OtherInstallation { id: installation });
        }
        Ok(match desk.facts.reference_id.clone() {
            None => Restored::MachineUnknown { made_on },
            Some(here) if here != made_on => Restored::OtherMachine { made_on, here },
            Some(_) => Restored::Contents { licenses, facts },
        })
    }
}

struct Contents {
    installation: String,
    made_on: String,
    licenses: Vec<String>,
    facts: String,
}

/// What a backup holds, if it is whole and its facts are of the machine that it names.
fn contents(text: &str) -> Option<Contents> {
    let backup = json::parse(text.as_bytes()).ok()?;
    let text = |name: &str| backup.get(name)?.as_str().map(str::to_owned);
    if text("kind")? != KIND || backup.get("version")?.as_u64()? != u64::from(VERSION) {
        return None;
    }
    let licenses = backup.get("licenses")?.as_list()?.iter();
    let licenses = licenses.map(|key| key.as_str().map(str::to_owned)).collect::<Option<_>>()?;
    let facts = backup.get("facts")?.to_string();
    let made_on = text("referenceId")?;
    let installation = Installation::read(facts.as_bytes()).ok()?;
    let is_its = installation.reference_id.as_ref() == Some(&made_on);
    is_its.then_some(Contents { installation: text("installation")?, made_on, licenses, facts })
}
