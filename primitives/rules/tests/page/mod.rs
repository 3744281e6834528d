//! Files that are written from the code: compared with it, and written anew if asked.

use std::{env, fs, path::Path};

/// That a file of the repository says this.
///
/// # Panics
/// If it does not.
pub fn is(path: &str, text: &str) {
	let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
	if env::var_os("FAIRSTREAM_UPDATE").is_some() {
		fs::write(&file, text).unwrap_or_else(|error| panic!("{path} can't be written: {error}"));
	}
	let written = fs::read_to_string(&file).unwrap_or_default();
	assert!(written == text, "{path} is not the table's: run FAIRSTREAM_UPDATE=1 cargo test -p fairstream-rules");
}
