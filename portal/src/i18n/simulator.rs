//! Words of the simulator.

use licentia_engine::protocol::simulator::{FieldFault, FieldName};
use licentia_verifier::Instant;

/// A fixed text of the simulator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SimText {
    /// What the simulator is for.
    About,
    YourInstallations,
    NoInstallations,
    ReadyStories,
    OwnStories,
    /// What happens to an installation if nothing is done.
    IfNothing,
    OpenFile,
    OpenFileHint,
    OtherStory,
    NotFound,
    NotFoundMore,
    Unread,
    UnreadMore,
    Playing,
    Time,
    TimeHint,
    Instant,
    Back,
    Forward,
    Pause,
    PreviousChange,
    NextChange,
    FirstStop,
    NothingStops,
    AllChanges,
    Speed,
    SpeedDay,
    SpeedWeek,
    SpeedMonth,
    Status,
    Dialog,
    LicenseDialog,
    NothingToSay,
    WhatToDo,
    Works,
    Function,
    Module,
    Level,
    Why,
    Seats,
    SeatsUsed,
    SeatsHeld,
    SeatsTrial,
    SeatsRefused,
    SeatsKept,
    Unlimited,
    NoSeats,
    AsTable,
    Thinned,
    From,
    Messages,
    NoMessages,
    To,
    Log,
    NoLog,
    Outcomes,
    NoOutcomes,
    ByItself,
    NewestOnly,
    Events,
    NoEvents,
    AddEvent,
    KindOfEvent,
    Change,
    Duplicate,
    Remove,
    ShowThen,
    DayEarlier,
    DayLater,
    Save,
    Add,
    Cancel,
    NewEvent,
    ChangeEvent,
    Frame,
    BeginsAt,
    EndsBefore,
    Policy,
    AsLicenses,
    Apply,
    Undo,
    Redo,
    StartOver,
    Changed,
    Beside,
    BesideNothing,
    BesidePolicies,
    BesidePlans,
    BesideStories,
    Renewed,
    Unchanged,
    Compare,
    This,
    Other,
    Same,
    NoCommonTime,
    FirstDifference,
    HowLong,
    Lost,
    NothingLost,
    Spent,
    PlanPriced,
    PlanUnpriced,
    Plan,
    HandOut,
    HandOutHint,
    AsScenario,
    AsTableFile,
    AsCalendar,
    AsDrawing,
    AsPicture,
    NotDrawn,
    Link,
    LinkHolds,
    CopyLink,
    LinkCopied,
    LinkTooLong,
    NoLink,
    OpeningLink,
    BrokenLink,
    BrokenLinkMore,
    SharedStory,
    NotChanged,
    Forget,
}

/// A time as it is typed: `2026-03-01 09:30`.
pub(super) fn typed(seconds: i64) -> String {
    let text = Instant::from_unix_seconds(seconds).map(|it| it.to_string()).unwrap_or_default();
    text.get(..16).unwrap_or_default().replace('T', " ")
}

/// Words of the simulator.
pub(crate) trait SimulatorWords {
    /// A fixed text.
    fn sim(&self, text: SimText) -> &'static str;
    /// A story that comes with the portal: its name, and what is to be seen in it.
    fn ready_story(&self, name: &str) -> (&'static str, &'static str);
    /// What a field of an event is called.
    fn field_name(&self, name: FieldName) -> &'static str;
    /// What is wrong with a field, and what to do.
    fn field_fault(&self, fault: FieldFault) -> String;
    /// So many users more.
    fn so_many_more_users(&self, users: u32) -> String;
    /// Played by the rules of a preset.
    fn under_policy(&self, policy: &str) -> String;
    /// Events of a page, and how many there are in all.
    fn events_of(&self, from: u32, to: u32, all: u32) -> String;
    /// The graph of a module's seats, for who cannot see it.
    fn chart_label(&self, module: &str) -> String;
    /// The strip, for who cannot see it.
    fn story_strip(&self, story: &str) -> String;
    /// How long a link is.
    fn link_length(&self, letters: usize) -> String;
}
