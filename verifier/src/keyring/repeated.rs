//! Verifying often by one key: from some time on with a table, which gives the same answers.
//!
//! The rule is that of `verify_strict` without its decompression of R: what is compared with R is a
//! canonical encoding, so where the bytes are equal R is that very point, and canonical; where they
//! are not, it does not matter what R is. That R is of small order is seen by its bytes, too.

use super::multiples::Multiples;
use alloc::boxed::Box;
use core::sync::atomic::{AtomicU32, Ordering};
use curve25519_dalek::constants::{ED25519_BASEPOINT_POINT, EIGHT_TORSION};
use curve25519_dalek::{EdwardsPoint, Scalar};
use once_cell::race::OnceBox;
use sha2::{Digest, Sha512};

/// Verifications without a table before there is one: it pays for itself after about as many more.
const PLAIN_USES: u32 = 32;

/// What every key needs. A constant: computed when it is first needed, because it is too large to
/// lie in a program.
static SHARED: OnceBox<Shared> = OnceBox::new();

struct Shared {
    /// The multiples of the base point B (RFC 8032 section 5.1).
    base: Multiples,
    /// The canonical encodings of the points of small order.
    small_order: [[u8; 32]; 8],
}

/// How often one key was used, and its table from some time on.
#[derive(Debug, Default)]
pub(super) struct Repeated {
    uses: AtomicU32,
    /// The multiples of −A, for the key A.
    table: OnceBox<Multiples>,
}

impl Repeated {
    /// The table for one more use of a key; none if it is too early, or another thread has only
    /// begun to build it.
    pub(super) fn one_more_use(&self, key: impl FnOnce() -> EdwardsPoint) -> Option<&Multiples> {
        self.table.get().or_else(|| {
            // Exactly one caller sees this number, so that one thread builds and none waits.
            let builds = self.uses.fetch_add(1, Ordering::Relaxed) == PLAIN_USES;
            builds.then(|| self.build(key))
        })
    }

    /// The table, built now unless it is there.
    pub(super) fn build(&self, key: impl FnOnce() -> EdwardsPoint) -> &Multiples {
        shared();
        self.table.get_or_init(|| Box::new(Multiples::of(-key())))
    }
}

fn shared() -> &'static Shared {
    SHARED.get_or_init(|| {
        Box::new(Shared {
            base: Multiples::of(ED25519_BASEPOINT_POINT),
            small_order: EIGHT_TORSION.map(|point| point.compress().to_bytes()),
        })
    })
}

/// Whether a signature holds over a message (RFC 8032 section 5.1.7, strictly).
///
/// `minus_key` are the multiples of −A for a key A that is not of small order, `key` is the
/// encoding of A.
pub(super) fn holds(
    minus_key: &Multiples,
    key: &[u8; 32],
    message: &[u8],
    signature: &[u8; 64],
) -> bool {
    let (r, s) = signature.split_at(32);
    let s = s.try_into().ok().and_then(|s| Scalar::from_canonical_bytes(s).into_option());
    let Some(s) = s else { return false };
    let hash = Sha512::new().chain_update(r).chain_update(key).chain_update(message).finalize();
    let k = Scalar::from_bytes_mod_order_wide(&hash.into());
    let Shared { base, small_order } = shared();
    let point = base.add_to(EdwardsPoint::default(), &s);
    let point = minus_key.add_to(point, &k).compress().to_bytes();
    point == r && !small_order.contains(&point)
}

#[cfg(test)]
mod tests {
    use super::{PLAIN_USES, Repeated};
    use alloc::sync::Arc;
    use curve25519_dalek::constants::ED25519_BASEPOINT_POINT as B;
    use std::{thread, vec::Vec};

    #[test]
    fn the_table_comes_after_some_uses_and_stays() {
        let repeated = Repeated::default();
        for _ in 0..PLAIN_USES {
            assert!(repeated.one_more_use(|| B).is_none());
        }
        let first = repeated.one_more_use(|| B).expect("built by this use");
        let next = repeated.one_more_use(|| panic!("it is there")).expect("kept");
        assert!(core::ptr::eq(first, next));
        assert!(core::ptr::eq(first, repeated.build(|| panic!("it is there"))));
    }

    #[test]
    fn one_of_many_threads_builds_it() {
        let repeated = Arc::new(Repeated::default());
        let of_thread = |_| {
            let repeated = Arc::clone(&repeated);
            thread::spawn(move || {
                let mut built = 0;
                for _ in 0..2 * PLAIN_USES {
                    repeated.one_more_use(|| {
                        built += 1;
                        B
                    });
                }
                built
            })
        };
        let threads: Vec<_> = (0..4).map(of_thread).collect();
        let built: u32 = threads.into_iter().map(|it| it.join().expect("no panic")).sum();
        assert_eq!(built, 1);
    }
}
