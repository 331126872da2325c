//! From what a person types to a rule, and from a rule to the policy that it was made for.

use licentia_verifier::assess::Fact;
use licentia_verifier::rules::Rule;

/// Below it two ids have little in common.
const ALIKE: f64 = 0.8;

/// The rule that a code stands for: its id, in any case and with or without the hyphen, or the code
/// of a finding that it makes matter.
pub(crate) fn rule_of_code(code: &str) -> Option<Rule> {
    let code = plain(code);
    let by_id = Rule::ALL.iter().copied().find(|rule| plain(rule.id()) == code);
    let by_finding = || Fact::CODES.iter().find(|(name, _)| plain(name) == code);
    by_id.or_else(|| by_finding().map(|(_, rule)| *rule))
}

/// The rule that a misspelt code most likely means.
pub(crate) fn similar(code: &str) -> Option<Rule> {
    let code = plain(code);
    let score = |name: &str| strsim::jaro_winkler(&plain(name), &code);
    // Of equals the last is taken: backwards that is the first.
    let findings = Fact::CODES.iter().rev().map(|(name, rule)| (*rule, score(name)));
    let rules = Rule::ALL.iter().rev().map(|rule| (*rule, score(rule.id())));
    let scored = findings.chain(rules);
    let best = scored.max_by(|one, other| one.1.total_cmp(&other.1));
    best.filter(|(_, score)| ALIKE < *score).map(|(rule, _)| rule)
}

/// The preset under which a rule shows what it is about, where nobody names a policy.
pub(crate) fn home(rule: Rule) -> &'static str {
    match rule {
        Rule::Term2 | Rule::Term3 | Rule::Term4 => "kerio-connect-grace",
        Rule::Term6 | Rule::Seat3 | Rule::Seat4 | Rule::Dup4 => "kerio-control",
        Rule::Seat5 => "kerio-operator",
        Rule::Seat6 => "kerio-workspace",
        Rule::Trial1 | Rule::Trial2 => "trial",
        Rule::Term1
        | Rule::Term5
        | Rule::Term7
        | Rule::Term8
        | Rule::Seat1
        | Rule::Seat2
        | Rule::Seat10
        | Rule::Seat11
        | Rule::Dup1
        | Rule::Dup2
        | Rule::Dup3
        | Rule::Buy1
        | Rule::Buy2
        | Rule::Buy3
        | Rule::Buy4
        | Rule::Buy5
        | Rule::Buy6
        | Rule::Buy7
        | Rule::Buy8
        | Rule::Buy9
        | Rule::Buy10 => "kerio-connect",
        Rule::Seat7
        | Rule::Seat8
        | Rule::Seat20
        | Rule::Seat21
        | Rule::Seat22
        | Rule::Seat23
        | Rule::Seat24
        | Rule::Seat25
        | Rule::Seat26
        | Rule::Act1
        | Rule::Act2
        | Rule::Act3
        | Rule::Act4
        | Rule::Act5
        | Rule::Act6
        | Rule::Act7
        | Rule::Reval1
        | Rule::Reval2
        | Rule::Reval3
        | Rule::Reval4
        | Rule::Reval5
        | Rule::Reval6
        | Rule::Reval7
        | Rule::Smtp1
        | Rule::Smtp2 => "icewarp",
    }
}

/// A code without what people write differently: `SEAT-23`, `seat 23`.
fn plain(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use licentia_verifier::policy::presets;

    #[test]
    fn an_id_is_known_however_it_is_written() {
        for code in ["SEAT-23", "seat-23", "Seat23", "SEAT 23", "seat_23"] {
            assert_eq!(rule_of_code(code), Some(Rule::Seat23), "{code}");
        }
        for code in ["", "SEAT", "23", "SEAT-2-33", "SEAT-023", "over-limit"] {
            assert_eq!(rule_of_code(code), None, "{code}");
        }
        assert!(Rule::ALL.iter().all(|rule| rule_of_code(rule.id()) == Some(*rule)));
    }

    #[test]
    fn a_misspelt_id_is_recognized_and_another_word_is_not() {
        assert_eq!(similar("SAET-23"), Some(Rule::Seat23));
        assert_eq!(similar("REVL-3"), Some(Rule::Reval3));
        assert_eq!(similar("TERM"), Some(Rule::Term1));
        assert_eq!(similar("weather"), None);
    }

    #[test]
    fn every_rule_is_in_force_at_home() {
        for rule in Rule::ALL {
            let policy = presets::find(home(*rule)).unwrap();
            assert_eq!(rule.overruled(&policy), None, "{rule}");
        }
    }
}
