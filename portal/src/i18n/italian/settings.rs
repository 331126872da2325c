//! Words of the settings, in Italian.

use super::Italian;
use crate::i18n::SettingsWords;

impl SettingsWords for Italian {}
