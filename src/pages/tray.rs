//! The practices that the reader picked to compare, on every page that does not hide them.

use crate::components::CompareTray;
use crate::domain::ids::ModalityId;
use crate::domain::route::Route;
use crate::hooks::focus;
use crate::hooks::reactive::memo;
use crate::state::{Catalog, Comparison};
use leptos::prelude::*;

/// The tray with the picked practices.
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
        // The clicked button is gone, so the focus moves to the tray, if that is still shown.
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
            hidden=Signal::derive(move || comparison.hides_tray() || picked.read().is_empty())
            on_remove=Callback::new(remove)
        />
    }
}
