//! Who could give a seat up because nobody has logged in for long, and what then would be.

use super::roll::{Roll, modules_at};
use super::{authority, number};
use crate::desk::Desk;
use crate::engine::{Engine, instant};
use crate::protocol::{Failure, Idle, IdleAccount, Idled, ModuleSeats, WhatIf};
use licentia_verifier::Instant;
use licentia_verifier::installation::{Accesses, Account};
use licentia_verifier::rules::{Proposal, Rule, narrowing_command, proposals};
use licentia_words::{DAY_SECONDS, Words, Zone};
use std::collections::BTreeSet;

/// How many accounts are shown: enough to see whether the right ones are meant.
const SHOWN: usize = 10;

impl Engine {
    pub(crate) fn idle(&self, question: &Idle) -> Result<Idled, Failure> {
        let now = instant(question.now)?;
        let (desk, roll) = self.roll(&question.installation, now)?;
        let words = self.words()?;
        let before = instant(now.unix_seconds() - i64::from(question.days) * DAY_SECONDS)?;
        let module = question.module.as_deref().filter(|_| roll.is_per_module());
        let made = |it: &'_ Account| (it.created >= Some(before)).then(|| it.id.clone());
        let young: BTreeSet<String> = desk.facts.accounts.iter().filter_map(made).collect();
        let mut meant = Vec::new();
        let (mut dated, mut never) = (0, 0);
        for proposal in proposals(&desk.facts, &roll.policy, module.unwrap_or("server"), u64::MAX) {
            match proposal.last_login {
                Some(login) if login < before => dated += 1,
                // Who is new has not had the time.
                None if !young.contains(&proposal.account) => {
                    never += 1;
                    if !question.never {
                        continue;
                    }
                }
                _ => continue,
            }
            meant.push(proposal);
        }
        let lines = |line: fn(&Proposal) -> Option<&str>| {
            let lines: Vec<&str> = meant.iter().filter_map(line).collect();
            (number(lines.len()), lines.join("\n"))
        };
        let (command_count, commands) = lines(|it| it.command.as_deref());
        let zone = Zone::new(desk.facts.utc_offset_minutes);
        let first = meant.iter().take(SHOWN).map(|it| IdleAccount {
            account: it.account.clone(),
            last_login: it.last_login.map(|at| words.day(at, zone)),
            seats: it.seats,
        });
        let narrows = 0 < command_count;
        let rule = |rule| authority(rule, &roll.policy, words);
        Ok(Idled {
            dated,
            never,
            accounts: number(meant.len()),
            seats: meant.iter().map(|it| u64::from(it.seats)).sum(),
            first: first.collect(),
            ids: lines(|it| Some(&it.account)).1,
            commands,
            command_count,
            narrowing: module
                .filter(|_| narrows)
                .and_then(|it| narrowing_command(&roll.policy, it)),
            what_if: what_if(desk, &roll, module, &meant, now, words)?,
            rules: [Rule::Seat11]
                .into_iter()
                .chain(narrows.then_some(Rule::Seat25))
                .map(rule)
                .collect(),
        })
    }
}

/// The seats of the modules, if these accounts gave theirs up.
fn what_if(
    desk: &Desk,
    roll: &Roll,
    module: Option<&str>,
    meant: &[Proposal],
    now: Instant,
    words: &dyn Words,
) -> Result<Vec<WhatIf>, Failure> {
    let meant: BTreeSet<&str> = meant.iter().map(|it| it.account.as_str()).collect();
    let mut scenario = desk.scenario(now, now);
    for account in &mut scenario.installation.accounts {
        if !meant.contains(account.id.as_str()) {
            continue;
        }
        match module {
            None => account.enabled = false,
            Some(module) => {
                let mut left = Accesses::default();
                let others = account.first_access.iter().filter(|(id, _)| *id != module);
                others.for_each(|(id, first)| left.insert(id, first));
                account.first_access = left;
            }
        }
    }
    let then = modules_at(&scenario, words)?;
    let other = |it: &ModuleSeats| {
        let none = || ModuleSeats { used: 0, full: 0, kept: 0, trial: 0, refused: 0, ..it.clone() };
        let then = then.iter().find(|then| then.id == it.id).cloned();
        WhatIf { now: it.clone(), then: then.unwrap_or_else(none) }
    };
    let changes = |it: &WhatIf| it.now != it.then;
    Ok(roll.modules.iter().map(other).filter(changes).collect())
}
