//! The index: the summary of all content that every page of the app needs.
//!
//! It is the only download that grows with the library.

use crate::domain::content::{Category, Complaint, CostRange, Course, Layer, ModalityLayers, Script, SessionLength, Tradition, Traits, UrgentWords};
use crate::domain::grade::Grade;
use crate::domain::ids::{CategoryId, ComplaintId, DocumentId, ModalityId, PairId, TermId};
use crate::domain::library::Library;
use serde::{Deserialize, Serialize};

/// Format version of the generated files. The app rejects files of any other version.
pub const FORMAT_VERSION: u32 = 3;

/// `content/index.json`, generated at build time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Index {
    /// Equal to [`FORMAT_VERSION`].
    pub version: u32,
    /// Layers, outermost first.
    pub layers: Vec<Layer>,
    /// Categories of practices.
    pub categories: Vec<Category>,
    /// Practices, alternating between the two traditions.
    pub modalities: Vec<ModalityCard>,
    /// Complaints, sorted by name.
    pub complaints: Vec<ComplaintCard>,
    /// Pairs of practices.
    pub pairs: Vec<PairId>,
    /// Glossary terms.
    pub terms: Vec<TermCard>,
    /// The Western and the Eastern practice of each pair. Their comparison pages are prerendered.
    pub side_by_side: Vec<(ModalityId, ModalityId)>,
    /// The site's own pages: id and title.
    pub documents: Vec<(DocumentId, String)>,
    /// Urgent signs that a search query may mention.
    pub urgent: Vec<UrgentWords>,
    /// Paragraphs of the page footer.
    pub foot: Vec<String>,
}

/// Summary of a practice, used by its card, the filters and the assessment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModalityCard {
    /// Its id.
    pub id: ModalityId,
    /// Its name.
    pub name: String,
    /// Other names.
    pub also_called: Vec<String>,
    /// Its tradition.
    pub tradition: Tradition,
    /// Its category.
    pub category: CategoryId,
    /// One-line summary.
    pub summary: String,
    /// Layers that it works on.
    pub layers: ModalityLayers,
    /// What a session involves.
    pub traits: Traits,
    /// Length of a session.
    pub session: SessionLength,
    /// A typical course.
    pub course: Course,
    /// Cost of a session.
    pub cost: Option<CostRange>,
    /// Evidence grades by complaint. Complaints without evidence rows are absent.
    pub grades: Vec<(ComplaintId, Grade)>,
}

impl ModalityCard {
    /// Returns its grade for a complaint, or `None` if no trials are on file.
    pub fn grade_for(&self, complaint: &ComplaintId) -> Option<Grade> {
        self.grades.iter().find(|(id, _)| id == complaint).map(|(_, grade)| *grade)
    }

    /// Returns the minimum cost of a month in US dollars, or `None` if no price is known.
    ///
    /// Computed from the shorter course spread over its weeks, or one session a week if the weeks are unknown, at the lower price of a session.
    pub fn month_cost(&self) -> Option<u32> {
        let sessions_per_month = match self.course.weeks {
            Some(weeks) if weeks > 0 => (self.course.min_sessions * 30).div_ceil(weeks * 7).max(1),
            _ => 4,
        };
        Some(self.cost.as_ref()?.min_usd * sessions_per_month)
    }
}

/// Summary of a complaint, used by lists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ComplaintCard {
    /// Its id.
    pub id: ComplaintId,
    /// Its name.
    pub name: String,
    /// Lay terms.
    pub also_called: Vec<String>,
}

/// Summary of a glossary term, used by the search.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TermCard {
    /// Its id, which is also the URL fragment of its entry on the glossary page.
    pub id: TermId,
    /// The term.
    pub term: String,
    /// Other spellings and lay terms.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// The tradition that uses it; `None` if both or neither.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tradition: Option<Tradition>,
}

