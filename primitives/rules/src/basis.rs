//! What a value stands on, who may change it, and what it may do.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// What a value stands on.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Basis {
	/// A law of the legislature.
	Statute,
	/// A regulation of an authority, such as Order 117.
	Regulation,
	/// What members agreed to when they joined.
	MemberAgreement,
	/// What an authority allowed for a pilot.
	PilotAuthorisation,
	/// Nothing but the project's own sense of measure.
	None,
}

/// What somebody would do because of a value.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Effect {
	/// Show something.
	Inform,
	/// Remind somebody.
	Remind,
	/// Look at more samples.
	RaiseSample,
	/// Cost somebody money, or keep it back.
	Money,
	/// Place somebody lower.
	Rank,
	/// Keep somebody from something.
	Access,
	/// Mark somebody.
	Standing,
}

impl Effect {
	/// All of them.
	pub const ALL: [Effect; 7] = [
		Effect::Inform,
		Effect::Remind,
		Effect::RaiseSample,
		Effect::Money,
		Effect::Rank,
		Effect::Access,
		Effect::Standing,
	];

	/// Whether it burdens somebody, and so needs a basis.
	#[must_use]
	pub const fn is_burden(self) -> bool {
		matches!(self, Self::Money | Self::Rank | Self::Access | Self::Standing)
	}
}

/// Who may change a value.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Authority {
	/// The national seats of market regulation and cyberspace administration together.
	National,
	/// A provincial seat, for its own region, and only to tighten.
	Provincial,
	/// The technical council; the national seats may object.
	Technical,
	/// A platform, for itself, and only to tighten.
	Platform,
}

/// The authorities that may change a value.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Authorities {
	/// See [`Authority::National`].
	pub national: bool,
	/// See [`Authority::Provincial`].
	pub provincial: bool,
	/// See [`Authority::Technical`].
	pub technical: bool,
	/// See [`Authority::Platform`].
	pub platform: bool,
}

impl Authorities {
	/// Whether this one may.
	#[must_use]
	pub const fn include(self, authority: Authority) -> bool {
		match authority {
			Authority::National => self.national,
			Authority::Provincial => self.provincial,
			Authority::Technical => self.technical,
			Authority::Platform => self.platform,
		}
	}
}

/// In which direction a value becomes tighter for whom it binds. Lower layers may only go there.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Tighter {
	/// A smaller amount, or a set that lies within.
	Less,
	/// A larger amount, or a set that lies around.
	More,
	/// None: the value is the same for all.
	Fixed,
}
