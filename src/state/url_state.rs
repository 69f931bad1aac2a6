//! State in the URL's query.
//!
//! The signal is the source of truth; the URL follows after the paint, through the router, and the signal follows the URL on Back, Forward and
//! links. All state is written through one [`UrlWriter`], so that no write overwrites another.

use super::Catalog;
use crate::hooks::reactive::effect;
use crate::hooks::{after_paint, events, history, query, scroll};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::location::State;
use std::time::Duration;

/// URL parameters with their new values; `None` removes one.
pub type Changes = Vec<(&'static str, Option<String>)>;

/// How a change is added to the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HistoryEntry {
    /// Replaces the current entry.
    Replace,
    /// Adds an entry, so that Back undoes the change.
    Push,
}

/// A value that can be read from the query and written to it.
pub trait QueryState: Clone + Default + PartialEq + Send + Sync + 'static {
    /// Reads the values of a query by name; also returns the unknown ones.
    fn parse(catalog: &Catalog, value: &dyn Fn(&str) -> Option<String>) -> (Self, Vec<String>);

    /// Every parameter that [`QueryState::parse`] reads, with its value.
    fn changes(&self, catalog: &Catalog) -> Changes;
}

/// A state that can be written to the URL.
pub struct UrlHandle<T: QueryState> {
    /// The source of truth. Write it, then [`UrlHandle::commit`].
    pub state: RwSignal<T>,
    /// Values in the URL that are unknown.
    pub unknown: RwSignal<Vec<String>>,
    writer: UrlWriter,
    catalog: StoredValue<Catalog>,
}

impl<T: QueryState> Clone for UrlHandle<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: QueryState> Copy for UrlHandle<T> {}

impl<T: QueryState> UrlHandle<T> {
    /// Writes the state to the URL after the paint.
    pub fn commit(self, entry: HistoryEntry) {
        let changes = self
            .catalog
            .with_value(|catalog| self.state.with_untracked(|state| state.changes(catalog)));
        self.writer.write(changes, entry);
    }

    /// Sets the state and writes it to the URL.
    pub fn set(self, state: T, entry: HistoryEntry) {
        self.state.set(state);
        self.commit(entry);
    }
}

/// State in the query of the current page, in sync with the URL as long as the path stays the same.
pub fn use_url_state<T: QueryState>() -> UrlHandle<T> {
    let catalog = Catalog::from_context();
    let location = use_location();
    let page_path = location.pathname.get_untracked();
    let read = {
        let catalog = catalog.clone();
        move |search: &str| T::parse(&catalog, &|name| query::value(search, name))
    };
    // Natively there is no query to read.
    let (state, unknown) = if cfg!(feature = "ssr") {
        Default::default()
    } else {
        location.search.with_untracked(|search| read(search))
    };
    let (state, unknown) = (RwSignal::new(state), RwSignal::new(unknown));
    effect(move || {
        let (next, next_unknown) = location.search.with(|search| read(search));
        // The query is that of the next page.
        if location.pathname.get_untracked() != page_path {
            return;
        }
        if *state.read_untracked() != next {
            state.set(next);
        }
        if *unknown.read_untracked() != next_unknown {
            unknown.set(next_unknown);
        }
    });
    UrlHandle {
        state,
        unknown,
        writer: UrlWriter::from_context(),
        catalog: StoredValue::new(catalog),
    }
}

/// Writes the query, after the paint and through the router.
///
/// Browsers limit the rate of history calls (WebKit 100 in 10 s, 100 in 30 s before version 16; Firefox 200 in 10 s), so many writes in a row are
/// combined: the view follows at once, the URL a moment later.
#[derive(Clone, Copy)]
pub struct UrlWriter {
    pending: StoredValue<Option<(Changes, HistoryEntry)>>,
    /// Number of writes that may still be made without a delay.
    credit: StoredValue<u32>,
    navigate: StoredValue<Option<Navigate>, LocalStorage>,
}

type Navigate = std::rc::Rc<dyn Fn(&Changes, HistoryEntry)>;

/// Maximum number of writes without a delay.
const MAX_CREDIT: u32 = 20;

/// Time until one more is allowed.
const REFILL: Duration = Duration::from_millis(500);

