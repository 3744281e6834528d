//! XML documents, changed in every place.
//!
//! They are written with one element a line, or a start tag, its content and an end tag on lines of their own.

use std::collections::BTreeMap;

use fairstream_epcis::{Cause, Error, TimeError};

use super::{Case, Difference};

/// The changes of an element, by name. Verdicts are counted by their place here: only append.
const CHANGES: [&str; 13] = [
	"dropped",
	"twice",
	"behind the next",
	"an empty text",
	"a text",
	"a URI",
	"a number",
	"an attribute without namespace",
	"an attribute with namespace",
	"an element without namespace behind it",
	"an element with namespace behind it",
	"a number with exponent",
	"an action",
];

/// The changes of an attribute, which follow those of its element.
const ATTRIBUTE_CHANGES: [&str; 5] =
	["dropped", "an empty attribute", "a text", "a time without offset", "a number that isn't finite"];

/// Where the element that begins on this line ends, if it begins one.
fn end(lines: &[&str], start: usize) -> Option<usize> {
	let line = lines[start].trim_start();
	let indent = lines[start].len() - line.len();
	if line.starts_with("</") || line.starts_with("<?") {
		return None;
	}
	if line.contains("</") {
		return Some(start);
	}
	let closes = |line: &&str| line.trim_start().starts_with("</") && line.len() - line.trim_start().len() == indent;
	lines.iter().skip(start).position(closes).map(|length| start + length)
}

/// The lines with the change, if it is one there.
fn changed(lines: &[&str], start: usize, change: usize) -> Option<String> {
	let end = end(lines, start)?;
	let (before, element, after) = (&lines[..start], &lines[start..=end], &lines[end + 1..]);
	let join = |parts: &[&[&str]]| parts.concat().join("\n");
	let text = |text: &str| {
		let line = element[0];
		let open = line.find('>')? + 1;
		let close = line.rfind("</").filter(|close| *close >= open)?;
		Some(join(&[before, &[&(line[..open].to_string() + text + &line[close..])], after]))
	};
	let attribute = |attribute: &str| {
		let at = element[0].find([' ', '>']).filter(|at| element[0].as_bytes()[*at] != b'\t')?;
		let line = format!("{} {attribute}{}", &element[0][..at], &element[0][at..]);
		Some(join(&[before, &[&line], &element[1..], after]))
	};
	match CHANGES[change] {
		"dropped" => Some(join(&[before, after])),
		"twice" => Some(join(&[before, element, element, after])),
		"behind the next" => {
			let next = self::end(lines, end + 1)?;
			Some(join(&[before, &lines[end + 1..=next], element, &lines[next + 1..]]))
		}
		"an empty text" => text(""),
		"a text" => text("text"),
		"a URI" => text("urn:x:1"),
		"a number" => text("7"),
		"a number with exponent" => text("7e1"),
		"an action" => text("DELETE"),
		"an attribute without namespace" => attribute("plain=\"1\""),
		"an attribute with namespace" => attribute("ex:more=\"1\" xmlns:ex=\"https://ns.example/\""),
		"an element without namespace behind it" => Some(join(&[before, element, &["<plain>1</plain>"], after])),
		_ => Some(join(&[before, element, &["<ex:more xmlns:ex=\"https://ns.example/\">1</ex:more>"], after])),
	}
}

/// The attributes of a start tag, as positions of name and value in the line.
fn attributes(line: &str) -> Vec<(usize, usize, usize)> {
	let tag = &line[..line.find('>').unwrap_or(0)];
	let mut found = Vec::new();
	let mut from = 0;
	while let Some(equals) = tag[from..].find("=\"").map(|at| from + at) {
		let name = tag[..equals].rfind(' ').unwrap_or(0) + 1;
		let close = equals + 2 + tag[equals + 2..].find('"').unwrap_or(0);
		if !tag[name..equals].starts_with("xmlns") {
			found.push((name, equals + 2, close));
		}
		from = close + 1;
	}
	found
}

fn changed_attribute(
	lines: &[&str],
	start: usize,
	(name, value, close): (usize, usize, usize),
	change: usize,
) -> String {
	let line = lines[start];
	let changed = match ATTRIBUTE_CHANGES[change] {
		"dropped" => line[..name - 1].to_string() + &line[close + 1..],
		"an empty attribute" => line[..value].to_string() + &line[close..],
		"a text" => line[..value].to_string() + "text" + &line[close..],
		"a time without offset" => line[..value].to_string() + "2026-05-01T08:00:00" + &line[close..],
		_ => line[..value].to_string() + "INF" + &line[close..],
	};
	[&lines[..start], &[changed.as_str()], &lines[start + 1..]].concat().join("\n")
}

