//! Words of the simulator, in English.

use super::English;
use crate::i18n::simulator::typed;
use crate::i18n::{SimText, SimulatorWords, TimeWords};
use licentia_engine::protocol::simulator::{FieldFault, FieldName};

impl SimulatorWords for English {
    fn sim(&self, text: SimText) -> &'static str {
        match text {
            SimText::About => {
                "A time machine for licenses: play the next months, change what happens, and see \
                 what works on any day, and why."
            }
            SimText::YourInstallations => "Your installations",
            SimText::NoInstallations => {
                "None yet. Add a license in the list of licenses, and its next thirteen months \
                 can be played here."
            }
            SimText::ReadyStories => "Ready scenarios",
            SimText::OwnStories => "Your scenarios",
            SimText::IfNothing => "The next thirteen months, if nothing is done",
            SimText::OpenFile => "Open a scenario file…",
            SimText::OpenFileHint => "Or drop one here. It stays in this browser.",
            SimText::OtherStory => "All scenarios",
            SimText::NotFound => "This scenario is not here",
            SimText::NotFoundMore => {
                "It was removed, or it belongs to another browser. Choose one of those below."
            }
            SimText::Unread => "This is not a scenario that can be played",
            SimText::UnreadMore => "Correct these places in the file, then open it again:",
            SimText::Playing => "Playing…",
            SimText::Time => "Time",
            SimText::TimeHint => {
                "Arrow keys: a day. With Shift: a week. Page up and down: a month. Home and End: \
                 first and last instant."
            }
            SimText::Instant => "Go to",
            SimText::Back => "Play backward",
            SimText::Forward => "Play forward",
            SimText::Pause => "Pause",
            SimText::PreviousChange => "Previous change",
            SimText::NextChange => "Next change",
            SimText::FirstStop => "First stop:",
            SimText::NothingStops => "Nothing stops in this time.",
            SimText::AllChanges => "All changes",
            SimText::Speed => "Speed",
            SimText::SpeedDay => "A day each second",
            SimText::SpeedWeek => "A week each second",
            SimText::SpeedMonth => "A month each second",
            SimText::Status => "Status",
            SimText::Dialog => "The license dialog shows:",
            SimText::LicenseDialog => "License dialog",
            SimText::NothingToSay => "Nothing to complain of.",
            SimText::WhatToDo => "What to do:",
            SimText::Works => "What works",
            SimText::Function => "Function",
            SimText::Module => "Module",
            SimText::Level => "How far",
            SimText::Why => "Why",
            SimText::Seats => "Seats",
            SimText::SeatsUsed => "Used",
            SimText::SeatsHeld => "Held",
            SimText::SeatsTrial => "Trial",
            SimText::SeatsRefused => "Refused",
            SimText::SeatsKept => "Kept beyond the limit",
            SimText::Unlimited => "unlimited",
            SimText::NoSeats => "No module counts seats.",
            SimText::AsTable => "As a table",
            SimText::Thinned => "There are more steps than can be told apart; peaks are kept.",
            SimText::From => "From",
            SimText::Messages => "Messages",
            SimText::NoMessages => "None until now.",
            SimText::To => "To:",
            SimText::Log => "Log",
            SimText::NoLog => "Nothing until now.",
            SimText::Outcomes => "What became of events",
            SimText::NoOutcomes => "Nothing was refused, and nothing done by itself, until now.",
            SimText::ByItself => "By itself",
            SimText::NewestOnly => "Only the newest are shown.",
            SimText::Events => "Events",
            SimText::NoEvents => "Nothing happens yet. Add an event to see what it changes.",
            SimText::AddEvent => "Add event",
            SimText::KindOfEvent => "What happens",
            SimText::Change => "Change",
            SimText::Duplicate => "Duplicate, a day later",
            SimText::Remove => "Remove",
            SimText::ShowThen => "Show this instant",
            SimText::DayEarlier => "A day earlier",
            SimText::DayLater => "A day later",
            SimText::Save => "Save change",
            SimText::Add => "Add to the timeline",
            SimText::Cancel => "Cancel",
            SimText::NewEvent => "New event",
            SimText::ChangeEvent => "Change event",
            SimText::Frame => "Time and rules",
            SimText::BeginsAt => "Begins",
            SimText::EndsBefore => "Ends before",
            SimText::Policy => "Rules",
            SimText::AsLicenses => "As the licenses say",
            SimText::Apply => "Apply",
            SimText::Undo => "Undo",
            SimText::Redo => "Redo",
            SimText::StartOver => "Discard all changes",
            SimText::Changed => "changed",
            SimText::Beside => "Compare with",
            SimText::BesideNothing => "Nothing",
            SimText::BesidePolicies => "Other rules",
            SimText::BesidePlans => "Another plan",
            SimText::BesideStories => "Another scenario",
            SimText::Renewed => "Renewed in time",
            SimText::Unchanged => "Before my changes",
            SimText::Compare => "Side by side",
            SimText::This => "This",
            SimText::Other => "Compared",
            SimText::Same => "They do not differ in the time that both cover.",
            SimText::NoCommonTime => "They have no time in common.",
            SimText::FirstDifference => "First difference:",
            SimText::HowLong => "How long each status lasts",
            SimText::Lost => "What does not wholly work, and for how long",
            SimText::NothingLost => "Everything works all the time in both.",
            SimText::PlanPriced => {
                "What the plan buys costs what the price list says on the day on which it is \
                 bought."
            }
            SimText::PlanUnpriced => {
                "What this plan costs is not known: nothing is bought in this time, or the price \
                 list has no price for it."
            }
            SimText::Spent => "Spent",
            SimText::Plan => "Plan",
            SimText::HandOut => "Export and share",
            SimText::HandOutHint => {
                "Files hold the scenario as it is, names included. The link holds neither names \
                 nor licenses."
            }
            SimText::AsScenario => "Scenario (JSON)",
            SimText::AsTableFile => "Table (CSV)",
            SimText::AsCalendar => "Calendar (.ics)",
            SimText::AsDrawing => "Picture (SVG)",
            SimText::AsPicture => "Picture (PNG)",
            SimText::NotDrawn => "This browser could not draw the picture. The SVG works anywhere.",
            SimText::Link => "Link",
            SimText::LinkHolds => {
                "The link itself carries the scenario; nothing is uploaded. It holds dates, \
                 numbers of seats, products, rules and events. Registration keys, people, \
                 companies, addresses, accounts, domains and machines are left out or numbered."
            }
            SimText::CopyLink => "Copy link",
            SimText::LinkCopied => "Link copied",
            SimText::LinkTooLong => {
                "This scenario is too large for a link. Export it as a file and send that."
            }
            SimText::NoLink => "This browser cannot make links. Export the scenario as a file.",
            SimText::OpeningLink => "Opening the scenario of the link…",
            SimText::BrokenLink => "The link is not complete",
            SimText::BrokenLinkMore => {
                "Part of it was lost on the way. Copy it whole, or ask for the file instead."
            }
            SimText::SharedStory => "Shared scenario",
            SimText::NotChanged => "This could not be changed",
            SimText::Forget => "Remove this scenario",
        }
    }

    fn ready_story(&self, name: &str) -> (&'static str, &'static str) {
        match name {
            "grace-before-2023" => (
                "Kerio Connect before May 2023",
                "A license of April 2023 ends: 30 days of grace, then the clients are blocked.",
            ),
            "grace-since-2023" => (
                "Kerio Connect since May 2023",
                "A license of May 2023 ends on the same day: everything is suspended at once.",
            ),
            "revalidation" => (
                "Failed revalidation",
                "The license server cannot be reached: warnings, emergency mode, then all \
                 services stop.",
            ),
            "seats" => (
                "Seats over the limit",
                "Five seats, seven users: who is let in, who is refused, and a pack of five.",
            ),
            "migration" => (
                "Migration with two machines",
                "Both machines carry mail for longer than permitted; a bridge license helps.",
            ),
            "mapped-users" => (
                "Mapped users beyond the limit",
                "IceWarp maps users from a directory: trial seats first, refusal after 14 days.",
            ),
            _ => ("Scenario", ""),
        }
    }

    fn field_name(&self, name: FieldName) -> &'static str {
        match name {
            FieldName::At => "When (server’s clock)",
            FieldName::From => "Begins",
            FieldName::Until => "Ends before",
            FieldName::Account => "Account",
            FieldName::AccountOrAll => "Account (empty: all)",
            FieldName::AccountKind => "What it is",
            FieldName::Source => "Where it comes from",
            FieldName::Admin => "Has administration rights",
            FieldName::Devices => "Devices",
            FieldName::Extensions => "Telephone extensions",
            FieldName::Module => "Module",
            FieldName::LicenseKey => "Registration key (in place of all else about the license)",
            FieldName::LicenseKind => "Kind of license",
            FieldName::OrderId => "Order ID",
            FieldName::PreviousOrderId => "Extends order",
            FieldName::LicenseExpires => "Last day of the license",
            FieldName::MaintenanceExpires => "Last day of maintenance",
            FieldName::LicenseModule => "Adds seats of module",
            FieldName::Seats => "Seats added",
            FieldName::Cost => "Cost",
            FieldName::Currency => "Currency",
            FieldName::RecoveredOrder => "Order ID (empty: what is installed)",
            FieldName::Released => "Released on",
            FieldName::Version => "Version",
            FieldName::ReferenceId => "Reference ID of the new machine",
            FieldName::Machine => "Machine",
            FieldName::Role => "What it is for",
            FieldName::ServiceOn => "Its service is on",
            FieldName::TrafficPasses => "Mail or calls pass through it",
            FieldName::Cables => "Network cables plugged in",
            FieldName::Since => "Has the license since",
            FieldName::Messages => "Messages, in and out",
            FieldName::ClockTo => "The clock is set to",
            FieldName::RevokedOrder => "Order that is revoked",
        }
    }

    fn field_fault(&self, fault: FieldFault) -> String {
        match fault {
            FieldFault::Missing => "Fill this in.".to_owned(),
            FieldFault::NotATime => "This is no time. Write 2026-03-01 09:30.".to_owned(),
            FieldFault::NotADay => "This is no day of the calendar. Write 2026-03-01.".to_owned(),
            FieldFault::NotANumber { most } => {
                format!("Write a whole number from 0 to {}.", self.number(most))
            }
            FieldFault::NotAnAmount => "Write an amount such as 48 or 48.50.".to_owned(),
            FieldFault::NotAName { most } => {
                format!("Use at most {} letters, all on one line.", self.number(most.into()))
            }
            FieldFault::NotAnId => {
                "Use letters without accents, digits, and . _ / - only, at most 64.".to_owned()
            }
            FieldFault::NotAChoice => "Choose one of the list.".to_owned(),
            FieldFault::BeforeBeginning => "This must be after the beginning.".to_owned(),
            FieldFault::TooLate { days, latest } => format!(
                "At most {} days can be played. Write {} or earlier.",
                self.number(days.into()),
                typed(latest),
            ),
            FieldFault::NotGenuine => {
                "This is no genuine license by the keys of this page.".to_owned()
            }
            FieldFault::SameOrder => "A license cannot extend itself.".to_owned(),
        }
    }

    fn so_many_more_users(&self, users: u32) -> String {
        format!("{} more users", self.number(users.into()))
    }

    fn under_policy(&self, policy: &str) -> String {
        format!("Rules: {policy}")
    }

    fn events_of(&self, from: u32, to: u32, all: u32) -> String {
        let number = |number: u32| self.number(number.into());
        format!("{}–{} of {}", number(from), number(to), number(all))
    }

    fn chart_label(&self, module: &str) -> String {
        format!("Seats of {module} over time; the table below says the same.")
    }

    fn story_strip(&self, story: &str) -> String {
        format!("Status over time: {story}")
    }

    fn link_length(&self, letters: usize) -> String {
        format!("{} letters long", self.number(letters as u64))
    }
}
