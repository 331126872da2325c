//! A field of a policy: for programs, and for people.

use crate::words::ENGLISH;
use licentia_verifier::json::Value;
use licentia_verifier::policy::{Field, Policy};

/// The value of a field, as people read it.
pub(crate) fn field_value(field: &Field, policy: &Policy) -> String {
    let unit = ENGLISH.unit(field.unit);
    match field.value(policy) {
        Value::Text(word) => word.into_owned(),
        Value::List(numbers) if numbers.is_empty() => "none".to_owned(),
        Value::List(numbers) => {
            let numbers: Vec<String> = numbers.iter().map(Value::to_string).collect();
            format!("{}{unit}", numbers.join(", "))
        }
        Value::Natural(1) => format!("1{}", unit.strip_suffix('s').unwrap_or(unit)),
        number => format!("{number}{unit}"),
    }
}
