//! A key with its table answers what `verify_strict` of ed25519-dalek does, whatever it is asked.
//!
//! `LICENTIA_CASES=100000 cargo test --release -p conformance --test ed25519` asks more.

use super::points::{L, challenge_of, encodings, plus_order, signature};
use super::{key, prepared};
use curve25519_dalek::constants::{ED25519_BASEPOINT_POINT as B, EIGHT_TORSION};
use curve25519_dalek::{EdwardsPoint, Scalar, edwards::CompressedEdwardsY};
use ed25519_dalek::{Signature, VerifyingKey};
use licentia_verifier::TrustedKey;

/// Cases of the short run.
const CASES: u64 = 4096;

/// A source of numbers that are the same for the same case (SplitMix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ mixed >> 31
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    fn bytes(&mut self, length: usize) -> Vec<u8> {
        (0..length).map(|_| self.next().to_le_bytes()[0]).collect()
    }

    fn scalar(&mut self) -> Scalar {
        Scalar::from_bytes_mod_order_wide(&self.bytes(64).try_into().unwrap())
    }

    fn flip(&mut self, bytes: &mut [u8]) {
        for _ in 0..=self.below(3) {
            let bit = self.below(8 * bytes.len());
            bytes[bit / 8] ^= 1 << (bit % 8);
        }
    }

    /// Mostly short; empty, and of many blocks, too.
    fn message(&mut self) -> Vec<u8> {
        let length = match self.below(16) {
            0 => 0,
            1 => 10_000,
            2 => 1024,
            _ => self.below(300),
        };
        vec![self.next().to_le_bytes()[0]; length]
    }

    /// A point's encodings that are not what `compress` gives; bytes that may be no point at all.
    fn odd_point(&mut self, torsion: EdwardsPoint) -> [u8; 32] {
        match self.below(3) {
            0 => {
                let all = encodings(torsion);
                all[self.below(all.len())]
            }
            1 => {
                // y from p to 2^255 - 1, with either sign.
                let mut bytes = [0xFF; 32];
                bytes[0] = 0xED + self.below(19) as u8;
                bytes[31] = [0x7F, 0xFF][self.below(2)];
                bytes
            }
            _ => self.bytes(32).try_into().unwrap(),
        }
    }

    /// Scalars at the ends of what there is, canonical and not.
    fn odd_scalar(&mut self) -> [u8; 32] {
        let below_l = (Scalar::ZERO - Scalar::ONE).to_bytes();
        let mut power = [0; 32];
        let bit = 248 + self.below(8);
        power[bit / 8] = 1 << (bit % 8);
        let high = self.bytes(32).try_into().unwrap();
        let all = [[0; 32], Scalar::ONE.to_bytes(), below_l, L, plus_order(&L), power, high];
        [all[self.below(all.len())], [0xFF; 32]][usize::from(self.below(16) == 0)]
    }
}

/// A key whose point is `secret · B` and a point of small order.
struct Odd {
    secret: Scalar,
    public: [u8; 32],
    trusted: TrustedKey,
}

impl Odd {
    fn new(torsion: EdwardsPoint) -> Self {
        let secret = Dice(1).scalar();
        let public = (secret * B + torsion).compress().to_bytes();
        Self { secret, public, trusted: prepared(&public).expect("of large order, canonical") }
    }

    /// R and S of one who knows the secret: R with that torsion part, or `odd`.
    fn draw(
        &self,
        dice: &mut Dice,
        torsion: EdwardsPoint,
        odd: bool,
        small: bool,
        message: &[u8],
    ) -> ([u8; 32], [u8; 32]) {
        let nonce = if small { Scalar::ZERO } else { dice.scalar() };
        let all = encodings(nonce * B + torsion);
        let r = match (odd, small) {
            (false, _) => all[0],
            (true, true) => all[dice.below(all.len())],
            (true, false) => dice.odd_point(torsion),
        };
        let s = nonce + challenge_of(&r, &self.public, message) * self.secret;
        (r, s.to_bytes())
    }

    /// Whether the equation holds, byte by byte, whatever the order of R.
    fn holds(&self, (r, s): &([u8; 32], [u8; 32]), message: &[u8]) -> bool {
        let key = CompressedEdwardsY(self.public).decompress().expect("a point");
        let k = challenge_of(r, &self.public, message);
        let s = Scalar::from_bytes_mod_order(*s);
        (s * B - k * key).compress().as_bytes() == r
    }
}

