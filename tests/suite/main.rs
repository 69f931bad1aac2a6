//! Native tests: content, the assessment (journeys, vignettes, properties), search, generated files, and the invariants of the architecture.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod content;
mod generated;
mod grades;
mod journeys;
mod map;
mod pages;
mod proofs;
mod recall;
mod tidy;
mod vignettes;
