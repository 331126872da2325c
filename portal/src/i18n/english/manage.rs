//! Words of what a license means, and of its server, in English.

use super::English;
use crate::i18n::ManageWords;

impl ManageWords for English {}
