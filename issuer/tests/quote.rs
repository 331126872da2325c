//! `licentia quote`: what more users, modules, years, a larger license or a bridge cost.

use crate::desk::Desk;
use ed25519_dalek::SigningKey;
use licentia::{Exit, sign};
use serde_json::{Value, json};

const QUOTE: &str = "quote --keys vendor.jwks.json --prices prices.json a.license";

/// Invented: 450.00 for a server with 5 users, 150.00 for a pack of 5, half for schools.
fn prices() -> Value {
    let price = |euro: i64| json!({ "EUR": euro, "JPY": euro * 16 / 10 });
    json!({
        "version": 3, "issued": "2026-01-01T00:00:00Z", "validUntil": "2026-12-31",
        "note": "Invented prices.",
        "currencies": [{ "code": "EUR", "minorDigits": 2 }, { "code": "JPY", "minorDigits": 0 }],
        "classPercents": { "edu": 50, "gov": 80 },
        "products": [{
            "id": "kerio-connect", "server": price(45_000), "pack": price(15_000),
            "modules": [{
                "id": "antivirus", "category": "server",
                "withServer": price(9_000), "perPack": price(3_000),
            }],
        }],
    })
}

/// A base `A-1` of 5 + 20 users and as many of antivirus, until the end of 2026.
fn desk() -> Desk {
    let desk = Desk::with_keys();
    let modules = "--module server:server:5+20 --module antivirus:server:25";
    let dates = "--license-expires 2026-12-31 --maintenance-expires 2026-12-31";
    desk.write("a.license", desk.issue(&format!("--order-id A-1 {modules} {dates}")));
    desk.write("prices.json", prices().to_string());
    desk
}

/// The cells of the row that begins with a text, however far apart.
fn row(said: &str, start: &str) -> Vec<String> {
    let line = said.lines().map(str::trim).find(|line| line.starts_with(start));
    let cells = line.unwrap_or_else(|| panic!("{start}: {said}")).split("   ");
    cells.map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect()
}

#[test]
fn what_more_users_and_another_year_cost_adds_up() {
    let out = desk().run(&format!("{QUOTE} --renew 1 --add-users 12")).succeeds();
    assert!(out.starts_with("Quote for A-1, kerio-connect\n"), "{out}");
    let list = "3, of 2026-01-01, until 2026-12-31; not signed";
    assert_eq!(row(&out, "Price list"), ["Price list", list]);
    // Three packs of 150.00, and three of 30.00.
    let server = "server: 15 users more (12 asked for)";
    assert_eq!(
        row(&out, "server: "),
        [server, "3 packs", "150.00 EUR", "450.00 EUR", "BUY-1, BUY-4"]
    );
    assert_eq!(row(&out, "antivirus: ")[3], "90.00 EUR");
    // New, with 40 users: 450 + 7 × 150, and 90 + 7 × 30; 33 % of 1,800.00 are 594.00.
    let maintenance = "maintenance, 2027-01-01 to 2027-12-31";
    assert_eq!(
        row(&out, "maintenance, "),
        [maintenance, "1 year", "1,800.00 EUR", "33 %", "594.00 EUR", "BUY-3, BUY-5"]
    );
    assert_eq!(row(&out, "Total"), ["Total", "1,134.00 EUR"]);
    assert_eq!(row(&out, "together"), ["together", "1,800.00 EUR"]);
    assert!(out.contains("\n  Maintenance expires  2026-12-31 → 2027-12-31\n"), "{out}");
    assert_eq!(row(&out, "antivirus   25"), ["antivirus", "25 → 40", "with the license"]);
}

#[test]
fn in_a_narrow_terminal_items_stand_above_their_numbers() {
    let desk = desk().terminal(80).variable("NO_COLOR", "1");
    let out = desk.run(&format!("{QUOTE} --renew 1 --add-users 12")).succeeds();
    assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
    let lines: Vec<&str> = out.lines().map(str::trim).collect();
    let index = lines.iter().position(|line| *line == "Total").unwrap();
    assert_eq!(lines[index + 1], "1,134.00 EUR");
    assert_eq!(lines[index - 2], "maintenance, 2027-01-01 to 2027-12-31");
    assert!(lines[index - 1].starts_with("1 year   1,800.00 EUR"), "{out}");
}

#[test]
fn schools_pay_less_and_yen_have_no_cents() {
    let desk = desk();
    let school = desk.read("a.license");
    let license = desk.issue(
        "--order-id A-1 --price-class edu --module server:server:5 \
         --license-expires 2026-12-31 --maintenance-expires 2026-12-31",
    );
    assert_ne!(license, school);
    desk.write("a.license", license);
    let out = desk.run(&format!("{QUOTE} --renew 1 --currency JPY")).succeeds();
    // 72,000 yen new, of which 33 %, of which half.
    assert_eq!(row(&out, "Total"), ["Total", "11,880 JPY"]);
    assert_eq!(row(&out, "maintenance, ")[3], "33 % × 50 %");
    let class = "education, 50 % of the list price (BUY-6)";
    assert_eq!(row(&out, "Price class"), ["Price class", class]);
}