impl UrlWriter {
    /// Provides the writer. Call it once, within the router.
    pub fn provide() {
        let writer = Self {
            pending: StoredValue::new(None),
            credit: StoredValue::new(MAX_CREDIT),
            navigate: StoredValue::new_local(None),
        };
        provide_context(writer);
        if cfg!(feature = "ssr") {
            return;
        }
        let (navigate, location) = (use_navigate(), use_location());
        writer.navigate.set_value(Some(std::rc::Rc::new(move |changes, entry| {
            let query = location.search.with_untracked(|search| query::with(search, changes));
            let url = query::join(&location.pathname.get_untracked(), &query);
            let options = |replace| NavigateOptions {
                replace,
                scroll: false,
                // The entry keeps its step of the assessment.
                state: State::new(history::state()),
                ..NavigateOptions::default()
            };
            scroll::restore_manually();
            navigate(&url, options(entry == HistoryEntry::Replace));
            // The router ignores a push to the URL that it takes for the current one.
            if history::url().is_some_and(|current| current != url) {
                navigate(&url, options(true));
            }
        })));
        // On Back and Forward the URL is the source of truth.
        events::capture_forever(&["popstate"], move |_| writer.pending.set_value(None));
        events::capture_forever(&["pagehide"], move |_| writer.flush());
    }

    /// From context; writes nothing if there is none.
    pub fn from_context() -> Self {
        use_context().unwrap_or_else(|| Self {
            pending: StoredValue::new(None),
            credit: StoredValue::new(0),
            navigate: StoredValue::new_local(None),
        })
    }

    /// Writes these values after the next paint.
    pub fn write(self, changes: Changes, entry: HistoryEntry) {
        let was_empty = self.pending.try_update_value(|pending| match pending {
            Some((waiting, waiting_entry)) => {
                waiting.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
                waiting.extend(changes);
                *waiting_entry = (*waiting_entry).max(entry);
                false
            }
            None => {
                *pending = Some((changes, entry));
                true
            }
        });
        if was_empty == Some(true) {
            after_paint(move || self.flush_within_limits());
        }
    }

    fn flush_within_limits(self) {
        match self.credit.try_get_value() {
            None => {}
            Some(0) => set_timeout(move || self.flush_within_limits(), REFILL),
            Some(credit) => {
                if self.pending.with_value(Option::is_some) {
                    self.credit.set_value(credit - 1);
                    let refill = move || {
                        self.credit.try_update_value(|credit| *credit = (*credit + 1).min(MAX_CREDIT));
                    };
                    // Refills come one after the other, so that a burst does not get them all at once.
                    set_timeout(refill, REFILL * (MAX_CREDIT - credit + 1));
                }
                self.flush();
            }
        }
    }

    /// Writes what is pending at once.
    pub fn flush(self) {
        let waiting = self.pending.try_update_value(Option::take).flatten();
        let navigate = self.navigate.try_get_value().flatten();
        if let (Some((changes, entry)), Some(navigate)) = (waiting, navigate) {
            navigate(&changes, entry);
        }
    }
}

/// The message that lists unknown values of a URL; empty if there are none.
pub fn unknown_words(unknown: &[String]) -> String {
    if unknown.is_empty() {
        return String::new();
    }
    format!("Some parts of this link aren't known here and were ignored: {}", unknown.join(", "))
}

impl QueryState for crate::domain::lens::Lens {
    fn parse(_: &Catalog, value: &dyn Fn(&str) -> Option<String>) -> (Self, Vec<String>) {
        (value("lens").map(|value| Self::parse(&value)).unwrap_or_default(), Vec::new())
    }

    fn changes(&self, _: &Catalog) -> Changes {
        vec![("lens", self.tradition().map(|_| self.as_str().to_owned()))]
    }
}

impl QueryState for crate::domain::explore::Filters {
    fn parse(catalog: &Catalog, value: &dyn Fn(&str) -> Option<String>) -> (Self, Vec<String>) {
        Self::parse(catalog.facets(), value)
    }

    fn changes(&self, catalog: &Catalog) -> Changes {
        self.to_query(catalog.facets())
    }
}

impl QueryState for crate::domain::comparison::View {
    fn parse(catalog: &Catalog, value: &dyn Fn(&str) -> Option<String>) -> (Self, Vec<String>) {
        Self::parse(catalog.index(), value)
    }

    fn changes(&self, _: &Catalog) -> Changes {
        Self::NAMES.map(|name| (name, self.query(name))).into()
    }
}

impl QueryState for crate::domain::map::MapView {
    fn parse(catalog: &Catalog, value: &dyn Fn(&str) -> Option<String>) -> (Self, Vec<String>) {
        Self::parse(catalog.index(), value)
    }

    fn changes(&self, _: &Catalog) -> Changes {
        let query = self.query();
        let value = |name: &str| query.iter().find(|(key, _)| *key == name).map(|(_, value)| value.clone());
        Self::NAMES.map(|name| (name, value(name))).into()
    }
}
