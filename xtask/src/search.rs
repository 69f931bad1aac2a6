//! The site's search on the command line: the same engine as in the browser.

use crate::content;
use allium::domain::index::Index;
use allium::domain::search::{Hit, Search};
use anyhow::Result;
use std::io::{self, Write};

/// Prints what is found, best first, one a line: the path without its first slash, a word of the glossary as `glossary/<id>`.
///
/// What is said of the search as a whole goes to the other stream, so that the list can be read by a program.
pub fn run(query: &str) -> Result<()> {
    let found = Search::new(&Index::from_library(&content::library()?)).find(query);
    if let Some(said) = &found.urgent {
        eprintln!("said first: {said}");
    }
    if let Some(instead) = &found.suggestion {
        eprintln!("instead: {instead}");
    }
    if found.hits.is_empty() {
        eprintln!("no hits");
    } else if found.partial_match {
        eprintln!("nothing has all the words; these have some");
    }
    let line = |hit: &Hit| format!("{}\n", hit.place.trim_start_matches('/').replace('#', "/"));
    let lines: String = found.hits.iter().map(line).collect();
    Ok(io::stdout().write_all(lines.as_bytes())?)
}
