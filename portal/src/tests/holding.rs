//! What is held is removed, brought back, stored, handed out.

use super::sample::*;
use crate::state::{Action, Effect, HoldStep, Said, Storage};
use licentia_verifier::open;

fn hold(state: &mut crate::state::State, step: HoldStep) -> Vec<Effect> {
    act(state, Action::Hold(step))
}

#[test]
fn a_removed_license_leaves_the_store_and_can_be_brought_back_as_it_was() {
    let mut state = holding(plain(), &[CONNECT, CONTROL]);
    let id = id_of(&state, "DEMO-2026-1001");
    let before = state.held[&id].record.clone();
    state.now = at("2026-12-24T00:00:00Z");
    let effects = hold(&mut state, HoldStep::Remove(id.clone()));
    assert!(matches!(&effects[..], [Effect::Delete(ids)] if *ids == [id.clone()]));
    assert_eq!((state.held.len(), state.said.1.clone()), (1, Some(Said::Removed(1))));
    let effects = hold(&mut state, HoldStep::Undo);
    assert!(matches!(&effects[..], [Effect::Save(records)] if records[..] == [before.clone()]));
    assert_eq!(state.held[&id].record, before);
    assert!(state.removed.len() == 0);
}

#[test]
fn removing_demo_data_leaves_what_is_real() {
    let mut state = holding(plain(), &[CONNECT]);
    assert!(state.demo_entries().is_empty(), "without demo keys, nothing is demo");
    hold(&mut state, HoldStep::RemoveDemo);
    assert_eq!(state.held.len(), 1);
    let shipped = crate::state::Settings::read(SHIPPED.as_bytes()).unwrap();
    let mut state = holding(shipped, &[CONNECT, ICEWARP]);
    hold(&mut state, HoldStep::RemoveDemo);
    assert_eq!((state.held.len(), state.removed.len()), (0, 2));
    hold(&mut state, HoldStep::Undo);
    assert_eq!(state.held.len(), 2);
}

#[test]
fn what_is_downloaded_is_the_license_file_itself() {
    let mut state = holding(plain(), &[ICEWARP]);
    let id = id_of(&state, "DEMO-2026-2207");
    let effects = hold(&mut state, HoldStep::Download(id));
    let [Effect::Download { name, text }] = &effects[..] else { panic!("a download") };
    assert_eq!((name.as_str(), text.as_str()), ("DEMO-2026-2207.license", ICEWARP));
    assert!(open(text, &plain().keyring).is_ok());
}

#[test]
fn a_store_that_fails_to_write_is_no_longer_relied_on() {
    let mut state = holding(plain(), &[CONNECT]);
    hold(&mut state, HoldStep::Written { ids: Vec::new(), held: false });
    assert_eq!(state.storage, Storage::Fleeting);
    assert!(offer(&mut state, vec![file("b", CONTROL)]).is_empty(), "nothing is written");
    assert_eq!(state.held.len(), 2);
}
