//! Ids: one newtype per kind, so that, for example, a complaint id can't be used in place of a source id.
//!
//! Ids are kebab-case (`low-back-pain`) and never shown to a reader.
//! They implement `Ord` only to make maps deterministic; the order implies no ranking.

#[cfg(feature = "check")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "check", derive(JsonSchema))]
        #[serde(transparent)]
        pub struct $name(#[cfg_attr(feature = "check", schemars(regex(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$")))] String);

        impl $name {
            /// Creates an id from its kebab-case text.
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            /// Returns the text of the id, as used in content and URLs.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self::new(id)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A practice with a page of its own: `dry-needling`.
    ModalityId
    /// A complaint with a page of its own: `neck-pain`.
    ComplaintId
    /// A Western and an Eastern modality on the same ground.
    PairId
    /// A publication: `kietrys-2013`.
    SourceId
    /// One row of trial evidence.
    RowId
    /// A glossary entry.
    TermId
    /// A category of modalities, as listed in `taxonomy.json`.
    CategoryId
    /// A document of the site itself: `about`, `privacy`, `evidence`.
    DocumentId
    /// A question of the assessment.
    QuestionId
    /// A choice of a question.
    ChoiceId
    /// A card that stops the assessment.
    StopId
    /// What cards hold back until a clinician has looked: `hands-off`.
    UnseenId
    /// A caution that can attach to a suggestion.
    CautionId
}
