//! Native tests: the content, ways, cases and properties of the assessment, what the browser reads, and the tidiness of the house.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod content;
mod generated;
mod journeys;
mod map;
mod pages;
mod proofs;
mod recall;
mod tidy;
mod vignettes;
