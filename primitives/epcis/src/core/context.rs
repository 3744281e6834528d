//! Why and how: what an event says beside its things, as far as the chain keeps it.

use core::fmt;

use fairstream_gs1::{Party, Place};

use super::BoundedList;
use crate::cbv::{BizTransactionType, Disposition, ErrorReason, SourceDestType};

/// Most persistent dispositions that an event sets, and that it unsets.
pub const MAX_PERSISTENT: u32 = 8;
/// Most business transactions of an event.
pub const MAX_BIZ_TRANSACTIONS: u32 = 32;
/// Most sources of an event, and most destinations.
pub const MAX_SOURCES: u32 = 8;
/// Most certificates of an event.
pub const MAX_CERTIFICATES: u32 = 16;
/// Most events that an error declaration names as right.
pub const MAX_CORRECTIONS: u32 = 16;

/// A SHA-256 digest of something that the chain doesn't read.
pub type Digest32 = [u8; 32];

/// Where something happened, or is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
	feature = "scale",
	derive(codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo)
)]
pub enum Spot {
	/// A place with a GLN.
	Place(Place),
	/// Any other identifier of a place (`geo:`, an address of one's own), by the digest of its URI as written.
	Private(Digest32),
}

impl fmt::Display for Spot {
	/// The canonical path of the place, or `private/` and the digest in hexadecimal.
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Place(place) => place.fmt(f),
			Self::Private(digest) => private(digest, f),
		}
	}
}

/// `private/` and the digest: one identifier prints alike whether it stands for a place or an end.
fn private(digest: &Digest32, f: &mut fmt::Formatter<'_>) -> fmt::Result {
	f.write_str("private/")?;
	digest.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
}

/// Who or where things come from or go to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
	feature = "scale",
	derive(codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo)
)]
pub enum Endpoint {
	/// A party with a GLN.
	Party(Party),
	/// A place with a GLN.
	Place(Place),
	/// Any other identifier, by the digest of its URI as written.
	Private(Digest32),
}

impl fmt::Display for Endpoint {
	/// The canonical path of party or place, or `private/` and the digest in hexadecimal.
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Party(party) => party.fmt(f),
			Self::Place(place) => place.fmt(f),
			Self::Private(digest) => private(digest, f),
		}
	}
}

/// A source or destination (EPCIS 2.0, section 7.3.5.4).
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
	feature = "scale",
	derive(codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo)
)]
pub struct CoreEndpoint {
	/// In which sense: owner, holder or place.
	pub kind: SourceDestType,
	/// Who or where.
	pub id: Endpoint,
}

/// A business transaction (EPCIS 2.0, section 7.3.5.3). Its number is a business secret and stands here as a digest:
/// whoever holds the paper can tell that it is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
	feature = "scale",
	derive(codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo)
)]
pub struct CoreTransaction {
	/// Its type; the schema lets it be missing.
	pub kind: Option<BizTransactionType>,
	/// The SHA-256 digest of its identifier's URI as written.
	pub digest: Digest32,
}

/// States that last beyond the next event (EPCIS 2.0, section 7.3.5.2).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
	feature = "scale",
	derive(codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo)
)]
pub struct Persistent {
	/// States that begin.
	pub set: BoundedList<Disposition, MAX_PERSISTENT>,
	/// States that end.
	pub unset: BoundedList<Disposition, MAX_PERSISTENT>,
}

/// The statement that the event with the same hash is wrong (EPCIS 2.0, section 7.4.1.4).
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
	feature = "scale",
	derive(codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo)
)]
pub struct Declaration {
	/// When it was made, in milliseconds since 1970.
	pub time: u64,
	/// Why.
	pub reason: Option<ErrorReason>,
	/// The events that say what is right: an event hash's own digest, or that of any other event identifier's URI.
	pub corrections: BoundedList<Digest32, MAX_CORRECTIONS>,
}

/// What sensors saw (EPCIS 2.0, section 7.3.7): too much for the chain, which keeps that there is something, how much,
/// and its digest.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
	feature = "scale",
	derive(codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo)
)]
pub struct Sensors {
	/// How many sensor elements.
	pub elements: u16,
	/// How many reports in them.
	pub reports: u32,
	/// How many of these raise an alert.
	pub alerts: u32,
	/// The SHA-256 digest of the elements: see [`sensor_text`](crate::hash::sensor_text).
	pub digest: Digest32,
}
