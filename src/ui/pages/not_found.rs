//! There is no such page.

use crate::domain::markup::{Markup, element};
use crate::domain::route::Route;

/// Says so and offers ways on.
pub fn not_found() -> Markup {
    let ways = [
        (Route::Explorer, "All practices"),
        (Route::Assessment, "The assessment"),
        (Route::Home, "First page"),
    ];
    let ways = ways.map(|(place, words)| element("a").attr("href", &place.path()).text(words));
    element("div")
        .class("page-notice")
        .child(
            element("h1")
                .class("page-notice__heading")
                .attr("tabindex", "-1")
                .text("There is no page here"),
        )
        .child(element("p").text("The link may be old or mistyped. Nothing you answered is lost."))
        .child(element("p").class("page-notice__ways").children(ways))
}
