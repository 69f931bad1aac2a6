//! Templates for new content files: every field in place, filled with its own description as a prompt.
//!
//! Generated from the JSON Schema, so a template is valid and complete. It is not publishable: `cargo xtask content` reports unwritten fields.

use crate::domain::checks::{UNWRITTEN, min_items};
use crate::domain::content::{Complaint, Modality, Pair};
use crate::domain::library::Library;
use serde_json::{Value, json};

/// A kind of page that has its own file.
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
    /// Returns the name of its schema without the extension.
    fn label(self) -> &'static str {
        match self {
            Self::Modality => "modality",
            Self::Complaint => "complaint",
            Self::Pair => "pair",
        }
    }

    /// Returns the folder of its files, with a trailing slash.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Modality => "modalities/",
            Self::Complaint => "complaints/",
            Self::Pair => "pairs/",
        }
    }
}

/// Returns the text of a new file. `written` and `next_review` are dates as `YYYY-MM-DD`; references use the first id in the library.
///
/// # Errors
///
/// Returns an error if the generated value does not match the type of the page.
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
    // Convert through the type so that the fields are in reading order.
    let text = match kind {
        Kind::Modality => serde_json::to_string_pretty(&serde_json::from_value::<Modality>(page)?),
        Kind::Complaint => serde_json::to_string_pretty(&serde_json::from_value::<Complaint>(page)?),
        Kind::Pair => serde_json::to_string_pretty(&serde_json::from_value::<Pair>(page)?),
    };
    Ok(text? + "\n")
}

/// Generates values that match a schema.
struct Filler<'a> {
    schema: &'a Value,
    folder: &'static str,
    library: &'a Library,
}

impl Filler<'_> {
    /// Generates a value for a schema. `description` is that of the nearest enclosing field that has one.
    fn value(&self, schema: &Value, path: &str, description: &str) -> Value {
        let own_description = schema.get("description").and_then(Value::as_str).unwrap_or_default();
        if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
            let description = if own_description.is_empty() { description } else { own_description };
            return self.reference(name).unwrap_or_else(|| {
                self.value(
                    self.schema.pointer(name.trim_start_matches('#')).unwrap_or(&Value::Null),
                    path,
                    description,
                )
            });
        }
        if let Some(choices) = schema.get("oneOf").or_else(|| schema.get("anyOf")).and_then(Value::as_array) {
            return choices.first().map_or(Value::Null, |first| self.value(first, path, description));
        }
        if let Some(first) = schema.get("const").or_else(|| schema.pointer("/enum/0")) {
            return first.clone();
        }
        match schema.get("type").and_then(Value::as_str) {
            Some("object") => self.object(schema, path, description),
            Some("array") => {
                let description = if own_description.is_empty() { description } else { own_description };
                let item = schema.get("items").unwrap_or(&Value::Null);
                let count = min_items(self.folder, path).max(1);
                Value::Array((0..count).map(|i| self.value(item, &format!("{path}/{i}"), description)).collect())
            }
            Some("integer" | "number") => json!(1),
            Some("boolean") => json!(false),
            Some("string") => json!(placeholder(if own_description.is_empty() { description } else { own_description })),
            _ => Value::Null,
        }
    }

    /// Generates an object with its required fields. A `text` field gets the description of the enclosing field instead of its own.
    fn object(&self, schema: &Value, path: &str, description: &str) -> Value {
        let required = schema
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        let field = |name: &str| {
            let field = schema.pointer(&format!("/properties/{name}"))?;
            let value = match name {
                "text" if field.get("type").and_then(Value::as_str) == Some("string") && !description.is_empty() => json!(placeholder(description)),
                _ => self.value(field, &format!("{path}/{name}"), description),
            };
            Some((name.to_owned(), value))
        };
        Value::Object(required.filter_map(field).collect())
    }

    /// Returns an existing id for fields that refer to another item.
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

/// Returns a placeholder for an unwritten text. Backticks are replaced, because content must not contain markup.
fn placeholder(description: &str) -> String {
    format!("{UNWRITTEN} {}", description.replace('`', "'"))
}
