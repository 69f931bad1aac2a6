//! Names of things: one newtype per kind of id, so that a complaint's id can't stand where a source's belongs.
//!
//! An id is written in kebab-case (`low-back-pain`) and never shown to a reader.
//! Ids have an order only so that maps of them are stable; it says nothing about rank.

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
            /// Takes the id as written.
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            /// The id as written in content and in URLs.
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
    /// An answer that can be chosen.
    ChoiceId
    /// A card that stops the assessment.
    StopId
    /// A caution that can attach to a suggestion.
    CautionId
}
