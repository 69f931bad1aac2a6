//! The few things that more than one page knows: the index, loaded pages, the address.

use crate::browser::{history, query};
use crate::domain::index::{FORM, Index};
use crate::domain::lens::{Lens, with_lens};
use crate::domain::page::{MapPage, TextPage};
use crate::domain::place::Place;
use crate::domain::search::Search;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::location::State;
use std::sync::{Arc, OnceLock};

pub use crate::browser::fetch::FetchError;

/// The index and the places loaded so far.
#[derive(Clone)]
pub struct Store {
    index: Arc<Index>,
    search: Arc<OnceLock<Search>>,
    loads: RwSignal<Vec<(Place, Load)>>,
    map: RwSignal<Option<Result<Arc<MapPage>, FetchError>>>,
}

/// How far a place's file has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Load {
    /// Asked for.
    Pending,
    /// Here.
    Ready(Arc<TextPage>),
    /// Not to be had.
    Failed(FetchError),
}

impl Store {
    /// Starts with the index and the files at hand.
    pub fn new(index: Index, files: impl IntoIterator<Item = (Place, Arc<TextPage>)>) -> Self {
        let loads = files.into_iter().map(|(place, file)| (place, Load::Ready(file))).collect();
        Self {
            index: Arc::new(index),
            search: Arc::default(),
            loads: RwSignal::new(loads),
            map: RwSignal::new(None),
        }
    }

    /// From context; empty where nothing was provided.
    pub fn from_context() -> Self {
        use_context().unwrap_or_else(|| Self::new(Index::default(), []))
    }

    /// The index.
    pub fn index(&self) -> Arc<Index> {
        Arc::clone(&self.index)
    }

    /// The search over the index, made ready when it is first asked for.
    pub fn search(&self) -> &Search {
        self.search.get_or_init(|| Search::of(&self.index))
    }

    /// How far this place has come, tracked.
    pub fn load(&self, place: &Place) -> Option<Load> {
        self.loads.with(|loads| find(loads, place).cloned())
    }

    /// Fetches a place's file unless it is here or on its way, or the library has no such place. Only in the browser.
    pub fn want(&self, place: Place) {
        let has = self
            .loads
            .with_untracked(|loads| matches!(find(loads, &place), Some(Load::Pending | Load::Ready(_))));
        if has || place.file().is_none() || !place.exists(&self.index) {
            return;
        }
        let loads = self.loads;
        loads.update(|loads| set(loads, &place, Load::Pending));
        leptos::task::spawn_local(async move {
            let load = fetch_page(&place).await.map_or_else(Load::Failed, Load::Ready);
            loads.update(|loads| set(loads, &place, load));
        });
    }

    /// What the map is drawn from, tracked; none until it is here.
    pub fn map(&self) -> Option<Result<Arc<MapPage>, FetchError>> {
        self.map.get()
    }

    /// Fetches what the map is drawn from, unless it is here. Only in the browser.
    pub fn want_map(&self) {
        let map = self.map;
        if map.with_untracked(|map| matches!(map, Some(Ok(_)))) {
            return;
        }
        map.set(None);
        leptos::task::spawn_local(async move { map.set(Some(fetch_map().await)) });
    }
}

async fn fetch_map() -> Result<Arc<MapPage>, FetchError> {
    let map: MapPage = crate::browser::fetch::json("content/map.json").await?;
    if map.form == FORM {
        Ok(Arc::new(map))
    } else {
        Err(FetchError::Unreadable)
    }
}

fn find<'a>(loads: &'a [(Place, Load)], place: &Place) -> Option<&'a Load> {
    loads.iter().find(|(listed, _)| listed == place).map(|(_, load)| load)
}

fn set(loads: &mut Vec<(Place, Load)>, place: &Place, load: Load) {
    loads.retain(|(listed, _)| listed != place);
    loads.push((place.clone(), load));
}

/// Fetches a place's file and refuses one of another form.
///
/// # Errors
/// As [`crate::browser::fetch::json`].
pub async fn fetch_page(place: &Place) -> Result<Arc<TextPage>, FetchError> {
    let path = place.file().ok_or(FetchError::Missing)?;
    let page: TextPage = crate::browser::fetch::json(&path).await?;
    if page.form == FORM {
        Ok(Arc::new(page))
    } else {
        Err(FetchError::Unreadable)
    }
}

/// Fetches the index and refuses one of another form.
///
/// # Errors
/// As [`crate::browser::fetch::json`].
pub async fn fetch_index() -> Result<Index, FetchError> {
    let index: Index = crate::browser::fetch::json("content/index.json").await?;
    if index.form == FORM { Ok(index) } else { Err(FetchError::Unreadable) }
}

/// Whether the app has taken over the prerendered page.
///
/// Until then the address's query is not read: the prerendered page knows none, and the two must agree.
#[derive(Clone, Copy)]
pub struct Live(pub RwSignal<bool>);

impl Live {
    /// From context; false where nothing was provided.
    pub fn from_context() -> Self {
        use_context().unwrap_or_else(|| Self(RwSignal::new(false)))
    }
}

/// The address's query as state: read from it, written to it, and kept nowhere else.
#[derive(Clone)]
pub struct Address {
    live: Live,
    path: Memo<String>,
    query: Memo<String>,
}

impl Address {
    /// The current address. Call it where a component starts.
    pub fn here() -> Self {
        Self {
            live: Live::from_context(),
            path: use_location().pathname,
            query: use_location().search,
        }
    }

    /// The path, tracked.
    pub fn path(&self) -> String {
        self.path.get()
    }

    /// One value of the query, tracked; none before the app is live. The router's own map would decode it twice.
    pub fn value(&self, name: &str) -> Option<String> {
        if self.live.0.get() {
            self.query.with(|query| query::value(query, name))
        } else {
            None
        }
    }

    /// The lens, tracked.
    pub fn lens(&self) -> Lens {
        self.value("lens").map(|value| Lens::parse(&value)).unwrap_or_default()
    }

    /// A path with the current lens, so that following a link keeps it. Tracked.
    pub fn keep_lens(&self, path: &str) -> String {
        with_lens(path, self.lens())
    }
}

/// Changes the address's query: a function from names and new values (none removes) to an entry of the history.
pub fn use_change_query() -> impl Fn(&[(&str, Option<String>)], Entry) + Clone + Send + Sync + 'static {
    let navigate = use_navigate();
    let path = use_location().pathname;
    move |changes, entry| {
        // The browser's own address, for a page may have written to it beside the router.
        let after = query::with(&query::current(), changes);
        let mark = if after.is_empty() { "" } else { "?" };
        let options = NavigateOptions {
            replace: entry == Entry::Replace,
            scroll: false,
            // The step of the assessment goes along.
            state: State::new(history::held()),
            ..NavigateOptions::default()
        };
        navigate(&format!("{}{mark}{after}", path.get_untracked()), options);
    }
}

/// Whether Back should return to how it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A step of its own.
    Push,
    /// Part of the same step.
    Replace,
}
