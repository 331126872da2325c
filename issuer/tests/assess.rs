//! `licentia assess`: what licenses mean for a server at an instant.

use crate::desk::Desk;
use licentia::Exit;
use serde_json::{Value, json};

/// A desk with a license of two seats of `im`, and a server with more users of it.
fn desk() -> Desk {
    let desk = Desk::with_keys();
    let flags = "--product icewarp --policy icewarp --maintenance-expires 2026-12-31 \
                 --module server:server:50 --module im:client:2 --issued 2026-05-20T00:00:00Z";
    desk.write("a.license", desk.issue(flags));
    let user = |id: &str, first: &str| json!({ "id": id, "firstAccess": { "im": first } });
    let server = json!({ "utcOffsetMinutes": 60, "accounts": [
        user("ada", "2026-05-01T08:00:00Z"), user("bob", "2026-05-02T08:00:00Z"),
        user("cyd", "2026-05-10T08:00:00Z"), user("dan", "2026-05-28T08:00:00Z"),
    ] });
    desk.write("server.json", server.to_string());
    desk
}

const LINE: &str = "assess a.license --keys vendor.jwks.json --installation server.json";

#[test]
fn a_server_is_assessed_with_every_finding_and_who_is_over_the_limit() {
    let told = desk().run(LINE).succeeds();
    assert!(told.starts_with("ok  icewarp, 2026-06-01 13:00 +01:00\nnext: at "), "{told}");
    let exceeded = told.lines().position(|it| it.contains("`im` needs 4 seats and has 2"));
    let lines: Vec<&str> = told.lines().collect();
    assert!(lines[exceeded.unwrap()].starts_with("  error      SEAT-24 "), "{told}");
    let help = "help: buy seats, or disable or remove accounts to free some";
    assert!(lines[exceeded.unwrap()..].iter().take(3).any(|it| it.trim() == help), "{told}");
    let im = lines.iter().position(|it| it.starts_with("  ! im ")).unwrap();
    assert!(lines[im].ends_with("client   2       4      full    Add users"), "{told}");
    assert_eq!(lines[im + 1].trim(), "trial to 2026-06-11: `dan`");
    assert_eq!(lines[im + 2].trim(), "refused: `cyd`");
}

#[test]
fn rules_are_explained_below_their_findings_by_the_policy_in_force() {
    let desk = desk();
    let own = json!({ "basedOn": "icewarp", "seatTrialDays": 9 });
    desk.write("own.json", own.to_string());
    let line = format!("{LINE} --policy own.json");
    let (table, told) = (desk.run(&line), desk.run(&format!("{line} --explain")));
    let legend = told.succeeds();
    let legend = legend.strip_prefix(&table.succeeds()).unwrap();
    let titles: Vec<&str> = legend.lines().filter(|it| it.starts_with(|c| c != ' ')).collect();
    assert!(titles.contains(&"SEAT-21: How long a trial seat lasts"), "{legend}");
    let mut once = titles.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), titles.len(), "{legend}");
    for title in titles {
        let rule = title.split(':').next().unwrap();
        let explained = desk.run(&format!("explain {rule} --policy own.json")).succeeds();
        let told: Vec<&str> =
            explained.lines().take_while(|it| !it.contains("Fields of ")).collect();
        assert!(legend.contains(&told.join("\n")), "{explained}{legend}");
    }
    desk.run(&format!("{LINE} --explain --json")).fails(Exit::Usage);
}

#[test]
fn the_exclamation_mark_of_a_module_over_its_limit_is_red() {
    let told = desk().terminal(120).run(LINE).out;
    assert!(told.contains("\x1b[1;31m! im\x1b[0m"), "{told}");
}

#[test]
fn a_product_that_does_not_work_is_told_by_the_exit_code() {
    let desk = Desk::with_license();
    let line = "assess a.license --keys vendor.jwks.json";
    desk.run(line).succeeds();
    let told = desk.run(&format!("{line} --at 2027-01-01T00:00:00Z")).finds(Exit::Refused);
    assert!(told.starts_with("suspended  kerio-connect"), "{told}");
    assert!(told.contains("the license expired after 2026-12-31"), "{told}");
    assert!(told.contains("web mail            blocked   license-expired"), "{told}");
    let grace = format!("{line} --at 2027-01-01T00:00:00Z --policy kerio-connect-grace");
    assert!(desk.run(&grace).succeeds().starts_with("in grace  "));
    let json = desk.run(&format!("{grace} --json")).succeeds();
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["status"], "grace");
    assert_eq!(json["functions"]["web-mail"]["because"], json!(["grace"]));
    assert_eq!(json["next"]["status"], "clients-blocked");
}

#[test]
fn what_cannot_be_used_is_told_and_the_rest_still_counts() {
    let desk = Desk::with_license();
    desk.write("bad.license", crate::desk::tamper(&desk.read("a.license")));
    desk.write("staff.csv", "id;enabled\nada;yes\nbob;perhaps\n");
    let said =
        desk.run("assess a.license bad.license --keys vendor.jwks.json --installation staff.csv");
    assert_eq!(said.exit, Exit::NotGenuine, "{}", said.err);
    assert!(said.out.starts_with("ok  kerio-connect"), "{}", said.out);
    assert!(said.err.contains("`perhaps` is neither `yes` nor `no`"), "{}", said.err);
    assert!(said.err.contains("assessed without 1 row"), "{}", said.err);
    let err = desk.run("assess - --keys vendor.jwks.json --installation -").fails(Exit::Usage);
    assert!(err.contains("the standard input can be read once"), "{err}");
}

#[test]
fn an_order_that_its_issuer_revoked_counts_no_more() {
    let desk = Desk::with_license();
    desk.run("revoke A-1 --list revoked.txt --key vendor.pem --new").succeeds();
    let line = "assess a.license --keys vendor.jwks.json --revocations revoked.txt";
    let told = desk.run(line).finds(Exit::Refused);
    assert!(told.starts_with("suspended  "), "{told}");
    assert!(told.contains("the vendor revoked `A-1`"), "{told}");
}
