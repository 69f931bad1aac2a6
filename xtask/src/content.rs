//! Checks the content, writes its schemas, and creates new pages.

use crate::paths;
use allium::domain::checks::{DueSource, PageFigures, Problem, due_sources, page_figures, problems};
use allium::domain::library::Library;
use allium::domain::schema::schemas;
use allium::domain::template::{Kind, template};
use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use time::{Duration, OffsetDateTime};

/// Checks a folder of content; with `write_schemas`, writes the schemas first; with `figures`, prints word count and reading grade of each page.
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
                page_figures(&library).iter().for_each(print_figures);
            }
            (library.modalities.len(), problems(&library))
        }
        Err(problems) => (0, problems),
    };
    report(&problems)?;
    println!("content: no problems ({count} modalities)");
    Ok(())
}

/// Prints the guidelines and reviews that are old enough to look for a newer one, with the files that cite them.
pub fn print_due(folder: Option<PathBuf>) -> Result<()> {
    let library = match Library::read(&read(&folder.unwrap_or_else(paths::content))?) {
        Ok(library) => library,
        Err(problems) => return report(&problems),
    };
    let year = u16::try_from(OffsetDateTime::now_utc().year())?;
    let due = due_sources(&library, year);
    for DueSource { source, files } in &due {
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        println!("{} {} ({}): {}", source.year, source.id, source.kind.label(), files.join(", "));
    }
    println!("{} of {} sources are due for a reading", due.len(), library.sources.len());
    Ok(())
}

fn print_figures(page: &PageFigures) {
    let grades: Vec<String> = page
        .grades
        .iter()
        .map(|(part, grade)| format!("{} {grade:.1}", if part.is_empty() { "the rest" } else { part.trim_start_matches('/') }))
        .collect();
    println!("{}: {} words; grades: {}", page.file, page.words, grades.join(", "));
}

/// A kind of page to create.
#[derive(Clone, Copy, ValueEnum)]
pub enum PageKind {
    Modality,
    Complaint,
    Pair,
}

/// Writes a page with every field, to be filled in; never overwrites a file.
pub fn create_page(folder: Option<PathBuf>, kind: PageKind, id: &str) -> Result<()> {
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
        bail!("'{id}' is not an id: use lower-case letters, digits and single hyphens, as in 'low-back-pain'");
    }
    let file = folder.join(kind.folder()).join(format!("{id}.json"));
    if file.exists() {
        bail!("{} already exists: choose another id, or edit that file", file.display());
    }
    let library = match Library::read(&read(&folder)?) {
        Ok(library) => library,
        Err(problems) => return report(&problems),
    };
    let today = OffsetDateTime::now_utc().date();
    let text = template(kind, id, &today.to_string(), &(today + Duration::days(365)).to_string(), &library)?;
    fs::write(&file, text).with_context(|| format!("{} can't be written", file.display()))?;
    println!("{}", file.display());
    println!("Replace each text that begins with 'Write:'; `cargo xtask content` lists those that remain.");
    Ok(())
}

/// The library under public/content, or an error that lists every problem.
pub fn library() -> Result<Library> {
    match Library::read(&read(&paths::content())?) {
        Ok(library) => Ok(library),
        Err(problems) => {
            report(&problems)?;
            bail!("the content can't be read")
        }
    }
}

/// Prints the problems; an error if there are any.
fn report(problems: &[Problem]) -> Result<()> {
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
