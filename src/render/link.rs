//! Link to a page of the app.

use crate::domain::markup::{Markup, element};
use crate::domain::route::Route;

/// Renders a link to a route.
pub fn link(class: &str, route: Route, text: &str) -> Markup {
    element("a").class(class).attr("href", &route.path()).text(text)
}
