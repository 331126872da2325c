//! Timelines made by hand, to look at.

use alloc::{borrow::ToOwned, format, vec, vec::Vec};
use licentia_verifier::Map;
use licentia_verifier::assess::{Allowance, Display, Fact, Finding, Function, Level, Status};
use licentia_verifier::policy::{Policy, presets};
use licentia_verifier::scenario::Cost;
use licentia_verifier::simulate::{
    ActivationRefusal, CreationRefusal, Effect, LogEntry, LogLine, Note, Notice, Outcome,
    Recipient, Seat, SeatChange, SeatChanges, SeatCount, SeatCounts, Segment, Subject, Timeline,
};
use licentia_verifier::{Category, Instant, Module, Seats};

/// Facts, each with the instant at which it ends.
type Facts = Vec<(Fact, Option<Instant>)>;

/// One of each.
pub(super) fn all() -> [Timeline; 4] {
    [grace(), emergency(), minutes(), years()]
}

pub(super) fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn module(id: &str) -> Module {
    Module {
        id: id.to_owned(),
        category: Category::Client,
        seats: Seats::Limited(10),
        extra_seats: 0,
        expires: None,
    }
}

fn segment(policy: &Policy, span: [Instant; 2], facts: &[(Fact, Option<Instant>)]) -> Segment {
    let finding = |(fact, until): &(Fact, Option<Instant>)| Finding {
        fact: fact.clone(),
        rule: fact.rule(policy),
        severity: fact.severity(),
        remedy: fact.remedy(),
        since: Some(span[0]),
        until: *until,
    };
    let allowance = |allows: &dyn Fn(&Fact) -> Level| Allowance {
        level: facts.iter().map(|(fact, _)| allows(fact)).min().unwrap_or(Level::Full),
        because: vec![],
    };
    let of = |it: Function| (it, allowance(&|fact| fact.allows(it)));
    let im = allowance(&|fact| fact.allows_module(&module("im")));
    Segment {
        from: span[0],
        until: span[1],
        status: facts.iter().map(|(fact, _)| fact.status()).max().unwrap_or(Status::Ok),
        display: Display::Ok,
        findings: facts.iter().map(finding).collect(),
        functions: Function::ALL.map(of).into(),
        modules: Map::from([("im".to_owned(), im)]),
    }
}

/// Segments that meet: each from its instant on, the last until `until`.
pub(super) fn played(policy: &str, until: &str, parts: &[(&str, Facts)]) -> Timeline {
    let policy = presets::find(policy).unwrap();
    let ends = parts.iter().skip(1).map(|(from, _)| at(from)).chain([at(until)]);
    let segments: Vec<Segment> = parts
        .iter()
        .zip(ends)
        .map(|((from, facts), end)| segment(&policy, [at(from), end], facts))
        .collect();
    Timeline {
        from: at(parts[0].0),
        until: at(until),
        utc_offset_minutes: 60,
        product: Some("kerio-connect".to_owned()),
        drafts: vec![],
        notes: vec![],
        segments,
        notices: vec![],
        log: vec![],
        outcomes: vec![],
        seats: SeatCounts::default(),
        accounts: SeatChanges::default(),
        spent: vec![],
    }
}

pub(super) fn seats(at: &str, module: &str, seats: Option<u32>, of: [u32; 4]) -> SeatCount {
    let [full, trial, kept, refused] = of;
    let (module, at) = (module.into(), self::at(at));
    let used = u64::from(full + trial + kept + refused);
    let (full, kept) = (u64::from(full), u64::from(kept));
    SeatCount { at, module, seats, used, full, trial, kept, refused }
}

