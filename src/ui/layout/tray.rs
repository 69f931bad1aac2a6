//! What the reader picked to compare, on every page but those where it would be in the way.

use crate::browser::pressed;
use crate::domain::comparison::{MAX_COMPARED, is_enough, known};
use crate::domain::ids::ModalityId;
use crate::domain::route::Route;
use crate::render::PICK;
use crate::ui::components::CompareTray;
use crate::ui::state::{Address, Store, Tray};
use leptos::prelude::*;

/// Reads what is picked, marks it on the page's buttons, and shows the tray.
#[component]
pub fn TrayFoot() -> impl IntoView {
    let store = Store::from_context();
    let index = store.index();
    let address = Address::here();
    let tray = Tray::from_context();
    let of_address = address.clone();
    let place = Memo::new(move |_| Route::parse(&address.path()));
    // An address with picked practices brings them, as long as nothing is picked.
    let known_here = store.index();
    Effect::new(move |_| {
        let ids = of_address.value(Tray::NAME).unwrap_or_default();
        let ids: Vec<ModalityId> = ids.split(',').filter(|id| !id.is_empty()).map(Into::into).collect();
        let mut ids = known(&known_here, &ids).unwrap_or_default();
        ids.truncate(MAX_COMPARED);
        if !ids.is_empty() && tray.picked.with_untracked(Vec::is_empty) {
            tray.picked.set(ids);
        }
    });
    // Buttons of still text are marked by hand: when something is picked, and when a page arrives.
    Effect::new(move |_| {
        let picked = tray.picked.get();
        let _ = place.get().map(|place| store.files(&place));
        request_animation_frame(move || pressed::mark(PICK, &|id| picked.iter().any(|listed| listed.as_str() == id)));
    });
    let in_the_way = move || matches!(place.get(), Some(Route::Assessment)) || matches!(place.get(), Some(Route::Compare(ids)) if is_enough(&ids));
    let named = move || {
        let named = |id: ModalityId| Some((id.clone(), index.modality(&id)?.name.clone()));
        tray.picked.get().into_iter().filter_map(named).collect::<Vec<_>>()
    };
    view! {
        <CompareTray
            picked=Signal::derive(named)
            refused=tray.refused
            href=Signal::derive(move || Route::Compare(tray.picked.get()).path())
            hidden=Signal::derive(move || in_the_way() || tray.picked.with(Vec::is_empty))
        />
    }
}
