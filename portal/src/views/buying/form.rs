//! What somebody types into the form of an order, as a text: it is kept until the order is made,
//! so that nothing is lost on the way. A link may bring the beginning of it.

use licentia_engine::protocol::{Wish, WishedModule};

/// Longest note, in bytes: what an order request holds.
const NOTE_BYTES: usize = 1000;
/// Most users that can be asked for at a time: more than any license has.
pub(in crate::views) const MOST_USERS: u32 = 1_000_000;

/// What is typed, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::views) struct Form {
    /// The number of users; absent as long as nobody touched it.
    pub(in crate::views) users: Option<String>,
    /// Modules to add, or to try.
    pub(in crate::views) modules: Vec<WishedModule>,
    /// Years of maintenance.
    pub(in crate::views) years: u32,
    /// The days of a bridge license; absent as long as nobody touched it.
    pub(in crate::views) bridge: Option<String>,
    /// The machine that the new licenses are for.
    pub(in crate::views) machine: String,
    /// The day on which to renew late; absent: the usual one.
    pub(in crate::views) late: Option<String>,
    /// Whether to renew now, late, or never.
    pub(in crate::views) way: Option<String>,
    /// The currency.
    pub(in crate::views) currency: Option<String>,
    /// The note to the reseller.
    pub(in crate::views) note: String,
}

impl Form {
    /// Reads what was kept: a line for each field, and the note after all of them.
    pub(in crate::views) fn read(text: &str) -> Self {
        let mut form = Self::default();
        let mut rest = text;
        while let Some((line, after)) = rest.split_once('\n') {
            if line == "note" {
                after.clone_into(&mut form.note);
                break;
            }
            let (name, value) = line.split_once(' ').unwrap_or((line, ""));
            form.set(name, value);
            rest = after;
        }
        form
    }

    /// Reads the query of a link: `users=10&module=antivirus&try=teamchat`. A note is not in it:
    /// addresses are seen by others.
    pub(in crate::views) fn of_query(query: &str) -> Option<Self> {
        let query = query.trim_start_matches('?');
        if query.is_empty() {
            return None;
        }
        let mut form = Self::default();
        for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            form.set(name, value);
        }
        Some(form)
    }

    fn set(&mut self, name: &str, value: &str) {
        match name {
            "users" => self.users = Some(value.to_owned()),
            "module" => self.add(value, false),
            "try" => self.add(value, true),
            "years" => self.years = value.parse().unwrap_or_default(),
            "bridge" => self.bridge = Some(value.to_owned()),
            "machine" => value.clone_into(&mut self.machine),
            "late" => self.late = Some(value.to_owned()),
            "way" => self.way = Some(value.to_owned()),
            "currency" => self.currency = Some(value.to_owned()),
            _ => {}
        }
    }

    /// The text to keep.
    pub(in crate::views) fn text(&self) -> String {
        let mut text = String::new();
        let mut line = |name: &str, value: &str| {
            let value = value.replace('\n', " ");
            text.push_str(&format!("{name} {value}\n"));
        };
        if let Some(users) = &self.users {
            line("users", users);
        }
        for module in &self.modules {
            let name = match module.trial {
                true => "try",
                false => "module",
            };
            line(name, &module.id);
        }
        if 0 < self.years {
            line("years", &self.years.to_string());
        }
        if let Some(days) = &self.bridge {
            line("bridge", days);
        }
        if !self.machine.is_empty() {
            line("machine", &self.machine);
        }
        if let Some(late) = &self.late {
            line("late", late);
        }
        if let Some(way) = &self.way {
            line("way", way);
        }
        if let Some(currency) = &self.currency {
            line("currency", currency);
        }
        text + "note\n" + &self.note
    }

    /// Wants a module, or wants to try it, and not both.
    pub(in crate::views) fn add(&mut self, id: &str, trial: bool) {
        self.remove(id);
        self.modules.push(WishedModule { id: id.to_owned(), trial });
    }

    pub(in crate::views) fn remove(&mut self, id: &str) {
        self.modules.retain(|module| module.id != id);
    }

    /// Whether a module is wanted, or to be tried.
    pub(in crate::views) fn wants(&self, id: &str, trial: bool) -> bool {
        self.modules.iter().any(|module| module.id == id && module.trial == trial)
    }

    /// The number of users, if one was typed; an error if it is none.
    pub(in crate::views) fn users(&self) -> Result<Option<u32>, ()> {
        let Some(typed) = &self.users else { return Ok(None) };
        match typed.trim() {
            "" => Ok(Some(0)),
            typed => match typed.parse() {
                Ok(users) if users <= MOST_USERS => Ok(Some(users)),
                Ok(_) | Err(_) => Err(()),
            },
        }
    }

    pub(in crate::views) fn note_is_too_long(&self) -> bool {
        NOTE_BYTES < self.note.len()
    }

    /// What is wanted, as far as it can be understood.
    pub(in crate::views) fn wish(&self) -> Wish {
        Wish {
            users: self.users().unwrap_or(Some(0)),
            modules: self.modules.clone(),
            years: self.years,
            bridge_days: None,
            reference_id: None,
            currency: self.currency.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_as_it_was_typed() {
        let mut form = Form { users: Some("1x".into()), ..Form::default() };
        form.add("antivirus", false);
        form.add("teamchat", true);
        form.note = "first line\nusers 7\n".into();
        form.currency = Some("JPY".into());
        form.bridge = Some("30 ".into());
        form.machine = "NEW 1".into();
        assert_eq!(Form::read(&form.text()), form);
        assert_eq!(Form::read(""), Form::default());
        assert_eq!(Form::read(&Form::default().text()), Form::default());
    }

    #[test]
    fn a_module_is_added_or_tried_and_not_both() {
        let mut form = Form::default();
        form.add("im", true);
        form.add("im", false);
        assert!(form.wants("im", false) && !form.wants("im", true));
        form.remove("im");
        assert!(form.modules.is_empty());
    }

    #[test]
    fn numbers_are_understood_or_refused_and_never_guessed() {
        let users = |typed: &str| Form { users: Some(typed.into()), ..Form::default() }.users();
        assert_eq!(Form::default().users(), Ok(None));
        assert_eq!(users(" 12 "), Ok(Some(12)));
        assert_eq!(users(""), Ok(Some(0)));
        assert_eq!(users("1000000"), Ok(Some(1_000_000)));
        for bad in ["1000001", "-5", "1.5", "ten", "99999999999"] {
            assert_eq!(users(bad), Err(()), "{bad}");
        }
    }

    #[test]
    fn a_link_brings_what_is_wanted_and_nothing_private() {
        let form = Form::of_query("?users=3&module=antivirus&try=teamchat&note=secret").unwrap();
        assert_eq!(form.users(), Ok(Some(3)));
        assert!(form.wants("antivirus", false) && form.wants("teamchat", true));
        assert_eq!(form.note, "");
        assert_eq!(Form::of_query(""), None);
    }
}
