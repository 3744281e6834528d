//! Organisations pay for the chain's time, validators are paid, claims are not passed on.

use crate::chain::{Chain, Outcome};
use fairstream_runtime::*;
use sp_keyring::Sr25519Keyring::{Eve, Ferdie};
use sp_runtime::DispatchError;

fn pay(value: Balance) -> pallet_balances::Call<Runtime> {
	pallet_balances::Call::transfer_keep_alive { dest: Ferdie.to_account_id().into(), value }
}

#[test]
fn a_fee_goes_to_whoever_made_the_block_and_nothing_is_lost() {
	let mut chain = Chain::local();
	let issued = chain.with(Balances::total_issuance);
	let before = chain.with(|| Balances::free_balance(Eve.to_account_id()));
	let author = chain.in_office()[0].clone();
	let authors = chain.with(|| Balances::free_balance(&author));
	assert_eq!(chain.call(Eve, pay(units::FAIR)), Outcome::Done);
	let fee = before - units::FAIR - chain.with(|| Balances::free_balance(Eve.to_account_id()));
	assert!(fee > 0);
	assert_eq!(chain.with(|| Balances::free_balance(&author)), authors + fee);
	assert_eq!(chain.with(Balances::total_issuance), issued);
}

#[test]
fn a_transfer_costs_less_than_a_hundredth_of_the_unit() {
	let mut chain = Chain::local();
	let before = chain.with(|| Balances::free_balance(Eve.to_account_id()));
	assert_eq!(chain.call(Eve, pay(0)), Outcome::Done);
	let fee = before - chain.with(|| Balances::free_balance(Eve.to_account_id()));
	assert!(fee < 10 * units::MILLI, "{fee}");
}

#[test]
fn no_call_of_the_asset_ledger_is_dispatched_for_a_user_alone_or_in_a_batch() {
	let mut chain = Chain::local();
	let transfer = || {
		RuntimeCall::Assets(pallet_assets::Call::transfer {
			id: codec::Compact(1),
			target: Ferdie.to_account_id().into(),
			amount: 1,
		})
	};
	let filtered = DispatchError::from(frame_system::Error::<Runtime>::CallFiltered);
	assert_eq!(chain.call(Eve, transfer()), Outcome::Failed(filtered));
	let batch = pallet_utility::Call::batch_all { calls: vec![transfer()] };
	assert_eq!(chain.call(Eve, batch), Outcome::Failed(filtered));
}
