//! Everything that is wrong with a document at once, whatever its type is.
//!
//! A reader stops at the first problem. Here what is wrong is taken out and the rest is read again,
//! until it reads, or until what was taken out is missed.

use crate::json::{JsonError, Misfit, Read, Value, join, object, parse, place};
use crate::limits;
use crate::sort;
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

/// Everything that is wrong with the JSON of a `T`, at most [`limits::PROBLEMS`]; none if it reads.
///
/// ```
/// # use licentia_verifier::{json::{JsonError, problems}, quote::PriceList};
/// let found = problems::<PriceList>(br#"{ "version": -1, "currencies": [7], "colour": "red" }"#);
/// let places: Vec<String> = found
///     .into_iter()
///     .map(|problem| match problem {
///         JsonError::Member { path, .. } => path,
///         other => format!("{other:?}"),
///     })
///     .collect();
/// assert_eq!(places[..2], ["version", "currencies[0]"]);
/// assert!(places.contains(&"colour".to_owned()));
/// ```
#[must_use]
pub fn problems<T: Read>(bytes: &[u8]) -> Vec<JsonError> {
    match parse(bytes) {
        Ok(value) => problems_of(value, &|value| object::<T>(value).map(drop)),
        Err(error) => Vec::from([error]),
    }
}

/// Everything that is wrong with a value that is read so.
pub(crate) fn problems_of(
    mut value: Value<'_>,
    read: &dyn Fn(&Value<'_>) -> Result<(), Misfit>,
) -> Vec<JsonError> {
    let (mut found, mut taken) = (Vec::new(), Vec::new());
    while let Err(misfit) = read(&value) {
        let (path, detail) = misfit.into_parts();
        if is_missed(&path, &detail, &taken) {
            break;
        }
        let steps = steps(&path);
        found.push(JsonError::Member { path: original(&steps, &taken), detail });
        if limits::PROBLEMS <= found.len() || !take_out(&mut value, &steps, &mut taken) {
            break;
        }
    }
    found
}

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Member(String),
    Item(usize),
}

/// An item that was taken out of the list at a path.
type Taken = (Vec<Step>, Step);

/// The steps of `modules[0].id`.
fn steps(path: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    for part in path.split('.') {
        for (place, piece) in part.split('[').enumerate() {
            if 0 < place {
                steps.extend(piece.trim_end_matches(']').parse().ok().map(Step::Item));
            } else if !piece.is_empty() {
                steps.push(Step::Member(piece.into()));
            }
        }
    }
    steps
}

/// The path in the document as it was written: before anything was taken out of its lists.
fn original(steps: &[Step], taken: &[Taken]) -> String {
    let mut path = String::new();
    for (depth, step) in steps.iter().enumerate() {
        match step {
            Step::Member(name) => path = join(&path, name),
            Step::Item(index) => {
                let mut index = *index;
                let mut gone = Vec::new();
                for (list, step) in taken {
                    if let Step::Item(item) = step
                        && list[..] == steps[..depth]
                    {
                        gone.push(*item);
                    }
                }
                sort::sort(&mut gone);
                for before in gone {
                    index += usize::from(before <= index);
                }
                path = join(&path, &place(index));
            }
        }
    }
    path
}

/// Whether what is complained of is that something taken out is not there.
fn is_missed(path: &str, detail: &str, taken: &[Taken]) -> bool {
    taken.iter().any(|(list, step)| match step {
        Step::Member(name) => {
            original(list, &[]) == path && detail.starts_with(&format!("missing field `{name}`"))
        }
        Step::Item(_) => false,
    })
}

/// Takes out what stands at a path: the innermost item of a list that it is in, or the member.
fn take_out(value: &mut Value<'_>, steps: &[Step], taken: &mut Vec<Taken>) -> bool {
    let item = steps.iter().rposition(|step| matches!(step, Step::Item(_)));
    let Some(last) = item.or(steps.len().checked_sub(1)) else { return false };
    let mut place = value;
    for step in &steps[..last] {
        let inner = match (step, place) {
            (Step::Member(name), Value::Object(members)) => members.get_mut(name),
            (Step::Item(index), Value::List(items)) => items.get_mut(*index),
            _ => None,
        };
        let Some(inner) = inner else { return false };
        place = inner;
    }
    let gone = match (&steps[last], place) {
        (Step::Member(name), Value::Object(members)) => members.remove(name).is_some(),
        (Step::Item(index), Value::List(items)) if *index < items.len() => {
            items.remove(*index);
            true
        }
        (Step::Member(_) | Step::Item(_), _) => false,
    };
    if gone {
        let written = match &steps[last] {
            Step::Item(_) => steps_of_last(&original(&steps[..=last], taken)),
            Step::Member(name) => Some(Step::Member(name.to_string())),
        };
        taken.extend(written.map(|step| (steps[..last].to_vec(), step)));
    }
    gone
}

/// The last step of a path.
fn steps_of_last(path: &str) -> Option<Step> {
    steps(path).pop()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;
    use crate::quote::PriceList;

    fn places<T: Read>(json: &str) -> Vec<String> {
        let place = |problem| match problem {
            JsonError::Member { path, detail } => format!("{path}: {detail}"),
            other => format!("{other:?}"),
        };
        problems::<T>(json.as_bytes()).into_iter().map(place).collect()
    }

    #[test]
    fn a_document_without_problems_has_none() {
        let demo = include_bytes!("../../www/demo/prices.json");
        assert_eq!(problems::<PriceList>(demo), []);
    }

    #[test]
    fn items_keep_the_numbers_that_they_were_written_with() {
        let found = places::<PriceList>(
            r#"{ "version": 1, "currencies": [1, { "code": "EUR", "minorDigits": 2 }, 2, 3] }"#,
        );
        let starts: Vec<&str> = found.iter().filter_map(|it| it.split(':').next()).collect();
        assert_eq!(starts[..3], ["currencies[0]", "currencies[2]", "currencies[3]"], "{found:?}");
    }

    #[test]
    fn what_was_taken_out_is_not_missed() {
        let found = places::<Policy>(r#"{ "id": "x", "graceDays": -3, "emergencyDays": -7 }"#);
        assert!(found.iter().any(|it| it.starts_with("emergencyDays: ")), "{found:?}");
        assert!(found.iter().any(|it| it.starts_with("graceDays: ")), "{found:?}");
        assert!(!found.iter().any(|it| it.contains("missing field `graceDays`")), "{found:?}");
    }
}
