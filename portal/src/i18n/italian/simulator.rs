//! Words of the simulator, in Italian.

use super::Italian;
use crate::i18n::SimulatorWords;

impl SimulatorWords for Italian {}
