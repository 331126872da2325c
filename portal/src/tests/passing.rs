//! From the program of a first visit to the whole one: when it is asked for, and that nothing is
//! lost on the way.

use super::sample::{CONNECT, CONTROL, ICEWARP, act, file, now, offer, plain, stored};
use crate::state::{
    Action, Document, Effect, HoldStep, IntakeStep, Kept, ListStep, Look, PassStep, Problem, Reach,
    Reader, Record, SetupError, Sort, Source, StartStep, State, Storage, Stored, Whole,
};

/// A first visit with an empty store.
fn home() -> State {
    home_with(Kept::default(), true)
}

fn home_with(kept: Kept, lasting: bool) -> State {
    let mut state = State::new(Reach::HOME, now(), Look::default());
    act(&mut state, Action::Start(StartStep::SettingsRead(Ok(plain().into()))));
    let opened = StartStep::StoreOpened { kept, fresh: false, lasting };
    act(&mut state, Action::Start(opened));
    state
}

fn pass(state: &mut State, step: PassStep) -> Vec<Effect> {
    act(state, Action::Pass(step))
}

/// Whether the whole program is to be fetched, and whether it is to take over.
fn next(effects: &[Effect]) -> (bool, bool) {
    let fetch = effects.iter().any(|effect| matches!(effect, Effect::FetchWhole));
    (fetch, effects.iter().any(|effect| matches!(effect, Effect::HandOver)))
}

/// All writes of these effects have ended.
fn written(state: &mut State, effects: Vec<Effect>) -> Vec<Effect> {
    let mut next = Vec::new();
    for effect in effects {
        if let Effect::Save(records) = effect {
            let ids = records.into_iter().map(|record| record.id).collect();
            next.extend(act(state, Action::Hold(HoldStep::Written { ids, held: true })));
        }
    }
    next
}

/// The whole program, with what the other hands over and a store that holds this.
fn whole(home: &State, records: Vec<Stored>, lasting: bool) -> State {
    let (text, files) = home.pack();
    let source = |reader| Source { reader: Reader::File(reader), ..Source::pasted("".into()) };
    let mut state = State::new(Reach::WHOLE, now(), Look::default());
    state.unpack(&(text, files.into_iter().map(source).collect()));
    act(&mut state, Action::Start(StartStep::SettingsRead(Ok(plain().into()))));
    let kept = Kept { records, ..Kept::default() };
    act(&mut state, Action::Start(StartStep::StoreOpened { kept, fresh: true, lasting }));
    state
}

fn records(state: &State) -> Vec<Stored> {
    state.held.values().map(|entry| Stored::Sound(entry.record.clone())).collect()
}

#[test]
fn who_looks_at_the_list_and_adds_licenses_needs_no_more() {
    let mut state = home();
    let effects = offer(&mut state, vec![file("a", CONNECT), file("b", ICEWARP)]);
    assert_eq!((state.held.len(), next(&effects)), (2, (false, false)));
    assert!(!state.is_passing());
}

#[test]
fn whoever_goes_deeper_gets_the_whole_program_once_all_is_written() {
    let mut state = home();
    let effects = offer(&mut state, vec![file("a", CONNECT)]);
    assert_eq!(next(&pass(&mut state, PassStep::Wanted(true))), (true, false));
    assert_eq!(next(&pass(&mut state, PassStep::Fetched(true))), (false, false));
    let after = written(&mut state, effects);
    assert_eq!(next(&after), (false, true));
    assert_eq!(state.passage.whole, Whole::InCharge);
}

#[test]
fn whoever_comes_back_before_it_is_there_stays() {
    let mut state = home();
    pass(&mut state, PassStep::Wanted(true));
    pass(&mut state, PassStep::Wanted(false));
    assert_eq!(next(&pass(&mut state, PassStep::Fetched(true))), (false, false));
    assert_eq!(next(&pass(&mut state, PassStep::Wanted(true))), (false, true));
}

#[test]
fn what_could_not_be_fetched_is_fetched_again_on_demand() {
    let mut state = home();
    pass(&mut state, PassStep::Wanted(true));
    assert_eq!(next(&pass(&mut state, PassStep::Fetched(false))), (false, false));
    assert!(state.is_passing() && state.passage.whole == Whole::Failed);
    assert_eq!(next(&pass(&mut state, PassStep::Retry)), (true, false));
    pass(&mut state, PassStep::Fetched(false));
    pass(&mut state, PassStep::Wanted(false));
    assert_eq!(next(&pass(&mut state, PassStep::Wanted(true))), (true, false));
}

