//! `licentia keygen`: a new key pair.

use crate::failure::{Advice, Failure, Say};
use crate::jwks::{self, WindowFlags};
use crate::output::{Existing, NewFile, Readers, write_all};
use crate::passphrase::PassphraseFlags;
use crate::style::Tone;
use crate::text::{pad, printable};
use crate::{Exit, Host, private_key};
use clap::Args;
use std::path::{Path, PathBuf};

/// Make a key pair to issue licenses with
///
/// Writes an Ed25519 private key (PKCS#8 in PEM, readable by its owner alone) and beside it the
/// public key as a JWK Set, for everybody who verifies.
#[derive(Debug, Args)]
pub(crate) struct Keygen {
    /// Where the private key goes
    #[arg(long, value_name = "FILE", default_value = "licentia.pem")]
    out: PathBuf,
    /// Where the public key goes [default: as the private key, ending in `.jwks.json`]
    #[arg(long, value_name = "FILE")]
    public: Option<PathBuf>,
    /// Keep the private key under a passphrase
    #[arg(long)]
    encrypt: bool,
    #[command(flatten)]
    passphrase: PassphraseFlags,
    #[command(flatten)]
    window: WindowFlags,
    /// Replace files that are there already; the keys in them are lost
    #[arg(long)]
    force: bool,
}

impl Keygen {
    pub(crate) fn run(self, host: &mut Host<'_>) -> Result<Exit, Failure> {
        if !self.encrypt && self.passphrase.is_given() {
            let remedy = "add `--encrypt`";
            return Err(Failure::usage("a passphrase is given, but encrypts nothing", remedy));
        }
        if !self.encrypt && PassphraseFlags::is_in_environment(host) {
            Advice::new(
                "`LICENTIA_PASSPHRASE` is set, but this key is not encrypted",
                "add `--encrypt`",
            )
            .warn(host);
        }
        let public_path = self.public.unwrap_or_else(|| beside(&self.out));
        if public_path == self.out {
            let remedy = "give another name to one of them";
            return Err(Failure::usage("both keys would go into one file", remedy));
        }
        let key = private_key::generate(host)?;
        let public = jwks::jwk_set(&key.verifying_key(), &self.window)?;
        self.window.must_be_ahead(host)?;
        let passphrase = match self.encrypt {
            true => Some(self.passphrase.chosen(host)?),
            false => None,
        };
        let private = private_key::to_pem(&key, passphrase.as_ref().map(|it| it.as_str()), host)?;
        let private_path = self.out;
        let files = [
            NewFile { path: private_path.clone(), content: &private, readers: Readers::Owner },
            NewFile { path: public_path.clone(), content: &public, readers: Readers::Anybody },
        ];
        write_all(&files, Existing::force(self.force), host)?;
        let names =
            [&private_path, &public_path].map(|path| printable(&path.display().to_string()));
        report(&jwks::key_id(&key.verifying_key()), &names, host)
    }
}

fn report(
    key_id: &str,
    [private, public]: &[String; 2],
    host: &mut Host<'_>,
) -> Result<Exit, Failure> {
    let style = host.style();
    let columns = crate::text::width(private).max(crate::text::width(public));
    let quiet = |text: &str| style.paint(Tone::Quiet, text);
    let out = &mut host.stdout;
    writeln!(out, "key id       {}", style.paint(Tone::Strong, key_id))?;
    writeln!(
        out,
        "private key  {}  {}",
        pad(private, columns),
        quiet("keep it secret, and keep a copy")
    )?;
    let open = "give it to everybody who verifies";
    writeln!(out, "public key   {}  {}", pad(public, columns), quiet(open))?;
    writeln!(out)?;
    writeln!(out, "next: write a request (`licentia issue --help` shows one), and sign it by")?;
    writeln!(out, "  licentia issue --key {private} request.json")?;
    Ok(Exit::Success)
}

/// `vendor.jwks.json` for `vendor.pem`.
fn beside(private: &Path) -> PathBuf {
    let stem = match private.extension() {
        Some(extension) if extension == "pem" => private.with_extension(""),
        _ => private.to_owned(),
    };
    let mut name = stem.into_os_string();
    name.push(".jwks.json");
    name.into()
}
