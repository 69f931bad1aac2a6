//! What Allium knows, and nothing about where it runs: no input or output, no clock, no randomness, no browser.
//!
//! The app, the prerenderer, the content checker, the assessment command and the tests all run this code.
//! It fails only by returning a value.

pub mod assessment;
#[cfg(feature = "check")]
pub mod checks;
pub mod citations;
pub mod cites;
pub mod comparison;
pub mod content;
pub mod explore;
pub mod figure;
pub mod grade;
pub mod ids;
pub mod index;
pub mod lens;
pub mod library;
pub mod map;
pub mod markup;
pub mod moves;
pub mod order;
pub mod page;
pub mod route;
#[cfg(feature = "check")]
pub mod schema;
pub mod search;
#[cfg(feature = "check")]
pub mod template;
pub mod terms;
pub mod wire;
