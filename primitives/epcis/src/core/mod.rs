//! The typed core of an event: what the chain keeps of it and reasons about.
//!
//! An event as captured is a document of any size with whatever extensions its author likes. The
//! chain holds its [`EventHash`] and the few fields that decide what is possible and what isn't:
//! what happened to which units, when and where. Everything in it is bounded, and in SCALE units,
//! places and units of measure are text that reads without a decoder.
//!
//! | bound | value | why |
//! |---|---|---|
//! | [`MAX_UNITS`] | 1,000 units | a pallet of single items with room; more belongs into more events or a lot |
//! | [`MAX_DECIMALS`] | 9 decimals | a microgram in kilograms |
//! | event time | 1970 to 9999 | Unix time, and the times of EPCIS documents |
//!
//! Object and aggregation events have a core. The other three types will; until then
//! [`CoreError::NotYet`] says so. Sources, destinations, business transactions, sensor data,
//! certificates and extensions have no place in the core: the hash vouches for them.

mod amount;
mod list;

use alloc::{string::String, vec::Vec};
use core::fmt;

use fairstream_gs1::{IdError, Place, Unit};

pub use amount::{Amount, AmountError, Uom, MAX_DECIMALS};
pub use list::{BoundedList, TooMany};

use crate::{
	cbv::{BizStep, Disposition},
	hash::{event_hash, sha256, EventHash, HashProfile},
	model::{Action, Event, EventType, Identifier, Location, Quantity, What},
};

/// Most units, children included, that an event may name.
pub const MAX_UNITS: u32 = 1_000;

/// What an event says about one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
	feature = "scale",
	derive(codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo)
)]
pub enum CoreUnit {
	/// The unit as such: an entry of `epcList` or `childEPCs`.
	Whole(Unit),
	/// An amount of a class or lot: an entry of a quantity list.
	Quantity {
		/// The class or lot.
		unit: Unit,
		/// How much; none if the event doesn't say.
		amount: Option<Amount>,
		/// Unit of measure; none if items are counted.
		uom: Option<Uom>,
	},
}

impl CoreUnit {
	/// The unit.
	#[must_use]
	pub const fn unit(&self) -> &Unit {
		match self {
			Self::Whole(unit) | Self::Quantity { unit, .. } => unit,
		}
	}
}

/// The core of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
	feature = "scale",
	derive(codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo)
)]
pub struct CoreEvent {
	/// Digest of the whole event, and how it was made.
	pub hash: EventHash,
	/// Event type.
	pub event_type: EventType,
	/// Stage; every type but the transformation has one.
	pub action: Option<Action>,
	/// When it happened, in milliseconds since 1970-01-01T00:00:00Z.
	pub time: u64,
	/// Offset from UTC in force where it happened, in minutes, -840 to 840.
	pub zone_offset: i16,
	/// Business step.
	pub biz_step: Option<BizStep>,
	/// State of the units afterwards.
	pub disposition: Option<Disposition>,
	/// Where it happened.
	pub read_point: Option<Place>,
	/// Where the units are afterwards.
	pub biz_location: Option<Place>,
	/// What contains the units, for an aggregation.
	pub parent: Option<Unit>,
	/// The units: things, or children of an aggregation.
	pub units: BoundedList<CoreUnit, MAX_UNITS>,
	/// Whether this withdraws the event with the same hash.
	pub is_error_declaration: bool,
}

/// Why an event has no core.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CoreError {
	/// An event type whose core isn't defined yet.
	NotYet(EventType),
	/// An event before 1970.
	Time,
	/// Too many units.
	Units(TooMany),
	/// No unit at all.
	NoUnits,
	/// A thing that is no class, lot, item or logistic unit.
	NoUnit {
		/// The field, such as `epcList/0`.
		field: String,
		/// The identifier.
		found: String,
		/// What it is instead, if it is a GS1 key.
		error: Option<IdError>,
	},
	/// An entry of a quantity list that is neither class nor lot.
	NotDivisible {
		/// The field.
		field: String,
		/// The identifier.
		found: String,
	},
	/// A place that is no SGLN.
	NoPlace {
		/// The field.
		field: &'static str,
		/// The identifier.
		found: String,
	},
	/// An aggregation without parent that isn't an observation.
	NoParent,
	/// An amount that doesn't fit.
	Amount {
		/// The field.
		field: String,
		/// Why not.
		error: AmountError,
	},
}

impl fmt::Display for CoreError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::NotYet(event_type) => {
				write!(f, "{event_type} can't be captured yet: ObjectEvent and AggregationEvent can")
			}
			Self::Time => f.write_str("eventTime is before 1970: correct it"),
			Self::Units(error) => write!(f, "units: {error}"),
			Self::NoUnits => f.write_str("the event names no thing: add it to epcList or quantityList"),
			Self::NoUnit { field, found, error } => {
				write!(f, "{field}: '{found}' is no traceable unit")?;
				match error {
					Some(error) => write!(f, " ({error})"),
					None => f.write_str(
						": use a GTIN with or without lot or serial, or an SSCC, as EPC URN or \
						 Digital Link",
					),
				}
			}
			Self::NotDivisible { field, found } => write!(
				f,
				"{field}: '{found}' is a single thing and has no quantity: \
				 name it in epcList or childEPCs"
			),
			Self::NoPlace { field, found } => write!(
				f,
				"{field}: '{found}' is no place that the chain can hold: use a GLN, as \
				 urn:epc:id:sgln:.. or https://id.gs1.org/414/.."
			),
			Self::NoParent => f.write_str(
				"'parentID' is missing: an AggregationEvent may only leave it out with action \
				 OBSERVE; add it",
			),
			Self::Amount { field, error } => write!(f, "{field}: {error}"),
		}
	}
}

