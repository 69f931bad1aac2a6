//! Ring mark: a practice's layers as six rings.

use super::ring::outline;
use crate::domain::content::{LayerId, ModalityLayers};
use crate::domain::markup::{Markup, element};

/// Renders six rings: thick and solid for primary layers, dashed for secondary layers, a hairline for the others.
///
/// They are decorative: the text beside them says the same.
pub fn ring_mark(layers: &ModalityLayers) -> Markup {
    let mut shapes = ["", " ring-mark__ring--secondary", " ring-mark__ring--primary"].map(|kind| (kind, String::new()));
    for (ring, layer) in LayerId::ALL.iter().enumerate() {
        let [other, secondary, primary] = &mut shapes;
        let (_, shape) = if layers.primary.contains(layer) {
            primary
        } else if layers.secondary.contains(layer) {
            secondary
        } else {
            other
        };
        shape.push_str(&outline(ring));
    }
    let shapes = shapes.into_iter().filter(|(_, shape)| !shape.is_empty());
    element("svg")
        .class("ring-mark")
        .attr("viewBox", "0 0 100 100")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .children(shapes.map(|(kind, shape)| element("path").class(&format!("ring-mark__ring{kind}")).attr("d", &shape)))
}
