//! What the reader picked to compare, on every page but those where it would be in the way.

use crate::components::CompareTray;
use crate::domain::ids::ModalityId;
use crate::domain::route::Route;
use crate::hooks::focus;
use crate::hooks::reactive::memo;
use crate::state::{Catalog, Comparison};
use leptos::prelude::*;

/// The tray with what is picked.
#[component]
pub fn Tray() -> impl IntoView {
    let catalog = Catalog::from_context();
    let comparison = Comparison::from_context();
    let picked = comparison.picked;
    let named = memo(move || {
        let named = |id: &ModalityId| Some((id.clone(), catalog.index().modality(id)?.name.clone()));
        picked.read().iter().filter_map(named).collect::<Vec<_>>()
    });
    let remove = move |id: ModalityId| {
        comparison.toggle(id);
        // The button is gone; the tray is where the reader was, as long as it is there.
        focus::on(if picked.read_untracked().is_empty() {
            "main h1"
        } else {
            ".compare-tray"
        });
    };
    view! {
        <CompareTray
            picked=named
            is_full=comparison.is_full.into()
            href=Signal::derive(move || Route::Compare(picked.get()).path())
            hidden=Signal::derive(move || comparison.is_in_the_way() || picked.read().is_empty())
            on_remove=Callback::new(remove)
        />
    }
}
