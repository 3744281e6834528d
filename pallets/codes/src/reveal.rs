//! Reveals: which are valid, and what is written.
//!
//! A reveal has no account, no fee and no work behind it. What makes it sound is that only who has a code can make one: the leaf
//! of item and public key is proven against the root of the series, and the code's key has signed. The signature names the
//! chain, a recent block, the revealer and the province, so that whoever sees a reveal under way can't make it its own, and none
//! is made ahead and sent years later. Whether the revealer has the private key of its own is not asked: to name another's
//! key harms nobody.

use crate::{
	opening::{adds, Adds, Nothing},
	series::of_opening,
	Config, Error, Event, InBlock, Occasion, Opened, Opening, Pallet, RevealOf, Series, MAX_REVEALS,
};
use codec::Encode;
use fairstream_doors::{RegionLevel, Upkeep};
use fairstream_gs1::Unit;
use frame_support::{
	ensure,
	pallet_prelude::{InvalidTransaction, TransactionPriority, ValidTransaction, Weight},
};
use sp_core::ed25519;
use sp_runtime::{
	traits::{Saturating, UniqueSaturatedInto},
	transaction_validity::{TransactionValidityError, TransactionValidityWithRefund},
	DispatchResult,
};

/// For how many blocks a reveal may be included after the block on which it rests.
pub const MAX_AGE: u32 = 256;

/// The priority of a code's first reveal: before reports without an account, after steps in cases that are under way.
pub const FIRST: TransactionPriority = 256;

/// That of a reveal by another: its answer is known without it.
pub const AGAIN: TransactionPriority = 128;

/// What a reveal provides begins with this.
const PROVIDES: &[u8] = b"fairstream reveal";

/// Why a reveal is not valid, as `InvalidTransaction::Custom` says it.
pub mod invalid {
	/// The block on which it rests is unknown or too old: name a recent one.
	pub const BLOCK: u8 = 1;
	/// The place is no province: name a province's code, or none.
	pub const PROVINCE: u8 = 2;
	/// No such series is enlisted, or it was closed: ask the producer.
	pub const CLOSED: u8 = 3;
	/// What it names is no item, or an item of another product than the series: take the code and the label of one thing.
	pub const PRODUCT: u8 = 4;
	/// Item, key, index and proof don't fit the series: it is no code of this series, or not this item's.
	pub const PROOF: u8 = 5;
	/// The signature is not by the code's key, or for another revealer, province or block: sign what is sent.
	pub const SIGNATURE: u8 = 6;
	/// This key revealed the code before: look at the item, there is nothing new.
	pub const KNOWN: u8 = 7;
	/// So many revealed it that one more says nothing new: look at the item.
	pub const ENOUGH: u8 = 8;
}

fn not(why: u8) -> TransactionValidityError {
	InvalidTransaction::Custom(why).into()
}

impl<T: Config> Pallet<T> {
	/// Whether a reveal may be included. What is cheap to look at comes first, and the signature last.
	pub(crate) fn authorize_reveal(reveal: &RevealOf<T>) -> TransactionValidityWithRefund {
		let current = frame_system::Pallet::<T>::block_number();
		let age: u32 = current.saturating_sub(reveal.block).unique_saturated_into();
		let block = frame_system::Pallet::<T>::block_hash(reveal.block);
		ensure!(reveal.block < current && age <= MAX_AGE && block != Default::default(), not(invalid::BLOCK));
		let is_province = reveal.province.is_none_or(|region| region.level() == RegionLevel::Province);
		ensure!(is_province, not(invalid::PROVINCE));
		let series = Series::<T>::get(reveal.series).ok_or_else(|| not(invalid::CLOSED))?;
		let is_item = matches!(reveal.unit, Unit::Item(..));
		ensure!(is_item && reveal.unit.gtin() == series.lot.gtin(), not(invalid::PRODUCT));
		let known = Opened::<T>::get(&reveal.unit, reveal.series.owner);
		let adds = adds(known.as_ref(), &reveal.revealer).map_err(|nothing| match nothing {
			Nothing::Known => not(invalid::KNOWN),
			Nothing::Enough => not(invalid::ENOUGH),
		})?;
		// It waits for the next block.
		ensure!(!Self::is_block_full(), InvalidTransaction::ExhaustsResources);
		let leaf = reveal.leaf().bytes();
		Self::prove(&reveal.series, &series, reveal.index, &leaf, &reveal.proof).map_err(|_| not(invalid::PROOF))?;
		let payload = reveal.payload(&Self::genesis(), &block);
		let (signature, key) = (ed25519::Signature::from_raw(reveal.signature), ed25519::Public::from_raw(reveal.key));
		ensure!(sp_io::crypto::ed25519_verify(&signature, &payload, &key), not(invalid::SIGNATURE));
		let validity = ValidTransaction {
			priority: match adds {
				Adds::First => FIRST,
				Adds::Again => AGAIN,
			},
			// So a pool holds one of a code, whoever its revealers are.
			provides: alloc::vec![(PROVIDES, reveal.series.owner, &reveal.unit).encode()],
			longevity: u64::from(MAX_AGE.saturating_sub(age)).max(1),
			..Default::default()
		};
		Ok((validity, Weight::zero()))
	}

	/// Write what a reveal adds. That it is valid was seen to.
	pub(crate) fn do_reveal(reveal: RevealOf<T>) -> DispatchResult {
		let (owner, unit, by) = (reveal.series.owner, reveal.unit, reveal.revealer);
		let occasion = Occasion { at: Self::now(), province: reveal.province };
		Self::count_reveal();
		let known = Opened::<T>::get(&unit, owner);
		let adds = adds(known.as_ref(), &by).map_err(|_| Error::<T>::NothingNew)?;
		match (adds, known) {
			(Adds::Again, Some(mut opening)) => {
				opening.again(by.clone(), occasion);
				let first = opening.first;
				Opened::<T>::insert(&unit, owner, opening);
				Self::deposit_event(Event::OpenedAgain { unit, owner, by, first, again: occasion });
			}
			_ => {
				// Who asks is answered, whether or not the producer can pay for the room.
				let kept = T::Upkeep::keep(owner, of_opening::<T>(&unit)).is_ok();
				let window = reveal.series.window;
				let opening = Opening { window, by: by.clone(), first: occasion, others: 0, last: None, kept };
				Opened::<T>::insert(&unit, owner, opening);
				Self::deposit_event(Event::Opened { unit, owner, by, first: occasion });
			}
		}
		Ok(())
	}

	/// One more reveal in this block.
	fn count_reveal() {
		let block = frame_system::Pallet::<T>::block_number();
		InBlock::<T>::mutate(|(last, count)| {
			*count = if *last == block { count.saturating_add(1) } else { 1 };
			*last = block;
		});
	}

	/// Whether the block has no room for a reveal.
	fn is_block_full() -> bool {
		let (block, count) = InBlock::<T>::get();
		block == frame_system::Pallet::<T>::block_number() && count >= MAX_REVEALS
	}
}
