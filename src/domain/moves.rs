//! How to bring a list into another order with few moves.

/// The moves, in the order in which they are to be made: each item with the one that it is to stand before, or none for the end. Items of `now`
/// that are not in `then` stay where they are. What keeps its place is the longest run that stands in the right order already (Fredman 1975).
pub fn moves(now: &[usize], then: &[usize]) -> Vec<(usize, Option<usize>)> {
    let mut places = vec![0; now.iter().max().map_or(0, |most| most + 1)];
    for (place, item) in now.iter().enumerate() {
        if let Some(listed) = places.get_mut(*item) {
            *listed = place;
        }
    }
    let wanted: Vec<usize> = then.iter().filter_map(|item| places.get(*item).copied()).collect();
    let mut moves = Vec::new();
    let mut next = None;
    for (item, stays) in then.iter().zip(longest_run(&wanted)).rev() {
        if !stays {
            moves.push((*item, next));
        }
        next = Some(*item);
    }
    moves
}

/// The order after these moves.
pub fn moved(now: &[usize], moves: &[(usize, Option<usize>)]) -> Vec<usize> {
    let mut order = now.to_vec();
    for (item, next) in moves {
        order.retain(|listed| listed != item);
        let at = next
            .and_then(|next| order.iter().position(|listed| *listed == next))
            .unwrap_or(order.len());
        order.insert(at, *item);
    }
    order
}

/// Which of the numbers belong to the longest run that only grows.
fn longest_run(numbers: &[usize]) -> Vec<bool> {
    // Of all runs of one length so far: where the one with the least end has its end.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    let number = |at: usize| numbers.get(at).copied().unwrap_or_default();
    for (at, value) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| number(*end) < *value);
        before.push(length.checked_sub(1).and_then(|length| ends.get(length).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut stays = vec![false; numbers.len()];
    let mut at = ends.last().copied();
    while let Some(here) = at {
        if let Some(stays) = stays.get_mut(here) {
            *stays = true;
        }
        at = before.get(here).copied().flatten();
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::{moved, moves};
    use proptest::prelude::*;

    /// How many moves there are; they lead to what is wanted and lose nothing.
    #[track_caller]
    fn made(now: &[usize], then: &[usize]) -> usize {
        let moves = moves(now, then);
        let after = moved(now, &moves);
        assert_eq!(after.len(), now.len());
        assert_eq!(after.into_iter().filter(|item| then.contains(item)).collect::<Vec<_>>(), then);
        moves.len()
    }

    #[track_caller]
    fn check(now: &[usize], then: &[usize], expected: usize) {
        assert_eq!(made(now, then), expected);
    }

    #[test]
    fn only_what_is_out_of_place_moves() {
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
        fn any_order_is_reached(
            now in Just((0..24_usize).collect::<Vec<_>>()).prop_shuffle(),
            then in Just((0..24_usize).collect::<Vec<_>>()).prop_shuffle(),
            length in 0..24_usize,
        ) {
            let then: Vec<usize> = then.into_iter().take(length).collect();
            prop_assert!(made(&now, &then) < now.len());
        }
    }
}
