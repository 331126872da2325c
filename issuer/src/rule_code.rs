//! What a misspelt code most likely means.

use licentia_verifier::assess::Fact;
use licentia_verifier::rules::Rule;

/// Below it two ids have little in common.
const ALIKE: f64 = 0.8;

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

/// A code without what people write differently: `SEAT-23`, `seat 23`.
fn plain(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_id_is_recognized_and_another_word_is_not() {
        assert_eq!(similar("SAET-23"), Some(Rule::Seat23));
        assert_eq!(similar("REVL-3"), Some(Rule::Reval3));
        assert_eq!(similar("TERM"), Some(Rule::Term1));
        assert_eq!(similar("weather"), None);
    }
}
