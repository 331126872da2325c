//! Words of the simulator.

/// Words of the simulator.
pub(crate) trait SimulatorWords {}
