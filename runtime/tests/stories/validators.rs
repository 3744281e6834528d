//! The set of validators is governed: it grows and shrinks by the council's motions, two sessions later.

use crate::chain::{Chain, Outcome};
use codec::Encode;
use fairstream_runtime::*;
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave, Eve, Ferdie};

type Membership = pallet_membership::Call<Runtime, pallet_membership::Instance1>;

/// The call by which an account registers keys of its own.
fn set_keys(chain: &mut Chain, who: &AccountId) -> RuntimeCall {
	chain.with(|| {
		let generated = SessionKeys::generate(&who.encode(), None);
		pallet_session::Call::set_keys { keys: generated.keys, proof: generated.proof.encode() }.into()
	})
}

#[test]
fn a_member_that_governance_adds_validates_two_sessions_after_it_has_registered_keys() {
	let mut chain = Chain::local();
	let eve = Eve.to_account_id();
	chain.by_council(Membership::add_member { who: eve.clone().into() }).unwrap();
	chain.sessions(3);
	assert_eq!(chain.in_office().len(), 4, "without keys it waits");

	let register = set_keys(&mut chain, &eve);
	assert_eq!(chain.call(Eve, register), Outcome::Done);
	chain.sessions(1);
	assert!(!chain.in_office().contains(&eve));
	chain.sessions(1);
	assert!(chain.in_office().contains(&eve));
}

#[test]
fn a_member_that_governance_removes_is_out_of_office_two_sessions_later() {
	let mut chain = Chain::local();
	let dave = Dave.to_account_id();
	chain.by_council(Membership::remove_member { who: dave.clone().into() }).unwrap();
	chain.sessions(2);
	assert!(!chain.in_office().contains(&dave));
	assert_eq!(chain.in_office().len(), 3);
}

#[test]
fn a_stranger_can_neither_join_by_itself_nor_register_keys() {
	let mut chain = Chain::local();
	let ferdie = Ferdie.to_account_id();
	let join = RuntimeCall::ValidatorMembership(Membership::add_member { who: ferdie.clone().into() });
	assert_eq!(chain.call(Ferdie, join), Outcome::Failed(sp_runtime::DispatchError::BadOrigin));
	let register = set_keys(&mut chain, &ferdie);
	let refused = pallet_session::Error::<Runtime>::NoAssociatedValidatorId;
	assert_eq!(chain.call(Ferdie, register), Outcome::Failed(refused.into()));
}

#[test]
fn nobody_throws_session_keys_away_because_a_set_without_keys_could_not_go_on() {
	let mut chain = Chain::local();
	let purge = RuntimeCall::Session(pallet_session::Call::purge_keys {});
	let refused = frame_system::Error::<Runtime>::CallFiltered;
	assert_eq!(chain.call(Alice, purge), Outcome::Failed(refused.into()));
}

#[test]
fn keys_of_somebody_else_are_refused() {
	let mut chain = Chain::local();
	let eves = set_keys(&mut chain, &Eve.to_account_id());
	let refused = pallet_session::Error::<Runtime>::InvalidProof;
	assert_eq!(chain.call(Bob, eves), Outcome::Failed(refused.into()));
}

#[test]
fn one_member_of_the_council_alone_changes_nothing() {
	let mut chain = Chain::local();
	let remove = Membership::remove_member { who: Bob.to_account_id().into() };
	let proposal = Box::new(RuntimeCall::ValidatorMembership(remove));
	let alone = pallet_collective::Call::propose { threshold: 1, proposal, length_bound: 1_000 };
	assert_eq!(chain.call(Charlie, RuntimeCall::Council(alone)), Outcome::Done);
	chain.sessions(3);
	assert!(chain.in_office().contains(&Bob.to_account_id()));
	assert!(chain.in_office().contains(&Alice.to_account_id()));
}
