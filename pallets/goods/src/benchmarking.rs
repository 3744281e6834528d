//! Benchmarks, with every place of the index full.
//!
//! A benchmark has no block before it, so it sets the moments itself.

use crate::{
	certificate::{Certificate, Cover, Draft, Issuer, RevocationGround, Suspension, MAX_COVERED},
	index::{places_of, Entry, MAX_AT_A_PLACE},
	room, Call, Certificates, Config, Covers, Index, NextCertificate, Offers, Pallet, Product, Products,
};
use alloc::vec::Vec;
use fairstream_docket::Attachment;
use fairstream_doors::{
	CertificateId, CertificateKind, Deed, Function, Gate, Moment, ParticipantId, Region, Upkeep, Who,
};
use fairstream_gs1::{Gtin, Unit};
use fairstream_rules::{
	pack::{pack, EVERY, MAX_NEEDS},
	Category, RuleId, Rules,
};
use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOriginWithArg, UnixTime};

/// The moment of the benchmarks: 1 June 2026, 00:00 in China.
const NOW: Moment = 1_780_243_200_000;
const DAY: Moment = 86_400_000;
/// A moment by which everything may be forgotten.
const LATER: Moment = NOW + 20_000 * DAY;
const DOCUMENT: Attachment = Attachment { digest: [7; 32], custodian: None };

fn gtin() -> Result<Gtin, BenchmarkError> {
	Gtin::try_from(9_521_234_543_213).map_err(|_| BenchmarkError::Weightless)
}

/// A lot with a number as long as can be, which needs three bytes for each character.
fn lot(n: u32) -> Result<Unit, BenchmarkError> {
	let text = alloc::format!("01/09521234543213/10/{}{:02}", "%2F".repeat(18), n % 100);
	text.parse().map_err(|_| BenchmarkError::Weightless)
}

fn lots(n: u32) -> Result<Cover, BenchmarkError> {
	let units = (0..n).map(lot).collect::<Result<Vec<Unit>, _>>()?;
	Ok(Cover::Units(units.try_into().map_err(|_| BenchmarkError::Weightless)?))
}

/// The category whose goods need most.
fn strictest() -> Option<Category> {
	EVERY.into_iter().find(|category| pack(*category).len() == MAX_NEEDS).flatten()
}

fn certificate(kind: CertificateKind, holder: ParticipantId, issuer: Issuer, until: Moment) -> Certificate {
	Certificate {
		kind,
		holder,
		issuer,
		issued: NOW,
		from: 0,
		until,
		document: DOCUMENT,
		by_issuer: None,
		by_authority: None,
		revoked: None,
	}
}

/// Put a certificate at all its places, whatever stands there; where there is no room, in the place of the first.
fn put<T: Config>(certificate: Certificate, cover: &Cover) -> CertificateId {
	let id = NextCertificate::<T>::mutate(|next| core::mem::replace(next, CertificateId(next.0.saturating_add(1))));
	for place in places_of(certificate.holder, cover) {
		Index::<T>::mutate(place, certificate.kind, |entries| {
			let entry = Entry { certificate: id, end: certificate.end() };
			if entries.try_push(entry).is_err() {
				if let Some(first) = entries.iter_mut().next() {
					*first = entry;
				}
			}
		});
	}
	Certificates::<T>::insert(id, certificate);
	Covers::<T>::insert(id, cover);
	id
}

/// Fill the places of a cover with certificates until this moment: all are suspended, but maybe the last one.
fn fill<T: Config>(kind: CertificateKind, holder: ParticipantId, cover: &Cover, until: Moment, last_is_valid: bool) {
	let issuer = Issuer::Participant(holder);
	let suspended = Some(Suspension { since: NOW, by: issuer, until: None, document: DOCUMENT });
	for place in 1..=MAX_AT_A_PLACE {
		let is_valid = last_is_valid && place == MAX_AT_A_PLACE;
		let by_issuer = suspended.filter(|_| !is_valid);
		put::<T>(Certificate { by_issuer, ..certificate(kind, holder, issuer, until) }, cover);
	}
}

/// Let a unit pass: all places at which its certificates are looked for are full, and only the last one of the last place is
/// valid.
pub(crate) fn fill_gate<T: Config>(unit: &Unit) {
	let Some(gtin) = unit.gtin() else { return };
	let (producer, category) = (ParticipantId(u32::MAX), strictest());
	let product = Product { producer, category, since: 0, withdrawn: None, is_counted: false };
	Products::<T>::insert(gtin, product);
	for need in pack(category) {
		for unit in [Some(unit.clone()), unit.class()].into_iter().flatten() {
			if let Ok(units) = alloc::vec![unit].try_into() {
				fill::<T>(need.kind, producer, &Cover::Units(units), LATER, false);
			}
		}
		fill::<T>(need.kind, producer, &Cover::Category(category), LATER, true);
	}
}