/// A license that expires, its grace, what comes after it, and a renewal.
pub(super) fn grace() -> Timeline {
    let last_day = "2026-12-31".parse().unwrap();
    let (end, over) = (at("2026-12-31T23:00:00Z"), at("2027-01-30T23:00:00Z"));
    let full = Fact::SeatsNearlyUsed { module: "im".to_owned(), used: 10, seats: 10 };
    let mut timeline = played(
        "kerio-connect-grace",
        "2027-02-28T23:00:00Z",
        &[
            ("2026-10-31T23:00:00Z", vec![]),
            ("2026-12-01T23:00:00Z", vec![(Fact::LicenseEnding { last_day }, Some(end))]),
            (
                "2026-12-12T08:00:00Z",
                vec![(Fact::LicenseEnding { last_day }, Some(end)), (full.clone(), None)],
            ),
            ("2026-12-31T23:00:00Z", vec![(Fact::Grace { last_day }, Some(over))]),
            ("2027-01-30T23:00:00Z", vec![(Fact::GraceOver { last_day }, None)]),
            ("2027-02-09T09:30:00Z", vec![(full, None)]),
        ],
    );
    timeline.drafts = vec!["A-1001".to_owned(), "A-1002".to_owned()];
    let ending = |days, at: &str| Notice {
        at: self::at(at),
        recipients: &[Recipient::Postmaster],
        subject: Subject::MaintenanceEnding { days, last_day, ends_license: true },
    };
    timeline.notices = vec![ending(14, "2026-12-17T23:00:00Z"), ending(7, "2026-12-24T23:00:00Z")];
    let expired = ActivationRefusal::Expired { license_expires: last_day };
    let reason = CreationRefusal::SeatsFull { used: 10, seats: 10 };
    let effects = [
        (
            "2026-12-14T10:00:00Z",
            Effect::CreationRefused { account: "eve@engines.example".into(), reason },
        ),
        (
            "2027-02-01T10:00:00Z",
            Effect::ActivationRefused { order_id: Some("A-1001".into()), reasons: vec![expired] },
        ),
        ("2027-02-09T09:30:00Z", Effect::Activated { order_id: "A-1002".into() }),
    ];
    let outcome = |(event, (at, effect)): (u32, (&str, Effect))| Outcome {
        at: self::at(at),
        event: Some(event),
        effect,
    };
    timeline.outcomes = (0..).zip(effects).map(outcome).collect();
    timeline.seats = [
        seats("2026-10-31T23:00:00Z", "im", Some(10), [7, 0, 0, 0]),
        seats("2026-12-12T08:00:00Z", "im", Some(10), [10, 0, 0, 0]),
        seats("2026-12-20T08:00:00Z", "im", Some(10), [10, 2, 0, 0]),
        seats("2027-01-03T08:00:00Z", "im", Some(10), [10, 0, 0, 2]),
        seats("2027-02-09T09:30:00Z", "im", Some(15), [12, 0, 0, 0]),
        seats("2026-10-31T23:00:00Z", "server", None, [23, 0, 0, 0]),
    ]
    .into_iter()
    .collect();
    let refused = |account: &str| SeatChange {
        at: self::at("2027-01-03T08:00:00Z"),
        account: account.into(),
        module: "im".into(),
        seat: Seat::Refused,
        until: None,
    };
    timeline.accounts =
        ["bob@engines.example", "cyd@engines.example"].map(refused).into_iter().collect();
    timeline.spent = vec![Cost { amount_minor: 129_900, currency: "EUR".to_owned() }];
    timeline.notes = vec![Note::EventsSorted];
    timeline
}

/// A license server that cannot be reached, until all stands still.
pub(super) fn emergency() -> Timeline {
    let failing = |until: &str| vec![(Fact::RevalidationFailing, Some(at(until)))];
    let mut timeline = played(
        "icewarp",
        "2026-03-20T00:00:00Z",
        &[
            ("2026-03-01T00:00:00Z", vec![]),
            ("2026-03-03T09:15:00Z", failing("2026-03-05T09:15:00Z")),
            ("2026-03-05T09:15:00Z", vec![(Fact::Emergency, Some(at("2026-03-12T09:15:00Z")))]),
            ("2026-03-12T09:15:00Z", vec![(Fact::EmergencyOver, Some(at("2026-03-12T23:00:00Z")))]),
            ("2026-03-12T23:00:00Z", vec![(Fact::ServicesStopped, None)]),
            ("2026-03-16T08:00:00Z", vec![]),
        ],
    );
    timeline.product = Some("icewarp".to_owned());
    let (host, ip) = (Some("mail.engines.example".to_owned()), Some("192.0.2.17".to_owned()));
    let both: &[Recipient] = &[Recipient::Administrator, Recipient::LicenseHolder];
    for (hours, at) in
        [(12, "2026-03-03T21:15:00Z"), (24, "2026-03-04T09:15:00Z"), (36, "2026-03-04T21:15:00Z")]
    {
        let emergency_at = self::at("2026-03-05T09:15:00Z");
        let (host, ip) = (host.clone(), ip.clone());
        let subject = Subject::RevalidationFailed { host, ip, hours, emergency_at };
        timeline.notices.push(Notice { at: self::at(at), recipients: both, subject });
    }
    let stop_at = at("2026-03-12T23:00:00Z");
    let subject = Subject::EmergencyBegan { host: host.clone(), ip: ip.clone(), stop_at };
    timeline.notices.push(Notice { at: at("2026-03-05T09:15:00Z"), recipients: both, subject });
    let subject = Subject::EmergencyOver { host, ip, stop_at };
    timeline.notices.push(Notice { at: at("2026-03-12T09:15:00Z"), recipients: both, subject });
    let line = "ERROR [05D4] 10:15:00 License could not be revalidated".to_owned();
    let (at_line, entry) = (at("2026-03-03T09:15:00Z"), LogEntry::RevalidationFailed);
    timeline.log = vec![LogLine { at: at_line, entry, line }];
    let outcome = |at: &str, effect| Outcome { at: self::at(at), event: None, effect };
    timeline.outcomes = vec![
        outcome("2026-03-03T09:15:00Z", Effect::RevalidationFailed),
        outcome("2026-03-12T23:00:00Z", Effect::ServicesStopped),
        outcome("2026-03-16T08:00:00Z", Effect::Revalidated),
    ];
    timeline
}

