//! Every multiple of a point that a scalar's digits can ask for: multiplying is only adding then.

use alloc::vec::Vec;
use curve25519_dalek::{EdwardsPoint, Scalar};

/// Bits of a digit.
const BITS: usize = 6;
/// Digits of a scalar: 253 bits, and the carry out of the last digit that is full.
const DIGITS: usize = 43;
/// The largest digit; the smallest is its negative.
const LARGEST: usize = 1 << (BITS - 1);

/// `d · 2^(6·i) · P` for a point `P`, every place `i` of a digit and every digit `d` from 1 to 32.
///
/// 1,376 points of 160 bytes, 220 KB.
#[derive(Debug)]
pub(super) struct Multiples(Vec<EdwardsPoint>);

impl Multiples {
    /// The multiples of a point, for 1,376 additions: what 15 to 20 verifications cost.
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
            unit = &multiple + &multiple;
        }
        Self(all)
    }

    /// `sum + scalar · P`, the scalar taken as an integer: the point may have a torsion part.
    ///
    /// Takes a time that depends on the scalar, which must be no secret.
    pub(super) fn add_to(&self, mut sum: EdwardsPoint, scalar: &Scalar) -> EdwardsPoint {
        for (multiples, digit) in self.0.chunks_exact(LARGEST).zip(digits(scalar.as_bytes())) {
            let multiple = |digit: i8| &multiples[usize::from(digit.unsigned_abs()) - 1];
            match digit {
                0 => {}
                1.. => sum += multiple(digit),
                ..0 => sum -= multiple(digit),
            }
        }
        sum
    }
}

/// The digits of a canonical scalar, in little-endian bytes, to the base 64: the lowest first,
/// each from -31 to 32.
fn digits(scalar: &[u8; 32]) -> [i8; DIGITS] {
    let mut carry = 0;
    core::array::from_fn(|index| {
        let (byte, shift) = (index * BITS / 8, index * BITS % 8);
        let next = scalar.get(byte + 1).copied().unwrap_or_default();
        let bits = u16::from_le_bytes([scalar[byte], next]) >> shift & 0x3F;
        let digit = bits as i8 + carry;
        carry = i8::from(digit > LARGEST as i8);
        digit - (carry << BITS)
    })
}

#[cfg(test)]
mod tests {
    use super::{DIGITS, LARGEST, Multiples, digits};
    use curve25519_dalek::constants::{ED25519_BASEPOINT_POINT as B, EIGHT_TORSION};
    use curve25519_dalek::{EdwardsPoint, Scalar, traits::Identity};

    /// Scalars at the ends of what there is, and with digits at the ends of theirs.
    fn scalars() -> impl Iterator<Item = Scalar> {
        let small = [0_u64, 1, 31, 32, 33, 63, 64, 2_048, 4_095].map(Scalar::from);
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
            let base = Scalar::from(64_u64);
            let sum = digits.iter().rev().fold(Scalar::ZERO, |sum, &digit| {
                let size = Scalar::from(digit.unsigned_abs());
                sum * base + if digit < 0 { -size } else { size }
            });
            assert_eq!(sum, scalar, "{digits:?}");
            let fits = |digit: &i8| usize::from(digit.unsigned_abs()) <= LARGEST;
            assert!(digits.iter().all(fits), "{digits:?}");
            // Never less than nothing: the integer itself, not only what it is modulo L.
            assert!((0..=2).contains(&digits[DIGITS - 1]), "{digits:?}");
        }
    }

    #[test]
    fn added_multiples_are_the_product() {
        for point in [B, B + EIGHT_TORSION[1], EIGHT_TORSION[3]] {
            let multiples = Multiples::of(point);
            assert_eq!(multiples.0.len() * size_of::<EdwardsPoint>(), 220_160);
            for scalar in scalars() {
                assert_eq!(multiples.add_to(B, &scalar), B + scalar * point);
            }
            assert_eq!(multiples.add_to(EdwardsPoint::identity(), &Scalar::ONE), point);
        }
    }
}