impl core::error::Error for CoreError {}

impl CoreEvent {
	/// The core of `event`, hashed by `profile`.
	///
	/// # Errors
	/// [`CoreError`] if the event has something that the core can't hold.
	pub fn new(event: &Event, profile: HashProfile) -> Result<Self, CoreError> {
		let (action, parent, units) = match &event.what {
			What::Object { action, epcs, quantities, .. } => {
				let units = units(("epcList", epcs), ("quantityList", quantities))?;
				if units.is_empty() {
					return Err(CoreError::NoUnits);
				}
				(*action, None, units)
			}
			What::Aggregation { action, parent, child_epcs, child_quantities } => {
				if parent.is_none() && *action != Action::Observe {
					return Err(CoreError::NoParent);
				}
				let parent = parent.as_ref().map(|parent| unit("parentID", parent)).transpose()?;
				let units = units(("childEPCs", child_epcs), ("childQuantityList", child_quantities))?;
				(*action, parent, units)
			}
			other => return Err(CoreError::NotYet(other.event_type())),
		};
		Ok(Self {
			hash: event_hash(event, profile),
			event_type: event.what.event_type(),
			action: Some(action),
			time: u64::try_from(event.event_time.unix_millis()).map_err(|_| CoreError::Time)?,
			zone_offset: event.event_time_zone_offset.minutes(),
			biz_step: event.biz_step.as_deref().map(|uri| BizStep::from_uri(uri, digest)),
			disposition: event.disposition.as_deref().map(|uri| Disposition::from_uri(uri, digest)),
			read_point: place("readPoint", event.read_point.as_ref())?,
			biz_location: place("bizLocation", event.biz_location.as_ref())?,
			parent,
			units,
			is_error_declaration: event.error_declaration.is_some(),
		})
	}

	/// Digest (SHA-256) of the core as it travels. Two cores of one event hash are alike exactly if this is.
	#[cfg(feature = "scale")]
	#[must_use]
	pub fn fingerprint(&self) -> [u8; 32] {
		sha256(&codec::Encode::encode(self))
	}

	/// The field of the document in which the unit at this place of [`Self::units`] stands, such as `childEPCs/3`; none
	/// if there is no such unit.
	#[must_use]
	pub fn field_of(&self, place: u32) -> Option<String> {
		let place = place as usize;
		let whole = self.units.iter().take_while(|unit| matches!(unit, CoreUnit::Whole(_))).count();
		let (list, quantities) = match self.event_type {
			EventType::Aggregation => ("childEPCs", "childQuantityList"),
			_ => ("epcList", "quantityList"),
		};
		self.units.get(place).map(|_| match place.checked_sub(whole) {
			None => alloc::format!("{list}/{place}"),
			Some(index) => alloc::format!("{quantities}/{index}"),
		})
	}
}

/// Stands for a word of one's own: short, bounded, and no free text on the chain.
fn digest(uri: &str) -> [u8; 32] {
	sha256(uri.as_bytes())
}

fn unit(field: &str, identifier: &Identifier) -> Result<Unit, CoreError> {
	let no_unit = |error| CoreError::NoUnit { field: field.into(), found: crate::excerpt(identifier.as_str()), error };
	let key = identifier.key().ok_or_else(|| no_unit(None))?;
	Unit::try_from(key.clone()).map_err(|error| no_unit(Some(error)))
}

fn place(field: &'static str, location: Option<&Location>) -> Result<Option<Place>, CoreError> {
	let Some(Location { id, .. }) = location else {
		return Ok(None);
	};
	let place = id.key().and_then(|key| Place::try_from(key.clone()).ok());
	let no_place = || CoreError::NoPlace { field, found: crate::excerpt(id.as_str()) };
	place.map(Some).ok_or_else(no_place)
}

fn units(
	(epc_list, epcs): (&str, &[Identifier]),
	(quantity_list, quantities): (&str, &[Quantity]),
) -> Result<BoundedList<CoreUnit, MAX_UNITS>, CoreError> {
	// Looked at before anything is converted, so that a long list costs nothing.
	BoundedList::<CoreUnit, MAX_UNITS>::check(epcs.len().saturating_add(quantities.len())).map_err(CoreError::Units)?;
	let mut units = Vec::with_capacity(epcs.len().saturating_add(quantities.len()));
	for (index, epc) in epcs.iter().enumerate() {
		units.push(CoreUnit::Whole(unit(&alloc::format!("{epc_list}/{index}"), epc)?));
	}
	for (index, element) in quantities.iter().enumerate() {
		let field = alloc::format!("{quantity_list}/{index}");
		units.push(quantity(&field, element)?);
	}
	BoundedList::try_from(units).map_err(CoreError::Units)
}

fn quantity(field: &str, element: &Quantity) -> Result<CoreUnit, CoreError> {
	let unit = unit(field, &element.epc_class)?;
	if unit.is_single() {
		let found = crate::excerpt(element.epc_class.as_str());
		return Err(CoreError::NotDivisible { field: field.into(), found });
	}
	let amount_error = |error| CoreError::Amount { field: field.into(), error };
	let amount = element.quantity.as_ref().map(|number| number.as_str().parse());
	let uom = element.uom.as_ref().map(|uom| uom.parse());
	Ok(CoreUnit::Quantity {
		unit,
		amount: amount.transpose().map_err(amount_error)?,
		uom: uom.transpose().map_err(amount_error)?,
	})
}
