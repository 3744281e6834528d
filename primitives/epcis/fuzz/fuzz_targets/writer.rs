//! Any document of either syntax, its events written as JSON-LD and read again.

#![no_main]

use fairstream_epcis::{pre_hash, write, Document, HashProfile, Limits};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
	let Ok(document) = Document::from_bytes(bytes, &Limits::default()) else { return };
	for event in document.events().flatten() {
		let text = match write::event(&event) {
			Ok(text) => text,
			Err(error) => {
				assert!(!error.to_string().is_empty());
				continue;
			}
		};
		let again = Document::from_json(&text, &Limits::default()).unwrap_or_else(|error| panic!("{error}: {text}"));
		let again = again.events().next().unwrap().unwrap_or_else(|error| panic!("{error}: {text}"));
		// XML may part extensions of one name and has other booleans; what came from JSON or was written once stays.
		if event.syntax == again.syntax {
			assert_eq!(again, event, "{text}");
			assert_eq!(pre_hash(&again, HashProfile::REFERENCE), pre_hash(&event, HashProfile::REFERENCE), "{text}");
		}
		assert_eq!(write::event(&again).as_ref(), Ok(&text));
	}
});
