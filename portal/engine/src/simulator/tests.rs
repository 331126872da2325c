//! Stories, asked about as the page does.

use super::ready;
use crate::Engine;
use crate::protocol::simulator::{
    AskForm, CompareStories, Edit, EditStory, Edited, FieldFault, FieldKind, FieldName, Format,
    HandOut, ListEvents, Matter, Play, PlayStory, Played, ShowInstant, Shown, Story, Twist,
};
use crate::protocol::{Failure, Paint, Question, Session};
use licentia_verifier::{Instant, Keyring, scenario::Scenario};
use licentia_words::EventKind;
use std::rc::Rc;

fn engine() -> Engine {
    let settings = include_str!("../../../../www/portal.json");
    let settings: serde_json::Value = serde_json::from_str(settings).unwrap();
    let keys = vec![settings["keys"].to_string()];
    let mut engine = Engine::default();
    ask(&mut engine, Session { keys, language: "en".to_owned(), ..Session::default() }).unwrap();
    engine
}

fn ask<Q: Question>(engine: &mut Engine, question: Q) -> Result<Q::Answer, Failure> {
    Q::read(&engine.answer(question.call(), &[], &mut |_| {}))
}

fn play(engine: &mut Engine, story: Story, twist: Option<Twist>) -> Played {
    match ask(engine, PlayStory { story, twist, again: 0 }).unwrap() {
        Play::Played(played) => Rc::unwrap_or_clone(played),
        other => panic!("{other:?}"),
    }
}

fn ready(name: &str) -> Story {
    Story::Ready(name.to_owned())
}

fn seconds(text: &str) -> i64 {
    text.parse::<Instant>().unwrap().unix_seconds()
}

fn show(engine: &mut Engine, key: u64, at: &str) -> Shown {
    ask(engine, ShowInstant { key, at: seconds(at), again: 0 }).unwrap()
}

fn edit(engine: &mut Engine, story: &Story, edit: Edit) -> Edited {
    ask(engine, EditStory { story: story.clone(), edit, seen: None }).unwrap()
}

fn read(text: &str) -> Scenario {
    Scenario::read(text.as_bytes(), &Keyring::default()).unwrap()
}

#[test]
fn a_license_of_before_may_2023_has_thirty_days_of_grace_and_then_the_clients_stop() {
    let mut engine = engine();
    let played = play(&mut engine, ready("grace-before-2023"), None);
    // The last day is 30 April, by a clock two hours ahead.
    let status = |engine: &mut Engine, at: &str| show(engine, played.key, at).status;
    assert_eq!(status(&mut engine, "2024-04-30T21:59:59Z"), "OK");
    assert_eq!(status(&mut engine, "2024-04-30T22:00:00Z"), "In grace");
    assert_eq!(status(&mut engine, "2024-05-30T21:59:59Z"), "In grace");
    assert_eq!(status(&mut engine, "2024-05-30T22:00:00Z"), "Clients blocked");
    assert_eq!(status(&mut engine, "2024-06-17T08:00:00Z"), "OK");
    let stop = played.stop.unwrap();
    assert_eq!(stop.at, seconds("2024-04-30T22:00:00Z"), "ActiveSync and updates stop first");
    let words: Vec<&str> = played.strip.runs.iter().map(|run| run.word.as_str()).collect();
    assert_eq!(words, ["OK", "In grace", "Clients blocked", "OK"]);
}

#[test]
fn a_license_since_may_2023_is_suspended_at_once() {
    let mut engine = engine();
    let played = play(&mut engine, ready("grace-since-2023"), None);
    let shown = show(&mut engine, played.key, "2024-05-01T12:00:00Z");
    assert_eq!((shown.status.as_str(), shown.paint), ("Suspended", Paint::Bad));
    let levels: Vec<&str> = shown.functions.iter().map(|it| it.level.as_str()).collect();
    assert_eq!(levels.len(), 9);
    assert_eq!(levels.iter().filter(|level| **level == "Blocked").count(), 8);
    assert_eq!(levels[7], "Reduced", "the administration lets a license be entered");
    assert!(shown.functions.iter().all(|it| !it.why.is_empty()));
}

