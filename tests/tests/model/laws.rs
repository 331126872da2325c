//! Laws of time, seats and renewal, over scenarios by lot.

use super::draw;
use conformance::model::time::{DAY, instant, instant_text};
use licentia_verifier::assess::{Finding, Function, Level};
use licentia_verifier::scenario::Scenario;
use licentia_verifier::simulate::{Seat, SeatCount, Segment, Timeline, simulate};
use licentia_verifier::{Instant, Keyring};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Cases of each law in the short run.
const CASES: u64 = 10_000;

fn read(scenario: &Value) -> Scenario {
    Scenario::read(scenario.to_string().as_bytes(), &Keyring::default()).expect("a scenario")
}

/// What a scenario comes to; nothing if it says that nobody can play it.
fn timeline(scenario: &Value) -> Option<Timeline> {
    simulate(&read(scenario)).ok()
}

/// Asks a law of many scenarios, on all processors.
fn law(name: &str, holds: impl Fn(u64, &Value) -> Result<(), String> + Sync) {
    let count = super::number("LICENTIA_CASES").unwrap_or(CASES);
    let first = super::number("LICENTIA_FIRST_CASE").unwrap_or(0);
    let threads = std::thread::available_parallelism().map_or(1, |it| it.get() as u64);
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let (mine, holds) =
                ((first..first + count).filter(move |it| it % threads == thread), &holds);
            scope.spawn(move || {
                for case in mine {
                    let scenario = draw::scenario(case);
                    if let Err(what) = holds(case, &scenario) {
                        panic!("case {case}: {what}\n{scenario}");
                    }
                }
            });
        }
    });
    conformance::report(&format!("{name}: {count} scenarios"));
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, one: &T, other: &T) -> Result<(), String> {
    if one == other {
        return Ok(());
    }
    Err(format!("{what}:\n  {one:?}\n  {other:?}"))
}

/// Two documents alike; else the first place where they part.
fn alike(place: &str, one: &Value, other: &Value) -> Result<(), String> {
    match (one, other) {
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            let mut pairs = one.iter().zip(other).enumerate();
            pairs.try_for_each(|(index, (one, other))| {
                alike(&format!("{place}/{index}"), one, other)
            })
        }
        (Value::Object(one), Value::Object(other)) if one.keys().eq(other.keys()) => {
            let mut pairs = one.iter().zip(other.values());
            pairs.try_for_each(|((name, one), other)| alike(&format!("{place}/{name}"), one, other))
        }
        _ => same(place, one, other),
    }
}

#[test]
fn any_order_of_the_same_licenses_comes_to_the_same() {
    law("order of licenses", |case, scenario| {
        let licenses = scenario["licenses"].as_array().expect("a list");
        let mut turned = licenses.clone();
        turned.rotate_left(case as usize % licenses.len().max(1));
        turned.reverse();
        // The same one twice is there once.
        turned.extend(licenses.first().cloned());
        let mut other = scenario.clone();
        other["licenses"] = turned.into();
        alike("", &json!(timeline(scenario)), &json!(timeline(&other)))
    });
}

/// What holds at an instant of a timeline.
fn segment_at(timeline: &Timeline, at: Instant) -> Option<&Segment> {
    timeline.segments.iter().rfind(|segment| segment.from <= at)
}

/// The last numbers of each module at an instant.
fn counts_at(timeline: &Timeline, at: Instant) -> BTreeMap<String, SeatCount> {
    let until = timeline.seats.iter().filter(|count| count.at <= at);
    until.map(|count| (count.module.to_string(), count)).collect()
}

/// Findings without the numbers that change within a segment.
fn plain(findings: &[Finding]) -> Vec<Value> {
    let plain = |it: &Finding| json!([it.fact.code(), it.fact.subject(), it.since, it.until]);
    findings.iter().map(plain).collect()
}

#[test]
fn the_answer_for_an_instant_is_the_segment_that_contains_it() {
    law("an instant in its timeline", |case, scenario| {
        let Some(timeline) = timeline(scenario) else { return Ok(()) };
        let (from, until) = (timeline.from.unix_seconds(), timeline.until.unix_seconds());
        let span = (until - from).max(1);
        let edges = timeline.segments.iter().flat_map(|segment| {
            let at = segment.from.unix_seconds();
            [at, at - 1]
        });
        let some = [from + (case * 7919) as i64 % span, until - 1];
        for at in edges.chain(some).filter(|at| (from..until).contains(at)) {
            let at = Instant::from_unix_seconds(at).expect("an instant");
            let assessment = read(scenario).assess(at).map_err(|error| format!("{error:?}"))?;
            let segment = segment_at(&timeline, at).ok_or("no segment")?;
            same("status", &assessment.status, &segment.status)?;
            same("display", &assessment.display, &segment.display)?;
            same("functions", &assessment.functions, &segment.functions)?;
            same("findings", &plain(&assessment.findings), &plain(&segment.findings))?;
            let counts = counts_at(&timeline, at);
            for row in &assessment.modules {
                let Some(count) = counts.get(&row.module) else { continue };
                let numbers = (row.used, row.full, row.kept, row.trial.len(), row.refused.len());
                let told = (count.used, count.full, count.kept);
                let told = (told.0, told.1, told.2, count.trial as usize, count.refused as usize);
                same(&format!("{} at {at}", row.module), &numbers, &told)?;
            }
        }
        Ok(())
    });
}

