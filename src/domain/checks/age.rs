//! Age of sources: what a newer edition has replaced carries no claim alone, and what is old is listed for the yearly reading.

use super::Problem;
use super::context::{LintContext, for_each_value};
use crate::domain::content::{Source, SourceKind};
use crate::domain::ids::SourceId;
use crate::domain::library::Library;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Age in years above which a guideline is due for a reading: bodies such as NICE look at theirs at least this often.
const GUIDELINE_YEARS: u16 = 5;

/// Age in years above which a review is due for a reading.
const REVIEW_YEARS: u16 = 8;

/// Ensures that a source replaced by a newer edition is only cited beside that edition, and that its evidence rows name it.
pub fn superseded(library: &LintContext, out: &mut Vec<Problem>) {
    for source in library.sources.values() {
        let newer = source.superseded_by.as_ref().and_then(|newer| library.sources.get(newer));
        if source.superseded_by.is_some() && newer.is_none_or(|newer| newer.year < source.year || newer.id == source.id) {
            let remedy = "is replaced by a source that is missing or older: fix `superseded_by`";
            out.push(Problem::at("sources.json", "/sources", &source.id, remedy));
        }
    }
    for_each_value(library, &mut |node| {
        let replaced = |id: &str| library.sources.get(&id.into())?.superseded_by.clone();
        if node.key == "cites"
            && let Some(cites) = node.value.as_array()
        {
            let cited: BTreeSet<&str> = cites.iter().filter_map(Value::as_str).collect();
            for (id, newer) in cited.iter().filter_map(|id| Some((id, replaced(id)?))) {
                if !cited.contains(newer.as_str()) {
                    out.push(Problem::at(node.file, node.path, id, stands_alone(&newer)));
                }
            }
        }
        if let Some(id) = node.value.get("source").and_then(Value::as_str)
            && let Some(newer) = replaced(id)
            && node.value.get("superseded_by").and_then(Value::as_str) != Some(newer.as_str())
        {
            out.push(Problem::at(node.file, format!("{}/source", node.path), id, stands_alone(&newer)));
        }
    });
}

fn stands_alone(newer: &SourceId) -> String {
    format!("has been replaced by `{newer}`: cite that one, alone or beside it; an evidence row names it in `superseded_by`")
}

/// A source that is old enough to look for a newer one.
#[derive(Debug, PartialEq, Eq)]
pub struct DueSource<'a> {
    /// The source.
    pub source: &'a Source,
    /// The files that cite it.
    pub files: BTreeSet<String>,
}

/// Returns the guidelines and reviews that are too old in a year, the oldest first.
pub fn due_sources(library: &Library, year: u16) -> Vec<DueSource<'_>> {
    let mut files: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for_each_value(&LintContext::new(library), &mut |node| {
        if let ("cites" | "source", Some(id)) = (node.key, node.value.as_str()) {
            files.entry(id.to_owned()).or_default().insert(node.file.to_owned());
        }
    });
    let old = library.sources.values().filter(|source| {
        let years = match source.kind {
            SourceKind::Guideline => GUIDELINE_YEARS,
            kind if kind.is_review() => REVIEW_YEARS,
            _ => return false,
        };
        source.year + years < year
    });
    let mut due: Vec<DueSource> = old
        .map(|source| DueSource {
            source,
            files: files.remove(source.id.as_str()).unwrap_or_default(),
        })
        .collect();
    due.sort_by_key(|due| due.source.year);
    due
}
