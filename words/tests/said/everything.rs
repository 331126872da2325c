//! Everything that a language says, each with a name by which two languages are compared.

use crate::samples::{self, order, story};
use licentia_verifier::PriceClass;
use licentia_verifier::assess::{
    Display, Function, Level, LimitedBy, Recommended, Severity, Status,
};
use licentia_verifier::installation::{AccountKind, AccountSource, Role};
use licentia_verifier::policy::presets;
use licentia_verifier::rules::Rule;
use licentia_verifier::scenario::Entry;
use licentia_verifier::simulate::Recipient;
use licentia_words::{Advice, EventKind, Label, Words, Zone};

/// What is said, by whose code.
pub(crate) type Said = Vec<(String, String)>;

/// Every clause.
pub(crate) fn clauses(words: &dyn Words) -> Said {
    let (mut said, zone) = (Said::new(), Zone::new(60));
    let mut add = |of: &str, texts: Vec<String>| {
        said.extend(texts.into_iter().enumerate().map(|(at, text)| (format!("{of} {at}"), text)));
    };
    let facts = samples::facts();
    add("fact", facts.iter().map(|it| words.fact(it, zone)).collect());
    add("fact name", facts.iter().map(|it| words.fact_name(it)).collect());
    add("deadline", facts.iter().map(|it| words.deadline(it)).collect());
    let remedies = facts.iter().filter_map(|it| it.remedy());
    add("remedy", remedies.map(|it| words.remedy(it).to_owned()).collect());
    let limits = [LimitedBy::License, LimitedBy::Domain];
    add("limited", limits.map(|it| words.limited(it).to_owned()).into());
    for subject in story::subjects() {
        let message = words.message(&subject, zone);
        add("message", vec![message.subject]);
        add("body", message.body.into());
    }
    add("note", story::notes().iter().map(|it| words.note(it, zone)).collect());
    add("outcome", story::outcomes().iter().map(|it| words.outcome(it, zone)).collect());
    let refusals = story::activation_refusals();
    add("activation", refusals.iter().map(|it| words.activation_refusal(it, zone)).collect());
    let refusals = story::creation_refusals();
    add("creation", refusals.iter().map(|it| words.creation_refusal(it)).collect());
    let events = story::events();
    add("event", events.iter().map(|it| words.event(it, zone)).collect());
    let kinds = EventKind::ALL.iter();
    add("event kind", kinds.map(|it| words.event_kind(*it).to_owned()).collect());
    add("change", order::changes().iter().map(|it| words.change(it)).collect());
    add("kind", order::KINDS.map(|it| words.kind(it).to_owned()).into());
    add("remark", samples::remarks().iter().map(|it| words.remark(it)).collect());
    add("reason", order::REASONS.map(|it| words.reason(it).to_owned()).into());
    add("reason of one", order::REASONS.map(|it| words.reason_of_one(it)).into());
    add("row", samples::row_problems().iter().map(|it| words.row_problem(it)).collect());
    for (of, advice) in advice(words) {
        add(of, std::iter::once(advice.problem).chain(advice.remedy).collect());
    }
    said
}

/// Every problem with its remedy.
pub(crate) fn advice(words: &dyn Words) -> Vec<(&'static str, Advice)> {
    let mut all: Vec<(&str, Advice)> = Vec::new();
    let mut add = |of, advice: Vec<Advice>| all.extend(advice.into_iter().map(|it| (of, it)));
    add("refusal", samples::refusals().iter().map(|it| words.refusal(it)).collect());
    let refusals = samples::quote_refusals();
    add("quote refusal", refusals.iter().map(|it| words.quote_refusal(it)).collect());
    let errors = order::price_list_errors();
    add("price list", errors.iter().map(|it| words.price_list_error(it)).collect());
    add("idle", order::idle().iter().filter_map(|it| words.idle(it)).collect());
    add("list", samples::list_errors().iter().map(|it| words.list_error(it)).collect());
    add("flaw", order::flaws().iter().map(|it| words.policy_flaw(it)).collect());
    let errors = order::not_fulfilled();
    add("not fulfilled", errors.iter().map(|it| words.not_fulfilled(it)).collect());
    add("mismatch", order::mismatches().iter().map(|it| words.mismatch(it)).collect());
    let errors = story::simulate_errors();
    add("simulate error", errors.iter().map(|it| words.simulate_error(it)).collect());
    all
}

