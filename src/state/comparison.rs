//! The practices that the reader picked for comparison, wherever they were met.

use super::url_state::{HistoryEntry, UrlWriter};
use super::{Catalog, current_route};
use crate::domain::comparison::{MAX_COMPARED, is_enough, known, pick};
use crate::domain::ids::ModalityId;
use crate::domain::route::Route;
use crate::hooks::query;
use crate::hooks::reactive::effect;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// What is picked. It is kept in memory, for it goes along from page to page; the explorer and the page where practices are picked carry it in the
/// address too, so that a link or a reload brings it back.
#[derive(Clone, Copy)]
pub struct Comparison {
    /// In the order of picking, at most [`MAX_COMPARED`].
    pub picked: RwSignal<Vec<ModalityId>>,
    /// Whether the last one found no room.
    pub is_full: RwSignal<bool>,
    route: Memo<Option<Route>>,
    writer: UrlWriter,
}

/// The name that it has in the query.
const NAME: &str = "compare";

impl Comparison {
    /// Provides the comparison, with what the address names. Call it once, within the router.
    pub fn provide() {
        let comparison = Self {
            picked: RwSignal::new(Vec::new()),
            is_full: RwSignal::new(false),
            route: current_route(),
            writer: UrlWriter::from_context(),
        };
        provide_context(comparison);
        let catalog = Catalog::from_context();
        let search = use_location().search;
        // The two ways in which an address names practices: a comparison's path, and the query where nothing is picked yet.
        effect(move || {
            let index = catalog.index();
            match comparison.route.get() {
                Some(Route::Compare(ids)) if !ids.is_empty() => comparison.picked.set(known(index, &ids).unwrap_or_default()),
                _ => {
                    let ids = search.with(|search| query::value(search, NAME)).unwrap_or_default();
                    let ids: Vec<ModalityId> = ids.split(',').filter(|id| !id.is_empty()).map(Into::into).collect();
                    let mut ids = known(index, &ids).unwrap_or_default();
                    ids.truncate(MAX_COMPARED);
                    if !ids.is_empty() && comparison.picked.with_untracked(Vec::is_empty) {
                        comparison.picked.set(ids);
                    }
                }
            }
        });
    }

    /// From context; empty if nothing was provided.
    pub fn from_context() -> Self {
        use_context().unwrap_or_else(|| Self {
            picked: RwSignal::new(Vec::new()),
            is_full: RwSignal::new(false),
            route: Memo::new(|_| None),
            writer: UrlWriter::from_context(),
        })
    }

    /// Whether a practice is picked.
    pub fn has(self, id: ModalityId) -> Signal<bool> {
        Signal::derive(move || self.picked.read().contains(&id))
    }

    /// Picks a practice, or takes it out; refuses one too many.
    pub fn toggle(self, id: ModalityId) {
        let mut has_room = true;
        self.picked.update(|picked| has_room = pick(picked, id));
        self.is_full.set(!has_room);
        if matches!(self.route.get_untracked(), Some(Route::Explorer | Route::Compare(_))) {
            let ids = self.picked.read_untracked().iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
            self.writer.write(vec![(NAME, (!ids.is_empty()).then_some(ids))], HistoryEntry::Replace);
        }
    }

    /// Whether the tray would be in the way: in the assessment, and where a comparison is shown.
    pub fn is_in_the_way(self) -> bool {
        self.route.with(|route| match route {
            Some(Route::Assessment) => true,
            Some(Route::Compare(ids)) => is_enough(ids),
            _ => false,
        })
    }
}
