//! Logo of Allium: a cut onion.

use crate::domain::markup::{Markup, element};

const RINGS: [&str; 3] = [
    "M16 2c1 4 12 7 12 16a12 12 0 0 1-24 0C4 9 15 6 16 2Z",
    "M16 9c.6 2.4 7.5 4.4 7.5 9.7a7.5 7.5 0 0 1-15 0c0-5.3 6.9-7.3 7.5-9.7Z",
    "M16 15.5c.3 1.1 3.3 2 3.3 4.4a3.3 3.3 0 0 1-6.6 0c0-2.4 3-3.3 3.3-4.4Z",
];

/// Renders three nested rings that open at the top, like a cut onion. They are decorative.
pub fn onion_mark() -> Markup {
    let mark = element("svg")
        .class("onion-mark")
        .attr("viewBox", "0 0 32 32")
        .attr("width", "28")
        .attr("height", "28");
    mark.attr("aria-hidden", "true")
        .attr("focusable", "false")
        .children(RINGS.map(|ring| element("path").attr("d", ring)))
}
