//! Facts of a server that were typed become facts that are kept.

use super::facts::role;
use crate::engine::{Engine, instant};
use crate::manage::Scene;
use crate::protocol::{
    EditServer, Edited, Failure, FieldProblem, MachineFacts, ServerFacts, ServerField, Wrong,
};
use licentia_verifier::installation::{Build, Deployment, Installation};
use licentia_verifier::{Date, Instant, limits};
use licentia_words::{DAY_SECONDS, Zone};
use std::collections::BTreeSet;
use std::str::FromStr;

/// The longest text that anybody types here, in bytes.
const TEXT: usize = limits::IDENTIFIER_BYTES;

impl Engine {
    pub(crate) fn edit_server(&self, question: &EditServer) -> Result<Edited, Failure> {
        let scene = self.scene(&question.installation, question.now)?;
        let mut form = Form { now: instant(question.now)?, problems: Vec::new(), machine: None };
        let installation = form.installation(&scene, &question.facts);
        if !form.problems.is_empty() {
            return Ok(Edited::Wrong(form.problems));
        }
        // What is written down is an object of the core's, which can always be written.
        serde_json::to_string(&installation).map(Edited::Facts).map_err(|_| Failure::Unreadable)
    }
}

/// What is being read, and what is wrong with it.
struct Form {
    now: Instant,
    problems: Vec<FieldProblem>,
    machine: Option<u32>,
}

impl Form {
    fn installation(&mut self, scene: &Scene<'_>, typed: &ServerFacts) -> Installation {
        let before = &scene.desk.facts;
        let utc_offset_minutes = self.offset(&typed.utc_offset);
        let zone = Zone::new(utc_offset_minutes);
        let reference_id = self.text(ServerField::ReferenceId, &typed.reference_id);
        let licensed = scene.held().and_then(|held| held.reference_id);
        let is_other = match (&licensed, &reference_id) {
            (Some(licensed), Some(found)) => licensed != found,
            _ => false,
        };
        let known = before.mismatch_since.filter(|_| before.reference_id == reference_id);
        let mut after = Installation {
            utc_offset_minutes,
            extensions: self.number(ServerField::Extensions, &typed.extensions, limits::EXTENSIONS),
            // It is so since somebody said it, unless that was said before.
            mismatch_since: is_other.then(|| known.unwrap_or(self.now)),
            reference_id,
            transfers_used: self.number(ServerField::MovesUsed, &typed.moves_used, 1_000),
            host: self.text(ServerField::Host, &typed.host),
            ip: self.text(ServerField::Ip, &typed.ip),
            build: self.build(typed),
            deployments: self.machines(&typed.machines, zone),
            ..before.clone()
        };
        after.contact.reachable = !typed.unreachable;
        after.contact.last_success = self.minute(&typed.last_success, zone);
        if after.contact.reachable {
            after.contact.first_failure = None;
        }
        after
    }

    fn wrong(&mut self, field: ServerField, problem: Wrong) {
        self.problems.push(FieldProblem { field, machine: self.machine, problem });
    }

    /// A text of one line; none if nothing was typed.
    fn text(&mut self, field: ServerField, typed: &str) -> Option<String> {
        let typed = typed.trim();
        if TEXT < typed.len() || typed.chars().any(char::is_control) {
            self.wrong(field, Wrong::Text(u32::try_from(TEXT).unwrap_or(u32::MAX)));
        }
        (!typed.is_empty()).then(|| typed.to_owned())
    }

    /// A whole number; 0 if nothing was typed.
    fn number(&mut self, field: ServerField, typed: &str, most: u32) -> u32 {
        match typed.trim() {
            "" => 0,
            typed => {
                let number = typed.parse().ok().filter(|number| *number <= most);
                number.unwrap_or_else(|| {
                    self.wrong(field, Wrong::Number(most));
                    0
                })
            }
        }
    }

