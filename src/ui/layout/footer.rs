//! The foot of every page: what this is, who wrote it, who pays.

use crate::domain::markup::{Markup, element};
use crate::domain::route::Route;
use crate::ui::state::Store;
use leptos::prelude::*;

/// Facts about the site and the way to its own pages.
#[component]
pub fn Footer() -> impl IntoView {
    let index = Store::from_context().index();
    let links = index.documents.iter().map(|(id, title)| {
        let link = element("a").attr("href", &Route::Document(id.clone()).path()).text(title);
        element("li").child(link)
    });
    let links = element("ul").class("footer__links").attr("aria-label", "About this site").children(links);
    let lines = index.foot.iter().map(|line| element("p").text(line));
    let row: Markup = element("div").class("footer__row").children(lines).child(links);
    element("footer").class("footer").child(row)
}
