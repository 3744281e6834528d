//! Reports and steps of those who have no account.
//!
//! No fee and no deposit: whoever saw something may say so. What keeps the docket from being filled by a machine is **work**:
//! the digest of the report with a number of the sender's choice has to begin with as many zero bits as the rule asks for
//! (`report.work`), and with one more for every thousand such reports of the day (`report.work_step`), up to six. A telephone does
//! it in seconds to minutes. A block has room for sixteen, those with most work first; who wants to shut others out has to work
//! more than they, block after block. It is bound to a recent block, so that none is made ahead.
//!
//! The sender signs with a fresh key of its own. The key is a pseudonym; whoever has it can step back, or ask the superior to
//! look again. One key files one report, so that none is included twice.

use crate::{record::Opener, Actor, Cases, Config, Filed, FreeInBlock, FreeToday, Move, Pallet, Report, MAX_FREE};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_docket::Role;
use fairstream_doors::CaseId;
use fairstream_rules::{
	table::{ReportWork, ReportWorkStep},
	Rules, Scope,
};
use frame_support::{
	ensure,
	pallet_prelude::{InvalidTransaction, TransactionPriority, ValidTransaction, Weight},
	storage::with_transaction,
};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{Saturating, UniqueSaturatedInto, Verify, Zero},
	transaction_validity::{TransactionValidityError, TransactionValidityWithRefund},
	DispatchError, DispatchResult, ModuleError, TransactionOutcome,
};

/// For how many blocks a report may be included after the block on which it rests.
pub const MAX_AGE: u32 = 256;

/// The most bits that a day's many reports add, so that a telephone can still do the work. Beyond that only so many find room in
/// a block, those with most work first.
pub const MOST_MORE: u32 = 6;

/// The priority of a step: more than any work reaches.
const STEP_PRIORITY: TransactionPriority = 512;

/// What is signed begins with this, so that no signature for something else is taken for one.
const REPORT: &[u8] = b"fairstream report";
const STEP: &[u8] = b"fairstream step";

/// A report of somebody without an account.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct FreeReport<AccountId, BlockNumber, Signature> {
	/// The report.
	pub report: Report,
	/// The sender's fresh key.
	pub key: AccountId,
	/// A block, at most [`MAX_AGE`] before the one in which this is included.
	pub block: BlockNumber,
	/// The number with which the digest begins with zeros.
	pub work: u64,
	/// The key's signature over all of it.
	pub signature: Signature,
}

/// A step of somebody without an account, in a case that it filed.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct FreeStep<AccountId, Signature> {
	/// The case.
	pub case: CaseId,
	/// How many steps were taken in it before.
	pub number: u32,
	/// The step.
	pub step: Move,
	/// The key with which the case was filed.
	pub key: AccountId,
	/// Its signature over all of it.
	pub signature: Signature,
}

/// With how many zero bits a digest begins.
#[must_use]
pub fn zeros(digest: &[u8; 32]) -> u32 {
	let mut zeros = 0u32;
	for byte in digest {
		zeros = zeros.saturating_add(byte.leading_zeros());
		if *byte != 0 {
			break;
		}
	}
	zeros
}

/// What is hashed and signed for a report: the chain, the block, the report, the key, and the number. Client and chain share it.
#[must_use]
pub fn report_payload(
	genesis: &impl Encode,
	block: &impl Encode,
	report: &Report,
	key: &impl Encode,
	work: u64,
) -> alloc::vec::Vec<u8> {
	(REPORT, genesis, block, report, key, work).encode()
}

/// What is signed for a step.
#[must_use]
pub fn step_payload(
	genesis: &impl Encode,
	case: CaseId,
	number: u32,
	step: &Move,
	key: &impl Encode,
) -> alloc::vec::Vec<u8> {
	(STEP, genesis, case, number, step, key).encode()
}

fn not(why: u8) -> TransactionValidityError {
	InvalidTransaction::Custom(why).into()
}

/// Why a transaction without an account is not valid, as `InvalidTransaction::Custom` says it.
pub mod invalid {
	/// The block on which it rests is unknown or too old: name a recent one.
	pub const BLOCK: u8 = 1;
	/// Too little work was done: ask for the number of bits again, and work again.
	pub const WORK: u8 = 2;
	/// The key filed a report already: take a fresh one.
	pub const KEY_USED: u8 = 3;
	/// The signature is not the key's.
	pub const SIGNATURE: u8 = 4;
	/// The key did not file this case.
	pub const NOT_OPENER: u8 = 5;
	/// Another step was taken since, or this one is not due.
	pub const NOT_DUE: u8 = 6;
	/// From here on: the call would fail with the [`Error`](crate::Error) of this number, counted from here. It would cost its
	/// sender nothing, so it could be sent again and again.
	pub const REFUSED: u8 = 64;
}

impl<T: Config> Pallet<T> {
	/// How many bits of work a report without an account takes now.
	#[must_use]
	pub fn required_work() -> u32 {
		let now = Self::now();
		let (today, _) = Self::civil(now);
		let (day, count) = FreeToday::<T>::get();
		let count = if day == today { count } else { 0 };
		let least = T::Rules::pinned::<ReportWork>(&Scope::NATION, now).value().0;
		let step = T::Rules::pinned::<ReportWorkStep>(&Scope::NATION, now).value().0;
		least.saturating_add(count.checked_div(step).unwrap_or(0).min(MOST_MORE))
	}

