//! Files that pages need beyond the index: each is fetched once, and is a signal of its own.

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
    /// What the map is drawn from.
    Map(Arc<MapPage>),
    /// Questions, rules, and what the result tells.
    Assessment(Arc<AssessmentPage>),
}

impl File {
    /// Reads a file as what its path says it is; `None` if it is damaged or of another format version.
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
    /// As [`fetch::text`], and [`FetchError::Unreadable`].
    pub async fn fetch(path: &str) -> Result<Self, FetchError> {
        Self::read(path, &fetch::text(path).await?).ok_or(FetchError::Unreadable)
    }
}

/// The same file, not merely an equal one.
impl PartialEq for File {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(one), Self::Text(other)) => Arc::ptr_eq(one, other),
            (Self::Column(one), Self::Column(other)) => Arc::ptr_eq(one, other),
            (Self::Map(one), Self::Map(other)) => Arc::ptr_eq(one, other),
            (Self::Assessment(one), Self::Assessment(other)) => Arc::ptr_eq(one, other),
            _ => false,
        }
    }
}

/// How far a file has come.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadState {
    /// Being fetched.
    Loading,
    /// Here.
    Ready(File),
    /// Could not be loaded.
    Failed(FetchError),
}

/// How far the files of a route have come, together.
#[derive(Clone, Debug, PartialEq)]
pub enum PageData {
    /// Some are being fetched.
    Loading,
    /// All are here, in the order of [`Route::data_paths`].
    Ready(Vec<File>),
    /// One could not be loaded.
    Failed(FetchError),
}

/// The files fetched so far. Their signals belong to no owner, for a file may be asked for first where a page is about to go.
#[derive(Clone, Copy)]
pub struct PageCache(StoredValue<Vec<(String, ArcRwSignal<LoadState>)>>);

impl PageCache {
    /// Starts with the files at hand, each with its path.
    pub fn new(files: impl IntoIterator<Item = (String, File)>) -> Self {
        let files = files.into_iter().map(|(path, file)| (path, ArcRwSignal::new(LoadState::Ready(file))));
        Self(StoredValue::new(files.collect()))
    }

    /// From context; empty if nothing was provided.
    pub fn from_context() -> Self {
        use_context().unwrap_or_else(|| Self::new([]))
    }

    /// The state of a file, which is fetched unless it is here or on its way.
    pub fn file(self, path: &str) -> ArcRwSignal<LoadState> {
        if let Some(known) = self.known(path) {
            return known;
        }
        let state = ArcRwSignal::new(LoadState::Loading);
        self.0.update_value(|files| {
            files.push((path.to_owned(), state.clone()));
        });
        load(path.to_owned(), state.clone());
        state
    }

    fn known(self, path: &str) -> Option<ArcRwSignal<LoadState>> {
        self.0.with_value(|files| {
            let file = files.iter().find(|(listed, _)| listed == path)?;
            Some(file.1.clone())
        })
    }

    /// Fetches a route's files again where they could not be loaded.
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
            route.data_paths().iter().for_each(|path| {
                self.file(path);
            });
        }
    }

    /// How far the files of a route have come, tracked.
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
        // By now the app may have been taken down.
        state.try_set(loaded);
    });
}

/// The route of the address, if the library has such a page. Call it where a component starts.
pub fn current_route() -> Memo<Option<Route>> {
    let path = use_location().pathname;
    let catalog = Catalog::from_context();
    memo(move || path.with(|path| Route::parse(path)).filter(|route| route.exists(catalog.index())))
}
