//! Layout of an icon array: one hundred icons in ten rows of ten.

use std::ops::Range;

/// Splits a range of icons into runs within a row: the row, the first column and the number of icons. Icons past 100 are ignored.
pub fn runs(icons: Range<u32>) -> Vec<(u32, u32, u32)> {
    let end = icons.end.min(100);
    let mut i = icons.start;
    let mut runs = Vec::new();
    while i < end {
        let count = (10 - i % 10).min(end - i);
        runs.push((i / 10, i % 10, count));
        i += count;
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::runs;
    use proptest::prelude::*;
    use std::ops::Range;

    #[track_caller]
    fn check(icons: Range<u32>, expected: &[(u32, u32, u32)]) {
        assert_eq!(runs(icons), expected);
    }

    #[test]
    fn icons_are_split_by_row() {
        check(0..0, &[]);
        check(0..3, &[(0, 0, 3)]);
        check(8..23, &[(0, 8, 2), (1, 0, 10), (2, 0, 3)]);
        check(95..200, &[(9, 5, 5)]);
        check(Range { start: 40, end: 19 }, &[]);
    }

    proptest! {
        #[test]
        fn the_three_parts_always_add_up_to_a_hundred(low: u32, high: u32) {
            let (low, high) = (low.min(100), high.clamp(low.min(100), 100));
            let parts = [runs(0..low), runs(low..high), runs(high..100)].concat();
            prop_assert_eq!(parts.iter().map(|run| run.2).sum::<u32>(), 100);
            prop_assert!(parts.iter().all(|(row, column, count)| *row < 10 && column + count <= 10));
        }
    }
}
