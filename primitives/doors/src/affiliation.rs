//! Who works with whom. An affiliation has a lower side, which belongs to the upper one, and each needs a function for it.

use crate::Function;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// A side of an affiliation.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum Side {
	/// Who belongs to the other.
	Lower,
	/// To whom the other belongs.
	Upper,
}

impl Side {
	/// The other side.
	#[must_use]
	pub const fn other(self) -> Self {
		match self {
			Self::Lower => Self::Upper,
			Self::Upper => Self::Lower,
		}
	}
}

/// What somebody is to somebody else. Its number on the wire is its place in this list; kinds are only ever appended.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum Affiliation {
	/// An anchor under contract with an agency.
	AnchorOfAgency,
	/// An anchor who speaks in an operator's rooms.
	AnchorOfRoom,
	/// A room operator that works with an agency. A written contract divides their duties (Order 117, article 43).
	RoomOfAgency,
	/// A room operator on a platform.
	RoomOnPlatform,
	/// A seller on a platform.
	SellerOnPlatform,
}

impl Affiliation {
	/// All of them, in the order of their numbers.
	pub const ALL: [Affiliation; 5] = [
		Affiliation::AnchorOfAgency,
		Affiliation::AnchorOfRoom,
		Affiliation::RoomOfAgency,
		Affiliation::RoomOnPlatform,
		Affiliation::SellerOnPlatform,
	];

	/// The function that it needs of a side.
	#[must_use]
	pub const fn function(self, side: Side) -> Function {
		match (self, side) {
			(Self::AnchorOfAgency | Self::AnchorOfRoom, Side::Lower) => Function::Anchor,
			(Self::RoomOfAgency | Self::RoomOnPlatform, Side::Lower) => Function::RoomOperator,
			(Self::SellerOnPlatform, Side::Lower) => Function::Seller,
			(Self::AnchorOfAgency | Self::RoomOfAgency, Side::Upper) => Function::Agency,
			(Self::AnchorOfRoom, Side::Upper) => Function::RoomOperator,
			(Self::RoomOnPlatform | Self::SellerOnPlatform, Side::Upper) => Function::Platform,
		}
	}

	/// Whether law wants a written contract for it.
	#[must_use]
	pub const fn needs_contract(self) -> bool {
		matches!(self, Self::RoomOfAgency)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_list_of_all_kinds_is_complete_and_in_the_order_of_their_numbers() {
		for (number, kind) in Affiliation::ALL.iter().enumerate() {
			assert_eq!(kind.encode(), vec![number as u8]);
		}
		assert!(Affiliation::decode(&mut &[Affiliation::ALL.len() as u8][..]).is_err(), "one is missing in ALL");
	}

	#[test]
	fn every_kind_needs_two_different_functions() {
		for kind in Affiliation::ALL {
			assert_ne!(kind.function(Side::Lower), kind.function(Side::Upper), "{kind:?}");
		}
	}

	#[test]
	fn a_platform_an_agency_or_a_room_stands_above_and_who_sells_or_speaks_below() {
		let both = |kind: Affiliation| (kind.function(Side::Lower), kind.function(Side::Upper));
		assert_eq!(both(Affiliation::AnchorOfAgency), (Function::Anchor, Function::Agency));
		assert_eq!(both(Affiliation::AnchorOfRoom), (Function::Anchor, Function::RoomOperator));
		assert_eq!(both(Affiliation::RoomOfAgency), (Function::RoomOperator, Function::Agency));
		assert_eq!(both(Affiliation::RoomOnPlatform), (Function::RoomOperator, Function::Platform));
		assert_eq!(both(Affiliation::SellerOnPlatform), (Function::Seller, Function::Platform));
	}

	#[test]
	fn only_a_room_operator_and_its_agency_need_a_written_contract() {
		let need: Vec<_> = Affiliation::ALL.into_iter().filter(|kind| kind.needs_contract()).collect();
		assert_eq!(need, [Affiliation::RoomOfAgency]);
	}
}