/// Ten minutes in which much happens.
pub(super) fn minutes() -> Timeline {
    let licensed = "A1B2-C3D4-E5F6-0718-X".to_owned();
    let moved = Fact::ReferenceMismatch { licensed, found: "another".to_owned() };
    played(
        "icewarp",
        "2026-03-01T09:10:00Z",
        &[
            ("2026-03-01T09:00:00Z", vec![]),
            ("2026-03-01T09:02:00Z", vec![(moved.clone(), Some(at("2026-03-08T09:02:00Z")))]),
            ("2026-03-01T09:02:05Z", vec![]),
            ("2026-03-01T09:02:10Z", vec![(moved, Some(at("2026-03-08T09:02:00Z")))]),
            ("2026-03-01T09:07:30Z", vec![(Fact::NoLicense, None)]),
        ],
    )
}

/// Three years with a lapse in each, and seats that change every day.
pub(super) fn years() -> Timeline {
    let day = |text: &str| text.parse().unwrap();
    let lapsed = |text: &str| vec![(Fact::MaintenanceLapsed { last_day: day(text) }, None)];
    let traffic = || vec![(Fact::TrafficDelay { messages: 5000, limit: 4000 }, None)];
    let mut timeline = played(
        "kerio-control",
        "2029-01-01T00:00:00Z",
        &[
            ("2026-01-01T00:00:00Z", vec![]),
            ("2026-06-01T00:00:00Z", lapsed("2026-05-31")),
            ("2026-06-03T00:00:00Z", vec![]),
            ("2027-02-10T00:00:00Z", traffic()),
            ("2027-02-10T23:00:00Z", vec![]),
            ("2027-06-01T00:00:00Z", lapsed("2027-05-31")),
            ("2027-11-20T00:00:00Z", vec![]),
            ("2028-06-01T00:00:00Z", lapsed("2028-05-31")),
            ("2028-07-11T00:00:00Z", vec![(Fact::NoLicense, None)]),
            ("2028-07-12T00:00:00Z", lapsed("2028-05-31")),
        ],
    );
    timeline.product = Some("kerio-control".to_owned());
    let start = timeline.from.unix_seconds();
    for number in 0..1096_u32 {
        let at = Instant::from_unix_seconds(start + i64::from(number) * 86_400).unwrap();
        let wave = (number / 9) % 40;
        let used = 20 + number / 30 + if wave < 20 { wave } else { 40 - wave };
        let (full, kept) = (used.min(50), used.saturating_sub(50));
        timeline.seats.extend([SeatCount {
            at,
            module: "server".into(),
            seats: Some(50),
            used: u64::from(used),
            full: u64::from(full),
            trial: 0,
            kept: u64::from(kept / 2),
            refused: kept - kept / 2,
        }]);
        if number % 40 == 0 {
            let reason = CreationRefusal::Blocked;
            let effect = Effect::CreationRefused { account: format!("user{number}"), reason };
            timeline.outcomes.push(Outcome { at, event: Some(number), effect });
        }
    }
    timeline
}
