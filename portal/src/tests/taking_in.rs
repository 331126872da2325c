//! Files and pasted text come in: what is taken, what is refused, and what is said of it.

use super::sample::*;
use crate::state::{
    Action, Effect, IntakeStep, Problem, Reach, ReadFile, Reader, Said, Source, Status, take_in,
};
use licentia_verifier::{LooksLike, OpenError, SizedThing, limits};
use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

/// A file that must not be read, or cannot be.
struct Unreadable(Rc<Cell<bool>>);

impl ReadFile for Unreadable {
    fn file(&self) -> &dyn std::any::Any {
        self
    }

    fn read(&self) -> Pin<Box<dyn Future<Output = Option<Vec<u8>>>>> {
        self.0.set(true);
        Box::pin(async { None })
    }
}

fn problems(state: &crate::state::State) -> Vec<(Option<&str>, Option<usize>, &Problem)> {
    let refused = state.intake.report.refused.iter();
    refused.map(|one| (one.source.as_deref(), one.line, &one.problem)).collect()
}

#[test]
fn a_dropped_license_is_held_stored_and_announced() {
    let mut state = opened(plain());
    let effects = offer(&mut state, vec![file("a.license", CONNECT)]);
    assert_eq!(orders(&state), ["DEMO-2026-1001"]);
    let [Effect::Save(records)] = &effects[..] else { panic!("one write") };
    assert_eq!(records[0].taken_in, Some(now()));
    assert!(CONNECT.replace('\n', "").contains(&records[0].key));
    assert_eq!(state.said.1, Some(Said::TakenIn { added: 1, already: 0, refused: 0 }));
    assert!(state.intake.progress.is_none());
}

#[test]
fn the_same_license_twice_is_held_once_whatever_its_form() {
    let mut state = opened(plain());
    let key = state_key(&holding(plain(), &[CONNECT]));
    offer(&mut state, vec![file("a.license", CONNECT), file("copy.license", CONNECT)]);
    assert_eq!((state.held.len(), state.intake.report.already.count), (1, 1));
    let effects = offer(&mut state, vec![Source::pasted(key.into())]);
    assert!(effects.is_empty(), "nothing is stored again");
    assert_eq!((state.intake.report.added.count, state.intake.report.already.count), (0, 1));
    assert_eq!(state.intake.report.already.names, ["DEMO-2026-1001"]);
}

fn state_key(state: &crate::state::State) -> String {
    state.held.values().next().expect("one is held").record.key.clone()
}

#[test]
fn bad_files_do_not_keep_out_good_ones() {
    let mut state = opened(plain());
    let unread = Reader::File(Rc::new(Unreadable(Rc::default())));
    let folder = Source { name: Some("folder".into()), size: 4096, reader: unread, first_line: 1 };
    let cut = &CONNECT[..300];
    let files = vec![
        file("invoice.pdf", "%PDF-1.7"),
        folder,
        file("cut.license", cut),
        file("good.license", CONTROL),
        file("empty.txt", " \n"),
    ];
    offer(&mut state, files);
    assert_eq!(orders(&state), ["DEMO-2026-1203"]);
    let pdf = Problem::Open(OpenError::NotALicense { looks_like: LooksLike::Pdf });
    let unfinished = Problem::Open(OpenError::UnfinishedArmor { line: 1 });
    let empty = Problem::Open(OpenError::Empty);
    let expected = [
        (Some("invoice.pdf"), None, &pdf),
        (Some("folder"), None, &Problem::Unreadable),
        (Some("cut.license"), None, &unfinished),
        (Some("empty.txt"), None, &empty),
    ];
    assert_eq!(problems(&state), expected);
    assert_eq!(state.said.1, Some(Said::TakenIn { added: 1, already: 0, refused: 4 }));
}

#[test]
fn a_file_over_the_limit_is_refused_before_it_is_read() {
    let mut state = opened(plain());
    let limit = limits::INPUT_BYTES as u64;
    for (size, is_read) in [(limit, true), (limit + 1, false), (2 << 30, false)] {
        let read = Rc::new(Cell::new(false));
        let reader = Reader::File(Rc::new(Unreadable(Rc::clone(&read))));
        offer(
            &mut state,
            vec![Source { name: Some("disk.img".into()), size, reader, first_line: 1 }],
        );
        assert_eq!(read.get(), is_read, "{size}");
        let what = SizedThing::Input;
        let too_large = Problem::Open(OpenError::TooLarge { what, size, limit });
        let expected = if is_read { &Problem::Unreadable } else { &too_large };
        assert_eq!(problems(&state), [(Some("disk.img"), None, expected)]);
    }
}

#[test]
fn each_fault_of_a_text_with_several_licenses_has_its_line() {
    let mut state = opened(plain());
    let key = state_key(&holding(plain(), &[CONNECT]));
    let cut = &key[..key.len() - 20];
    offer(&mut state, vec![Source::pasted(format!("{key}\n\n{cut}\n").into())]);
    let fault = Problem::Open(OpenError::SignatureLength { characters: 66 });
    assert_eq!(problems(&state), [(None, Some(3), &fault)]);
    assert_eq!(state.held.len(), 1);
}