impl Index {
    /// Builds the index from the whole library.
    pub fn from_library(library: &Library) -> Self {
        let mut cards: Vec<ModalityCard> = library.modalities.values().map(|modality| card(library, modality)).collect();
        cards.sort_by(|one, other| one.name.cmp(&other.name));
        let mut complaints: Vec<&Complaint> = library.complaints.values().collect();
        complaints.sort_by(|one, other| one.name.cmp(&other.name));
        Self {
            version: FORMAT_VERSION,
            layers: library.layers.clone(),
            categories: library.categories.clone(),
            modalities: crate::domain::order::alternate(cards, Tradition::East, |card| card.tradition),
            complaints: complaints
                .into_iter()
                .map(|complaint| ComplaintCard {
                    id: complaint.id.clone(),
                    name: complaint.name.clone(),
                    also_called: complaint.also_called.clone(),
                })
                .collect(),
            pairs: library.pairs.keys().cloned().collect(),
            terms: library
                .terms
                .iter()
                .map(|term| TermCard {
                    id: term.id.clone(),
                    term: term.term.clone(),
                    also: term.also.iter().cloned().chain(Script::spellings(&term.script)).collect(),
                    tradition: term.tradition,
                })
                .collect(),
            side_by_side: library
                .pairs
                .values()
                .map(|pair| (pair.modalities.west.clone(), pair.modalities.east.clone()))
                .collect(),
            documents: library
                .site
                .documents
                .iter()
                .map(|document| (document.id.clone(), document.title.clone()))
                .collect(),
            urgent: library.site.urgent.clone(),
            foot: [
                &library.site.not_medical_advice,
                &library.site.written_by,
                &library.site.funding,
                &library.site.report,
            ]
            .map(String::clone)
            .to_vec(),
        }
    }

    /// Looks up a practice.
    pub fn modality(&self, id: &ModalityId) -> Option<&ModalityCard> {
        self.modalities.iter().find(|card| card.id == *id)
    }

    /// Looks up a complaint.
    pub fn complaint(&self, id: &ComplaintId) -> Option<&ComplaintCard> {
        self.complaints.iter().find(|card| card.id == *id)
    }

    /// Looks up a category.
    pub fn category(&self, id: &CategoryId) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == *id)
    }

    /// Returns the display name of a pair, built from the two practices named in its id, or the id itself if it does not name two known practices.
    pub fn pair_name(&self, id: &PairId) -> String {
        let id = id.as_str();
        let sides = self.modalities.iter().find_map(|west| {
            let rest = id.strip_prefix(west.id.as_str())?.strip_prefix('-')?;
            let east = self.modalities.iter().find(|east| east.id.as_str() == rest)?;
            Some(format!("{} and {}", west.name, east.name))
        });
        sides.unwrap_or_else(|| id.to_owned())
    }

    /// Looks up a layer.
    pub fn layer(&self, id: crate::domain::content::LayerId) -> Option<&Layer> {
        self.layers.iter().find(|layer| layer.id == id)
    }
}

/// Lowercases the first letter of a name for use within a sentence: 'Neck pain' becomes 'neck pain'.
pub fn uncapitalize(name: &str) -> String {
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    name
}

/// Uppercases the first letter of a phrase for use at the start of a sentence: 'neck pain' becomes 'Neck pain'.
pub fn capitalize(phrase: &str) -> String {
    let mut phrase = phrase.to_owned();
    if let Some(first) = phrase.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    phrase
}

fn card(library: &Library, modality: &crate::domain::content::Modality) -> ModalityCard {
    let grades = library
        .complaints
        .keys()
        .filter_map(|complaint| {
            let grading = library.grading(&library.rows(&modality.id, complaint))?;
            Some((complaint.clone(), grading.grade))
        })
        .collect();
    ModalityCard {
        id: modality.id.clone(),
        name: modality.name.clone(),
        also_called: modality.also_called.iter().cloned().chain(Script::spellings(&modality.script)).collect(),
        tradition: modality.tradition,
        category: modality.category.clone(),
        summary: modality.summary.clone(),
        layers: modality.layers.clone(),
        traits: modality.traits,
        session: modality.facts.session.clone(),
        course: modality.facts.course.clone(),
        cost: modality.facts.cost.clone(),
        grades,
    }
}
