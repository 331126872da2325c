//! Adding users and modules, as the page asks for it. Amounts are worked out by hand from
//! `www/demo/prices.json`.

use licentia_engine::Engine;
use licentia_engine::protocol::simulator::{CompareStories, Play, PlayStory, Story, Twist};
use licentia_engine::protocol::{
    CheckAnswer, Checked, Failure, Folder, Foresee, Future, Order, Orders, Plan, Planned, Prices,
    Question, Renew, RenewalWay, Renewals, Session, What, Wish, WishedModule,
};
use licentia_verifier::order::{Change, OrderRequest};

const CONNECT: &str = include_str!("../../../www/demo/kerio-connect.license");
const ICEWARP: &str = include_str!("../../../www/demo/icewarp.license");
const PRICES: &str = include_str!("../../../www/demo/prices.json");
const KEYS: &str = include_str!("../../../tests/vectors/keys.json");
/// 2026-11-22T10:00:00Z.
const NOW: i64 = 1_795_341_600;
const CONNECT_ID: &str = "DEMO-2026-1001";
const ICEWARP_ID: &str = "DEMO-2026-2207";

fn tell<Q: Question>(engine: &mut Engine, question: Q) -> Result<Q::Answer, Failure> {
    Q::read(&engine.answer(question.call(), &[], &mut |_| {}))
}

fn engine(prices: Option<&str>, facts: &str) -> Engine {
    let mut engine = Engine::default();
    let prices = prices.map(str::to_owned);
    tell(
        &mut engine,
        Session { keys: vec![KEYS.into()], prices, language: "en".into(), offset_minutes: 0 },
    )
    .unwrap();
    for (id, license) in [(CONNECT_ID, CONNECT), (ICEWARP_ID, ICEWARP)] {
        let licenses = vec![license.to_owned()];
        let folder = Folder { id: id.into(), licenses, facts: facts.into(), revocations: None };
        tell(&mut engine, folder).unwrap();
    }
    engine
}

fn plan(engine: &mut Engine, id: &str, wish: Wish) -> Planned {
    tell(engine, Plan { installation: id.into(), now: NOW, wish }).unwrap()
}

/// What a wish changes, where it changes anything.
fn ahead(engine: &mut Engine, id: &str, wish: Wish) -> Option<Future> {
    tell(engine, Foresee { installation: id.into(), now: NOW, wish }).unwrap()
}

fn users(users: u32) -> Wish {
    Wish { users: Some(users), ..Wish::default() }
}

