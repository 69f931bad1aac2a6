//! The screen of the result: its two parts, what is to take along between them, and the ways from there.

use super::assessment::way;
use super::start::saved_run;
use crate::domain::lens::{Lens, with_lens};
use crate::domain::markup::{Markup, element};
use crate::domain::route::Route;

/// The screen's empty places, to be filled: `.result__before`, `.result__take`, `.result__sheet`, `.result__after`.
pub fn result_screen() -> Vec<Markup> {
    let place = |class: &str| element("div").class(class);
    vec![
        place("result__before"),
        place("result__take").attr("data-turn", "sheet"),
        place("result__sheet"),
        saved_run("compare", "Compare with a saved run"),
        place("result__after"),
    ]
}

/// The ways from the result.
pub fn result_ways(lens: Lens) -> Markup {
    let practices = element("a")
        .class("assessment__quiet")
        .attr("href", &with_lens(&Route::Explorer.path(), lens))
        .text("All practices");
    element("div")
        .class("assessment__ways")
        .child(way("assessment__start", "review", "Look over my answers"))
        .child(way("assessment__quiet", "erase", "Erase my answers"))
        .child(practices)
}
