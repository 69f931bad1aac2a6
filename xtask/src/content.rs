//! Checks the content, and writes its schemas.

use crate::paths;
use allium::domain::checks::{Problem, problems};
use allium::domain::library::Library;
use allium::domain::schema::schemas;
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Checks a folder of content; with `write_schemas`, writes the schemas first.
pub fn run(folder: Option<PathBuf>, write_schemas: bool) -> Result<()> {
    let folder = folder.unwrap_or_else(paths::content);
    if write_schemas {
        let out = folder.join("schema");
        fs::create_dir_all(&out).with_context(|| format!("{} can't be written", out.display()))?;
        for (name, schema) in schemas() {
            fs::write(out.join(name), schema).with_context(|| format!("{name} can't be written"))?;
        }
    }
    let (count, problems) = match Library::read(&read(&folder)?) {
        Ok(library) => (library.modalities.len(), problems(&library)),
        Err(problems) => (0, problems),
    };
    tell(&problems)?;
    println!("content: no problems ({count} modalities)");
    Ok(())
}

/// The library under public/content, or an error that lists every problem.
pub fn library() -> Result<Library> {
    match Library::read(&read(&paths::content())?) {
        Ok(library) => Ok(library),
        Err(problems) => {
            tell(&problems)?;
            bail!("the content can't be read")
        }
    }
}

fn tell(problems: &[Problem]) -> Result<()> {
    for problem in problems {
        println!("{problem}");
    }
    match problems.len() {
        0 => Ok(()),
        1 => bail!("the content has 1 problem"),
        count => bail!("the content has {count} problems"),
    }
}

/// The text of every file, by path within the folder.
fn read(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut texts = BTreeMap::new();
    for file in crate::compress::files(folder)? {
        let name = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&file).with_context(|| format!("{} can't be read as text", file.display()))?;
        texts.insert(name, text);
    }
    Ok(texts)
}
