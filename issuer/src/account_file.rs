//! The facts about a server from a file: a JSON installation, or an account list in CSV.

use crate::failure::{Advice, Failure, Say};
use crate::input::Input;
use crate::text::{count, list, quoted};
use crate::words::{ENGLISH, list_error};
use crate::{Exit, Host, strict_json};
use licentia_verifier::installation::{Listed, Unlisted};
use licentia_verifier::limits;
use std::collections::BTreeSet;
use std::ops::Deref;

/// What a file says about a server, and what in it could not be used.
#[derive(Debug)]
pub(crate) struct AccountFile(pub(crate) Listed);

impl Deref for AccountFile {
    type Target = Listed;

    fn deref(&self) -> &Listed {
        &self.0
    }
}

/// Reads a file of either kind; its first character tells which.
pub(crate) fn read(input: &Input, host: &mut Host<'_>) -> Result<AccountFile, Failure> {
    let (name, limit) = (input.label(), limits::ACCOUNT_LIST_BYTES);
    let bytes = input.read(limit, host).map_err(|error| error.failure(&name, limit))?;
    Listed::read(&bytes).map(AccountFile).map_err(|unlisted| match unlisted {
        Unlisted::Installation(problems) => {
            let remedy = "an installation is `{\"accounts\": [{\"id\": \"…\"}, …]}`; misspelt \
                          members are refused, so that no fact is lost";
            let said = strict_json::complaints(problems, &bytes, &name, remedy);
            Failure::new(Exit::CouldNotRun, said)
        }
        Unlisted::AccountList(error) => {
            Failure::new(Exit::CouldNotRun, vec![list_error(&error).about(&quoted(&name))])
        }
    })
}

impl AccountFile {
    /// Says what could not be used, at most so many complaints; `did` and `again` are what was done
    /// without it, and what to do once more: `counted`, `count`.
    pub(crate) fn warn(
        &self,
        name: &str,
        [did, again]: [&str; 2],
        shown: usize,
        host: &mut Host<'_>,
    ) {
        let name = quoted(name);
        if !self.unknown_columns.is_empty() {
            let columns = if self.unknown_columns.len() == 1 { "column" } else { "columns" };
            let problem = format!("passed over the {columns} {}", list(&self.unknown_columns));
            let remedy = "`licentia count --help` says which columns are known";
            Advice::new(problem, remedy).about(&name).warn(host);
        }
        for it in self.problems.iter().take(shown) {
            let column = it.column.as_deref().map(|column| format!(", column {}", quoted(column)));
            let place = format!("{name}, line {}{}", it.line, column.unwrap_or_default());
            Advice::problem(ENGLISH.row_problem(&it.problem)).about(&place).warn(host);
        }
        let lines: BTreeSet<u32> = self.problems.iter().map(|it| it.line).collect();
        if !lines.is_empty() {
            let hidden = match self.problems.len().saturating_sub(shown) {
                0 => String::new(),
                hidden => format!("; {} not shown", count(hidden, "complaint")),
            };
            let problem = format!("{did} without {}{hidden}", count(lines.len(), "row"));
            let remedy =
                format!("correct the list and {again} again; `--all` shows every complaint");
            Advice::new(problem, remedy).about(&name).warn(host);
        }
    }
}
