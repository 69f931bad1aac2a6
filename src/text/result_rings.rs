//! The result rings: how strongly answers point to each layer, as arcs.

use crate::domain::assessment::STRONGEST;
use crate::domain::content::LayerId;
use crate::domain::still::{Still, el};
use crate::text::ring;

/// Length of a ring's whole circle in tenths of a unit, and of its drawn part, for a strength from 0 to [`STRONGEST`].
fn arc(ring_at: usize, strength: u8) -> (u32, u32) {
    // Twice pi, to the thousandth: the arcs are drawn to a tenth.
    let whole = ring::radius(ring_at) * 6283 / 1000;
    (whole, whole * u32::from(strength.min(STRONGEST)) / u32::from(STRONGEST))
}

/// Six rings from the surface inwards; each arc is as long as answers point to its layer. The list beside it says the same, so it is ornament.
pub fn result_rings(strengths: &[(LayerId, u8)]) -> Still {
    let rings = LayerId::ALL.into_iter().enumerate().flat_map(|(at, layer)| {
        let strength = strengths.iter().find(|(id, _)| *id == layer).map_or(0, |(_, strength)| *strength);
        let (whole, drawn) = arc(at, strength);
        let drawn = (strength > 0).then(|| {
            let dashes = format!("{} {}", ring::tenths(drawn), ring::tenths(whole));
            ring::circle("result-rings__arc", at)
                .attr("stroke-dasharray", &dashes)
                .attr("transform", "rotate(-90 50 50)")
        });
        [Some(ring::circle("result-rings__track", at)), drawn].into_iter().flatten()
    });
    el("svg")
        .class("result-rings")
        .attr("viewBox", "0 0 100 100")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .children(rings)
}

#[cfg(test)]
mod tests {
    use super::arc;

    #[track_caller]
    fn check(strength: u8, quarters: u32) {
        let (whole, drawn) = arc(2, strength);
        assert!((drawn * 4).abs_diff(whole * quarters) <= 4);
    }

    #[test]
    fn an_arc_is_as_long_as_its_strength() {
        check(0, 0);
        check(1, 1);
        check(4, 4);
        check(9, 4);
    }
}
