//! Extensions.

use alloc::{collections::BTreeMap, vec::Vec};

use super::{
	json::{Json, Key},
	Member, WriteCause, WriteError,
};
use crate::{
	json::{has_meaning_alone, COMMENT},
	limits::MAX_DEPTH,
	model::{Extension, Name, Number, Scalar},
	tree::{Path, TEXT},
	uri::is_uri,
};

/// Levels that a document has around the fields of its events.
const LEVELS_AROUND: usize = 6;
/// Levels of nesting that are written within an event.
const MAX_LEVELS: usize = MAX_DEPTH - LEVELS_AROUND;

/// Where extensions stand, which decides on their names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
	/// Beside fields of EPCIS: a name needs a namespace and must be a URI.
	Field,
	/// Within an extension, which EPCIS leaves open.
	Part,
}

/// Appends extensions to the members of an object, which is on this level of the event. Those of one name become a list.
pub(super) fn push<'e>(
	path: &Path<'_>,
	extensions: &'e [Extension],
	place: Place,
	level: usize,
	out: &mut Vec<Member<'e>>,
) -> Result<(), WriteError> {
	let mut groups: Vec<(&Name, Vec<&Extension>)> = Vec::new();
	let mut seen: BTreeMap<(Option<&str>, &str), usize> = BTreeMap::new();
	for extension in extensions {
		let key = match &extension.name {
			Name::Qualified { namespace, local } => (Some(namespace.as_str()), local.as_str()),
			Name::Written(name) => (None, name.as_str()),
		};
		let group = *seen.entry(key).or_insert(groups.len());
		match groups.get_mut(group) {
			Some((_, members)) => members.push(extension),
			None => groups.push((&extension.name, alloc::vec![extension])),
		}
	}
	for (name, members) in groups {
		check_name(path, name, place)?;
		let shown = match name {
			Name::Qualified { local, .. } => local,
			Name::Written(name) => name,
		};
		let path = path.name(shown, 0);
		let json = match members.as_slice() {
			[single] if !needs_list(single) => value(&path, single, level)?,
			_ => {
				let level = deeper(&path, level)?;
				let items: Result<_, _> = members.iter().map(|member| value(&path, member, level)).collect();
				Json::List(items?)
			}
		};
		out.push((Key::Extension(name), json));
	}
	Ok(())
}

/// Whether a single value must stand in a list, not to be read as something else.
fn needs_list(extension: &Extension) -> bool {
	let is_text = matches!(&extension.name, Name::Written(name) if name == TEXT) && extension.parts.is_empty();
	is_text || is_list(extension)
}

/// Whether the parts are items of a list in a list: these have no names.
fn is_list(extension: &Extension) -> bool {
	let unnamed = |part: &Extension| matches!(&part.name, Name::Written(name) if name.is_empty());
	!extension.parts.is_empty() && extension.value == Scalar::EMPTY && extension.parts.iter().all(unnamed)
}

fn deeper(path: &Path<'_>, level: usize) -> Result<usize, WriteError> {
	match level >= MAX_LEVELS {
		true => Err(WriteError::at(path, WriteCause::Depth { max: MAX_LEVELS })),
		false => Ok(level.saturating_add(1)),
	}
}

fn value<'e>(path: &Path<'_>, extension: &'e Extension, level: usize) -> Result<Json<'e>, WriteError> {
	if extension.parts.is_empty() {
		return scalar(path, &extension.value);
	}
	let level = deeper(path, level)?;
	if is_list(extension) {
		let items: Result<_, _> = extension.parts.iter().map(|part| value(path, part, level)).collect();
		return items.map(Json::List);
	}
	let mut members = Vec::new();
	if extension.value != Scalar::EMPTY {
		members.push((Key::Plain(TEXT), scalar(path, &extension.value)?));
	}
	push(path, &extension.parts, Place::Part, level, &mut members)?;
	Ok(Json::Object(members))
}

pub(super) fn scalar<'e>(path: &Path<'_>, value: &'e Scalar) -> Result<Json<'e>, WriteError> {
	Ok(match value {
		Scalar::Text(text) => Json::text(text),
		Scalar::Number(text) if Number::new(text).is_some_and(|number| number.as_str() == text) => Json::Number(text),
		Scalar::Number(text) => return Err(WriteError::at(path, WriteCause::Number(crate::excerpt(text)))),
		Scalar::Boolean(value) => Json::Boolean(*value),
		Scalar::Null => Json::Null,
	})
}

/// Whether a reader takes `name` for what it is.
fn check_name(path: &Path<'_>, name: &Name, place: Place) -> Result<(), WriteError> {
	let fits = match name {
		// Any prefix will do to see whether the whole is a URI.
		Name::Qualified { local, .. } => place == Place::Part || is_uri(&alloc::format!("ns:{local}")),
		Name::Written(name) if name == COMMENT => false,
		Name::Written(name) => match name.split_once(':') {
			Some((prefix, local)) => has_meaning_alone(prefix, local) && (place == Place::Part || is_uri(name)),
			None => place == Place::Part,
		},
	};
	match fits {
		true => Ok(()),
		false => {
			let shown = alloc::string::ToString::to_string(name);
			Err(WriteError::at(path, WriteCause::Name(crate::excerpt(&shown))))
		}
	}
}
