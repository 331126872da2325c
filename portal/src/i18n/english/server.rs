//! Words of the machine, in English.

use super::{English, counted};
use crate::i18n::{ServerWords, TimeWords};
use licentia_engine::protocol::{MachineRole, Restored, ServerField, Wrong};

impl ServerWords for English {
    fn server_field(&self, field: ServerField) -> &'static str {
        match field {
            ServerField::ReferenceId => "Reference ID of this machine",
            ServerField::UtcOffset => "Clock, ahead of UTC",
            ServerField::Released => "Build released on",
            ServerField::Version => "Installed version",
            ServerField::Extensions => "Phone extensions",
            ServerField::LastSuccess => "License server last reached",
            ServerField::Host => "Host name",
            ServerField::Ip => "IP address",
            ServerField::MovesUsed => "Moves to other hardware so far",
            ServerField::MachineId => "Name",
            ServerField::Cables => "Network cables plugged in",
            ServerField::Since => "License on it since",
        }
    }
    fn server_hint(&self, field: ServerField) -> &'static str {
        match field {
            ServerField::UtcOffset => "Such as +01:00",
            ServerField::Extensions => "Those of no account: queues, rooms",
            ServerField::LastSuccess => "By the server’s clock",
            ServerField::ReferenceId
            | ServerField::Released
            | ServerField::Version
            | ServerField::Host
            | ServerField::Ip
            | ServerField::MovesUsed
            | ServerField::MachineId
            | ServerField::Cables
            | ServerField::Since => "",
        }
    }
    fn server_wrong(&self, wrong: &Wrong) -> String {
        match wrong {
            Wrong::Missing => "This is needed.".to_owned(),
            Wrong::Number(most) => {
                format!("Type a whole number from 0 to {}.", self.number((*most).into()))
            }
            Wrong::Day => "This is no day. Type it like 2026-12-31.".to_owned(),
            Wrong::Instant => "This is no time, or one to come. Type the past one.".to_owned(),
            Wrong::Offset => "Type hours and minutes, like +01:00 or -03:30.".to_owned(),
            Wrong::Text(most) => format!("At most {most} characters, on one line."),
            Wrong::Twice => "Another machine has this name. Choose a different one.".to_owned(),
        }
    }
    fn server_role(&self, role: MachineRole) -> &'static str {
        match role {
            MachineRole::Production => "Production",
            MachineRole::Standby => "Standby",
            MachineRole::Migration => "New machine of a migration",
            MachineRole::HighAvailability => "One of a high availability pair",
        }
    }
    fn server_restored(&self, licenses: usize) -> String {
        format!(
            "Restored: {} and the facts of the server.",
            counted(licenses, "license", "licenses")
        )
    }
    fn server_not_restored(&self, refused: &Restored) -> (String, String) {
        match refused {
            Restored::Contents { .. } | Restored::NoBackup => (
                "This is no backup, or a damaged one.".to_owned(),
                "Choose the file that was downloaded here. Nothing was changed.".to_owned(),
            ),
            Restored::OtherInstallation { id } => (
                format!("This is a backup of another installation, {id}."),
                "Open that installation and restore it there. Nothing was changed.".to_owned(),
            ),
            Restored::OtherMachine { made_on, here } => (
                format!("This backup was made on machine {made_on}, and this is {here}."),
                "A backup is restored only where it was made (ACT-7). On this machine, enter the \
                 license itself, or ask the vendor for one for it. Nothing was changed."
                    .to_owned(),
            ),
            Restored::MachineUnknown { made_on } => (
                format!(
                    "This backup was made on machine {made_on}, and nobody said which this is."
                ),
                "Say the reference ID of this machine above, save, and try again. Nothing was \
                 changed."
                    .to_owned(),
            ),
        }
    }
    fn server_facts(&self) -> &'static str {
        "This server"
    }
    fn server_facts_more(&self) -> &'static str {
        "What you say here stays in this browser. It is what the answers on all pages rest \
         on; an empty field means that nobody knows."
    }
    fn server_licensed(&self, licensed: &str) -> String {
        format!("The license is bound to {licensed}.")
    }
    fn server_is_licensed(&self) -> &'static str {
        "This is that machine"
    }
    fn server_unreachable(&self) -> &'static str {
        "The license server cannot be reached from here"
    }
    fn server_save(&self) -> &'static str {
        "Save"
    }
    fn server_discard(&self) -> &'static str {
        "Discard changes"
    }
    fn server_unsaved(&self) -> &'static str {
        "Not saved yet. What you typed is kept, even if you leave."
    }
    fn server_copies(&self) -> &'static str {
        "Machines with this license"
    }
    fn server_no_machines(&self) -> &'static str {
        "Nobody named any machine: the license is taken to be on this one alone, which is \
         always permitted. Is it on another one too? Name both."
    }
    fn server_machines_fine(&self) -> &'static str {
        "As they are described, these machines break nothing."
    }
    fn server_permitted(&self) -> &'static str {
        "This is permitted"
    }
    fn server_breach(&self) -> &'static str {
        "This breaks the contract"
    }
    fn server_add_machine(&self) -> &'static str {
        "Add a machine"
    }
    fn server_machine(&self, place: usize) -> String {
        format!("Machine {place}")
    }
    fn server_remove_machine(&self, name: &str) -> String {
        format!("Remove {name}")
    }
    fn server_role_label(&self) -> &'static str {
        "What it is for"
    }
    fn server_service_off(&self) -> &'static str {
        "The service is off"
    }
    fn server_traffic(&self) -> &'static str {
        "Mail or calls pass through it"
    }
    fn server_activation(&self) -> &'static str {
        "Would it activate?"
    }
    fn server_activation_more(&self) -> &'static str {
        "All licenses of this installation, entered one after the other at noon of that \
         day, on this machine."
    }
    fn server_activation_unknown(&self) -> &'static str {
        "Nobody said which machine this is, so the reference ID is not compared."
    }
    fn server_activation_day(&self) -> &'static str {
        "On this day"
    }
    fn server_accepted(&self) -> &'static str {
        "Accepted"
    }
    fn server_refused(&self) -> &'static str {
        "Not accepted"
    }
    fn server_moving(&self) -> &'static str {
        "Move to another machine"
    }
    fn server_moves(&self, used: u32, allowed: u32) -> String {
        format!("Moved {used} of {allowed} times so far.")
    }
    fn server_no_moves(&self) -> &'static str {
        "No move is left: ask the vendor before you begin."
    }
    fn server_step_old(&self) -> &'static str {
        "Uninstall the product on the old machine, or take that machine offline for good."
    }
    fn server_step_overlap(&self, days: u32) -> String {
        format!("Both machines may run for {days} days at most, for the time of the move.")
    }
    fn server_step_reference(&self) -> &'static str {
        "Ask the vendor for a license with the reference ID of the new machine: the old \
         one is bound to the old machine."
    }
    fn server_step_bridge(&self, days: u32) -> String {
        format!(
            "Longer than {days} days? Order a bridge license, which permits both machines for its \
             time."
        )
    }
    fn server_bridge_order(&self) -> &'static str {
        "Order a bridge license"
    }
    fn server_step_enter(&self) -> &'static str {
        "Enter the license on the new machine, and say its reference ID above."
    }
    fn server_bridge_days(&self) -> &'static str {
        "For how many days"
    }
    fn server_bridge_hint(&self, days: u32) -> String {
        format!(
            "Both machines may run for so long after the day of issue. {days} days need no bridge."
        )
    }
    fn server_bridge_bad_days(&self, most: u32) -> String {
        format!("Enter a whole number from 1 to {}.", self.number(most.into()))
    }
    fn server_bridge_to(&self) -> &'static str {
        "Reference ID of the new machine, if it is known"
    }
    fn server_without(&self) -> &'static str {
        "On another machine without a license for it"
    }
    fn server_not_bound(&self) -> &'static str {
        "This license is not bound to a machine: no service stops because of the move itself."
    }
    fn server_at_once(&self) -> &'static str {
        "At once"
    }
    fn server_backup(&self) -> &'static str {
        "Back up and restore"
    }
    fn server_backup_more(&self) -> &'static str {
        "A backup holds the registration keys and everything that is known of this server. \
         Keep it as safely as the keys themselves."
    }
    fn server_backup_unknown(&self) -> &'static str {
        "A backup is bound to its machine: say the reference ID above first."
    }
    fn server_back_up(&self) -> &'static str {
        "Download a backup"
    }
    fn server_drop_hint(&self) -> &'static str {
        "A backup can also be dropped here."
    }
    fn server_restore(&self) -> &'static str {
        "Restore a backup…"
    }
}
