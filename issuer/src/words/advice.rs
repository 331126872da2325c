//! What to do on a command line about what the core refuses: where a flag or a command of this
//! program does it, that is said in place of the words for everybody.

use super::{ENGLISH, open_error};
use crate::failure::Advice;
use licentia_verifier::installation::csv::ListError;
use licentia_verifier::order::NotFulfilled;
use licentia_verifier::quote::QuoteRefusal;
use licentia_verifier::simulate::SimulateError;
use licentia_verifier::{OpenError, Refusal};

fn or(advice: Advice, remedy: Option<&str>) -> Advice {
    match remedy {
        Some(remedy) => advice.with_remedy(remedy),
        None => advice,
    }
}

/// Why an order cannot be fulfilled, to the vendor.
pub(crate) fn not_fulfilled(error: &NotFulfilled) -> Advice {
    let remedy = match error {
        NotFulfilled::LicenseMissing { .. } => Some("give it by `--licenses`"),
        NotFulfilled::HoldingMissing { .. } => {
            Some("give the license by `--licenses`, or ask for an order that names it")
        }
        NotFulfilled::OtherProduct { .. } => {
            Some("another product is another license: issue it by `licentia issue`")
        }
        NotFulfilled::UnknownPolicy { .. } => Some("give it by `--policy FILE`"),
        NotFulfilled::NoServer => {
            Some("name the number of users in the order, or issue the license by `licentia issue`")
        }
        NotFulfilled::NoTrial => {
            Some("set `trialDays` in a policy of your own, and give it by `--policy FILE`")
        }
        NotFulfilled::NoMaintenance => {
            Some("issue a renewal with `licentia issue --maintenance-expires`")
        }
        NotFulfilled::OrderIdCount { .. } => {
            Some("give `--order-id` once for each change of the order, or not at all")
        }
        NotFulfilled::LicenseRevoked { .. }
        | NotFulfilled::NothingHeld { .. }
        | NotFulfilled::UnlimitedAlready { .. }
        | NotFulfilled::ModuleHeld { .. }
        | NotFulfilled::FewerUsers { .. }
        | NotFulfilled::TooManyUsers { .. }
        | NotFulfilled::PastCalendar => None,
    };
    or(ENGLISH.not_fulfilled(error), remedy)
}

/// Why something cannot be quoted.
pub(crate) fn quote_refusal(refusal: &QuoteRefusal) -> Advice {
    let remedy = match refusal {
        QuoteRefusal::CurrencyNotListed { .. } => Some("name another with `--currency`"),
        QuoteRefusal::EmptyPack => Some("name another with `--policy`"),
        QuoteRefusal::AlreadyHeld { .. } => Some(
            "nothing needs to be bought; `--add-module MODULE=USERS` asks for more users of it",
        ),
        QuoteRefusal::NoTrial => Some("buy it with `--add-module`, or name another policy"),
        QuoteRefusal::PriceListNotYetIssued { .. }
        | QuoteRefusal::PriceListEnded { .. }
        | QuoteRefusal::ProductNotListed { .. }
        | QuoteRefusal::ModuleNotListed { .. }
        | QuoteRefusal::NoServer
        | QuoteRefusal::UnlimitedUsers { .. }
        | QuoteRefusal::ZeroUsers
        | QuoteRefusal::ZeroYears
        | QuoteRefusal::TooManyUsers { .. }
        | QuoteRefusal::Lowering { .. }
        | QuoteRefusal::UnequalToServer { .. }
        | QuoteRefusal::NoMaintenance
        | QuoteRefusal::MaintenanceEnded { .. }
        | QuoteRefusal::TooFewYears { .. }
        | QuoteRefusal::CalendarEnds
        | QuoteRefusal::AmountTooLarge { .. } => None,
    };
    or(ENGLISH.quote_refusal(refusal), remedy)
}

/// Why a genuine license is not in force.
pub(crate) fn refusal(refusal: &Refusal) -> Advice {
    let remedy = match refusal {
        Refusal::ClockBehind { .. } => {
            Some("set the clock of this machine; with `--at`, give a later instant")
        }
        Refusal::NotYetValid { .. }
        | Refusal::LicenseExpired { .. }
        | Refusal::OtherMachine { .. }
        | Refusal::NotActive { .. }
        | Refusal::FileExpired { .. } => None,
    };
    or(ENGLISH.refusal(refusal), remedy)
}

/// Why a story cannot be played.
pub(crate) fn simulate_error(error: &SimulateError) -> Advice {
    let remedy = match error {
        SimulateError::SeveralProducts { .. } => {
            Some("say which one is installed: `\"product\": \"…\"`")
        }
        SimulateError::UnknownPolicy { .. } => {
            Some("see `licentia policy list`, or bring it along in `policies`")
        }
        SimulateError::StoryTooLong { .. } | SimulateError::ListsTooLong { .. } => None,
    };
    or(ENGLISH.simulate_error(error), remedy)
}

/// Why an account list as a whole cannot be read.
pub(crate) fn list_error(error: &ListError) -> Advice {
    let remedy = match error {
        ListError::NotText => {
            Some("export it as CSV in UTF-8; `licentia count --help` says which columns are known")
        }
        ListError::Empty
        | ListError::TooLarge { .. }
        | ListError::TooManyColumns { .. }
        | ListError::NoIdColumn { .. }
        | ListError::TooManyRows { .. } => None,
    };
    or(ENGLISH.list_error(error), remedy)
}

/// Why a file is no genuine price list; what is wrong with any document is told as exactly.
pub(crate) fn price_list_error(error: &OpenError) -> Advice {
    let advice = ENGLISH.price_list_error(error);
    match error {
        OpenError::Empty | OpenError::NotALicense { .. } | OpenError::WrongType { .. } => advice,
        error => {
            let problem = open_error(error).problem.replace("license", "price list");
            Advice { problem, ..advice }
        }
    }
}
