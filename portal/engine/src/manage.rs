//! What a license means for its installation.

use crate::engine::{Engine, instant};
use crate::protocol::{Failure, Manage, Managed};

impl Engine {
    pub(crate) fn manage(&self, question: &Manage) -> Result<Managed, Failure> {
        let desk = self.desk(&question.installation)?;
        let now = instant(question.now)?;
        let genuine = desk.licenses.iter().filter(|license| license.refusals(now).is_empty());
        Ok(Managed { status: format!("{} in force", genuine.count()) })
    }
}
