//! The only code that touches the browser. One power a file; what the browser lacks or refuses is a value, never a panic.
//!
//! It knows no Leptos and no page. Natively it compiles but is never called: effects and handlers don't run there.

pub mod fetch;
pub mod focus;
pub mod history;
pub mod link;
pub mod mount;
pub mod notice;
pub mod query;
pub mod scroll;
pub mod storage;
