//! Every path, spelled once.

use crate::domain::ids::{ComplaintId, DocumentId, ModalityId, PairId};
use crate::domain::index::Index;

/// A place a reader can be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The first page.
    Home,
    /// All practices.
    Explorer,
    /// One practice.
    Modality(ModalityId),
    /// One complaint.
    Complaint(ComplaintId),
    /// Two practices on the same ground.
    Pair(PairId),
    /// The assessment.
    Assessment,
    /// What trials found, every practice by every complaint.
    Map,
    /// A page of the site's own.
    Document(DocumentId),
}

impl Place {
    /// Its path.
    pub fn path(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Explorer => "/modalities".to_owned(),
            Self::Modality(id) => format!("/modalities/{id}"),
            Self::Complaint(id) => format!("/complaints/{id}"),
            Self::Pair(id) => format!("/pairs/{id}"),
            Self::Assessment => "/assessment".to_owned(),
            Self::Map => "/map".to_owned(),
            Self::Document(id) => format!("/{id}"),
        }
    }

    /// The place of a path, whether or not the library holds it; `None` where no place has this form.
    pub fn parse(path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        Some(match parts.as_slice() {
            [] => Self::Home,
            ["modalities"] => Self::Explorer,
            ["modalities", id] => Self::Modality((*id).into()),
            ["complaints", id] => Self::Complaint((*id).into()),
            ["pairs", id] => Self::Pair((*id).into()),
            ["assessment"] => Self::Assessment,
            ["map"] => Self::Map,
            [id] => Self::Document((*id).into()),
            _ => return None,
        })
    }

    /// The file that it needs beyond the index, under the site's root; the explorer needs none.
    pub fn file(&self) -> Option<String> {
        match self {
            Self::Explorer => None,
            Self::Home => Some("content/page/home.json".to_owned()),
            place => Some(format!("content/page{}.json", place.path())),
        }
    }

    /// Whether the library holds it.
    pub fn exists(&self, index: &Index) -> bool {
        match self {
            Self::Home | Self::Explorer | Self::Assessment | Self::Map => true,
            Self::Modality(id) => index.modality(id).is_some(),
            Self::Complaint(id) => index.complaint(id).is_some(),
            Self::Pair(id) => index.pairs.contains(id),
            Self::Document(id) => index.documents.iter().any(|(listed, _)| listed == id),
        }
    }

    /// Where a reader turns the rule for grades.
    pub fn method() -> Self {
        Self::Document("method".into())
    }

    /// Whether the lens changes anything here.
    pub fn has_lens(&self) -> bool {
        !matches!(self, Self::Home | Self::Document(_)) || *self == Self::method()
    }

    /// Every place of the library.
    pub fn all(index: &Index) -> Vec<Self> {
        let modalities = index.modalities.iter().map(|card| Self::Modality(card.id.clone()));
        let complaints = index.complaints.iter().map(|card| Self::Complaint(card.id.clone()));
        let pairs = index.pairs.iter().cloned().map(Self::Pair);
        let documents = index.documents.iter().map(|(id, _)| Self::Document(id.clone()));
        [Self::Home, Self::Explorer, Self::Assessment, Self::Map]
            .into_iter()
            .chain(modalities)
            .chain(complaints)
            .chain(pairs)
            .chain(documents)
            .collect()
    }
}

/// The path of a comparison of these practices, in this order.
pub fn compare_path(ids: &[&ModalityId]) -> String {
    ids.iter().fold("/compare".to_owned(), |path, id| format!("{path}/{id}"))
}

/// The path of the map: every practice by every complaint.
pub const MAP: &str = "/map";

#[cfg(test)]
mod tests {
    use super::{Place, compare_path};

    #[test]
    fn a_comparison_names_its_practices_in_order() {
        assert_eq!(compare_path(&[&"yoga".into(), &"pilates".into()]), "/compare/yoga/pilates");
        assert_eq!(compare_path(&[]), "/compare");
    }

    #[track_caller]
    fn check(path: &str, expected: Option<Place>) {
        let place = Place::parse(path);
        assert_eq!(place, expected);
        if let Some(place) = place {
            assert_eq!(Place::parse(&place.path()), Some(place), "a place's own path leads back to it");
        }
    }

    #[test]
    fn paths_lead_to_places_and_back() {
        check("/", Some(Place::Home));
        check("/modalities", Some(Place::Explorer));
        check("/modalities/", Some(Place::Explorer));
        check("/modalities/dry-needling", Some(Place::Modality("dry-needling".into())));
        check("/about", Some(Place::Document("about".into())));
        check("/assessment", Some(Place::Assessment));
        check("/map", Some(Place::Map));
        check("/method", Some(Place::method()));
        check("/a/b/c", None);
    }

    #[test]
    fn a_file_stands_under_its_path() {
        assert_eq!(Place::Modality("x".into()).file().as_deref(), Some("content/page/modalities/x.json"));
        assert_eq!(Place::Assessment.file().as_deref(), Some("content/page/assessment.json"));
        assert_eq!(Place::Map.file().as_deref(), Some("content/page/map.json"));
        assert_eq!(Place::Explorer.file(), None);
    }
}
