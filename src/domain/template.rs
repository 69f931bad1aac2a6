//! A page to be written: every field of its kind in its place, each with its own description as what to write.
//!
//! It is made from the JSON Schema, so that it fits it and no field is forgotten. It is no page: `cargo xtask content` lists what is unwritten.

use crate::domain::checks::{UNWRITTEN, least_items};
use crate::domain::content::{Complaint, Modality, Pair};
use crate::domain::library::Library;
use serde_json::{Value, json};

/// A kind of page that has a file of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A practice.
    Modality,
    /// A complaint.
    Complaint,
    /// A Western and an Eastern practice.
    Pair,
}

impl Kind {
    /// Its schema's name without the ending.
    fn label(self) -> &'static str {
        match self {
            Self::Modality => "modality",
            Self::Complaint => "complaint",
            Self::Pair => "pair",
        }
    }

    /// The folder of its files, with the closing slash.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Modality => "modalities/",
            Self::Complaint => "complaints/",
            Self::Pair => "pairs/",
        }
    }
}

/// The text of a new file. `written` and `next_review` are days as `YYYY-MM-DD`; ids of other things are the library's first.
///
/// # Errors
///
/// Where what was made does not have the kind's shape.
pub fn template(kind: Kind, id: &str, written: &str, next_review: &str, library: &Library) -> Result<String, serde_json::Error> {
    let file = format!("{}.schema.json", kind.label());
    let schemas = super::schema::schemas();
    let schema: Value = serde_json::from_str(schemas.iter().find(|(name, _)| *name == file).map_or("", |(_, text)| text))?;
    let filler = Filler {
        schema: &schema,
        folder: kind.folder(),
        library,
    };
    let mut page = filler.value(&schema, "", "");
    for (path, text) in [("/id", id), ("/dates/written", written), ("/dates/next_review", next_review)] {
        if let Some(value) = page.pointer_mut(path) {
            *value = json!(text);
        }
    }
    if let Some(last) = page
        .pointer_mut("/decision/options")
        .and_then(Value::as_array_mut)
        .and_then(|options| options.last_mut())
    {
        last["name"] = json!("Doing nothing for now");
    }
    if let Some(fields) = page.as_object_mut() {
        fields.insert("$schema".to_owned(), json!(format!("../schema/{file}")));
    }
    // Through its type, so that the fields stand in reading order.
    let text = match kind {
        Kind::Modality => serde_json::to_string_pretty(&serde_json::from_value::<Modality>(page)?),
        Kind::Complaint => serde_json::to_string_pretty(&serde_json::from_value::<Complaint>(page)?),
        Kind::Pair => serde_json::to_string_pretty(&serde_json::from_value::<Pair>(page)?),
    };
    Ok(text? + "\n")
}

struct Filler<'a> {
    schema: &'a Value,
    folder: &'static str,
    library: &'a Library,
}

impl Filler<'_> {
    /// A value that fits a schema; `words` is the description of the nearest field that has one of its own.
    fn value(&self, schema: &Value, path: &str, words: &str) -> Value {
        let own = schema.get("description").and_then(Value::as_str).unwrap_or_default();
        if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
            let words = if own.is_empty() { words } else { own };
            return self
                .reference(name)
                .unwrap_or_else(|| self.value(self.schema.pointer(name.trim_start_matches('#')).unwrap_or(&Value::Null), path, words));
        }
        if let Some(choices) = schema.get("oneOf").or_else(|| schema.get("anyOf")).and_then(Value::as_array) {
            return choices.first().map_or(Value::Null, |first| self.value(first, path, words));
        }
        if let Some(first) = schema.get("const").or_else(|| schema.pointer("/enum/0")) {
            return first.clone();
        }
        match schema.get("type").and_then(Value::as_str) {
            Some("object") => self.object(schema, path, words),
            Some("array") => {
                let words = if own.is_empty() { words } else { own };
                let item = schema.get("items").unwrap_or(&Value::Null);
                let count = least_items(self.folder, path).max(1);
                Value::Array((0..count).map(|at| self.value(item, &format!("{path}/{at}"), words)).collect())
            }
            Some("integer" | "number") => json!(1),
            Some("boolean") => json!(false),
            Some("string") => json!(unwritten(if own.is_empty() { words } else { own })),
            _ => Value::Null,
        }
    }

    /// Each field that must be there. A claim's text is what its place asks for, not what claims are.
    fn object(&self, schema: &Value, path: &str, words: &str) -> Value {
        let required = schema
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        let field = |name: &str| {
            let field = schema.pointer(&format!("/properties/{name}"))?;
            let value = match name {
                "text" if field.get("type").and_then(Value::as_str) == Some("string") && !words.is_empty() => json!(unwritten(words)),
                _ => self.value(field, &format!("{path}/{name}"), words),
            };
            Some((name.to_owned(), value))
        };
        Value::Object(required.filter_map(field).collect())
    }

    /// An id that the library knows, for fields that name something else.
    fn reference(&self, name: &str) -> Option<Value> {
        let library = self.library;
        Some(match name.rsplit('/').next()? {
            "CategoryId" => json!(library.categories.first()?.id),
            "ModalityId" if self.folder == "modalities/" || self.folder == "pairs/" => json!(library.modalities.keys().next()?),
            "ComplaintId" if self.folder == "modalities/" => json!(library.complaints.keys().next()?),
            "SourceId" => json!(library.sources.keys().next()?),
            _ => return None,
        })
    }
}

/// What to write, as a text that stands for it: without the marks of code, which content does not hold.
fn unwritten(words: &str) -> String {
    format!("{UNWRITTEN} {}", words.replace('`', "'"))
}
