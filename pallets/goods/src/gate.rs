//! The pallet answers the door `Gate`: whether goods have what they need, and who offers or sells them may.

use crate::{
	certificate::State,
	index::{places_for, Place},
	Certificates, Config, Index, Pallet, Products,
};
use alloc::vec::Vec;
use fairstream_doors::{
	Barred, CertificateId, CertificateKind, Deed, Function, Gate, Moment, ParticipantId, Standing, Who, Why,
};
use fairstream_gs1::Unit;
use fairstream_rules::pack::needs;

/// The functions whose holders offer and sell; one of them is enough.
pub const SELLERS: [Function; 2] = [Function::Seller, Function::RoomOperator];

impl<T: Config> Gate for Pallet<T> {
	/// A class, lot or item is judged by its product's file and the certificates of the pack. What has no product class, such
	/// as a parcel, is no goods: what lies in it is asked by itself.
	fn may(who: ParticipantId, deed: Deed, unit: &Unit, at: Moment) -> Result<(), Barred> {
		Self::may_sell(who, at)?;
		let Some(gtin) = unit.gtin() else { return Ok(()) };
		let product = Products::<T>::get(gtin).ok_or(Barred::by(Why::NoFile))?;
		if let Some(since) = product.withdrawn.filter(|since| *since <= at) {
			return Err(Barred::by(Why::Withdrawn { since }));
		}
		let places = places_for(unit, product.producer, product.category);
		needs(product.category, deed).try_for_each(|need| Self::has_valid(need.kind, &places, at))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst(unit: &Unit) {
		crate::benchmarking::fill_gate::<T>(unit);
	}
}

impl<T: Config> Pallet<T> {
	/// Whether a participant holds a function for it.
	fn may_sell(who: ParticipantId, at: Moment) -> Result<(), Barred> {
		let standings = SELLERS.map(|function| T::Who::standing(who, function, at));
		if standings.contains(&Standing::Accredited) {
			return Ok(());
		}
		let until = standings.into_iter().filter_map(|standing| match standing {
			Standing::NotYet(from) => Some(from),
			Standing::Barred(until) => Some(until),
			_ => None,
		});
		Err(Barred { why: Why::FunctionMissing, until: until.min() })
	}

	/// Whether a certificate of a kind is valid at one of these places.
	fn has_valid(kind: CertificateKind, places: &[Place], at: Moment) -> Result<(), Barred> {
		let entries = places.iter().flat_map(|place| Index::<T>::get(place, kind));
		let (ended, going): (Vec<_>, Vec<_>) = entries.partition(|entry| entry.end <= at);
		let mut nearest: Option<(u8, Why)> = None;
		let mut until: Option<Moment> = None;
		for entry in going {
			let Some(certificate) = Certificates::<T>::get(entry.certificate) else { continue };
			let Some((rank, why)) = reason(kind, certificate.state(at)) else { return Ok(()) };
			if nearest.is_none_or(|(other, _)| rank < other) {
				nearest = Some((rank, why));
			}
			until = certificate.valid_from(at).into_iter().chain(until).min();
		}
		if let Some((_, why)) = nearest {
			return Err(Barred { why, until });
		}
		let last = ended.into_iter().max_by_key(|entry| (entry.end, entry.certificate));
		let why = last.and_then(|entry| Self::how_it_ended(kind, entry.certificate, at));
		Err(Barred::by(why.unwrap_or(Why::CertificateMissing(kind))))
	}

	fn how_it_ended(kind: CertificateKind, id: CertificateId, at: Moment) -> Option<Why> {
		reason(kind, Certificates::<T>::get(id)?.state(at)).map(|(_, why)| why)
	}
}

/// Why a certificate in this state lets nothing pass, and how near it is to that: 0 the nearest. None if it does.
const fn reason(kind: CertificateKind, state: State) -> Option<(u8, Why)> {
	match state {
		State::Valid { .. } => None,
		State::Suspended { since, .. } => Some((0, Why::CertificateSuspended { kind, since })),
		State::NotYet { from } => Some((1, Why::CertificateNotYet { kind, from })),
		State::Revoked { since } => Some((2, Why::CertificateRevoked { kind, since })),
		State::Expired { since } => Some((2, Why::CertificateExpired { kind, since })),
	}
}
