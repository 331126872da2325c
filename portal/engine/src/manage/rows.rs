//! The rows of the license dialog, and what works.

use super::Scene;
use super::found::concerned;
use crate::protocol::{Exceeded, ModuleLine, Way, Works};
use crate::said::{capital, module_name, rule_text, said};
use licentia_verifier::Seats;
use licentia_verifier::assess::{Allowance, Fact, Function, ModuleRow, Recommended};
use licentia_words::{level_tone, sentence};

impl Scene<'_> {
    pub(super) fn modules(&self) -> Vec<ModuleLine> {
        let held = self.held();
        let left = held.as_ref().and_then(|held| self.days_left(held.maintenance_expires?));
        let held = held.map(|held| held.modules).unwrap_or_default();
        let mut rows: Vec<&ModuleRow> = self.assessment.modules.iter().collect();
        // The product itself stands first: all else is on top of it.
        rows.sort_by_key(|row| row.module != "server");
        let line = |row: &ModuleRow| {
            let module = held.iter().find(|module| module.id == row.module);
            // Where the core counts days, those of the page's calendar are told.
            let maintenance = row.maintenance_days_left.and(left);
            ModuleLine {
                id: row.module.clone(),
                name: module_name(&row.module, self.words),
                held: row.held,
                category: row.category,
                seats: match row.seats {
                    Seats::Limited(seats) => Some(seats),
                    Seats::Unlimited => None,
                },
                extra_seats: module.map_or(0, |module| module.extra_seats),
                used: self.has_accounts().then_some(row.used),
                maintenance: maintenance.map(|days| self.words.days_left(days)),
                last_day: row.last_day.map(|day| self.words.date(day)),
                recommended: row.recommended.iter().map(|it| self.recommended(*it)).collect(),
                exceeded: row.exceeded.then(|| self.exceeded(row)).flatten(),
                trial: row.trial.len() as u64,
                refused: row.refused.len() as u64,
            }
        };
        rows.into_iter().map(line).collect()
    }

    fn recommended(&self, recommended: Recommended) -> (Way, String) {
        let way = match recommended {
            Recommended::AddUsers => Way::AddUsers,
            Recommended::RenewLicense => Way::Renew,
        };
        (way, self.words.recommended(recommended).to_owned())
    }

    fn exceeded(&self, row: &ModuleRow) -> Option<Exceeded> {
        let of_row = |module: &String| *module == row.module;
        let is = |fact: &Fact| matches!(fact, Fact::SeatsExceeded { module, .. } if of_row(module));
        let finding = self.assessment.findings.iter().find(|it| is(&it.fact))?;
        Some(Exceeded {
            text: sentence(&self.words.fact(&finding.fact, self.zone)),
            rule: rule_text(finding.rule, &self.policy, self.words),
            behind: concerned(self, row),
        })
    }

    /// Functions first, then modules.
    pub(super) fn works(&self) -> Vec<Works> {
        let functions = Function::ALL.into_iter().filter_map(|function| {
            let allowance = self.assessment.functions.get(&function)?;
            Some(self.work(capital(self.words.function(function)), false, allowance))
        });
        let add_on = |row: &&ModuleRow| row.held && row.module != "server";
        let modules = self.assessment.modules.iter().filter(add_on);
        let modules = modules.map(|row| {
            let name = module_name(&row.module, self.words);
            let mut work = self.work(name, true, &row.allowance);
            work.why.extend(self.refusal(row));
            work
        });
        functions.chain(modules).collect()
    }

    /// That a module works, and refuses accounts that have no seat.
    fn refusal(&self, row: &ModuleRow) -> Option<String> {
        let of_row = |module: &String| *module == row.module;
        let is =
            |fact: &Fact| matches!(fact, Fact::AccountsRefused { module, .. } if of_row(module));
        let finding = self.assessment.findings.iter().find(|it| is(&it.fact))?;
        let is_told = row.allowance.because.contains(&finding.fact.code());
        (!is_told).then(|| sentence(&self.words.fact(&finding.fact, self.zone)))
    }

    fn work(&self, name: String, is_module: bool, allowance: &Allowance) -> Works {
        let restricts = |code: &str| allowance.because.contains(&code);
        let findings = self.assessment.findings.iter().filter(|it| restricts(it.fact.code()));
        Works {
            name,
            is_module,
            level: said(level_tone(allowance.level), self.words.level(allowance.level)),
            why: findings.map(|it| sentence(&self.words.fact(&it.fact, self.zone))).collect(),
        }
    }
}
