//! The site's search on the command line: the same engine as in the browser.

use crate::content;
use allium::domain::index::Index;
use allium::domain::search::{Hit, Search};
use anyhow::Result;
use std::io::{self, Write};
use unicode_normalization::UnicodeNormalization;

/// Prints the hits, best first, one per line: the path without its leading slash; a glossary term is `glossary/<id>`.
///
/// Messages go to standard error, so that other programs can read the list.
pub fn run(query: &str) -> Result<()> {
    let found = Search::new(&Index::from_library(&content::library()?), |query| query.nfkc().collect()).find(query);
    if let Some(message) = &found.urgent {
        eprintln!("urgent: {message}");
    }
    if let Some(suggestion) = &found.suggestion {
        eprintln!("did you mean: {suggestion}");
    }
    if found.hits.is_empty() {
        eprintln!("no hits");
    } else if found.partial_match {
        eprintln!("no hit has all the words; these have some of them");
    }
    let line = |hit: &Hit| format!("{}\n", hit.url.trim_start_matches('/').replace('#', "/"));
    let lines: String = found.hits.iter().map(line).collect();
    Ok(io::stdout().write_all(lines.as_bytes())?)
}
