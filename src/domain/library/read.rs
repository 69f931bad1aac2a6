//! Loads the library from the text of its files, and reports every file that can't be read.

use super::Library;
use crate::domain::assessment::{Assessment, Flow};
use crate::domain::checks::Problem;
use crate::domain::content::{Complaint, EvidenceFile, GlossaryFile, Modality, Pair, Source, SourcesFile, TaxonomyFile};
use crate::domain::ids::SourceId;
use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;
use std::collections::BTreeMap;
use std::fmt::Display;

type Files = BTreeMap<String, String>;

/// Names of the problems that loading reports, in addition to [`crate::domain::checks::CHECKS`].
pub const LOAD_PROBLEMS: [&str; 5] = ["syntax", "shape", "file-name", "missing-file", "unknown-file"];

/// Files of which there is exactly one.
const SINGLE: [&str; 10] = [
    "evidence.json",
    "sources.json",
    "safety.json",
    "glossary.json",
    "taxonomy.json",
    "site.json",
    "comparison.json",
    "assessment/questions.json",
    "assessment/stops.json",
    "assessment/results.json",
];

/// Folders with one file for each practice, complaint or pair.
const FOLDERS: [&str; 3] = ["modalities/", "complaints/", "pairs/"];

/// Generated files and folders.
const GENERATED: [&str; 4] = ["schema/", "page/", "compare/", "index.json"];

impl Library {
    /// Loads the files of `public/content`, keyed by their path relative to that folder. Generated files are ignored.
    ///
    /// # Errors
    ///
    /// Returns a problem for each file that is not JSON, does not match its schema, is missing, or is of no known kind.
    pub fn read(files: &Files) -> Result<Self, Vec<Problem>> {
        let mut problems = unknown_files(files);
        let out = &mut problems;

        let modalities = folder(files, "modalities/", |modality: &Modality| &modality.id, out);
        let complaints = folder(files, "complaints/", |complaint: &Complaint| &complaint.id, out);
        let pairs = folder(files, "pairs/", |pair: &Pair| &pair.id, out);
        let evidence: Option<EvidenceFile> = single(files, "evidence.json", out);
        let sources: Option<SourcesFile> = single(files, "sources.json", out);
        let sources = sources.map(|file| by_id(file.sources, out));
        let safety = single(files, "safety.json", out);
        let glossary: Option<GlossaryFile> = single(files, "glossary.json", out);
        let taxonomy: Option<TaxonomyFile> = single(files, "taxonomy.json", out);
        let site = single(files, "site.json", out);
        let comparison = single(files, "comparison.json", out);
        let questions = single(files, "assessment/questions.json", out);
        let stops = single(files, "assessment/stops.json", out);
        let results = single(files, "assessment/results.json", out);

        let all = (evidence, sources, safety, glossary, taxonomy, site, comparison, questions, stops, results);
        match all {
            (
                Some(evidence),
                Some(sources),
                Some(safety),
                Some(glossary),
                Some(taxonomy),
                Some(site),
                Some(comparison),
                Some(questions),
                Some(stops),
                Some(results),
            ) if problems.is_empty() => Ok(Self {
                modalities,
                complaints,
                pairs,
                evidence: evidence.rows,
                searched: evidence.searched,
                sources,
                safety,
                terms: glossary.terms,
                bridges: glossary.bridges,
                layers: taxonomy.layers,
                categories: taxonomy.categories,
                site,
                comparison,
                assessment: Assessment {
                    flow: Flow { questions, stops },
                    results,
                },
            }),
            _ => {
                problems.sort();
                Err(problems)
            }
        }
    }
}

/// Reports the files of no known kind.
fn unknown_files(files: &Files) -> Vec<Problem> {
    let is_generated = |file: &str| GENERATED.iter().any(|start| file.starts_with(start));
    let in_folder = |file: &str| file.ends_with(".json") && FOLDERS.iter().any(|folder| file.starts_with(folder));
    let unknown = files
        .keys()
        .filter(|file| !is_generated(file) && !in_folder(file) && !SINGLE.contains(&file.as_str()));
    unknown
        .map(|file| Problem::at(file, "", file, "belongs to no kind of content: move or remove it").named("unknown-file"))
        .collect()
}

/// Parses a single file and reports it if it is missing.
fn single<T: DeserializeOwned>(files: &Files, file: &str, out: &mut Vec<Problem>) -> Option<T> {
    match files.get(file) {
        Some(text) => parse(file, text, out),
        None => {
            out.push(Problem::at(file, "", file, "is missing: write it").named("missing-file"));
            None
        }
    }
}

/// Parses all files of a folder. Each file must be named after the id it contains.
fn folder<Id, T>(files: &Files, folder: &str, id: fn(&T) -> &Id, out: &mut Vec<Problem>) -> BTreeMap<Id, T>
where
    Id: Clone + Ord + Display,
    T: DeserializeOwned,
{
    let mut items = BTreeMap::new();
    for (file, text) in files {
        let Some(name) = file.strip_prefix(folder).and_then(|name| name.strip_suffix(".json")) else {
            continue;
        };
        let Some(item) = parse::<T>(file, text, out) else { continue };
        let id = id(&item).clone();
        if id.to_string() != name {
            out.push(
                Problem::at(
                    file,
                    "/id",
                    &id,
                    format!("is not the file's name: rename the file to `{id}.json`, or the id to `{name}`"),
                )
                .named("file-name"),
            );
        }
        items.insert(id, item);
    }
    items
}

/// Indexes the publications by id and reports duplicate ids.
fn by_id(sources: Vec<Source>, out: &mut Vec<Problem>) -> BTreeMap<SourceId, Source> {
    let mut sorted = BTreeMap::new();
    for (i, source) in sources.into_iter().enumerate() {
        let id = source.id.clone();
        if sorted.insert(id.clone(), source).is_some() {
            out.push(
                Problem::at(
                    "sources.json",
                    format!("/sources/{i}/id"),
                    id,
                    "is listed twice: remove one or add a letter to its id",
                )
                .named("duplicate-id"),
            );
        }
    }
    sorted
}

/// Parses one file. Schema errors are reported with a JSON path, syntax errors with line and column.
fn parse<T: DeserializeOwned>(file: &str, text: &str, out: &mut Vec<Problem>) -> Option<T> {
    let mut json = serde_json::Deserializer::from_str(text);
    let problem = match serde_path_to_error::deserialize::<_, T>(&mut json) {
        Ok(value) => match json.end() {
            Ok(()) => return Some(value),
            Err(error) => Problem::at(file, "", file, format!("is not one JSON value: {error}")).named("syntax"),
        },
        Err(error) if error.inner().is_data() => {
            let keys: Vec<String> = error.path().iter().filter_map(key).collect();
            let path: String = keys.iter().map(|key| format!("/{key}")).collect();
            let last = keys.last().map_or(file, String::as_str);
            Problem::at(file, path, last, format!("does not fit the schema: {}", error.inner())).named("shape")
        }
        Err(error) => Problem::at(file, "", file, format!("is not JSON: {}", error.inner())).named("syntax"),
    };
    out.push(problem);
    None
}

/// Returns one segment of a JSON path. An enum variant is a key in JSON too.
fn key(segment: &Segment) -> Option<String> {
    match segment {
        Segment::Seq { index } => Some(index.to_string()),
        Segment::Map { key } => Some(key.clone()),
        Segment::Enum { variant } => Some(variant.clone()),
        Segment::Unknown => None,
    }
}
