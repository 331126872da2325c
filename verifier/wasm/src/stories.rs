//! Stories: what licenses mean for a server, at an instant and over time, and how two differ.

use crate::Core;
use crate::failure::{Answer, bad, coded, failure_with, json};
use crate::question::Question;
use alloc::{borrow::ToOwned, string::String, vec::Vec};
use licentia_verifier::installation::{Listed, Unlisted};
use licentia_verifier::json::{Value, parse};
use licentia_verifier::policy::{Policy, PolicyReference};
use licentia_verifier::rules::{Narrow, Tally};
use licentia_verifier::scenario::{Event, LicenseDocument, Origin, Scenario};
use licentia_verifier::simulate::{SimulateError, Timeline, compare, simulate};

/// The rules that are asked where nobody names others, as on the command line.
const COUNTED_BY: &str = "kerio-connect";

impl Core {
    /// What is so at an instant; without one at the scenario's last.
    pub(crate) fn assess(&self, scenario: &[u8], question: &Question) -> Answer {
        let at = question.instant()?;
        let scenario = self.scenario(scenario, None)?;
        scenario.assess(at.unwrap_or(scenario.until)).map(|it| json(&it)).map_err(coded)
    }

    /// What happens over time.
    pub(crate) fn simulate(&self, scenario: &[u8]) -> Answer {
        simulate(&self.scenario(scenario, None)?).map(|it| json(&it)).map_err(coded)
    }

    /// Two stories side by side.
    pub(crate) fn compare(&self, one: &[u8], other: &[u8]) -> Answer {
        let play = |scenario, name| -> Result<Timeline, String> {
            let scenario = self.scenario(scenario, Some(name))?;
            simulate(&scenario).map_err(|error| unplayed(&error, name))
        };
        Ok(json(&compare(&play(one, "one")?, &play(other, "other")?)))
    }

    /// One story under two policies.
    pub(crate) fn compare_policies(&self, scenario: &[u8], question: &Question) -> Answer {
        let [one, other] = ["one", "other"].map(|name| self.asked_policy(question, name));
        let mut scenario = self.scenario(scenario, None)?;
        let mut play = |policy| under(&mut scenario, policy).map_err(coded);
        Ok(json(&compare(&play(one?)?, &play(other?)?)))
    }

    /// How many seats a server needs: an installation in JSON, or an account list.
    pub(crate) fn count(&self, accounts: &[u8], question: &Question) -> Answer {
        let policy = match question.get("policy") {
            Some(_) => self.asked_policy(question, "policy")?,
            None => self.named_policy(COUNTED_BY)?,
        };
        let narrow = question.get("narrow").and_then(|narrow| {
            let module = narrow.get("module")?.as_str()?.to_owned();
            Some(Narrow { module, seats: narrow.get("seats").and_then(Value::as_u64) })
        });
        let listed = Listed::read(accounts).map_err(|unlisted| match unlisted {
            Unlisted::Installation(problems) => bad("bad-installation", problems),
            Unlisted::AccountList(why) => failure_with("bad-account-list", "why", &why),
        })?;
        Ok(json(&Tally::of(listed, &policy, narrow.as_ref())))
    }

    /// Reads a scenario as the command line does, with what is known of revoked orders and of
    /// policies beside; `name` is which of two it is. Editors' byte order marks are forgiven.
    fn scenario(&self, bytes: &[u8], name: Option<&str>) -> Result<Scenario, String> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut scenario = Scenario::read(bytes, &self.keyring).map_err(|problems| {
            let bad = bad("bad-scenario", problems);
            match name {
                Some(name) => of_two(&bad, name),
                None => bad,
            }
        })?;
        scenario.policies.extend(self.own.iter().cloned());
        let mut revoked = Vec::new();
        for license in licenses(&scenario) {
            let id = &license.claims.order_id;
            let is_genuine = matches!(license.origin, Origin::Genuine(_));
            if is_genuine && self.revokes(id) && !scenario.revoked.contains(id) {
                revoked.push(id.clone());
            }
        }
        scenario.revoked.append(&mut revoked);
        Ok(scenario)
    }
}

/// The licenses in a story, those that are bought in it included.
fn licenses(scenario: &Scenario) -> Vec<&LicenseDocument> {
    let mut licenses: Vec<&LicenseDocument> = scenario.licenses.iter().collect();
    for entry in &scenario.events {
        if let Event::LicenseBought { license, .. }
        | Event::LicenseInstalled { license, .. }
        | Event::ActivatedOffline { license: Some(license), .. } = &entry.event
        {
            licenses.push(license);
        }
    }
    licenses
}

/// What happens in the same story by other rules. Whatever else goes by the name of these is not
/// what was asked for: the first of a name counts.
fn under(scenario: &mut Scenario, policy: Policy) -> Result<Timeline, SimulateError> {
    scenario.policy = Some(PolicyReference::Named(policy.id.clone()));
    scenario.policies.insert(0, policy);
    let timeline = simulate(scenario);
    scenario.policies.remove(0);
    timeline
}

fn unplayed(error: &SimulateError, name: &str) -> String {
    of_two(&coded(error), name)
}

/// An error, and which of two documents it is about.
pub(crate) fn of_two(error: &str, name: &str) -> String {
    match parse(error.as_bytes()) {
        Ok(Value::Object(mut members)) => {
            members.insert("argument", name);
            json(&members)
        }
        _ => error.to_owned(),
    }
}
