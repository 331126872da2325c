//! Words of what a license means, in English.

use super::{English, counted};
use crate::i18n::ManageWords;
use licentia_engine::protocol::{Failure, Way};

impl ManageWords for English {
    fn product_label(&self) -> &'static str {
        "Product"
    }
    fn this_machine(&self, reference_id: &str) -> String {
        format!("This machine is {reference_id}.")
    }
    fn on_its_machine(&self) -> &'static str {
        "This is that machine."
    }
    fn machine_unknown(&self) -> &'static str {
        "Nobody said which machine this is."
    }
    fn next_change(&self) -> &'static str {
        "Next change"
    }
    fn no_next_change(&self) -> &'static str {
        "Nothing changes by itself: everything stays as it is until somebody does something."
    }
    fn status_then(&self) -> &'static str {
        "Status from then on"
    }
    fn status_stays(&self) -> &'static str {
        "The status stays as it is."
    }
    fn manage_findings(&self) -> &'static str {
        "What to know"
    }
    fn no_findings(&self) -> &'static str {
        "All is well: there is nothing to know or to do."
    }
    fn finding_since(&self, when: &str) -> String {
        format!("Since {when}")
    }
    fn finding_until(&self, when: &str) -> String {
        format!("Until {when}")
    }
    fn rule_name(&self, id: &str, title: &str) -> String {
        format!("Rule {id}: {title}")
    }
    fn rule_sources(&self) -> &'static str {
        "Source"
    }
    fn way_to(&self, way: Way) -> &'static str {
        match way {
            Way::AddUsers => "Add users",
            Way::Renew => "Renew license",
            Way::Accounts => "Used seats",
            Way::Server => "Server",
            Way::Licenses => "Add a license",
            Way::Support => "Request support",
        }
    }
    fn accounts_concerned(&self, accounts: u64) -> String {
        let count = usize::try_from(accounts).unwrap_or(usize::MAX);
        format!("{} concerned", counted(count, "account", "accounts"))
    }
    fn trial_until(&self, last_day: &str) -> String {
        format!("trial seat, last day {last_day}")
    }
    fn is_refused(&self) -> &'static str {
        "refused"
    }
    fn more_accounts(&self, accounts: u64) -> String {
        let count = usize::try_from(accounts).unwrap_or(usize::MAX);
        format!("and {} more", counted(count, "account", "accounts"))
    }
    fn all_accounts(&self) -> &'static str {
        "See all accounts"
    }
    fn used_seats(&self) -> &'static str {
        "Used"
    }
    fn used_unknown(&self) -> &'static str {
        "unknown"
    }
    fn read_accounts(&self) -> &'static str {
        "Read used seats"
    }
    fn maintenance_left(&self) -> &'static str {
        "Maintenance"
    }
    fn renewal_expires(&self, day: &str) -> String {
        format!("Renewal expires {day}")
    }
    fn recommended_action(&self) -> &'static str {
        "Recommended"
    }
    fn nothing_recommended(&self) -> &'static str {
        "nothing"
    }
    fn trial_count(&self, accounts: u64) -> String {
        format!("{accounts} in trial seats")
    }
    fn refused_count(&self, accounts: u64) -> String {
        format!("{accounts} refused")
    }
    fn not_held(&self) -> &'static str {
        "not licensed"
    }
    fn why_exceeded(&self, module: &str) -> String {
        format!("{module} uses more seats than there are. Why?")
    }
    fn what_works(&self) -> &'static str {
        "What works"
    }
    fn works_count(&self, wholly: usize, of: usize) -> String {
        if wholly == of {
            "Everything works fully.".to_owned()
        } else {
            format!("{wholly} of {of} work fully.")
        }
    }
    fn look_ahead(&self) -> &'static str {
        "The next 13 months"
    }
    fn ahead_more(&self) -> &'static str {
        "If nothing is done."
    }
    fn what_happens(&self, moments: usize) -> String {
        format!("What happens when ({moments})")
    }
    fn nothing_happens(&self) -> &'static str {
        "Nothing changes in this time."
    }
    fn strip_today(&self) -> &'static str {
        "today"
    }
    fn moment_when(&self) -> &'static str {
        "When"
    }
    fn moment_what(&self) -> &'static str {
        "What"
    }
    fn moment_details(&self) -> &'static str {
        "Details"
    }
    fn message_again(&self, times: u32, last: &str) -> String {
        format!("and {}, until {last}", counted(times as usize, "more time", "more times"))
    }
    fn works_with_seat(&self) -> &'static str {
        "Everything works fully, for accounts that have a seat."
    }
    fn works_functions(&self) -> &'static str {
        "Functions"
    }
    fn server_message(&self) -> &'static str {
        "Message from the server"
    }
    fn manage_actions(&self) -> &'static str {
        "Take it with you"
    }
    fn calendar_file(&self) -> &'static str {
        "Calendar"
    }
    fn calendar_hint(&self) -> &'static str {
        "All deadlines as a calendar file (.ics)"
    }
    fn print_page(&self) -> &'static str {
        "Print"
    }
    fn export_licenses(&self) -> &'static str {
        "Export licenses"
    }
    fn export_facts(&self) -> &'static str {
        "Export server facts"
    }
    fn support(&self) -> &'static str {
        "Request support"
    }
    fn support_more(&self) -> &'static str {
        "This text says everything that support will ask. Read it, add your question, and send it \
         yourself: this page sends nothing."
    }
    fn support_text(&self) -> &'static str {
        "Text for support"
    }
    fn support_copy(&self) -> &'static str {
        "Copy the text"
    }
    fn support_mail(&self) -> &'static str {
        "Write an email"
    }
    fn support_nobody(&self) -> &'static str {
        "The vendor has not said where to write to. Copy the text and send it as you usually do."
    }
    fn support_subject(&self, product: &str, order: &str) -> String {
        format!("{product}, order {order}: question about the license")
    }
    fn support_greeting(&self) -> &'static str {
        "(Your question)"
    }
    fn support_page(&self, version: &str) -> String {
        format!("Page: Licentia {version}")
    }
    fn held_documents(&self) -> &'static str {
        "Licenses of this installation"
    }
    fn document_kind(&self) -> &'static str {
        "Kind"
    }
    fn license_standing(&self) -> &'static str {
        "Standing"
    }
    fn license_counts(&self) -> &'static str {
        "Counts"
    }
    fn counts_from(&self, day: &str) -> String {
        format!("Counts from {day}")
    }
    fn superseded(&self, by: &str) -> String {
        format!("Replaced by {by}")
    }
    fn newer_copy(&self) -> &'static str {
        "Replaced by a newer copy"
    }
    fn failure(&self, failure: &Failure) -> (String, String) {
        let (what, remedy) = match failure {
            Failure::Said { what, remedy } => return (what.clone(), remedy.clone()),
            Failure::NotSetUp | Failure::NotOpened => {
                ("The engine has no keys to trust.", "Reload the page.")
            }
            Failure::Unreadable | Failure::Stopped => {
                ("The engine does not answer.", "Reload the page. Nothing was lost.")
            }
            Failure::Cancelled => {
                ("It was stopped before it was done.", "Start it again when you like.")
            }
        };
        (what.to_owned(), remedy.to_owned())
    }
    fn ways(&self) -> &'static str {
        "This installation"
    }
    fn way_manage(&self) -> &'static str {
        "License"
    }
    fn way_accounts(&self) -> &'static str {
        "Used seats"
    }
    fn way_server(&self) -> &'static str {
        "Server"
    }
    fn way_users(&self) -> &'static str {
        "Add users"
    }
    fn way_renew(&self) -> &'static str {
        "Renew"
    }
    fn thinking(&self) -> &'static str {
        "Working it out…"
    }
}