#[test]
fn a_shorter_story_is_the_beginning_of_a_longer_one() {
    law("prefix", |case, scenario| {
        let Some(long) = timeline(scenario) else { return Ok(()) };
        let span = long.until.unix_seconds() - long.from.unix_seconds();
        let end = long.from.unix_seconds() + (case * 104_729) as i64 % span.max(1);
        let end = Instant::from_unix_seconds(end).expect("an instant");
        let mut other = scenario.clone();
        other["until"] = end.to_string().into();
        let short = timeline(&other).ok_or("cannot be played")?;
        let clipped: Vec<Segment> = long
            .segments
            .iter()
            .filter(|segment| segment.from < end)
            .map(|segment| Segment { until: segment.until.min(end), ..segment.clone() })
            .collect();
        same("segments", &short.segments, &clipped)?;
        let before = |at: Instant| at < end;
        let notices = long.notices.iter().filter(|it| before(it.at)).map(|it| json!(it));
        same("notices", &json!(short.notices), &notices.collect())?;
        let outcomes = long.outcomes.iter().filter(|it| before(it.at)).map(|it| json!(it));
        same("outcomes", &json!(short.outcomes), &outcomes.collect())?;
        let log = long.log.iter().filter(|it| before(it.at)).map(|it| json!(it));
        same("log", &json!(short.log), &log.collect())?;
        let seats = long.accounts.iter().filter(|it| before(it.at)).map(|it| json!(it));
        same("accounts", &json!(short.accounts), &seats.collect())
    });
}

