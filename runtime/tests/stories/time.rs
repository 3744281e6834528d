//! Months pass in a block.

use crate::chain::{Chain, Outcome, BEGIN, DAY};
use fairstream_runtime::*;
use sp_keyring::Sr25519Keyring::{Alice, Bob};

#[test]
fn a_chain_that_stood_still_for_three_months_goes_on() {
	let mut chain = Chain::local();
	chain.seal_at(BEGIN + 92 * DAY, vec![]);
	assert_eq!(chain.with(Timestamp::get), BEGIN + 92 * DAY);
	let pay = pallet_balances::Call::transfer_keep_alive { dest: Bob.to_account_id().into(), value: units::FAIR };
	assert_eq!(chain.call(Alice, pay), Outcome::Done);
	chain.sessions(3);
	assert_eq!(chain.in_office().len(), 4);
}

#[test]
fn an_epoch_on_a_test_network_is_as_long_as_genesis_says() {
	let mut chain = Chain::local();
	chain.sessions(1);
	let start = chain.now;
	chain.sessions(1);
	assert_eq!(chain.now - start, 10 * time::SLOT_MILLIS);
}

#[test]
fn the_first_block_of_an_epoch_takes_no_ordinary_extrinsic_and_the_next_one_does() {
	use sp_runtime::transaction_validity::InvalidTransaction;
	let mut chain = Chain::local();
	chain.sessions(1);
	for _ in 0..9 {
		chain.seal(vec![]);
	}
	let pay = pallet_balances::Call::transfer_keep_alive { dest: Bob.to_account_id().into(), value: units::FAIR };
	let extrinsic = chain.signed(Alice, pay);
	let session = chain.with(Session::current_index);
	let outcomes = chain.seal(vec![extrinsic.clone()]);
	assert_eq!(chain.with(Session::current_index), session + 1);
	assert_eq!(outcomes, vec![Outcome::Invalid(InvalidTransaction::ExhaustsResources.into())]);
	assert_eq!(chain.seal(vec![extrinsic]), vec![Outcome::Done]);
}
