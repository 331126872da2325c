//! Reading an account list: what it says, what of it cannot be read, and what it would change.

use super::{facts, number};
use crate::desk::problems;
use crate::engine::Engine;
use crate::protocol::{AccountsRead, Failure, ReadAccounts, RowSaid};
use licentia_verifier::installation::csv::{self, RowProblem};
use licentia_verifier::installation::{Account, Installation};
use licentia_words::{Words, sentence};
use std::collections::{BTreeMap, BTreeSet};

/// How many complaints are told: what somebody looks through before he exports anew.
const PROBLEMS: usize = 100;
/// How many accounts are named as new or gone.
const NAMED: usize = 5;

/// What stands in a list.
struct Listed {
    accounts: Vec<Account>,
    columns: Vec<String>,
    unknown: Vec<String>,
    problems: Vec<RowProblem>,
}

impl Engine {
    pub(crate) fn read_accounts(
        &self,
        question: &ReadAccounts,
        file: &[u8],
        progress: &mut dyn FnMut(f32),
    ) -> Result<AccountsRead, Failure> {
        let words = self.words()?;
        let bytes = question.pasted.as_ref().map_or(file, |text| text.as_bytes());
        // Reading the file was the first half.
        progress(0.5);
        let listed = listed(bytes, words)?;
        progress(0.8);
        // Facts that cannot be read hinder nobody from giving better ones.
        let before = self.desk(&question.installation).ok().map(|desk| &desk.facts);
        let known = before.map(|facts| facts.accounts.as_slice()).unwrap_or_default();
        let mut read = compared(known, &listed.accounts);
        progress(0.9);
        read.facts =
            facts::text(before.map(facts::besides_accounts).unwrap_or_default(), &listed.accounts);
        let lines: BTreeSet<u32> = listed.problems.iter().map(|it| it.line).collect();
        read.rows_left_out = number(lines.len());
        read.problem_count = number(listed.problems.len());
        let said = |it: RowProblem| RowSaid {
            line: it.line,
            column: it.column,
            // It often begins with what stands there, and that is not to be capitalised.
            what: words.row_problem(&it.problem),
        };
        read.problems = listed.problems.into_iter().take(PROBLEMS).map(said).collect();
        (read.columns, read.unknown) = (listed.columns, listed.unknown);
        progress(1.0);
        Ok(read)
    }
}

/// Reads a list of either kind; its first character tells which.
fn listed(bytes: &[u8], words: &dyn Words) -> Result<Listed, Failure> {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match text.trim_ascii_start().first() {
        Some(b'{') => of_json(text),
        Some(b'[') => of_json(&[b"{\"accounts\":", text, b"}"].concat()),
        _ => {
            let list = csv::read(text).map_err(|error| {
                let advice = words.list_error(&error);
                let remedy = advice.remedy.as_deref().map(sentence).unwrap_or_default();
                Failure::Said { what: sentence(&advice.problem), remedy }
            })?;
            Ok(Listed {
                accounts: list.accounts,
                columns: list.known_columns,
                unknown: list.unknown_columns,
                problems: list.problems,
            })
        }
    }
}

fn of_json(text: &[u8]) -> Result<Listed, Failure> {
    let read = Installation::read(text)
        .map_err(|found| problems("This document cannot be read as an account list.", &found))?;
    let unknown = facts::besides_accounts(&read).keys().cloned().collect();
    let (columns, problems) = (Vec::new(), Vec::new());
    Ok(Listed { accounts: read.accounts, columns, unknown, problems })
}

/// What another list changes.
fn compared(before: &[Account], after: &[Account]) -> AccountsRead {
    let known: BTreeMap<&str, &Account> = before.iter().map(|it| (it.id.as_str(), it)).collect();
    let (mut added, mut kept, mut changed) = (Vec::new(), BTreeSet::new(), 0);
    for account in after {
        match known.get(account.id.as_str()) {
            None => added.push(account.id.as_str()),
            Some(before) => {
                kept.insert(account.id.as_str());
                changed += u32::from(**before != *account);
            }
        }
    }
    let removed: Vec<&str> = known.keys().copied().filter(|id| !kept.contains(id)).collect();
    let some = |ids: &[&str]| ids.iter().take(NAMED).map(|&id| id.to_owned()).collect();
    AccountsRead {
        accounts: number(after.len()),
        added: number(added.len()),
        removed: number(removed.len()),
        changed,
        some_added: some(&added),
        some_removed: some(&removed),
        columns: Vec::new(),
        unknown: Vec::new(),
        problems: Vec::new(),
        problem_count: 0,
        rows_left_out: 0,
        facts: String::new(),
    }
}
