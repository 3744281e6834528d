//! What a participant does in the market. Duties attach to functions, not to kinds of firms (Order 117, article 24): who
//! lends its mini-program for payment has a platform's duties for that.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// A function. Its number on the wire is its place in this list; functions are only ever appended.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	Serialize,
	TypeInfo,
)]
#[serde(rename_all = "camelCase")]
pub enum Function {
	/// Live-streaming e-commerce platform (article 2).
	Platform,
	/// Operator of a live room, or whoever in fact runs another's (article 2).
	RoomOperator,
	/// Anchor: the natural person who speaks to the public (article 2, "marketer").
	Anchor,
	/// Service agency of anchors, MCN (article 2).
	Agency,
	/// Seller of goods or services.
	Seller,
	/// Producer: makes, grows or packs goods.
	Producer,
	/// Carrier of goods.
	Carrier,
	/// Keeper of goods.
	Warehouse,
	/// Testing laboratory.
	Laboratory,
	/// Certifier of goods or management systems.
	Certifier,
	/// Issuer of credentials of identity.
	IdentityIssuer,
	/// Custodian of files that the chain holds digests of.
	Custodian,
	/// Licensed payment institution.
	PaymentInstitution,
	/// Accredited auditor of traffic.
	Auditor,
	/// Consumers' association.
	ConsumerAssociation,
}

impl Function {
	/// All of them, in the order of their numbers.
	pub const ALL: [Function; 15] = [
		Function::Platform,
		Function::RoomOperator,
		Function::Anchor,
		Function::Agency,
		Function::Seller,
		Function::Producer,
		Function::Carrier,
		Function::Warehouse,
		Function::Laboratory,
		Function::Certifier,
		Function::IdentityIssuer,
		Function::Custodian,
		Function::PaymentInstitution,
		Function::Auditor,
		Function::ConsumerAssociation,
	];

	/// Whether it stands only while the identity of who holds it is verified. By Order 117:
	///
	/// - room operator: article 8(1), whose file is verified again at least every six months;
	/// - anchor: article 8(2) and (3), no service to whom the identity doesn't match;
	/// - agency: article 8(2), by which an anchor's file names it;
	/// - seller: article 27, by which it is verified who really sells.
	#[must_use]
	pub const fn needs_identity(self) -> bool {
		matches!(self, Self::RoomOperator | Self::Anchor | Self::Agency | Self::Seller)
	}

	/// Whether only natural persons hold it (article 2). Who is barred in it must not come back under another account
	/// (article 14), so each of them has a tag.
	#[must_use]
	pub const fn is_of_a_person(self) -> bool {
		matches!(self, Self::Anchor)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_list_of_all_functions_is_complete_and_in_the_order_of_their_numbers() {
		for (number, function) in Function::ALL.iter().enumerate() {
			assert_eq!(function.encode(), vec![number as u8]);
		}
		assert!(Function::decode(&mut &[Function::ALL.len() as u8][..]).is_err(), "one is missing in ALL");
	}

	#[test]
	fn who_streams_speaks_sells_or_manages_those_needs_an_identity_and_nobody_else() {
		let need: Vec<_> = Function::ALL.into_iter().filter(|function| function.needs_identity()).collect();
		assert_eq!(need, [Function::RoomOperator, Function::Anchor, Function::Agency, Function::Seller]);
	}

	#[test]
	fn what_only_a_person_holds_needs_an_identity() {
		let of_persons: Vec<_> = Function::ALL.into_iter().filter(|function| function.is_of_a_person()).collect();
		assert_eq!(of_persons, [Function::Anchor]);
		assert!(of_persons.iter().all(|function| function.needs_identity()));
	}
}
