//! Files: read up to a size, written where nothing else stands.

use crate::outcome::Status;
use std::{
	fs::{self, File},
	io::{self, ErrorKind, Read, Write},
	path::Path,
};

/// The largest proof file, in bytes: a leaf of [`super::lines::MOST_BYTES`] in hex, and room for the rest.
pub const MOST_BYTES: u64 = 64 << 20;

/// What stands for standard input.
pub const STDIN: &str = "-";

/// What messages call a file.
#[must_use]
pub fn name(file: &Path) -> String {
	match file == Path::new(STDIN) {
		true => "standard input".into(),
		false => file.display().to_string(),
	}
}

/// Open a file, or standard input if it is `-`.
///
/// # Errors
/// What keeps it from being opened.
pub fn open(file: &Path) -> io::Result<Box<dyn Read>> {
	match file == Path::new(STDIN) {
		true => Ok(Box::new(io::stdin().lock())),
		false => Ok(Box::new(File::open(file)?)),
	}
}

/// The bytes of a file, or of standard input if it is `-`, if there are no more than so many.
///
/// # Errors
/// What is wrong with it, and what to do.
pub fn read(file: &Path, most: u64) -> Result<Vec<u8>, (Status, String)> {
	let name = name(file);
	let unreadable = |error: io::Error| (Status::NotTried, format!("{name}: can't be read: {error}"));
	let mut bytes = vec![];
	let read = open(file).and_then(|input| input.take(most.saturating_add(1)).read_to_end(&mut bytes));
	read.map_err(unreadable)?;
	match u64::try_from(bytes.len()) {
		Ok(length) if length <= most => Ok(bytes),
		_ => Err((Status::Refused, format!("{name}: has more than {most} bytes: name another file"))),
	}
}

/// Write a file that is not there, or has these bytes already.
///
/// # Errors
/// What is in the way, and what to do.
pub fn write(file: &Path, bytes: &[u8]) -> Result<(), (Status, String)> {
	let name = file.display();
	let unwritable = |error: io::Error| (Status::NotTried, format!("{name}: can't be written: {error}"));
	match File::create_new(file) {
		Ok(mut new) => new.write_all(bytes).map_err(unwritable),
		Err(error) if error.kind() == ErrorKind::AlreadyExists => match fs::read(file) {
			Ok(there) if there == bytes => Ok(()),
			_ => Err((
				Status::NotTried,
				format!("{name}: is there already and is another file: name a new one with --out"),
			)),
		},
		Err(error) => Err(unwritable(error)),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_file_is_written_once_and_the_same_again_is_no_error() {
		let file = std::env::temp_dir().join(format!("fairstream-disk-{}", std::process::id()));
		drop(fs::remove_file(&file));
		assert_eq!(write(&file, b"one"), Ok(()));
		assert_eq!(write(&file, b"one"), Ok(()));
		let (status, message) = write(&file, b"two").expect_err("it is another file");
		assert!(status == Status::NotTried && message.contains("--out"), "{message}");
		assert_eq!(read(&file, 3), Ok(b"one".to_vec()));
		let (status, message) = read(&file, 2).expect_err("it is longer");
		assert!(status == Status::Refused && message.contains("more than 2 bytes"), "{message}");
		fs::remove_file(&file).expect("the file is ours");
	}

	#[test]
	fn a_file_that_can_not_be_read_or_written_is_named() {
		let (status, message) = read(Path::new("no-such-file.json"), 1).expect_err("no file");
		assert!(status == Status::NotTried && message.starts_with("no-such-file.json: can't be read"), "{message}");
		let (status, message) = write(Path::new("no-such-folder/proof.json"), b"").expect_err("no folder");
		assert!(status == Status::NotTried && message.contains("can't be written"), "{message}");
	}
}
