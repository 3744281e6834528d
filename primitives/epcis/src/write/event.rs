//! An event as JSON-LD, field by field in the order of the standard.

use alloc::{
	borrow::Cow,
	collections::BTreeSet,
	string::{String, ToString},
	vec::Vec,
};

use super::{
	extension::{self, Place},
	json::{Json, Key},
	Member, WriteCause, WriteError,
};
use crate::{
	cbv::{Vocabulary, Word},
	model::{
		ErrorDeclaration, Event, Extension, Identifier, Location, PersistentDisposition, Quantity, Scalar,
		SensorElement, SensorMetadata, SensorReport, SensorSource, What,
	},
	time::Timestamp,
	tree::Path,
	uri::is_uri,
};

/// The members of `event`.
pub(super) fn tree(event: &Event) -> Result<Vec<Member<'_>>, WriteError> {
	let path = Path::root("", 0);
	let mut out = Object::new(&path);
	out.text("type", event.what.event_type().name());
	out.uri("eventID", event.event_id.as_ref())?;
	out.time("eventTime", Some(&event.event_time));
	out.time("recordTime", event.record_time.as_ref());
	out.text("eventTimeZoneOffset", event.event_time_zone_offset.to_string());
	out.uris("certificationInfo", &event.certification_info)?;
	if let Some(declaration) = &event.error_declaration {
		out.object("errorDeclaration", |out| error_declaration(out, declaration))?;
	}
	if let Some(action) = event.what.action() {
		out.text("action", action.word());
	}
	what(&mut out, &event.what)?;
	out.word("bizStep", event.biz_step.as_ref(), Vocabulary::BizStep)?;
	out.word("disposition", event.disposition.as_ref(), Vocabulary::Disposition)?;
	if let Some(persistent) = &event.persistent_disposition {
		out.object("persistentDisposition", |out| persistent_disposition(out, persistent))?;
	}
	out.location("readPoint", event.read_point.as_ref())?;
	out.location("bizLocation", event.biz_location.as_ref())?;
	out.list("bizTransactionList", &event.biz_transactions, |out, transaction| {
		out.word("type", transaction.kind.as_ref(), Vocabulary::BizTransactionType)?;
		out.id("bizTransaction", Some(&transaction.id))
	})?;
	for (list, name, ends) in
		[("sourceList", "source", &event.sources), ("destinationList", "destination", &event.destinations)]
	{
		out.list(list, ends, |out, end| {
			out.word("type", Some(&end.kind), Vocabulary::SourceDestType)?;
			out.id(name, Some(&end.id))
		})?;
	}
	out.list("sensorElementList", &event.sensor_elements, sensor_element)?;
	if let What::Object { ilmd: Some(ilmd), .. } | What::Transformation { ilmd: Some(ilmd), .. } = &event.what {
		out.object("ilmd", |out| out.extensions(ilmd))?;
	}
	out.extensions(&event.extensions)?;
	Ok(out.members)
}

fn what<'e>(out: &mut Object<'_, 'e>, what: &'e What) -> Result<(), WriteError> {
	match what {
		What::Object { epcs, quantities, .. } => {
			out.epcs("epcList", epcs, Repeats::Refused, quantities.is_empty())?;
			out.quantities("quantityList", quantities)
		}
		What::Transaction { parent, epcs, quantities, .. } => {
			out.id("parentID", parent.as_ref())?;
			out.epcs("epcList", epcs, Repeats::Kept, quantities.is_empty())?;
			out.quantities("quantityList", quantities)
		}
		What::Aggregation { parent, child_epcs, child_quantities, .. } => {
			out.id("parentID", parent.as_ref())?;
			out.epcs("childEPCs", child_epcs, Repeats::Kept, false)?;
			out.quantities("childQuantityList", child_quantities)
		}
		What::Association { parent, child_epcs, child_quantities, .. } => {
			out.id("parentID", Some(parent))?;
			out.epcs("childEPCs", child_epcs, Repeats::Kept, false)?;
			out.quantities("childQuantityList", child_quantities)
		}
		What::Transformation {
			transformation_id,
			input_epcs,
			input_quantities,
			output_epcs,
			output_quantities,
			..
		} => {
			out.id("transformationID", transformation_id.as_ref())?;
			out.epcs("inputEPCList", input_epcs, Repeats::Refused, false)?;
			out.quantities("inputQuantityList", input_quantities)?;
			out.epcs("outputEPCList", output_epcs, Repeats::Refused, false)?;
			out.quantities("outputQuantityList", output_quantities)
		}
	}
}

fn error_declaration<'e>(out: &mut Object<'_, 'e>, declaration: &'e ErrorDeclaration) -> Result<(), WriteError> {
	out.time("declarationTime", Some(&declaration.declaration_time));
	out.word("reason", declaration.reason.as_ref(), Vocabulary::ErrorReason)?;
	out.uris("correctiveEventIDs", &declaration.corrective_event_ids)?;
	out.extensions(&declaration.extensions)
}

