//! The ring mark: a practice's layers as six rings.

use super::ring::circle;
use crate::domain::content::{LayerId, ModalityLayers};
use crate::domain::still::{Still, el};

/// Six rings: thick and solid for what the practice chiefly works on, dashed for what it also works on, a hairline for the rest.
///
/// It is ornament beside a text that says the same.
pub fn ring_mark(layers: &ModalityLayers) -> Still {
    let rings = LayerId::ALL.into_iter().enumerate().map(|(ring, layer)| {
        let class = if layers.primary.contains(&layer) {
            "ring-mark__ring ring-mark__ring--primary"
        } else if layers.secondary.contains(&layer) {
            "ring-mark__ring ring-mark__ring--secondary"
        } else {
            "ring-mark__ring"
        };
        circle(class, ring)
    });
    el("svg")
        .class("ring-mark")
        .attr("viewBox", "0 0 100 100")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .children(rings)
}
