//! A ring of the six that every onion figure shares.

use crate::domain::figure::rings::radius;
use crate::domain::figure::tenths;
use crate::domain::markup::{Markup, element};

/// A ring of the box.
pub fn circle(class: &str, ring: usize) -> Markup {
    element("circle")
        .class(class)
        .attr("cx", "50")
        .attr("cy", "50")
        .attr("r", &tenths(radius(ring)))
}

/// A ring of the box as part of an outline that holds several: the browser then keeps one shape, not one a ring.
pub fn outline(ring: usize) -> String {
    let radius = radius(ring);
    let (top, radius) = (tenths(500 - radius), tenths(radius));
    // An arc cannot end where it began: it ends a hair before, and is closed.
    format!("M50 {top}a{radius} {radius} 0 1 0 .1 0z")
}
