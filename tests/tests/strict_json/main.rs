//! The core's own JSON reader says what `serde_json` says of any bytes: the same value, or the same
//! complaint in the same words at the same place.
//!
//! `LICENTIA_CASES=1000000 cargo test --release -p conformance --test strict_json` asks more.

mod oracle;

use conformance::root;
use licentia_verifier::json::{JsonError, Value, parse};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::fs;
use std::sync::LazyLock;

/// What readers of JSON are known to disagree about.
const HARD: &[&str] = &[
    "",
    " ",
    "null",
    "nul",
    "nulll",
    "true",
    "tru ",
    "falsy",
    "\"",
    "\"\"",
    "[",
    "]",
    "{",
    "}",
    "[]",
    "{}",
    "[,]",
    "{,}",
    "[1,]",
    "{\"a\":1,}",
    "[1 2]",
    "[1,,2]",
    "{\"a\"}",
    "{\"a\" 1}",
    "{\"a\":}",
    "{\"a\":1 \"b\":2}",
    "{a:1}",
    "{'a':1}",
    "{1:2}",
    "{\"a\":1,",
    "{\"a\":1,b}",
    "{\"a\":1}}",
    "[1]]",
    "1 2",
    "{}{}",
    "// x\n1",
    "/**/1",
    "\u{FEFF}{}",
    "\u{A0}1",
    "\x0C1",
    "0",
    "-0",
    "00",
    "01",
    "-01",
    "-",
    "- 1",
    "+1",
    ".5",
    "5.",
    "5.e1",
    "1e",
    "1e+",
    "1e-x",
    "1E5",
    "0e5",
    "0.0",
    "0e999999999999",
    "-0e-999999999999",
    "1e400",
    "-1e400",
    "1e-400",
    "0x10",
    "NaN",
    "Infinity",
    "-Infinity",
    "1_000",
    "1,5",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "184467440737095516150",
    "18446744073709551619.0",
    "1844674407370955161.95",
    "1.7976931348623157e308",
    "1.7976931348623158e308",
    "1.7976931348623159e308",
    "1.797693134862315807e308",
    "1.797693134862315808e308",
    "1e308",
    "1e309",
    "10e308",
    "0.1e309",
    "0.01e310",
    "17976931348623157e292",
    "17976931348623159e292",
    "0.00000000000000000000000000000000000000000000000001e358",
    "1e99999999999",
    "1e-99999999999",
    r#""\""#,
    r#""\\""#,
    r#""\/\b\f\n\r\t""#,
    r#""\a""#,
    r#""\u""#,
    r#""\u12""#,
    r#""\u12G4""#,
    r#""\u0000""#,
    r#""\u0041""#,
    r#""\ud83d\ude00""#,
    r#""\uD83D\uDE00""#,
    r#""\ud83d""#,
    r#""\ude00""#,
    r#""\ud83d\u0041""#,
    r#""\ud83dx""#,
    r#""\ud83d\n""#,
    r#""\ud83d\ud83d""#,
    r#""\ud83d\u"#,
    r#""\ud83d\"#,
    r#""\ud83d"#,
    r#""\uFFFE\uFFFF""#,
    "\"\u{0}\"",
    "\"\u{1F}\"",
    "\"\u{7F}\u{80}\"",
    "\"\n\"",
    "\"\t\"",
    "\"é\u{10FFFF}\"",
    "{\"a\":1,\"a\":2}",
    "{\"a\":1,\"\\u0061\":2}",
    "{\"\":1,\"\":2}",
    "{\"a\":{\"b\":[0,{\"c\":1,\"c\":2}]}}",
    "{\"a\":1,\"a\":x}",
    "{\"a\":1,\"a\"",
    "{\"a\":[],\"a\":{\"b\":1,\"b\":2}}",
    "[[[[[[[[]]]]]]]]",
    "[[[[[[[[[",
    "[[[[[[[{\"a\":{",
    "{\"a\":1,\"a\":[[[[[[[[[",
    "\n\n  x",
    "[\n1,\n2\n3]",
    "\r\n\t1",
];

const BAD_UTF8: &[&[u8]] = &[
    b"\"\x80\"",
    b"\"\xC0\x80\"",
    b"\"\xE0\x80\xAF\"",
    b"\"\xED\xA0\x80\"",
    b"\"\xF4\x90\x80\x80\"",
    b"\"\xFF\"",
    b"\xFF",
    b"{}\xFF",
    b"{\"a\xC3\":1}",
    b"\xEF\xBB\xBF{}",
    b"\xFE\xFF\x00{\x00}",
];

/// Says the same of these bytes as `serde_json`; of what is no UTF-8, that it is refused.
fn check(bytes: &[u8]) -> Result<(), TestCaseError> {
    let shown = String::from_utf8_lossy(bytes);
    let (own, other) = (parse(bytes), oracle::parse(bytes));
    if str::from_utf8(bytes).is_err() {
        prop_assert!(matches!(own, Err(JsonError::Syntax { .. })), "{shown}: {own:?}");
        prop_assert!(other.is_err(), "{shown}");
        return Ok(());
    }
    let own = own.map(|value| serde_json::to_value(value).expect("JSON"));
    prop_assert_eq!(own, other, "{}", shown);
    Ok(())
}

/// Every value in the vectors and the schemas that is short enough, as it could be written.
static DOCUMENTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut documents = Vec::new();
    for folder in ["tests/vectors", "tests/vectors/rules", "verifier/schemas", "www/demo"] {
        for entry in fs::read_dir(root().join(folder)).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|extension| extension == "json") {
                let text = fs::read_to_string(path).expect("a text");
                collect(&serde_json::from_str(&text).expect("JSON"), &mut documents);
            }
        }
    }
    documents
});