fn persistent_disposition<'e>(
	out: &mut Object<'_, 'e>,
	persistent: &'e PersistentDisposition,
) -> Result<(), WriteError> {
	for (name, words) in [("set", &persistent.set), ("unset", &persistent.unset)] {
		let path = out.path.name(name, 0);
		check_unique(&path, words.iter().map(String::as_str))?;
		let words: Result<Vec<_>, _> = words.iter().map(|text| word(&path, text, Vocabulary::Disposition)).collect();
		out.texts(name, words?);
	}
	Ok(())
}

fn sensor_element<'e>(out: &mut Object<'_, 'e>, element: &'e SensorElement) -> Result<(), WriteError> {
	if let Some(SensorMetadata { source, start_time, end_time, extensions }) = &element.metadata {
		out.object("sensorMetadata", |out| {
			sensor_source(out, source)?;
			out.time("startTime", start_time.as_ref());
			out.time("endTime", end_time.as_ref());
			out.extensions(extensions)
		})?;
	}
	out.list("sensorReport", &element.reports, sensor_report)?;
	out.extensions(&element.extensions)
}

fn sensor_source<'e>(out: &mut Object<'_, 'e>, source: &'e SensorSource) -> Result<(), WriteError> {
	out.time("time", source.time.as_ref());
	out.uri("deviceID", source.device_id.as_ref())?;
	out.uri("deviceMetadata", source.device_metadata.as_ref())?;
	out.uri("rawData", source.raw_data.as_ref())?;
	out.uri("dataProcessingMethod", source.data_processing_method.as_ref())?;
	out.uri("bizRules", source.biz_rules.as_ref())
}

fn sensor_report<'e>(out: &mut Object<'_, 'e>, report: &'e SensorReport) -> Result<(), WriteError> {
	if report.kind.is_none() {
		return Err(WriteError::at(out.path, WriteCause::NoSensorType));
	}
	out.word("type", report.kind.as_ref(), Vocabulary::Measurement)?;
	out.word("exception", report.exception.as_ref(), Vocabulary::SensorAlert)?;
	sensor_source(out, &report.source)?;
	out.uri("microorganism", report.microorganism.as_ref())?;
	out.uri("chemicalSubstance", report.chemical_substance.as_ref())?;
	out.word("component", report.component.as_ref(), Vocabulary::Component)?;
	out.uri("coordinateReferenceSystem", report.coordinate_reference_system.as_ref())?;
	let values = &report.values;
	for (name, number) in [
		("value", &values.value),
		("minValue", &values.min),
		("maxValue", &values.max),
		("meanValue", &values.mean),
		("sDev", &values.standard_deviation),
		("percRank", &values.percentile_rank),
		("percValue", &values.percentile_value),
	] {
		out.push_some(name, number.as_ref().map(|number| Json::Number(number.as_str())));
	}
	out.push_some("uom", report.uom.as_ref().map(Json::text));
	out.push_some("stringValue", values.string.as_ref().map(Json::text));
	out.push_some("hexBinaryValue", values.hex_binary.as_ref().map(Json::text));
	out.uri("uriValue", values.uri.as_ref())?;
	let boolean = values.boolean.as_ref().map(|value| match value {
		// XML has text.
		Scalar::Text(text) => Json::Boolean(matches!(text.as_str(), "true" | "1")),
		Scalar::Boolean(value) => Json::Boolean(*value),
		Scalar::Number(_) | Scalar::Null => Json::Boolean(false),
	});
	out.push_some("booleanValue", boolean);
	out.extensions(&report.extensions)
}

/// What becomes of a thing that stands in a list twice: GS1's JSON schema forbids it in some.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Repeats {
	Kept,
	Refused,
}

/// A JSON object in the making.
struct Object<'p, 'e> {
	path: &'p Path<'p>,
	/// How many objects and lists it stands in, itself included.
	level: usize,
	members: Vec<Member<'e>>,
}

impl<'p, 'e> Object<'p, 'e> {
	const fn new(path: &'p Path<'p>) -> Self {
		Self { path, level: 1, members: Vec::new() }
	}

	fn push(&mut self, name: &'static str, value: Json<'e>) {
		self.members.push((Key::Plain(name), value));
	}

	fn push_some(&mut self, name: &'static str, value: Option<Json<'e>>) {
		if let Some(value) = value {
			self.push(name, value);
		}
	}

	fn text(&mut self, name: &'static str, text: impl Into<Cow<'e, str>>) {
		self.push(name, Json::text(text));
	}

	fn time(&mut self, name: &'static str, time: Option<&Timestamp>) {
		self.push_some(name, time.map(|time| Json::text(time.to_string())));
	}

	fn uri(&mut self, name: &'static str, text: Option<&'e String>) -> Result<(), WriteError> {
		if let Some(text) = text {
			let value = uri(&self.path.name(name, 0), text)?;
			self.push(name, value);
		}
		Ok(())
	}

	fn id(&mut self, name: &'static str, id: Option<&'e Identifier>) -> Result<(), WriteError> {
		self.uri(name, id.map(|id| &id.text))
	}

	fn word(&mut self, name: &'static str, text: Option<&'e String>, of: Vocabulary) -> Result<(), WriteError> {
		if let Some(text) = text {
			let value = word(&self.path.name(name, 0), text, of)?;
			self.push(name, value);
		}
		Ok(())
	}

