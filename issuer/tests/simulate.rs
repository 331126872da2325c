//! `licentia simulate`: a story played, as a table, JSON, CSV, a calendar, a picture.

use crate::desk::Desk;
use licentia::Exit;
use serde_json::{Value, json};

/// A license with grace that expires with its maintenance, and what happens around that.
pub(crate) fn story() -> Value {
    let claims = |order: &str, kind: &str, issued: &str, last_day: &str| {
        json!({
            "issuer": "Example Mail Ltd", "orderId": order, "kind": kind,
            "product": "kerio-connect", "policy": "kerio-connect-grace", "issued": issued,
            "licensee": { "name": "Ada Byron", "email": "ada@engines.example" },
            "maintenanceExpires": last_day,
            "modules": [{ "id": "server", "category": "server", "seats": 2 }],
        })
    };
    let mut renewal = claims("A-2", "renewal", "2027-02-09T09:00:00Z", "2027-12-31");
    renewal["previousOrderId"] = json!("A-1");
    let user = |id: &str| json!({ "id": id, "connected": true });
    json!({
        "from": "2026-10-31T23:00:00Z", "until": "2027-02-28T23:00:00Z",
        "licenses": [claims("A-1", "base", "2022-07-01T00:00:00Z", "2026-12-31")],
        "installation": { "utcOffsetMinutes": 60, "accounts": [user("ada"), user("bob")] },
        "events": [
            { "at": "2026-11-20T08:00:00Z", "event": "account-created",
              "account": { "id": "cyd" } },
            { "at": "2027-02-10T09:00:00Z", "event": "license-installed", "license": renewal,
              "cost": { "amountMinor": 43_000, "currency": "EUR" } },
        ],
    })
}

fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("story.json", story().to_string());
    desk
}

#[test]
fn a_story_is_told_change_by_change_with_the_reason_the_rule_and_what_to_do() {
    let told = desk().run("simulate story.json").succeeds();
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(
        lines[0],
        "kerio-connect  2026-11-01 00:00 +01:00 to 2027-03-01 00:00 +01:00, 120 days"
    );
    let warning = "warning: made up, not signed: `A-1`, `A-2`; what follows from that is a plan";
    assert!(lines[1].starts_with(warning), "{told}");
    let grace = lines.iter().position(|it| it.starts_with("  2027-01-01 00:00 +01:00   ok → in"));
    let grace: Vec<&str> = lines[grace.unwrap()..].iter().take(4).map(|it| it.trim()).collect();
    assert_eq!(
        grace,
        [
            "2027-01-01 00:00 +01:00   ok → in grace                the license expired after \
             2026-12-31, and the grace period runs (TERM-2)",
            "reduced: web mail, desktop clients",
            "blocked: ActiveSync, antivirus updates, anti-spam updates, product updates",
            "help: renew the license, or its maintenance",
        ]
    );
    assert!(told.contains("in grace → clients blocked"), "{told}");
    assert!(told.contains("clients blocked → ok"), "{told}");
    let notice = "software maintenance ends in 14 days (TERM-7), to: postmaster";
    assert!(told.contains(notice), "{told}");
    assert!(told.contains("after that day the license is expired as well"), "{told}");
    let refused = "`events[0]`: the account `cyd` could not be created: 2 of 2 seats are used";
    assert!(told.contains(refused), "{told}");
    assert!(told.contains("`events[1]`: `A-2` was accepted"), "{told}");
    assert!(told.ends_with("\nSpent\n  430.00 EUR\n"), "{told}");
}

#[test]
fn a_table_fits_the_terminal_and_a_long_list_is_cut() {
    for columns in [60, 80, 120] {
        let told = desk().terminal(columns).variable("NO_COLOR", "1").run("simulate story.json");
        let longest = told.out.lines().map(|line| line.chars().count()).max();
        assert!(longest <= Some(columns), "{columns}: {}", told.out);
    }
    let mut story = story();
    for day in 1..29 {
        let event = json!({ "at": format!("2026-11-{day:02}T10:00:00Z"),
            "event": "account-created", "account": { "id": format!("user{day}") } });
        story["events"].as_array_mut().unwrap().push(event);
    }
    let desk = Desk::new();
    let told = desk.feed(story.to_string(), "simulate -").succeeds();
    assert!(told.contains("\n  and 10 more, listed by `--all`\n"), "{told}");
    assert!(told.contains("\nNotes\n  the events were not in order of time, and were sorted\n"));
    let all = desk.feed(story.to_string(), "simulate - --all").succeeds();
    assert!(all.contains("the account `user28` could not") && !all.contains(" more, listed"));
}

