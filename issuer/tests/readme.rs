//! The README's commands, one after the other at one desk, as somebody would who follows it.

use crate::desk::Desk;
use licentia::Exit;

const README: &str = include_str!("../../README.md");
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../");

/// The commands in what is shown of a shell, each on one line.
fn commands() -> Vec<String> {
    let shown = README.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    let lines: String = shown.map(|shell| shell.replace("\\\n", " ")).collect();
    let ours = lines.lines().filter(|line| line.starts_with("licentia "));
    ours.filter_map(|line| line.split(" #").next()).map(|line| line.replace('"', "'")).collect()
}

#[test]
fn every_command_of_the_readme_does_what_it_says() {
    let desk = Desk::new();
    let commands = commands();
    for command in &commands {
        let command = command.replace(" www/", &format!(" {ROOT}www/"));
        let command = command.replace(" tests/", &format!(" {ROOT}tests/"));
        let (line, file) = command.split_once(" > ").unwrap_or((&command, ""));
        let said = desk.run(line.trim_start_matches("licentia "));
        // The order was just revoked.
        let is_revoked = line.contains("--revocations");
        let expected = if is_revoked { Exit::Refused } else { Exit::Success };
        assert_eq!((said.exit, said.err.as_str()), (expected, ""), "{line}");
        if !file.is_empty() {
            desk.write(file, said.out);
        }
    }
    assert_eq!(commands.len(), 9, "{commands:#?}");
}
