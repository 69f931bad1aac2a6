//! The domain model and its logic, independent of the environment: no I/O, no clock, no randomness, no browser APIs.
//!
//! Shared by the app, the prerenderer, the content checker, the assessment command and the tests. Errors are returned as values.

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
pub mod json;
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
