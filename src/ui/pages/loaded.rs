//! A page whose content is files of its own.

use crate::domain::place::Place;
use crate::ui::components::{LoadError, loading};
use crate::ui::pages::not_found::not_found;
use crate::ui::state::{Address, File, Files, Store};
use leptos::prelude::*;
use leptos_meta::Title;

/// Asks for the files of the place that the address names, and shows them once they are here; until then, or where one can't be had, says so.
#[component]
pub fn Loaded(
    /// Draws the page.
    draw: fn(Vec<File>) -> AnyView,
) -> impl IntoView {
    let store = Store::from_context();
    let index = store.index();
    let address = Address::here();
    let place = Memo::new(move |_| Place::parse(&address.path()).filter(|place| place.exists(&index)));
    let wanting = store.clone();
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            wanting.want(&place);
        }
    });
    move || {
        let Some(place) = place.get() else { return missing() };
        match store.files(&place) {
            Files::Ready(files) => draw(files),
            Files::Failed(error) => {
                let store = store.clone();
                view! { <LoadError error on_retry=move |()| store.want(&place) /> }.into_any()
            }
            Files::Pending => loading().into_any(),
        }
    }
}

/// There is no such page.
pub fn missing() -> AnyView {
    view! {
        <Title text="Not found · Allium" />
        {not_found()}
    }
    .into_any()
}
