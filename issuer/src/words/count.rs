//! Who takes a seat and why, and what is wrong with an account list, in words.

use crate::failure::Words;
use crate::text::{count, grouped, list, quoted, size, sizes};
use licentia_verifier::installation::csv::{ListError, Problem};
use licentia_verifier::rules::Reason;

/// Why accounts take a seat, or none: what all of them have in common.
pub(crate) fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Mailbox => "enabled mailbox",
        Reason::AdministratorMailbox => "enabled mailbox, with admin rights",
        Reason::Devices { .. } => "login access, by its devices",
        Reason::LoginAccess => "login access",
        Reason::ServiceActive { .. } => "a module's service is active",
        Reason::NoServiceActive => "no module's service is active",
        Reason::NoLoginAccess => "no login access",
        Reason::Disabled => "disabled",
        Reason::Alias => "an alias",
        Reason::MailingList => "a mailing list",
        Reason::Group => "a group",
        Reason::Resource => "a resource",
        Reason::BuiltInAdministrator => "the administrator that comes with the product",
    }
}

/// Why one account takes a seat, or none, with the values that decided it.
pub(crate) fn reason_of_one(of: Reason) -> String {
    match of {
        Reason::Devices { devices, per_seat } => {
            format!("{}, a seat covers {per_seat}", count(devices as usize, "device"))
        }
        Reason::ServiceActive { modules } => {
            format!("the service of {} is active", count(modules as usize, "module"))
        }
        Reason::Mailbox
        | Reason::AdministratorMailbox
        | Reason::LoginAccess
        | Reason::NoServiceActive
        | Reason::NoLoginAccess
        | Reason::Disabled
        | Reason::Alias
        | Reason::MailingList
        | Reason::Group
        | Reason::Resource
        | Reason::BuiltInAdministrator => reason(of).to_owned(),
    }
}

/// What is wrong with a row.
pub(crate) fn row_problem(problem: &Problem) -> String {
    match problem {
        Problem::CellCount { found, expected } => {
            format!("the row has {}, the header {expected}", count(*found, "cell"))
        }
        Problem::OpenQuote => {
            "a quotation begins here and never ends: nothing after it can be read".to_owned()
        }
        Problem::NotUtf8 => "it is not in UTF-8".to_owned(),
        Problem::CellTooLong { limit_bytes } => {
            format!("it is longer than {}", size(*limit_bytes as u64))
        }
        Problem::NoId => "the account has no id".to_owned(),
        Problem::DuplicateId { found, first_line } => {
            format!("{} is in line {first_line} already", quoted(found))
        }
        Problem::NotAText { found, limit_bytes } => {
            let limit = grouped(*limit_bytes as u64);
            let found = quoted(found);
            format!("{found} is longer than {limit} bytes, or holds what cannot be printed")
        }
        Problem::NotABoolean { found } => {
            format!("{} is neither `yes` nor `no`", quoted(found))
        }
        Problem::NotAKind { found } => format!("{} is no kind of account", quoted(found)),
        Problem::NotASource { found } => {
            format!("{} is not `local`, `directory` or `import`", quoted(found))
        }
        Problem::NotATime { found } => format!(
            "{} is neither a date (`2026-01-15`) nor an instant (`2026-01-15T09:30:00Z`)",
            quoted(found)
        ),
        Problem::NotANumber { found, limit } => {
            format!("{} is no number from 0 to {}", quoted(found), grouped(u64::from(*limit)))
        }
        Problem::NotAModule { found } => format!("{} is no id of a module", quoted(found)),
        Problem::TooManyModules { count: found, limit } => {
            format!("{} are more than {limit}", count(*found, "module"))
        }
    }
}

/// Why a list as a whole cannot be read.
pub(crate) fn list_error(error: &ListError) -> Words {
    let right_file = "check that this is the right file";
    match error {
        ListError::Empty => Words::new("there is nothing in it", right_file),
        ListError::TooLarge { size_bytes, limit_bytes } => {
            let (size, most) = sizes(*size_bytes as u64, *limit_bytes as u64);
            Words::new(format!("it is too large: {size}; at most {most} are read"), right_file)
        }
        ListError::NotText => Words::new(
            "its header is no text in UTF-8",
            "export it as CSV in UTF-8; `licentia count --help` says which columns are known",
        ),
        ListError::TooManyColumns { count, limit } => {
            Words::new(format!("its header has {count} columns; at most {limit}"), right_file)
        }
        ListError::NoIdColumn { columns } => Words::new(
            format!("no column says which account a row is about; there are {}", list(columns)),
            "the first line must name the columns; call the one with the accounts `id` or `email`",
        ),
        ListError::TooManyRows { limit } => Words::new(
            format!("it has more than {} rows", grouped(*limit as u64)),
            "split it into a list for each server",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clause(text: &str) {
        let first = text.chars().next().unwrap();
        assert!(first.is_lowercase() || "`0123456789".contains(first), "{text}");
        assert!(!text.ends_with(['.', ' ']) && !text.contains("  "), "{text}");
    }

    #[test]
    fn every_problem_of_a_row_is_a_clause() {
        let found = || "x".to_owned();
        let problems = [
            Problem::CellCount { found: 1, expected: 2 },
            Problem::OpenQuote,
            Problem::NotUtf8,
            Problem::CellTooLong { limit_bytes: 16_384 },
            Problem::NoId,
            Problem::DuplicateId { found: found(), first_line: 2 },
            Problem::NotAText { found: found(), limit_bytes: 320 },
            Problem::NotABoolean { found: found() },
            Problem::NotAKind { found: found() },
            Problem::NotASource { found: found() },
            Problem::NotATime { found: found() },
            Problem::NotANumber { found: found(), limit: 65_536 },
            Problem::NotAModule { found: found() },
            Problem::TooManyModules { count: 65, limit: 64 },
        ];
        problems.iter().for_each(|problem| clause(&row_problem(problem)));
    }

    #[test]
    fn every_error_of_a_list_is_a_clause_with_a_remedy() {
        let errors = [
            ListError::Empty,
            ListError::TooLarge { size_bytes: 2, limit_bytes: 1 },
            ListError::NotText,
            ListError::TooManyColumns { count: 257, limit: 256 },
            ListError::NoIdColumn { columns: vec!["Name".to_owned()] },
            ListError::TooManyRows { limit: 1_000_000 },
        ];
        for words in errors.iter().map(list_error) {
            clause(&words.problem);
            clause(&words.remedy.unwrap());
        }
    }
}
