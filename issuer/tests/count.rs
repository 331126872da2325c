//! `licentia count`: how many seats a server needs, and why.

use crate::desk::Desk;
use licentia::Exit;
use serde_json::{Value, json};
use std::fmt::Write;

/// As a spreadsheet leaves it: a mark, semicolons, blanks, quotations, and what people type.
const MESSY: &str = "\u{feff}Email;Type;Status;Last Login;Shoe Size;Admin\r\n\
    cyd@engines.example;User;enabled;2026-05-30;38;no\r\n\
    \"ada@engines.example\";;;2026-05-30T08:00:00Z;\"4;1\";YES\r\n\
    ;;;;;\r\n\
    \r\n\
    bob@engines.example;user;disabled;never;\"two\r\nlines\";0\r\n\
    sales@engines.example;Mailing List;;;;\r\n\
    dan@engines.example;user;perhaps;yesterday;;\r\n\
    eve@engines.example;user\r\n\
    cyd@engines.example;user;yes;;;\r\n\
    fay@engines.example;user;yes;;;";

/// The cells of the row that begins with a text, however far apart.
fn row(said: &str, start: &str) -> Vec<String> {
    let line = said.lines().map(str::trim).find(|line| line.starts_with(start));
    let cells = line.unwrap_or_else(|| panic!("{start}: {said}")).split("   ");
    cells.map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect()
}

#[test]
fn a_messy_list_is_counted_and_what_could_not_be_read_is_told_by_line() {
    let desk = Desk::new();
    desk.write("staff.csv", MESSY);
    let said = desk.run("count staff.csv");
    assert_eq!(said.exit, Exit::Refused);
    // Ada, Cyd and Fay; Bob is disabled, Sales is a list, Dan and Eve cannot be read.
    assert!(said.out.starts_with("3 seats are needed\n"), "{}", said.out);
    assert_eq!(row(&said.out, "Policy"), ["Policy", "kerio-connect, the default; see `--policy`"]);
    assert_eq!(row(&said.out, "Accounts"), ["Accounts", "5, 3 with a seat"]);
    assert_eq!(row(&said.out, "enabled mailbox  "), ["enabled mailbox", "yes", "2", "2", "SEAT-1"]);
    assert_eq!(row(&said.out, "disabled"), ["disabled", "no", "1", "0", "SEAT-2"]);
    let ada = "enabled mailbox, with admin rights";
    assert_eq!(row(&said.out, "ada@"), ["ada@engines.example", "yes", "1", ada, "SEAT-2"]);
    let sales = ["sales@engines.example", "no", "0", "a mailing list", "SEAT-2"];
    assert_eq!(row(&said.out, "sales@"), sales);
    let warnings: Vec<&str> = said.err.lines().collect();
    assert_eq!(
        warnings,
        [
            "warning: `staff.csv`: passed over the column `Shoe Size`",
            "help: `licentia count --help` says which columns are known",
            "warning: `staff.csv`, line 9, column `Status`: `perhaps` is neither `yes` nor `no`",
            "warning: `staff.csv`, line 9, column `Last Login`: `yesterday` is neither a date \
             (`2026-01-15`) nor an instant (`2026-01-15T09:30:00Z`)",
            "warning: `staff.csv`, line 10: the row has 2 cells, the header 6",
            "warning: `staff.csv`, line 11, column `Email`: `cyd@engines.example` is on line 2 \
             already",
            "warning: `staff.csv`: counted without 3 rows",
            "help: correct the list and count again; `--all` shows every complaint",
        ]
    );
}

#[test]
fn the_same_list_as_json_has_everything_in_it() {
    let desk = Desk::new();
    let out = desk.feed(MESSY, "count - --json").finds(Exit::Refused);
    let told: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&told["policy"], &told["seatsNeeded"]), (&json!("kerio-connect"), &json!(3)));
    let bob = json!({
        "id": "bob@engines.example", "counts": false, "reason": "disabled", "rule": "SEAT-2",
        "seats": 0,
    });
    assert_eq!(told["accounts"][1], bob);
    assert_eq!(told["unknownColumns"], json!(["Shoe Size"]));
    let problem =
        json!({ "line": 9, "column": "Status", "code": "not-a-boolean", "found": "perhaps" });
    assert_eq!(told["problems"][0], problem);
}

