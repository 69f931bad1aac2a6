//! The foot of every page: what this is, who wrote it, who pays.

use crate::domain::index::Index;
use crate::domain::route::Route;
use leptos::prelude::*;

/// Facts about the site, and links to its own pages.
#[component]
pub fn Footer<'a>(
    /// The index, which holds its lines and the site's own pages.
    index: &'a Index,
) -> impl IntoView {
    let lines = index.foot.iter().map(|line| view! { <p>{line.clone()}</p> }).collect_view();
    let links = index.documents.iter().map(|(id, title)| {
        view! {
            <li>
                <a href=Route::Document(id.clone()).path()>{title.clone()}</a>
            </li>
        }
    });
    view! {
        <footer class="footer">
            <div class="footer__row">
                {lines}
                <ul class="footer__links" aria-label="About this site">
                    {links.collect_view()}
                </ul>
            </div>
        </footer>
    }
}
