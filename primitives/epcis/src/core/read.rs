//! From an event as read to its core.

use alloc::{format, vec::Vec};

use fairstream_gs1::{Lot, Party, Place, PrivateId, Unit};

use super::{
	Amount, BoundedList, CoreEndpoint, CoreError, CoreEvent, CoreTransaction, CoreUnit, Declaration, Digest32,
	Endpoint, Persistent, Sensors, Spot, TooMany, Uom, MAX_UNITS,
};
use crate::{
	cbv::{BizStep, BizTransactionType, Disposition, ErrorReason, SourceDestType},
	hash::{event_hash, sensor_text, sha256, EventHash, HashProfile},
	model::{
		Action, BizTransaction, ErrorDeclaration, Event, Extension, Identifier, Location, Name, PersistentDisposition,
		Quantity, Scalar, SourceDest, What,
	},
};

/// The namespace of the CBV's master data attributes (CBV 2.0, section 9); JSON's standard context puts a colon behind it,
/// so that XML written after it often has one too.
const MASTER_DATA: &str = "urn:epcglobal:cbv:mda";

/// The lists of units of an event, as in the document: names of the lists, single things, amounts.
type Units<'a> = (&'static str, &'a [Identifier], &'static str, &'a [Quantity]);

impl CoreEvent {
	/// The core of `event`, hashed by `profile`.
	///
	/// # Errors
	/// [`CoreError`] if the event has something that the core can't hold.
	pub fn new(event: &Event, profile: HashProfile) -> Result<Self, CoreError> {
		let time = u64::try_from(event.event_time.unix_millis()).map_err(|_| CoreError::Time { field: "eventTime" })?;
		let things = Things::of(&event.what)?;
		Ok(Self {
			zone_offset: event.event_time_zone_offset.minutes(),
			biz_step: event.biz_step.as_deref().map(|uri| BizStep::from_uri(uri, digest)),
			disposition: event.disposition.as_deref().map(disposition),
			persistent: event.persistent_disposition.as_ref().map(persistent).transpose()?.unwrap_or_default(),
			read_point: event.read_point.as_ref().map(spot),
			biz_location: event.biz_location.as_ref().map(spot),
			parent: things.parent,
			units: things.units,
			outputs: things.outputs,
			transformation: things.transformation,
			lot: things.lot,
			biz_transactions: list("bizTransactionList", event.biz_transactions.iter().map(transaction))?,
			sources: list("sourceList", event.sources.iter().map(endpoint))?,
			destinations: list("destinationList", event.destinations.iter().map(endpoint))?,
			sensors: sensors(event, profile),
			certificates: list("certificationInfo", event.certification_info.iter().map(|uri| digest(uri)))?,
			declaration: event.error_declaration.as_ref().map(declaration).transpose()?,
			..Self::bare(event_hash(event, profile), event.what.event_type(), event.what.action(), time)
		})
	}
}

/// What of an event is about things.
#[derive(Default)]
struct Things {
	parent: Option<Unit>,
	units: BoundedList<CoreUnit, MAX_UNITS>,
	outputs: BoundedList<CoreUnit, MAX_UNITS>,
	transformation: Option<Digest32>,
	lot: Option<Lot>,
}

