//! Private keys as files: PKCS#8 (RFC 5958) in PEM, plain or under a passphrase.
//!
//! They are written in version 1, without the public key (RFC 8410 section 7), and read in both:
//! OpenSSL 3.0 does not read version 2.

use crate::Host;
use crate::failure::{Advice, Failure, Say};
use crate::input::read_file;
use crate::passphrase::PassphraseFlags;
use crate::text::quoted;
use clap::Args;
use ed25519_dalek::SigningKey;
use ed25519_dalek::pkcs8::KeypairBytes;
use pkcs8::der::pem::{self, PemLabel};
use pkcs8::pkcs5::{self, pbes2};
use pkcs8::{DecodePrivateKey, EncodePrivateKey, LineEnding, PrivateKeyInfoRef, SecretDocument};
use pkcs8::{EncryptedPrivateKeyInfoOwned as Encrypted, EncryptedPrivateKeyInfoRef};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Longest key file, in bytes: PEM files with some text before the key fit.
const FILE_BYTES: usize = 64 * 1024;

/// Cost of the passphrase (scrypt, RFC 7914): the most memory that OpenSSL allows by default is
/// 32 MiB, which 2¹⁴ × 8 × 128 bytes = 16 MiB respects; five rounds then give the strength that
/// OWASP asks for.
const SCRYPT_COST: u64 = 1 << 14;
const SCRYPT_BLOCK_SIZE: u16 = 8;
const SCRYPT_ROUNDS: u16 = 5;

/// The private key that signs.
#[derive(Debug, Args)]
pub(crate) struct PrivateKeyFlags {
    /// The private key that signs
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    #[command(flatten)]
    passphrase: PassphraseFlags,
}

impl PrivateKeyFlags {
    /// Its file, as named on the command line.
    pub(crate) fn file(&self) -> &Path {
        &self.key
    }

    /// Reads it; asks for its passphrase if it has one.
    pub(crate) fn read(&self, host: &mut Host<'_>) -> Result<SigningKey, Failure> {
        read(&self.key, &self.passphrase, host)
    }
}

/// A new key out of chance alone.
pub(crate) fn generate(host: &mut Host<'_>) -> Result<SigningKey, Failure> {
    let mut seed = Zeroizing::new([0; 32]);
    fill(&mut *seed, host)?;
    Ok(SigningKey::from_bytes(&seed))
}

/// The PEM text of a key, under a passphrase if there is one.
pub(crate) fn to_pem(
    key: &SigningKey,
    passphrase: Option<&str>,
    host: &mut Host<'_>,
) -> Result<Zeroizing<String>, Failure> {
    let plain = KeypairBytes { secret_key: key.to_bytes(), public_key: None };
    let pem = match passphrase {
        None => plain.to_pkcs8_pem(LineEnding::LF).map_err(cannot_write)?,
        Some(passphrase) => {
            let document = plain.to_pkcs8_der().map_err(cannot_write)?;
            let info = PrivateKeyInfoRef::try_from(document.as_bytes()).map_err(cannot_write)?;
            let secret = info.encrypt_with_params(encryption(host)?, passphrase);
            let secret = secret.map_err(cannot_write)?;
            secret
                .to_pem(Encrypted::PEM_LABEL, LineEnding::LF)
                .map_err(|error| cannot_write(error.into()))?
        }
    };
    Ok(pem)
}

/// Reads a key; asks for its passphrase if it has one.
pub(crate) fn read(
    path: &Path,
    passphrase: &PassphraseFlags,
    host: &mut Host<'_>,
) -> Result<SigningKey, Failure> {
    let name = path.display().to_string();
    let label = quoted(&name);
    let bytes = read_file(&host.path(path), FILE_BYTES);
    let bytes = Zeroizing::new(bytes.map_err(|error| error.failure(&name, FILE_BYTES))?);
    let key = match pem::decode_label(&bytes) {
        Ok(kind) if kind == Encrypted::PEM_LABEL => {
            let passphrase = passphrase.known(&label, host)?;
            decrypt(&bytes, &passphrase).map_err(|error| unusable(&error).about(&label))
        }
        Ok(kind) if kind == PrivateKeyInfoRef::PEM_LABEL => document(&bytes)
            .and_then(|key| from_document(&key))
            .map_err(|error| unusable(&error).about(&label)),
        Ok(kind) => Err(wrong_kind(kind).about(&label)),
        Err(_) => Err(Advice::new(
            format!("{label}: it is no private key in PEM"),
            "make one with `licentia keygen`, or give the file that begins with \
             `-----BEGIN PRIVATE KEY-----`",
        )),
    };
    let key = key.map_err(|words| Failure::new(crate::Exit::CouldNotRun, vec![words]))?;
    warn_if_others_can_read(path, &label, host);
    Ok(key)
}

