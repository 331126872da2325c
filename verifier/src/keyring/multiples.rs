//! Every multiple of a point that a scalar's digits can ask for: multiplying is only adding then.

use alloc::vec::Vec;
use curve25519_dalek::{EdwardsPoint, Scalar};

/// Digits of a scalar, one for each of its bytes: the last byte has room for the carry out of the
/// others. Digits of six bits would take a third of the memory and a sixth more time.
const DIGITS: usize = 32;
/// The largest digit; its negative is smaller than the smallest.
const LARGEST: usize = 128;

/// `d · 2^(8·i) · P` for a point `P`, every place `i` of a digit and every digit `d` from 1 to 128.
///
/// 4,096 points of 160 bytes, 655 KB.
#[derive(Debug)]
pub(super) struct Multiples(Vec<EdwardsPoint>);

impl Multiples {
    /// The multiples of a point, for 4,096 additions: what some 15 verifications cost.
    pub(super) fn of(point: EdwardsPoint) -> Self {
        let mut all = Vec::with_capacity(DIGITS * LARGEST);
        let mut unit = point;
        for _ in 0..DIGITS {
            let mut multiple = unit;
            for _ in 1..LARGEST {
                all.push(multiple);
                multiple += &unit;
            }
            all.push(multiple);
            unit = multiple + multiple;
        }
        Self(all)
    }

    /// `sum + scalar · P`, the scalar taken as an integer: the point may have a torsion part.
    ///
    /// Takes a time that depends on the scalar, which must be no secret.
    pub(super) fn add_to(&self, mut sum: EdwardsPoint, scalar: &Scalar) -> EdwardsPoint {
        for (multiples, digit) in self.0.chunks_exact(LARGEST).zip(digits(scalar.as_bytes())) {
            let multiple = |digit: i16| &multiples[usize::from(digit.unsigned_abs()) - 1];
            match digit {
                0 => {}
                1.. => sum += multiple(digit),
                ..0 => sum -= multiple(digit),
            }
        }
        sum
    }
}

/// The digits of a canonical scalar, in little-endian bytes, to the base 256: the lowest first,
/// each from -127 to 128.
fn digits(scalar: &[u8; 32]) -> [i16; DIGITS] {
    let mut carry = 0;
    scalar.map(|byte| {
        let digit = i16::from(byte) + carry;
        carry = i16::from(LARGEST < usize::from(digit.unsigned_abs()));
        digit - 256 * carry
    })
}

#[cfg(test)]
mod tests {
    use super::{DIGITS, LARGEST, Multiples, digits};
    use curve25519_dalek::constants::{ED25519_BASEPOINT_POINT as B, EIGHT_TORSION};
    use curve25519_dalek::{EdwardsPoint, Scalar, traits::Identity};

    /// Scalars at the ends of what there is, and with digits at the ends of theirs.
    fn scalars() -> impl Iterator<Item = Scalar> {
        let small =
            [0_u64, 1, 127, 128, 129, 255, 256, 257, 32_767, 32_768, 65_535].map(Scalar::from);
        let edges = small.into_iter().flat_map(|it| [it, -it]);
        let powers = (0..252).map(|bits| {
            let mut bytes = [0; 32];
            bytes[bits / 8] = 1 << (bits % 8);
            Scalar::from_bytes_mod_order(bytes)
        });
        let patterns = (0..=255).map(|byte| Scalar::from_bytes_mod_order([byte; 32]));
        edges.chain(powers).chain(patterns)
    }

    #[test]
    fn digits_make_the_scalar() {
        for scalar in scalars() {
            let digits = digits(scalar.as_bytes());
            let base = Scalar::from(256_u64);
            let sum = digits.iter().rev().fold(Scalar::ZERO, |sum, &digit| {
                let size = Scalar::from(digit.unsigned_abs());
                sum * base + if digit < 0 { -size } else { size }
            });
            assert_eq!(sum, scalar, "{digits:?}");
            let fits = |digit: &i16| usize::from(digit.unsigned_abs()) <= LARGEST;
            assert!(digits.iter().all(fits), "{digits:?}");
            // Never less than nothing: the integer itself, not only what it is modulo L.
            assert!(0 <= digits[DIGITS - 1], "{digits:?}");
        }
    }

    #[test]
    fn added_multiples_are_the_product() {
        for point in [B, B + EIGHT_TORSION[1], EIGHT_TORSION[3]] {
            let multiples = Multiples::of(point);
            assert_eq!(multiples.0.len() * size_of::<EdwardsPoint>(), 655_360);
            for scalar in scalars() {
                assert_eq!(multiples.add_to(B, &scalar), B + scalar * point);
            }
            assert_eq!(multiples.add_to(EdwardsPoint::identity(), &Scalar::ONE), point);
        }
    }
}
