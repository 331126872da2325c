//! Text in lower case, to search and to sort by. In a browser, the browser does it: its tables are
//! there already, and those of Rust are as large as a view.

/// The text in lower case.
#[cfg(target_arch = "wasm32")]
pub(crate) fn lower(text: &str) -> String {
    crate::browser::lower(text)
}

/// The text in lower case.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn lower(text: &str) -> String {
    text.to_lowercase()
}
