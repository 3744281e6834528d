//! Fields that are objects.

use alloc::{string::String, vec::Vec};

use super::{field::Expect, Dialect, Reader};
use crate::{
	cbv::Vocabulary,
	error::{Cause, Error},
	model::{
		BizTransaction, ErrorDeclaration, Extension, Location, Name, PersistentDisposition, Quantity, Scalar,
		SensorElement, SensorMetadata, SensorReport, SensorSource, SensorValues, SourceDest,
	},
	tree::{Member, Node, Path, Value, TEXT},
};

const CLOSED: &str = "this part of an event can't be extended: put it beside the part";
const NEEDED: &str = "its object says nothing without it: add it";

impl Reader<'_> {
	/// Hands each member to `read`; what that leaves is an extension.
	fn open_object(
		&self,
		path: &Path<'_>,
		node: &Node,
		mut read: impl FnMut(&Path<'_>, &Member) -> Result<bool, Error>,
	) -> Result<Vec<Extension>, Error> {
		let mut extensions = Vec::new();
		for member in self.object(path, node)? {
			let path = path.name(&member.name, member.node.line);
			if !read(&path, member)? {
				self.extension(&path, member, &mut extensions)?;
			}
		}
		Ok(extensions)
	}

	/// Hands each member to `read`; it must know them all.
	fn closed_object(
		&self,
		path: &Path<'_>,
		node: &Node,
		mut read: impl FnMut(&Path<'_>, &Member) -> Result<bool, Error>,
	) -> Result<(), Error> {
		for member in self.object(path, node)? {
			let path = path.name(&member.name, member.node.line);
			if !read(&path, member)? {
				let field = crate::excerpt(&member.name);
				let cause = match field.contains([':', '{']) {
					true => Cause::NotAllowed { field, rule: CLOSED },
					false => Cause::Unknown(field),
				};
				return Err(self.error(&path, cause));
			}
		}
		Ok(())
	}

	pub(super) fn location(&self, path: &Path<'_>, node: &Node) -> Result<Location, Error> {
		let mut id = None;
		let extensions = self.open_object(path, node, |path, member| {
			let known = member.name == "id";
			if known {
				id = Some(self.identifier(path, &member.node, Expect::Thing)?);
			}
			Ok(known)
		})?;
		let id = id.ok_or_else(|| self.missing(path, "id", NEEDED))?;
		Ok(Location { id, extensions })
	}

	pub(super) fn quantity(&self, path: &Path<'_>, node: &Node) -> Result<Quantity, Error> {
		let (mut epc_class, mut quantity, mut uom) = (None, None, None);
		self.closed_object(path, node, |path, member| {
			match member.name.as_str() {
				"epcClass" => {
					epc_class = Some(self.identifier(path, &member.node, Expect::Thing)?);
				}
				"quantity" => quantity = Some(self.decimal(path, &member.node)?),
				"uom" => {
					let expected = "two or three capital letters or digits of UN/ECE Recommendation 20";
					uom = Some(self.form(path, &member.node, expected, |uom| {
						let members = uom.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
						(2..=3).contains(&uom.len()) && members
					})?);
				}
				_ => return Ok(false),
			}
			Ok(true)
		})?;
		let epc_class = epc_class.ok_or_else(|| self.missing(path, "epcClass", NEEDED))?;
		Ok(Quantity { epc_class, quantity, uom })
	}

	pub(super) fn biz_transaction(&self, path: &Path<'_>, node: &Node) -> Result<BizTransaction, Error> {
		let (mut kind, mut id) = (None, None);
		self.closed_object(path, node, |path, member| {
			let node = &member.node;
			match member.name.as_str() {
				"type" => kind = Some(self.word(path, node, Vocabulary::BizTransactionType)?),
				"bizTransaction" => {
					id = Some(self.unexpanded_identifier(path, node, Expect::Any)?);
				}
				_ => return Ok(false),
			}
			Ok(true)
		})?;
		let id = id.ok_or_else(|| self.missing(path, "bizTransaction", NEEDED))?;
		Ok(BizTransaction { kind, id })
	}

	pub(super) fn source_dest(&self, path: &Path<'_>, node: &Node, name: &'static str) -> Result<SourceDest, Error> {
		let (mut kind, mut id) = (None, None);
		self.closed_object(path, node, |path, member| {
			let node = &member.node;
			if member.name == "type" {
				kind = Some(self.word(path, node, Vocabulary::SourceDestType)?);
			} else if member.name == name {
				id = Some(self.unexpanded_identifier(path, node, Expect::Thing)?);
			} else {
				return Ok(false);
			}
			Ok(true)
		})?;
		let kind = kind.ok_or_else(|| self.missing(path, "type", NEEDED))?;
		let id = id.ok_or_else(|| self.missing(path, name, NEEDED))?;
		Ok(SourceDest { kind, id })
	}

	pub(super) fn persistent_disposition(&self, path: &Path<'_>, node: &Node) -> Result<PersistentDisposition, Error> {
		let (mut set, mut unset) = (Vec::new(), Vec::new());
		self.closed_object(path, node, |path, member| {
			let words = match member.name.as_str() {
				"set" => &mut set,
				"unset" => &mut unset,
				_ => return Ok(false),
			};
			*words =
				self.each(path, &member.node, |reader, path, node| reader.word(path, node, Vocabulary::Disposition))?;
			self.check_unique(path, &member.node)?;
			match words.is_empty() {
				true => Err(self.error(path, Cause::Rule("empty list: name a disposition"))),
				false => Ok(true),
			}
		})?;
		if set.is_empty() && unset.is_empty() {
			let rule = "'set' and 'unset' are missing: add the disposition that begins or ends";
			return Err(self.error(path, Cause::Rule(rule)));
		}
		Ok(PersistentDisposition { set, unset })
	}

	pub(super) fn error_declaration(&self, path: &Path<'_>, node: &Node) -> Result<ErrorDeclaration, Error> {
		let (mut declared, mut reason, mut corrective_event_ids) = (None, None, Vec::new());
		let extensions = self.open_object(path, node, |path, member| {
			let node = &member.node;
			match member.name.as_str() {
				"declarationTime" => declared = Some(self.time(path, node)?),
				"reason" => reason = Some(self.word(path, node, Vocabulary::ErrorReason)?),
				"correctiveEventIDs" => corrective_event_ids = self.each(path, node, Self::uri)?,
				_ => return Ok(false),
			}
			Ok(true)
		})?;
		let declaration_time = declared.ok_or_else(|| self.missing(path, "declarationTime", NEEDED))?;
		Ok(ErrorDeclaration { declaration_time, reason, corrective_event_ids, extensions })
	}

	pub(super) fn sensor_element(&self, path: &Path<'_>, node: &Node) -> Result<SensorElement, Error> {
		let (mut metadata, mut reports) = (None, Vec::new());
		let extensions = self.open_object(path, node, |path, member| {
			match member.name.as_str() {
				"sensorMetadata" => metadata = Some(self.sensor_metadata(path, &member.node)?),
				"sensorReport" => reports = self.each(path, &member.node, Self::sensor_report)?,
				_ => return Ok(false),
			}
			Ok(true)
		})?;
		if reports.is_empty() {
			return Err(self.missing(path, "sensorReport", "an element needs one: add a report"));
		}
		Ok(SensorElement { metadata, reports, extensions })
	}

	fn sensor_metadata(&self, path: &Path<'_>, node: &Node) -> Result<SensorMetadata, Error> {
		let mut metadata = SensorMetadata::default();
		let extensions = self.open_object(path, node, |path, member| {
			match member.name.as_str() {
				"startTime" => metadata.start_time = Some(self.time(path, &member.node)?),
				"endTime" => metadata.end_time = Some(self.time(path, &member.node)?),
				_ => return self.sensor_source(path, member, &mut metadata.source),
			}
			Ok(true)
		})?;
		Ok(SensorMetadata { extensions, ..metadata })
	}

	fn sensor_source(&self, path: &Path<'_>, member: &Member, source: &mut SensorSource) -> Result<bool, Error> {
		let field = match member.name.as_str() {
			"time" => {
				source.time = Some(self.time(path, &member.node)?);
				return Ok(true);
			}
			"deviceID" => &mut source.device_id,
			"deviceMetadata" => &mut source.device_metadata,
			"rawData" => &mut source.raw_data,
			"dataProcessingMethod" => &mut source.data_processing_method,
			"bizRules" => &mut source.biz_rules,
			_ => return Ok(false),
		};
		*field = Some(self.identifier(path, &member.node, Expect::Any)?.text);
		Ok(true)
	}

	fn sensor_report(&self, path: &Path<'_>, node: &Node) -> Result<SensorReport, Error> {
		let (mut kind, mut exception, mut component) = (None, None, None);
		let (mut microorganism, mut chemical_substance) = (None, None);
		let (mut coordinate_reference_system, mut uom) = (None, None);
		let mut source = SensorSource::default();
		let mut values = SensorValues::default();
		let extensions = self.open_object(path, node, |path, member| {
			let node = &member.node;
			match member.name.as_str() {
				"type" => kind = Some(self.word(path, node, Vocabulary::Measurement)?),
				"exception" => exception = Some(self.word(path, node, Vocabulary::SensorAlert)?),
				"component" => component = Some(self.word(path, node, Vocabulary::Component)?),
				"microorganism" => microorganism = Some(self.uri(path, node)?),
				"chemicalSubstance" => chemical_substance = Some(self.uri(path, node)?),
				"coordinateReferenceSystem" => {
					coordinate_reference_system = Some(self.uri(path, node)?);
				}
				"uom" => uom = Some(self.text(path, node)?),
				_ => {
					let known = self.sensor_source(path, member, &mut source)?;
					return Ok(known || self.sensor_value(path, member, &mut values)?);
				}
			}
			Ok(true)
		})?;
		if kind.is_none() && matches!(self.dialect, Dialect::Json(_)) {
			return Err(self.missing(path, "type", "a report says what was measured: add it"));
		}
		Ok(SensorReport {
			kind,
			exception,
			source,
			microorganism,
			chemical_substance,
			component,
			coordinate_reference_system,
			uom,
			values,
			extensions,
		})
	}

	fn sensor_value(&self, path: &Path<'_>, member: &Member, values: &mut SensorValues) -> Result<bool, Error> {
		let node = &member.node;
		let field = match member.name.as_str() {
			"value" => &mut values.value,
			"minValue" => &mut values.min,
			"maxValue" => &mut values.max,
			"meanValue" => &mut values.mean,
			"sDev" => &mut values.standard_deviation,
			"percRank" => &mut values.percentile_rank,
			"percValue" => &mut values.percentile_value,
			"stringValue" => {
				values.string = Some(self.text(path, node)?);
				return Ok(true);
			}
			"booleanValue" => {
				values.boolean = Some(self.boolean(path, node)?);
				return Ok(true);
			}
			"hexBinaryValue" => {
				values.hex_binary = Some(self.form(path, node, "hexadecimal digits", |hex| {
					!hex.is_empty() && hex.bytes().all(|byte| byte.is_ascii_hexdigit())
				})?);
				return Ok(true);
			}
			"uriValue" => {
				values.uri = Some(self.uri(path, node)?);
				return Ok(true);
			}
			_ => return Ok(false),
		};
		*field = Some(self.number(path, node)?);
		Ok(true)
	}

	pub(super) fn ilmd(&self, path: &Path<'_>, node: &Node) -> Result<Vec<Extension>, Error> {
		match &node.value {
			Value::Scalar(Scalar::Text(text)) if text.is_empty() && matches!(self.dialect, Dialect::Xml) => {
				Ok(Vec::new())
			}
			_ => self.open_object(path, node, |_, _| Ok(false)),
		}
	}

	/// Reads what stands under the name of an extension; a list is as many of one name.
	pub(super) fn extension_value(
		&self,
		path: &Path<'_>,
		name: Name,
		node: &Node,
		out: &mut Vec<Extension>,
	) -> Result<(), Error> {
		let mut extension = Extension { name, value: Scalar::EMPTY, parts: Vec::new() };
		match &node.value {
			Value::Scalar(value) => extension.value = self.extension_scalar(value),
			Value::Object(members) => {
				for member in members {
					let path = path.name(&member.name, member.node.line);
					match (&self.dialect, &member.node.value) {
						(_, Value::Scalar(value)) if member.name == TEXT => {
							extension.value = self.extension_scalar(value);
						}
						_ => self.part(&path, member, &mut extension.parts)?,
					}
				}
			}
			Value::List(items) => {
				for (index, item) in items.iter().enumerate() {
					let path = path.index(index, item.line);
					match &item.value {
						// A list in a list: the items of the inner one have no name.
						Value::List(_) => {
							let mut outer = extension.clone();
							let unnamed = Name::Written(String::new());
							self.extension_value(&path, unnamed, item, &mut outer.parts)?;
							out.push(outer);
						}
						_ => self.extension_value(&path, extension.name.clone(), item, out)?,
					}
				}
				return Ok(());
			}
		}
		out.push(extension);
		Ok(())
	}

	fn part(&self, path: &Path<'_>, member: &Member, out: &mut Vec<Extension>) -> Result<(), Error> {
		let name = match &self.dialect {
			Dialect::Json(_) if member.name == crate::json::COMMENT => return Ok(()),
			Dialect::Json(context) => context.part_name(&member.name),
			Dialect::Xml => {
				Ok(super::field::xml_name(&member.name).unwrap_or_else(|_| Name::Written(member.name.clone())))
			}
		};
		let name = name.map_err(|cause| self.error(path, cause))?;
		self.extension_value(path, name, &member.node, out)
	}

	fn extension_scalar(&self, value: &Scalar) -> Scalar {
		match value {
			Scalar::Text(text) => Scalar::Text(self.expand(text)),
			other => other.clone(),
		}
	}
}
