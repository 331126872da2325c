//! What is held: licenses put together, and the holding that is meant.

use crate::Core;
use crate::failure::{Answer, failure, json};
use crate::question::Question;
use alloc::{format, string::String, vec::Vec};
use licentia_verifier::entitlement::{Entitlement, EntitlementAt, Held, Holding};
use licentia_verifier::json::Value;
use licentia_verifier::{License, Verdict, split};
use serde::Serialize;

/// A holding that is meant, and everything that it stands on.
pub(crate) struct Meant {
    pub(crate) licenses: Vec<License>,
    pub(crate) holding: Holding,
    /// What the holding grants at the instant.
    pub(crate) grants: Held,
}

/// What licenses grant together, and those that were left out.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Granted {
    #[serde(flatten)]
    entitlement: EntitlementAt,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left_out: Vec<LeftOut>,
}

/// A license that does not count, whatever it grants.
#[derive(Serialize)]
pub(crate) struct LeftOut {
    /// Which of the texts it is in, counted from 0.
    index: usize,
    verdict: Verdict,
}

impl Core {
    /// What licenses grant together; what is not genuine is named, and the others still count.
    pub(crate) fn entitlement(&self, question: &Question) -> Answer {
        let (licenses, left_out) = self.open_all(question)?;
        let entitlement = self.together(&licenses).at(question.at()?);
        Ok(json(&Granted { entitlement, left_out }))
    }

    /// The holding that a question is about: what is held is known only if all of it is genuine.
    pub(crate) fn meant(&self, question: &Question) -> Result<Meant, String> {
        let (licenses, mut left_out) = self.open_all(question)?;
        if !left_out.is_empty() {
            let LeftOut { index, verdict } = left_out.remove(0);
            let values =
                format!(r#""what":"license","index":{index},"verdict":{}"#, json(&verdict));
            return Err(format!(r#"{{"code":"not-genuine",{values}}}"#));
        }
        let mut holdings = self.together(&licenses).holdings;
        let mut held = Vec::new();
        for holding in &holdings {
            held.push(Value::from(holding.order_id.clone()));
        }
        let held = ("held", Value::List(held));
        let named = question.text("holding");
        let is_meant = |it: &Holding| named.is_none_or(|name| it.order_id == name);
        let Some(place) = holdings.iter().position(is_meant) else {
            let values = [("holding", named.into()), held];
            return Err(failure("not-held", values.into()));
        };
        if named.is_none() && 1 < holdings.len() {
            return Err(failure("several-held", [held].into()));
        }
        let holding = holdings.swap_remove(place);
        let Some(grants) = holding.at(question.at()?, 0) else {
            return Err(failure("not-held-yet", [("holding", holding.order_id.into())].into()));
        };
        Ok(Meant { licenses, holding, grants })
    }

    fn together(&self, licenses: &[License]) -> Entitlement {
        let claims = licenses.iter().map(|license| license.claims().clone());
        Entitlement::of_claims(claims, |id| self.revokes(id))
    }

    /// The licenses of a question, opened, and those that do not count.
    fn open_all(&self, question: &Question) -> Result<(Vec<License>, Vec<LeftOut>), String> {
        let (at, secrets) = (question.at()?, question.secrets());
        let (mut licenses, mut left_out) = (Vec::new(), Vec::new());
        for (index, text) in question.texts("licenses").into_iter().enumerate() {
            let documents = match split(text) {
                Ok(documents) => documents,
                Err(error) => {
                    left_out.push(LeftOut { index, verdict: Verdict::NotGenuine { error } });
                    continue;
                }
            };
            for document in &documents {
                match document.licenses_with(&self.keyring, &secrets) {
                    Err(error) => {
                        left_out.push(LeftOut { index, verdict: Verdict::NotGenuine { error } });
                    }
                    Ok(opened) => {
                        for license in opened {
                            if license.refusals(at).iter().any(|it| it.is_of_file()) {
                                let verdict = Verdict::of(Ok(license), at);
                                left_out.push(LeftOut { index, verdict });
                            } else {
                                licenses.push(license);
                            }
                        }
                    }
                }
            }
        }
        Ok((licenses, left_out))
    }
}
