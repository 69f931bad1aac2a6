//! What a first visit may cost. Bytes are the same on every machine, so this is a test.

use crate::{compress, paths};
use anyhow::{Result, ensure};
use std::fs;

/// Program and scripts together, after brotli.
const CODE: u64 = 200_000;
/// The style sheet, after brotli.
const STYLE: u64 = 10_000;
/// All fonts.
const FONTS: u64 = 60_000;

/// Compares the built site with the budgets.
pub fn check() -> Result<()> {
    let files = compress::files(&paths::dist())?;
    let sum = |endings: &[&str]| -> u64 {
        let wanted = files
            .iter()
            .filter(|file| endings.iter().any(|ending| file.to_string_lossy().ends_with(ending)));
        wanted.filter_map(|file| fs::metadata(file).ok()).map(|file| file.len()).sum()
    };
    for (what, bytes, budget) in [
        ("program and scripts", sum(&[".wasm.br", ".js.br"]), CODE),
        ("style sheets", sum(&[".css.br"]), STYLE),
        ("fonts", sum(&[".woff2"]), FONTS),
    ] {
        ensure!(bytes > 0, "the site has no {what}: build it first");
        ensure!(
            bytes <= budget,
            "{what}: {bytes} bytes, over the budget of {budget}: cargo xtask measure shows what they are"
        );
        println!("{what}: {bytes} bytes of {budget}");
    }
    Ok(())
}
