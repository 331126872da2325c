//! `seal`: names the programs of a built portal by what is in them, and writes into the page where
//! they are and which hashes they must have. Trunk calls it at the end of every build.

use crate::failure::{Failure, Outcome};
use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha384};
use std::path::Path;
use std::{env, fs};

/// The programs, by the names of their binaries.
const PROGRAMS: [&str; 3] = ["home", "portal", "engine"];
/// Where the page wants to know of them.
const PLACE: &str = "<!-- programs -->";

/// Seals what Trunk has just built.
pub(crate) fn run() -> Outcome {
    match env::var_os("TRUNK_STAGING_DIR") {
        Some(folder) => seal(Path::new(&folder)),
        None => Err(Failure::new(
            "`seal` is a part of building the portal, and there is no build",
            "build the portal: cargo xtask build, or trunk build --release",
        )),
    }
}

fn seal(folder: &Path) -> Outcome {
    let mut lines = Vec::new();
    for program in PROGRAMS {
        let script = sealed(folder, program, ".js")?;
        let wasm = sealed(folder, program, "_bg.wasm")?;
        lines.push(format!(r#"<meta name="licentia-{program}" content="{script} {wasm}">"#));
    }
    let page = folder.join("index.html");
    let text = fs::read_to_string(&page).map_err(|error| Failure::file("read", &page, &error))?;
    if !text.contains(PLACE) {
        return Err(Failure::new(
            format!("{} has no line {PLACE}", page.display()),
            "put it back into the head of www/index.html, before boot.js",
        ));
    }
    let text = text.replacen(PLACE, &lines.join("\n  "), 1);
    fs::write(&page, text).map_err(|error| Failure::file("write", &page, &error))
}

/// Names a file by what is in it; its address and hash.
fn sealed(folder: &Path, program: &str, end: &str) -> Outcome<String> {
    let name = find(folder, program, end)?;
    let path = folder.join(&name);
    let bytes = fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
    let hash = Sha384::digest(&bytes);
    let short: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("{program}-{short}{end}");
    fs::rename(&path, folder.join(&name)).map_err(|error| Failure::file("name", &path, &error))?;
    Ok(format!("./{name} sha384-{}", Base64::encode_string(&hash)))
}

/// The file of a program, whatever Trunk has appended to its name.
fn find(folder: &Path, program: &str, end: &str) -> Outcome<String> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::file("read", folder, &error))?;
    let mut names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let is_it = |name: &String| {
        let middle = name.strip_prefix(program).and_then(|rest| rest.strip_suffix(end));
        middle.is_some_and(|middle| middle.is_empty() || middle.starts_with('-'))
    };
    names.find(is_it).ok_or_else(|| {
        Failure::new(
            format!("{} has no {program}{end}", folder.display()),
            "compare the programs in www/index.html with those in xtask/src/commands/seal.rs",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_named_by_their_contents_and_the_page_knows_them() {
        let folder = env::temp_dir().join(format!("licentia-seal-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let write = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
        for name in ["home-77aa", "portal", "engine"] {
            write(&format!("{name}.js"), name);
            write(&format!("{name}_bg.wasm"), name);
        }
        write("index.html", "<head><!-- programs --></head>");
        seal(&folder).unwrap();
        let page = fs::read_to_string(folder.join("index.html")).unwrap();
        let mut names: Vec<String> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "index.html")
            .collect();
        names.sort();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(names.len(), 6);
        for name in names {
            assert!(page.contains(&format!("./{name} sha384-")), "{name} is not in {page}");
        }
        assert!(page.starts_with(r#"<head><meta name="licentia-home" content="./home-"#), "{page}");
    }
}
