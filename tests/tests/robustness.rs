//! Whatever comes in, an answer comes out: no panic, and no second license from the same text.

use conformance::{keys, vectors};
use licentia_verifier::{Instant, Keyring, judge_all, open, split};
use proptest::prelude::*;

fn keyring() -> Keyring {
    Keyring::parse(&keys::key_set().to_string()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_get_a_verdict(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let at: Instant = "2026-06-01T00:00:00Z".parse().unwrap();
        prop_assert!(!judge_all(&bytes, &keyring(), at).is_empty());
        let _ = Keyring::parse(&bytes);
    }

    #[test]
    fn a_mutilated_license_is_refused_or_the_same(
        cut in 0usize..2000, length in 0usize..40, filling in "[-A-Za-z0-9_.> \r\n\"{}:,]{0,40}",
    ) {
        let file = vectors::demo::files().remove(0).1;
        let start = cut.min(file.len());
        let end = (start + length).min(file.len());
        let bent = format!("{}{filling}{}", &file[..start], &file[end..]);
        let license = open(&file, &keyring()).unwrap();
        for document in split(&bent).unwrap_or_default() {
            if let Ok(same) = document.open(&keyring()) {
                prop_assert_eq!(same, license.clone());
            }
        }
    }

    #[test]
    fn instants_and_dates_read_what_they_write(seconds in -62_167_219_200_i64..253_402_300_800) {
        let instant = Instant::from_unix_seconds(seconds).unwrap();
        prop_assert_eq!(instant.to_string().parse::<Instant>(), Ok(instant));
        prop_assert_eq!(instant.unix_seconds(), seconds);
    }
}
