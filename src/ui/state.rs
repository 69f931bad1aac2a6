//! The few things that more than one page knows: the index, loaded pages, the address.

use crate::browser::{history, query};
use crate::domain::comparison::pick;
use crate::domain::ids::ModalityId;
use crate::domain::index::{FORMAT_VERSION, Index};
use crate::domain::lens::Lens;
use crate::domain::page::{Column, MapPage, TextPage};
use crate::domain::route::Route;
use crate::domain::search::Search;
use crate::domain::wire::read;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::location::State;
use std::sync::{Arc, OnceLock};

pub use crate::browser::fetch::FetchError;

/// The index and the files loaded so far.
#[derive(Clone)]
pub struct Store {
    index: Arc<Index>,
    search: Arc<OnceLock<Search>>,
    loads: RwSignal<Vec<(String, Load)>>,
}

/// A file that a place needs beyond the index.
#[derive(Clone, Debug, PartialEq)]
pub enum File {
    /// The text of a page.
    Text(Arc<TextPage>),
    /// One practice of a comparison.
    Column(Arc<Column>),
    /// What the map is drawn from.
    Map(Arc<MapPage>),
}

/// How far a file has come.
#[derive(Clone, Debug, PartialEq)]
enum Load {
    /// Asked for.
    Pending,
    /// Here.
    Ready(File),
    /// Not to be had.
    Failed(FetchError),
}

/// How far the files of a place have come, together.
#[derive(Clone, Debug, PartialEq)]
pub enum Files {
    /// Some are on their way, or were not asked for.
    Pending,
    /// All are here, in the order of [`Route::files`].
    Ready(Vec<File>),
    /// One is not to be had.
    Failed(FetchError),
}

impl Store {
    /// Starts with the index and the files at hand, each with its path.
    pub fn new(index: Index, files: impl IntoIterator<Item = (String, File)>) -> Self {
        let loads = files.into_iter().map(|(path, file)| (path, Load::Ready(file))).collect();
        Self {
            index: Arc::new(index),
            search: Arc::default(),
            loads: RwSignal::new(loads),
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
        self.search.get_or_init(|| Search::new(&self.index))
    }

    /// How far the files of this place have come, tracked.
    pub fn files(&self, place: &Route) -> Files {
        self.loads.with(|loads| {
            let mut ready = Vec::new();
            for path in place.data_paths() {
                match find(loads, &path) {
                    Some(Load::Ready(file)) => ready.push(file.clone()),
                    Some(Load::Failed(error)) => return Files::Failed(*error),
                    Some(Load::Pending) | None => return Files::Pending,
                }
            }
            Files::Ready(ready)
        })
    }

    /// Fetches a place's files unless they are here or on their way, or the library has no such place. Only in the browser.
    pub fn want(&self, place: &Route) {
        if place.exists(&self.index) {
            place.data_paths().into_iter().for_each(|path| self.want_file(path));
        }
    }

    fn want_file(&self, path: String) {
        let has = self
            .loads
            .with_untracked(|loads| matches!(find(loads, &path), Some(Load::Pending | Load::Ready(_))));
        if has {
            return;
        }
        let loads = self.loads;
        loads.update(|loads| set(loads, &path, Load::Pending));
        leptos::task::spawn_local(async move {
            let load = fetch_file(&path).await.map_or_else(Load::Failed, Load::Ready);
            loads.update(|loads| set(loads, &path, load));
        });
    }
}

/// What the map is drawn from; its page can be read without it.
pub const MAP: &str = "content/map.json";

fn find<'a>(loads: &'a [(String, Load)], path: &str) -> Option<&'a Load> {
    loads.iter().find(|(listed, _)| listed == path).map(|(_, load)| load)
}

fn set(loads: &mut Vec<(String, Load)>, path: &str, load: Load) {
    loads.retain(|(listed, _)| listed != path);
    loads.push((path.to_owned(), load));
}

/// Fetches a file and refuses one of another form.
///
/// # Errors
/// As [`crate::browser::fetch::json`].
pub async fn fetch_file(path: &str) -> Result<File, FetchError> {
    read_file(path, &crate::browser::fetch::text(path).await?).ok_or(FetchError::Unreadable)
}

/// Reads a file as what its path says it is; `None` where it is damaged or of another form.
pub fn read_file(path: &str, text: &str) -> Option<File> {
    let (form, file) = if path.starts_with("content/compare/") {
        let column: Column = read(text)?;
        (column.version, File::Column(Arc::new(column)))
    } else if path == MAP {
        let map: MapPage = read(text)?;
        (map.version, File::Map(Arc::new(map)))
    } else {
        let page: TextPage = read(text)?;
        (page.version, File::Text(Arc::new(page)))
    };
    (form == FORMAT_VERSION).then_some(file)
}

/// Fetches the index and refuses one of another form.
///
/// # Errors
/// As [`crate::browser::fetch::json`].
pub async fn fetch_index() -> Result<Index, FetchError> {
    let index: Index = crate::browser::fetch::json("content/index.json").await?;
    if index.version == FORMAT_VERSION {
        Ok(index)
    } else {
        Err(FetchError::Unreadable)
    }
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

    /// The path now, for what happens once.
    pub fn path_untracked(&self) -> String {
        self.path.get_untracked()
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
}

/// The practices that the reader picked for comparison, wherever they were met.
///
/// They are kept in memory, for they go along from page to page. The explorer and the page where practices are picked carry them in the
/// address too, so that a link or a reload brings them back.
#[derive(Clone, Copy)]
pub struct Tray {
    /// In the order of picking; at most [`crate::domain::comparison::MOST`].
    pub picked: RwSignal<Vec<ModalityId>>,
    /// Whether the last one found no room.
    pub refused: RwSignal<bool>,
}

impl Tray {
    /// The name that it has in the address's query.
    pub const NAME: &str = "compare";

    /// Nothing picked.
    pub fn new() -> Self {
        Self {
            picked: RwSignal::new(Vec::new()),
            refused: RwSignal::new(false),
        }
    }

    /// From context; empty where nothing was provided.
    pub fn from_context() -> Self {
        use_context().unwrap_or_else(Self::new)
    }

    /// Picks a practice, or takes it back; refuses one too many.
    pub fn toggle(&self, id: &str) {
        let mut took = true;
        self.picked.update(|picked| took = pick(picked, id.into()));
        self.refused.set(!took);
    }

    /// What the address says of it; none where nothing is picked.
    pub fn query(&self) -> Option<String> {
        let picked = self.picked.get_untracked();
        let ids: Vec<&str> = picked.iter().map(ModalityId::as_str).collect();
        (!ids.is_empty()).then(|| ids.join(","))
    }
}

impl Default for Tray {
    fn default() -> Self {
        Self::new()
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
