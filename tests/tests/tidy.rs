//! The law of the house. Each complaint names what to write instead.

use conformance::root;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Words that must not stand in a room.
struct Ban {
    rooms: &'static [&'static str],
    except: &'static [&'static str],
    words: &'static [&'static str],
    instead: &'static str,
}

const BANS: &[Ban] = &[
    Ban {
        rooms: &["verifier/src"],
        except: &[],
        words: &["SystemTime", "Utc::now", "Local::now", "std::time", "std::env", "std::fs"],
        instead: "the core has no clock, no files, no environment: take the value as an argument",
    },
    Ban {
        rooms: &["verifier/src"],
        except: &[],
        words: &["wasm_bindgen", "js_sys", "web_sys", "getrandom", "rand::"],
        instead: "the core knows no host: bindings belong into verifier/wasm",
    },
    Ban {
        rooms: &["verifier/src"],
        except: &["verifier/src/keyring.rs"],
        words: &["ed25519_dalek"],
        instead: "signatures are checked in keyring.rs alone: call `Keyring::verify`",
    },
    Ban {
        rooms: &["verifier", "words", "portal", "xtask"],
        except: &[],
        words: &["SigningKey", "SECRET_KEY_LENGTH"],
        instead: "private keys live in issuer/ and in tests/ only",
    },
    Ban {
        rooms: &["verifier/wasm/src", "verifier/wasm/verify/src"],
        except: &[],
        words: &["web_sys"],
        instead: "the package runs where there is no page: leave the page to its caller",
    },
    Ban {
        rooms: &["words/src", "words/Cargo.toml"],
        except: &[],
        words: &[
            "SystemTime",
            "std::time",
            "std::env",
            "std::fs",
            "std::io",
            "wasm_bindgen",
            "wasm-bindgen",
            "web_sys",
            "yew",
            "clap",
        ],
        instead: "words are the same everywhere: take the value as an argument",
    },
    Ban {
        rooms: &["words/src"],
        except: &[],
        words: &["`licentia ", "`--"],
        instead: "not everybody has a command line: say it in issuer/src/words/advice.rs",
    },
    Ban {
        rooms: &["issuer/src", "issuer/Cargo.toml"],
        except: &[],
        words: &["wasm_bindgen", "wasm-bindgen", "yew"],
        instead: "the command line is no web page",
    },
    Ban {
        rooms: &["portal/src"],
        except: &["portal/src/browser"],
        words: &["web_sys", "js_sys", "gloo", "wasm_bindgen", "idb::"],
        instead: "portal/src/browser is the only door to the browser: add a function there",
    },
    Ban {
        rooms: &["portal/src/state"],
        except: &[],
        words: &["yew", "crate::views", "crate::components", "crate::browser", "crate::i18n"],
        instead: "state is plain Rust: views say it in words, store.rs does it",
    },
    Ban {
        rooms: &["www"],
        // Settings with links for people to follow.
        except: &["www/demo/northwind.json"],
        words: &["http://", "https://", "style=\"", "onclick=", "javascript:"],
        instead: "the portal calls nobody, and its policy allows no inline script or style",
    },
    Ban {
        rooms: &["verifier", "words", "issuer", "portal", "tests/src", "tests/tests", "xtask"],
        except: &["tests/tests/tidy.rs"],
        words: &["#[ignore", "thread::sleep", "todo!(", "unimplemented!("],
        instead: "finish it, or leave it out",
    },
    Ban {
        rooms: &["tests/browser/*.test.mjs"],
        except: &[],
        words: &[
            "waitForTimeout(",
            "waitForFunction(",
            "page.reload(",
            "isDisabled()",
            "isVisible()",
            "assert.match(await page",
            "assert.match(page",
            "assert.ok(await",
        ],
        instead: "a page answers when it can: wait with `settles` and what testbed.mjs makes of it",
    },
];

/// Where a banned word may stand: names of XML namespaces are no addresses.
const NAMESPACES: [&str; 1] = ["http://www.w3.org/2000/svg"];

fn tracked(folder: &str) -> Vec<String> {
    let listing = ["ls-files", "--cached", "--others", "--exclude-standard", "--", folder];
    let output = Command::new("git").args(listing).current_dir(root()).output().expect("git");
    let files = String::from_utf8(output.stdout).expect("paths in UTF-8");
    files.lines().filter(|path| root().join(path).is_file()).map(str::to_owned).collect()
}

