//! The council's way to the root origin: whitelist by two thirds, dispatch by three quarters.

use crate::chain::{Chain, Outcome};
use codec::Encode;
use fairstream_runtime::*;
use sp_core::H256;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Eve};
use sp_runtime::{traits::Hash as _, DispatchError};

fn upgrade() -> RuntimeCall {
	frame_system::Call::authorize_upgrade { code_hash: H256::repeat_byte(7) }.into()
}

#[test]
fn two_motions_authorize_an_upgrade_without_sudo() {
	let mut chain = Chain::local();
	let call_hash = <Runtime as frame_system::Config>::Hashing::hash(&upgrade().encode());
	chain.by_council(pallet_whitelist::Call::whitelist_call { call_hash }).unwrap();
	assert!(chain.with(|| System::authorized_upgrade().is_none()));
	chain
		.by_council(pallet_whitelist::Call::dispatch_whitelisted_call_with_preimage { call: Box::new(upgrade()) })
		.unwrap();
	assert!(chain.with(|| System::authorized_upgrade().is_some()));
}

#[test]
fn what_was_not_whitelisted_is_not_dispatched() {
	let mut chain = Chain::local();
	let dispatch = pallet_whitelist::Call::dispatch_whitelisted_call_with_preimage { call: Box::new(upgrade()) };
	let _ = chain.by_council(dispatch);
	assert!(chain.with(|| System::authorized_upgrade().is_none()), "not before it is whitelisted");
}

#[test]
fn a_motion_is_enacted_by_the_scheduler_at_its_block() {
	let mut chain = Chain::local();
	let when = chain.with(System::block_number) + 30;
	let remove = pallet_membership::Call::<Runtime, pallet_membership::Instance1>::remove_member {
		who: Bob.to_account_id().into(),
	};
	let schedule = pallet_scheduler::Call::schedule {
		when,
		maybe_periodic: None,
		priority: 0,
		call: Box::new(RuntimeCall::ValidatorMembership(remove)),
	};
	// The scheduler carries out with the origin that scheduled: three quarters of the council.
	chain.by_council(schedule).unwrap();
	while chain.with(System::block_number) < when + 2 {
		assert!(chain.with(System::block_number) >= when || chain.with(|| is_member(&Bob.to_account_id())));
		chain.seal(vec![]);
	}
	assert!(!chain.with(|| is_member(&Bob.to_account_id())));
}

fn is_member(who: &AccountId) -> bool {
	use frame_support::traits::SortedMembers;
	ValidatorMembership::contains(who)
}

#[test]
fn a_stranger_can_make_no_motion() {
	let mut chain = Chain::local();
	let proposal = Box::new(upgrade());
	let propose = pallet_collective::Call::propose { threshold: 2, proposal, length_bound: 1_000 };
	let refused = pallet_collective::Error::<Runtime, pallet_collective::Instance1>::NotMember;
	assert_eq!(chain.call(Eve, RuntimeCall::Council(propose)), Outcome::Failed(refused.into()));
}

#[test]
fn sudo_has_a_key_on_test_chains_and_none_in_the_consortium() {
	use genesis::{preset, CONSORTIUM_PRESET};
	let key_of = |name: &str| {
		let preset: serde_json::Value = serde_json::from_slice(&preset(&name.into()).unwrap()).unwrap();
		preset["sudo"]["key"].clone()
	};
	assert!(key_of("development").is_string());
	assert!(key_of("local_testnet").is_string());
	assert!(key_of(CONSORTIUM_PRESET).is_null());
}

#[test]
fn without_a_key_nobody_passes_sudo() {
	let mut chain = Chain::local();
	chain.with(pallet_sudo::Key::<Runtime>::kill);
	let call = Box::new(upgrade());
	let refused = pallet_sudo::Error::<Runtime>::RequireSudo;
	assert_eq!(chain.call(Alice, pallet_sudo::Call::sudo { call }), Outcome::Failed(refused.into()));
	let take = pallet_sudo::Call::set_key { new: Alice.to_account_id().into() };
	assert!(matches!(chain.call(Alice, take), Outcome::Failed(DispatchError::Module(_) | DispatchError::BadOrigin)));
}

#[test]
fn the_consortium_preset_names_nobody() {
	let preset: serde_json::Value =
		serde_json::from_slice(&genesis::preset(&genesis::CONSORTIUM_PRESET.into()).unwrap()).unwrap();
	for place in ["/validatorMembership/members", "/session/keys", "/council/members", "/balances/balances"] {
		assert_eq!(preset.pointer(place), Some(&serde_json::json!([])), "{place}");
	}
}