    fn day(&mut self, field: ServerField, typed: &str) -> Option<Date> {
        let typed = typed.trim();
        let day = Date::from_str(typed).ok();
        if day.is_none() && !typed.is_empty() {
            self.wrong(field, Wrong::Day);
        }
        day
    }

    fn build(&mut self, typed: &ServerFacts) -> Option<Build> {
        let version = self.text(ServerField::Version, &typed.version);
        let released = self.day(ServerField::Released, &typed.released);
        if version.is_some() && typed.released.trim().is_empty() {
            self.wrong(ServerField::Released, Wrong::Missing);
        }
        Some(Build { version, released: released? })
    }

    /// Minutes ahead of UTC: `+01:00`, `1`, `-3:30`; 0 if nothing was typed.
    fn offset(&mut self, typed: &str) -> i32 {
        offset(typed.trim()).unwrap_or_else(|| {
            self.wrong(ServerField::UtcOffset, Wrong::Offset);
            0
        })
    }

    /// An instant by the server's clock that is not to come.
    fn minute(&mut self, typed: &str, zone: Zone) -> Option<Instant> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        let seconds = if typed.len() == "2026-11-22T10:00".len() { ":00" } else { "" };
        let reading = Instant::from_str(&format!("{}{seconds}Z", typed.replace(' ', "T")));
        let at = reading.ok().and_then(|reading| zone.instant(reading.unix_seconds()));
        let at = at.filter(|at| *at <= self.now);
        if at.is_none() {
            self.wrong(ServerField::LastSuccess, Wrong::Instant);
        }
        at
    }

    fn machines(&mut self, typed: &[MachineFacts], zone: Zone) -> Vec<Deployment> {
        let mut machines = Vec::new();
        let mut names = BTreeSet::new();
        for (place, typed) in typed.iter().enumerate() {
            self.machine = u32::try_from(place).ok();
            let id = self.text(ServerField::MachineId, &typed.id).unwrap_or_default();
            if id.is_empty() {
                self.wrong(ServerField::MachineId, Wrong::Missing);
            } else if !names.insert(id.clone()) {
                self.wrong(ServerField::MachineId, Wrong::Twice);
            }
            let since = self.day(ServerField::Since, &typed.since);
            let offset = i32::try_from(zone.seconds(self.now) - self.now.unix_seconds());
            let end = since.and_then(|day| day.end(offset.unwrap_or_default() / 60));
            machines.push(Deployment {
                id,
                role: role(typed.role),
                service_on: !typed.service_off,
                traffic: typed.traffic,
                cables: self.number(ServerField::Cables, &typed.cables, limits::DEVICES),
                since: end.and_then(|end| instant(end.unix_seconds() - DAY_SECONDS).ok()),
            });
        }
        self.machine = None;
        machines
    }
}

fn offset(typed: &str) -> Option<i32> {
    let (sign, digits) = match typed.strip_prefix(['-', '−']) {
        Some(digits) => (-1, digits),
        None => (1, typed.strip_prefix('+').unwrap_or(typed)),
    };
    let (hours, minutes) = match digits {
        "" | "Z" | "UTC" if sign == 1 => ("0", "0"),
        digits => digits.split_once(':').unwrap_or((digits, "0")),
    };
    let number = |digits: &str| digits.parse::<u8>().ok().map(i32::from);
    let (hours, minutes) = (number(hours)?, number(minutes).filter(|minutes| *minutes < 60)?);
    let minutes = sign * (hours * 60 + minutes);
    (minutes.abs() <= limits::UTC_OFFSET_MINUTES).then_some(minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_is_read_however_people_write_it() {
        for (typed, minutes) in [
            ("", 0),
            ("UTC", 0),
            ("+01:00", 60),
            ("1", 60),
            ("+5:45", 345),
            ("-03:30", -210),
            ("−3", -180),
        ] {
            assert_eq!(offset(typed), Some(minutes), "{typed}");
        }
        for typed in ["-", "one", "+24:00", "1:60", "1:", "+-1"] {
            assert_eq!(offset(typed), None, "{typed}");
        }
    }
}
