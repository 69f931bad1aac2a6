//! In the browser: load what this page needs, then take over the prerendered HTML. Nothing else.

#![recursion_limit = "512"]

use allium::browser::mount;
use allium::browser::notice::{self, Notice};
use allium::domain::route::Route;
use allium::ui::app::App;
use allium::ui::state::{Store, fetch_file, fetch_index};
use leptos::prelude::*;

fn main() {
    notice::on_panic();
    mount::spawn(start());
}

async fn start() {
    let Some(point) = mount::point() else {
        return notice::show(Notice::Broken);
    };
    let Ok(index) = fetch_index().await else {
        return notice::show(Notice::NotLoaded);
    };
    let place = Route::parse(&mount::path()).filter(|place| place.exists(&index));
    let made_for_this = place.as_ref().is_some_and(|place| mount::made_for(&point) == Some(place.path()));
    let mut files = Vec::new();
    for path in place.map(|place| place.data_paths()).unwrap_or_default() {
        match fetch_file(&path).await {
            Ok(file) => files.push((path, file)),
            // The text is already on the page; without its data the controls stay off, and the reader is told.
            Err(_) if made_for_this => return notice::show(Notice::NotLoaded),
            Err(_) => {}
        }
    }
    let store = Store::new(index, files);
    let app = move || view! { <App store=store.clone() /> };
    if made_for_this {
        leptos::mount::hydrate_from(point, app).forget();
    } else {
        // What was prerendered was another page: the one for unknown addresses, or a host's fallback.
        mount::clear(&point);
        leptos::mount::mount_to(point, app).forget();
    }
}
