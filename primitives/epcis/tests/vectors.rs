//! Event hashes of documents whose hashes are known.

mod common;

use std::{
	collections::BTreeSet,
	fs,
	path::{Path, PathBuf},
};

use common::shared_documents;
use fairstream_epcis::{event_hash, pre_hash, Document, HashProfile, Limits};

const SYNTAXES: [&str; 3] = ["jsonld", "json", "xml"];

fn own_documents() -> PathBuf {
	Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents")
}

fn files(folder: &Path) -> Vec<PathBuf> {
	let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
	files.sort();
	files
}

fn extension(file: &Path) -> &str {
	file.extension().and_then(|extension| extension.to_str()).unwrap_or_default()
}

fn lines(file: &Path) -> Vec<String> {
	fs::read_to_string(file).unwrap().lines().map(|line| line.trim_end().to_string()).collect()
}

fn hashes(file: &Path) -> Vec<String> {
	let document =
		Document::from_file(file, &Limits::default()).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
	let events = document.events().map(|event| {
		let event = event.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
		event_hash(&event, HashProfile::REFERENCE).to_string()
	});
	events.collect()
}

fn pre_hashes(file: &Path) -> Vec<String> {
	let document = Document::from_file(file, &Limits::default()).unwrap();
	document.events().map(|event| pre_hash(&event.unwrap(), HashProfile::REFERENCE)).collect()
}

/// Compares all documents of a folder with the hashes beside them; returns how many events.
fn check_folder(folder: &Path) -> usize {
	let mut events = 0;
	for file in files(folder).iter().filter(|file| SYNTAXES.contains(&extension(file))) {
		let expected = file.with_extension("prehashes");
		if expected.exists() {
			assert_eq!(pre_hashes(file), lines(&expected), "{}", file.display());
		}
		let expected = lines(&file.with_extension("hashes"));
		assert_eq!(hashes(file), expected, "{}", file.display());
		events += expected.len();
	}
	events
}

#[test]
fn own_documents_have_the_hashes_that_the_reference_gives_them() {
	assert_eq!(check_folder(&own_documents()), 22);
}

#[test]
fn own_documents_in_two_syntaxes_are_tested_in_both() {
	let stems: BTreeSet<_> = files(&own_documents())
		.iter()
		.filter(|file| extension(file) == "xml" && file.with_extension("jsonld").exists())
		.map(|file| file.file_stem().unwrap().to_owned())
		.collect();
	assert_eq!(stems.len(), 3, "{stems:?}");
}

#[test]
fn documents_of_the_reference_have_the_hashes_beside_them() {
	if let Some(folder) = shared_documents() {
		assert!(check_folder(&folder) > 0);
	}
}

#[test]
fn events_that_the_reference_calls_equal_have_one_hash() {
	let Some(folder) = shared_documents() else { return };
	for file in files(&folder.join("equal")) {
		let hashes = hashes(&file);
		let distinct: BTreeSet<_> = hashes.iter().collect();
		assert!(hashes.len() > 1 && distinct.len() == 1, "{}: {hashes:?}", file.display());
	}
}

#[test]
fn an_error_declaration_has_the_hash_of_the_event_that_it_withdraws() {
	let hashes = hashes(&own_documents().join("livestream.xml"));
	assert_eq!(hashes[1], hashes[2]);
}
