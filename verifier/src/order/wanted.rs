//! An order request for what is held.

use super::{Change, OrderRequest};
use crate::entitlement::{Held, Holding};
use crate::sort;
use crate::{Instant, License};
use alloc::{borrow::ToOwned, string::String, vec::Vec};

impl OrderRequest {
    /// A request to change a holding, of which `held` is what it grants; those of `licenses` that
    /// count in it come along. Nobody has looked at `changes` yet: [`Self::read`] does, and
    /// [`Self::fits`].
    #[must_use]
    pub fn of_holding(
        id: String,
        created: Instant,
        (holding, held): (&Holding, &Held),
        licenses: &[License],
        changes: Vec<Change>,
    ) -> Self {
        let mut based_on = Vec::new();
        for source in &holding.sources {
            based_on.push(source.order_id.clone());
        }
        let based_on = sort::unique(based_on);
        let mut keys = Vec::new();
        for license in licenses.iter().filter(|it| based_on.contains(&it.order_id)) {
            keys.push(license.registration_key().to_owned());
        }
        Self {
            id,
            created,
            licensee: held.licensee.clone(),
            product: holding.product.clone(),
            holding: holding.order_id.clone(),
            based_on,
            registration_keys: sort::unique(keys),
            maintenance_expires: held.maintenance_expires,
            changes,
            reseller: None,
            reference_id: None,
            currency: None,
            total: None,
            note: None,
        }
    }
}