#[test]
fn both_side_by_side_differ_from_the_first_minute_of_may() {
    let mut engine = engine();
    let one = play(&mut engine, ready("grace-before-2023"), None).key;
    let other = play(&mut engine, ready("grace-since-2023"), None).key;
    let both = ask(&mut engine, CompareStories { one, other, again: 0 }).unwrap();
    let difference = both.difference.unwrap();
    assert_eq!(difference.at, seconds("2024-04-30T22:00:00Z"));
    assert_eq!(difference.what[0], (Matter::Status, "In grace".into(), "Suspended".into()));
    let grace = both.statuses.iter().find(|it| it.name == "In grace").unwrap();
    assert_eq!(grace.lengths, [Some("30 days".to_owned()), None]);
    assert_eq!(both.spent, ["€214.50", "€214.50"]);
}

#[test]
fn an_outage_leads_to_emergency_and_to_a_stop_and_the_messages_are_there_to_read() {
    let mut engine = engine();
    let played = play(&mut engine, ready("revalidation"), None);
    // Issued on 4 March at 21:32:07, revalidated every 30 days: on 3 May it fails.
    let failing = show(&mut engine, played.key, "2026-05-04T12:00:00Z");
    assert_eq!(failing.status, "Revalidation failing");
    assert_eq!(failing.messages_until, 1, "12 hours after the first failure");
    assert!(failing.log[0].line.starts_with("SYSTEM [A000] "), "{:?}", failing.log);
    let emergency = show(&mut engine, played.key, "2026-05-06T12:00:00Z");
    assert_eq!(emergency.status, "Emergency mode");
    assert!(emergency.messages[0].subject.contains("mergency"), "{:?}", emergency.messages[0]);
    assert_eq!(emergency.messages[0].body.len(), 3);
    let created = show(&mut engine, played.key, "2026-05-08T12:00:00Z");
    assert_eq!(created.outcomes[0].paint, Paint::Bad, "no account while there is an emergency");
    assert!(created.outcomes[0].event.as_ref().unwrap().contains("jana@dvorak.example"));
    let stopped = show(&mut engine, played.key, "2026-05-13T05:00:00Z");
    assert_eq!(stopped.status, "Stopped");
    let over = show(&mut engine, played.key, "2026-05-17T00:00:00Z");
    assert_eq!(over.status, "OK");
}

#[test]
fn every_ready_story_can_be_played_changed_and_handed_out() {
    for (name, text) in ready::ALL {
        let mut engine = engine();
        let played = play(&mut engine, ready(name), None);
        assert!(1 < played.turns.len(), "{name}: something happens");
        assert!(played.notes.is_empty(), "{name}: {:?}", played.notes);
        assert_eq!(played.events as usize, read(text).events.len());
        assert!(!played.strip.months.is_empty() && played.strip.months.len() <= 14, "{name}");
        for format in [Format::Scenario, Format::Csv, Format::Calendar, Format::Picture] {
            let out = ask(&mut engine, HandOut { key: played.key, format, again: 0 }).unwrap();
            assert!(!out.text.is_empty() && out.name.starts_with("simulation-"), "{name}");
        }
    }
}

#[test]
fn a_link_holds_no_name_and_no_key_and_means_the_same() {
    for (name, _) in ready::ALL {
        let mut engine = engine();
        let played = play(&mut engine, ready(name), None);
        let link = HandOut { key: played.key, format: Format::Link, again: 0 };
        let text = ask(&mut engine, link).unwrap().text;
        for secret in ["example", "@", "Rossi", "dvorak", "Sand", "Bianchi", "OR-20", "IW-20", "ey"]
        {
            assert!(!text.contains(secret), "{name}: `{secret}` is in {text}");
        }
        let neutral = play(&mut engine, Story::Written(text.as_str().into()), None);
        assert_eq!(neutral.strip.runs, played.strip.runs, "{name}");
        let charts = |played: &Played| played.charts.clone();
        assert_eq!(charts(&neutral), charts(&played), "{name}");
    }
}

