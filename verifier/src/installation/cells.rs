//! What stands in one cell of an account list, by its column.

use super::columns::{Column, plain};
use super::csv::Problem;
use super::{Accesses, Account, AccountKind, AccountSource};
use crate::{Date, Instant, claims, limits};
use alloc::{format, string::String};

const BOOLEANS: &[(&str, bool)] = &[
    ("yes", true),
    ("no", false),
    ("true", true),
    ("false", false),
    ("1", true),
    ("0", false),
    ("enabled", true),
    ("disabled", false),
];
const KINDS: &[(&str, AccountKind)] = &[
    ("user", AccountKind::User),
    ("alias", AccountKind::Alias),
    ("mailinglist", AccountKind::MailingList),
    ("group", AccountKind::Group),
    ("resource", AccountKind::Resource),
    ("builtinadministrator", AccountKind::BuiltInAdministrator),
];
const SOURCES: &[(&str, AccountSource)] = &[
    ("local", AccountSource::Local),
    ("directory", AccountSource::Directory),
    ("import", AccountSource::Import),
];

/// Puts what a cell says into the account; an empty cell leaves what is usual.
pub(super) fn put(column: Column, cell: &str, account: &mut Account) -> Result<(), Problem> {
    if cell.is_empty() {
        return Ok(());
    }
    match column {
        Column::Id => account.id = text(cell, limits::ACCOUNT_ID_BYTES)?,
        Column::Kind => account.kind = word(cell, KINDS, |found| Problem::NotAKind { found })?,
        Column::Enabled => account.enabled = boolean(cell)?,
        Column::Source => {
            account.source = word(cell, SOURCES, |found| Problem::NotASource { found })?
        }
        Column::Domain => account.domain = Some(text(cell, limits::TEXT_BYTES)?.into()),
        Column::Admin => account.admin = boolean(cell)?,
        Column::LoginAccess => account.login_access = boolean(cell)?,
        Column::Created => account.created = Some(time(cell)?),
        // What servers write for those who were never there.
        Column::LastLogin if plain(cell) == "never" => account.last_login = None,
        Column::LastLogin => account.last_login = Some(time(cell)?),
        Column::Connected => account.connected = Some(boolean(cell)?),
        Column::Devices => account.devices = number(cell)?,
        Column::Extensions => account.extensions = number(cell)?,
        Column::Modules => account.first_access = modules(cell)?,
    }
    Ok(())
}

/// As much of a cell as complaints show.
pub(super) fn excerpt(cell: &str) -> String {
    cell.chars().take(limits::IDENTIFIER_BYTES).collect()
}

fn text(cell: &str, limit_bytes: usize) -> Result<String, Problem> {
    claims::text_at_most(limit_bytes, &cell.into())
        .map_err(|_| Problem::NotAText { found: excerpt(cell), limit_bytes })
}

/// What a word means; what is `wrong` with one that is not known.
fn word<T: Copy>(
    cell: &str,
    words: &[(&str, T)],
    wrong: fn(String) -> Problem,
) -> Result<T, Problem> {
    let plain = plain(cell);
    let known = words.iter().find(|(word, _)| *word == plain);
    known.map(|(_, meaning)| *meaning).ok_or_else(|| wrong(excerpt(cell)))
}

fn boolean(cell: &str) -> Result<bool, Problem> {
    word(cell, BOOLEANS, |found| Problem::NotABoolean { found })
}

/// An instant; a date is its first.
fn time(cell: &str) -> Result<Instant, Problem> {
    let instant = match cell.parse::<Date>() {
        Ok(date) => format!("{date}T00:00:00Z").parse(),
        Err(_) => cell.parse(),
    };
    instant.map_err(|_| Problem::NotATime { found: excerpt(cell) })
}

fn number(cell: &str) -> Result<u32, Problem> {
    // `+5` is a number to Rust; an export that writes one is not counted by guessing.
    let digits = cell.bytes().all(|byte| byte.is_ascii_digit());
    match cell.parse() {
        Ok(number) if digits && number <= limits::DEVICES => Ok(number),
        _ => Err(Problem::NotANumber { found: excerpt(cell), limit: limits::DEVICES }),
    }
}

