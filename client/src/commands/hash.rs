//! `fairstream hash`: the event hash of every event in a document, offline.

use crate::{
	cli::HashArguments,
	document::{Refused, Source},
	outcome::{Outcome, Status},
};
use fairstream_epcis::{event_hash, pre_hash, HashProfile};
use serde_json::{json, Value};

/// Hash every event. One that is refused does not keep the others from being hashed.
#[must_use]
pub fn run(arguments: &HashArguments) -> Outcome {
	let source = match Source::read(&arguments.file) {
		Ok(source) => source,
		Err(Refused { status, message }) => {
			let json = json!({ "file": arguments.file, "errors": [message] });
			return Outcome { status, lines: vec![], errors: vec![message], json };
		}
	};
	let profile = HashProfile::REFERENCE;
	let (mut lines, mut errors, mut events) = (vec![], vec![], vec![]);
	for (index, event) in source.document.events().enumerate() {
		match event {
			Ok(event) => {
				let hash = event_hash(&event, profile).to_string();
				let text = arguments.pre_hash.then(|| pre_hash(&event, profile));
				let mut entry = json!({ "index": index, "hash": hash });
				if let (Some(text), Value::Object(fields)) = (&text, &mut entry) {
					fields.insert("preHash".into(), json!(text));
				}
				events.push(entry);
				lines.push(text.unwrap_or(hash));
			}
			Err(error) => {
				let message = source.message(&error);
				events.push(json!({ "index": index, "error": message }));
				errors.push(message);
			}
		}
	}
	let status = if errors.is_empty() { Status::Done } else { Status::Refused };
	let json = json!({ "file": source.name, "profile": rules(profile), "events": events });
	Outcome { status, lines, errors, json }
}

/// What a hash has to be told with, so that whoever compares two knows whether they can be compared.
fn rules(profile: HashProfile) -> Value {
	json!({
		"algorithm": profile.algorithm.name(),
		"cbvVersion": profile.cbv_version.name(),
		"canonicaliserRevision": profile.canonicaliser.revision(),
	})
}
