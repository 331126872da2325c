//! One installation, opened: its licenses and what is known of its server.

use crate::accounts::Roll;
use crate::protocol::{Failure, Folder};
use licentia_verifier::entitlement::Entitlement;
use licentia_verifier::installation::Installation;
use licentia_verifier::json::JsonError;
use licentia_verifier::scenario::{LicenseDocument, Scenario};
use licentia_verifier::simulate::Timeline;
use licentia_verifier::{Instant, Keyring, License, open};
use std::cell::RefCell;
use std::rc::Rc;

/// One installation, opened.
#[derive(Debug)]
pub(crate) struct Desk {
    /// Its id.
    pub(crate) id: String,
    /// Its genuine licenses.
    pub(crate) licenses: Vec<License>,
    /// What is known of its server; nothing, as long as nobody said anything.
    pub(crate) facts: Installation,
    /// Whether anybody did.
    pub(crate) has_facts: bool,
    /// Who takes a seat, once somebody asked.
    pub(crate) roll: RefCell<Option<Rc<Roll>>>,
    /// What the time ahead comes to if nothing is done, once somebody asked.
    pub(crate) idle: RefCell<Option<Rc<Timeline>>>,
}

impl Desk {
    /// Opens a folder.
    ///
    /// # Errors
    /// What is wrong with the facts, each problem with its path.
    pub(crate) fn open(
        folder: Folder,
        keyring: &Keyring,
        utc_offset_minutes: i32,
    ) -> Result<Self, Vec<JsonError>> {
        let has_facts = !folder.facts.is_empty();
        let facts = match has_facts {
            true => Installation::read(folder.facts.as_bytes())?,
            false => Installation { utc_offset_minutes, ..Installation::default() },
        };
        // The page keeps what is not genuine any more, and says so; it grants nothing.
        let licenses = folder.licenses.iter().filter_map(|key| open(key.as_str(), keyring).ok());
        Ok(Self {
            id: folder.id,
            licenses: licenses.collect(),
            facts,
            has_facts,
            roll: RefCell::default(),
            idle: RefCell::default(),
        })
    }

    /// What its licenses grant together.
    pub(crate) fn entitlement(&self) -> Entitlement {
        Entitlement::of(self.licenses.iter().cloned(), |_| false)
    }

    /// Its story if nothing is done.
    pub(crate) fn scenario(&self, from: Instant, until: Instant) -> Scenario {
        Scenario {
            from,
            until,
            product: None,
            policy: None,
            policies: Vec::new(),
            licenses: self.licenses.iter().cloned().map(LicenseDocument::from).collect(),
            revoked: Vec::new(),
            installation: self.facts.clone(),
            events: Vec::new(),
        }
    }
}

/// Problems of a document as one failure.
pub(crate) fn problems(what: &str, problems: &[JsonError]) -> Failure {
    Failure::Said { what: what.to_owned(), remedy: complaints(problems) }
}

/// Problems of a document, one a line.
pub(crate) fn complaints(problems: &[JsonError]) -> String {
    problem_lines(problems).join("\n")
}

/// Problems of a document, each with its path.
pub(crate) fn problem_lines(problems: &[JsonError]) -> Vec<String> {
    let one = |problem: &JsonError| match problem {
        JsonError::Member { path, detail } if !path.is_empty() => format!("{path}: {detail}"),
        JsonError::Member { detail, .. } | JsonError::Syntax { detail } => detail.clone(),
        JsonError::DuplicateMember { path, member } => format!("{path}: `{member}` twice"),
        JsonError::TooDeep => "nested too deep".to_owned(),
    };
    problems.iter().map(one).collect()
}