#[test]
fn what_cannot_be_quoted_is_told_and_the_rest_is_quoted() {
    let said = desk().run(&format!("{QUOTE} --add-users 0 --add-module fax --renew 1"));
    assert_eq!(said.exit, Exit::Refused);
    assert_eq!(row(&said.out, "Total")[0], "Total of what can be quoted");
    assert_eq!(
        said.err,
        "error: no users are asked for\n\
         help: ask for 1 at least\n\
         error: the price list has no module `fax` of `kerio-connect`\n\
         help: check its spelling, or ask the vendor for a list that has it\n"
    );
}

#[test]
fn prices_end_with_their_last_day() {
    let desk = desk();
    desk.run(&format!("{QUOTE} --add-users 5 --on 2026-12-31")).succeeds();
    let err = desk.run(&format!("{QUOTE} --renew 1 --on 2027-01-01")).fails(Exit::Refused);
    assert_eq!(
        err,
        "error: the prices were valid until 2026-12-31, not on 2027-01-01\n\
         help: ask the vendor for the list of that day\n"
    );
    let err = desk.run(&format!("{QUOTE} --renew 1 --currency USD")).fails(Exit::Refused);
    assert!(err.contains("no prices in `USD`, only in `EUR`, `JPY`"), "{err}");
}

#[test]
fn a_signed_price_list_says_so_and_nothing_else_passes_for_one() {
    let desk = desk();
    let signed = desk.run("sign-prices --key vendor.pem prices.json").succeeds();
    let quote = format!("{QUOTE} --add-users 5").replace("prices.json", "signed");
    desk.write("signed", &signed);
    let out = desk.run(&quote).succeeds();
    assert!(row(&out, "Price list")[1].ends_with("; signed by a trusted key"), "{out}");

    let stranger = SigningKey::from_bytes(&[7; 32]);
    desk.write("signed", sign(prices().to_string().as_bytes(), "price-list+jwt", &stranger));
    let err = desk.run(&quote).fails(Exit::NotGenuine);
    assert!(err.starts_with("error: `signed`: it is signed by a key that is not"), "{err}");
    desk.write("signed", desk.read("a.license"));
    let err = desk.run(&quote).fails(Exit::NotGenuine);
    assert!(err.contains("of type `license+jwt`, not a price list"), "{err}");
    desk.write("a.license", signed);
    let err = desk.run(&format!("{QUOTE} --add-users 5")).fails(Exit::NotGenuine);
    assert!(err.contains("of type `price-list+jwt`, not a license"), "{err}");
}

#[test]
fn a_price_list_is_checked_before_it_is_signed() {
    let desk = desk();
    let mut list = prices();
    list["products"][0]["pakc"] = json!({ "EUR": 1, "JPY": 1 });
    desk.write("prices.json", list.to_string());
    let err = desk.run("sign-prices --key vendor.pem prices.json").fails(Exit::Refused);
    let start = "error: `prices.json`: `products[0].pakc`: unknown field `pakc`";
    assert!(err.starts_with(start), "{err}");
}

#[test]
fn a_price_list_that_cannot_be_read_says_where() {
    let desk = desk();
    let mut list = prices();
    list["products"][0]["pack"] = json!({ "EUR": 1, "JPY": 1.5 });
    desk.write("prices.json", list.to_string());
    let err = desk.run(&format!("{QUOTE} --renew 1")).fails(Exit::CouldNotRun);
    let start = "error: `prices.json`: `products[0].pack.JPY`: invalid type: floating point";
    assert!(err.starts_with(start), "{err}");
    desk.write("prices.json", "EUR 5");
    let err = desk.run(&format!("{QUOTE} --renew 1")).fails(Exit::NotGenuine);
    assert!(err.starts_with("error: `prices.json`: it is no price list\nhelp: "), "{err}");
    let err = desk.run(&QUOTE.replace("prices.json", "gone --renew 1")).fails(Exit::CouldNotRun);
    assert!(err.starts_with("error: `gone`: no such file"), "{err}");
}

