//! A page of text as it stands on the site.

use crate::domain::markup::{Markup, element};
use crate::domain::page::TextPage;

/// Head, links to the sections, and the text. What is computed on the page is said at its end, in `.page__ran`.
pub fn article(page: TextPage) -> Markup {
    let ran = element("div").class("page__ran").attr("role", "status");
    let text = element("div").class("page__text").children(page.before).children(page.after).child(ran);
    element("article")
        .class(&page.class)
        .children(page.head)
        .child(element("div").class("page__columns").child_opt(page.contents).child(text))
}
