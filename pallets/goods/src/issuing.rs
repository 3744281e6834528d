//! How certificates are issued, suspended, resumed, revoked and forgotten.

use crate::{
	certificate::{Certificate, Cover, Draft, Issuer, Revocation, RevocationGround, State, Suspension, MAX_TERM},
	index::{self, places_of, Entry, Place},
	room, Certificates, Config, Covers, Error, Event, Index, NextCertificate, Pallet,
};
use fairstream_docket::Attachment;
use fairstream_doors::{CertificateId, CertificateKind, Function, Moment, ParticipantId, Standing, Upkeep, Who};
use fairstream_gs1::Unit;
use frame_support::ensure;
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// A certificate's record.
	pub(crate) fn certificate_record(id: CertificateId) -> Result<Certificate, Error<T>> {
		Certificates::<T>::get(id).ok_or(Error::<T>::UnknownCertificate)
	}

	/// Who issues: a competent seat, or a participant with a function for it.
	pub(crate) fn issuer_of(origin: OriginFor<T>, draft: &Draft, now: Moment) -> Result<Issuer, DispatchError> {
		match Self::competent(origin, &[draft.holder]) {
			Ok(seat) => {
				ensure!(draft.kind.is_by_seats(), Error::<T>::NotYoursToIssue);
				Ok(Issuer::Seat(seat))
			}
			Err(origin) => {
				let participant = Self::signer(origin)?;
				let may = T::Who::holds_any(participant, draft.kind.functions(), now);
				ensure!(may, Error::<T>::NotYoursToIssue);
				Ok(Issuer::Participant(participant))
			}
		}
	}

	/// Issue a certificate. Its number.
	pub(crate) fn do_issue(issuer: Issuer, draft: Draft, now: Moment) -> Result<CertificateId, DispatchError> {
		let Draft { kind, holder, cover, from, until, document } = draft;
		ensure!(T::Who::places(holder).is_some(), Error::<T>::UnknownParticipant);
		Self::check_cover(&cover)?;
		ensure!(from < until, Error::<T>::TermBackwards);
		ensure!(until > now, Error::<T>::TermIsOver);
		ensure!(until.saturating_sub(from) <= MAX_TERM, Error::<T>::TermTooLong);
		Self::check_document(&document, now)?;
		if let Issuer::Participant(participant) = issuer {
			T::Upkeep::keep(participant, room::of_certificate(holder, &cover)).map_err(Error::<T>::from)?;
		}
		let id = NextCertificate::<T>::get();
		NextCertificate::<T>::put(CertificateId(id.0.saturating_add(1)));
		let certificate = Certificate {
			kind,
			holder,
			issuer,
			issued: now,
			from,
			until,
			document,
			by_issuer: None,
			by_authority: None,
			revoked: None,
		};
		Self::write(id, certificate, cover, now)?;
		Self::deposit_event(Event::Issued { certificate: id, kind, issuer, holder, from, until });
		Ok(id)
	}

	/// Write a certificate, and find a room for it at each of its places.
	pub(crate) fn write(
		id: CertificateId,
		certificate: Certificate,
		cover: Cover,
		now: Moment,
	) -> Result<(), Error<T>> {
		let entry = Entry { certificate: id, end: certificate.end() };
		for place in places_of(certificate.holder, &cover) {
			let entered = Index::<T>::mutate(place, certificate.kind, |entries| index::enter(entries, entry, now));
			entered.map_err(|_| Error::<T>::TooManyCertificates)?;
		}
		Certificates::<T>::insert(id, certificate);
		Covers::<T>::insert(id, cover);
		Ok(())
	}

	/// That a cover names something, and nothing but classes and lots, each once.
	fn check_cover(cover: &Cover) -> Result<(), Error<T>> {
		let Cover::Units(units) = cover else { return Ok(()) };
		ensure!(!units.is_empty(), Error::<T>::NothingCovered);
		ensure!(units.iter().all(is_class_or_lot), Error::<T>::NotClassOrLot);
		let mut sorted: alloc::vec::Vec<&Unit> = units.iter().collect();
		sorted.sort();
		let twice = sorted.windows(2).any(|pair| pair.first() == pair.last());
		ensure!(!twice, Error::<T>::NamedTwice);
		Ok(())
	}

	/// That a document has a digest, and its custodian, if one is named, is one.
	pub(crate) fn check_document(document: &Attachment, now: Moment) -> Result<(), Error<T>> {
		ensure!(document.digest != [0; 32], Error::<T>::DigestMissing);
		let custodian = document.custodian;
		let stands = |custodian| T::Who::standing(custodian, Function::Custodian, now) == Standing::Accredited;
		ensure!(custodian.is_none_or(stands), Error::<T>::NoCustodian);
		Ok(())
	}

	/// Who acts on a certificate: a seat that is competent for its holder or for its issuer, or the issuer itself.
	pub(crate) fn actor_on(origin: OriginFor<T>, certificate: &Certificate) -> Result<Issuer, DispatchError> {
		let concerned = match certificate.issuer {
			Issuer::Participant(issuer) => [certificate.holder, issuer],
			Issuer::Seat(_) => [certificate.holder; 2],
		};
		match Self::competent(origin, &concerned) {
			Ok(seat) => Ok(Issuer::Seat(seat)),
			Err(origin) => {
				let actor = Issuer::Participant(Self::signer(origin)?);
				ensure!(certificate.issuer == actor, Error::<T>::NotIssuer);
				Ok(actor)
			}
		}
	}

	/// Suspend a certificate, for the side that acts.
	pub(crate) fn do_suspend(
		id: CertificateId,
		by: Issuer,
		until: Option<Moment>,
		document: Attachment,
		now: Moment,
	) -> DispatchResult {
		let mut certificate = Self::standing_certificate(id, now)?;
		ensure!(until.is_none_or(|until| until > now), Error::<T>::TermIsOver);
		Self::check_document(&document, now)?;
		let own = own(&mut certificate, by);
		ensure!(!own.is_some_and(|suspension| suspension.holds(now)), Error::<T>::SuspendedAlready);
		*own = Some(Suspension { since: now, by, until, document });
		Certificates::<T>::insert(id, certificate);
		Self::deposit_event(Event::Suspended { certificate: id, by, until });
		Ok(())
	}

	/// Lift the suspension of the side that acts.
	pub(crate) fn do_resume(id: CertificateId, by: Issuer, now: Moment) -> DispatchResult {
		let mut certificate = Self::standing_certificate(id, now)?;
		let own = own(&mut certificate, by);
		ensure!(own.is_some_and(|suspension| suspension.holds(now)), Error::<T>::NotSuspended);
		*own = None;
		Certificates::<T>::insert(id, certificate);
		Self::deposit_event(Event::Resumed { certificate: id, by });
		Ok(())
	}

	/// Revoke a certificate for good.
	pub(crate) fn do_revoke(
		id: CertificateId,
		by: Issuer,
		ground: RevocationGround,
		document: Attachment,
		now: Moment,
	) -> DispatchResult {
		let mut certificate = Self::standing_certificate(id, now)?;
		Self::check_document(&document, now)?;
		certificate.revoked = Some(Revocation { at: now, by, ground, document });
		Certificates::<T>::insert(id, certificate);
		Self::each_place(id, &certificate, |entries| index::shorten(entries, id, now));
		Self::deposit_event(Event::Revoked { certificate: id, by, ground });
		Ok(())
	}

	/// Forget a certificate that ended long ago.
	pub(crate) fn do_forget_certificate(id: CertificateId, now: Moment) -> DispatchResult {
		let certificate = Self::certificate_record(id)?;
		let end = certificate.end();
		ensure!(end <= now, Error::<T>::CertificateStands);
		ensure!(Self::kept_until(None, end) <= now, Error::<T>::KeptStill);
		Self::each_place(id, &certificate, |entries| index::take_out(entries, id));
		if let (Issuer::Participant(issuer), Some(cover)) = (certificate.issuer, Covers::<T>::take(id)) {
			T::Upkeep::release(issuer, room::of_certificate(certificate.holder, &cover));
		}
		Covers::<T>::remove(id);
		Certificates::<T>::remove(id);
		Self::deposit_event(Event::CertificateForgotten { certificate: id });
		Ok(())
	}

	/// A certificate that has not ended.
	fn standing_certificate(id: CertificateId, now: Moment) -> Result<Certificate, Error<T>> {
		let certificate = Self::certificate_record(id)?;
		let ended = matches!(certificate.state(now), State::Expired { .. } | State::Revoked { .. });
		ensure!(!ended, Error::<T>::Ended);
		Ok(certificate)
	}

	/// Change what stands at each place of a certificate. An empty place leaves the state.
	fn each_place(id: CertificateId, certificate: &Certificate, change: impl Fn(&mut index::Entries)) {
		let Some(cover) = Covers::<T>::get(id) else { return };
		for place in places_of(certificate.holder, &cover) {
			Self::at_place(&place, certificate.kind, &change);
		}
	}

	fn at_place(place: &Place, kind: CertificateKind, change: impl Fn(&mut index::Entries)) {
		Index::<T>::mutate_exists(place, kind, |found| {
			if let Some(entries) = found {
				change(entries);
			}
			*found = found.take().filter(|entries| !entries.is_empty());
		});
	}

	/// The participant that signs.
	pub(crate) fn signer(origin: OriginFor<T>) -> Result<ParticipantId, DispatchError> {
		let account = ensure_signed(origin)?;
		Ok(T::Who::participant(&account).ok_or(Error::<T>::NotParticipant)?)
	}
}

/// The suspension of the side that acts: a seat's is an authority's, also if it issued the certificate.
fn own(certificate: &mut Certificate, by: Issuer) -> &mut Option<Suspension> {
	match by {
		Issuer::Participant(_) => &mut certificate.by_issuer,
		Issuer::Seat(_) => &mut certificate.by_authority,
	}
}

/// Whether a unit is a class or a lot.
pub(crate) fn is_class_or_lot(unit: &Unit) -> bool {
	matches!(unit, Unit::Class(_) | Unit::Lot(..))
}
