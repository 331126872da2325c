//! What the core is known to say otherwise than the model, each with the smallest scenario: so that
//! everything else can be compared. An entry goes when the core is put right.

/// Whether cases are drawn in which a trial runs beside a license that was bought.
///
/// A bought license that ends while a trial runs: the trial counts from then on. The core looks
/// at holdings when one of them begins or a module ends, and not when a license ends.
pub(crate) const TRIAL_BESIDE_PURCHASE: bool = false;

/// Whether trials without a last day, under a policy by which maintenance ends the license, have
/// maintenance: the earlier of both ends counts. The core takes that of the maintenance.
pub(crate) const TRIAL_WITH_MAINTENANCE: bool = false;

/// Whether the facts of the beginning tell of traffic on later days: mail is delayed from that
/// midnight on. The core looks at it with the next change only.
pub(crate) const TRAFFIC_OF_LATER_DAYS: bool = false;

/// Whether somebody restarts stopped services at the very midnight: they run until the next one.
/// The core stops them at once.
pub(crate) const RESTART_AT_MIDNIGHT: bool = false;

/// Whether there are accounts without login access. Where a policy that counts mailboxes comes
/// after one that counts logins, nobody says in which order they stand.
pub(crate) const LOGINS_UNDER_ANOTHER_POLICY: bool = false;

/// Starts of differences that are known.
const LINES: [&str; 8] = [
    // Something is held from now on, or no longer, and no number of seats changes by that: the
    // core leaves the findings about seats as they were. So it does when an account that takes no
    // seat brings or takes away extensions.
    "  (\"seats-exceeded\"",
    "  (\"seats-nearly-used\"",
    "  (\"seats-full\"",
    "  (\"extensions-exceeded\"",
    "  function \"account-creation\"",
    "  seats ",
    // A domain without accounts that may have none is full.
    "  (\"domain-full\"",
    // An attempt by hand that fails while attempts fail already is no first failure.
    "log of the core only: (\"revalidation-failed\"",
];

/// Whether a difference is known.
pub(crate) fn is_known(line: &str) -> bool {
    // A license with another length of trials moves their ends. The core does not tell of that.
    let both_try = line.contains("core Some((\"trial\"") && line.contains("model Some((\"trial\"");
    both_try || LINES.iter().any(|start| line.starts_with(start))
}
