//! Where a page stands: the way back up, and its own name.

use super::colophon::way;
use crate::domain::place::Place;
use crate::domain::still::{Still, el};

/// The list that the page belongs to, then the page.
pub fn breadcrumbs(list: &str, to: Place, here: &str) -> Still {
    let list = el("li").class("breadcrumbs__step").child(way("breadcrumbs__link", to, list));
    let here = el("li").class("breadcrumbs__step").attr("aria-current", "page").text(here);
    el("nav")
        .class("breadcrumbs")
        .attr("aria-label", "Breadcrumb")
        .child(el("ol").class("breadcrumbs__steps").attr("role", "list").child(list).child(here))
}
