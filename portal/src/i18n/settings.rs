//! Words of the settings.

/// Words of the settings.
pub(crate) trait SettingsWords {}
