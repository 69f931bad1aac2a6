//! Paths in the project and on this machine.

use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};

/// The project's folder.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// All words and data.
pub fn content() -> PathBuf {
    root().join("public/content")
}

/// The built site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where a build is written before it replaces [`dist`].
pub fn staging() -> PathBuf {
    root().join("dist.staging")
}

/// Where pinned tools are installed, shared by all checkouts: `$XDG_CACHE_HOME/allium-tools` or `~/.cache/allium-tools`.
pub fn tools() -> Result<PathBuf> {
    let cache = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cache")));
    Ok(cache
        .context("neither XDG_CACHE_HOME nor HOME is set: set one to a writable folder")?
        .join("allium-tools"))
}

/// A file that was last changed when Trunk's build began.
pub fn build_start() -> PathBuf {
    root().join("target/site/build-start")
}