#[test]
fn devices_take_seats_by_fives() {
    let list = "user,devices,login access\na,0,yes\nb,5,yes\nc,6,yes\nd,11,yes\ne,99,no\n";
    let out = Desk::new().feed(list, "count - --policy kerio-control").succeeds();
    assert!(out.starts_with("7 seats are needed\n"), "{out}");
    assert_eq!(row(&out, "d  "), ["d", "yes", "3", "11 devices, a seat covers 5", "SEAT-3"]);
    assert_eq!(row(&out, "e  "), ["e", "no", "0", "no login access", "SEAT-3"]);
    assert_eq!(row(&out, "Policy"), ["Policy", "kerio-control"]);
}

#[test]
fn extensions_take_seats_by_threes_beyond_the_users() {
    let installation = json!({ "accounts": [{ "id": "a" }, { "id": "b" }], "extensions": 12 });
    let out =
        Desk::new().feed(installation.to_string(), "count - --policy kerio-operator").succeeds();
    assert!(out.starts_with("4 seats are needed\n"), "{out}");
    assert_eq!(row(&out, "Extensions"), ["Extensions", "12; 3 for each seat (SEAT-5)"]);
}

#[test]
fn each_module_has_a_count_of_its_own() {
    let list = "id\tmodules\tkind\na\tim groupware\t\nb\tim=2026-01-15\t\nroom\tim\tresource\n";
    let out = Desk::new().feed(list, "count - --policy icewarp").succeeds();
    assert!(out.starts_with("2 seats are needed for the module with the most users\n"), "{out}");
    assert_eq!(row(&out, "groupware"), ["groupware", "1", "SEAT-7"]);
    assert_eq!(row(&out, "im "), ["im", "2", "SEAT-7"]);
}

