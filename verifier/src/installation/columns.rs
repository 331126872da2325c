//! Which column of an account list is which: by its name, in any case and spelling of the gaps.

use alloc::string::String;
use alloc::vec::Vec;

/// A column that is understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// What the account is called.
    Id,
    /// What it is.
    Kind,
    /// Whether it can be used.
    Enabled,
    /// How it came to be.
    Source,
    /// Its domain.
    Domain,
    /// Whether it may administer.
    Admin,
    /// Whether it may log in.
    LoginAccess,
    /// When it was made.
    Created,
    /// When its owner last logged in.
    LastLogin,
    /// Whether its mailbox exists.
    Connected,
    /// How many devices it uses.
    Devices,
    /// How many extensions it has.
    Extensions,
    /// The modules whose service is active for it.
    Modules,
}

impl Column {
    /// Every column.
    pub(super) const ALL: [Self; 13] = [
        Self::Id,
        Self::Kind,
        Self::Enabled,
        Self::Source,
        Self::Domain,
        Self::Admin,
        Self::LoginAccess,
        Self::Created,
        Self::LastLogin,
        Self::Connected,
        Self::Devices,
        Self::Extensions,
        Self::Modules,
    ];

    /// The names that it goes by, without gaps and in small letters; the earliest is preferred
    /// where a list has several.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Id => &["id", "account", "email", "username", "user"],
            Self::Kind => &["kind", "type"],
            Self::Enabled => &["enabled", "status"],
            Self::Source => &["source"],
            Self::Domain => &["domain"],
            Self::Admin => &["admin"],
            Self::LoginAccess => &["loginaccess"],
            Self::Created => &["created"],
            Self::LastLogin => &["lastlogin"],
            Self::Connected => &["connected"],
            Self::Devices => &["devices"],
            Self::Extensions => &["extensions"],
            Self::Modules => &["modules"],
        }
    }
}

/// What the cells of a header mean, in their order; of several that mean the same the preferred
/// one, then the first, does.
pub(super) fn meanings(header: &[String]) -> Vec<Option<Column>> {
    let names: Vec<String> = header.iter().map(|cell| plain(cell)).collect();
    let mut meanings = alloc::vec![None; header.len()];
    for column in Column::ALL {
        for known in column.names() {
            if let Some(place) = names.iter().position(|name| name == known) {
                meanings[place] = Some(column);
                break;
            }
        }
    }
    meanings
}

/// A name without case and gaps: `Last Login`, `last_login` and `lastLogin` are one. What is
/// understood has letters of ASCII alone, so that Unicode's table of small letters, 4 KiB, is left
/// out.
pub(super) fn plain(name: &str) -> String {
    name.chars()
        .filter(|character| !character.is_whitespace() && !matches!(character, '_' | '-'))
        .map(|character| character.to_ascii_lowercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{borrow::ToOwned, vec};

    fn of(header: &[&str]) -> Vec<Option<Column>> {
        meanings(&header.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn case_and_gaps_make_no_difference() {
        for name in ["Last Login", "last_login", "lastLogin", "LAST-LOGIN", " lastlogin "] {
            assert_eq!(of(&[name]), [Some(Column::LastLogin)], "{name}");
        }
    }

    #[test]
    fn of_two_columns_for_the_same_thing_one_is_taken() {
        assert_eq!(of(&["user", "Email", "email"]), [None, Some(Column::Id), None]);
        assert_eq!(of(&["Shoe size", "type"]), vec![None, Some(Column::Kind)]);
    }
}
