//! A case as it is kept, and its place among others. Pure. Chain and clients share the types of the record.

pub use fairstream_docket::record::{Archived, Attached, Case, Late, Opener, State, Waiting, Watch};

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::{CaseId, Moment};
use scale_info::TypeInfo;

/// A place in an order by time: a moment and a case, both with the most significant byte first, so that the state itself
/// is in order.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub struct Place {
	moment: [u8; 8],
	case: [u8; 8],
}

impl Place {
	/// Of a case at a moment.
	#[must_use]
	pub const fn of(moment: Moment, case: CaseId) -> Self {
		Self { moment: moment.to_be_bytes(), case: case.0.to_be_bytes() }
	}

	/// The moment.
	#[must_use]
	pub const fn moment(&self) -> Moment {
		Moment::from_be_bytes(self.moment)
	}

	/// The case.
	#[must_use]
	pub const fn case(&self) -> CaseId {
		CaseId(u64::from_be_bytes(self.case))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn places_are_in_the_order_of_time_and_then_of_numbers_also_as_bytes() {
		let places = [(1, 9), (2, 1), (2, 300), (256, 0)].map(|(moment, case)| Place::of(moment, CaseId(case)));
		let bytes: Vec<_> = places.iter().map(Encode::encode).collect();
		assert!(bytes.windows(2).all(|pair| pair[0] < pair[1]));
		assert_eq!((places[2].moment(), places[2].case()), (2, CaseId(300)));
	}
}
