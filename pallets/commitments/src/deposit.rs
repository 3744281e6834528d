//! What owners pay for the room that their commitments take: one deposit each, however many there are.

use crate::{Config, Deposits, Pallet};
use codec::{Decode, Encode, MaxEncodedLen};
use fairstream_doors::{CommitmentKey, Day, Filed, ParticipantId};
use frame_support::{
	storage::with_storage_layer,
	traits::{Consideration, Footprint},
};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, DispatchResult};

/// What an owner has paid.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Deposit<AccountId, Ticket> {
	/// Which account paid. It has it back even if the owner acts by another since.
	pub payer: AccountId,
	/// What shows that it did.
	pub ticket: Ticket,
	/// How many commitments of the owner are in the state.
	pub entries: u64,
}

/// The room that so many commitments take: how many there are, and their bytes together. Each stands in the book, and by its
/// key under its day.
#[must_use]
pub fn footprint(entries: u64) -> Footprint {
	let key = CommitmentKey::max_encoded_len();
	let bytes = key.saturating_mul(2).saturating_add(Filed::max_encoded_len()).saturating_add(Day::max_encoded_len());
	Footprint { count: entries, size: entries.saturating_mul(u64::try_from(bytes).unwrap_or(u64::MAX)) }
}

impl<T: Config> Pallet<T> {
	/// Take the deposit for so many more commitments from an account. Who paid for the owner's others has it back if that was
	/// another account.
	pub(crate) fn take_deposit(owner: ParticipantId, account: &T::AccountId, more: u32) -> DispatchResult {
		if more == 0 {
			return Ok(());
		}
		let deposit = match Deposits::<T>::get(owner) {
			None => Self::pay(account, more.into())?,
			Some(Deposit { payer, ticket, entries }) => {
				let entries = entries.saturating_add(more.into());
				if payer == *account {
					let ticket = ticket.update(account, footprint(entries))?;
					Deposit { payer, ticket, entries }
				} else {
					let deposit = Self::pay(account, entries)?;
					ticket.drop(&payer)?;
					deposit
				}
			}
		};
		Deposits::<T>::insert(owner, deposit);
		Ok(())
	}

	/// Give the deposit for one commitment back to who paid it. If that can't be, the whole of it is settled with the next
	/// commitment: nothing that is due may wait for an account.
	pub(crate) fn free_deposit(owner: ParticipantId) {
		let Some(Deposit { payer, ticket, entries }) = Deposits::<T>::get(owner) else { return };
		let left = entries.saturating_sub(1);
		let settled = with_storage_layer(|| {
			if left == 0 {
				ticket.drop(&payer)?;
				Deposits::<T>::remove(owner);
			} else {
				let ticket = ticket.update(&payer, footprint(left))?;
				Deposits::<T>::insert(owner, Deposit { payer, ticket, entries: left });
			}
			Ok::<_, DispatchError>(())
		});
		if settled.is_err() {
			Deposits::<T>::mutate(owner, |deposit| {
				if let Some(deposit) = deposit {
					deposit.entries = left;
				}
			});
		}
	}

	fn pay(account: &T::AccountId, entries: u64) -> Result<Deposit<T::AccountId, T::Consideration>, DispatchError> {
		let ticket = T::Consideration::new(account, footprint(entries))?;
		Ok(Deposit { payer: account.clone(), ticket, entries })
	}
}
