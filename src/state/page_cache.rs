//! Files that pages need besides the index: each is fetched once, into a signal of its own.

use super::Catalog;
use crate::domain::index::FORMAT_VERSION;
use crate::domain::json::from_json;
use crate::domain::page::{AssessmentPage, Column, MapPage, TextPage};
use crate::domain::route::{ASSESSMENT_PATH, MAP_PATH, Route};
use crate::hooks::fetch;
use crate::hooks::reactive::memo;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use serde::de::DeserializeOwned;
use std::sync::Arc;

pub use crate::hooks::fetch::FetchError;

/// A file that a page needs.
#[derive(Clone, Debug)]
pub enum File {
    /// The text of a page.
    Text(Arc<TextPage>),
    /// One practice of a comparison.
    Column(Arc<Column>),
    /// The data of the map.
    Map(Arc<MapPage>),
    /// Questions, rules and the texts of the result.
    Assessment(Arc<AssessmentPage>),
}

impl File {
    /// Reads a file, whose path determines its type; `None` if it is damaged or of another format version.
    pub fn read(path: &str, text: &str) -> Option<Self> {
        fn read<T: DeserializeOwned>(text: &str, version: fn(&T) -> u32) -> Option<Arc<T>> {
            let file: T = from_json(text)?;
            (version(&file) == FORMAT_VERSION).then(|| Arc::new(file))
        }
        if path.starts_with("content/compare/") {
            read(text, |file: &Column| file.version).map(Self::Column)
        } else if path == MAP_PATH {
            read(text, |file: &MapPage| file.version).map(Self::Map)
        } else if path == ASSESSMENT_PATH {
            read(text, |file: &AssessmentPage| file.version).map(Self::Assessment)
        } else {
            read(text, |file: &TextPage| file.version).map(Self::Text)
        }
    }

    /// Fetches a file and refuses one of another format version.
    ///
    /// # Errors
    /// Those of [`fetch::text`], and [`FetchError::Unreadable`].
    pub async fn fetch(path: &str) -> Result<Self, FetchError> {
        Self::read(path, &fetch::text(path).await?).ok_or(FetchError::Unreadable)
    }
}

/// Compares identity, not content.
impl PartialEq for File {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(a), Self::Text(b)) => Arc::ptr_eq(a, b),
            (Self::Column(a), Self::Column(b)) => Arc::ptr_eq(a, b),
            (Self::Map(a), Self::Map(b)) => Arc::ptr_eq(a, b),
            (Self::Assessment(a), Self::Assessment(b)) => Arc::ptr_eq(a, b),
            _ => false,
        }
    }
}

/// The state of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadState {
    /// It is being fetched.
    Loading,
    /// It is loaded.
    Ready(File),
    /// It could not be loaded.
    Failed(FetchError),
}

/// The state of all files of a route.
#[derive(Clone, Debug, PartialEq)]
pub enum PageData {
    /// Some are being fetched.
    Loading,
    /// All are loaded, in the order of [`Route::data_paths`].
    Ready(Vec<File>),
    /// One could not be loaded.
    Failed(FetchError),
}

/// The files fetched so far. Their signals have no owner, because the page that first asks for a file may be unmounted before others do.
#[derive(Clone, Copy)]
pub struct PageCache(StoredValue<Vec<(String, ArcRwSignal<LoadState>)>>);

impl PageCache {
    /// A cache of these files, each with its path.
    pub fn new(files: impl IntoIterator<Item = (String, File)>) -> Self {
        let files = files.into_iter().map(|(path, file)| (path, ArcRwSignal::new(LoadState::Ready(file))));
        Self(StoredValue::new(files.collect()))
    }

    /// From context; empty if nothing was provided.
    pub fn from_context() -> Self {
        use_context().unwrap_or_else(|| Self::new([]))
    }

    /// The state of a file, which is fetched unless it is loading or loaded.
    pub fn file(self, path: &str) -> ArcRwSignal<LoadState> {
        if let Some(cached) = self.cached(path) {
            return cached;
        }
        let state = ArcRwSignal::new(LoadState::Loading);
        self.0.update_value(|files| files.push((path.to_owned(), state.clone())));
        load(path.to_owned(), state.clone());
        state
    }

    fn cached(self, path: &str) -> Option<ArcRwSignal<LoadState>> {
        self.0
            .with_value(|files| Some(files.iter().find(|(listed, _)| listed == path)?.1.clone()))
    }

    /// Fetches those of a route's files again that could not be loaded.
    pub fn retry(self, route: &Route) {
        for path in route.data_paths() {
            let state = self.file(&path);
            if matches!(*state.read_untracked(), LoadState::Failed(_)) {
                state.set(LoadState::Loading);
                load(path, state);
            }
        }
    }

    /// Fetches a route's files ahead, if the library has such a page.
    pub fn prefetch(self, route: &Route, catalog: &Catalog) {
        if route.exists(catalog.index()) {
            for path in route.data_paths() {
                self.file(&path);
            }
        }
    }

    /// The state of a route's files, tracked.
    pub fn data(self, route: &Route) -> PageData {
        let mut ready = Vec::new();
        let states: Vec<LoadState> = route.data_paths().iter().map(|path| self.file(path).get()).collect();
        for state in states {
            match state {
                LoadState::Ready(file) => ready.push(file),
                LoadState::Failed(error) => return PageData::Failed(error),
                LoadState::Loading => return PageData::Loading,
            }
        }
        PageData::Ready(ready)
    }
}

fn load(path: String, state: ArcRwSignal<LoadState>) {
    leptos::task::spawn_local(async move {
        let loaded = File::fetch(&path).await.map_or_else(LoadState::Failed, LoadState::Ready);
        // The app may have been unmounted by now.
        state.try_set(loaded);
    });
}

/// The route of the URL, if the library has such a page. Call it in the body of a component.
pub fn current_route() -> Memo<Option<Route>> {
    let path = use_location().pathname;
    let catalog = Catalog::from_context();
    memo(move || path.with(|path| Route::parse(path)).filter(|route| route.exists(catalog.index())))
}
