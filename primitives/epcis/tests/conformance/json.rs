//! JSON documents, changed in every place.

use std::collections::BTreeMap;

use fairstream_epcis::{Cause, Error, Location};
use serde_json::{json, Value};

use super::{Case, Difference};

/// One way to change a value.
enum Change {
	Drop,
	Set(Value),
	/// Adds a member to an object.
	Add(&'static str),
	/// Adds an item to a list: its first once more.
	Repeat,
}

/// All ways, each by its name. Verdicts are counted by their place here: only append.
fn changes() -> Vec<(&'static str, Change)> {
	use Change::{Add, Drop, Repeat, Set};
	vec![
		("dropped", Drop),
		("null", Set(Value::Null)),
		("true", Set(json!(true))),
		("a number", Set(json!(7))),
		("an empty text", Set(json!(""))),
		("a text", Set(json!("text"))),
		("a URI", Set(json!("urn:x:1"))),
		("a URI with space around it", Set(json!(" urn:x:1 "))),
		("a name with prefix", Set(json!("ex:name"))),
		("an empty object", Set(json!({}))),
		("an object with id", Set(json!({"id": "urn:x:1"}))),
		("an empty list", Set(json!([]))),
		("a list of a URI", Set(json!(["urn:x:1"]))),
		("a list of a URI twice", Set(json!(["urn:x:1", "urn:x:1"]))),
		("a list of a number", Set(json!([1]))),
		("a list of an empty object", Set(json!([{}]))),
		("a time", Set(json!("2026-05-01T08:00:00+08:00"))),
		("a time without offset", Set(json!("2026-05-01T08:00:00"))),
		("a day that doesn't exist", Set(json!("2026-02-30T08:00:00Z"))),
		("a zone offset", Set(json!("-13:59"))),
		("a zone offset out of range", Set(json!("+14:01"))),
		("a step", Set(json!("shipping"))),
		("a disposition", Set(json!("in_transit"))),
		("a step as address", Set(json!("https://ref.gs1.org/cbv/BizStep-shipping"))),
		("a step as URN", Set(json!("urn:epcglobal:cbv:bizstep:shipping"))),
		("a measurement as address", Set(json!("https://gs1.org/voc/Temperature"))),
		("a measurement with prefix", Set(json!("gs1:Temperature"))),
		("an action", Set(json!("OBSERVE"))),
		("a small action", Set(json!("observe"))),
		("a unit of measure", Set(json!("KGM"))),
		("a small unit of measure", Set(json!("kg"))),
		("a wrong check digit", Set(json!("https://id.gs1.org/01/09521234543214"))),
		("a URI with a wrong escape", Set(json!("urn:x:%2"))),
		("a URI beyond ASCII", Set(json!("urn:x:蜂"))),
		("more with a plain name", Add("plain")),
		("more with a prefix", Add("ex:more")),
		("more with a URN", Add("urn:x:more")),
		("more with a prefix that nothing declares", Add("zz:more")),
		("more with a name that is no URI", Add("ex:no name")),
		("more called event", Add("event")),
		("more called persistentDisposition", Add("persistentDisposition")),
		("more called action", Add("action")),
		("more called rdfs:comment", Add("rdfs:comment")),
		("an item twice", Repeat),
		("another event type", Set(json!("https://farm.example/ShearingEvent"))),
		("a context of one's own", Set(json!({"ex": "https://ns.example/"}))),
		("an address in a list with null", Set(json!(["https://ns.example/", null]))),
	]
}

/// The pointers of all values in it.
fn pointers(value: &Value, at: &str, out: &mut Vec<String>) {
	out.push(at.to_string());
	match value {
		Value::Object(members) => {
			for (name, value) in members {
				let name = name.replace('~', "~0").replace('/', "~1");
				pointers(value, &format!("{at}/{name}"), out);
			}
		}
		Value::Array(items) => {
			items.iter().enumerate().for_each(|(index, item)| pointers(item, &format!("{at}/{index}"), out));
		}
		_ => {}
	}
}

/// The document with the change, if it is one there.
fn changed(document: &Value, pointer: &str, change: &Change) -> Option<Value> {
	let mut changed = document.clone();
	match change {
		Change::Drop => {
			let (parent, last) = pointer.rsplit_once('/')?;
			match changed.pointer_mut(parent)? {
				Value::Object(members) => {
					members.remove(&last.replace("~1", "/").replace("~0", "~"));
				}
				Value::Array(items) => {
					items.remove(last.parse().ok()?);
				}
				_ => return None,
			}
		}
		Change::Set(value) if !pointer.is_empty() => *changed.pointer_mut(pointer)? = value.clone(),
		Change::Set(_) => return None,
		Change::Add(name) => {
			let members = changed.pointer_mut(pointer)?.as_object_mut()?;
			let value = match *name {
				"persistentDisposition" => json!({"set": ["recalled"]}),
				"action" => json!("ADD"),
				_ => json!(1),
			};
			members.insert((*name).into(), value);
		}
		Change::Repeat => {
			let items = changed.pointer_mut(pointer)?.as_array_mut()?;
			items.push(items.first()?.clone());
		}
	}
	(changed != *document).then_some(changed)
}

pub fn cases(documents: &BTreeMap<String, String>) -> Vec<Case> {
	let changes = changes();
	let mut cases = Vec::new();
	for (name, text) in documents {
		let document: Value = serde_json::from_str(text).unwrap();
		let mut places = Vec::new();
		pointers(&document, "", &mut places);
		for pointer in places {
			for (index, (what, change)) in changes.iter().enumerate() {
				if let Some(changed) = changed(&document, &pointer, change) {
					cases.push(Case {
						place: format!("{name}{pointer}"),
						change: (index, what),
						text: changed.to_string(),
					});
				}
			}
		}
	}
	cases
}

fn cause(error: Option<&Error>) -> Option<&Cause> {
	error.map(|error| &error.cause)
}

/// Whether an error stands in an object of this name.
fn stands_in(error: &Error, name: &str) -> bool {
	match &error.location {
		Location::Json { pointer, .. } => pointer.rsplit('/').nth(1) == Some(name),
		_ => false,
	}
}

pub const DIFFERENCES: &[Difference] = &[
	Difference {
		reason: "a GS1 identifier with a wrong check digit or part names nothing, or something else",
		applies: |_, error| matches!(cause(error), Some(Cause::Id(_))),
	},
	Difference {
		reason: "only GS1 may coin words in its namespaces, and the CBV is closed (CBV 2.0, section 7)",
		applies: |_, error| matches!(cause(error), Some(Cause::Word { .. })),
	},
	Difference {
		reason: "event types beyond the five have no rules to be read by",
		applies: |_, error| matches!(cause(error), Some(Cause::EventType(_) | Cause::NotEpcis(_))),
	},
	Difference {
		reason: "without the EPCIS context the words of a document have no meaning, and nothing is fetched",
		applies: |_, error| matches!(cause(error), Some(Cause::ContextMissing | Cause::ContextUnknown(_))),
	},
	Difference {
		reason: "a prefix that nothing declares is a mistake far more often than a URI scheme of one's own",
		applies: |_, error| matches!(cause(error), Some(Cause::Prefix { .. })),
	},
	Difference {
		reason:
			"JSON-LD drops plain names that it doesn't know, so no hash would vouch for them: the schema forgets to \
		         forbid them in places and in the body",
		applies: |_, error| {
			let forgotten =
				|error: &Error| ["readPoint", "bizLocation", "epcisBody"].iter().any(|n| stands_in(error, n));
			matches!(cause(error), Some(Cause::Unknown(_) | Cause::Uri(_))) && error.is_some_and(forgotten)
		},
	},
	Difference {
		reason: "one event beside a list would be lost",
		applies: |_, error| matches!(cause(error), Some(Cause::NotAllowed { field, .. }) if field == "event"),
	},
	Difference {
		reason: "persistent dispositions belong to all types (EPCIS 2.0, sections 7.4.2 to 7.4.6), and so XML has them",
		applies: |case, error| error.is_none() && case.change.1 == "more called persistentDisposition",
	},
];
