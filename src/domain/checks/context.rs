//! Context of the checks: the typed library together with its JSON files, so that one rule can visit every text or every list of ids.
//!
//! The publications are not included: their texts are as printed, and the library stores them by id, so they have no position in a list.

use crate::domain::content::EvidenceFile;
use crate::domain::library::Library;
use serde::Serialize;
use serde_json::Value;
use std::ops::Deref;

/// Characters that may follow the final punctuation of a sentence.
const CLOSING: [char; 5] = ['\'', '"', ')', '\u{2019}', '\u{201d}'];

/// A library and its JSON files.
pub struct LintContext<'a> {
    library: &'a Library,
    /// Every file except `sources.json`, with its value.
    pub files: Vec<(String, Value)>,
}

impl Deref for LintContext<'_> {
    type Target = Library;

    fn deref(&self) -> &Library {
        self.library
    }
}

/// A value of a JSON file, with its location.
pub struct JsonNode<'a> {
    /// File, relative to the content folder.
    pub file: &'a str,
    /// JSON path within the file.
    pub path: &'a str,
    /// The nearest enclosing key: `cites` for each item of `cites`.
    pub key: &'a str,
    /// The value.
    pub value: &'a Value,
}

impl<'a> LintContext<'a> {
    /// Serializes the library to JSON files.
    pub fn new(library: &'a Library) -> Self {
        let modalities = library
            .modalities
            .iter()
            .map(|(id, modality)| (format!("modalities/{id}.json"), value(modality)));
        let complaints = library
            .complaints
            .iter()
            .map(|(id, complaint)| (format!("complaints/{id}.json"), value(complaint)));
        let pairs = library.pairs.iter().map(|(id, pair)| (format!("pairs/{id}.json"), value(pair)));
        let evidence = EvidenceFile {
            schema: None,
            rows: library.evidence.clone(),
            searched: library.searched.clone(),
        };
        let single = [
            ("evidence.json", value(&evidence)),
            (
                "glossary.json",
                Value::from_iter([("terms", value(&library.terms)), ("bridges", value(&library.bridges))]),
            ),
            (
                "taxonomy.json",
                Value::from_iter([("layers", value(&library.layers)), ("categories", value(&library.categories))]),
            ),
            ("safety.json", value(&library.safety)),
            ("site.json", value(&library.site)),
            ("comparison.json", value(&library.comparison)),
            ("assessment/questions.json", value(&library.assessment.flow.questions)),
            ("assessment/stops.json", value(&library.assessment.flow.stops)),
            ("assessment/results.json", value(&library.assessment.results)),
        ];
        let files = modalities
            .chain(complaints)
            .chain(pairs)
            .chain(single.map(|(file, value)| (file.to_owned(), value)))
            .collect();
        Self { library, files }
    }
}

/// Calls `visit` with each value of each file, parents before children.
pub fn for_each_value(library: &LintContext, visit: &mut dyn FnMut(&JsonNode)) {
    for (file, value) in &library.files {
        descend(file, String::new(), "", value, visit);
    }
}

/// Calls `visit` with each string of each file, except the paths of schemas.
pub fn for_each_text(library: &LintContext, visit: &mut dyn FnMut(&JsonNode, &str)) {
    for_each_value(library, &mut |node| {
        if let Some(text) = node.value.as_str()
            && node.key != "$schema"
        {
            visit(node, text);
        }
    });
}

/// Returns the number of words in a text.
pub fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Splits a text into sentences. A sentence ends at punctuation followed by whitespace, or at the end of the text.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (i, space) in text.char_indices().filter(|(_, letter)| letter.is_whitespace()) {
        let (before, after) = (text.get(start..i).unwrap_or_default(), i + space.len_utf8());
        if before.trim_end_matches(CLOSING).ends_with(['.', '?', '!']) {
            sentences.push(before.trim());
            start = after;
        }
    }
    sentences.push(text.get(start..).unwrap_or_default().trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// Returns the number of words in a value, excluding citations.
pub fn words_in(value: &Value) -> usize {
    texts_in(value).iter().map(|text| words(text)).sum()
}

/// Returns the texts in a value, excluding citations.
pub fn texts_in(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(texts_in).collect(),
        Value::Object(fields) => fields
            .iter()
            .filter(|(key, _)| *key != "cites")
            .flat_map(|(_, value)| texts_in(value))
            .collect(),
        _ => Vec::new(),
    }
}

/// Returns the number of words on a page, excluding citations, ids and one-word labels.
///
/// A practice's cautions are excluded too, so that none is dropped to shorten the page.
pub fn page_words(page: &Value) -> usize {
    let word_count = |value: &Value| texts_in(value).iter().map(|text| words(text)).filter(|words| *words > 1).sum::<usize>();
    word_count(page) - page.get("safety").map_or(0, word_count)
}

/// Returns the number of citations in a value.
pub fn cites_in(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(cites_in).sum(),
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| match value.as_array() {
                Some(cites) if key == "cites" => cites.len(),
                _ => cites_in(value),
            })
            .sum(),
        _ => 0,
    }
}

/// Serializes a part of the library as JSON.
pub fn value(part: &impl Serialize) -> Value {
    serde_json::to_value(part).unwrap_or_default()
}

/// Visits a value and everything within it.
fn descend(file: &str, path: String, key: &str, value: &Value, visit: &mut dyn FnMut(&JsonNode)) {
    visit(&JsonNode {
        file,
        path: &path,
        key,
        value,
    });
    match value {
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                descend(file, format!("{path}/{i}"), key, item, visit);
            }
        }
        Value::Object(fields) => {
            for (key, value) in fields {
                descend(file, format!("{path}/{key}"), key, value, visit);
            }
        }
        _ => {}
    }
}
