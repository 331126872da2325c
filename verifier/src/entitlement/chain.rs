//! Which licenses count, and to which root they belong.

use super::{Entitlement, Holding, Part, Standing};
use crate::sort;
use crate::{Claims, Kind, json};
use alloc::string::String;
use alloc::vec::Vec;

pub(super) fn resolve(mut licenses: Vec<Claims>, is_revoked: &dyn Fn(&str) -> bool) -> Entitlement {
    // The last of an order is the one issued last; equal instants are told apart by their text.
    sort::sort_by(&mut licenses, |one, other| {
        rank(one).cmp(&rank(other)).then_with(|| text(one).cmp(&text(other)))
    });
    licenses.dedup();

    let mut standings = Vec::with_capacity(licenses.len());
    for (index, license) in licenses.iter().enumerate() {
        standings.push(match licenses.get(index + 1) {
            Some(next) if next.order_id == license.order_id => {
                Some(Standing::Superseded { by: license.order_id.clone() })
            }
            _ if is_revoked(&license.order_id) => Some(Standing::Revoked),
            _ => None,
        });
    }

    let mut extensions: Vec<(&str, usize)> = Vec::new();
    for (index, license) in licenses.iter().enumerate() {
        if let (Some(previous), None) = (&license.previous_order_id, &standings[index]) {
            extensions.push((previous, index));
        }
    }
    sort::sort(&mut extensions);
    let mut holdings = Vec::new();
    for root in 0..licenses.len() {
        if standings[root].is_none() && licenses[root].is_root() {
            let members = gather(root, &licenses, &extensions, &mut standings);
            holdings.push(hold(members, &licenses, &mut standings));
        }
    }
    let mut parts = Vec::with_capacity(licenses.len());
    for (license, standing) in licenses.iter().zip(&mut standings) {
        parts.push(Part {
            order_id: license.order_id.clone(),
            kind: license.kind,
            product: license.product.clone(),
            standing: standing.take().unwrap_or_else(|| incomplete(license)),
        });
    }
    Entitlement { parts, holdings }
}

fn rank(license: &Claims) -> (&str, crate::Instant) {
    (&license.order_id, license.issued)
}

fn text(license: &Claims) -> String {
    json::write(license)
}

fn incomplete(license: &Claims) -> Standing {
    let previous_order_id = license.previous_order_id.clone().unwrap_or_default();
    Standing::Incomplete { previous_order_id }
}

/// The root and all that extends it, however far down, each marked as counting.
fn gather(
    root: usize,
    licenses: &[Claims],
    extensions: &[(&str, usize)],
    standings: &mut [Option<Standing>],
) -> Vec<usize> {
    let (holding, product) = (&licenses[root].order_id, &licenses[root].product);
    let mut members = Vec::from([root]);
    standings[root] = Some(Standing::Counts { holding: holding.clone() });
    let mut next = 0;
    while let Some(&member) = members.get(next) {
        next += 1;
        let order_id = licenses[member].order_id.as_str();
        let first = extensions.partition_point(|(previous, _)| *previous < order_id);
        let its = extensions[first..].iter().take_while(|(previous, _)| *previous == order_id);
        for &(_, index) in its {
            if licenses[index].product == *product {
                standings[index] = Some(Standing::Counts { holding: holding.clone() });
                members.push(index);
            } else {
                standings[index] = Some(Standing::OtherProduct { product: product.clone() });
            }
        }
    }
    members
}

/// The holding of a root; bases that an upgrade replaced are marked.
fn hold(
    mut members: Vec<usize>,
    licenses: &[Claims],
    standings: &mut [Option<Standing>],
) -> Holding {
    // The root is the oldest, whatever its date says.
    sort::sort_by_key(&mut members, |&index| {
        let license = &licenses[index];
        let age = (!license.is_root(), license.issued, &license.order_id);
        (license.place(), license.is_trunk().then_some(age))
    });
    for pair in members.windows(2) {
        if licenses[pair[1]].is_trunk() {
            let by = licenses[pair[1]].order_id.clone();
            standings[pair[0]] = Some(Standing::Superseded { by });
        }
    }
    Holding::new(members.iter().map(|&index| licenses[index].clone()).collect())
}

impl Claims {
    /// Whether it stands by itself.
    fn is_root(&self) -> bool {
        match self.kind {
            Kind::Base | Kind::Trial => self.previous_order_id.is_none(),
            Kind::AddOn | Kind::Renewal | Kind::Upgrade | Kind::Bridge => false,
        }
    }

    /// Its place among the licenses of a holding, as they are listed.
    fn place(&self) -> u8 {
        match self.kind {
            Kind::Base | Kind::Trial | Kind::Upgrade => 0,
            Kind::Renewal => 1,
            Kind::AddOn => 2,
            Kind::Bridge => 3,
        }
    }

    /// Whether it says on its own what is held, in place of any other that does.
    pub(super) fn is_trunk(&self) -> bool {
        match self.kind {
            Kind::Base | Kind::Trial | Kind::Upgrade => true,
            Kind::AddOn | Kind::Renewal | Kind::Bridge => false,
        }
    }
}
