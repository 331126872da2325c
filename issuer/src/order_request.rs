//! An order request as a file: read strictly, and said in words what is wrong with it.

use crate::failure::{Failure, Words};
use crate::input::Input;
use crate::text::{printable, quoted};
use crate::{Exit, Host, strict_json};
use licentia_verifier::order::OrderRequest;
use licentia_verifier::{limits, split};

/// Reads the request of an input.
pub(crate) fn read(input: &Input, host: &mut Host<'_>) -> Result<OrderRequest, Failure> {
    let (name, limit) = (input.label(), limits::ORDER_REQUEST_BYTES);
    let bytes = input.read(limit, host).map_err(|error| error.failure(&name, limit))?;
    let refused = |words: Words| Failure::new(Exit::Refused, vec![words.about(&quoted(&name))]);
    if split(&bytes).is_ok() {
        let remedy = "an order request is JSON; `licentia order` writes one";
        return Err(refused(Words::new("it is a license or an answer, not an order", remedy)));
    }
    of_bytes(&bytes).map_err(refused)
}

/// Reads a request, or says what is wrong with it.
pub(crate) fn of_bytes(bytes: &[u8]) -> Result<OrderRequest, Words> {
    OrderRequest::read(bytes).map_err(|error| {
        let remedy = "an order request is as the portal or `licentia order` writes it; misspelt \
                      members are refused, so that nothing that was ordered is lost";
        Words::new(printable(&strict_json::complaint(error)), remedy)
    })
}
