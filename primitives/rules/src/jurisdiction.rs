//! Whose case it is: article 47 of Order 117, literally. Pure.
//!
//! | who is supervised | whose case |
//! |---|---|
//! | platform, operator with a site of its own, agency | of its own domicile |
//! | operator of a room on a platform | of the place where it really does business |
//! | ... which is unknown, and it is registered | of its registered domicile |
//! | ... which is unknown, and it is not registered | of the platform's domicile |
//! | anchor | as its room's operator |
//!
//! The article gives the case to the market regulation at county level or above. Which seat that is, is another question:
//! where a county has none, the case walks up.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::Region;
use scale_info::TypeInfo;

/// Who is supervised, with what is known of where it is.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub enum Supervised {
	/// A platform.
	Platform {
		/// Its domicile.
		domicile: Region,
	},
	/// An operator that sells by live streams on a site of its own.
	OwnSite {
		/// Its domicile.
		domicile: Region,
	},
	/// An agency of anchors.
	Agency {
		/// Its domicile.
		domicile: Region,
	},
	/// The operator of a room on a platform.
	RoomOperator(Room),
	/// An anchor, in a room.
	Anchor(Room),
}

/// What is known of a room's operator.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Room {
	/// Where it really does business.
	pub business: Option<Region>,
	/// Where it is registered.
	pub registered: Option<Region>,
	/// The domicile of the platform on which the room is.
	pub platform: Region,
}

/// Why a case is of a region.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Ground {
	/// It is the domicile of who is supervised.
	Domicile,
	/// Business is really done there.
	PlaceOfBusiness,
	/// The place of business is unknown; it is the registered domicile.
	RegisteredDomicile,
	/// The place of business is unknown and nothing is registered; it is the platform's domicile.
	PlatformsDomicile,
}

/// The region whose case it is, and why.
#[must_use]
pub const fn jurisdiction(supervised: Supervised) -> (Region, Ground) {
	match supervised {
		Supervised::Platform { domicile } | Supervised::OwnSite { domicile } | Supervised::Agency { domicile } => {
			(domicile, Ground::Domicile)
		}
		// "The marketer follows the room's operator."
		Supervised::RoomOperator(room) | Supervised::Anchor(room) => match room {
			Room { business: Some(region), .. } => (region, Ground::PlaceOfBusiness),
			Room { business: None, registered: Some(region), .. } => (region, Ground::RegisteredDomicile),
			Room { business: None, registered: None, platform } => (platform, Ground::PlatformsDomicile),
		},
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn region(code: u32) -> Region {
		Region::new(code).expect("a region")
	}

	#[test]
	fn every_branch_of_article_47_leads_where_the_article_says() {
		let (hangzhou, pudong, guiyang) = (region(330_106), region(310_115), region(520_103));
		let room = |business, registered| Room { business, registered, platform: hangzhou };
		let table = [
			(Supervised::Platform { domicile: hangzhou }, hangzhou, Ground::Domicile),
			(Supervised::OwnSite { domicile: pudong }, pudong, Ground::Domicile),
			(Supervised::Agency { domicile: guiyang }, guiyang, Ground::Domicile),
			(Supervised::RoomOperator(room(Some(pudong), Some(guiyang))), pudong, Ground::PlaceOfBusiness),
			(Supervised::RoomOperator(room(Some(pudong), None)), pudong, Ground::PlaceOfBusiness),
			(Supervised::RoomOperator(room(None, Some(guiyang))), guiyang, Ground::RegisteredDomicile),
			(Supervised::RoomOperator(room(None, None)), hangzhou, Ground::PlatformsDomicile),
			(Supervised::Anchor(room(Some(pudong), Some(guiyang))), pudong, Ground::PlaceOfBusiness),
			(Supervised::Anchor(room(None, Some(guiyang))), guiyang, Ground::RegisteredDomicile),
			(Supervised::Anchor(room(None, None)), hangzhou, Ground::PlatformsDomicile),
		];
		for (supervised, whose, ground) in table {
			assert_eq!(jurisdiction(supervised), (whose, ground), "{supervised:?}");
		}
	}

	#[test]
	fn an_anchors_case_is_always_where_its_room_operators_is() {
		for business in [None, Some(region(310_115))] {
			for registered in [None, Some(region(520_103))] {
				let room = Room { business, registered, platform: region(330_106) };
				assert_eq!(jurisdiction(Supervised::Anchor(room)), jurisdiction(Supervised::RoomOperator(room)));
			}
		}
	}
}