fn collect(value: &serde_json::Value, documents: &mut Vec<String>) {
    let text = value.to_string();
    if (40..2000).contains(&text.len()) {
        documents.push(if text.len().is_multiple_of(2) { text } else { format!("{value:#}") });
    }
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|it| collect(it, documents)),
        serde_json::Value::Object(all) => all.values().for_each(|it| collect(it, documents)),
        _ => {}
    }
}

/// One change: from where, how far, what is put there, and whether that is what stood elsewhere.
type Change = (Index, usize, Vec<u8>, Option<Index>);

fn change() -> impl Strategy<Value = Change> {
    let put = prop_oneof![
        Just(Vec::new()),
        select(HARD).prop_map(|text| text.as_bytes().to_vec()),
        select(b"{}[],:\"\\ue+-.019 \t\r\n\0\x1F\x7F\xC3\xBF".as_slice()).prop_map(|it| vec![it]),
    ];
    (any::<Index>(), 0_usize..4, put, prop::option::weighted(0.2, any::<Index>()))
}

fn apply(bytes: &mut Vec<u8>, (from, length, put, copied): Change) {
    let start = from.index(bytes.len() + 1);
    let end = (start + length).min(bytes.len());
    let put = match copied {
        Some(copied) => bytes[copied.index(bytes.len() + 1)..].iter().take(30).copied().collect(),
        None => put,
    };
    bytes.splice(start..end, put);
}

fn cases(usual: u32) -> ProptestConfig {
    let given = std::env::var("LICENTIA_CASES").ok().and_then(|count| count.parse().ok());
    let cases = given.unwrap_or(usual);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

#[test]
fn what_readers_disagree_about_is_said_as_serde_json_says_it() {
    for text in HARD {
        let wrapped = [format!("[{text}]"), format!("{{\"a\":\n{text}}}"), format!(" {text}\n")];
        for text in wrapped.iter().map(String::as_str).chain([*text]) {
            check(text.as_bytes()).unwrap();
        }
    }
    for bytes in BAD_UTF8 {
        check(bytes).unwrap();
    }
}

#[test]
fn every_document_is_read_alike_and_written_as_it_was() {
    assert!(1000 < DOCUMENTS.len());
    for document in &*DOCUMENTS {
        check(document.as_bytes()).unwrap();
    }
    for text in ["[1.50,-0,1e5,18446744073709551616]", r#"{"b":[],"a":{},"é\n":"\"\\\u0001"}"#] {
        let value = parse(text.as_bytes()).unwrap();
        assert_eq!([value.to_string(), serde_json::to_string(&value).unwrap()], [text, text]);
    }
}

#[test]
fn a_name_that_is_there_twice_among_many_is_found_at_its_second_place() {
    let member = |number: u32| format!("\"{}\":{number}", number.wrapping_mul(2_654_435_761));
    let mut members: Vec<String> = (0..100_000).map(member).collect();
    check(format!("{{{}}}", members.join(",")).as_bytes()).unwrap();
    members[70_000] = members[3].clone();
    members[80_000] = members[2].clone();
    let text = format!("[{{{}}}]", members.join(","));
    check(text.as_bytes()).unwrap();
    let error = parse(text.as_bytes()).unwrap_err();
    let member = 3_u32.wrapping_mul(2_654_435_761).to_string();
    assert_eq!(error, JsonError::DuplicateMember { path: "[0]".to_owned(), member });
}

proptest! {
    #![proptest_config(cases(4000))]

    #[test]
    fn damaged_documents_are_read_alike(
        document in select(&**DOCUMENTS),
        changes in prop::collection::vec(change(), 1..4),
    ) {
        let mut bytes = document.into_bytes();
        changes.into_iter().for_each(|change| apply(&mut bytes, change));
        check(&bytes)?;
    }

    #[test]
    fn numbers_are_read_alike(
        number in "-?(0|[1-9][0-9]{0,25})(\\.[0-9]{0,25})?([eE][+-]?[0-9]{0,4})?",
    ) {
        check(number.as_bytes())?;
    }

    #[test]
    fn large_numbers_are_read_alike(
        number in "1797693134862315[78][0-9]{0,8}(\\.[0-9]{1,8})?e(29[0-9]|28[4-9])",
    ) {
        check(number.as_bytes())?;
    }

    #[test]
    fn texts_are_read_alike(
        inside in concat!(
            "(\\\\u[dD][89a-fA-F][0-9a-f]{2}|\\\\u[0-9a-fA-F]{3,4}|",
            "\\\\[bfnrtux/]|[a-zé😀\"\t ]){0,6}",
        ),
    ) {
        check(format!("\"{inside}\"").as_bytes())?;
    }

    #[test]
    fn any_bytes_are_read_alike(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
        check(&bytes)?;
    }
}

#[test]
fn what_is_lent_is_the_text_itself() {
    let text = br#"{"plain":"lent","escaped":"\u0061"}"#;
    let Ok(Value::Object(members)) = parse(text) else { panic!("an object") };
    let place = |name: &str| match members.get(name) {
        Some(Value::Text(text)) => text.as_ptr(),
        other => panic!("{other:?}"),
    };
    let within = |place| text.as_ptr_range().contains(&place);
    assert!(within(place("plain")) && !within(place("escaped")));
}
