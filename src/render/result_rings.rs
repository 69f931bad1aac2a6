//! The result rings: how strongly answers point to each layer, as arcs.

use crate::domain::content::LayerId;
use crate::domain::figure::rings::arc;
use crate::domain::figure::tenths;
use crate::domain::markup::{Markup, element};
use crate::render::ring;

/// Six rings from the surface inwards; each arc is as long as answers point to its layer. The list beside it says the same, so it is ornament.
pub fn result_rings(strengths: &[(LayerId, u8)]) -> Markup {
    let rings = LayerId::ALL.into_iter().enumerate().flat_map(|(at, layer)| {
        let strength = strengths.iter().find(|(id, _)| *id == layer).map_or(0, |(_, strength)| *strength);
        let (whole, drawn) = arc(at, strength);
        let drawn = (strength > 0).then(|| {
            let dashes = format!("{} {}", tenths(drawn), tenths(whole));
            ring::circle("result-rings__arc", at)
                .attr("stroke-dasharray", &dashes)
                .attr("transform", "rotate(-90 50 50)")
        });
        [Some(ring::circle("result-rings__track", at)), drawn].into_iter().flatten()
    });
    element("svg")
        .class("result-rings")
        .attr("viewBox", "0 0 100 100")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .children(rings)
}