fn document(pem: &[u8]) -> pkcs8::Result<SecretDocument> {
    let text = std::str::from_utf8(pem).map_err(|error| pkcs8::Error::Asn1(error.into()))?;
    Ok(SecretDocument::from_pem(text)?.1)
}

fn from_document(document: &SecretDocument) -> pkcs8::Result<SigningKey> {
    SigningKey::from_pkcs8_der(document.as_bytes())
}

fn decrypt(pem: &[u8], passphrase: &str) -> pkcs8::Result<SigningKey> {
    let document = document(pem)?;
    let encrypted = EncryptedPrivateKeyInfoRef::try_from(document.as_bytes())?;
    let plain = encrypted.decrypt(passphrase)?;
    // A wrong passphrase can by chance leave well-padded bytes; they are no key then.
    from_document(&plain)
        .map_err(|_| pkcs8::Error::EncryptedPrivateKey(pkcs5::Error::DecryptFailed))
}

/// PBES2 with scrypt and AES-256-CBC, which OpenSSL reads since 1.1.0.
fn encryption(host: &mut Host<'_>) -> Result<pbes2::Parameters, Failure> {
    let (mut salt, mut iv) = ([0; 16], [0; 16]);
    fill(&mut salt, host)?;
    fill(&mut iv, host)?;
    let salt = pbes2::Salt::new(salt).map_err(|error| cannot_write(error.into()))?;
    let kdf = pbes2::ScryptParams {
        salt,
        cost_parameter: SCRYPT_COST,
        block_size: SCRYPT_BLOCK_SIZE,
        parallelization: SCRYPT_ROUNDS,
        key_length: None,
    };
    Ok(pbes2::Parameters { kdf: kdf.into(), encryption: pbes2::EncryptionScheme::Aes256Cbc { iv } })
}

fn fill(buffer: &mut [u8], host: &mut Host<'_>) -> Result<(), Failure> {
    (host.random)(buffer).map_err(|error| {
        Failure::could_not_run(
            format!("this machine gives no random bytes: {}", crate::words::io_error(&error)),
            "make the key on another machine",
        )
    })
}

fn cannot_write(error: pkcs8::Error) -> Failure {
    Failure::could_not_run(format!("the key cannot be written: {error}"), "please report this")
}

fn unusable(error: &pkcs8::Error) -> Advice {
    match error {
        pkcs8::Error::EncryptedPrivateKey(pkcs5::Error::DecryptFailed) => {
            Advice::new("the passphrase does not open it", "try again; capitals matter")
        }
        pkcs8::Error::EncryptedPrivateKey(_) => Advice::new(
            "it is encrypted in a way that is not supported here",
            "write it anew: `openssl pkcs8 -topk8 -v2 aes-256-cbc -in OLD -out NEW`",
        ),
        pkcs8::Error::PublicKey(pkcs8::spki::Error::OidUnknown { .. }) => Advice::new(
            "it is the key of another algorithm than Ed25519",
            "make one with `licentia keygen`",
        ),
        _ => {
            Advice::new("it is a damaged key, or not an Ed25519 key", "restore it from its backup")
        }
    }
}

fn wrong_kind(label: &str) -> Advice {
    match label {
        "PUBLIC KEY" => Advice::new("it is a public key", "signing takes the private key"),
        "LICENSE" => Advice::new("it is a license", "signing takes the private key"),
        "OPENSSH PRIVATE KEY" => {
            Advice::new("it is a key of OpenSSH", "make a key for licenses with `licentia keygen`")
        }
        label => Advice::new(
            format!("it holds {}, not an Ed25519 private key", quoted(label)),
            "make one with `licentia keygen`",
        ),
    }
}

#[cfg(unix)]
fn warn_if_others_can_read(path: &Path, label: &str, host: &mut Host<'_>) {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(host.path(path)).map(|metadata| metadata.permissions().mode());
    // A pipe such as `/dev/fd/63` has permissions of its own; only files stay around.
    if mode.is_ok_and(|mode| mode & 0o170_000 == 0o100_000 && mode & 0o077 != 0) {
        let remedy = format!("run `chmod 600 {}`", label.trim_matches('`'));
        Advice::new(format!("others on this machine can read the private key {label}"), remedy)
            .warn(host);
    }
}

#[cfg(not(unix))]
fn warn_if_others_can_read(_: &Path, _: &str, _: &mut Host<'_>) {}
