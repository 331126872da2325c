//! `licentia order`: a request for what is held.

use crate::desk::Desk;
use licentia::Exit;
use serde_json::{Value, json};

/// A base `A-1` and an add-on `B-1` on top of it.
fn desk() -> Desk {
    let desk = Desk::with_keys();
    let ends = "--maintenance-expires 2026-12-31 --module server:server:5+20";
    desk.write("a.license", desk.issue(&format!("--order-id A-1 {ends}")));
    let extends = "--kind add-on --previous-order-id A-1 --module server:server:0+10";
    desk.write("b.license", desk.issue(&format!("--order-id B-1 {extends}")));
    desk
}

fn order(desk: &Desk, flags: &str) -> Value {
    let run = format!("order --keys vendor.jwks.json {flags} a.license b.license");
    serde_json::from_str(&desk.run(&run).succeeds()).unwrap()
}

#[test]
fn an_order_names_what_it_is_based_on_and_what_should_change() {
    let desk = desk();
    let request = order(
        &desk,
        "--id REQ-1 --add-users 10 --add-module archive=5 --trial-module web-filter --renew 2 \
         --reseller 'Mail Shop' --note 'by Friday'",
    );
    assert_eq!(request["basedOn"], json!(["A-1", "B-1"]));
    assert_eq!(request["registrationKeys"].as_array().unwrap().len(), 2);
    let expected = json!([
        { "change": "add-users", "users": 10 },
        { "change": "add-module", "module": "archive", "users": 5 },
        { "change": "trial-module", "module": "web-filter" },
        { "change": "renew", "years": 2 },
    ]);
    assert_eq!(request["changes"], expected);
    let said = |name: &str| request[name].as_str().unwrap_or_default().to_owned();
    assert_eq!((said("id"), said("holding")), ("REQ-1".to_owned(), "A-1".to_owned()));
    assert_eq!(said("maintenanceExpires"), "2026-12-31");
    assert_eq!((said("reseller"), said("note")), ("Mail Shop".to_owned(), "by Friday".to_owned()));
}

#[test]
fn every_order_has_an_id_of_its_own() {
    let desk = desk();
    let id = || order(&desk, "--renew 1")["id"].clone();
    assert_ne!(id(), id());
}

#[test]
fn a_vendor_who_keeps_licenses_needs_only_their_order_ids() {
    let request = order(&desk(), "--bridge 20 --order-ids-only");
    assert_eq!(request.get("registrationKeys"), None);
    assert_eq!(request["changes"], json!([{ "change": "bridge", "days": 20 }]));
}

#[test]
fn an_order_of_nothing_or_of_what_cannot_be_is_refused() {
    let desk = desk();
    let run = |flags: &str| desk.run(&format!("order --keys vendor.jwks.json {flags}"));
    assert!(run("a.license").fails(Exit::Usage).contains("nothing is wanted"));
    let said = run("a.license --add-users 0").fails(Exit::Refused);
    assert!(said.contains("`changes[0].users`"), "{said}");
    let said = run("b.license --add-users 5").fails(Exit::Refused);
    assert!(said.contains("nothing is held"), "{said}");
    desk.write("c.license", desk.issue("--order-id C-1"));
    let said = run("a.license c.license --renew 1").fails(Exit::Refused);
    assert!(said.contains("several are held: `A-1`, `C-1`"), "{said}");
    run("a.license c.license --bridge 10 --holding C-1").succeeds();
}

#[test]
fn what_the_vendor_would_refuse_is_not_ordered_and_it_is_said_what_to_do() {
    let desk = Desk::with_keys();
    desk.write("bare.license", desk.issue("--order-id A-1 --module archive:server:5"));
    let run = |flags: &str| {
        let run = format!("order --keys vendor.jwks.json bare.license {flags}");
        desk.run(&run).fails(Exit::Refused)
    };
    assert_eq!(
        run("--renew 1"),
        "error: no maintenance was ever bought, so there is none to renew\n\
         help: leave the renewal out, and ask the vendor for maintenance\n"
    );
    assert_eq!(
        run("--upgrade icewarp"),
        "error: the order is for `icewarp`, but `kerio-connect` is held\n\
         help: another product is another license: order it by itself, from the vendor\n"
    );
    let said = run("--add-users 5");
    assert!(said.starts_with("error: no users of the module `server` are held"), "{said}");
    let said = run("--trial-module archive");
    assert!(said.starts_with("error: the module `archive` is held already"), "{said}");
}

#[test]
fn what_a_policy_of_the_vendors_own_allows_is_for_him_to_say() {
    let desk = Desk::with_keys();
    let flags = "--order-id A-1 --policy house-rules --module server:server:5";
    desk.write("a.license", desk.issue(flags));
    let run = "order --keys vendor.jwks.json a.license --trial-module archive";
    desk.run(run).succeeds();
}

#[test]
fn what_was_revoked_is_no_part_of_an_order() {
    let desk = desk();
    desk.run("revoke B-1 --list revoked.txt --key vendor.pem --new").succeeds();
    let request = order(&desk, "--renew 1 --revocations revoked.txt");
    assert_eq!(request["basedOn"], json!(["A-1"]));
}

#[test]
fn an_upgrade_names_its_product_and_may_name_its_users() {
    let desk = desk();
    let changes = |flags: &str| order(&desk, flags)["changes"].clone();
    let upgrade = json!({ "change": "upgrade", "product": "kerio-connect", "users": 50 });
    let renewal = json!({ "change": "renew", "years": 1 });
    assert_eq!(changes("--renew 1 --upgrade kerio-connect=50"), json!([upgrade, renewal]));
    let upgrade = json!({ "change": "upgrade", "product": "kerio-connect" });
    assert_eq!(changes("--upgrade kerio-connect"), json!([upgrade]));
    let run = "order --keys vendor.jwks.json a.license --upgrade kerio-connect=many";
    assert!(desk.run(run).fails(Exit::Usage).contains("a number of users behind `=`"));
}
