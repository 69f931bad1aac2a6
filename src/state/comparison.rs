//! The practices that the reader picked for comparison, on any page.

use super::url_state::{HistoryEntry, UrlWriter};
use super::{Catalog, current_route};
use crate::domain::comparison::{MAX_COMPARED, is_enough, known, pick};
use crate::domain::ids::ModalityId;
use crate::domain::route::Route;
use crate::hooks::query;
use crate::hooks::reactive::effect;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// The picked practices. They stay in memory from page to page; the explorer and the page for picking keep them in the URL too, so that a link or a
/// reload restores them.
#[derive(Clone, Copy)]
pub struct Comparison {
    /// In the order of picking, at most [`MAX_COMPARED`].
    pub picked: RwSignal<Vec<ModalityId>>,
    /// Whether the last pick was refused because there are [`MAX_COMPARED`].
    pub is_full: RwSignal<bool>,
    route: Memo<Option<Route>>,
    writer: UrlWriter,
}

/// Name of its URL parameter.
const NAME: &str = "compare";

impl Comparison {
    /// Provides the comparison, with the practices that the URL names. Call it once, within the router.
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
        // A URL names practices in the path of a comparison, or in the query, which counts if nothing is picked yet.
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

    /// Picks a practice or removes it; refuses more than [`MAX_COMPARED`].
    pub fn toggle(self, id: ModalityId) {
        let mut has_room = true;
        self.picked.update(|picked| has_room = pick(picked, id));
        self.is_full.set(!has_room);
        if matches!(self.route.get_untracked(), Some(Route::Explorer | Route::Compare(_))) {
            let ids = self.picked.read_untracked().iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
            self.writer.write(vec![(NAME, (!ids.is_empty()).then_some(ids))], HistoryEntry::Replace);
        }
    }

    /// Whether the tray is hidden: in the assessment, and where a comparison is shown.
    pub fn hides_tray(self) -> bool {
        self.route.with(|route| match route {
            Some(Route::Assessment) => true,
            Some(Route::Compare(ids)) => is_enough(ids),
            _ => false,
        })
    }
}
