//! The release build: written beside the old one, then swapped in as a whole.

use crate::run::{command, print_step, run};
use crate::{budget, compress, content, paths, tools};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Builds the site into dist/, and fails if it is larger than its budgets.
pub fn release() -> Result<()> {
    let tools = tools::for_build()?;
    print_step("checking the content");
    content::run(None, false, false)?;
    print_step("building the release site (several minutes the first time)");
    let staging = paths::staging();
    remove(&staging)?;
    let mut trunk = command(&tools.trunk);
    trunk
        .args(["build", "--release", "--dist"])
        .arg(&staging)
        .env("PATH", tools.path()?)
        .env_remove("NO_COLOR");
    let built = run(&mut trunk, "the build failed: see the output above; dist/ is unchanged").and_then(|()| {
        print_step("compressing");
        compress::folder(&staging)
    });
    if let Err(error) = built {
        let _ = remove(&staging);
        return Err(error);
    }
    swap(&staging, &paths::dist())?;
    print_step("budgets");
    budget::check()
}

/// Replaces a folder by a new one.
fn swap(new: &Path, current: &Path) -> Result<()> {
    let old = current.with_extension("old");
    remove(&old)?;
    if current.exists() {
        fs::rename(current, &old).with_context(|| format!("{} can't be moved", current.display()))?;
    }
    fs::rename(new, current).with_context(|| format!("{} can't be moved", new.display()))?;
    remove(&old)
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} can't be removed", folder.display()))?;
    }
    Ok(())
}
