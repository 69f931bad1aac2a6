//! The page of every place: one route, for the table of places is `domain::route`.

use super::working::titled;
use super::{assessment, compare, explorer, map, not_found, text};
use crate::domain::comparison::{is_enough, known};
use crate::domain::page::TextPage;
use crate::domain::route::Route;
use crate::ui::components::{LoadError, loading};
use crate::ui::state::{Address, File, Files, Store, Tray};
use leptos::prelude::*;

/// Asks for the files of the place that the address names, and shows it once they are here; until then, or where one can't be had, says so.
#[component]
pub fn PageRoute() -> impl IntoView {
    let store = Store::from_context();
    let address = Address::here();
    let tray = Tray::from_context();
    let known_here = store.index();
    let asked = Memo::new(move |_| Route::parse(&address.path()).filter(|place| place.exists(&known_here)));
    let place = Memo::new(move |_| {
        let place = asked.get()?;
        Some(match place {
            // Too few to compare: the page where practices are picked, with these picked.
            Route::Compare(ids) if !is_enough(&ids) => Route::Compare(Vec::new()),
            place => place,
        })
    });
    let wanting = store.clone();
    let looking = store.clone();
    let here = Memo::new(move |_| place.get().map(|place| (looking.files(&place), place)));
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            wanting.want(&place);
        }
    });
    // What is compared is what is picked, so the way back to the picking starts from it.
    let looking = store.index();
    Effect::new(move |_| {
        if let Some(Route::Compare(ids)) = asked.get().filter(|place| *place != Route::Compare(Vec::new())) {
            tray.picked.set(known(&looking, &ids).unwrap_or_default());
        }
    });
    move || {
        let Some((files, place)) = here.get() else { return missing() };
        match files {
            Files::Ready(files) => draw(&store, &place, files),
            Files::Failed(error) => {
                let store = store.clone();
                view! { <LoadError error on_retry=move |()| store.want(&place) /> }.into_any()
            }
            Files::Pending => loading().into_any(),
        }
    }
}

fn draw(store: &Store, place: &Route, files: Vec<File>) -> AnyView {
    let columns: Vec<_> = files
        .iter()
        .filter_map(|file| match file {
            File::Column(column) => Some(column.clone()),
            _ => None,
        })
        .collect();
    match (place, files.first()) {
        (Route::Explorer, _) => explorer::page(store),
        (_, Some(File::Column(_))) => compare::page(store, columns),
        (Route::Assessment, Some(File::Text(page))) => assessment::page(TextPage::clone(page)),
        (Route::Map, Some(File::Text(page))) => map::page(store, TextPage::clone(page), false),
        (place, Some(File::Text(page))) if *place == Route::method() => map::page(store, TextPage::clone(page), true),
        (_, Some(File::Text(page))) => text::page(TextPage::clone(page)),
        _ => missing(),
    }
}

fn missing() -> AnyView {
    titled("Not found", "", not_found::not_found().into_any())
}
