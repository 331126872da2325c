//! What mail programs, editors and people do to a license on its way.

use super::*;

pub(super) fn file() -> VectorFile {
    let mut cases = forgiven();
    cases.extend(several());
    cases.extend(damaged());
    cases.extend(something_else());
    super::file(
        "Licenses as they arrive",
        &[
            ("forgiven", "What happens to text in mail; the license in it is untouched."),
            ("wrong-file", "People drop the wrong file more often than a bad one."),
            ("partial", "One bad document must not hide the good ones beside it."),
        ],
        cases,
    )
}

fn forgiven() -> Vec<Case> {
    let claims = ordinary();
    let file = license_file(&claims);
    let key = key(&claims);
    let quoted =
        |mark: &str| file.lines().map(|line| format!("{mark}{line}\n")).collect::<String>();
    let mail = format!("Dear Ada,\n\nyour license:\n\n{file}\n-- \nExample Mail Ltd\n");
    let spaced = file.replace('\n', "  \n\n\t");
    [
        ("crlf", "line ends of Windows", file.replace('\n', "\r\n")),
        ("byte-order-mark", "a byte order mark before a license file", format!("\u{FEFF}{file}")),
        ("surrounding-text", "a whole mail", mail.clone()),
        ("quoted", "a quoted mail", quoted("> ")),
        ("quoted-deep", "a quoted mail in a quoted mail", quoted(">>> > ")),
        (
            "quoted-mail-crlf",
            "all of it at once",
            format!("\u{FEFF}Fwd:\r\n{}", quoted("> ").replace('\n', "\r\n")),
        ),
        ("spaces-and-blank-lines", "indented, with blank lines", spaced),
        (
            "one-long-line",
            "not wrapped",
            format!("-----BEGIN LICENSE-----\n{key}\n-----END LICENSE-----"),
        ),
        (
            "wrapped-narrow",
            "wrapped at 20 columns",
            format!("-----BEGIN LICENSE-----\n{}\n-----END LICENSE-----\n", wrapped(&key, 20)),
        ),
        ("no-line-end", "no line end after END", file.trim_end().to_owned()),
        ("key-crlf", "a registration key and a line end of Windows", format!("{key}\r\n")),
        (
            "key-byte-order-mark",
            "a registration key in a file with a byte order mark",
            format!("\u{FEFF}{key}\n"),
        ),
        ("key-blank-lines", "a registration key among blank lines", format!("\n\n  {key}  \n\n")),
    ]
    .into_iter()
    .map(|(id, comment, text)| case(id, comment, text, valid(&claims)).flag("forgiven"))
    .collect()
}

fn wrapped(key: &str, columns: usize) -> String {
    let lines: Vec<&str> =
        key.as_bytes().chunks(columns).map(|line| str::from_utf8(line).unwrap()).collect();
    lines.join("\n")
}

fn several() -> Vec<Case> {
    let claims = ordinary();
    let addon = ordinary_with(json!({
        "kind": "add-on", "orderId": "ORD-2", "previousOrderId": "ORD-2026-0001",
    }));
    let both = || vec![valid(&claims), valid(&addon)];
    let (first, second) = (license_file(&claims), license_file(&addon));
    let (first_key, second_key) = (key(&claims), key(&addon));
    let answer = json!({
        "requestId": "REQ-1", "requestDigest": "A".repeat(43), "issued": "2026-01-15T09:30:00Z",
        "licenses": [first_key, second_key],
    });
    let cut = &first_key[..first_key.rfind('.').unwrap()];
    let cut_error = not_genuine(json!({ "code": "part-count", "parts": 2 }));
    vec![
        cases_of(
            "two-files",
            "two license files in one text",
            format!("{first}\n\n{second}"),
            both(),
        ),
        cases_of(
            "two-keys",
            "two registration keys",
            format!("{first_key}\n{second_key}\n"),
            both(),
        ),
        cases_of(
            "file-and-key",
            "a license file, then a key on a line of its own",
            format!("{first}\nand the add-on:\n{second_key}\n"),
            both(),
        ),
        cases_of(
            "same-file-twice",
            "two documents, though they are equal",
            format!("{first}{first}"),
            vec![valid(&claims), valid(&claims)],
        ),
        cases_of(
            "order-answer",
            "an order answer stands for the licenses in it",
            signed(
                &with(header(VENDOR), json!({ "typ": "order-answer+jwt" })),
                answer.to_string().as_bytes(),
                VENDOR,
            ),
            both(),
        ),
        cases_of(
            "cut-key-and-good-key",
            "the first key was cut",
            format!("{cut}\n{second_key}\n"),
            vec![cut_error, valid(&addon)],
        )
        .flag("partial"),
        cases_of(
            "bad-file-and-good-file",
            "a stray character in the first",
            format!("{}{second}", first.replacen("\ney", "\ne*y", 1)),
            vec![
                not_genuine(json!({ "code": "armor-character", "line": 2, "character": "*" })),
                valid(&addon),
            ],
        )
        .flag("partial"),
    ]
}

