//! What ran and how long it took, as a table.

use std::fmt;
use std::time::Duration;

/// The steps so far.
#[derive(Default)]
pub(crate) struct Summary {
    rows: Vec<(&'static str, Duration, bool)>,
}

impl Summary {
    /// One more step.
    pub(crate) fn add(&mut self, name: &'static str, time: Duration, passed: bool) {
        self.rows.push((name, time, passed));
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, time, passed) in &self.rows {
            let verdict = if *passed { "ok" } else { "FAILED" };
            writeln!(f, "{name:<10} {:>8.1} s  {verdict}", time.as_secs_f64())?;
        }
        let total: Duration = self.rows.iter().map(|(_, time, _)| time).sum();
        writeln!(f, "{:<10} {:>8.1} s", "total", total.as_secs_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_adds_up_and_names_what_failed() {
        let mut summary = Summary::default();
        summary.add("fmt", Duration::from_millis(1240), true);
        summary.add("clippy", Duration::from_millis(61_000), false);
        let table = "fmt             1.2 s  ok\n\
                     clippy         61.0 s  FAILED\n\
                     total          62.2 s\n";
        assert_eq!(summary.to_string(), table);
    }
}
