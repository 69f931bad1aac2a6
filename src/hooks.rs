//! Browser APIs, one per file: the only code that names `web_sys`, `js_sys`, `gloo` or `wasm_bindgen`.
//!
//! An API that the browser lacks or refuses is a value, never a panic. Hooks know no page and no context. Natively they compile but are never
//! called: effects and event handlers do not run there.

pub mod adopt;
mod after_paint;
pub mod download;
pub mod elements;
pub mod events;
pub mod fetch;
pub mod focus;
pub mod history;
pub mod links;
pub mod mount;
pub mod normalize;
pub mod notice;
pub mod order;
mod postpone;
pub mod print;
pub mod query;
pub mod quick_exit;
pub mod reactive;
pub mod scroll;
pub mod storage;

pub use after_paint::after_paint;

/// The window; `None` natively.
fn window() -> Option<web_sys::Window> {
    if cfg!(feature = "ssr") { None } else { web_sys::window() }
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}
