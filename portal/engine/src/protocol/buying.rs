//! Buying: what is wanted, what it costs, what it changes, and what was issued for it.

use super::Strip;
use serde::{Deserialize, Serialize};

/// What a person wants.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// How many more users; absent: as many as are missing, else one pack.
    pub users: Option<u32>,
    /// Modules, each once.
    pub modules: Vec<WishedModule>,
    /// Years of maintenance.
    pub years: u32,
    /// For how many days a bridge license is wanted; absent: none is.
    pub bridge_days: Option<u32>,
    /// The machine that the new licenses are for; absent: the one of those that are held.
    pub reference_id: Option<String>,
    /// The currency to pay in; absent: the usual one of the price list.
    pub currency: Option<String>,
}

/// A module that a person wants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WishedModule {
    /// Its id.
    pub id: String,
    /// Whether it is only to be tried.
    pub trial: bool,
}

/// What would adding this cost, and change?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Which installation.
    pub installation: String,
    /// The instant, in seconds since 1970 (UTC).
    pub now: i64,
    /// What is wanted.
    pub wish: Wish,
}

/// What it would cost, and change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// How users are sold.
    pub users: UsersOffer,
    /// The modules that can be added.
    pub modules: Vec<ModuleOffer>,
    /// How prices stand.
    pub prices: Prices,
    /// What it costs; absent: nobody knows, or nothing is wanted.
    pub quoted: Option<Quoted>,
    /// The last day of maintenance, with which what is bought ends too; absent where nothing is
    /// bought, or maintenance is over.
    pub ends_with: Option<String>,
    /// What is wanted, each thing in words; empty: nothing is.
    pub changes: Vec<String>,
    /// Why nobody could issue that.
    pub impossible: Option<Told>,
}

/// What would this change? Asked besides its price, because the answer takes longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Foresee {
    /// Which installation.
    pub installation: String,
    /// The instant, in seconds since 1970 (UTC).
    pub now: i64,
    /// What is wanted.
    pub wish: Wish,
}

/// How users are sold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsersOffer {
    /// How many a pack has.
    pub pack: u32,
    /// What a pack costs, if the list says so.
    pub pack_price: Option<String>,
    /// How many are held; absent: any number.
    pub held: Option<u32>,
    /// How many are in use; absent: nobody said anything about the server.
    pub used: Option<u64>,
    /// How many are missing for those that are in use.
    pub missing: u32,
    /// How many are asked for.
    pub asked: u32,
    /// How many the packs hold.
    pub got: u32,
}

/// A module that can be added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModuleOffer {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it costs for all users of the server; absent: nobody knows.
    pub price: Option<String>,
    /// For how many days it can be tried; 0: it cannot.
    pub trial_days: u32,
    /// Whether it is on trial now.
    pub on_trial: bool,
    /// How many users of it are held, where that is fewer than the server has.
    pub seats: Option<u32>,
}

/// How prices stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Prices {
    /// There is no list: the reseller says what it costs.
    None,
    /// There is a list, but it is of no use, and why.
    Broken(Told),
    /// There is one.
    Listed {
        /// When it was issued.
        issued: String,
        /// The last day of its prices.
        valid_until: Option<String>,
        /// What the vendor says about it.
        note: Option<String>,
        /// Whether a trusted key signed it.
        signed: bool,
        /// The currencies to choose from.
        currencies: Vec<String>,
        /// The one that is chosen.
        currency: String,
    },
}

/// What changes cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quoted {
    /// Line by line.
    pub lines: Vec<QuotedLine>,
    /// What the lines cost together.
    pub total: String,
    /// What a customer should know.
    pub remarks: Vec<Told>,
    /// What has no price, and why.
    pub refusals: Vec<Told>,
}

/// A line of a quote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotedLine {
    /// What it is for.
    pub item: String,
    /// What is multiplied: how many, the price of one, percentages.
    pub factors: Vec<String>,
    /// What it is put together from, with list prices.
    pub parts: Vec<(String, String)>,
    /// What it costs.
    pub amount: String,
    /// The rules that make it what it is.
    pub rules: Vec<RuleTold>,
}

/// A rule, as it is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleTold {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it says.
    pub text: String,
}

/// Something to know, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// What it is.
    pub what: String,
    /// What to do; empty: nothing.
    pub remedy: String,
}

/// What a change does, beside how it is without it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Future {
    /// Without it.
    pub before: Strip,
    /// With it.
    pub after: Strip,
    /// What differs.
    pub differences: Vec<Difference>,
}

/// One thing that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// What.
    pub what: What,
    /// Without the change; absent: there is none.
    pub before: Option<String>,
    /// With it.
    pub after: Option<String>,
}

