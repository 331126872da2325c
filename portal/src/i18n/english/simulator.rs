//! Words of the simulator, in English.

use super::English;
use crate::i18n::SimulatorWords;

impl SimulatorWords for English {}
