//! What a policy makes of a rule: the fields that carry its numbers, and those that overrule it.

use super::Rule;
use crate::policy::{
    AfterExpiry, Binding, Counting, FIELDS, Field, HighAvailability, LapsedMaintenance, OverLimit,
    Policy, Span, Standby,
};

impl Rule {
    /// The fields that carry this rule's numbers and choices in a policy.
    ///
    /// ```
    /// # use licentia_verifier::{policy::presets, rules::Rule};
    /// let policy = presets::find("kerio-connect-grace").unwrap();
    /// let names = |rule: Rule| rule.fields(&policy).map(|field| field.name).collect::<Vec<_>>();
    /// assert_eq!(names(Rule::Term2), ["graceDays", "lapsedMaintenance"]);
    /// assert_eq!(names(Rule::Term4), ["afterExpiry"]);
    /// ```
    pub fn fields(self, policy: &Policy) -> impl Iterator<Item = &'static Field> {
        FIELDS.iter().filter(move |field| field.rule(policy) == self)
    }

    /// The field by which a policy puts this rule out of force, if one does.
    ///
    /// ```
    /// # use licentia_verifier::{policy::presets, rules::Rule};
    /// let policy = presets::find("kerio-connect").unwrap();
    /// assert_eq!(Rule::Seat20.overruled(&policy).unwrap().name, "overLimit");
    /// assert_eq!(Rule::Seat10.overruled(&policy), None);
    /// ```
    #[must_use]
    pub fn overruled(self, policy: &Policy) -> Option<&'static Field> {
        let (holds, name) = self.condition(policy)?;
        FIELDS.iter().find(|field| !holds && field.name == name)
    }

    /// Whether a policy says what this rule needs, and in which field; none for rules that hold
    /// under every policy.
    fn condition(self, policy: &Policy) -> Option<(bool, &'static str)> {
        let counting = |wanted| (policy.counting == wanted, "counting");
        let some = |span: Span, name| (0 < span.0, name);
        Some(match self {
            Self::Term2 | Self::Term3 => some(policy.grace_days, "graceDays"),
            Self::Term4 => (policy.after_expiry == AfterExpiry::ClientsBlocked, "afterExpiry"),
            Self::Term5 => (policy.after_expiry == AfterExpiry::Suspended, "afterExpiry"),
            Self::Term6 => {
                let runs = policy.lapsed_maintenance == LapsedMaintenance::InstalledBuildRuns;
                (runs, "lapsedMaintenance")
            }
            Self::Seat1 => counting(Counting::Mailboxes),
            Self::Seat3 => counting(Counting::Devices),
            Self::Seat5 => counting(Counting::Extensions),
            Self::Seat6 => counting(Counting::LoginAccounts),
            Self::Seat7 => counting(Counting::ActivePerModule),
            Self::Seat10 | Self::Seat11 => (policy.over_limit == OverLimit::Refused, "overLimit"),
            Self::Seat20 | Self::Seat21 | Self::Seat22 | Self::Seat23 => {
                (policy.over_limit == OverLimit::TrialSeat, "overLimit")
            }
            Self::Act1 => (policy.binding == Binding::ReferenceId, "binding"),
            Self::Reval1
            | Self::Reval2
            | Self::Reval3
            | Self::Reval4
            | Self::Reval5
            | Self::Reval6
            | Self::Reval7 => some(policy.revalidation_period_days, "revalidationPeriodDays"),
            Self::Dup2 => (policy.standby != Standby::Forbidden, "standby"),
            Self::Dup4 => {
                (policy.high_availability == HighAvailability::Permitted, "highAvailability")
            }
            Self::Smtp1 | Self::Smtp2 => some(policy.smtp_daily_per_seat, "smtpDailyPerSeat"),
            Self::Term1
            | Self::Term7
            | Self::Term8
            | Self::Trial1
            | Self::Trial2
            | Self::Seat2
            | Self::Seat4
            | Self::Seat8
            | Self::Seat24
            | Self::Seat25
            | Self::Seat26
            | Self::Act2
            | Self::Act3
            | Self::Act4
            | Self::Act5
            | Self::Act6
            | Self::Act7
            | Self::Dup1
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
            | Self::Buy10 => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::presets;

    #[test]
    fn every_field_belongs_to_exactly_one_rule_of_a_policy() {
        for policy in presets::IDS.iter().filter_map(|id| presets::find(id)) {
            let fields = Rule::ALL.iter().flat_map(|rule| rule.fields(&policy));
            assert_eq!(fields.count(), FIELDS.len(), "{}", policy.id);
        }
    }

    #[test]
    fn where_a_field_comes_from_is_where_its_rule_comes_from() {
        for policy in presets::IDS.iter().filter_map(|id| presets::find(id)) {
            for field in FIELDS {
                let (rule, source) = (field.rule(&policy), field.source(&policy));
                assert!(rule.sources().contains(&source), "{rule}: {}", field.name);
            }
        }
    }

    #[test]
    fn a_rule_whose_own_choice_a_policy_makes_is_in_force_there() {
        for policy in presets::IDS.iter().filter_map(|id| presets::find(id)) {
            for field in FIELDS.iter().filter(|field| field.value(&policy).as_str().is_some()) {
                let rule = field.rule(&policy);
                let overruled = rule.overruled(&policy).filter(|by| *by == field);
                assert_eq!(overruled, None, "{rule} under {}", policy.id);
            }
        }
    }

    #[test]
    fn every_rule_is_in_force_under_some_preset() {
        for rule in Rule::ALL {
            let mut policies = presets::IDS.iter().filter_map(|id| presets::find(id));
            assert!(policies.any(|policy| rule.overruled(&policy).is_none()), "{rule}");
        }
    }
}