	/// One more report without an account today.
	pub(crate) fn count_free_report() {
		let (today, _) = Self::civil(Self::now());
		FreeToday::<T>::mutate(|(day, count)| {
			*count = if *day == today { count.saturating_add(1) } else { 1 };
			*day = today;
		});
		let block = frame_system::Pallet::<T>::block_number();
		FreeInBlock::<T>::mutate(|(last, count)| {
			*count = if *last == block { count.saturating_add(1) } else { 1 };
			*last = block;
		});
	}

	/// Whether the block has no room for a report without an account.
	fn is_block_full() -> bool {
		let (block, count) = FreeInBlock::<T>::get();
		block == frame_system::Pallet::<T>::block_number() && count >= MAX_FREE
	}

	/// Whether a report without an account may be included. What is cheap to look at comes first.
	pub(crate) fn authorize_report(
		free: &FreeReport<T::AccountId, BlockNumberFor<T>, T::Signature>,
	) -> TransactionValidityWithRefund {
		let current = frame_system::Pallet::<T>::block_number();
		let age: u32 = current.saturating_sub(free.block).unique_saturated_into();
		let block = frame_system::Pallet::<T>::block_hash(free.block);
		ensure!(free.block < current && age <= MAX_AGE && block != Default::default(), not(invalid::BLOCK));
		let payload = report_payload(&Self::genesis(), &block, &free.report, &free.key, free.work);
		let work = zeros(&sp_io::hashing::blake2_256(&payload));
		ensure!(work >= Self::required_work(), not(invalid::WORK));
		let (_, month) = Self::civil(Self::now());
		let used = |month| Filed::<T>::contains_key(month, &free.key);
		ensure!(!used(month) && !used(month.saturating_sub(1)), not(invalid::KEY_USED));
		// It waits for the next block.
		ensure!(!Self::is_block_full(), InvalidTransaction::ExhaustsResources);
		ensure!(free.signature.verify(&payload[..], &free.key), not(invalid::SIGNATURE));
		Self::ensure_done(|| Self::do_report(free.key.clone(), free.report).map(|_| ()))?;
		let validity = ValidTransaction {
			priority: TransactionPriority::from(work),
			provides: alloc::vec![(REPORT, &free.key).encode()],
			longevity: u64::from(MAX_AGE.saturating_sub(age)).max(1),
			..Default::default()
		};
		Ok((validity, Weight::zero()))
	}

	/// Whether a step without an account may be included.
	pub(crate) fn authorize_step(free: &FreeStep<T::AccountId, T::Signature>) -> TransactionValidityWithRefund {
		let case = Cases::<T>::get(free.case).ok_or_else(|| not(invalid::NOT_OPENER))?;
		ensure!(case.opener == Opener::Key(free.key.clone()), not(invalid::NOT_OPENER));
		let stage = case.waiting().filter(|_| case.steps == free.number).map(|waiting| waiting.stage);
		let due = stage.and_then(|stage| {
			let actor = Actor::Key(free.key.clone());
			Self::may_take(&actor, &case, stage, free.step.step()).ok()
		});
		ensure!(due.is_some_and(|(role, _)| role == Role::Opener), not(invalid::NOT_DUE));
		// What has run out the queue works, and nobody else for nothing.
		ensure!(Self::is_open(case.clock()), not(invalid::NOT_DUE));
		let payload = step_payload(&Self::genesis(), free.case, free.number, &free.step, &free.key);
		ensure!(free.signature.verify(&payload[..], &free.key), not(invalid::SIGNATURE));
		Self::ensure_done(|| {
			Self::do_act(Actor::Key(free.key.clone()), free.case, free.number, free.step).map(|_| ())
		})?;
		let validity = ValidTransaction {
			// Before the reports of others, whatever their work: it is the next step in a case that is under way.
			priority: STEP_PRIORITY,
			provides: alloc::vec![(STEP, free.case, free.number).encode()],
			longevity: u64::from(MAX_AGE),
			..Default::default()
		};
		Ok((validity, Weight::zero()))
	}

	/// That a call would be done: it is tried, and undone.
	fn ensure_done(call: impl FnOnce() -> DispatchResult) -> Result<(), TransactionValidityError> {
		with_transaction(|| TransactionOutcome::Rollback(call())).map_err(|error| match error {
			DispatchError::Module(ModuleError { error: [number, ..], .. }) => {
				not(invalid::REFUSED.saturating_add(number))
			}
			_ => not(u8::MAX),
		})
	}

	/// The hash of the first block: it names the chain.
	fn genesis() -> T::Hash {
		frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero())
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn zeros_are_counted_from_the_first_bit_on() {
		let with = |first: &[u8]| {
			let mut digest = [0xff; 32];
			digest[..first.len()].copy_from_slice(first);
			digest
		};
		assert_eq!(zeros(&with(&[])), 0);
		assert_eq!(zeros(&with(&[0x7f])), 1);
		assert_eq!(zeros(&with(&[0, 0x0f])), 12);
		assert_eq!(zeros(&[0; 32]), 256);
	}
}
