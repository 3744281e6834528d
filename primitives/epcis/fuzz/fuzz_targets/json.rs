//! Any bytes as JSON-LD.

#![no_main]

use fairstream_epcis::{core::CoreEvent, event_hash, Document, HashProfile, Limits};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
	let Ok(document) = Document::from_json(text, &Limits::default()) else { return };
	for event in document.events() {
		match event {
			Ok(event) => {
				let hash = event_hash(&event, HashProfile::REFERENCE);
				assert_eq!(hash.to_string().parse(), Ok(hash));
				let _ = CoreEvent::new(&event, HashProfile::REFERENCE);
			}
			Err(error) => assert!(error.event.is_some() && !error.to_string().is_empty()),
		}
	}
});
