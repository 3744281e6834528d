//! The typed core of an event: what the chain keeps of it and reasons about.
//!
//! An event as captured is a document of any size with whatever extensions its author likes. The
//! chain holds its [`EventHash`] and the fields that decide what is possible and what isn't:
//! what happened to which units, when and where, from whom to whom. Everything in it is bounded, and in
//! SCALE units, places and units of measure are text that reads without a decoder.
//!
//! Every valid event has a core, or a [`CoreError`] that names the field it has no room for. What the chain doesn't
//! reason about (sensor data, certificates, master data, numbers of orders and invoices, words and identifiers of one's
//! own) stands in it as a digest, and extensions not at all: the hash vouches for them.
//!
//! | bound | value | why |
//! |---|---|---|
//! | [`MAX_UNITS`] | 1,000 units, inputs and outputs together | a pallet of single items with room; more belongs into more events or a lot |
//! | [`MAX_DECIMALS`] | 9 decimals | a microgram in kilograms |
//! | [`MAX_PERSISTENT`], [`MAX_SOURCES`] | 8 | more states or parties than a thing has at a time |
//! | [`MAX_BIZ_TRANSACTIONS`] | 32 | a delivery that serves many orders |
//! | [`MAX_CERTIFICATES`], [`MAX_CORRECTIONS`] | 16 | |
//! | event time | 1970 to 9999 | Unix time, and the times of EPCIS documents |

mod amount;
mod context;
mod error;
mod list;
mod read;

use alloc::string::String;

use fairstream_gs1::{Lot, Unit};

pub use amount::{Amount, AmountError, Uom, MAX_DECIMALS};
pub use context::{
	CoreEndpoint, CoreTransaction, Declaration, Digest32, Endpoint, Persistent, Sensors, Spot, MAX_BIZ_TRANSACTIONS,
	MAX_CERTIFICATES, MAX_CORRECTIONS, MAX_PERSISTENT, MAX_SOURCES,
};
pub use error::CoreError;
pub use list::{BoundedList, TooMany};

use crate::{
	cbv::{BizStep, Disposition},
	hash::EventHash,
	model::{Action, EventType},
};

/// Most units, children, inputs and outputs included, that an event may name.
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
	/// States that begin or end and last beyond the next event.
	pub persistent: Persistent,
	/// Where it happened.
	pub read_point: Option<Spot>,
	/// Where the units are afterwards.
	pub biz_location: Option<Spot>,
	/// What contains the units, or what they are joined to.
	pub parent: Option<Unit>,
	/// The units: things, children, or inputs of a transformation.
	pub units: BoundedList<CoreUnit, MAX_UNITS>,
	/// What a transformation made.
	pub outputs: BoundedList<CoreUnit, MAX_UNITS>,
	/// What ties the events of one transformation together: the digest of its identifier's URI as written.
	pub transformation: Option<Digest32>,
	/// The lot that single items belong to, by the master data that comes with their first event (`cbvmda:lotNumber`).
	pub lot: Option<Lot>,
	/// Orders, invoices, despatch advices it belongs to.
	pub biz_transactions: BoundedList<CoreTransaction, MAX_BIZ_TRANSACTIONS>,
	/// Who or where the units come from.
	pub sources: BoundedList<CoreEndpoint, MAX_SOURCES>,
	/// Who or where they go to.
	pub destinations: BoundedList<CoreEndpoint, MAX_SOURCES>,
	/// What sensors saw.
	pub sensors: Option<Sensors>,
	/// Certificates and licences that it happened under, by the digests of their URIs as written.
	pub certificates: BoundedList<Digest32, MAX_CERTIFICATES>,
	/// Present if this withdraws the event with the same hash.
	pub declaration: Option<Declaration>,
}

impl CoreEvent {
	/// An event about nothing yet, for those who build one field by field.
	#[must_use]
	pub fn bare(hash: EventHash, event_type: EventType, action: Option<Action>, time: u64) -> Self {
		Self {
			hash,
			event_type,
			action,
			time,
			zone_offset: 0,
			biz_step: None,
			disposition: None,
			persistent: Persistent::default(),
			read_point: None,
			biz_location: None,
			parent: None,
			units: BoundedList::default(),
			outputs: BoundedList::default(),
			transformation: None,
			lot: None,
			biz_transactions: BoundedList::default(),
			sources: BoundedList::default(),
			destinations: BoundedList::default(),
			sensors: None,
			certificates: BoundedList::default(),
			declaration: None,
		}
	}

	/// Digest (SHA-256) of the core as it travels. Two cores of one event hash are alike exactly if this is.
	#[cfg(feature = "scale")]
	#[must_use]
	pub fn fingerprint(&self) -> [u8; 32] {
		crate::hash::sha256(&codec::Encode::encode(self))
	}

	/// How many units it names, outputs included and its parent not.
	#[must_use]
	pub fn named(&self) -> usize {
		self.units.len().saturating_add(self.outputs.len())
	}

	/// The field of the document in which the unit at this place stands, such as `childEPCs/3`; outputs are counted after
	/// inputs. None if there is no such unit.
	#[must_use]
	pub fn field_of(&self, place: u32) -> Option<String> {
		let place = place as usize;
		let (list, index, epcs, quantities) = match (place.checked_sub(self.units.len()), self.event_type) {
			(Some(index), _) => (&self.outputs, index, "outputEPCList", "outputQuantityList"),
			(None, EventType::Aggregation | EventType::Association) => {
				(&self.units, place, "childEPCs", "childQuantityList")
			}
			(None, EventType::Transformation) => (&self.units, place, "inputEPCList", "inputQuantityList"),
			(None, EventType::Object | EventType::Transaction) => (&self.units, place, "epcList", "quantityList"),
		};
		let whole = list.iter().take_while(|unit| matches!(unit, CoreUnit::Whole(_))).count();
		list.get(index).map(|_| match index.checked_sub(whole) {
			None => alloc::format!("{epcs}/{index}"),
			Some(index) => alloc::format!("{quantities}/{index}"),
		})
	}
}