#[test]
fn what_has_to_be_explained_is_explained_by_the_whole_program() {
    let mut state = home();
    let cut = CONTROL.get(..300).expect("a part");
    let text = format!("{CONNECT}\n{cut}");
    let effects = offer(&mut state, vec![file("two.txt", &text), file("pdf", "%PDF-1.7")]);
    assert_eq!((state.held.len(), next(&effects)), (1, (true, false)));
    written(&mut state, effects);
    assert_eq!(next(&pass(&mut state, PassStep::Fetched(true))), (false, true));

    let whole = whole(&state, records(&state), true);
    let report = &whole.intake.report;
    assert_eq!((report.added.count, report.already.count, report.refused_count), (1, 0, 2));
    let line = CONNECT.lines().count() + 2;
    let told =
        |number: usize| (report.refused[number].source.as_deref(), report.refused[number].line);
    assert_eq!((told(0), told(1)), ((Some("two.txt"), Some(line)), (Some("pdf"), None)));
    assert!(whole.intake.progress.is_none());
}

#[test]
fn pasted_text_that_is_wrong_stands_in_the_field_afterwards() {
    let mut state = home();
    let effects = act(&mut state, Action::TakeIn(IntakeStep::Pasted("e30.e30.AA".into())));
    assert_eq!(next(&effects), (true, false));
    let whole = whole(&state, Vec::new(), true);
    assert_eq!((&*whole.intake.pasted, whole.intake.pasting), ("e30.e30.AA", true));
    assert!(matches!(whole.intake.report.refused[0].problem, Problem::Open(_)));
}

#[test]
fn what_was_typed_searched_and_removed_goes_along() {
    let mut state = home();
    let files = vec![file("a", CONNECT), file("b", ICEWARP)];
    let effects = offer(&mut state, files);
    written(&mut state, effects);
    act(&mut state, Action::TakeIn(IntakeStep::ShowField(true)));
    act(&mut state, Action::TakeIn(IntakeStep::Typed("half a key".into())));
    act(&mut state, Action::List(ListStep::Sort(Sort::Product)));
    act(&mut state, Action::List(ListStep::Search("ice".into())));
    let removed = state.held.keys().next().cloned().expect("one");
    act(&mut state, Action::Hold(HoldStep::Remove(removed.clone())));

    let mut whole = whole(&state, records(&state), true);
    assert_eq!((&*whole.intake.pasted, whole.intake.pasting), ("half a key", true));
    assert_eq!((whole.list.search.as_str(), whole.list.sort), ("ice", Sort::Product));
    assert_eq!(whole.intake.report.added.count, 2);
    assert!(!whole.held.contains_key(&removed));
    act(&mut whole, Action::Hold(HoldStep::Undo));
    assert!(whole.held.contains_key(&removed));
}

#[test]
fn what_no_store_keeps_goes_along_and_no_demo_data_comes_again() {
    let mut state = home_with(Kept::default(), false);
    offer(&mut state, vec![file("a", CONNECT)]);
    let whole = whole(&state, Vec::new(), false);
    assert_eq!((whole.held.len(), whole.storage), (1, Storage::Fleeting));
}

#[test]
fn documents_keys_and_faults_are_beyond_a_first_visit() {
    let text = "90".into();
    let zone = Document { id: Document::ZONE.to_owned(), text, changed: now() };
    let kept = Kept { documents: vec![zone], ..Kept::default() };
    assert!(home_with(kept, true).is_passing());

    let record = Record::new("e30.e30.AA", now());
    let kept = Kept { records: vec![Stored::Sound(record)], ..Kept::default() };
    assert!(home_with(kept, true).is_passing());

    let mut state = State::new(Reach::HOME, now(), Look::default());
    let broken = StartStep::SettingsRead(Err(SetupError::Unreachable));
    act(&mut state, Action::Start(broken));
    assert!(state.is_passing());
    assert!(!stored(plain(), Vec::new()).is_passing(), "the whole program has no way to go");
}
