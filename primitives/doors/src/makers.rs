//! The door behind which it is known who makes a product.

use crate::ParticipantId;
use fairstream_gs1::Gtin;

/// Who may begin items and lots of a product?
pub trait Makers {
	/// Whether a participant may. None if nobody keeps a file of the product: then whoever is accredited as producer may.
	fn may_make(gtin: Gtin, who: ParticipantId) -> Option<bool>;

	/// Make a product as costly to ask about as any, and let this participant be one of its makers.
	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst(gtin: Gtin, who: ParticipantId);
}

/// The empty house: nobody keeps a file.
impl Makers for () {
	fn may_make(_: Gtin, _: ParticipantId) -> Option<bool> {
		None
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst(_: Gtin, _: ParticipantId) {}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn in_the_empty_house_nobody_keeps_a_file() {
		let gtin = "09521234543213".parse().expect("a GTIN");
		assert_eq!(<()>::may_make(gtin, ParticipantId(1)), None);
	}
}