	/// A list, left out if it is empty.
	fn texts(&mut self, name: &'static str, items: Vec<Json<'e>>) {
		if !items.is_empty() {
			self.push(name, Json::List(items));
		}
	}

	fn uris(&mut self, name: &'static str, texts: &'e [String]) -> Result<(), WriteError> {
		let path = self.path.name(name, 0);
		let items: Result<Vec<_>, _> =
			texts.iter().enumerate().map(|(index, text)| uri(&path.index(index, 0), text)).collect();
		self.texts(name, items?);
		Ok(())
	}

	/// A list of things; an empty one is only written if `is_needed`.
	fn epcs(
		&mut self,
		name: &'static str,
		epcs: &'e [Identifier],
		repeats: Repeats,
		is_needed: bool,
	) -> Result<(), WriteError> {
		let path = self.path.name(name, 0);
		if repeats == Repeats::Refused {
			check_unique(&path, epcs.iter().map(Identifier::as_str))?;
		}
		let items = epcs.iter().enumerate().map(|(index, epc)| uri(&path.index(index, 0), epc.as_str()));
		let items = items.collect::<Result<Vec<_>, _>>()?;
		if is_needed || !items.is_empty() {
			self.push(name, Json::List(items));
		}
		Ok(())
	}

	fn quantities(&mut self, name: &'static str, quantities: &'e [Quantity]) -> Result<(), WriteError> {
		self.list(name, quantities, |out, element| {
			out.id("epcClass", Some(&element.epc_class))?;
			out.push_some("quantity", element.quantity.as_ref().map(|number| Json::Number(number.as_str())));
			out.push_some("uom", element.uom.as_ref().map(Json::text));
			Ok(())
		})
	}

	fn location(&mut self, name: &'static str, location: Option<&'e Location>) -> Result<(), WriteError> {
		match location {
			None => Ok(()),
			Some(Location { id, extensions }) => self.object(name, |out| {
				out.id("id", Some(id))?;
				out.extensions(extensions)
			}),
		}
	}

	fn object(
		&mut self,
		name: &'static str,
		fill: impl FnOnce(&mut Object<'_, 'e>) -> Result<(), WriteError>,
	) -> Result<(), WriteError> {
		let path = self.path.name(name, 0);
		let mut object = Object { path: &path, level: self.level.saturating_add(1), members: Vec::new() };
		fill(&mut object)?;
		let members = object.members;
		self.push(name, Json::Object(members));
		Ok(())
	}

	/// A list of objects, left out if it is empty.
	fn list<T>(
		&mut self,
		name: &'static str,
		items: &'e [T],
		fill: impl Fn(&mut Object<'_, 'e>, &'e T) -> Result<(), WriteError>,
	) -> Result<(), WriteError> {
		let list = self.path.name(name, 0);
		let mut out = Vec::with_capacity(items.len());
		for (index, item) in items.iter().enumerate() {
			let path = list.index(index, 0);
			let mut object = Object { path: &path, level: self.level.saturating_add(2), members: Vec::new() };
			fill(&mut object, item)?;
			out.push(Json::Object(object.members));
		}
		self.texts(name, out);
		Ok(())
	}

	fn extensions(&mut self, extensions: &'e [Extension]) -> Result<(), WriteError> {
		extension::push(self.path, extensions, Place::Field, self.level, &mut self.members)
	}
}

fn uri<'e>(path: &Path<'_>, text: &'e str) -> Result<Json<'e>, WriteError> {
	match is_uri(text) {
		true => Ok(Json::text(text)),
		false => Err(WriteError::at(path, WriteCause::Uri(crate::excerpt(text)))),
	}
}

/// A word of the CBV bare, where that reads back as it is here; one's own as URI. The GS1 Web Vocabulary has words that
/// JSON knows no bare form of: they get a prefix.
fn word<'e>(path: &Path<'_>, text: &'e str, of: Vocabulary) -> Result<Json<'e>, WriteError> {
	if let Some(bare) = text.strip_prefix(of.web_prefix()).and_then(|word| of.bare(word)) {
		return Ok(Json::text(bare));
	}
	let plain = uri(path, text)?;
	let no_word = || Err(WriteError::at(path, WriteCause::Word(crate::excerpt(text))));
	if of.recognise(text) == Word::Wrong {
		return no_word();
	}
	let Some(namespace) = of.barred_from_json(text) else {
		return Ok(plain);
	};
	match text.strip_prefix(namespace) {
		Some(local) if !local.is_empty() && !local.starts_with("//") => Ok(Json::Prefixed { namespace, local }),
		_ => no_word(),
	}
}

fn check_unique<'t>(path: &Path<'_>, texts: impl Iterator<Item = &'t str>) -> Result<(), WriteError> {
	let mut seen = BTreeSet::new();
	for (index, text) in texts.enumerate() {
		if !seen.insert(text) {
			return Err(WriteError::at(&path.index(index, 0), WriteCause::Duplicate(crate::excerpt(text))));
		}
	}
	Ok(())
}
