//! The invariants, one function each.

use crate::{
	index::places_of, room, Certificates, Config, Cover, Covers, Index, Issuer, NextCertificate, Offers, Pallet,
	Products, MAX_TERM,
};
use fairstream_doors::{Kept, ParticipantId};
use fairstream_gs1::Unit;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Check every invariant of this pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::numbers_lie_below_the_next_one()?;
		Self::terms_are_terms()?;
		Self::each_certificate_says_what_it_covers()?;
		Self::what_has_not_ended_is_found_by_all_that_it_covers()?;
		Self::the_index_names_nothing_else()?;
		Self::offers_are_of_classes_and_lots()
	}

	/// The room of each thing in the state, and whose it is: what deposits count for this pallet.
	pub fn keeps() -> impl Iterator<Item = (ParticipantId, Kept)> {
		let products = Products::<T>::iter_values().filter(|product| product.is_counted);
		let products = products.map(|product| (product.producer, room::of_product()));
		let certificates = Certificates::<T>::iter().filter_map(|(id, certificate)| match certificate.issuer {
			Issuer::Participant(issuer) => {
				Some((issuer, room::of_certificate(certificate.holder, &Covers::<T>::get(id)?)))
			}
			Issuer::Seat(_) => None,
		});
		let offers = Offers::<T>::iter_keys().map(|(seller, unit, _)| (seller, room::of_offer(&unit)));
		products.chain(certificates).chain(offers)
	}

	/// No number is given twice.
	fn numbers_lie_below_the_next_one() -> Result<(), TryRuntimeError> {
		let next = NextCertificate::<T>::get();
		ensure!(Certificates::<T>::iter_keys().all(|id| id < next), "a number that would be given again");
		Ok(())
	}

	/// A certificate has a term, and what was done on it was done within it.
	fn terms_are_terms() -> Result<(), TryRuntimeError> {
		for certificate in Certificates::<T>::iter_values() {
			let term = certificate.until.checked_sub(certificate.from).ok_or("a term that ends before it begins")?;
			ensure!(term > 0 && term <= MAX_TERM, "a term without length, or without end");
			let suspensions = [certificate.by_issuer, certificate.by_authority].into_iter().flatten();
			let acts = suspensions.map(|suspension| suspension.since);
			let mut acts = acts.chain(certificate.revoked.map(|revoked| revoked.at));
			let within = |at| certificate.issued <= at && at < certificate.until;
			ensure!(acts.all(within), "a suspension or revocation before a certificate was issued, or after its end");
			let by_seat = |by| matches!(by, Issuer::Seat(_));
			ensure!(!certificate.by_issuer.is_some_and(|own| by_seat(own.by)), "an authority's among the issuer's");
			ensure!(certificate.by_authority.is_none_or(|own| by_seat(own.by)), "an issuer's among the authority's");
		}
		Ok(())
	}

	/// Each certificate covers classes and lots, each once, or a category; and nothing else covers anything.
	fn each_certificate_says_what_it_covers() -> Result<(), TryRuntimeError> {
		for id in Certificates::<T>::iter_keys() {
			let cover = Covers::<T>::get(id).ok_or("a certificate that says nothing of what it covers")?;
			if let Cover::Units(units) = cover {
				ensure!(!units.is_empty(), "a certificate that covers nothing");
				let sound = |unit: &Unit| {
					let named = units.iter().filter(|other| *other == unit).count();
					named == 1 && matches!(unit, Unit::Class(_) | Unit::Lot(..))
				};
				ensure!(units.iter().all(sound), "something covered that is no class or lot, or twice");
			}
		}
		ensure!(Covers::<T>::iter_keys().all(Certificates::<T>::contains_key), "what no certificate covers");
		Ok(())
	}

	/// A certificate that has not ended stands at all its places.
	fn what_has_not_ended_is_found_by_all_that_it_covers() -> Result<(), TryRuntimeError> {
		let now = Self::now();
		for (id, certificate) in Certificates::<T>::iter().filter(|(_, certificate)| certificate.end() > now) {
			let cover = Covers::<T>::get(id).ok_or("a certificate that says nothing of what it covers")?;
			for place in places_of(certificate.holder, &cover) {
				let entries = Index::<T>::get(place, certificate.kind);
				ensure!(entries.iter().any(|entry| entry.certificate == id), "a certificate that is not found");
			}
		}
		Ok(())
	}

	/// What stands in the index is a certificate that covers it, once, with its kind and its end.
	fn the_index_names_nothing_else() -> Result<(), TryRuntimeError> {
		for (place, kind, entries) in Index::<T>::iter() {
			ensure!(!entries.is_empty(), "a place of nothing");
			for entry in &entries {
				let certificate =
					Certificates::<T>::get(entry.certificate).ok_or("a certificate that was forgotten is found")?;
				let cover = Covers::<T>::get(entry.certificate).ok_or("a certificate without cover")?;
				let covers = places_of(certificate.holder, &cover).contains(&place);
				ensure!(covers && certificate.kind == kind, "a certificate at a place that it doesn't cover");
				ensure!(entry.end == certificate.end(), "an end that is not the certificate's");
				let named = entries.iter().filter(|other| other.certificate == entry.certificate).count();
				ensure!(named == 1, "a certificate that stands twice at a place");
			}
		}
		Ok(())
	}

	/// Only classes and lots are offered.
	fn offers_are_of_classes_and_lots() -> Result<(), TryRuntimeError> {
		let sound = |unit: &Unit| matches!(unit, Unit::Class(_) | Unit::Lot(..));
		ensure!(Offers::<T>::iter_keys().all(|(_, unit, _)| sound(&unit)), "an offer of something else");
		Ok(())
	}
}
