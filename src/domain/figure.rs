//! Geometry of the figures: where things stand in a drawing, from the data alone.
//!
//! Lengths are whole tenths of a unit of the drawing's box, so that drawing needs no text form of broken numbers: that code is large.
//! It knows no element, no word and no colour. What cannot be placed is `None`; nothing falls outside its box.

pub mod course;
pub mod effect;
pub mod hundred;
pub mod rings;

/// A length in units of the box, to a tenth: 364 becomes '36.4'.
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
    fn lengths_are_written_to_a_tenth() {
        assert_eq!(tenths(0), "0");
        assert_eq!(tenths(5), "0.5");
        assert_eq!(tenths(364), "36.4");
        assert_eq!(tenths(980), "98");
    }
}
