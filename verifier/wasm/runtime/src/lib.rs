//! What a wasm without the standard library has to bring: an allocator, and what a panic does.
//!
//! The standard library formats what a panic says, and a page shows it to nobody: the texts, the
//! places in the source and what writes them were a tenth of the wasm. Here a panic stops the wasm,
//! as it did before, and the modules around it say so and make it anew.

#![no_std]

#[cfg(not(target_family = "wasm"))]
extern crate std;

#[cfg(target_family = "wasm")]
#[panic_handler]
fn stop(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
