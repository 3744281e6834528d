//! What the runtime's APIs read. Nothing is written here, and no call reads it.

use crate::{
	certificate::{Certificate, Cover},
	index::{places_for, Place},
	Certificates, Config, Covers, Index, Offer, Offers, Pallet, Product, Products,
};
use alloc::vec::Vec;
use fairstream_doors::{CertificateId, ParticipantId};
use fairstream_gs1::{Gtin, Unit};

/// Most things of a page.
pub const PAGE: u32 = 64;

/// Most kinds of certificates that are looked through for a page of them.
const MAX_KINDS: usize = 512;

impl<T: Config> Pallet<T> {
	/// A product's file.
	#[must_use]
	pub fn product(gtin: Gtin) -> Option<Product> {
		Products::<T>::get(gtin)
	}

	/// A certificate, and what it covers.
	#[must_use]
	pub fn certificate(id: CertificateId) -> Option<(Certificate, Cover)> {
		Some((Certificates::<T>::get(id)?, Covers::<T>::get(id)?))
	}

	/// The certificates that cover a unit and are found by it, in the order of their numbers from after one on: at most
	/// [`PAGE`]. Without a file of its product only those that name the unit or its class are.
	#[must_use]
	pub fn certificates_of(unit: &Unit, after: Option<CertificateId>) -> Vec<(CertificateId, Certificate)> {
		let product = unit.gtin().and_then(Products::<T>::get);
		let places = match product {
			Some(product) => places_for(unit, product.producer, product.category),
			None => places_for(unit, ParticipantId(0), None)
				.into_iter()
				.filter(|place| matches!(place, Place::Unit(_)))
				.collect(),
		};
		let kinds = places.iter().flat_map(|place| Index::<T>::iter_prefix(place).take(MAX_KINDS));
		let mut found: Vec<CertificateId> =
			kinds.flat_map(|(_, entries)| entries).map(|entry| entry.certificate).collect();
		found.retain(|id| after.is_none_or(|after| after < *id));
		found.sort();
		found.dedup();
		let page = found.into_iter().take(PAGE as usize);
		page.filter_map(|id| Certificates::<T>::get(id).map(|certificate| (id, certificate))).collect()
	}

	/// What a seller offers, in the order of the state from after an offer on: at most [`PAGE`].
	#[must_use]
	pub fn offers_of(seller: ParticipantId, after: Option<(Unit, ParticipantId)>) -> Vec<(Unit, ParticipantId, Offer)> {
		let offers = match after {
			Some((unit, platform)) => {
				let key = Offers::<T>::hashed_key_for((seller, unit, platform));
				Offers::<T>::iter_prefix_from((seller,), key)
			}
			None => Offers::<T>::iter_prefix((seller,)),
		};
		offers.take(PAGE as usize).map(|((unit, platform), offer)| (unit, platform, offer)).collect()
	}
}
