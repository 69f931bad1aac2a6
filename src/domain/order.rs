//! Orderings that imply no ranking between the traditions.

use crate::domain::content::Tradition;

/// Alternates items of the two traditions, beginning with `first`, and keeps the order within each.
///
/// When one tradition runs out, the remaining items of the other follow.
pub fn alternate<T>(items: Vec<T>, first: Tradition, tradition: impl Fn(&T) -> Tradition) -> Vec<T> {
    let (leading, following): (Vec<T>, Vec<T>) = items.into_iter().partition(|item| tradition(item) == first);
    let (mut leading, mut following) = (leading.into_iter(), following.into_iter());
    let mut out = Vec::with_capacity(leading.len() + following.len());
    loop {
        match (leading.next(), following.next()) {
            (None, None) => return out,
            (a, b) => out.extend(a.into_iter().chain(b)),
        }
    }
}

/// Sorts by rank, lowest first. The sort is stable.
pub fn by_rank<T>(items: Vec<T>, rank: impl Fn(&T) -> u32) -> Vec<T> {
    // Sorting plain integers (rank in the upper half, position in the lower) lets all lists share one instance of the sort.
    let mut keys: Vec<u64> = items.iter().zip(0_u64..).map(|(item, i)| u64::from(rank(item)) << 32 | i).collect();
    keys.sort_unstable();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    keys.into_iter()
        .filter_map(|key| items.get_mut((key & 0xffff_ffff) as usize)?.take())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{alternate, by_rank};
    use crate::domain::content::Tradition::{self, East, West};

    #[track_caller]
    fn check(items: &[(u8, Tradition)], first: Tradition, expected: &[u8]) {
        let got: Vec<u8> = alternate(items.to_vec(), first, |item| item.1).into_iter().map(|item| item.0).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn equals_keep_their_order() {
        assert_eq!(
            by_rank(vec!["bb", "a", "cc", "d", ""], |word| word.len() as u32),
            ["", "a", "d", "bb", "cc"]
        );
        assert!(by_rank(Vec::<u8>::new(), |_| 0).is_empty());
    }

    #[test]
    fn the_traditions_alternate() {
        check(&[(1, West), (2, West), (3, East), (4, East)], West, &[1, 3, 2, 4]);
        check(&[(1, West), (2, West), (3, East), (4, East)], East, &[3, 1, 4, 2]);
        check(&[(1, West), (2, West), (3, West)], East, &[1, 2, 3]);
        check(&[(1, West), (2, East), (3, East)], West, &[1, 2, 3]);
        check(&[], West, &[]);
    }
}
