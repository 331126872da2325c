//! Words of accounts and who takes a seat, in English.

use super::{English, counted};
use crate::i18n::{AccountWords, TimeWords};
use crate::state::Done;
use licentia_engine::protocol::{ModuleSeats, Show, SortBy, State};
use licentia_verifier::installation::AccountKind;

fn accounts(count: u32) -> String {
    counted(count as usize, "account", "accounts")
}

fn seats(count: u64) -> String {
    counted(usize::try_from(count).unwrap_or(usize::MAX), "seat", "seats")
}

impl AccountWords for English {
    fn no_accounts(&self) -> &'static str {
        "Whose seats are used?"
    }
    fn no_accounts_more(&self) -> &'static str {
        "Give this page the server’s list of accounts. It then shows who takes a seat and why, how \
         many are free, and who could give one up. The list stays in this browser."
    }
    fn how_to_export(&self, product: Option<&str>) -> &'static str {
        match product {
            Some("icewarp") => {
                "In the IceWarp administration, open the users of each domain and export them as \
                 CSV. The modules that an account uses belong into a column “modules”."
            }
            Some("kerio-connect") => {
                "In the Kerio Connect administration, open Accounts, then Users, and export them \
                 as CSV. A column “last login” shows who could give a seat up."
            }
            Some("kerio-control") => {
                "In the Kerio Control administration, open Users and Groups, then Users, and \
                 export them as CSV. A column “devices” says how many devices each of them has."
            }
            Some("kerio-operator") => {
                "In the Kerio Operator administration, open Users and export them as CSV. A column \
                 “extensions” says how many extensions each of them has."
            }
            _ => {
                "In the administration of your server, open the list of users and export it as \
                 CSV. A spreadsheet saved as CSV does as well."
            }
        }
    }
    fn which_columns(&self) -> &'static str {
        "Which columns are understood"
    }
    fn known_columns(&self) -> &'static [(&'static str, &'static str)] {
        &[
            ("id, account, email, username, user", "what the account is called; one is needed"),
            ("kind, type", "user, alias, mailing-list, group, resource, built-in-administrator"),
            ("enabled, status", "yes or no, enabled or disabled"),
            ("last login", "2026-01-15, 2026-01-15T09:30:00Z, or never"),
            ("modules", "ids with blanks between; im=2026-01-15 says since when"),
            ("login access, admin", "yes or no"),
            ("devices, extensions", "numbers"),
            ("created, domain, source, connected", "kept; the first access decides who was first"),
        ]
    }
    fn example_list(&self) -> &'static str {
        "Download an example"
    }
    fn example_name(&self) -> &'static str {
        "accounts-example.csv"
    }
    fn list_title(&self) -> &'static str {
        "List of accounts"
    }
    fn list_hint(&self) -> &'static str {
        "Drop a CSV or JSON file here, anywhere on this page."
    }
    fn choose_list(&self) -> &'static str {
        "Choose a list…"
    }
    fn replace_list(&self) -> &'static str {
        "Replace the list…"
    }
    fn paste_list(&self) -> &'static str {
        "Paste a list"
    }
    fn paste_list_label(&self) -> &'static str {
        "The list, its first line naming the columns"
    }
    fn read_list(&self) -> &'static str {
        "Read it"
    }
    fn export_list(&self) -> &'static str {
        "Export accounts"
    }
    fn remove_list(&self) -> &'static str {
        "Remove the list"
    }
    fn pasted_list(&self) -> &'static str {
        "Pasted list"
    }
    fn reading(&self, name: Option<&str>, percent: Option<u32>) -> String {
        let what = name.unwrap_or("the list");
        match percent {
            Some(percent) => format!("Reading {what}… {percent} %"),
            None => "Working it out…".to_owned(),
        }
    }

    fn list_read(&self, read: u32, left_out: u32) -> String {
        let read = accounts(read);
        match left_out {
            0 => format!("{read} read. Nothing is changed yet."),
            rows => format!("{read} read, {} left out. Nothing is changed yet.", rows_said(rows)),
        }
    }
    fn list_not_read(&self) -> &'static str {
        "The list could not be read."
    }
    fn list_cancelled(&self) -> &'static str {
        "Stopped. Nothing was changed."
    }
    fn list_done(&self, done: Done) -> String {
        match done {
            Done::Used { accounts: all, added, removed } => {
                let (added, removed) = (self.number(added.into()), self.number(removed.into()));
                format!("{} in use: {added} new, {removed} gone.", accounts(all))
            }
            Done::Removed => "The accounts were removed.".to_owned(),
            Done::BroughtBack => "The accounts are as they were before.".to_owned(),
        }
    }
    fn several_lists(&self, count: usize) -> (String, &'static str) {
        let lists = self.number(count as u64);
        (format!("{lists} lists at once."), "Choose the one that has all accounts of this server.")
    }
    fn list_changes(&self, added: u32, removed: u32, changed: u32) -> String {
        let [added, removed, changed] = [added, removed, changed].map(|it| self.number(it.into()));
        format!("+{added} new, −{removed} gone, {changed} changed")
    }
    fn list_same(&self) -> &'static str {
        "These are the accounts that are known already."
    }
    fn new_accounts(&self) -> &'static str {
        "New"
    }
    fn gone_accounts(&self) -> &'static str {
        "Gone"
    }
    fn and_more(&self, more: u32) -> String {
        format!("and {} more", self.number(more.into()))
    }
    fn columns_read(&self) -> &'static str {
        "Understood"
    }
    fn columns_aside(&self) -> &'static str {
        "Left aside"
    }
    fn rows_left_out(&self, rows: u32) -> String {
        let verb = if rows == 1 { "is" } else { "are" };
        format!("{} {verb} left out", rows_said(rows))
    }
    fn rows_left_out_more(&self) -> &'static str {
        "Correct the list and read it again, or use it without them."
    }
    fn more_complaints(&self, more: u32) -> String {
        format!("{} not shown", counted(more as usize, "complaint", "complaints"))
    }
    fn list_line(&self) -> &'static str {
        "Line"
    }
    fn list_column(&self) -> &'static str {
        "Column"
    }
    fn list_problem(&self) -> &'static str {
        "What is wrong"
    }
    fn whole_row(&self) -> &'static str {
        "the row as a whole"
    }
    fn use_list(&self) -> &'static str {
        "Use this list"
    }
    fn discard_list(&self) -> &'static str {
        "Discard"
    }

    fn seats_title(&self) -> &'static str {
        "Seats"
    }
    fn seats_held(&self) -> &'static str {
        "Licensed"
    }
    fn seats_used(&self) -> &'static str {
        "Used"
    }
    fn seats_free(&self) -> &'static str {
        "Free"
    }
    fn seats_trial(&self) -> &'static str {
        "Trial"
    }
    fn seats_refused(&self) -> &'static str {
        "Refused"
    }
    fn seats_kept(&self) -> &'static str {
        "Beyond the limit"
    }
    fn seats_unlimited(&self) -> &'static str {
        "any number"
    }
    fn seats_verdict(&self, module: &ModuleSeats) -> String {
        let Some(held) = module.seats else { return "No limit".to_owned() };
        match module.used.cmp(&held) {
            std::cmp::Ordering::Greater => format!("{} too few", seats(module.used - held)),
            std::cmp::Ordering::Equal if held == 0 => "Not licensed".to_owned(),
            std::cmp::Ordering::Equal => "None free".to_owned(),
            std::cmp::Ordering::Less => format!("{} free", self.number(held - module.used)),
        }
    }
    fn seats_enough(&self) -> &'static str {
        "Enough?"
    }
    fn how_freed(&self) -> &'static str {
        "Which rules let seats be freed"
    }
    fn how_counted(&self) -> &'static str {
        "How seats are counted here"
    }
    fn published_in(&self, sources: &str) -> String {
        format!("Source: {sources}")
    }

    fn accounts_title(&self) -> &'static str {
        "Accounts"
    }
    fn accounts_label(&self, count: u32) -> String {
        format!("{}, arrow keys scroll", accounts(count))
    }
    fn show_which(&self) -> &'static str {
        "Which accounts"
    }
    fn show_name(&self, show: Show) -> &'static str {
        match show {
            Show::All => "All",
            Show::Counting => "Take a seat",
            Show::NotCounting => "Take none",
            Show::Trial => "On trial",
            Show::Refused => "Refused",
        }
    }
    fn of_module(&self) -> &'static str {
        "Module"
    }
    fn any_module(&self) -> &'static str {
        "Any"
    }
    fn search_accounts(&self) -> &'static str {
        "Search accounts"
    }
    fn search_accounts_hint(&self) -> &'static str {
        "Name or domain…"
    }
    fn no_such_accounts(&self) -> &'static str {
        "No account is like that."
    }
    fn show_all_accounts(&self) -> &'static str {
        "Show all accounts"
    }
    fn column_name(&self, column: SortBy) -> &'static str {
        match column {
            SortBy::Account => "Account",
            SortBy::Kind => "Kind",
            SortBy::LastLogin => "Last login",
            SortBy::Counts => "Takes a seat?",
        }
    }
    fn column_enabled(&self) -> &'static str {
        "State"
    }
    fn column_seat(&self) -> &'static str {
        "Seat"
    }
    fn account_kind(&self, kind: AccountKind) -> &'static str {
        match kind {
            AccountKind::User => "User",
            AccountKind::Alias => "Alias",
            AccountKind::MailingList => "Mailing list",
            AccountKind::Group => "Group",
            AccountKind::Resource => "Resource",
            AccountKind::BuiltInAdministrator => "Built-in admin",
        }
    }
    fn enabled(&self, enabled: bool) -> &'static str {
        if enabled { "Enabled" } else { "Disabled" }
    }
    fn never_or_unknown(&self) -> &'static str {
        "Never, or unknown"
    }
    fn takes_seats(&self, seats: u32) -> String {
        match seats {
            0 => "No seat".to_owned(),
            1 => "Takes a seat".to_owned(),
            seats => format!("Takes {} seats", self.number(seats.into())),
        }
    }
    fn by_rule(&self, rule: &str) -> String {
        format!("Rule {rule}")
    }
    fn seat_state(&self, state: State) -> &'static str {
        match state {
            State::Refused => "Refused",
            State::Trial => "Trial",
            State::Kept => "Beyond the limit, stays in",
            State::Unused => "Not used yet",
            State::Full => "Full seat",
        }
    }
    fn seat_until(&self, until: &str) -> String {
        format!("until {until}")
    }
    fn modules_of_state(&self, modules: usize) -> String {
        counted(modules, "module", "modules")
    }
    fn row_waiting(&self) -> &'static str {
        "…"
    }

    fn free_title(&self) -> &'static str {
        "Free seats"
    }
    fn free_more(&self) -> &'static str {
        "Accounts that nobody has used for long could give their seats up. This page proposes, and \
         changes nothing on your server: you decide."
    }
    fn free_logins_unknown(&self) -> &'static str {
        "The list does not say when anybody last logged in, so nobody can be proposed. Export it \
         with a column “last login”."
    }
    fn free_since(&self) -> &'static str {
        "Not logged in for"
    }
    fn free_days(&self, days: u32) -> String {
        match days {
            365 => "a year".to_owned(),
            days => format!("{days} days"),
        }
    }
    fn free_never(&self, count: u32) -> String {
        format!("Also accounts without a known login ({})", self.number(count.into()))
    }
    fn free_found(&self, count: u32, freed: u64) -> String {
        format!("{} could give up {}.", accounts(count), seats(freed))
    }
    fn free_nobody(&self) -> &'static str {
        "Nobody has been away for so long."
    }
    fn free_first(&self) -> &'static str {
        "Longest away"
    }
    fn what_if(&self, module: Option<&str>) -> String {
        match module {
            None => "If you disable these accounts".to_owned(),
            Some(module) => format!("If you take {module} from these accounts"),
        }
    }
    fn now_used(&self) -> &'static str {
        "Used now"
    }
    fn then_used(&self) -> &'static str {
        "Used then"
    }
    fn now_said(&self) -> &'static str {
        "Now"
    }
    fn then_said(&self) -> &'static str {
        "Then"
    }
    fn commands_title(&self, count: u32) -> String {
        counted(count as usize, "command for the server", "commands for the server")
    }
    fn commands_odd(&self, count: u32) -> String {
        format!(
            "No command for {}: a command line could read the name otherwise. Change these in the \
             administration.",
            accounts(count)
        )
    }
    fn command_for_all(&self) -> &'static str {
        "Or take it from everybody, and give it anew to those who need it:"
    }
    fn ids_title(&self, count: u32) -> String {
        format!("{} to disable in the administration", accounts(count))
    }
    fn copy_all(&self) -> &'static str {
        "Copy all"
    }
    fn save_file(&self) -> &'static str {
        "Save as a file"
    }
    fn seats_of_one(&self, count: u32) -> String {
        seats(count.into())
    }
}

fn rows_said(rows: u32) -> String {
    counted(rows as usize, "row", "rows")
}
