//! Result rings: how strongly the answers point to each layer, as arcs.

use crate::domain::content::LayerId;
use crate::domain::figure::rings::arc;
use crate::domain::figure::tenths;
use crate::domain::markup::{Markup, element};
use crate::render::ring;

/// Renders six rings from the surface inwards; the length of each arc shows the strength of its layer. They are decorative: the list beside them
/// says the same.
pub fn result_rings(strengths: &[(LayerId, u8)]) -> Markup {
    let rings = LayerId::ALL.into_iter().enumerate().flat_map(|(i, layer)| {
        let strength = strengths.iter().find(|(id, _)| *id == layer).map_or(0, |(_, strength)| *strength);
        let (whole, drawn) = arc(i, strength);
        let drawn = (strength > 0).then(|| {
            let dashes = format!("{} {}", tenths(drawn), tenths(whole));
            ring::circle("result-rings__arc", i)
                .attr("stroke-dasharray", &dashes)
                .attr("transform", "rotate(-90 50 50)")
        });
        [Some(ring::circle("result-rings__track", i)), drawn].into_iter().flatten()
    });
    element("svg")
        .class("result-rings")
        .attr("viewBox", "0 0 100 100")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .children(rings)
}
