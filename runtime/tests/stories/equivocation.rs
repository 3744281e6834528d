//! Who signs two things for one slot or one round is found out, disabled, and taken out of the set.

use crate::chain::{Chain, Outcome};
use codec::Encode;
use fairstream_runtime::*;
use frame_support::traits::KeyOwnerProofSystem;
use sp_consensus_babe::{
	digests::{CompatibleDigestItem, PreDigest, SecondaryPlainPreDigest},
	AuthorityId as BabeId,
};
use sp_core::{Pair, H256};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring::Bob};
use sp_runtime::{generic::Digest, traits::Header as _, DigestItem};

type KeyProof = sp_session::MembershipProof;

/// A header of this slot that Bob sealed; `salt` makes it another one.
fn sealed_by_bob(slot: u64, authority_index: u32, salt: u8) -> Header {
	let pre_digest = PreDigest::SecondaryPlain(SecondaryPlainPreDigest { authority_index, slot: slot.into() });
	let mut header = Header::new(
		7,
		H256::repeat_byte(salt),
		H256::zero(),
		H256::zero(),
		Digest { logs: vec![<DigestItem as CompatibleDigestItem>::babe_pre_digest(pre_digest)] },
	);
	let seal = Bob.pair().sign(header.hash().as_ref());
	header.digest_mut().push(<DigestItem as CompatibleDigestItem>::babe_seal(seal.into()));
	header
}

/// The report that a node which saw both of Bob's blocks puts into its own.
fn two_blocks(chain: &mut Chain) -> UncheckedExtrinsic {
	chain.with(|| {
		let offender: BabeId = Bob.public().into();
		let index = Babe::authorities().iter().position(|(id, _)| *id == offender).expect("Bob validates") as u32;
		let slot = *Babe::current_slot();
		let equivocation_proof = Box::new(sp_consensus_babe::EquivocationProof {
			offender: offender.clone(),
			slot: slot.into(),
			first_header: sealed_by_bob(slot, index, 1),
			second_header: sealed_by_bob(slot, index, 2),
		});
		let key_owner_proof = Historical::prove((sp_consensus_babe::KEY_TYPE, offender)).expect("Bob validates");
		UncheckedExtrinsic::new_bare(
			pallet_babe::Call::report_equivocation_unsigned { equivocation_proof, key_owner_proof }.into(),
		)
	})
}

/// The report of two votes for different blocks in one round.
fn two_votes(chain: &mut Chain) -> UncheckedExtrinsic {
	use finality_grandpa::{Equivocation, Prevote};
	chain.with(|| {
		let pair = Ed25519Keyring::Bob.pair();
		let offender: sp_consensus_grandpa::AuthorityId = Ed25519Keyring::Bob.public().into();
		let (round, set_id) = (1, Grandpa::current_set_id());
		let vote = |salt: u8| {
			let prevote = Prevote { target_hash: H256::repeat_byte(salt), target_number: 3 };
			let message = finality_grandpa::Message::Prevote(prevote.clone());
			let payload = sp_consensus_grandpa::localized_payload(round, set_id, &message);
			(prevote, pair.sign(&payload).into())
		};
		let equivocation = sp_consensus_grandpa::Equivocation::Prevote(Equivocation {
			round_number: round,
			identity: offender.clone(),
			first: vote(1),
			second: vote(2),
		});
		let equivocation_proof = Box::new(sp_consensus_grandpa::EquivocationProof::new(set_id, equivocation));
		let key_owner_proof = Historical::prove((sp_consensus_grandpa::KEY_TYPE, offender)).expect("Bob validates");
		UncheckedExtrinsic::new_bare(
			pallet_grandpa::Call::report_equivocation_unsigned { equivocation_proof, key_owner_proof }.into(),
		)
	})
}

/// Whether Bob is disabled and, two sessions on, gone; then readmitted and back.
fn bob_goes_and_comes_back(chain: &mut Chain) {
	let bob = Bob.to_account_id();
	assert!(chain.with(|| !Session::disabled_validators().is_empty()), "disabled in the same block");
	chain.sessions(2);
	assert!(!chain.in_office().contains(&bob), "out of office two sessions later");
	assert!(chain.with(|| Session::disabled_validators().is_empty()));

	chain.by_council(pallet_validators::Call::readmit { validator: bob.clone() }).unwrap();
	chain.sessions(2);
	assert!(chain.in_office().contains(&bob), "governance readmitted it");
}

#[test]
fn two_blocks_in_one_slot_cost_the_validator_its_seat_until_governance_readmits_it() {
	let mut chain = Chain::local();
	chain.sessions(1);
	let report = two_blocks(&mut chain);
	assert_eq!(chain.submit(report), Outcome::Done);
	bob_goes_and_comes_back(&mut chain);
}

#[test]
fn two_votes_in_one_round_cost_the_validator_its_seat_too() {
	let mut chain = Chain::local();
	chain.sessions(1);
	let report = two_votes(&mut chain);
	assert_eq!(chain.submit(report), Outcome::Done);
	bob_goes_and_comes_back(&mut chain);
}

#[test]
fn an_equivocation_of_an_earlier_session_can_still_be_reported() {
	let mut chain = Chain::local();
	chain.sessions(1);
	let report = two_blocks(&mut chain);
	chain.sessions(3);
	assert_eq!(chain.submit(report), Outcome::Done);
	assert!(chain.with(|| !Session::disabled_validators().is_empty()));
}

#[test]
fn the_same_equivocation_is_taken_once() {
	let mut chain = Chain::local();
	chain.sessions(1);
	let report = two_blocks(&mut chain);
	assert_eq!(chain.submit(report.clone()), Outcome::Done);
	assert!(matches!(chain.submit(report), Outcome::Invalid(_)), "known already");
}

#[test]
fn one_block_shown_twice_is_no_equivocation() {
	let mut chain = Chain::local();
	chain.sessions(1);
	let mut report = two_blocks(&mut chain);
	if let RuntimeCall::Babe(pallet_babe::Call::report_equivocation_unsigned { equivocation_proof, .. }) =
		&mut report.function
	{
		equivocation_proof.second_header = equivocation_proof.first_header.clone();
	}
	assert!(!matches!(chain.submit(report), Outcome::Done));
	assert!(chain.with(|| Session::disabled_validators().is_empty()));
}

#[test]
fn the_node_is_given_a_proof_of_ownership_that_the_chain_accepts() {
	use sp_consensus_babe::runtime_decl_for_babe_api::BabeApi;
	let mut chain = Chain::local();
	chain.sessions(1);
	chain.with(|| {
		let offender: BabeId = Bob.public().into();
		let opaque = <Runtime as BabeApi<Block>>::generate_key_ownership_proof(0.into(), offender.clone())
			.expect("Bob validates");
		let proof: KeyProof = opaque.decode().expect("the proof is of this runtime");
		let key = (sp_consensus_babe::KEY_TYPE, offender);
		assert_eq!(Historical::check_proof(key, proof.clone()), Some((Bob.to_account_id(), ())));
		assert!(!proof.encode().is_empty());
	});
}
