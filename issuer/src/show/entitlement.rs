//! What several licenses grant together, and what became of each.

use super::blocks::{ends, kind, modules, policy};
use super::columns;
use super::facts::{Fact, stacked};
use crate::Host;
use crate::style::{Style, Tone};
use crate::text::{printable, quoted};
use licentia_verifier::Instant;
use licentia_verifier::entitlement::{Entitlement, Holding, Part, Standing};

/// Every holding, then the licenses that do not count and why.
pub(crate) fn entitlement(held: &Entitlement, at: Instant, host: &Host<'_>) -> String {
    let style = host.style();
    let mut blocks: Vec<String> =
        held.holdings.iter().map(|holding| block(holding, at, style)).collect();
    let idle: Vec<Vec<String>> = held.parts.iter().filter_map(idle).collect();
    if !idle.is_empty() {
        let title = style.paint(Tone::Strong, "Do not count");
        let lines: Vec<String> =
            columns(&idle).into_iter().map(|line| format!("  {line}\n")).collect();
        blocks.push(format!("{title}\n{}", lines.concat()));
    }
    if blocks.is_empty() {
        return "nothing is held\n".to_owned();
    }
    blocks.join("\n")
}

fn block(holding: &Holding, at: Instant, style: Style) -> String {
    let title = style.paint(Tone::Strong, &holding.order_id);
    let product = printable(&holding.product);
    let Some(held) = holding.at(at, 0) else {
        return format!("{title}  {product}\n  counts from a later instant on\n");
    };
    let owner = held.licensee.company.as_ref().unwrap_or(&held.licensee.name);
    let together: Vec<&str> =
        holding.sources.iter().map(|source| source.order_id.as_str()).collect();
    let mut facts = vec![
        Fact::new("Put together from", together.join(", ")),
        Fact::new("Policy", policy(&held.policy)),
    ];
    if held.order_id != holding.order_id {
        facts.push(Fact::new("In force", &held.order_id));
    }
    facts.extend(ends(held.license_expires, held.maintenance_expires, None, at));
    if let Some(last) = held.bridged_until {
        facts.push(Fact::new("Two machines until", last.to_string()));
    }
    let modules = match held.modules.as_slice() {
        [] => String::new(),
        held => format!("\n{}", modules(held, at, style)),
    };
    format!("{title}  {product}, {}\n{}{modules}", printable(owner), stacked(&facts, style))
}

/// The row of a license that does not count.
fn idle(part: &Part) -> Option<Vec<String>> {
    let why = match &part.standing {
        Standing::Counts { .. } => return None,
        Standing::Incomplete { previous_order_id } => {
            format!("incomplete: it extends {}, which is not held", quoted(previous_order_id))
        }
        Standing::OtherProduct { product } => {
            format!("it extends a license of another product, {}", quoted(product))
        }
        Standing::Superseded { by } if *by == part.order_id => {
            "replaced by a license of the same order that was issued later".to_owned()
        }
        Standing::Superseded { by } => format!("replaced by {}", quoted(by)),
        Standing::Revoked => "revoked by the issuer".to_owned(),
    };
    Some(vec![part.order_id.clone(), kind(part.kind).to_owned(), why])
}