#[test]
fn every_kind_of_event_can_be_filled_in_with_what_is_proposed() {
    let mut engine = engine();
    let story = ready("revalidation");
    let at = seconds("2026-05-01T08:00:00Z");
    for kind in EventKind::ALL {
        let code = kind.code().to_owned();
        let form = AskForm { story: story.clone(), index: None, kind: code.clone(), at };
        let form = ask(&mut engine, form).unwrap();
        let filled = |name: FieldName, kind: FieldKind, value: String| match (name, kind) {
            _ if !value.is_empty() => value,
            (FieldName::Account, _) => "neu@dvorak.example".to_owned(),
            (_, FieldKind::Text) => "something".to_owned(),
            _ => value,
        };
        let fields = form.fields.into_iter();
        let values = fields.map(|it| (it.name, filled(it.name, it.kind, it.value))).collect();
        let put = Edit::Put { index: None, kind: code.clone(), values };
        let edited = edit(&mut engine, &story, put);
        let text = edited.text.unwrap_or_else(|| panic!("{code}: {:?}", edited.faults));
        let scenario = read(&text);
        let entry = &scenario.events[edited.moved.into.unwrap() as usize];
        assert_eq!((EventKind::of(&entry.event), entry.at.unix_seconds()), (*kind, at), "{code}");
        play(&mut engine, Story::Written(text), None);
    }
}

#[test]
fn each_field_has_its_own_fault_and_the_story_stays_as_it_was() {
    let mut engine = engine();
    let put = |values: &[(FieldName, &str)], kind: &str| Edit::Put {
        index: None,
        kind: kind.to_owned(),
        values: values.iter().map(|(name, text)| (*name, (*text).to_owned())).collect(),
    };
    let faults = |engine: &mut Engine, values: &[(FieldName, &str)], kind: &str| {
        let edited = edit(engine, &ready("seats"), put(values, kind));
        assert_eq!(edited.text, None);
        edited.faults
    };
    let wrong = [(FieldName::At, "soon"), (FieldName::Account, " ")];
    let expected =
        [(FieldName::At, FieldFault::NotATime), (FieldName::Account, FieldFault::Missing)];
    assert_eq!(faults(&mut engine, &wrong, "account-removed"), expected);
    let wrong = [(FieldName::At, "2026-03-03T08:00"), (FieldName::Messages, "1.5")];
    let most = 1_000_000_000;
    let expected = [(FieldName::Messages, FieldFault::NotANumber { most })];
    assert_eq!(faults(&mut engine, &wrong, "traffic"), expected);
    let wrong = [
        (FieldName::At, "2026-03-03T08:00"),
        (FieldName::OrderId, "a b"),
        (FieldName::LicenseExpires, "2027-02-29"),
        (FieldName::Cost, "much"),
    ];
    let expected = [
        (FieldName::OrderId, FieldFault::NotAnId),
        (FieldName::LicenseExpires, FieldFault::NotADay),
        (FieldName::Cost, FieldFault::NotAnAmount),
    ];
    assert_eq!(faults(&mut engine, &wrong, "license-installed"), expected);
    let span = Edit::Span { from: "2026-04-01T00:00".into(), until: "2026-03-01T00:00".into() };
    let edited = edit(&mut engine, &ready("seats"), span);
    assert_eq!(edited.faults, [(FieldName::Until, FieldFault::BeforeBeginning)]);
}

#[test]
fn a_story_is_made_a_century_long_and_no_longer_by_its_own_clock() {
    let mut engine = engine();
    let mut span = |until: &str| {
        let (from, until) = ("2024-01-01T00:00".to_owned(), until.to_owned());
        edit(&mut engine, &ready("grace-since-2023"), Edit::Span { from, until })
    };
    assert_eq!(span("2124-01-02T00:00").faults, []);
    let latest = seconds("2124-01-02T00:00:00Z");
    let fault = FieldFault::TooLate { days: 36_525, latest };
    let edited = span("2124-01-02T00:00:01");
    assert_eq!((edited.text, edited.faults), (None, vec![(FieldName::Until, fault)]));
}

#[test]
fn a_story_that_is_too_long_can_be_given_another_end() {
    let mut engine = engine();
    let text = r#"{"from":"2026-01-01T00:00:00Z","until":"9999-01-01T00:00:00Z"}"#;
    let story = Story::Written(text.into());
    let play_story = PlayStory { story: story.clone(), twist: None, again: 0 };
    let played = ask(&mut engine, play_story).unwrap();
    let Play::Unplayable { what, remedy, setting, .. } = played else { panic!("{played:?}") };
    assert_eq!(what, "It ends more than 36,525 days after it begins.");
    assert_eq!(remedy, "Set `until` to 2 January 2126, 00:00 UTC or earlier.");
    assert_eq!(setting.until, "9999-01-01T00:00");
    let span = Edit::Span { from: setting.from, until: "2126-01-02T00:00".to_owned() };
    let text = edit(&mut engine, &story, span).text.unwrap();
    play(&mut engine, Story::Written(text), None);
}

