//! Words of accounts and who takes a seat.

use crate::state::Done;
use licentia_engine::protocol::{ModuleSeats, Show, SortBy, State};
use licentia_verifier::installation::AccountKind;

/// Words of accounts and who takes a seat.
pub(crate) trait AccountWords {
    // Taking a list in.
    fn no_accounts(&self) -> &'static str;
    fn no_accounts_more(&self) -> &'static str;
    /// How accounts are exported from a product; from any, if it is not known.
    fn how_to_export(&self, product: Option<&str>) -> &'static str;
    fn which_columns(&self) -> &'static str;
    /// The columns that are understood, and what is in them.
    fn known_columns(&self) -> &'static [(&'static str, &'static str)];
    fn example_list(&self) -> &'static str;
    fn example_name(&self) -> &'static str;
    fn list_title(&self) -> &'static str;
    fn list_hint(&self) -> &'static str;
    fn choose_list(&self) -> &'static str;
    fn replace_list(&self) -> &'static str;
    fn paste_list(&self) -> &'static str;
    fn paste_list_label(&self) -> &'static str;
    fn read_list(&self) -> &'static str;
    fn export_list(&self) -> &'static str;
    fn remove_list(&self) -> &'static str;
    fn pasted_list(&self) -> &'static str;
    fn reading(&self, name: Option<&str>, percent: Option<u32>) -> String;

    // What came of it.
    fn list_read(&self, accounts: u32, left_out: u32) -> String;
    fn list_not_read(&self) -> &'static str;
    fn list_cancelled(&self) -> &'static str;
    fn list_done(&self, done: Done) -> String;
    fn several_lists(&self, count: usize) -> (String, &'static str);
    /// What a list would change; nothing was there before if `first`.
    fn list_changes(&self, added: u32, removed: u32, changed: u32) -> String;
    fn list_same(&self) -> &'static str;
    fn new_accounts(&self) -> &'static str;
    fn gone_accounts(&self) -> &'static str;
    fn and_more(&self, more: u32) -> String;
    fn columns_read(&self) -> &'static str;
    fn columns_aside(&self) -> &'static str;
    fn rows_left_out(&self, rows: u32) -> String;
    fn rows_left_out_more(&self) -> &'static str;
    fn more_complaints(&self, more: u32) -> String;
    fn list_line(&self) -> &'static str;
    fn list_column(&self) -> &'static str;
    fn list_problem(&self) -> &'static str;
    fn whole_row(&self) -> &'static str;
    fn use_list(&self) -> &'static str;
    fn discard_list(&self) -> &'static str;

    // The seats of each module.
    fn seats_title(&self) -> &'static str;
    fn seats_held(&self) -> &'static str;
    fn seats_used(&self) -> &'static str;
    fn seats_free(&self) -> &'static str;
    fn seats_trial(&self) -> &'static str;
    fn seats_refused(&self) -> &'static str;
    fn seats_kept(&self) -> &'static str;
    fn seats_unlimited(&self) -> &'static str;
    /// What there is to say of a module's seats, in a few words.
    fn seats_verdict(&self, seats: &ModuleSeats) -> String;
    /// Whether there are enough seats.
    fn seats_enough(&self) -> &'static str;
    fn how_counted(&self) -> &'static str;
    fn how_freed(&self) -> &'static str;
    fn published_in(&self, sources: &str) -> String;

    // The accounts.
    fn accounts_title(&self) -> &'static str;
    fn accounts_label(&self, count: u32) -> String;
    fn show_which(&self) -> &'static str;
    fn show_name(&self, show: Show) -> &'static str;
    fn of_module(&self) -> &'static str;
    fn any_module(&self) -> &'static str;
    fn search_accounts(&self) -> &'static str;
    fn search_accounts_hint(&self) -> &'static str;
    fn no_such_accounts(&self) -> &'static str;
    fn show_all_accounts(&self) -> &'static str;
    fn column_name(&self, column: SortBy) -> &'static str;
    fn column_enabled(&self) -> &'static str;
    fn column_seat(&self) -> &'static str;
    fn account_kind(&self, kind: AccountKind) -> &'static str;
    fn enabled(&self, enabled: bool) -> &'static str;
    fn never_or_unknown(&self) -> &'static str;
    fn takes_seats(&self, seats: u32) -> String;
    fn by_rule(&self, rule: &str) -> String;
    fn seat_state(&self, state: State) -> &'static str;
    fn seat_until(&self, until: &str) -> String;
    fn modules_of_state(&self, modules: usize) -> String;
    fn row_waiting(&self) -> &'static str;

    // Freeing seats.
    fn free_title(&self) -> &'static str;
    fn free_more(&self) -> &'static str;
    fn free_logins_unknown(&self) -> &'static str;
    fn free_since(&self) -> &'static str;
    fn free_days(&self, days: u32) -> String;
    fn free_never(&self, accounts: u32) -> String;
    fn free_found(&self, accounts: u32, seats: u64) -> String;
    fn free_nobody(&self) -> &'static str;
    fn free_first(&self) -> &'static str;
    fn what_if(&self, module: Option<&str>) -> String;
    fn now_used(&self) -> &'static str;
    fn then_used(&self) -> &'static str;
    fn now_said(&self) -> &'static str;
    fn then_said(&self) -> &'static str;
    fn commands_title(&self, count: u32) -> String;
    fn commands_odd(&self, count: u32) -> String;
    fn command_for_all(&self) -> &'static str;
    fn ids_title(&self, count: u32) -> String;
    fn copy_all(&self) -> &'static str;
    fn save_file(&self) -> &'static str;
    fn seats_of_one(&self, seats: u32) -> String;
}
