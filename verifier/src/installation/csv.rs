//! Account lists as people export them: CSV with a header.
//!
//! Columns may stand in any order and be separated by `,`, `;` or tabs. A row that cannot be read
//! is reported with its line and does not stop the rest; nothing is guessed.
//!
//! ```
//! use licentia_verifier::installation::csv::{Problem, read};
//!
//! let list = read(b"Email;Status;Last Login;Shoe size\n\
//!                   ada@engines.example;enabled;2026-05-30;38\n\
//!                   bob@engines.example;perhaps;never;44\n")?;
//! assert_eq!(list.accounts.len(), 1);
//! assert_eq!(list.unknown_columns, ["Shoe size"]);
//! assert_eq!(list.problems[0].line, 3);
//! assert_eq!(list.problems[0].problem, Problem::NotABoolean { found: "perhaps".to_owned() });
//! # Ok::<(), licentia_verifier::installation::csv::ListError>(())
//! ```

pub use super::columns::Column;

use super::cells::{excerpt, put};
use super::columns::meanings;
use super::rows::{Cell, Row, Rows};
use super::{Account, Installation};
use crate::index::Index;
use crate::limits;
use alloc::{string::String, vec::Vec};
use core::fmt;
use serde::Serialize;

/// What an account list says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountList {
    /// The accounts of all rows that could be read, in their order, each id once.
    pub accounts: Vec<Account>,
    /// Columns that were understood, as the header names them.
    pub known_columns: Vec<String>,
    /// Columns that were passed over, as the header names them.
    pub unknown_columns: Vec<String>,
    /// Everything that is wrong with the other rows, by line.
    pub problems: Vec<RowProblem>,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RowProblem {
    /// The line on which the row starts, counted from 1.
    pub line: u32,
    /// The column, as the header names it; absent: the row as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// What is wrong.
    #[serde(flatten)]
    pub problem: Problem,
}

/// What can be wrong with a row or a cell; `found` is its beginning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "CellProblem"))]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Problem {
    /// The row has more or fewer cells than the header.
    CellCount {
        /// How many it has.
        found: usize,
        /// How many the header has.
        expected: usize,
    },
    /// A quotation begins in this row and never ends: the rest of the list is in it.
    OpenQuote,
    /// The cell holds bytes that are no UTF-8.
    NotUtf8,
    /// The cell is longer than [`limits::CELL_BYTES`].
    CellTooLong {
        /// That limit.
        limit_bytes: usize,
    },
    /// The account has no id.
    NoId,
    /// Another row has the same id.
    DuplicateId {
        /// The id.
        found: String,
        /// The line of the row that counts.
        first_line: u32,
    },
    /// Longer than allowed, or with characters that a terminal or a page would act on.
    NotAText {
        /// What stands there.
        found: String,
        /// How long it may be.
        limit_bytes: usize,
    },
    /// Neither yes nor no.
    NotABoolean {
        /// What stands there.
        found: String,
    },
    /// No kind of account.
    NotAKind {
        /// What stands there.
        found: String,
    },
    /// No source of accounts.
    NotASource {
        /// What stands there.
        found: String,
    },
    /// Neither a date nor an instant.
    NotATime {
        /// What stands there.
        found: String,
    },
    /// Not a whole number from 0 to the limit.
    NotANumber {
        /// What stands there.
        found: String,
        /// The limit.
        limit: u32,
    },
    /// Not the id of a module.
    NotAModule {
        /// What stands there.
        found: String,
    },
    /// More modules than [`limits::MODULES`].
    TooManyModules {
        /// How many.
        count: usize,
        /// That limit.
        limit: usize,
    },
}

/// Why a list as a whole cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum ListError {
    /// There is nothing in it.
    Empty,
    /// Longer than [`limits::ACCOUNT_LIST_BYTES`].
    TooLarge {
        /// How long it is, in bytes.
        size_bytes: usize,
        /// That limit.
        limit_bytes: usize,
    },
    /// The header is no text in UTF-8: another encoding, or no list at all.
    NotText,
    /// The header has more columns than [`limits::COLUMNS`].
    TooManyColumns {
        /// How many it has.
        count: usize,
        /// That limit.
        limit: usize,
    },
    /// No column says which account a row is about.
    NoIdColumn {
        /// The columns that there are.
        columns: Vec<String>,
    },
    /// More rows than [`limits::ACCOUNTS`].
    TooManyRows {
        /// That limit.
        limit: usize,
    },
}

impl fmt::Display for ListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl core::error::Error for ListError {}

impl From<AccountList> for Installation {
    fn from(list: AccountList) -> Self {
        Self { accounts: list.accounts, ..Self::default() }
    }
}