/// A participant with a function, and the account by which it acts. Another had paid for what it has kept so far.
fn participant<T: Config>(function: Function) -> (T::AccountId, ParticipantId) {
	let account: T::AccountId = whitelisted_caller();
	let participant = T::Who::bench_accredit(&account, function);
	T::Upkeep::bench_fund(participant);
	(account, participant)
}

fn another<T: Config>(function: Function) -> ParticipantId {
	T::Who::bench_accredit(&account("another", 0, 0), function)
}

/// The origin of the authority where a participant is.
fn authority<T: Config>(who: ParticipantId) -> Result<T::RuntimeOrigin, BenchmarkError> {
	let region = T::Who::places(who).map_or(Region::NATION, |places| places.registered);
	T::AuthorityOrigin::try_successful_origin(&region).map_err(|()| BenchmarkError::Weightless)
}

/// A certificate for as many lots as there may be, at full places, whose issuer and holder are participants.
fn widest<T: Config>(until: Moment) -> Result<(T::AccountId, ParticipantId, CertificateId), BenchmarkError> {
	let (account, issuer) = participant::<T>(Function::Laboratory);
	let (holder, cover, kind) = (another::<T>(Function::Producer), lots(MAX_COVERED)?, CertificateKind::TestReport);
	fill::<T>(kind, holder, &cover, until, true);
	T::Upkeep::keep(issuer, room::of_certificate(holder, &cover)).map_err(|_| BenchmarkError::Weightless)?;
	let id = put::<T>(certificate(kind, holder, Issuer::Participant(issuer), until), &cover);
	Ok((account, issuer, id))
}

#[benchmarks]
mod benches {
	use super::*;

	#[benchmark]
	fn register_product() -> Result<(), BenchmarkError> {
		let (account, producer) = participant::<T>(Function::Producer);
		let gtin = gtin()?;
		#[block]
		{
			let _ = T::Time::now();
			let _ = T::Who::participant(&account);
			Pallet::<T>::do_register(producer, gtin, strictest(), NOW)?;
		}
		assert!(Products::<T>::contains_key(gtin));
		Ok(())
	}

	#[benchmark]
	fn withdraw_product() -> Result<(), BenchmarkError> {
		let (account, producer) = participant::<T>(Function::Producer);
		let gtin = gtin()?;
		Pallet::<T>::do_register(producer, gtin, None, NOW)?;
		#[extrinsic_call]
		_(frame_system::RawOrigin::Signed(account), gtin);
		assert!(Products::<T>::get(gtin).is_some_and(|product| product.withdrawn.is_some()));
		Ok(())
	}

