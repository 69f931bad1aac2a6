//! What a first visit may cost. Bytes are the same on every machine, so this is a test.

use crate::{compress, paths};
use anyhow::{Result, ensure};
use std::fs;

/// Program and scripts of a first visit together, after brotli.
const CODE: u64 = 200_000;
/// The assessment's program, which no other page fetches, after brotli.
const ASSESSMENT: u64 = 160_000;
/// The style sheet, after brotli.
const STYLE: u64 = 12_000;
/// All fonts.
const FONTS: u64 = 60_000;

/// Compares the built site with the budgets.
pub fn check() -> Result<()> {
    let files = compress::files(&paths::dist())?;
    let is_assessment = |file: &&std::path::PathBuf| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("assessment-"));
    let sum = |endings: &[&str], assessment: bool| -> u64 {
        let wanted = files
            .iter()
            .filter(|file| endings.iter().any(|ending| file.to_string_lossy().ends_with(ending)))
            .filter(|file| is_assessment(file) == assessment);
        wanted.filter_map(|file| fs::metadata(file).ok()).map(|file| file.len()).sum()
    };
    for (what, bytes, budget) in [
        ("program and scripts", sum(&[".wasm.br", ".js.br"], false), CODE),
        ("the assessment's program", sum(&[".wasm.br", ".js.br"], true), ASSESSMENT),
        ("style sheets", sum(&[".css.br"], false), STYLE),
        ("fonts", sum(&[".woff2"], false), FONTS),
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
