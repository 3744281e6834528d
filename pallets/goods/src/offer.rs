//! Offers: what a seller offers where, as long as the gate lets it.

use crate::{issuing::is_class_or_lot, room, Config, Error, Event, Offers, Pallet};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::{Barred, Deed, Function, Gate, Moment, ParticipantId, Standing, Upkeep, Who, Why};
use fairstream_gs1::Unit;
use frame_support::ensure;
use scale_info::TypeInfo;
use sp_runtime::DispatchResult;

/// An offer. It doesn't say whether it stands: that is asked of the gate at the moment that counts.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Offer {
	/// Since when.
	pub since: Moment,
}

impl<T: Config> From<Barred> for Error<T> {
	fn from(barred: Barred) -> Self {
		match barred.why {
			Why::FunctionMissing => Self::FunctionMissing,
			Why::NoFile => Self::UnknownProduct,
			Why::Withdrawn { .. } => Self::ProductWithdrawn,
			Why::CertificateMissing(_) => Self::CertificateMissing,
			Why::CertificateNotYet { .. } => Self::CertificateNotYet,
			Why::CertificateExpired { .. } => Self::CertificateExpired,
			Why::CertificateSuspended { .. } => Self::CertificateSuspended,
			Why::CertificateRevoked { .. } => Self::CertificateRevoked,
			Why::Stopped { .. } => Self::Stopped,
			Why::Restricted => Self::Restricted,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Offer a class or a lot on a platform.
	pub(crate) fn do_offer(seller: ParticipantId, unit: Unit, platform: ParticipantId, now: Moment) -> DispatchResult {
		ensure!(is_class_or_lot(&unit), Error::<T>::NotClassOrLot);
		let is_platform = T::Who::standing(platform, Function::Platform, now) == Standing::Accredited;
		ensure!(is_platform, Error::<T>::NoPlatform);
		let key = (seller, &unit, platform);
		ensure!(!Offers::<T>::contains_key(key), Error::<T>::OfferedAlready);
		T::Gate::may(seller, Deed::Offer, &unit, now).map_err(Error::<T>::from)?;
		T::Upkeep::keep(seller, room::of_offer(&unit)).map_err(Error::<T>::from)?;
		Offers::<T>::insert(key, Offer { since: now });
		Self::deposit_event(Event::Offered { seller, unit, platform });
		Ok(())
	}

	/// End an offer.
	pub(crate) fn do_end_offer(seller: ParticipantId, unit: Unit, platform: ParticipantId) -> DispatchResult {
		let found = Offers::<T>::take((seller, &unit, platform));
		ensure!(found.is_some(), Error::<T>::NotOffered);
		T::Upkeep::release(seller, room::of_offer(&unit));
		Self::deposit_event(Event::OfferEnded { seller, unit, platform });
		Ok(())
	}

	/// How an offer stands at a moment, as of the records there are; none if there is no such offer.
	#[must_use]
	pub fn standing_of_offer(
		seller: ParticipantId,
		unit: &Unit,
		platform: ParticipantId,
		at: Moment,
	) -> Option<Result<(), Barred>> {
		Offers::<T>::get((seller, unit, platform)).map(|_| T::Gate::may(seller, Deed::Offer, unit, at))
	}
}
