//! Words of what a license means.

use licentia_engine::protocol::{Failure, Way};

/// Words of what a license means.
pub(crate) trait ManageWords {
    /// Which edition or kind it is, behind a product.
    fn product_label(&self) -> &'static str;
    /// The machine that the license is on, as somebody said.
    fn this_machine(&self, reference_id: &str) -> String;
    /// The same, where it is that of the license.
    fn on_its_machine(&self) -> &'static str;
    /// Nobody said which machine it is.
    fn machine_unknown(&self) -> &'static str;
    fn next_change(&self) -> &'static str;
    fn no_next_change(&self) -> &'static str;
    /// The status from an instant on.
    fn status_then(&self) -> &'static str;
    fn status_stays(&self) -> &'static str;
    fn manage_findings(&self) -> &'static str;
    fn no_findings(&self) -> &'static str;
    fn finding_since(&self, when: &str) -> String;
    fn finding_until(&self, when: &str) -> String;
    /// A rule by its id and its title.
    fn rule_name(&self, id: &str, title: &str) -> String;
    fn rule_sources(&self) -> &'static str;
    /// A link to where something is done.
    fn way_to(&self, way: Way) -> &'static str;
    /// How many accounts something is about.
    fn accounts_concerned(&self, accounts: u64) -> String;
    fn trial_until(&self, last_day: &str) -> String;
    fn is_refused(&self) -> &'static str;
    fn more_accounts(&self, accounts: u64) -> String;
    fn all_accounts(&self) -> &'static str;
    fn used_seats(&self) -> &'static str;
    fn used_unknown(&self) -> &'static str;
    fn read_accounts(&self) -> &'static str;
    fn maintenance_left(&self) -> &'static str;
    /// The day after which a module ends.
    fn renewal_expires(&self, day: &str) -> String;
    fn recommended_action(&self) -> &'static str;
    fn nothing_recommended(&self) -> &'static str;
    fn trial_count(&self, accounts: u64) -> String;
    fn refused_count(&self, accounts: u64) -> String;
    fn not_held(&self) -> &'static str;
    /// The button with the red exclamation mark.
    fn why_exceeded(&self, module: &str) -> String;
    fn what_works(&self) -> &'static str;
    /// How much of everything works wholly.
    fn works_count(&self, wholly: usize, of: usize) -> String;
    fn look_ahead(&self) -> &'static str;
    fn ahead_more(&self) -> &'static str;
    fn what_happens(&self, moments: usize) -> String;
    fn nothing_happens(&self) -> &'static str;
    fn strip_today(&self) -> &'static str;
    fn moment_when(&self) -> &'static str;
    fn moment_what(&self) -> &'static str;
    fn moment_details(&self) -> &'static str;
    /// That a message comes again, day after day.
    fn message_again(&self, times: u32, last: &str) -> String;
    fn works_with_seat(&self) -> &'static str;
    fn works_functions(&self) -> &'static str;
    fn server_message(&self) -> &'static str;
    fn manage_actions(&self) -> &'static str;
    fn calendar_file(&self) -> &'static str;
    fn calendar_hint(&self) -> &'static str;
    fn print_page(&self) -> &'static str;
    fn export_licenses(&self) -> &'static str;
    fn export_facts(&self) -> &'static str;
    fn support(&self) -> &'static str;
    fn support_more(&self) -> &'static str;
    fn support_text(&self) -> &'static str;
    fn support_copy(&self) -> &'static str;
    fn support_mail(&self) -> &'static str;
    fn support_nobody(&self) -> &'static str;
    fn support_subject(&self, product: &str, order: &str) -> String;
    fn support_greeting(&self) -> &'static str;
    fn support_page(&self, version: &str) -> String;
    fn held_documents(&self) -> &'static str;
    fn document_kind(&self) -> &'static str;
    fn license_standing(&self) -> &'static str;
    fn license_counts(&self) -> &'static str;
    fn counts_from(&self, day: &str) -> String;
    fn superseded(&self, by: &str) -> String;
    fn newer_copy(&self) -> &'static str;
    /// Why there is no answer: what is wrong, and what to do.
    fn failure(&self, failure: &Failure) -> (String, String);
    /// The views of an installation, as a whole.
    fn ways(&self) -> &'static str;
    fn way_manage(&self) -> &'static str;
    fn way_accounts(&self) -> &'static str;
    fn way_server(&self) -> &'static str;
    fn way_users(&self) -> &'static str;
    fn way_renew(&self) -> &'static str;
    /// While the engine thinks.
    fn thinking(&self) -> &'static str;
}
