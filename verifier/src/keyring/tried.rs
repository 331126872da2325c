//! Signatures that do not say whose they are: every trusted key is tried.

use super::{Keyring, Revoked, TrustedKey};
use crate::error::{OpenError, SizedThing};
use crate::limits;

impl Keyring {
    /// The key that made a signature over these bytes: all are tried, in the order of
    /// [`Keyring::keys`], those that were revoked as well, so that it is said that it was one of
    /// them. At most [`limits::TRIED_KEYS`].
    pub(crate) fn signer(
        &self,
        message: &[u8],
        signature: &[u8],
    ) -> Result<&TrustedKey, OpenError> {
        let (keys, limit) = (self.keys().len(), limits::TRIED_KEYS);
        if limit < keys {
            return Err(OpenError::too_large(SizedThing::Keys, keys, limit));
        }
        let key = self.keys().iter().find(|key| key.verifies(message, signature));
        let key = key.ok_or(OpenError::NoKeyFits { keys })?;
        match key.revoked.clone() {
            Some(Revoked { revoked_at, reason }) => {
                let key_id = key.key_id.clone();
                Err(OpenError::KeyRevoked { key_id, revoked_at, reason })
            }
            None => Ok(key),
        }
    }
}
