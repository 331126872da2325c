//! The facts about a server from a file of either kind: a JSON installation, or an account list.

use super::{Installation, csv};
use crate::json::JsonError;
use alloc::{string::String, vec::Vec};

/// What a file says about a server, and what in it could not be used.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listed {
    /// The facts.
    pub installation: Installation,
    /// Columns that were passed over.
    pub unknown_columns: Vec<String>,
    /// Rows that were left out.
    pub problems: Vec<csv::RowProblem>,
}

/// Why a file says nothing about a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unlisted {
    /// It is JSON, and no installation.
    Installation(Vec<JsonError>),
    /// It is no account list.
    AccountList(csv::ListError),
}

impl Listed {
    /// Reads a file of either kind; its first character tells which. The byte order mark of an
    /// editor is forgiven.
    ///
    /// # Errors
    /// [`Unlisted`], when nothing in it can be used.
    ///
    /// ```
    /// # use licentia_verifier::installation::Listed;
    /// let list = Listed::read(b"id,enabled\nada,yes\nbob,perhaps\n").unwrap();
    /// assert_eq!((list.installation.accounts.len(), list.problems.len()), (1, 1));
    /// let json = Listed::read(br#"{ "accounts": [{ "id": "ada" }] }"#).unwrap();
    /// assert_eq!(json.installation.accounts, list.installation.accounts);
    /// ```
    pub fn read(bytes: &[u8]) -> Result<Self, Unlisted> {
        let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        if matches!(text.trim_ascii_start().first(), Some(b'{' | b'[')) {
            let installation = Installation::read(text).map_err(Unlisted::Installation)?;
            return Ok(Self { installation, ..Self::default() });
        }
        let csv::AccountList { accounts, unknown_columns, problems, .. } =
            csv::read(text).map_err(Unlisted::AccountList)?;
        let installation = Installation { accounts, ..Installation::default() };
        Ok(Self { installation, unknown_columns, problems })
    }
}
