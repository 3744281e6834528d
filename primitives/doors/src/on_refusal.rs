//! What becomes of the rest of a batch if one of its parts is refused. EPCIS knows the same two ways
//! (`GS1-Capture-Error-Behaviour`: rollback or proceed).

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// What becomes of the rest of a batch if one of its parts is refused.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum OnRefusal {
	/// The others are taken. An event names each that was refused by its place.
	Proceed,
	/// None is taken, and the call fails with the first error.
	Rollback,
}