#[test]
fn of_several_licenses_one_is_named_and_nothing_is_asked_of_none() {
    let desk = desk();
    desk.write("b.license", desk.issue("--order-id B-1 --module server:server:5"));
    let both = format!("{QUOTE} b.license --add-users 5");
    let err = desk.run(&both).fails(Exit::Refused);
    let expected = "error: several are held: `A-1`, `B-1`\nhelp: say by `--holding` which one";
    assert!(err.starts_with(expected), "{err}");
    let out = desk.run(&format!("{both} --holding B-1")).succeeds();
    assert!(out.starts_with("Quote for B-1, "), "{out}");
    let note = "note: what is added has no maintenance: the license has none (BUY-4)\n";
    assert!(out.ends_with(note), "{out}");
    let err = desk.run(&format!("{both} --holding C-1")).fails(Exit::Refused);
    assert!(err.contains("`C-1` is not held; held: `A-1`, `B-1`"), "{err}");
    let err = desk.run(QUOTE).fails(Exit::Usage);
    assert!(err.starts_with("error: nothing is wanted\nhelp: say what: `--add-users`"), "{err}");
}

#[test]
fn an_add_on_without_its_base_is_told_and_does_not_count() {
    let desk = desk();
    let extends = "--kind add-on --previous-order-id GONE --module server:server:0+10";
    desk.write("b.license", desk.issue(&format!("--order-id B-1 {extends}")));
    let said = desk.run(&format!("{QUOTE} b.license --renew 1"));
    assert_eq!(said.exit, Exit::Refused);
    assert!(said.out.starts_with("Quote for A-1, "), "{}", said.out);
    let warning = "warning: `B-1`: it does not count: it extends `GONE`\nhelp: give that license";
    assert!(said.err.starts_with(warning), "{}", said.err);
    let err = desk.run(&QUOTE.replace("a.license", "b.license --renew 1")).fails(Exit::Refused);
    assert!(err.starts_with("error: nothing is held\nhelp: "), "{err}");
}

#[test]
fn a_revoked_license_is_not_held_and_what_it_added_is_not_renewed() {
    let desk = desk();
    let extends = "--kind add-on --previous-order-id A-1 --module server:server:0+10";
    desk.write("b.license", desk.issue(&format!("--order-id B-1 {extends}")));
    desk.run("revoke B-1 --list revoked.txt --key vendor.pem --new").succeeds();
    let quote = format!("{QUOTE} b.license --renew 1");
    let with_both = desk.run(&quote).succeeds();
    let said = desk.run(&format!("{quote} --revocations revoked.txt"));
    assert_eq!(said.exit, Exit::Refused);
    assert!(row(&said.out, "Total") != row(&with_both, "Total"), "{}", said.out);
    let warning = "warning: `B-1`: the issuer revoked it\nhelp: ask the issuer why\n";
    assert_eq!(said.err, warning);
}

#[test]
fn what_is_quoted_is_ordered_by_the_same_words() {
    let desk = desk();
    desk.write("b.license", desk.issue("--order-id B-1 --module server:server:5"));
    let words = "--add-users 5 --trial-module archive --bridge 14 --holding A-1";
    let quote = desk.run(&format!("{QUOTE} b.license {words} --json"));
    let quote: Value = serde_json::from_str(&quote.out).unwrap();
    let order = format!("order a.license b.license --keys vendor.jwks.json {words}");
    let order: Value = serde_json::from_str(&desk.run(&order).succeeds()).unwrap();
    let changes = ["add-users", "trial-module", "bridge"];
    let ordered = order["changes"].as_array().unwrap();
    assert!(ordered.iter().map(|it| &it["change"]).eq(changes), "{order}");
    let lines = quote["lines"].as_array().unwrap();
    assert!(lines.iter().any(|line| line["code"] == "bridge"), "{quote}");
}

#[test]
fn programs_get_the_quote_as_one_object() {
    let out = desk().run(&format!("{QUOTE} --add-users 12 --trial-module antivirus --json"));
    assert_eq!((out.exit, out.err.as_str()), (Exit::Refused, ""));
    let told: Value = serde_json::from_str(&out.out).unwrap();
    let line = json!({
        "code": "added-users", "module": "server", "usersAsked": 12, "usersGot": 15,
        "rules": ["BUY-1", "BUY-4"], "quantity": 3, "classPercent": 100,
        "unitPrice": { "amountMinor": 15_000, "currency": "EUR" },
        "covers": { "from": "2026-06-01", "until": "2026-12-31" },
        "amount": { "amountMinor": 45_000, "currency": "EUR" },
    });
    assert_eq!(told["lines"][0], line);
    assert_eq!(told["total"], json!({ "amountMinor": 54_000, "currency": "EUR" }));
    assert_eq!(told["currency"], json!({ "code": "EUR", "minorDigits": 2 }));
    let refused = json!({ "change": 1, "code": "already-held", "module": "antivirus" });
    assert_eq!(told["refusals"], json!([refused]));
}
