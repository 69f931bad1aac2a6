//! The small index: what every page of the app needs to know of all the others.
//!
//! It is the only download that grows with the library.

use crate::domain::content::{Category, Complaint, CostRange, Course, Layer, ModalityLayers, SessionLength, Tradition, Traits, UrgentWords};
use crate::domain::grade::{Grade, grade};
use crate::domain::ids::{CategoryId, ComplaintId, DocumentId, ModalityId, PairId, TermId};
use crate::domain::library::Library;
use serde::Serialize;

/// The form of the generated files; the app refuses files of another form.
pub const FORMAT_VERSION: u32 = 1;

/// `content/index.json`, generated at build time.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Index {
    /// Equal to [`FORMAT_VERSION`].
    pub version: u32,
    /// Layers, outermost first.
    pub layers: Vec<Layer>,
    /// Categories of practices.
    pub categories: Vec<Category>,
    /// Practices, the two traditions taking turns.
    pub modalities: Vec<ModalityCard>,
    /// Complaints by name.
    pub complaints: Vec<ComplaintCard>,
    /// Pairs of practices.
    pub pairs: Vec<PairId>,
    /// Words of the glossary.
    pub terms: Vec<TermCard>,
    /// The practices of each pair: their comparisons are drawn ahead.
    pub side_by_side: Vec<(ModalityId, ModalityId)>,
    /// The site's own pages: id and title.
    pub documents: Vec<(DocumentId, String)>,
    /// Urgent signs that a search may name.
    pub urgent: Vec<UrgentWords>,
    /// What stands at the foot of every page.
    pub foot: Vec<String>,
}

/// A practice as its card shows it and the filters and the assessment read it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ModalityCard {
    /// Its id.
    pub id: ModalityId,
    /// Its name.
    pub name: String,
    /// Other names.
    pub also_called: Vec<String>,
    /// Where it comes from.
    pub tradition: Tradition,
    /// Its family.
    pub category: CategoryId,
    /// One line.
    pub summary: String,
    /// The rings it fills.
    pub layers: ModalityLayers,
    /// What a session involves.
    pub traits: Traits,
    /// Length of a session.
    pub session: SessionLength,
    /// A typical course.
    pub course: Course,
    /// Cost of a session.
    pub cost: Option<CostRange>,
    /// How far trials support it, by complaint; a complaint without rows is absent.
    pub grades: Vec<(ComplaintId, Grade)>,
}

impl ModalityCard {
    /// Its grade for a complaint; `None` where no trials are on file.
    pub fn grade_for(&self, complaint: &ComplaintId) -> Option<Grade> {
        self.grades.iter().find(|(id, _)| id == complaint).map(|(_, grade)| *grade)
    }

    /// What a month of it costs at the least, in US dollars: the shorter course spread over its weeks, once a week where no weeks are known,
    /// at the lower price of a session; `None` where no price is known.
    pub fn month_cost(&self) -> Option<u32> {
        let a_month = match self.course.weeks {
            Some(weeks) if weeks > 0 => (self.course.min_sessions * 30).div_ceil(weeks * 7).max(1),
            _ => 4,
        };
        Some(self.cost.as_ref()?.min_usd * a_month)
    }
}

/// A complaint as lists show it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ComplaintCard {
    /// Its id.
    pub id: ComplaintId,
    /// Its name.
    pub name: String,
    /// Lay words.
    pub also_called: Vec<String>,
}

/// A word of the glossary, as the search knows it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TermCard {
    /// Its id, and the hash where it stands on the glossary's page.
    pub id: TermId,
    /// The word.
    pub term: String,
    /// Other spellings and lay words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// Whose word it is; nothing where both or neither.
    #[serde(skip_serializing_if = "Option::is_none")]
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
                    also: term.also.clone(),
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

    /// A practice's card.
    pub fn modality(&self, id: &ModalityId) -> Option<&ModalityCard> {
        self.modalities.iter().find(|card| card.id == *id)
    }

    /// A complaint's entry.
    pub fn complaint(&self, id: &ComplaintId) -> Option<&ComplaintCard> {
        self.complaints.iter().find(|card| card.id == *id)
    }

    /// A category.
    pub fn category(&self, id: &CategoryId) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == *id)
    }

    /// A pair by the names of its practices, as its id names them; an id of another form is all that is told.
    pub fn pair_name(&self, id: &PairId) -> String {
        let id = id.as_str();
        let sides = self.modalities.iter().find_map(|west| {
            let rest = id.strip_prefix(west.id.as_str())?.strip_prefix('-')?;
            let east = self.modalities.iter().find(|east| east.id.as_str() == rest)?;
            Some(format!("{} and {}", west.name, east.name))
        });
        sides.unwrap_or_else(|| id.to_owned())
    }

    /// A layer's words.
    pub fn layer(&self, id: crate::domain::content::LayerId) -> Option<&Layer> {
        self.layers.iter().find(|layer| layer.id == id)
    }
}

/// A name as it stands within a sentence: 'Neck pain' becomes 'neck pain'.
pub fn in_a_sentence(name: &str) -> String {
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    name
}

/// A phrase as it opens a sentence: 'neck pain' becomes 'Neck pain'.
pub fn opening(phrase: &str) -> String {
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
            let rows = library
                .evidence
                .iter()
                .filter(|row| row.modality == modality.id && row.complaint == *complaint);
            Some((complaint.clone(), grade(rows)?))
        })
        .collect();
    ModalityCard {
        id: modality.id.clone(),
        name: modality.name.clone(),
        also_called: modality.also_called.clone(),
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
