//! The assessment on the command line: the same engine as in the browser.

use crate::{content, paths};
use allium::domain::assessment::vignettes::{Vignette, tally};
use allium::domain::assessment::{Answers, check_answer, report, skip_unanswered};
use allium::domain::index::Index;
use allium::render::vignette_lines;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// Prints the result for the answers in a file. An unanswered question counts as skipped, unless it is about safety.
pub fn run(file: &Path) -> Result<()> {
    let text = fs::read_to_string(file).with_context(|| format!("{} can't be read", file.display()))?;
    let mut answers = Answers::from_json(&text).map_err(|problem| anyhow::anyhow!("{}: {problem}", file.display()))?;
    let library = content::library()?;
    let assessment = &library.assessment;
    for id in answers.questions() {
        let Some(question) = assessment.flow.questions.questions.iter().find(|question| question.id == *id) else {
            bail!("{}: there is no question `{id}`", file.display())
        };
        if let Some(Err(problem)) = answers.get(id).map(|answer| check_answer(question, answer)) {
            bail!("{}: `{id}`: {problem}", file.display());
        }
    }
    let index = Index::from_library(&library);
    if let Err(question) = skip_unanswered(&assessment.flow, &mut answers) {
        bail!("{}: `{question}` is about safety and must be answered", file.display());
    }
    let report = report(assessment, &answers, &index).map_err(|question| anyhow::anyhow!("`{question}` is not answered"))?;
    println!("{}", serde_json::to_string_pretty(&report)?);
    Ok(())
}

/// Prints what comes out of both suites of cases: the published ones, and ours.
pub fn run_suites() -> Result<()> {
    let library = content::library()?;
    let (assessment, index) = (&library.assessment, Index::from_library(&library));
    for (name, cases) in suites()? {
        println!("{name}");
        let vignettes: Vec<Vignette> = serde_json::from_value(cases)?;
        let tally = tally(&vignettes, assessment, &index);
        for (label, value) in vignette_lines(&tally, assessment, &index) {
            println!("  {label}: {value}");
        }
        for (name, miss) in &tally.failed {
            println!("  missed: {name}: {miss}");
        }
    }
    Ok(())
}

/// Reads both suites of cases from tests/vignettes: the name of each, and a list of vignettes.
pub fn suites() -> Result<[(&'static str, Value); 2]> {
    let folder = paths::root().join("tests/vignettes");
    Ok([
        ("Cases that others published", vignettes(&folder.join("published"))?),
        ("Cases that we made up", vignettes(&folder)?),
    ])
}

/// Reads the vignettes of a folder, in the order of the files' names.
fn vignettes(folder: &Path) -> Result<Value> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} can't be read", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.map(|entry| entry.path())).collect::<std::io::Result<_>>()?;
    files.retain(|file| file.is_file());
    files.sort();
    let mut all = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).with_context(|| format!("{} can't be read", file.display()))?;
        let vignettes: Vec<Value> = serde_json::from_str(&text).with_context(|| format!("{} is not a list of vignettes", file.display()))?;
        all.extend(vignettes);
    }
    Ok(Value::Array(all))
}