pub fn cases(documents: &BTreeMap<String, String>) -> Vec<Case> {
	let mut cases = Vec::new();
	for (document, text) in documents {
		let lines: Vec<&str> = text.lines().skip(1).collect();
		for start in 0..lines.len() {
			let mut case = |place: String, change, what, text: Option<String>| {
				let text = text.filter(|text| *text != lines.join("\n"));
				cases.extend(text.map(|text| Case { place, change: (change, what), text }));
			};
			let tag = lines[start].trim().split(['>', ' ']).next().unwrap_or_default();
			let place = format!("{document} line {} {tag}>", start + 2);
			for (change, what) in CHANGES.iter().enumerate().filter(|_| start > 0) {
				case(place.clone(), change, what, changed(&lines, start, change));
			}
			for attribute in attributes(lines[start]) {
				let name = &lines[start][attribute.0..attribute.1 - 2];
				for (change, what) in ATTRIBUTE_CHANGES.iter().enumerate() {
					let text = changed_attribute(&lines, start, attribute, change);
					case(format!("{place} @{name}"), change, what, Some(text));
				}
			}
		}
	}
	cases
}

/// Whether the change brought an element behind an extension.
fn is_behind_an_extension(case: &Case) -> bool {
	let line: Option<usize> = case.place.split(' ').nth(2).and_then(|line| line.parse().ok());
	let before = line.and_then(|line| case.text.lines().nth(line - 2));
	case.change.1 == "behind the next" && before.is_some_and(|line| line.trim_start().starts_with("<ex:"))
}

fn cause(error: Option<&Error>) -> Option<&Cause> {
	error.map(|error| &error.cause)
}

pub const DIFFERENCES: &[Difference] = &[
	Difference {
		reason:
			"what an event can't be without, the XML schema leaves to the standard's text (EPCIS 2.0, section 7.4) and \
		         to the JSON schema",
		applies: |_, error| {
			let lists = ["epcList", "childEPCs", "inputEPCList", "outputEPCList", "declarationTime"];
			match cause(error) {
				Some(Cause::Missing { field, .. }) => lists.contains(field),
				Some(Cause::NotAllowed { field, .. }) => field == "ilmd",
				Some(Cause::Rule(_)) => true,
				_ => false,
			}
		},
	},
	Difference {
		reason: "the XML schema takes any text for a URI, a word, a unit of measure or a zone offset",
		applies: |_, error| {
			let zone = |error: &TimeError| matches!(error, TimeError::Zone(_));
			match cause(error) {
				Some(Cause::Uri(_) | Cause::Word { .. } | Cause::Id(_)) => true,
				Some(Cause::Missing { field, .. }) => ["bizTransaction", "source", "destination"].contains(field),
				Some(Cause::Form { expected, .. }) => expected.contains("Recommendation 20"),
				Some(Cause::Time(error)) => zone(error),
				_ => false,
			}
		},
	},
	Difference {
		reason: "a document's date without offset names no moment",
		applies: |case, error| {
			let no_offset = matches!(cause(error), Some(Cause::Time(TimeError::NoOffset(_))));
			no_offset && case.place.ends_with("@creationDate")
		},
	},
	Difference {
		reason: "JSON has no number that isn't finite, and no hexadecimal value without digits",
		applies: |case, error| {
			let is_none = case.change.1 == "a number that isn't finite" || case.place.ends_with("@hexBinaryValue");
			is_none && matches!(cause(error), Some(Cause::Form { .. }))
		},
	},
	Difference {
		reason: "attributes and elements without namespace would be fields of EPCIS, and it has none of that name",
		applies: |case, error| {
			case.change.1.contains("without namespace") && matches!(cause(error), Some(Cause::Unknown(_)))
		},
	},
	Difference {
		reason: "an error declaration is made once",
		applies: |case, error| {
			let within =
				["declarationTime", "reason", "correctiveEventIDs"].iter().any(|name| case.place.contains(name));
			within && case.change.1 == "twice" && matches!(cause(error), Some(Cause::Duplicate(_)))
		},
	},
	Difference {
		reason: "several certificates are as much as a list of them in JSON",
		applies: |case, error| error.is_none() && case.place.contains("certificationInfo") && case.change.1 == "twice",
	},
	Difference {
		reason: "a unit of measure tells something without a quantity, as in JSON",
		applies: |case, error| error.is_none() && case.place.contains("<quantity>"),
	},
	Difference {
		reason: "an empty list says as little as none, as in JSON",
		applies: |case, error| error.is_none() && case.change.1 == "dropped" && !case.place.contains('@'),
	},
	Difference {
		reason:
			"extensions are read wherever they stand: beside and among the fields of EPCIS, as element or attribute",
		applies: |case, error| {
			let is_own = case.place.contains("<ex:") || case.place.contains("<part>") || is_behind_an_extension(case);
			error.is_none() && (case.change.1.contains("with namespace") || is_own)
		},
	},
	Difference {
		reason: "what stands around the events is only looked at as far as it is needed",
		applies: |case, error| {
			let frame = ["EPCISBody", "EventList", "QueryResults", "queryName", "subscriptionID", "resultsBody"];
			error.is_none() && frame.iter().any(|name| case.place.contains(name))
		},
	},
];
