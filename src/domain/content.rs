//! The content model: types for each file under `public/content`.
//!
//! The doc comments of these types are the authors' guide: they become the descriptions in the JSON Schemas.
//! This module defines structure only. Loading is in [`crate::domain::library`], rules across files are in [`crate::domain::checks`].
//! Content is plain text without markup, and the types compute nothing but what the interval of an effect says.

mod comparison;
mod complaint;
mod evidence;
mod glossary;
mod modality;
mod pair;
mod safety;
mod site;
mod source;
mod taxonomy;
mod text;

pub use comparison::{Aspect, AspectGroup, AspectRow, ComparisonFile};
pub use complaint::{Complaint, FirstChoice, GuidelineView, PossibleLayer, Urgency, Warning};
pub use evidence::{Aside, Certainty, Comparator, Direction, Duration, Effect, EvidenceFile, EvidenceRow, Measure, Measures, Searched, Shares, Unit};
pub use glossary::{Bridge, GlossaryFile, Relation, Term};
pub use modality::{
    Adjacent, Choice, CostRange, Counted, Course, Credential, Decision, Exclusion, Facts, Harm, HarmShare, Living, Meeting, Modality, ModalityLayers,
    Pace, Practitioner, Question, Register, Safety, SameGround, SessionLength, Side, Step, Traits,
};
pub use pair::{Account, Pair, PairSides};
pub use safety::{SafetyFile, Technique};
pub use site::{Document, DocumentSection, HomeText, Listing, MapText, SiteFile, UrgentWords};
pub use source::{Source, SourceKind, SourcesFile};
pub use taxonomy::{Category, Layer, LayerId, TaxonomyFile, Tradition};
pub use text::{Claim, Dates, Paragraph, Point, SchemaRef, Script};
