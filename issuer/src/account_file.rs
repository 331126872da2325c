//! The facts about a server from a file: a JSON installation, or an account list in CSV.

use crate::failure::{Failure, Words};
use crate::input::Input;
use crate::text::quoted;
use crate::words::list_error;
use crate::{Exit, Host, strict_json};
use licentia_verifier::installation::{Installation, csv};
use licentia_verifier::limits;

/// What a file says about a server, and what in it could not be used.
#[derive(Debug)]
pub(crate) struct AccountFile {
    /// The facts.
    pub(crate) installation: Installation,
    /// Columns that were passed over.
    pub(crate) unknown_columns: Vec<String>,
    /// Rows that were left out.
    pub(crate) problems: Vec<csv::RowProblem>,
}

/// Reads a file of either kind; its first character tells which.
pub(crate) fn read(input: &Input, host: &mut Host<'_>) -> Result<AccountFile, Failure> {
    let (name, limit) = (input.label(), limits::ACCOUNT_LIST_BYTES);
    let bytes = input.read(limit, host).map_err(|error| error.failure(&name, limit))?;
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let refused = |words: Words| Failure::new(Exit::CouldNotRun, vec![words.about(&quoted(&name))]);
    if text.trim_ascii_start().starts_with(b"{") || text.trim_ascii_start().starts_with(b"[") {
        let installation = Installation::read(text).map_err(|problems| {
            let remedy = "an installation is `{\"accounts\": [{\"id\": \"…\"}, …]}`; misspelt \
                          members are refused, so that no fact is lost";
            let said = strict_json::complaints(problems, &name, remedy);
            Failure::new(Exit::CouldNotRun, said)
        })?;
        return Ok(AccountFile { installation, unknown_columns: vec![], problems: vec![] });
    }
    let mut list = csv::read(text).map_err(|error| refused(list_error(&error)))?;
    let unknown_columns = std::mem::take(&mut list.unknown_columns);
    let problems = std::mem::take(&mut list.problems);
    Ok(AccountFile { installation: list.into(), unknown_columns, problems })
}
