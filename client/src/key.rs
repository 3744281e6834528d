//! Whose word it is: the key that signs.

use crate::cli::KeyArguments;
use std::{fs, path::Path, str::FromStr};
use subxt_signer::{sr25519::Keypair, SecretUri};

const NO_KEY: &str = "holds no secret phrase or hex seed; 'fairstream-node key generate' makes one";

/// The key that a command line names, by a development account or by a file; none if it names none.
///
/// # Errors
/// A message if it can't be had.
pub fn named(dev_key: Option<&str>, key_file: Option<&Path>) -> Result<Option<Keypair>, String> {
	match (dev_key, key_file) {
		(Some(name), _) => development(name).map(Some),
		(None, Some(file)) => from_file(file).map(Some),
		(None, None) => Ok(None),
	}
}

/// The key with which a command line says that something is signed.
///
/// # Errors
/// A message if it can't be had.
pub fn signing(arguments: &KeyArguments) -> Result<Keypair, String> {
	named(arguments.dev_key.as_deref(), arguments.key_file.as_deref())?
		.ok_or_else(|| "no key: name its file with --key-file".into())
}

/// The key of a development account such as `//Bob`.
///
/// # Errors
/// A message if it is something else: a secret has no place on a command line, which others on the machine can read.
pub fn development(uri: &str) -> Result<Keypair, String> {
	if !uri.starts_with("//") {
		return Err(
			"--dev-key takes the name of a development account such as //Bob; put a secret into a file and name it \
			with --key-file"
				.into(),
		);
	}
	from_uri(uri).map_err(|error| format!("--dev-key {uri}: {error}"))
}

/// The key in a file that holds one line: a phrase of words or a seed in hex, with derivation paths and password as
/// `fairstream-node key inspect` takes it.
///
/// # Errors
/// A message if the file can't be read, can be read by others, or holds something else. It never shows what is in it.
pub fn from_file(file: &Path) -> Result<Keypair, String> {
	let name = file.display();
	others_can_not_read(file)?;
	let text = fs::read_to_string(file).map_err(|error| format!("{name}: can't be read: {error}"))?;
	let text = text.trim();
	// Without a phrase of its own it would be a path from the phrase that all development accounts share.
	if text.is_empty() || text.starts_with('/') {
		return Err(format!("{name}: {NO_KEY}"));
	}
	from_uri(text).map_err(|error| format!("{name}: {error}"))
}

fn from_uri(uri: &str) -> Result<Keypair, String> {
	let uri = SecretUri::from_str(uri).map_err(|_| NO_KEY.to_string())?;
	Keypair::from_uri(&uri).map_err(|_| NO_KEY.to_string())
}

#[cfg(unix)]
fn others_can_not_read(file: &Path) -> Result<(), String> {
	use std::os::unix::fs::PermissionsExt;
	let name = file.display();
	let mode = fs::metadata(file).map_err(|error| format!("{name}: can't be read: {error}"))?.permissions().mode();
	match mode & 0o077 {
		0 => Ok(()),
		_ => Err(format!("{name}: others on this machine can read the key: run 'chmod 600 {name}'")),
	}
}

#[cfg(not(unix))]
fn others_can_not_read(_: &Path) -> Result<(), String> {
	Ok(())
}
