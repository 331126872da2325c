//! Whose access could be taken to free seats: who first, and by which commands.

use super::counted::{table, titled};
use crate::style::{Style, Tone};
use crate::text::{count, grouped, printable, quoted};
use licentia_verifier::rules::{Narrowing, Proposal, Rule};

/// All of it, but no more than so many accounts.
pub(crate) fn narrowed(narrowing: &Narrowing, shown: usize, style: Style) -> String {
    let module = quoted(&narrowing.module);
    let freed = count(usize::try_from(narrowing.seats_freed).unwrap_or(usize::MAX), "seat");
    if narrowing.proposals.is_empty() {
        let title = style.paint(Tone::Strong, "Proposed");
        return format!("\n{title}\n  nobody takes a seat of {module}\n");
    }
    let title = format!("Proposed, to free {freed} of {module}: you decide ({})", Rule::Seat11);
    let row = |proposal: &Proposal| {
        let never = || "never, or unknown".to_owned();
        vec![
            printable(&proposal.account),
            proposal.last_login.map_or_else(never, |at| at.to_string()),
            grouped(proposal.seats.into()),
        ]
    };
    let proposals = narrowing.proposals.iter().take(shown);
    let rows = titled(["Account", "Last login", "Seats"], proposals.clone().map(row));
    let mut text = table(&title, &rows, style);
    let hidden = narrowing.proposals.len().saturating_sub(shown);
    if 0 < hidden {
        text += &format!("  and {} more, listed by `--all`\n", grouped(hidden as u64));
    }
    if let Some(command) = &narrowing.command {
        let title = format!("Commands ({})", Rule::Seat25);
        text += &format!("\n{}\n", style.paint(Tone::Strong, &title));
        for command in proposals.clone().filter_map(|proposal| proposal.command.as_ref()) {
            text += &format!("  {command}\n");
        }
        let odd = proposals.filter(|proposal| proposal.command.is_none()).count();
        if 0 < odd {
            let accounts = count(odd, "account");
            text += &format!("  none for {accounts}: a shell could take the id otherwise\n");
        }
        let all = style.paint(Tone::Quiet, "or from all accounts, to choose anew:");
        text += &format!("  {all} {command}\n");
    }
    text
}
