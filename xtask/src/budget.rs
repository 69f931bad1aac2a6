//! What a first visit may cost. Bytes are the same on every machine, so this is a test.

use crate::{compress, paths};
use anyhow::{Result, ensure};
use std::fs;

/// Kinds of files, how they end, and how many bytes of them the site may have after brotli.
const BUDGETS: [(&str, &[&str], u64); 4] = [
    ("program", &[".wasm.br"], 342_000),
    ("scripts", &[".js.br"], 10_000),
    ("style sheets", &[".css.br"], 14_000),
    ("fonts", &[".woff2"], 60_000),
];

/// Compares the built site with the budgets, and prints what fills them.
pub fn check() -> Result<()> {
    let files = compress::files(&paths::dist())?;
    println!("{:<14}{:>10}{:>10}{:>10}", "after brotli", "bytes", "budget", "left");
    for (kind, endings, budget) in BUDGETS {
        let own = files
            .iter()
            .filter(|file| endings.iter().any(|ending| file.to_string_lossy().ends_with(ending)));
        let bytes: u64 = own.filter_map(|file| fs::metadata(file).ok()).map(|file| file.len()).sum();
        ensure!(bytes > 0, "the site has no {kind}: build it first");
        ensure!(
            bytes <= budget,
            "{kind}: {bytes} bytes, over the budget of {budget}: cargo xtask measure shows what they are"
        );
        println!("{kind:<14}{bytes:>10}{budget:>10}{:>10}", budget - bytes);
    }
    Ok(())
}
