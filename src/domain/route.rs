//! Every path, spelled once.

use crate::domain::comparison::{MAX_COMPARED, MIN_COMPARED, is_enough, known};
use crate::domain::ids::{ComplaintId, DocumentId, ModalityId, PairId};
use crate::domain::index::Index;

/// A page of the site, by its path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Route {
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
    /// Practices side by side; none where they are still to be picked.
    Compare(Vec<ModalityId>),
    /// The assessment.
    Assessment,
    /// What trials found, every practice by every complaint.
    Map,
    /// A page of the site's own.
    Document(DocumentId),
}

impl Route {
    /// Its path.
    pub fn path(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Explorer => "/modalities".to_owned(),
            Self::Modality(id) => format!("/modalities/{id}"),
            Self::Complaint(id) => format!("/complaints/{id}"),
            Self::Pair(id) => format!("/pairs/{id}"),
            Self::Compare(ids) => ids.iter().fold("/compare".to_owned(), |path, id| format!("{path}/{id}")),
            Self::Assessment => "/assessment".to_owned(),
            Self::Map => "/map".to_owned(),
            Self::Document(id) => format!("/{id}"),
        }
    }

    /// What kind of page it is, as style sheets know it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Explorer => "explorer",
            Self::Modality(_) => "modality",
            Self::Complaint(_) => "complaint",
            Self::Pair(_) => "pair",
            Self::Compare(ids) if is_enough(ids) => "compare",
            Self::Compare(_) => "pick",
            Self::Assessment => "assessment",
            Self::Map => "map",
            Self::Document(_) => "document",
        }
    }

    /// The route of a path, whether or not the library holds it; `None` where no route has this form.
    pub fn parse(path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        Some(match parts.as_slice() {
            [] => Self::Home,
            ["modalities"] => Self::Explorer,
            ["modalities", id] => Self::Modality((*id).into()),
            ["complaints", id] => Self::Complaint((*id).into()),
            ["pairs", id] => Self::Pair((*id).into()),
            ["compare", ids @ ..] if ids.len() <= MAX_COMPARED => Self::Compare(ids.iter().map(|id| (*id).into()).collect()),
            ["assessment"] => Self::Assessment,
            ["map"] => Self::Map,
            [id] => Self::Document((*id).into()),
            _ => return None,
        })
    }

    /// The file of its text, under the site's root; the explorer has none, nor has a comparison.
    pub fn data_path(&self) -> Option<String> {
        match self {
            Self::Explorer => None,
            Self::Compare(ids) if !ids.is_empty() => None,
            Self::Home => Some("content/page/home.json".to_owned()),
            route => Some(format!("content/page{}.json", route.path())),
        }
    }

    /// All files that it needs beyond the index: its text, or a column for each practice that it compares.
    pub fn data_paths(&self) -> Vec<String> {
        match self {
            Self::Compare(ids) if ids.len() >= MIN_COMPARED => ids.iter().map(column_path).collect(),
            route => route.data_path().into_iter().collect(),
        }
    }

    /// Whether the library holds it.
    pub fn exists(&self, index: &Index) -> bool {
        match self {
            Self::Home | Self::Explorer | Self::Assessment | Self::Map => true,
            Self::Modality(id) => index.modality(id).is_some(),
            Self::Complaint(id) => index.complaint(id).is_some(),
            Self::Pair(id) => index.pairs.contains(id),
            Self::Compare(ids) => known(index, ids).is_some(),
            Self::Document(id) => index.documents.iter().any(|(listed, _)| listed == id),
        }
    }

    /// Where a reader turns the rule for grades.
    pub fn method() -> Self {
        Self::Document("method".into())
    }

    /// Whether the lens changes anything here.
    pub fn has_lens(&self) -> bool {
        match self {
            _ if *self == Self::method() => true,
            Self::Home | Self::Document(_) => false,
            Self::Compare(ids) => !ids.is_empty(),
            _ => true,
        }
    }

    /// Every route of the library that is drawn ahead. Comparisons are: those of the pairs, in both orders.
    pub fn all(index: &Index) -> Vec<Self> {
        let modalities = index.modalities.iter().map(|card| Self::Modality(card.id.clone()));
        let complaints = index.complaints.iter().map(|card| Self::Complaint(card.id.clone()));
        let pairs = index.pairs.iter().cloned().map(Self::Pair);
        let documents = index.documents.iter().map(|(id, _)| Self::Document(id.clone()));
        let compared = index.side_by_side.iter().flat_map(|(one, other)| [[one, other], [other, one]]);
        let compared = compared.map(|ids| Self::Compare(ids.map(Clone::clone).to_vec()));
        [Self::Home, Self::Explorer, Self::Compare(Vec::new()), Self::Assessment, Self::Map]
            .into_iter()
            .chain(modalities)
            .chain(complaints)
            .chain(pairs)
            .chain(compared)
            .chain(documents)
            .collect()
    }
}

/// Where a practice's column of a comparison stands, under the site's root.
pub fn column_path(id: &ModalityId) -> String {
    format!("content/compare/{id}.json")
}

#[cfg(test)]
mod tests {
    use super::Route;

    #[track_caller]
    fn check(path: &str, expected: Option<Route>) {
        let route = Route::parse(path);
        assert_eq!(route, expected);
        if let Some(route) = route {
            assert_eq!(Route::parse(&route.path()), Some(route), "a route's own path leads back to it");
        }
    }

    #[test]
    fn paths_lead_to_places_and_back() {
        check("/", Some(Route::Home));
        check("/modalities", Some(Route::Explorer));
        check("/modalities/", Some(Route::Explorer));
        check("/modalities/dry-needling", Some(Route::Modality("dry-needling".into())));
        check("/about", Some(Route::Document("about".into())));
        check("/assessment", Some(Route::Assessment));
        check("/map", Some(Route::Map));
        check("/method", Some(Route::method()));
        check("/compare", Some(Route::Compare(Vec::new())));
        check("/compare/a", Some(Route::Compare(vec!["a".into()])));
        check("/compare/a/b/c", Some(Route::Compare(vec!["a".into(), "b".into(), "c".into()])));
        check("/compare/a/b/c/d", None);
        check("/a/b/c", None);
    }

    #[test]
    fn a_file_stands_under_its_path() {
        assert_eq!(Route::Modality("x".into()).data_path().as_deref(), Some("content/page/modalities/x.json"));
        assert_eq!(Route::Assessment.data_path().as_deref(), Some("content/page/assessment.json"));
        assert_eq!(Route::Map.data_path().as_deref(), Some("content/page/map.json"));
        assert_eq!(Route::Explorer.data_path(), None);
        assert_eq!(Route::Explorer.data_paths(), Vec::<String>::new());
        assert_eq!(Route::Compare(Vec::new()).data_paths(), ["content/page/compare.json"]);
        assert_eq!(Route::Compare(vec!["x".into()]).data_paths(), Vec::<String>::new());
        assert_eq!(
            Route::Compare(vec!["x".into(), "y".into()]).data_paths(),
            ["content/compare/x.json", "content/compare/y.json"]
        );
    }
}
