//! JSON Schemas of the content, for completion and validation in an author's editor.
//!
//! Generated from the types. They cover what can be validated within one file; [`crate::domain::checks`] covers the rest.

use crate::domain::assessment::{QuestionsFile, ResultsFile, StopsFile};
use crate::domain::content::{
    ComparisonFile, Complaint, EvidenceFile, GlossaryFile, Modality, Pair, SafetyFile, SiteFile, SourcesFile, TaxonomyFile,
};
use schemars::{JsonSchema, schema_for};

/// Returns every schema: its file name under `public/content/schema` and its text.
pub fn schemas() -> Vec<(&'static str, String)> {
    vec![
        ("modality.schema.json", text::<Modality>()),
        ("complaint.schema.json", text::<Complaint>()),
        ("pair.schema.json", text::<Pair>()),
        ("evidence.schema.json", text::<EvidenceFile>()),
        ("sources.schema.json", text::<SourcesFile>()),
        ("safety.schema.json", text::<SafetyFile>()),
        ("glossary.schema.json", text::<GlossaryFile>()),
        ("taxonomy.schema.json", text::<TaxonomyFile>()),
        ("site.schema.json", text::<SiteFile>()),
        ("comparison.schema.json", text::<ComparisonFile>()),
        ("assessment-questions.schema.json", text::<QuestionsFile>()),
        ("assessment-stops.schema.json", text::<StopsFile>()),
        ("assessment-results.schema.json", text::<ResultsFile>()),
    ]
}

/// Formats a schema as pretty-printed JSON that ends with a newline.
fn text<T: JsonSchema>() -> String {
    format!("{:#}\n", schema_for!(T).as_value())
}
