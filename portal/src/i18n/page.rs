//! Words of the page around the licenses.

use crate::state::{Said, Sort, Theme};

/// Words of the page around the licenses.
pub(crate) trait PageWords {
    /// The name of the language, in the language.
    fn own_name(&self) -> &'static str;
    /// Title of the page and of the list.
    fn licenses(&self) -> &'static str;
    /// Title of the browser's tab.
    fn tab_title(&self, part: &str, vendor: Option<&str>) -> String;
    /// The places of the portal, as a whole.
    fn places(&self) -> &'static str;
    fn place_simulator(&self) -> &'static str;
    fn place_settings(&self) -> &'static str;
    /// Link over everything before the content.
    fn skip(&self) -> &'static str;
    fn language(&self) -> &'static str;
    fn theme(&self) -> &'static str;
    fn theme_name(&self, theme: Theme) -> &'static str;
    fn loading(&self) -> &'static str;
    fn checking_stored(&self) -> &'static str;
    fn private(&self) -> &'static str;
    fn private_why(&self) -> &'static str;
    fn close(&self) -> &'static str;
    fn demo_banner(&self) -> &'static str;
    fn demo_banner_more(&self) -> &'static str;
    fn remove_demo(&self) -> &'static str;
    fn fleeting(&self) -> &'static str;
    fn fleeting_more(&self) -> &'static str;
    fn empty(&self) -> &'static str;
    fn empty_more(&self) -> &'static str;
    fn show_demo(&self) -> &'static str;
    fn count(&self, licenses: usize) -> String;
    fn found(&self, found: usize, of: usize) -> String;
    fn search(&self) -> &'static str;
    fn search_hint(&self) -> &'static str;
    fn nothing_found(&self, search: &str) -> String;
    fn clear_search(&self) -> &'static str;
    fn sort(&self) -> &'static str;
    fn sort_name(&self, sort: Sort) -> &'static str;
    fn pages(&self) -> &'static str;
    fn range(&self, from: usize, to: usize, of: usize) -> String;
    fn previous_page(&self) -> &'static str;
    fn next_page(&self) -> &'static str;
    fn removed(&self, licenses: usize) -> String;
    fn undo(&self) -> &'static str;
    fn not_found(&self) -> &'static str;
    fn not_found_more(&self) -> &'static str;
    fn back(&self) -> &'static str;
    /// Before the address that customers write to.
    fn questions(&self) -> &'static str;
    fn said(&self, said: &Said) -> String;
    /// While the rest of the portal is fetched.
    fn opening(&self) -> &'static str;
    /// It could not be.
    fn not_opened(&self) -> &'static str;
    fn own_key_tag(&self) -> &'static str;
    fn order_cancelled(&self) -> &'static str;
    fn reload(&self) -> &'static str;
}