impl Things {
	fn of(what: &What) -> Result<Self, CoreError> {
		let parent_unit = |parent: &Option<Identifier>| parent.as_ref().map(|p| unit("parentID", p, true)).transpose();
		Ok(match what {
			What::Object { epcs, quantities, ilmd, .. } => Self {
				units: units(("epcList", epcs, "quantityList", quantities))?,
				lot: ilmd.as_deref().and_then(lot),
				..Self::default()
			},
			What::Aggregation { action, parent, child_epcs, child_quantities } => {
				if parent.is_none() && *action != Action::Observe {
					return Err(CoreError::NoParent);
				}
				Self {
					parent: parent_unit(parent)?,
					units: units(("childEPCs", child_epcs, "childQuantityList", child_quantities))?,
					..Self::default()
				}
			}
			What::Transaction { parent, epcs, quantities, .. } => Self {
				parent: parent_unit(parent)?,
				units: units(("epcList", epcs, "quantityList", quantities))?,
				..Self::default()
			},
			What::Transformation {
				transformation_id,
				input_epcs,
				input_quantities,
				output_epcs,
				output_quantities,
				ilmd,
			} => {
				let counts = [input_epcs.len(), input_quantities.len(), output_epcs.len(), output_quantities.len()];
				let total = counts.into_iter().fold(0, usize::saturating_add);
				BoundedList::<CoreUnit, MAX_UNITS>::check(total)
					.map_err(|error| CoreError::TooMany { field: "inputs and outputs", error })?;
				Self {
					parent: None,
					units: units(("inputEPCList", input_epcs, "inputQuantityList", input_quantities))?,
					outputs: units(("outputEPCList", output_epcs, "outputQuantityList", output_quantities))?,
					transformation: transformation_id.as_ref().map(|id| digest(id.as_str())),
					lot: ilmd.as_deref().and_then(lot),
				}
			}
			What::Association { parent, child_epcs, child_quantities, .. } => Self {
				parent: Some(unit("parentID", parent, true)?),
				units: units(("childEPCs", child_epcs, "childQuantityList", child_quantities))?,
				..Self::default()
			},
		})
	}
}

/// Stands for a text of one's own: short, bounded, and no free text on the chain.
fn digest(uri: &str) -> Digest32 {
	sha256(uri.as_bytes())
}

fn disposition(uri: impl AsRef<str>) -> Disposition {
	Disposition::from_uri(uri.as_ref(), digest)
}

/// A list of as many as it may hold.
fn list<T, const MAX: u32>(
	field: &'static str,
	items: impl ExactSizeIterator<Item = T>,
) -> Result<BoundedList<T, MAX>, CoreError> {
	let too_many = |error: TooMany| CoreError::TooMany { field, error };
	// Looked at before anything is converted, so that a long list costs nothing.
	BoundedList::<T, MAX>::check(items.len()).map_err(too_many)?;
	BoundedList::try_from(items.collect::<Vec<_>>()).map_err(too_many)
}

fn persistent(states: &PersistentDisposition) -> Result<Persistent, CoreError> {
	Ok(Persistent {
		set: list("persistentDisposition/set", states.set.iter().map(disposition))?,
		unset: list("persistentDisposition/unset", states.unset.iter().map(disposition))?,
	})
}

/// The unit that an identifier names; one outside GS1 is a thing or a class by the list that it stands in.
fn unit(field: &str, identifier: &Identifier, is_single: bool) -> Result<Unit, CoreError> {
	let Some(key) = identifier.key() else {
		return Ok(Unit::Private(PrivateId { digest: digest(identifier.as_str()), is_single }));
	};
	Unit::try_from(key.clone()).map_err(|error| CoreError::NoUnit {
		field: field.into(),
		found: crate::excerpt(identifier.as_str()),
		error,
	})
}

fn spot(Location { id, .. }: &Location) -> Spot {
	let place = id.key().and_then(|key| Place::try_from(key.clone()).ok());
	place.map_or_else(|| Spot::Private(digest(id.as_str())), Spot::Place)
}

fn endpoint(SourceDest { kind, id }: &SourceDest) -> CoreEndpoint {
	let of = |key: fairstream_gs1::Key| match Party::try_from(key.clone()) {
		Ok(party) => Some(Endpoint::Party(party)),
		Err(_) => Place::try_from(key).ok().map(Endpoint::Place),
	};
	CoreEndpoint {
		kind: SourceDestType::from_uri(kind, digest),
		id: id.key().cloned().and_then(of).unwrap_or_else(|| Endpoint::Private(digest(id.as_str()))),
	}
}

