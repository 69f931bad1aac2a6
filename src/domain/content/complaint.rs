//! A complaint: the problem that brings a reader to the site.

use super::taxonomy::{LayerId, Tradition};
use super::text::{Claim, Dates, Paragraph, SchemaRef};
use crate::domain::ids::{ComplaintId, ModalityId, SourceId};
#[cfg(feature = "check")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `complaints/<id>.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Complaint {
    /// Path of the schema.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: SchemaRef,
    /// Equal to the file's name.
    pub id: ComplaintId,
    /// As a reader would say it.
    pub name: String,
    /// Lay terms and spellings that should find it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_called: Vec<String>,
    /// Two to four sentences at reading grade 8 or under.
    pub in_short: Vec<Claim>,
    /// What current guidelines put first, in either tradition and also if it is no practice of this site. The strongest first.
    pub first: Vec<FirstChoice>,
    /// How it usually develops without treatment.
    pub without_treatment: Vec<Paragraph>,
    /// What doing nothing means here and where it leads, one to three sentences: always a row of the table of what was tried.
    pub doing_nothing: Claim,
    /// What exercise alone does, one to three sentences, or that nobody tested it: always a row of that table.
    pub exercise_alone: Claim,
    /// What else a person can do without a practitioner.
    pub self_care: Vec<Claim>,
    /// The layers it can come from.
    pub layers: Vec<PossibleLayer>,
    /// Signs of this complaint that need a clinician first. Those that any reader may have are in `safety.json`.
    pub warnings: Vec<Warning>,
    /// What guidelines say, named and dated.
    pub guidelines: Vec<GuidelineView>,
    /// How Western practices see it.
    pub west: Paragraph,
    /// How Eastern practices see it.
    pub east: Paragraph,
    /// When it was written and when it is next reviewed.
    pub dates: Dates,
}

/// A layer and how it shows in this complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PossibleLayer {
    /// The layer.
    pub layer: LayerId,
    /// How a person would notice, one sentence.
    pub shows_as: String,
}

/// What a current guideline puts first for a complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FirstChoice {
    /// What it advises, one line without doses: 'Exercise and weight management'.
    pub what: String,
    /// The tradition that it comes from.
    pub tradition: Tradition,
    /// The practice of this site that it is, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modality: Option<ModalityId>,
    /// How strongly, in the guideline's own terms: 'strong recommendation', 'to be offered', 'to be considered'.
    pub strength: String,
    /// The guideline; its name and year are shown.
    pub source: SourceId,
}

/// A sign and how soon it needs a clinician.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Warning {
    /// The sign, as a person would notice it.
    pub sign: String,
    /// How soon.
    pub urgency: Urgency,
    /// What it can mean, one sentence.
    pub why: String,
    /// The sources that support it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<SourceId>,
}

/// How soon a sign needs a clinician, soonest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// Now: call the local emergency number.
    EmergencyCall,
    /// Now: go to an emergency department.
    EmergencyDepartment,
    /// Today.
    Today,
    /// In the coming days, before any practice.
    WithinDays,
}

impl Urgency {
    /// Returns the label shown on pages.
    pub fn label(self) -> &'static str {
        match self {
            Self::EmergencyCall => "Emergency number now",
            Self::EmergencyDepartment => "Emergency department now",
            Self::Today => "Be seen today",
            Self::WithinDays => "Be seen within days",
        }
    }

    /// Returns the value used in content and class names.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::EmergencyCall => "emergency-call",
            Self::EmergencyDepartment => "emergency-department",
            Self::Today => "today",
            Self::WithinDays => "within-days",
        }
    }

    /// Returns `true` for the two ways to act at once.
    pub fn is_emergency(self) -> bool {
        self <= Self::EmergencyDepartment
    }
}

/// What one guideline says about this complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GuidelineView {
    /// The guideline; its year is shown.
    pub source: SourceId,
    /// What it says, one or two sentences.
    pub says: String,
}
