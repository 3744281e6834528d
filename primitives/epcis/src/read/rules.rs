//! Which fields an event type has, and what it can't be without (EPCIS 2.0, sections 7.4.1 to
//! 7.4.6), as GS1's JSON schema 2.0 puts it.
//!
//! Where schema and standard differ, what either accepts is accepted (tests/conformance holds the reader against both): the schema names
//! `persistentDisposition` for two types, the standard for all; the schema lets an aggregation go
//! without `parentID`, the standard only if it is observed.

use alloc::vec::Vec;

use super::Draft;
use crate::{
	error::Cause,
	model::{Action, EventType, Extension, Identifier, Quantity, What},
};

/// Fields of all types.
const COMMON: [&str; 16] = [
	"@context",
	"type",
	"eventTime",
	"recordTime",
	"eventTimeZoneOffset",
	"eventID",
	"certificationInfo",
	"errorDeclaration",
	"bizStep",
	"disposition",
	"persistentDisposition",
	"readPoint",
	"bizLocation",
	"bizTransactionList",
	"sourceList",
	"destinationList",
];

/// Fields that depend on the type, besides `sensorElementList`, which all have.
const fn own_fields(event_type: EventType) -> &'static [&'static str] {
	match event_type {
		EventType::Object => &["action", "epcList", "quantityList", "ilmd"],
		EventType::Aggregation | EventType::Association => &["action", "parentID", "childEPCs", "childQuantityList"],
		EventType::Transaction => &["action", "parentID", "epcList", "quantityList"],
		EventType::Transformation => {
			&["transformationID", "inputEPCList", "inputQuantityList", "outputEPCList", "outputQuantityList", "ilmd"]
		}
	}
}

/// Refuses a plain name that this type doesn't have; names with a namespace are looked at later.
pub(super) fn check_name(event_type: EventType, name: &str) -> Result<(), Cause> {
	let has = |event_type| own_fields(event_type).contains(&name);
	let common = COMMON.contains(&name) || name == "sensorElementList";
	if common || has(event_type) || name.contains([':', '{']) {
		return Ok(());
	}
	if EventType::ALL.into_iter().any(has) {
		let rule = match event_type {
			EventType::Object => "ObjectEvent has action, epcList, quantityList and ilmd",
			EventType::Aggregation => "AggregationEvent has action, parentID, childEPCs and childQuantityList",
			EventType::Transaction => "TransactionEvent has action, parentID, epcList and quantityList",
			EventType::Transformation => {
				"TransformationEvent has transformationID, lists of input and output, and ilmd"
			}
			EventType::Association => "AssociationEvent has action, parentID, childEPCs and childQuantityList",
		};
		return Err(Cause::NotAllowed { field: name.into(), rule });
	}
	Err(Cause::Unknown(crate::excerpt(name)))
}

/// The things of an event, before its type says what they are.
#[derive(Default)]
pub(super) struct Things {
	pub(super) action: Option<Action>,
	pub(super) parent: Option<Identifier>,
	pub(super) transformation_id: Option<Identifier>,
	/// Things, children or input; an empty list isn't the same as none.
	pub(super) epcs: Option<Vec<Identifier>>,
	pub(super) quantities: Vec<Quantity>,
	pub(super) output_epcs: Vec<Identifier>,
	pub(super) output_quantities: Vec<Quantity>,
	pub(super) ilmd: Option<Vec<Extension>>,
}

impl Things {
	pub(super) fn into_what(self, event_type: EventType, draft: &Draft) -> Result<What, Cause> {
		let missing = |field, rule| Cause::Missing { field, rule };
		let action = || {
			let rule = "every event but a TransformationEvent needs it: use ADD, OBSERVE or DELETE";
			self.action.ok_or(missing("action", rule))
		};
		let some_things = !self.quantities.is_empty() || self.epcs.is_some();
		let epcs = self.epcs.unwrap_or_default();
		let some_children = !self.quantities.is_empty() || !epcs.is_empty();
		Ok(match event_type {
			EventType::Object => {
				let action = action()?;
				let sensed = !draft.sensor_elements.is_empty() && draft.read_point.is_some();
				if !some_things && !sensed {
					let rule = "an ObjectEvent needs things or, with a readPoint, sensor data: \
					            add epcList, quantityList or sensorElementList";
					return Err(missing("epcList", rule));
				}
				What::Object { action, epcs, quantities: self.quantities, ilmd: self.ilmd }
			}
			EventType::Aggregation => {
				let action = action()?;
				if !some_children && action != Action::Delete {
					let rule = "only an AggregationEvent with action DELETE may leave its children \
					            out: add childEPCs or childQuantityList";
					return Err(missing("childEPCs", rule));
				}
				What::Aggregation { action, parent: self.parent, child_epcs: epcs, child_quantities: self.quantities }
			}
			EventType::Transaction => {
				let action = action()?;
				if draft.biz_transactions.is_empty() {
					let rule = "a TransactionEvent needs at least one: add it";
					return Err(missing("bizTransactionList", rule));
				}
				if !some_things && action != Action::Delete {
					let rule = "only a TransactionEvent with action DELETE may leave its things \
					            out: add epcList or quantityList";
					return Err(missing("epcList", rule));
				}
				What::Transaction { action, parent: self.parent, epcs, quantities: self.quantities }
			}
			EventType::Transformation => {
				let output = !self.output_epcs.is_empty() || !self.output_quantities.is_empty();
				let tied = self.transformation_id.is_some() && (some_children || output);
				let whole = some_children && output;
				if !whole && !tied {
					let rule = "a TransformationEvent needs input and output, or a \
					            transformationID and one of them: add what is missing";
					return Err(missing(if some_children { "outputEPCList" } else { "inputEPCList" }, rule));
				}
				What::Transformation {
					transformation_id: self.transformation_id,
					input_epcs: epcs,
					input_quantities: self.quantities,
					output_epcs: self.output_epcs,
					output_quantities: self.output_quantities,
					ilmd: self.ilmd,
				}
			}
			EventType::Association => {
				let action = action()?;
				let rule = "an AssociationEvent needs the asset or place: add it";
				let parent = self.parent.ok_or(missing("parentID", rule))?;
				if !some_children && action != Action::Delete {
					let rule = "only an AssociationEvent with action DELETE may leave its children \
					            out: add childEPCs or childQuantityList";
					return Err(missing("childEPCs", rule));
				}
				What::Association { action, parent, child_epcs: epcs, child_quantities: self.quantities }
			}
		})
	}
}
