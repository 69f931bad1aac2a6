//! The loader that Trunk writes into the shell, moved to a file: the content security policy allows no script in the page.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

const INLINE: &str = "<script type=\"module\"";
/// Runs before the loader; see its own words.
const TRUSTED_TYPES: &str = include_str!("boot/trusted-types.js");
/// See its own words.
const NAVIGATION: &str = include_str!("boot/navigation.js");

/// Moves the inline script of `index.html` to `boot-<hash>.js`.
pub fn to_file(site: &Path) -> Result<()> {
    let page = site.join("index.html");
    let html = fs::read_to_string(&page).with_context(|| format!("{} can't be read", page.display()))?;
    let (before, rest) = html
        .split_once(INLINE)
        .context("the shell holds no loader: has Trunk changed what it writes?")?;
    let (attributes, rest) = rest.split_once('>').context("the loader's tag does not end")?;
    let (script, after) = rest.split_once("</script>").context("the loader does not end")?;
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
