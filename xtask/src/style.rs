//! Joins the style sheets into one, in the order of style/order.txt.

use crate::paths;
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;
use std::fs;

/// Writes target/site/allium.css. As Trunk's first hook it also notes when the build began.
pub fn run() -> Result<()> {
    let folder = paths::root().join("style");
    let order = fs::read_to_string(folder.join("order.txt")).context("style/order.txt can't be read")?;
    let names: Vec<&str> = order.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let listed: BTreeSet<_> = names.iter().map(|name| folder.join(name)).collect();
    let sheets = crate::compress::files(&folder)?
        .into_iter()
        .filter(|file| file.extension().is_some_and(|extension| extension == "css"));
    if let Some(unlisted) = sheets.into_iter().find(|file| !listed.contains(file)) {
        bail!("{} is not in style/order.txt: add it where it belongs", unlisted.display());
    }
    let mut joined = String::new();
    for name in names {
        joined += &fs::read_to_string(folder.join(name)).with_context(|| format!("style/order.txt lists {name}, which can't be read"))?;
    }
    let out = paths::root().join("target/site");
    fs::create_dir_all(&out)?;
    fs::write(paths::build_start(), "").context("target/site can't be written")?;
    let sheet = out.join("allium.css");
    let joined = minify(&joined);
    // Written only if it changed; otherwise Trunk, which watches it, would rebuild forever.
    if fs::read_to_string(&sheet).ok().as_ref() != Some(&joined) {
        fs::write(&sheet, joined).context("target/site/allium.css can't be written")?;
    }
    Ok(())
}

/// Removes comments, indentation and blank lines.
fn minify(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::minify;

    #[test]
    fn comments_and_indentation_are_removed() {
        assert_eq!(minify("/* a */\n  p {\n\n    color: red; /* b */\n  }\n"), "p {\ncolor: red;\n}");
    }
}