fn damaged() -> Vec<Case> {
    let file = license_file(&ordinary());
    let key = key(&ordinary());
    let unfinished = |line: usize| not_genuine(json!({ "code": "unfinished-armor", "line": line }));
    let (start, _) = file.split_once("-----END").unwrap();
    vec![
        case("no-end-line", "the END line is missing", start, unfinished(1)),
        case(
            "no-end-line-in-mail",
            "a mail cut in the middle",
            format!("Hello\n\n{}", &file[..300]),
            unfinished(3),
        ),
        case(
            "begin-twice",
            "a second BEGIN before the first END",
            format!("{start}{file}"),
            not_genuine(json!({
                "code": "armor-character", "line": start.lines().count() + 1, "character": " ",
            })),
        ),
        case(
            "key-wrapped",
            "a mail program broke a registration key into lines",
            wrapped(&key, 76),
            not_genuine(json!({
                "code": "wrapped-key", "lines": key.len().div_ceil(76) })),
        ),
        case(
            "key-among-text",
            "words around a registration key",
            format!("Your key is {key} as ordered."),
            not_genuine(json!({
                "code": "not-a-license", "looksLike": "key-among-text" })),
        ),
        case(
            "begin-inside-a-line",
            "words about a BEGIN line make no license file, and the key stands not alone",
            format!("Copy from -----BEGIN LICENSE----- on.\n{key}\n"),
            not_genuine(json!({ "code": "not-a-license", "looksLike": "other-armor" })),
        ),
        case(
            "no-break-space",
            "white space of another kind around a key",
            format!("\u{A0}{key}\u{2003}\n"),
            valid(&ordinary()),
        ),
        case("empty", "nothing", "", not_genuine(json!({ "code": "empty" }))),
        case(
            "white-space",
            "nothing but white space",
            " \r\n\t\n",
            not_genuine(json!({
            "code": "empty" })),
        ),
        case(
            "empty-armor",
            "BEGIN and END with nothing between",
            "-----BEGIN LICENSE-----\n-----END LICENSE-----\n",
            not_genuine(json!({ "code": "part-count", "parts": 1 })),
        ),
    ]
}

fn something_else() -> Vec<Case> {
    let utf16 = |text: &str, swap: bool, mark: bool| -> Vec<u8> {
        let marked = if mark { "\u{FEFF}" } else { "" }.chars().chain(text.chars());
        let units = marked.collect::<String>().encode_utf16().collect::<Vec<u16>>();
        let bytes = |unit: u16| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() };
        units.into_iter().flat_map(bytes).collect()
    };
    let file = license_file(&ordinary());
    let pem = |label: &str| format!("-----BEGIN {label}-----\nAAAA\n-----END {label}-----\n");
    let inputs: Vec<(&str, &str, Input, &str)> = vec![
        ("pdf", "a PDF document", b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"[..].into(), "pdf"),
        ("zip", "an archive", b"PK\x03\x04\x14\0\0\0\x08\0"[..].into(), "zip"),
        ("png", "a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..].into(), "image"),
        ("jpeg", "a photograph", b"\xFF\xD8\xFF\xE0\0\x10JFIF"[..].into(), "image"),
        ("utf-16-le", "a license file as UTF-16", utf16(&file, false, true)[..].into(), "utf16"),
        ("utf-16-be", "the same, big end first", utf16(&file, true, true)[..].into(), "utf16"),
        ("utf-16-unmarked", "the same, no mark", utf16(&file, false, false)[..].into(), "utf16"),
        ("binary", "bytes of no known kind", b"\x7FELF\x02\x01\x01\0\0\xFF"[..].into(), "binary"),
        ("latin-1", "text in an old encoding", b"Gr\xFC\xDFe"[..].into(), "binary"),
        ("html", "a web page", "<!DOCTYPE html>\n<title>Shop</title>".into(), "html"),
        (
            "xml",
            "a license of another kind of server",
            "<?xml version=\"1.0\"?><license/>".into(),
            "xml",
        ),
        ("json", "a JSON document", "{\"product\": \"kerio-connect\"}".into(), "json"),
        ("json-list", "a JSON list", "[ {\"product\": 1} ]".into(), "json"),
        ("toml", "a configuration file", "[workspace]\nresolver = \"3\"\n".into(), "text"),
        ("public-key", "the vendor's public key", pem("PUBLIC KEY").into(), "public-key"),
        ("private-key", "somebody's private key", pem("PRIVATE KEY").into(), "private-key"),
        (
            "private-jwk",
            "a private key in a key set",
            "{\"keys\":[{\"kty\":\"OKP\",\"d\":\"AAAA\"}]}".into(),
            "private-key",
        ),
        ("certificate", "a certificate", pem("CERTIFICATE").into(), "other-armor"),
        ("wrong-label", "another label", file.replace("LICENSE", "LICENCE").into(), "other-armor"),
        (
            "lower-case-label",
            "the label in lower case",
            file.replace("LICENSE", "license").into(),
            "other-armor",
        ),
        ("prose", "some text", "Your license was sent to you by mail.".into(), "text"),
        ("host-name", "three words with dots", "www.engines.example".into(), "text"),
    ];
    inputs
        .into_iter()
        .map(|(id, comment, input, looks_like)| {
            let error = json!({ "code": "not-a-license", "looksLike": looks_like });
            case(id, comment, input, not_genuine(error)).flag("wrong-file")
        })
        .collect()
}