#[test]
fn a_policy_of_ones_own_counts_by_its_own_numbers() {
    let desk = Desk::new();
    desk.write("own.json", r#"{ "basedOn": "kerio-control", "devicesPerSeat": 2 }"#);
    let out = desk.feed("id;devices\na;5\n", "count - --policy own.json").succeeds();
    assert!(out.starts_with("3 seats are needed\n"), "{out}");
}

#[test]
fn a_misspelt_fact_is_refused_and_named_by_its_path() {
    let desk = Desk::new();
    let misspelt = json!({ "accounts": [{ "id": "a" }, { "id": "b", "enabeld": false }] });
    desk.write("server.json", misspelt.to_string());
    let err = desk.run("count server.json").fails(Exit::CouldNotRun);
    let start = "error: `server.json`: `accounts[1].enabeld`: unknown field `enabeld`";
    assert!(err.starts_with(start), "{err}");
    let err = desk.feed(r#"{"accounts":[],"accounts":[]}"#, "count -").fails(Exit::CouldNotRun);
    assert!(err.starts_with("error: `-`: `accounts` is there twice\n"), "{err}");
}

#[test]
fn what_is_no_account_list_is_one_clear_error() {
    let desk = Desk::new();
    for (content, complaint) in [
        ("", "there is nothing in it"),
        ("Name,Shoe Size\nada,38\n", "no column says which account a row is about; there are"),
        ("i\0d\0", "its header is no text in UTF-8"),
        ("[]", "expected an object"),
    ] {
        let err = desk.feed(content, "count -").fails(Exit::CouldNotRun);
        assert!(err.contains(complaint) && err.contains("\nhelp: "), "{err}");
    }
    let err = desk.run("count nowhere.csv").fails(Exit::CouldNotRun);
    assert!(err.contains("`nowhere.csv`: no such file"), "{err}");
    let err = desk.feed("id\n", "count - --policy kerio-conect").fails(Exit::CouldNotRun);
    assert!(err.contains("there is no policy `kerio-conect`"), "{err}");
}

#[test]
fn a_long_list_is_summed_up_and_listed_on_demand() {
    let mut list = "id,enabled\n".to_owned();
    for number in 0..10_000 {
        let enabled = if number % 4 == 0 { "no" } else { "yes" };
        writeln!(list, "user{number:05}@engines.example,{enabled}").unwrap();
    }
    let desk = Desk::new();
    desk.write("many.csv", list);
    let out = desk.run("count many.csv").succeeds();
    assert!(out.starts_with("7,500 seats are needed\n"), "{out}");
    assert!(out.ends_with("  and 9,950 more, listed by `--all`\n"), "{out}");
    assert!(out.contains("user00049@") && !out.contains("user00050@"));
    assert!(desk.run("count many.csv --all").succeeds().contains("user09999@"));
}

#[test]
fn names_that_a_terminal_would_act_on_are_shown_harmless() {
    let said = Desk::new().feed("id,\u{1b}[2J\na,x\n\u{1b}[31mred,x\n", "count -");
    assert_eq!(said.exit, Exit::Refused);
    assert!(!said.out.contains('\u{1b}') && !said.err.contains('\u{1b}'), "{}", said.err);
    assert!(said.out.starts_with("1 seat is needed\n"), "{}", said.out);
}

#[test]
fn who_could_give_up_seats_is_proposed_with_the_commands_of_the_product() {
    let list = "id,modules,last login\n\
        new@x.example,instant-messaging,2026-05-30\n\
        old@x.example,instant-messaging,2025-11-02\n\
        o'brien@x.example,instant-messaging,2025-11-01\n\
        never@x.example,instant-messaging,\n\
        other@x.example,voip,\n";
    let line = "count - --policy icewarp --narrow instant-messaging=3";
    let out = Desk::new().feed(list, line).succeeds();
    let start = out.find("Proposed, to free 3 seats of `instant-messaging`").expect(&out);
    let accounts = ["never@x.example", "o'brien@x.example", "old@x.example"];
    let found: Vec<&str> = out[start..].lines().skip(2).take(3).map(str::trim).collect();
    assert!(found.iter().zip(accounts).all(|(line, id)| line.starts_with(id)), "{out}");
    let commands = "\n  tool modify account never@x.example U_IM 0\n  \
        tool modify account old@x.example U_IM 0\n  \
        none for 1 account: a shell could take the id otherwise\n  \
        or from all accounts, to choose anew: tool modify account *@* U_IM 0\n";
    assert!(out.ends_with(commands), "{out}");

    let out = Desk::new().feed(list, &format!("{line} --json")).succeeds();
    let told: Value = serde_json::from_str(&out).unwrap();
    let narrow = &told["narrow"];
    assert_eq!((&narrow["seats"], &narrow["seatsFreed"]), (&json!(3), &json!(3)));
    let never = json!({
        "account": "never@x.example", "seats": 1,
        "command": "tool modify account never@x.example U_IM 0",
    });
    assert_eq!(narrow["proposals"][0], never);
    assert_eq!(narrow["proposals"][1].get("command"), None);
}

#[test]
fn where_a_product_has_no_such_command_accounts_are_proposed_alone() {
    let list = "id,last login,devices\na,2026-05-30,1\nb,2026-01-15,11\n";
    let out = Desk::new().feed(list, "count - --policy kerio-control --narrow server=1").succeeds();
    assert!(out.contains("Proposed, to free 3 seats of `server`: you decide (SEAT-11)"), "{out}");
    assert!(out.ends_with("  b         2026-01-15T00:00:00Z   3\n"), "{out}");
    let out = Desk::new().feed(list, "count - --policy icewarp --narrow voip").succeeds();
    assert!(out.ends_with("\nProposed\n  nobody takes a seat of `voip`\n"), "{out}");
    let said = Desk::new().feed(list, "count - --narrow server=0").fails(Exit::Usage);
    assert!(said.contains("expected a number of seats to free behind `=`"), "{said}");
}
