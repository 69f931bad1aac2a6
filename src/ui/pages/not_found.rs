//! There is no such page.

use crate::domain::place::Place;
use crate::domain::still::{Still, el};

/// Says so and offers ways on.
pub fn not_found() -> Still {
    let ways = [
        (Place::Explorer, "All practices"),
        (Place::Assessment, "The assessment"),
        (Place::Home, "First page"),
    ];
    let ways = ways.map(|(place, words)| el("a").attr("href", &place.path()).text(words));
    el("div")
        .class("page-notice")
        .child(
            el("h1")
                .class("page-notice__heading")
                .attr("tabindex", "-1")
                .text("There is no page here"),
        )
        .child(el("p").text("The link may be old or mistyped. Nothing you answered is lost."))
        .child(el("p").class("page-notice__ways").children(ways))
}
