//! Event to canonical text, by the rules of a revision.

use alloc::{
	collections::BTreeMap,
	format,
	string::{String, ToString},
	vec::Vec,
};

use super::node::{write_ordered, write_sorted, Node, Slot};
use crate::{
	model::{
		BizTransaction, Event, Extension, Identifier, Location, Quantity, Scalar, SensorElement, SensorMetadata,
		SensorReport, SensorSource, SourceDest, Syntax, What,
	},
	time::Timestamp,
};

/// In what the revisions of the reference tool differ from each other.
pub(super) struct Rules {
	/// The fields that have a place, and it.
	pub(super) order: &'static [Slot],
	/// Canonical text of a value.
	pub(super) value: fn(&str) -> String,
	/// Canonical text of a time.
	pub(super) time: fn(&Timestamp) -> String,
	/// Text of a JSON boolean.
	pub(super) boolean: fn(bool) -> &'static str,
	/// Text of JSON null.
	pub(super) null: &'static str,
	/// Whether a JSON extension called `..List` is taken for a list of what stands before `List`.
	pub(super) split_json_lists: bool,
}

impl Rules {
	pub(super) fn pre_hash(&self, event: &Event) -> String {
		let mut fields = self.fields(event);
		let ordered = write_ordered(&mut fields, self.order);
		let rest = write_sorted(&fields);
		format!("eventType={}{ordered}{rest}", event.what.event_type().name())
	}

	/// What the pre-hash says about sensor elements, by themselves: fields with a place in their order, then what is left.
	pub(super) fn sensor_text(&self, event: &Event) -> String {
		let mut fields = self.sensors(event);
		let ordered = write_ordered(&mut fields, self.order);
		ordered + &write_sorted(&fields)
	}

	fn sensors(&self, event: &Event) -> Vec<Node> {
		let mut out = Vec::new();
		let sensors = event.sensor_elements.iter();
		push_list(&mut out, "sensorElementList", sensors.map(|e| self.sensor(e, event.syntax)));
		out
	}

	/// Everything that is hashed: not the record time, the event's own identifier and the error
	/// declaration, which say nothing about what happened.
	fn fields(&self, event: &Event) -> Vec<Node> {
		let mut out = Vec::new();
		self.push_time(&mut out, "eventTime", Some(&event.event_time));
		let offset = event.event_time_zone_offset.to_string();
		self.push(&mut out, "eventTimeZoneOffset", Some(&offset));
		for certificate in &event.certification_info {
			self.push(&mut out, "certificationInfo", Some(certificate));
		}
		self.push_what(&mut out, &event.what, event.syntax);
		self.push(&mut out, "bizStep", event.biz_step.as_ref());
		self.push(&mut out, "disposition", event.disposition.as_ref());
		if let Some(persistent) = &event.persistent_disposition {
			let mut words = Vec::new();
			for word in &persistent.set {
				self.push(&mut words, "set", Some(word));
			}
			for word in &persistent.unset {
				self.push(&mut words, "unset", Some(word));
			}
			out.push(Node::new("persistentDisposition", String::new(), words));
		}
		self.push_location(&mut out, "readPoint", event.read_point.as_ref(), event.syntax);
		self.push_location(&mut out, "bizLocation", event.biz_location.as_ref(), event.syntax);
		self.push_business(&mut out, event);
		out.extend(self.sensors(event));
		self.push_extensions(&mut out, &event.extensions, event.syntax);
		out
	}

	fn push(&self, out: &mut Vec<Node>, name: &str, value: Option<impl AsRef<str>>) {
		if let Some(value) = value {
			out.push(Node::new(name, (self.value)(value.as_ref()), Vec::new()));
		}
	}

	fn push_time(&self, out: &mut Vec<Node>, name: &str, value: Option<&Timestamp>) {
		if let Some(value) = value {
			out.push(Node::new(name, (self.time)(value), Vec::new()));
		}
	}

