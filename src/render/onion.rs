//! The opening figure: six rings, named by the list beside it.

use super::ring::circle;
use crate::domain::markup::{Markup, element};

/// Six rings from the surface to the centre. Ornament beside the list of layers.
pub fn onion() -> Markup {
    let heart = element("circle").class("onion__heart").attr("cx", "50").attr("cy", "50").attr("r", "2.5");
    element("svg")
        .class("onion")
        .attr("viewBox", "0 0 100 100")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .children((0..6).map(|ring| circle(&format!("onion__ring onion__ring--{ring}"), ring)))
        .child(heart)
}