#[test]
fn colours_say_nothing_that_words_do_not() {
    let plain = desk().terminal(100).variable("NO_COLOR", "1").run("simulate story.json").out;
    let coloured = desk().terminal(100).run("simulate story.json").out;
    assert!(coloured.contains("\x1b[1;31min grace → clients blocked\x1b[0m"), "{coloured}");
    let mut stripped = String::new();
    for (index, part) in coloured.split('\x1b').enumerate() {
        let rest = if index == 0 { part } else { part.split_once('m').unwrap().1 };
        stripped.push_str(rest);
    }
    assert_eq!(stripped, plain);
}

#[test]
fn the_other_forms_hold_the_same_story() {
    let desk = desk();
    let json: Value =
        serde_json::from_str(&desk.run("simulate story.json --format json").succeeds()).unwrap();
    let segments = json["segments"].as_array().unwrap();
    let csv = desk.run("simulate story.json --format csv").succeeds();
    assert_eq!(csv.matches("\r\n").count(), segments.len() + 1);
    assert!(csv.contains("2026-12-31T23:00:00Z,2027-01-30T23:00:00Z,grace,ok,reduced,"), "{csv}");
    let ical = desk.run("simulate story.json --format ical").succeeds().replace("\r\n ", "");
    assert!(ical.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{ical}");
    let grace = "DTSTART:20261231T230000Z\r\nSUMMARY:kerio-connect: in grace\r\n";
    assert!(ical.contains(grace), "{ical}");
    assert!(ical.contains("DTSTART:20261217T230000Z\r\nSUMMARY:kerio-connect: notice: software"));
    let svg = desk.run("simulate story.json --format svg").succeeds();
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"), "{svg}");
    assert!(svg.contains(">in grace → clients blocked</text>"), "{svg}");
}

#[test]
fn what_comes_out_goes_into_a_file_and_never_over_another_unasked() {
    let desk = desk();
    let line = "simulate story.json --format svg --out story.svg";
    assert_eq!(desk.run(line).succeeds(), "");
    assert!(desk.read("story.svg").starts_with("<svg "));
    assert!(desk.run(line).fails(Exit::CouldNotRun).contains("`story.svg`: it exists already"));
    desk.run(&format!("{line} --force")).succeeds();
    let coloured = desk.terminal(60).run("simulate story.json --out story.txt");
    assert_eq!((coloured.exit, coloured.out.as_str()), (Exit::Success, ""));
}

#[test]
fn signed_licenses_in_a_story_need_the_keys_of_their_issuer() {
    let desk = Desk::with_license();
    let mut story = story();
    story["licenses"] = json!([desk.read("a.license")]);
    story["events"] = json!([]);
    desk.write("story.json", story.to_string());
    let told = desk.run("simulate story.json --keys vendor.jwks.json").succeeds();
    assert!(!told.contains("made up"), "{told}");
    let err = desk.run("simulate story.json").fails(Exit::CouldNotRun);
    assert!(err.contains("`licenses[0]`: not a genuine license: unknown-key"), "{err}");
    assert!(err.contains("help: licenses that are signed need the keys of their issuer"), "{err}");
    desk.write("other.json", desk.run("keygen --out other.pem").succeeds());
    let err = desk.run("simulate story.json --keys other.jwks.json").fails(Exit::NotGenuine);
    assert!(err.contains("unknown-key"), "{err}");
}

#[test]
fn every_problem_of_a_story_is_told_at_once_each_with_its_place() {
    let desk = Desk::new();
    let wrong = json!({
        "from": "2026-01-01", "licenses": [{ "issuer": "x" }], "instalation": {},
        "events": [{ "at": "2026-01-01T00:00:00Z", "event": "outage-began", "module": "im" },
                   { "at": "2026-01-01T00:00:00Z", "event": "coffee-spilt" }],
    });
    let err = desk.feed(wrong.to_string(), "simulate -").fails(Exit::CouldNotRun);
    for place in ["`from`", "`until`", "`licenses[0]`", "`instalation`", "`events[1]"] {
        assert!(err.contains(&format!("error: `-`: {place}")), "{place}: {err}");
    }
    assert_eq!(err.matches("help: ").count(), 1, "{err}");
    let err = desk.feed("{", "simulate -").fails(Exit::CouldNotRun);
    assert!(err.starts_with("error: `-`: EOF while parsing"), "{err}");
    let err = desk.run("simulate nowhere.json").fails(Exit::CouldNotRun);
    assert!(err.contains("`nowhere.json`: no such file"), "{err}");
}

#[test]
fn a_story_that_nobody_can_play_says_why() {
    let desk = Desk::new();
    let mut other = story();
    other["policy"] = json!("kerio-conect");
    let err = desk.feed(other.to_string(), "simulate -").fails(Exit::CouldNotRun);
    assert!(err.starts_with("error: `-`: there is no policy `kerio-conect`\nhelp: "), "{err}");
    let mut other = story();
    let mut second = other["licenses"][0].clone();
    (second["product"], second["orderId"]) = (json!("kerio-control"), json!("B-1"));
    other["licenses"].as_array_mut().unwrap().push(second);
    let err = desk.feed(other.to_string(), "simulate -").fails(Exit::CouldNotRun);
    assert!(err.contains("several products: `kerio-connect`, `kerio-control`"), "{err}");
}

#[test]
fn a_story_longer_than_a_century_is_not_played_and_says_where_it_could_end() {
    let desk = Desk::new();
    let mut long = story();
    (long["from"], long["until"]) = (json!("2026-01-01T00:00:00Z"), json!("2126-01-02T00:00:00Z"));
    desk.write("century.json", long.to_string());
    desk.run("simulate century.json").succeeds();
    long["until"] = json!("9999-12-31T00:00:00Z");
    desk.write("long.json", long.to_string());
    let too_long = "error: `long.json`: it ends more than 36,525 days after it begins\n\
                    help: set `until` to 2126-01-02T00:00:00Z or earlier\n";
    for command in ["simulate long.json", "compare century.json long.json"] {
        assert_eq!(desk.run(command).fails(Exit::CouldNotRun), too_long, "{command}");
    }
    let rules = desk.run("compare long.json --policy icewarp --policy kerio-connect");
    let err = rules.fails(Exit::CouldNotRun);
    assert!(err.contains("set `until` to 2126-01-02T00:00:00Z or earlier"), "{err}");
}

#[test]
fn names_are_text_wherever_they_stand_and_those_that_act_are_refused() {
    let desk = Desk::new();
    let mut story = story();
    story["events"][0]["account"]["id"] = json!("=cyd<b>&\"'");
    let svg = desk.feed(story.to_string(), "simulate - --format svg").succeeds();
    assert!(svg.contains("`=cyd&lt;b&gt;&amp;&quot;'`") && !svg.contains("<b>"), "{svg}");
    story["events"][0]["account"]["id"] = json!("cyd\u{202e}");
    let err = desk.feed(story.to_string(), "simulate -").fails(Exit::CouldNotRun);
    assert!(!err.contains('\u{202e}'), "{err}");
}

#[test]
fn a_message_is_told_again_where_it_says_something_else() {
    let desk = Desk::new();
    let mut story = story();
    story["licenses"][0]["policy"] = json!("kerio-control");
    story["licenses"][0]["licenseExpires"] = json!("2026-12-31");
    let mut renewal = story["events"][1].clone();
    renewal["at"] = json!("2026-12-20T08:00:00Z");
    renewal["license"]["issued"] = json!("2026-12-20T07:00:00Z");
    renewal["license"]["licenseExpires"] = json!("2027-12-31");
    renewal["license"]["maintenanceExpires"] = json!("2026-12-31");
    story["events"] = json!([renewal]);
    desk.write("story.json", story.to_string());
    let told = desk.run("simulate story.json").succeeds();
    let both = "after that day the license is expired as well";
    let alone = "after that day there are no updates; what is installed runs on";
    assert!(told.find(both) < told.find(alone) && told.contains(both), "{told}");
}

#[test]
fn rules_are_explained_below_the_table_by_the_policy_that_was_in_force() {
    let desk = Desk::new();
    let mut story = story();
    // The renewal brings another policy: from then on the license has no grace.
    story["events"][1]["license"]["policy"] = json!("kerio-connect");
    story["events"][1]["license"]["kind"] = json!("upgrade");
    story["until"] = json!("2028-02-28T23:00:00Z");
    desk.write("story.json", story.to_string());
    let table = desk.run("simulate story.json").succeeds();
    let told = desk.run("simulate story.json --explain").succeeds();
    let legend = told.strip_prefix(&table).unwrap();
    for (policy, rule, text) in [
        ("kerio-connect-grace", "TERM-2", "a grace of 30 days begins"),
        ("kerio-connect", "TERM-5", ""),
        ("kerio-connect-grace", "TERM-7", ""),
    ] {
        let rule = legend.split(&format!("\n{rule}: ")).nth(1).unwrap();
        let rule = rule.split("\n\n").take(2).collect::<Vec<_>>().join("\n");
        assert!(rule.contains(text), "{legend}");
        assert!(rule.trim().ends_with(&format!("Policy               {policy}")), "{rule}");
    }
    let err = desk.run("simulate story.json --explain --format csv").fails(Exit::Usage);
    assert!(err.contains("rules are explained below a table only"), "{err}");
    desk.run("simulate story.json --explain --out told.txt").succeeds();
    assert_eq!(desk.read("told.txt"), told);
}
