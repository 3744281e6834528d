//! What the chain says of goods: certificates, whether something may be done with them, offers.

use alloc::{string::String, vec::Vec};
use codec::{Decode, Encode};
use fairstream_doors::{CertificateId, Moment, ParticipantId};
use scale_info::TypeInfo;

/// A certificate as a line.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct CertificateLine {
	/// Its number.
	pub certificate: CertificateId,
	/// What is certified.
	pub kind: String,
	/// Whose it is.
	pub holder: String,
	/// Who issued it.
	pub issuer: String,
	/// From when to when, in civil time.
	pub term: String,
	/// How it stands at the time of the block.
	pub state: String,
	/// Whether that is valid.
	pub is_valid: bool,
}

/// A page of certificates, in the order of their numbers.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct CertificatePage {
	/// The certificates.
	pub lines: Vec<CertificateLine>,
	/// The one after which the next page begins, if there may be one.
	pub next: Option<CertificateId>,
}

/// Whether somebody may do something with a unit.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Permission {
	/// Whether it may.
	pub may: bool,
	/// The same in words; if not, why not, and what to do.
	pub text: String,
	/// If not, the first moment at which this reason holds no longer if nothing more happens; none if somebody has to do
	/// something.
	pub until: Option<Moment>,
	/// The same in civil time; empty if there is none.
	pub until_shown: String,
	/// As of which moment, in civil time.
	pub at_shown: String,
}

/// What somebody offers, where, and whether that stands.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct OfferLine {
	/// The class or lot.
	pub unit: String,
	/// On which platform.
	pub platform: ParticipantId,
	/// The same in words.
	pub platform_shown: String,
	/// Since when, in civil time.
	pub since: String,
	/// Whether it stands.
	pub stands: Permission,
}

/// A page of what somebody offers.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct OfferPage {
	/// The offers.
	pub lines: Vec<OfferLine>,
	/// The one after which the next page begins, if there may be one: what is offered, and where.
	pub next: Option<(String, ParticipantId)>,
}