	fn push_what(&self, out: &mut Vec<Node>, what: &What, syntax: Syntax) {
		if let Some(action) = what.action() {
			self.push(out, "action", Some(action.word()));
		}
		let ilmd = match what {
			What::Object { epcs, quantities, ilmd, .. } => {
				self.push_epcs(out, "epcList", epcs);
				self.push_quantities(out, "quantityList", quantities);
				ilmd.as_ref()
			}
			What::Aggregation { parent, child_epcs, child_quantities, .. } => {
				self.push(out, "parentID", parent.as_ref().map(Identifier::as_str));
				self.push_epcs(out, "childEPCs", child_epcs);
				self.push_quantities(out, "childQuantityList", child_quantities);
				None
			}
			What::Transaction { parent, epcs, quantities, .. } => {
				self.push(out, "parentID", parent.as_ref().map(Identifier::as_str));
				self.push_epcs(out, "epcList", epcs);
				self.push_quantities(out, "quantityList", quantities);
				None
			}
			What::Transformation {
				transformation_id,
				input_epcs,
				input_quantities,
				output_epcs,
				output_quantities,
				ilmd,
			} => {
				let id = transformation_id.as_ref().map(Identifier::as_str);
				self.push(out, "transformationID", id);
				self.push_epcs(out, "inputEPCList", input_epcs);
				self.push_quantities(out, "inputQuantityList", input_quantities);
				self.push_epcs(out, "outputEPCList", output_epcs);
				self.push_quantities(out, "outputQuantityList", output_quantities);
				ilmd.as_ref()
			}
			What::Association { parent, child_epcs, child_quantities, .. } => {
				self.push(out, "parentID", Some(parent.as_str()));
				self.push_epcs(out, "childEPCs", child_epcs);
				self.push_quantities(out, "childQuantityList", child_quantities);
				None
			}
		};
		if let Some(ilmd) = ilmd {
			let mut parts = Vec::new();
			self.push_extensions(&mut parts, ilmd, syntax);
			out.push(Node::new("ilmd", String::new(), parts));
		}
	}

	fn push_epcs(&self, out: &mut Vec<Node>, name: &str, epcs: &[Identifier]) {
		let mut parts = Vec::new();
		for epc in epcs {
			self.push(&mut parts, "epc", Some(epc.as_str()));
		}
		push_list(out, name, parts.into_iter());
	}

	fn push_quantities(&self, out: &mut Vec<Node>, name: &str, quantities: &[Quantity]) {
		let elements = quantities.iter().map(|element| {
			let mut parts = Vec::new();
			self.push(&mut parts, "epcClass", Some(element.epc_class.as_str()));
			self.push(&mut parts, "quantity", element.quantity.as_ref().map(|n| n.as_str()));
			self.push(&mut parts, "uom", element.uom.as_ref());
			Node::new("quantityElement", String::new(), parts)
		});
		push_list(out, name, elements);
	}

	fn push_location(&self, out: &mut Vec<Node>, name: &str, location: Option<&Location>, syntax: Syntax) {
		if let Some(location) = location {
			let mut parts = Vec::new();
			self.push(&mut parts, "id", Some(location.id.as_str()));
			self.push_extensions(&mut parts, &location.extensions, syntax);
			out.push(Node::new(name, String::new(), parts));
		}
	}

	fn push_business(&self, out: &mut Vec<Node>, event: &Event) {
		let pair = |kind: Option<&String>, name: &str, id: &Identifier| {
			let mut parts = Vec::new();
			self.push(&mut parts, "type", kind);
			self.push(&mut parts, name, Some(id.as_str()));
			Node::new("", String::new(), parts)
		};
		let transactions = event.biz_transactions.iter();
		let transactions = transactions.map(|BizTransaction { kind, id }| pair(kind.as_ref(), "bizTransaction", id));
		push_list(out, "bizTransactionList", transactions);
		let party = |name| move |SourceDest { kind, id }: &_| pair(Some(kind), name, id);
		push_list(out, "sourceList", event.sources.iter().map(party("source")));
		push_list(out, "destinationList", event.destinations.iter().map(party("destination")));
	}

	fn sensor(&self, element: &SensorElement, syntax: Syntax) -> Node {
		let mut parts = Vec::new();
		if let Some(SensorMetadata { source, start_time, end_time, extensions }) = &element.metadata {
			let mut fields = Vec::new();
			self.push_sensor_source(&mut fields, source);
			self.push_time(&mut fields, "startTime", start_time.as_ref());
			self.push_time(&mut fields, "endTime", end_time.as_ref());
			self.push_extensions(&mut fields, extensions, syntax);
			parts.push(Node::new("sensorMetadata", String::new(), fields));
		}
		parts.extend(element.reports.iter().map(|report| self.sensor_report(report, syntax)));
		self.push_extensions(&mut parts, &element.extensions, syntax);
		Node::new("sensorElement", String::new(), parts)
	}

