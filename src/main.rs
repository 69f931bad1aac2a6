//! In the browser: load what this page needs, then take over the prerendered HTML. Nothing else.

#![recursion_limit = "512"]

use allium::browser::mount;
use allium::browser::notice::{self, Notice};
use allium::domain::place::Place;
use allium::ui::app::App;
use allium::ui::state::{Store, fetch_index, fetch_page};
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
    let place = Place::parse(&mount::path()).filter(|place| place.exists(&index));
    let made_for_this = place.as_ref().is_some_and(|place| mount::made_for(&point) == Some(place.path()));
    let page = match place.filter(|place| place.file().is_some()) {
        Some(place) => match fetch_page(&place).await {
            Ok(page) => Some((place, page)),
            // The text is already on the page; without its data the controls stay off, and the reader is told.
            Err(_) if made_for_this => return notice::show(Notice::NotLoaded),
            Err(_) => None,
        },
        None => None,
    };
    let store = Store::new(index, page);
    let app = move || view! { <App store=store.clone() /> };
    if made_for_this {
        leptos::mount::hydrate_from(point, app).forget();
    } else {
        // What was prerendered was another page: the one for unknown addresses, or a host's fallback.
        mount::clear(&point);
        leptos::mount::mount_to(point, app).forget();
    }
}