/// Reads an account list.
///
/// # Errors
/// [`ListError`], when no row can be read at all; what is wrong with single rows is in the list.
pub fn read(bytes: &[u8]) -> Result<AccountList, ListError> {
    read_at_most(bytes, limits::ACCOUNTS)
}

fn read_at_most(bytes: &[u8], limit: usize) -> Result<AccountList, ListError> {
    if limits::ACCOUNT_LIST_BYTES < bytes.len() {
        let (size_bytes, limit_bytes) = (bytes.len(), limits::ACCOUNT_LIST_BYTES);
        return Err(ListError::TooLarge { size_bytes, limit_bytes });
    }
    let mut rows = Rows::new(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes));
    let header = Header::of(&rows.next().ok_or(ListError::Empty)?)?;
    let [known_columns, unknown_columns] = [true, false].map(|known| header.columns(known));
    let mut list = AccountList { known_columns, unknown_columns, ..AccountList::default() };
    let mut lines = Index::default();
    for (index, row) in rows.enumerate() {
        if limit <= index {
            return Err(ListError::TooManyRows { limit });
        }
        let known = list.problems.len();
        let account = header.account(&row, &mut list.problems);
        if known < list.problems.len() {
            continue;
        }
        if let Some(&(_, first_line)) = lines.get(&account.id) {
            let problem = Problem::DuplicateId { found: excerpt(&account.id), first_line };
            list.problems.push(header.problem(row.line, Some(header.id), problem));
            continue;
        }
        lines.place(&account.id, || (account.id.clone(), row.line));
        list.accounts.push(account);
    }
    Ok(list)
}

/// What stands in which column.
struct Header {
    names: Vec<String>,
    meanings: Vec<Option<Column>>,
    /// Place of the column with the ids.
    id: usize,
}

impl Header {
    fn of(row: &Row) -> Result<Self, ListError> {
        if limits::COLUMNS < row.cell_count {
            let (count, limit) = (row.cell_count, limits::COLUMNS);
            return Err(ListError::TooManyColumns { count, limit });
        }
        let names = row.texts();
        let text = |cell: &Cell| match cell {
            Cell::Text(text) => !text.contains('\0'),
            Cell::TooLong | Cell::NotUtf8 => false,
        };
        if row.open_quote || !row.cells.iter().all(text) {
            return Err(ListError::NotText);
        }
        let meanings = meanings(&names);
        match meanings.iter().position(|meaning| *meaning == Some(Column::Id)) {
            Some(id) => Ok(Self { names, meanings, id }),
            None => Err(ListError::NoIdColumn { columns: names }),
        }
    }

    /// The columns that are understood, or those that have a name and are not.
    fn columns(&self, known: bool) -> Vec<String> {
        let mut columns = Vec::new();
        for (name, meaning) in self.names.iter().zip(&self.meanings) {
            if meaning.is_some() == known && (known || !name.is_empty()) {
                columns.push(name.clone());
            }
        }
        columns
    }

    fn problem(&self, line: u32, place: Option<usize>, problem: Problem) -> RowProblem {
        RowProblem { line, column: place.map(|place| self.names[place].clone()), problem }
    }