/// Every date and instant in a document, so many days later.
fn later(value: &Value, days: i64) -> Value {
    match value {
        Value::String(text) if text.parse::<Instant>().is_ok() => {
            instant_text(instant(text) + days * DAY).into()
        }
        Value::String(text) if text.parse::<licentia_verifier::Date>().is_ok() => {
            let moved = instant_text(instant(&format!("{text}T00:00:00Z")) + days * DAY);
            moved[..10].into()
        }
        Value::Array(items) => items.iter().map(|item| later(item, days)).collect(),
        Value::Object(members) => {
            members.iter().map(|(name, value)| (name.clone(), later(value, days))).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.clone(),
    }
}

#[test]
fn a_story_of_other_days_comes_to_the_same_on_those_days() {
    law("time shift", |case, scenario| {
        let days = (case % 1500) as i64 + 1;
        // The rules of this product go by the day of issue: that day has to be named.
        if scenario.to_string().contains("\"product\":\"kerio-connect\"") {
            return Ok(());
        }
        let shifted = timeline(&later(scenario, days));
        alike("", &json!(shifted), &later(&json!(timeline(scenario)), days))
    });
}

#[test]
fn seats_are_neither_lost_nor_made() {
    law("conservation of seats", |_, scenario| {
        let Some(timeline) = timeline(scenario) else { return Ok(()) };
        let mut seats: BTreeMap<(String, String), Seat> = BTreeMap::new();
        let mut changes = timeline.accounts.iter().peekable();
        let instants: BTreeSet<Instant> = timeline.seats.iter().map(|count| count.at).collect();
        for at in instants {
            while let Some(change) = changes.next_if(|change| change.at <= at) {
                seats.insert((change.module.to_string(), change.account.to_string()), change.seat);
            }
            for (module, count) in counts_at(&timeline, at) {
                let with = |seat: Seat| {
                    let all = seats.iter().filter(|((it, _), _)| *it == module);
                    all.filter(|(_, it)| **it == seat).count() as u64
                };
                same("trial", &u64::from(count.trial), &with(Seat::Trial))?;
                same("refused", &u64::from(count.refused), &with(Seat::Refused))?;
                let held = count.seats.map_or(u64::MAX, u64::from);
                if held < count.full {
                    return Err(format!("{module}: {} of {held} seats are full", count.full));
                }
                // Where accounts take several seats each, there are more seats than accounts.
                if count.full < with(Seat::Full) || count.kept < with(Seat::Kept) {
                    return Err(format!("{module} at {at}: {count:?}"));
                }
                let given = count.full + count.kept;
                let asked = given + u64::from(count.trial) + u64::from(count.refused);
                if module != "server" && 0 < asked && count.used < asked {
                    return Err(format!("{module} at {at}: more seats than uses: {count:?}"));
                }
            }
        }
        Ok(())
    });
}

/// The scenario without what makes another story of a better license: people who decide by what
/// the license lets them do, and licenses of another kind that come and go.
fn simpler(scenario: &Value) -> Option<Value> {
    let mut scenario = scenario.clone();
    let licenses = scenario["licenses"].as_array_mut()?;
    licenses.retain(|it| it["orderId"] == "BASE" && it["kind"] == "base");
    licenses.truncate(1);
    let licenses_left = licenses.len();
    let events = scenario["events"].as_array_mut()?;
    let decides = |event: &Value| {
        let name = event["event"].as_str().unwrap_or_default();
        name.starts_with("license-") || name == "activated-offline" || name == "build-installed"
    };
    events.retain(|event| !decides(event));
    for event in events.iter_mut().filter(|event| event["event"] == "account-created") {
        event["account"]["source"] = "directory".into();
    }
    (licenses_left == 1).then_some(scenario)
}

/// Whether nothing of `better` is worse than in `usual`, at any instant.
fn never_worse(usual: &Timeline, better: &Timeline) -> Result<(), String> {
    let instants: BTreeSet<Instant> = [usual, better]
        .into_iter()
        .flat_map(|timeline| timeline.segments.iter().map(|segment| segment.from))
        .collect();
    for at in instants {
        let (Some(one), Some(other)) = (segment_at(usual, at), segment_at(better, at)) else {
            continue;
        };
        for function in Function::ALL {
            let level =
                |segment: &Segment| -> Level { segment.functions.get(&function).unwrap().level };
            if level(other) < level(one) {
                return Err(format!("{function:?} at {at}: {:?} < {:?}", level(other), level(one)));
            }
        }
        for (module, allowance) in &one.modules {
            let level = other.modules.get(module).map(|it| it.level);
            if level.is_none_or(|level| level < allowance.level) {
                return Err(format!("{module} at {at}: {level:?} < {:?}", allowance.level));
            }
        }
    }
    seats_never_worse(usual, better)
}

fn seats_never_worse(usual: &Timeline, better: &Timeline) -> Result<(), String> {
    let mut seats: [BTreeMap<(String, String), Seat>; 2] = Default::default();
    let mut all: Vec<_> = usual.accounts.iter().map(|change| (change, 0)).collect();
    all.extend(better.accounts.iter().map(|change| (change, 1)));
    all.sort_by_key(|(change, _)| change.at);
    for (index, (change, which)) in all.iter().enumerate() {
        let who = (change.module.to_string(), change.account.to_string());
        seats[*which].insert(who, change.seat);
        if all.get(index + 1).is_some_and(|(next, _)| next.at == change.at) {
            continue;
        }
        for (who, seat) in &seats[0] {
            let other = seats[1].get(who).copied().unwrap_or(Seat::None);
            if other < *seat {
                return Err(format!("{who:?} at {}: {other:?} < {seat:?}", change.at));
            }
        }
    }
    Ok(())
}

#[test]
fn more_seats_and_renewal_never_make_anything_worse() {
    law("more seats, later ends", |case, scenario| {
        let Some(mut scenario) = simpler(scenario) else { return Ok(()) };
        let usual = timeline(&scenario).ok_or("cannot be played")?;
        let base = scenario["licenses"][0].clone();
        let later_day = |name: &str| match base[name].as_str() {
            Some(day) => later(&day.into(), (case % 30) as i64 + 1),
            None => Value::Null,
        };
        let modules = base["modules"].as_array().cloned().unwrap_or_default();
        let more = modules.iter().map(|module| {
            json!({
                "id": module["id"], "category": module["category"], "seats": 0,
                "extraSeats": case % 4, "expires": module["expires"],
            })
        });
        let extra = |order: &str, kind: &str, modules: Value| {
            let mut license = base.clone();
            license["orderId"] = order.into();
            license["kind"] = kind.into();
            license["previousOrderId"] = "BASE".into();
            license["notBefore"] = Value::Null;
            license["modules"] = modules;
            license
        };
        let mut renewal = extra("LATER", "renewal", json!([]));
        renewal["licenseExpires"] = later_day("licenseExpires");
        renewal["maintenanceExpires"] = later_day("maintenanceExpires");
        let add_on = extra("MORE", "add-on", more.collect());
        let licenses = scenario["licenses"].as_array_mut().ok_or("no licenses")?;
        match case % 3 {
            0 => licenses.push(renewal),
            1 => licenses.push(add_on),
            _ => licenses.extend([renewal, add_on]),
        }
        let better = timeline(&scenario).ok_or("cannot be played")?;
        never_worse(&usual, &better)
    });
}
