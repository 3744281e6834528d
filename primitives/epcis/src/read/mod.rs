//! Tree to event: the rules of EPCIS 2.0, once for both syntaxes.

mod field;
mod parts;
mod rules;

use alloc::{borrow::Cow, format, string::String, vec::Vec};

use crate::{
	document::{EventPlace, EventSource},
	error::{Cause, Error, Location},
	json::{self, Context},
	model::{
		ErrorDeclaration, Event, EventType, Extension, PersistentDisposition, SensorElement, SourceDest, Syntax, What,
	},
	tree::{Member, Node, Path, Value},
};
use field::Expect;

/// Names in which the two syntaxes differ, and how to tell where something is wrong.
pub(crate) struct Reader<'a> {
	dialect: Dialect<'a>,
	event: usize,
}

enum Dialect<'a> {
	Json(Cow<'a, Context>),
	Xml,
}

/// Reads the event at `index` of a document.
pub(crate) fn event(node: &Node, index: usize, place: &EventPlace, source: &EventSource) -> Result<Event, Error> {
	let (syntax, ignored) = match source {
		EventSource::Json { ignored, .. } => (Syntax::Json, ignored),
		EventSource::Xml { ignored, .. } => (Syntax::Xml, ignored),
	};
	let prefix = match (place, syntax) {
		(EventPlace::At(pointer), _) => pointer.clone(),
		(EventPlace::ListAt(pointer), Syntax::Json) => format!("{pointer}/{index}"),
		(EventPlace::ListAt(path), Syntax::Xml) => {
			format!("{path}/*[{}]", index.saturating_add(1))
		}
	};
	let path = Path::root(&prefix, node.line);
	let mut reader = Reader {
		dialect: match source {
			EventSource::Json { context, .. } => Dialect::Json(Cow::Borrowed(context)),
			EventSource::Xml { .. } => Dialect::Xml,
		},
		event: index,
	};
	#[cfg(feature = "xml")]
	let node = &match source {
		EventSource::Json { .. } => Cow::Borrowed(node),
		EventSource::Xml { ordered, .. } => Cow::Owned(crate::xml::lower(node, *ordered).map_err(|error| {
			let steps = error.steps.join("/");
			reader.error(&path.name(&steps, error.line), error.cause)
		})?),
	};
	reader.enter_context(node, &path)?;
	let members = reader.object(&path, node)?;
	let members: Vec<&Member> = members.iter().filter(|member| !ignored.contains(&member.name)).collect();
	reader.read(&path, &members, syntax)
}

/// Everything an event may say, before its type decides what of it is allowed.
#[derive(Default)]
struct Draft {
	event_id: Option<String>,
	certification_info: Vec<String>,
	error_declaration: Option<ErrorDeclaration>,
	biz_step: Option<String>,
	disposition: Option<String>,
	persistent_disposition: Option<PersistentDisposition>,
	read_point: Option<crate::model::Location>,
	biz_location: Option<crate::model::Location>,
	biz_transactions: Vec<crate::model::BizTransaction>,
	sources: Vec<SourceDest>,
	destinations: Vec<SourceDest>,
	sensor_elements: Vec<SensorElement>,
	extensions: Vec<Extension>,
	things: rules::Things,
}

