//! Papers: how signatures come together, and how the call is made.

use crate::{
	pallet::Origin,
	paper::{Refusal, Signature},
	Config, Error, Event, FormalityOf, OpenedBy, Pallet, Paper, PaperCount, PaperFor, Papers, Seat, SeatOrigin,
	WeightInfo, MAX_OPENED, MAX_PAPERS,
};
use codec::Encode;
use fairstream_doors::SeatId;
use frame_support::{
	dispatch::{extract_actual_weight, GetDispatchInfo, PostDispatchInfo},
	ensure,
	traits::OriginTrait,
	weights::Weight,
};
use frame_system::pallet_prelude::OriginFor;
use sp_runtime::traits::Dispatchable;

type CallOf<T> = <T as frame_system::Config>::RuntimeCall;

impl<T: Config> Pallet<T> {
	/// The most that a signature under this call may cost: the last one makes the call. What seats don't make is refused
	/// before anybody looks into it, however long it is.
	pub(crate) fn weight_of_signing(call: &CallOf<T>) -> Weight {
		if T::Formality::formality(call).is_none() {
			return T::WeightInfo::sign(0);
		}
		let length = length(call);
		let last = T::WeightInfo::sign_and_act(length).saturating_add(call.get_dispatch_info().call_weight);
		T::WeightInfo::sign(length).max(last)
	}

	/// What a signature costs after which the paper waits for others.
	pub(crate) fn weight_of_waiting(call: &CallOf<T>) -> Weight {
		T::WeightInfo::sign(length(call))
	}

	/// What the last signature costs, without the call itself.
	fn weight_of_acting(call: &CallOf<T>) -> Weight {
		T::WeightInfo::sign_and_act(length(call))
	}

	/// That whoever signs could make this call and each one in it.
	pub(crate) fn ensure_passes(origin: &OriginFor<T>, call: &CallOf<T>) -> Result<(), frame_system::Error<T>> {
		ensure!(origin.filter_call(call), frame_system::Error::<T>::CallFiltered);
		T::Formality::within(call).iter().try_for_each(|inner| Self::ensure_passes(origin, inner))
	}

	/// Put a signature under the paper of a call, which the first one opens. Returns the paper if nothing is missing;
	/// it is not in the store any more then.
	pub(crate) fn add_signature(
		seat: SeatId,
		record: &Seat<T::AccountId>,
		hash: T::Hash,
		signature: Signature<T::AccountId>,
		call: &CallOf<T>,
	) -> Result<Option<PaperFor<T>>, Error<T>> {
		let formality = T::Formality::formality(call).ok_or(Error::<T>::NotForSeats)?;
		let version = Self::transaction_version();
		let block = frame_system::Pallet::<T>::block_number();
		let blank = || Paper::new(formality, signature.at, block, signature.officer.clone(), version);
		let stored = Papers::<T>::get(seat, hash);
		let before = stored.as_ref().map(|paper| paper.opener.clone());
		let mut paper = match stored {
			Some(mut old) if old.is_stale(signature.at, formality, version) => {
				Self::strike_all(seat, hash, &mut old);
				blank()
			}
			Some(open) => open,
			None => blank(),
		};
		// Dismissals have struck already what doesn't count; a paper is looked through all the same before it is acted
		// on.
		Self::strike(seat, hash, &mut paper, record);

		let (officer, role) = (signature.officer.clone(), signature.role);
		paper.sign(signature).map_err(|refusal| match refusal {
			Refusal::Twice => Error::<T>::SignedAlready,
			Refusal::OutOfTurn => Error::<T>::OutOfTurn,
		})?;

		let missing = u32::try_from(paper.missing().len()).unwrap_or(u32::MAX);
		if missing == 0 {
			if let Some(opener) = before {
				Self::remove_paper(seat, hash, &opener);
			}
			return Ok(Some(paper));
		}
		if before.as_ref() != Some(&paper.opener) {
			let opened = OpenedBy::<T>::get(seat, &paper.opener);
			ensure!(opened < MAX_OPENED, Error::<T>::TooManyOpened);
			if before.is_none() {
				let count = PaperCount::<T>::get(seat);
				ensure!(count < MAX_PAPERS, Error::<T>::TooManyPapers);
				PaperCount::<T>::insert(seat, count.saturating_add(1));
			}
			if let Some(opener) = before {
				Self::count_opened_down(seat, &opener);
			}
			OpenedBy::<T>::insert(seat, &paper.opener, opened.saturating_add(1));
		}
		Papers::<T>::insert(seat, hash, paper);
		Self::deposit_event(Event::Signed { seat, hash, officer, role, missing });
		Ok(None)
	}

