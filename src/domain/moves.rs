//! Reordering a list with the fewest moves.

/// Returns the moves that bring `current` into the order of `target`, to be applied in sequence.
///
/// Each move is an item and the item to insert it before, or `None` for the end. Items of `current` that are not in `target` are not moved.
/// The items that keep their position form a longest increasing subsequence, so the number of moves is minimal (Fredman 1975).
pub fn moves(current: &[usize], target: &[usize]) -> Vec<(usize, Option<usize>)> {
    let mut positions = vec![0; current.iter().max().map_or(0, |largest| largest + 1)];
    for (index, item) in current.iter().enumerate() {
        if let Some(position) = positions.get_mut(*item) {
            *position = index;
        }
    }
    let target_positions: Vec<usize> = target.iter().filter_map(|item| positions.get(*item).copied()).collect();
    let mut moves = Vec::new();
    let mut next = None;
    for (item, stays) in target.iter().zip(longest_increasing_subsequence(&target_positions)).rev() {
        if !stays {
            moves.push((*item, next));
        }
        next = Some(*item);
    }
    moves
}

/// Applies `moves` to `current` and returns the resulting order.
pub fn apply_moves(current: &[usize], moves: &[(usize, Option<usize>)]) -> Vec<usize> {
    let mut order = current.to_vec();
    for (item, next) in moves {
        order.retain(|listed| listed != item);
        let i = next
            .and_then(|next| order.iter().position(|listed| *listed == next))
            .unwrap_or(order.len());
        order.insert(i, *item);
    }
    order
}

/// Marks the numbers that belong to a longest increasing subsequence.
fn longest_increasing_subsequence(numbers: &[usize]) -> Vec<bool> {
    // For each length, the index of the smallest number that ends an increasing subsequence of that length.
    let mut tails: Vec<usize> = Vec::new();
    let mut predecessors: Vec<Option<usize>> = Vec::new();
    let number = |i: usize| numbers.get(i).copied().unwrap_or_default();
    for (i, value) in numbers.iter().enumerate() {
        let length = tails.partition_point(|tail| number(*tail) < *value);
        predecessors.push(length.checked_sub(1).and_then(|length| tails.get(length).copied()));
        match tails.get_mut(length) {
            Some(tail) => *tail = i,
            None => tails.push(i),
        }
    }
    let mut included = vec![false; numbers.len()];
    let mut next = tails.last().copied();
    while let Some(i) = next {
        if let Some(included) = included.get_mut(i) {
            *included = true;
        }
        next = predecessors.get(i).copied().flatten();
    }
    included
}

#[cfg(test)]
mod tests {
    use super::{apply_moves, moves};
    use proptest::prelude::*;

    /// Checks that the moves lead to the target order without losing an item, and returns their number.
    #[track_caller]
    fn move_count(current: &[usize], target: &[usize]) -> usize {
        let moves = moves(current, target);
        let after = apply_moves(current, &moves);
        assert_eq!(after.len(), current.len());
        assert_eq!(after.into_iter().filter(|item| target.contains(item)).collect::<Vec<_>>(), target);
        moves.len()
    }

    #[track_caller]
    fn check(current: &[usize], target: &[usize], expected: usize) {
        assert_eq!(move_count(current, target), expected);
    }

    #[test]
    fn only_misplaced_items_move() {
        check(&[0, 1, 2, 3], &[0, 1, 2, 3], 0);
        check(&[0, 1, 2, 3], &[3, 0, 1, 2], 1);
        check(&[0, 1, 2, 3], &[1, 2, 3, 0], 1);
        check(&[0, 1, 2, 3], &[3, 2, 1, 0], 3);
        check(&[0, 1, 2, 3], &[0, 1], 0);
        check(&[0, 1, 2, 3], &[0, 3], 0);
        check(&[0, 1, 2, 3], &[3, 1], 1);
        check(&[0, 1, 2, 3], &[], 0);
        check(&[], &[], 0);
    }

    proptest! {
        #[test]
        fn any_order_can_be_reached(
            current in Just((0..24_usize).collect::<Vec<_>>()).prop_shuffle(),
            target in Just((0..24_usize).collect::<Vec<_>>()).prop_shuffle(),
            length in 0..24_usize,
        ) {
            let target: Vec<usize> = target.into_iter().take(length).collect();
            prop_assert!(move_count(&current, &target) < current.len());
        }
    }
}
