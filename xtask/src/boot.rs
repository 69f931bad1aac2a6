//! Moves the inline loader that Trunk writes into a file: the content security policy allows no inline scripts.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

const INLINE_SCRIPT: &str = "<script type=\"module\"";
/// Runs before the loader; explained in the file.
const TRUSTED_TYPES: &str = include_str!("boot/trusted-types.js");
/// Runs before the loader; explained in the file.
const NAVIGATION: &str = include_str!("boot/navigation.js");

/// Moves the inline script of `index.html` to `boot-<hash>.js`.
pub fn extract_loader(site: &Path) -> Result<()> {
    let page = site.join("index.html");
    let html = fs::read_to_string(&page).with_context(|| format!("{} can't be read", page.display()))?;
    let (before, rest) = html
        .split_once(INLINE_SCRIPT)
        .context("index.html has no inline loader: has Trunk changed what it writes?")?;
    let (attributes, rest) = rest.split_once('>').context("the loader's opening tag is not closed")?;
    let (script, after) = rest.split_once("</script>").context("the loader's <script> element is not closed")?;
    if attributes.contains("src=") {
        return Ok(());
    }
    let script = format!("{TRUSTED_TYPES}{NAVIGATION}{script}");
    let hash: String = Sha256::digest(&script).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("boot-{hash}.js");
    fs::write(site.join(&name), script).with_context(|| format!("{name} can't be written"))?;
    fs::write(&page, format!("{before}<script type=\"module\" src=\"/{name}\"></script>{after}"))
        .with_context(|| format!("{} can't be written", page.display()))
}
