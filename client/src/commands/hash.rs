//! `fairstream hash`: the event hash of every event in a document, offline.

use crate::{
	cli::HashArguments,
	outcome::{Outcome, Status},
};
use fairstream_epcis::{event_hash, pre_hash, Cause, Document, Error, HashProfile, Limits};
use serde_json::{json, Value};
use std::{io, path::Path};

/// What stands for standard input.
const STDIN: &str = "-";

/// Hash every event. One that is refused does not keep the others from being hashed.
#[must_use]
pub fn run(arguments: &HashArguments) -> Outcome {
	let file =
		if arguments.file == Path::new(STDIN) { "standard input".into() } else { arguments.file.display().to_string() };
	let document = match read(&arguments.file) {
		Ok(document) => document,
		Err(error) => {
			let status = match error.cause {
				Cause::Io(_) => Status::NotTried,
				_ => Status::Refused,
			};
			let message = format!("{file}: {error}");
			let json = json!({ "file": file, "error": message });
			return Outcome { status, lines: vec![], errors: vec![message], json };
		}
	};

	let profile = HashProfile::REFERENCE;
	let (mut lines, mut errors, mut events) = (vec![], vec![], vec![]);
	for (index, event) in document.events().enumerate() {
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
				let message = format!("{file}: {error}");
				events.push(json!({ "index": index, "error": message }));
				errors.push(message);
			}
		}
	}
	let status = if errors.is_empty() { Status::Done } else { Status::Refused };
	let json = json!({ "file": file, "profile": rules(profile), "events": events });
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

fn read(file: &Path) -> Result<Document, Error> {
	let limits = Limits::default();
	if file == Path::new(STDIN) {
		Document::from_reader(io::stdin().lock(), &limits)
	} else {
		Document::from_file(file, &limits)
	}
}