/// Every name, title, label and sentence, which are no clauses.
pub(crate) fn names(words: &dyn Words) -> Said {
    let (mut said, zone) = (Said::new(), Zone::new(60));
    let mut add = |of: &str, texts: Vec<String>| {
        said.extend(texts.into_iter().enumerate().map(|(at, text)| (format!("{of} {at}"), text)));
    };
    add("status", STATUSES.map(|it| words.status(it).to_owned()).into());
    add("display", DISPLAYS.map(|it| words.display(it).to_owned()).into());
    add("severity", SEVERITIES.map(|it| words.severity(it).to_owned()).into());
    add("function", Function::ALL.map(|it| words.function(it).to_owned()).into());
    add("level", LEVELS.map(|it| words.level(it).to_owned()).into());
    let recommended = [Recommended::AddUsers, Recommended::RenewLicense];
    add("recommended", recommended.map(|it| words.recommended(it).to_owned()).into());
    add("recipient", RECIPIENTS.map(|it| words.recipient(it).to_owned()).into());
    let classes = [PriceClass::Standard, PriceClass::Edu, PriceClass::Gov];
    add("price class", classes.map(|it| words.price_class(it).to_owned()).into());
    let kinds = [
        AccountKind::User,
        AccountKind::BuiltInAdministrator,
        AccountKind::Alias,
        AccountKind::MailingList,
        AccountKind::Group,
        AccountKind::Resource,
    ];
    add("account kind", kinds.map(|it| words.account_kind(it).to_owned()).into());
    let sources = [AccountSource::Local, AccountSource::Directory, AccountSource::Import];
    add("account source", sources.map(|it| words.account_source(it).to_owned()).into());
    let roles = [Role::Production, Role::Standby, Role::Migration, Role::HighAvailability];
    add("role", roles.map(|it| words.role(it).to_owned()).into());
    add("label", Label::ALL.map(|it| words.label(it).to_owned()).into());
    add("preset", presets::IDS.iter().map(|it| words.preset(it)).collect());
    add("source", order::SOURCES.map(|it| words.source(it).to_owned()).into());
    add("source name", order::SOURCES.map(|it| words.source_name(it).to_owned()).into());
    add("unit", order::UNITS.map(|it| words.unit(it).trim().to_owned()).into());
    add("overruled", vec![words.overruled("own", "graceDays", "0")]);
    let money = |amount| words.money(amount, "EUR");
    let lines = order::lines();
    add("line", lines.iter().map(|it| words.line_item(it, &money)).collect());
    add("quantity", lines.iter().map(|it| words.quantity(it)).collect());
    for policy in presets::IDS.iter().filter_map(|id| presets::find(id)) {
        add(&policy.id, Rule::ALL.iter().map(|it| words.rule(*it, &policy)).collect());
    }
    add("title", Rule::ALL.iter().map(|it| words.rule_title(*it).to_owned()).collect());
    add("months", (1..=12).map(|it| words.month(it).to_owned()).collect());
    add("days", (-2..=2).map(|it| words.days(it)).collect());
    add("days left", (-2..=2).map(|it| words.days_left(it)).collect());
    add("span", [0, 86_400, 180_000].map(|it| words.span(it)).into());
    let entry = Entry { at: samples::at(), event: story::events().remove(0) };
    add("entry", vec![words.entry(&entry, zone)]);
    let facts = samples::facts();
    add(
        "picture",
        vec![
            words.license_of("icewarp"),
            words.between(samples::at(), samples::at(), zone),
            words.times_at(zone),
            words.works(Level::Full, &[Function::WebMail]),
            words.works(Level::Blocked, &Function::ALL),
            words.no_longer(&facts.iter().collect::<Vec<_>>()),
            words.drafts(&["A-1001".to_owned()]),
            words.drafts(&vec!["A-1001".to_owned(); 12]),
            words.seats_held("10 → 15"),
            words.peak(1_000),
            words.more(2),
            words.more_modules(2),
            words.more_changes(2),
            words.more_changes_in_table(1_000),
            words.notice("x"),
            words.to("x"),
            words.help("x"),
        ],
    );
    said
}

const STATUSES: [Status; 11] = [
    Status::Ok,
    Status::Evaluation,
    Status::MaintenanceLapsed,
    Status::RevalidationGrace,
    Status::ReferenceMismatch,
    Status::Grace,
    Status::Emergency,
    Status::EmergencyOver,
    Status::ClientsBlocked,
    Status::Suspended,
    Status::Stopped,
];
const DISPLAYS: [Display; 3] = [Display::Ok, Display::Evaluation, Display::ReferenceMismatch];
const SEVERITIES: [Severity; 4] =
    [Severity::Info, Severity::Warning, Severity::Error, Severity::Critical];
const LEVELS: [Level; 4] = [Level::Blocked, Level::Reduced, Level::Delayed, Level::Full];
const RECIPIENTS: [Recipient; 4] = [
    Recipient::Administrator,
    Recipient::Postmaster,
    Recipient::LicenseHolder,
    Recipient::CopyrightHolder,
];
