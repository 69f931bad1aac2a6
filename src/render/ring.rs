//! The rings shared by all onion figures.

use crate::domain::figure::rings::radius;
use crate::domain::figure::tenths;
use crate::domain::markup::{Markup, element};

/// Creates a ring as a `circle` element. Ring 0 is the outermost.
pub fn circle(class: &str, ring: usize) -> Markup {
    element("circle")
        .class(class)
        .attr("cx", "50")
        .attr("cy", "50")
        .attr("r", &tenths(radius(ring)))
}

/// Returns the path data of a ring. One path can contain several rings, so that the browser keeps one shape instead of one per ring.
pub fn outline(ring: usize) -> String {
    let radius = radius(ring);
    let (top, radius) = (tenths(500 - radius), tenths(radius));
    // An arc that ends at its own start is not drawn, so it ends just before the start and is then closed.
    format!("M50 {top}a{radius} {radius} 0 1 0 .1 0z")
}