impl Reader<'_> {
	/// Takes an event's own `@context` into account.
	fn enter_context(&mut self, node: &Node, path: &Path<'_>) -> Result<(), Error> {
		let Dialect::Json(context) = &self.dialect else {
			return Ok(());
		};
		let Some(own) = node.member("@context") else {
			return context.check().map_err(|cause| self.error(path, cause));
		};
		let path = path.name("@context", own.line);
		let context = context.with(own).and_then(|context| match context.check() {
			Ok(()) => Ok(context),
			Err(cause) => Err((own.line, cause)),
		});
		match context {
			Ok(context) => {
				self.dialect = Dialect::Json(Cow::Owned(context));
				Ok(())
			}
			Err((line, cause)) => Err(self.error(&path.at_line(line), cause)),
		}
	}

	pub(crate) fn error(&self, path: &Path<'_>, cause: Cause) -> Error {
		let mut text = String::new();
		let line = path.line;
		let location = match self.dialect {
			Dialect::Json(_) => {
				path.write(false, &mut text);
				Location::Json { pointer: text, line }
			}
			Dialect::Xml => {
				path.write(true, &mut text);
				Location::Xml { path: text, line }
			}
		};
		Error { event: Some(self.event), location, cause }
	}

	fn missing(&self, path: &Path<'_>, field: &'static str, rule: &'static str) -> Error {
		self.error(path, Cause::Missing { field, rule })
	}

	fn read(&self, path: &Path<'_>, members: &[&Member], syntax: Syntax) -> Result<Event, Error> {
		let find = |name: &'static str| {
			let member = members.iter().find(|member| member.name == name);
			member.map(|member| (path.name(name, member.node.line), &member.node))
		};
		let required = "every event needs it: add it";
		let Some((type_path, type_node)) = find("type") else {
			return Err(self.missing(path, "type", required));
		};
		let type_name = self.text(&type_path, type_node)?;
		let event_type = EventType::from_name(&type_name)
			.ok_or_else(|| self.error(&type_path, Cause::EventType(crate::excerpt(&type_name))))?;

		// When: looked at first, since a wrong time is the commonest mistake.
		let Some((time_path, time)) = find("eventTime") else {
			return Err(self.missing(path, "eventTime", required));
		};
		let event_time = self.time(&time_path, time)?;
		let Some((offset_path, offset)) = find("eventTimeZoneOffset") else {
			return Err(self.missing(path, "eventTimeZoneOffset", required));
		};
		let event_time_zone_offset = self.zone_offset(&offset_path, offset)?;
		let record_time = find("recordTime").map(|(path, node)| self.time(&path, node)).transpose()?;

		let mut draft = Draft::default();
		for member in members {
			let path = path.name(&member.name, member.node.line);
			rules::check_name(event_type, &member.name).map_err(|cause| self.error(&path, cause))?;
			self.read_member(&path, event_type, member, &mut draft)?;
		}
		let things = core::mem::take(&mut draft.things);
		let what = things.into_what(event_type, &draft).map_err(|cause| self.error(path, cause))?;
		self.check_ilmd(path, members, &what)?;
		Ok(Event {
			syntax,
			event_id: draft.event_id,
			event_time,
			event_time_zone_offset,
			record_time,
			certification_info: draft.certification_info,
			error_declaration: draft.error_declaration,
			what,
			biz_step: draft.biz_step,
			disposition: draft.disposition,
			persistent_disposition: draft.persistent_disposition,
			read_point: draft.read_point,
			biz_location: draft.biz_location,
			biz_transactions: draft.biz_transactions,
			sources: draft.sources,
			destinations: draft.destinations,
			sensor_elements: draft.sensor_elements,
			extensions: draft.extensions,
		})
	}

	fn check_ilmd(&self, path: &Path<'_>, members: &[&Member], what: &What) -> Result<(), Error> {
		let What::Object { action, ilmd: Some(_), .. } = what else {
			return Ok(());
		};
		if *action == crate::model::Action::Add {
			return Ok(());
		}
		let line = members.iter().find(|member| member.name == "ilmd").map_or(0, |m| m.node.line);
		let rule = "master data of an instance or lot belongs to the event that brings it into \
		            being: use action ADD or leave it out";
		Err(self.error(&path.name("ilmd", line), Cause::NotAllowed { field: "ilmd".into(), rule }))
	}

	fn read_member(
		&self,
		path: &Path<'_>,
		event_type: EventType,
		member: &Member,
		draft: &mut Draft,
	) -> Result<(), Error> {
		use crate::cbv::Vocabulary as V;
		let node = &member.node;
		let things = &mut draft.things;
		match member.name.as_str() {
			// Read before, or no content of the event.
			"@context" | "type" | "eventTime" | "eventTimeZoneOffset" | "recordTime" => {}
			"eventID" => draft.event_id = Some(self.uri(path, node)?),
			"certificationInfo" => draft.certification_info = self.uris(path, node)?,
			"errorDeclaration" => {
				draft.error_declaration = Some(self.error_declaration(path, node)?);
			}
			"bizStep" => draft.biz_step = Some(self.word(path, node, V::BizStep)?),
			"disposition" => draft.disposition = Some(self.word(path, node, V::Disposition)?),
			"persistentDisposition" => {
				draft.persistent_disposition = Some(self.persistent_disposition(path, node)?);
			}
			"readPoint" => draft.read_point = Some(self.location(path, node)?),
			"bizLocation" => draft.biz_location = Some(self.location(path, node)?),
			"bizTransactionList" => {
				draft.biz_transactions = self.each(path, node, Self::biz_transaction)?;
			}
			"sourceList" => {
				draft.sources = self.each(path, node, |reader, path, node| reader.source_dest(path, node, "source"))?;
			}
			"destinationList" => {
				draft.destinations =
					self.each(path, node, |reader, path, node| reader.source_dest(path, node, "destination"))?;
			}
			"sensorElementList" => {
				draft.sensor_elements = self.each(path, node, Self::sensor_element)?;
			}
			"action" => things.action = Some(self.action(path, node)?),
			"parentID" => things.parent = Some(self.identifier(path, node, Expect::Thing)?),
			"transformationID" => {
				things.transformation_id = Some(self.identifier(path, node, Expect::Any)?);
			}
			"epcList" | "childEPCs" | "inputEPCList" => {
				let unique = matches!(event_type, EventType::Object | EventType::Transformation);
				things.epcs = Some(self.epcs(path, node, unique)?);
			}
			"outputEPCList" => things.output_epcs = self.epcs(path, node, true)?,
			"quantityList" | "childQuantityList" | "inputQuantityList" => {
				things.quantities = self.each(path, node, Self::quantity)?;
			}
			"outputQuantityList" => {
				things.output_quantities = self.each(path, node, Self::quantity)?;
			}
			"ilmd" => things.ilmd = Some(self.ilmd(path, node)?),
			_ => self.extension(path, member, &mut draft.extensions)?,
		}
		Ok(())
	}

	/// Reads a member in a namespace of others; comments are left out.
	fn extension(&self, path: &Path<'_>, member: &Member, out: &mut Vec<Extension>) -> Result<(), Error> {
		if matches!(self.dialect, Dialect::Json(_)) && member.name == json::COMMENT {
			return Ok(());
		}
		let name = match &self.dialect {
			Dialect::Json(context) => context.field_name(&member.name),
			Dialect::Xml => field::xml_name(&member.name),
		};
		let name = name.map_err(|cause| self.error(path, cause))?;
		self.extension_value(path, name, &member.node, out)
	}

	/// The members of an object.
	pub(crate) fn object<'n>(&self, path: &Path<'_>, node: &'n Node) -> Result<&'n [Member], Error> {
		match &node.value {
			Value::Object(members) => Ok(members),
			other => {
				let cause = Cause::Kind { expected: "an object", found: other.kind() };
				Err(self.error(path, cause))
			}
		}
	}

	/// The items of a list, each read by `read`.
	pub(crate) fn each<T>(
		&self,
		path: &Path<'_>,
		node: &Node,
		read: impl Fn(&Self, &Path<'_>, &Node) -> Result<T, Error>,
	) -> Result<Vec<T>, Error> {
		let Value::List(items) = &node.value else {
			let cause = Cause::Kind { expected: "a list", found: node.value.kind() };
			return Err(self.error(path, cause));
		};
		let items = items.iter().enumerate();
		items.map(|(index, item)| read(self, &path.index(index, item.line), item)).collect()
	}
}
