//! The only code that touches the browser. One power a file; what the browser lacks or refuses is a value, never a panic.
//!
//! It knows no Leptos and no page. Natively it compiles but is never called: effects and handlers don't run there.

#[cfg(feature = "desk")]
pub mod form;
#[cfg(feature = "desk")]
pub mod leave;
#[cfg(feature = "desk")]
pub mod take;

#[cfg(feature = "app")]
pub mod desk;
#[cfg(feature = "app")]
pub mod fetch;
#[cfg(feature = "app")]
pub mod field;
#[cfg(feature = "app")]
pub mod keys;

pub mod events;
pub mod focus;
pub mod frame;
pub mod history;
pub mod link;
pub mod mount;
pub mod notice;
#[cfg(feature = "app")]
pub mod pressed;
pub mod query;
pub mod scroll;
pub mod spot;
pub mod storage;
pub mod tree;
