//! Figure of the home page: six rings, named by the list of layers.

use super::ring::circle;
use crate::domain::markup::{Markup, element};

/// Renders six rings from the surface to the centre. They are decorative: the list of layers says the same.
pub fn onion() -> Markup {
    let center = element("circle").class("onion__heart").attr("cx", "50").attr("cy", "50").attr("r", "2.5");
    element("svg")
        .class("onion")
        .attr("viewBox", "0 0 100 100")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .children((0..6).map(|ring| circle(&format!("onion__ring onion__ring--{ring}"), ring)))
        .child(center)
}
