//! Requests: the claims of licenses that are to be issued, as a person or a shop writes them.
//!
//! Reading is stricter than that of a license: a claim that a verifier would ignore is one that
//! somebody meant, and misspelt.

use crate::claims_table::{CLAIMS, flag, similar};
use crate::failure::{Advice, Failure};
use crate::input::Input;
use crate::text::{printable, quoted};
use crate::{Exit, Host, strict_json, words};
use licentia_verifier::json::{self, JsonError, Read};
use licentia_verifier::{Claims, Instant, OpenError, split};
use serde_json::{Map, Value};

/// Longest file of requests, in bytes: ten thousand requests of the usual kilobyte fit.
const FILE_BYTES: usize = 16 * 1024 * 1024;

/// One license that is to be issued.
#[derive(Debug)]
pub(crate) struct Request {
    /// What messages call it: its file, and its place in it.
    pub(crate) label: String,
    /// The claims, unread.
    pub(crate) members: Map<String, Value>,
}

/// Reads the requests of a file: one object, or an array of objects.
pub(crate) fn read(input: &Input, host: &mut Host<'_>) -> Result<Vec<Request>, Failure> {
    let name = input.label();
    let label = quoted(&name);
    let bytes = input.read(FILE_BYTES, host).map_err(|error| error.failure(&name, FILE_BYTES))?;
    let refused = |words: Advice| Failure::new(Exit::Refused, vec![words.about(&label)]);
    let value =
        strict_json::read(&bytes).map_err(|complaint| refused(no_json(&bytes, &complaint)))?;
    let items = match value {
        Value::Array(items) => items,
        item => vec![item],
    };
    if items.is_empty() {
        return Err(refused(Advice::new("it holds no request", "write at least one into it")));
    }
    let total = items.len();
    let request = |(index, item)| match item {
        Value::Object(members) if total == 1 => Ok(Request { label: label.clone(), members }),
        Value::Object(members) => {
            Ok(Request { label: format!("{label}, request {} of {total}", index + 1), members })
        }
        _ => Err(refused(Advice::new(
            format!("request {} of {total} is no JSON object", index + 1),
            "a request is an object of claims, or an array of such objects",
        ))),
    };
    items.into_iter().enumerate().map(request).collect()
}

/// The claims of a request, or everything that is wrong with them.
pub(crate) fn claims(mut members: Map<String, Value>, now: Instant) -> Result<Claims, Vec<Advice>> {
    members.entry("issued").or_insert_with(|| now.to_string().into());
    let mut complaints: Vec<Advice> = missing(&members).into_iter().collect();
    let value = json::Value::Object(members.into());
    complaints.extend(Claims::ignored(&value).iter().map(|path| unknown(path)));
    match Claims::read(&value).map_err(JsonError::from) {
        Ok(claims) => match never(&claims) {
            None if complaints.is_empty() => return Ok(claims),
            never => complaints.extend(never),
        },
        // That something is missing was said already, with all that is.
        Err(JsonError::Member { detail, .. })
            if detail.starts_with("missing field") && !complaints.is_empty() => {}
        Err(JsonError::Member { path, detail }) => complaints.push(bad_claim(&path, &detail)),
        Err(other) => complaints.push(Advice::problem(strict_json::complaint(other))),
    }
    Err(complaints)
}

/// That a license would permit nothing: it has no last day and needs one, or is over before it
/// begins, wherever on earth its days end.
fn never(claims: &Claims) -> Option<Advice> {
    if claims.permits_nothing() {
        return Some(Advice::new(
            "a bridge permits two machines until its last day, and this one names none",
            "give `--license-expires`, or write `licenseExpires` into the request",
        ));
    }
    const LATEST_OFFSET_MINUTES: i32 = -12 * 60;
    let (from, last_day) = (claims.not_before?, claims.license_expires?);
    let is_over = last_day.end(LATEST_OFFSET_MINUTES).is_some_and(|end| end <= from);
    let detail = format!("it would never be in force: `licenseExpires` is {last_day}");
    is_over.then(|| bad_claim("notBefore", &detail))
}

/// A bad claim in words, with the flag that gives it.
pub(crate) fn bad_claim(path: &str, detail: &str) -> Advice {
    let problem = match path {
        "" | "." => printable(detail),
        path => format!("{}: {}", quoted(path), printable(detail)),
    };
    match flag(path) {
        Some(flag) if !flag.is_empty() => {
            Advice::new(problem, format!("correct it, or give another by `{flag}`"))
        }
        _ => Advice::problem(problem),
    }
}

/// The required claims that are not there, all at once.
fn missing(members: &Map<String, Value>) -> Option<Advice> {
    let is_there = |path: &str| {
        let mut steps = path.split('.');
        let first = steps.next().and_then(|step| members.get(step));
        steps.try_fold(first, |value, step| match value {
            Some(Value::Object(members)) => Some(members.get(step)),
            // Something else stands where an object should: that is another complaint.
            Some(_) => None,
            None => Some(None),
        })
    };
    let absent = CLAIMS
        .iter()
        .filter(|claim| claim.required && is_there(claim.path) == Some(None))
        .collect::<Vec<_>>();
    let list = |items: Vec<&str>| crate::text::list(items);
    (!absent.is_empty()).then(|| {
        Advice::new(
            format!("missing: {}", list(absent.iter().map(|claim| claim.path).collect())),
            format!(
                "give {}, or write it into the request",
                list(absent.iter().map(|claim| claim.flag).collect())
            ),
        )
    })
}

fn unknown(path: &str) -> Advice {
    let problem = format!("{} is no claim of a license", quoted(path));
    match similar(path) {
        Some(claim) => Advice::new(problem, format!("did you mean `{claim}`?")),
        None => Advice::problem(problem),
    }
}

/// What a file is that is no JSON.
fn no_json(bytes: &[u8], complaint: &str) -> Advice {
    const REMEDY: &str = "a request is a JSON object of claims, or an array of such objects";
    match split(bytes) {
        Ok(_) => Advice::new("it is a license already, not a request", "see `licentia inspect`"),
        Err(OpenError::NotALicense { looks_like: licentia_verifier::LooksLike::Json })
        | Err(OpenError::NotALicense { looks_like: licentia_verifier::LooksLike::Text }) => {
            Advice::new(format!("it cannot be read: {}", printable(complaint)), REMEDY)
        }
        Err(error) => {
            Advice::new(words::open_error(&error).problem.replace("license", "request"), REMEDY)
        }
    }
}
