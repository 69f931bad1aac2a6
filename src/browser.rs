//! The only code that touches the browser. One power a file; what the browser lacks or refuses is a value, never a panic.
//!
//! It knows no Leptos and no page. Natively it compiles but is never called: effects and handlers don't run there.

#[cfg(feature = "result")]
pub mod take;

#[cfg(feature = "app")]
pub mod desk;
#[cfg(feature = "app")]
pub mod fetch;
#[cfg(feature = "app")]
pub mod focus;
#[cfg(feature = "app")]
pub mod form;
#[cfg(feature = "app")]
pub mod history;
#[cfg(feature = "app")]
pub mod leave;
#[cfg(feature = "app")]
pub mod link;
#[cfg(feature = "app")]
pub mod mount;
#[cfg(feature = "app")]
pub mod notice;
#[cfg(feature = "app")]
pub mod query;
#[cfg(feature = "app")]
pub mod scroll;
#[cfg(feature = "app")]
pub mod storage;
