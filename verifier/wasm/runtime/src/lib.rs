//! What each wasm of the package brings: an allocator, what a panic does, how answers are told.
//!
//! The standard library formats what a panic says, and a page shows it to nobody: the texts, the
//! places in the source and what writes them were a tenth of the wasm. Here a panic stops the wasm,
//! as it did before, and the modules around it say so and make it anew.

#![no_std]

extern crate alloc;
#[cfg(not(target_family = "wasm"))]
extern crate std;

use alloc::string::String;

/// Memory of a wasm never shrinks: one that was asked something huge is let go, from so many bytes.
#[cfg(target_family = "wasm")]
const KEPT_BYTES: usize = 256 * 1024 * 1024;

/// An answer as the modules around a wasm read it: JSON behind two signs. The first is `=` of an
/// answer, `!` of an error; the second is `+` where the wasm has grown so much that it is to be let
/// go.
///
/// ```
/// assert_eq!(licentia_wasm_runtime::told(Ok("{}".into())), "= {}");
/// ```
#[must_use]
pub fn told(answer: Result<String, String>) -> String {
    let (sign, json) = match answer {
        Ok(json) => ("=", json),
        Err(json) => ("!", json),
    };
    let mut told = String::from(sign);
    told.push_str(if is_huge() { "+" } else { " " });
    told.push_str(&json);
    told
}

#[cfg(target_family = "wasm")]
fn is_huge() -> bool {
    KEPT_BYTES < core::arch::wasm32::memory_size::<0>() * 65_536
}

#[cfg(not(target_family = "wasm"))]
fn is_huge() -> bool {
    false
}

#[cfg(target_family = "wasm")]
#[panic_handler]
fn stop(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