	/// Make the call of a paper that nothing is missing under. The paper is used up, whatever comes of it.
	pub(crate) fn act(
		mut origin: OriginFor<T>,
		seat: SeatId,
		record: &Seat<T::AccountId>,
		hash: T::Hash,
		paper: PaperFor<T>,
		call: CallOf<T>,
	) -> PostDispatchInfo {
		let base = Self::weight_of_acting(&call);
		let info = call.get_dispatch_info();
		// Only the caller is exchanged: the filters under which the last officer signs hold for the call, and for those
		// in it.
		origin.set_caller_from(Origin::Seat(SeatOrigin { seat, line: record.line, region: record.region }));
		let result = call.dispatch(origin);
		let weight = base.saturating_add(extract_actual_weight(&result, &info));
		let officers = paper.signatures.into_iter().map(|signature| (signature.officer, signature.role)).collect();
		Self::deposit_event(Event::Acted {
			seat,
			hash,
			officers,
			result: result.map(|_| ()).map_err(|error| error.error),
		});
		Some(weight).into()
	}

	/// Take an officer's signature back.
	pub(crate) fn take_back(seat: SeatId, hash: T::Hash, mut paper: PaperFor<T>, officer: &T::AccountId) {
		let struck = paper.strike(|signature| signature.officer != *officer);
		Self::deposit_event(Event::Withdrawn { seat, hash, officer: officer.clone() });
		Self::say_struck(seat, hash, struck.into_iter().filter(|signature| signature.officer != *officer));
		Self::put_back(seat, hash, paper);
	}

	/// Strike what doesn't count under a paper. Whether there was any.
	pub(crate) fn strike(seat: SeatId, hash: T::Hash, paper: &mut PaperFor<T>, record: &Seat<T::AccountId>) -> bool {
		let struck = paper.strike(|signature| record.has(&signature.officer, signature.role));
		let any = !struck.is_empty();
		Self::say_struck(seat, hash, struck);
		any
	}

	/// Strike all signatures under a paper.
	fn strike_all(seat: SeatId, hash: T::Hash, paper: &mut PaperFor<T>) {
		Self::say_struck(seat, hash, paper.strike(|_| false));
	}

	fn say_struck(seat: SeatId, hash: T::Hash, struck: impl IntoIterator<Item = Signature<T::AccountId>>) {
		for Signature { officer, role, .. } in struck {
			Self::deposit_event(Event::Struck { seat, hash, officer, role });
		}
	}

	/// Store a paper that has lost signatures, or remove it if it has none left.
	pub(crate) fn put_back(seat: SeatId, hash: T::Hash, paper: PaperFor<T>) {
		if paper.signatures.is_empty() {
			Self::remove_paper(seat, hash, &paper.opener);
		} else {
			Papers::<T>::insert(seat, hash, paper);
		}
	}

	/// Remove a paper that is in the store.
	pub(crate) fn remove_paper(seat: SeatId, hash: T::Hash, opener: &T::AccountId) {
		Papers::<T>::remove(seat, hash);
		Self::count_opened_down(seat, opener);
		let left = PaperCount::<T>::get(seat).saturating_sub(1);
		if left == 0 {
			PaperCount::<T>::remove(seat);
		} else {
			PaperCount::<T>::insert(seat, left);
		}
	}

	/// One paper less that an officer opened.
	fn count_opened_down(seat: SeatId, opener: &T::AccountId) {
		let left = OpenedBy::<T>::get(seat, opener).saturating_sub(1);
		if left == 0 {
			OpenedBy::<T>::remove(seat, opener);
		} else {
			OpenedBy::<T>::insert(seat, opener, left);
		}
	}
}

/// A call's length in bytes.
pub(crate) fn length(call: &impl Encode) -> u32 {
	u32::try_from(call.encoded_size()).unwrap_or(u32::MAX)
}
