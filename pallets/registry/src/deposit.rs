//! One deposit for each participant, over the room that all its things take in the state. The registry answers the door
//! `Upkeep`, and asks at it for its own: room numbers, and affiliations of whom asked for them.
//!
//! The account that a participant acts by pays. When it acts by another, that one takes the whole over; one that can't pay
//! yet keeps nobody from changing a key that is lost or stolen: then who paid goes on paying, until the first time that the
//! participant keeps more and the new account can pay.

use crate::{Affiliated, Config, Deposits, Error, Link, Offer, Pallet, Room};
use codec::{Decode, Encode, MaxEncodedLen};
use fairstream_doors::{Kept, NotKept, ParticipantId, RoomNumber, Upkeep};
use frame_support::{
	storage::with_storage_layer,
	traits::{Consideration, Footprint},
};
use scale_info::TypeInfo;
use sp_runtime::DispatchError;

/// A ticket covers whole steps of so many things and so many bytes, so that a platform that files or captures in bulk writes a
/// counter with each call, and a hold only with every step. Few things of the state are longer than 256 bytes, so that both steps
/// come about as often.
pub const STEP_ITEMS: u64 = 64;
/// See [`STEP_ITEMS`]: 16 KiB.
pub const STEP_BYTES: u64 = 16 * 1_024;

/// The room that all things of a participant take.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Volume {
	/// How many things.
	pub items: u64,
	/// Their bytes together.
	pub bytes: u64,
}

impl Volume {
	/// With so much more.
	#[must_use]
	pub const fn plus(self, more: Kept) -> Self {
		Self {
			items: self.items.saturating_add(more.items as u64),
			bytes: self.bytes.saturating_add(more.bytes as u64),
		}
	}

	/// With so much less.
	#[must_use]
	pub const fn minus(self, less: Kept) -> Self {
		Self {
			items: self.items.saturating_sub(less.items as u64),
			bytes: self.bytes.saturating_sub(less.bytes as u64),
		}
	}

	/// Whether nothing is left.
	#[must_use]
	pub fn is_nothing(&self) -> bool {
		*self == Self::default()
	}

	/// Whether as much as that fits into it.
	#[must_use]
	pub const fn covers(&self, kept: Self) -> bool {
		self.items >= kept.items && self.bytes >= kept.bytes
	}

	/// What a ticket is to cover that covers `before`: what is kept, in whole steps. As long as no more than a step would be
	/// left over it stays, so that what goes up and down around a step's end changes no ticket.
	#[must_use]
	pub fn covered(self, before: Self) -> Self {
		Self {
			items: stepped(self.items, before.items, STEP_ITEMS),
			bytes: stepped(self.bytes, before.bytes, STEP_BYTES),
		}
	}
}

fn stepped(kept: u64, before: u64, step: u64) -> u64 {
	let least = kept.div_ceil(step).saturating_mul(step);
	let most = least.saturating_add(step);
	if (least..=most).contains(&before) {
		before
	} else {
		least
	}
}

impl From<Volume> for Footprint {
	fn from(volume: Volume) -> Self {
		Self { count: volume.items, size: volume.bytes }
	}
}

/// What a participant keeps, and who paid for it.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Deposit<AccountId, Ticket> {
	/// Which account paid. It has it back even if the participant acts by another since.
	pub payer: AccountId,
	/// What shows that it did.
	pub ticket: Ticket,
	/// What the ticket covers: whole steps.
	pub covered: Volume,
	/// What is kept. The ticket covers more than a step beyond only where it couldn't be settled.
	pub kept: Volume,
}

type DepositOf<T> = Deposit<<T as frame_system::Config>::AccountId, <T as Config>::Consideration>;

/// The room of a number of a platform's, with as many holders as are kept.
#[must_use]
pub fn of_room() -> Kept {
	let key = ParticipantId::max_encoded_len().saturating_add(RoomNumber::max_encoded_len());
	thing(key.saturating_add(Room::max_encoded_len()))
}

/// The room of an offer, and of the affiliation that it becomes, which takes no more.
#[must_use]
pub fn of_affiliation() -> Kept {
	thing(Link::max_encoded_len().saturating_add(Offer::max_encoded_len().max(Affiliated::max_encoded_len())))
}

fn thing(bytes: usize) -> Kept {
	Kept::thing(u32::try_from(bytes).unwrap_or(u32::MAX))
}

