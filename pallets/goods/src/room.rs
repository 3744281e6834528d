//! What room things take in the state, so that who asked for them pays for it. Pure.

use crate::{
	certificate::{Certificate, Cover},
	index::{places_of, Entry, Place},
	offer::Offer,
	product::Product,
};
use alloc::vec::Vec;
use codec::{Encode, MaxEncodedLen};
use fairstream_doors::{CertificateId, CertificateKind, Kept, ParticipantId};
use fairstream_gs1::{Gtin, Unit};

fn bytes(of: usize) -> u32 {
	u32::try_from(of).unwrap_or(u32::MAX)
}

/// The room of a product's file.
#[must_use]
pub fn of_product() -> Kept {
	Kept::thing(bytes(Gtin::max_encoded_len().saturating_add(Product::max_encoded_len())))
}

/// The room of a certificate: its record, what it covers, and an entry at each place of the index.
#[must_use]
pub fn of_certificate(holder: ParticipantId, cover: &Cover) -> Kept {
	let record = CertificateId::max_encoded_len().saturating_mul(2).saturating_add(Certificate::max_encoded_len());
	let entry = CertificateKind::max_encoded_len().saturating_add(Entry::max_encoded_len());
	let places: Vec<Place> = places_of(holder, cover);
	let index = places.iter().fold(0usize, |sum, place| sum.saturating_add(place.encoded_size()).saturating_add(entry));
	let items = bytes(places.len()).saturating_add(1);
	Kept { items, bytes: bytes(record.saturating_add(cover.encoded_size()).saturating_add(index)) }
}

/// The room of an offer.
#[must_use]
pub fn of_offer(unit: &Unit) -> Kept {
	let participants = ParticipantId::max_encoded_len().saturating_mul(2);
	Kept::thing(bytes(participants.saturating_add(unit.encoded_size()).saturating_add(Offer::max_encoded_len())))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_certificate_takes_as_much_more_room_as_it_covers_more() {
		let lot = |n: u32| -> Unit { format!("01/09521234543213/10/L-{n}").parse().expect("a lot") };
		let of = |n: u32| {
			let units: Vec<Unit> = (0..n).map(lot).collect();
			of_certificate(ParticipantId(1), &Cover::Units(units.try_into().expect("few")))
		};
		assert_eq!((of(1).items, of(9).items), (2, 10));
		let each = of(2).bytes - of(1).bytes;
		assert_eq!(of(9).bytes - of(8).bytes, each);
		assert!(each as usize > 2 * lot(1).encoded_size(), "a lot stands in the cover and in the index");
	}
}
