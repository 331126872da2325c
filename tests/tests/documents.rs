//! What is written for people holds: links lead somewhere, files that are named are there, and
//! `verifier/FORMAT.md` has every code.

use conformance::root;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The documents that are written by hand, and their text without what they show of code.
fn documents() -> BTreeMap<String, String> {
    let listing = ["ls-files", "--cached", "--others", "--exclude-standard", "--", "*.md"];
    let output = Command::new("git").args(listing).current_dir(root()).output().expect("git");
    let paths = String::from_utf8(output.stdout).expect("paths in UTF-8");
    let documents = paths.lines().filter(|path| !path.contains("/docs/api/"));
    documents.map(|path| (path.to_owned(), prose(&read(path)))).collect()
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn prose(text: &str) -> String {
    text.split("\n```").step_by(2).collect()
}

/// What stands between two signs, each time.
fn between<'t>(text: &'t str, open: &str, close: char) -> Vec<&'t str> {
    text.split(open).skip(1).filter_map(|rest| Some(rest.split_once(close)?.0)).collect()
}

/// Fails with every complaint at once.
fn check(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn links_lead_to_files() {
    let mut complaints = Vec::new();
    for (document, text) in documents() {
        let folder = root().join(Path::new(&document).parent().expect("a folder"));
        for link in between(&text, "](", ')').into_iter().filter(|it| !it.starts_with("https://")) {
            let path = link.split('#').next().unwrap_or(link);
            if !folder.join(path).exists() {
                complaints.push(format!("{document}: `{link}` leads nowhere"));
            }
        }
    }
    check(complaints);
}

#[test]
fn the_map_names_files_that_are_there() {
    let map = prose(&read("ARCHITECTURE.md"));
    let listing = Command::new("git").arg("ls-files").current_dir(root()).output().expect("git");
    let files = String::from_utf8(listing.stdout).expect("paths in UTF-8");
    let files = format!("\n{files}").replace('\n', "\n/");
    let is_there = |path: &str| {
        let path = path.trim_end_matches('/');
        files.contains(&format!("/{path}\n")) || files.contains(&format!("/{path}/"))
    };
    let names = map.split('`').skip(1).step_by(2).filter(|name| {
        let is_path = |sign: char| sign.is_ascii_alphanumeric() || "/._-{},".contains(sign);
        let is_file =
            [".rs", ".mjs", ".js", ".md", ".json", ".ts"].iter().any(|it| name.ends_with(it));
        name.chars().all(is_path) && (is_file || name.contains('/'))
    });
    let missing = names.flat_map(alternatives).filter(|path| !is_there(path));
    check(missing.map(|path| format!("ARCHITECTURE.md: there is no `{path}`")).collect());
}

/// A path with several names in braces stands for as many paths.
fn alternatives(path: &str) -> Vec<String> {
    let Some((start, rest)) = path.split_once('{') else { return vec![path.to_owned()] };
    let (names, end) = rest.split_once('}').expect("a brace that closes");
    let ends = alternatives(end);
    let of = |name: &str| ends.iter().map(|end| format!("{start}{name}{end}")).collect::<Vec<_>>();
    names.split(',').flat_map(of).collect()
}

#[test]
fn the_format_lists_every_error_with_its_values() {
    let schema: Value =
        serde_json::from_str(&read("verifier/schemas/verdict.schema.json")).unwrap();
    let variants = schema["$defs"]["OpenError"]["oneOf"].as_array().expect("variants").iter();
    let known: BTreeMap<&str, BTreeSet<&str>> = variants
        .map(|variant| {
            let members = variant["properties"].as_object().expect("members");
            let values = members.keys().map(String::as_str);
            let values = values.filter(|name| !["code", "detail"].contains(name));
            (members["code"]["const"].as_str().expect("a code"), values.collect())
        })
        .collect();
    let format = read("verifier/FORMAT.md");
    let (_, table) = format.split_once("\n| code | values | when |\n").expect("the table");
    let rows = table.split("\n\n").next().unwrap_or(table).lines().skip(1);
    let told: BTreeMap<&str, BTreeSet<&str>> = rows
        .map(|row| {
            let cells: Vec<&str> = row.split('|').collect();
            (cells[1].trim().trim_matches('`'), cells[2].split('`').skip(1).step_by(2).collect())
        })
        .collect();
    assert_eq!(told, known);
}
