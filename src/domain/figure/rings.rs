//! Geometry of the six rings of the onion figures, in a box of 100 by 100.

use crate::domain::assessment::MAX_STRENGTH;

/// Returns the radius of a ring's centre line in tenths. Ring 0 is the outermost layer.
pub fn radius(ring: usize) -> u32 {
    440_u32.saturating_sub(76 * u32::try_from(ring).unwrap_or(6).min(6))
}

/// Returns the circumference of a ring and the length of its drawn arc, in tenths, for a strength from 0 to [`MAX_STRENGTH`].
pub fn arc(ring: usize, strength: u8) -> (u32, u32) {
    // 2π rounded to three decimals: arcs are drawn to a tenth.
    let whole = radius(ring) * 6283 / 1000;
    (whole, whole * u32::from(strength.min(MAX_STRENGTH)) / u32::from(MAX_STRENGTH))
}

#[cfg(test)]
mod tests {
    use super::{arc, radius};

    #[test]
    fn six_rings_fit_the_box_and_never_touch() {
        assert!(radius(0) + 30 < 500);
        assert!(radius(5) > 30);
        assert!((0..5).all(|ring| radius(ring) - radius(ring + 1) > 60));
        assert_eq!(radius(usize::MAX), 0);
    }

    #[track_caller]
    fn check(strength: u8, quarters: u32) {
        let (whole, drawn) = arc(2, strength);
        assert!((drawn * 4).abs_diff(whole * quarters) <= 4);
    }

    #[test]
    fn an_arc_is_proportional_to_its_strength() {
        check(0, 0);
        check(1, 1);
        check(4, 4);
        check(9, 4);
    }
}