    /// The account of a row; what is wrong with it is added to the problems.
    fn account(&self, row: &Row, problems: &mut Vec<RowProblem>) -> Account {
        let mut account = Account::new("");
        if row.open_quote {
            problems.push(self.problem(row.line, None, Problem::OpenQuote));
            return account;
        }
        if row.cell_count != self.names.len() {
            let problem = Problem::CellCount { found: row.cell_count, expected: self.names.len() };
            problems.push(self.problem(row.line, None, problem));
            return account;
        }
        for (place, (cell, meaning)) in row.cells.iter().zip(&self.meanings).enumerate() {
            let Some(column) = *meaning else { continue };
            let outcome = match cell {
                Cell::Text(text) if column == Column::Id && text.is_empty() => Err(Problem::NoId),
                Cell::Text(text) => put(column, text, &mut account),
                Cell::NotUtf8 => Err(Problem::NotUtf8),
                Cell::TooLong => Err(Problem::CellTooLong { limit_bytes: limits::CELL_BYTES }),
            };
            problems.extend(outcome.err().map(|it| self.problem(row.line, Some(place), it)));
        }
        account
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::installation::AccountKind;
    use alloc::{borrow::ToOwned, vec};

    fn found(text: &str) -> String {
        text.to_owned()
    }

    /// Line, column and problem of everything that is wrong with a list.
    fn problems(text: &str) -> Vec<(u32, Option<String>, Problem)> {
        let list = read(text.as_bytes()).unwrap();
        list.problems.into_iter().map(|it| (it.line, it.column, it.problem)).collect()
    }

    #[test]
    fn a_list_with_a_mark_semicolons_and_quoted_line_ends_is_read() {
        let text = "\u{feff}Type;\"E-mail\";Account;Enabled;Devices\r\n\
                    user;x;\"a;\"\"b\"\"\";yes;3\r\n\
                    ;\"two\r\nlines\";c;no;\r\n;;;;\r\n\
                    Mailing list;;d;;0\r\n";
        let list = read(text.as_bytes()).unwrap();
        let expected = vec![
            Account { devices: 3, ..Account::new("a;\"b\"") },
            Account { enabled: false, ..Account::new("c") },
            Account { kind: AccountKind::MailingList, ..Account::new("d") },
        ];
        assert_eq!((list.accounts, list.problems), (expected, vec![]));
        assert_eq!(list.known_columns, ["Type", "Account", "Enabled", "Devices"]);
        assert_eq!(list.unknown_columns, ["E-mail"]);
    }

    #[test]
    fn everything_wrong_is_told_with_its_line_and_column() {
        let text = "id,enabled,created,devices\n\
                    a,perhaps,yesterday,many\n\
                    ,yes,,\n\
                    b,yes\n\
                    \n\
                    b,yes,,\n\
                    b,no,,1\n";
        let limit = limits::DEVICES;
        let expected = vec![
            (2, Some(found("enabled")), Problem::NotABoolean { found: found("perhaps") }),
            (2, Some(found("created")), Problem::NotATime { found: found("yesterday") }),
            (2, Some(found("devices")), Problem::NotANumber { found: found("many"), limit }),
            (3, Some(found("id")), Problem::NoId),
            (4, None, Problem::CellCount { found: 2, expected: 4 }),
            (7, Some(found("id")), Problem::DuplicateId { found: found("b"), first_line: 6 }),
        ];
        assert_eq!(problems(text), expected);
        assert_eq!(read(text.as_bytes()).unwrap().accounts, [Account::new("b")]);
    }

    #[test]
    fn a_quotation_that_never_ends_swallows_no_account_unsaid() {
        assert_eq!(problems("kind,id\nuser,a\nuser,\"b\nuser,c"), [(3, None, Problem::OpenQuote)]);
    }

    #[test]
    fn bytes_of_another_encoding_are_told_where_they_are() {
        let list = read(b"id,domain\nm\xFCller,x\nada,\xFC\n").unwrap();
        let places: Vec<_> =
            list.problems.iter().map(|it| (it.line, it.column.as_deref())).collect();
        assert_eq!(places, [(2, Some("id")), (3, Some("domain"))]);
        assert!(list.problems.iter().all(|it| it.problem == Problem::NotUtf8));
    }

    #[test]
    fn what_is_no_list_is_one_clear_error() {
        let columns = vec![found("Name"), found("Shoe size")];
        assert_eq!(read(b"Name,Shoe size\nada,38"), Err(ListError::NoIdColumn { columns }));
        assert_eq!(read(b" \r\n\n"), Err(ListError::Empty));
        assert_eq!(read(b"\xEF\xBB\xBF"), Err(ListError::Empty));
        assert_eq!(read(b"i\0d\0\n\0a\0"), Err(ListError::NotText));
        assert_eq!(read(b"\xFF\xFEi\0d\0\n\0"), Err(ListError::NotText));
        let wide = ["id", &",a".repeat(limits::COLUMNS)].concat();
        let error = ListError::TooManyColumns { count: 257, limit: 256 };
        assert_eq!(read(wide.as_bytes()), Err(error));
    }

    #[test]
    fn columns_without_a_name_are_passed_over_in_silence() {
        let list = read(b"id,,Shoe size,\na,x,38,\n").unwrap();
        assert_eq!((list.accounts.len(), list.problems.len()), (1, 0));
        assert_eq!(list.unknown_columns, ["Shoe size"]);
    }

    #[test]
    fn rows_are_limited_exactly() {
        assert_eq!(read_at_most(b"id\na\nb\n", 2).map(|list| list.accounts.len()), Ok(2));
        let error = ListError::TooManyRows { limit: 2 };
        assert_eq!(read_at_most(b"id\na\nb\na\n", 2), Err(error));
    }

    #[test]
    fn ids_are_limited_exactly() {
        let of = |bytes: usize| problems(&["id\n", &"a".repeat(bytes)].concat()).len();
        assert_eq!((of(limits::ACCOUNT_ID_BYTES), of(limits::ACCOUNT_ID_BYTES + 1)), (0, 1));
    }
}
