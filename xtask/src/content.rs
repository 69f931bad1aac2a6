//! Checks the content, writes its schemas, and begins new pages.

use crate::paths;
use allium::domain::checks::{PageFigures, Problem, page_figures, problems};
use allium::domain::library::Library;
use allium::domain::schema::schemas;
use allium::domain::template::{Kind, template};
use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use time::{Duration, OffsetDateTime};

/// Checks a folder of content; with `write_schemas`, writes the schemas first; with `figures`, says how long and how hard each page is.
pub fn run(folder: Option<PathBuf>, write_schemas: bool, figures: bool) -> Result<()> {
    let folder = folder.unwrap_or_else(paths::content);
    if write_schemas {
        let out = folder.join("schema");
        fs::create_dir_all(&out).with_context(|| format!("{} can't be written", out.display()))?;
        for (name, schema) in schemas() {
            fs::write(out.join(name), schema).with_context(|| format!("{name} can't be written"))?;
        }
    }
    let (count, problems) = match Library::read(&read(&folder)?) {
        Ok(library) => {
            if figures {
                page_figures(&library).iter().for_each(tell_figures);
            }
            (library.modalities.len(), problems(&library))
        }
        Err(problems) => (0, problems),
    };
    tell(&problems)?;
    println!("content: no problems ({count} modalities)");
    Ok(())
}

fn tell_figures(page: &PageFigures) {
    let grades: Vec<String> = page
        .grades
        .iter()
        .map(|(part, grade)| format!("{} {grade:.1}", if part.is_empty() { "the rest" } else { part.trim_start_matches('/') }))
        .collect();
    println!("{}: {} words; grades: {}", page.file, page.words, grades.join(", "));
}

/// A kind of page to begin.
#[derive(Clone, Copy, ValueEnum)]
pub enum PageKind {
    Modality,
    Complaint,
    Pair,
}

/// Writes a page with every field, to be filled in; never over one that is there.
pub fn begin(folder: Option<PathBuf>, kind: PageKind, id: &str) -> Result<()> {
    let folder = folder.unwrap_or_else(paths::content);
    let kind = match kind {
        PageKind::Modality => Kind::Modality,
        PageKind::Complaint => Kind::Complaint,
        PageKind::Pair => Kind::Pair,
    };
    let is_id = !id.is_empty()
        && id
            .split('-')
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()));
    if !is_id {
        bail!("'{id}' is no id: use lower-case letters, digits and single hyphens, as in 'low-back-pain'");
    }
    let file = folder.join(kind.folder()).join(format!("{id}.json"));
    if file.exists() {
        bail!("{} is there already: choose another id, or open it", file.display());
    }
    let library = match Library::read(&read(&folder)?) {
        Ok(library) => library,
        Err(problems) => return tell(&problems),
    };
    let today = OffsetDateTime::now_utc().date();
    let text = template(kind, id, &today.to_string(), &(today + Duration::days(365)).to_string(), &library)?;
    fs::write(&file, text).with_context(|| format!("{} can't be written", file.display()))?;
    println!("{}", file.display());
    println!("Each text that begins with 'Write:' says what belongs there; `cargo xtask content` lists what is left to do.");
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
