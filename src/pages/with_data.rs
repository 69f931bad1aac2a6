//! Shows a page once its files are loaded; until then, and if one can't be loaded, a notice.

use super::not_found::NotFound;
use crate::components::{LoadError, Loading};
use crate::domain::route::Route;
use crate::hooks::reactive::memo;
use crate::state::{File, PageCache, PageData, current_route};
use leptos::prelude::*;

/// Draws the page of a route from its files, in the order of [`Route::data_paths`]; `None` if there is no such page.
pub type Draw = fn(&Route, &[File]) -> Option<AnyView>;

/// The page at the URL, redrawn when route or files change.
#[component]
pub fn WithData(
    /// Draws it from its files.
    draw: Draw,
) -> impl IntoView {
    let pages = PageCache::from_context();
    let route = current_route();
    let data = memo(move || route.get().map(|route| (pages.data(&route), route)));
    move || {
        let Some((data, route)) = data.get() else {
            return view! { <NotFound /> }.into_any();
        };
        match data {
            PageData::Loading => view! { <Loading /> }.into_any(),
            PageData::Failed(error) => view! { <LoadError error on_retry=move |()| pages.retry(&route) /> }.into_any(),
            PageData::Ready(files) => draw(&route, &files).unwrap_or_else(|| view! { <NotFound /> }.into_any()),
        }
    }
}
