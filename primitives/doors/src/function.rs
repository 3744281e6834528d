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
}
