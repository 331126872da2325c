//! From a code that stands in a table or a finding to its rule, and from a rule to the preset that
//! it was made for.

use super::Rule;
use crate::assess::Fact;
use alloc::string::String;

impl Rule {
    /// The rule that a code stands for: its id, in any case and with or without the hyphen, or the
    /// code of a finding that it makes matter.
    ///
    /// ```
    /// # use licentia_verifier::rules::Rule;
    /// assert_eq!(Rule::of_code("seat 23"), Some(Rule::Seat23));
    /// assert_eq!(Rule::of_code("seats-exceeded"), Some(Rule::Seat24));
    /// assert_eq!(Rule::of_code("weather"), None);
    /// ```
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        let code = plain(code);
        let by_id = Self::ALL.iter().copied().find(|rule| plain(rule.id()) == code);
        let by_finding = || Fact::CODES.iter().find(|(name, _)| plain(name) == code);
        by_id.or_else(|| by_finding().map(|(_, rule)| *rule))
    }

    /// The id of the preset under which the rule shows what it is about, where nobody names a
    /// policy.
    #[must_use]
    pub const fn home(self) -> &'static str {
        match self {
            Self::Term2 | Self::Term3 | Self::Term4 => "kerio-connect-grace",
            Self::Term6 | Self::Seat3 | Self::Seat4 | Self::Dup4 => "kerio-control",
            Self::Seat5 => "kerio-operator",
            Self::Seat6 => "kerio-workspace",
            Self::Trial1 | Self::Trial2 => "trial",
            Self::Term1
            | Self::Term5
            | Self::Term7
            | Self::Term8
            | Self::Seat1
            | Self::Seat2
            | Self::Seat10
            | Self::Seat11
            | Self::Dup1
            | Self::Dup2
            | Self::Dup3
            | Self::Buy1
            | Self::Buy2
            | Self::Buy3
            | Self::Buy4
            | Self::Buy5
            | Self::Buy6
            | Self::Buy7
            | Self::Buy8
            | Self::Buy9
            | Self::Buy10 => "kerio-connect",
            Self::Seat7
            | Self::Seat8
            | Self::Seat20
            | Self::Seat21
            | Self::Seat22
            | Self::Seat23
            | Self::Seat24
            | Self::Seat25
            | Self::Seat26
            | Self::Act1
            | Self::Act2
            | Self::Act3
            | Self::Act4
            | Self::Act5
            | Self::Act6
            | Self::Act7
            | Self::Reval1
            | Self::Reval2
            | Self::Reval3
            | Self::Reval4
            | Self::Reval5
            | Self::Reval6
            | Self::Reval7
            | Self::Smtp1
            | Self::Smtp2 => "icewarp",
        }
    }
}

/// A code without what people write differently: `SEAT-23`, `seat 23`.
fn plain(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|it| it.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::presets;

    #[test]
    fn an_id_is_known_however_it_is_written() {
        for code in ["SEAT-23", "seat-23", "Seat23", "SEAT 23", "seat_23"] {
            assert_eq!(Rule::of_code(code), Some(Rule::Seat23), "{code}");
        }
        for code in ["", "SEAT", "23", "SEAT-2-33", "SEAT-023", "over-limit"] {
            assert_eq!(Rule::of_code(code), None, "{code}");
        }
        assert!(Rule::ALL.iter().all(|rule| Rule::of_code(rule.id()) == Some(*rule)));
    }

    #[test]
    fn every_rule_is_in_force_at_home() {
        for rule in Rule::ALL {
            let policy = presets::find(rule.home()).unwrap();
            assert_eq!(rule.overruled(&policy), None, "{rule}");
        }
    }
}
