//! A ring of the six that every onion figure shares.

use crate::domain::figure::rings::radius;
use crate::domain::figure::tenths;
use crate::domain::still::{Still, el};

/// A ring of the box.
pub fn circle(class: &str, ring: usize) -> Still {
    el("circle")
        .class(class)
        .attr("cx", "50")
        .attr("cy", "50")
        .attr("r", &tenths(radius(ring)))
}