	fn push_sensor_source(&self, out: &mut Vec<Node>, source: &SensorSource) {
		self.push_time(out, "time", source.time.as_ref());
		self.push(out, "deviceID", source.device_id.as_ref());
		self.push(out, "deviceMetadata", source.device_metadata.as_ref());
		self.push(out, "rawData", source.raw_data.as_ref());
		self.push(out, "dataProcessingMethod", source.data_processing_method.as_ref());
		self.push(out, "bizRules", source.biz_rules.as_ref());
	}

	fn sensor_report(&self, report: &SensorReport, syntax: Syntax) -> Node {
		let mut out = Vec::new();
		self.push(&mut out, "type", report.kind.as_ref());
		self.push(&mut out, "exception", report.exception.as_ref());
		self.push_sensor_source(&mut out, &report.source);
		self.push(&mut out, "microorganism", report.microorganism.as_ref());
		self.push(&mut out, "chemicalSubstance", report.chemical_substance.as_ref());
		self.push(&mut out, "component", report.component.as_ref());
		let crs = report.coordinate_reference_system.as_ref();
		self.push(&mut out, "coordinateReferenceSystem", crs);
		self.push(&mut out, "uom", report.uom.as_ref());
		let values = &report.values;
		self.push(&mut out, "stringValue", values.string.as_ref());
		self.push(&mut out, "hexBinaryValue", values.hex_binary.as_ref());
		self.push(&mut out, "uriValue", values.uri.as_ref());
		if let Some(boolean) = &values.boolean {
			out.push(Node::new("booleanValue", self.scalar(boolean), Vec::new()));
		}
		for (name, number) in [
			("value", &values.value),
			("minValue", &values.min),
			("maxValue", &values.max),
			("meanValue", &values.mean),
			("sDev", &values.standard_deviation),
			("percRank", &values.percentile_rank),
			("percValue", &values.percentile_value),
		] {
			self.push(&mut out, name, number.as_ref().map(|number| number.as_str()));
		}
		self.push_extensions(&mut out, &report.extensions, syntax);
		Node::new("sensorReport", String::new(), out)
	}

	fn scalar(&self, value: &Scalar) -> String {
		match value {
			Scalar::Text(text) | Scalar::Number(text) => (self.value)(text),
			Scalar::Boolean(value) => (self.boolean)(*value).to_string(),
			Scalar::Null => self.null.to_string(),
		}
	}

	fn push_extensions(&self, out: &mut Vec<Node>, extensions: &[Extension], syntax: Syntax) {
		let nodes: Vec<Node> = extensions.iter().map(|e| self.extension(e)).collect();
		out.extend(match syntax {
			Syntax::Json if self.split_json_lists => split_lists(nodes),
			_ => nodes,
		});
	}

	fn extension(&self, extension: &Extension) -> Node {
		let parts = extension.parts.iter().map(|part| self.extension(part)).collect();
		Node::new(extension.name.to_string(), self.scalar(&extension.value), parts)
	}
}

/// A list that stands under its own name; empty lists leave no trace.
fn push_list(out: &mut Vec<Node>, name: &str, items: impl Iterator<Item = Node>) {
	let items: Vec<Node> = items.collect();
	if !items.is_empty() {
		out.push(Node::new(name, String::new(), items));
	}
}

/// Brings JSON extensions into the shape that EPCIS lists have in XML: what is called `fooList`
/// becomes a list of `foo`. Some plain names within extensions are changed alike.
fn split_lists(nodes: Vec<Node>) -> Vec<Node> {
	let mut lists: BTreeMap<String, Vec<Node>> = BTreeMap::new();
	let mut out = Vec::new();
	for mut node in nodes {
		let (list, item) = match node.name.strip_suffix("List") {
			Some(item) => (node.name.clone(), item.to_string()),
			None if node.name == "childEPCs" => {
				node.parts.clear();
				(node.name.clone(), "epc".to_string())
			}
			None => {
				out.push(node);
				continue;
			}
		};
		node.name = item;
		lists.entry(list).or_default().push(node);
	}
	out.extend(lists.into_iter().map(|(list, items)| Node::new(list, String::new(), items)));
	for node in &mut out {
		node.parts = split_lists(core::mem::take(&mut node.parts));
		let new_name = match node.name.as_str() {
			"inputEPC" | "outputEPC" => "epc",
			"inputQuantity" | "outputQuantity" | "childQuantity" => "quantityElement",
			"quantity" if !node.parts.is_empty() => "quantityElement",
			_ => continue,
		};
		node.name = new_name.to_string();
	}
	out
}
