//! The assessment on the command line: the same engine as in the browser.

use crate::content;
use allium::domain::assessment::{Answer, Answers, Step, check_answer, replay, report};
use allium::domain::index::Index;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

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
    loop {
        let unanswered = match replay(&assessment.flow, &answers).step {
            Step::Ask(question) if question.section.is_safety() => {
                bail!("{}: `{}` is about safety and must be answered", file.display(), question.id)
            }
            Step::Ask(question) => question.id.clone(),
            Step::Stop(_) | Step::Done => break,
        };
        answers.set(unanswered, Answer::Skipped);
    }
    let report = report(assessment, &answers, &index).map_err(|question| anyhow::anyhow!("`{question}` is not answered"))?;
    println!("{}", serde_json::to_string_pretty(&report)?);
    Ok(())
}