#[test]
fn events_are_changed_moved_doubled_and_taken_away() {
    let mut engine = engine();
    let story = ready("grace-since-2023");
    let at = |text: &str, place: usize| read(text).events[place].at.to_string();
    let later = Edit::Shift { index: 0, seconds: 3_600 };
    let text = edit(&mut engine, &story, later).text.unwrap();
    assert_eq!(at(&text, 0), "2024-06-17T09:00:00Z");
    let story = Story::Written(text);
    let edited = edit(&mut engine, &story, Edit::Duplicate(0));
    let text = edited.text.unwrap();
    assert_eq!((edited.moved.into, read(&text).events.len()), (Some(1), 2));
    assert_eq!(at(&text, 1), "2024-06-18T09:00:00Z");
    let story = Story::Written(text);
    let ask_form = AskForm { story: story.clone(), index: Some(1), kind: String::new(), at: 0 };
    let form = ask(&mut engine, ask_form).unwrap();
    let cost = form.fields.iter().find(|field| field.name == FieldName::Cost).unwrap();
    assert_eq!(cost.value, "214.50");
    assert_eq!(form.fields[0].value, "2024-06-18T11:00", "by the server's clock");
    let mut values: Vec<_> = form.fields.into_iter().map(|it| (it.name, it.value)).collect();
    values[0].1 = "2024-05-02T08:00".to_owned();
    values.iter_mut().find(|(name, _)| *name == FieldName::OrderId).unwrap().1 = "O-2".to_owned();
    let put = Edit::Put { index: Some(1), kind: form.kind, values };
    let edited = edit(&mut engine, &story, put);
    assert_eq!(edited.moved.into, Some(0), "it is the first one now");
    let text = edited.text.unwrap();
    assert_eq!(at(&text, 0), "2024-05-02T06:00:00Z");
    assert_eq!(read(&text).events.len(), 2);
    let text = edit(&mut engine, &Story::Written(text), Edit::Remove(1)).text.unwrap();
    assert_eq!(read(&text).events.len(), 1);
    let played = play(&mut engine, Story::Written(text), None);
    let suspended = &played.strip.runs[1];
    let ends = [suspended.from, suspended.until];
    assert_eq!(ends, ["2024-04-30T22:00:00Z", "2024-05-02T06:00:00Z"].map(seconds));
}

#[test]
fn an_event_is_found_where_changes_moved_it_and_another_is_never_changed_in_its_place() {
    let mut engine = engine();
    // Not in order of time: the list is, and so are its places.
    let story = Story::Written(
        r#"{"from":"2026-01-01T00:00:00Z","until":"2026-03-01T00:00:00Z","events":[
        {"at":"2026-02-02T00:00:00Z","event":"outage-ended"},
        {"at":"2026-02-01T12:00:00Z","event":"outage-began"},
        {"at":"2026-02-03T00:00:00Z","event":"traffic","messages":7}]}"#
            .into(),
    );
    let mut change = |story: &Story, edit: Edit, seen: Option<u64>| {
        ask(&mut engine, EditStory { story: story.clone(), edit, seen }).unwrap()
    };
    let later = |index: u32| Edit::Shift { index, seconds: 86_400 };
    let first = change(&story, later(0), None);
    assert_eq!((first.moved.out, first.moved.into), (Some(0), Some(1)), "behind the end");
    let places: Vec<_> = (0..3).map(|place| first.moved.place(place)).collect();
    assert_eq!(places, [Some(1), Some(0), Some(2)]);
    let after = Story::Written(first.text.unwrap());
    let again = change(&after, later(0), Some(first.moved.before));
    assert_eq!((again.text, again.problems), (None, Vec::new()), "that was another story");
    let removed = change(&after, Edit::Remove(1), Some(first.moved.after));
    assert_eq!(removed.moved.place(1), None);
    assert_eq!(removed.moved.place(2), Some(1));
    let kinds = read(&removed.text.unwrap());
    let kinds: Vec<_> = kinds.events.iter().map(|it| EventKind::of(&it.event).code()).collect();
    assert_eq!(kinds, ["outage-ended", "traffic"]);
}

