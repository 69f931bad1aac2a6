//! The release site: built beside the old one, then swapped in whole.

use crate::run::{command, run, say};
use crate::{compress, content, paths, tools};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Builds into dist/.
pub fn release() -> Result<()> {
    let tools = tools::for_build()?;
    say("checking the content");
    content::run(None, false, false)?;
    say("building the release site (several minutes the first time)");
    let staging = paths::staging();
    remove(&staging)?;
    let mut trunk = command(&tools.trunk);
    trunk
        .args(["build", "--release", "--dist"])
        .arg(&staging)
        .env("PATH", tools.path()?)
        .env_remove("NO_COLOR");
    let built = run(&mut trunk, "the site could not be built: the lines above say why; dist/ is as it was").and_then(|()| {
        say("compressing");
        compress::folder(&staging)
    });
    if let Err(error) = built {
        let _ = remove(&staging);
        return Err(error);
    }
    swap(&staging, &paths::dist())
}

/// Puts the new folder in the place of the old one.
fn swap(new: &Path, place: &Path) -> Result<()> {
    let old = place.with_extension("old");
    remove(&old)?;
    if place.exists() {
        fs::rename(place, &old).with_context(|| format!("{} can't be moved", place.display()))?;
    }
    fs::rename(new, place).with_context(|| format!("{} can't be moved", new.display()))?;
    remove(&old)
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} can't be removed", folder.display()))?;
    }
    Ok(())
}
