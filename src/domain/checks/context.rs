//! The library as it lies before the checks: typed, and as its JSON files again, so that one rule can look at every text or every list of ids
//! at once.
//!
//! Not with the publications: their words are as printed, and the library keeps them by id, so they have no place in a list.

use crate::domain::content::EvidenceFile;
use crate::domain::library::Library;
use serde::Serialize;
use serde_json::Value;
use std::ops::Deref;

/// What may close a sentence after its stop.
const CLOSING: [char; 5] = ['\'', '"', ')', '\u{2019}', '\u{201d}'];

/// A library and its files.
pub struct LintContext<'a> {
    library: &'a Library,
    /// Every file but `sources.json`, with its value.
    pub files: Vec<(String, Value)>,
}

impl Deref for LintContext<'_> {
    type Target = Library;

    fn deref(&self) -> &Library {
        self.library
    }
}

/// One value of a file and where it stands.
pub struct Route<'a> {
    /// File, relative to the content folder.
    pub file: &'a str,
    /// JSON path within the file.
    pub path: &'a str,
    /// The nearest key above it: `cites` for each item of `cites`.
    pub key: &'a str,
    /// The value.
    pub value: &'a Value,
}

impl<'a> LintContext<'a> {
    /// Lays out the library.
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

/// Shows each value of each file, outer before inner.
pub fn each_value(library: &LintContext, see: &mut dyn FnMut(&Route)) {
    for (file, value) in &library.files {
        descend(file, String::new(), "", value, see);
    }
}

/// Shows each text of each file: strings that are not the path of a schema.
pub fn each_text(library: &LintContext, see: &mut dyn FnMut(&Route, &str)) {
    each_value(library, &mut |place| {
        if let Some(text) = place.value.as_str()
            && place.key != "$schema"
        {
            see(place, text);
        }
    });
}

/// How many words a text has.
pub fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The sentences of a text: each ends with a stop before a space, or with the text.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, space) in text.char_indices().filter(|(_, letter)| letter.is_whitespace()) {
        let (before, after) = (text.get(start..at).unwrap_or_default(), at + space.len_utf8());
        if before.trim_end_matches(CLOSING).ends_with(['.', '?', '!']) {
            sentences.push(before.trim());
            start = after;
        }
    }
    sentences.push(text.get(start..).unwrap_or_default().trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// How many words stand in a value, without its citations.
pub fn words_in(value: &Value) -> usize {
    texts_in(value).iter().map(|text| words(text)).sum()
}

/// The texts that stand in a value, without its citations.
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

/// How many words a page has. Citations, ids and labels of one word aside, and a practice's cautions: none is cut for the sake of length.
pub fn page_words(page: &Value) -> usize {
    let running = |value: &Value| texts_in(value).iter().map(|text| words(text)).filter(|words| *words > 1).sum::<usize>();
    running(page) - page.get("safety").map_or(0, running)
}

/// How many citations stand in a value.
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

/// Something of the library as JSON.
pub fn value(part: &impl Serialize) -> Value {
    serde_json::to_value(part).unwrap_or_default()
}

fn descend(file: &str, path: String, key: &str, value: &Value, see: &mut dyn FnMut(&Route)) {
    see(&Route {
        file,
        path: &path,
        key,
        value,
    });
    match value {
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                descend(file, format!("{path}/{at}"), key, item, see);
            }
        }
        Value::Object(fields) => {
            for (key, value) in fields {
                descend(file, format!("{path}/{key}"), key, value, see);
            }
        }
        _ => {}
    }
}
