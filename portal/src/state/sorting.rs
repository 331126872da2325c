//! Much of what is held is sorted into installations family by family, in slices: all at once it
//! would hold the page up.

use super::action::{Action, Effect, HoldStep};
use super::work::Pace;
use super::{Entry, Installations, State};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Licenses that are sorted within a few milliseconds, and so at once.
const AT_ONCE: usize = 500;

/// What is held, by the id of its records.
type Held = BTreeMap<String, Rc<Entry>>;

impl State {
    /// Sorts what is held, if that is another than was sorted last. While much comes in, once at
    /// the end is enough.
    pub(super) fn sort(&mut self) -> Option<Effect> {
        let is_sorted = Rc::ptr_eq(&self.sorted, &self.held);
        if is_sorted || self.is_sorting || self.intake.progress.is_some() {
            return None;
        }
        let held = Rc::clone(&self.held);
        if AT_ONCE < held.len() {
            self.is_sorting = true;
            return Some(Effect::Sort(held));
        }
        let installations = Installations::of(&held);
        self.was_sorted(held, installations);
        None
    }

    pub(super) fn was_sorted(&mut self, held: Rc<Held>, installations: Installations) {
        self.is_sorting = false;
        self.installations = Rc::new(installations);
        self.sorted = held;
    }
}

/// Sorts what is held in slices; what came of it goes to `send`.
pub(crate) async fn sort(held: Rc<Held>, pace: &impl Pace, send: &dyn Fn(Action)) {
    let mut installations = Installations::default();
    for family in families(&held) {
        let Installations { whole, alone } = Installations::of(&family);
        installations.whole.extend(whole);
        installations.alone.extend(alone);
        if pace.is_slice_over() {
            pace.rest().await;
        }
    }
    send(Action::Hold(HoldStep::Sorted { held, installations }));
}

/// Those that may belong together: who extends whom, in however many steps.
fn families(held: &Held) -> Vec<Held> {
    let mut kin = Kin::default();
    let mut families: BTreeMap<usize, Held> = BTreeMap::new();
    for claims in held.values().filter_map(|entry| entry.claims()) {
        let own = kin.number(&claims.order_id);
        if let Some(previous) = &claims.previous_order_id {
            let previous = kin.number(previous);
            kin.join(own, previous);
        }
    }
    let mut strangers = Held::new();
    for (id, entry) in held {
        let family = match entry.claims() {
            Some(claims) => {
                let number = kin.number(&claims.order_id);
                families.entry(kin.eldest(number)).or_default()
            }
            None => &mut strangers,
        };
        family.insert(id.clone(), Rc::clone(entry));
    }
    families.into_values().chain([strangers]).collect()
}

/// Who belongs to whom, each known by a number (a disjoint-set forest).
#[derive(Default)]
struct Kin<'a> {
    numbers: BTreeMap<&'a str, usize>,
    /// For each an elder of his family; the eldest is his own.
    elders: Vec<usize>,
}

impl<'a> Kin<'a> {
    fn number(&mut self, order: &'a str) -> usize {
        let next = self.elders.len();
        let number = *self.numbers.entry(order).or_insert(next);
        if number == next {
            self.elders.push(next);
        }
        number
    }

    fn eldest(&mut self, mut number: usize) -> usize {
        while let Some(&elder) = self.elders.get(number).filter(|elder| **elder != number) {
            // The way is halved for who asks next.
            self.elders[number] = self.elders[elder];
            number = elder;
        }
        number
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.eldest(one), self.eldest(other));
        self.elders[one] = other;
    }
}
