//! A page of text as it stands on the site.

use crate::domain::page::TextPage;
use crate::domain::still::{Still, el};

/// Head, links to the sections, and the text. What is computed on the page is said at its end, in `.page__ran`.
pub fn article(page: TextPage) -> Still {
    let ran = el("div").class("page__ran").attr("role", "status");
    let text = el("div").class("page__text").children(page.before).children(page.after).child(ran);
    el("article")
        .class(&page.class)
        .children(page.head)
        .child(el("div").class("page__columns").maybe(page.contents).child(text))
}