#[test]
fn a_license_comes_as_its_key_and_only_a_genuine_one() {
    let mut engine = engine();
    let put = |key: &str| Edit::Put {
        index: None,
        kind: "license-installed".to_owned(),
        values: vec![
            (FieldName::At, "2024-05-02T08:00".to_owned()),
            (FieldName::LicenseKey, key.to_owned()),
            // What else is said of it does not count, right or wrong.
            (FieldName::OrderId, "two words".to_owned()),
        ],
    };
    let file = include_str!("../../../../www/demo/kerio-connect.license");
    let edited = edit(&mut engine, &ready("grace-since-2023"), put(file));
    let text = edited.text.unwrap_or_else(|| panic!("{:?} {:?}", edited.faults, edited.problems));
    assert!(text.contains("\"eyJ"), "it is in the story as it was signed");
    let story = Story::Written(text);
    let played = play(&mut engine, story.clone(), None);
    let events = ask(&mut engine, ListEvents { key: played.key, page: 0, again: 0 }).unwrap();
    assert!(events.rows[0].what.contains("DEMO-2026-1001"), "{}", events.rows[0].what);
    let form = AskForm { story, index: Some(0), kind: String::new(), at: 0 };
    let form = ask(&mut engine, form).unwrap();
    let names: Vec<_> = form.fields.iter().map(|field| field.name).collect();
    assert_eq!(names, [FieldName::At, FieldName::Cost, FieldName::Currency], "it is signed");
    for wrong in ["two words", &file.replace("eyJ", "eyK")] {
        let edited = edit(&mut engine, &ready("grace-since-2023"), put(wrong));
        assert_eq!(edited.faults, [(FieldName::LicenseKey, FieldFault::NotGenuine)]);
        assert_eq!(edited.text, None);
    }
}

#[test]
fn what_is_no_scenario_is_refused_with_every_problem_and_its_path() {
    let mut engine = engine();
    let text = r#"{"from":"2026-01-01T00:00:00Z","until":"soon","events":[
        {"at":"2026-01-02T00:00:00Z","event":"traffic","messages":-1},
        {"at":"x","event":"outage-began"}]}"#;
    let edited = edit(&mut engine, &Story::Written(text.into()), Edit::Check);
    let paths = ["until: ", "events[0]", "events[1].at: "];
    assert_eq!((edited.text, edited.problems.len()), (None, 3), "{:?}", edited.problems);
    for (problem, path) in edited.problems.iter().zip(paths) {
        assert!(problem.starts_with(path), "{problem}");
    }
}

#[test]
fn a_renewal_in_time_and_more_users_are_laid_over_a_story() {
    let mut engine = engine();
    let renewed = play(&mut engine, ready("grace-since-2023"), Some(Twist::Renewed));
    assert_eq!(renewed.stop, None, "it never ends");
    let words: Vec<&str> = renewed.strip.runs.iter().map(|run| run.word.as_str()).collect();
    assert_eq!(words, ["OK"]);
    assert!(renewed.drafts.is_some());
    let more = play(&mut engine, ready("seats"), Some(Twist::MoreUsers(20)));
    let refused = more.charts.iter().flat_map(|it| &it.steps).map(|it| it.refused).max();
    assert_eq!(refused, Some(0));
    let policy = Some(Twist::Policy("kerio-connect-grace".to_owned()));
    let graceful = play(&mut engine, ready("grace-since-2023"), policy);
    assert_eq!(graceful.strip.runs[1].word, "In grace");
}

#[test]
fn what_was_forgotten_is_said_to_be_so() {
    let mut engine = engine();
    let question = ShowInstant { key: 1, at: 0, again: 0 };
    assert_eq!(ask(&mut engine, question), Err(Failure::NotOpened));
    let key = play(&mut engine, ready("seats"), None).key;
    let events = ask(&mut engine, ListEvents { key, page: 0, again: 0 }).unwrap();
    assert_eq!((events.kinds.len(), events.rows.len()), (22, events.count as usize));
    let refused = events.rows.iter().filter(|row| row.became.is_some()).count();
    assert!(0 < refused, "somebody could not be made");
}
