//! Words of the machine: what is known of it, activation, moving, copies, backup.

use licentia_engine::protocol::{MachineRole, Restored, ServerField, Wrong};

/// Words of the machine.
pub(crate) trait ServerWords {
    /// What a field is called.
    fn server_field(&self, field: ServerField) -> &'static str;
    /// What is to be typed; empty where the name says it.
    fn server_hint(&self, field: ServerField) -> &'static str;
    /// What is wrong with what was typed, and what to type.
    fn server_wrong(&self, wrong: &Wrong) -> String;
    fn server_role(&self, role: MachineRole) -> &'static str;
    fn server_restored(&self, licenses: usize) -> String;
    /// Why a backup is not restored, and what to do.
    fn server_not_restored(&self, refused: &Restored) -> (String, String);
    fn server_facts(&self) -> &'static str;
    fn server_facts_more(&self) -> &'static str;
    /// The machine that the license is bound to.
    fn server_licensed(&self, licensed: &str) -> String;
    /// A button that says that this is the machine of the license.
    fn server_is_licensed(&self) -> &'static str;
    fn server_unreachable(&self) -> &'static str;
    fn server_save(&self) -> &'static str;
    fn server_discard(&self) -> &'static str;
    fn server_unsaved(&self) -> &'static str;
    fn server_copies(&self) -> &'static str;
    fn server_no_machines(&self) -> &'static str;
    fn server_machines_fine(&self) -> &'static str;
    fn server_permitted(&self) -> &'static str;
    fn server_breach(&self) -> &'static str;
    fn server_add_machine(&self) -> &'static str;
    /// A machine by its place in the list, from 1.
    fn server_machine(&self, place: usize) -> String;
    fn server_remove_machine(&self, name: &str) -> String;
    fn server_role_label(&self) -> &'static str;
    fn server_service_off(&self) -> &'static str;
    fn server_traffic(&self) -> &'static str;
    fn server_activation(&self) -> &'static str;
    fn server_activation_more(&self) -> &'static str;
    fn server_activation_unknown(&self) -> &'static str;
    fn server_activation_day(&self) -> &'static str;
    fn server_accepted(&self) -> &'static str;
    fn server_refused(&self) -> &'static str;
    fn server_moving(&self) -> &'static str;
    fn server_moves(&self, used: u32, allowed: u32) -> String;
    fn server_no_moves(&self) -> &'static str;
    fn server_step_old(&self) -> &'static str;
    fn server_step_overlap(&self, days: u32) -> String;
    fn server_step_reference(&self) -> &'static str;
    fn server_step_bridge(&self, days: u32) -> String;
    fn server_bridge_order(&self) -> &'static str;
    fn server_step_enter(&self) -> &'static str;
    fn server_bridge_days(&self) -> &'static str;
    /// How long both machines may run then, and for how long they may without it.
    fn server_bridge_hint(&self, days: u32) -> String;
    fn server_bridge_bad_days(&self, most: u32) -> String;
    fn server_bridge_to(&self) -> &'static str;
    fn server_without(&self) -> &'static str;
    fn server_not_bound(&self) -> &'static str;
    fn server_at_once(&self) -> &'static str;
    fn server_backup(&self) -> &'static str;
    fn server_backup_more(&self) -> &'static str;
    fn server_backup_unknown(&self) -> &'static str;
    fn server_back_up(&self) -> &'static str;
    fn server_drop_hint(&self) -> &'static str;
    fn server_restore(&self) -> &'static str;
}