/// Facts of a server with so many mailboxes.
fn mailboxes(number: usize) -> String {
    let account =
        |it: usize| format!(r#"{{ "id": "user{it}@engines.example", "connected": true }}"#);
    let accounts = (0..number).map(account).collect::<Vec<_>>().join(",");
    format!(r#"{{ "accounts": [{accounts}] }}"#)
}

#[test]
fn twelve_users_are_three_packs_of_the_server_and_of_what_has_as_many_users() {
    let planned = plan(&mut engine(Some(PRICES), ""), CONNECT_ID, users(12));
    assert_eq!((planned.users.asked, planned.users.got, planned.users.pack), (12, 15, 5));
    assert_eq!(planned.users.pack_price.as_deref(), Some("€150.00"));
    let quoted = planned.quoted.unwrap();
    // 3 × 150.00, 3 × 25.00, 3 × 30.00.
    let lines: Vec<_> = quoted.lines.iter().map(|it| (it.amount.as_str(), &it.factors)).collect();
    let factors = |price: &str| vec!["3 packs".to_owned(), price.to_owned()];
    assert_eq!(
        lines,
        [
            ("€450.00", &factors("€150.00")),
            ("€75.00", &factors("€25.00")),
            ("€90.00", &factors("€30.00")),
        ]
    );
    assert_eq!(quoted.total, "€615.00");
    let rules = |line: usize| {
        quoted.lines[line].rules.iter().map(|rule| rule.id.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(rules(0), ["BUY-1", "BUY-4"]);
    assert!(quoted.lines[0].rules[0].text.contains("packs of 5"));
    assert_eq!((quoted.remarks, quoted.refusals), (vec![], vec![]));
}

#[test]
fn before_and_after_show_the_seats_of_everything_that_is_raised() {
    let future = ahead(&mut engine(Some(PRICES), ""), CONNECT_ID, users(12)).unwrap();
    let seats: Vec<_> = future
        .differences
        .iter()
        .filter_map(|row| match &row.what {
            What::Seats(name) => Some((name.as_str(), row.before.as_deref(), row.after.as_deref())),
            _ => None,
        })
        .collect();
    let more = |name| (name, Some("50"), Some("65"));
    assert_eq!(seats, [more("Server"), more("Anti-spam"), more("Antivirus")]);
    assert_eq!((future.before.from, future.after.from), (NOW, NOW));
    assert_eq!(future.before.until, future.after.until);
    // From 22 November 2026 on, 13 months begin within 396 days: December to December.
    assert_eq!(future.before.months.len(), 13);
    assert_eq!(future.before.months[1].word, "2027");
}

#[test]
fn what_is_missing_is_suggested_and_one_pack_where_nothing_is() {
    let mut full = engine(Some(PRICES), &mailboxes(53));
    let planned = plan(&mut full, CONNECT_ID, Wish::default());
    let users = &planned.users;
    assert_eq!((users.held, users.used, users.missing), (Some(50), Some(53), 3));
    assert_eq!((users.asked, users.got), (3, 5));
    // Three accounts are refused by the 50 seats, none by 55.
    let future = ahead(&mut full, CONNECT_ID, Wish::default()).unwrap();
    // They were in before anybody counted, and stay.
    let mut kept = future.differences.iter();
    let kept = kept.find(|it| matches!(it.what, What::Kept(_))).unwrap();
    assert_eq!((kept.before.as_deref(), kept.after.as_deref()), (Some("3"), Some("0")));
    let mut missing = future.differences.iter();
    let missing = missing.find(|it| it.what == What::Missing).unwrap();
    assert_eq!((missing.before.as_deref(), missing.after.as_deref()), (Some("3"), Some("0")));
    let mut idle = engine(Some(PRICES), &mailboxes(10));
    let planned = plan(&mut idle, CONNECT_ID, Wish::default());
    assert_eq!((planned.users.missing, planned.users.asked), (0, 5));
}

#[test]
fn modules_that_are_not_held_have_a_price_for_all_users() {
    let mut engine = engine(Some(PRICES), "");
    let planned = plan(&mut engine, CONNECT_ID, users(0));
    let modules: Vec<_> =
        planned.modules.iter().map(|it| (it.id.as_str(), it.price.as_deref())).collect();
    // Anti-spam and antivirus are held for all 50. 5 packs of 40.00 for the 25 that are missing.
    assert_eq!(modules, [("activesync", Some("€200.00"))]);
    let offer = &planned.modules[0];
    assert_eq!((offer.seats, offer.trial_days, offer.on_trial), (Some(25), 0, false));
    assert_eq!((planned.quoted, ahead(&mut engine, CONNECT_ID, users(0))), (None, None));
    assert!(planned.changes.is_empty());
    let planned = plan(&mut engine, ICEWARP_ID, users(0));
    let teamchat = planned.modules.iter().find(|it| it.id == "teamchat").unwrap();
    // 90.00 with 5 users, and 49 packs of 30.00 for 245 more.
    assert_eq!((teamchat.price.as_deref(), teamchat.trial_days), (Some("€1,560.00"), 30));
}

#[test]
fn a_trial_costs_nothing_and_ends() {
    let modules = vec![WishedModule { id: "teamchat".into(), trial: true }];
    let wish = Wish { users: Some(0), modules, ..Wish::default() };
    let mut engine = engine(Some(PRICES), "");
    let planned = plan(&mut engine, ICEWARP_ID, wish.clone());
    assert_eq!(planned.changes, ["A trial of TeamChat"]);
    let quoted = planned.quoted.unwrap();
    assert_eq!((quoted.total.as_str(), quoted.lines.len()), ("€0.00", 1));
    assert_eq!(planned.ends_with, None, "it ends by itself");
    // As the vendor issues it: 30 days after the day of issue.
    let until = What::SeatsUntil("TeamChat".into(), "22 December 2026".into());
    let differences = ahead(&mut engine, ICEWARP_ID, wish).unwrap().differences;
    let row = differences.iter().find(|row| row.what == until).unwrap();
    assert_eq!((row.before.as_deref(), row.after.as_deref()), (None, Some("250")));
}

#[test]
fn another_currency_has_its_own_prices_and_digits() {
    let wish = Wish { currency: Some("JPY".into()), ..users(5) };
    let planned = plan(&mut engine(Some(PRICES), ""), CONNECT_ID, wish);
    let Prices::Listed { currencies, currency, .. } = &planned.prices else { panic!("listed") };
    assert_eq!((currencies.join(" "), currency.as_str()), ("EUR USD JPY".to_owned(), "JPY"));
    // 24,000 + 4,000 + 4,800, and no digits behind a point.
    assert!(planned.quoted.unwrap().total.contains("32,800"));
    let wish = Wish { currency: Some("XXX".into()), ..users(5) };
    let planned = plan(&mut engine(Some(PRICES), ""), CONNECT_ID, wish);
    assert_eq!(planned.quoted.unwrap().total, "€205.00", "the usual one instead");
}

#[test]
fn without_a_price_list_there_is_no_price_and_the_order_works() {
    let mut engine = engine(None, "");
    let planned = plan(&mut engine, CONNECT_ID, users(5));
    assert_eq!((planned.prices, planned.quoted), (Prices::None, None));
    assert!(ahead(&mut engine, CONNECT_ID, users(5)).is_some());
    let request = ordered(&mut engine, users(5), "");
    assert_eq!((request.currency, request.total), (None, None));
}

#[test]
fn a_price_list_that_cannot_be_read_says_where() {
    let mut engine = engine(Some(r#"{ "version": 1, "currency": "EUR" }"#), "");
    let planned = plan(&mut engine, CONNECT_ID, users(5));
    let Prices::Broken(told) = planned.prices else { panic!("broken") };
    assert!(told.what.contains("currency"), "{}", told.what);
    assert!(planned.quoted.is_none() && ahead(&mut engine, CONNECT_ID, users(5)).is_some());
}

#[test]
fn what_the_vendor_would_refuse_is_not_ordered() {
    let mut engine = engine(Some(PRICES), "");
    let held = WishedModule { id: "antivirus".into(), trial: true };
    let wish = Wish { users: Some(0), modules: vec![held], ..Wish::default() };
    let order = Order {
        installation: CONNECT_ID.into(),
        now: NOW,
        id: "REQ-1".into(),
        wish,
        note: String::new(),
        reseller: None,
    };
    let Err(Failure::Said { what, .. }) = tell(&mut engine, order) else { panic!("ordered") };
    assert!(what.contains("is held already"), "{what}");
}

/// The request that comes of a wish, read as the vendor would.
fn ordered(engine: &mut Engine, wish: Wish, note: &str) -> OrderRequest {
    let (installation, note) = (CONNECT_ID.into(), note.into());
    let (id, reseller) = ("REQ-1".into(), Some("Northwind Sales".into()));
    let order = Order { installation, now: NOW, id, wish, note, reseller };
    let ordered = tell(engine, order).unwrap();
    OrderRequest::read(ordered.text.as_bytes()).unwrap()
}

#[test]
fn an_order_names_what_is_held_and_what_it_cost() {
    let modules = vec![WishedModule { id: "activesync".into(), trial: false }];
    let wish = Wish { users: Some(12), modules, ..Wish::default() };
    let mut engine = engine(Some(PRICES), "");
    let request = ordered(&mut engine, wish, "  Please\nsoon. ");
    let module = Change::AddModule { module: "activesync".into(), users: None };
    assert_eq!(request.changes, [Change::AddUsers { users: 12 }, module]);
    assert_eq!(
        (request.holding.as_str(), &request.based_on[..]),
        (CONNECT_ID, &[CONNECT_ID.to_owned()][..])
    );
    assert_eq!(request.registration_keys.len(), 1);
    assert_eq!(request.note.as_deref(), Some("Please soon."));
    assert_eq!(request.reseller.as_deref(), Some("Northwind Sales"));
    // 615.00, and ActiveSync for 65 users instead of 25: 8 packs of 40.00.
    assert_eq!((request.currency.as_deref(), request.total), (Some("EUR"), Some(93_500)));
}

#[test]
fn an_order_that_waits_says_what_was_ordered_and_since_when() {
    let mut engine = engine(Some(PRICES), "");
    let (installation, id) = (CONNECT_ID.into(), "REQ-1".into());
    let order =
        Order { installation, now: NOW, id, wish: users(12), note: String::new(), reseller: None };
    let text = tell(&mut engine, order).unwrap().text;
    let orders = vec![text.clone(), "{}".to_owned()];
    let told = tell(&mut engine, Orders { orders, now: NOW + 3 * 86_400 }).unwrap();
    assert_eq!(told.len(), 1, "what cannot be read is left out");
    let told = &told[0];
    assert_eq!(told.changes, ["12 users more"]);
    assert_eq!(told.total.as_deref(), Some("€615.00"));
    assert_eq!((told.since.as_str(), told.ago.as_str()), ("22 November 2026", "3 days ago"));
    assert_eq!((told.product.as_str(), told.installation.as_str()), ("Kerio Connect", CONNECT_ID));
    assert_eq!((&told.file, &told.answer), (&text, &None));
}

#[test]
fn a_bridge_is_ordered_for_days_and_for_the_new_machine() {
    let mut engine = engine(Some(PRICES), "");
    let wish = Wish {
        users: Some(0),
        bridge_days: Some(30),
        reference_id: Some("NEW-77".into()),
        ..Wish::default()
    };
    let planned = plan(&mut engine, CONNECT_ID, wish.clone());
    assert_eq!((planned.impossible, planned.ends_with), (None, None));
    let quoted = planned.quoted.unwrap();
    assert_eq!((quoted.total.as_str(), quoted.lines.len()), ("€0.00", 1));
    assert!(quoted.lines[0].item.contains("22 December 2026"), "{}", quoted.lines[0].item);
    assert_eq!(quoted.lines[0].rules[0].id, "DUP-1");
    let future = ahead(&mut engine, CONNECT_ID, wish.clone()).unwrap();
    let bridge = future.differences.iter().find(|row| row.what == What::Bridge).unwrap();
    assert_eq!(bridge.after.as_deref(), Some("22 December 2026"), "the same day");
    let request = ordered(&mut engine, wish, "");
    assert_eq!(request.changes, [Change::Bridge { days: 30 }]);
    assert_eq!((request.reference_id.as_deref(), request.total), (Some("NEW-77"), Some(0)));
}

#[test]
fn a_plan_of_the_simulator_costs_what_its_own_page_says() {
    let mut engine = engine(Some(PRICES), "");
    let total = |quoted: Option<licentia_engine::protocol::Quoted>| quoted.unwrap().total;
    let story = || Story::Held { installation: CONNECT_ID.into(), from: NOW };
    let play = |engine: &mut Engine, twist| {
        let played = tell(engine, PlayStory { story: story(), twist, again: 0 }).unwrap();
        let Play::Played(played) = played else { panic!("{played:?}") };
        played
    };
    let spent = |engine: &mut Engine, twist| play(engine, Some(twist)).spent.clone();
    let users = total(plan(&mut engine, CONNECT_ID, users(20)).quoted);
    assert_eq!(spent(&mut engine, Twist::MoreUsers(20)), [users]);
    let plain = play(&mut engine, None).key;
    let renewed = play(&mut engine, Some(Twist::Renewed));
    // It is maintained until 2029: in these months there is nothing to renew.
    assert!(renewed.spent.is_empty());
    let other = play(&mut engine, Some(Twist::MoreUsers(5))).key;
    let both = tell(&mut engine, CompareStories { one: plain, other, again: 0 }).unwrap();
    assert_eq!(both.spent, ["–", "€205.00"]);
    let story = Story::Held { installation: CONNECT_ID.into(), from: NOW + 2 * 365 * 86_400 };
    let twist = Some(Twist::Renewed);
    let Play::Played(late) = tell(&mut engine, PlayStory { story, twist, again: 0 }).unwrap()
    else {
        panic!("it can be played")
    };
    let renewal = renewals(&mut engine, 1, None).ways[0].quoted.clone();
    assert_eq!(late.spent, [total(renewal)]);
}

#[test]
fn a_license_is_no_answer_and_nobody_is_asked_without_keys() {
    let mut engine = engine(None, "");
    let check =
        CheckAnswer { answer: CONNECT.into(), waiting: Vec::new(), answered: Vec::new(), now: NOW };
    assert_eq!(tell::<CheckAnswer>(&mut engine, check.clone()), Err(Failure::Unreadable));
    let unset = tell::<CheckAnswer>(&mut Engine::default(), check);
    assert_eq!(unset, Err::<Checked, _>(Failure::NotSetUp));
}

fn renewals(engine: &mut Engine, years: u32, late: Option<&str>) -> Renewals {
    let (installation, late) = (CONNECT_ID.into(), late.map(str::to_owned));
    tell(engine, Renew { installation, now: NOW, years, late, currency: None }).unwrap()
}

#[test]
fn a_renewed_year_costs_a_third_of_the_new_price_from_the_previous_expiry_on() {
    let renewals = renewals(&mut engine(Some(PRICES), ""), 1, None);
    assert_eq!(renewals.expires, "1 March 2029");
    let rules: Vec<&str> = renewals.rules.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(rules, ["BUY-3", "BUY-5"]);
    let [now, late, never] = &renewals.ways[..] else { panic!("three ways") };
    // New: 450 + 9 × 150 for 50 users, antivirus 90 + 9 × 30, anti-spam 80 + 9 × 25, ActiveSync
    // for 25 users 100 + 4 × 40, together 2,725.00; 33 % of that.
    let quoted = now.quoted.as_ref().unwrap();
    assert_eq!(quoted.total, "€899.25");
    let factors = ["1 year", "€2,725.00", "33 %"];
    assert_eq!(quoted.lines[0].factors, factors.map(str::to_owned));
    assert_eq!(quoted.lines[0].parts.len(), 4);
    // The same a day or two months later: from the previous expiry on.
    assert_eq!(late.quoted.as_ref().map(|it| it.total.as_str()), Some("€899.25"));
    let ends = [now, late, never].map(|way| way.expires.as_str());
    assert_eq!(ends, ["1 March 2030", "1 March 2030", "1 March 2029"]);
    // 61 days after the end.
    assert_eq!(renewals.late, "2029-05-01");
    assert_eq!((&never.on, &never.quoted), (&None, &None));
}

#[test]
fn who_renews_late_loses_days_and_who_does_not_loses_more() {
    let renewals = renewals(&mut engine(Some(PRICES), ""), 1, Some("2029-03-31"));
    let [now, late, never] = &renewals.ways[..] else { panic!("three ways") };
    assert_eq!((now.in_status.len(), now.lost.len()), (0, 0));
    assert!(!late.lost.is_empty() && !never.lost.is_empty());
    // From 2 March to the beginning of 31 March, and to the end of what is looked at.
    let spans = |way: &RenewalWay| way.lost.iter().map(|it| it.1.clone()).collect::<Vec<_>>();
    assert!(spans(late).iter().all(|span| span == "29 days"), "{:?}", late.lost);
    assert!(late.strip.runs.len() == 3 && never.strip.runs.len() == 2);
    // A day that is over, or no day, is the usual one.
    for late in ["2020-01-01", "someday"] {
        let renewals = self::renewals(&mut engine(Some(PRICES), ""), 1, Some(late));
        assert_eq!(renewals.late, "2029-05-01");
    }
}
