//! For whom a value holds. A value of the nation may be tightened for a category of goods, for a region and those within it,
//! and by a platform for itself.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::{ParticipantId, Region};
use scale_info::TypeInfo;

/// A category of goods or services for which law has rules of its own.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum Category {
	/// Food.
	Food,
	/// Food for special groups, and food supplements.
	SpecialFood,
	/// Medicines and medical devices.
	Medical,
	/// Cosmetics.
	Cosmetics,
	/// Goods for children.
	Children,
	/// Goods under compulsory certification.
	CompulsoryCertification,
	/// Digital goods.
	Digital,
	/// Services and vouchers.
	Services,
}

/// A layer of the rulebook that may speak about a rule.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum Layer {
	/// Everybody.
	Nation,
	/// A category of goods.
	Category(Category),
	/// A province or a region in it.
	Region(Region),
	/// A platform.
	Platform(ParticipantId),
}

/// Whom or what a question is about.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Scope {
	/// The goods' category, if it has rules of its own.
	pub category: Option<Category>,
	/// Where it happens; `000000` if that doesn't matter.
	pub region: Region,
	/// On which platform, if on one.
	pub platform: Option<ParticipantId>,
}

/// Most layers that speak about one question: nation, category, province, prefecture, county, platform.
pub const MAX_LAYERS: u32 = 6;

impl Scope {
	/// The whole country, any goods, no platform.
	pub const NATION: Scope = Scope { category: None, region: Region::NATION, platform: None };

	/// The layers that speak about it, from the uppermost.
	#[must_use]
	pub fn layers(&self) -> Vec<Layer> {
		let within = core::iter::successors(Some(self.region), |region| region.parent());
		let mut regions: Vec<Layer> = within.filter(|region| *region != Region::NATION).map(Layer::Region).collect();
		regions.reverse();
		let mut layers = Vec::from([Layer::Nation]);
		layers.extend(self.category.map(Layer::Category));
		layers.extend(regions);
		layers.extend(self.platform.map(Layer::Platform));
		layers
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_layers_of_a_question_go_from_the_nation_down() {
		let scope = Scope {
			category: Some(Category::Food),
			region: Region::new(330_106).expect("a county"),
			platform: Some(ParticipantId(3)),
		};
		let region = |code| Layer::Region(Region::new(code).expect("a region"));
		assert_eq!(
			scope.layers(),
			[
				Layer::Nation,
				Layer::Category(Category::Food),
				region(330_000),
				region(330_100),
				region(330_106),
				Layer::Platform(ParticipantId(3)),
			]
		);
		assert_eq!(scope.layers().len() as u32, MAX_LAYERS);
		assert_eq!(Scope::NATION.layers(), [Layer::Nation]);
	}
}
