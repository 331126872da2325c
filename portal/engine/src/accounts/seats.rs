//! The seats of each module, and by which rules they are counted.

use super::{authority, number, rules_of};
use crate::engine::{Engine, instant};
use crate::protocol::{Failure, Seated, Seating};

impl Engine {
    pub(crate) fn seating(&self, question: &Seating) -> Result<Seated, Failure> {
        let (desk, roll) = self.roll(&question.installation, instant(question.now)?)?;
        let words = self.words()?;
        let rules = rules_of(&roll.policy).into_iter();
        Ok(Seated {
            accounts: number(desk.facts.accounts.len()),
            per_module: roll.is_per_module(),
            product: roll.product.clone(),
            modules: roll.modules.clone(),
            rules: rules.map(|rule| authority(rule, &roll.policy, words)).collect(),
            logins_known: desk.facts.accounts.iter().any(|it| it.last_login.is_some()),
        })
    }
}