/// `groupware im=2026-01-15|archive`.
fn modules(cell: &str) -> Result<Accesses, Problem> {
    let mut modules = Accesses::default();
    let gap = |character: char| character.is_whitespace() || matches!(character, ';' | '|');
    for item in cell.split(gap).filter(|item| !item.is_empty()) {
        let (module, first_access) = match item.split_once('=') {
            Some((module, first_access)) => (module, Some(time(first_access)?)),
            None => (item, None),
        };
        let module = claims::identifier(&module.into())
            .map_err(|_| Problem::NotAModule { found: excerpt(module) })?;
        modules.insert(module, first_access);
    }
    match modules.len() {
        count if limits::MODULES < count => {
            Err(Problem::TooManyModules { count, limit: limits::MODULES })
        }
        _ => Ok(modules),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::borrow::ToOwned;

    fn read(column: Column, cell: &str) -> Result<Account, Problem> {
        let mut account = Account::new("");
        put(column, cell, &mut account).map(|()| account)
    }

    #[test]
    fn yes_has_four_spellings_and_so_has_no() {
        for (cells, expected) in
            [(["Yes", "TRUE", "1", "Enabled"], true), (["no", "False", "0", "disabled"], false)]
        {
            for cell in cells {
                assert_eq!(read(Column::Enabled, cell).unwrap().enabled, expected, "{cell}");
            }
        }
        let found = "ja".to_owned();
        assert_eq!(read(Column::Admin, "ja"), Err(Problem::NotABoolean { found }));
    }

    #[test]
    fn a_date_is_its_first_instant() {
        let expected = "2026-01-15T00:00:00Z".parse().ok();
        assert_eq!(read(Column::Created, "2026-01-15").unwrap().created, expected);
        assert_eq!(read(Column::LastLogin, "2026-01-15T00:00:00Z").unwrap().last_login, expected);
        assert_eq!(read(Column::LastLogin, "Never").unwrap().last_login, None);
        for cell in ["15.01.2026", "2026-02-30", "never"] {
            let found = cell.to_owned();
            assert_eq!(read(Column::Created, cell), Err(Problem::NotATime { found }));
        }
    }

    #[test]
    fn numbers_are_digits_up_to_their_limit() {
        assert_eq!(read(Column::Devices, "65536").unwrap().devices, 65_536);
        for cell in ["65537", "+5", "-1", "1.0", "1e3", "five"] {
            assert!(matches!(read(Column::Devices, cell), Err(Problem::NotANumber { .. })));
        }
    }

    #[test]
    fn kinds_are_read_as_they_are_written_in_json_and_in_tables() {
        for cell in ["mailing-list", "Mailing list", "MailingList", "MAILING_LIST"] {
            assert_eq!(read(Column::Kind, cell).unwrap().kind, AccountKind::MailingList);
        }
        assert!(matches!(read(Column::Kind, "robot"), Err(Problem::NotAKind { .. })));
        assert!(matches!(read(Column::Source, "ldap"), Err(Problem::NotASource { .. })));
    }

    #[test]
    fn modules_stand_apart_by_blanks_semicolons_or_bars_and_may_have_an_instant() {
        let account = read(Column::Modules, "groupware; im=2026-01-15|archive").unwrap();
        let at = "2026-01-15T00:00:00Z".parse().ok();
        let expected = [("archive", None), ("groupware", None), ("im", at)];
        let expected = expected.map(|(module, at)| (module.to_owned(), at));
        assert_eq!(account.first_access, expected.into());
        assert!(matches!(read(Column::Modules, "im=soon"), Err(Problem::NotATime { .. })));
        assert!(matches!(read(Column::Modules, "im,smtp"), Err(Problem::NotAModule { .. })));
        let many = |count| (0..count).map(|n| format!("m{n} ")).collect::<String>();
        assert!(read(Column::Modules, &many(limits::MODULES)).is_ok());
        let error = read(Column::Modules, &many(limits::MODULES + 1)).unwrap_err();
        assert_eq!(error, Problem::TooManyModules { count: 65, limit: 64 });
    }
}