impl<T: Config> From<NotKept> for Error<T> {
	fn from(refusal: NotKept) -> Self {
		match refusal {
			NotKept::Unknown => Self::UnknownParticipant,
			NotKept::Unpaid => Self::NoDeposit,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// A participant acts by this account from now on: let it take the deposit over, if it can.
	pub(crate) fn hand_deposit_over(id: ParticipantId, to: &T::AccountId) {
		let Some(deposit) = Deposits::<T>::get(id) else { return };
		if let Ok(settled) = Self::settled(to, deposit) {
			Deposits::<T>::set(id, settled);
		}
	}

	/// A deposit after it was settled: an account pays it, and for what is kept in whole steps. None if nothing is kept.
	/// Nothing is changed if that fails.
	fn settled(account: &T::AccountId, deposit: DepositOf<T>) -> Result<Option<DepositOf<T>>, DispatchError> {
		let covered = deposit.kept.covered(deposit.covered);
		let is_the_payer = deposit.payer == *account;
		if is_the_payer && covered == deposit.covered && !deposit.kept.is_nothing() {
			return Ok(Some(deposit));
		}
		with_storage_layer(|| match (deposit.kept.is_nothing(), is_the_payer) {
			(true, _) => deposit.ticket.drop(&deposit.payer).map(|()| None),
			(false, true) => {
				let ticket = deposit.ticket.update(account, covered.into())?;
				Ok(Some(Deposit { ticket, covered, ..deposit }))
			}
			(false, false) => {
				let moved = Self::pay(account, deposit.kept)?;
				deposit.ticket.drop(&deposit.payer)?;
				Ok(Some(moved))
			}
		})
	}

	/// The deposit for what is kept, paid by an account.
	fn pay(account: &T::AccountId, kept: Volume) -> Result<DepositOf<T>, DispatchError> {
		let covered = kept.covered(Volume::default());
		let ticket = T::Consideration::new(account, covered.into())?;
		Ok(Deposit { payer: account.clone(), ticket, covered, kept })
	}
}

impl<T: Config> Upkeep for Pallet<T> {
	fn keep(participant: ParticipantId, more: Kept) -> Result<(), NotKept> {
		if more == Kept::default() {
			return Ok(());
		}
		let account = Self::record(participant).map_err(|_| NotKept::Unknown)?.account;
		let deposit = match Deposits::<T>::get(participant) {
			None => Self::pay(&account, Volume::default().plus(more)).map(Some).map_err(|_| NotKept::Unpaid)?,
			Some(before) => {
				let grown = Deposit { kept: before.kept.plus(more), ..before };
				match Self::settled(&account, grown.clone()) {
					Ok(settled) => settled,
					// What is paid for is kept, whoever paid.
					Err(_) if grown.covered.covers(grown.kept) => Some(grown),
					Err(_) => return Err(NotKept::Unpaid),
				}
			}
		};
		Deposits::<T>::set(participant, deposit);
		Ok(())
	}

	fn release(participant: ParticipantId, less: Kept) {
		let Some(before) = Deposits::<T>::get(participant) else { return };
		let shrunk = Deposit { kept: before.kept.minus(less), ..before };
		let settled = Self::settled(&shrunk.payer.clone(), shrunk.clone()).unwrap_or(Some(shrunk));
		Deposits::<T>::set(participant, settled);
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_fund(participant: ParticipantId) {
		crate::benchmarking::fund::<T>(participant);
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const fn volume(items: u64, bytes: u64) -> Volume {
		Volume { items, bytes }
	}

	#[test]
	fn what_is_kept_is_covered_in_whole_steps_of_things_and_of_bytes() {
		let covered = |items, bytes| volume(items, bytes).covered(Volume::default());
		assert_eq!(covered(1, 1), volume(STEP_ITEMS, STEP_BYTES));
		assert_eq!(covered(STEP_ITEMS, STEP_BYTES), volume(STEP_ITEMS, STEP_BYTES));
		assert_eq!(covered(STEP_ITEMS + 1, STEP_BYTES), volume(2 * STEP_ITEMS, STEP_BYTES));
		assert_eq!(covered(1, 2 * STEP_BYTES + 1), volume(STEP_ITEMS, 3 * STEP_BYTES));
	}

	#[test]
	fn a_ticket_grows_with_the_first_thing_too_many_and_shrinks_when_more_than_a_step_is_left_over() {
		let two = volume(2 * STEP_ITEMS, 2 * STEP_BYTES);
		let after = |items| volume(items, 2 * STEP_BYTES).covered(two).items;
		assert_eq!(after(2 * STEP_ITEMS + 1), 3 * STEP_ITEMS);
		assert_eq!([2 * STEP_ITEMS, STEP_ITEMS + 1, STEP_ITEMS, 1].map(after), [2 * STEP_ITEMS; 4]);
		assert_eq!(after(0), 0);
		let three = volume(3 * STEP_ITEMS, 3 * STEP_BYTES);
		assert_eq!(volume(STEP_ITEMS, 3 * STEP_BYTES).covered(three), volume(STEP_ITEMS, 3 * STEP_BYTES));
		assert_eq!(volume(3 * STEP_ITEMS, STEP_BYTES).covered(three), volume(3 * STEP_ITEMS, STEP_BYTES));
	}

	#[test]
	fn a_swing_around_a_steps_end_changes_no_ticket() {
		let mut covered = volume(STEP_ITEMS, 1).covered(Volume::default());
		let mut changes = 0;
		for kept in [STEP_ITEMS, STEP_ITEMS + 1].repeat(50) {
			let after = volume(kept, 1).covered(covered);
			changes += u32::from(after != covered);
			covered = after;
		}
		assert_eq!(changes, 1, "the first thing too many");
	}

	#[test]
	fn no_number_runs_over_and_what_was_never_counted_is_not_taken_off() {
		let most = volume(u64::MAX, u64::MAX);
		assert_eq!(most.plus(Kept { items: 1, bytes: 1 }), most);
		assert!(most.covered(Volume::default()).covers(most));
		assert!(volume(1, 5).minus(Kept { items: 2, bytes: 9 }).is_nothing());
		assert!(!volume(0, 1).is_nothing());
	}

	#[test]
	fn an_affiliation_takes_no_more_room_than_the_offer_that_it_was() {
		assert!(Affiliated::max_encoded_len() <= Offer::max_encoded_len());
		let offer = Link::max_encoded_len() + Offer::max_encoded_len();
		assert_eq!(of_affiliation(), Kept { items: 1, bytes: u32::try_from(offer).expect("it is small") });
	}
}
