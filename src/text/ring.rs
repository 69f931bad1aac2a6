//! Geometry of the six rings that every onion figure shares.

use crate::domain::still::{Still, el};

/// A ring of the box.
pub fn circle(class: &str, ring: usize) -> Still {
    el("circle")
        .class(class)
        .attr("cx", "50")
        .attr("cy", "50")
        .attr("r", &tenths(radius(ring)))
}

/// Radius of a ring's middle line, outermost layer first, in tenths of a unit of a 100 by 100 box.
pub fn radius(ring: usize) -> u32 {
    440_u32.saturating_sub(76 * u32::try_from(ring).unwrap_or(u32::MAX / 76))
}

/// A length in units of the box, to a tenth.
pub fn tenths(length: u32) -> String {
    format!("{}.{}", length / 10, length % 10)
}

#[cfg(test)]
mod tests {
    use super::{radius, tenths};

    #[test]
    fn six_rings_fit_the_box_and_never_touch() {
        assert!(radius(0) + 30 < 500);
        assert!(radius(5) > 30);
        assert!((0..5).all(|ring| radius(ring) - radius(ring + 1) > 60));
        assert_eq!(tenths(radius(1)), "36.4");
    }
}
