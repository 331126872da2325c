//! Help, completions and manual pages.

use crate::desk::Desk;
use licentia::Exit;

const COMMANDS: [&str; 19] = [
    "keygen",
    "public",
    "keys",
    "issue",
    "verify",
    "inspect",
    "entitlement",
    "order",
    "fulfil",
    "revoke",
    "count",
    "explain",
    "assess",
    "simulate",
    "compare",
    "quote",
    "sign-prices",
    "completions",
    "man",
];

#[test]
fn help_goes_to_the_standard_output_and_explains_the_exit_codes() {
    let help = Desk::new().run("--help").succeeds();
    for command in COMMANDS {
        assert!(help.contains(&format!("\n  {command} ")), "{help}");
    }
    assert!(help.contains("of several inputs the gravest decides (3, then 2, then 1)"));
    assert!(Desk::new().run("--version").succeeds().starts_with("licentia "));
}

#[test]
fn help_fits_the_terminal() {
    for columns in [60, 80, 120] {
        let desk = Desk::new().terminal(columns).variable("NO_COLOR", "1");
        for command in COMMANDS {
            let help = desk.run(&format!("{command} --help")).succeeds();
            // Examples of JSON lines are not broken.
            let lines = help.lines().filter(|line| !line.contains("{\"input\""));
            let longest = lines.map(|line| line.chars().count()).max();
            assert!(longest <= Some(columns.max(80)), "{help}");
        }
    }
}

#[test]
fn a_wrong_command_line_is_told_so_on_the_standard_error() {
    let desk = Desk::new();
    assert!(desk.run("").fails(Exit::Usage).contains("Usage: licentia <COMMAND>"));
    let err = desk.run("verfy").fails(Exit::Usage);
    assert!(err.contains("a similar subcommand exists: 'verify'"), "{err}");
    let err = desk.run("verify --kyes x").fails(Exit::Usage);
    assert!(err.contains("a similar argument exists: '--keys'"), "{err}");
}

#[test]
fn what_decrypts_keygens_files_stands_under_its_heading_alone() {
    let desk = Desk::new();
    for command in ["verify", "entitlement", "order", "assess", "quote"] {
        let help = desk.run(&format!("{command} -h")).succeeds();
        let (before, below) = help.split_once("\nKeygen's files:\n").unwrap();
        let below = below.split("\n\n").next().unwrap();
        let flags = below.lines().filter(|line| line.trim_start().starts_with("--"));
        assert_eq!(flags.count(), 2, "{below}");
        assert!(before.contains("--at <INSTANT>") && before.contains("--revocations <FILE>"));
    }
}

#[test]
fn there_are_completions_for_every_shell() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = Desk::new().run(&format!("completions {shell}")).succeeds();
        assert!(script.contains("registration-key"), "{shell}");
    }
    Desk::new().run("completions csh").fails(Exit::Usage);
}

#[test]
fn there_is_a_manual_page_for_every_command() {
    let desk = Desk::new();
    assert!(desk.run("man").succeeds().contains(".TH licentia 1"));
    desk.run("man --out pages").succeeds();
    for command in COMMANDS {
        assert!(desk.read(&format!("pages/licentia-{command}.1")).contains(".SH SYNOPSIS"));
    }
}
