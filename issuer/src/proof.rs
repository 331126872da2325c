//! Signing with proof: what was signed is opened again, by the public key and the door that all
//! verifiers use, before it leaves this program.

use crate::failure::Advice;
use crate::{request, sign, words};
use ed25519_dalek::SigningKey;
use licentia_verifier::order::{ORDER_ANSWER_TYPE, OrderAnswer, OrderAnswerClaims};
use licentia_verifier::{
    Claims, Keyring, LICENSE_TYPE, License, OpenError, REVOCATIONS_TYPE, RevocationList,
    Revocations, open,
};
use serde::Serialize;

/// A license with these claims; or why no verifier would take it.
pub(crate) fn license(
    claims: &Claims,
    key: &SigningKey,
    keyring: &Keyring,
) -> Result<License, Vec<Advice>> {
    let license = open(&signed(claims, LICENSE_TYPE, key)?, keyring).map_err(refused)?;
    same(license.claims(), claims)?;
    Ok(license)
}

/// An order answer with these claims; or why no verifier would take it.
pub(crate) fn answer(
    claims: &OrderAnswerClaims,
    key: &SigningKey,
    keyring: &Keyring,
) -> Result<OrderAnswer, Vec<Advice>> {
    let text = signed(claims, ORDER_ANSWER_TYPE, key)?;
    let answer = OrderAnswer::open(&text, keyring).map_err(refused)?;
    same(answer.claims(), claims)?;
    Ok(answer)
}

/// A revocation list with these claims; or why no verifier would take it.
pub(crate) fn revocations(
    claims: &Revocations,
    key: &SigningKey,
    keyring: &Keyring,
) -> Result<RevocationList, Vec<Advice>> {
    let text = signed(claims, REVOCATIONS_TYPE, key)?;
    let list = RevocationList::open(&text, keyring).map_err(refused)?;
    same(list.claims(), claims)?;
    Ok(list)
}

fn signed(claims: &impl Serialize, typ: &str, key: &SigningKey) -> Result<String, Vec<Advice>> {
    let payload = serde_json::to_vec(claims).map_err(|error| report(error.to_string()))?;
    Ok(sign(&payload, typ, key))
}

fn refused(error: OpenError) -> Vec<Advice> {
    match &error {
        OpenError::BadClaim { path, detail } => vec![request::bad_claim(path, detail)],
        error => vec![words::open_error(error)],
    }
}

fn same<T: PartialEq>(opened: &T, asked: &T) -> Result<(), Vec<Advice>> {
    if opened == asked {
        return Ok(());
    }
    Err(report("what was signed does not say what was asked for".to_owned()))
}

fn report(detail: String) -> Vec<Advice> {
    vec![Advice::new(detail, "please report this")]
}