fn transaction(BizTransaction { kind, id }: &BizTransaction) -> CoreTransaction {
	CoreTransaction {
		kind: kind.as_deref().map(|uri| BizTransactionType::from_uri(uri, digest)),
		digest: digest(id.as_str()),
	}
}

fn declaration(declared: &ErrorDeclaration) -> Result<Declaration, CoreError> {
	let time = u64::try_from(declared.declaration_time.unix_millis());
	Ok(Declaration {
		time: time.map_err(|_| CoreError::Time { field: "errorDeclaration/declarationTime" })?,
		reason: declared.reason.as_deref().map(|uri| ErrorReason::from_uri(uri, digest)),
		corrections: list(
			"errorDeclaration/correctiveEventIDs",
			declared
				.corrective_event_ids
				.iter()
				.map(|id| id.parse::<EventHash>().map_or_else(|_| digest(id), |hash| hash.digest)),
		)?,
	})
}

fn sensors(event: &Event, profile: HashProfile) -> Option<Sensors> {
	if event.sensor_elements.is_empty() {
		return None;
	}
	let reports = || event.sensor_elements.iter().flat_map(|element| &element.reports);
	let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
	Some(Sensors {
		elements: u16::try_from(event.sensor_elements.len()).unwrap_or(u16::MAX),
		reports: count(reports().count()),
		alerts: count(reports().filter(|report| report.exception.is_some()).count()),
		digest: digest(&sensor_text(event, profile)),
	})
}

/// The lot number in an event's master data, if it is one that GS1 knows: at most twenty characters of its set.
fn lot(master_data: &[Extension]) -> Option<Lot> {
	let is_lot_number = |name: &Name| match name {
		Name::Qualified { namespace, local } => namespace.trim_end_matches(':') == MASTER_DATA && local == "lotNumber",
		Name::Written(name) => name == "cbvmda:lotNumber" || name == "urn:epcglobal:cbv:mda:lotNumber",
	};
	let found = master_data.iter().find(|attribute| is_lot_number(&attribute.name))?;
	match &found.value {
		Scalar::Text(text) | Scalar::Number(text) => text.trim().parse().ok(),
		Scalar::Boolean(_) | Scalar::Null => None,
	}
}

fn units(
	(epc_list, epcs, quantity_list, quantities): Units<'_>,
) -> Result<BoundedList<CoreUnit, MAX_UNITS>, CoreError> {
	let too_many = |error| CoreError::TooMany { field: epc_list, error };
	let total = epcs.len().saturating_add(quantities.len());
	// Looked at before anything is converted, so that a long list costs nothing.
	BoundedList::<CoreUnit, MAX_UNITS>::check(total).map_err(too_many)?;
	let mut units = Vec::with_capacity(total);
	for (index, epc) in epcs.iter().enumerate() {
		units.push(CoreUnit::Whole(unit(&format!("{epc_list}/{index}"), epc, true)?));
	}
	for (index, element) in quantities.iter().enumerate() {
		units.push(quantity(&format!("{quantity_list}/{index}"), element)?);
	}
	BoundedList::try_from(units).map_err(too_many)
}

fn quantity(field: &str, element: &Quantity) -> Result<CoreUnit, CoreError> {
	let unit = unit(field, &element.epc_class, false)?;
	if unit.is_single() {
		let found = crate::excerpt(element.epc_class.as_str());
		return Err(CoreError::NotDivisible { field: field.into(), found });
	}
	let amount_error = |error| CoreError::Amount { field: field.into(), error };
	let amount = element.quantity.as_ref().map(|number| number.as_str().parse::<Amount>());
	let uom = element.uom.as_deref().map(str::parse::<Uom>);
	Ok(CoreUnit::Quantity {
		unit,
		amount: amount.transpose().map_err(amount_error)?,
		uom: uom.transpose().map_err(amount_error)?,
	})
}
