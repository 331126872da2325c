//! How verdicts look: for a person in a terminal, and where nobody watches.

use crate::desk::{Desk, tamper};
use licentia::Exit;

const VERIFY: &str = "verify --keys vendor.jwks.json";

/// A desk with a license that has something of everything.
fn desk() -> Desk {
    let desk = Desk::with_keys();
    desk.write(
        "a.license",
        desk.issue(
            "--order-id ORD-2026-0042 --company 'Analytical Engines Ltd' \
             --street-address '12 Square, London' --registered-on 2026-01-15 \
             --module server:server:5+20 --module antivirus:server:unlimited \
             --maintenance-expires 2026-05-31",
        ),
    );
    desk
}

/// The same desk, watched by a person who wants no colours.
fn watched(columns: usize) -> Desk {
    desk().terminal(columns).variable("NO_COLOR", "1")
}

#[test]
fn where_nobody_watches_every_fact_has_a_line() {
    assert_eq!(
        desk().run(&format!("{VERIFY} a.license")).succeeds(),
        "\
valid  a.license

Information
  Licensee             Ada Byron
  Company              Analytical Engines Ltd
  Email                ada@engines.example
  Address              12 Square, London
  Reference ID         any machine
  Order ID             ORD-2026-0042
  Previous order ID    none
  Status               valid

License
  Product              kerio-connect
  Kind                 base
  Policy               kerio-connect
  Issued by            Example Mail Ltd
  Issued               2026-06-01T12:00:00Z, today
  Signed by key        UDDReOZl1ipXAfp9wYsm13sDBMK5og--QWdBjzuf6o4

Modules
  Module      Category   Seats         Expires
  server      server     25 (5 + 20)   with the license
  antivirus   server     unlimited     with the license

Dates
  Registered on        2026-01-15
  License expires      2026-12-31, 213 days left
  Maintenance expires  2026-05-31, ended yesterday
"
    );
}

#[test]
fn in_a_terminal_the_licensee_stands_left_and_the_license_right() {
    let out = watched(80).run(&format!("{VERIFY} a.license")).succeeds();
    let information = "\
Information
  Licensee  Ada Byron                 Reference ID       any machine
  Company   Analytical Engines Ltd    Order ID           ORD-2026-0042
  Email     ada@engines.example       Previous order ID  none
  Address   12 Square, London         Status             valid
";
    assert!(out.contains(information), "{out}");
    let narrow = watched(60).run(&format!("{VERIFY} a.license")).succeeds();
    assert_eq!(narrow, desk().run(&format!("{VERIFY} a.license")).succeeds());
}

#[test]
fn many_inputs_have_a_row_each_and_a_summary() {
    let desk = desk();
    desk.write("bad.license", tamper(&desk.read("a.license")));
    desk.write("two.txt", desk.issue("--order-id B") + &desk.issue("--order-id C --kind trial"));
    let inputs = "a.license bad.license gone.license two.txt also-gone";
    assert_eq!(
        desk.run(&format!("{VERIFY} {inputs}")).finds(Exit::NotGenuine),
        "\
valid        a.license     ORD-2026-0042, Analytical Engines Ltd, kerio-connect, until \
2026-12-31 (213 days left)
not genuine  bad.license   it was changed after it was signed, or the key that it names never \
signed it
unreadable   gone.license  no such file or directory
valid        two.txt (1)   B, Ada Byron, kerio-connect, until 2026-12-31 (213 days left)
valid        two.txt (2)   C, Ada Byron, kerio-connect, until 2026-12-31 (213 days left)
unreadable   also-gone     no such file or directory

6 checked: 3 valid, 1 not genuine, 2 unreadable
help: bad.license: ask the issuer for the original, as an attachment; do not trust this one
help: gone.license and 1 other: check the name, and the directory that you are in
"
    );
}

#[test]
fn in_a_terminal_rows_are_broken_where_its_width_ends() {
    let desk = watched(70);
    desk.write("bad.license", tamper(&desk.read("a.license")));
    std::fs::create_dir(desk.path("orders")).unwrap();
    desk.write("orders/of-a-long-name.license", desk.read("a.license"));
    let inputs = "bad.license orders/of-a-long-name.license";
    assert_eq!(
        desk.run(&format!("{VERIFY} {inputs}")).finds(Exit::NotGenuine),
        "\
not genuine  bad.license              it was changed after it was
                                      signed, or the key that it names
                                      never signed it
valid        …of-a-long-name.license  ORD-2026-0042, Analytical
                                      Engines Ltd, kerio-connect,
                                      until 2026-12-31 (213 days left)

2 checked: 1 valid, 1 not genuine
help: bad.license: ask the issuer for the original, as an attachment;
      do not trust this one
"
    );
}

#[test]
fn only_a_terminal_without_no_color_is_painted() {
    let painted =
        |desk: Desk| desk.run(&format!("{VERIFY} a.license")).succeeds().contains('\u{1b}');
    assert!(!painted(desk()));
    assert!(painted(desk().terminal(80)));
    assert!(painted(desk().terminal(80).variable("NO_COLOR", "")));
    assert!(!painted(desk().terminal(80).variable("NO_COLOR", "1")));
    assert!(!painted(desk().terminal(80).variable("TERM", "dumb")));
}

#[test]
fn nothing_is_said_by_colour_alone() {
    let plain = watched(80).run(&format!("{VERIFY} a.license")).succeeds();
    let mut painted = desk().terminal(80).run(&format!("{VERIFY} a.license")).succeeds();
    for code in ["0", "1", "2", "1;31", "1;32", "1;33"] {
        painted = painted.replace(&format!("\u{1b}[{code}m"), "");
    }
    assert_eq!(painted, plain);
}

#[test]
fn an_evaluation_an_add_on_and_a_bound_license_say_what_they_are() {
    let desk = Desk::with_keys();
    let card =
        |flags: &str| desk.feed(desk.issue(&format!("{flags} --order-id B")), VERIFY).succeeds();
    assert!(card("--kind trial").contains("  Status               valid, for evaluation\n"));
    assert!(
        card("--kind add-on --previous-order-id A")
            .contains("  Kind                 add-on; counts only together with A\n")
    );
    let bound = card("--reference-id 8D2A-77F0 --revalidation 30/2 --domain-limit a.example=50");
    assert!(bound.contains("  Reference ID         8D2A-77F0\n"));
    assert!(bound.contains("  Revalidation         every 30 days, may fail for 2 days\n"));
    assert!(bound.contains("  Domain limits        1 domain, 50 seats\n"));
}
