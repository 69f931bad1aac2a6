//! In the browser: load what this page needs, then mount the app over the prerendered page. Nothing else.

use allium::app::App;
use allium::domain::index::{FORMAT_VERSION, Index};
use allium::domain::json::from_json;
use allium::domain::route::Route;
use allium::hooks::notice::{self, Notice};
use allium::hooks::{fetch, mount};
use allium::state::{Catalog, File, PageCache};
use leptos::prelude::*;

fn main() {
    notice::on_panic();
    mount::spawn(start());
}

async fn start() {
    let Some(root) = mount::root() else {
        return notice::show(Notice::Broken);
    };
    // Without its data the prerendered text stays, and a notice says so.
    let Some((index, files)) = load().await else {
        return notice::show(Notice::NotLoaded);
    };
    mount::over(&root, move |root| {
        let app = move || view! { <App catalog=Catalog::new(index) pages=PageCache::new(files) /> };
        leptos::mount::mount_to(root, app).forget();
    });
    notice::set_live();
}

/// The index, and the files of the URL's route.
async fn load() -> Option<(Index, Vec<(String, File)>)> {
    let index = fetch::text("content/index.json").await.ok()?;
    let index = from_json(&index).filter(|index: &Index| index.version == FORMAT_VERSION)?;
    let mut files = Vec::new();
    let route = Route::parse(&mount::path()).filter(|route| route.exists(&index));
    for path in route.map(|route| route.data_paths()).unwrap_or_default() {
        let file = File::fetch(&path).await.ok()?;
        files.push((path, file));
    }
    Some((index, files))
}
