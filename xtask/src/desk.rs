//! The assessment's own program: a second build of the crate, which the app fetches where the assessment is opened.

use crate::run::{command, run};
use crate::{paths, shrink};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// Builds it into the site; its name without ending, for the loader.
pub fn program(site: &Path, release: bool) -> Result<String> {
    let profile = if release { "desk" } else { "dev" };
    let mut build = command("cargo");
    build
        .args(["build", "--quiet", "--bin", "assessment", "--features", "desk"])
        .args(["--target", "wasm32-unknown-unknown", "--profile", profile]);
    run(&mut build, "the assessment's program could not be built: the lines above say why")?;
    let folder = if release { "desk" } else { "debug" };
    let built = paths::root().join("target/wasm32-unknown-unknown").join(folder).join("assessment.wasm");
    let out = paths::root().join("target/desk");
    let mut bind = command("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&out).arg(&built);
    run(&mut bind, "wasm-bindgen failed on the assessment's program: the lines above say why")?;
    let (script, wasm) = (out.join("assessment.js"), out.join("assessment_bg.wasm"));
    if release {
        shrink::optimise(&wasm, "-Os")?;
    }
    let read = |path: &Path| fs::read(path).with_context(|| format!("{} can't be read", path.display()));
    let (script, wasm) = (read(&script)?, read(&wasm)?);
    let hash: String = Sha256::new()
        .chain_update(&script)
        .chain_update(&wasm)
        .finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let name = format!("assessment-{hash}");
    for (file, bytes) in [(format!("{name}.js"), script), (format!("{name}.wasm"), wasm)] {
        fs::write(site.join(&file), bytes).with_context(|| format!("{file} can't be written"))?;
    }
    Ok(name)
}
