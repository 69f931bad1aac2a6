//! Geometry of the figures: computes positions in a drawing from the data alone.
//!
//! Lengths are integers in tenths of a unit of the drawing's box, because the code that formats floats is large.
//! This module knows no elements, text or colours. What cannot be placed is `None`; no position falls outside its box.

pub mod course;
pub mod effect;
pub mod hundred;
pub mod rings;

/// Formats a length in tenths as units of the box: 364 becomes '36.4'.
pub fn tenths(length: u32) -> String {
    match length % 10 {
        0 => (length / 10).to_string(),
        rest => format!("{}.{rest}", length / 10),
    }
}

#[cfg(test)]
mod tests {
    use super::tenths;

    #[test]
    fn lengths_are_formatted_to_a_tenth() {
        assert_eq!(tenths(0), "0");
        assert_eq!(tenths(5), "0.5");
        assert_eq!(tenths(364), "36.4");
        assert_eq!(tenths(980), "98");
    }
}
