//! Every rule by example: what the core answers is what was worked out by hand.

use conformance::worked;
use conformance::{report, root};
use licentia_verifier::rules::Rule;
use std::collections::BTreeSet;

#[test]
fn the_core_answers_every_case_as_it_was_worked_out_by_hand() {
    let cases = worked::load();
    let mut wrong = String::new();
    for (folder, case) in &cases {
        let complaints = worked::wrong(case, folder);
        if !complaints.is_empty() {
            let told = complaints.join("\n  ");
            wrong += &format!("\n{} ({})\n  {told}", case.id, case.comment);
        }
    }
    assert!(wrong.is_empty(), "of {} cases these differ:{wrong}", cases.len());
    report(&format!("rules, worked by hand: {} cases", cases.len()));
}

#[test]
fn every_rule_has_a_case() {
    let cases = worked::load();
    let without = worked::by_rule(&cases).into_iter().filter(|(_, cases)| cases.is_empty());
    let without: Vec<&str> = without.map(|(rule, _)| rule.id()).collect();
    assert_eq!(without, [""; 0], "tests/vectors/rules has no case for these rules");
}

#[test]
fn every_case_has_an_id_of_its_own_and_names_rules_that_there_are() {
    let mut ids = BTreeSet::new();
    for (_, case) in worked::load() {
        assert!(!case.rules.is_empty(), "{}: `rules`: which rules does it show?", case.id);
        for rule in &case.rules {
            assert!(rule.parse::<Rule>().is_ok(), "{}: there is no rule {rule}", case.id);
        }
        assert!(case.comment.ends_with('.'), "{}: `comment` is one sentence", case.id);
        assert!(ids.insert(case.id.clone()), "{} stands twice", case.id);
    }
}

#[test]
fn every_story_is_expected_to_come_out_some_way() {
    let folder = root().join("tests/vectors/scenarios");
    let all = worked::names(&folder, ".json");
    let expected = worked::names(&folder, ".expected.json");
    for story in all.iter().filter(|name| !expected.contains(name)) {
        let name = story.replace(".json", ".expected.json");
        assert!(expected.contains(&name), "tests/vectors/scenarios/{name} is missing");
        let readme = std::fs::read_to_string(folder.join("README.md")).expect("a README");
        assert!(readme.contains(&format!("`{story}`")), "scenarios/README.md: what is {story}?");
    }
}