/// What can differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// Users of a module, by its name.
    Seats(String),
    /// Users of a module, by its name, that ends on a day by itself.
    SeatsUntil(String, String),
    /// Users who have no seat.
    Missing,
    /// The most accounts that are refused at a time, of a module.
    Refused(String),
    /// The most accounts that stay in beyond the limit, of a module.
    Kept(String),
    /// The last day of maintenance.
    Maintenance,
    /// The last day of the right to run.
    License,
    /// The last day on which two machines are permitted.
    Bridge,
    /// What happens next.
    NextChange,
    /// How long a status lasts.
    InStatus(String),
    /// How long a function does not wholly work.
    Lost(String),
}

/// Make this an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// Which installation.
    pub installation: String,
    /// The instant, in seconds since 1970 (UTC).
    pub now: i64,
    /// The id of the request, that nobody else has.
    pub id: String,
    /// What is wanted.
    pub wish: Wish,
    /// Something for the reseller to read.
    pub note: String,
    /// The reseller that it goes to, if that is known.
    pub reseller: Option<String>,
}

/// The order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ordered {
    /// The order request as a file, to be kept as it is.
    pub text: String,
}

/// What do these orders say? They wait, or were answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Orders {
    /// Their texts, as they were kept.
    pub orders: Vec<String>,
    /// The instant, in seconds since 1970 (UTC).
    pub now: i64,
}

/// What an order says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderTold {
    /// The id of the request.
    pub id: String,
    /// The product.
    pub product: String,
    /// The installation that it changes.
    pub installation: String,
    /// Who orders.
    pub licensee: String,
    /// Since when it waits, or waited.
    pub since: String,
    /// How long ago that was.
    pub ago: String,
    /// What was ordered.
    pub changes: Vec<String>,
    /// What it cost then; absent: nobody knew.
    pub total: Option<String>,
    /// What the reseller is to read.
    pub note: Option<String>,
    /// The request as the file that goes to the reseller.
    pub file: String,
    /// What was issued for it; absent: it waits.
    pub answer: Option<AnswerTold>,
}

/// What was issued for an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerTold {
    /// When it came.
    pub at: String,
    /// The licenses: order id, and what each is.
    pub licenses: Vec<(String, String)>,
    /// What they changed.
    pub differences: Vec<Difference>,
}

/// Is this the answer to one of these orders?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckAnswer {
    /// The answer as it was signed.
    pub answer: String,
    /// The orders that wait, as they were kept.
    pub waiting: Vec<String>,
    /// The orders that were answered, as they were kept.
    pub answered: Vec<String>,
    /// The instant, in seconds since 1970 (UTC).
    pub now: i64,
}

/// Whether it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Checked {
    /// It is what was ordered.
    Fits {
        /// The id of the request.
        request: String,
        /// The answered order, to be kept.
        text: String,
    },
    /// It came before, and nothing is new.
    Again {
        /// The id of the request.
        request: String,
    },
    /// That order was answered, by another answer.
    AnsweredOtherwise {
        /// The id of the request.
        request: String,
    },
    /// It is not what was ordered.
    Differs {
        /// The id of the request.
        request: String,
        /// In what.
        reasons: Vec<String>,
    },
    /// No order waits for it.
    NoOrder {
        /// The id of the request that it answers.
        request: String,
    },
}

/// What does renewing cost and change: now, late, or not at all?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renew {
    /// Which installation.
    pub installation: String,
    /// The instant, in seconds since 1970 (UTC).
    pub now: i64,
    /// For how many years.
    pub years: u32,
    /// The day on which to renew late, as in `2027-03-01`; absent: the usual one.
    pub late: Option<String>,
    /// The currency to pay in; absent: the usual one of the price list.
    pub currency: Option<String>,
}

/// What it costs and changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewals {
    /// The last day of maintenance as it is.
    pub expires: String,
    /// How prices stand.
    pub prices: Prices,
    /// The day of the late renewal, as in `2027-03-01`.
    pub late: String,
    /// The first and the last day that it can be.
    pub late_between: (String, String),
    /// The rules behind all of it.
    pub rules: Vec<RuleTold>,
    /// Now, late, and not at all.
    pub ways: Vec<RenewalWay>,
}

/// One way to renew, or not to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenewalWay {
    /// The day of the renewal, in words; absent: there is none.
    pub on: Option<String>,
    /// What it costs on that day; absent: nothing, or nobody knows.
    pub quoted: Option<Quoted>,
    /// The last day of maintenance then.
    pub expires: String,
    /// Why nobody could issue it.
    pub impossible: Option<Told>,
    /// What the license means in the time ahead.
    pub strip: Strip,
    /// How long it has each status that is not as it should be.
    pub in_status: Vec<(String, String)>,
    /// How long each function does not wholly work.
    pub lost: Vec<(String, String)>,
}
