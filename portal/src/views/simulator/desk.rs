//! What is on the desk of the simulator: the instant, what moves it, the form that is open.

use std::rc::Rc;
use yew::Reducible;

pub(super) const DAY: i64 = 24 * 60 * 60;

/// How fast time passes, and how far a step goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Pace {
    Day,
    #[default]
    Week,
    Month,
}

impl Pace {
    pub(super) const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Month];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    pub(super) fn seconds(self) -> i64 {
        match self {
            Self::Day => DAY,
            Self::Week => 7 * DAY,
            Self::Month => 30 * DAY,
        }
    }
}

/// What is on the desk.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Desk {
    /// The instant, in seconds since 1970 (UTC); none: where a story is first shown.
    pub(super) at: Option<i64>,
    /// Whether time passes by itself: forward 1, backward -1.
    pub(super) playing: i64,
    pub(super) pace: Pace,
    /// The form that is open.
    pub(super) form: Option<OpenForm>,
    /// How often the engine had forgotten what it was asked about.
    pub(super) again: u32,
    /// What could not be done, in the engine's words.
    pub(super) problems: Vec<String>,
}

/// A form that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OpenForm {
    /// Which event; none: a new one.
    pub(super) index: Option<u32>,
    /// Its kind.
    pub(super) kind: String,
    /// When a new one is to be.
    pub(super) at: i64,
}

/// What can happen on the desk.
pub(super) enum Move {
    /// Show this instant.
    Go(i64),
    /// Let time pass, or no longer.
    Play(i64),
    /// Time passed: a share of a second, between these ends.
    Tick {
        thousandths: i64,
        from: i64,
        until: i64,
    },
    Pace(Pace),
    Open(Option<OpenForm>),
    /// The story was changed.
    Changed,
    /// The engine had forgotten.
    Forgot,
    Problems(Vec<String>),
}

impl Desk {
    /// The desk of a story that has just been opened.
    pub(super) fn at(at: Option<i64>) -> Self {
        Self { at, ..Self::default() }
    }

    pub(super) fn does(mut self, what: Move) -> Self {
        match what {
            Move::Go(at) => self.at = Some(at),
            Move::Play(direction) => self.playing = direction,
            Move::Tick { thousandths, from, until } => {
                let passed = self.pace.seconds() * thousandths / 1000 * self.playing;
                let at = self.at.unwrap_or(from) + passed;
                self.at = Some(at.clamp(from, until));
                if at <= from && self.playing < 0 || until <= at && 0 < self.playing {
                    self.playing = 0;
                }
            }
            Move::Pace(pace) => self.pace = pace,
            Move::Open(form) => self.form = form,
            Move::Changed => {
                self.form = None;
                self.problems.clear();
            }
            Move::Forgot => self.again = self.again.wrapping_add(1),
            Move::Problems(problems) => self.problems = problems,
        }
        self
    }
}

impl Reducible for Desk {
    type Action = Move;

    fn reduce(self: Rc<Self>, action: Move) -> Rc<Self> {
        Rc::new(Rc::unwrap_or_clone(self).does(action))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_passes_at_its_pace_and_stops_at_the_ends() {
        let desk = Desk { at: Some(0), playing: 1, pace: Pace::Week, ..Desk::default() };
        let tick = || Move::Tick { thousandths: 500, from: 0, until: 8 * DAY };
        let desk = desk.does(tick());
        assert_eq!((desk.at, desk.playing), (Some(7 * DAY / 2), 1));
        let desk = desk.does(tick()).does(tick());
        assert_eq!((desk.at, desk.playing), (Some(8 * DAY), 0));
        let desk = desk.does(Move::Play(-1)).does(tick());
        assert_eq!((desk.at, desk.playing), (Some(8 * DAY - 7 * DAY / 2), -1));
    }
}
