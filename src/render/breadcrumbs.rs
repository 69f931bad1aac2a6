//! Where a page stands: the way back up, and its own name.

use super::colophon::way;
use crate::domain::markup::{Markup, element};
use crate::domain::route::Route;

/// The list that the page belongs to, then the page.
pub fn breadcrumbs(list: &str, to: Route, here: &str) -> Markup {
    let list = element("li").class("breadcrumbs__step").child(way("breadcrumbs__link", to, list));
    let here = element("li").class("breadcrumbs__step").attr("aria-current", "page").text(here);
    element("nav")
        .class("breadcrumbs")
        .attr("aria-label", "Breadcrumb")
        .child(element("ol").class("breadcrumbs__steps").attr("role", "list").child(list).child(here))
}
