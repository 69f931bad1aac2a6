//! Size budgets. Bytes are the same on every machine, so this is a test.

use crate::{compress, paths};
use anyhow::{Result, ensure};
use std::fs;

/// Kinds of files: name, suffixes, and the most bytes that the site may have of them after brotli.
const BUDGETS: [(&str, &[&str], u64); 4] = [
    ("program", &[".wasm.br"], 326_000),
    ("scripts", &[".js.br"], 11_000),
    ("style sheets", &[".css.br"], 14_000),
    ("fonts", &[".woff2"], 60_000),
];

/// Checks the built site against the budgets, and prints a table.
pub fn check() -> Result<()> {
    let files = compress::files(&paths::dist())?;
    println!("{:<14}{:>10}{:>10}{:>10}", "after brotli", "bytes", "budget", "left");
    for (kind, suffixes, budget) in BUDGETS {
        let matching = files
            .iter()
            .filter(|file| suffixes.iter().any(|suffix| file.to_string_lossy().ends_with(suffix)));
        let bytes: u64 = matching.filter_map(|file| fs::metadata(file).ok()).map(|file| file.len()).sum();
        ensure!(bytes > 0, "dist/ has no {kind}: build the site first");
        ensure!(
            bytes <= budget,
            "{kind}: {bytes} bytes exceed the budget of {budget}: cargo xtask measure lists the sizes"
        );
        println!("{kind:<14}{bytes:>10}{budget:>10}{:>10}", budget - bytes);
    }
    Ok(())
}
