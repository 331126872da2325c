//! Sorting. The standard library's sorts are several kilobytes of wasm for each type; here one
//! sort, of places, serves all.

use alloc::vec::Vec;
use core::cmp::Ordering;

/// Puts what is small first; equals keep their order.
pub(crate) fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// [`sort`], by an order of the caller's.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let places = sorted_places(items.len(), &|one, other| compare(&items[one], &items[other]));
    put(places, &mut |one, other| items.swap(one, other));
}

/// Puts to each place what stood at the place that is listed there.
fn put(mut places: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for place in 0..places.len() {
        let mut from = places[place];
        // What stood at a place before this one was swapped away, to where its place says.
        while from < place {
            from = places[from];
        }
        places[place] = from;
        swap(place, from);
    }
}

/// [`sort`], by something of each.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// All of them in order, each once.
pub(crate) fn unique<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    sort(&mut items);
    items.dedup();
    items
}

/// Sorted runs are merged, two by two, until there is one.
pub(crate) fn sorted_places(
    count: usize,
    compare: &dyn Fn(usize, usize) -> Ordering,
) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut run = 1;
    while run < count {
        merged.clear();
        for both in places.chunks(2 * run) {
            let (mut one, mut other) = both.split_at(run.min(both.len()));
            while let (Some((&left, ones)), Some((&right, others))) =
                (one.split_first(), other.split_first())
            {
                if compare(left, right) == Ordering::Greater {
                    merged.push(right);
                    other = others;
                } else {
                    merged.push(left);
                    one = ones;
                }
            }
            merged.extend_from_slice(one);
            merged.extend_from_slice(other);
        }
        core::mem::swap(&mut places, &mut merged);
        run *= 2;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_keep_their_order() {
        // Numbers that are spread, by a step that has no factor in common with their count.
        let mut items: Vec<(u32, u32)> = (0..1000).map(|n| (n * 611 % 1000 / 7, n)).collect();
        let mut expected = items.clone();
        expected.sort_by_key(|item| item.0);
        sort_by(&mut items, |one, other| one.0.cmp(&other.0));
        assert_eq!(items, expected);
        sort(&mut items[..0]);
        for count in 0..40_u32 {
            let mut items: Vec<u32> = (0..count).map(|n| n * 7 % 13).collect();
            let mut expected = items.clone();
            expected.sort_unstable();
            sort(&mut items);
            assert_eq!(items, expected);
        }
    }
}