fn is_text(path: &str) -> bool {
    let ending = Path::new(path).extension().and_then(|ending| ending.to_str()).unwrap_or("");
    ["rs", "toml", "html", "css", "js", "mjs", "json", "svg", "webmanifest"].contains(&ending)
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Fails with every complaint at once.
fn check(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn each_room_imports_only_what_it_may() {
    let mut complaints = Vec::new();
    for ban in BANS {
        let files: Vec<String> = ban.rooms.iter().flat_map(|room| tracked(room)).collect();
        assert!(
            !files.is_empty(),
            "{:?} is an empty room: the law looks in the wrong place",
            ban.rooms
        );
        for path in files.iter().filter(|path| is_text(path)) {
            if ban.except.iter().any(|except| path.starts_with(except)) {
                continue;
            }
            for (line, content) in (1..).zip(read(path).lines()) {
                let code =
                    NAMESPACES.iter().fold(content.to_owned(), |text, name| text.replace(name, ""));
                if let Some(word) = ban.words.iter().find(|word| code.contains(**word)) {
                    complaints.push(format!("{path}:{line}: `{word}`: {}", ban.instead));
                }
            }
        }
    }
    check(complaints);
}

#[test]
fn views_say_nothing_in_words_of_their_own() {
    let texts = ["{ \"", "aria-label=\"", "placeholder=\"", "title=\"", "alt=\""];
    let says_something = |text: &str| {
        let quoted = text.split('"').next().unwrap_or_default();
        1 < quoted.chars().filter(|character| character.is_alphabetic()).count()
    };
    let mut complaints = Vec::new();
    for path in ["portal/src/views", "portal/src/components"].iter().flat_map(|room| tracked(room))
    {
        for (line, content) in (1..).zip(read(&path).lines()) {
            let spoken = |start: &&str| content.split(*start).skip(1).any(says_something);
            if texts.iter().any(spoken) {
                complaints.push(format!("{path}:{line}: a word that a person reads: ask `words`"));
            }
        }
    }
    check(complaints);
}

#[test]
fn the_core_in_wasm_depends_on_no_host() {
    let words = ["tree", "--package", "licentia-verifier", "--edges", "normal", "--prefix", "none"];
    let output = Command::new(env!("CARGO"))
        .args(words)
        .args(["--target", "wasm32-unknown-unknown", "--locked", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo tree");
    let tree = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(tree.contains("ed25519-dalek"), "{}", String::from_utf8_lossy(&output.stderr));
    let banned = ["js-sys", "web-sys", "wasm-bindgen", "getrandom", "rand", "schemars"];
    let names = tree.lines().filter_map(|line| line.split(' ').next());
    let found: Vec<&str> = names.filter(|name| banned.contains(name)).collect();
    assert!(found.is_empty(), "{found:?}: turn off the feature that brings them\n{tree}");
}

#[test]
fn the_core_needs_no_std_and_no_crate_allows_unsafe() {
    assert!(
        read("verifier/src/lib.rs").contains("#![no_std]"),
        "verifier/src/lib.rs: `#![no_std]`"
    );
    assert!(
        read("Cargo.toml").contains("unsafe_code = \"forbid\""),
        "Cargo.toml: [workspace.lints.rust]"
    );
    for manifest in tracked(".").iter().filter(|path| path.ends_with("/Cargo.toml")) {
        let obeys = read(manifest).contains("[lints]\nworkspace = true");
        assert!(obeys, "{manifest}: add `[lints]` with `workspace = true`");
    }
}

#[test]
fn files_are_small_and_begin_by_saying_what_they_are() {
    let mut complaints = Vec::new();
    for path in tracked(".").iter().filter(|path| path.ends_with(".rs")) {
        let content = read(path);
        if !content.starts_with("//!") {
            complaints.push(format!("{path}:1: begin with `//!` and what the file is for"));
        }
        let lines = content.lines().count();
        if 600 < lines {
            complaints.push(format!("{path}: {lines} lines: one concept, one file"));
        }
        for (line, content) in (1..).zip(content.lines()) {
            if 100 < content.chars().count() && !content.contains("https://") {
                complaints.push(format!("{path}:{line}: longer than 100 columns: break it"));
            }
        }
    }
    check(complaints);
}

#[test]
fn lock_files_name_no_registry() {
    let locks = tracked("tests").into_iter().filter(|path| path.ends_with("package-lock.json"));
    let named: Vec<String> = locks.filter(|path| read(path).contains("\"resolved\"")).collect();
    assert!(named.is_empty(), "{named:?}: npm config set omit-lockfile-registry-resolved true");
}

#[test]
fn generated_files_are_up_to_date() {
    let stale = conformance::generated::stale();
    assert!(stale.is_empty(), "{}", conformance::generated::complaint(&stale));
}
