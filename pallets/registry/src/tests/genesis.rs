//! Genesis

use super::*;
use crate::GenesisConfig;
use frame_support::Hashable;

const UNTIL: Moment = 2_000_000;

fn participants() -> Vec<(u64, fairstream_doors::Region, Vec<Function>)> {
	vec![
		(7, county(), vec![Function::Producer]),
		(8, neighbour(), vec![Function::Seller, Function::RoomOperator]),
		(9, county(), vec![Function::Anchor]),
	]
}

#[test]
fn a_test_chain_begins_with_identities_that_nobody_verified_and_tags_made_of_accounts() {
	with_genesis(GenesisConfig { participants: participants(), verified_until: Some(UNTIL) }).execute_with(|| {
		let (shop, streamer) = (ParticipantId(1), ParticipantId(2));
		let at = |id, function, moment| Registry::standing(id, function, moment);
		assert_eq!(at(shop, Function::Seller, 0), Standing::Accredited);
		assert_eq!(at(shop, Function::Seller, UNTIL), Standing::IdentityLapsed(UNTIL));
		assert_eq!(at(streamer, Function::Anchor, 0), Standing::Accredited);
		let kept = identity(shop);
		assert_eq!((kept.commitment, kept.verifier, kept.verified), ([0; 32], shop, 0));
		assert_eq!((tag(shop), tag(streamer)), (None, Some(9u64.blake2_256())));
		Registry::do_try_state().expect("the invariants hold");
		pass(UNTIL);
		assert_eq!(events().len(), 3, "each identity lapses");
		Registry::do_try_state().expect("the invariants hold");
	});
}

#[test]
fn identities_for_ever_need_no_clock() {
	with_genesis(GenesisConfig { participants: participants(), verified_until: Some(Moment::MAX) }).execute_with(
		|| {
			assert_eq!(List::going(), []);
			assert_eq!(Registry::standing(ParticipantId(2), Function::Anchor, Moment::MAX - 1), Standing::Accredited);
			Registry::do_try_state().expect("the invariants hold");
		},
	);
}

#[test]
fn a_chain_in_service_begins_with_participants_that_are_to_be_verified() {
	let participants = participants().into_iter().filter(|(account, ..)| *account != 9).collect();
	with_genesis(GenesisConfig { participants, verified_until: None }).execute_with(|| {
		assert_eq!(standing(ParticipantId(0), Function::Producer), Standing::Accredited);
		assert_eq!(standing(ParticipantId(1), Function::Seller), Standing::Unverified);
		Registry::do_try_state().expect("the invariants hold");
	});
}

#[test]
#[should_panic(expected = "names persons only then")]
fn a_chain_in_service_begins_with_no_anchors() {
	with_genesis(GenesisConfig { participants: participants(), verified_until: None });
}

#[test]
fn genesis_is_written_in_plain_words() {
	let json = r#"{"participants":[[9,"330106",["anchor"]]],"verifiedUntil":2000000}"#;
	let genesis: GenesisConfig<Test> = frame_support::__private::serde_json::from_str(json).expect("it is read");
	assert_eq!(genesis.participants, [(9, county(), vec![Function::Anchor])]);
	assert_eq!(genesis.verified_until, Some(UNTIL));
	let short: GenesisConfig<Test> =
		frame_support::__private::serde_json::from_str(r#"{"participants":[],"verifiedUntil":null}"#)
			.expect("it is read");
	assert_eq!(short.verified_until, None);
}
