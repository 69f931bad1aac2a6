//! Breadcrumb navigation.

use super::link::link;
use crate::domain::markup::{Markup, element};
use crate::domain::route::Route;

/// Renders a link to the list that the page belongs to, then the name of the page.
pub fn breadcrumbs(list: &str, list_route: Route, page: &str) -> Markup {
    let list = element("li")
        .class("breadcrumbs__step")
        .child(link("breadcrumbs__link", list_route, list));
    let page = element("li").class("breadcrumbs__step").attr("aria-current", "page").text(page);
    element("nav")
        .class("breadcrumbs")
        .attr("aria-label", "Breadcrumb")
        .child(element("ol").class("breadcrumbs__steps").attr("role", "list").child(list).child(page))
}
