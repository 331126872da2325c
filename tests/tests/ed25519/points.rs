//! Points, scalars and signatures as bytes, the odd ones too.

use curve25519_dalek::{EdwardsPoint, Scalar, traits::IsIdentity};
use sha2::{Digest, Sha512};

/// The order of the group, L, in little-endian bytes (RFC 8032 section 5.1).
pub(crate) const L: [u8; 32] = [
    0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE, 0x14,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
];

/// SHA-512(R ‖ A ‖ M) as a scalar (RFC 8032 section 5.1.7).
pub(crate) fn challenge_of(r: &[u8; 32], a: &[u8; 32], message: &[u8]) -> Scalar {
    let hash = Sha512::new().chain_update(r).chain_update(a).chain_update(message).finalize();
    Scalar::from_bytes_mod_order_wide(&hash.into())
}

pub(crate) fn signature(r: &[u8; 32], s: &[u8; 32]) -> [u8; 64] {
    let mut signature = [0; 64];
    signature[..32].copy_from_slice(r);
    signature[32..].copy_from_slice(s);
    signature
}

/// S + L, in 256 bits.
pub(crate) fn plus_order(s: &[u8; 32]) -> [u8; 32] {
    let mut carry = 0;
    std::array::from_fn(|index| {
        let sum = u16::from(s[index]) + u16::from(L[index]) + carry;
        carry = sum >> 8;
        sum.to_le_bytes()[0]
    })
}

/// The bytes of a point, and every other encoding of it with 255 bits of y and a sign bit.
pub(crate) fn encodings(point: EdwardsPoint) -> Vec<[u8; 32]> {
    let canonical = point.compress().to_bytes();
    let mut all = vec![canonical];
    let y_sign = |mut bytes: [u8; 32], sign: u8| {
        bytes[31] = bytes[31] & 0x7F | sign << 7;
        bytes
    };
    // y + p fits into 255 bits only for y < 19; x = 0 has two signs.
    let (sign, small) = (canonical[31] >> 7, y_sign(canonical, 0));
    let mut plus_p = [0xFF; 32];
    plus_p[31] = 0x7F;
    let fits = small[1..].iter().all(|&byte| byte == 0) && small[0] < 19;
    plus_p[0] = 0xED_u8.wrapping_add(small[0]);
    let zero_x = (point + point).is_identity();
    for (bytes, exists) in [(small, true), (plus_p, fits)] {
        for other in [sign, 1 - sign] {
            let encoding = y_sign(bytes, other);
            if exists && (other == sign || zero_x) && encoding != canonical {
                all.push(encoding);
            }
        }
    }
    all
}