	/// The deposit of who had it shrinks.
	#[benchmark]
	fn reassign_product() -> Result<(), BenchmarkError> {
		let (_, producer) = participant::<T>(Function::Producer);
		let (gtin, to) = (gtin()?, another::<T>(Function::Producer));
		Pallet::<T>::do_register(producer, gtin, None, NOW)?;
		let origin = authority::<T>(producer)?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, gtin, to, strictest());
		assert!(Products::<T>::get(gtin).is_some_and(|product| product.producer == to));
		Ok(())
	}

	#[benchmark]
	fn forget_product() -> Result<(), BenchmarkError> {
		let (_, producer) = participant::<T>(Function::Producer);
		let gtin = gtin()?;
		Pallet::<T>::do_register(producer, gtin, None, NOW)?;
		Pallet::<T>::do_withdraw(producer, gtin, NOW)?;
		T::Rules::bench_worst(RuleId::RecordBroadcast);
		#[block]
		{
			let _ = T::Time::now();
			Pallet::<T>::do_forget_product(gtin, LATER)?;
		}
		assert!(!Products::<T>::contains_key(gtin));
		Ok(())
	}

	/// At each place one that has ended makes room.
	#[benchmark]
	fn issue(n: Linear<1, { MAX_COVERED }>) -> Result<(), BenchmarkError> {
		let (account, issuer) = participant::<T>(Function::Laboratory);
		let (holder, cover, kind) = (another::<T>(Function::Producer), lots(n)?, CertificateKind::TestReport);
		fill::<T>(kind, holder, &cover, NOW, true);
		let custodian = T::Who::bench_accredit(&frame_benchmarking::account("custodian", 0, 0), Function::Custodian);
		let document = Attachment { digest: [7; 32], custodian: Some(custodian) };
		let draft = Draft { kind, holder, cover, from: NOW, until: NOW + DAY, document };
		let origin: T::RuntimeOrigin = frame_system::RawOrigin::Signed(account).into();
		let id;
		#[block]
		{
			let _ = T::Time::now();
			let by = Pallet::<T>::issuer_of(origin, &draft, NOW)?;
			id = Pallet::<T>::do_issue(by, draft, NOW)?;
		}
		let issued = Certificates::<T>::get(id).map(|certificate| certificate.issuer);
		assert_eq!(issued, Some(Issuer::Participant(issuer)));
		Ok(())
	}

	#[benchmark]
	fn suspend() -> Result<(), BenchmarkError> {
		let (account, _, id) = widest::<T>(LATER)?;
		#[extrinsic_call]
		_(frame_system::RawOrigin::Signed(account), id, Some(LATER), DOCUMENT);
		assert!(Certificates::<T>::get(id).is_some_and(|certificate| certificate.by_issuer.is_some()));
		Ok(())
	}

	#[benchmark]
	fn resume() -> Result<(), BenchmarkError> {
		let (account, issuer, id) = widest::<T>(LATER)?;
		Pallet::<T>::do_suspend(id, Issuer::Participant(issuer), None, DOCUMENT, NOW)?;
		#[extrinsic_call]
		_(frame_system::RawOrigin::Signed(account), id);
		assert!(Certificates::<T>::get(id).is_some_and(|certificate| certificate.by_issuer.is_none()));
		Ok(())
	}

	/// Its end is written at each of its places.
	#[benchmark]
	fn revoke() -> Result<(), BenchmarkError> {
		let (account, _, id) = widest::<T>(LATER)?;
		#[extrinsic_call]
		_(frame_system::RawOrigin::Signed(account), id, RevocationGround::Deceit, DOCUMENT);
		assert!(Certificates::<T>::get(id).is_some_and(|certificate| certificate.revoked.is_some()));
		Ok(())
	}

	/// It is taken out of each of its places, and the deposit shrinks.
	#[benchmark]
	fn forget_certificate() -> Result<(), BenchmarkError> {
		let (_, _, id) = widest::<T>(NOW + DAY)?;
		T::Rules::bench_worst(RuleId::RecordBroadcast);
		#[block]
		{
			let _ = T::Time::now();
			Pallet::<T>::do_forget_certificate(id, LATER)?;
		}
		assert!(!Certificates::<T>::contains_key(id));
		Ok(())
	}

	/// The gate finds what is valid at the last place.
	#[benchmark]
	fn offer() -> Result<(), BenchmarkError> {
		let (account, seller) = participant::<T>(Function::Seller);
		let (platform, unit) = (another::<T>(Function::Platform), lot(0)?);
		T::Gate::bench_worst(&unit);
		#[block]
		{
			let _ = T::Time::now();
			let _ = T::Who::participant(&account);
			Pallet::<T>::do_offer(seller, unit.clone(), platform, NOW)?;
		}
		assert!(Offers::<T>::contains_key((seller, unit, platform)));
		Ok(())
	}

	#[benchmark]
	fn end_offer() -> Result<(), BenchmarkError> {
		let (account, seller) = participant::<T>(Function::Seller);
		let (platform, unit) = (another::<T>(Function::Platform), lot(0)?);
		T::Gate::bench_worst(&unit);
		Pallet::<T>::do_offer(seller, unit.clone(), platform, NOW)?;
		#[extrinsic_call]
		_(frame_system::RawOrigin::Signed(account), unit.clone(), platform);
		assert!(!Offers::<T>::contains_key((seller, unit, platform)));
		Ok(())
	}

	/// What whoever asks the gate pays for this pallet's part.
	#[benchmark]
	fn may() -> Result<(), BenchmarkError> {
		let (_, seller) = participant::<T>(Function::Seller);
		let unit = lot(0)?;
		fill_gate::<T>(&unit);
		let answer;
		#[block]
		{
			answer = <Pallet<T> as Gate>::may(seller, Deed::Sell, &unit, NOW);
		}
		assert_eq!(answer, Ok(()));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::at_the_beginning(), crate::mock::Test);
}
