//! The foot of every page: what this is, who wrote it, who pays.

use crate::domain::place::Place;
use crate::domain::still::{Still, el};
use crate::ui::state::Store;
use leptos::prelude::*;

/// Facts about the site and the way to its own pages.
#[component]
pub fn Footer() -> impl IntoView {
    let index = Store::from_context().index();
    let links = index.documents.iter().map(|(id, title)| {
        let link = el("a").attr("href", &Place::Document(id.clone()).path()).text(title);
        el("li").child(link)
    });
    let links = el("ul").class("footer__links").attr("aria-label", "About this site").children(links);
    let lines = index.foot.iter().map(|line| el("p").text(line));
    let row: Still = el("div").class("footer__row").children(lines).child(links);
    el("footer").class("footer").child(row)
}
