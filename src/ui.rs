//! What a reader sees: pages, the parts they are made of, and figures.
//!
//! Pages read context and call the browser's adapters; components and figures take plain props and know neither.
//! What can be derived is derived; an effect only reaches outside: title, focus, storage, history.

pub mod app;
pub mod components;
mod layout;
mod pages;
pub mod state;
mod still;
