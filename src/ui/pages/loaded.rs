//! A page whose content is a file of its own.

use crate::domain::page::TextPage;
use crate::domain::place::Place;
use crate::ui::components::{LoadError, loading};
use crate::ui::pages::not_found::not_found;
use crate::ui::state::{Address, Load, Store};
use leptos::prelude::*;
use leptos_meta::Title;
use std::sync::Arc;

/// Asks for the file of the place that the address names, and shows it once it is here; until then, or where it can't be had, says so.
#[component]
pub fn Loaded(
    /// Draws the page.
    draw: fn(Arc<TextPage>) -> AnyView,
) -> impl IntoView {
    let store = Store::from_context();
    let index = store.index();
    let address = Address::here();
    let place = Memo::new(move |_| Place::parse(&address.path()).filter(|place| place.exists(&index)));
    let wanting = store.clone();
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            wanting.want(place);
        }
    });
    move || {
        let Some(place) = place.get() else { return missing() };
        match store.load(&place) {
            Some(Load::Ready(page)) => draw(page),
            Some(Load::Failed(error)) => {
                let store = store.clone();
                view! { <LoadError error on_retry=move |()| store.want(place.clone()) /> }.into_any()
            }
            Some(Load::Pending) | None => loading().into_any(),
        }
    }
}

fn missing() -> AnyView {
    view! {
        <Title text="Not found · Allium" />
        {not_found()}
    }
    .into_any()
}
