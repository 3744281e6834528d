//! Where a certificate is found by the goods that it covers. Pure.
//!
//! Each place of the index names few certificates. One that has ended makes room for a new one, so that a full place is one
//! with as many that have not ended.

use crate::certificate::Cover;
use alloc::{vec, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::{CertificateId, Moment, ParticipantId};
use fairstream_gs1::Unit;
use fairstream_rules::Category;
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

/// Most certificates of a kind at one place.
pub const MAX_AT_A_PLACE: u32 = 8;

/// A place of the index.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Place {
	/// The products of a producer that are of a category, or of none.
	Goods(ParticipantId, Option<Category>),
	/// A class or a lot.
	Unit(Unit),
}

/// The places at which a certificate stands.
#[must_use]
pub fn places_of(holder: ParticipantId, cover: &Cover) -> Vec<Place> {
	match cover {
		Cover::Category(category) => vec![Place::Goods(holder, *category)],
		Cover::Units(units) => units.iter().cloned().map(Place::Unit).collect(),
	}
}

/// The places at which the certificates of a unit stand, from the narrowest: its lot, its class, and its producer's goods.
/// An item doesn't say of which lot it is.
#[must_use]
pub fn places_for(unit: &Unit, producer: ParticipantId, category: Option<Category>) -> Vec<Place> {
	let lot = Some(unit).filter(|unit| matches!(unit, Unit::Lot(..))).cloned();
	let units = lot.into_iter().chain(unit.class()).map(Place::Unit);
	units.chain([Place::Goods(producer, category)]).collect()
}

/// A certificate at a place.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Entry {
	/// Which one.
	pub certificate: CertificateId,
	/// When it is over for good: by its term, or because it was revoked.
	pub end: Moment,
}

/// The certificates of a kind at a place.
pub type Entries = BoundedVec<Entry, ConstU32<MAX_AT_A_PLACE>>;

/// That a place has no room.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Full;

/// Put one in. Where there is no room, the one that ended first makes room, if one has ended by now.
///
/// # Errors
/// [`Full`] if none has. Nothing is changed then.
pub fn enter(entries: &mut Entries, entry: Entry, now: Moment) -> Result<(), Full> {
	if entries.try_push(entry).is_ok() {
		return Ok(());
	}
	let ended = entries.iter_mut().filter(|other| other.end <= now).min_by_key(|other| other.end).ok_or(Full)?;
	*ended = entry;
	Ok(())
}

/// Let one end earlier.
pub fn shorten(entries: &mut Entries, certificate: CertificateId, end: Moment) {
	entries.iter_mut().filter(|entry| entry.certificate == certificate).for_each(|entry| entry.end = end);
}

/// Take one out.
pub fn take_out(entries: &mut Entries, certificate: CertificateId) {
	entries.retain(|entry| entry.certificate != certificate);
}

#[cfg(test)]
mod tests {
	use super::*;

	fn entry(id: u64, end: Moment) -> Entry {
		Entry { certificate: CertificateId(id), end }
	}

	fn full() -> Entries {
		let ends = [40, 20, 30, 90, 90, 90, 90, 90];
		(0..).zip(ends).map(|(id, end)| entry(id, end)).collect::<Vec<_>>().try_into().expect("as many as fit")
	}

	#[test]
	fn in_a_full_place_the_one_that_ended_first_makes_room() {
		let mut entries = full();
		assert_eq!(enter(&mut entries, entry(8, 90), 35), Ok(()));
		let left: Vec<u64> = entries.iter().map(|entry| entry.certificate.0).collect();
		assert_eq!(left, [0, 8, 2, 3, 4, 5, 6, 7]);
	}

	#[test]
	fn a_place_whose_certificates_have_not_ended_has_no_room() {
		let mut entries = full();
		assert_eq!(enter(&mut entries, entry(8, 90), 19), Err(Full));
		assert_eq!(entries, full());
	}

	#[test]
	fn what_is_revoked_makes_room_from_then_on() {
		let mut entries = full();
		shorten(&mut entries, CertificateId(7), 10);
		assert_eq!(enter(&mut entries, entry(8, 90), 10), Ok(()));
		take_out(&mut entries, CertificateId(8));
		assert_eq!(entries.len(), 7);
	}

	#[test]
	fn a_lot_is_looked_for_by_itself_first_then_by_its_class_then_among_its_producers_goods() {
		let [lot, class, item]: [Unit; 3] =
			["01/09521234543213/10/L-7", "01/09521234543213", "01/09521234543213/21/17"]
				.map(|text| text.parse().expect("a unit"));
		let goods = Place::Goods(ParticipantId(1), Some(Category::Food));
		let of = |unit: &Unit| places_for(unit, ParticipantId(1), Some(Category::Food));
		assert_eq!(of(&lot), [Place::Unit(lot.clone()), Place::Unit(class.clone()), goods.clone()]);
		assert_eq!(of(&class), [Place::Unit(class.clone()), goods.clone()]);
		assert_eq!(of(&item), [Place::Unit(class), goods]);
	}
}
