//! What the core is known to say otherwise than the model, so that everything else can be compared:
//! cases that are not drawn, and lines that are passed over. An entry goes when the core is right.

/// A bought license that ends while a trial runs: the trial counts from then on. The core looks
/// at holdings when one of them begins or a module ends, and not when a license ends.
pub(crate) const TRIAL_BESIDE_PURCHASE: bool = false;

/// A trial without a last day, with maintenance, under a policy by which that ends the license:
/// the earlier of both ends counts. The core takes that of the maintenance.
pub(crate) const TRIAL_WITH_MAINTENANCE: bool = false;

/// Traffic of later days among the facts of the beginning: mail is delayed from that midnight on.
/// The core looks at it with the next change only.
pub(crate) const TRAFFIC_OF_LATER_DAYS: bool = false;

/// Stopped services that somebody starts at the very midnight: they run until the next one. The
/// core stops them at once.
pub(crate) const RESTART_AT_MIDNIGHT: bool = false;

/// Accounts without login access: where a policy that counts mailboxes comes after one that counts
/// logins nobody says in which order they stand.
pub(crate) const LOGINS_UNDER_ANOTHER_POLICY: bool = false;

/// Extensions of accounts that take no seat: they count like all others. The core leaves the seats
/// that are needed as they were when such an account is made or removed.
pub(crate) const EXTENSIONS_OF_OTHERS: bool = false;

/// Accounts that are made with the same first access, by events that were not written down in the
/// order of time: who was made first stands first. For the core it is who was written down first.
pub(crate) const OLD_ACCOUNTS_IN_DISORDER: bool = false;

/// Whether a difference is known.
pub(crate) fn is_known(line: &str) -> bool {
    let in_model_only = line.ends_with("in the model only");
    let starts_with = |starts: &[&str]| starts.iter().any(|start| line.starts_with(start));
    // Something is held from now on, or no longer, and no number of seats changes by that: the
    // core leaves findings about seats as they were, and tells nothing of a new module's seats.
    let findings = ["exceeded\"", "-nearly-used\"", "-full\", \"\""].map(|end| line.contains(end));
    let findings = line.starts_with("  (") && findings.contains(&true);
    let functions = "  function \"account-creation\"";
    let row = line.starts_with("  seats ") && line.contains("core None");
    // A license with another length of trials moves their ends: the core does not tell of it.
    let both_try = line.contains("core Some((\"trial\"") && line.contains("model Some((\"trial\"");
    // A domain without accounts that may have none is full.
    let empty_domain = in_model_only && starts_with(&["  (\"domain-full\""]);
    // An attempt by hand that fails while attempts fail already is no first failure.
    let failure = "log of the core only: (\"revalidation-failed\"";
    findings || starts_with(&[functions, failure]) || row || both_try || empty_domain
}
