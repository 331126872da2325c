//! What a new machine may lack: one file per thing, each with a look first and a fetch after it.

mod apt;
pub(crate) mod browser;
mod cargo_tool;
mod node;
mod node_modules;
pub(crate) mod other_browsers;
mod rust;
mod version;
mod wasm_opt;

use crate::failure::Outcome;
use cargo_tool::{TRUNK, WASM_BINDGEN};

/// Something that may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tool {
    /// clippy and rustfmt.
    RustComponents,
    /// Rust's library for wasm32-unknown-unknown.
    WasmTarget,
    /// Makes the JavaScript around a wasm module.
    WasmBindgen,
    /// Makes a wasm module smaller.
    WasmOpt,
    /// Builds and serves the portal.
    Trunk,
    /// Node and what the tests import.
    NodeModules,
    /// A browser that runs without a screen.
    Browser,
    /// Browsers of other makes, where they can be had.
    OtherBrowsers,
}

impl Tool {
    /// Everything.
    pub(crate) const ALL: [Self; 8] = [
        Self::RustComponents,
        Self::WasmTarget,
        Self::NodeModules,
        Self::Browser,
        Self::OtherBrowsers,
        Self::WasmOpt,
        Self::WasmBindgen,
        Self::Trunk,
    ];
    /// The portal, unoptimised.
    pub(crate) const FOR_SERVE: [Self; 3] = [Self::WasmTarget, Self::WasmBindgen, Self::Trunk];
    /// The portal as it is shipped.
    pub(crate) const FOR_PORTAL: [Self; 4] =
        [Self::WasmTarget, Self::WasmOpt, Self::WasmBindgen, Self::Trunk];
    /// The npm package.
    pub(crate) const FOR_PACKAGE: [Self; 4] =
        [Self::WasmTarget, Self::NodeModules, Self::WasmOpt, Self::WasmBindgen];

    fn provide(self) -> Outcome {
        match self {
            Self::RustComponents => rust::provide_components(),
            Self::WasmTarget => rust::provide_wasm_target(),
            Self::WasmBindgen => {
                cargo_tool::check_wasm_bindgen_lock()?;
                WASM_BINDGEN.provide()
            }
            Self::WasmOpt => wasm_opt::provide(),
            Self::Trunk => TRUNK.provide(),
            Self::NodeModules => node_modules::provide(),
            Self::Browser => browser::provide(),
            Self::OtherBrowsers => other_browsers::provide(),
        }
    }
}

/// Fetches those of the tools that are missing.
pub(crate) fn provide(tools: &[Tool]) -> Outcome {
    tools.iter().try_for_each(|tool| tool.provide())
}

/// Says what is being fetched, and why.
fn announce(message: &str) {
    println!("--- {message}");
}
