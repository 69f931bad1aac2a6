//! Where things are.

use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};

/// The project's folder.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// All words and data.
pub fn content() -> PathBuf {
    root().join("public/content")
}

/// The built site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where a build grows before it takes the place of [`dist`].
pub fn staging() -> PathBuf {
    root().join("dist.staging")
}

/// Where pinned tools are kept, once for all checkouts: `$XDG_CACHE_HOME/allium-tools` or `~/.cache/allium-tools`.
pub fn tools() -> Result<PathBuf> {
    let cache = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cache")));
    Ok(cache
        .context("neither XDG_CACHE_HOME nor HOME is set: set one to a folder that can be written")?
        .join("allium-tools"))
}