#[test]
fn pasted_text_stays_until_all_of_it_is_accepted() {
    let mut state = opened(plain());
    let paste = |text: &str| Action::TakeIn(IntakeStep::Pasted(text.to_owned()));
    act(&mut state, paste(&CONNECT[..200]));
    assert!(state.intake.pasting);
    assert_eq!(&*state.intake.pasted, &CONNECT[..200]);
    act(&mut state, paste(CONNECT));
    assert_eq!((&*state.intake.pasted, state.intake.pasting), ("", false));
    act(&mut state, paste(CONNECT));
    assert_eq!(&*state.intake.pasted, "", "what is held already is accepted too");
}

#[test]
fn an_expired_license_is_taken_in_because_expiry_is_no_error() {
    let state = holding(plain(), &[EXPIRED, NOT_YET]);
    let mut statuses: Vec<Status> = state.held.values().map(|one| one.status(state.now)).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [Status::NotYetValid, Status::Expired]);
}

#[test]
fn long_work_rests_between_slices_and_stops_when_told() {
    let key = state_key(&holding(plain(), &[CONNECT]));
    let text = format!("{key}\n").repeat(100);
    let (settings, slices) = (plain(), Slices { rests: Cell::new(0) });
    let stop = crate::state::Stop::default();
    let judged = RefCell::new(0);
    let send = |action| {
        if let Action::TakeIn(IntakeStep::Opened(slice)) = action {
            *judged.borrow_mut() += slice.len();
            if *judged.borrow() == 10 {
                stop.set();
            }
        }
    };
    run(take_in(
        vec![Source::pasted(text.into())],
        &settings.keyring,
        Reach::WHOLE,
        &stop,
        &slices,
        &send,
    ));
    assert_eq!((*judged.borrow(), slices.rests.get()), (10, 11));
}

#[test]
fn of_ten_thousand_refusals_some_are_listed_and_all_are_counted() {
    let mut state = opened(plain());
    let text = "eyJhbGciOiJFZERTQSJ9.e30.AA\n".repeat(10_000);
    offer(&mut state, vec![Source::pasted(text.into())]);
    assert_eq!(state.intake.report.refused_count, 10_000);
    assert_eq!(state.intake.report.refused.len(), 50);
}

#[test]
fn a_refusal_can_be_dismissed_and_a_new_intake_begins_a_new_report() {
    let mut state = opened(plain());
    offer(&mut state, vec![file("a.txt", "no"), file("b.txt", "no")]);
    let first = state.intake.report.refused[0].number;
    act(&mut state, Action::TakeIn(IntakeStep::Dismiss(first)));
    assert_eq!(problems(&state).len(), 1);
    offer(&mut state, vec![file("c.license", CONNECT)]);
    assert!(problems(&state).is_empty());
    act(&mut state, Action::TakeIn(IntakeStep::DismissReport));
    assert!(state.intake.report.is_empty());
}

/// The text of the first file of Keygen's among the vectors of which that is so.
fn keygen(is_it: fn(&serde_json::Value) -> bool) -> String {
    let vectors: serde_json::Value =
        serde_json::from_str(include_str!("../../../tests/vectors/keygen.json")).expect("JSON");
    let case = vectors["cases"].as_array().expect("cases").iter().find(|case| is_it(case));
    case.expect("there is one")["input"]["text"].as_str().expect("text").to_owned()
}

#[test]
fn a_license_that_the_vendor_suspended_is_called_so_and_not_expired() {
    let text = keygen(|case| case["expect"][0]["reasons"][0]["status"] == "SUSPENDED");
    let mut state = opened(plain());
    offer(&mut state, vec![file("suspended.lic", &text)]);
    let entry = Rc::clone(state.held.values().next().expect("it is genuine"));
    assert_eq!(entry.status(state.now), Status::Suspended);
    let id = entry.record.id.clone();
    let list = super::views::text(state.clone(), "/");
    super::views::contains(&list, &["Suspended"]);
    let page = super::views::text(state, &format!("/license/{id}"));
    super::views::contains(&page, &["Suspended", "Status when the file was issued suspended"]);
    assert!(!page.contains("SUSPENDED"), "{page}");
}

#[test]
fn an_encrypted_file_waits_for_its_key_and_is_not_added() {
    let text = keygen(|case| case["id"] == "keygen-encrypted");
    let text = text.as_str();
    let mut state = opened(plain());
    let mail = format!("Your license:\n{text}\nand another:\n{ICEWARP}");
    offer(&mut state, vec![file("mail.txt", &mail)]);
    assert_eq!(state.held.len(), 1);
    let Problem::Locked { text: found, for_machine } = &state.intake.report.refused[0].problem
    else {
        panic!("{:?}", state.intake.report)
    };
    assert_eq!((found.trim(), *for_machine), (text.trim(), false));
    let page = super::views::text(state, "/");
    super::views::contains(&page, &["mail.txt, line 2", "your license key opens it", "Open it"]);
}