/// What ed25519-dalek says of a key in its canonical encoding.
fn strict(public: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> bool {
    let key = VerifyingKey::from_bytes(public).expect("a point");
    key.verify_strict(message, &Signature::from_bytes(signature)).is_ok()
}

/// Whether a key of that many bytes is refused when it is loaded.
fn is_refused(public: &[u8; 32]) -> bool {
    let point = CompressedEdwardsY(*public).decompress();
    point.is_none_or(|it| it.is_small_order() || it.compress().as_bytes() != public)
}

#[test]
fn a_table_answers_as_verify_strict_does() {
    let keys = EIGHT_TORSION.map(Odd::new);
    let given = std::env::var("LICENTIA_CASES").ok().and_then(|count| count.parse().ok());
    let (mut accepted, mut small_alone, mut other_keys, mut refused_keys) = (0, 0, 0, 0);
    let count = given.unwrap_or(CASES);
    for case in 0..count {
        let dice = &mut Dice(case << 20);
        // Every pair of torsion parts in turn, of the key and of R.
        let odd = &keys[case as usize % 8];
        let torsion = EIGHT_TORSION[case as usize / 8 % 8];
        let mut message = dice.message();
        let kind = case / 64 % 8;
        // R of small order and the scalar that fits, or what may be no point.
        let small = kind == 1 && dice.below(2) == 0;
        let mut drawn = odd.draw(dice, torsion, kind == 1, small, &message);
        // An equation that holds is the rarer half: several draws, where torsion parts may cancel.
        let tries = [0, 16][dice.below(2)];
        for _ in 0..tries {
            if odd.holds(&drawn, &message) {
                break;
            }
            drawn = odd.draw(dice, torsion, kind == 1, small, &message);
        }
        small_alone += u64::from(small && odd.holds(&drawn, &message));
        let (r, mut s) = drawn;
        match kind {
            2 => s = (0..=dice.below(15)).fold(s, |s, _| plus_order(&s)),
            3 => s = dice.odd_scalar(),
            _ => {}
        }
        let mut signature = signature(&r, &s);
        let mut public = odd.public;
        match kind {
            4 => dice.flip(&mut signature),
            5 if !message.is_empty() => dice.flip(&mut message),
            6 if dice.below(4) == 0 => dice.flip(&mut public),
            7 if dice.below(4) == 0 => public = dice.odd_point(odd.secret * B + torsion),
            _ => {}
        }
        if public != odd.public {
            // Loaded or refused; and if loaded, of the same mind.
            let loaded = prepared(&public);
            assert_eq!(loaded.is_err(), is_refused(&public), "case {case}: {public:02x?}");
            match loaded {
                Ok(key) => {
                    let holds = strict(&public, &message, &signature);
                    assert_eq!(key.verifies(&message, &signature), holds, "case {case}");
                    other_keys += 1;
                }
                Err(_) => refused_keys += 1,
            }
            continue;
        }
        let holds = strict(&public, &message, &signature);
        assert_eq!(odd.trusted.verifies(&message, &signature), holds, "case {case}");
        accepted += u64::from(holds);
    }
    conformance::report(&format!(
        "Ed25519 tables against verify_strict: {count} cases, {accepted} accepted, \
         {small_alone} refused for R's small order alone, {other_keys} by other keys, \
         {refused_keys} with refused keys, no difference"
    ));
    assert!(count / 32 < accepted && accepted < count / 2, "{accepted} of {count}");
    assert!(count < CASES || 0 < small_alone && 0 < other_keys && 0 < refused_keys);
}

#[test]
fn the_first_verifications_and_the_later_ones_say_the_same() {
    for torsion in EIGHT_TORSION {
        let odd = Odd::new(torsion);
        for nonce in 1..=8_u64 {
            let key = key(&odd.public).expect("a key that has not been used");
            let r = (Scalar::from(nonce) * B).compress().to_bytes();
            let s = Scalar::from(nonce) + challenge_of(&r, &odd.public, b"") * odd.secret;
            let good = signature(&r, &s.to_bytes());
            let bad = signature(&r, &(s + Scalar::ONE).to_bytes());
            let holds = strict(&odd.public, b"", &good);
            for use_number in 0..100 {
                // Clones share the table, which one of them builds on the way.
                let key = if use_number % 2 == 0 { key.clone() } else { key.clone().clone() };
                assert_eq!(key.verifies(b"", &good), holds, "use {use_number}");
                assert!(!key.verifies(b"", &bad), "use {use_number}");
            }
        }
    }
}
