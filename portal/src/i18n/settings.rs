//! Words of the settings.

use licentia_verifier::Instant;

/// Words of the settings.
pub(crate) trait SettingsWords {
    fn look(&self) -> &'static str;
    fn clock(&self) -> &'static str;
    fn clock_more(&self) -> &'static str;
    fn zone_label(&self) -> &'static str;
    fn trusted_keys(&self) -> &'static str;
    fn trusted_keys_more(&self) -> &'static str;
    fn key_column(&self) -> &'static str;
    fn key_use(&self) -> &'static str;
    fn key_from(&self) -> &'static str;
    fn key_pinned(&self) -> &'static str;
    fn key_added(&self) -> &'static str;
    fn key_always(&self) -> &'static str;
    fn key_revoked(&self) -> &'static str;
    fn add_key(&self) -> &'static str;
    fn add_key_more(&self) -> &'static str;
    fn key_label(&self) -> &'static str;
    fn key_add(&self) -> &'static str;
    fn key_remove(&self) -> &'static str;
    fn key_known(&self) -> &'static str;
    fn key_unusable(&self) -> &'static str;
    fn key_private(&self) -> &'static str;
    fn own_keys(&self) -> &'static str;
    fn own_keys_more(&self) -> &'static str;
    fn own_keys_link(&self) -> &'static str;
    fn kept(&self) -> &'static str;
    fn kept_more(&self) -> &'static str;
    fn export_all(&self) -> &'static str;
    fn import_all(&self) -> &'static str;
    fn erase_all(&self) -> &'static str;
    fn erase_sure(&self) -> &'static str;
    fn erase_more(&self) -> &'static str;
    fn erase_yes(&self) -> &'static str;
    fn erase_no(&self) -> &'static str;
    fn import_unreadable(&self) -> &'static str;
    fn import_bad(&self) -> &'static str;
    fn import_newer(&self) -> &'static str;
    /// How much is kept.
    fn kept_count(&self, licenses: usize, documents: usize) -> String;
    /// When a key is in use.
    fn key_window(&self, from: Option<Instant>, until: Option<Instant>) -> String;
}
