//! A timeline for spreadsheets: a row for each segment (RFC 4180).

use alloc::{
    borrow::ToOwned,
    collections::BTreeSet,
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};
use licentia_verifier::assess::{Function, Level};
use licentia_verifier::simulate::{Segment, Timeline};

/// A row for each segment: its span in UTC, status, how far each function and each module works,
/// and the codes of its findings.
#[must_use]
pub fn csv(timeline: &Timeline) -> String {
    let modules: BTreeSet<&str> =
        timeline.segments.iter().flat_map(|it| it.modules.keys()).map(String::as_str).collect();
    let mut header: Vec<String> = ["from", "until", "status", "display"].map(str::to_owned).into();
    header.extend(Function::ALL.iter().map(code));
    header.extend(modules.iter().map(|module| format!("module {module}")));
    header.push("findings".to_owned());
    let mut text = line(&header);
    for segment in &timeline.segments {
        text += &line(&row(segment, &modules));
    }
    text
}

fn row(segment: &Segment, modules: &BTreeSet<&str>) -> Vec<String> {
    let mut cells = vec![
        segment.from.to_string(),
        segment.until.to_string(),
        code(&segment.status),
        code(&segment.display),
    ];
    let function = |it| segment.functions.get(it).map_or(Level::Full, |it| it.level);
    cells.extend(Function::ALL.iter().map(|it| code(&function(it))));
    let module = |it: &&str| segment.modules.get(*it).map(|it| code(&it.level)).unwrap_or_default();
    cells.extend(modules.iter().map(module));
    let codes: Vec<&str> = segment.findings.iter().map(|it| it.fact.code()).collect();
    cells.push(codes.join(" "));
    cells
}

/// What programs call it: its word in JSON.
fn code(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        Ok(_) | Err(_) => String::new(),
    }
}

fn line(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|it| cell(it)).collect();
    cells.join(",") + "\r\n"
}

/// A cell: quoted where its characters mean something, and never a formula. Spreadsheets compute
/// what begins like one, also behind blanks; an apostrophe before it makes it a text.
fn cell(text: &str) -> String {
    let formula = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || text.starts_with(['\t', '\r', '\n']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    match text.contains(['"', ',', '\r', '\n', ';', '\t', '\'']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;

    #[test]
    fn every_segment_is_a_row_and_every_row_has_as_many_cells() {
        let timeline = fixture::grace();
        let text = csv(&timeline);
        let rows: Vec<&str> = text.split_terminator("\r\n").collect();
        assert_eq!(rows.len(), timeline.segments.len() + 1);
        assert!(rows[0].starts_with("from,until,status,display,web-mail,"), "{}", rows[0]);
        assert!(rows[0].ends_with(",account-creation,module im,findings"), "{}", rows[0]);
        let cells = |row: &&str| row.split(',').count();
        assert!(rows.iter().all(|row| cells(row) == cells(&rows[0])), "{text}");
        let grace = rows.iter().find(|row| row.contains(",grace,ok,reduced,reduced,full,blocked,"));
        assert!(grace.unwrap().ends_with(",full,reduced,grace"), "{text}");
    }

    #[test]
    fn a_cell_is_quoted_where_it_must_be_and_is_never_a_formula() {
        assert_eq!(cell("plain-text"), "plain-text");
        assert_eq!(cell("a \"b\", c"), "\"a \"\"b\"\", c\"");
        assert_eq!(cell("two\nlines"), "\"two\nlines\"");
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "\r=1", "＝1"] {
            assert!(cell(formula).starts_with("\"'"), "{}", cell(formula));
        }
    }
}
