//! An order request as a file: read strictly, and said in words what is wrong with it.

use crate::failure::{Advice, Failure};
use crate::input::Input;
use crate::text::{printable, quoted};
use crate::{Exit, Host, strict_json};
use licentia_verifier::order::OrderRequest;
use licentia_verifier::{limits, split};

const REMEDY: &str = "an order request is as the portal or `licentia order` writes it; misspelt \
                      members are refused, so that nothing that was ordered is lost";

/// Reads the request of an input.
pub(crate) fn read(input: &Input, host: &mut Host<'_>) -> Result<OrderRequest, Failure> {
    let (name, limit) = (input.label(), limits::ORDER_REQUEST_BYTES);
    let bytes = input.read(limit, host).map_err(|error| error.failure(&name, limit))?;
    let refused = |words: Advice| Failure::new(Exit::Refused, vec![words.about(&quoted(&name))]);
    if split(&bytes).is_ok() {
        let remedy = "an order request is JSON; `licentia order` writes one";
        return Err(refused(Advice::new("it is a license or an answer, not an order", remedy)));
    }
    OrderRequest::read(&bytes).map_err(|first| {
        let problems = strict_json::all_or::<OrderRequest>(first, &bytes);
        Failure::new(Exit::Refused, strict_json::complaints(problems, &bytes, &name, REMEDY))
    })
}

/// Reads a request, or says what is wrong with it.
pub(crate) fn of_bytes(bytes: &[u8]) -> Result<OrderRequest, Advice> {
    OrderRequest::read(bytes)
        .map_err(|error| Advice::new(printable(&strict_json::complaint(error)), REMEDY))
}
