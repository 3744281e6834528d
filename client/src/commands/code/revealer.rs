//! The revealer's own key: kept in a file, or fresh and forgotten.

use crate::key;
use std::{
	fs::OpenOptions,
	io::{self, Write},
	path::Path,
};
use subxt_signer::sr25519::Keypair;

/// The key in a file, or a fresh one, kept in that file if one is named.
///
/// # Errors
/// A message if it can't be had or kept.
pub(super) fn revealer(keep: Option<&Path>) -> Result<Keypair, String> {
	match keep {
		Some(file) if file.symlink_metadata().is_ok() => key::from_file(file),
		Some(file) => {
			let (seed, key) = fresh()?;
			kept(file, &format!("0x{}\n", hex::encode(seed)))
				.map_err(|error| format!("{}: can't be written: {error}", file.display()))?;
			Ok(key)
		}
		None => fresh().map(|(_, key)| key),
	}
}

fn fresh() -> Result<([u8; 32], Keypair), String> {
	let mut seed = [0u8; 32];
	getrandom::fill(&mut seed).map_err(|error| format!("no random number can be had ({error}): try again"))?;
	let key = Keypair::from_secret_key(seed).map_err(|error| format!("no key can be made ({error}): try again"))?;
	Ok((seed, key))
}

/// Write a secret into a new file that only its owner can read.
fn kept(file: &Path, secret: &str) -> io::Result<()> {
	let mut options = OpenOptions::new();
	options.write(true).create_new(true);
	#[cfg(unix)]
	{
		use std::os::unix::fs::OpenOptionsExt;
		options.mode(0o600);
	}
	let mut file = options.open(file)?;
	file.write_all(secret.as_bytes())?;
	file.sync_all()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_key_that_is_kept_is_the_same_the_next_time_and_one_that_is_not_another() {
		let file = std::env::temp_dir().join(format!("fairstream-revealer-{}", std::process::id()));
		drop(std::fs::remove_file(&file));
		let keys = [Some(&*file), Some(&*file), None, None].map(|keep| revealer(keep).expect("a key").public_key().0);
		#[cfg(unix)]
		{
			use std::os::unix::fs::PermissionsExt;
			let mode = std::fs::metadata(&file).expect("the file").permissions().mode();
			assert_eq!(mode & 0o777, 0o600);
		}
		std::fs::remove_file(&file).expect("the file is ours");
		assert_eq!(keys[0], keys[1]);
		assert!(keys[2] != keys[3] && keys[2] != keys[0]);
	}

	#[test]
	fn a_folder_that_is_not_there_is_named() {
		let error = revealer(Some(Path::new("no-such-folder/mine.key"))).map(|_| ()).expect_err("no folder");
		assert!(error.starts_with("no-such-folder/mine.key: can't be written"), "{error}");
	}
}
