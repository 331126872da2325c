//! What the core is known to say otherwise than the model: such cases are not drawn. An entry goes
//! when the core is right.

/// Accounts without login access, under policies that count logins: a local one cannot be made
/// while nothing runs. The core lets it be made, as it takes no seat.
pub(crate) const ACCOUNTS_WITHOUT_LOGIN: bool = false;
