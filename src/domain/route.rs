//! Routes of the site, and the only place where their paths are spelled out.

use crate::domain::comparison::{MAX_COMPARED, is_enough, known};
use crate::domain::ids::{ComplaintId, DocumentId, ModalityId, PairId};
use crate::domain::index::Index;

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Route {
    /// The home page.
    Home,
    /// The list of all practices.
    Explorer,
    /// One practice.
    Modality(ModalityId),
    /// One complaint.
    Complaint(ComplaintId),
    /// A pair of practices.
    Pair(PairId),
    /// A comparison of practices. Empty while none are picked.
    Compare(Vec<ModalityId>),
    /// The assessment.
    Assessment,
    /// The evidence map: every practice by every complaint.
    Map,
    /// A page about the site itself.
    Document(DocumentId),
}

impl Route {
    /// Returns the path of the route.
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

    /// Returns the kind of page, as used by the style sheets.
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

    /// Parses a path. The page need not exist; returns `None` if the path matches no route pattern.
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

    /// Returns the path of its text page, relative to the site root. Explorer, comparisons and assessment have none.
    pub fn text_path(&self) -> Option<String> {
        match self {
            Self::Explorer | Self::Assessment => None,
            Self::Compare(ids) if is_enough(ids) => None,
            // Too few to compare: the page where they are picked.
            Self::Compare(_) => Some("content/page/compare.json".to_owned()),
            Self::Home => Some("content/page/home.json".to_owned()),
            Self::Modality(_) | Self::Complaint(_) | Self::Pair(_) | Self::Map | Self::Document(_) => {
                Some(format!("content/page{}.json", self.path()))
            }
        }
    }

    /// Returns the paths of all files that the page needs beyond the index, the text page first.
    pub fn data_paths(&self) -> Vec<String> {
        match self {
            Self::Compare(ids) if is_enough(ids) => ids.iter().map(column_path).collect(),
            Self::Assessment => vec![ASSESSMENT_PATH.to_owned()],
            route => {
                let map = (*route == Self::Map || *route == Self::method()).then(|| MAP_PATH.to_owned());
                route.text_path().into_iter().chain(map).collect()
            }
        }
    }

    /// Returns `true` if the page exists.
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

    /// Returns the route of the methods page, where the reader can change the grade rule.
    pub fn method() -> Self {
        Self::Document("method".into())
    }

    /// Returns `true` if the lens affects the page.
    pub fn has_lens(&self) -> bool {
        match self {
            Self::Explorer | Self::Modality(_) | Self::Complaint(_) | Self::Pair(_) | Self::Assessment | Self::Map => true,
            Self::Compare(ids) => !ids.is_empty(),
            Self::Document(_) => *self == Self::method(),
            Self::Home => false,
        }
    }

    /// Returns every route that is prerendered. Of the comparisons, these are the pairs, in both orders.
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

/// Path of the evidence map's data, relative to the site root.
pub const MAP_PATH: &str = "content/map.json";

/// Path of the assessment's data, relative to the site root.
pub const ASSESSMENT_PATH: &str = "content/assessment.json";

/// Returns the path of a practice's comparison column, relative to the site root.
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
    fn paths_round_trip_through_routes() {
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
    fn data_paths_follow_from_the_route() {
        assert_eq!(Route::Modality("x".into()).data_paths(), ["content/page/modalities/x.json"]);
        assert_eq!(Route::Assessment.data_paths(), [super::ASSESSMENT_PATH]);
        assert_eq!(Route::Map.data_paths(), ["content/page/map.json", super::MAP_PATH]);
        assert_eq!(Route::Explorer.data_paths(), Vec::<String>::new());
        assert_eq!(Route::Compare(Vec::new()).data_paths(), ["content/page/compare.json"]);
        assert_eq!(Route::Compare(vec!["x".into()]).data_paths(), ["content/page/compare.json"]);
        assert_eq!(
            Route::Compare(vec!["x".into(), "y".into()]).data_paths(),
            ["content/compare/x.json", "content/compare/y.json"]
        );
    }
}
