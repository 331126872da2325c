//! Words of taking in.

/// Words of taking in.
pub(crate) trait IntakeWords {
    fn add(&self) -> &'static str;
    fn drop_hint(&self) -> &'static str;
    fn drop_now(&self) -> &'static str;
    fn choose(&self) -> &'static str;
    fn paste(&self) -> &'static str;
    fn paste_label(&self) -> &'static str;
    fn paste_hint(&self) -> &'static str;
    fn paste_send(&self) -> &'static str;
    /// That a text is too long to be shown, and that it is kept.
    fn paste_long(&self, bytes: usize) -> String;
    fn paste_discard(&self) -> &'static str;
    fn cancel(&self) -> &'static str;
    fn progress(&self, done: usize, total: usize) -> String;
    fn added(&self, licenses: usize) -> String;
    fn already(&self, licenses: usize) -> String;
    /// The names that fit, and how many more there are.
    fn names(&self, names: &[String], more: usize) -> String;
    fn refused(&self, documents: usize) -> String;
    fn more_refused(&self, documents: usize) -> String;
    fn pasted_text(&self) -> &'static str;
    fn line(&self, line: usize) -> String;
    fn dismiss(&self) -> &'static str;
    fn dismiss_all(&self) -> &'static str;
    /// The field for what opens an encrypted file.
    fn unlock_key(&self) -> &'static str;
    fn unlock_machine(&self) -> &'static str;
    fn unlock(&self) -> &'static str;
    fn unlock_wrong(&self) -> &'static str;
    fn unlock_broken(&self, detail: &str) -> String;
    fn unlocked(&self) -> &'static str;
    fn drop_list(&self) -> &'static str;
}
