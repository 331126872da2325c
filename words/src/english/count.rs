//! Who takes a seat and why, and what is wrong with an account list, in English.

use super::{DIGITS, English, count, grouped};
use crate::names::NameWords;
use crate::{Advice, CountWords};
use alloc::{borrow::ToOwned, format, string::String};
use licentia_verifier::installation::csv::{ListError, Problem};
use licentia_verifier::rules::Reason;

impl CountWords for English {
    fn reason(&self, reason: Reason) -> &'static str {
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

    fn reason_of_one(&self, of: Reason) -> String {
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
            | Reason::BuiltInAdministrator => self.reason(of).to_owned(),
        }
    }

    fn row_problem(&self, problem: &Problem) -> String {
        match problem {
            Problem::CellCount { found, expected } => {
                format!("the row has {}, the header {expected}", count(*found, "cell"))
            }
            Problem::OpenQuote => {
                "a quotation begins here and never ends: nothing after it can be read".to_owned()
            }
            Problem::NotUtf8 => "it is not in UTF-8".to_owned(),
            Problem::CellTooLong { limit_bytes } => {
                format!("it is longer than {}", DIGITS.size(*limit_bytes as u64))
            }
            Problem::NoId => "the account has no id".to_owned(),
            Problem::DuplicateId { found, first_line } => {
                format!("{} is on line {first_line} already", self.quoted(found))
            }
            Problem::NotAText { found, limit_bytes } => {
                let limit = grouped(*limit_bytes as u64);
                let found = self.quoted(found);
                format!("{found} is longer than {limit} bytes, or holds what cannot be printed")
            }
            Problem::NotABoolean { found } => {
                format!("{} is neither `yes` nor `no`", self.quoted(found))
            }
            Problem::NotAKind { found } => format!("{} is no kind of account", self.quoted(found)),
            Problem::NotASource { found } => {
                format!("{} is not `local`, `directory` or `import`", self.quoted(found))
            }
            Problem::NotATime { found } => format!(
                "{} is neither a date (`2026-01-15`) nor an instant (`2026-01-15T09:30:00Z`)",
                self.quoted(found)
            ),
            Problem::NotANumber { found, limit } => {
                format!(
                    "{} is no number from 0 to {}",
                    self.quoted(found),
                    grouped(u64::from(*limit))
                )
            }
            Problem::NotAModule { found } => format!("{} is no id of a module", self.quoted(found)),
            Problem::TooManyModules { count: found, limit } => {
                format!("{} are more than {limit}", count(*found, "module"))
            }
        }
    }

    fn list_error(&self, error: &ListError) -> Advice {
        let right_file = "check that this is the right file";
        match error {
            ListError::Empty => Advice::new("there is nothing in it", right_file),
            ListError::TooLarge { size_bytes, limit_bytes } => {
                let (size, most) = DIGITS.sizes(*size_bytes as u64, *limit_bytes as u64);
                Advice::new(format!("it is too large: {size}; at most {most} are read"), right_file)
            }
            ListError::NotText => {
                Advice::new("its header is no text in UTF-8", "export it as CSV in UTF-8")
            }
            ListError::TooManyColumns { count, limit } => {
                Advice::new(format!("its header has {count} columns; at most {limit}"), right_file)
            }
            ListError::NoIdColumn { columns } => Advice::new(
                format!(
                    "no column says which account a row is about; there are {}",
                    self.list(columns)
                ),
                "the first line must name the columns; call the one with the accounts `id` or \
                 `email`",
            ),
            ListError::TooManyRows { limit } => Advice::new(
                format!("it has more than {} rows", grouped(*limit as u64)),
                "split it into a list for each server",
            ),
        }
    }
}
