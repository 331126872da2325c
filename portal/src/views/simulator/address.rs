//! The address of the simulator: what is played, at which instant, beside what.

use crate::state::Document;
use licentia_engine::protocol::simulator::Twist;
use licentia_verifier::Instant;
use std::fmt;

/// Where a story comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Source {
    /// An installation that is held.
    Held(String),
    /// One that comes with the portal.
    Ready(String),
    /// One that a person brought.
    Own(String),
}

/// What stands in the lane below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Lane {
    /// Another story.
    Story(Source),
    /// The same story before it was changed.
    Unchanged,
    /// The same story with something laid over it.
    Twisted(Twist),
}

/// The address of the simulator.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Address {
    pub(super) source: Option<Source>,
    /// The instant, in seconds since 1970 (UTC).
    pub(super) at: Option<i64>,
    pub(super) lane: Option<Lane>,
    /// A story that the address carries itself, compressed.
    pub(super) carried: Option<String>,
}

impl Source {
    /// The source of that name.
    pub(super) fn named(name: &str) -> Option<Self> {
        let (kind, name) = name.split_once(':')?;
        match kind {
            _ if name.is_empty() => None,
            "held" => Some(Self::Held(name.to_owned())),
            "ready" => Some(Self::Ready(name.to_owned())),
            "own" => Some(Self::Own(name.to_owned())),
            _ => None,
        }
    }

    /// The name of the document in which its changes are kept.
    pub(super) fn document(&self) -> String {
        Document::scenario_id(&self.to_string())
    }

    /// The installation that the engine must know of.
    pub(super) fn installation(&self) -> Option<&str> {
        match self {
            Self::Held(id) => Some(id),
            Self::Ready(_) | Self::Own(_) => None,
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Held(name) => write!(f, "held:{name}"),
            Self::Ready(name) => write!(f, "ready:{name}"),
            Self::Own(name) => write!(f, "own:{name}"),
        }
    }
}

impl Lane {
    /// The lane of that name.
    pub(super) fn named(name: &str) -> Option<Self> {
        let twisted = |twist| Some(Self::Twisted(twist));
        match name.split_once(':') {
            Some(("policy", id)) if !id.is_empty() => twisted(Twist::Policy(id.to_owned())),
            Some(("users", number)) => twisted(Twist::MoreUsers(number.parse().ok()?)),
            None if name == "renewed" => twisted(Twist::Renewed),
            None if name == "unchanged" => Some(Self::Unchanged),
            _ => Source::named(name).map(Self::Story),
        }
    }
}

impl fmt::Display for Lane {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Story(source) => source.fmt(f),
            Self::Unchanged => f.write_str("unchanged"),
            Self::Twisted(Twist::Policy(id)) => write!(f, "policy:{id}"),
            Self::Twisted(Twist::Renewed) => f.write_str("renewed"),
            Self::Twisted(Twist::MoreUsers(number)) => write!(f, "users:{number}"),
        }
    }
}

impl Address {
    /// Reads what stands behind the question mark; what cannot be read is left out.
    pub(super) fn read(query: &str) -> Self {
        let mut address = Self::default();
        for part in query.trim_start_matches('?').split('&') {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let value = plain(value);
            match name {
                "of" => address.source = Source::named(&value),
                "t" => address.at = value.parse().ok().map(Instant::unix_seconds),
                "with" => address.lane = Lane::named(&value),
                "s" => address.carried = Some(value).filter(|value| !value.is_empty()),
                _ => {}
            }
        }
        address
    }

    /// What stands behind the question mark.
    pub(super) fn query(&self) -> String {
        let at = self.at.and_then(Instant::from_unix_seconds);
        let parts = [
            self.source.as_ref().map(|source| format!("of={source}")),
            at.map(|at| format!("t={at}")),
            self.lane.as_ref().map(|lane| format!("with={lane}")),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("&")
    }

    /// The address as a link has it.
    pub(super) fn href(&self) -> String {
        match self.query() {
            query if query.is_empty() => "#/simulator".to_owned(),
            query => format!("#/simulator?{query}"),
        }
    }

    /// The address of a story at its beginning.
    pub(super) fn of(source: Source) -> Self {
        Self { source: Some(source), ..Self::default() }
    }
}

/// A value with what browsers write as `%3A` read back.
fn plain(value: &str) -> String {
    let mut text = Vec::new();
    let mut bytes = value.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let mut rest = bytes.clone();
            let digit = |byte: Option<u8>| char::from(byte.unwrap_or_default()).to_digit(16);
            if let (Some(high), Some(low)) = (digit(rest.next()), digit(rest.next())) {
                text.push(u8::try_from(high * 16 + low).unwrap_or_default());
                bytes = rest;
                continue;
            }
        }
        text.push(byte);
    }
    String::from_utf8_lossy(&text).into_owned()
}

/// A name that an address takes as it is: small letters, digits, dashes.
pub(super) fn slug(name: &str) -> String {
    let name = name.strip_suffix(".json").unwrap_or(name);
    let kept = name.chars().map(|it| if it.is_ascii_alphanumeric() { it } else { '-' });
    let slug: String = kept.collect::<String>().to_ascii_lowercase();
    let slug: Vec<&str> = slug.split('-').filter(|part| !part.is_empty()).collect();
    slug.join("-").chars().take(48).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_it_was_written() {
        for lane in ["policy:icewarp", "users:20", "renewed", "unchanged", "ready:seats"] {
            let query = format!("of=held:DEMO-2026-1001&t=2026-11-22T10:00:00Z&with={lane}");
            let address = Address::read(&query);
            assert_eq!(address.lane.as_ref().map(Lane::to_string).as_deref(), Some(lane));
            assert_eq!(address.source, Some(Source::Held("DEMO-2026-1001".to_owned())));
            assert_eq!(address.query(), query);
            assert_eq!(Address::read(&format!("?{}", query.replace(':', "%3A"))), address);
        }
    }

    #[test]
    fn what_cannot_be_read_is_left_out() {
        for query in ["", "?", "of=", "of=held:", "of=other:x", "t=soon", "with=users:many", "%"] {
            assert_eq!(Address::read(query), Address::default(), "{query}");
        }
        assert_eq!(Address::default().href(), "#/simulator");
    }

    #[test]
    fn a_file_name_becomes_a_name_for_an_address() {
        assert_eq!(slug("Rossi, Grace (2).json"), "rossi-grace-2");
        assert_eq!(slug("Průběh.json"), "pr-b-h");
        assert_eq!(slug("日本.json"), "");
    }
}
