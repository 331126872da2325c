//! Words of the settings, in English.

use super::English;
use crate::i18n::SettingsWords;

impl SettingsWords for English {}
