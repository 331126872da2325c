//! The page around the licenses, in English.

use super::{English, counted, said};
use crate::i18n::{PageWords, TimeWords};
use crate::state::{Said, Sort, Theme};

impl PageWords for English {
    fn own_name(&self) -> &'static str {
        "English"
    }
    fn licenses(&self) -> &'static str {
        "Licenses"
    }
    fn tab_title(&self, part: &str, vendor: Option<&str>) -> String {
        vendor.map_or_else(|| part.to_owned(), |vendor| format!("{part} – {vendor}"))
    }
    fn places(&self) -> &'static str {
        "Places"
    }
    fn place_simulator(&self) -> &'static str {
        "Simulator"
    }
    fn place_settings(&self) -> &'static str {
        "Settings"
    }
    fn skip(&self) -> &'static str {
        "Skip to the content"
    }
    fn language(&self) -> &'static str {
        "Language"
    }
    fn theme(&self) -> &'static str {
        "Colours"
    }
    fn theme_name(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::Auto => "As the system",
            Theme::Light => "Light",
            Theme::Dark => "Dark",
        }
    }
    fn loading(&self) -> &'static str {
        "Loading…"
    }
    fn checking_stored(&self) -> &'static str {
        "Checking your licenses…"
    }
    fn private(&self) -> &'static str {
        "Nothing leaves this computer"
    }
    fn private_why(&self) -> &'static str {
        "Your licenses are checked by this page itself, inside your browser, and kept in the \
         browser’s own storage. The page’s security policy forbids it to send anything anywhere; \
         what you have opened works without a network."
    }
    fn close(&self) -> &'static str {
        "Close"
    }
    fn demo_banner(&self) -> &'static str {
        "Demo data"
    }
    fn demo_banner_more(&self) -> &'static str {
        "Invented companies, nothing was sold. Look around, then add your own."
    }
    fn remove_demo(&self) -> &'static str {
        "Remove demo data"
    }
    fn fleeting(&self) -> &'static str {
        "Kept only until you close this page"
    }
    fn fleeting_more(&self) -> &'static str {
        "This browser does not let the page store anything more, as in a private window or on a \
         full disk. Keep your license files."
    }
    fn empty(&self) -> &'static str {
        "No licenses yet"
    }
    fn empty_more(&self) -> &'static str {
        "Add the license file or registration key that came with your order. You will see at once \
         whether it is genuine, what it allows and when it ends."
    }
    fn show_demo(&self) -> &'static str {
        "Try it with demo data"
    }
    fn count(&self, licenses: usize) -> String {
        counted(licenses, "license", "licenses")
    }
    fn found(&self, found: usize, of: usize) -> String {
        format!("{} of {}", self.number(found as u64), self.count(of))
    }
    fn search(&self) -> &'static str {
        "Search licenses"
    }
    fn search_hint(&self) -> &'static str {
        "Product, order, company…"
    }
    fn nothing_found(&self, search: &str) -> String {
        format!("No license contains “{search}”.")
    }
    fn clear_search(&self) -> &'static str {
        "Show all licenses"
    }
    fn sort(&self) -> &'static str {
        "Sort by"
    }
    fn sort_name(&self, sort: Sort) -> &'static str {
        match sort {
            Sort::Newest => "Last added",
            Sort::Expiry => "First to expire",
            Sort::Product => "Product",
            Sort::Licensee => "Licensee",
        }
    }
    fn pages(&self) -> &'static str {
        "Pages of the list"
    }
    fn range(&self, from: usize, to: usize, of: usize) -> String {
        let [from, to, of] = [from, to, of].map(|number| self.number(number as u64));
        format!("{from}–{to} of {of}")
    }
    fn previous_page(&self) -> &'static str {
        "Previous"
    }
    fn next_page(&self) -> &'static str {
        "Next"
    }
    fn removed(&self, licenses: usize) -> String {
        format!("{} removed.", counted(licenses, "license", "licenses"))
    }
    fn undo(&self) -> &'static str {
        "Undo"
    }
    fn not_found(&self) -> &'static str {
        "This license is not here"
    }
    fn not_found_more(&self) -> &'static str {
        "It was removed, or it is kept in another browser. Add its file again to see it."
    }
    fn back(&self) -> &'static str {
        "All licenses"
    }
    fn questions(&self) -> &'static str {
        "Questions?"
    }
    fn said(&self, said: &Said) -> String {
        said::said(said)
    }
    fn opening(&self) -> &'static str {
        "Opening…"
    }
    fn not_opened(&self) -> &'static str {
        "This page could not be loaded. Check the connection and try again, or reload the page. \
         Nothing was lost."
    }
    fn own_key_tag(&self) -> &'static str {
        "Your own key"
    }
    fn order_cancelled(&self) -> &'static str {
        "Order cancelled. If you sent the request, tell your reseller."
    }
    fn reload(&self) -> &'static str {
        "Try again"
    }
}
