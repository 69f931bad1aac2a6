//! Checks of ids: well formed, unique, and not dangling.

use super::Problem;
use super::context::{JsonNode, LintContext, for_each_value};
use serde_json::Value;
use std::collections::BTreeSet;

/// Keys whose values are references, and the kind of item that they refer to. Conditions have their own check.
const REFERENCES: [(&str, Kind); 9] = [
    ("cites", Kind::Source),
    ("source", Kind::Source),
    ("superseded_by", Kind::Source),
    ("modality", Kind::Modality),
    ("modalities", Kind::Modality),
    ("practices", Kind::Modality),
    ("complaint", Kind::Complaint),
    ("evidence_for", Kind::Complaint),
    ("category", Kind::Category),
];

/// Kinds of items that an id can refer to.
#[derive(Clone, Copy)]
enum Kind {
    Source,
    Modality,
    Complaint,
    Category,
}

/// Ensures that each id is kebab-case.
pub fn id_form(library: &LintContext, out: &mut Vec<Problem>) {
    const REMEDY: &str = "is not an id: write lower-case letters and digits in groups joined by hyphens";
    for_each_value(library, &mut |node| {
        if node.key == "id"
            && let Some(id) = node.value.as_str()
            && !is_kebab(id)
        {
            out.push(Problem::at(node.file, node.path, id, REMEDY));
        }
    });
    let sources = library.sources.keys().filter(|id| !is_kebab(id.as_str()));
    out.extend(sources.map(|id| Problem::at("sources.json", "/sources", id, REMEDY)));
}

/// Ensures that no id occurs twice in a list.
pub fn duplicate_id(library: &LintContext, out: &mut Vec<Problem>) {
    for_each_value(library, &mut |node| {
        let mut seen = BTreeSet::new();
        for (i, item) in node.value.as_array().into_iter().flatten().enumerate() {
            if let Some(id) = item.get("id").and_then(Value::as_str)
                && !seen.insert(id)
            {
                out.push(Problem::at(
                    node.file,
                    format!("{}/{i}/id", node.path),
                    id,
                    "is in this list twice: rename one or remove it",
                ));
            }
        }
    });
}

/// Ensures that each referenced source, modality, complaint and category exists.
pub fn dangling_id(library: &LintContext, out: &mut Vec<Problem>) {
    for_each_value(library, &mut |node| {
        let Some(kind) = REFERENCES.iter().find(|(key, _)| *key == reference_key(node)).map(|(_, kind)| *kind) else {
            return;
        };
        if let Some(id) = node.value.as_str()
            && !kind.has(library, id)
        {
            out.push(Problem::at(node.file, node.path, id, kind.remedy()));
        }
    });
}

/// Ensures that a file with a schema path refers to the schema of its kind.
pub fn schema_path(library: &LintContext, out: &mut Vec<Problem>) {
    for (file, value) in &library.files {
        let Some(written) = value.get("$schema").and_then(Value::as_str) else {
            continue;
        };
        let name = match file.split_once('/') {
            Some(("modalities", _)) => "../schema/modality",
            Some(("complaints", _)) => "../schema/complaint",
            Some(("pairs", _)) => "../schema/pair",
            Some((_, "questions.json")) => "../schema/assessment-questions",
            Some((_, "stops.json")) => "../schema/assessment-stops",
            Some((_, _)) => "../schema/assessment-results",
            None => &format!("schema/{}", file.trim_end_matches(".json")),
        };
        if written != format!("{name}.schema.json") {
            out.push(Problem::at(
                file,
                "/$schema",
                written,
                format!("is another file's schema: write `{name}.schema.json`"),
            ));
        }
    }
}

/// Returns the enclosing key. For the sides of a pair, which are fields of `modalities`, this is `modalities`.
fn reference_key<'a>(node: &JsonNode<'a>) -> &'a str {
    if node.path.starts_with("/modalities/") { "modalities" } else { node.key }
}

impl Kind {
    fn has(self, library: &LintContext, id: &str) -> bool {
        match self {
            Self::Source => library.sources.contains_key(&id.into()),
            Self::Modality => library.modalities.contains_key(&id.into()),
            Self::Complaint => library.complaints.contains_key(&id.into()),
            Self::Category => library.categories.iter().any(|category| category.id.as_str() == id),
        }
    }

    fn remedy(self) -> &'static str {
        match self {
            Self::Source => "is not a source: add it to `sources.json` or fix the id",
            Self::Modality => "is not a modality: add `modalities/<id>.json` or fix the id",
            Self::Complaint => "is not a complaint: add `complaints/<id>.json` or fix the id",
            Self::Category => "is not a category: add it to `taxonomy.json` or fix the id",
        }
    }
}

fn is_kebab(id: &str) -> bool {
    id.split('-')
        .all(|group| !group.is_empty() && group.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit()))
}
